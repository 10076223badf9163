import {
  compareMoney,
  type DecimalString,
  type Money,
  parseMoney,
  scale,
  toDecimal,
} from './money.js';
import type { Cost } from './cost.js';

/** Two costs compared at their likely values, or at their high ends where one has none. */
export interface Difference {
  readonly at: 'likely' | 'high';
  readonly direction: 'less' | 'more';
  readonly usd: DecimalString;
  /** Percent of the cost before, one decimal, 100 less only when nothing is left; `null` when that was nothing. */
  readonly percent: DecimalString | null;
}

/** Percent of the cost before; a step that changes less does not move it. */
const LEAST_PERCENT = 5n;

/** `null` when the step does not change enough to speak of. */
export function differenceOf(before: Cost, after: Cost): Difference | null {
  const at = before.likely !== undefined && after.likely !== undefined ? 'likely' : 'high';
  const from = parseMoney(before[at]!);
  const to = parseMoney(after[at]!);
  const gap = from.n * to.d - to.n * from.d;
  const usd: Money = { n: gap < 0n ? -gap : gap, d: from.d * to.d };
  if (gap === 0n || compareMoney(scale(usd, 100n), scale(from, LEAST_PERCENT)) < 0) return null;
  // 10^12 for the pico-dollars that toDecimal expects, 100 for percent.
  const share: Money = { n: usd.n * from.d * 10n ** 14n, d: usd.d * from.n };
  const percent = from.n === 0n ? null : toDecimal(share, 1);
  const isLess = gap > 0n;
  return {
    at,
    direction: isLess ? 'less' : 'more',
    usd: toDecimal(usd),
    percent: isLess && to.n > 0n && percent === '100' ? '99.9' : percent,
  };
}
