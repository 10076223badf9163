import type { ListedModel, PriceList, Provenance, Rate } from './catalog.js';
import type { Offer } from './offers.js';
import type { Day } from './dates.js';
import type { Notice } from './errors.js';
import { freshness } from './freshness.js';
import { lifecycleOn } from './lifecycle.js';
import { TOKEN_METERS, type TokenMeter } from './meters.js';
import { type Money, parseMoney, scale } from './money.js';
import { priceOn, type Processing } from './rates.js';

/** Why a meter has no price. */
export type UnpricedReason =
  | 'tokens-not-reported'
  | 'rate-not-published'
  | 'no-rate-then'
  | 'batch-not-offered'
  | 'batch-unknown'
  | 'not-plain-tokens'
  | 'model-not-released'
  | 'model-shut-down';

/** What a reader should know of a price that was used. */
export type RateWarning =
  'batch-derived' | 'batch-disputed' | 'rate-stale' | 'rate-read-later' | 'rate-undated';

/** A meter's price, ready for multiplying. */
export type Tariff =
  | {
      readonly rate: Rate;
      /** Whole pico-dollars a token where the rate divides and stays below 2^53; else 0. */
      readonly pico: number;
      readonly perToken: Money;
      /** The standard rate and multiplier that a computed batch rate comes from. */
      readonly derivedFrom?: { readonly rate: Rate; readonly multiplier: string } | undefined;
      readonly warnings: readonly Notice<RateWarning>[];
    }
  | { readonly rate: null; readonly reason: Notice<UnpricedReason> }
  | { readonly rate: null; readonly notBilled: true };

/** By token meter. */
export type Tariffs = Readonly<Record<string, Tariff>>;

/** Looked up and parsed once a catalog, model, offer, day and processing: a third of a call's time otherwise. */
const tables = new WeakMap<PriceList, Map<string, Tariffs>>();
const MOST_TABLES = 64;

/** Every meter of a model at an offer of the same catalog on a day, priced per token. */
export function tariffsFor(
  catalog: PriceList,
  model: ListedModel,
  offer: Offer,
  asOf: Day,
  processing: Processing,
): Tariffs {
  let known = tables.get(catalog);
  if (!known) tables.set(catalog, (known = new Map<string, Tariffs>()));
  const key = `${model.id} ${offer.id} ${asOf} ${processing}`;
  let tariffs = known.get(key);
  if (!tariffs) {
    if (known.size >= MOST_TABLES) known.clear();
    tariffs = Object.fromEntries(
      TOKEN_METERS.map((meter) => [meter, tariffOf(model, offer, meter, asOf, processing)]),
    );
    known.set(key, tariffs);
  }
  return tariffs;
}

function tariffOf(
  model: ListedModel,
  offer: Offer,
  meter: TokenMeter,
  asOf: Day,
  processing: Processing,
): Tariff {
  const { stage, released, shutdown } = lifecycleOn(model, asOf);
  if (stage === 'not-released') return refuse('model-not-released', { released: released! });
  if (stage === 'shut-down') return refuse('model-shut-down', { shutdown: shutdown! });
  // Other structures are worked out by `compareOffers`.
  const otherwise = refuse('not-plain-tokens', { offer: offer.id });
  if (!isPlainTokens(offer)) return otherwise;
  const price = priceOn(offer, meter, asOf, processing);
  switch (price.state) {
    case 'not-billed':
      return { rate: null, notBilled: true };
    case 'not-published':
      return refuse('rate-not-published', { reason: price.reason });
    case 'billed-otherwise':
      return otherwise;
    case 'no-rate-then':
      return refuse('no-rate-then', { date: asOf });
    case 'no-batch':
      return { rate: null, reason: price.reason };
    case 'rate': {
      const { rate, derivedFrom } = price;
      const perToken = scale(parseMoney(rate.usd), 1n, BigInt(rate.per));
      const whole = perToken.d === 1n && perToken.n < Number.MAX_SAFE_INTEGER;
      const warnings = freshnessWarnings(rate, asOf);
      const { status } = offer.batch;
      if (processing === 'batch' && (status === 'derived' || status === 'disputed'))
        warnings.unshift({ code: `batch-${status}`, params: { model: model.id } });
      return { rate, pico: whole ? Number(perToken.n) : 0, perToken, derivedFrom, warnings };
    }
  }
}

/** Whether an offer charges for nothing but tokens, at rates without conditions. */
function isPlainTokens({ charges, modifiers = [] }: Offer): boolean {
  return (
    charges.every(
      ({ kind, when }) => !when && ['tokens', 'not-billed', 'not-published'].includes(kind),
    ) && modifiers.every(({ kind }) => kind === 'regional-processing')
  );
}

function refuse(code: UnpricedReason, params: Notice['params']): Tariff {
  return { rate: null, reason: { code, params } };
}

/** What the age of a figure asks to say. */
export function freshnessWarnings(rate: Provenance, asOf: Day): Notice<RateWarning>[] {
  const age = freshness(rate, asOf);
  switch (age.state) {
    case 'stale':
      return [{ code: 'rate-stale', params: { checked: age.checked, days: age.days } }];
    case 'read-later':
      return [{ code: 'rate-read-later', params: { checked: age.checked } }];
    case 'unknown':
      return [{ code: 'rate-undated', params: {} }];
    default:
      return [];
  }
}
