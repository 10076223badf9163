import { forcedColoursStyles } from './styles/forced-colours.styles.js';
import { headlineStyles } from './styles/headline.styles.js';
import { layoutStyles } from './styles/layout.styles.js';
import { printStyles } from './styles/print.styles.js';
import { resultsStyles } from './styles/results.styles.js';

/** The calculator's own sheets; the layout comes after what it arranges. */
export const calculatorStyles = [
  headlineStyles,
  resultsStyles,
  layoutStyles,
  printStyles,
  forcedColoursStyles,
];
