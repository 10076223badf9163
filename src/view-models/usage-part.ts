import type { Range, UsagePart } from '../core/index.js';
import type { EstimateMessages } from '../i18n/en/estimate.js';

/**
 * A part of a request's tokens in words, with what each of several images takes and the formula.
 * @param count the words of a count.
 * @param unknown what stands for one that nobody published.
 * @example "7,024 for 4 images, 1,756 each: ⌈48 × 48 × (2,000,000 + 1024 × 1024) ÷ 4,000,000⌉"
 */
export function partText(
  { formula, ...part }: UsagePart,
  count: (range: Range) => string,
  unknown: string,
  codes: EstimateMessages,
  locale: string,
): string {
  const { tokens, params } = part;
  const images = Number(params.images ?? 1);
  const whole = codes.part(part, tokens ? count(tokens) : unknown, locale);
  const text =
    tokens && images > 1
      ? codes.each(whole, count({ low: tokens.low / images, high: tokens.high / images }))
      : whole;
  return formula ? `${text}: ${codes.formula(formula, locale)}` : text;
}
