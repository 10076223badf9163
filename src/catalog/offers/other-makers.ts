import type { Offer } from '../../core/offers.js';
import {
  byQualityAndTier,
  byTier,
  credits,
  editsNotPublished,
  notPublished,
  perImage,
  perMillion,
  perReference,
  provenance,
  read,
  sold,
  surcharge,
  tiersNamed,
} from './terms.js';

function ideogram(): readonly Offer[] {
  // The price page of 3.0 names its own date.
  const three = read('ideogram', '2026', { from: '2025-08-06' });
  const four = read('ideogram', '2026', { confidence: 'medium' });
  const rows = [
    ['turbo', '0.03', '0.1', '0.04', '0.03'],
    ['default', '0.06', '0.15', '0.07', '0.06'],
    ['quality', '0.09', '0.2', '0.1', '0.1'],
  ] as const;
  const notes = [
    'Also listed, without a model: editing $0.20, upscaling $0.06, describing $0.01, taking into layers $0.09, removing a background $0.01.',
  ];
  const by = 'Images, by speed and options';
  return rows.flatMap(([speed, image, character, transparent, fourth]) => [
    sold('ideogram', `ideogram-4-${speed}`, by, [editsNotPublished(), perImage(fourth, four)]),
    sold(
      'ideogram',
      `ideogram-3-${speed}`,
      by,
      [
        editsNotPublished(),
        perImage(character, three, { when: { option: 'character-reference' } }),
        perImage(transparent, three, { when: { option: 'transparent' } }),
        perImage(image, three),
      ],
      { notes },
    ),
  ]);
}

function recraft(): readonly Offer[] {
  const page = read('recraft', '2026-08-21');
  const newer = { ...page, confidence: 'medium' } as const;
  const rows = [
    ['recraft-v4.1', '0.035', '0.08', newer],
    ['recraft-v4.1-pro', '0.21', '0.3', newer],
    ['recraft-v4.1-flash', '0.007', null, newer],
    ['recraft-v4', '0.04', '0.08', page],
    ['recraft-v4-pro', '0.25', '0.3', page],
    ['recraft-v3', '0.04', '0.08', page],
  ] as const;
  return rows.map(([model, image, vector, reading]) =>
    sold(
      'recraft',
      model,
      'Images, raster or vector',
      [
        editsNotPublished(),
        ...(vector === null ? [] : [perImage(vector, reading, { when: { option: 'vector' } })]),
        perImage(image, reading),
      ],
      { notes: ['Paid in units, of which a thousand cost $1.'] },
    ),
  );
}

function stability(): readonly Offer[] {
  const page = read('stability', '2026-08');
  const rows = [
    ['stable-image-ultra', '8'],
    ['sd3.5-large', '6.5'],
    ['sd3.5-large-turbo', '4'],
    ['sd3.5-medium', '3.5'],
    ['stable-image-core', '3'],
  ] as const;
  return rows.map(([model, amount]) =>
    sold(
      'stability',
      model,
      'Credits for images',
      [editsNotPublished(), perImage(amount, page, { unit: 'credits' })],
      {
        account: {
          required: true,
          credit: credits('1', '100', page),
          allowances: [
            { unit: 'credits', amount: '25', per: 'once', beyond: 'billed', ...provenance(page) },
          ],
        },
        facts: { entryCost: '25 credits free, once', account: 'Required' },
      },
    ),
  );
}

