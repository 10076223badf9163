import { css } from 'lit';

/**
 * How form and result share the room; thresholds are in em of the element.
 *
 * @cssproperty [--gic-sticky-top=0px] - Height of your fixed page header. In one column, the results stay below it.
 *
 * @csspart results - All results.
 */
export const layoutStyles = css`
  [part='base'] {
    --_s8: calc(2em * var(--_density));
    --_s12: calc(3em * var(--_density));
  }
  .calc,
  [part='controls'],
  [part='results'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s8);
    align-content: start;
  }
  .calc > [part='provenance'] {
    margin-block-start: calc(var(--_s2) * -1);
    border-block-start: 1px solid var(--_border);
  }

  /*
   * One column: the figures come first and stay in sight while the form is filled in. Nothing else
   * stands above the form, so that no result moves it.
   */
  @container gic (inline-size < 35em) {
    .calc {
      display: flex;
      flex-direction: column;
    }
    .calc .answer,
    .calc [part='headline'] {
      display: contents;
    }
    .calc .figures {
      display: grid;
      grid-template-columns: auto auto;
      justify-content: space-between;
      align-items: start;
      gap: var(--_s3);
      min-block-size: 5em;
      margin-block: calc(var(--_s3) * -1) calc(var(--_s4) * -1);
      padding-block: var(--_s2);
      border-block-end: 1px solid var(--_border);
      background: var(--_surface);
      overflow-wrap: anywhere;
    }
    .calc .figure-label {
      font-size: var(--_small);
    }
    .calc .figure-value {
      font-size: 1.75em;
      line-height: 1.2;
    }
    .calc .figure-value:is(.long, .none) {
      font-size: 1.0625em;
    }
    /* A window as low as that of 400 % zoom is left to the form. */
    @media (height >= 25em) {
      .calc .figures {
        position: sticky;
        inset-block-start: var(--gic-sticky-top, 0px);
        z-index: 1;
      }
    }
    /* What comes into focus stops below the figures. */
    .calc :is(input, select, textarea, button, summary, a) {
      scroll-margin-block: calc(var(--gic-sticky-top, 0px) + 7em) 1em;
    }
    .calc :is([part='range'], .sentence, [part='results'], [part='provenance']) {
      order: 1;
    }
    .calc .sentence {
      min-block-size: 0;
      margin-block-end: calc(var(--_s4) * -1);
    }
    .calc [part='range'] {
      margin-block-end: calc(var(--_s4) * -1);
    }
  }

  /* What a card leaves of a narrow window: no figure of a usual length breaks. */
  @container gic (inline-size < 14em) {
    .calc .figure-value:not(.long, .none) {
      font-size: 1.25em;
    }
  }

  /* Two columns with a hairline between. */
  @container gic (inline-size >= 35em) {
    .calc {
      grid-template: auto 1fr auto / minmax(0, 5fr) minmax(0, 6fr);
      column-gap: calc(var(--_gutter) * 2);
      --_gutter: var(--_s8);
    }
    .calc::before {
      content: '';
      grid-area: 1 / 2 / 3 / 3;
      margin-inline-start: calc(var(--_gutter) * -1);
      border-inline-start: 1px solid var(--_border);
      pointer-events: none;
    }
    .calc > [part='controls'] {
      grid-area: 1 / 1 / 3 / 2;
    }
    .calc > .answer {
      grid-area: 1 / 2;
    }
    .calc > [part='results'] {
      grid-area: 2 / 2;
    }
    .calc > [part='provenance'] {
      grid-column: 1 / -1;
    }
  }
  @container gic (35em <= inline-size < 54em) {
    .calc .figures {
      display: grid;
    }
  }
  @container gic (inline-size >= 54em) {
    .calc {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      --_gutter: var(--_s12);
    }
  }
  /* The request stands beside output and volume. */
  @container gic (inline-size >= 66em) {
    .calc {
      grid-template-columns: minmax(0, 11fr) minmax(0, 10fr);
      --_gutter: var(--_s8);
    }
    .calc > [part='controls'] {
      grid-template: auto auto 1fr / repeat(2, minmax(0, 1fr));
    }
    .calc > [part='controls'] > :nth-child(2) {
      grid-area: 2 / 1 / 4 / 2;
    }
    .calc > [part='controls'] > :nth-child(3) {
      grid-area: 2 / 2;
    }
    .calc > [part='controls'] > :nth-child(4) {
      grid-area: 3 / 2;
    }
    .calc textarea[part~='input'] {
      min-block-size: 13em;
    }
  }

  /* Four options stand in one row or in two of two, never as three and one. */
  [part='field']
    [part='option']:is(:nth-last-child(4):first-child, :nth-last-child(4):first-child ~ *) {
    flex-basis: clamp(5.25em, (21em + 3px - 100%) * 999, 50% - 1px);
  }
  [part='reference'] > :first-child {
    white-space: nowrap;
  }
  /* Large type in a narrow window: a slider and the note of a size have a row of their own. */
  @container gic (inline-size < 15em) {
    .range-line {
      grid-template-columns: minmax(0, 1fr);
    }
    [part='reference'] {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    [part='reference'] > .small {
      grid-area: 2 / 1 / 3 / 3;
    }
  }

  /* Three inputs and one line. */
  .compact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
  }
  .compact [part='controls'] {
    gap: var(--_s4);
  }
  .compact [part='results'] {
    gap: var(--_s1);
    border-block-start: 1px solid;
    padding-block-start: var(--_s2);
  }
  .compact [part='headline'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s3);
    align-items: baseline;
    justify-content: space-between;
  }
  .compact [part='figure'] {
    display: inline;
  }
  .compact .lead .figure-value {
    font-size: 1.75em;
    line-height: 1.2;
  }
  .compact .muted .figure-value {
    font-size: 1em;
    letter-spacing: normal;
  }
  .compact .sentence {
    min-block-size: 0;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .compact > [part='provenance'] {
    padding: 0;
  }
`;
