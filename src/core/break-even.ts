import type { Catalog, ImageModel } from './catalog.js';
import { certain } from './bill.js';
import { unknownOption } from './checks.js';
import { offersFor } from './compare-offers.js';
import type { CompareOptions, OfferReason } from './comparison.js';
import { need, needOptions } from './contract.js';
import { kindOf } from './plain.js';
import { compareMoney, type DecimalString, parseMoney } from './money.js';
import { type CostAtVolume, costAtVolume } from './offer-row.js';
import type { Range } from './ranges.js';
import {
  brokenSizeRules,
  parseSize,
  presetSizes,
  readSizes,
  type Size,
  sizeText,
} from './sizes.js';
import type { Workload, WorkloadIssue } from './workload.js';

/** How far a size may be from the shape that is asked for: 1.5 % of its ratio. */
const SHAPE_TOLERANCE = 0.015;
/** Volumes to look at: this many for each power of ten. */
const STEPS_PER_TEN = 12;
const MOST_IMAGES = 1_000_000;
/** More than any model's sizes of one shape; a file of one's own can name finer steps. */
const MOST_SIZES = 400;
/** Sizes times qualities that are priced at each of the two offers. */
const MOST_PRICED = 2_400;

const OVER = ['volume', 'size'] as const;

export interface BreakEvenOptions extends Omit<CompareOptions, 'offers'> {
  /** Kept images per month, or pixels of the output at one aspect ratio. */
  readonly over: 'volume' | 'size';
  /** Aspect ratio, such as `16:9`. Defaults to that of the workload's size. */
  readonly aspect?: string;
}

/** Two offers at one volume or size. */
export interface BreakEvenPoint {
  /** Images per month, or pixels. */
  readonly at: number;
  /** `WxH`, when over sizes. */
  readonly size: string | null;
  /** US dollars per kept image: likely, else the high end; `null` if an offer has no price there. */
  readonly costs: readonly [DecimalString | null, DecimalString | null];
}

/** A point from which the other of the two offers is cheaper. */
export interface Crossing {
  readonly at: number;
  readonly size: string | null;
  /** The id of the offer that is cheaper from here. */
  readonly cheaper: string;
}

export type BreakEven =
  | {
      readonly kind: 'compared';
      readonly offers: readonly [string, string];
      readonly over: BreakEvenOptions['over'];
      readonly aspect: string | null;
      readonly points: readonly BreakEvenPoint[];
      /** The cheaper offer at the first point where they differ; `null` if they never do. */
      readonly cheaperFirst: string | null;
      /** None, one or several, in order. */
      readonly crossings: readonly Crossing[];
    }
  /** One of the offers has no price at any point. */
  | { readonly kind: 'unpriced'; readonly offer: string; readonly reasons: readonly OfferReason[] }
  | { readonly kind: 'invalid'; readonly issues: readonly WorkloadIssue[] };

/**
 * Finds where one of two offers becomes cheaper than the other, by volume or by output size. Sizes are
 * those that the workload's model accepts at one aspect ratio. Volumes go from 1 to 1,000,000 images per
 * month, and a break-even point is exact to the image.
 * @example
 * // A charges $0.10 per image; B charges $0.05 and a payment fee of at least $10 per month:
 * // B is cheaper from 201 images per month
 */
