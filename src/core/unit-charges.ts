import type { RequestSetting } from './conditions.js';
import type { Day } from './dates.js';
import type { Notice } from './errors.js';
import type { Meter } from './meters.js';
import {
  add,
  type DecimalString,
  type Money,
  parseMoney,
  scale,
  toDecimal,
  ZERO,
} from './money.js';
import type { Amounts, Dated, UnitCharge } from './offers.js';
import { combine, type Range, timesBilled } from './ranges.js';
import { rateOn } from './rates.js';
import { own } from './plain.js';
import { sizeText } from './sizes.js';

/** What a charge for something other than tokens comes to in one request. */
export type UnitPrice =
  | {
      readonly kind: 'priced';
      readonly meter: Meter;
      /** Billed units of one request, as decimals. */
      readonly quantity: Range<DecimalString>;
      /** What one unit costs; of megapixels a further one. */
      readonly amount: DecimalString;
      readonly dated: Dated;
      readonly formula: Notice<UnitFormula>;
      /** For one request, in the unit of the charge. */
      readonly cost: Range<Money>;
    }
  | {
      readonly kind: 'unpriced';
      readonly meter: Meter;
      readonly reason: Notice<UnitReason>;
      /** The lowest price, where that is all the seller says. */
      readonly from?: Dated & { readonly amount: DecimalString };
    };

export const UNIT_FORMULAS = [
  'flat',
  'by-quality',
  'by-size',
  'by-tier',
  'by-quality-and-size',
  'by-quality-and-tier',
  'by-pixels',
  'by-megapixel',
  'per-input-image',
  'per-second',
] as const;
export type UnitFormula = (typeof UNIT_FORMULAS)[number];

export const UNIT_REASONS = [
  'no-price-then',
  'setting-not-published',
  'tier-too-small',
  'seconds-not-published',
  'from-price',
] as const;
export type UnitReason = (typeof UNIT_REASONS)[number];

/** The meter that a charge counts. */
export function unitMeter(charge: UnitCharge): Meter {
  switch (charge.kind) {
    case 'flat':
      return charge.meter;
    case 'by-megapixel':
      return 'megapixel';
    case 'per-input-image':
      return 'input-image';
    case 'per-second':
      return 'second';
    default:
      return 'image';
  }
}

const same = <T>(value: T): Range<T> => ({ low: value, high: value, likely: value });

/** `2.0736` megapixels as a ratio, or whole ones. */
function megapixels(pixels: number, perMegapixel: number, rounding: 'up' | 'none'): Money {
  return rounding === 'up'
    ? { n: BigInt(Math.ceil(pixels / perMegapixel)), d: 1n }
    : { n: BigInt(pixels), d: BigInt(perMegapixel) };
}

const whole = (n: number): Money => ({ n: BigInt(n) * 10n ** 12n, d: 1n });

/**
 * What a charge for images, megapixels, input images, requests or seconds comes to in one request.
 * @param images delivered by the request.
 * @example megapixels, first 0.03, further 0.015, rounded up, 2048x2048 at 1,000,000 pixels each:
 * // 5 megapixels, 0.03 + 4 x 0.015 = 0.09
 */
