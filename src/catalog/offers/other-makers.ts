import type { Offer } from '../../core/offers.js';
import {
  byQuality,
  byQualityAndTier,
  byTier,
  credits,
  EDIT,
  editsNotPublished,
  fromPrice,
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
  // The blog repeats the prices of 3.0 and 4.0 on its own later date.
  const threeNow = read('ideogram-blog', '2026-11-16', { from: '2025-08-06' });
  const four = read('ideogram-blog', '2026-11-16', { from: '2026' });
  const latest = read('ideogram-blog', '2026-11-16', { from: '2026-09-30' });
  const newest = sold(
    'ideogram',
    'ideogram-4.5',
    'Images, by quality',
    [
      byQuality({ low: '0.03', medium: '0.06', high: '0.22' }, latest, 'usd', EDIT),
      fromPrice('0.13', latest, { when: { option: 'vector' } }),
      byQuality({ low: '0.03', medium: '0.06', high: '0.10' }, latest),
    ],
    {
      notes: [
        'Edits are priced as Precise Edit, which also has a very low quality at $0.008.',
        'SVG images made from text cost from $0.13.',
      ],
    },
  );
  const flash = sold('ideogram', 'ideogram-3-flash', 'Images', [
    editsNotPublished(),
    perImage('0.03', threeNow),
  ]);
  const rows = [
    ['turbo', '0.03', '0.1', '0.04', '0.03'],
    ['default', '0.06', '0.15', '0.07', '0.06'],
    ['quality', '0.09', '0.2', '0.1', '0.1'],
  ] as const;
  const notes = [
    'Ideogram also sells upscaling at $0.06, describing at $0.01, splitting into layers at $0.09 and removing a background at $0.01.',
  ];
  const by = 'Images, by speed and options';
  const older = rows.flatMap(([speed, image, character, transparent, fourth]) => [
    sold('ideogram', `ideogram-4-${speed}`, by, [editsNotPublished(), perImage(fourth, four)]),
    sold(
      'ideogram',
      `ideogram-3-${speed}`,
      by,
      [
        editsNotPublished(),
        perImage(character, threeNow, { when: { option: 'character-reference' } }),
        perImage(transparent, three, { when: { option: 'transparent' } }),
        perImage(image, threeNow),
      ],
      { notes },
    ),
  ]);
  return [newest, ...older, flash];
}

function recraft(): readonly Offer[] {
  const page = read('recraft', '2026-08-21');
  // The model's own page is undated; the price was there on the day of the list.
  const newer = read('recraft-v4.1', '2026', { from: '2026-08-21' });
  const proVector = read('comfy', '2026-08-21', { method: 'derived', confidence: 'medium' });
  const rows = [
    ['recraft-v4.1', '0.035', '0.08', newer],
    ['recraft-v4.1-pro', '0.21', '0.3', newer, proVector],
    ['recraft-v4.1-flash', '0.007', null, newer],
    ['recraft-v4.1-utility', '0.035', null, newer],
    ['recraft-v4.1-utility-pro', '0.21', null, newer],
    ['recraft-v4', '0.04', '0.08', page],
    ['recraft-v4-pro', '0.25', '0.3', page],
    ['recraft-v3', '0.04', '0.08', page],
  ] as const;
  return rows.map(([model, image, vector, reading, vectorReading = reading]) =>
    sold(
      'recraft',
      model,
      'Images, raster or vector',
      [
        editsNotPublished(),
        ...(vector === null
          ? []
          : [perImage(vector, vectorReading, { when: { option: 'vector' } })]),
        perImage(image, reading),
      ],
      { notes: ['Recraft bills in units: 1,000 units cost $1 and don’t expire.'] },
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
    failures: { status: 'unknown', note: 'Images that moderation blocks may be charged.' },
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
      {
        ...common,
        // The 1.5K tier exists; what it costs wasn't read.
        tiers: tiersNamed('1K', '1.5K', '2K'),
      },
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
  const notes = ['We haven’t read Alibaba’s own page.'];
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
  const unread = [
    ['mai-image-2.6', '$0.12'],
    ['mai-image-2.6-flash', '$0.06'],
  ] as const;
  const withoutRates = unread.map(([model, relay]) =>
    sold('azure', model, 'Token meters', [
      notPublished(
        'image',
        `Microsoft’s price page shows no rate for this preview without scripts. A reseller, APIYI, asks ${relay} per image (2026-10-03).`,
      ),
    ]),
  );
  const priced = rows.map(([model, row]) =>
    sold(
      'azure',
      model,
      'Token meters',
      perMillion(row, page, 'The price data that we read has no rate for this meter.'),
      { account: { required: true } },
    ),
  );
  return [...priced, ...withoutRates];
}

function luma(): readonly Offer[] {
  // A survey read the same prices on the day from which they count.
  const page = read('luma', '2026', { from: '2026-09-29' });
  const rows = [
    ['luma-uni-1', '0.0404'],
    ['luma-uni-1-max', '0.1'],
  ] as const;
  return rows.map(([model, amount]) =>
    sold(
      'luma',
      model,
      'Images and reference images',
      [perImage(amount, page), perReference('0.003', 0, page)],
      { notes: ['Every image is 2048 pixels on its longest edge, whatever size you ask for.'] },
    ),
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
    sold('midjourney', 'midjourney', 'A subscription to compute time', [
      notPublished(
        'image',
        'Midjourney has no public API. Enterprises can apply for one, and its terms forbid automation.',
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
