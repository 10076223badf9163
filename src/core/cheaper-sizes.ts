import type { ImageModel } from './catalog.js';
import { needModel } from './contract.js';
import type { LikelyCount } from './counts.js';
import { outputCount } from './image-output-tokens.js';
import type { ImageOutputRule, SizeRules } from './catalog.js';
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

type LatticeSizes = Extract<SizeRules, { kind: 'lattice' }>;

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
  if (rules.kind === 'lattice') {
    // A table knows no other sizes than its own.
    if (rule.kind === 'table') readSizes(Object.keys(rule.tokens[quality]!)).forEach(consider);
    else searchLattice(rules);
  }
  return found.map(({ size: text, tokens, aspectChange }) => ({
    size: text,
    tokens,
    aspectChange,
  }));

  /**
   * Column by column, each from the height nearest to the shape that is asked for outwards, as far as
   * what is best so far leaves room.
   */
  function searchLattice(lattice: LatticeSizes): void {
    const step = lattice.edgeMultiple;
    const ratio = wantedWidth / wantedHeight;
    const bounds = cheaperBounds(rule, wanted!, quality, present!.count.likely);
    const { narrow, maxEdge } = bounds;
    const largest = Math.min(lattice.experimentalAbovePixels, lattice.maxPixels, bounds.maxPixels);
    const last = Math.min(lattice.maxEdge, maxEdge, Math.sqrt(largest * ratio * most) + step);
    const from = Math.floor(Math.sqrt((pixels * ratio) / most) / step) * step;
    for (let width = Math.max(step, from); width <= last; width += step) {
      const [lowest, highest] = heightsFor(lattice, width);
      const same = width / ratio;
      const column = (least: number, greatest: number): void => {
        const bottom = Math.max(lowest, Math.floor(Math.max(least, pixels / width) / step) * step);
        const end = Math.min(greatest, largest / width, maxEdge);
        const top = Math.min(highest, Math.ceil(end / step) * step);
        if (bottom > top) return;
        const middle = Math.min(top, Math.max(bottom, Math.round(same / step) * step));
        for (let height = middle; height <= top && height <= same * most + step; height += step)
          consider({ width, height });
        for (
          let height = middle - step;
          height >= bottom && height >= same / most - step;
          height -= step
        )
          consider({ width, height });
      };
      // Only what is more elongated than this has a coarser grid.
      const flat = width * narrow;
      const tall = width / narrow;
      if (tall - flat > 2 * step) {
        column(0, flat);
        column(tall, Infinity);
      } else column(0, Infinity);
    }
  }
}

/** What a size that takes fewer tokens cannot exceed. */
interface Bounds {
  readonly maxPixels: number;
  readonly maxEdge: number;
  /** Its short edge over its long one; 1 where any shape will do. */
  readonly narrow: number;
}

/** Bounds of the sizes with at least the pixels of one, and fewer tokens. */
function cheaperBounds(
  rule: ImageOutputRule,
  { width, height }: Size,
  quality: string,
  tokens: number,
): Bounds {
  const open = { maxPixels: Infinity, maxEdge: Infinity, narrow: 1 };
  if (rule.kind === 'tiers') {
    const held = rule.tiers.filter((tier) => tier.tokens !== null && tier.tokens < tokens);
    const greatest = (of: 'maxPixels' | 'maxEdge'): number =>
      Math.max(0, ...held.map((tier) => limitsOf(tier)[of]));
    return { ...open, maxPixels: greatest('maxPixels'), maxEdge: greatest('maxEdge') };
  }
  if (rule.kind !== 'lattice') return open;
  // Tokens are base x grid x (offset + pixels) / divisor, and the grid is base x short / long, rounded:
  // with at least the pixels it has to be a smaller one.
  const base = rule.bases[quality]!;
  const exact = (base * Math.min(width, height)) / Math.max(width, height);
  const grid = Math.floor(exact + 0.5 + ROUNDING);
  const least = Math.max(1, Math.ceil((exact * 100) / MAX_ASPECT_PERCENT - 0.5 - ROUNDING));
  return {
    ...open,
    maxPixels: ((rule.pixelOffset + width * height) * grid) / least - rule.pixelOffset,
    narrow: (grid - 0.5) / base,
  };
}
