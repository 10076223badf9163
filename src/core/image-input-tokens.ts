import type { ImageInputRule, ImageModel } from './catalog.js';
import { unknownOption } from './checks.js';
import { needModel } from './contract.js';
import type { Count } from './counts.js';
import { exactCount } from './counts.js';
import type { Issue, Notice } from './errors.js';
import { notASize, readSize } from './sizes.js';

export const FIDELITIES = ['low', 'high'] as const;
export type Fidelity = (typeof FIDELITIES)[number];

/** One reference image. */
export interface ReferenceImage {
  /** Pixels, 1 to 9,999,999. */
  readonly width: number;
  readonly height: number;
  /** Low when absent; only some models have the setting. */
  readonly fidelity?: Fidelity;
}

export const IMAGE_INPUT_NOTICES = ['fidelity-ignored', 'rounding-not-published'] as const;
export type ImageInputNotice = Notice<(typeof IMAGE_INPUT_NOTICES)[number]>;

/** Image input tokens of one reference image. */
export type ImageInputTokens =
  | {
      readonly kind: 'known';
      readonly count: Count;
      /** How the count came about, with its operands. */
      readonly formula: Notice<'tiles' | 'patches' | 'per-image'>;
      readonly notices: readonly ImageInputNotice[];
    }
  | { readonly kind: 'unknown'; readonly reason: Notice<'input-rule-not-published'> }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

type TilesRule = Extract<ImageInputRule, { kind: 'tiles' }>;
type PatchesRule = Extract<ImageInputRule, { kind: 'patches' }>;

/**
 * Tiles that cover the image after both reductions, long side by short side. The reductions only
 * shrink, so together they are the least of three fractions. A scaled edge is rounded down to whole
 * pixels before its tiles are counted: 1024x1025 becomes 512x512, one tile
 * (community.openai.com/t/1281361).
 */
function tiles(
  { fitWithin, shortSide, tile }: TilesRule,
  long: number,
  short: number,
): readonly [number, number] {
  let [over, under] = fitWithin < long ? [fitWithin, long] : [1, 1];
  if (shortSide * under < over * short) [over, under] = [shortSide, short];
  const cover = (edge: number): number =>
    Math.max(1, Math.ceil(Math.floor((edge * over) / under) / tile));
  return [cover(long), cover(short)];
}

/** Long side by short side, in patches. */
type Grid = readonly [long: number, short: number];

/**
 * The grid of an image with too many patches: scaled until they fit, then until one side is whole
 * patches, both edges rounded down. True values, which the doubles of {@link reducedInDoubles} can miss.
 */
function reducedExactly({ patch, maxPatches }: PatchesRule, long: number, short: number): Grid {
  const cover = (edge: number) => Math.ceil(Math.floor(edge) / patch);
  // edge * scale / patch = sqrt(maxPatches * edge / other edge), whose floor is the floor of the whole part's root.
  const along = Math.floor(Math.sqrt(Math.floor((maxPatches * long) / short)));
  const across = Math.floor(Math.sqrt(Math.floor((maxPatches * short) / long)));
  return along * short <= across * long
    ? [along, cover((patch * along * short) / long)]
    : [cover((patch * across * long) / short), across];
}

/** The same as the formula reads in doubles. */
function reducedInDoubles({ patch, maxPatches }: PatchesRule, long: number, short: number): Grid {
  const cover = (edge: number) => Math.ceil(Math.floor(edge) / patch);
  const scale = Math.sqrt((patch * patch * maxPatches) / (long * short));
  const along = (long * scale) / patch;
  const across = (short * scale) / patch;
  const fit = scale * Math.min(Math.floor(along) / along, Math.floor(across) / across);
  return [cover(long * fit), cover(short * fit)];
}

