/**
 * The counts a receipt can report, and how they add up. Every field of every shape is a sum over six
 * disjoint quantities: text or image input, each cached or not, and text or image output.
 */

/** Text input that was not cached, and so on: the six disjoint quantities, in the order of lines. */
export const TEXT_IN = 0;
export const IMAGE_IN = 1;
export const TEXT_CACHED = 2;
export const IMAGE_CACHED = 3;
export const TEXT_OUT = 4;
export const IMAGE_OUT = 5;

/** Text input, cached or not. */
export const TEXT = 6;
/** Image input, cached or not. */
export const IMAGE = 7;
/** Input that was not cached. */
export const UNCACHED = 8;
export const CACHED = 9;
export const INPUT = 10;
export const OUTPUT = 11;
/** Input and output. */
export const TOTAL = 12;

/** Input written to the cache, and the same by lifetime. */
export const CACHE_WRITE = 13;
export const CACHE_WRITE_30M = 14;
export const CACHE_WRITE_12H = 15;
/** Tokens of a model that thinks in text. */
export const REASONING = 16;
export const AUDIO = 17;

/** Text and image input as a shape names them; whether that includes cached tokens is the shape's matter. */
export const NAMED_TEXT = 18;
export const NAMED_IMAGE = 19;

export const UNKNOWN = -1;

/** A number of tokens by the constants above; {@link UNKNOWN} where the receipt does not say. */
export type Counts = number[];

/** Nothing reported yet. Written out: this runs for every receipt. */
export function noCounts(): Counts {
  return [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1];
}

/** A total and the two parts it is made of. */
export type Equation = readonly [total: number, part: number, other: number];

/**
 * What adds up to what: a total and its two parts, one equation after the other in one flat list,
 * because reading a receipt walks it. In this order one walk completes the usual receipt; a message
 * names the fields of the first equation that fails.
 */
export const EQUATIONS: readonly number[] = [
  ...[CACHED, TEXT_CACHED, IMAGE_CACHED],
  ...[TEXT, TEXT_IN, TEXT_CACHED],
  ...[IMAGE, IMAGE_IN, IMAGE_CACHED],
  ...[UNCACHED, TEXT_IN, IMAGE_IN],
  ...[INPUT, TEXT, IMAGE],
  ...[INPUT, UNCACHED, CACHED],
  ...[OUTPUT, TEXT_OUT, IMAGE_OUT],
];

/** The two parts of a sum in the first equation of {@link EQUATIONS} that has it. */
export function partsOf(sum: number): readonly [part: number, other: number] | undefined {
  for (let at = 0; at < EQUATIONS.length; at += 3)
    if (EQUATIONS[at] === sum) return [EQUATIONS[at + 1]!, EQUATIONS[at + 2]!];
  return undefined;
}

/** The fewest tokens in all that the counts and their lower bounds allow. */
export function fewestInAll(counts: Counts, floors: Counts | undefined): number {
  const own = (count: number): number => Math.max(counts[count]!, floors?.[count] ?? 0, 0);
  const sum = (count: number): number => {
    const [part, other] = partsOf(count)!;
    return Math.max(own(count), own(part) + own(other));
  };
  return Math.max(sum(TEXT) + sum(IMAGE), sum(UNCACHED) + sum(CACHED)) + sum(OUTPUT);
}

/**
 * Works out what the reported counts imply: two of three numbers of an equation give the third.
 * @returns the first equation that cannot hold, or `undefined`. `counts` is completed in place.
 */
export function complete(counts: Counts): Equation | undefined {
  let changed = true;
  while (changed) {
    changed = false;
    for (let at = 0; at < EQUATIONS.length; at += 3) {
      const total = EQUATIONS[at]!;
      const part = EQUATIONS[at + 1]!;
      const other = EQUATIONS[at + 2]!;
      const sum = counts[total]!;
      const one = counts[part]!;
      const two = counts[other]!;
      if (one >= 0 && two >= 0) {
        if (one + two === sum) continue;
        if (sum >= 0) return [total, part, other];
        counts[total] = one + two;
      } else if (sum === 0) {
        if (one > 0 || two > 0) return [total, part, other];
        counts[part] = counts[other] = 0;
      } else if (sum > 0 && (one >= 0 || two >= 0)) {
        const rest = sum - (one >= 0 ? one : two);
        if (rest < 0) return [total, part, other];
        counts[one >= 0 ? other : part] = rest;
      } else continue;
      changed = true;
    }
    const total = counts[TOTAL]!;
    if (total < 0) continue;
    const input = counts[INPUT]!;
    const output = counts[OUTPUT]!;
    if (input >= 0 === output >= 0) continue;
    const rest = total - (input >= 0 ? input : output);
    if (rest < 0) return [TOTAL, INPUT, OUTPUT];
    counts[input >= 0 ? OUTPUT : INPUT] = rest;
    changed = true;
  }
  return undefined;
}
