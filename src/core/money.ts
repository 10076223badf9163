import { refuse } from './errors.js';

/** An exact amount as text: digits with an optional point, such as `"0.05268"`. No sign, exponent or grouping. */
export type DecimalString = string;

/** Decimals of an amount in JSON: one pico-dollar, 10^-12 USD. */
export const AMOUNT_DECIMALS = 12;

const PICO_PER_UNIT = 10n ** 12n;
const DECIMAL = /^(\d{1,40})(?:\.(\d{1,40}))?$/;

/**
 * An exact amount of pico-dollars, `n / d` with `d > 0`. A ratio, because attempts, credits and
 * some rates do not divide; it is rounded once, by {@link toDecimal}.
 */
export interface Money {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Money = { n: 0n, d: 1n };

/** Whether the text is an exact amount as this library reads it. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/**
 * Reads an amount of US dollars (or any other plain decimal) exactly.
 * @throws {PricingError} `malformed-amount` for anything but digits with an optional point.
 * @example toDecimal(parseMoney('0.05268')) // "0.05268"
 */
export function parseMoney(text: DecimalString): Money {
  const { units, decimals } = split(text);
  return reduce(units * PICO_PER_UNIT, 10n ** BigInt(decimals));
}

/** The sum of two amounts, exactly. */
export function add(a: Money, b: Money): Money {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : reduce(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** An amount times `numerator / denominator`, exactly. */
export function scale(a: Money, numerator: bigint, denominator = 1n): Money {
  return reduce(a.n * numerator, a.d * denominator);
}

/** Negative when `a < b`, zero when equal, positive when `a > b`. */
export function compareMoney(a: Money, b: Money): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The amount as text, rounded once, half away from zero, without trailing zeros.
 * @param decimals 0 or more. Defaults to 12.
 * @example toDecimal(parseMoney('1.005'), 2) // "1.01"
 */
export function toDecimal(amount: Money, decimals: number = AMOUNT_DECIMALS): DecimalString {
  // Of the power of ten between pico-dollars and the last decimal, one of the two is 1.
  const units = amount.n * 10n ** BigInt(Math.max(decimals - AMOUNT_DECIMALS, 0));
  const divisor = amount.d * 10n ** BigInt(Math.max(AMOUNT_DECIMALS - decimals, 0));
  return printUnits((units * 2n + divisor) / (divisor * 2n), decimals);
}

/**
 * A whole number of pico-dollars as text. Takes a safe integer as well as a BigInt, because
 * sums below 2^53 are several times faster as numbers.
 */
export function printPico(pico: number | bigint): DecimalString {
  if (typeof pico === 'bigint') return printUnits(pico, AMOUNT_DECIMALS);
  // In pieces that engines keep as small integers: remainders and text of large doubles are slow.
  const dollars = Math.floor(pico / 1e12);
  const rest = pico - dollars * 1e12;
  const micro = Math.floor(rest / 1e6);
  const below = rest - micro * 1e6;
  if (below !== 0) return `${dollars}.${sixDigits(micro)}${trimmed(below)}`;
  return micro === 0 ? String(dollars) : `${dollars}.${trimmed(micro)}`;
}

function sixDigits(value: number): string {
  return String(1e6 + value).slice(1);
}

/** Six decimals without the zeros at their end; `value` is 1 to 999,999. */
function trimmed(value: number): string {
  let rest = value;
  let zeros = 0;
  while (rest % 10 === 0) {
    rest /= 10;
    zeros += 1;
  }
  return sixDigits(value).slice(0, 6 - zeros);
}

/**
 * The exact product of two decimals, such as a rate and an exchange rate.
 * @example multiplyDecimals('5.00', '0.8637') // "4.3185"
 */
export function multiplyDecimals(a: DecimalString, b: DecimalString): DecimalString {
  const left = split(a);
  const right = split(b);
  return printUnits(left.units * right.units, left.decimals + right.decimals);
}

/**
 * A decimal rounded half away from zero to at most `decimals` places, without trailing zeros.
 * @example roundDecimal('4.3185', 2) // "4.32"
 */
export function roundDecimal(text: DecimalString, decimals: number): DecimalString {
  const { units, decimals: own } = split(text);
  if (own <= decimals) return printUnits(units, own);
  const divisor = 10n ** BigInt(own - decimals);
  return printUnits((units * 2n + divisor) / (divisor * 2n), decimals);
}

/** How many decimals a decimal text needs to be exact. */
export function decimalsOf(text: DecimalString): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.replace(/0+$/, '').length - point - 1;
}

function split(text: DecimalString): { units: bigint; decimals: number } {
  const match = typeof text === 'string' && DECIMAL.exec(text);
  if (!match) refuse('malformed-amount', 'amount', text);
  const fraction = match[2] ?? '';
  return { units: BigInt(match[1]! + fraction), decimals: fraction.length };
}

function printUnits(units: bigint, decimals: number): DecimalString {
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return fraction ? `${whole}.${fraction}` : whole;
}

/** `n / d` in lowest terms. */
export function reduce(n: bigint, d: bigint): Money {
  if (d === 1n) return { n, d };
  let a = n;
  let b = d;
  while (b) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}
