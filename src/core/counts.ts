/** Where a quantity comes from: the vendor, real responses, our assumption, or the person's own figure. */
export const BASES = ['published', 'observed', 'assumed', 'yours'] as const;
export type Basis = (typeof BASES)[number];

/**
 * A quantity that may be uncertain, in whole units of its meter.
 * `0 <= low <= likely <= high`; exact when `low === high`. `likely` is absent when nothing
 * says where between the ends the truth lies.
 */
export interface Count {
  readonly low: number;
  readonly high: number;
  readonly likely?: number;
  readonly basis: Basis;
}

/** A quantity that is certain, or whose likely value is known. */
export interface LikelyCount extends Count {
  readonly likely: number;
}

/** A certain quantity. */
export function exactCount(units: number, basis: Basis): LikelyCount {
  return { low: units, high: units, likely: units, basis };
}

/** Whether a quantity is certain. */
export function isExact({ low, high, likely = low }: Count): boolean {
  return low === high && low === likely;
}
