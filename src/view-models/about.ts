import type { Catalog } from '../core/index.js';
import type { About } from '../i18n/en/estimate.js';

/** Who the reasons of an estimate speak of. */
export function aboutOf(
  { workload, offer }: { readonly workload: { readonly model: string }; readonly offer: string },
  catalog: Catalog,
): About {
  const provider = catalog.offers.find(({ id }) => id === offer)?.provider;
  return {
    vendor: provider === undefined ? undefined : catalog.providers[provider]?.name,
    model: workload.model,
  };
}
