import { levers } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const workload = { quality: 'high', rerollRate: 20, imagesPerMonth: 10000 };

export const changes = levers(workload, catalog, { asOf: '2026-12-01' }).map(
  ({ code, change }) => ({ code, change }),
);
