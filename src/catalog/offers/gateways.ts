import { TOKEN_METERS } from '../../core/meters.js';
import type { Charge, Dated, Offer } from '../../core/offers.js';
import {
  between,
  notPublished,
  perMillion,
  provenance,
  read,
  RELEASED,
  sold,
  tokens,
} from './terms.js';

const PASSED_ON = 'The same token meters as OpenAI';

/** A model that a seller lists without saying what it costs. */
function unpriced(reason: string): Charge[] {
  return TOKEN_METERS.map((meter) => notPublished(meter, reason));
}

function openrouter(model: string): Offer {
  const endpoints = read('openrouter-endpoints', '2026-09-19', { method: 'api' });
  const faq = read('openrouter-faq', '2026-09-19');
  return sold(
    'openrouter',
    model,
    'Token meters, plus a fee on every payment',
    perMillion(
      ['5', null, '8', null, null, '30'],
      endpoints,
      'OpenRouter’s list of endpoints has no rate for this meter.',
    ),
    {
      failures: { status: 'not-billed', note: 'Only completed images are billed.' },
      account: {
        required: true,
        topUpFee: { percent: '5.5', floorUsd: '0.80', ...faq },
        minimumTopUpUsd: null,
        creditsExpireDays: 365,
      },
      facts: {
        entryCost: 'Prepaid credits, with a 5.5% fee (at least $0.80)',
        account: 'Required',
      },
      notes: [
        'Business accounts pay an 8% fee.',
        'Paying with cryptocurrency costs a 5% fee.',
        'With your own keys, OpenRouter charges 5% of the provider’s price beyond 1 million requests per month.',
        'Credits may expire after a year.',
      ],
    },
  );
}

function vercel(model: string, cachedText: string | null, page: Dated): Offer {
  return sold(
    'vercel',
    model,
    PASSED_ON,
    perMillion(
      ['5', cachedText, null, null, null, '30'],
      page,
      'Vercel’s model page shows no rate for this meter.',
    ),
    {
      account: {
        ownKey: {
          status: 'optional',
          upstream: `openai/${model}`,
          fee: null,
          ...provenance(read('vercel-pricing', '2026-07-02')),
        },
      },
      notes: ['There’s a free monthly credit. We haven’t verified how much it is.'],
    },
  );
}

function azure(): readonly Offer[] {
  const secondary = { method: 'secondary', confidence: 'medium' } as const;
  const facts = {
    account: 'An Azure subscription and approved access',
    limitDriver: 'Requests and tokens per minute, by subscription and region',
  };
  const masked =
    'Microsoft’s price page shows no figures without JavaScript, so these come from third parties.';
  const noRate = 'The price data that we read has no rate for this meter.';
  return [
    sold(
      'azure',
      'gpt-image-2',
      PASSED_ON,
      perMillion(
        ['5', '1.25', '8', '2', null, '30'],
        read('portkey', '2026-08-21', secondary),
        noRate,
      ),
      { account: { required: true }, facts, notes: [masked] },
    ),
    sold(
      'azure',
      'gpt-image-1.5',
      PASSED_ON,
      perMillion(
        ['5', '1.25', '8', null, null, '32'],
        read('litellm', '2026-08', secondary),
        noRate,
      ),
      { to: '2026-12-16', account: { required: true }, facts },
    ),
    ...['sunburst', 'flare'].map((name) =>
      sold(
        'azure',
        `gpt-image-2.5-${name}`,
        PASSED_ON,
        perMillion(
          ['5', '1.25', '8', '2', null, '30'],
          read('portkey-935', '2026-09-15', secondary),
          noRate,
        ),
        { account: { required: true }, facts, notes: [masked] },
      ),
    ),
  ];
}

function cloudflare(): readonly Offer[] {
  return [
    sold(
      'cloudflare',
      'gpt-image-2',
      'Token meters',
      unpriced('Cloudflare shows the price only in its dashboard, not on the model page.'),
      { account: { required: true }, facts: { entryCost: 'Prepaid credits', account: 'Required' } },
    ),
    sold(
      'cloudflare',
      'gpt-image-2.5-sunburst',
      'Token meters',
      perMillion(
        ['5', '1.25', '8', '3.00', null, '30'],
        read('cloudflare-gpt-image-2.5-sunburst', '2026-10-08', { confidence: 'medium' }),
        'Cloudflare’s model page has no rate for this meter.',
      ),
      {
        account: { required: true },
        facts: { entryCost: 'Prepaid credits', account: 'Required' },
        notes: ['Only three sizes are available.', 'Cloudflare doesn’t publish its payment fee.'],
      },
    ),
  ];
}

/**
 * Tokens at a rate that depends on what else a request asks for. The page lists its rules in order and
 * says that the first match counts. Read literally, a rule on reference images always comes first, so the
 * rules on size and WebP below it would never apply: other sizes than a square cost $30 or $32.
 */
function skytells(): Offer {
  const page = read('skytells', '2026', { from: RELEASED['gpt-image-2'], confidence: 'medium' });
  const references = { when: { references: true } };
  const noRate = 'The pricing rules that we read have no rate for this meter.';
  return sold(
    'skytells',
    'gpt-image-2',
    'Token meters, by references, size and format',
    [
      tokens('text-input', '5.25', page, references),
      tokens('text-input', '5', page),
      notPublished('text-input-cached', noRate),
      tokens('image-input', '10', page, references),
      tokens('image-input', '8', page),
      notPublished('image-input-cached', noRate),
      notPublished('text-output', noRate),
      tokens('image-output', '30', page, { when: { sizes: ['1024x1024'] } }),
      between('image-output', '30', '32', page),
    ],
    {
      notes: [
        'Skytells applies the first rule that matches. Its rule of $32 for 1024x1536 and 1536x1024 comes after one that always matches, so those sizes cost $30 or $32.',
      ],
    },
  );
}

/** A gateway with its own token rates, read in 2026 on a day that is not on record. */
function ownRates(
  provider: string,
  source: string,
  row: readonly (string | null)[],
  rest: Partial<Pick<Offer, 'notes'>> = {},
): Offer {
  const page = read(source, '2026', { from: RELEASED['gpt-image-2'], confidence: 'medium' });
  return sold(provider, 'gpt-image-2', 'Token meters', perMillion(row, page), rest);
}

/** Clouds and gateways: mostly OpenAI’s own meters, with something on top. */
export function gatewayOffers(): readonly Offer[] {
  const listed = 'models.dev lists this offer without a price (2026-07-02).';
  return [
    ...['gpt-image-2', 'gpt-image-2.5-sunburst', 'gpt-image-2.5-flare'].map(openrouter),
    ...azure(),
    vercel('gpt-image-2', '1.25', read('vercel-gpt-image-2', '2026-07-02')),
    vercel(
      'gpt-image-2.6-sunburst',
      null,
      read('vercel-gpt-image-2.6-sunburst', '2026-11', { from: RELEASED['gpt-image-2.6'] }),
    ),
    ...cloudflare(),
    ownRates('aihubmix', 'aihubmix-docs', ['5', null, '8', null, null, '30']),
    ownRates('therouter', 'therouter', ['6', null, '9.60', null, null, '36'], {
      notes: ['These are OpenAI’s rates plus 20%.'],
    }),
    skytells(),
    sold('digitalocean', 'gpt-image-2', null, unpriced(listed)),
    sold('fastrouter', 'gpt-image-2', null, unpriced(listed)),
  ];
}
