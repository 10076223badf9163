import { css } from 'lit';

/** On paper and where colours are forced. */
export const mediaStyles = css`
  .print-only {
    display: none;
  }
  @media print {
    .print-only {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_s4);
      margin-block-end: var(--_s6);
      font-size: var(--_small);
    }
    [part='budget'] [part='field'],
    [part='budget']:not(:has(dl)),
    [part='checklist'] [part='action'],
    .link {
      display: none;
    }
    .fold > summary {
      color: inherit;
    }
    .scroll {
      overflow: visible;
    }
    .block > *,
    tr {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    [part='fill'],
    .limit,
    .bars line {
      forced-color-adjust: none;
    }
    [part='fill'] {
      fill: CanvasText !important;
    }
    .over [part='fill'] {
      fill: Highlight !important;
    }
    .promised [part='fill'] {
      fill: Canvas !important;
      stroke: CanvasText;
    }
    .limit,
    .bars line {
      stroke: CanvasText;
    }
  }
`;
