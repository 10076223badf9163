/** Exact fractions for reference values, written apart from the code under test. */
export type Fraction = readonly [over: bigint, under: bigint];

/** A decimal text such as "12.5" as a fraction. */
export function fraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

export const times = (...factors: readonly Fraction[]): Fraction =>
  factors.reduce<Fraction>(([a, b], [c, d]) => [a * c, b * d], [1n, 1n]);

export const plus = (...terms: readonly Fraction[]): Fraction =>
  terms.reduce<Fraction>(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);

export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c];

/** 12 decimals, half away from zero, no zeros at the end. */
export function print([over, under]: Fraction): string {
  const scaled = over * 10n ** 12n;
  let units = scaled / under;
  if ((scaled % under) * 2n >= under) units += 1n;
  const digits = units.toString().padStart(13, '0');
  const decimals = digits.slice(-12).replace(/0+$/, '');
  return digits.slice(0, -12) + (decimals && `.${decimals}`);
}
