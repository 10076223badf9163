import { findModel, imageInputTokens } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const model = findModel(catalog, 'gpt-image-1.5')!;
const photo = { width: 1024, height: 1536 };

export const lowFidelity = imageInputTokens(model, photo);
export const highFidelity = imageInputTokens(model, { ...photo, fidelity: 'high' });
