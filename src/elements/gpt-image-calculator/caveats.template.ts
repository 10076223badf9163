import { html, nothing, type TemplateResult } from 'lit';
import { calculator as words } from '../../i18n/en/calculator.js';
import type { CalculatorView } from '../../view-models/calculator.js';
import { dated, said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';
import { provenanceLine } from '../shared/provenance.js';

/** Why there is no price, and two ways on. */
export function unpriced(
  view: CalculatorView,
  ways: readonly { readonly label: string; readonly go: () => void }[],
): TemplateResult | typeof nothing {
  if (view.reasons.length === 0) return nothing;
  return html`<div part="notice">
    <p class="notice-title">${words.unpricedWay}</p>
    ${view.reasons.map((reason) => html`<p>${said(dated(reason))}</p>`)}
    <p class="links">${ways.map(({ label, go }) => linkButton(label, go))}</p>
  </div>`;
}

/** What is taken for granted, and what to know. */
export function caveats({ assumptions, warnings, standard }: CalculatorView): TemplateResult {
  const block = (
    title: string,
    lines: readonly string[],
    open: boolean,
  ): TemplateResult | typeof nothing =>
    lines.length === 0
      ? nothing
      : html`<details class="fold" ?open=${open}>
          <summary>${title} (${lines.length})</summary>
          <ul class="caveats">
            ${lines.map((line) => html`<li>${said(dated(line))}</li>`)}
          </ul>
        </details>`;
  const notes = standard === null ? warnings : [words.standardIs(standard), ...warnings];
  return html`${block(words.warnings, notes, true)} ${block(words.assumptions, assumptions, false)}`;
}

/** Where and when the rates were read. */
export function provenance({ provenance: line }: CalculatorView): TemplateResult | typeof nothing {
  return line === null
    ? nothing
    : html`<div part="provenance">
        ${provenanceLine(line.state, `${words.ratesRead} ${line.says}`, line.source)}
      </div>`;
}
