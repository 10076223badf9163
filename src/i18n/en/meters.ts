import type { TokenMeter } from '../../core/index.js';

/** English names of the token meters, and what each covers. */
export const meters = {
  'text-input': ['Text input', 'Prompt and instructions'],
  'text-input-cached': ['Cached text input', 'Instructions repeated across requests'],
  'image-input': ['Image input', 'Reference images for an edit'],
  'image-input-cached': ['Cached image input', 'Reference images sent again'],
  'text-output': ['Text output', 'Text returned with the image'],
  'image-output': ['Image output', 'Generated images, by size and quality'],
} satisfies Record<TokenMeter, readonly [string, string]>;

export type MeterNames = typeof meters;
