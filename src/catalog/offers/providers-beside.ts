/** Other sellers of OpenAI's models, and other makers' models: what only a comparison needs. */
import type { Catalog } from '../../core/catalog.js';
import type { Offer } from '../../core/offers.js';
import { fluxOffers } from './black-forest-labs.js';
import { seedreamOffers } from './bytedance.js';
import { comfyOffers } from './comfy.js';
import { conflicts } from './conflicts.js';
import { falOffers } from './fal.js';
import { gatewayOffers } from './gateways.js';
import { googleOffers } from './google.js';
import { models } from './models.js';
import { openaiOffers } from './openai.js';
import { otherMakersOffers } from './other-makers.js';
import { playgroundOffer } from './playground.js';
import { providers } from './providers.js';
import { replicateOffers } from './replicate.js';
import { resellerOffers } from './resellers.js';
import { sources } from './sources.js';
import { veniceOffers } from './venice.js';

/**
 * What OpenAI's own catalog leaves out. It refers to models and sources that only that has. OpenAI's
 * offers are in it again, with what an account there is like; they come from the caller, who has
 * them already.
 */
export function providersBeside(openai: readonly Offer[]): Catalog {
  return {
    schemaVersion: 1,
    date: '2026-12-01',
    sources: sources(),
    providers: providers(),
    models: models(),
    offers: [
      // Makers first: the first offer of a model is the one used when nobody names another.
      ...openaiOffers(openai),
      ...googleOffers(),
      ...fluxOffers(),
      ...seedreamOffers(),
      ...otherMakersOffers(),
      playgroundOffer(),
      ...falOffers(),
      ...replicateOffers(),
      ...gatewayOffers(),
      ...veniceOffers(),
      ...resellerOffers(),
      ...comfyOffers(),
    ],
    rateLimits: {},
    batchLimits: {},
    conflicts: conflicts(),
  };
}
