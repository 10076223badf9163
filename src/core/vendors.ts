import type { Catalog } from './catalog.js';
import { own } from './plain.js';

/** Who makes a model: the provider of its first-party offer. */
export function vendorsOf(catalog: Catalog): ReadonlyMap<string, string> {
  const vendors = new Map<string, string>();
  for (const { model, provider } of catalog.offers)
    if (own(catalog.providers, provider)?.kind === 'first-party' && !vendors.has(model))
      vendors.set(model, provider);
  return vendors;
}
