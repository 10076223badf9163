import { css } from 'lit';

/**
 * Below its threshold a table of one model becomes a grid (the use under its row), a table of
 * several models one block a meter with a line a model. Thresholds are in em of the element.
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
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  [part~='rate'],
  th.end {
    white-space: nowrap;
  }
  [part~='rate'] :is(small, .word) {
    color: var(--_muted);
  }
  [part~='rate'] small {
    display: block;
    font-size: var(--_small);
    line-height: 1.45;
  }
  .unknown {
    font-style: italic;
  }
  /* Decimals that this figure lacks, so that the points of a column line up. */
  [data-pad]::after {
    content: attr(data-pad);
    visibility: hidden;
  }
  small.disputed {
    color: var(--_caution);
  }
  .use-col {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.45;
    text-wrap: pretty;
  }
  tbody .use-col {
    padding-inline-start: var(--_s6);
  }
  thead .use-col {
    padding-inline-start: var(--_s6);
  }
  .many thead th {
    color: inherit;
  }
  .many thead th b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .many thead small {
    display: block;
    font-size: 1em;
    color: var(--_muted);
  }
  .many thead small.caution {
    color: var(--_caution);
  }
  .many .end {
    white-space: normal;
  }
  .many td[part~='rate'] {
    white-space: nowrap;
  }
  .cell-label,
  .departures {
    display: none;
  }

  .provenance-line > span:not(:last-child)::after {
    content: ' · ';
    white-space: pre;
  }
  .conflicts {
    display: grid;
    gap: var(--_s2);
    margin-block: var(--_s3) 0;
  }
  .conflicts [part~='notice'] {
    margin: 0;
    font-size: var(--_small);
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .conflicts ul {
    display: grid;
    gap: 0.2em;
    padding-block: var(--_s1);
  }

  @container gic (inline-size < 35em) {
    .one,
    .one :is(thead, tbody) {
      display: block;
    }
    .one tr:not([hidden]) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) repeat(var(--_figures), minmax(4.25em, max-content));
      column-gap: var(--_s2);
      padding-block: 0.4375em;
      border-block-end: 1px solid var(--_border);
    }
    .one tr.open {
      border-block-end: 0;
    }
    .one thead tr:not([hidden]) {
      padding-block: 0 0.3em;
      border-block-end-color: var(--_control);
    }
    .one :is(th, td) {
      padding: 0;
      border: 0;
    }
    .one thead .end {
      font-size: var(--_small);
    }
    .one thead .use-col {
      display: none;
    }
    .one tbody .use-col,
    .one .group th,
    .one .explain-cell {
      grid-column: 1 / -1;
      padding-inline-start: 0;
    }
    .one tbody .use-col {
      padding-inline-start: 1.384em;
    }
    .one .explain-cell {
      padding-block-end: var(--_s2);
      padding-inline-start: 1.2em;
    }
  }
  .one {
    --_figures: 1;
  }
  .one.with-batch {
    --_figures: 2;
  }

  @container gic (inline-size < 35em) {
    .many.few {
      ${stacked()}
    }
    .departures.few {
      display: block;
    }
  }
  @container gic (inline-size < 50em) {
    .many.some {
      ${stacked()}
    }
    .departures.some {
      display: block;
    }
  }
  @container gic (inline-size < 64em) {
    .many.lots {
      ${stacked()}
    }
    .departures.lots {
      display: block;
    }
  }
  @container gic (inline-size >= 35em) {
    tbody th {
      white-space: nowrap;
    }
    .one .end {
      inline-size: 7.5em;
    }
  }

  @media print {
    .table-scroll {
      overflow: visible;
    }
  }
`;

/** Several models under one another: the head is hidden, each cell carries its model's name. */
function stacked(): ReturnType<typeof css> {
  return css`
    &,
    & :is(tbody, tr:not([hidden]), th, td) {
      display: block;
    }
    & thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    & tbody :is(th, td) {
      padding: 0;
      border: 0;
    }
    & tbody tr:not([hidden]) {
      padding-block: var(--_s2);
      border-block-end: 1px solid var(--_border);
    }
    & tbody tr.open {
      border-block-end: 0;
      padding-block-end: var(--_s1);
    }
    & tbody tr > th {
      font-weight: 600;
      white-space: normal;
    }
    & td[part~='rate'] {
      display: flex;
      justify-content: space-between;
      gap: var(--_s3);
      padding-block: 0.1em;
      padding-inline-start: 1.2em;
      text-align: end;
    }
    & .cell-label {
      display: block;
      text-align: start;
      white-space: normal;
    }
    & .cell-label small {
      display: block;
      font-size: var(--_small);
    }
    & td.explain-cell {
      padding-inline-start: 1.2em;
    }
  `;
}
