import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import { type Catalog, compareOffers, estimate } from '../../src/core/index.js';
import { findModel } from '../../src/core/models.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day so many days after another. */
const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function rowsOf(catalog: Catalog, asOf?: string) {
  const found = compareOffers({}, catalog, asOf === undefined ? {} : { asOf });
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
  return found.rows;
}

const hasEnded = (catalog: Catalog, model: string, day: string): boolean => {
  const { shutdown } = findModel(catalog, model)!.lifecycle;
  return shutdown !== undefined && shutdown <= day;
};

describe('models that have ended', () => {
  it('are never ranked without a price date', () => {
    const ended = rowsOf(fullCatalog).filter(({ model }) =>
      hasEnded(fullCatalog, model, fullCatalog.date),
    );
    expect(new Set(ended.map(({ model }) => model))).to.include.all.keys(
      'gpt-image-1',
      'gpt-image-1-mini',
      'gpt-image-1.5',
      'chatgpt-image-latest',
      'imagen-4.0-fast',
      'imagen-4.0-standard',
      'imagen-4.0-ultra',
    );
    for (const { offer, rank, perKept } of ended)
      expect([rank, perKept], offer).to.deep.equal([null, null]);
    for (const model of ['gpt-image-1.5', 'gpt-image-1-mini', 'gpt-image-1'])
      expect(estimate({ model }, fullCatalog).kind).to.equal('unpriced');
  });

  it('are ranked on an explicit day of their life, and only then', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => after(fullCatalog.date, days));
    fc.assert(
      fc.property(day, (asOf) => {
        for (const { model, rank } of rowsOf(fullCatalog, asOf))
          if (hasEnded(fullCatalog, model, asOf)) expect(rank, `${model} ${asOf}`).to.equal(null);
      }),
      { numRuns: 25 },
    );
    const mini = rowsOf(fullCatalog, '2026-11-30').find(
      ({ offer }) => offer === 'openai/gpt-image-1-mini',
    )!;
    expect(mini.rank).to.equal(1);
  });

  it('is what the catalog’s date speaks of: no figure was read later', () => {
    const dates = [...JSON.stringify(fullCatalog).matchAll(/"checks":\[([^\]]*)\]/g)]
      .flatMap(([, list]) => list!.split(','))
      .map((text) => text.replaceAll('"', ''))
      .filter((text) => DAY.test(text));
    expect(dates.length).to.be.greaterThan(100);
    expect(dates.filter((date) => date > fullCatalog.date)).to.deep.equal([]);
  });
});

describe('models that end within 30 days of the price date', () => {
  it('are warned about, wherever they are priced', () => {
    const left = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(left, (days) => {
        const shutdown = after(fullCatalog.date, days);
        const models = fullCatalog.models.map((model) => ({
          ...model,
          lifecycle: { ...model.lifecycle, shutdown },
        }));
        const catalog: Catalog = { ...fullCatalog, models };
        const found = estimate({}, catalog);
        if (found.kind === 'invalid') throw new Error('invalid');
        const ends = { code: 'model-shuts-down' };
        expect(found.warnings.map(({ code }) => ({ code }))).to.deep.include(ends);
        for (const { offer, warnings } of rowsOf(catalog))
          expect(
            warnings.some(({ code, params }) => code === ends.code && params.days === days),
            offer,
          ).to.equal(true);
      }),
      { numRuns: 10 },
    );
  });
});
