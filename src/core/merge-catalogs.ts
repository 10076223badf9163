import type { Catalog } from './catalog.js';
import { needCatalog } from './contract.js';

/** Entries of `base` in their order, replaced where `more` has the same id, then what only `more` has. */
function mergeById<Entry extends { readonly id: string }>(
  base: readonly Entry[],
  more: readonly Entry[],
): readonly Entry[] {
  // A map keeps the place of a key that is set again.
  return [...new Map([...base, ...more].map((entry) => [entry.id, entry])).values()];
}

/**
 * One catalog of two: an entry of `more` replaces the entry of `base` with the same id or key and
 * keeps its place, the others come after those of `base`. So the first offer of a model in `base`
 * stays the one that is used when nobody names another. The date is the later one.
 * `more` may refer to models, sources and providers that only `base` has; neither is changed.
 * @example mergeCatalogs(catalog, { ...catalog, offers: [mine] }).offers.at(-1) // mine
 */
export function mergeCatalogs(base: Catalog, more: Catalog): Catalog {
  needCatalog(base, 'base');
  needCatalog(more, 'more');
  return {
    schemaVersion: 1,
    date: more.date > base.date ? more.date : base.date,
    sources: { ...base.sources, ...more.sources },
    providers: { ...base.providers, ...more.providers },
    models: mergeById(base.models, more.models),
    offers: mergeById(base.offers, more.offers),
    rateLimits: { ...base.rateLimits, ...more.rateLimits },
    batchLimits: { ...base.batchLimits, ...more.batchLimits },
    conflicts: mergeById(base.conflicts, more.conflicts),
  };
}
