import { sizeText } from '../fill.js';
import { some } from './plural.js';

/** Words of the comparison of two offers over volume or size. */
export const breakEvenWords = {
  breakEven: 'Find the break-even point',
  first: 'Compare',
  second: 'with',
  over: 'By',
  overs: { volume: 'Images per month', size: 'Size' },
  aspect: 'Aspect ratio',
  at: {
    volume: (size: string, quality: string): string =>
      `At ${size === 'auto' ? 'auto size' : sizeText(size)} and ${quality} quality`,
    size: (aspect: string, quality: string): string => `At ${aspect} and ${quality} quality`,
  },
  from: {
    volume: (images: string): string => `${some(images, 'image')} per month`,
    size: (megapixels: string, size: string): string =>
      `${megapixels} megapixels (${sizeText(size)})`,
  },
  crossing: {
    once: (at: string, name: string, from: string): string =>
      `${at}, ${name} is cheaper from ${from}.`,
    several: (at: string, first: string, steps: readonly (readonly [string, string])[]): string =>
      `${at}, ${first} is cheaper at first, then ${steps
        .map(([name, from]) => `${name} from ${from}`)
        .join(', then ')}.`,
    none: (at: string, name: string, low: string, high: string): string =>
      `${at}, ${name} is always cheaper, from ${low} to ${high}.`,
    same: (at: string, low: string, high: string): string =>
      `${at}, both cost the same, from ${low} to ${high}.`,
    noSize: (at: string): string => `${at}, the model doesn’t support any of these sizes.`,
  },
  unpricedPair: (name: string, reasons: string): string =>
    `${name} has no price to compare. ${reasons}`,
  onePair: 'A comparison needs two offers with a price.',
  figures: 'Show the figures',
  perKeptAxis: 'per kept image',
  size: 'Size',
  volume: 'Images per month',
} as const;
