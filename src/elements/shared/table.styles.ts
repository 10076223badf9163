import { css } from 'lit';

/** Tables of figures whose rows open, and what opens. */
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

  .disclose {
    appearance: none;
    margin: -0.2em 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    display: inline-flex;
    align-items: baseline;
    gap: 0.45em;
    min-block-size: 24px;

    .icon {
      inline-size: 0.75em;
      block-size: 0.75em;
      transition: rotate 120ms;
    }
    &:dir(rtl) .icon {
      scale: -1 1;
    }
    &[aria-expanded='true'] .icon {
      rotate: 90deg;
    }
    &[aria-expanded='true']:dir(rtl) .icon {
      rotate: -90deg;
    }
    &:hover span {
      text-decoration: underline;
      text-underline-offset: 0.18em;
    }
  }
  .open > * {
    border: 0;
  }

  .explain-cell {
    padding-block: 0 var(--_s4);
    padding-inline-start: 1.2em;
  }
  [part='explain'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr));
    gap: var(--_s4) var(--_s6);
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.2em var(--_s3);
    font-size: var(--_small);
    font-variant-numeric: lining-nums;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    overflow-wrap: anywhere;
  }

  @media (prefers-reduced-motion: reduce) {
    .icon {
      transition: none !important;
    }
  }
  @media print {
    .detail[hidden] {
      display: table-row !important;
    }
    .disclose .icon {
      display: none;
    }
  }
`;
