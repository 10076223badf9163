import { html, nothing, type TemplateResult } from 'lit';
import { calculator as words } from '../../i18n/en/calculator.js';
import type { CalculatorView } from '../../view-models/calculator.js';
import { said } from '../shared/dated.js';
import { segment } from '../shared/levers.js';

/** A sentence when one meter dominates, a bar otherwise. */
export function moneyBar({ money }: CalculatorView): TemplateResult | typeof nothing {
  if (money.parts.length === 0) return nothing;
  let from = 0;
  return html`<div part="bar">
    <p part="subtitle">${said(money.sentence ?? words.money)}</p>
    ${
      money.sentence !== null
        ? nothing
        : html`<svg
              part="track"
              class="track"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              ${money.parts.map(({ percent }, index) => {
                const x = from;
                from += percent;
                return segment(x, percent, index);
              })}
            </svg>
            <ul class="bar-labels">
              ${money.parts.map(
                ({ name, text }, index) =>
                  html`<li>
                    <span class="swatch step-${index}"></span>${name}${' '}<b>${text}</b>
                  </li>`,
              )}
            </ul>`
    }
  </div>`;
}
