import { css } from 'lit';

/**
 * The figures, the sentence, low to high.
 *
 * @cssproperty [--gic-figure-size=3em] - The headline figure.
 * @cssproperty [--gic-figure-weight=600] - Weight of the figures.
 *
 * @csspart headline - The main figures and the sentence that sums them up.
 * @csspart figure - One figure.
 * @csspart range - The drawing of a range from low to high.
 */
export const headlineStyles = css`
  [part='headline'] {
    display: grid;
    gap: var(--_s3);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3) var(--_s12);
    align-items: end;
  }
  [part='figure'] {
    display: grid;
  }
  .figure-label {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .figure-value {
    font-size: 1.75em;
    font-weight: var(--gic-figure-weight, 600);
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.02em;
    line-height: 1.15;
  }
  [part='figure']:dir(rtl) .figure-value {
    text-align: end;
  }
  .lead .figure-value {
    font-size: var(--gic-figure-size, 3em);
    letter-spacing: -0.03em;
    line-height: 1;
  }
  .figure-value.none,
  .lead .figure-value.none {
    font-size: 1.75em;
    font-weight: 400;
    color: var(--_muted);
    letter-spacing: -0.015em;
    line-height: 1.2;
  }
  .sentence {
    min-block-size: 3em;
    max-inline-size: 56ch;
    text-wrap: pretty;
  }
  /* Muted, not transparent: the last good result is still read. */
  .dimmed > :not([part='notice']),
  .dimmed :is(.figure-value, .lever-delta) {
    color: var(--_muted);
  }
  .dimmed > :not([part='notice']) > * {
    --_muted: currentColor;
  }
  .dimmed [class*='step-'] {
    fill: var(--_control) !important;
  }
  .dimmed .sentence {
    color: var(--_caution);
  }

  [part='range'] {
    font-size: var(--_small);
  }
  .range-track {
    display: block;
    position: relative;
    block-size: 1em;
    border-inline: 1px solid;
  }
  .range-track::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: 50%;
    border-block-start: 1px solid;
    opacity: 0.6;
  }
  .range-mark {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: var(--_bar);
  }
  .range-ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_s2);
  }
`;
