import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon } from './icons.js';

/** One operand of an equation with its caption; `operator` stands before it. */
export interface EquationTerm {
  readonly operator?: string;
  readonly value: string;
  readonly caption: string;
}

/** The row header that opens the row below it. `details` cannot wrap rows. */
export function discloseButton(row: {
  readonly label: string;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}): TemplateResult {
  return html`<button
    type="button"
    class="disclose"
    aria-expanded=${row.open ? 'true' : 'false'}
    aria-controls=${row.controls}
    @click=${row.onToggle}
  >
    ${chevronIcon}<span>${row.label}</span>
  </button>`;
}

/** A formula whose operands carry their own captions. */
export function equation(terms: readonly EquationTerm[]): TemplateResult {
  return html`<p class="equation">
    ${terms.map(
      ({ operator, value, caption }) =>
        html`<span class="term"
          >${operator ? html`<span class="operator">${operator}</span>` : nothing}<span
            class="operand"
            ><b>${value}</b> <small>${caption}</small></span
          ></span
        >`,
    )}
  </p>`;
}

/** A link, or plain text where a catalog gives no https address. */
export function sourceLink(name: string, href: string | null): TemplateResult {
  return href === null ? html`${name}` : html`<a href=${href} rel="noopener">${name}</a>`;
}
