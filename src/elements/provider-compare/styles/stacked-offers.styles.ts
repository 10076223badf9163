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
        align-items: baseline;
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
      .note-col {
        grid-column: 1 / -1;
        order: 1;
        padding: 0;
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
  /* The rule of what is not the same model runs along the whole row. */
  @container gic (inline-size < 40em) {
    :is(.same-vendor, .other-model) [part='row'] {
      padding-inline-start: var(--_s3);
      border-inline-start: 2px solid var(--_control);
    }
    .other-model [part='row'] {
      border-inline-start-style: dashed;
    }
    :is(.same-vendor, .other-model) [part='row'] > th {
      padding-inline-start: 0;
      border-inline-start: 0;
    }
  }
  /* Large type in a narrow window. */
  @container gic (inline-size < 15em) {
    .offers tbody tr {
      grid-template-columns: minmax(0, 1fr);
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
