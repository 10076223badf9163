import type { Conflict, ListedModel, PriceList, Rate } from './catalog.js';
import type { BatchTerms, Charge, Offer, Validity } from './offers.js';
import { CONFIDENCES } from './catalog.js';
import { type Day, firstDay, isDay, lastDay, type PartialDate } from './dates.js';
import { needOptions, needPrices } from './contract.js';
import { type Notice, refuse } from './errors.js';
import { lifecycleOn, type LifecycleStatus } from './lifecycle.js';
import { TOKEN_METERS, type TokenMeter } from './meters.js';
import { findModel, findOffer } from './models.js';
import { type DecimalString, multiplyDecimals, parseMoney, scale, toDecimal } from './money.js';

export const PROCESSINGS = ['standard', 'batch'] as const;
export type Processing = (typeof PROCESSINGS)[number];

/** One unbroken stretch during which a rate held. */
export interface RateHistory {
  /** First day of the present price, through price-equal entries. */
  readonly since: PartialDate;
  /** Dates on or before the day in question on which that price was read. */
  readonly readings: readonly PartialDate[];
  /** Earlier prices, latest first. */
  readonly earlier: readonly Rate[];
}

/** What a meter costs on a day. */
export type MeterRate =
  | {
      readonly state: 'rate';
      readonly meter: TokenMeter;
      readonly rate: Rate;
      readonly history: RateHistory;
      /** The standard rate and multiplier that a computed batch rate comes from. */
      readonly derivedFrom?: { readonly rate: Rate; readonly multiplier: string };
    }
  | {
      readonly state: 'not-billed';
      readonly meter: TokenMeter;
      readonly charge: Charge & { kind: 'not-billed' };
    }
  | { readonly state: 'not-published'; readonly meter: TokenMeter; readonly reason: string }
  /** The offer has prices, but none for a token of this meter: an image, a share of another offer. */
  | { readonly state: 'billed-otherwise'; readonly meter: TokenMeter }
  /** The catalog knows the meter, but no rate for this day. */
  | {
      readonly state: 'no-rate-then';
      readonly meter: TokenMeter;
      readonly next: Rate | null;
      readonly last: Rate | null;
    }
  /** The offer has no batch, or nobody published whether it does. */
  | {
      readonly state: 'no-batch';
      readonly meter: TokenMeter;
      readonly reason: Notice<'batch-not-offered' | 'batch-unknown'>;
    };

/** A model's meters at an offer on a day. */
export interface ModelRates {
  readonly model: ListedModel;
  readonly offer: Offer;
  readonly date: Day;
  readonly lifecycle: LifecycleStatus;
  /** Standard rates, one entry a token meter, in the order of {@link TOKEN_METERS}. */
  readonly standard: readonly MeterRate[];
  readonly batch: readonly MeterRate[];
  readonly batchTerms: BatchTerms;
  readonly conflicts: readonly Conflict[];
}

/**
 * A model's rates as they stood on a UTC day.
 * @param model id or alias.
 * @param options.offer an offer or provider id; the model's first offer otherwise.
 * @throws {PricingError} `unknown-model`, `unknown-offer` or `malformed-date`.
 */
export function ratesAsOf(
  catalog: PriceList,
  model: string,
  date: Day,
  options: { readonly offer?: string } = {},
): ModelRates {
  needPrices(catalog);
  needOptions(options);
  const found = findModel(catalog, model);
  if (!found) refuse('unknown-model', 'model', model);
  const offer = findOffer(catalog, found, options.offer);
  if (!offer) refuse('unknown-offer', 'offer', options.offer);
  if (!isDay(date)) refuse('malformed-date', 'date', date);

  const rates = (processing: Processing) =>
    TOKEN_METERS.map((meter) => withHistory(priceOn(offer, meter, date, processing), date));
  return {
    model: found,
    offer,
    date,
    lifecycle: lifecycleOn(found, date),
    standard: rates('standard'),
    batch: rates('batch'),
    batchTerms: offer.batch,
    conflicts: conflictsAbout(catalog, offer),
  };
}

/** The conflicts that touch an offer: about its model, and not about other offers only. */
export function conflictsAbout(
  { conflicts }: Pick<PriceList, 'conflicts'>,
  { id, model }: Offer,
): readonly Conflict[] {
  return conflicts.filter(
    ({ models, offers }) => models.includes(model) && offers?.includes(id) !== false,
  );
}

/** What a meter costs on a day, with the list it was found in instead of its history. */
export type MeterPrice =
  | Exclude<MeterRate, { state: 'rate' | 'no-rate-then' }>
  | (Omit<Extract<MeterRate, { state: 'rate' }>, 'history'> & { readonly list: readonly Rate[] })
  | {
      readonly state: 'no-rate-then';
      readonly meter: TokenMeter;
      readonly list: readonly Rate[];
    };

