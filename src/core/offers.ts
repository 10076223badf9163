/**
 * How a provider sells a model: what it charges for, under which conditions, and what an account costs
 * in addition. Each price structure that providers use is one of the charges below.
 */
import type { Provenance, Rate } from './catalog.js';
import type { PartialDate } from './dates.js';
import type { Meter, TokenMeter } from './meters.js';
import type { DecimalString } from './money.js';
import type { Operation } from './operations.js';

/** The unit of an amount: US dollars, or credits of the offer's account. */
export const UNITS = ['usd', 'credits'] as const;
export type Unit = (typeof UNITS)[number];

/** The first day of a price and, if it has an end, the first day without it. */
export interface Validity {
  readonly from: PartialDate;
  readonly to?: PartialDate;
  /** Whether the provider calls it a promotional or introductory price. */
  readonly promotion?: boolean;
}

/** A dated price with its source. */
export type Dated = Validity & Provenance;

/** When a charge applies. All given conditions must hold. */
export interface Condition {
  readonly operation?: Operation;
  /** Qualities of the model. */
  readonly qualities?: readonly string[];
  /** Exact sizes, `WxH`. */
  readonly sizes?: readonly string[];
  /** Names of `offer.tiers`. */
  readonly tiers?: readonly string[];
  /** Pixels of one output image, inclusive. */
  readonly minPixels?: number;
  readonly maxPixels?: number;
  /** Width to height in lowest terms, `16:9`. */
  readonly aspects?: readonly string[];
  /** Whether the request sends reference images. */
  readonly references?: boolean;
  /** A request option, such as `web-search`. Off by default. */
  readonly option?: string;
}

/** Of several charges for one meter, the first whose conditions hold applies. */
interface Conditional {
  readonly when?: Condition;
}

/** A token meter with its rates over time, oldest first, without overlap. */
export interface TokensCharge extends Conditional {
  readonly kind: 'tokens';
  readonly meter: TokenMeter;
  readonly rates: readonly Rate[];
  /** Batch rates as the provider lists them. Without them, `offer.batch` applies. */
  readonly batchRates?: readonly Rate[];
}

/** One rate for several token meters, or a rate in credits. */
export interface MergedTokensCharge extends Conditional {
  readonly kind: 'merged-tokens';
  readonly meters: readonly TokenMeter[];
  readonly unit: Unit;
  /** `amount` for `per` tokens. */
  readonly prices: readonly (Dated & {
    readonly amount: DecimalString;
    /** The highest possible amount, if the provider's rules leave it open. */
    readonly upTo?: DecimalString;
    readonly per: number;
  })[];
}

/** One price for every image, or every request, whatever its size and quality. */
export interface FlatCharge extends Conditional {
  readonly kind: 'flat';
  readonly meter: 'image' | 'request';
  readonly unit: Unit;
  readonly prices: readonly (Dated & { readonly amount: DecimalString })[];
}

/** A price per image by quality alone. The word `auto` may have its own. */
export interface ByQualityCharge extends Conditional {
  readonly kind: 'by-quality';
  readonly unit: Unit;
  readonly prices: readonly (Dated & { readonly amounts: Amounts })[];
}

/** A price per image by exact size, `WxH`, alone. */
export interface BySizeCharge extends Conditional {
  readonly kind: 'by-size';
  readonly unit: Unit;
  readonly prices: readonly (Dated & { readonly amounts: Amounts })[];
}

/** A price per image by size tier alone. `offer.tiers` says which sizes belong to each. */
export interface ByTierCharge extends Conditional {
  readonly kind: 'by-tier';
  readonly unit: Unit;
  readonly prices: readonly (Dated & { readonly amounts: Amounts })[];
}

/** A price per image by quality, then by exact size. */
export interface ByQualityAndSizeCharge extends Conditional {
  readonly kind: 'by-quality-and-size';
  readonly unit: Unit;
  readonly prices: readonly (Dated & { readonly amounts: Readonly<Record<string, Amounts>> })[];
}

/** A price per image by quality, then by size tier. */
export interface ByQualityAndTierCharge extends Conditional {
  readonly kind: 'by-quality-and-tier';
  readonly unit: Unit;
  readonly prices: readonly (Dated & { readonly amounts: Readonly<Record<string, Amounts>> })[];
}

/** A price per image by its number of pixels: the first bracket that includes it. */
export interface ByPixelsCharge extends Conditional {
  readonly kind: 'by-pixels';
  readonly unit: Unit;
  readonly prices: readonly (Dated & {
    /** Ascending; `null`: any number of pixels. */
    readonly brackets: readonly {
      readonly maxPixels: number | null;
      readonly amount: DecimalString;
    }[];
  })[];
}

