import type { Day } from './dates.js';
import type { RampDay } from './demand.js';
import { add, compareMoney, type Money, ZERO } from './money.js';
import { quotient, type Ratio } from './ratios.js';

/** How far a calendar month has come at the end of a day. */
export interface MonthSoFar {
  readonly day: Day;
  /** Of a steady month, from its first day or the start on. */
  readonly share: Ratio;
  /** The same at the month's end. */
  readonly whole: Ratio;
}

/** Adds the days of each UTC calendar month up: the months of a spending cap. */
export function monthsSoFar(days: readonly RampDay[]): readonly MonthSoFar[] {
  const monthOf = (day: Day): string => day.slice(0, 7);
  const wholes = new Map<string, Ratio>();
  const running = days.map(({ day, share }) => {
    const soFar = add(wholes.get(monthOf(day)) ?? ZERO, share);
    wholes.set(monthOf(day), soFar);
    return { day, share: soFar };
  });
  return running.map(({ day, share }) => ({ day, share, whole: wholes.get(monthOf(day))! }));
}

/**
 * The first UTC day at whose end the month's spending has come to the cap, while the month wants
 * more; `null` when no month does. A month that ends exactly at the cap is not stopped.
 * @param usdPerMonth a steady month, above zero.
 * @example // $100 a day from the 1st on, cap $500: the 5th
 */
export function capDay(months: readonly MonthSoFar[], cap: Money, usdPerMonth: Money): Day | null {
  if (usdPerMonth.n === 0n) return null;
  const share = quotient(cap, usdPerMonth);
  const found = months.find(
    (each) => compareMoney(each.share, share) >= 0 && compareMoney(each.whole, share) > 0,
  );
  return found?.day ?? null;
}
