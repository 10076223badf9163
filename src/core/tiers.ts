import type { Tier } from './offers.js';
import { own } from './plain.js';
import type { Size } from './sizes.js';

/** The longest edge that a tier's name stands for, where the provider publishes no pixels. */
const EDGES: Readonly<Record<string, number>> = {
  '512': 512,
  '720p': 1280,
  '1K': 1024,
  '1.5K': 1536,
  '1080p': 1920,
  '2K': 2048,
  '4K': 4096,
};

/** Whether a tier says itself what it holds. */
export function isPublished({ maxPixels, maxEdge }: Tier): boolean {
  return maxPixels !== undefined || maxEdge !== undefined;
}

/** The most pixels and the longest edge that a tier holds. */
export function limitsOf(tier: Tier): Required<Pick<Tier, 'maxPixels' | 'maxEdge'>> {
  const { name, maxPixels = Infinity } = tier;
  const usual = isPublished(tier) ? Infinity : (own(EDGES, name) ?? 0);
  return { maxPixels, maxEdge: tier.maxEdge ?? usual };
}

function holds(tier: Tier, { width, height }: Size): boolean {
  const { maxPixels, maxEdge } = limitsOf(tier);
  return width * height <= maxPixels && Math.max(width, height) <= maxEdge;
}

/** The smallest tier that holds a size; `undefined` when none does. */
export function tierOf<Each extends Tier>(tiers: readonly Each[], size: Size): Each | undefined {
  return tiers.find((tier) => holds(tier, size));
}
