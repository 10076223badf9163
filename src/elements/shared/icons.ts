import { svg, type SVGTemplateResult } from 'lit';
import type { Freshness, Size } from '../../core/index.js';

/** Icons draw in the text colour and never stand without words. */
const icon = (path: string): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

export const chevronIcon = /* @__PURE__ */ icon('m6 3.5 4.5 4.5L6 12.5');
export const chevronDownIcon = /* @__PURE__ */ icon('m4 6 4 4 4-4');
export const cautionIcon = /* @__PURE__ */ icon('M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.4v.6');
export const removeIcon = /* @__PURE__ */ icon('m4 4 8 8m0-8-8 8');
export const linkIcon = /* @__PURE__ */ icon(
  'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9',
);
export const copyIcon = /* @__PURE__ */ icon('M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z');
export const doneIcon = /* @__PURE__ */ icon('m3 8.5 3.5 3.5L13 4.5');

const FULL = 'M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10z';
const HALF = 'M6.75 1.1a5 5 0 0 1 0 9.8z';
const MARK = 'M6 3.2v3.4M6 8.4v.6';

/** Age as a shape: a full disc, a half one, a ring with a mark, or an empty ring. */
export function ageIcon(state: Freshness['state']): SVGTemplateResult {
  const shape = { fresh: FULL, ageing: HALF, stale: MARK, 'read-later': '', unknown: '' }[state];
  return svg`<svg class="age" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="none" /><path d=${shape} /></svg>`;
}

/** A shape with the ratio of a size, in a square that holds it. */
export function shapeIcon({ width, height }: Size): SVGTemplateResult {
  const longest = Math.max(width, height) / 14;
  const [w, h] = [width / longest, height / longest];
  return svg`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true"><rect x=${8 - w / 2} y=${8 - h / 2} width=${w} height=${h} /></svg>`;
}
