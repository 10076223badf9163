/** What one request comes to at an offer: lines, what changes their sum, and what is not known. */
import type { Catalog, ImageModel, Provenance } from './catalog.js';
import type { Day } from './dates.js';
import type { Notice } from './errors.js';
import type { Meter } from './meters.js';
import { type DecimalString, type Money, parseMoney, reduce, scale, ZERO } from './money.js';
import type { CreditPlan, Modifier, Unit } from './offers.js';
import { combine, type Range } from './ranges.js';
import type { RateWarning, UnpricedReason } from './tariffs.js';
import type { UnitFormula, UnitReason } from './unit-charges.js';
import type { UsagePart, UsageReason } from './usage.js';
import type { CompleteWorkload } from './workload.js';

export type BillReason =
  | UsageReason
  | Notice<
      | UnpricedReason
      | UnitReason
      | 'not-published'
      | 'no-charge'
      | 'option-not-priced'
      | 'upstream-unknown'
      | 'upstream-circular'
      | 'upstream-too-long'
      | 'upstream-refuses'
      | 'own-key-fee-not-published'
      | 'credit-price-not-published'
    >;

/** A change of one line or of the whole sum, such as batch or a markup. */
export interface Factor {
  readonly code: 'batch' | 'upstream' | 'own-key';
  readonly multiplier: DecimalString;
  /** The offer that the line comes from. */
  readonly offer?: string;
}

/** What one meter adds to a request, exactly. */
export interface BillLine {
  readonly meter: Meter;
  readonly unit: Unit;
  /** Units of one request; `null` when they are not known. */
  readonly quantity: Range<DecimalString> | null;
  /** `amount` for `per` units; `null` when nothing is billed or nothing is published. */
  readonly price: (Provenance & { readonly amount: DecimalString; readonly per: number }) | null;
  readonly formula: Notice<UnitFormula> | null;
  /** What a token meter counts. */
  readonly parts: readonly UsagePart[];
  readonly factors: readonly Factor[];
  readonly cost: Range<Money> | null;
  readonly reasons: readonly BillReason[];
}

/** A change of the sum after the charges, with the sum that it leaves. */
export interface BillStep {
  readonly code: 'credits' | Exclude<Modifier['kind'], 'regional-processing'>;
  readonly params: Notice['params'];
  readonly dated: Provenance;
  readonly sum: Range<Money>;
}

/** One request at an offer. */
export interface RequestBill {
  readonly lines: readonly BillLine[];
  readonly steps: readonly BillStep[];
  /** US dollars, credits included where they are sold. */
  readonly sum: Range<Money>;
  /** Credits, where the offer counts in them. */
  readonly credits: Range<Money> | null;
  /** Empty when everything is priced. */
  readonly reasons: readonly BillReason[];
  readonly warnings: readonly Notice<RateWarning>[];
  /** Every figure that was used. */
  readonly read: readonly Provenance[];
}

export interface BillContext {
  readonly catalog: Catalog;
  readonly model: ImageModel;
  readonly workload: CompleteWorkload;
  readonly asOf: Day;
  /** Options that are switched on. */
  readonly options: readonly string[];
  readonly ownKey: boolean;
}

/** No amount at all, exactly. */
export const NOTHING: Range<Money> = { low: ZERO, high: ZERO, likely: ZERO };

/** The same value at every end. */
export function certain<T>(value: T): Range<T> {
  return { low: value, high: value, likely: value };
}

/** An amount times a plain decimal, exactly. */
export function times(amount: Money, factor: DecimalString): Money {
  const { n, d } = parseMoney(factor);
  return scale(amount, n, d * 10n ** 12n);
}

/** What some units cost at a price for one; certain where they are free, however many there are. */
export function costOfUnits(units: Range, { n, d }: Money, over = 1n): Range<Money> {
  return n === 0n ? NOTHING : combine([units], (count) => reduce(BigInt(count) * n, d * over));
}

/** US dollars of some credits. */
export function creditsToUsd(credits: Money, plan: CreditPlan): Money {
  const { n, d } = parseMoney(plan.credits);
  return scale(times(credits, plan.usd), d * 10n ** 12n, n);
}
