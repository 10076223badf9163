import { css } from 'lit';

/**
 * From images to dollars, a sum at full size.
 *
 * @csspart chain - The steps from volume to dollars.
 * @csspart step - One step of the chain.
 * @csspart figure - One figure.
 *
 * @cssproperty [--gic-figure-weight=600] - Weight of the figures.
 */
export const chainStyles = css`
  [part='chain'] {
    display: grid;
    gap: var(--_s2);
    border-block: 1px solid var(--_border);
    padding-block: var(--_s4);
  }
  [part='step'] {
    display: grid;
    align-content: start;
  }
  .step-value {
    font-size: 1.5em;
    font-weight: var(--gic-figure-weight, 600);
    line-height: 1.25;
    letter-spacing: -0.015em;
    font-variant-numeric: tabular-nums lining-nums;
  }
  [part='step']:dir(rtl) > bdi {
    text-align: end;
  }
  .step-unit,
  .step-op {
    font-size: var(--_small);
    line-height: 1.4;
    color: var(--_muted);
  }
  .step-unit {
    display: block;
  }
  .step-op {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
  }
  .step-op .icon {
    rotate: 90deg;
  }
  .step-op .icon:dir(rtl) {
    scale: 1 -1;
  }
`;
