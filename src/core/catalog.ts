/**
 * The catalog's shape: what the core reads and a catalog file contains. The zod schema in
 * `src/catalog/schema.ts` checks the same shape at the border and is held equal to these types.
 */
import type { Count } from './counts.js';
import type { Day, PartialDate } from './dates.js';
import type { TokenMeter } from './meters.js';
import type { Offer, Tier } from './offers.js';

/** How a figure was found. `derived`: calculated from other figures by a stated rule. */
export const METHODS = ['page', 'api', 'secondary', 'derived'] as const;
export type Method = (typeof METHODS)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A key of `catalog.sources`. */
export type SourceId = string;

/** A place where a figure was read. */
export interface Source {
  readonly title: string;
  /** An https address. */
  readonly url: string;
  readonly publisher: string;
  /** Whether the vendor itself publishes it. */
  readonly official: boolean;
}

/** Where a figure comes from and when it was read there. */
export interface Provenance {
  readonly source: SourceId;
  /** Dates on which this figure was read at the source, oldest first, as precisely as known. */
  readonly checks: readonly PartialDate[];
  readonly method: Method;
  readonly confidence: Confidence;
}

/** An exact price for `per` units of a meter. */
export interface Rate extends Provenance {
  /** US dollars as a decimal string, such as `"30.00"`; never negative. */
  readonly usd: string;
  /** Units of the meter that `usd` buys; a positive integer, usually 1000000 tokens. */
  readonly per: number;
  /** First day on which the rate applies; a month means its first day. */
  readonly from: PartialDate;
  /** First day on which the rate no longer applies. Absent if it still does. */
  readonly to?: PartialDate;
}

export const PROVIDER_KINDS = [
  'first-party',
  'cloud',
  'gateway',
  'reseller',
  'playground',
] as const;

export interface Provider {
  readonly name: string;
  readonly kind: (typeof PROVIDER_KINDS)[number];
  readonly url: string;
}

/** Release, deprecation and shutdown of a model, as precisely as known. */
export interface Lifecycle {
  /** `null` if it isn't published. */
  readonly released: PartialDate | null;
  /** Present if the vendor has deprecated the model. `announced` is `null` if the date isn't known. */
  readonly deprecation?: { readonly announced: PartialDate | null };
  /** First day on which the model can't be used. */
  readonly shutdown?: Day;
  /** Ids of the models that the vendor recommends as replacements. */
  readonly replacements?: readonly string[];
  readonly source: SourceId;
}

/** Sizes a model accepts, in pixels. */
export type SizeRules =
  | { readonly kind: 'list'; readonly sizes: readonly string[]; readonly source: SourceId }
  | {
      readonly kind: 'lattice';
      /** Both edges are multiples of this. */
      readonly edgeMultiple: number;
      readonly maxEdge: number;
      /** Longest edge ÷ shortest edge. */
      readonly maxRatio: number;
      readonly minPixels: number;
      readonly maxPixels: number;
      /** The vendor calls sizes with more pixels experimental. */
      readonly experimentalAbovePixels: number;
      /** Sizes to offer first, `WxH`. */
      readonly presets: readonly string[];
      readonly source: SourceId;
    }
  | { readonly kind: 'unknown'; readonly reason: string; readonly presets: readonly string[] };

/** How many image output tokens one image takes. */
export type ImageOutputRule =
  | {
      readonly kind: 'table';
      /** Tokens by quality, then by size `WxH`. */
      readonly tokens: Readonly<Record<string, Readonly<Record<string, number>>>>;
      readonly basis: Count['basis'];
      readonly source: SourceId;
    }
  | {
      /**
       * base = bases[quality]; s = base / (long / short); grid = round(s);
       * tokens = ceil(base * grid * (pixelOffset + w*h) / divisor).
       */
      readonly kind: 'lattice';
      readonly bases: Readonly<Record<string, number>>;
      readonly pixelOffset: number;
      readonly divisor: number;
      readonly basis: Count['basis'];
      readonly source: SourceId;
    }
  | {
      /** Tokens by size tier, smallest first; `null` if the count isn't published. */
      readonly kind: 'tiers';
      readonly tiers: readonly (Tier & { readonly tokens: number | null })[];
      /** One sentence that says why some tiers have no count. */
      readonly reason?: string;
      readonly basis: Count['basis'];
      readonly source: SourceId;
    }
  | { readonly kind: 'unknown'; readonly reason: string; readonly source: SourceId };

