import { priceUsage } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const usage = {
  input_tokens: 371,
  input_tokens_details: { text_tokens: 19, image_tokens: 352 },
  output_tokens: 439,
};
const cost = priceUsage(usage, catalog, { model: 'gpt-image-2', asOf: '2026-07-15' });
if (cost.kind === 'invalid' || cost.kind === 'unpriced') throw new Error(cost.kind);

export const total = cost.total;
export const lines = cost.lines.map(({ meter, quantity, cost }) => ({ meter, quantity, cost }));
