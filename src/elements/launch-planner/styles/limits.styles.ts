import { css } from 'lit';

/**
 * Demand against the limits of each tier.
 *
 * @csspart limits - Demand compared with the limits.
 * @csspart meter - How much of a limit the plan uses.
 */
export const limitsStyles = css`
  .tiers {
    table-layout: fixed;
  }
  .tiers td[role='cell']:not(.end) {
    padding-inline-end: var(--_s6);
  }
  .tiers thead th:first-child {
    inline-size: 13%;
  }
  .tiers thead th:last-child {
    inline-size: 24%;
  }
  .tiers tbody :is(th, td) {
    padding-block: 0.6em;
  }
  .yours > :first-child {
    font-weight: 600;
  }
  .cell-label {
    display: none;
    font-size: var(--_small);
    color: var(--_muted);
  }
  [part='meter'] {
    display: grid;
    gap: 0.35em;
  }
  .meter-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s2);
    justify-content: space-between;
  }
  .whole-track {
    fill: currentColor;
    opacity: 0.09;
  }
  .limit {
    stroke: currentColor;
    stroke-width: 2;
  }
  .yours [part='fill'] {
    fill: var(--_bar);
  }
  .over [part='fill'] {
    fill: var(--_caution);
  }
  .over .share {
    font-weight: 600;
    color: var(--_caution);
  }
`;
