import { compareOffers } from 'image-pricing-elements/core';
import { fullCatalog } from 'image-pricing-elements/catalog/offers';

const comparison = compareOffers({ quality: 'medium', imagesPerMonth: 2400 }, fullCatalog, {
  asOf: '2026-12-01',
  offers: ['openai/gpt-image-2', 'fal', 'replicate'],
});
if (comparison.kind !== 'comparison') throw new Error(comparison.kind);

export const rows = comparison.rows.map(({ offer, rank, billing, perKept, reasons }) => ({
  offer,
  rank,
  billing,
  perKept,
  reasons: reasons.map(({ code }) => code),
}));
