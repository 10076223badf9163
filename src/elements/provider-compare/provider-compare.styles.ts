import { css } from 'lit';

/**
 * Offers under one another, each with its cost as a bar. Thresholds are in em of the element.
 *
 * @csspart table - The table.
 * @csspart tag - How an offer bills.
 * @csspart measure - A cost with its bar.
 * @csspart fill - The bar of a figure.
 * @csspart reason - Traps and limits, or why there is no cost.
 * @csspart chart - The two lines of a break-even.
 */
export const providerCompareStyles = css`
  [part='base'] {
    --_bar: var(--gic-bar, var(--_accent));
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3) var(--_s6);
    align-items: end;
    margin-block-end: var(--_s4);
    font-size: 0.9375em;
  }
  .toolbar select {
    inline-size: 13.5em;
    max-inline-size: 100%;
  }
  .check {
    display: inline-flex;
    gap: var(--_s2);
    align-items: center;
    min-block-size: max(2.2em, 24px);
  }
  .check input {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .offers {
    table-layout: fixed;
  }
  .offers tbody :is(th, td) {
    padding-block: 0.75em;
    vertical-align: top;
  }
  .offers thead th:nth-child(1) {
    inline-size: 22%;
  }
  .offers thead th:nth-child(2) {
    inline-size: 24%;
  }
  .offers thead th:nth-child(3) {
    inline-size: 14%;
  }
  /* A date with its disc. */
  .offers thead th:nth-child(5) {
    inline-size: 7.5em;
  }
  .offers thead th {
    vertical-align: bottom;
    line-height: 1.4;
  }
  .sorter {
    appearance: none;
    min-block-size: 24px;
    margin: -3px 0;
    padding: 0;
    border: 0;
    background: none;
    line-height: inherit;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  .sorter:hover {
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  [aria-sort] .sorter {
    font-weight: 600;
  }
  [aria-sort='ascending'] .arrow::after {
    content: ' ↑';
  }
  [aria-sort='descending'] .arrow::after {
    content: ' ↓';
  }
  .offers .end-wide {
    text-align: end;
  }
  .offers [part='row'] > th {
    overflow-wrap: anywhere;
  }
  .offers [part='row'] .disclose span {
    font-weight: 600;
  }
  .group + [part='row'] > * {
    border-block-start: 0;
  }
  .offers .group th {
    padding-block: var(--_s6) var(--_s2);
    font-size: 1em;
  }
  .count,
  .note {
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_muted);
    text-wrap: pretty;
  }
  /* What is not the same model stands apart by a rule of its own. */
  :is(.same-vendor, .other-model) [part='row'] > th {
    padding-inline-start: var(--_s3);
    border-inline-start: 2px solid var(--_control);
  }
  .other-model [part='row'] > th {
    border-inline-start-style: dashed;
  }
  [part='tag'],
  [part='reason'],
  .age-cell {
    display: block;
    font-size: var(--_small);
    line-height: 1.45;
    text-wrap: pretty;
  }
  [part='tag'],
  [part='reason'] > *,
  .age-cell .whole,
  .measure-line small {
    color: var(--_muted);
  }
  .age-cell {
    position: relative;
    white-space: nowrap;
  }
  .age-cell .hidden-visually {
    inset-inline-end: 0;
  }
  .toolbar:not(:has(*)) {
    display: none;
  }
  [part='tag'] {
    padding-inline-start: 1.5em;
  }
  [part='reason'] li + li {
    margin-block-start: 0.2em;
  }
  [part='measure'] {
    display: grid;
    gap: 0.3em;
    padding-inline-end: var(--_s2);
  }
  .measure-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s2);
    align-items: baseline;
    justify-content: space-between;
  }
  .strong {
    font-weight: 600;
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
  [part='fill'] {
    fill: color-mix(in oklab, var(--_bar) 66%, transparent);
  }
  .cheapest [part='fill'] {
    fill: var(--_bar);
  }
  .own {
    font-weight: 600;
  }
  .range {
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .at-cheapest {
    stroke: currentColor;
    stroke-dasharray: 2 2;
  }
  .stacked-head {
    display: none;
  }
  .cell-label {
    display: none;
    font-size: var(--_small);
    color: var(--_muted);
  }

  .scroll {
    /* What is hidden visually inside scrolls with it. */
    position: relative;
    overflow-x: auto;
  }
  .decisions {
    min-inline-size: 100%;
    inline-size: max-content;
    max-inline-size: none;
  }
  .decisions :is(td, thead th) {
    min-inline-size: 9em;
    max-inline-size: 15em;
    vertical-align: top;
    text-wrap: pretty;
  }
  .decisions thead th {
    color: inherit;
  }
  .decisions thead small {
    display: block;
    font-size: 1em;
    color: var(--_muted);
  }
  .decisions tbody th {
    font-weight: 600;
  }
  .decisions i {
    color: var(--_muted);
  }

  .line-name {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s3);
    justify-content: space-between;
    border-block-end: 1px solid var(--_border);
    margin-block-end: var(--_s1);
  }
  .sums {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_small);
  }
  .sums li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_s3);
    padding-block: 0.15em;
  }
  .sums dl {
    grid-column: 1 / -1;
    padding-inline-start: var(--_s3);
  }
  details {
    font-size: var(--_small);
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .fold {
    margin-block: var(--_s4);
    font-size: 1em;
  }
  .fold .toolbar {
    margin-block-start: var(--_s3);
  }
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
  .data-line {
    min-block-size: 1.5em;
  }

  /* Offers become stacked rows: name, cost, then what else there is to know. */
  @container gic (inline-size < 40em) {
    .offers {
      &,
      tbody,
      th,
      td {
        display: block;
      }
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      tbody :is(th, td) {
        padding: 0;
        border: 0;
      }
      tbody tr {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--_s2) var(--_s4);
        padding-block: var(--_s4);
        border-block-start: 1px solid var(--_border);
      }
      tr.detail {
        border: 0;
        padding-block-start: 0;
      }
      tr.group {
        padding-block: var(--_s6) var(--_s2);
        border: 0;
      }
      :is([part='row'] > th, .wide, .group th, .explain-cell) {
        grid-column: 1 / -1;
      }
      /* A button that is not seen takes no focus: the list beside the filters sorts. */
      .sorter {
        display: none;
      }
      .stacked-head {
        display: inline;
      }
      .group th {
        padding: 0;
      }
      [part='row'] > th {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--_s3);
        align-items: baseline;
        justify-content: space-between;
      }
      [part='tag'] {
        padding: 0;
      }
      .note-col {
        grid-column: 1 / -1;
        order: 1;
      }
      .end-wide {
        text-align: start;
      }
      .cell-label {
        display: block;
      }
      .measure-line {
        justify-content: start;
      }
      .measure-line .strong {
        font-size: 1.25em;
      }
    }
  }
  @container gic (inline-size < 40em) {
    .decisions {
      inline-size: 100%;
      &,
      tbody,
      tr,
      th,
      td {
        display: block;
      }
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      tbody :is(th, td) {
        max-inline-size: none;
        padding: var(--_s1) 0;
        border: 0;
      }
      tbody tr {
        padding-block: var(--_s3);
        border-block-start: 1px solid var(--_border);
      }
      .cell-label {
        display: block;
      }
    }
  }
  @container gic (28em <= inline-size < 40em) {
    .offers [part='row'] {
      grid-template-columns: 1fr 1fr 2fr;
    }
    .offers .note-col {
      grid-column: 3;
    }
    .offers .wide[colspan] {
      grid-column: 1 / -1;
    }
  }

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
