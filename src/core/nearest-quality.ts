import type { ImageModel } from './catalog.js';
import { outputCount } from './image-output-tokens.js';
import type { Size } from './sizes.js';

/** A quality of one model and how its tokens compare with those of another's. */
export interface NearestQuality {
  readonly word: string;
  /** Likely tokens of an image at it, and at the quality that it stands for. */
  readonly tokens: number;
  readonly of: number;
}

/**
 * The quality of a model whose token count at a size is nearest, in proportion, to that of another
 * model's quality; the cheaper of two as near. `null` when either count is not known.
 */
export function nearestQuality(
  model: ImageModel,
  size: Size,
  wanted: { readonly model: ImageModel; readonly quality: string },
): NearestQuality | null {
  const tokensOf = ({ tokens }: ImageModel, word: string): number | undefined =>
    outputCount(tokens.imageOutput, size, word)?.count.likely;
  const of = tokensOf(wanted.model, wanted.quality);
  if (of === undefined) return null;
  const distance = ({ tokens }: NearestQuality): number => Math.abs(Math.log(tokens / of));
  return model.qualities
    .flatMap((word) => {
      const tokens = tokensOf(model, word);
      return tokens === undefined ? [] : [{ word, tokens, of }];
    })
    .reduce<NearestQuality | null>(
      (best, each) => (best && distance(best) <= distance(each) ? best : each),
      null,
    );
}
