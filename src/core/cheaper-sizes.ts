import type { ImageModel } from './catalog.js';
import type { LikelyCount } from './counts.js';
import { outputCount } from './image-output-tokens.js';
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
  const wanted = readSize(size);
  const rule = model.tokens.imageOutput;
  const present = wanted && outputCount(rule, wanted, quality);
  if (!present) return [];
  const { width: wantedWidth, height: wantedHeight } = wanted;
  const pixels = wantedWidth * wantedHeight;
  const found: (CheaperSize & { readonly pixels: number; readonly width: number })[] = [];

  const consider = (candidate: Size) => {
    const { width, height } = candidate;
    // Both ratios over one denominator, in exact integers.
    const across = width * wantedHeight;
    const down = height * wantedWidth;
    const larger = Math.max(across, down);
    const smaller = Math.min(across, down);
    if (width * height < pixels || larger * 100 > smaller * MAX_ASPECT_PERCENT) return;
    if (isExperimental(model, candidate) || brokenSizeRules(model, candidate).length > 0) return;
    const tokens = outputCount(rule, candidate, quality)?.count;
    if (!tokens || tokens.likely >= present.count.likely) return;
    found.push({
      size: sizeText(candidate),
      tokens,
      aspectChange: larger / smaller,
      pixels: width * height,
      width,
    });
  };

  const rules = model.sizes;
  if (rules.kind === 'list') readSizes(rules.sizes).forEach(consider);
  if (rules.kind === 'lattice') {
    const step = rules.edgeMultiple;
    for (let width = step; width <= rules.maxEdge; width += step) {
      const [low, high] = heightsFor(rules, width);
      // Columns are cut to the aspect ratio and pixels asked for; `consider` decides at the ends.
      const same = (width * wantedHeight) / wantedWidth;
      const from = Math.max(same / 1.12, pixels / width);
      const to = Math.min(high, same * 1.12, rules.experimentalAbovePixels / width);
      for (
        let height = Math.max(low, Math.floor(from / step) * step);
        height <= to + step;
        height += step
      ) {
        consider({ width, height });
      }
    }
  }
  return found
    .sort(
      (a, b) =>
        a.aspectChange - b.aspectChange ||
        a.tokens.likely - b.tokens.likely ||
        a.pixels - b.pixels ||
        b.width - a.width,
    )
    .slice(0, MOST)
    .map(({ size: text, tokens, aspectChange }) => ({ size: text, tokens, aspectChange }));
}
