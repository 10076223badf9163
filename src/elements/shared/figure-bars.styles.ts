import { css } from 'lit';

/**
 * A thin bar for each figure of a table; what stands out is full in colour.
 *
 * @csspart fill - The filled part of a figure's bar.
 */
export const figureBarStyles = css`
  .track {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    overflow: visible;
  }
  .track:dir(rtl) {
    scale: -1 1;
  }
  [part='fill'] {
    fill: color-mix(in oklab, var(--_bar) 66%, transparent);
  }
`;
