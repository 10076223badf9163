import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

const CELL = 'padding: 0.35em 0.9em 0.35em 0; text-align: start; vertical-align: baseline';
const RULE = '; border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent)';

// A narrow window scrolls the table; it does not fold a word a line.
const WIDTH = '; min-inline-size: 6.5em';
const HEAD = '; position: sticky; inset-block-start: 0; background: Canvas';

/** Days are not broken at their hyphens. */
const cellText = (cell: unknown): unknown =>
  typeof cell === 'string'
    ? cell
        .split(/(\d{4}-\d{2}-\d{2})/)
        .map((text, at) =>
          at % 2 === 1 ? html`<time style="white-space: nowrap">${text}</time>` : text,
        )
    : cell;

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
          ${head.map((name) => html`<th scope="col" style=${CELL + RULE + HEAD}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td style=${CELL + RULE + WIDTH}>${cellText(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

export const link = (text: string, url: string): TemplateResult =>
  html`<a href=${url} style="color: inherit">${text}</a>`;
