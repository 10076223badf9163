import { css } from 'lit';

/**
 * A bar of options.
 *
 * @csspart segmented - A group of options, one of which is selected.
 * @csspart option - One option.
 * @csspart selected - The background of the selected option.
 */
export const segmentedStyles = css`
  [part='segmented'] {
    display: inline-flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    gap: 1px;
    overflow: clip;
    background: var(--_border);
    font-size: 0.875em;
  }
  /* The ring of a focused option is not cut off with the corners. */
  [part='segmented']:has(:focus-visible) {
    overflow: visible;
  }
  [part='option'] {
    position: relative;
    flex: 1 1 0;
    background: var(--_surface);
    cursor: pointer;
  }
  [part='option'] input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option-face {
    display: grid;
    place-items: center;
    min-block-size: max(1.9em, 24px);
    padding: 0.15em 0.7em;
    border-radius: calc(var(--_radius) - 1px);
    line-height: 1.35;
    white-space: nowrap;
  }
  [part='option']:hover .option-face {
    background: color-mix(in srgb, currentColor 5%, transparent);
  }
  /* Selection is tint, weight and a line, so that it never rests on colour alone. */
  [part='selected'] {
    background: var(--_tint);
    font-weight: 600;
    box-shadow: inset 0 -2px 0 var(--_accent);
  }
  input:focus-visible + .option-face {
    position: relative;
    z-index: 1;
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    [part='selected'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      box-shadow: none;
    }
  }
`;
