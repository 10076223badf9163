import { html, nothing, type TemplateResult } from 'lit';
import type { Workload } from '../../core/index.js';
import { launchPlanner as words } from '../../i18n/en/launch-planner.js';
import type { BudgetView } from '../../view-models/launch-planner-changes.js';
import type { LeverView } from '../../view-models/lever-view.js';
import { dated, said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';
import { leverList } from '../shared/levers.js';

export interface Changes {
  mayChange(change: Workload, offer: string | null): boolean;
  /** @param offer the offer to take with it; `null` leaves it as it is. */
  readonly apply: (change: Workload, name: string, offer: string | null) => void;
  /** `null` when there is nothing to undo. */
  readonly undo: (() => void) | null;
}

const undoButton = ({ undo }: Changes): TemplateResult | typeof nothing =>
  undo ? linkButton(words.undo, undo, { small: true }) : nothing;

const applyButton = (
  change: Workload | null,
  name: string,
  changes: Changes,
  offer: string | null = null,
): TemplateResult | typeof nothing =>
  change && changes.mayChange(change, offer)
    ? linkButton(
        words.apply,
        () => {
          changes.apply(change, name, offer);
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
    ${leverList(all, ({ name, change, offer }) => applyButton(change, name, changes, offer))}
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
