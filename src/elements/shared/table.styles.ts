import { css } from 'lit';

/** Tables of figures whose rows open, and what opens. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: separate;
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
    border-block-end-color: var(--_control);
    font-size: var(--_small);
    color: var(--_muted);
    vertical-align: bottom;
  }
  /* Head cells are smaller type: the same gutter in pixels as the cells below. */
  thead th:not(:last-child) {
    padding-inline-end: calc(var(--_s4) * 1.154);
  }
  .end {
    text-align: end;
  }
  td {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .group th {
    padding-block-start: var(--_s4);
    font-size: var(--_small);
    font-weight: 600;
  }
  tbody:first-of-type .group th {
    padding-block-start: var(--_s2);
  }

  .disclose {
    appearance: none;
    margin: -0.2em 0;
    padding: 0;
    padding-inline-end: 0.4em;
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
  }
  .disclose .icon {
    inline-size: 0.75em;
    block-size: 0.75em;
    opacity: 0.72;
    transition: rotate 120ms;
  }
  .disclose[aria-expanded='true'] .icon {
    rotate: 90deg;
  }
  .disclose:hover span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .open > :is(th, td) {
    border-block-end: 0;
  }

  td.explain-cell {
    padding-block: 0 var(--_s4);
    padding-inline: 1.2em 0;
    text-align: start;
    white-space: normal;
  }
  [part='explain'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr));
    gap: var(--_s4) var(--_s6);
  }
  .explain-use {
    margin-block-end: var(--_s2);
    font-size: var(--_small);
    color: var(--_muted);
  }
  .explained {
    display: grid;
    gap: var(--_s2);
    align-content: start;
  }
  .explained > b {
    font-weight: 600;
  }
  .equation {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) 0.55em;
    direction: ltr;
    unicode-bidi: isolate;
    justify-content: flex-start;
  }
  .equation:dir(rtl) {
    justify-content: flex-start;
  }
  .term {
    display: flex;
    gap: 0.55em;
  }
  .operand {
    display: grid;
    align-content: start;
  }
  .operand b {
    font-weight: 600;
    white-space: nowrap;
  }
  .operand small {
    font-size: var(--_small);
    line-height: 1.35;
    color: var(--_muted);
  }
  .operator {
    color: var(--_muted);
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.2em var(--_s3);
    font-size: var(--_small);
    font-variant-numeric: lining-nums;
    line-height: 1.45;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .disclose .icon:dir(rtl) {
    scale: -1 1;
  }
  .disclose[aria-expanded='true'] .icon:dir(rtl) {
    rotate: -90deg;
  }

  @media (prefers-reduced-motion: reduce) {
    .disclose .icon {
      transition: none;
    }
  }
  @media print {
    tr.detail[hidden] {
      display: table-row !important;
    }
    .disclose .icon {
      display: none;
    }
  }
`;
