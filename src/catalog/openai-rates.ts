import type { PriceList } from '../core/catalog.js';
import { conflicts } from './conflicts.js';
import { listedModels } from './openai-lifecycles.js';
import { offers } from './openai-offers.js';
import { providers, sources } from './sources.js';

/** What OpenAI charges for its image models, with the source of every figure. */
export const priceList: PriceList = {
  date: '2026-12-01',
  sources,
  providers,
  models: listedModels,
  offers,
  conflicts,
};
