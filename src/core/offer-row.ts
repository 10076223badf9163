import { type Capacity, capacityOf } from './account-costs.js';
import type { BillContext, RequestBill } from './bill.js';
import {
  type Catalog,
  type Confidence,
  CONFIDENCES,
  type ImageModel,
  type Provenance,
} from './catalog.js';
import type {
  CompareOptions,
  OfferGroup,
  OfferReason,
  OfferRow,
  OfferWarning,
} from './comparison.js';
import { holds, type RequestSetting } from './conditions.js';
import type { Day } from './dates.js';
import { addOnce, type Notice, type Params } from './errors.js';
import { type Freshness, freshness } from './freshness.js';
import { lifecycleOn } from './lifecycle.js';
import { requestLimits } from './models.js';
import { compareMoney, type Money, ZERO } from './money.js';
import { nearestQuality } from './nearest-quality.js';
import { offerRefusals } from './offer-refusals.js';
import { billRequest, planOf, qualitiesOf, settingAt } from './offer-bill.js';
import { attemptSteps, costOf, greatest, mergeLines, sumOf, totals } from './offer-totals.js';
import {
  type ConflictIndex,
  figureWarnings,
  offerWarnings,
  trapWarnings,
} from './offer-warnings.js';
import type { Charge, Offer } from './offers.js';
import { own } from './plain.js';
import type { Cost } from './cost.js';
import type { Range } from './ranges.js';
import {
  AUTO,
  brokenSizeRules,
  presetSizes,
  readSize,
  readSizes,
  type Size,
  sizeText,
} from './sizes.js';
import type { CompleteWorkload } from './workload.js';

const UNSUPPORTED = new Set<string>([
  'offer-not-begun',
  'offer-ended',
  'model-not-released',
  'model-shut-down',
  'operation-not-offered',
  'setting-refused',
  'size-not-accepted',
  'size-not-offered',
  'tier-too-small',
  'too-many-references',
  'batch-not-offered',
  'allowance-too-small',
] satisfies OfferReason['code'][]);

export interface RowContext {
  /** The model that the workload names. */
  readonly wanted: ImageModel;
  readonly read: CompleteWorkload;
  readonly catalog: Catalog;
  readonly asOf: Day;
  readonly options: CompareOptions;
  readonly conflicts: ConflictIndex;
}

/** A row and the amount that it is ranked by. */
export interface Placed {
  readonly row: OfferRow;
  readonly sortBy: Money | null;
}

/** What one request of a workload comes to at an offer, before the volume and the account. */
function billsOf(offer: Offer, model: ImageModel, group: OfferGroup, context: RowContext) {
  const { read, catalog, asOf, options } = context;
  const warnings: Notice<OfferWarning>[] = [];
  const { quality, spans } = qualityFor(model, group, context, warnings);
  const workload: CompleteWorkload = {
    ...read,
    model: model.id,
    quality,
    imagesPerRequest: Math.min(read.imagesPerRequest, requestLimits(model).images),
    // A measurement speaks of the model that it was taken on.
    outputTokens: group === 'same-model' ? read.outputTokens : null,
  };
  const bills: BillContext = {
    catalog,
    model,
    workload,
    asOf,
    options: options.options ?? [],
    ownKey: options.ownKey ?? false,
  };
  const sizes = sizesFor(model, context);
  const plan = planOf(offer, asOf, own(options.plans ?? {}, offer.id));
  const { settings, reasons } = settingsFor(offer, model, bills, sizes, quality);
  const all = (asked: readonly PricedSetting[], planId?: string): readonly RequestBill[] =>
    asked.map((each) => billRequest(offer, bills, each.size, each.quality, planId));
  const refused = reasons.length > 0;
  const found = refused ? [] : all(settings, plan?.id);
  for (const bill of found) addOnce(reasons, bill.reasons);
  return {
    quality,
    spans,
    workload,
    bills,
    sizes,
    plan,
    settings,
    reasons,
    warnings,
    refused,
    all,
    found,
  };
}

/** Of a free allowance that nothing can be bought beyond, and why it does not serve the month. */
function allowanceOf(
  offer: Offer,
  found: readonly RequestBill[],
  { imagesPerRequest }: CompleteWorkload,
  billable: number,
): { readonly capacity: Capacity | null; readonly reasons: readonly OfferReason[] } {
  const capacity = capacityOf(
    offer,
    {
      usd: greatest(found.map(({ sum }) => sum.high)),
      credits: found[0]!.credits && greatest(found.map(({ credits }) => credits?.high ?? ZERO)),
    },
    imagesPerRequest,
  );
  if (!capacity || billable <= capacity.imagesPerMonth) return { capacity, reasons: [] };
  const { given, per, images, imagesPerMonth } = capacity;
  const needed = Math.ceil(billable);
  const params = { given, per, images, imagesPerMonth, needed };
  return { capacity, reasons: [{ code: 'allowance-too-small', params }] };
}

