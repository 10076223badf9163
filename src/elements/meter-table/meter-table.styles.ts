import { css, type CSSResult } from 'lit';
import { stackedTable } from '../shared/table.styles.js';

/**
 * Several models under one another: the head is out of sight, each figure stands beside the name of
 * its model.
 */
function stacked(crowd: CSSResult): CSSResult {
  return css`
    .departures.${crowd} {
      display: block;
    }
    .many.${crowd} {
      ${stackedTable}
      tr:not([hidden]) {
        display: block;
      }
      tbody :is(th, td) {
        white-space: normal;
      }
      tbody tr:not([hidden]) {
        padding-block: var(--_s2);
        border-block-end: 1px solid var(--_border);
      }
      tr.open {
        border: 0;
      }
      [part='row'] > th {
        font-weight: 600;
      }
      [part='rate'] {
        display: flex;
        justify-content: space-between;
        gap: var(--_s3);
        padding-inline-start: 1.2em;
      }
      .cell-label {
        display: block;
        text-align: start;
      }
      .explain-cell {
        padding-inline-start: 1.2em;
      }
    }
  `;
}

/**
 * Thresholds are in em of the element, so that larger type gets the narrow layout sooner.
 *
 * @csspart table - The table.
 * @csspart rate - A cell with a rate, or the text that replaces it.
 */
export const meterTableStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s4);
    align-items: end;
    justify-content: space-between;
  }
  .table-scroll {
    position: relative;
    overflow-x: auto;
  }
  [part='rate'],
  .one .end,
  tbody th {
    white-space: nowrap;
  }
  [part='rate'] small {
    display: block;
    font-size: var(--_small);
  }
  [part='rate'] :is(small:not(.caution), .known, .unknown),
  .use,
  .use-col {
    color: var(--_muted);
  }
  .unknown {
    font-style: italic;
  }
  /* Decimals that this figure lacks, so that the points of a column line up. */
  td:dir(ltr) [data-pad]::after {
    content: attr(data-pad);
    visibility: hidden;
  }
  .use,
  .use-col {
    font-size: var(--_small);
    text-wrap: pretty;
  }
  .use-col {
    padding-inline-start: var(--_s6);
  }
  .many thead th {
    color: inherit;
  }
  .many thead small > :not(.caution) {
    color: var(--_muted);
  }
  .many thead small {
    display: block;
    font-size: 1em;
  }
  .cell-label,
  .departures {
    display: none;
  }

  details {
    margin-block-start: var(--_s2);
    font-size: var(--_small);
  }

  @container gic (inline-size >= 15em) {
    .cell-label {
      white-space: nowrap;
    }
  }
  @container gic (inline-size >= 35em) {
    .one .end {
      inline-size: 7.5em;
    }
  }
  @container gic (inline-size < 35em) {
    /* One model: the use runs under its row at full width. */
    .one {
      &,
      thead,
      tbody {
        display: block;
      }
      tr:not([hidden]) {
        display: grid;
        grid-template-columns: minmax(5em, 1fr) minmax(4.25em, auto);
        column-gap: min(var(--_s4), 5cqi);
        padding-block: 0.4375em;
        border-block-end: 1px solid var(--_border);
      }
      &.figures-2 tr:not([hidden]) {
        grid-template-columns: minmax(5em, 1fr) repeat(2, minmax(4.25em, auto));
      }
      tr.open {
        border: 0;
      }
      :is(th, td) {
        inline-size: auto;
        padding: 0;
        border: 0;
        white-space: normal;
      }
      [part='rate'] {
        white-space: normal;
        overflow-wrap: anywhere;
      }
      thead .use-col {
        display: none;
      }
      :is(.use-col, .group th, .explain-cell) {
        grid-column: 1 / -1;
      }
      .explain-cell {
        padding-inline-start: 1.2em;
      }
      .use-col {
        padding-inline-start: 1.477em;
      }
    }
    ${stacked(css`few`)}
  }
  /* Large type in a narrow window: figures run under their meter. */
  @container gic (inline-size < 15em) {
    .one {
      &.figures-2 tr:not([hidden]) {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      &.figures-2 :is(th, td):first-child {
        grid-column: 1 / -1;
      }
    }
  }
  @container gic (inline-size < 50em) {
    ${stacked(css`some`)}
  }
  @container gic (inline-size < 64em) {
    ${stacked(css`lots`)}
  }
`;
