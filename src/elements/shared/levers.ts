import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { LeverView } from '../../view-models/lever-view.js';
import { said } from './dated.js';

/** SVG attributes are presentation, which a strict policy allows where `style` is not. */
export const segment = (x: number, width: number, step: number): SVGTemplateResult =>
  svg`<rect class="step-${step}" x=${x} width=${width} height="10" />`;

/** Past 100 % the bar is cut, and shows the cut. */
const cutMark = svg`<path class="cut" d="M82 10 86 0h3l-4 10z" />`;

/** Changes of the cost, one below the other. @param button what makes one. */
export function leverList(
  levers: readonly LeverView[],
  button: (lever: LeverView) => unknown,
): TemplateResult {
  return html`<ul class="levers">
    ${levers.map((lever) => {
      const { name, note, percent, direction, bar, cut, cost } = lever;
      return html`<li part="lever" class=${direction}>
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
          ${segment(0, Math.max(bar, 1), 0)} ${cut ? cutMark : nothing}
        </svg>
        <bdi dir="ltr" class="lever-delta">${percent}</bdi>
        <bdi dir="ltr" class="lever-cost">${cost}</bdi>
        ${button(lever)}
      </li>`;
    })}
  </ul>`;
}