/** The cost of a kept image at an offer at any volume; `null`, with the reasons, where it has none. */
export type CostAtVolume = (imagesPerMonth: Range) => {
  readonly perKept: Cost | null;
  readonly reasons: readonly OfferReason[];
};

/** The costs of {@link rowOf} at many volumes: what a request comes to does not depend on them. */
export function costAtVolume(
  offer: Offer,
  model: ImageModel,
  group: OfferGroup,
  context: RowContext,
): CostAtVolume {
  const { asOf } = context;
  const { workload, plan, reasons, found } = billsOf(offer, model, group, context);
  if (reasons.length > 0) return () => ({ perKept: null, reasons });
  const request = sumOf(found);
  return (imagesPerMonth) => {
    const own = { ...workload, imagesPerMonth };
    const { perKept, billable } = totals(request, { offer, workload: own, plan, asOf });
    const allowance = allowanceOf(offer, found, own, billable);
    return allowance.reasons.length > 0
      ? { perKept: null, reasons: allowance.reasons }
      : { perKept: costOf(perKept), reasons };
  };
}

export function rowOf(
  offer: Offer,
  model: ImageModel,
  group: OfferGroup,
  context: RowContext,
): Placed {
  const { asOf } = context;
  const billed = billsOf(offer, model, group, context);
  const { quality, workload, bills, sizes, plan, settings, reasons, warnings, all, found } = billed;
  const about = {
    offer: offer.id,
    provider: offer.provider,
    model: model.id,
    group,
    billing: billingOf(offer, sizes[0] && settingAt(offer, bills, sizes[0], quality)),
    unit: offer.account?.credit ? ('credits' as const) : ('usd' as const),
    quality: billed.spans || model.qualities.length === 0 ? null : quality,
  };
  const blank = {
    ...about,
    rank: null,
    perAttempt: null,
    perKept: null,
    perMonth: null,
    lines: [],
    steps: [],
    capacity: null,
    age: null,
    confidence: null,
  };
  offerWarnings(offer, model, context, warnings);
  if (billed.refused)
    return { row: { ...blank, kind: kindOf(reasons), reasons, warnings }, sortBy: null };

  for (const bill of found) addOnce(warnings, bill.warnings);
  figureWarnings(found, asOf, warnings);
  const lines = mergeLines(found, workload.imagesPerRequest);
  const figures = found.flatMap((bill) => bill.read);
  const dated = { age: oldest(figures, asOf), confidence: leastSure(figures) };
  if (dated.confidence === 'low') warnings.push({ code: 'low-confidence', params: {} });
  const unpriced = (capacity: Capacity | null): Placed => ({
    row: { ...blank, ...dated, kind: kindOf(reasons), lines, reasons, warnings, capacity },
    sortBy: null,
  });
  if (reasons.length > 0) return unpriced(null);

  const account = { offer, workload, plan, asOf };
  const costs = totals(sumOf(found), account);
  const { capacity, reasons: tooSmall } = allowanceOf(offer, found, workload, costs.billable);
  reasons.push(...tooSmall);
  if (reasons.length > 0) return unpriced(capacity);
  trapWarnings(offer, account, warnings, {
    bills: found,
    under: (planId) => all(settings, planId),
    byDefault: (word) =>
      group === 'same-model' && word !== quality
        ? all(settingsFor(offer, model, bills, sizes, word).settings, plan?.id)
        : [],
  });
  const { perAttempt, perKept, perMonth } = costs;
  return {
    row: {
      ...about,
      ...dated,
      kind: compareMoney(perMonth.low, perMonth.high) === 0 ? 'exact' : 'range',
      rank: null,
      perAttempt: costOf(perAttempt),
      perKept: costOf(perKept),
      perMonth: costOf(perMonth),
      lines,
      steps: [...attemptSteps(found, workload.imagesPerRequest), ...costs.steps],
      reasons,
      warnings,
      capacity,
    },
    sortBy: perKept.likely ?? perKept.high,
  };
}

/** Sizes to price: the one asked for, or those that `auto` chooses from. */
function sizesFor(model: ImageModel, { read, wanted }: RowContext): readonly Size[] {
  const asked = readSize(read.size);
  if (asked) return [asked];
  const own = readSizes(presetSizes(model));
  return own.length > 0 ? own : readSizes(presetSizes(wanted));
}

