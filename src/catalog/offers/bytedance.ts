import type { Offer } from '../../core/offers.js';
import { byPixels, notPublished, perImage, perReference, read, sold } from './terms.js';

const SELLER = 'byteplus';

/** Seedream at its maker: one price an image, or by pixels. */
export function seedreamOffers(): readonly Offer[] {
  const page = read('byteplus', '2026-08-21');
  const pro = read('comfy', '2026-08-21', { method: 'derived' });
  const docs = read('inference-seedream-5.5', '2026-11-12', {
    method: 'secondary',
    confidence: 'medium',
  });
  const references = notPublished(
    'input-image',
    'The first reference image is free. We haven’t read what additional ones cost.',
    { references: true },
  );
  const flat = [
    ['seedream-4.5', '0.04', page],
    ['seedream-4.0', '0.03', page],
    ['seedream-5.0-lite', '0.035', page],
    ['seedream-5.0-flash', '0.018', { ...page, confidence: 'medium' }],
  ] as const;
  return [
    sold(
      SELLER,
      'seedream-5.5',
      'Pixels, and reference images',
      [byPixels(2_601_123, '0.020', '0.035', docs), perReference('0.008', 0, docs)],
      {
        refuses: [{ when: { maxPixels: 921_599 }, reason: 'Prices start at 921,600 pixels.' }],
      },
    ),
    sold(
      SELLER,
      'seedream-5.0-pro',
      'Pixels, and reference images after the first',
      [byPixels(2_360_000, '0.045', '0.09', pro), perReference('0.003', 1, pro)],
      {
        notes: [
          'Calculated from what ComfyUI Partner Nodes charges. OpenRouter lists the same two prices.',
        ],
      },
    ),
    ...flat.map(([model, amount, reading]) =>
      sold(SELLER, model, 'Images, and reference images after the first', [
        references,
        perImage(amount, reading),
      ]),
    ),
  ];
}
