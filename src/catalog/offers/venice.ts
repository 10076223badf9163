import type { Offer } from '../../core/offers.js';
import {
  byQualityAndTier,
  byTier,
  EDIT,
  editsNotPublished,
  fromPrice,
  GENERATE,
  perImage,
  perReference,
  read,
  RELEASED,
  sold,
  tiersNamed,
} from './terms.js';

const SELLER = 'venice';
const TIERS = ['1K', '2K', '4K'];

/** OpenAI’s models: an edit has one price, and reference images after the first cost more. */
function gptImage(): readonly Offer[] {
  const page = read('venice', '2026-08-22');
  const edits = { when: EDIT };
  return [
    sold(
      SELLER,
      'gpt-image-2',
      'Quality and resolution tier; edits and reference images',
      [
        perImage('0.34', page, edits),
        byQualityAndTier(
          {
            low: { '1K': '0.02', '2K': '0.03', '4K': '0.05' },
            medium: { '1K': '0.07', '2K': '0.13', '4K': '0.21' },
            high: { '1K': '0.26', '2K': '0.5', '4K': '0.83' },
          },
          page,
        ),
        perReference('0.0092', 1, page, edits),
      ],
      {
        tiers: tiersNamed(...TIERS),
        facts: { entryCost: 'A balance in dollars, a DIEM stake or x402' },
        notes: ['Served through fal.ai.'],
      },
    ),
    sold(SELLER, 'gpt-image-1.5', 'Images, edits and reference images', [
      perImage('0.31', page, edits),
      perImage('0.26', page),
      perReference('0.03', 1, page, edits),
    ]),
  ];
}

function alternatives(): readonly Offer[] {
  const page = read('venice', '2026-08-22');
  const tiered = [
    ['gemini-3.1-flash-image', { '1K': '0.1', '2K': '0.14', '4K': '0.19' }],
    ['gemini-3-pro-image', { '1K': '0.18', '2K': '0.23', '4K': '0.35' }],
    ['qwen-image-3.0', { '1K': '0.04', '2K': '0.04' }],
    ['qwen-image-3.0-pro', { '1K': '0.05', '2K': '0.09' }],
  ] as const;
  const flat = [
    ['qwen-image', '0.03'],
    ['qwen-image-2', '0.05'],
    ['qwen-image-2-pro', '0.1'],
  ] as const;
  return [
    ...tiered.map(([model, amounts]) =>
      sold(SELLER, model, 'Resolution tier', [editsNotPublished(), byTier(amounts, page)], {
        tiers: tiersNamed(...Object.keys(amounts)),
      }),
    ),
    ...flat.map(([model, amount]) =>
      sold(SELLER, model, 'Images', [editsNotPublished(), perImage(amount, page)]),
    ),
  ];
}

function flux3(): Offer {
  const page = read('venice-flux-3', '2026-10', { confidence: 'medium' });
  return sold(SELLER, 'flux-3-image', 'Images', [
    perImage('0.12', page, { when: EDIT }),
    fromPrice('0.12', page, { when: GENERATE }),
  ]);
}

/** Lowest prices: Venice's model pages name one price and not what it is for. */
function lowest(): readonly Offer[] {
  const rows = [
    ['gpt-image-2.6-flare', 'venice-2.6-flare', '2026-11-05', '0.09', '0.10'],
    ['gpt-image-2.5-sunburst', 'venice-models', RELEASED['gpt-image-2.5'], '0.07', '0.08'],
    ['gpt-image-2.5-flare', 'venice-models', RELEASED['gpt-image-2.5'], '0.07', '0.08'],
    ['gemini-nano-banana-2.1', 'venice-models', '2026-10-07', '0.10'],
    ['gemini-3.1-flash-lite-image', 'venice-models', '2026', '0.06'],
    ['grok-imagine-image-2.0', 'venice-models', '2026', '0.07', '0.07'],
    ['krea-3', 'venice-models', '2026', '0.07'],
    ['krea-2-turbo', 'venice-models', '2026', '0.04'],
    ['krea-2-medium', 'venice-models', '2026', '0.04'],
    ['krea-2-large', 'venice-models', '2026', '0.07'],
    ['luma-uni-1', 'venice-models', '2026', '0.05'],
    ['ideogram-4.5', 'venice-models', '2026-09-30', '0.26', '0.26'],
    ['ideogram-4-default', 'venice-models', '2026', '0.06'],
    ['seedream-5.0-pro', 'venice-models', '2026', '0.06'],
    ['seedream-5.0-lite', 'venice-models', '2026', '0.05'],
    ['seedream-4.5', 'venice-models', '2026', '0.05'],
    ['recraft-v4-pro', 'venice-models', '2026', '0.29'],
    ['wan-2.7', 'venice-models', '2026', '0.0375'],
    ['wan-2.7-pro', 'venice-models', '2026', '0.0938'],
  ] as const;
  return rows.map(([model, source, from, amount, edit]) => {
    // The pages were read in autumn 2026; only that of 2.6 can be dated to a month.
    const page = read(source, source === 'venice-2.6-flare' ? '2026-11' : '2026', {
      from,
      confidence: 'medium',
    });
    return sold(
      SELLER,
      model,
      'Images',
      [
        edit === undefined ? editsNotPublished() : fromPrice(edit, page, { when: EDIT }),
        fromPrice(amount, page),
      ],
      model === 'ideogram-4-default' ? { notes: ['Venice doesn’t say at which speed.'] } : {},
    );
  });
}

/** What Venice.ai charges: by quality and tier, by tier, or one price an image. */
export function veniceOffers(): readonly Offer[] {
  return [...gptImage(), ...alternatives(), flux3(), ...lowest()];
}
