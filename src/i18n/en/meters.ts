import type { TokenMeter } from '../../core/index.js';

/** English names of the token meters, and what each is planned with. */
export const meters = {
  'text-input': ['Text input', 'Prompt and instructions'],
  'text-input-cached': ['Cached text input', 'Instructions repeated across requests'],
  'image-input': ['Image input', 'Reference images of an edit'],
  'image-input-cached': ['Cached image input', 'The same reference sent again'],
  'text-output': ['Text output', 'Text that comes back with the image'],
  'image-output': ['Image output', 'Every generated image, by size and quality'],
} satisfies Record<TokenMeter, readonly [string, string]>;

export type MeterNames = typeof meters;
