import { refuse } from './errors.js';

/** A UTC calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A date at the precision that its source gave: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

export type DatePrecision = 'year' | 'month' | 'day';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MILLISECONDS_PER_DAY = 86_400_000;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The precision of a partial date, or `undefined` when the text is no real date (`2026-02-30`). */
export function datePrecision(text: unknown): DatePrecision | undefined {
  const match = typeof text === 'string' && PARTIAL.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (month === undefined) return 'year';
  if (+month < 1 || +month > 12) return undefined;
  if (day === undefined) return 'month';
  const last = +day > 28 ? daysInMonth(+year!, +month) : 28;
  return +day >= 1 && +day <= last ? 'day' : undefined;
}

/** Whether the text is a real calendar day, `YYYY-MM-DD`. */
export function isDay(text: unknown): text is Day {
  return datePrecision(text) === 'day';
}

/** The first day that a partial date can mean: `2026-09` is 2026-09-01. */
export function firstDay(date: PartialDate): Day {
  if (!datePrecision(date)) refuse('malformed-date', 'date', date);
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day that a partial date can mean: `2026-09` is 2026-09-30. */
export function lastDay(date: PartialDate): Day {
  const first = firstDay(date);
  if (date === first) return date;
  const month = date.slice(5) || '12';
  return `${date.slice(0, 4)}-${month}-${daysInMonth(+date.slice(0, 4), +month)}`;
}

/**
 * Whole days from one day to a later one; negative when `to` is earlier.
 * @example daysBetween('2026-11-22', '2026-12-01') // 9
 */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY;
}

/** The UTC day of a Unix time in seconds, as in a response's `created`; `undefined` outside the years 1970 to 9999. */
export function dayOfUnixSeconds(seconds: number): Day | undefined {
  if (!(seconds >= 0 && seconds < 253_402_300_800)) return undefined;
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** @example dayBefore('2026-12-01') // '2026-11-30' */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Days of a month wherever no date is meant: in rates, monthly figures and allowances per day. */
export const DAYS_PER_MONTH = 30;

/** Days of the month that a day lies in, for what is dated: ramps and spending caps. */
export function daysOfMonth(day: Day): number {
  return Number(lastDay(day.slice(0, 7)).slice(8));
}
