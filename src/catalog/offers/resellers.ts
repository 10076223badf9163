import type { Offer } from '../../core/offers.js';
import {
  byPixels,
  byQuality,
  byQualityAndTier,
  byTier,
  credits,
  editsNotPublished,
  fromPrice,
  notPublished,
  perImage,
  perMillion,
  perReference,
  read,
  RELEASED,
  sold,
  tiersNamed,
} from './terms.js';

const TIERS = ['1K', '2K', '4K'];
const MEDIUM = { confidence: 'medium' } as const;
/** Read in 2026 on a day that is not on record: not before the model was there. */
const IN_2026 = { from: RELEASED['gpt-image-2'], ...MEDIUM };

function together(): readonly Offer[] {
  const survey = read('together-survey', ['2026-08-29', '2026-09-29'], {
    ...MEDIUM,
    method: 'secondary',
  });
  const rows = [
    ['gpt-image-2', '0.053'],
    ['gpt-image-1.5', '0.034'],
    ['gemini-3-pro-image', '0.134'],
    ['flux-2-pro', '0.03'],
  ] as const;
  return rows.map(([model, amount]) =>
    sold('together', model, 'Images', [editsNotPublished(), perImage(amount, survey)], {
      notes: [
        'Doesn’t say whether quality or size changes the price. We use one price for all settings.',
      ],
    }),
  );
}

function piapi(): readonly Offer[] {
  const page = read('piapi', '2026', IN_2026);
  const page25 = read('piapi-2.5', '2026', { from: RELEASED['gpt-image-2.5'], ...MEDIUM });
  const discounted = ['sunburst', 'flare'].map((name) =>
    sold(
      'piapi',
      `gpt-image-2.5-${name}`,
      'Token meters',
      perMillion(['3.75', null, '6.00', null, null, '22.50'], page25),
      {
        refuses: [
          {
            when: { qualities: ['xhigh', 'max'] },
            reason: 'PiAPI accepts low, medium, high and auto only.',
          },
        ],
        notes: ['That’s 25% below OpenAI’s rates.'],
      },
    ),
  );
  return [
    ...discounted,
    sold('piapi', 'minimax-image-01', 'Images', [
      editsNotPublished(),
      perImage('0.01', read('piapi-image-01', '2026', MEDIUM)),
    ]),
    sold(
      'piapi',
      'gpt-image-2',
      'Token meters',
      perMillion(['5', '1.25', '8', '1.25', null, '30'], page),
      { notes: ['PiAPI now sells 2.5 below OpenAI’s rates. We haven’t read this page since.'] },
    ),
    sold('piapi', 'gpt-image-2', 'Images', [editsNotPublished(), perImage('0.1', page)], {
      id: 'piapi/gpt-image-2-preview',
      notes: ['It’s listed as a preview. Doesn’t say which provider serves the model.'],
    }),
  ];
}

function kie(): Offer {
  const page = read('ezkit', '2026', { ...IN_2026, method: 'secondary' });
  return sold(
    'kie',
    'gpt-image-2',
    'Credits by resolution tier, not quality',
    [byTier({ '1K': '6', '2K': '10', '4K': '16' }, page, 'credits')],
    {
      tiers: tiersNamed(...TIERS),
      refuses: [
        {
          when: { tiers: ['4K'], aspects: ['1:1'] },
          reason: 'Kie.ai doesn’t offer square images at 4K.',
        },
      ],
      account: { credit: credits('1', '200', page) },
      notes: [
        'High quality costs less than at OpenAI, so Kie.ai doesn’t simply pass on OpenAI’s price.',
      ],
    },
  );
}

function runway(): Offer {
  const survey = read('runway-survey', '2026-09-29', { ...MEDIUM, method: 'secondary' });
  return sold(
    'runway',
    'gpt-image-2',
    'Credits by quality and size, and reference images',
    [
      notPublished(
        'image',
        'A survey of 2026-09-29 lists 1 to 41 credits ($0.01 each) per image and doesn’t say which settings cost what.',
      ),
      notPublished(
        'input-image',
        'The survey mentions fees for reference images but not how much they are.',
        {
          references: true,
        },
      ),
    ],
    {
      account: { credit: credits('1', '100', survey), minimumTopUpUsd: '10' },
      facts: { entryCost: 'Credits from $10' },
      notes: [
        'It also lists 2.5 at 1 to 76 credits and doesn’t say which of the two models that is.',
      ],
    },
  );
}

