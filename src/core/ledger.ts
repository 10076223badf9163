import type { Estimate, EstimateLine } from './estimate.js';
import {
  add,
  compareMoney,
  type DecimalString,
  decimalsOf,
  type Money,
  parseMoney,
  roundDecimal,
  toDecimal,
  ZERO,
} from './money.js';
import type { Cost } from './cost.js';
import { combine, type Range } from './ranges.js';
import { percentsOf } from './shares.js';

type Priced = Extract<Estimate, { kind: 'exact' | 'range' }>;

/** Beyond this many decimals a printed line is rounded, and the rounding is a line of its own. */
export const MOST_DECIMALS = 9;

/** Lines of an attempt as they're printed. They add up to the printed total. */
export interface Ledger {
  /** The fewest decimals at which every printed line is exact, at most 9. */
  readonly decimals: number;
  /** One entry a line of the estimate; `null` where a line has no cost. */
  readonly lines: readonly (Cost | null)[];
  /** Tokens of a request over all lines; `null` when those of a line are not known. */
  readonly tokens: Range | null;
  /** What rounding the lines took away or added; `null` when nothing was. */
  readonly rounding: { readonly sign: '+' | '−'; readonly usd: DecimalString } | null;
}

/**
 * How to print the lines of an estimate, so that a reader who adds them up gets the total that
 * stands below. Lines with ends are printed with their ends; rounding then concerns the low ones.
 */
export function ledgerOf(lines: readonly EstimateLine[], total: Cost): Ledger {
  const costs = lines.map(({ cost }) => cost);
  const decimals = Math.min(
    MOST_DECIMALS,
    Math.max(
      2,
      ...[...costs, total].flatMap((cost) =>
        cost ? [cost.low, cost.high, cost.likely ?? '0'].map(decimalsOf) : [],
      ),
    ),
  );
  const printed = costs.map((cost) => cost && rounded(cost, decimals));
  const sum = printed.reduce(
    (running, cost) => (cost ? add(running, parseMoney(cost.low)) : running),
    ZERO,
  );
  const whole = parseMoney(roundDecimal(total.low, decimals));
  const order = compareMoney(whole, sum);
  const gap = whole.n * sum.d - sum.n * whole.d;
  const usd = toDecimal({ n: gap < 0n ? -gap : gap, d: whole.d * sum.d });
  return {
    decimals,
    lines: printed,
    tokens: tokensOf(lines),
    rounding: order === 0 ? null : { sign: order > 0 ? '+' : '−', usd },
  };
}

function tokensOf(lines: readonly EstimateLine[]): Range | null {
  const known = lines.flatMap(({ quantity }) => quantity ?? []);
  return known.length < lines.length
    ? null
    : combine(known, (...counts) => counts.reduce((sum, count) => sum + count, 0));
}

function rounded({ low, high, likely }: Cost, decimals: number): Cost {
  const ends = { low: roundDecimal(low, decimals), high: roundDecimal(high, decimals) };
  return likely === undefined ? ends : { ...ends, likely: roundDecimal(likely, decimals) };
}

/** Lines by cost, highest first; those without a cost last. */
export function dearestFirst(lines: readonly EstimateLine[]): readonly EstimateLine[] {
  return byCost(lines).map(({ line }) => line);
}

/** A line's part of the cost. */
export interface Share {
  readonly line: EstimateLine;
  /** Percent of the whole, rounded so that all add up to 100; at the likely costs, or the high ones where one has none. */
  readonly percent: DecimalString;
}

/** Each line's share of the cost, largest first. Empty if the cost is zero. */
export function sharesOf(estimate: Priced): readonly Share[] {
  const costs = byCost(estimate.lines).filter(({ money }) => money.n > 0n);
  if (costs.length === 0) return [];
  const percents = percentsOf(costs.map(({ money }) => money));
  return costs.map(({ line }, at) => ({ line, percent: percents[at]! }));
}

/** At the likely costs, or at the high ones where a line has none. */
function byCost(lines: readonly EstimateLine[]): { line: EstimateLine; money: Money }[] {
  const at = lines.every(({ cost }) => cost?.likely !== undefined) ? 'likely' : 'high';
  return lines
    .map((line) => ({ line, money: line.cost ? parseMoney(line.cost[at]!) : ZERO }))
    .sort((a, b) => compareMoney(b.money, a.money) || Number(!a.line.cost) - Number(!b.line.cost));
}

/** Where the likely cost lies between the ends, 0 to 100; `null` without a range or a likely cost. */
export function likelyPosition({ low, high, likely }: Cost): number | null {
  if (likely === undefined || low === high) return null;
  const from = Number(low);
  return ((Number(likely) - from) / (Number(high) - from)) * 100;
}
