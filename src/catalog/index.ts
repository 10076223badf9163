export { catalog } from './openai.js';
export { priceList } from './openai-rates.js';
export type {
  BatchLimits,
  Catalog,
  Conflict,
  ImageModel,
  ListedModel,
  PriceList,
  Provider,
  Rate,
  RateLimitTable,
  Source,
} from '../core/catalog.js';
export type { BatchTerms, Charge, Offer } from '../core/offers.js';
