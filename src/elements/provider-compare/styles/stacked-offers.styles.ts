import { css } from 'lit';
import { stackedTable } from '../../shared/table.styles.js';

/** Offers in a narrow column. Thresholds are in em of the element. */
export const stackedOffersStyles = css`
  /* Offers become stacked rows: name, cost, then what else there is to know. */
  @container gic (inline-size < 40em) {
    .offers {
      ${stackedTable}
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
`;
