import type { Provenance } from './catalog.js';
import {
  datePrecision,
  type Day,
  daysBetween,
  firstDay,
  lastDay,
  type PartialDate,
} from './dates.js';

/** Oldest age in days of a figure that counts as fresh. */
export const FRESH_DAYS = 45;
/** Oldest age in days of a figure that counts as ageing; older is stale. */
export const AGEING_DAYS = 120;

/** How old a figure is on a day. */
export type Freshness =
  | {
      readonly state: 'fresh' | 'ageing' | 'stale';
      /** The latest check on or before that day. */
      readonly checked: PartialDate;
      /** Days since that check; the most it can be when only its month is known. */
      readonly days: number;
    }
  /** The figure was first checked after that day. */
  | { readonly state: 'read-later'; readonly checked: PartialDate }
  /** The date of a check isn't known, or only its year. */
  | { readonly state: 'unknown'; readonly checked: PartialDate | null };

/**
 * The age of a rate (or of any sourced figure) on a UTC day, from the latest check on or before it.
 * A check known to the month counts once the month is over, and its age from the month's first day.
 * @example freshness({ checks: ['2026-10-06'] }, '2026-11-22') // ageing, 47 days
 */
export function freshness(figure: Pick<Provenance, 'checks'>, asOf: Day): Freshness {
  const dated = figure.checks.filter((check) => datePrecision(check) !== 'year');
  const before = dated.filter((check) => lastDay(check) <= asOf);
  const checked = latest(before);
  if (checked !== undefined) {
    const days = daysBetween(firstDay(checked), asOf);
    return {
      state: days <= FRESH_DAYS ? 'fresh' : days <= AGEING_DAYS ? 'ageing' : 'stale',
      checked,
      days,
    };
  }
  const later = dated[0];
  return later !== undefined
    ? { state: 'read-later', checked: later }
    : { state: 'unknown', checked: figure.checks[0] ?? null };
}

function latest(checks: readonly PartialDate[]): PartialDate | undefined {
  return checks.reduce<PartialDate | undefined>(
    (best, check) => (best === undefined || lastDay(check) > lastDay(best) ? check : best),
    undefined,
  );
}
