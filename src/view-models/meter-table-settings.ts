import { findModel, findOffer, type Issue, nearestModels, type PriceList } from '../core/index.js';
import { namesOf } from './settings.js';

const DEFAULT_MODEL = 'gpt-image-2';

/**
 * Ids of the models that were named and that the price list has and sells, each once; the default
 * where there is none, and nothing where nothing is sold.
 */
export function listedModels(
  prices: PriceList,
  models: unknown,
  issues: Issue[],
): readonly string[] {
  const found = new Set<string>();
  for (const id of namesOf(models)) {
    const model = findModel(prices, id);
    if (model && findOffer(prices, model)) found.add(model.id);
    else
      issues.push({
        field: 'models',
        code: 'unknown-model',
        params: { got: id, nearest: nearestModels(prices, id) },
      });
  }
  if (found.size > 0) return [...found];
  const fallback = findModel(prices, DEFAULT_MODEL);
  const first = fallback && findOffer(prices, fallback) ? fallback.id : prices.offers[0]?.model;
  if (first !== undefined) return [first];
  issues.push({ field: 'catalog', code: 'empty-catalog', params: {} });
  return [];
}

/** The offer that was asked for, if every model is sold by it. */
export function listedOffer(
  prices: PriceList,
  models: readonly string[],
  offer: string | undefined,
  issues: Issue[],
): string | undefined {
  if (!offer) return undefined;
  const lacking = models.find((id) => !findOffer(prices, findModel(prices, id)!, offer));
  if (lacking === undefined) return offer;
  issues.push({ field: 'offer', code: 'unknown-offer', params: { got: offer, model: lacking } });
  return undefined;
}
