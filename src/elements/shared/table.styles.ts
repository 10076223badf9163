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
