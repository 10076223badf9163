import type { Condition, Tier } from './offers.js';
import type { Operation } from './operations.js';
import { type Size, sizeText } from './sizes.js';

/** One explicit request, by everything that a price can depend on. */
export interface RequestSetting {
  readonly operation: Operation;
  readonly size: Size;
  readonly quality: string;
  /** The tier of the offer that holds the size. */
  readonly tier: Tier | undefined;
  /** Reference images that are sent. */
  readonly references: readonly Size[];
  /** Options that are switched on, such as `web-search`. */
  readonly options: readonly string[];
}

/** Width to height in lowest terms, `16:9`. */
export function aspectOf({ width, height }: Size): string {
  let [a, b] = [width, height];
  while (b) [a, b] = [b, a % b];
  return `${width / a}:${height / a}`;
}

/** Whether a condition holds for a request; no condition always does. */
export function holds(when: Condition | undefined, setting: RequestSetting): boolean {
  if (!when) return true;
  const { operation, qualities, sizes, tiers, minPixels, maxPixels, aspects, references } = when;
  const { size } = setting;
  const pixels = size.width * size.height;
  return (
    (operation === undefined || operation === setting.operation) &&
    (qualities?.includes(setting.quality) ?? true) &&
    (sizes?.includes(sizeText(size)) ?? true) &&
    (tiers?.includes(setting.tier?.name ?? '') ?? true) &&
    pixels >= (minPixels ?? 0) &&
    pixels <= (maxPixels ?? Infinity) &&
    (aspects?.includes(aspectOf(size)) ?? true) &&
    (references === undefined || references === setting.references.length > 0) &&
    (when.option === undefined || setting.options.includes(when.option))
  );
}
