import {
  type BillLine,
  type BillReason,
  costOfUnits,
  type Factor,
  NOTHING,
  times,
} from './bill.js';
import type { Provenance } from './catalog.js';
import type { Day } from './dates.js';
import type { TokenMeter } from './meters.js';
import { type DecimalString, parseMoney, scale } from './money.js';
import type { Charge, Offer } from './offers.js';
import { combine } from './ranges.js';
import { type MeterPrice, priceOn, type Processing, rateOn } from './rates.js';
import type { MeterUsage } from './usage.js';

/** Whether a charge is about a token meter. */
export function isAboutTokens(charge: Charge): boolean {
  return (
    charge.kind === 'tokens' ||
    charge.kind === 'merged-tokens' ||
    ('meter' in charge && /-(in|out)put(-cached)?$/.test(charge.meter))
  );
}

function covers(charge: Charge, meter: TokenMeter): boolean {
  return charge.kind === 'merged-tokens'
    ? charge.meters.includes(meter)
    : 'meter' in charge && charge.meter === meter;
}

/**
 * What a token meter adds to a request.
 * @param charges those whose conditions hold; the first that covers the meter applies.
 */
export function tokenLine(
  { meter, quantity, parts, reasons }: MeterUsage,
  charges: readonly Charge[],
  offer: Offer,
  day: Day,
  processing: Processing,
): BillLine & { readonly read?: Provenance; readonly option?: string } {
  const charge = charges.find((candidate) => covers(candidate, meter));
  const option = charge?.when?.option;
  const line = {
    ...(option !== undefined && { option }),
    meter,
    unit: 'usd' as const,
    quantity: quantity && combine([quantity], String),
    price: null,
    formula: null,
    parts,
    factors: [],
    cost: null,
    reasons: [...reasons],
  };
  const refuse = (reason: BillReason): BillLine => ({ ...line, reasons: [...reasons, reason] });
  const byBatch: readonly Factor[] =
    processing === 'batch' && 'multiplier' in offer.batch
      ? [{ code: 'batch', multiplier: offer.batch.multiplier }]
      : [];

  if (charge?.kind === 'merged-tokens') {
    const price = rateOn(charge.prices, day);
    if (!price) return refuse({ code: 'no-rate-then', params: { date: day } });
    const { amount, upTo, per } = price;
    const costAt = (each: DecimalString) =>
      quantity &&
      costOfUnits(
        quantity,
        byBatch.reduce(
          (cost, { multiplier }) => times(cost, multiplier),
          scale(parseMoney(each), 1n, BigInt(per)),
        ),
      );
    const cost = costAt(amount);
    const most = upTo === undefined ? cost : costAt(upTo);
    return {
      ...line,
      unit: charge.unit,
      price,
      factors: byBatch,
      cost: upTo === undefined ? cost : cost && most && { low: cost.low, high: most.high },
    };
  }
  const price: MeterPrice = priceOn(
    { ...offer, charges: charge ? [charge] : [] },
    meter,
    day,
    processing,
  );
  switch (price.state) {
    case 'rate': {
      const { rate, derivedFrom } = price;
      const printed = derivedFrom?.rate ?? rate;
      return {
        ...line,
        price: { ...printed, amount: printed.usd },
        factors: derivedFrom ? byBatch : [],
        cost: quantity && costOfUnits(quantity, parseMoney(rate.usd), BigInt(rate.per)),
      };
    }
    case 'not-billed':
      return { ...line, cost: NOTHING, reasons: [], read: price.charge };
    case 'not-published':
    case 'billed-otherwise': // not of a single charge
      return refuse({
        code: 'rate-not-published',
        params: { reason: price.state === 'not-published' ? price.reason : '' },
      });
    case 'no-rate-then':
      return refuse({ code: 'no-rate-then', params: { date: day } });
    case 'no-batch':
      return refuse(price.reason);
  }
}
