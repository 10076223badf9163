import { css } from 'lit';

/**
 * What stands around the blocks of a plan: the verdict, the inputs, and how blocks follow one another.
 *
 * @csspart verdict - The result: whether the account can handle the plan.
 */
export const planStyles = css`
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
  [part='notice'] + [part='verdict'] {
    margin-block-start: var(--_s4);
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
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
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
`;
