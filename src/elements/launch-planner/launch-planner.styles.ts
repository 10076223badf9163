import { css } from 'lit';
import { narrowLevers } from '../shared/levers.styles.js';
import { stackedTable } from '../shared/table.styles.js';

/** Two meters under each tier's name. */
const stacked = css`
  ${stackedTable}
  tbody :is(th, td),
  td[role='cell']:not(.end) {
    inline-size: auto;
    padding: 0;
    border: 0;
  }
  tbody tr {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_s2) var(--_s4);
    padding-block: var(--_s3);
    border-block-start: 1px solid var(--_border);
  }
  .binding {
    grid-column: 2;
    grid-row: 1;
  }
  .cell-label {
    display: block;
  }
  .meter-line {
    font-size: var(--_small);
  }
`;

/**
 * The plan from top to bottom. Thresholds are in em of the element.
 *
 * @csspart verdict - What a reader has to know first.
 * @csspart chain - From volume to dollars.
 * @csspart step - A quantity of the chain.
 * @csspart figure - One figure.
 * @csspart limits - Demand against the limits.
 * @csspart meter - What is needed of a limit.
 * @csspart fill - The bar of a figure.
 * @csspart schedule - How long the job takes at each tier.
 * @csspart ramp - From the first day to a steady month.
 * @csspart tradeoff - Standard beside batch.
 * @csspart budget - What a budget buys.
 * @csspart checklist - What to check before launch.
 *
 * @cssproperty [--gic-figure-weight=600] - Weight of the figures.
 */
