import type { Catalog, Rate } from './catalog.js';
import type { Day } from './dates.js';
import type { Notice } from './errors.js';
import { freshness } from './freshness.js';
import { type Money, parseMoney, scale } from './money.js';
import { type MeterRate, type ModelRates, type Processing, ratesAsOf } from './rates.js';

/** Why a meter has no price. */
export type UnpricedReason =
  | 'tokens-not-reported'
  | 'rate-not-published'
  | 'no-rate-then'
  | 'batch-not-offered'
  | 'batch-unknown'
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

export interface TariffTable {
  readonly offer: string;
  readonly meters: Readonly<Record<string, Tariff>>;
}

/** Looked up and parsed once a catalog, model, day, processing and offer: a third of a call's time otherwise. */
const tables = new WeakMap<Catalog, Map<string, TariffTable>>();
const MOST_TABLES = 64;

/**
 * Every meter of a model at an offer on a day, priced per token.
 * @throws {PricingError} as {@link ratesAsOf} does.
 */
export function tariffFor(
  catalog: Catalog,
  model: string,
  asOf: Day,
  processing: Processing,
  offer?: string,
): TariffTable {
  let known = tables.get(catalog);
  if (!known) tables.set(catalog, (known = new Map<string, TariffTable>()));
  const key = `${model} ${asOf} ${processing} ${offer ?? ''}`;
  let table = known.get(key);
  if (!table) {
    if (known.size >= MOST_TABLES) known.clear();
    const rates = ratesAsOf(catalog, model, asOf, offer === undefined ? {} : { offer });
    const meters = Object.fromEntries(
      rates[processing].map((rate) => [rate.meter, tariffOf(rate, rates, processing)]),
    );
    known.set(key, (table = { offer: rates.offer.id, meters }));
  }
  return table;
}

function tariffOf(meterRate: MeterRate, rates: ModelRates, processing: Processing): Tariff {
  const { stage, released, shutdown } = rates.lifecycle;
  if (stage === 'not-released') return refuse('model-not-released', { released: released! });
  if (stage === 'shut-down') return refuse('model-shut-down', { shutdown: shutdown! });
  switch (meterRate.state) {
    case 'not-billed':
      return { rate: null, notBilled: true };
    case 'not-published':
      return refuse('rate-not-published', { reason: meterRate.reason });
    case 'no-rate-then':
      return refuse('no-rate-then', { date: rates.date });
    case 'no-batch':
      return { rate: null, reason: meterRate.reason };
    case 'rate': {
      const { rate } = meterRate;
      const perToken = scale(parseMoney(rate.usd), 1n, BigInt(rate.per));
      const whole = perToken.d === 1n && perToken.n < Number.MAX_SAFE_INTEGER;
      return {
        rate,
        pico: whole ? Number(perToken.n) : 0,
        perToken,
        derivedFrom: meterRate.derivedFrom,
        warnings: warningsOf(rate, rates, processing),
      };
    }
  }
}

function refuse(code: UnpricedReason, params: Notice['params']): Tariff {
  return { rate: null, reason: { code, params } };
}

function warningsOf(rate: Rate, rates: ModelRates, processing: Processing): Notice<RateWarning>[] {
  const warnings: Notice<RateWarning>[] = [];
  const { status } = rates.batchTerms;
  if (processing === 'batch' && (status === 'derived' || status === 'disputed')) {
    warnings.push({ code: `batch-${status}`, params: { model: rates.model.id } });
  }
  const age = freshness(rate, rates.date);
  if (age.state === 'stale')
    warnings.push({ code: 'rate-stale', params: { checked: age.checked, days: age.days } });
  if (age.state === 'read-later')
    warnings.push({ code: 'rate-read-later', params: { checked: age.checked } });
  if (age.state === 'unknown') warnings.push({ code: 'rate-undated', params: {} });
  return warnings;
}
