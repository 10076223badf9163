import type { Catalog } from './catalog.js';
import { cheaperSizes } from './cheaper-sizes.js';
import { type Estimate, estimate, type EstimateOptions } from './estimate.js';
import { findModel } from './models.js';
import { compareMoney, type DecimalString, type Money, parseMoney, toDecimal } from './money.js';
import { combine } from './ranges.js';
import type { Workload } from './workload.js';

type Priced = Extract<Estimate, { kind: 'exact' | 'range' }>;

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

/** Two costs of a kept image compared at their likely values, or at their high ends where one has none. */
export interface Difference {
  readonly at: 'likely' | 'high';
  readonly direction: 'less' | 'more' | 'same';
  readonly usd: DecimalString;
  /** Percent of the cost before, one decimal; `null` when that was nothing. */
  readonly percent: DecimalString | null;
}

/**
 * What moves the cost of a workload: each step an estimate of its own, in the order quality, batch,
 * size, re-rolls. Steps that cannot be priced are left out, so are all when the workload itself is not.
 * @example whatMoves({}, catalog)[0] // quality-down: { quality: 'low' }, 88 % less
 */
export function whatMoves(
  workload: Workload,
  catalog: Catalog,
  options: EstimateOptions = {},
): readonly Move[] {
  const before = estimate(workload, catalog, options);
  if (before.kind === 'invalid' || before.kind === 'unpriced') return [];
  const { model: id, quality, size, processing, rerollRate, outputTokens } = before.workload;
  const model = findModel(catalog, id)!;
  const moves: Move[] = [];
  const consider = (code: Move['code'], change: Workload): void => {
    const after = estimate({ ...workload, ...change }, catalog, options);
    if (after.kind !== 'exact' && after.kind !== 'range') return;
    moves.push({ code, change, estimate: after, difference: differenceOf(before, after) });
  };

  // A measured count stands for one quality and size only.
  const at = outputTokens ? -1 : model.qualities.indexOf(quality);
  const [down, up] = at < 0 ? [] : [model.qualities[at - 1], model.qualities[at + 1]];
  if (down !== undefined) consider('quality-down', { quality: down });
  if (up !== undefined) consider('quality-up', { quality: up });
  if (processing === 'batch') consider('standard', { processing: 'standard' });
  else consider('batch', { processing: 'batch', partialImages: 0 });
  const cheaper = outputTokens ? [] : cheaperSizes(model, size, quality);
  const [cheapest] = [...cheaper].sort((a, b) => a.tokens.likely - b.tokens.likely);
  if (cheapest) consider('cheaper-size', { size: cheapest.size });
  if (rerollRate.high > 0)
    consider('half-the-rerolls', { rerollRate: combine([rerollRate], (percent) => percent / 2) });
  return moves;
}

function differenceOf(before: Priced, after: Priced): Difference {
  const both = before.perKept.likely !== undefined && after.perKept.likely !== undefined;
  const at = both ? 'likely' : 'high';
  const from = parseMoney(before.perKept[at]!);
  const to = parseMoney(after.perKept[at]!);
  const order = compareMoney(to, from);
  const gap = from.n * to.d - to.n * from.d;
  const usd: Money = { n: gap < 0n ? -gap : gap, d: from.d * to.d };
  // 10^12 for the pico-dollars that toDecimal expects, 100 for percent.
  const percent: Money = { n: usd.n * from.d * 10n ** 14n, d: usd.d * from.n };
  return {
    at,
    direction: order < 0 ? 'less' : order > 0 ? 'more' : 'same',
    usd: toDecimal(usd),
    percent: from.n === 0n ? null : toDecimal(percent, 1),
  };
}
