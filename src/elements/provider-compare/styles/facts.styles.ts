import { css } from 'lit';
import { stackedTable } from '../../shared/table.styles.js';

/** Offers beside one another, with what decides between them. */
export const factsStyles = css`
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

  @container gic (inline-size < 40em) {
    .decisions {
      inline-size: 100%;
      ${stackedTable}
      tr {
        display: block;
      }
      tbody :is(th, td) {
        max-inline-size: none;
        padding: var(--_s1) 0;
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
`;
