import { html, nothing, type TemplateResult } from 'lit';

export { sourceLink } from './table.js';

/** A formula whose operands carry their own captions. */
export function equation(
  terms: readonly {
    readonly operator?: string;
    readonly value: string;
    readonly caption: string;
  }[],
): TemplateResult {
  return html`<p class="equation" dir="ltr">
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
