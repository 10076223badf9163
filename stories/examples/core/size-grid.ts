import { sizeGrid } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

export const grid = sizeGrid({ model: 'gpt-image-2.5-flare' }, catalog, { asOf: '2026-12-01' });