/** The rate or other price valid on a day, from inclusive to exclusive; `undefined` when none is. */
export function rateOn<Each extends Validity>(rates: readonly Each[], day: Day): Each | undefined {
  return rates.find(
    (rate) => firstDay(rate.from) <= day && (rate.to === undefined || day < firstDay(rate.to)),
  );
}

function chargeFor(offer: Offer, meter: TokenMeter): Charge | undefined {
  return offer.charges.find((charge) => 'meter' in charge && charge.meter === meter);
}

/** Charges that say of one meter what a token costs, or that nobody says it. */
const BY_METER: readonly Charge['kind'][] = ['tokens', 'not-billed', 'not-published'];

function standardPrice(offer: Offer, meter: TokenMeter, day: Day): MeterPrice {
  const charge = chargeFor(offer, meter);
  switch (charge?.kind) {
    case 'tokens':
      return rateFrom(charge.rates, meter, day);
    case 'not-billed':
      return { state: 'not-billed', meter, charge };
    case 'not-published':
      return { state: 'not-published', meter, reason: charge.reason };
    default:
      return offer.charges.some(({ kind }) => !BY_METER.includes(kind))
        ? { state: 'billed-otherwise', meter }
        : { state: 'not-published', meter, reason: '' };
  }
}

function rateFrom(list: readonly Rate[], meter: TokenMeter, day: Day): MeterPrice {
  const rate = rateOn(list, day);
  return rate ? { state: 'rate', meter, rate, list } : { state: 'no-rate-then', meter, list };
}

function withHistory(price: MeterPrice, day: Day): MeterRate {
  if (price.state === 'rate') {
    const { list, ...rest } = price;
    return { ...rest, history: historyOf(list, rest.derivedFrom?.rate ?? rest.rate, day) };
  }
  if (price.state !== 'no-rate-then') return price;
  const { state, meter, list } = price;
  return {
    state,
    meter,
    next: list.find((candidate) => firstDay(candidate.from) > day) ?? null,
    last: list.findLast((candidate) => firstDay(candidate.from) <= day) ?? null,
  };
}

function historyOf(rates: readonly Rate[], rate: Rate, day: Day): RateHistory {
  const at = rates.indexOf(rate);
  let start = at;
  while (
    start > 0 &&
    samePrice(rates[start - 1]!, rate) &&
    rates[start - 1]!.to === rates[start]!.from
  )
    start--;
  return {
    since: rates[start]!.from,
    readings: rates
      .slice(start, at + 1)
      .flatMap((entry) => entry.checks)
      .filter((check) => lastDay(check) <= day),
    earlier: rates.slice(0, start).reverse(),
  };
}

function samePrice(a: Rate, b: Rate): boolean {
  return a.per === b.per && multiplyDecimals(a.usd, '1') === multiplyDecimals(b.usd, '1');
}

/** What one meter of an offer costs on a day under one processing. */
export function priceOn(
  offer: Offer,
  meter: TokenMeter,
  day: Day,
  processing: Processing,
): MeterPrice {
  const standard = standardPrice(offer, meter, day);
  if (processing === 'standard') return standard;
  const terms = offer.batch;
  const charge = chargeFor(offer, meter);
  if (terms.status === 'unknown' || terms.status === 'not-offered') {
    if (standard.state === 'not-published') return standard;
    const code = terms.status === 'unknown' ? 'batch-unknown' : 'batch-not-offered';
    return { state: 'no-batch', meter, reason: { code, params: { reason: terms.reason } } };
  }
  if (charge?.kind === 'tokens' && charge.batchRates)
    return rateFrom(charge.batchRates, meter, day);
  if (standard.state !== 'rate') return standard;
  const { rate } = standard;
  return {
    ...standard,
    rate: {
      ...rate,
      usd: multiplyDecimals(rate.usd, terms.multiplier),
      method: 'derived',
      confidence: leastConfident(rate.confidence, terms.confidence),
    },
    derivedFrom: { rate, multiplier: terms.multiplier },
  };
}

function leastConfident(a: Rate['confidence'], b: Rate['confidence']): Rate['confidence'] {
  return CONFIDENCES.indexOf(a) > CONFIDENCES.indexOf(b) ? a : b;
}

/**
 * A rate for another number of units, in US dollars: exact for powers of ten, else rounded once to 12
 * decimals.
 * @example usdFor({ usd: '30.00', per: 1_000_000 }, 1) // "0.00003"
 */
export function usdFor(rate: Pick<Rate, 'usd' | 'per'>, units: number): DecimalString {
  const money = scale(parseMoney(rate.usd), BigInt(units), BigInt(rate.per));
  const exact = /^10*$/.test(`${units}`) && /^10*$/.test(`${rate.per}`);
  return exact ? toDecimal(money, 60) : toDecimal(money);
}
