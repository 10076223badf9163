import type { Catalog, ImageModel } from './catalog.js';
import type { Offer } from './offers.js';
import { type Day, isDay } from './dates.js';
import type { Issue } from './errors.js';
import { findModel, findOffer, nearestModels } from './models.js';
import { shown } from './plain.js';

export function unknownOption(field: string, got: unknown, allowed: readonly string[]): Issue {
  return { field, code: 'unknown-option', params: { got: shown(got), allowed } };
}

/** Adds an issue when a value is given and not one of those allowed. */
export function checkOption(
  field: string,
  value: unknown,
  allowed: readonly string[],
  issues: Issue[],
): void {
  if (value !== undefined && !allowed.includes(value as string))
    issues.push(unknownOption(field, value, allowed));
}

/** Of a catalog without models or without offers. */
const NOTHING_SOLD: Issue = { field: 'catalog', code: 'empty-catalog', params: {} };

/** The model that is meant, or an issue that names those near it, or says that nothing is sold. */
export function checkModel(id: unknown, catalog: Catalog, issues: Issue[]): ImageModel | undefined {
  if (catalog.models.length === 0) {
    issues.push(NOTHING_SOLD);
    return undefined;
  }
  if (typeof id !== 'string') {
    issues.push({ field: 'model', code: 'missing-model', params: {} });
    return undefined;
  }
  const model = findModel(catalog, id);
  if (!model) {
    const params = { got: shown(id), nearest: nearestModels(catalog, id) };
    issues.push({ field: 'model', code: 'unknown-model', params });
  }
  return model;
}

/** How the model is sold; issues when nobody sells it so, or the date is none. */
export function checkSale(
  catalog: Catalog,
  model: ImageModel | undefined,
  { asOf, offer }: { readonly asOf?: Day; readonly offer?: string },
  issues: Issue[],
): Offer | undefined {
  if (asOf !== undefined && !isDay(asOf))
    issues.push({ field: 'asOf', code: 'not-a-date', params: { got: shown(asOf) } });
  const found = model && findOffer(catalog, model, offer);
  if (model && !found) {
    issues.push(
      catalog.offers.length === 0
        ? NOTHING_SOLD
        : offer === undefined
          ? { field: 'model', code: 'not-sold', params: { model: model.id } }
          : {
              field: 'offer',
              code: 'unknown-offer',
              params: { got: shown(offer), model: model.id },
            },
    );
  }
  return found;
}
