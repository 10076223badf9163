import { sizeText } from '../fill.js';
import { some } from './plural.js';

/** Words of the comparison of two offers over volume or size. */
export const breakEvenWords = {
  breakEven: 'Where one becomes cheaper than the other',
  first: 'Compare',
  second: 'with',
  over: 'Over',
  overs: { volume: 'Images a month', size: 'Size' },
  aspect: 'Shape',
  at: {
    volume: (size: string, quality: string): string =>
      `At ${size === 'auto' ? 'auto size' : sizeText(size)} and ${quality} quality`,
    size: (aspect: string, quality: string): string => `At ${aspect} and ${quality} quality`,
  },
  from: {
    volume: (images: string): string => `${some(images, 'image')} a month`,
    size: (megapixels: string, size: string): string =>
      `${megapixels} megapixels (${sizeText(size)})`,
  },
  crossing: {
    once: (at: string, name: string, from: string): string =>
      `${at}, ${name} is cheaper from ${from} up.`,
    several: (at: string, first: string, steps: readonly (readonly [string, string])[]): string =>
      `${at}, ${first} is cheaper at first; ${steps
        .map(([name, from]) => `${name} from ${from} up`)
        .join('; ')}.`,
    none: (at: string, name: string, low: string, high: string): string =>
      `${at}, ${name} is cheaper throughout, from ${low} to ${high}.`,
    same: (at: string, low: string, high: string): string =>
      `${at}, both cost the same throughout, from ${low} to ${high}.`,
    noSize: (at: string): string => `${at}, the model takes no size.`,
  },
  unpricedPair: (name: string, reasons: string): string =>
    `${name} has no price to compare with. ${reasons}`,
  onePair: 'There are not two offers with a price to compare.',
  figures: 'The figures',
  perKeptAxis: 'per kept image',
  size: 'Size',
  volume: 'Images a month',

  // Data
} as const;
