import { css } from 'lit';

/**
 * The colour of bars.
 *
 * @cssproperty [--gic-bar=var(--gic-accent)] - Bars and lines. Needs a contrast of at least 3:1 at two-thirds opacity.
 *
 * @csspart track - The background of a bar.
 */
export const barStyles = css`
  [part='base'] {
    --_bar: var(--gic-bar, var(--_accent));
  }
`;
