import type { Issue, IssueCode } from './errors.js';
import { isReadable, shown } from './plain.js';
import type { Range } from './ranges.js';

/** One number, or the ends between which it lies and perhaps where it likely is. */
export type Uncertain = number | Range;

/** The least and the most that a number may be; `below`: less than that. */
export interface Bounds {
  readonly min: number;
  readonly max?: number;
  readonly below?: number;
  /** Whether it need not be a whole number. */
  readonly fractions?: true;
}

/** The most of anything that is counted. */
export const MOST = 1e9;
export const AT_LEAST_ONE: Bounds = { min: 1, max: MOST };
export const SHARE: Bounds = { min: 0, max: 100, fractions: true };

/** Whether a value is a number within its bounds; an issue otherwise. */
export function checkNumber(
  field: string,
  value: unknown,
  { fractions, ...bounds }: Bounds,
  issues: Issue[],
): boolean {
  const { min, max = Infinity, below = Infinity } = bounds;
  const code: IssueCode | undefined =
    typeof value !== 'number' || !Number.isFinite(value)
      ? 'not-a-number'
      : value < min || value > max || value >= below
        ? 'out-of-range'
        : fractions || Number.isInteger(value)
          ? undefined
          : 'not-whole';
  if (code) issues.push({ field, code, params: { got: shown(value), ...bounds } });
  return !code;
}

/** Reads one number or a range of it; an issue where an end cannot be used or the order is wrong. */
export function readRange(field: string, value: unknown, bounds: Bounds, issues: Issue[]): Range {
  const given = (isReadable(value) ? value : { low: value, high: value }) as unknown as Range;
  const { low, high } = given;
  const likely = given.likely ?? (low === high ? low : null);
  const ends = likely === null ? [low, high] : [low, likely, high];
  if (
    ends.every((end) => checkNumber(field, end, bounds, issues)) &&
    ends.some((end, at) => end < ends[at - 1]!)
  )
    issues.push({ field, code: 'not-in-order', params: { numbers: ends.map(String) } });
  return likely === null ? { low, high } : { low, likely, high };
}
