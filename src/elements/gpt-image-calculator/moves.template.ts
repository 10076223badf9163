import { html, nothing, type TemplateResult } from 'lit';
import { calculator as words } from '../../i18n/en/calculator.js';
import type { GridView } from '../../view-models/calculator-moves.js';
import type { LeverView } from '../../view-models/lever-view.js';
import { said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';
import { leverList } from '../shared/levers.js';
import type { GridFold } from './grid-fold.js';
import type { ResultActions } from './result-actions.js';

/** Those that are seen at once; the others are folded away. */
const TOP = 3;

/** Steps that change the cost, each to be tried and undone. */
export function levers(
  moves: readonly LeverView[],
  actions: ResultActions,
): TemplateResult | typeof nothing {
  if (moves.length === 0 && !actions.undo) return nothing;
  // A fold for one line would take as much room as the line.
  const top = moves.length > TOP + 1 ? TOP : moves.length;
  const rest = moves.slice(top);
  return html`<div part="levers">
    <p part="subtitle">
      ${words.moves} <span class="muted">${words.movesNote}</span>
      ${actions.undo ? linkButton(words.undo, actions.undo, { id: 'undo' }) : nothing}
    </p>
    ${list(moves.slice(0, top), actions)}
    ${
      rest.length > 0
        ? html`<details class="fold">
            <summary>${said(words.moreMoves(rest.length))}</summary>
            ${list(rest, actions)}
          </details>`
        : nothing
    }
  </div>`;
}

function list(moves: readonly LeverView[], actions: ResultActions): TemplateResult {
  return leverList(moves, ({ change, name, offer }) =>
    linkButton(
      words.try,
      ({ detail }) => {
        // The second click of a double click would try what has moved up in its place.
        if (detail < 2) actions.try(change!, name, '#undo', offer);
      },
      { ariaLabel: words.tryThis(name) },
    ),
  );
}

/**
 * Costs at every size and quality; the present point is marked, the others can be chosen.
 * @param view `null` while nobody sees them: there may be thousands.
 */
export function grid(
  view: GridView | null,
  actions: ResultActions,
  fold: GridFold,
): TemplateResult {
  return html`<details class="fold" part="grid" @toggle=${fold}>
    <summary @click=${fold}>${said(words.grid)}</summary>
    ${view && table(view, actions)}
  </details>`;
}

function table(view: GridView, actions: ResultActions): TemplateResult {
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label=${words.grid}>
    <table>
      <caption class="hidden-visually">
        ${words.grid}, ${words.movesNote}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.size}</th>
          ${view.qualities.map((quality) => html`<th scope="col" class="end">${words.qualityName(quality)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.rows.map(
          ({ size, cells }) =>
            html`<tr>
              <th scope="row">${said(size)}</th>
              ${cells.map(
                ({ text, known, present, change }) =>
                  html`<td class=${present ? 'end present' : 'end'}>
                    ${
                      actions.mayChoose && known && !present
                        ? linkButton(html`<bdi dir="ltr">${text}</bdi>`, () => {
                            const name = `${size}, ${words.qualityName(change.quality!)}`;
                            actions.try(change, name, 'td.present');
                          })
                        : html`<bdi dir="ltr" class=${known ? nothing : 'whole'}>${text}</bdi>`
                    }
                    ${present ? html`<small>${words.gridNow}</small>` : nothing}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
