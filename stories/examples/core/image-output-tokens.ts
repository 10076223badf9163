import { findModel, imageOutputTokens } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const model = findModel(catalog, 'gpt-image-2')!;

export const square = imageOutputTokens(model, { size: '1024x1024', quality: 'medium' });
export const withPreviews = imageOutputTokens(model, {
  size: '1536x1024',
  quality: 'high',
  partialImages: 2,
});
