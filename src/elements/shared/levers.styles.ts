import { css } from 'lit';

/**
 * What moves the cost: a name, a bar, the change, the cost then, and a button.
 *
 * @csspart levers - What changes the cost most.
 * @csspart lever - One change and its effect on the cost.
 */
export const leverStyles = css`
  .levers {
    display: grid;
    grid-template-columns: fit-content(50%) minmax(3em, 1fr) var(--_ends, repeat(3, auto));
    column-gap: var(--_s3);
    border-block-start: 1px solid var(--_control);
    font-size: 0.9375em;
  }
  [part='lever'] {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    min-block-size: 2.1em;
    border-block-end: 1px solid var(--_border);
  }
  .lever-name small {
    display: block;
    color: var(--_muted);
  }
  .lever-bar {
    inline-size: 100%;
    block-size: 0.625em;
    border-inline-start: 1px solid;
    /* Mirrored as a whole, its line with it. */
    direction: ltr;
  }
  .lever-bar:dir(rtl) {
    scale: -1 1;
  }
  .less {
    --_turn: var(--_positive);
  }
  .more {
    --_turn: var(--_caution);
  }
  .lever-bar rect {
    fill: var(--_turn);
  }
  .cut {
    fill: Canvas;
  }
  .lever-delta,
  .lever-cost {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .lever-delta {
    color: var(--_turn);
    font-weight: 600;
    white-space: nowrap;
  }
  [part='lever'] .link {
    justify-self: end;
  }
  /* Nothing can be applied on paper. */
  @media print {
    .levers {
      --_ends: repeat(2, auto);
    }
  }
  @media (forced-colors: active) {
    .lever-bar rect {
      forced-color-adjust: none;
      fill: CanvasText;
    }
  }
`;

/** In a column too narrow for a line: the name stands above the rest. */
export const narrowLevers = css`
  .levers {
    grid-template-columns: minmax(3em, 1fr) var(--_ends, repeat(3, auto));
  }
  [part='lever'] {
    padding-block: var(--_s1);
  }
  .lever-name {
    grid-column: 1 / -1;
  }
`;
