import type { TokenMeter } from '../../core/meters.js';
import type { Account, Amounts, Charge, Condition, Dated, Offer } from '../../core/offers.js';
import type { DecimalString } from '../../core/money.js';
import {
  byMegapixel,
  byPixels,
  byQualityAndTier,
  byTier,
  credits,
  creditsFor,
  editsNotPublished,
  fromPrice,
  MEGAPIXEL_NOTE,
  notPublished,
  perImage,
  perReference,
  provenance,
  read,
  RELEASED,
  sold,
  tiersNamed,
} from './terms.js';

const SELLER = 'comfy';
const unit = 'credits';
const NO_RATE = 'Comfy’s price list has no rate for this meter.';

const page = (from?: string): Dated => read('comfy', '2026-08-21', from ? { from } : {});

/** The day on which introductory discounts ended. */
const FULL_PRICE = '2026-08-07';

/** What image output cost until then. Nobody recorded since when, nor the day of the reading. */
const introductory = (amount: DecimalString): Dated & { readonly amount: DecimalString } => ({
  ...read('comfy-1350', [], { from: '2026-08' }),
  to: FULL_PRICE,
  promotion: true,
  amount,
});

/** 211 credits a dollar. */
function account(): Account {
  // The prices of early August follow from OpenAI's at this rate too.
  return { credit: credits('1', '211', page('2026-08')) };
}

function selling(
  model: string,
  costDriver: string,
  charges: readonly Charge[],
  rest: Partial<Pick<Offer, 'tiers' | 'notes'>> = {},
): Offer {
  return sold(SELLER, model, costDriver, charges, { account: account(), ...rest });
}

function unlisted(...meters: readonly TokenMeter[]): Charge[] {
  return meters.map((meter) => notPublished(meter, NO_RATE));
}

/** One rate for whatever is sent, one for images that come back; both for a million tokens. */
function gptImage(
  model: string,
  sent: DecimalString,
  returned: DecimalString,
  rest: Pick<Offer, 'notes'> & { readonly before?: DecimalString } = {},
): Offer {
  const { before, ...others } = rest;
  return selling(
    model,
    'Credits for input tokens and output images',
    [
      creditsFor(['text-input', 'image-input'], sent, 1_000_000, page()),
      ...unlisted('text-input-cached', 'image-input-cached', 'text-output'),
      imageOutput(returned, 1_000_000, before),
    ],
    others,
  );
}

function gptImage25(model: string): Offer {
  const pull = read('comfy-2.5', '2026-09-12');
  return selling(model, 'Credits for tokens', [
    creditsFor(['text-input'], '1508.65', 1_000_000, pull),
    ...unlisted('text-input-cached'),
    creditsFor(['image-input'], '2413.84', 1_000_000, pull),
    ...unlisted('image-input-cached', 'text-output'),
    creditsFor(['image-output'], '9051.9', 1_000_000, pull),
  ]);
}

function imageOutput(amount: DecimalString, per: number, before?: DecimalString): Charge {
  return before === undefined
    ? creditsFor(['image-output'], amount, per, page())
    : creditsFor(['image-output'], amount, per, page(FULL_PRICE), [introductory(before)]);
}

/** Credits for a thousand tokens of text sent, text that comes back and images. */
function nanoBanana(
  model: string,
  row: readonly [string, string, string],
  before?: DecimalString,
): Offer {
  const [textInput, textOutput, returned] = row;
  return selling(model, 'Credits for tokens', [
    creditsFor(['text-input'], textInput, 1000, page()),
    ...unlisted('text-input-cached', 'image-input', 'image-input-cached'),
    creditsFor(['text-output'], textOutput, 1000, page()),
    imageOutput(returned, 1000, before),
  ]);
}

/** One price an image, and other prices with an option. */
function flat(
  model: string,
  amount: DecimalString,
  options: Amounts = {},
  charges: readonly Charge[] = [editsNotPublished()],
): Offer {
  const when = (option: string): { when: Condition } => ({ when: { option } });
  return selling(model, 'Credits for images', [
    ...charges,
    ...Object.entries(options).map(([option, other]) =>
      perImage(other, page(), { unit, ...when(option) }),
    ),
    perImage(amount, page(), { unit }),
  ]);
}

