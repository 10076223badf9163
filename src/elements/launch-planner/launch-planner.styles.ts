import type { CSSResultGroup } from 'lit';
import { chainStyles } from './styles/chain.styles.js';
import { changesStyles } from './styles/changes.styles.js';
import { limitsStyles } from './styles/limits.styles.js';
import { mediaStyles } from './styles/media.styles.js';
import { planStyles } from './styles/plan.styles.js';
import { scheduleStyles } from './styles/schedule.styles.js';
import { widthsStyles } from './styles/widths.styles.js';

/** In the order of the cascade: what the width or paper changes comes after what it changes. */
export const launchPlannerStyles: CSSResultGroup = [
  planStyles,
  chainStyles,
  limitsStyles,
  scheduleStyles,
  changesStyles,
  widthsStyles,
  mediaStyles,
];
