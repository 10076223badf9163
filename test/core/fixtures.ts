import type { Catalog, ImageModel, Offer, Provenance, Rate } from '../../src/core/index.js';

/** A small catalog with made-up figures, so that a test of the core does not depend on real prices. */
export const PROVENANCE: Provenance = {
  source: 'list',
  checks: ['2026-03-10'],
  method: 'page',
  confidence: 'high',
};

export function rate(usd: string, from: string, over: Partial<Rate> = {}): Rate {
  return { ...PROVENANCE, usd, per: 1_000_000, from, ...over };
}

export function model(over: Partial<ImageModel> = {}): ImageModel {
  return {
    id: 'painter-1',
    aliases: ['painter-1-2026-01-05'],
    lifecycle: { released: '2026-01-05', source: 'list' },
    qualities: ['low', 'high'],
    sizes: { kind: 'unknown', reason: 'Not published.', presets: [] },
    tokens: {
      imageOutput: { kind: 'unknown', reason: 'Not published.', source: 'list' },
      imageInput: { kind: 'unknown', reason: 'Not published.' },
      textOutput: { kind: 'none', basis: 'observed' },
      partialImageTokens: null,
      promptOverhead: null,
    },
    request: { images: 10, partialImages: 3, referenceImages: 16 },
    rateLimits: { unknown: 'Not published.' },
    ...over,
  };
}

export function offer(over: Partial<Offer> = {}): Offer {
  return {
    id: 'studio/painter-1',
    provider: 'studio',
    model: 'painter-1',
    charges: [
      { kind: 'tokens', meter: 'text-input', rates: [rate('4.00', '2026-01-05')] },
      { kind: 'tokens', meter: 'text-input-cached', rates: [rate('1.00', '2026-01-05')] },
      { kind: 'tokens', meter: 'image-input', rates: [rate('6.00', '2026-01-05')] },
      {
        kind: 'not-published',
        meter: 'image-input-cached',
        reason: 'The price list does not name it.',
      },
      { kind: 'not-billed', meter: 'text-output', ...PROVENANCE },
      {
        kind: 'tokens',
        meter: 'image-output',
        rates: [
          rate('40.00', '2026-01-05', { to: '2026-02-01', checks: ['2026-01-06'] }),
          rate('20.00', '2026-02-01', { to: '2026-04-01', checks: ['2026-02-03', '2026-03-10'] }),
          rate('20', '2026-04-01', { checks: ['2026-04-02'] }),
        ],
      },
    ],
    batch: {
      status: 'derived',
      multiplier: '0.5',
      source: 'list',
      checks: [],
      method: 'page',
      confidence: 'medium',
    },
    failures: { status: 'unknown', note: 'Not published.' },
    ...over,
  };
}

export function catalogOf(
  models: readonly ImageModel[] = [model()],
  offers: readonly Offer[] = [offer()],
): Catalog {
  return {
    schemaVersion: 1,
    date: '2026-05-01',
    sources: {
      list: {
        title: 'Price list',
        url: 'https://studio.example/prices',
        publisher: 'Studio',
        official: true,
      },
    },
    providers: { studio: { name: 'Studio', kind: 'first-party', url: 'https://studio.example' } },
    models,
    offers,
    rateLimits: {},
    batchLimits: {},
    conflicts: [],
  };
}
