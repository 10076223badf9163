/**
 * How a provider sells a model: what it charges for, under which conditions, and what an account
 * costs beside that. Every price structure in the field is one of the named charges below.
 */
import type { Provenance, Rate } from './catalog.js';
import type { PartialDate } from './dates.js';
import type { Meter, TokenMeter } from './meters.js';
import type { DecimalString } from './money.js';
import type { Operation } from './operations.js';

/** What an amount is counted in: US dollars, or credits of the offer's account. */
export const UNITS = ['usd', 'credits'] as const;
export type Unit = (typeof UNITS)[number];

/** A price's first day and, when it ended or will end, the first day without it. */
export interface Validity {
  readonly from: PartialDate;
  readonly to?: PartialDate;
  /** Whether the seller calls it a promotion or introductory price. */
  readonly promotion?: boolean;
}

/** A price of its time, with where it was read. */
export type Dated = Validity & Provenance;

/** When a charge applies: everything that is given must hold. */
export interface Condition {
  readonly operation?: Operation;
  /** Quality words of the model. */
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
  /** An option of the request, such as `web-search`; off unless the caller names it. */
  readonly option?: string;
}

/** Of several charges for one meter the first whose condition holds applies. */
interface Conditional {
  readonly when?: Condition;
}

/** A token meter with its rates over time, oldest first; intervals never overlap. */
export interface TokensCharge extends Conditional {
  readonly kind: 'tokens';
  readonly meter: TokenMeter;
  readonly rates: readonly Rate[];
  /** Batch rates that the provider prints itself; without them batch follows `offer.batch`. */
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
    /** The highest it can be, where the seller's own rules leave it open. */
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

/** A price per image by resolution tier alone; `offer.tiers` says what each holds. */
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

/** A price per image by quality, then by resolution tier. */
export interface ByQualityAndTierCharge extends Conditional {
  readonly kind: 'by-quality-and-tier';
  readonly unit: Unit;
  readonly prices: readonly (Dated & { readonly amounts: Readonly<Record<string, Amounts>> })[];
}

/** A price per image by the number of its pixels: the first bracket that holds them. */
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

/** A price per megapixel: the first of each output image, and every further one. */
export interface ByMegapixelCharge extends Conditional {
  readonly kind: 'by-megapixel';
  readonly unit: Unit;
  readonly pixelsPerMegapixel: number;
  /** `up`: every image is billed in whole megapixels; `none`: by the exact number of pixels. */
  readonly rounding: 'up' | 'none';
  /** Whether the megapixels of reference images are billed too, as further ones. */
  readonly inputs: 'billed' | 'not-billed';
  readonly prices: readonly (Dated & {
    readonly first: DecimalString;
    readonly further: DecimalString;
  })[];
}

/** The lowest price per image, where the seller doesn't say which settings cost how much. */
export interface FromCharge extends Conditional {
  readonly kind: 'from';
  readonly unit: Unit;
  readonly prices: readonly (Dated & { readonly amount: DecimalString })[];
}

/** A price per reference image of a request, the first of them free. */
export interface PerInputImageCharge extends Conditional {
  readonly kind: 'per-input-image';
  readonly unit: Unit;
  /** Reference images that cost nothing. */
  readonly free: number;
  readonly prices: readonly (Dated & { readonly amount: DecimalString })[];
}

/** A price per second of computing. */
export interface PerSecondCharge extends Conditional {
  readonly kind: 'per-second';
  readonly unit: Unit;
  /** Seconds that one image was seen to take; without them the cost of an image is not known. */
  readonly seconds?: { readonly low: number; readonly high: number };
  readonly prices: readonly (Dated & { readonly amount: DecimalString })[];
}

/** What another offer charges for the same, times a factor: a markup or a discount. */
export interface UpstreamCharge extends Conditional {
  readonly kind: 'upstream';
  /** The id of the other offer. */
  readonly offer: string;
  readonly prices: readonly (Dated & {
    /** `1.2` for 20 % more, `0.8` for 20 % less. */
    readonly multiplier: DecimalString;
  })[];
}

/** A meter that the provider says, or shows, it does not bill. */
export interface NotBilledCharge extends Provenance, Conditional {
  readonly kind: 'not-billed';
  readonly meter: Meter;
}

/** A meter whose rate nobody published. */
export interface NotPublishedCharge extends Conditional {
  readonly kind: 'not-published';
  readonly meter: Meter;
  /** One sentence: what is missing and where it was looked for. */
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

/** A condition that changes every rate of an offer when an account chooses it. */
export interface RegionalProcessingModifier extends Provenance {
  readonly kind: 'regional-processing';
  /** Rate with the option over rate without it, as a decimal string: `"1.1"`. */
  readonly multiplier: string;
  /** Whether image endpoints are eligible. */
  readonly eligibility: 'eligible' | 'not-eligible' | 'unknown';
}

/** Everything charged so far times a factor: a multiple by tier, a negotiated discount. */
export interface MultiplyModifier extends Dated, Conditional {
  readonly kind: 'multiply';
  readonly multiplier: DecimalString;
  /** What it is called, such as `Negotiated discount`. */
  readonly label: string;
}

/** An amount more for an option, such as web search. */
export interface SurchargeModifier extends Dated, Conditional {
  readonly kind: 'surcharge';
  readonly label: string;
  readonly of: 'image' | 'request';
  readonly unit: Unit;
  readonly amount: DecimalString;
}

/** The least that an image or a request costs. */
export interface MinimumModifier extends Dated {
  readonly kind: 'minimum';
  readonly of: 'image' | 'request';
  readonly unit: Unit;
  readonly amount: DecimalString;
}

/** Rounding up to the next multiple of a step, such as a cent. */
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

/** Whether and how an offer sells batch processing. */
export type BatchTerms =
  | (Provenance & {
      readonly status: 'offered' | 'derived' | 'disputed';
      /** Batch rate over standard rate, as a decimal string: `"0.5"`. */
      readonly multiplier: string;
      readonly note?: string;
    })
  | (Provenance & { readonly status: 'not-offered'; readonly reason: string })
  | { readonly status: 'unknown'; readonly reason: string };

/** What happens to the bill when a request fails. */
export interface FailurePolicy {
  readonly status: 'billed' | 'not-billed' | 'unknown';
  readonly note: string;
}

/** A resolution tier as the provider defines it. */
export interface Tier {
  readonly name: string;
  /** The most pixels it holds, where the provider says so. */
  readonly maxPixels?: number;
  /** The longest edge it holds; 512, 720p, 1K, 1.5K, 1080p, 2K and 4K mean 512, 1280, 1024, 1536, 1920, 2048 and 4096 unless told. */
  readonly maxEdge?: number;
}

/** Settings that the provider refuses, first match. */
export interface Refusal {
  readonly when: Condition;
  /** One sentence. */
  readonly reason: string;
}

// The account.

/** What credits cost. */
export interface CreditPlan extends Dated {
  readonly id: string;
  readonly name: string;
  /** US dollars that buy `credits`. */
  readonly usd: DecimalString;
  readonly credits: DecimalString;
  /** Whether `usd` is a subscription, paid every month. */
  readonly monthly?: boolean;
}

/** How an account's credits are bought; the first plan is what a new account pays. */
export type CreditTerms =
  | { readonly plans: readonly CreditPlan[] }
  /** Credits are given, never sold. */
  | { readonly notSold: true };

/** Something free. */
export interface Allowance extends Provenance {
  readonly unit: Unit | 'images';
  readonly amount: DecimalString;
  readonly per: 'day' | 'month' | 'once';
  /** Whether use beyond it is billed or refused. */
  readonly beyond: 'billed' | 'refused';
  /** When a daily allowance starts anew; unknown unless told. */
  readonly resets?: 'utc-midnight';
}

/** A fee on paying in, on top of what is used. */
export interface TopUpFee extends Dated {
  readonly percent: DecimalString;
  /** The least fee of one payment, US dollars. */
  readonly floorUsd?: DecimalString;
}

/** Using the offer with one's own key of another offer, whose bill comes apart. */
export interface OwnKeyTerms extends Provenance {
  readonly status: 'optional' | 'required';
  /** The id of the offer that the key belongs to. */
  readonly upstream: string;
  /** What this provider takes beside it; `null`: not published. */
  readonly fee: {
    readonly of: 'image' | 'request';
    readonly unit: Unit;
    readonly amount: DecimalString;
  } | null;
}

/** Facts of an account that no price of an image contains. */
export interface Account {
  /** Whether one has to sign up; unknown unless told. */
  readonly required?: boolean;
  readonly credit?: CreditTerms;
  readonly topUpFee?: TopUpFee;
  /** The least US dollars of one payment; `null`: there is one, not published. */
  readonly minimumTopUpUsd?: DecimalString | null;
  readonly creditsExpireDays?: number;
  readonly allowances?: readonly Allowance[];
  readonly ownKey?: OwnKeyTerms;
}

/** What decides between offers beside the price, a short phrase each; left out: not published. */
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
  /** What it can do; both unless told. */
  readonly operations?: readonly Operation[];
  /** Resolution tiers, smallest first. */
  readonly tiers?: readonly Tier[];
  readonly refuses?: readonly Refusal[];
  /** Options of a request that cost nothing extra. Any other option needs a price of its own. */
  readonly freeOptions?: readonly string[];
  /** What applies when a request leaves it out. */
  readonly defaults?: { readonly quality?: string; readonly size?: string };
  readonly account?: Account;
  readonly facts?: DecisionFacts;
  /** What the offer leaves open, a sentence each. */
  readonly notes?: readonly string[];
}
