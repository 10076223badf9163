/**
 * A value that may be uncertain, by its two ends. Certain when all three are the same; `likely` is
 * absent when nothing says where between the ends the truth lies.
 */
export interface Range<T = number> {
  readonly low: T;
  readonly high: T;
  readonly likely?: T;
}

type Values<Ranges extends readonly Range<unknown>[]> = {
  -readonly [At in keyof Ranges]: Ranges[At] extends Range<infer T> ? T : never;
};

/**
 * The range of a function that grows with each of its arguments, from the ranges of those; likely
 * only when every argument has a likely value. Certain arguments give one value three times.
 * @example combine([{ low: 1, high: 3 }, { low: 2, high: 2, likely: 2 }], (a, b) => a + b) // 3 to 5
 */
export function combine<const Ranges extends readonly Range<unknown>[], T>(
  ranges: Ranges,
  value: (...values: Values<Ranges>) => T,
): Range<T> {
  const at = (end: keyof Range): T =>
    value(...(ranges.map((range) => range[end]) as unknown as Values<Ranges>));
  const low = at('low');
  if (ranges.every((range) => range.low === range.high && range.low === range.likely))
    return { low, high: low, likely: low };
  const high = at('high');
  return ranges.every(({ likely }) => likely !== undefined)
    ? { low, high, likely: at('likely') }
    : { low, high };
}

/**
 * How often a request bills its input: once at the least, and likely once per image. OpenAI publishes
 * no rule. A customer's bill for six images counted the input six times, without a discount
 * (community.openai.com/t/1381388), and Comfy estimates references the same way.
 */
export function timesBilled(images: number): Range {
  return { low: 1, high: images, likely: images };
}

/** The same range for an argument with which the result falls: its high end belongs to the low result. */
export function falling<T>(range: Range<T>): Range<T> {
  const { low, high } = range;
  return { ...range, low: high, high: low };
}
