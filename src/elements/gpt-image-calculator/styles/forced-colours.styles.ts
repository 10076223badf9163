import { css } from 'lit';

/** Shapes where colours are forced; the last sheet, so that nothing overrides it. */
export const forcedColoursStyles = css`
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
    .swatch {
      border: 1px solid CanvasText;
    }
    /* Text has a backplate as high as its font, which is not to cover the label. */
    .lead .figure-value {
      line-height: normal;
    }
  }
`;
