import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { neededFrom } from '../../src/catalog/needed.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import type { Catalog } from '../../src/core/index.js';

/** Of everybody's data, what a file that says this refers to; it is merged into OpenAI's own. */
const needed = (file: unknown): Catalog => neededFrom(fullCatalog, catalog, file);
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** An offer at 0.9 of what another seller charges. */
const resold = (offer: string): unknown => ({
  offers: [{ id: 'mine/one', charges: [{ kind: 'upstream', offer, prices: [] }] }],
});

describe('neededFrom', () => {
  it('takes nothing for a file that names nothing, and nothing that is there already', () => {
    for (const file of [{}, null, 7, 'text', resold('openai/gpt-image-2'), ['gpt-image-2']]) {
      const { models, offers, sources, providers, rateLimits, conflicts } = needed(file);
      expect(offers, JSON.stringify(file)).to.deep.equal([]);
      expect([models, conflicts]).to.deep.equal([[], []]);
      expect([sources, providers, rateLimits]).to.deep.equal([{}, {}, {}]);
    }
  });

  it('takes a named offer with its seller and every source that it quotes, and no other offer', () => {
    const taken = needed(resold('fal/gpt-image-2'));
    expect(ids(taken.offers)).to.deep.equal(['fal/gpt-image-2']);
    expect(taken.offers[0]).to.equal(fullCatalog.offers.find(({ id }) => id === 'fal/gpt-image-2'));
    expect(Object.keys(taken.providers)).to.deep.equal(['fal']);
    const quoted = JSON.stringify(taken.offers).match(/"source":"[^"]+"/g) ?? [];
    const named = new Set(quoted.map((text) => text.slice('"source":"'.length, -1)));
    expect(named.size).to.be.greaterThan(0);
    for (const key of named)
      expect(key in taken.sources || key in catalog.sources, key).to.equal(true);
  });

  it('takes the model of an offer along when only everybody’s data have it', () => {
    const taken = needed(resold('replicate/flux-2-pro'));
    expect(ids(taken.offers)).to.deep.equal(['replicate/flux-2-pro']);
    expect(ids(taken.models)).to.deep.equal(['flux-2-pro']);
  });

  it('finds names wherever a file has them, also as keys', () => {
    expect(Object.keys(needed({ providers: { venice: {} } }).providers)).to.deep.equal(['venice']);
    expect(Object.keys(needed([{ deep: { in: ['venice'] } }]).providers)).to.deep.equal(['venice']);
  });

  it('brings what contradicts an offer, with the sources of every claim, and no other conflict', () => {
    const taken = needed(resold('piapi/gpt-image-2'));
    expect(ids(taken.conflicts)).to.include('piapi-cached-image');
    const about = new Set(ids(taken.offers));
    for (const { offers, claims } of taken.conflicts) {
      if (offers) expect(offers.some((id) => about.has(id))).to.equal(true);
      for (const source of claims.flatMap(({ sources }) => sources))
        expect(source in taken.sources || source in catalog.sources, source).to.equal(true);
    }
    expect(ids(needed(resold('venice/gpt-image-2')).conflicts)).not.to.include(
      'piapi-cached-image',
    );
  });

  it('names in a conflict only what is there then', () => {
    const [first] = fullCatalog.conflicts.filter(({ offers }) => offers?.length === 1);
    const offers = [...first!.offers!, 'venice/gpt-image-2'];
    const wider = { ...fullCatalog, conflicts: [{ ...first!, id: 'two', offers }] };
    const taken = neededFrom(wider, catalog, resold(first!.offers![0]!));
    expect(taken.conflicts[0]!.offers).to.deep.equal(first!.offers);
  });

  it('brings the conflicts of a model that comes along, where no offer is named', () => {
    const about = catalog.conflicts.find(({ offers }) => !offers)!;
    const conflict = {
      ...about,
      id: 'of-a-model',
      models: ['flux-2-pro', 'gpt-image-2', 'imagen-4'],
    };
    const wider = { ...fullCatalog, conflicts: [conflict] };
    const taken = neededFrom(wider, catalog, resold('replicate/flux-2-pro'));
    expect(taken.conflicts[0]!.models).to.deep.equal(['flux-2-pro', 'gpt-image-2']);
    expect(neededFrom(wider, catalog, resold('fal/gpt-image-2')).conflicts).to.deep.equal([]);
  });
});