/** The quality that stands for the workload's on a model, and whether it stands for all. */
function qualityFor(
  model: ImageModel,
  group: OfferGroup,
  { wanted, read }: RowContext,
  warnings: Notice<OfferWarning>[],
): { readonly quality: string; readonly spans: boolean } {
  const { quality, size } = read;
  if (group === 'same-model') return { quality, spans: quality === AUTO };
  const { qualities } = model;
  if (qualities.length === 0) return { quality: AUTO, spans: false };
  const asked = readSize(size);
  if (group === 'same-vendor' && quality !== AUTO && asked) {
    const nearest = nearestQuality(model, asked, { model: wanted, quality });
    if (nearest) {
      const { word, tokens, of } = nearest;
      warnings.push({
        code: 'compared-by-tokens',
        params: { quality: word, tokens, wanted: quality, of },
      });
      return { quality: word, spans: false };
    }
  }
  warnings.push({ code: 'quality-not-compared', params: { qualities } });
  return { quality: AUTO, spans: true };
}

interface PricedSetting {
  readonly size: Size;
  readonly quality: string;
}

/**
 * The settings to price; without any, why the offer does not take the workload. Of those that are
 * left open, only what the offer takes.
 */
function settingsFor(
  offer: Offer,
  model: ImageModel,
  context: BillContext,
  sizes: readonly Size[],
  quality: string,
): { readonly settings: readonly PricedSetting[]; readonly reasons: OfferReason[] } {
  const { workload, asOf } = context;
  const reasons: OfferReason[] = [];
  const refuse = (code: OfferReason['code'], params: Params = {}): void => {
    addOnce(reasons, [{ code, params }]);
  };
  const { stage, released, shutdown } = lifecycleOn(model, asOf);
  if (stage === 'not-released') refuse('model-not-released', { released: released! });
  if (stage === 'shut-down') refuse('model-shut-down', { shutdown: shutdown! });
  const { operation, processing, referenceImages } = workload;
  const most = requestLimits(model).referenceImages;
  if (operation === 'edit' && referenceImages.length > most)
    refuse('too-many-references', { max: most, got: referenceImages.length });
  if (sizes.length === 0) refuse('no-size');
  for (const size of sizes)
    if (brokenSizeRules(model, size).length > 0)
      refuse('size-not-accepted', { size: sizeText(size), model: model.id });

  const refused: OfferReason[] = [];
  const settings = sizes
    .flatMap((size) => qualitiesOf(offer, model, quality).map((word) => ({ size, quality: word })))
    .filter((each) => {
      const setting = settingAt(offer, context, each.size, each.quality);
      const found = offerRefusals(offer, setting, processing, asOf);
      addOnce(refused, found);
      return found.length === 0;
    });
  if (settings.length === 0) addOnce(reasons, refused);
  return { settings, reasons };
}

function kindOf(reasons: readonly OfferReason[]): 'unsupported' | 'not-published' {
  return reasons.some(({ code }) => UNSUPPORTED.has(code)) ? 'unsupported' : 'not-published';
}

/** The charge that decides how an offer is said to bill: of those that apply to the workload. */
function billingOf(
  { charges, account }: Offer,
  setting: RequestSetting | undefined,
): Charge['kind'] {
  if (account?.ownKey?.status === 'required') return 'upstream';
  const applying = setting ? charges.filter(({ when }) => holds(when, setting)) : charges;
  const kinds = applying.map(({ kind }) => kind);
  return (
    kinds.find((kind) => !['per-input-image', 'not-billed', 'not-published'].includes(kind)) ??
    'not-published'
  );
}

const AGES = ['fresh', 'ageing', 'stale', 'read-later', 'unknown'];

/** The figure whose reading is oldest decides. */
function oldest(figures: readonly Provenance[], asOf: Day): Freshness | null {
  const days = (age: Freshness): number => ('days' in age ? age.days : 0);
  return figures
    .map((figure) => freshness(figure, asOf))
    .reduce<Freshness | null>((worst, age) => {
      if (!worst) return age;
      const by = AGES.indexOf(age.state) - AGES.indexOf(worst.state);
      return by > 0 || (by === 0 && days(age) > days(worst)) ? age : worst;
    }, null);
}

function leastSure(figures: readonly Provenance[]): Confidence | null {
  return figures.reduce<Confidence | null>(
    (worst, { confidence }) =>
      worst && CONFIDENCES.indexOf(worst) >= CONFIDENCES.indexOf(confidence) ? worst : confidence,
    null,
  );
}
