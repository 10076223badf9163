import { add, compareMoney, type DecimalString, type Money, toDecimal, ZERO } from './money.js';
import { difference, floor, product, quotient, type Ratio, ratioOf } from './ratios.js';

/**
 * Parts of a whole as percentages that add up to exactly 100 as printed, by largest remainder:
 * whole percents, or tenths where a part is below one percent. A part above zero is never 0.
 * @param parts not below zero, and not all zero.
 * @example percentsOf of 8,192, 5,880 and 480 in 14,552 // 56, 41, 3: rounded alone 56, 40 and 3
 */
export function percentsOf(parts: readonly Money[]): readonly DecimalString[] {
  const total = parts.reduce(add, ZERO);
  const shares = parts.map((part) => quotient(part, total));
  const isBelow = ({ n, d }: Ratio, most: bigint): boolean => n > 0n && n * most < d;
  const units = shares.some((share) => isBelow(share, 100n)) ? 1000 : 100;
  const least = shares.map((share) => isBelow(share, BigInt(units)));
  const wide = shares.filter((_, at) => !least[at]).reduce(add, ZERO);
  const left = ratioOf(units - least.filter(Boolean).length);
  const quotas = shares.map((share, at) =>
    least[at] ? ratioOf(1) : product(quotient(share, wide), left),
  );
  const counts = quotas.map((quota) => Number(floor(quota).n));
  const byRemainder = quotas
    .map((quota, at) => ({ at, rest: difference(quota, floor(quota)) }))
    .sort((a, b) => compareMoney(b.rest, a.rest));
  const missing = units - counts.reduce((sum, count) => sum + count, 0);
  for (const { at } of byRemainder.slice(0, missing)) counts[at]! += 1;
  return counts.map((count) => toDecimal({ n: BigInt(count) * 10n ** 14n, d: BigInt(units) }, 1));
}
