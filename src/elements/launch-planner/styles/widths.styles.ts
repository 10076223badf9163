import { css } from 'lit';
import { narrowLevers } from '../../shared/levers.styles.js';
import { headForListeners, stackedTable } from '../../shared/table.styles.js';

/** From step to step along a line. */
const sideways = css`
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
`;

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
    align-items: baseline;
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

/** What changes with the width of the element; thresholds are in its em. */
export const widthsStyles = css`
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
      ${headForListeners}
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
      ${sideways}
    }
  }
  @container gic (52em <= inline-size < 64em) {
    .odd {
      display: initial;
    }
  }
  @container gic (inline-size >= 64em) {
    .long {
      ${sideways}
    }
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
`;
