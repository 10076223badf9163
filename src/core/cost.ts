import type { DecimalString } from './money.js';

/** US dollars as exact decimals; one figure three times when certain. */
export interface Cost {
  readonly low: DecimalString;
  readonly high: DecimalString;
  readonly likely?: DecimalString;
}

/** A cost that is certain. */
export function exactCost(usd: DecimalString): Cost {
  return { low: usd, high: usd, likely: usd };
}
