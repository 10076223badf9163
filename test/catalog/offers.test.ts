import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { fullCatalog, providerCatalog } from '../../src/catalog/offers/index.js';
import { parseCatalog } from '../../src/catalog/parse.js';

describe('the catalog of all providers', () => {
  it('parses without an issue, and what is parsed is what is bundled', () => {
    expect(parseCatalog(fullCatalog)).to.deep.equal({
      ok: true,
      catalog: fullCatalog,
      own: fullCatalog,
    });
  });

  it('leaves the models and the first offers of the OpenAI catalog as they are', () => {
    expect(fullCatalog.models.slice(0, catalog.models.length)).to.deep.equal(catalog.models);
    for (const { model, id } of catalog.offers) {
      expect(fullCatalog.offers.find((offer) => offer.model === model)!.id).to.equal(id);
    }
  });

  it('repeats no source or conflict of the OpenAI catalog', () => {
    const twice = (a: object, b: object) => Object.keys(a).filter((key) => Object.hasOwn(b, key));
    expect(twice(providerCatalog.sources, catalog.sources)).to.deep.equal([]);
    expect(twice(providerCatalog.providers, catalog.providers)).to.deep.equal([]);
  });
});