function muapi(): Offer {
  const page = read('muapi', '2026', IN_2026);
  return sold(
    'muapi',
    'gpt-image-2',
    'Quality and resolution tier',
    [
      editsNotPublished(),
      byQualityAndTier(
        {
          low: { '1K': '0.025', '2K': '0.04', '4K': '0.075' },
          medium: { '1K': '0.03', '2K': '0.045', '4K': '0.09' },
          high: { '1K': '0.06', '2K': '0.09', '4K': '0.15' },
        },
        page,
      ),
    ],
    {
      tiers: tiersNamed(...TIERS),
      notes: ['Doesn’t say which provider serves the model.'],
    },
  );
}

function apiframe(): Offer {
  const page = read('apiframe', '2026', IN_2026);
  return sold(
    'apiframe',
    'gpt-image-2',
    'Credits by quality; what a credit costs depends on the plan',
    [
      editsNotPublished(),
      byQuality({ low: '4', medium: '9', high: '23', auto: '23' }, page, 'credits'),
    ],
    {
      account: {
        credit: {
          plans: [
            { id: 'payg', name: 'Pay as you go', usd: '1', credits: '100', ...page },
            { id: 'growth', name: 'Growth', usd: '199', credits: '52000', monthly: true, ...page },
          ],
        },
      },
      notes: ['Served through Replicate.'],
    },
  );
}

function aimlapi(): Offer {
  const data = read('litellm', '2026-08', { ...MEDIUM, method: 'secondary' });
  return sold(
    'aimlapi',
    'gpt-image-2',
    'Images',
    [editsNotPublished(), byQuality({ medium: '0.054' }, data)],
    { notes: ['Its own page says it bills per token, but we don’t have those rates.'] },
  );
}

function poe(): Offer {
  const data = read('models.dev', '2026-07-02', { ...MEDIUM, method: 'secondary' });
  return sold(
    'poe',
    'gpt-image-2',
    'Token meters',
    perMillion(
      ['5.0505', '1.2626', null, null, null, '32.3232'],
      data,
      'The price data that we read has no rate for this meter.',
    ),
  );
}

/** Read by inference.sh in August; Runway's own page wasn't read. */
function runwayGen4(): Offer {
  const survey = read('inference-runway', '2026-08-04', { ...MEDIUM, method: 'secondary' });
  return sold(
    'runway',
    'runway-gen-4-image',
    'Credits by resolution',
    [editsNotPublished(), byTier({ '720p': '5', '1080p': '8' }, survey, 'credits')],
    {
      tiers: tiersNamed('720p', '1080p'),
      account: { credit: credits('1', '100', survey), minimumTopUpUsd: '10' },
      facts: { entryCost: 'Credits from $10' },
    },
  );
}

/** Lowest prices, except where the page lists each tier. */
function wavespeed(): readonly Offer[] {
  const lowest = (version: '2.5' | '2.6', amount: string) =>
    ['sunburst', 'flare'].map((name) =>
      sold(
        'wavespeed',
        `gpt-image-${version}-${name}`,
        'Images',
        [
          editsNotPublished(),
          fromPrice(
            amount,
            read(`wavespeed-${version}`, version === '2.6' ? '2026-11' : '2026', {
              from: RELEASED[`gpt-image-${version}`],
              ...MEDIUM,
            }),
          ),
        ],
        { notes: ['WaveSpeed doesn’t say whether the price is for Sunburst or Flare.'] },
      ),
    );
  return [
    ...lowest('2.6', '0.045'),
    ...lowest('2.5', '0.01'),
    sold(
      'wavespeed',
      'minimax-h3-image-highspeed',
      'Resolution tier',
      [
        editsNotPublished(),
        byTier(
          { '1K': '0.035', '2K': '0.036', '4K': '0.13' },
          read('wavespeed-minimax', '2026', MEDIUM),
        ),
      ],
      { tiers: tiersNamed(...TIERS) },
    ),
  ];
}

function inferenceSh(): readonly Offer[] {
  const seedream = read('inference-seedream-5.5', '2026-11-12');
  return [
    sold(
      'inference-sh',
      'gemini-nano-banana-2.1',
      'Resolution tier',
      [
        editsNotPublished(),
        byTier({ '1K': '0.0336', '4K': '0.1134' }, read('inference-nano-banana', '2026-11-06')),
      ],
      {
        tiers: tiersNamed(...TIERS),
        notes: ['The page lists prices for 1K and 4K, but none for 2K.'],
      },
    ),
    sold('inference-sh', 'seedream-5.5', 'Pixels, and reference images', [
      byPixels(2_601_123, '0.020', '0.035', seedream),
      perReference('0.008', 0, seedream),
    ]),
  ];
}

/** Resellers of GPT Image 2 with price lists of their own. */
export function resellerOffers(): readonly Offer[] {
  return [
    ...together(),
    kie(),
    runway(),
    ...piapi(),
    aimlapi(),
    muapi(),
    apiframe(),
    poe(),
    runwayGen4(),
    ...wavespeed(),
    ...inferenceSh(),
  ];
}
