import { html, nothing, type TemplateResult } from 'lit';
import { calculator as words } from '../../i18n/en/calculator.js';
import type { CalculatorView } from '../../view-models/calculator.js';
import type { AssumptionView, UnpricedView } from '../../view-models/calculator-caveats.js';
import { conflictDetails } from '../shared/conflict.js';
import { dated, said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';
import { provenanceLine } from '../shared/provenance.js';
import { sourceLink } from '../shared/table.js';
import type { ResultActions } from './result-actions.js';

/** Why there is no price, and the ways on. */
export function unpriced(
  { title, reasons }: UnpricedView,
  ways: readonly { readonly label: string; readonly go: () => void }[],
): TemplateResult {
  return html`<div part="notice">
    <p class="notice-title">${said(title)}</p>
    ${reasons.map((reason) => html`<p>${said(dated(reason))}</p>`)}
    ${
      ways.length === 0
        ? nothing
        : html`<p class="links ways">${ways.map(({ label, go }) => linkButton(label, go))}</p>`
    }
  </div>`;
}

function fold(title: string, count: number, open: boolean, body: unknown): unknown {
  return count === 0
    ? nothing
    : html`<details class="fold" ?open=${open}>
        <summary>${said(`${title} (${count})`)}</summary>
        ${body}
      </details>`;
}

/** The assumptions, each with a way to change it, and the notes. */
export function caveats(
  { assumptions, warnings, conflicts, standard }: CalculatorView,
  { changeOf }: ResultActions,
): TemplateResult {
  const notes = standard === null ? warnings : [words.standardIs(standard), ...warnings];
  const assumed = ({ name, says, source, field }: AssumptionView): TemplateResult => {
    const change = changeOf(field);
    return html`<li>
      ${said(
        html`<b>${name}:</b> ${dated(says)}
          ${source ? html`${words.source}: ${sourceLink(source.name, source.href)}` : nothing}
          ${change ? linkButton(words.change, change, { ariaLabel: words.changeIt(name) }) : nothing}`,
      )}
    </li>`;
  };
  return html`${fold(
    words.warnings,
    notes.length + conflicts.length,
    true,
    html`<ul class="caveats">
      ${notes.map((note) => html`<li>${said(dated(note))}</li>`)}
      ${conflicts.map((conflict) => html`<li>${conflictDetails(conflict)}</li>`)}
    </ul>`,
  )}
  ${fold(
    words.assumptions,
    assumptions.length,
    false,
    html`<ul class="caveats">
      ${assumptions.map(assumed)}
    </ul>`,
  )}`;
}

/** Where and when the rates were read. */
export function provenance({ provenance: line }: CalculatorView): TemplateResult | typeof nothing {
  return line === null
    ? nothing
    : html`<div part="provenance">
        ${provenanceLine(line.state, `${words.ratesRead} ${line.says}`, line.source)}
      </div>`;
}
