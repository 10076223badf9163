import type { ImageModel } from './catalog.js';
import { needModel } from './contract.js';
import type { LikelyCount } from './counts.js';
import { outputCount } from './image-output-tokens.js';
import type { ImageOutputRule } from './catalog.js';
import { limitsOf } from './tiers.js';
import {
  brokenSizeRules,
  heightsFor,
  isExperimental,
  readSize,
  readSizes,
  sizeText,
} from './sizes.js';
import type { Size } from './sizes.js';

/** Aspect ratios within this factor of each other count as the same picture: at most 12 % apart. */
const MAX_ASPECT_PERCENT = 112;
const MOST = 5;
/** More than what doubles lose. */
const ROUNDING = 1e-6;

type LatticeRule = Extract<ImageOutputRule, { kind: 'lattice' }>;

/** A size that costs less and shows no less. */
export interface CheaperSize {
  /** `WxH` */
  readonly size: string;
  /** Image output tokens of one image. */
  readonly tokens: LikelyCount;
  /** The larger aspect ratio over the smaller, 1 to 1.12. */
  readonly aspectChange: number;
}

/**
 * Sizes with at least the pixels and fewer likely tokens, at most 12 % off in aspect ratio, accepted
 * by the model and never experimental; at most five, nearest aspect first, then fewer tokens, then
 * fewer pixels, then wider. Empty when the size cannot be read, or its count is not known, or the
 * quality is `auto`. Counts as {@link outputCount}.
 * @example cheaperSizes(gptImage2, '1024x1024', 'medium')[0] // 1056x1040, 1748 tokens instead of 1756
 */
export function cheaperSizes(
  model: ImageModel,
  size: Size | string,
  quality: string,
): readonly CheaperSize[] {
  needModel(model);
  const wanted = readSize(size);
  const rule = model.tokens.imageOutput;
  const present = wanted && outputCount(rule, wanted, quality);
  if (!present) return [];
  const { width: wantedWidth, height: wantedHeight } = wanted;
  const pixels = wantedWidth * wantedHeight;
  let found: (CheaperSize & { readonly pixels: number; readonly width: number })[] = [];
  /** No more change of shape than that of the worst of the sizes that are best so far. */
  let most = MAX_ASPECT_PERCENT / 100;

  const consider = (candidate: Size): void => {
    const { width, height } = candidate;
    // Both ratios over one denominator, in exact integers.
    const across = width * wantedHeight;
    const down = height * wantedWidth;
    const larger = Math.max(across, down);
    const smaller = Math.min(across, down);
    if (width * height < pixels || larger * 100 > smaller * MAX_ASPECT_PERCENT) return;
    const aspectChange = larger / smaller;
    if (aspectChange > most) return;
    if (isExperimental(model, candidate) || brokenSizeRules(model, candidate).length > 0) return;
    const tokens = outputCount(rule, candidate, quality)?.count;
    if (!tokens || tokens.likely >= present.count.likely) return;
    found.push({
      size: sizeText(candidate),
      tokens,
      aspectChange,
      pixels: width * height,
      width,
    });
    found.sort(
      (a, b) =>
        a.aspectChange - b.aspectChange ||
        a.tokens.likely - b.tokens.likely ||
        a.pixels - b.pixels ||
        b.width - a.width,
    );
    found = found.slice(0, MOST);
    if (found.length === MOST) most = found.at(-1)!.aspectChange;
  };

  const rules = model.sizes;
  if (rules.kind === 'list') readSizes(rules.sizes).forEach(consider);
  // A table knows no other sizes than its own.
  else if (rule.kind === 'table') readSizes(Object.keys(rule.tokens[quality]!)).forEach(consider);
  else if (rules.kind === 'lattice') {
    const { edgeMultiple: step, maxEdge, maxPixels, experimentalAbovePixels } = rules;
    const bounds = cheaperBounds(rule, wanted, quality, present.count.likely);
    const largest = Math.min(maxPixels, experimentalAbovePixels, bounds.maxPixels);
    const ratio = wantedWidth / wantedHeight;
    const below = (edge: number): number => Math.floor(edge / step) * step;
    const last = Math.min(maxEdge, bounds.maxEdge, Math.sqrt(largest * ratio * most) + step);
    // Column by column, each from the shape that is asked for outwards.
    for (
      let width = below(Math.sqrt((pixels * ratio) / most)) || step;
      width <= last;
      width += step
    ) {
      const [lowest, highest] = heightsFor(rules, width);
      const same = width / ratio;
      const bottom = Math.max(lowest, below(pixels / width));
      const top = Math.min(highest, below(Math.min(largest / width, bounds.maxEdge)) + step);
      const { narrow } = bounds;
      // Between these the grid is too fine; without a grid there is nothing between them.
      const [flat, tall] = narrow ? [width * narrow, width / narrow] : [same, same];
      const first = Math.max(bottom, below(tall));
      for (let height = first; height <= Math.min(top, same * most + step); height += step)
        consider({ width, height });
      for (
        let height = Math.min(top, first - step, below(flat) + step);
        height >= Math.max(bottom, same / most - step);
        height -= step
      )
        consider({ width, height });
    }
  }
  return found.map(({ size: text, tokens, aspectChange }) => ({
    size: text,
    tokens,
    aspectChange,
  }));
}

/** What a size with at least the pixels of one, and fewer tokens, cannot exceed. */
interface Bounds {
  readonly maxPixels: number;
  readonly maxEdge: number;
  /** Its short edge over its long one; `null` where any shape will do. */
  readonly narrow: number | null;
}

function cheaperBounds(
  rule: ImageOutputRule,
  { width, height }: Size,
  quality: string,
  tokens: number,
): Bounds {
  if (rule.kind === 'tiers') {
    const cheaper = rule.tiers.filter((tier) => tier.tokens !== null && tier.tokens < tokens);
    const most = (of: 'maxPixels' | 'maxEdge'): number =>
      Math.max(0, ...cheaper.map((tier) => limitsOf(tier)[of]));
    return { maxPixels: most('maxPixels'), maxEdge: most('maxEdge'), narrow: null };
  }
  // Tokens are base x grid x (offset + pixels) / divisor, and the grid is base x short / long, rounded:
  // with at least the pixels it has to be a smaller one.
  const { bases, pixelOffset } = rule as LatticeRule;
  const base = bases[quality]!;
  const exact = (base * Math.min(width, height)) / Math.max(width, height);
  const grid = Math.floor(exact + 0.5 + ROUNDING);
  const least = Math.max(1, Math.ceil((exact * 100) / MAX_ASPECT_PERCENT - 0.5 - ROUNDING));
  return {
    maxPixels: ((pixelOffset + width * height) * grid) / least - pixelOffset,
    maxEdge: Infinity,
    narrow: (grid - 0.5) / base,
  };
}