export function unitPrice(
  charge: UnitCharge,
  setting: RequestSetting,
  images: number,
  day: Day,
): UnitPrice {
  const meter = unitMeter(charge);
  const { quality, size, tier } = setting;
  const unpriced = (code: UnitReason, params: Notice['params'] = {}): UnitPrice => ({
    kind: 'unpriced',
    meter,
    reason: { code, params },
  });
  const perImage = (
    amounts: Amounts | undefined,
    key: string | undefined,
    dated: Dated,
    params: Notice['params'],
  ): UnitPrice => {
    const amount = own(amounts, key);
    if (amount === undefined)
      return key === undefined
        ? unpriced('tier-too-small', { size: sizeText(size) })
        : unpriced('setting-not-published', { size: sizeText(size), quality });
    return priced(images, amount, dated, params);
  };
  const priced = (
    units: number,
    amount: DecimalString,
    dated: Dated,
    params: Notice['params'],
  ): UnitPrice => ({
    kind: 'priced',
    meter,
    quantity: same(String(units)),
    amount,
    dated,
    formula: { code: charge.kind as UnitFormula, params },
    cost: same(scale(parseMoney(amount), BigInt(units))),
  });
  // Each kind of charge has its own kind of price.
  const of = <Each extends Dated>(prices: readonly Each[], use: (price: Each) => UnitPrice) => {
    const price = rateOn(prices, day);
    return price ? use(price) : unpriced('no-price-then', { date: day });
  };
  const tierName = { tier: tier?.name ?? '' };

  switch (charge.kind) {
    case 'flat':
      return of(charge.prices, (price) =>
        priced(charge.meter === 'image' ? images : 1, price.amount, price, {}),
      );
    case 'from':
      return of(charge.prices, (price) => ({
        kind: 'unpriced',
        meter,
        reason: { code: 'from-price', params: { amount: price.amount, unit: charge.unit } },
        from: price,
      }));
    case 'by-quality':
      return of(charge.prices, (price) => perImage(price.amounts, quality, price, { quality }));
    case 'by-size':
      return of(charge.prices, (price) =>
        perImage(price.amounts, sizeText(size), price, { size: sizeText(size) }),
      );
    case 'by-tier':
      return of(charge.prices, (price) => perImage(price.amounts, tier?.name, price, tierName));
    case 'by-quality-and-size':
      return of(charge.prices, (price) =>
        perImage(own(price.amounts, quality), sizeText(size), price, {
          quality,
          size: sizeText(size),
        }),
      );
    case 'by-quality-and-tier':
      return of(charge.prices, (price) =>
        perImage(own(price.amounts, quality), tier?.name, price, { quality, ...tierName }),
      );
    case 'by-pixels':
      return of(charge.prices, (price) => {
        const pixels = size.width * size.height;
        const bracket = price.brackets.find(
          ({ maxPixels }) => maxPixels === null || pixels <= maxPixels,
        );
        return bracket
          ? priced(images, bracket.amount, price, {
              pixels,
              ...(bracket.maxPixels !== null && { maxPixels: bracket.maxPixels }),
            })
          : unpriced('tier-too-small', { size: sizeText(size) });
      });
    case 'by-megapixel':
      return of(charge.prices, (price) => {
        const { pixelsPerMegapixel: per, rounding } = charge;
        const count = ({ width, height }: { width: number; height: number }): Money =>
          megapixels(width * height, per, rounding);
        const further = parseMoney(price.further);
        const output = count(size);
        // The first megapixel is paid in full, however small the image.
        const rest = output.n > output.d ? { n: output.n - output.d, d: output.d } : ZERO;
        const image = add(parseMoney(price.first), scale(further, rest.n, rest.d));
        const inputs = charge.inputs === 'billed' ? setting.references.map(count) : [];
        const sent = inputs.reduce((total, { n, d }) => add(total, scale(further, n, d)), ZERO);
        const units = ({ n, d }: Money): Money => scale(whole(1), n, d);
        const input = inputs.map(units).reduce(add, ZERO);
        const repeated = (made: Money, each: Money): Range<Money> =>
          each.n === 0n
            ? same(made)
            : combine([timesBilled(images)], (times) => add(made, scale(each, BigInt(times))));
        const all = repeated(scale(units(output), BigInt(images)), input);
        return {
          kind: 'priced',
          meter,
          quantity: combine([all], (megapixels) => toDecimal(megapixels, 6)),
          amount: price.further,
          dated: price,
          formula: {
            code: 'by-megapixel',
            params: {
              images,
              first: price.first,
              further: price.further,
              output: toDecimal(units(output), 6),
              input: toDecimal(input, 6),
            },
          },
          cost: repeated(scale(image, BigInt(images)), sent),
        };
      });
    case 'per-input-image':
      return of(charge.prices, (price) => {
        const { length } = setting.references;
        const each = Math.max(0, length - charge.free);
        const units = combine([timesBilled(images)], (times) => each * times);
        return {
          ...priced(each, price.amount, price, { references: length, free: charge.free, images }),
          quantity: combine([units], String),
          cost: combine([units], (count) => scale(parseMoney(price.amount), BigInt(count))),
        };
      });
    case 'per-second':
      return of(charge.prices, (price) => {
        const { seconds } = charge;
        if (!seconds) return unpriced('seconds-not-published');
        const { low, high } = seconds;
        const cost = (each: number): Money =>
          scale(parseMoney(price.amount), BigInt(each * images));
        return {
          kind: 'priced',
          meter,
          quantity: { low: String(low * images), high: String(high * images) },
          amount: price.amount,
          dated: price,
          formula: { code: 'per-second', params: { low, high } },
          cost: low === high ? same(cost(low)) : { low: cost(low), high: cost(high) },
        };
      });
  }
}
