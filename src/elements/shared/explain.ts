import { html, type TemplateResult } from 'lit';
import type { Term } from '../../view-models/provenance.js';

/** A formula whose operands carry their own captions. */
export function equation(terms: readonly Term[]): TemplateResult {
  return html`<p class="equation" dir="ltr">
    ${terms.map(
      ({ operator, value, caption }) =>
        html`<span class="term"
          >${operator}<span class="operand"><b>${value}</b> <small>${caption}</small></span></span
        >`,
    )}
  </p>`;
}
