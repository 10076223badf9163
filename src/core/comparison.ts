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
  /** The UTC day whose prices apply. Defaults to the catalog's date. */
  readonly asOf?: Day;
  /** Ids of offers or providers. Defaults to all offers of the catalog. */
  readonly offers?: readonly string[];
  /** Paid request options to include, such as `web-search`. */
  readonly options?: readonly string[];
  /** Whether to use your own key where an offer allows it. */
  readonly ownKey?: boolean;
  /** Credit plans by offer id. Defaults to the first plan of each offer. */
  readonly plans?: Readonly<Record<string, string>>;
}

/** How an offer's model relates to the workload's. Quality names mean the same thing only on one model. */
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
  /** An attempt's share in the line's unit; `null` if it isn't known. */
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

/** A total in US dollars. */
export type OfferCost = Cost;

/** A workload priced at one offer. */
export interface OfferRow {
  readonly offer: string;
  readonly provider: string;
  readonly model: string;
  readonly group: OfferGroup;
  readonly kind: 'exact' | 'range' | 'unsupported' | 'not-published';
  /** Rank within the group, from 1; `null` without a price. */
  readonly rank: number | null;
  /** How the offer bills, by its main charge. */
  readonly billing: Charge['kind'];
  /** The unit it bills in. */
  readonly unit: Unit;
  /** The quality that was priced; `null` if several were, or if the model has none. */
  readonly quality: string | null;
  /** One attempt, without the account's fees and subscription. */
  readonly perAttempt: OfferCost | null;
  /** With re-rolls, failures, and the account's fee, subscription and allowance. */
  readonly perKept: OfferCost | null;
  readonly perMonth: OfferCost | null;
  readonly lines: readonly OfferLine[];
  readonly steps: readonly OfferStep[];
  readonly reasons: readonly OfferReason[];
  readonly warnings: readonly Notice<OfferWarning>[];
  /** How many images a free allowance covers, if you can't buy more. */
  readonly capacity: Capacity | null;
  /** The oldest and the least reliable of the figures used. */
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
      /** By group; within it, priced rows from lowest to highest cost, then the others by name. */
      readonly rows: readonly OfferRow[];
      /** Ids in `options.offers` that aren't in the catalog. */
      readonly unknownOffers: readonly string[];
    }
  | { readonly kind: 'invalid'; readonly issues: readonly WorkloadIssue[] };
