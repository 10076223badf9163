import { css } from 'lit';

/**
 * Offers under one another, each with its cost as a bar.
 *
 * @csspart table - The table.
 * @csspart tag - How an offer bills.
 * @csspart measure - A cost and its bar.
 * @csspart reason - Limits and things to watch out for, or why there is no cost.
 */
export const offersStyles = css`
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
  /* As high as the lists beside it. */
  .toolbar .option-face {
    min-block-size: max(2.375em * 0.9375 / 0.875 - 2px, 24px);
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
  /* Space between figures and the words after them. */
  .offers .note-col {
    padding-inline-start: 1.75em;
  }
  /* The same length in the smaller type of the head. */
  .offers thead .note-col {
    padding-inline-start: calc(1.75em / 0.8125);
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
  .count {
    display: inline-block;
  }
  .count,
  .note {
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_muted);
    text-wrap: pretty;
  }
  /* A line of its own sets off other models. */
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

  .data-line {
    min-block-size: 1.5em;
  }
`;
