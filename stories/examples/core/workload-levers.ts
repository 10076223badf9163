import { workloadLevers } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

export const moves = workloadLevers({ quality: 'medium', rerollRate: 20 }, catalog, {
  asOf: '2026-12-01',
}).map(({ code, change, difference }) => ({ code, change, difference }));
