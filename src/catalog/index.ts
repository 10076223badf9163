export { catalog } from './openai.js';
export { priceList } from './openai-rates.js';
export type {
  BatchLimits,
  BatchTerms,
  Catalog,
  Charge,
  Conflict,
  ImageModel,
  ListedModel,
  Offer,
  PriceList,
  Provider,
  Rate,
  RateLimitTable,
  Source,
} from '../core/catalog.js';
