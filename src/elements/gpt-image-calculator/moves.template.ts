import { html, nothing, type TemplateResult } from 'lit';
import { calculator as words } from '../../i18n/en/calculator.js';
import type { GridView, MoveView } from '../../view-models/calculator-moves.js';
import { said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';
import { cutMark, segment } from './bars.template.js';
import type { ResultActions } from './result-actions.js';

/** Steps that change the cost, each to be tried and undone. */
export function levers(
  moves: readonly MoveView[],
  actions: ResultActions,
): TemplateResult | typeof nothing {
  if (moves.length === 0 && !actions.undo) return nothing;
  return html`<div part="levers">
    <p part="subtitle">
      ${words.moves} <span class="muted">${words.movesNote}</span>
      ${actions.undo ? linkButton(words.undo, actions.undo, { id: 'undo' }) : nothing}
    </p>
    <ul>
      ${moves.map(
        ({ name, percent, direction, bar, cut, cost, change }) =>
          html`<li part="lever" class=${direction}>
            <span class="lever-name">${said(name)}</span>
            <svg
              part="track"
              class="lever-bar"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              ${segment(0, Math.max(bar, 1), 0)} ${cut ? cutMark : nothing}
            </svg>
            <bdi dir="ltr" class="lever-delta">${percent}</bdi>
            <bdi dir="ltr" class="lever-cost">${cost}</bdi>
            ${linkButton(
              words.try,
              ({ detail }) => {
                // The second click of a double click would try what has moved up in its place.
                if (detail < 2) actions.try(change, name, '#undo');
              },
              { ariaLabel: words.tryThis(name) },
            )}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Costs at every size and quality; the present point is marked, the others can be chosen. */
export function grid(view: GridView, actions: ResultActions): TemplateResult {
  return html`<details class="fold" part="grid">
    <summary>${words.grid}</summary>
    <div class="table-scroll" role="region" tabindex="0" aria-label=${words.grid}>
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
    </div>
  </details>`;
}
