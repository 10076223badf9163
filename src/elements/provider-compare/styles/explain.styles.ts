import { css } from 'lit';

/** What a row opens to. */
export const explainedStyles = css`
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
  .fold {
    margin-block: var(--_s4);
    font-size: 1em;
  }
  .fold .toolbar {
    margin-block-start: var(--_s3);
  }
`;
