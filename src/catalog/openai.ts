import type { Catalog, ImageModel } from '../core/catalog.js';
import { markChecked } from './checked.js';
import { listedModels } from './openai-lifecycles.js';
import { priceList } from './openai-rates.js';
import { rules } from './openai-rules.js';
import { batchLimits, rateLimits } from './rate-limits.js';

function withRules(): readonly ImageModel[] {
  return listedModels.map((model) => ({ ...model, ...rules[model.id]! }));
}

function complete(): Catalog {
  return { schemaVersion: 1, ...priceList, models: withRules(), rateLimits, batchLimits };
}

/** OpenAI's image models and what OpenAI charges for them, with the source of every figure. */
export const catalog: Catalog = /* @__PURE__ */ markChecked(/* @__PURE__ */ complete());
