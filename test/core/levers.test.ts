import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import {
  compareOffers,
  estimate,
  type EstimateOptions,
  levers,
  type Workload,
} from '../../src/core/index.js';
import { catalogOf, model, offer, PROVENANCE, rate } from './fixtures.js';

const DAY = '2026-11-22';
const of = (workload: Workload, options: EstimateOptions = {}, from = catalog) =>
  levers(workload, from, { asOf: DAY, ...options });
const codes = (workload: Workload) => of(workload).map(({ code }) => code);

function lever(workload: Workload, code: string) {
  const found = of(workload).find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

function perMonth(workload: Workload, options: EstimateOptions = {}) {
  const found = estimate(workload, catalog, { asOf: DAY, ...options });
  if (found.kind === 'invalid' || found.kind === 'unpriced') throw new Error(found.kind);
  const { low, high, likely } = found.perMonth;
  return likely === undefined ? { low, high } : { low, high, likely };
}

const EDIT: Workload = {
  operation: 'edit',
  promptTokens: 94,
  promptOverhead: 6,
  referenceImages: [
    { width: 1024, height: 1024 },
    { width: 1024, height: 1024 },
  ],
};

describe('levers', () => {
  it('are each an estimate of their own, the cheapest month first', () => {
    for (const workload of [
      { rerollRate: 20, instructionTokens: 2000 },
      { ...EDIT, rerollRate: 10 },
      { model: 'gpt-image-1.5', quality: 'high' },
    ]) {
      const all = of(workload);
      expect(all.length).to.be.above(2);
      for (const { change, offer: sold, perMonth: month } of all)
        expect(month).to.deep.equal(
          perMonth({ ...workload, ...change }, sold === null ? {} : { offer: sold }),
        );
      const months = all.map(({ perMonth: { high } }) => Number(high));
      expect(months).to.deep.equal([...months].sort((a, b) => a - b));
    }
  });

  it('say what they change of a month', () => {
    // (100 x 5 + 1,756 x 30) x 5/4 x 1,000 = $66.475; at low 196 tokens $7.975
    const down = lever({ promptTokens: 94, rerollRate: 20 }, 'quality-down');
    expect(down.change).to.deep.equal({ quality: 'low' });
    expect(down.offer).to.equal(null);
    expect(down.perMonth.likely).to.equal('7.975');
    expect(down.difference).to.deep.equal({
      at: 'likely',
      direction: 'less',
      usd: '58.5',
      percent: '88',
    });
  });

  it('cache instructions', () => {
    // 10,000 instruction tokens at $1.25 instead of $5: $37.50 less of 1,000 images
    const { change, difference, warnings } = lever(
      { instructionTokens: 10_000 },
      'cached-instructions',
    );
    expect(change).to.deep.equal({ cachedShare: 100 });
    expect(difference).to.deep.include({ direction: 'less', usd: '37.5' });
    expect(warnings.map(({ code }) => code)).to.include('caching-not-published');
    expect(codes({ instructionTokens: 10_000, cachedShare: 100 })).not.to.include(
      'cached-instructions',
    );
    expect(codes({})).not.to.include('cached-instructions');
  });

  it('send fewer references, or smaller ones', () => {
    // A reference of 1,024 tokens at $8: $8.192 of 1,000 images
    expect(lever(EDIT, 'fewer-references').difference.usd).to.equal('8.192');
    expect(lever(EDIT, 'fewer-references').change.referenceImages).to.have.length(1);
    // Half the edges are scaled up to 1,024 again; a quarter comes to 512: 256 tokens each.
    const smaller = lever(EDIT, 'smaller-references');
    expect(smaller.change.referenceImages).to.deep.equal([
      { width: 256, height: 256 },
      { width: 256, height: 256 },
    ]);
    expect(smaller.difference.usd).to.equal('12.288');
    const one = { ...EDIT, referenceImages: EDIT.referenceImages!.slice(1) };
    expect(codes(one)).not.to.include('fewer-references');
    expect(codes({ ...EDIT, operation: 'generate' })).not.to.include('smaller-references');
  });

  it('lower the fidelity where a model has it', () => {
    const high: Workload = { ...EDIT, model: 'gpt-image-1.5', inputFidelity: 'high' };
    // 4,160 more tokens a square reference at $8, two of them: $66.56 of 1,000 images
    expect(lever(high, 'low-fidelity').difference.usd).to.equal('66.56');
    expect(codes({ ...high, inputFidelity: 'low' })).not.to.include('low-fidelity');
  });

  it('take another model of the vendor by its tokens, none that is deprecated', () => {
    const others = (workload: Workload, asOf: string) =>
      of(workload, { asOf }).filter(({ code }) => code === 'other-model');
    const [mini, old, ...more] = others({ promptTokens: 94 }, '2026-05-10');
    // 100 x $2 + 1,056 x $8, and 100 x $5 + 1,056 x $40
    expect([mini!.change.model, mini!.perMonth.likely]).to.deep.equal([
      'gpt-image-1-mini',
      '8.648',
    ]);
    expect(more.map(({ change, perMonth: month }) => [change.model, month.likely])).to.deep.equal([
      ['gpt-image-1', '42.74'],
    ]);
    // 1,056 tokens are nearest to 1,756: 100 x $5 + 1,056 x $32 + 446 x $10 of text per 1M
    expect(old).to.deep.include({
      change: { model: 'gpt-image-1.5', quality: 'medium' },
      offer: null,
      params: { quality: 'medium', tokens: 1056, of: 1756 },
    });
    // An offer that is named is one of the model that it is; the other model has its own.
    const [, named] = of(
      { promptTokens: 94 },
      { asOf: '2026-05-10', offer: 'openai/gpt-image-2' },
    ).filter(({ code }) => code === 'other-model');
    expect(named).to.deep.include({ offer: 'openai/gpt-image-1.5', perMonth: old!.perMonth });
    expect(old!.perMonth.likely).to.equal('38.752');
    // Deprecated since June. The same tokens at the same price elsewhere: no lever.
    expect(others({ promptTokens: 94 }, DAY)).to.deep.equal([]);
    expect(
      others({ model: 'gpt-image-1.5', promptTokens: 94 }, DAY).map(({ change, difference }) => [
        change.model,
        change.quality,
        difference.direction,
      ]),
    ).to.have.deep.members([
      ['gpt-image-2', 'medium', 'more'],
      ['gpt-image-2.5-sunburst', 'high', 'more'],
      ['gpt-image-2.5-flare', 'high', 'more'],
    ]);
    expect(codes({ outputTokens: 700 })).not.to.include('other-model');
    expect(codes({ quality: 'auto' })).not.to.include('other-model');
    expect(codes({ size: 'auto' })).not.to.include('other-model');
  });

  it('take the cheapest other offer of the same model', () => {
    const workload: Workload = { model: 'gpt-image-2', quality: 'high', promptTokens: 94 };
    const found = of(workload, { offer: 'openai' }, fullCatalog).find(
      ({ code }) => code === 'other-offer',
    );
    const compared = compareOffers(workload, fullCatalog, { asOf: DAY });
    if (compared.kind === 'invalid') throw new Error();
    const months = compared.rows
      .filter(
        ({ group, perMonth: month, provider }) =>
          group === 'same-model' && month && provider !== 'openai',
      )
      .map(({ perMonth: month }) => Number(month!.likely ?? month!.high));
    expect(Number(found!.perMonth.likely ?? found!.perMonth.high)).to.equal(Math.min(...months));
    expect(found!.change).to.deep.equal({});
    expect(found!.offer).not.to.equal('openai/gpt-image-2');
    // The bundled catalog has one offer a model.
    expect(codes(workload)).not.to.include('other-offer');
  });

  it('leave out other offers that change little', () => {
    const at = (usd: string) =>
      offer({
        id: `shop/${usd}`,
        charges: [{ kind: 'tokens', meter: 'image-output', rates: [rate(usd, '2026-01-05')] }],
      });
    const market = (usd: string) => catalogOf(undefined, [at('20'), at(usd)]);
    const found = (usd: string) =>
      levers(
        { outputTokens: 100, promptTokens: 0, promptOverhead: 0, size: '512x512' },
        market(usd),
        {
          asOf: '2026-03-11',
        },
      )
        .filter(({ code }) => code === 'other-offer')
        .map(({ offer: id, perMonth: { likely }, params }) => [id, likely, params['provider']]);
    // 100 x $19 per 1M x 1,000
    expect(found('19')).to.deep.equal([['shop/19', '1.9', 'studio']]);
    expect(found('19.5')).to.deep.equal([]);
  });

  it('are none for what has no price', () => {
    expect(of({ model: 'gpt-image-2.6-flare' })).to.deep.equal([]);
    expect(of({ quality: 'best' })).to.deep.equal([]);
    const free = catalogOf(
      [model()],
      [offer({ charges: [{ kind: 'not-billed', meter: 'image-output', ...PROVENANCE }] })],
    );
    expect(levers({ outputTokens: 9, promptTokens: 0, promptOverhead: 0 }, free, {})).to.deep.equal(
      [],
    );
  });

  it('move the month by 5 % at least, whatever the workload', () => {
    fc.assert(
      fc.property(
        fc.record({
          quality: fc.constantFrom('low', 'medium', 'high', 'auto'),
          size: fc.constantFrom('1024x1024', '1536x1024', '1600x912', 'auto'),
          rerollRate: fc.integer({ min: 0, max: 80 }),
          instructionTokens: fc.integer({ min: 0, max: 5000 }),
          operation: fc.constantFrom('generate' as const, 'edit' as const),
          referenceImages: fc.array(
            fc.record({
              width: fc.integer({ min: 1, max: 4000 }),
              height: fc.integer({ min: 1, max: 4000 }),
            }),
            { minLength: 1, maxLength: 4 },
          ),
        }),
        (workload) => {
          for (const { difference } of of(workload))
            expect(Number(difference.percent)).to.be.at.least(5);
        },
      ),
      { numRuns: 40 },
    );
  });
});
