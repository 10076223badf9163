import { catalog } from '../../src/catalog/index.js';
import type { ImageModel, SizeRules } from '../../src/core/index.js';

/** A model of the bundled catalog. */
export function bundled(id: string): ImageModel {
  const model = catalog.models.find((one) => one.id === id);
  if (!model) throw new Error(`The bundled catalog has no ${id}`);
  return model;
}

export const GPT_IMAGE_1 = bundled('gpt-image-1');
export const GPT_IMAGE_1_MINI = bundled('gpt-image-1-mini');
export const GPT_IMAGE_2 = bundled('gpt-image-2');
export const GPT_IMAGE_25 = bundled('gpt-image-2.5-flare');
export const GPT_IMAGE_26 = bundled('gpt-image-2.6-flare');

/** Every size that gpt-image-2 and 2.5 accept, by the published rules written out. */
export function acceptedSizes(): readonly (readonly [width: number, height: number])[] {
  const sizes: [number, number][] = [];
  for (let width = 16; width <= 3840; width += 16) {
    for (let height = 16; height <= 3840; height += 16) {
      const pixels = width * height;
      const ratioHolds = width <= 3 * height && height <= 3 * width;
      if (ratioHolds && pixels >= 655_360 && pixels <= 8_294_400) sizes.push([width, height]);
    }
  }
  return sizes;
}

/** gpt-image-2 with other size rules. */
export function withSizes(sizes: SizeRules): ImageModel {
  return { ...GPT_IMAGE_2, sizes };
}
