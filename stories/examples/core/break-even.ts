import { breakEven } from 'image-pricing-elements/core';
import { fullCatalog } from 'image-pricing-elements/catalog/offers';

export const overSize = breakEven(
  { quality: 'medium' },
  fullCatalog,
  ['openai/gpt-image-2', 'replicate/gpt-image-2'],
  { over: 'size', asOf: '2026-12-01' },
);