/** Likely and other grid of an image; the same unless it has to be reduced and doubles miss a whole patch. */
function patchGrids(
  rule: PatchesRule,
  width: number,
  height: number,
): readonly [likely: Grid, other: Grid] {
  const { minLongSide, maxUpscale, maxRatio, patch, maxPatches } = rule;
  const longest = Math.max(width, height);
  const up = Math.max(1, Math.min(maxUpscale, minLongSide / longest));
  const long = Math.round(longest * up);
  const short = Math.max(Math.round(Math.min(width, height) * up), long / maxRatio);
  const grid: Grid = [Math.ceil(long / patch), Math.ceil(short / patch)];
  if (grid[0] * grid[1] <= maxPatches) return [grid, grid];
  // A grown short side is a fraction; edges in units of 1 / maxRatio stay whole.
  const exactly =
    short * maxRatio > long
      ? reducedExactly(rule, long, short)
      : reducedExactly(rule, long * maxRatio, long);
  return [reducedInDoubles(rule, long, short), exactly];
}

/**
 * Image input tokens of one reference image; images of a request add up.
 *
 * Tiles: OpenAI's vision guide for gpt-image-1. Patches: not published by OpenAI, worked out from
 * responses (community.openai.com/t/1382940); where its doubles miss the exact value, on a few
 * large images mostly of ratio 3:2, the count is the range of both (1560x1040: 1457 to 1536). Both read 2026-11-22.
 * @example imageInputTokens(gptImage1, { width: 1024, height: 1024 }) // 65 + 129 * 1 = 194
 * @example imageInputTokens(gptImage2, { width: 3000, height: 500 }) // 66 * 22 = 1452
 */
export function imageInputTokens(model: ImageModel, image: ReferenceImage): ImageInputTokens {
  needModel(model);
  if (typeof image !== 'object' || !readSize(image))
    return { kind: 'invalid', issues: [notASize(image, 'reference-images')] };
  const { width, height, fidelity } = image;
  if (fidelity !== undefined && !FIDELITIES.includes(fidelity))
    return { kind: 'invalid', issues: [unknownOption('input-fidelity', fidelity, FIDELITIES)] };
  const rule = model.tokens.imageInput;
  if (rule.kind === 'unknown') {
    return {
      kind: 'unknown',
      reason: { code: 'input-rule-not-published', params: { reason: rule.reason } },
    };
  }
  const notices: ImageInputNotice[] = [];
  if (
    fidelity !== undefined &&
    !(rule.kind === 'tiles' && (fidelity === 'low' || rule.highFidelity))
  ) {
    notices.push({ code: 'fidelity-ignored', params: { fidelity } });
  }
  if (rule.kind === 'tiles') {
    const [along, across] = tiles(rule, Math.max(width, height), Math.min(width, height));
    const { baseTokens, tokensPerTile, highFidelity, basis } = rule;
    const added =
      fidelity === 'high' && highFidelity ? highFidelity[width === height ? 'square' : 'other'] : 0;
    return {
      kind: 'known',
      count: exactCount(baseTokens + tokensPerTile * along * across + added, basis),
      formula: {
        code: 'tiles',
        params: { baseTokens, tokensPerTile, tiles: along * across, fidelityTokens: added },
      },
      notices,
    };
  }
  if (rule.kind === 'per-image') {
    const { low, high } = rule.tokens;
    return {
      kind: 'known',
      count: rule.tokens,
      formula: { code: 'per-image', params: { low, high } },
      notices,
    };
  }
  const [[along, across], [otherAlong, otherAcross]] = patchGrids(rule, width, height);
  const likely = along * across;
  const other = otherAlong * otherAcross;
  const count: Count = {
    low: Math.min(likely, other),
    high: Math.max(likely, other),
    likely,
    basis: rule.basis,
  };
  if (count.low !== count.high)
    notices.push({ code: 'rounding-not-published', params: { low: count.low, high: count.high } });
  return {
    kind: 'known',
    count,
    formula: {
      code: 'patches',
      params: width < height ? { across, down: along } : { across: along, down: across },
    },
    notices,
  };
}
