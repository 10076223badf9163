import type { Account, Charge, Offer } from '../../core/offers.js';
import {
  byMegapixel,
  byPixels,
  byQualityAndSize,
  byTier,
  editsNotPublished,
  MEGAPIXEL_NOTE,
  notPublished,
  perMillion,
  provenance,
  read,
  RELEASED,
  sold,
  surcharge,
  tiersNamed,
  tokens,
} from './terms.js';

const SELLER = 'fal';
const NO_MARKUP =
  'fal’s published prices per image equal OpenAI’s tokens × rate, so there’s no markup. They leave out the prompt.';

function account(): Account {
  return { required: true, minimumTopUpUsd: null, creditsExpireDays: 365 };
}

/** What every offer here has in common. */
function common() {
  return {
    account: account(),
    failures: {
      status: 'not-billed',
      note: 'Server errors (5xx) aren’t charged. Refused requests (422) may be.',
    },
  } as const;
}

const LIMIT = 'Concurrent requests: 2 for a new account, up to 40 as you buy credits';

function gptImage2(): Offer {
  const page = read('fal-gpt-image-2', '2026-09');
  return sold(
    SELLER,
    'gpt-image-2',
    'The same token meters as OpenAI',
    perMillion(['5', '1.25', '8', '2', '10', '30'], page),
    {
      ...common(),
      account: {
        ...account(),
        ownKey: {
          status: 'optional',
          upstream: 'openai/gpt-image-2',
          fee: null,
          ...provenance(page),
        },
      },
      facts: {
        entryCost: 'Prepaid credits, with a minimum payment that isn’t published',
        account: 'Required',
        limitDriver: LIMIT,
        bestFor: 'Testing in a hosted interface',
      },
      defaults: { quality: 'high', size: '1024x768' },
      notes: [NO_MARKUP, 'A request can make 1 to 4 images.'],
    },
  );
}

function gptImage25(variant: 'flare' | 'sunburst'): Offer {
  const model = `gpt-image-2.5-${variant}`;
  // The reading is of some day in September; the model came on the 8th.
  const page = read(`fal-${model}`, '2026-09', { from: RELEASED['gpt-image-2.5'] });
  return sold(
    SELLER,
    model,
    'The same token meters as OpenAI',
    perMillion(['5', '1.25', '8', '2', null, '30'], page),
    {
      ...common(),
      facts: { account: 'Required', limitDriver: LIMIT },
      notes: [
        NO_MARKUP,
        'fal publishes the price of max only for 1024 × 1024 and 1024 × 1536, and no price for xhigh. We price both by tokens.',
        'A request can make 1 to 10 images.',
      ],
    },
  );
}

function gptImage1(): Offer {
  const page = read('fal-gpt-image-1', '2026', { confidence: 'medium' });
  return sold(
    SELLER,
    'gpt-image-1',
    'Quality, size and input tokens',
    [
      tokens('text-input', '0.002', page, { per: 1000 }),
      tokens('image-input', '0.005', page, { per: 1000 }),
      // An image that comes back has its own price instead of a rate.
      { kind: 'not-billed', meter: 'image-output', ...provenance(page) },
      byQualityAndSize(
        {
          low: { '1024x1024': '0.011', '1024x1536': '0.016' },
          medium: { '1024x1024': '0.042', '1024x1536': '0.063' },
          high: { '1024x1024': '0.167', '1024x1536': '0.25' },
        },
        page,
      ),
    ],
    {
      ...common(),
      modifiers: [{ kind: 'round-up', of: 'request', unit: 'usd', step: '0.01', ...page }],
    },
  );
}

function gptImage15(): Offer {
  const page = read('fal-gpt-image-1.5', '2026', { confidence: 'medium' });
  return sold(
    SELLER,
    'gpt-image-1.5',
    'Quality and size',
    [
      editsNotPublished(),
      byQualityAndSize(
        {
          low: { '1024x1024': '0.009' },
          medium: { '1024x1024': '0.034' },
          high: { '1024x1024': '0.133' },
        },
        page,
      ),
    ],
    common(),
  );
}

function nanoBanana(): readonly Offer[] {
  // Read in October or November; the model came on 7 October.
  const learn = read('fal-nano-banana', '2026-10', { from: '2026-10-07' });
  const two = read('fal-nano-banana-2', '2026');
  return [
    sold(
      SELLER,
      'gemini-nano-banana-2.1',
      'Image output tokens',
      perMillion([null, null, null, null, null, '35.294'], learn),
      {
        ...common(),
        notes: [
          'This is Google’s rate divided by 0.85.',
          'fal’s page estimates about $0.04 per 1K image, $0.134 per 4K image, and $0.62 for ten 2K images including edits.',
        ],
      },
    ),
    sold(
      SELLER,
      'gemini-3.1-flash-image',
      'Resolution tier and options',
      [byTier({ '512': '0.06', '1K': '0.08', '2K': '0.12', '4K': '0.16' }, two)],
      {
        ...common(),
        tiers: tiersNamed('512', '1K', '2K', '4K'),
        modifiers: [
          surcharge('web-search', 'Web search', '0.015', two),
          surcharge('high-thinking', 'High thinking', '0.002', two),
        ],
      },
    ),
    sold(
      SELLER,
      'gemini-3-pro-image',
      'Resolution tier',
      [byTier({ '1K': '0.15', '2K': '0.15', '4K': '0.3' }, read('fal-nano-banana-pro', '2026'))],
      { ...common(), tiers: tiersNamed('1K', '2K', '4K') },
    ),
  ];
}

function flux2(): readonly Offer[] {
  const pro = 'fal-flux-2-pro';
  const others = 'fal-flux-2';
  const rows = [
    ['flux-2-pro', '0.03', '0.015', pro],
    ['flux-2-dev', '0.012', '0.012', others],
    ['flux-2-flex', '0.05', '0.05', others],
    ['flux-2-klein-4b', '0.005', '0.005', others],
    ['flux-2-klein-9b', '0.006', '0.006', others],
  ] as const;
  return rows.map(([model, first, further, source]) =>
    sold(
      SELLER,
      model,
      'Megapixels of output and reference images',
      [byMegapixel(first, further, read(source, '2026'))],
      { ...common(), notes: [MEGAPIXEL_NOTE] },
    ),
  );
}

function ideogram4(): readonly Offer[] {
  const charges: readonly Charge[] = [
    notPublished(
      'image',
      'fal lists $0.0075 to $0.025 per megapixel and doesn’t say which settings cost what.',
    ),
  ];
  return ['turbo', 'default', 'quality'].map((speed) =>
    sold(SELLER, `ideogram-4-${speed}`, 'Megapixels', charges, common()),
  );
}

/** What fal.ai charges: OpenAI’s models at OpenAI’s rates, others by image, tier or megapixel. */
export function falOffers(): readonly Offer[] {
  return [
    gptImage2(),
    gptImage25('sunburst'),
    gptImage25('flare'),
    gptImage15(),
    gptImage1(),
    ...nanoBanana(),
    ...flux2(),
    sold(
      SELLER,
      'seedream-5.0-pro',
      'Pixels',
      [
        byPixels(
          2_359_296,
          '0.0675',
          '0.135',
          read('fal-models', '2026', { confidence: 'medium' }),
        ),
        notPublished('input-image', 'fal doesn’t say what reference images cost.', {
          references: true,
        }),
      ],
      common(),
    ),
    ...ideogram4(),
  ];
}
