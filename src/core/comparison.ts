/** What a comparison of offers says. */
import type { Capacity } from './account-costs.js';
import type { BillReason, Factor } from './bill.js';
import type { Confidence, Provenance, SourceId } from './catalog.js';
import type { Day, PartialDate } from './dates.js';
import type { Notice } from './errors.js';
import type { Freshness } from './freshness.js';
import type { Meter } from './meters.js';
import type { DecimalString } from './money.js';
import type { Charge, Unit } from './offers.js';
import type { Cost } from './cost.js';
import type { Range } from './ranges.js';
import type { RateWarning } from './tariffs.js';
import type { UnitFormula } from './unit-charges.js';
import type { UsagePart } from './usage.js';
import type { CompleteWorkload, WorkloadIssue } from './workload.js';

export interface CompareOptions {
  /** The UTC day whose prices apply; the catalog's date otherwise. */
  readonly asOf?: Day;
  /** Ids of offers or providers; all of the catalog otherwise. */
  readonly offers?: readonly string[];
  /** Options of a request that are switched on, such as `web-search`. */
  readonly options?: readonly string[];
  /** Whether to use one's own key where an offer allows it. */
  readonly ownKey?: boolean;
  /** Credit plans by offer id; an offer's first otherwise. */
  readonly plans?: Readonly<Record<string, string>>;
}

/** How near an offer's model is to the workload's: words for quality mean the same only on one model. */
export const OFFER_GROUPS = ['same-model', 'same-vendor', 'other-model'] as const;
export type OfferGroup = (typeof OFFER_GROUPS)[number];

export type OfferReason =
  | BillReason
  | Notice<
      | 'offer-not-begun'
      | 'offer-ended'
      | 'model-not-released'
      | 'model-shut-down'
      | 'operation-not-offered'
      | 'setting-refused'
      | 'size-not-accepted'
      | 'too-many-references'
      | 'batch-not-offered'
      | 'batch-unknown'
      | 'allowance-too-small'
      | 'no-size'
    >;

export type OfferWarning =
  | RateWarning
  | 'default-quality'
  | 'tier-by-edge'
  | 'price-ends'
  | 'offer-ends'
  | 'model-shuts-down'
  | 'model-deprecated'
  | 'conflict'
  | 'other-plan'
  | 'free-once'
  | 'surcharge'
  | 'compared-by-tokens'
  | 'quality-not-compared'
  | 'low-confidence'
  | 'previews-not-priced'
  | 'own-key-optional';

/** One line of what a request comes to, an attempt's share of it. */
export interface OfferLine {
  readonly meter: Meter;
  readonly unit: Unit;
  /** Billed units of one request. */
  readonly quantity: Range<DecimalString> | null;
  readonly price: (Provenance & { readonly amount: DecimalString; readonly per: number }) | null;
  readonly formula: Notice<UnitFormula> | null;
  readonly parts: readonly UsagePart[];
  readonly factors: readonly Factor[];
  /** An attempt's share, in the line's unit; `null` when it is not known. */
  readonly cost: Cost | null;
  readonly reasons: readonly BillReason[];
}

/** What changed a sum: of an attempt, or of the month. */
export interface OfferStep extends Notice {
  readonly of: 'attempt' | 'month';
  readonly source: SourceId;
  readonly checks: readonly PartialDate[];
  /** US dollars afterwards. */
  readonly cost: Cost;
}

/** A total, US dollars. */
export type OfferCost = Cost;

/** What one offer makes of a workload. */
export interface OfferRow {
  readonly offer: string;
  readonly provider: string;
  readonly model: string;
  readonly group: OfferGroup;
  readonly kind: 'exact' | 'range' | 'unsupported' | 'not-published';
  /** Place within its group, from 1; `null` for what has no price. */
  readonly rank: number | null;
  /** How it bills, by the charge that decides. */
  readonly billing: Charge['kind'];
  /** In what it bills. */
  readonly unit: Unit;
  /** The quality that was priced; `null` where several were, or the model has none. */
  readonly quality: string | null;
  /** One attempt without what the account adds. */
  readonly perAttempt: OfferCost | null;
  /** With re-rolls, failures, and the account's fee, subscription and allowance. */
  readonly perKept: OfferCost | null;
  readonly perMonth: OfferCost | null;
  readonly lines: readonly OfferLine[];
  readonly steps: readonly OfferStep[];
  readonly reasons: readonly OfferReason[];
  readonly warnings: readonly Notice<OfferWarning>[];
  /** Of a free allowance that nothing can be bought beyond. */
  readonly capacity: Capacity | null;
  /** The oldest of the figures that were used, and the least sure. */
  readonly age: Freshness | null;
  readonly confidence: Confidence | null;
}

/** A workload at every offer. */
export type Comparison =
  | {
      readonly kind: 'comparison';
      readonly workload: CompleteWorkload;
      readonly asOf: Day;
      readonly asOfFrom: 'caller' | 'catalog';
      /** By group, then what is priced from cheap to dear, then the rest by name. */
      readonly rows: readonly OfferRow[];
      /** Ids in `options.offers` that the catalog does not have. */
      readonly unknownOffers: readonly string[];
    }
  | { readonly kind: 'invalid'; readonly issues: readonly WorkloadIssue[] };
