import type { Operation } from '../../core/operations.js';
import type { Offer } from '../../core/offers.js';
import {
  byMegapixel,
  byTier,
  editsNotPublished,
  MEGAPIXEL_NOTE,
  notPublished,
  perImage,
  read,
  sold,
  tiersNamed,
} from './terms.js';

const SELLER = 'black-forest-labs';

function flux2(): readonly Offer[] {
  const rows = [
    ['flux-2-pro', '0.03', '0.015', 'high'],
    ['flux-2-max', '0.07', '0.03', 'high'],
    ['flux-2-flex', '0.05', '0.05', 'medium'],
    ['flux-2-klein-9b', '0.015', '0.002', 'medium'],
    ['flux-2-klein-4b', '0.014', '0.001', 'high'],
  ] as const;
  return rows.map(([model, first, further, confidence]) =>
    sold(
      SELLER,
      model,
      'Megapixels of output and reference images',
      [byMegapixel(first, further, read('bfl', '2026', { confidence }))],
      {
        notes: [
          MEGAPIXEL_NOTE,
          'Doesn’t say whether a partial megapixel is billed as a whole one. We assume it is.',
        ],
      },
    ),
  );
}

function flux1(): readonly Offer[] {
  const rows: readonly (readonly [string, string, readonly Operation[] | null])[] = [
    ['flux-1-kontext-pro', '0.04', null],
    ['flux-1-kontext-max', '0.08', null],
    ['flux-1.1-pro', '0.04', ['generate']],
    ['flux-1.1-pro-ultra', '0.06', ['generate']],
    ['flux-1-fill', '0.05', ['edit']],
  ];
  return rows.map(([model, amount, operations]) =>
    sold(SELLER, model, 'Images', [perImage(amount, read('bfl', '2026'))], {
      ...(operations && { operations }),
    }),
  );
}

/** FLUX at Black Forest Labs, and FLUX 3 where somebody resells it. */
export function fluxOffers(): readonly Offer[] {
  return [
    sold(SELLER, 'flux-3-image', null, [
      notPublished('image', 'The copy of the price page that we read is older than FLUX 3.'),
    ]),
    ...flux2(),
    ...flux1(),
    sold(
      'nano-gpt',
      'flux-3-image',
      'Resolution tier',
      [
        editsNotPublished(),
        byTier(
          { '1K': '0.05', '2K': '0.12', '4K': '0.65' },
          read('nano-gpt-probes', '2026-10-07', { confidence: 'medium', method: 'api' }),
        ),
      ],
      {
        tiers: tiersNamed('1K', '2K', '4K'),
        notes: ['These prices are what requests were actually billed.'],
      },
    ),
  ];
}
