export { catalog } from './openai.js';
export type {
  BatchLimits,
  BatchTerms,
  Catalog,
  Charge,
  Conflict,
  ImageModel,
  Offer,
  Provider,
  Rate,
  RateLimitTable,
  Source,
} from '../core/catalog.js';
