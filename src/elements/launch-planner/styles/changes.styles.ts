import { css } from 'lit';

/**
 * Batch, what a budget buys, and what to check.
 *
 * @csspart tradeoff - Standard compared with batch.
 * @csspart budget - What a budget buys.
 * @csspart checklist - What to check before launch.
 */
export const changesStyles = css`
  [part='tradeoff'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0 var(--_s6);
  }
  .way {
    display: grid;
    gap: var(--_s1);
    align-content: start;
    border-block-start: 1px solid var(--_control);
    padding-block: var(--_s3);
  }

  [part='budget'] [part='field'] {
    max-inline-size: 18em;
  }
  [part='budget'] dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--_s2) var(--_s4);
  }
  /* Beside the last line of an English sentence, what applies it would seem to stand within it. */
  [part='budget'] dd:dir(rtl) {
    display: grid;
    justify-items: start;
  }
  [part='budget'] b {
    font-weight: 600;
  }

  [part='checklist'] ul {
    border-block-start: 1px solid var(--_control);
  }
  [part='checklist'] li {
    border-block-end: 1px solid var(--_border);
  }
  [part='checklist'] label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_s3);
    align-items: start;
    padding-block: 0.5em;
    cursor: pointer;
  }
  [part='checklist'] input {
    font: inherit;
    inline-size: 0.9375em;
    block-size: 0.9375em;
    margin: 0.2em 0 0;
    accent-color: var(--_accent);
  }
  [part='checklist'] b {
    font-weight: 500;
  }
  [part='checklist'] :checked + span b {
    font-weight: 400;
    color: var(--_muted);
  }
  [part='checklist'] small {
    display: block;
    font-size: var(--_small);
    line-height: 1.45;
    color: var(--_muted);
  }
  [part='checklist'] [part='action'] {
    justify-self: start;
    margin-inline-start: -0.5em;
  }
  .notes {
    display: grid;
    gap: var(--_s1);
    margin-block-start: var(--_s2);
    font-size: var(--_small);
  }
`;
