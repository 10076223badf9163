import { css } from 'lit';

/**
 * Typed inputs, and what stands below them.
 *
 * @csspart hint - Help text below a control.
 */
export const typedStyles = css`
  [part='hint'],
  .problem {
    font-size: var(--_small);
    line-height: 1.45;
  }
  [part='hint']:not(.caution) {
    color: var(--_muted);
  }
  .problem {
    display: flex;
    gap: 0.45em;
    color: var(--_caution);
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  :where([part='hint'], .unit, .problem > span):dir(rtl) {
    unicode-bidi: plaintext;
    text-align: right;
  }
  .affix {
    display: flex;
    align-items: center;
    gap: 0.4em;
    padding-block: 0;
  }
  .affix input {
    flex: 1 1 3ch;
    inline-size: 3ch;
    min-inline-size: 3ch;
    min-block-size: 2.2em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    outline: none;
  }
  .unit {
    color: var(--_muted);
    white-space: nowrap;
  }
  /* In large type the unit wraps before it, or a range such as 200–400, is cut off. */
  @container gic (inline-size < 15em) {
    .affix input {
      min-inline-size: min(8ch, 50%);
    }
    .unit {
      white-space: normal;
    }
  }
  .affix:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .affix:has([aria-invalid]),
  select[aria-invalid] {
    border-color: var(--_caution);
    box-shadow: inset 0 0 0 1px var(--_caution);
  }
`;
