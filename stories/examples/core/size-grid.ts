import { sizeGrid } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

export const grid = sizeGrid({ model: 'gpt-image-1-mini' }, catalog, { asOf: '2026-11-22' });
