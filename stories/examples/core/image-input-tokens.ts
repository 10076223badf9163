import { findModel, imageInputTokens } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const model = findModel(catalog, 'gpt-image-2')!;

export const square = imageInputTokens(model, { width: 1024, height: 1024 });
export const portrait = imageInputTokens(model, { width: 1024, height: 1536 });
