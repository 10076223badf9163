import { freshness, ratesAsOf } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const { standard } = ratesAsOf(catalog, 'gpt-image-2', '2026-08-31');

export const rates = standard.map((entry) =>
  entry.state === 'rate'
    ? { meter: entry.meter, usd: entry.rate.usd, per: entry.rate.per }
    : { meter: entry.meter, state: entry.state },
);
export const age = standard.flatMap((entry) =>
  entry.state === 'rate' ? freshness(entry.rate, '2026-12-01') : [],
)[0];
