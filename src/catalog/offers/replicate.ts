import type { Account, Offer } from '../../core/offers.js';
import type { PartialDate } from '../../core/dates.js';
import {
  byMegapixel,
  byQuality,
  MEGAPIXEL_NOTE,
  perRequest,
  provenance,
  read,
  sold,
} from './terms.js';

const SELLER = 'replicate';
const BY_QUALITY = 'Quality, not size';

function account(): Account {
  return { required: true, minimumTopUpUsd: null };
}

const LIMIT =
  '600 predictions per minute; 6 without a payment method, and fewer with less than $20 of credit';

const ANY_SIZE = 'One price for all sizes.';

function gptImage2(): Offer {
  const page = read('replicate-gpt-image-2', [
    '2026-08-29',
    '2026-09-29',
    '2026-10-05',
    '2026-10-09',
  ]);
  return sold(
    SELLER,
    'gpt-image-2',
    BY_QUALITY,
    [byQuality({ low: '0.012', medium: '0.047', high: '0.128', auto: '0.128' }, page)],
    {
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
        entryCost: 'Prepaid credit, or a card that is billed later',
        account: 'Required',
        limitDriver: LIMIT,
        bestFor: 'Testing in a hosted interface',
      },
      notes: [ANY_SIZE, 'Reference images are free.', 'A request can make 1 to 10 images.'],
    },
  );
}

function byWord(
  model: string,
  amounts: Readonly<Record<string, string>>,
  check: PartialDate,
): Offer {
  return sold(SELLER, model, BY_QUALITY, [byQuality(amounts, read(`replicate-${model}`, check))], {
    account: account(),
    facts: { account: 'Required', limitDriver: LIMIT },
    notes: [ANY_SIZE],
  });
}

/** Nothing but a fee: the images come on the caller’s own bill at OpenAI. */
function gptImage1(): Offer {
  const page = read('replicate-gpt-image-1', '2025', { confidence: 'medium' });
  return sold(SELLER, 'gpt-image-1', 'OpenAI’s own bill, plus a fee per image', [], {
    account: {
      ...account(),
      ownKey: {
        status: 'required',
        upstream: 'openai/gpt-image-1',
        fee: { of: 'image', unit: 'usd', amount: '0.001' },
        ...provenance(page),
      },
    },
  });
}

function flux2(): readonly Offer[] {
  const dev = read('replicate-flux-2-dev', '2026');
  const pro = read('replicate-flux-2-pro', '2026');
  const notes = [
    MEGAPIXEL_NOTE,
    'Doesn’t say whether a partial megapixel is billed as a whole one. We assume it is.',
  ];
  return [
    sold(
      SELLER,
      'flux-2-pro',
      'Runs, and megapixels made and sent',
      [perRequest('0.015', pro), byMegapixel('0.015', '0.015', pro)],
      { account: account(), notes },
    ),
    sold(
      SELLER,
      'flux-2-dev',
      'Megapixels made and sent, and an option',
      [
        byMegapixel('0.012', '0.012', dev, { when: { option: 'go-fast' } }),
        byMegapixel('0.014', '0.014', dev),
      ],
      { account: account(), notes },
    ),
  ];
}

/** What Replicate charges: OpenAI’s models by quality alone. */
export function replicateOffers(): readonly Offer[] {
  const words = {
    low: '0.012',
    medium: '0.047',
    high: '0.128',
    xhigh: '0.25',
    max: '0.5',
    auto: '0.25',
  };
  return [
    gptImage2(),
    byWord('gpt-image-2.5-sunburst', words, '2026-10'),
    byWord('gpt-image-2.5-flare', words, '2026-10'),
    byWord(
      'gpt-image-1.5',
      { low: '0.013', medium: '0.05', high: '0.136', auto: '0.136' },
      '2026-10',
    ),
    gptImage1(),
    ...flux2(),
  ];
}
