import { type DecimalString, type Money, reduce, toDecimal } from './money.js';
import { combine, type Range } from './ranges.js';

/** An exact fraction of anything, `n / d` with `d > 0`. {@link Money} is one of pico-dollars. */
export type Ratio = Money;

/** A quantity as decimals, rounded once to 12 places; one figure three times when certain. */
export type Quantity = Range<DecimalString>;

const TEN_DECIMALS = 10n ** 10n;
const TWELVE_DECIMALS = 10n ** 12n;

export const ONE: Ratio = { n: 1n, d: 1n };

/** A number that a person gave, to ten decimals. */
export function ratioOf(value: number): Ratio {
  return Number.isInteger(value)
    ? { n: BigInt(value), d: 1n }
    : reduce(BigInt(Math.round(value * 1e10)), TEN_DECIMALS);
}

export function product(...factors: readonly Ratio[]): Ratio {
  return factors.reduce((a, b) => reduce(a.n * b.n, a.d * b.d), ONE);
}

/** `b` above zero. */
export function quotient(a: Ratio, b: Ratio): Ratio {
  return reduce(a.n * b.d, a.d * b.n);
}

/** What remains of `a`; never below zero here, because nothing takes more than there is. */
export function difference(a: Ratio, b: Ratio): Ratio {
  return reduce(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** A share of the whole, of a percentage. */
export const shareOfPercent = (percent: number): Ratio =>
  quotient(ratioOf(percent), { n: 100n, d: 1n });

/** The next whole number downwards, of what is not below zero. */
export function floor({ n, d }: Ratio): Ratio {
  return { n: n / d, d: 1n };
}

/** The next whole number upwards. */
export function ceiling({ n, d }: Ratio): Ratio {
  return { n: (n + d - 1n) / d, d: 1n };
}

export const toText = ({ n, d }: Ratio): DecimalString => toDecimal({ n: n * TWELVE_DECIMALS, d });

export const quantityOf = (range: Range<Ratio>): Quantity => combine([range], toText);

/** `125/96` as {@link exactNumber} prints it. */
export function readRatio(text: string): Ratio {
  const [n, d] = text.split('/');
  return { n: BigInt(n!), d: BigInt(d!) };
}
