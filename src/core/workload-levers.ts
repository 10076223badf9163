import type { Catalog } from './catalog.js';
import { cheaperSizes } from './cheaper-sizes.js';
import type { OfferWarning } from './comparison.js';
import { type Difference, differenceOf } from './difference.js';
import type { Notice, Params } from './errors.js';
import {
  estimate,
  type EstimateCost,
  type EstimateOptions,
  type EstimateWarning,
} from './estimate.js';
import type { Priced } from './exact-costs.js';
import { lifecycleOn } from './lifecycle.js';
import { findModel, findOffer } from './models.js';
import { compareMoney, type Money, parseMoney } from './money.js';
import { nearestQuality } from './nearest-quality.js';
import type { Cost } from './cost.js';
import { combine } from './ranges.js';
import { readSize, type Size } from './sizes.js';
import { vendorsOf } from './vendors.js';
import type { Workload } from './workload.js';

/** One change, and what it does to the monthly cost. */
export interface Lever {
  readonly code:
    | 'quality-down'
    | 'quality-up'
    | 'batch'
    | 'standard'
    | 'cheaper-size'
    | 'half-the-rerolls'
    | 'cached-instructions'
    | 'fewer-references'
    | 'smaller-references'
    | 'low-fidelity'
    | 'other-model'
    | 'other-offer';
  /** The change to the workload; empty for another offer. */
  readonly change: Workload;
  /** The offer to take with it, an id; `null` where the change alone leads there. */
  readonly offer: string | null;
  /** Of another model: its quality, its likely tokens an image, and those `of` the present one. */
  readonly params: Params;
  readonly perKept: Cost;
  readonly perMonth: Cost;
  /** Of the month. */
  readonly difference: Difference;
  /** Warnings about the changed workload. */
  readonly warnings: readonly Notice<EstimateWarning | OfferWarning>[];
}

/** One that the workload alone pulls. */
export interface WorkloadLever extends Lever {
  readonly perKept: EstimateCost;
}

/** Parts of the edges that smaller references may keep, the first that moves the cost is taken. */
const SMALLER = [2, 4];

/**
 * The changes to a workload that change the monthly cost most, lowest cost first. Each is estimated on its
 * own, so they don't add up. Leaves out changes of less than 5% and those without a price; without a price
 * for the workload itself, there are none.
 *
 * Another model is one of the same vendor that isn't deprecated, at the quality with the closest token
 * count, because quality names mean nothing across models.
 * @example workloadLevers({}, catalog)[0] // quality-down: { quality: 'low' }, 88% less
 */
export function workloadLevers(
  workload: Workload,
  catalog: Catalog,
  options: EstimateOptions = {},
): readonly WorkloadLever[] {
  const before = estimate(workload, catalog, options);
  if (before.kind === 'invalid' || before.kind === 'unpriced') return [];
  const found: WorkloadLever[] = [];
  const consider = (
    code: Lever['code'],
    change: Workload,
    offer: string | null = null,
    params: Params = {},
  ): boolean => {
    const after = estimate({ ...workload, ...change }, catalog, {
      ...options,
      ...(offer !== null && { offer }),
    });
    if (after.kind !== 'exact' && after.kind !== 'range') return false;
    const { perKept, perMonth, warnings } = after;
    const difference = differenceOf(before.perMonth, perMonth);
    if (difference)
      found.push({
        code,
        change,
        offer,
        params,
        perKept,
        perMonth: plain(perMonth),
        difference,
        warnings,
      });
    return difference !== null;
  };

  for (const { code, change } of stepsFor(before, catalog)) consider(code, change);
  const { instructionTokens, cachedShare, operation, referenceImages, inputFidelity } =
    before.workload;
  if (instructionTokens.high > 0 && cachedShare.low < 100)
    consider('cached-instructions', { cachedShare: 100 });
  if (operation === 'edit') {
    if (referenceImages.length > 1)
      consider('fewer-references', { referenceImages: referenceImages.slice(0, -1) });
    SMALLER.some((part) =>
      consider('smaller-references', {
        referenceImages: referenceImages.map((size) => smaller(size, part)),
      }),
    );
    if (inputFidelity === 'high') consider('low-fidelity', { inputFidelity: 'low' });
  }
  for (const { model, offer, params } of otherModels(before, catalog, options))
    consider('other-model', { model, quality: params.quality }, offer, params);
  return cheapestFirst(found);
}

const monthOf = ({ perMonth, difference: { at } }: Lever): Money => parseMoney(perMonth[at]!);

const plain = ({ low, high, likely }: Cost): Cost =>
  likely === undefined ? { low, high } : { low, high, likely };

export const cheapestFirst = <L extends Lever>(levers: readonly L[]): readonly L[] =>
  [...levers].sort((a, b) => compareMoney(monthOf(a), monthOf(b)));

/** The steps that a priced workload leaves open, whether or not they move anything. */
function stepsFor(
  { workload }: Priced,
  catalog: Catalog,
): readonly Pick<Lever, 'code' | 'change'>[] {
  const { quality, size, processing, rerollRate, outputTokens, partialImages } = workload;
  const model = findModel(catalog, workload.model)!;
  const steps: Pick<Lever, 'code' | 'change'>[] = [];
  const step = (code: Lever['code'], change: Workload): void => {
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

const smaller = ({ width, height }: Size, part: number): Size => ({
  width: Math.max(1, Math.round(width / part)),
  height: Math.max(1, Math.round(height / part)),
});

/** Models of the same vendor with their quality of the nearest token count, and who sells them. */
function otherModels(
  { workload, asOf, offer }: Priced,
  catalog: Catalog,
  { offer: asked }: EstimateOptions,
) {
  const model = findModel(catalog, workload.model)!;
  const size = readSize(workload.size);
  const vendors = vendorsOf(catalog);
  const vendor = vendors.get(model.id);
  // A measured count belongs to this model alone.
  if (!size || workload.outputTokens || vendor === undefined) return [];
  const seller = catalog.offers.find(({ id }) => id === offer)!.provider;
  return catalog.models.flatMap((other) => {
    if (other.id === model.id || vendors.get(other.id) !== vendor) return [];
    if (lifecycleOn(other, asOf).stage !== 'live') return [];
    const nearest = nearestQuality(other, size, { model, quality: workload.quality });
    const sold = findOffer(catalog, other, seller) ?? findOffer(catalog, other);
    if (!nearest || !sold) return [];
    const { word: quality, tokens, of } = nearest;
    const leads = findOffer(catalog, other, asked)?.id === sold.id;
    return [{ model: other.id, offer: leads ? null : sold.id, params: { quality, tokens, of } }];
  });
}
