import { css } from 'lit';
import { narrowLevers } from '../../shared/levers.styles.js';

/**
 * Where the money goes, the ledger, what moves the number, the grid.
 *
 * @csspart bar - The bar that divides the cost by meter.
 * @csspart lines - The ledger: the lines that add up to the cost.
 * @csspart grid - The table of costs by size and quality.
 */
export const resultsStyles = css`
  [part='subtitle'] {
    font-size: var(--_small);
    font-weight: 600;
  }
  .muted {
    font-weight: 400;
    color: var(--_muted);
  }
  caption[part='subtitle'] {
    text-align: start;
    padding-block-end: var(--_s2);
  }

  .track {
    display: block;
    inline-size: 100%;
    block-size: 1.5em;
  }
  .step-0 {
    fill: var(--_bar);
    background: var(--_bar);
  }
  .step-1 {
    --_step: color-mix(in oklab, var(--_bar) 66%, transparent);
    fill: var(--_step);
    background: var(--_step);
  }
  .step-2,
  .step-3 {
    --_step: color-mix(in oklab, var(--_bar) 34%, transparent);
    fill: var(--_step);
    background: var(--_step);
  }
  .bar-labels {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.1em;
    padding-block-start: var(--_s2);
    font-size: var(--_small);
  }
  .swatch {
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.45em;
  }

  tfoot tr > * {
    border: 0;
  }
  tfoot small,
  .in-line {
    display: block;
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_muted);
  }
  .in-line {
    display: none;
    padding-inline-start: 1.477em;
  }
  tfoot .in-line {
    padding: 0;
  }
  .sum > * {
    border-block-start: 1px solid;
    font-weight: 600;
  }
  /* A figure never breaks; a range breaks between its ends. */
  td.end bdi {
    overflow-wrap: normal;
    word-break: keep-all;
  }
  [part='grid'] th {
    white-space: nowrap;
  }
  [part='grid'] tbody :is(th, td) {
    vertical-align: top;
  }
  [part='grid'] button {
    text-align: end;
  }
  .operand small {
    font-size: var(--_small);
    color: var(--_muted);
  }

  .track:dir(rtl),
  .range-mark:dir(rtl) {
    scale: -1 1;
  }

  .present {
    background: var(--_tint);
    font-weight: 600;
    box-shadow: inset 0 -2px 0 var(--_accent);
  }
  .present small {
    display: block;
    font-weight: 400;
  }
  .table-scroll {
    /* What is hidden visually inside scrolls with it. */
    position: relative;
    overflow-x: auto;
  }
  [part='results'] > .fold + .fold {
    margin-block-start: calc(var(--_s4) * -1);
  }
  .notice-title,
  .caveats b {
    font-weight: 600;
  }
  .caveats {
    display: grid;
    gap: 0.3em;
    padding-block-start: var(--_s1);
    font-size: var(--_small);
    color: var(--_muted);
  }

  /* Only costs break. */
  @container gic (inline-size >= 54em) {
    .ledger :is(thead > tr, [part='row'], .sum) > :not(:last-child) {
      white-space: nowrap;
    }
  }
  /*
   * Tokens and rate move under the name. Their cells keep no width instead of not being displayed,
   * so that the table stays whole for those who hear it.
   */
  @container gic (inline-size < 54em) {
    .ledger .drop {
      max-inline-size: 0;
      padding: 0;
      overflow: hidden;
      font-size: 0;
    }
    .ledger tr > :first-child {
      inline-size: 100%;
    }
    .in-line {
      display: block;
    }
    ${narrowLevers}
  }
  @container gic (inline-size < 15em) {
    [part='levers'] ul {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .lever-bar,
    [part='lever'] .link {
      grid-column: 1 / -1;
    }
    /* Large type in a narrow window: costs run under their meter. */
    .ledger {
      &,
      caption,
      thead,
      tbody,
      tfoot {
        display: block;
      }
      tr:not([hidden]) {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }
      :is(th, .drop) {
        border: 0;
        padding-block: 0;
      }
    }
  }
`;
