import type { Catalog } from '../core/catalog.js';
import { conflicts } from './conflicts.js';
import { models } from './openai-models.js';
import { offers } from './openai-offers.js';
import { batchLimits, rateLimits } from './rate-limits.js';
import { providers, sources } from './sources.js';

/** OpenAI's image models and what OpenAI charges for them, with the source of every figure. */
export const catalog: Catalog = {
  schemaVersion: 1,
  date: '2026-11-22',
  sources,
  providers,
  models,
  offers,
  rateLimits,
  batchLimits,
  conflicts,
};