/** A price per megapixel: for the first of each output image, and for each additional one. */
export interface ByMegapixelCharge extends Conditional {
  readonly kind: 'by-megapixel';
  readonly unit: Unit;
  readonly pixelsPerMegapixel: number;
  /** `up`: every image is billed in whole megapixels; `none`: by the exact number of pixels. */
  readonly rounding: 'up' | 'none';
  /** Whether the megapixels of reference images are billed as additional ones. */
  readonly inputs: 'billed' | 'not-billed';
  readonly prices: readonly (Dated & {
    readonly first: DecimalString;
    readonly further: DecimalString;
  })[];
}

/** The lowest price per image, if the provider doesn't say which settings cost how much. */
export interface FromCharge extends Conditional {
  readonly kind: 'from';
  readonly unit: Unit;
  readonly prices: readonly (Dated & { readonly amount: DecimalString })[];
}

/** A price per reference image; the first ones can be free. */
export interface PerInputImageCharge extends Conditional {
  readonly kind: 'per-input-image';
  readonly unit: Unit;
  /** Reference images that cost nothing. */
  readonly free: number;
  readonly prices: readonly (Dated & { readonly amount: DecimalString })[];
}

/** A price per second of compute time. */
export interface PerSecondCharge extends Conditional {
  readonly kind: 'per-second';
  readonly unit: Unit;
  /** Seconds that one image has taken. Without them, the cost of an image isn't known. */
  readonly seconds?: { readonly low: number; readonly high: number };
  readonly prices: readonly (Dated & { readonly amount: DecimalString })[];
}

/** The price of another offer times a factor: a markup or a discount. */
export interface UpstreamCharge extends Conditional {
  readonly kind: 'upstream';
  /** The id of the other offer. */
  readonly offer: string;
  readonly prices: readonly (Dated & {
    /** `1.2` for 20% more, `0.8` for 20% less. */
    readonly multiplier: DecimalString;
  })[];
}

/** A meter that the provider doesn't bill. */
export interface NotBilledCharge extends Provenance, Conditional {
  readonly kind: 'not-billed';
  readonly meter: Meter;
}

/** A meter whose rate isn't published. */
export interface NotPublishedCharge extends Conditional {
  readonly kind: 'not-published';
  readonly meter: Meter;
  /** One sentence that says what is missing and where we looked. */
  readonly reason: string;
}

/** Amounts by quality, size or tier. */
export type Amounts = Readonly<Record<string, DecimalString>>;

/** A charge for something other than tokens. */
export type UnitCharge =
  | FlatCharge
  | ByQualityCharge
  | BySizeCharge
  | ByTierCharge
  | ByQualityAndSizeCharge
  | ByQualityAndTierCharge
  | ByPixelsCharge
  | ByMegapixelCharge
  | FromCharge
  | PerInputImageCharge
  | PerSecondCharge;

/** How an offer bills one quantity. */
export type Charge =
  | TokensCharge
  | MergedTokensCharge
  | UnitCharge
  | UpstreamCharge
  | NotBilledCharge
  | NotPublishedCharge;

export const CHARGE_KINDS = [
  'tokens',
  'merged-tokens',
  'flat',
  'by-quality',
  'by-size',
  'by-tier',
  'by-quality-and-size',
  'by-quality-and-tier',
  'by-pixels',
  'by-megapixel',
  'from',
  'per-input-image',
  'per-second',
  'upstream',
  'not-billed',
  'not-published',
] as const satisfies readonly Charge['kind'][];

// What changes the sum of the charges, in the order in which it is listed.

/** An account setting that changes every rate of an offer. */
export interface RegionalProcessingModifier extends Provenance {
  readonly kind: 'regional-processing';
  /** Rate with the setting ÷ rate without it, as a decimal string: `"1.1"`. */
  readonly multiplier: string;
  /** Whether image endpoints are eligible. */
  readonly eligibility: 'eligible' | 'not-eligible' | 'unknown';
}

/** A factor on all charges so far: a multiple by tier, a negotiated discount. */
export interface MultiplyModifier extends Dated, Conditional {
  readonly kind: 'multiply';
  readonly multiplier: DecimalString;
  /** Its name, such as `Negotiated discount`. */
  readonly label: string;
}

/** An additional amount for an option, such as web search. */
export interface SurchargeModifier extends Dated, Conditional {
  readonly kind: 'surcharge';
  readonly label: string;
  readonly of: 'image' | 'request';
  readonly unit: Unit;
  readonly amount: DecimalString;
}

/** The minimum charge for an image or a request. */
export interface MinimumModifier extends Dated {
  readonly kind: 'minimum';
  readonly of: 'image' | 'request';
  readonly unit: Unit;
  readonly amount: DecimalString;
}

/** Rounds up to the next multiple of a step, such as a cent. */
export interface RoundUpModifier extends Dated {
  readonly kind: 'round-up';
  readonly of: 'image' | 'request';
  readonly unit: Unit;
  readonly step: DecimalString;
}