function alternatives(): readonly Offer[] {
  const everyReference = perReference('2.11', 0, page(), { unit });
  const qwenReference = perReference('0.91', 0, page(), { unit });
  const unknownReferences = notPublished('input-image', NO_RATE, { references: true });
  return [
    nanoBanana('gemini-3-pro-image', ['0.422', '2.532', '30.38'], '25.32'),
    nanoBanana('gemini-3.1-flash-image', ['0.1055', '0.633', '15.19'], '12.66'),
    nanoBanana('gemini-3.1-flash-lite-image', ['0.05275', '0.3165', '7.6'], '6.33'),
    nanoBanana('gemini-2.5-flash-image', ['0.0633', '0.5275', '6.33']),
    ...(
      [
        ['flux-2-pro', '6.33', '3.17'],
        ['flux-2-max', '14.77', '6.33'],
      ] as const
    ).map(([model, first, further]) =>
      selling(model, 'Credits for megapixels', [byMegapixel(first, further, page(), { unit })], {
        notes: [
          MEGAPIXEL_NOTE,
          'Doesn’t say whether a partial megapixel is billed as a whole one. We assume it is.',
        ],
      }),
    ),
    flat('flux-1-kontext-pro', '8.44', {}, []),
    flat('flux-1-kontext-max', '16.88', {}, []),
    flat('flux-1.1-pro-ultra', '12.66'),
    flat('flux-1-fill', '10.55', {}, []),
    flat('seedream-4.0', '6.33', {}, [unknownReferences]),
    flat('seedream-4.5', '8.44', {}, [unknownReferences]),
    flat('seedream-5.0-lite', '7.39', {}, [unknownReferences]),
    selling('seedream-5.0-pro', 'Credits by pixels, and reference images after the first', [
      byPixels(2_360_000, '9.50', '18.99', page(), unit),
      perReference('0.63', 1, page(), { unit }),
    ]),
    flat('ideogram-4-turbo', '9.05'),
    flat('ideogram-4-default', '18.1'),
    flat('ideogram-4-quality', '30.17'),
    flat('recraft-v3', '8.44', { vector: '16.88' }),
    flat('recraft-v4', '8.44', { vector: '16.88' }),
    flat('recraft-v4-pro', '52.75', { vector: '63.30' }),
    flat('recraft-v4.1', '7.39', { vector: '16.88' }),
    flat('recraft-v4.1-pro', '44.31', { vector: '63.30' }),
    selling(
      'grok-imagine-image-2.0',
      'Credits by quality and tier, and reference images',
      [
        byQualityAndTier(
          { low: { '1K': '8.44', '2K': '12.66' }, medium: { '1K': '12.66', '2K': '16.88' } },
          page(),
          unit,
        ),
        everyReference,
      ],
      { tiers: tiersNamed('1K', '2K') },
    ),
    flat('qwen-image-3.0', '9.05', {}, [qwenReference]),
    selling(
      'qwen-image-3.0-pro',
      'Credits by tier, and reference images',
      [byTier({ '1K': '12.07', '2K': '22.63' }, page(), unit), qwenReference],
      { tiers: tiersNamed('1K', '2K') },
    ),
    selling(
      'grok-imagine-image-quality',
      'Credits by tier',
      [unknownReferences, byTier({ '1K': '10.55' }, page(), unit)],
      { tiers: tiersNamed('1K', '2K') },
    ),
    flat('grok-imagine-image-pro', '14.77', {}, [unknownReferences]),
    flat('grok-imagine-image', '4.22', {}, [unknownReferences]),
    flat('luma-uni-1', '8.52', {}, [perReference('0.63', 0, page(), { unit })]),
    flat('luma-uni-1-max', '21.10', {}, [unknownReferences]),
    selling(
      'ideogram-p-image',
      'Credits for images',
      [editsNotPublished(), fromPrice('0.91', page(), { unit })],
      { notes: ['Comfy charges 0.91 to 9.05 credits and doesn’t say which settings cost what.'] },
    ),
    flat('krea-2-medium-turbo', '3.17'),
    flat('krea-2-medium', '6.33', { 'style-reference': '7.39', moodboard: '8.44' }),
    flat('krea-2-large', '12.66', { 'style-reference': '13.72', moodboard: '14.77' }),
  ];
}

/** Comfy's API charges what the maker charges, in the same credits. */
function router(model: string, upstream: string, from: string): Offer {
  const pricing = read('comfy-router', '2026', { from, confidence: 'medium' });
  return sold(
    'comfy-router',
    model,
    'The maker’s own prices',
    [{ kind: 'upstream', offer: upstream, prices: [{ multiplier: '1', ...pricing }] }],
    {
      account: {
        required: true,
        ownKey: { status: 'optional', upstream, fee: null, ...provenance(pricing) },
      },
      notes: ['Comfy bills it in credits: 211 credits cost $1.'],
    },
  );
}

/** What ComfyUI’s partner nodes and Comfy's API charge, in credits. */
export function comfyOffers(): readonly Offer[] {
  return [
    gptImage('gpt-image-2', '1688', '7600', {
      before: '6330',
      notes: ['Image output has cost 20% more since introductory discounts ended on 2026-08-07.'],
    }),
    gptImage25('gpt-image-2.5-sunburst'),
    gptImage25('gpt-image-2.5-flare'),
    gptImage('gpt-image-1.5', '1688', '6752'),
    gptImage('gpt-image-1', '2110', '8440'),
    ...alternatives(),
    router('gpt-image-2', 'openai/gpt-image-2', RELEASED['gpt-image-2']),
    ...['sunburst', 'flare'].flatMap((name) => [
      router(`gpt-image-2.5-${name}`, `openai/gpt-image-2.5-${name}`, RELEASED['gpt-image-2.5']),
      router(`gpt-image-2.6-${name}`, `openai/gpt-image-2.6-${name}`, RELEASED['gpt-image-2.6']),
    ]),
    router('flux-2-pro', 'black-forest-labs/flux-2-pro', '2026'),
  ];
}
