import { css } from 'lit';

/**
 * The colour of bars.
 *
 * @cssproperty [--gic-bar=var(--gic-accent)] - Bars and lines, where they differ from the accent; at least 3:1 when two thirds of it cover the page.
 *
 * @csspart track - The drawing of a bar.
 */
export const barStyles = css`
  [part='base'] {
    --_bar: var(--gic-bar, var(--_accent));
  }
`;
