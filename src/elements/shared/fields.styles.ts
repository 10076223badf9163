import { css } from 'lit';

/**
 * Form controls, beside the bar of options.
 *
 * @csspart group - A group of inputs.
 * @csspart reference - A reference image.
 */
export const fieldStyles = css`
  [part='group'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
    align-content: start;
  }
  legend[part='subtitle'] {
    inline-size: 100%;
    padding-block-end: var(--_s1);
    margin-block-end: var(--_s3);
    border-block-end: 1px solid var(--_border);
  }
  .label-line,
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s3);
    justify-content: space-between;
    align-items: baseline;
  }
  [part='notice'] .links {
    justify-content: flex-start;
  }
  /* Labels end, controls begin and problems begin on one line, whatever their lengths. */
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
    gap: var(--_s1) var(--_s4);
    margin-block-end: calc(var(--_s1) * -2);
  }
  .pair > [part='field'] {
    grid-row: span 4;
    grid-template-rows: subgrid;
  }
  .pair [part='label'] {
    align-self: end;
  }
  textarea[part~='input'] {
    min-block-size: 5.75em;
    resize: vertical;
    line-height: 1.5;
    font-family: inherit;
  }
  /* The shape of the size beside its words. */
  .with-shape {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 1.75em;
    gap: var(--_s2);
    align-items: center;
  }
  .shape {
    inline-size: 100%;
    fill: var(--_tint);
    stroke: var(--_control);
  }
  .with-shape .icon {
    inset-inline-end: calc(2.375em + var(--_s2));
  }
  [part='field'] [part='segmented'] {
    display: flex;
    font-size: 0.9375em;
  }
  [part='field'] [part='option'] {
    flex: 1 1 4.6em;
  }
  [part='field'] .option-face {
    min-block-size: calc(2.375em - 2px);
    block-size: 100%;
    padding: 0.3125em 0.375em;
    align-content: center;
    white-space: normal;
    text-align: center;
  }
  .option-face small {
    font-size: 0.8125em;
    font-weight: 400;
    line-height: 1.3;
    text-align: center;
    color: var(--_muted);
  }
  /* Whatever a page fills the chosen option with, its note is read on it. */
  [part='selected'] small {
    color: inherit;
  }
  .range-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7.25em;
    gap: var(--_s3);
    align-items: center;
  }
  input[type='range'] {
    appearance: none;
    inline-size: 100%;
    block-size: 1.5em;
    min-block-size: 24px;
    margin: 0;
    background: none;
    font: inherit;
    cursor: pointer;
  }
  input[type='range']::-webkit-slider-runnable-track {
    block-size: 2px;
    background: var(--_control);
  }
  input[type='range']::-moz-range-track {
    block-size: 2px;
    background: var(--_control);
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    inline-size: 0.9375em;
    block-size: 0.9375em;
    margin-block-start: calc(1px - 0.46875em);
    border: 3px solid var(--_surface);
    border-radius: 50%;
    outline: 1px solid var(--_accent);
    background: var(--_accent);
  }
  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 0.9375em;
    block-size: 0.9375em;
    border: 3px solid var(--_surface);
    border-radius: 50%;
    outline: 1px solid var(--_accent);
    background: var(--_accent);
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) var(--_s2);
    align-items: center;
    font-size: 0.9375em;
  }
  .between .affix {
    inline-size: 4.5em;
  }
  .edges {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    gap: var(--_s2);
    align-items: center;
  }
  [part='reference'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: var(--_s2);
    align-items: center;
    border-block-end: 1px solid var(--_border);
    font-size: 0.9375em;
  }
  .icon-button {
    appearance: none;
    display: grid;
    place-items: center;
    inline-size: max(1.6em, 24px);
    block-size: max(1.6em, 24px);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .file {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  input[type='file'] {
    inline-size: 100%;
    font: inherit;
    font-size: var(--_small);
  }
  ::file-selector-button {
    min-block-size: 24px;
    padding: 0.2em 0.7em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  :disabled,
  [part='option']:has(:disabled) {
    opacity: 0.6;
    cursor: not-allowed;
  }
  /* Once is enough. */
  [part='option'] :disabled {
    opacity: 0;
  }

  @media (forced-colors: active) {
    .shape {
      forced-color-adjust: none;
      fill: Canvas;
      stroke: CanvasText;
    }
    input[type='range']::-webkit-slider-runnable-track {
      forced-color-adjust: none;
      background: CanvasText;
    }
    input[type='range']::-moz-range-track {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
