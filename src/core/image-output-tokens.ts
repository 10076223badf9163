import type { ImageModel, ImageOutputRule } from './catalog.js';
import { unknownOption } from './checks.js';
import { needModel, needOptions } from './contract.js';
import type { Count, LikelyCount } from './counts.js';
import { exactCount } from './counts.js';
import type { Issue, Notice } from './errors.js';
import { tierOf } from './tiers.js';
import { own, shown } from './plain.js';
import {
  AUTO,
  brokenSizeRules,
  isExperimental,
  notASize,
  presetSizes,
  readSize,
  readSizes,
  sizeText,
} from './sizes.js';
import type { Size } from './sizes.js';

/** What decides the image output tokens of one image. */
export interface ImageOutputSettings {
  /** Any positive whole pixels, or `auto`. */
  readonly size: Size | string;
  /** A quality of the model, or `auto`. */
  readonly quality: string;
  /** Streamed previews of the image; 0 when absent. */
  readonly partialImages?: number;
}

export const IMAGE_OUTPUT_NOTICES = [
  'size-refused',
  'size-experimental',
  'rounding-not-published',
  'auto-size',
  'auto-quality',
  'auto-observed',
] as const;
export type ImageOutputNotice = Notice<(typeof IMAGE_OUTPUT_NOTICES)[number]>;

export const IMAGE_OUTPUT_REASONS = [
  'output-rule-not-published',
  'partial-tokens-not-published',
  'size-not-offered',
  'outside-formula',
] as const;
export type ImageOutputReason = Notice<(typeof IMAGE_OUTPUT_REASONS)[number]>;

/** How a count came about, with its operands. */
export type ImageOutputFormula = Notice<'table' | 'lattice' | 'tier' | 'over-settings'>;

/** Image output tokens of one image, and separately those of its streamed previews. */
export type ImageOutputTokens =
  | {
      readonly kind: 'known';
      readonly image: Count;
      readonly formula: ImageOutputFormula;
      readonly partials: Count;
      readonly notices: readonly ImageOutputNotice[];
    }
  | {
      /** At least one part has no count; that part is `null`. */
      readonly kind: 'unknown';
      readonly image: Count | null;
      readonly partials: Count | null;
      readonly reasons: readonly ImageOutputReason[];
      readonly notices: readonly ImageOutputNotice[];
    }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

type LatticeRule = Extract<ImageOutputRule, { kind: 'lattice' }>;

/** A count that a formula of the catalog gives, and nobody bills. */
const MOST_TOKENS = 1_000_000_000_000;

function latticeTokens({ pixelOffset, divisor }: LatticeRule, factor: number, size: Size): number {
  // ceil(factor * units / divisor), divided first so that no product leaves the exact integers.
  const units = pixelOffset + size.width * size.height;
  const rest = units % divisor;
  return factor * ((units - rest) / divisor) + Math.ceil((factor * rest) / divisor);
}

/** The grid in the script's doubles, by exact half-even and by exact half-up. */
function latticeGrids(
  base: number,
  { width, height }: Size,
): readonly [script: number, even: number, up: number] {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const s = base / (long / short);
  const below = Math.floor(s);
  const script = s - below === 0.5 ? below + (below % 2) : Math.round(s);
  const floor = Math.floor((base * short) / long);
  const twiceRest = 2 * (base * short - floor * long);
  const up = twiceRest < long ? floor : floor + 1;
  return [script, twiceRest === long ? floor + (floor % 2) : up, up];
}

/**
 * Image output tokens for one size and quality of the model; `undefined` when its rule gives none.
 *
 * The lattice is the formula of OpenAI's documentation calculator, read 2026-11-22. How it rounds
 * a tie on the server was never seen, so the count spans the script's own doubles (`likely`), exact
 * half-even and exact half-up.
 * @example gpt-image-2, 1024x1024, medium: 48 * 48 * (2,000,000 + 1,048,576) / 4,000,000 → 1756
 * @example gpt-image-2, 1024x672, low: 108 to 119, a tie
 */
export function outputCount(
  rule: ImageOutputRule,
  size: Size,
  quality: string,
): { readonly count: LikelyCount; readonly formula: ImageOutputFormula } | undefined {
  if (rule.kind === 'table') {
    const tokens = own(own(rule.tokens, quality), sizeText(size));
    if (tokens === undefined) return undefined;
    return {
      count: exactCount(tokens, rule.basis),
      formula: { code: 'table', params: { size: sizeText(size), quality, tokens } },
    };
  }
  if (rule.kind === 'tiers') {
    const tier = tierOf(rule.tiers, size);
    const { name, tokens } = tier ?? { name: '', tokens: null };
    if (tokens === null) return undefined;
    return {
      count: exactCount(tokens, rule.basis),
      formula: { code: 'tier', params: { tier: name, size: sizeText(size), tokens } },
    };
  }
  const base = rule.kind === 'lattice' && own(rule.bases, quality);
  if (!base) return undefined;
  const { pixelOffset, divisor, basis } = rule;
  const [grid, ...exactGrids] = latticeGrids(base, size);
  const likely = latticeTokens(rule, base * grid, size);
  const exact = exactGrids.map((other) => latticeTokens(rule, base * other, size));
  const low = Math.min(likely, ...exact);
  // A grid that rounds to nothing, or explodes, is a shape the formula was not made for: unknown.
  const high = Math.max(likely, ...exact);
  if (low === 0 || high > MOST_TOKENS) return undefined;
  const { width, height } = size;
  return {
    count: { low, high, likely, basis },
    formula: {
      code: 'lattice',
      params: { base, grid, width, height, pixelOffset, divisor },
    },
  };
}

