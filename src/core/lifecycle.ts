import type { ListedModel } from './catalog.js';
import { needOnce } from './contract.js';
import { refuse } from './errors.js';
import { type Day, dayBefore, daysBetween, firstDay, isDay, type PartialDate } from './dates.js';

export type LifecycleStage = 'not-released' | 'live' | 'deprecated' | 'shut-down';

/** Where a model stands on a day. */
export interface LifecycleStatus {
  readonly stage: LifecycleStage;
  /** `null` if the date isn't published. */
  readonly released: PartialDate | null;
  readonly shutdown: Day | null;
  /** Days until the shutdown, 0 or less from that day on; `null` if none is announced. */
  readonly daysToShutdown: number | null;
  readonly replacements: readonly string[];
  /** The closest day on which the model can be used; `null` if that day is within its life. */
  readonly nearestDay: Day | null;
}

const needLifecycle = /* @__PURE__ */ needOnce({ lifecycle: {} }, 'malformed-model', 'model');

/**
 * Where a model stands on a UTC day. It is gone from its shut-down day on. A release date known
 * to the month counts from the first day of that month; a model without one counts as released.
 * A deprecation whose date is not known counts from the release.
 * @example lifecycleOn(gptImage15, '2026-11-22') // deprecated, daysToShutdown 9
 */
export function lifecycleOn(model: Pick<ListedModel, 'lifecycle'>, day: Day): LifecycleStatus {
  needLifecycle(model);
  if (!isDay(day)) refuse('malformed-date', 'day', day);
  const { released, deprecation, shutdown, replacements } = model.lifecycle;
  const stage: LifecycleStage =
    shutdown !== undefined && day >= shutdown
      ? 'shut-down'
      : released !== null && day < firstDay(released)
        ? 'not-released'
        : deprecation && (deprecation.announced === null || day >= firstDay(deprecation.announced))
          ? 'deprecated'
          : 'live';
  return {
    stage,
    released,
    shutdown: shutdown ?? null,
    daysToShutdown: shutdown === undefined ? null : daysBetween(day, shutdown),
    replacements: replacements ?? [],
    nearestDay:
      stage === 'shut-down'
        ? dayBefore(shutdown!)
        : stage === 'not-released'
          ? firstDay(released!)
          : null,
  };
}
