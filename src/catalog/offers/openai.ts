import type { Offer } from '../../core/offers.js';

/**
 * OpenAI’s own offers with what an account there is like, which only a comparison shows: a page with
 * a calculator or a table of rates does not carry it.
 */
export function openaiOffers(offers: readonly Offer[]): readonly Offer[] {
  return offers.map((offer) => ({
    ...offer,
    // OpenAI counts tokens the same way whatever the background and format.
    freeOptions: ['transparent', 'webp'],
    account: { required: true, minimumTopUpUsd: '5', creditsExpireDays: 365 },
    facts: {
      entryCost: 'Prepaid credit from $5',
      account: 'Required, with billing, a key and often a verified organization',
      costDriver:
        'Tokens for text input, image input and image output, with separate rates for cached input',
      limitDriver: 'By organization and project, depending on usage tier',
      bestFor: 'Products in production',
    },
  }));
}