export const launchPlannerStyles = css`
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .muted {
    color: var(--_muted);
  }
  .strong {
    font-weight: 600;
  }

  [part='verdict'] {
    border-inline-start: 3px solid var(--_control);
    padding-inline-start: var(--_s3);
    margin-block-end: var(--_s6);
  }
  [part='verdict'] .says {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .stops {
    border-color: var(--_caution);
  }
  .stops .says {
    color: var(--_caution);
  }
  .fits {
    border-color: var(--_positive);
  }

  [part='controls'] {
    display: grid;
    gap: var(--_s3);
    margin-block-end: var(--_s6);
  }
  .inputs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr));
    gap: var(--_s4);
    align-items: start;
  }
  .fold .inputs {
    margin-block-start: var(--_s3);
  }
  /* A word such as "not published; type yours" stands whole. */
  .affix input::placeholder {
    font-size: 0.9em;
  }

  .planner {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_s6) * 2);
  }
  .block {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s2);
    align-content: start;
  }

  /* A sum at full size. */
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

  .tiers {
    table-layout: fixed;
  }
  .tiers td[role='cell']:not(.end) {
    padding-inline-end: var(--_s6);
  }
  .tiers thead th:first-child {
    inline-size: 15%;
  }
  .tiers thead th:last-child {
    inline-size: 24%;
  }
  .tiers tbody :is(th, td) {
    padding-block: 0.6em;
    vertical-align: top;
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
  .track {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    overflow: visible;
  }
  .track:dir(rtl) {
    scale: -1 1;
  }
  .whole-track {
    fill: currentColor;
    opacity: 0.09;
  }
  .limit {
    stroke: currentColor;
    stroke-width: 2;
  }
  [part='fill'] {
    fill: color-mix(in oklab, var(--_bar) 66%, transparent);
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

  .clock {
    table-layout: fixed;
    /* Time runs one way, as digits do. */
    direction: ltr;
  }
  .clock tbody :is(th, td) {
    padding-block: 0;
    border: 0;
    vertical-align: middle;
  }
  .clock tbody th {
    white-space: nowrap;
  }
  .clock thead th {
    border: 0;
  }
  .clock thead th:first-child {
    inline-size: 5em;
  }
  .clock thead .end {
    inline-size: 18%;
  }
  /* "09:00 AM, next day" */
  .clock thead .end:nth-last-child(2) {
    inline-size: 29%;
  }
  .axis,
  .bars {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  .axis {
    block-size: 1.3em;
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

  [part='tradeoff'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0 var(--_s6);
  }
  .way {
    display: grid;
    gap: var(--_s1);
    align-content: start;
    border-block-start: 1px solid var(--_control);
    padding-block: var(--_s3);
  }

  [part='budget'] [part='field'] {
    max-inline-size: 18em;
  }
  [part='budget'] dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_s2) var(--_s4);
  }
  [part='budget'] b {
    font-weight: 600;
  }

  [part='checklist'] ul {
    border-block-start: 1px solid var(--_control);
  }
  [part='checklist'] li {
    border-block-end: 1px solid var(--_border);
  }
  [part='checklist'] label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_s3);
    align-items: start;
    padding-block: 0.5em;
    cursor: pointer;
  }
  [part='checklist'] input {
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0.2em 0 0;
    accent-color: var(--_accent);
  }
  [part='checklist'] b {
    font-weight: 500;
  }
  [part='checklist'] :checked + span b {
    font-weight: 400;
    color: var(--_muted);
  }
  [part='checklist'] small {
    display: block;
    font-size: var(--_small);
    line-height: 1.45;
    color: var(--_muted);
  }
  [part='checklist'] [part='action'] {
    justify-self: start;
    margin-inline-start: -0.5em;
  }
  .notes {
    display: grid;
    gap: var(--_s1);
    margin-block-start: var(--_s2);
    font-size: var(--_small);
  }

  @container gic (inline-size < 40em) {
    .tiers {
      ${stacked}
    }
    ${narrowLevers}
    /* The bar runs under its time. */
    .clock {
      &,
      thead,
      tbody {
        display: block;
      }
      tr {
        display: grid;
        grid-template-columns: 4.5em minmax(0, 1fr) auto;
        gap: 0 var(--_s2);
        align-items: center;
      }
      tbody th {
        grid-row: span 2;
      }
      .plot {
        grid-area: 2 / 2 / auto / -1;
      }
      thead tr > :not(.plot) {
        display: none;
      }
      .end {
        inline-size: auto;
      }
      td.end:nth-last-child(2) {
        text-align: start;
      }
      .bars {
        block-size: 1.4em;
      }
    }
  }
  /* Large type in a narrow window: nothing stands abreast. */
  @container gic (inline-size < 15em) {
    [part='lever'] {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .lever-bar,
    [part='lever'] .link {
      grid-column: 1 / -1;
    }
    [part='budget'] dl {
      grid-template-columns: minmax(0, 1fr);
    }
    .affix {
      flex-wrap: wrap;
    }
    .clock {
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      tbody tr {
        grid-template-columns: 3.5em minmax(0, 1fr);
      }
      tbody th {
        grid-row: span 3;
      }
      .plot {
        grid-area: 3 / 2;
      }
      td.end {
        text-align: start;
      }
    }
  }
  @container gic (inline-size < 56em) {
    .many {
      ${stacked}
    }
  }
  /* The chain runs sideways when there is room for it. */
  @container gic (inline-size >= 44em) {
    [part='chain']:not(.long) {
      grid-template-columns: auto 1fr auto 1fr auto 1fr auto;
      gap: var(--_s4);
      align-items: start;
      padding-block: var(--_s6);

      .step-op {
        flex-direction: column;
        text-align: center;
        padding-block-start: 0.4em;
      }
      .icon {
        rotate: none;
      }
      .icon:dir(rtl) {
        scale: -1 1;
      }
    }
  }
  @container gic (52em <= inline-size < 64em) {
    .odd {
      display: initial;
    }
  }
  @container gic (inline-size >= 64em) {
    .first {
      grid-column: 1;
    }
    [part='checklist'] {
      grid-column: 2;
      grid-row: 3 / span 2;
    }
    .planner {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: calc(var(--_s6) * 2);
    }
    .span {
      grid-column: 1 / -1;
    }
  }

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
      list-style: none;
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