/** How many image input tokens one reference image takes. */
export type ImageInputRule =
  | {
      readonly kind: 'tiles';
      /** First, the image is scaled down to fit into a square with this edge. */
      readonly fitWithin: number;
      /** Then it is scaled down until its shortest side has this length. */
      readonly shortSide: number;
      readonly tile: number;
      readonly baseTokens: number;
      readonly tokensPerTile: number;
      /** Tokens that high input fidelity adds; `null` if the model has no such setting. */
      readonly highFidelity: { readonly square: number; readonly other: number } | null;
      readonly basis: Count['basis'];
      readonly source: SourceId;
    }
  | {
      readonly kind: 'patches';
      /** Images whose longest side is below this are scaled up to it, at most `maxUpscale` times. */
      readonly minLongSide: number;
      readonly maxUpscale: number;
      /** Above this ratio, the counted canvas grows. */
      readonly maxRatio: number;
      readonly patch: number;
      readonly maxPatches: number;
      readonly basis: Count['basis'];
      readonly source: SourceId;
    }
  | {
      /** The same count for every image. */
      readonly kind: 'per-image';
      readonly tokens: Count;
      readonly source: SourceId;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Text output that is billed with an image. */
export type TextOutputRule =
  | { readonly kind: 'none'; readonly basis: Count['basis'] }
  | { readonly kind: 'per-image'; readonly tokens: Count; readonly source?: SourceId }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Token rules as data, so that a catalog can add a model. */
export interface TokenRules {
  readonly imageOutput: ImageOutputRule;
  /** Tokens that responses with `auto` quality billed, quoted next to its range. */
  readonly autoObservations?: readonly {
    readonly size: string;
    readonly tokens: number;
    /** Absent when the response was recorded but no public address of it is known. */
    readonly source?: SourceId;
  }[];
  readonly imageInput: ImageInputRule;
  readonly textOutput: TextOutputRule;
  /** Image output tokens that each streamed partial image adds. */
  readonly partialImageTokens: number | null;
  /** Tokens added to the text of a prompt, by operation. */
  readonly promptOverhead: {
    readonly generate: Count;
    readonly edit: Count;
    readonly source: SourceId;
  } | null;
  /** Where the rules come from and what they leave open, one sentence each. */
  readonly notes?: readonly string[];
}

/** Limits of one request. */
export interface RequestLimits {
  readonly images: number;
  readonly partialImages: number;
  readonly referenceImages: number;
}

/** What a price list needs to know about a model. */
export interface ListedModel {
  readonly id: string;
  /** Its name, if that isn't the id. */
  readonly name?: string;
  /** Snapshot ids and other names that mean this model. */
  readonly aliases: readonly string[];
  readonly lifecycle: Lifecycle;
}

/** What is true of a model wherever it is sold. */
export interface ImageModel extends ListedModel {
  /** Qualities of the model without `auto`, cheapest first. Never compared across models. */
  readonly qualities: readonly string[];
  readonly sizes: SizeRules;
  readonly tokens: TokenRules;
  /** Limits of one request, or why they aren't known. */
  readonly request: RequestLimits | { readonly unknown: string };
  /** A key of `catalog.rateLimits`, or why there is none. */
  readonly rateLimits: { readonly table: string } | { readonly unknown: string };
}

/** One usage tier of an account. */
export type RateLimitTier =
  | { readonly id: string; readonly available: false }
  | {
      readonly id: string;
      readonly available: true;
      readonly tokensPerMinute: number;
      readonly imagesPerMinute: number;
      /** US dollars that the account must have paid to qualify. */
      readonly qualifyingUsd: string;
      /** The spending cap in US dollars per calendar month. */
      readonly monthlyCapUsd: string;
    };

export interface RateLimitTable extends Provenance {
  readonly tiers: readonly RateLimitTier[];
  /** What the table leaves open. */
  readonly notes: readonly string[];
}

/** What limits a batch job of one provider. */
export interface BatchLimits extends Provenance {
  readonly requestsPerFile: number;
  readonly megabytesPerFile: number;
  readonly windowHours: number;
}

/** Two or more sources that disagree about a figure. Shown to readers, never resolved silently. */
export interface Conflict {
  readonly id: string;
  readonly models: readonly string[];
  /** The meter in question. Absent if it's about batch or a price per image. */
  readonly meter?: TokenMeter;
  /** The offers in question. Defaults to those of the model's vendor. */
  readonly offers?: readonly string[];
  readonly topic: 'rate' | 'batch' | 'price-per-image';
  /** One sentence. */
  readonly summary: string;
  readonly claims: readonly {
    readonly says: string;
    readonly sources: readonly SourceId[];
    readonly date?: PartialDate;
  }[];
  /** What it means for your bill, and which figure this catalog uses. */
  readonly consequence: string;
}

/** The part of a catalog that rates need. A page with only a rate table loads nothing else. */
export interface PriceList {
  /** The day of the newest check in it. Functions without `asOf` use the prices of this day. */
  readonly date: Day;
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly providers: Readonly<Record<string, Provider>>;
  readonly models: readonly ListedModel[];
  /** The first offer of a model is its default. */
  readonly offers: readonly Offer[];
  readonly conflicts: readonly Conflict[];
}

/** Price data: models, offers, and where every figure was read. */
export interface Catalog extends PriceList {
  readonly schemaVersion: 1;
  readonly models: readonly ImageModel[];
  readonly rateLimits: Readonly<Record<string, RateLimitTable>>;
  /** By provider id. */
  readonly batchLimits: Readonly<Record<string, BatchLimits>>;
}