export function breakEven(
  workload: Workload,
  catalog: Catalog,
  offers: readonly [string, string],
  options: BreakEvenOptions,
): BreakEven {
  need(offers, ['string'], 'offers');
  needOptions(options);
  const [one, other] = offers;
  const { over, aspect = null } = options;
  const issues: WorkloadIssue[] = [];
  if (!OVER.includes(over)) issues.push(unknownOption('over', over, OVER));
  if (aspect !== null && typeof aspect !== 'string')
    issues.push({ field: 'aspect', code: 'not-a-text', params: { got: kindOf(aspect) } });
  const offersOf = offersFor(catalog, { ...options, offers: [one, other] });
  const given = offersOf(workload);
  if (given.kind === 'invalid') return { ...given, issues: [...given.issues, ...issues] };
  if (issues.length > 0) return { kind: 'invalid', issues };
  const { read, wanted: model } = given.context;
  let reasons: readonly [readonly OfferReason[], readonly OfferReason[]] = [[], []];

  /** What a request comes to at both is worked out once, for every volume. */
  const pairOf = (found: typeof given): readonly CostAtVolume[] =>
    [one, other].map((id) => {
      const at = found.chosen.find(({ offer }) => offer.id === id);
      return at
        ? costAtVolume(at.offer, at.model, at.group, found.context)
        : () => ({ perKept: null, reasons: [] });
    });
  const costsAt = (pair: readonly CostAtVolume[], images: Range): BreakEvenPoint['costs'] => {
    const [a, b] = pair.map((cost) => cost(images)) as [
      ReturnType<CostAtVolume>,
      ReturnType<CostAtVolume>,
    ];
    reasons = [a.reasons, b.reasons];
    const figure = ({ perKept }: typeof a) => perKept?.likely ?? perKept?.high ?? null;
    return [figure(a), figure(b)];
  };
  const pair = over === 'volume' ? pairOf(given) : [];
  const atVolume = (images: number): BreakEvenPoint => ({
    at: images,
    size: null,
    costs: costsAt(pair, certain(images)),
  });
  const atSize = (size: Size): BreakEvenPoint => {
    const text = sizeText(size);
    const found = offersOf({ ...workload, size: text });
    return {
      at: size.width * size.height,
      size: text,
      costs: found.kind === 'invalid' ? [null, null] : costsAt(pairOf(found), read.imagesPerMonth),
    };
  };

  const shape = aspect ?? (parseSize(read.size) && read.size.replace('x', ':')) ?? '1:1';
  const points =
    over === 'volume'
      ? volumes().map(atVolume)
      : thinned(sizesOfShape(model, shape), mostSizes(given.chosen.map((each) => each.model))).map(
          atSize,
        );
  const missing = [0, 1].find((at) => points.every(({ costs }) => costs[at] === null));
  if (missing !== undefined)
    return { kind: 'unpriced', offer: [one, other][missing]!, reasons: reasons[missing]! };

  const crossings: Crossing[] = [];
  let first: string | null = null;
  let before: { readonly sign: number; readonly at: number } | null = null;
  for (const point of points) {
    const sign = signOf(point);
    if (sign === 0) continue;
    const cheaper = sign < 0 ? one : other;
    if (!before) first = cheaper;
    else if (sign !== before.sign) {
      const { at, size } =
        over === 'volume' ? atVolume(firstWith(sign, before.at, point.at)) : point;
      crossings.push({ at, size, cheaper });
    }
    before = { sign, at: point.at };
  }
  return {
    kind: 'compared',
    offers: [one, other],
    over,
    aspect: over === 'size' ? shape : null,
    points,
    cheaperFirst: first,
    crossings,
  };

  /** The least volume after `from` at which the sign is that of `to`, by halving. */
  function firstWith(sign: number, from: number, to: number): number {
    let [low, high] = [from, to];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (signOf(atVolume(middle)) === sign) high = middle;
      else low = middle;
    }
    return high;
  }
}

/** Negative when the first offer is cheaper, positive when the second is; 0 when nobody can say. */
function signOf({ costs: [a, b] }: BreakEvenPoint): number {
  return a === null || b === null ? 0 : Math.sign(compareMoney(parseMoney(a), parseMoney(b)));
}

/** At most as many of many sizes, the smallest and the largest among them. */
function thinned(sizes: readonly Size[], most: number): readonly Size[] {
  if (sizes.length <= most) return sizes;
  const step = (sizes.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => sizes[Math.round(at * step)]!);
}

/** Fewer sizes where each is priced at many qualities. */
function mostSizes(models: readonly ImageModel[]): number {
  const qualities = models.reduce((most, each) => Math.max(most, each.qualities.length), 1);
  return Math.min(MOST_SIZES, Math.floor(MOST_PRICED / qualities));
}

function volumes(): readonly number[] {
  const all = new Set<number>();
  for (let step = 0; ; step++) {
    const images = Math.round(10 ** (step / STEPS_PER_TEN));
    if (images > MOST_IMAGES) return [...all];
    all.add(images);
  }
}

/** The sizes of one shape that a model accepts, smallest first; those offered first where its rules are not known. */
export function sizesOfShape(model: ImageModel, aspect: string): readonly Size[] {
  const [across = 1, down = 1] = aspect.split(':').map(Number);
  const ratio = across / down;
  if (!(ratio > 0 && Number.isFinite(ratio))) return [];
  const rules = model.sizes;
  const candidates: Size[] = [];
  if (rules.kind === 'lattice') {
    const step = rules.edgeMultiple;
    for (let width = step; width <= rules.maxEdge; width += step)
      candidates.push({ width, height: Math.max(1, Math.round(width / ratio / step)) * step });
  } else candidates.push(...readSizes(presetSizes(model)));
  return candidates
    .filter(
      (size) =>
        Math.abs(size.width / size.height / ratio - 1) <= SHAPE_TOLERANCE &&
        brokenSizeRules(model, size).length === 0,
    )
    .sort((a, b) => a.width * a.height - b.width * b.height);
}
