import type { ImageModel, PriceList } from '../catalog.js';
import { type Day, dayBefore, firstDay } from '../dates.js';
import type { Notice } from '../errors.js';
import { lifecycleOn } from '../lifecycle.js';
import { scale } from '../money.js';
import type { Offer } from '../offers.js';
import type { Processing } from '../rates.js';
import { type Tariff, type Tariffs, tariffsFor } from '../tariffs.js';

export type ReceiptRateWarning =
  'before-release' | 'after-shutdown' | 'batch-not-offered' | 'batch-unknown';

/** What each token of a receipt costs at least and at most. */
export interface ReceiptRates {
  /** The day whose rates apply. */
  readonly day: Day;
  readonly low: Tariffs;
  /** The same object as `low` when the rates are certain. */
  readonly high: Tariffs;
  readonly warnings: readonly Notice<ReceiptRateWarning>[];
}

/** By day, for one offer of one model. */
interface Known {
  readonly model: ImageModel;
  readonly standard: Map<Day, ReceiptRates>;
  readonly batch: Map<Day, ReceiptRates>;
}

/** Looked up once an offer, day and processing, because that is most of the work. */
const known = new WeakMap<Offer, Known>();
const MOST_DAYS = 64;

/**
 * The rates for a receipt. A receipt is a fact of the past: dated before the model's release or after
 * its end it is priced at the nearest rates, and as batch where the offer has no batch between half
 * and all of the standard rates, each with a warning.
 */
export function receiptRates(
  catalog: PriceList,
  model: ImageModel,
  offer: Offer,
  asOf: Day,
  processing: Processing,
): ReceiptRates {
  let own = known.get(offer);
  if (own?.model !== model)
    known.set(offer, (own = { model, standard: new Map(), batch: new Map() }));
  const byDay = own[processing];
  let rates = byDay.get(asOf);
  if (!rates) {
    if (byDay.size >= MOST_DAYS) byDay.clear();
    byDay.set(asOf, (rates = ratesOf(catalog, model, offer, asOf, processing)));
  }
  return rates;
}

function ratesOf(
  catalog: PriceList,
  model: ImageModel,
  offer: Offer,
  asOf: Day,
  processing: Processing,
): ReceiptRates {
  const { stage, released, shutdown } = lifecycleOn(model, asOf);
  const warnings: Notice<ReceiptRateWarning>[] = [];
  let day = asOf;
  if (stage === 'not-released') {
    day = firstDay(released!);
    warnings.push({ code: 'before-release', params: { date: asOf, released: released!, day } });
  } else if (stage === 'shut-down') {
    day = dayBefore(shutdown!);
    warnings.push({ code: 'after-shutdown', params: { date: asOf, shutdown: shutdown!, day } });
  }
  const { batch } = offer;
  if (processing === 'batch' && (batch.status === 'not-offered' || batch.status === 'unknown')) {
    const code = batch.status === 'unknown' ? 'batch-unknown' : 'batch-not-offered';
    warnings.push({ code, params: { reason: batch.reason } });
    const high = tariffsFor(catalog, model, offer, day, 'standard');
    return { day, low: halved(high), high, warnings };
  }
  const certain = tariffsFor(catalog, model, offer, day, processing);
  return { day, low: certain, high: certain, warnings };
}

/** OpenAI's batch rates are half the standard ones wherever it published them (its pricing page, read 2026-10-06). */
function halved(tariffs: Tariffs): Tariffs {
  return Object.fromEntries(
    Object.entries(tariffs).map(([meter, tariff]): [string, Tariff] => [
      meter,
      tariff.rate === null
        ? tariff
        : { ...tariff, pico: 0, perToken: scale(tariff.perToken, 1n, 2n) },
    ]),
  );
}
