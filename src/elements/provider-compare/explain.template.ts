import { html, nothing, type TemplateResult } from 'lit';
import { providerCompare as words } from '../../i18n/en/provider-compare.js';
import type { OfferExplanation } from '../../view-models/provider-compare-explain.js';
import { conflictDetails } from '../shared/conflict.js';
import { dated, said } from '../shared/dated.js';
import { equation } from '../shared/explain.js';
import { select } from '../shared/fields.js';
import { factList } from '../shared/provenance.js';

/** How a cost comes about: its lines, what changes their sum, and what else an account means. */
export function explanation(
  view: OfferExplanation,
  /** Unique in the element. */
  id: string,
  choosePlan: (plan: string) => void,
): TemplateResult {
  const { lines, sums, warnings, conflicts, account, notes, plans } = view;
  return html`<div part="explain">
    ${plans ? select({ id: `${id}-plan`, label: words.plan, ...plans, onChange: choosePlan }) : nothing}
    ${lines.map(
      ({ name, cost, equation: terms, facts }) =>
        html`<div>
          <p class="line-name"><b>${name}</b> <bdi dir="ltr">${cost}</bdi></p>
          ${terms.length > 0 ? equation(terms) : nothing} ${factList(facts)}
        </div>`,
    )}
    ${
      sums.length === 0
        ? nothing
        : html`<div>
            <p class="line-name"><b>${words.sums}</b></p>
            <ol class="sums">
              ${sums.map(
                ({ says, cost, facts }) =>
                  html`<li>
                    <span>${said(dated(says))}</span> <bdi dir="ltr">${cost}</bdi>
                    ${facts.length > 0 ? factList(facts) : nothing}
                  </li>`,
              )}
            </ol>
          </div>`
    }
    ${list(words.terms, account)} ${list(words.warnings, [...warnings, ...notes], conflicts)}
  </div>`;
}

function list(
  title: string,
  texts: readonly string[],
  conflicts: OfferExplanation['conflicts'] = [],
): TemplateResult | typeof nothing {
  if (texts.length + conflicts.length === 0) return nothing;
  return html`<div>
    <p class="line-name"><b>${title}</b></p>
    <ul class="small">
      ${texts.map((text) => html`<li>${said(dated(text))}</li>`)}
      ${conflicts.map((conflict) => html`<li>${conflictDetails(conflict)}</li>`)}
    </ul>
  </div>`;
}
