import { css } from 'lit';

/**
 * The chart of two offers.
 *
 * @csspart chart - The chart of a break-even point.
 */
export const breakEvenStyles = css`
  /* No view box: text keeps its size however wide the chart is. */
  [part='chart'] {
    direction: ltr;
    display: block;
    inline-size: 100%;
    block-size: 14em;
    margin-block: var(--_s3);
    overflow: visible;
    font-size: var(--_small);
  }
  [part='chart'] text {
    fill: currentColor;
  }
  [part='chart'] .axis {
    stroke: var(--_control);
  }
  .axis-text {
    opacity: 0.75;
  }
  .line {
    fill: none;
    stroke: var(--_bar);
    stroke-width: 2;
  }
  .line-1 {
    stroke: currentColor;
    stroke-dasharray: 6 4;
  }
  .crossing {
    stroke: var(--_control);
    stroke-dasharray: 2 3;
  }
`;