export type Modifier =
  | RegionalProcessingModifier
  | MultiplyModifier
  | SurchargeModifier
  | MinimumModifier
  | RoundUpModifier;

// Batch, failures, tiers.

export const BATCH_STATUSES = ['offered', 'derived', 'disputed', 'not-offered', 'unknown'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

/** Whether an offer includes batch, and at what price. */
export type BatchTerms =
  | (Provenance & {
      readonly status: 'offered' | 'derived' | 'disputed';
      /** Batch rate ÷ standard rate, as a decimal string: `"0.5"`. */
      readonly multiplier: string;
      readonly note?: string;
    })
  | (Provenance & { readonly status: 'not-offered'; readonly reason: string })
  | { readonly status: 'unknown'; readonly reason: string };

/** How failed requests are billed. */
export interface FailurePolicy {
  readonly status: 'billed' | 'not-billed' | 'unknown';
  readonly note: string;
}

/** A size tier as the provider defines it. */
export interface Tier {
  readonly name: string;
  /** The most pixels in this tier, if the provider publishes it. */
  readonly maxPixels?: number;
  /** The longest edge in this tier. Defaults to 512, 1280, 1024, 1536, 1920, 2048 and 4096 for 512, 720p, 1K, 1.5K, 1080p, 2K and 4K. */
  readonly maxEdge?: number;
}

/** Settings that the provider doesn't accept. The first match counts. */
export interface Refusal {
  readonly when: Condition;
  /** One sentence. */
  readonly reason: string;
}

// The account.

/** The price of credits. */
export interface CreditPlan extends Dated {
  readonly id: string;
  readonly name: string;
  /** US dollars that buy `credits`. */
  readonly usd: DecimalString;
  readonly credits: DecimalString;
  /** Whether `usd` is a monthly subscription. */
  readonly monthly?: boolean;
}

/** How you buy credits. The first plan is what a new account pays. */
export type CreditTerms =
  | { readonly plans: readonly CreditPlan[] }
  /** Credits are free and can't be bought. */
  | { readonly notSold: true };

/** A free allowance. */
export interface Allowance extends Provenance {
  readonly unit: Unit | 'images';
  readonly amount: DecimalString;
  readonly per: 'day' | 'month' | 'once';
  /** Whether usage beyond it is billed or refused. */
  readonly beyond: 'billed' | 'refused';
  /** When a daily allowance resets. Unknown if absent. */
  readonly resets?: 'utc-midnight';
}

/** A fee on payments into the account, in addition to the usage. */
export interface TopUpFee extends Dated {
  readonly percent: DecimalString;
  /** The minimum fee per payment, in US dollars. */
  readonly floorUsd?: DecimalString;
}

/** Using the offer with your own key of another offer, which then bills you separately. */
export interface OwnKeyTerms extends Provenance {
  readonly status: 'optional' | 'required';
  /** The id of the offer that the key belongs to. */
  readonly upstream: string;
  /** The fee of this provider; `null` if it isn't published. */
  readonly fee: {
    readonly of: 'image' | 'request';
    readonly unit: Unit;
    readonly amount: DecimalString;
  } | null;
}

/** Account requirements that aren't part of the price of an image. */
export interface Account {
  /** Whether you need an account. Unknown if absent. */
  readonly required?: boolean;
  readonly credit?: CreditTerms;
  readonly topUpFee?: TopUpFee;
  /** The minimum payment in US dollars; `null` if there is one that isn't published. */
  readonly minimumTopUpUsd?: DecimalString | null;
  readonly creditsExpireDays?: number;
  readonly allowances?: readonly Allowance[];
  readonly ownKey?: OwnKeyTerms;
}

/** Facts to compare offers by, in addition to the price. A short phrase each; absent if not published. */
export interface DecisionFacts {
  readonly entryCost?: string;
  readonly account?: string;
  readonly costDriver?: string;
  readonly limitDriver?: string;
  readonly bestFor?: string;
}

/** How one provider sells one model. */
export interface Offer {
  readonly id: string;
  /** A key of `catalog.providers`. */
  readonly provider: string;
  /** The id of a model of the catalog. */
  readonly model: string;
  readonly charges: readonly Charge[];
  readonly batch: BatchTerms;
  readonly failures: FailurePolicy;
  readonly modifiers?: readonly Modifier[];
  /** First day of the offer and first day without it. */
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** The operations it supports. Defaults to both. */
  readonly operations?: readonly Operation[];
  /** Size tiers, smallest first. */
  readonly tiers?: readonly Tier[];
  readonly refuses?: readonly Refusal[];
  /** Request options that are free. Any other option needs its own price. */
  readonly freeOptions?: readonly string[];
  /** The settings that apply if a request leaves them out. */
  readonly defaults?: { readonly quality?: string; readonly size?: string };
  readonly account?: Account;
  readonly facts?: DecisionFacts;
  /** What the provider doesn't say, one sentence each. */
  readonly notes?: readonly string[];
}
