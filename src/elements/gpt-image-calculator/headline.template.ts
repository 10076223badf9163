import { html, nothing, type TemplateResult } from 'lit';
import { calculator as words } from '../../i18n/en/calculator.js';
import type { CalculatorView } from '../../view-models/calculator.js';
import type { HeadFigure, RangeMark } from '../../view-models/calculator-figures.js';
import { said } from '../shared/dated.js';
import { segment } from '../shared/levers.js';

/** The two figures and the sentence that says what is paid for. */
export function headline(view: CalculatorView): TemplateResult {
  return html`<div part="headline">
    ${workloadLine(view)}
    <div class="figures">${figure(view.perKept, true)} ${figure(view.perMonth, false)}</div>
    ${view.ranges.map(rangeBar)}
    <p class="sentence">${said(view.sentence)}</p>
  </div>`;
}

/** Low to high, and the likely figure between them. */
function rangeBar({ each, low, high, position }: RangeMark): TemplateResult {
  return html`<div part="range">
    <span class="range-track">
      ${
        position === null
          ? nothing
          : html`<svg
              class="range-mark"
              aria-hidden="true"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
            >
              ${segment(position, 0.8, 0)}
            </svg>`
      }
    </span>
    <span class="range-ends"
      ><bdi dir="ltr">${low}</bdi><span class="muted">${each}</span
      ><bdi dir="ltr">${high}</bdi></span
    >
  </div>`;
}

/** Both figures on one line. */
export function compactHeadline({ perKept, perMonth }: CalculatorView): TemplateResult {
  const amount = ({ text, known, usd }: HeadFigure): TemplateResult =>
    html`<bdi dir="ltr" part="figure"
      ><span class="figure-value ${known ? '' : 'none'}">${text}</span
      >${usd === undefined ? nothing : html` <span class="small">(${usd})</span>`}</bdi
    >`;
  return html`<p part="headline">
    <span class="lead">${amount(perKept)}</span>
    ${
      perKept.known
        ? html`<span class="small muted"
            >${words.eachKept} · ${amount(perMonth)} ${words.aMonth}</span
          >`
        : nothing
    }
  </p>`;
}

/** The inputs are not printed; what they are set to is. */
export function workloadLine({ workloadText }: CalculatorView): TemplateResult {
  return html`<p class="print-only">${said(workloadText)}</p>`;
}

function figure({ label, text, known, usd }: HeadFigure, lead: boolean): TemplateResult {
  return html`<p part="figure" class=${lead ? 'lead' : nothing}>
    <span class="figure-label">${label}</span>
    <bdi dir="ltr" class="figure-value ${known ? (text.length > 9 ? 'long' : '') : 'none'}"
      >${text}</bdi
    >${usd === undefined ? nothing : html`<bdi dir="ltr" class="small muted">${usd}</bdi>`}
  </p>`;
}
