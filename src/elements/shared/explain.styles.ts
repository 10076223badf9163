import { css } from 'lit';

/** Formulas whose operands carry captions. */
export const explainStyles = css`
  .explain-cell .equation {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) 0.55em;
    align-self: start;
    align-items: start;
    align-content: start;
  }
  .term {
    display: flex;
    gap: 0.55em;
  }
  .operand {
    display: grid;
  }
  .operand b {
    white-space: nowrap;
  }
  @container gic (inline-size < 15em) {
    .operand b {
      white-space: normal;
    }
  }
`;
