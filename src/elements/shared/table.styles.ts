import { css } from 'lit';

/** Tables of figures. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-spacing: 0;
    font-size: 0.9375em;
  }
  th,
  td {
    padding: 0.4375em 0;
    padding-inline-end: var(--_s4);
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  thead th {
    padding-block: 0 0.3em;
    /* As wide as below its figures, whose type is larger. */
    padding-inline-end: calc(var(--_s4) / 0.8125);
    border-color: var(--_control);
    font-size: var(--_small);
    color: var(--_muted);
    vertical-align: bottom;
  }
  .end {
    text-align: end;
  }
  td {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .group th {
    padding-block-start: var(--_s3);
    font-size: var(--_small);
    font-weight: 600;
  }
  b {
    font-weight: 600;
  }
`;

/** The head of a table is out of sight, where its words stand beside each figure. */
export const headForListeners = css`
  thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

/**
 * Rows under one another, inside the rule for a table in a narrow column: the head is for those
 * who hear it.
 */
export const stackedTable = css`
  &,
  tbody,
  th,
  td {
    display: block;
  }
  ${headForListeners}
  tbody :is(th, td) {
    padding: 0;
    border: 0;
  }
`;