function xai(): readonly Offer[] {
  const page = read('xai', '2026-08-21');
  const common = {
    failures: { status: 'unknown', note: 'An image that moderation blocks may be charged.' },
    notes: ['Every response says what it cost.'],
  } as const;
  const each = (amount: string) => perReference(amount, 0, page);
  return [
    sold(
      'xai',
      'grok-imagine-image-2.0',
      'Quality, resolution tier and reference images',
      [
        byQualityAndTier(
          { low: { '1K': '0.04', '2K': '0.06' }, medium: { '1K': '0.06', '2K': '0.08' } },
          page,
        ),
        each('0.01'),
      ],
      { ...common, tiers: tiersNamed('1K', '2K') },
    ),
    sold(
      'xai',
      'grok-imagine-image-quality',
      'Resolution tier and reference images',
      [byTier({ '1K': '0.05', '2K': '0.07' }, page), each('0.01')],
      { ...common, tiers: tiersNamed('1K', '2K') },
    ),
    sold(
      'xai',
      'grok-imagine-image-pro',
      'Images and reference images',
      [perImage('0.07', page), each('0.002')],
      common,
    ),
    sold(
      'xai',
      'grok-imagine-image',
      'Images and reference images',
      [perImage('0.02', page), each('0.002')],
      common,
    ),
  ];
}

/** Computed from what ComfyUI’s partner nodes charge, in dollars, divided by their markup of 1.43. */
function qwen(): readonly Offer[] {
  const derived = read('comfy', '2026-08-21', { method: 'derived', confidence: 'medium' });
  const notes = ['Alibaba’s own page was not read.'];
  const references = perReference('0.003', 0, derived);
  return [
    sold(
      'alibaba',
      'qwen-image-3.0',
      'Images and reference images',
      [perImage('0.03', derived), references],
      { notes },
    ),
    sold(
      'alibaba',
      'qwen-image-3.0-pro',
      'Resolution tier and reference images',
      [byTier({ '1K': '0.04', '2K': '0.075' }, derived), references],
      { notes, tiers: tiersNamed('1K', '2K') },
    ),
  ];
}

function microsoft(): readonly Offer[] {
  const page = read('portkey', '2026-08-21', { method: 'secondary', confidence: 'medium' });
  const rows = [
    ['mai-image-2.5', ['5', null, '8', null, null, '47']],
    ['mai-image-2.5-flash', ['1.75', null, '1.75', null, null, '33']],
  ] as const;
  return rows.map(([model, row]) =>
    sold(
      'azure',
      model,
      'Token meters',
      perMillion(row, page, 'The price data that was read has no rate for it.'),
      { account: { required: true } },
    ),
  );
}

function luma(): readonly Offer[] {
  const survey = read('luma-survey', '2026-09-29', { method: 'secondary', confidence: 'medium' });
  const rows = [
    ['luma-uni-1', '0.0404'],
    ['luma-uni-1-max', '0.1'],
  ] as const;
  return rows.map(([model, amount]) =>
    sold('luma', model, 'Images and reference images', [
      perImage(amount, survey),
      perReference('0.003', 0, survey),
    ]),
  );
}

/** Computed from what ComfyUI’s partner nodes charge, in dollars. */
function krea(): readonly Offer[] {
  const derived = read('comfy', '2026-08-21', { method: 'derived', confidence: 'medium' });
  const rows = [
    ['krea-2-medium', '0.03'],
    ['krea-2-large', '0.06'],
  ] as const;
  return rows.map(([model, amount]) =>
    sold('krea', model, 'Images and options', [editsNotPublished(), perImage(amount, derived)], {
      modifiers: [
        surcharge('style-reference', 'Style reference', '0.005', derived),
        surcharge('moodboard', 'Moodboard', '0.01', derived),
      ],
    }),
  );
}

/** Sold in ways that have no price of an image. */
function withoutPrices(): readonly Offer[] {
  return [
    sold('midjourney', 'midjourney', 'A subscription to computing time', [
      notPublished(
        'image',
        'Midjourney has no public API: enterprises apply for one, and its terms forbid automation.',
      ),
    ]),
    sold('adobe', 'firefly-image', 'An enterprise contract', [
      notPublished('image', 'Adobe sells it by contract and publishes no rates.'),
    ]),
  ];
}

/** Models of other makers, sold by these. */
export function otherMakersOffers(): readonly Offer[] {
  return [
    ...ideogram(),
    ...recraft(),
    ...stability(),
    ...xai(),
    ...qwen(),
    ...microsoft(),
    ...luma(),
    ...krea(),
    ...withoutPrices(),
  ];
}
