import { css } from 'lit';

/** Paper, forced colours and motion: last, over all others. */
export const mediaStyles = css`
  @media (prefers-reduced-motion: no-preference) {
    [part='fill'] {
      transition: width 200ms ease-out;
    }
  }
  /* Explanations are rendered for paper; what needs a hand is left out. */
  @media print {
    .arrow,
    .fold:not([open]) {
      display: none;
    }
    .offers [part='tag'] {
      padding: 0;
    }
    :is(.detail, .fold) select {
      border: 0;
    }
    :is(.detail, .fold) .select .icon {
      display: none;
    }
    .scroll {
      overflow: visible;
    }
    .decisions {
      table-layout: fixed;
      inline-size: 100%;
      overflow-wrap: anywhere;
    }
    .decisions :is(td, thead th) {
      min-inline-size: 0;
    }
    .fold > summary {
      list-style: none;
      color: inherit;
    }
    tr {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    [part='fill'] {
      forced-color-adjust: none;
      fill: CanvasText;
    }
    .cheapest [part='fill'] {
      fill: Highlight;
    }
    .at-cheapest,
    .range,
    .line,
    [part='chart'] line {
      forced-color-adjust: none;
      stroke: CanvasText;
    }
  }
`;
