import type { Catalog } from './catalog.js';
import { cheaperSizes } from './cheaper-sizes.js';
import { estimate, type EstimateOptions } from './estimate.js';
import type { Priced } from './exact-costs.js';
import { findModel } from './models.js';
import {
  compareMoney,
  type DecimalString,
  type Money,
  parseMoney,
  scale,
  toDecimal,
} from './money.js';
import type { Cost } from './price-usage.js';
import { combine } from './ranges.js';
import type { Workload } from './workload.js';

/** One change of a workload and what it does to the cost of a kept image. */
export interface Move {
  readonly code:
    'quality-down' | 'quality-up' | 'batch' | 'standard' | 'cheaper-size' | 'half-the-rerolls';
  /** What to change of the workload. */
  readonly change: Workload;
  /** The changed workload's own estimate. */
  readonly estimate: Priced;
  readonly difference: Difference;
}

/** Two costs compared at their likely values, or at their high ends where one has none. */
export interface Difference {
  readonly at: 'likely' | 'high';
  readonly direction: 'less' | 'more';
  readonly usd: DecimalString;
  /** Percent of the cost before, one decimal; `null` when that was nothing. */
  readonly percent: DecimalString | null;
}

/** Percent of the cost before; a step that changes less does not move it. */
const LEAST_PERCENT = 5n;

/**
 * What moves the cost of a workload: each step an estimate of its own, the cheapest first. Steps
 * that change it by less than 5 % or cannot be priced are left out, and so are all when the workload
 * itself has no price.
 * @example whatMoves({}, catalog)[0] // quality-down: { quality: 'low' }, 88 % less
 */
export function whatMoves(
  workload: Workload,
  catalog: Catalog,
  options: EstimateOptions = {},
): readonly Move[] {
  const before = estimate(workload, catalog, options);
  if (before.kind === 'invalid' || before.kind === 'unpriced') return [];
  const moves = stepsFor(before, catalog).flatMap(({ code, change }): readonly Move[] => {
    const after = estimate({ ...workload, ...change }, catalog, options);
    if (after.kind !== 'exact' && after.kind !== 'range') return [];
    const difference = differenceOf(before.perKept, after.perKept);
    return difference ? [{ code, change, estimate: after, difference }] : [];
  });
  return moves.sort((a, b) => compareMoney(costOf(a), costOf(b)));
}

/** The steps that a priced workload leaves open, whether or not they move anything. */
export function stepsFor(
  { workload }: Priced,
  catalog: Catalog,
): readonly Pick<Move, 'code' | 'change'>[] {
  const { quality, size, processing, rerollRate, outputTokens, partialImages } = workload;
  const model = findModel(catalog, workload.model)!;
  const steps: Pick<Move, 'code' | 'change'>[] = [];
  const step = (code: Move['code'], change: Workload): void => {
    steps.push({ code, change });
  };
  // A measured count stands for one quality and size only.
  const at = outputTokens ? -1 : model.qualities.indexOf(quality);
  const [down, up] = at < 0 ? [] : [model.qualities[at - 1], model.qualities[at + 1]];
  if (down !== undefined) step('quality-down', { quality: down });
  if (up !== undefined) step('quality-up', { quality: up });
  if (processing === 'batch') step('standard', { processing: 'standard' });
  else step('batch', { processing: 'batch', ...(partialImages > 0 && { partialImages: 0 }) });
  const cheaper = outputTokens ? [] : cheaperSizes(model, size, quality);
  const [cheapest] = [...cheaper].sort((a, b) => a.tokens.likely - b.tokens.likely);
  if (cheapest) step('cheaper-size', { size: cheapest.size });
  if (rerollRate.high > 0)
    step('half-the-rerolls', { rerollRate: combine([rerollRate], (percent) => percent / 2) });
  return steps;
}

function costOf({ estimate: { perKept }, difference: { at } }: Move): Money {
  return parseMoney(perKept[at]!);
}

/** `null` when the step does not change enough to speak of. */
export function differenceOf(before: Cost, after: Cost): Difference | null {
  const at = before.likely !== undefined && after.likely !== undefined ? 'likely' : 'high';
  const from = parseMoney(before[at]!);
  const to = parseMoney(after[at]!);
  const gap = from.n * to.d - to.n * from.d;
  const usd: Money = { n: gap < 0n ? -gap : gap, d: from.d * to.d };
  if (gap === 0n || compareMoney(scale(usd, 100n), scale(from, LEAST_PERCENT)) < 0) return null;
  // 10^12 for the pico-dollars that toDecimal expects, 100 for percent.
  const percent: Money = { n: usd.n * from.d * 10n ** 14n, d: usd.d * from.n };
  return {
    at,
    direction: gap > 0n ? 'less' : 'more',
    usd: toDecimal(usd),
    percent: from.n === 0n ? null : toDecimal(percent, 1),
  };
}
