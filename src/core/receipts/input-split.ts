/**
 * What can be said of input tokens whose split is only partly reported. The four quantities make a
 * table of two rows (text, image) and two columns (uncached, cached); reported sums fix rows, columns
 * and cells. The cheapest and the dearest split that fits everything reported bound the cost.
 */
import type { UsageReading } from './read-usage.js';
import * as is from './sums.js';

/** Tokens of text input, image input, cached text and cached images, as the constants of `sums` number them. */
export type Split = readonly [text: number, image: number, textCached: number, imageCached: number];

/** A price a token for each of the four, in any one unit; only their order and differences count. */
export type SplitPrices = Split;

/** All splits of a known number of input tokens that fit a receipt. */
export interface SplitRange {
  readonly input: number;
  readonly text: readonly [low: number, high: number];
  readonly cached: readonly [low: number, high: number];
  readonly low: Split;
  readonly high: Split;
}

/** The splits that a reading leaves possible; its input has to be known. */
export function splitRange({ counts, floors, ceilings }: UsageReading): SplitRange {
  const input = counts[is.INPUT]!;
  const low = (count: number): number => Math.max(counts[count]!, floors?.[count] ?? 0, 0);
  const high = (count: number): number => {
    if (counts[count]! >= 0) return counts[count]!;
    const ceiling = ceilings?.[count] ?? is.UNKNOWN;
    return ceiling >= 0 ? ceiling : input;
  };
  const ends = (count: number, rest: number): readonly [number, number] => [
    low(count),
    Math.min(high(count), input - low(rest)),
  ];
  const each = (end: (count: number) => number): Split => [
    end(is.TEXT_IN),
    end(is.IMAGE_IN),
    end(is.TEXT_CACHED),
    end(is.IMAGE_CACHED),
  ];
  return {
    input,
    text: ends(is.TEXT, is.IMAGE),
    cached: ends(is.CACHED, is.UNCACHED),
    low: each(low),
    high: each(high),
  };
}

/** Whether the input of a reading can be split in any way that fits all its counts. */
export function inputFits(reading: UsageReading): boolean {
  const { counts } = reading;
  const open =
    counts[is.TEXT_IN]! < 0 ||
    counts[is.IMAGE_IN]! < 0 ||
    counts[is.TEXT_CACHED]! < 0 ||
    counts[is.IMAGE_CACHED]! < 0;
  if (!open || counts[is.INPUT]! < 0) return true;
  const [least, most] = cachedEnds(splitRange(reading));
  return least <= most;
}

/**
 * The cheapest split within a range that {@link inputFits} accepts.
 * Given the number of cached tokens, each column is one choice, and the rows tie the two. Over
 * the number of cached tokens the cost is convex, so its minimum is found by halving.
 */
export function cheapestSplit(range: SplitRange, prices: SplitPrices): Split {
  const [least, most] = cachedEnds(range);
  let low = least;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const here = splitAt(range, prices, middle);
    const next = splitAt(range, prices, middle + 1);
    if (dearer(next, here, prices)) high = middle;
    else low = middle + 1;
  }
  return splitAt(range, prices, low);
}

/** The dearest split within a range. */
export function dearestSplit(range: SplitRange, prices: SplitPrices): Split {
  return cheapestSplit(range, negative(prices));
}

