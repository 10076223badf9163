import { solveBudget } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const workload = { quality: 'high', promptTokens: 94, rerollRate: 20, imagesPerMonth: 10000 };

export const budget = solveBudget(workload, catalog, { usd: '500', asOf: '2026-12-01' });
