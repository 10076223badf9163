import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Workload } from '../../core/index.js';
import { launchPlanner as words } from '../../i18n/en/launch-planner.js';
import type { BudgetView, LeverView } from '../../view-models/launch-planner-changes.js';
import { dated, said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';

export interface Changes {
  mayChange(change: Workload): boolean;
  readonly apply: (change: Workload, name: string) => void;
  /** `null` when there is nothing to undo. */
  readonly undo: (() => void) | null;
}

const undoButton = ({ undo }: Changes): TemplateResult | typeof nothing =>
  undo ? linkButton(words.undo, undo, { small: true }) : nothing;

const applyButton = (
  change: Workload | null,
  name: string,
  changes: Changes,
): TemplateResult | typeof nothing =>
  change && changes.mayChange(change)
    ? linkButton(
        words.apply,
        () => {
          changes.apply(change, name);
        },
        { ariaLabel: words.applyThis(name) },
      )
    : nothing;

/** Steps that change the month, each to be applied and undone. */
export function levers(
  all: readonly LeverView[],
  changes: Changes,
): TemplateResult | typeof nothing {
  if (all.length === 0 && !changes.undo) return nothing;
  return html`<section class="block" part="levers">
    <h4 part="subtitle">${words.levers}</h4>
    <p class="small muted">${words.leversNote} ${undoButton(changes)}</p>
    <ul>
      ${all.map(
        ({ name, note, percent, direction, bar, cut, month, change }) =>
          html`<li part="lever" class=${direction}>
            <span class="lever-name"
              >${said(name)}${note ? html` <small>${said(note)}</small>` : nothing}</span
            >
            <svg
              part="track"
              class="lever-bar"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect width=${Math.max(bar, 1)} height="10" />
              ${cut ? svg`<path class="cut" d="M82 10 86 0h3l-4 10z" />` : nothing}
            </svg>
            <bdi dir="ltr" class="lever-delta">${percent}</bdi>
            <bdi dir="ltr" class="lever-cost">${month}</bdi>
            ${applyButton(change, name, changes)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** @param field the box that the budget is typed into. */
export function budget(view: BudgetView | null, field: unknown, changes: Changes): TemplateResult {
  return html`<section class="block" part="budget">
    <h4 part="subtitle">${words.budgetTitle}</h4>
    ${field}
    ${
      view
        ? html`<p>${said(view.present)}</p>
            <dl>
              ${view.answers.map(
                ({ name, says, note, change }) =>
                  html`<dt>${name}</dt>
                    <dd>
                      ${said(html`<b>${dated(says)}</b> ${note}`)}
                      ${applyButton(change, says, changes)}
                    </dd>`,
              )}
            </dl>
            <p class="small muted">${words.budgetNote} ${undoButton(changes)}</p>`
        : nothing
    }
  </section>`;
}