/** The fewest and the most cached tokens for which a split exists; the wrong way round when none does. */
function cachedEnds({ input, text, cached, low, high }: SplitRange): readonly [number, number] {
  const possible =
    low.every((tokens, index) => tokens <= high[index]!) &&
    text[0] <= text[1] &&
    low[is.TEXT_CACHED] + low[is.TEXT_IN] <= text[1] &&
    high[is.TEXT_CACHED] + high[is.TEXT_IN] >= text[0] &&
    input <= high[is.IMAGE_CACHED] + high[is.IMAGE_IN] + text[1] &&
    input >= low[is.IMAGE_CACHED] + low[is.IMAGE_IN] + text[0];
  if (!possible) return [1, 0];
  return [
    Math.max(
      cached[0],
      low[is.TEXT_CACHED] + low[is.IMAGE_CACHED],
      input - high[is.TEXT_IN] - high[is.IMAGE_IN],
      low[is.TEXT_CACHED] + input - high[is.IMAGE_IN] - text[1],
      text[0] + low[is.IMAGE_CACHED] - high[is.TEXT_IN],
    ),
    Math.min(
      cached[1],
      high[is.TEXT_CACHED] + high[is.IMAGE_CACHED],
      input - low[is.TEXT_IN] - low[is.IMAGE_IN],
      text[1] + high[is.IMAGE_CACHED] - low[is.TEXT_IN],
      high[is.TEXT_CACHED] + input - low[is.IMAGE_IN] - text[0],
    ),
  ];
}

/** The cheapest split with exactly so many cached tokens. */
function splitAt(
  { input, text, low, high }: SplitRange,
  prices: SplitPrices,
  cached: number,
): Split {
  const uncached = input - cached;
  const fewestCached = Math.max(low[is.TEXT_CACHED], cached - high[is.IMAGE_CACHED]);
  const mostCached = Math.min(high[is.TEXT_CACHED], cached - low[is.IMAGE_CACHED]);
  const fewestPlain = Math.max(low[is.TEXT_IN], uncached - high[is.IMAGE_IN]);
  const mostPlain = Math.min(high[is.TEXT_IN], uncached - low[is.IMAGE_IN]);
  // What a token costs more as text than as an image, in each column.
  const cachedStep = prices[is.TEXT_CACHED] - prices[is.IMAGE_CACHED];
  const plainStep = prices[is.TEXT_IN] - prices[is.IMAGE_IN];
  let textCached = cachedStep > 0 ? fewestCached : mostCached;
  let plainText = plainStep > 0 ? fewestPlain : mostPlain;

  const excess = textCached + plainText - text[1];
  const lack = text[0] - textCached - plainText;
  if (excess > 0) {
    // Fewer of those whose price as text is the higher one, first.
    if (cachedStep > plainStep) {
      const taken = Math.min(excess, textCached - fewestCached);
      textCached -= taken;
      plainText -= excess - taken;
    } else {
      const taken = Math.min(excess, plainText - fewestPlain);
      plainText -= taken;
      textCached -= excess - taken;
    }
  } else if (lack > 0) {
    if (cachedStep < plainStep) {
      const added = Math.min(lack, mostCached - textCached);
      textCached += added;
      plainText += lack - added;
    } else {
      const added = Math.min(lack, mostPlain - plainText);
      plainText += added;
      textCached += lack - added;
    }
  }
  return [plainText, uncached - plainText, textCached, cached - textCached];
}

/** Whether a split costs more than another. Differences are small, so that no digit is lost in large counts. */
function dearer(split: Split, than: Split, prices: SplitPrices): boolean {
  let difference = 0;
  for (let index = 0; index < 4; index++)
    difference += (split[index]! - than[index]!) * prices[index]!;
  return difference >= 0;
}

function negative([text, image, textCached, imageCached]: SplitPrices): SplitPrices {
  return [-text, -image, -textCached, -imageCached];
}

/** The fewest tokens that each of the four can have. */
export function fewest(range: SplitRange): Split {
  return eachAlone((prices) => cheapestSplit(range, prices));
}

/** The most tokens that each of the four can have. */
export function most(range: SplitRange): Split {
  return eachAlone((prices) => dearestSplit(range, prices));
}

function eachAlone(find: (prices: SplitPrices) => Split): Split {
  return [
    find([1, 0, 0, 0])[0],
    find([0, 1, 0, 0])[1],
    find([0, 0, 1, 0])[2],
    find([0, 0, 0, 1])[3],
  ];
}