/** From the least to the greatest of several counts; nothing says where between. */
function span(counts: readonly Count[]): Count {
  const low = Math.min(...counts.map((count) => count.low));
  const high = Math.max(...counts.map((count) => count.high));
  return low === high ? exactCount(low, 'assumed') : { low, high, basis: 'assumed' };
}

function settingIssues(model: ImageModel, settings: ImageOutputSettings): readonly Issue[] {
  const { size, quality, partialImages = 0 } = settings;
  const issues: Issue[] = [];
  if (size !== AUTO && !readSize(size)) issues.push(notASize(size, 'size'));
  const qualities = [...model.qualities, AUTO];
  if (!qualities.includes(quality)) issues.push(unknownOption('quality', quality, qualities));
  if (!(Number.isSafeInteger(partialImages) && partialImages >= 0)) {
    issues.push({
      field: 'partial-images',
      code: 'not-a-count',
      params: { got: shown(partialImages) },
    });
  }
  return issues;
}

function ruleNotPublished(reason: string, source: string): ImageOutputReason {
  return { code: 'output-rule-not-published', params: { reason, source } };
}

/** {@link imageOutputTokens} of settings that are known to be usable; unknown parts are `null`. */
export function outputOf(model: ImageModel, settings: ImageOutputSettings) {
  const { size, quality, partialImages = 0 } = settings;
  const { imageOutput: rule, partialImageTokens, autoObservations = [] } = model.tokens;
  const asked = size === AUTO ? undefined : readSize(size);
  const sizes = asked ? [asked] : readSizes(presetSizes(model));
  // A model without quality words has one quality.
  const anyQuality = quality === AUTO && model.qualities.length > 0;
  const qualities = anyQuality ? model.qualities : [quality];
  const notices: ImageOutputNotice[] = [];
  const reasons: ImageOutputReason[] = [];

  let image: Count | null = null;
  let formula: ImageOutputFormula | undefined;
  if (rule.kind === 'unknown') {
    reasons.push(ruleNotPublished(rule.reason, rule.source));
  } else {
    const found = sizes.flatMap((one) => qualities.map((word) => outputCount(rule, one, word)));
    const counts = found.flatMap((one) => (one ? [one.count] : []));
    if (counts.length < found.length || !found[0]) {
      // A tier that the vendor has, but nobody published its count, is not a size that it refuses.
      if (rule.kind === 'tiers' && rule.reason && sizes.every((one) => tierOf(rule.tiers, one)))
        reasons.push(ruleNotPublished(rule.reason, rule.source));
      else
        reasons.push({
          code: rule.kind === 'lattice' ? 'outside-formula' : 'size-not-offered',
          params: { size: sizes.map(sizeText), quality },
        });
    } else if (size === AUTO || anyQuality) {
      image = span(counts);
      formula = { code: 'over-settings', params: { sizes: sizes.map(sizeText), qualities } };
    } else {
      ({ count: image, formula } = found[0]);
      const { low, high } = image;
      if (low !== high) notices.push({ code: 'rounding-not-published', params: { low, high } });
    }
  }

  if (!asked) {
    notices.push({ code: 'auto-size', params: { sizes: presetSizes(model) } });
  } else {
    const rules = brokenSizeRules(model, asked).map(({ code }) => code);
    const params = { size: sizeText(asked) };
    if (rules.length > 0) notices.push({ code: 'size-refused', params: { ...params, rules } });
    else if (isExperimental(model, asked)) notices.push({ code: 'size-experimental', params });
  }
  if (anyQuality) {
    notices.push({ code: 'auto-quality', params: { qualities: model.qualities } });
    notices.push(...autoObservations.map((params) => ({ code: 'auto-observed', params }) as const));
  }

  let partials: Count | null = exactCount(0, 'published');
  if (partialImages > 0) {
    if (partialImageTokens === null) {
      partials = null;
      reasons.push({ code: 'partial-tokens-not-published', params: { partialImages } });
    } else {
      const most = partialImageTokens * partialImages;
      partials = { low: 0, high: most, likely: most, basis: 'published' };
    }
  }
  return { image, formula, partials, reasons, notices };
}

/**
 * Image output tokens of one delivered image, and separately those of its streamed previews
 * (0 to `partialImages` of them arrive; likely all). A size that the model refuses is counted all the
 * same where the rule allows, and flagged. `auto` quality spans the model's qualities, `auto` size its
 * preset sizes, neither with a likely value.
 * @example imageOutputTokens(gptImage2, { size: '1536x1024', quality: 'medium' }) // image: exactly 1372
 * @example imageOutputTokens(gptImage2, { size: '1024x1024', quality: 'auto' }) // image: 196 to 7024
 */
export function imageOutputTokens(
  model: ImageModel,
  settings: ImageOutputSettings,
): ImageOutputTokens {
  needModel(model);
  needOptions(settings, 'settings');
  const issues = settingIssues(model, settings);
  if (issues.length > 0) return { kind: 'invalid', issues };
  const { image, formula, partials, reasons, notices } = outputOf(model, settings);
  return image && formula && partials
    ? { kind: 'known', image, formula, partials, notices }
    : { kind: 'unknown', image, partials, reasons, notices };
}
