import type { BatchTerms, Dated, Offer } from '../../core/offers.js';
import { notPublished, perImage, provenance, read, sold, surcharge, tokens } from './terms.js';

const IMAGEN_NOTE =
  'Google has shut down every Imagen model. Sources name 2026-06-24, 2026-06-30 and 2026-08-17 as the last day on Vertex AI.';
const NO_RATE = 'We haven’t read Google’s price for this meter.';

function half(page: Dated): BatchTerms {
  return { status: 'offered', multiplier: '0.5', ...provenance(page) };
}

interface Gemini extends Pick<Offer, 'modifiers' | 'notes'> {
  /** US dollars per million tokens of text and images sent, text that comes back, and images. */
  readonly rates: readonly [sent: string, text: string | null, images: string];
  readonly page: Dated;
  readonly batch?: boolean;
}

function gemini(model: string, { rates, page, batch, ...rest }: Gemini): Offer {
  const [sent, text, images] = rates;
  return sold(
    'google',
    model,
    'Input tokens, and output tokens of text and of images by resolution tier',
    [
      tokens('text-input', sent, page),
      notPublished('text-input-cached', NO_RATE),
      tokens('image-input', sent, page),
      notPublished('image-input-cached', NO_RATE),
      text === null ? notPublished('text-output', NO_RATE) : tokens('text-output', text, page),
      tokens('image-output', images, page),
    ],
    { ...(batch && { batch: half(page) }), ...rest },
  );
}

/** Google’s own models: Gemini by tokens, Imagen by the image. */
export function googleOffers(): readonly Offer[] {
  const page = read('google', '2026-10-05');
  const search =
    '5,000 prompts with web search per month are free. We count each at its price after that.';
  const imagen = read('google-vertex', '2026-08');
  return [
    gemini('gemini-3-pro-image', {
      rates: ['2', '12', '120'],
      page,
      batch: true,
      modifiers: [surcharge('web-search', 'Web search', '0.014', page, 'request')],
      notes: [search],
    }),
    gemini('gemini-nano-banana-2.1', {
      rates: ['1.5', '7.5', '30'],
      // Read in October; the model came on the 7th.
      page: read('google', '2026-10', { from: '2026-10-07', confidence: 'medium' }),
      notes: ['Vertex AI also sells it in batch. We haven’t read its batch rate.'],
    }),
    gemini('gemini-3.1-flash-lite-image', { rates: ['0.25', '1.5', '30'], page }),
    gemini('gemini-3.1-flash-image', {
      rates: ['0.5', '3', '60'],
      page,
      batch: true,
    }),
    gemini('gemini-2.5-flash-image', {
      rates: ['0.3', null, '30'],
      page,
      batch: true,
    }),
    ...(
      [
        ['fast', '0.02'],
        ['standard', '0.04'],
        ['ultra', '0.06'],
      ] as const
    ).map(([kind, amount]) =>
      sold('google-vertex', `imagen-4.0-${kind}`, 'Images', [perImage(amount, imagen)], {
        operations: ['generate'],
        notes: [IMAGEN_NOTE],
      }),
    ),
  ];
}
