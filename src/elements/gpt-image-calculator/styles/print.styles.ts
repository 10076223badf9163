import { css } from 'lit';

/** On paper: one column without what needs a hand; every line and fold is open. */
export const printStyles = css`
  .print-only {
    display: none;
  }
  @media print {
    .print-only {
      display: block;
      font-weight: 600;
    }
    .calc,
    .compact {
      display: block;
    }
    .calc::before {
      content: none;
    }
    .calc .figures {
      position: static;
    }
    .calc > * + *,
    .print-only + * {
      margin-block-start: var(--_s8);
    }
    .calc > [part='provenance'] {
      margin-block-start: var(--_s4);
    }
    .ledger tr > :first-child {
      inline-size: auto;
    }
    .ledger .detail[hidden] {
      display: table-row !important;
    }
    .in-line {
      padding: 0;
    }
    .fold > summary {
      color: inherit;
    }
    .disclose .icon,
    :is([part='levers'], [part='notice'], .caveats) button {
      display: none;
    }
    [part='grid'] button {
      color: inherit;
      text-decoration: none;
    }
    [part='lever'],
    tr {
      break-inside: avoid;
    }
  }
`;
