import { cheaperSizes, findModel } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const model = findModel(catalog, 'gpt-image-2')!;

export const sizes = cheaperSizes(model, '1024x1024', 'high');
