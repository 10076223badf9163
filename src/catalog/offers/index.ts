import type { Catalog } from '../../core/catalog.js';
import { mergeCatalogs } from '../../core/merge-catalogs.js';
import { markChecked } from '../checked.js';
import { catalog } from '../openai.js';
import { offers } from '../openai-offers.js';
import { providersBeside } from './providers-beside.js';

/**
 * What {@link catalog} leaves out. It refers to models and sources that only that has, so it is a
 * whole only together with it: {@link fullCatalog}, or `mergeCatalogs` with a newer one. OpenAI's own
 * offers are in it again, with what an account there is like.
 */
export const providerCatalog: Catalog = /* @__PURE__ */ providersBeside(offers);

/** OpenAI's own prices and everybody else's: the catalog of a comparison. */
export const fullCatalog: Catalog = /* @__PURE__ */ markChecked(
  /* @__PURE__ */ mergeCatalogs(catalog, providerCatalog),
);
