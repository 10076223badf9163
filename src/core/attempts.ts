import { type Money, reduce, toDecimal } from './money.js';
import { combine, type Range } from './ranges.js';

/** Whether a request that fails is paid for. */
export const FAILED_REQUESTS = ['not-billed', 'billed'] as const;
export type FailedRequests = (typeof FAILED_REQUESTS)[number];

/** Parts of a whole that a share is counted in: percent to ten decimals, exactly. */
const WHOLE = 10n ** 12n;

const partsOf = (percent: number): bigint => BigInt(Math.round(percent * 1e10));

/**
 * That share of a whole number, rounded down.
 * @example shareOf(1999, 33.3) // 665
 */
export function shareOf(units: number, percent: number): number {
  return Number((BigInt(units) * partsOf(percent)) / WHOLE);
}

/** Expected attempts for one image that is kept, as exact ratios. */
export interface AttemptRatios {
  /** Attempts that are paid for. */
  readonly billable: Range<Money>;
  /** All attempts: what rate limits see. */
  readonly total: Range<Money>;
}

/** 1 / (1 - share). A share that rounds to the whole stays below it by one part. */
function repeats(percent: number): Money {
  const rest = WHOLE - partsOf(percent);
  return reduce(WHOLE, rest > 0n ? rest : 1n);
}

/**
 * Expected attempts for one kept image. A re-roll asks again for an image that was delivered, a
 * failure for a request that was not; they are independent: total = 1 / ((1 - r)(1 - f)).
 * @param reroll percent of delivered images that are re-rolled, 0 to below 100.
 * @param failure percent of requests that fail, 0 to below 100.
 * @example attemptsFor(20, 4 %, 'billed') // total and billable 125/96: 3,125 for 2,400 kept
 */
export function attemptsFor(reroll: Range, failure: Range, failed: FailedRequests): AttemptRatios {
  const delivered = combine([reroll], repeats);
  const total = combine([delivered, combine([failure], repeats)], (a, b) =>
    reduce(a.n * b.n, a.d * b.d),
  );
  return { billable: failed === 'billed' ? total : delivered, total };
}

/** An exact number: its decimals, rounded once to 12, and the ratio itself, `125/96`. */
export interface ExactNumber {
  readonly decimal: string;
  readonly ratio: string;
}

export function exactNumber({ n, d }: Money): ExactNumber {
  return { decimal: toDecimal({ n: n * WHOLE, d }), ratio: `${n}/${d}` };
}
