import { css } from 'lit';

/**
 * When a job is ready, and the ramp.
 *
 * @csspart schedule - How long the job takes at each usage tier.
 * @csspart ramp - The ramp from the first day to a steady month.
 */
export const scheduleStyles = css`
  .clock {
    table-layout: fixed;
  }
  .clock tbody :is(th, td) {
    padding-block: 0;
    border: 0;
    vertical-align: middle;
  }
  /* A range breaks between its ends. */
  .clock td.end {
    padding-block: 0.15em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .clock thead th {
    border: 0;
  }
  .clock thead th:first-child {
    inline-size: 5em;
  }
  .clock thead .end {
    inline-size: 24%;
  }
  /* "09:00 AM, next day" */
  .clock thead .end:nth-last-child(2) {
    inline-size: 28%;
  }
  .axis,
  .bars {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  .axis {
    block-size: 1.3em;
    /* Time runs one way, as digits do. */
    direction: ltr;
  }
  .axis text {
    fill: currentColor;
  }
  .odd {
    display: none;
  }
  .bars {
    block-size: 2.3em;
  }
  .bars line {
    stroke: var(--_border);
  }
  .clock .yours td.end {
    font-weight: 600;
  }
  .promised [part='fill'] {
    fill: none;
    stroke: var(--_bar);
    stroke-dasharray: 3 2;
  }

  /* "under 1 s" is one figure. */
  [part='ramp'] td.end {
    white-space: nowrap;
  }
  .scroll {
    overflow-x: auto;
    /* What is hidden visually inside scrolls with it. */
    position: relative;
  }
`;
