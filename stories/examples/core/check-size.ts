import { checkSize, findModel } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const model = findModel(catalog, 'gpt-image-2')!;

export const accepted = checkSize(model, '1536x1024');
export const refused = checkSize(model, '1000x1000');
