import { css } from 'lit';

/**
 * Rows of a table that open, and what opens.
 *
 * @csspart row - A row of figures: a line of the ledger, the rates of a meter, or an offer.
 * @csspart explain - The explanation that opens below a row.
 */
export const discloseStyles = css`
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

  @container gic (inline-size < 15em) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0;
    }
    dd {
      margin-block-end: 0.4em;
    }
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
