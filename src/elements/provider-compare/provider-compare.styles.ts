import type { CSSResultGroup } from 'lit';
import { breakEvenStyles } from './styles/break-even.styles.js';
import { explainedStyles } from './styles/explain.styles.js';
import { factsStyles } from './styles/facts.styles.js';
import { mediaStyles } from './styles/media.styles.js';
import { offersStyles } from './styles/offers.styles.js';
import { stackedOffersStyles } from './styles/stacked-offers.styles.js';

/** In the order of the cascade: what a narrow column or paper changes comes after what it changes. */
export const providerCompareStyles: CSSResultGroup = [
  offersStyles,
  explainedStyles,
  breakEvenStyles,
  stackedOffersStyles,
  factsStyles,
  mediaStyles,
];
