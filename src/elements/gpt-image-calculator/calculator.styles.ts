import { css } from 'lit';

/** Thresholds are in em of the element. */
export const calculatorStyles = css`
  .calc,
  [part='controls'],
  [part='results'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_s4) * 2);
    align-content: start;
  }
  [part='headline'] {
    display: grid;
    gap: var(--_s2);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) calc(var(--_s4) * 3);
    align-items: end;
  }
  [part='figure'] {
    display: grid;
  }
  .figure-label {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .figure-value {
    font-size: 1.75em;
    font-weight: var(--gic-figure-weight, 600);
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.02em;
    line-height: 1.15;
  }
  .lead .figure-value {
    font-size: var(--gic-figure-size, 3em);
    letter-spacing: -0.03em;
    line-height: 1;
  }
  .figure-value.none,
  .lead .figure-value.none {
    font-size: 1.5em;
    font-weight: 400;
    color: var(--_muted);
    letter-spacing: normal;
    line-height: 1.3;
  }
  .sentence {
    min-block-size: 3em;
    max-inline-size: 56ch;
    text-wrap: pretty;
  }
  /* Muted, not transparent: the last good result is still read. */
  .dimmed > :not([part='notice']),
  .dimmed :is(.figure-value, .lever-delta) {
    color: var(--_muted);
  }
  .dimmed > :not([part='notice']) > * {
    --_muted: currentColor;
  }
  .dimmed [class*='step-'] {
    fill: var(--_control) !important;
  }
  .dimmed .sentence {
    color: var(--_caution);
  }

  [part='range'] {
    font-size: var(--_small);
  }
  .range-track {
    display: block;
    position: relative;
    block-size: 1em;
    border-inline: 1px solid;
  }
  .range-track::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: 50%;
    border-block-start: 1px solid;
    opacity: 0.6;
  }
  .range-mark {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    fill: var(--_accent);
  }
  .range-ends {
    display: flex;
    justify-content: space-between;
  }

  .kicker {
    font-size: var(--_small);
    font-weight: 600;
    text-align: start;
  }
  .muted {
    font-weight: 400;
    color: var(--_muted);
  }
  caption.kicker {
    padding-block-end: var(--_s2);
  }

  .track {
    display: block;
    inline-size: 100%;
    block-size: 1.5em;
  }
  .step-0 {
    fill: var(--_accent);
    background: var(--_accent);
  }
  .step-1 {
    --_step: color-mix(in oklab, var(--_accent) 66%, transparent);
    fill: var(--_step);
    background: var(--_step);
  }
  .step-2,
  .step-3 {
    --_step: color-mix(in oklab, var(--_accent) 34%, transparent);
    fill: var(--_step);
    background: var(--_step);
  }
  .bar-labels {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.1em;
    padding-block-start: var(--_s2);
    font-size: var(--_small);
  }
  .swatch {
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.45em;
  }

  tfoot tr > * {
    border: 0;
  }
  tfoot small,
  .in-line {
    display: block;
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_muted);
  }
  .in-line {
    display: none;
    padding-inline-start: 1.477em;
  }
  .sum > * {
    border-block-start: 1px solid;
    font-weight: 600;
  }
  /* A figure never breaks; a range breaks between its ends. */
  td.end bdi {
    overflow-wrap: normal;
    word-break: keep-all;
  }
  [part='grid'] :is(th, td) {
    white-space: nowrap;
  }
  .explain-cell .equation {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) 0.55em;
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
  .operand small {
    font-size: var(--_small);
    color: var(--_muted);
  }

  [part='levers'] ul {
    border-block-start: 1px solid var(--_control);
    margin-block-start: var(--_s2);
    font-size: 0.9375em;
  }
  [part='lever'] {
    display: grid;
    grid-template-columns: minmax(0, 1.5fr) minmax(3em, 1fr) 4em 4.2em 2em;
    gap: var(--_s3);
    align-items: center;
    min-block-size: 2.1em;
    border-block-end: 1px solid var(--_border);
  }
  .lever-bar {
    inline-size: 100%;
    block-size: 0.625em;
    border-inline-start: 1px solid;
  }
  .less .lever-bar .step-0 {
    fill: var(--_positive);
  }
  .more .lever-bar .step-0 {
    fill: var(--_caution);
  }
  .lever-bar:dir(rtl),
  .track:dir(rtl),
  .range-mark:dir(rtl) {
    scale: -1 1;
  }
  .cut {
    fill: Canvas;
  }
  .lever-delta,
  .lever-cost {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  /* A range breaks after its dash. */
  .lever-cost {
    white-space: normal;
  }
  .lever-delta {
    font-weight: 600;
  }
  .less .lever-delta {
    color: var(--_positive);
  }
  .more .lever-delta {
    color: var(--_caution);
  }

  .present {
    background: var(--_tint);
    font-weight: 600;
    box-shadow: inset 0 -2px 0 var(--_accent);
  }
  .present small {
    display: block;
    font-weight: 400;
  }
  .table-scroll {
    /* What is hidden visually inside scrolls with it. */
    position: relative;
    overflow-x: auto;
  }
  .caveats {
    display: grid;
    gap: 0.3em;
    padding-block-start: var(--_s1);
    font-size: var(--_small);
    color: var(--_muted);
  }
  .compact {
    display: grid;
    gap: var(--_s4);
  }
  .compact [part='controls'],
  .compact [part='results'] {
    gap: var(--_s3);
  }
  .compact .lead .figure-value {
    font-size: 1.75em;
  }
  .compact .sentence {
    font-size: var(--_small);
  }

  /* Tokens and rate move under the name. Their cells keep no width instead of not being displayed, so
     that the table stays whole for those who hear it. */
  /* The answer stands above the inputs: it keeps its room, so that it never moves them. */
  @container gic (inline-size < 35em) {
    .answer {
      min-block-size: 16em;
    }
    .lead .long {
      font-size: 1.75em;
      line-height: 1.15;
    }
    .figure-value.none {
      font-size: 1.125em;
    }
  }
  .room {
    min-block-size: 3.6em;
  }
  @container gic (inline-size < 54em) {
    .ledger .drop {
      max-inline-size: 0;
      padding: 0;
      overflow: hidden;
      font-size: 0;
    }
    .ledger tr > :first-child {
      inline-size: 100%;
    }
    .in-line {
      display: block;
    }
    [part='lever'] {
      grid-template-columns: minmax(0, 1fr) 4em 4.2em 2em;
      padding-block: var(--_s1);
    }
    .lever-name {
      grid-column: 1 / -1;
    }
  }
  @container gic (inline-size >= 35em) {
    .calc {
      grid-template: auto 1fr auto / minmax(0, 5fr) minmax(0, 6fr);
      column-gap: calc(var(--_s4) * 4);
    }
    .calc > [part='controls'] {
      grid-area: 1 / 1 / 3 / 2;
    }
    .calc > [part='provenance'] {
      grid-column: 1 / -1;
    }
  }
  @container gic (inline-size >= 54em) {
    .calc {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }

  @media (forced-colors: active) {
    [class*='step-'] {
      forced-color-adjust: none;
      fill: CanvasText !important;
      background: CanvasText !important;
    }
    .step-1,
    .step-3 {
      fill: Canvas !important;
      background: Canvas !important;
      stroke: CanvasText;
    }
  }
`;
