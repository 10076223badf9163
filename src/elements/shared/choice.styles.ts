import { css } from 'lit';

/**
 * Labels, lists to choose from, links that act, and folds.
 *
 * @cssproperty [--gic-label-weight=500] - Weight of labels.
 *
 * @csspart label - A label.
 * @csspart input - A native form control.
 * @csspart box - The frame of a control: a list, a text area, or a number with its unit.
 */
export const choiceStyles = css`
  [part='field'],
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s1);
    align-content: start;
  }
  [part='label'] {
    font-size: 0.875em;
    font-weight: var(--gic-label-weight, 500);
    line-height: 1.45;
  }
  /* A legend is no item of the grid, so that the gap of the field does not count. */
  legend[part='label'] {
    margin-block-end: var(--_s1);
  }
  select,
  textarea[part~='input'],
  .affix {
    inline-size: 100%;
    min-block-size: 2.375em;
    margin: 0;
    padding: 0.375em 0.625em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 0.9375em;
  }
  :is(select, textarea, .affix):hover {
    border-color: currentColor;
  }
  /*
   * English keeps its punctuation and the order of its numbers on a right-to-left page, and lines up
   * with the page. Sides are named here: Chromium does not know 'match-parent'.
   */
  :where(label, legend, small, .link, .small):dir(rtl) {
    unicode-bidi: plaintext;
    text-align: right;
  }
  :is(input, .select select):dir(rtl) {
    direction: ltr;
    text-align: right;
  }
  .select {
    position: relative;
    display: block;
  }
  .select select {
    appearance: none;
    padding-inline-end: 2em;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .select select:dir(rtl) {
    padding-inline: 2em 0.625em;
  }
  .select .icon {
    position: absolute;
    inset-inline-end: 0.625em;
    inset-block-start: calc(50% - 0.5em);
    pointer-events: none;
  }
  .link {
    appearance: none;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .fold > summary {
    color: var(--_accent);
  }
  .fold > summary,
  .link.small {
    font-size: var(--_small);
    line-height: 1.45;
  }
`;
