import { css } from 'lit';

/**
 * What every element shares: design tokens, type, focus, notices, provenance, actions.
 *
 * Public properties are only read, never declared, so that a value on any ancestor wins.
 *
 * @cssproperty [--gic-accent=light-dark(#1f5c92, #8fc1ee)] - Bars, selected options, links, focus ring.
 * @cssproperty [--gic-surface=light-dark(#fff, #16191d)] - Background of controls. The elements have no background of their own.
 * @cssproperty [--gic-border=color-mix(in srgb, currentColor 15%, transparent)] - Thin lines.
 * @cssproperty [--gic-control-border=color-mix(in srgb, currentColor 56%, transparent)] - Outlines of inputs. Needs a contrast of at least 3:1.
 * @cssproperty [--gic-muted=color-mix(in srgb, currentColor 72%, transparent)] - Secondary text. Needs a contrast of at least 4.5:1.
 * @cssproperty [--gic-positive=light-dark(#1c6b45, #79cf9f)] - Savings, fresh rates.
 * @cssproperty [--gic-caution=light-dark(#935300, #efb45c)] - Increases, stale rates, exceeded limits, notices.
 * @cssproperty [--gic-radius=0.25em] - Corners of controls.
 * @cssproperty [--gic-density=1] - A factor for all spacing, 0.8 to 1.25.
 * @cssproperty [--gic-rule=2px] - Thickness of the line above the element.
 *
 * @csspart base - The whole element.
 * @csspart header - The title and the text below it.
 * @csspart title - The title.
 * @csspart subtitle - The heading of a section, such as a group of inputs, rows or a result.
 * @csspart controls - All inputs.
 * @csspart field - One control with its label.
 * @csspart provenance - Where the prices come from and when they were checked.
 * @csspart notice - The settings that couldn't be used, or the reason why there is no price.
 * @csspart actions - The row of buttons at the end.
 * @csspart action - One button.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  /* A page's reset, such as '* { all: unset }', is not to bring it back. */
  :host([hidden]) {
    display: none !important;
  }

  /*
   * Of all that a page's styles hand down, the elements take what makes them part of it: the family,
   * size and colour of its text, its colour scheme, and what its readers may do. Everything else
   * would be an accident: a line height, spaced letters, white space, hyphens, shapes' strokes.
   */
  [part='base'] {
    all: initial;
    font-family: inherit;
    font-size: inherit;
    font-feature-settings: inherit;
    font-variation-settings: inherit;
    -webkit-font-smoothing: inherit;
    text-rendering: inherit;
    color: inherit;
    color-scheme: inherit;
    accent-color: inherit;
    forced-color-adjust: inherit;
    pointer-events: inherit;
    visibility: inherit;
    display: block;
    /* Here and not on the host, which a page's reset reaches. */
    container: gic / inline-size;
    contain-intrinsic-inline-size: 18em;

    --_accent: var(--gic-accent, light-dark(#1f5c92, #8fc1ee));
    --_surface: var(--gic-surface, light-dark(#fff, #16191d));
    --_border: var(--gic-border, color-mix(in srgb, currentColor 15%, transparent));
    --_control: var(--gic-control-border, color-mix(in srgb, currentColor 56%, transparent));
    --_muted: var(--gic-muted, color-mix(in srgb, currentColor 72%, transparent));
    --_positive: var(--gic-positive, light-dark(#1c6b45, #79cf9f));
    --_caution: var(--gic-caution, light-dark(#935300, #efb45c));
    --_radius: var(--gic-radius, 0.25em);
    --_density: calc(var(--gic-density, 1) * var(--_compact, 1));
    --_tint: color-mix(in oklab, var(--_accent) 11%, transparent);
    --_s1: calc(0.25em * var(--_density));
    --_s2: calc(0.5em * var(--_density));
    --_s3: calc(0.75em * var(--_density));
    --_s4: calc(1em * var(--_density));
    --_s6: calc(1.5em * var(--_density));
    --_small: max(0.8125em, 11.5px);

    border-block-start: var(--gic-rule, 2px) solid;
    padding-block-start: var(--_s3);
    font-variant-numeric: lining-nums;
    line-height: 1.5;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([density='compact']) [part='base'] {
    --_compact: 0.75;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul {
    list-style: none;
  }
  [hidden] {
    display: none !important;
  }

  [part='header'] {
    display: grid;
    gap: var(--_s2);
    margin-block-end: var(--_s4);
  }
  h3 {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .lede,
  .small,
  [part='provenance'] {
    font-size: var(--_small);
    text-wrap: pretty;
  }
  .lede,
  [part='provenance'] {
    color: var(--_muted);
  }
  .whole {
    white-space: nowrap;
  }
  .caution {
    color: var(--_caution);
  }
  .hidden-visually {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  [part='notice'] {
    border-inline-start: 2px solid var(--_caution);
    padding: var(--_s1) var(--_s4);
    overflow-wrap: anywhere;
  }
  strong {
    font-weight: 600;
  }

  [part='provenance'] {
    padding-block-start: var(--_s2);
  }
  .age {
    inline-size: 0.72em;
    block-size: 0.72em;
    margin-inline-end: 0.45em;
    overflow: visible;
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  [data-age='fresh'] .age {
    color: var(--_positive);
  }
  :is([data-age='ageing'], [data-age='stale']) .age,
  [data-age='stale'] strong {
    color: var(--_caution);
  }

  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin-block-start: var(--_s2);
    margin-inline-start: -0.5em;
  }
  [part='action'] {
    appearance: none;
    margin: 0;
    border: 0;
    background: none;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-block-size: max(2em, 24px);
    padding: 0.2em 0.5em;
    border-radius: var(--_radius);
    font: inherit;
    font-size: 0.875em;
    color: var(--_accent);
  }
  [part='action']:hover {
    background: var(--_tint);
  }
  [data-done] {
    color: var(--_positive);
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 8em;
    border: 1px solid var(--_control);
    background: var(--_surface);
    color: inherit;
    font:
      1em/1.4 ui-monospace,
      monospace;
  }

  summary {
    min-block-size: 24px;
    cursor: pointer;
  }

  @media print {
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary {
      list-style: none;
    }
    [part='actions'],
    [part='controls'] {
      display: none !important;
    }
  }
`;
