import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

const CELL = 'padding: 0.35em 0.9em 0.35em 0; text-align: start; vertical-align: baseline';
const RULE = '; border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent)';

/** A table that scrolls in its own box where it is too wide. */
export const dataTable = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly unknown[])[],
): TemplateResult =>
  html`<div
    role="region"
    aria-label=${caption}
    tabindex="0"
    style=${styleMap({ overflow: 'auto', maxBlockSize: '40rem' })}
  >
    <table
      style="border-collapse: collapse; font-size: 0.8125rem; font-variant-numeric: tabular-nums"
    >
      <caption style="text-align: start; padding-block-end: 0.5em">
        ${caption}: ${rows.length}
      </caption>
      <thead>
        <tr>
          ${head.map((name) => html`<th scope="col" style=${CELL + RULE}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td style=${CELL + RULE}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

export const link = (text: string, url: string): TemplateResult =>
  html`<a href=${url} style="color: inherit">${text}</a>`;
