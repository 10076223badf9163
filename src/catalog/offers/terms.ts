/**
 * Short forms for writing offers down. Every list of offers is made by a function, and only
 * `index.ts` calls them, so that a bundler can drop all of them at once.
 */
import type { Confidence, Method, Provenance, Rate } from '../../core/catalog.js';
import type { PartialDate } from '../../core/dates.js';
import { type Meter, TOKEN_METERS, type TokenMeter } from '../../core/meters.js';
import type { DecimalString } from '../../core/money.js';
import type {
  Amounts,
  Charge,
  Condition,
  CreditTerms,
  Dated,
  DecisionFacts,
  Offer,
  SurchargeModifier,
  Tier,
  Unit,
} from '../../core/offers.js';

/** The models of the OpenAI catalog were first sold on these days. */
export const RELEASED = {
  'gpt-image-1.5': '2025-12-16',
  'gpt-image-2': '2026-04-21',
  'gpt-image-2.5': '2026-09-08',
  'gpt-image-2.6': '2026-11-04',
} as const;

/**
 * Where a price was read, and since when it is known to hold. `from` is the date of the first
 * reading: nobody knows whether the price held before. Two exceptions are named where they occur.
 * The seller says since when; or the reading is dated so roughly that it could lie before the
 * model's release, which then stands instead.
 */
export function read(
  source: string,
  checks: PartialDate | readonly PartialDate[],
  {
    from,
    confidence = 'high',
    method = 'page',
  }: {
    readonly from?: PartialDate;
    readonly confidence?: Confidence;
    readonly method?: Method;
  } = {},
): Dated {
  const dates = typeof checks === 'string' ? [checks] : checks;
  return { from: from ?? dates[0]!, source, checks: dates, method, confidence };
}

/** Where something without a price history was read. */
export function provenance({ source, checks, method, confidence }: Dated): Provenance {
  return { source, checks, method, confidence };
}

interface Options {
  readonly when?: Condition;
  readonly unit?: Unit;
}

const conditional = (when?: Condition) => when && { when };

// Tokens.

/** What {@link perMillion} puts where a list has no rate. */
const NO_RATE = 'The price list has no rate for this meter.';

/**
 * Rates per million tokens, in the order of {@link TOKEN_METERS}. `null`: the list that was read has
 * no rate for the meter.
 */
export function perMillion(
  row: readonly (DecimalString | null)[],
  reading: Dated,
  reason = NO_RATE,
): Charge[] {
  return TOKEN_METERS.map((meter, column): Charge => {
    const usd = row[column];
    return usd == null ? notPublished(meter, reason) : tokens(meter, usd, reading);
  });
}

/** A rate per million tokens, or per `per` of them. */
export function tokens(
  meter: TokenMeter,
  usd: DecimalString,
  reading: Dated,
  { when, per = 1_000_000 }: { readonly when?: Condition; readonly per?: number } = {},
): Charge {
  const rate: Rate = { usd, per, ...reading };
  return { kind: 'tokens', meter, rates: [rate], ...conditional(when) };
}

/** Credits for `per` tokens of each of several meters, and what they cost before. */
export function creditsFor(
  meters: readonly TokenMeter[],
  amount: DecimalString,
  per: number,
  reading: Dated,
  before: readonly (Dated & { readonly amount: DecimalString })[] = [],
): Charge {
  const prices = [...before.map((price) => ({ ...price, per })), { amount, per, ...reading }];
  return { kind: 'merged-tokens', meters, unit: 'credits', prices };
}

/** A rate per million tokens that the seller's own rules leave open between two amounts. */
export function between(
  meter: TokenMeter,
  amount: DecimalString,
  upTo: DecimalString,
  reading: Dated,
  { when }: Options = {},
): Charge {
  const prices = [{ amount, upTo, per: 1_000_000, ...reading }];
  return { kind: 'merged-tokens', meters: [meter], unit: 'usd', prices, ...conditional(when) };
}

// Images.

/** One price an image. */
export function perImage(
  amount: DecimalString,
  reading: Dated,
  { when, unit = 'usd' }: Options = {},
): Charge {
  const prices = [{ amount, ...reading }];
  return { kind: 'flat', meter: 'image', unit, prices, ...conditional(when) };
}

export function perRequest(amount: DecimalString, reading: Dated): Charge {
  return { kind: 'flat', meter: 'request', unit: 'usd', prices: [{ amount, ...reading }] };
}

export function byQuality(
  amounts: Amounts,
  reading: Dated,
  unit: Unit = 'usd',
  when?: Condition,
): Charge {
  return { kind: 'by-quality', unit, prices: [{ amounts, ...reading }], ...conditional(when) };
}

