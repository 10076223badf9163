import { estimate } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const cost = estimate(
  { quality: 'medium', promptTokens: 90, rerollRate: 20, imagesPerMonth: 2400 },
  catalog,
  { asOf: '2026-12-01' },
);
if (cost.kind === 'invalid' || cost.kind === 'unpriced') throw new Error(cost.kind);

export const perKept = cost.perKept;
export const perMonth = cost.perMonth;
export const lines = cost.lines.map(({ meter, quantity, cost }) => ({ meter, quantity, cost }));
