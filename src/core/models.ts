import type { ImageModel, ListedModel, PriceList, RequestLimits } from './catalog.js';
import { need, needOnce, needPrices } from './contract.js';
import { refuse } from './errors.js';
import type { Offer } from './offers.js';

/** The model with this id or alias; `undefined` when the catalog has none. */
export function findModel<Model extends ListedModel>(
  catalog: { readonly models: readonly Model[] },
  id: string,
): Model | undefined {
  // Called with every receipt: what is not a catalog shows when it is used as one.
  try {
    return catalog.models.find((model) => model.id === id || model.aliases.includes(id));
  } catch {
    return refuse('malformed-catalog', 'catalog', catalog);
  }
}

/** A day at the end of a name: a snapshot. */
const SNAPSHOT = /-\d{4}-\d{2}-\d{2}$/;

/**
 * The model that a log means: an id, an alias, either behind the route of a gateway (`openai/...`),
 * or a dated snapshot of one.
 */
export function findModelAsWritten<Model extends ListedModel>(
  catalog: { readonly models: readonly Model[] },
  name: string,
): Model | undefined {
  const known = findModel(catalog, name);
  if (known) return known;
  const bare = name.slice(name.lastIndexOf('/') + 1);
  return findModel(catalog, bare) ?? findModel(catalog, bare.replace(SNAPSHOT, ''));
}

/** Where a model's own limits are not known: those of OpenAI's models. */
const USUAL_LIMITS: RequestLimits = { images: 10, partialImages: 3, referenceImages: 16 };

const needRequest = /* @__PURE__ */ needOnce({ request: {} }, 'malformed-model', 'model');

/** What one request of a model may hold; the usual where nobody published it, or without a model. */
export function requestLimits(model: Pick<ImageModel, 'request'> | undefined): RequestLimits {
  if (model != null) needRequest(model);
  return model && 'images' in model.request ? model.request : USUAL_LIMITS;
}

/**
 * How a provider sells a model.
 * @param offer an offer id, a provider id, or nothing for the model's first offer.
 */
export function findOffer(
  catalog: PriceList,
  model: Pick<ListedModel, 'id'>,
  offer?: string,
): Offer | undefined {
  try {
    const { id } = model;
    if (typeof id !== 'string') refuse('malformed-model', 'model', model);
    return catalog.offers.find(
      (candidate) =>
        candidate.model === id &&
        (offer === undefined || candidate.id === offer || candidate.provider === offer),
    );
  } catch {
    need(model, { id: 'string' }, 'model', 'malformed-model');
    return refuse('malformed-catalog', 'catalog', catalog);
  }
}

/**
 * Up to `limit` ids of models on sale that a mistyped id may mean, closest first: ids that begin the same
 * way, then ids of which at most a third of the letters differ. A gateway's prefix and words after the id
 * don't count.
 */
export function nearestModels(catalog: PriceList, id: string, limit = 3): readonly string[] {
  needPrices(catalog);
  need(id, 'string', 'id');
  need(limit, 'number', 'limit');
  const wanted = id.trim().toLowerCase().slice(0, 64).replace(/^.*\//, '');
  return catalog.models
    .filter((model) => findOffer(catalog, model))
    .map((model) => ({
      id: model.id,
      // A name cut short is nearer than any misspelling; of several, the shortest.
      away:
        wanted && model.id.startsWith(wanted)
          ? (model.id.length - wanted.length) / 100
          : distance(wanted, model.id),
    }))
    .filter(({ id: candidate, away }) => away * 3 <= candidate.length)
    .sort((a, b) => a.away - b.away)
    .slice(0, limit)
    .map((candidate) => candidate.id);
}

function distance(wanted: string, id: string): number {
  const whole = editDistance(wanted, id);
  return wanted[id.length] === '-'
    ? Math.min(whole, editDistance(wanted.slice(0, id.length), id) + 0.5)
    : whole;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replace = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replace, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