/** The lowest price per image, where the seller doesn't say which settings cost how much. */
export function fromPrice(
  amount: DecimalString,
  reading: Dated,
  { when, unit = 'usd' }: Options = {},
): Charge {
  return { kind: 'from', unit, prices: [{ amount, ...reading }], ...conditional(when) };
}

export function byTier(amounts: Amounts, reading: Dated, unit: Unit = 'usd'): Charge {
  return { kind: 'by-tier', unit, prices: [{ amounts, ...reading }] };
}

type AmountsByTwo = Readonly<Record<string, Amounts>>;

/** A price an image by quality, then by tier. */
export function byQualityAndTier(
  amounts: AmountsByTwo,
  reading: Dated,
  unit: Unit = 'usd',
): Charge {
  return { kind: 'by-quality-and-tier', unit, prices: [{ amounts, ...reading }] };
}

/** A price an image by quality, then by exact size. */
export function byQualityAndSize(amounts: AmountsByTwo, reading: Dated): Charge {
  return { kind: 'by-quality-and-size', unit: 'usd', prices: [{ amounts, ...reading }] };
}

/** A price an image up to so many pixels, and above. */
export function byPixels(
  maxPixels: number,
  upTo: DecimalString,
  above: DecimalString,
  reading: Dated,
  unit: Unit = 'usd',
): Charge {
  const brackets = [
    { maxPixels, amount: upTo },
    { maxPixels: null, amount: above },
  ];
  return { kind: 'by-pixels', unit, prices: [{ brackets, ...reading }] };
}

/** Says what {@link byMegapixel} takes for granted. */
export const MEGAPIXEL_NOTE =
  'Doesn’t say what counts as a megapixel. We use 1,048,576 pixels, so a 1024 × 1024 image is one megapixel.';

/** The first megapixel of an image and further ones, in whole ones, reference images counted as further. */
export function byMegapixel(
  first: DecimalString,
  further: DecimalString,
  reading: Dated,
  { when, unit = 'usd' }: Options = {},
): Charge {
  return {
    kind: 'by-megapixel',
    unit,
    pixelsPerMegapixel: 1024 * 1024,
    rounding: 'up',
    inputs: 'billed',
    prices: [{ first, further, ...reading }],
    ...conditional(when),
  };
}

/** A price a reference image, after `free` ones. */
export function perReference(
  amount: DecimalString,
  free: number,
  reading: Dated,
  { when, unit = 'usd' }: Options = {},
): Charge {
  const prices = [{ amount, ...reading }];
  return { kind: 'per-input-image', unit, free, prices, ...conditional(when) };
}

export function notPublished(meter: Meter, reason: string, when?: Condition): Charge {
  return { kind: 'not-published', meter, reason, ...conditional(when) };
}

/** Goes before the prices of an offer whose list speaks of generating only. */
export function editsNotPublished(): Charge {
  return notPublished(
    'image',
    'The price list that we read covers only generated images, not edits.',
    EDIT,
  );
}

export const GENERATE: Condition = { operation: 'generate' };
export const EDIT: Condition = { operation: 'edit' };

/** An amount more an image for an option. */
export function surcharge(
  option: string,
  label: string,
  amount: DecimalString,
  reading: Dated,
  of: 'image' | 'request' = 'image',
): SurchargeModifier {
  return { kind: 'surcharge', label, of, unit: 'usd', amount, when: { option }, ...reading };
}

// Tiers and accounts.

/** Tiers by name: no list that was read says how many pixels each holds. */
export function tiersNamed(...names: readonly string[]): readonly Tier[] {
  return names.map((name) => ({ name }));
}

/** Credits at one price. */
export function credits(usd: DecimalString, amount: DecimalString, reading: Dated): CreditTerms {
  return { plans: [{ id: 'credits', name: 'Credits', usd, credits: amount, ...reading }] };
}

type Rest = Omit<Partial<Offer>, 'id' | 'provider' | 'model' | 'charges' | 'facts'>;

/**
 * How a provider sells a model; `costDriver` is what the cost depends on, `null` where nobody says. Batch and failures are not
 * known by default. The id defaults to `provider/model`.
 */
export function sold(
  provider: string,
  model: string,
  costDriver: string | null,
  charges: readonly Charge[],
  {
    id = `${provider}/${model}`,
    facts,
    ...rest
  }: Rest & { readonly id?: string; readonly facts?: DecisionFacts } = {},
): Offer {
  return {
    id,
    provider,
    model,
    charges,
    batch: { status: 'unknown', reason: 'This provider doesn’t say whether it sells batch.' },
    failures: {
      status: 'unknown',
      note: 'This provider doesn’t say whether it bills them.',
    },
    facts: { ...(costDriver !== null && { costDriver }), ...facts },
    ...rest,
  };
}
