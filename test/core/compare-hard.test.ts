import { expect } from '@esm-bundle/chai';
import type { Catalog } from '../../src/catalog/index.js';
import {
  breakEven,
  type Charge,
  compareOffers,
  type CompareOptions,
  type Offer,
  type OfferRow,
  type Workload,
} from '../../src/core/index.js';
import { catalogOf, model, offer, PROVENANCE, rate } from './fixtures.js';

const SINCE = { from: '2026-01-05', ...PROVENANCE };
const NO_BATCH = { status: 'unknown', reason: 'Not published.' } as const;
const ONE: Workload = { model: 'painter-1', size: '1024x1024', quality: 'high', imagesPerMonth: 1 };

const selling = (id: string, charges: readonly Charge[], over: Partial<Offer> = {}): Offer =>
  offer({ id, provider: 'studio', charges, batch: NO_BATCH, ...over });
const market = (offers: readonly Offer[], over: Partial<Catalog> = {}): Catalog => ({
  ...catalogOf([model()], offers),
  ...over,
});
function rowOf(
  offers: readonly Offer[],
  workload: Workload = {},
  options: CompareOptions = {},
): OfferRow {
  const found = compareOffers({ ...ONE, ...workload }, market(offers), options);
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
  return found.rows.find((row) => row.offer === offers[0]!.id)!;
}
const codes = (row: OfferRow) => row.reasons.map(({ code }) => code);
const warned = (row: OfferRow) => row.warnings.map(({ code }) => code);

const flat = (amount: string, unit: 'usd' | 'credits' = 'usd'): Charge => ({
  kind: 'flat',
  meter: 'image',
  unit,
  prices: [{ amount, ...SINCE }],
});
const upstream = (id: string, multiplier = '1.2'): Charge => ({
  kind: 'upstream',
  offer: id,
  prices: [{ multiplier, ...SINCE }],
});

describe('compareOffers: offers that charge by another offer', () => {
  const resale = selling('resale', [upstream('shop')]);

  it('have no price where the other offer has ended, refuses the setting or has no edits', () => {
    const shop = (over: Partial<Offer>) => selling('shop', [flat('0.05')], over);
    expect(rowOf([resale, shop({})]).perKept?.low).to.equal('0.06');
    for (const over of [
      { to: '2026-01-10' },
      { from: '2027' },
      { operations: ['edit'] },
      { refuses: [{ when: { qualities: ['high'] }, reason: 'Not in high.' }] },
    ] satisfies Partial<Offer>[]) {
      const row = rowOf([resale, shop(over)]);
      expect(row.kind, JSON.stringify(over)).to.equal('not-published');
      expect(row.reasons).to.deep.equal([{ code: 'upstream-refuses', params: { offer: 'shop' } }]);
    }
  });

  it('have no batch where the other offer has none', () => {
    const batch = { status: 'offered', multiplier: '0.5', ...PROVENANCE } as const;
    const row = rowOf([{ ...resale, batch }, selling('shop', [flat('0.05')])], {
      processing: 'batch',
    });
    expect(codes(row)).to.deep.equal(['upstream-refuses']);
    const both = [{ ...resale, batch }, selling('shop', [flat('0.05')], { batch })];
    expect(rowOf(both, { processing: 'batch' }).perKept?.low).to.equal('0.03');
  });

  it('pay once: the first such charge whose condition holds', () => {
    const row = rowOf([
      selling('resale', [upstream('shop', '2'), upstream('shop', '3')]),
      selling('shop', [flat('0.05')]),
    ]);
    expect(row.perKept?.low).to.equal('0.1');
  });

  it('are followed through eight others and no further', () => {
    const chain = (links: number) => [
      ...Array.from({ length: links }, (_, at) => selling(`o${at}`, [upstream(`o${at + 1}`, '2')])),
      selling(`o${links}`, [flat('1')]),
    ];
    expect(rowOf(chain(8)).perKept?.low).to.equal('256');
    expect(codes(rowOf(chain(9)))).to.deep.equal(['upstream-too-long']);
    const start = performance.now();
    compareOffers(ONE, market(chain(1000)));
    expect(performance.now() - start).to.be.below(5000);
  });

  it('never take the other’s credits for their own', () => {
    const plans = [{ id: 'p', name: 'P', usd: '1', credits: '1', ...SINCE }] as const;
    // What a credit of the shop costs is not published, whatever one of the resale costs.
    const row = rowOf([
      { ...resale, account: { credit: { plans } } },
      selling('shop', [flat('3', 'credits')]),
    ]);
    expect(codes(row)).to.deep.equal(['credit-price-not-published']);
  });
});

describe('compareOffers: credits that nobody can price', () => {
  it('are not free when they are not sold and none are given', () => {
    const row = rowOf([
      selling('play', [flat('3', 'credits')], { account: { credit: { notSold: true } } }),
    ]);
    expect(row.perKept).to.equal(null);
    expect(codes(row)).to.deep.equal(['credit-price-not-published']);
  });

  it('are not free as a surcharge or a least price either', () => {
    for (const modifier of [
      { kind: 'surcharge', label: 'Extra', of: 'image', unit: 'credits', amount: '5', ...SINCE },
      { kind: 'minimum', of: 'image', unit: 'credits', amount: '5', ...SINCE },
    ] as const) {
      const row = rowOf([selling('shop', [flat('0.05')], { modifiers: [modifier] })]);
      expect(codes(row), modifier.kind).to.deep.equal(['credit-price-not-published']);
    }
  });
});

describe('compareOffers: settings that are left open', () => {
  const byQuality: Charge = {
    kind: 'by-quality',
    unit: 'usd',
    prices: [{ amounts: { low: '0.01', high: '0.1' }, ...SINCE }],
  };
  const refuses = (...qualities: string[]) => [{ when: { qualities }, reason: 'Not sold.' }];

  it('span only what the offer takes', () => {
    const row = rowOf([selling('shop', [byQuality], { refuses: refuses('high') })], {
      quality: 'auto',
    });
    expect(row.perKept).to.deep.equal({ low: '0.01', high: '0.01', likely: '0.01' });
    const none = rowOf([selling('shop', [byQuality], { refuses: refuses('high', 'low') })], {
      quality: 'auto',
    });
    expect(none.kind).to.equal('unsupported');
    expect(codes(none)).to.deep.equal(['setting-refused']);
  });

  it('show no formula that holds for one of them only', () => {
    const [line] = rowOf([selling('shop', [byQuality])], { quality: 'auto' }).lines;
    expect(line!.cost).to.deep.equal({ low: '0.01', high: '0.1' });
    expect(line!.price).to.equal(null);
    expect(line!.formula).to.equal(null);
  });

  it('list a line that only some of them have', () => {
    const request = (amount: string, qualities: string[]): Charge => ({
      kind: 'flat',
      meter: 'request',
      unit: 'usd',
      prices: [{ amount, ...SINCE }],
      when: { qualities },
    });
    const row = rowOf([selling('shop', [request('0.5', ['high']), flat('0.05')])], {
      quality: 'auto',
    });
    expect(row.perKept).to.deep.equal({ low: '0.05', high: '0.55' });
    expect(row.lines.map(({ meter, cost }) => [meter, cost?.low, cost?.high])).to.deep.equal([
      ['image', '0.05', '0.05'],
      ['request', '0', '0.5'],
    ]);
  });
});

describe('compareOffers: a month whose volume is uncertain', () => {
  it('has its dearest image where the free ones end and the least fee begins', () => {
    // 100 images free; then $0.01 each, and a fee of at least $10 on any payment.
    const row = rowOf(
      [
        selling('shop', [flat('0.01')], {
          account: {
            allowances: [
              { unit: 'images', amount: '100', per: 'month', beyond: 'billed', ...PROVENANCE },
            ],
            topUpFee: { percent: '5', floorUsd: '10', ...SINCE },
          },
        }),
      ],
      { imagesPerMonth: { low: 50, likely: 200, high: 10_000 } },
    );
    // 101 images: ($0.01 + $10) / 101. 200: ($1 + $10) / 200.
    expect(row.perKept).to.deep.equal({
      low: '0',
      likely: '0.055',
      high: '0.099108910891',
    });
  });

  it('has its cheapest image where a subscription is just used up', () => {
    const row = rowOf(
      [
        selling('shop', [flat('1', 'credits')], {
          account: {
            credit: {
              plans: [{ id: 'p', name: 'P', usd: '10', credits: '100', monthly: true, ...SINCE }],
            },
            allowances: [
              { unit: 'images', amount: '100', per: 'month', beyond: 'billed', ...PROVENANCE },
            ],
          },
        }),
      ],
      { imagesPerMonth: { low: 100, likely: 200, high: 10_000 } },
    );
    // $10 for 100 to 200 images: $0.05 at 200; at 10,000 it is $990 / 10,000.
    expect(row.perKept).to.deep.equal({ low: '0.05', likely: '0.05', high: '0.1' });
  });
});

describe('compareOffers: cached tokens that cost more', () => {
  it('still give a range from low to high', () => {
    const tokens = (meter: 'text-input' | 'text-input-cached', usd: string): Charge => ({
      kind: 'tokens',
      meter,
      rates: [rate(usd, '2026-01-05')],
    });
    const found = compareOffers(
      {
        ...ONE,
        promptTokens: 0,
        promptOverhead: 0,
        instructionTokens: 1000,
        cachedShare: { low: 0, high: 100 },
        outputTokens: 1,
      },
      market([
        selling('shop', [
          tokens('text-input', '1'),
          tokens('text-input-cached', '3'),
          { kind: 'not-billed', meter: 'image-output', ...PROVENANCE },
        ]),
      ]),
    );
    const row = found.kind === 'comparison' ? found.rows[0] : undefined;
    expect(row?.perAttempt).to.deep.equal({ low: '0.001', high: '0.003' });
  });
});

describe('compareOffers: warnings', () => {
  const tiers = [{ name: '1K' }, { name: '2K' }];
  const byTier: Charge = {
    kind: 'by-tier',
    unit: 'usd',
    prices: [{ amounts: { '1K': '0.03', '2K': '0.05' }, ...SINCE }],
  };

  it('speak of a tier only where one decides the price', () => {
    const edits: Charge = { ...flat('0.34'), when: { operation: 'edit' } };
    const shop = selling('shop', [edits, byTier], { tiers });
    expect(warned(rowOf([shop]))).to.deep.equal(['tier-by-edge']);
    const edit = rowOf([shop], {
      operation: 'edit',
      referenceImages: [{ width: 1024, height: 1024 }],
    });
    expect(edit.perKept?.low).to.equal('0.34');
    expect(warned(edit)).to.deep.equal([]);
  });

  it('do not call an option or a key left out that is in use', () => {
    const shop = selling('shop', [flat('0.05')], {
      modifiers: [
        {
          kind: 'surcharge',
          label: 'Web search',
          of: 'image',
          unit: 'usd',
          amount: '0.015',
          when: { option: 'web-search' },
          ...SINCE,
        },
      ],
      account: {
        ownKey: { status: 'optional', upstream: 'maker', fee: null, ...PROVENANCE },
      },
    });
    expect(warned(rowOf([shop]))).to.deep.equal(['surcharge', 'own-key-optional']);
    const used = rowOf([shop], {}, { options: ['web-search'], ownKey: true });
    expect(warned(used)).to.deep.equal([]);
  });

  it('name what the default costs, also when it is auto', () => {
    const charge: Charge = {
      kind: 'by-quality',
      unit: 'usd',
      prices: [{ amounts: { low: '0.01', high: '0.1' }, ...SINCE }],
    };
    const shop = selling('shop', [charge], { defaults: { quality: 'auto' } });
    expect(rowOf([shop]).warnings).to.deep.equal([
      { code: 'default-quality', params: { quality: 'auto', low: '0.01', high: '0.1' } },
    ]);
  });
});

describe('compareOffers and breakEven with thousands of things', () => {
  it('find conflicts, models and sizes without going through all of them each time', () => {
    const offers = Array.from({ length: 5000 }, (_, at) => selling(`shop/${at}`, [flat('0.05')]));
    const conflicts = Array.from({ length: 1000 }, (_, at) => ({
      id: `c${at}`,
      models: ['painter-1'],
      offers: offers.slice(at, at + 300).map(({ id }) => id),
      topic: 'rate' as const,
      summary: 'They differ.',
      claims: [],
      consequence: 'None.',
    }));
    const start = performance.now();
    const found = compareOffers(ONE, market(offers, { conflicts }));
    expect(performance.now() - start).to.be.below(8000);
    const rows = found.kind === 'comparison' ? found.rows : [];
    expect(rows.length).to.equal(5000);
    expect(rows.find((row) => row.offer === 'shop/0')?.warnings.length).to.equal(1);
    expect(rows.find((row) => row.offer === 'shop/999')?.warnings.length).to.equal(300);
  });

  it('look at no more than 400 sizes of a shape', () => {
    const fine = model({
      sizes: {
        kind: 'lattice',
        edgeMultiple: 1,
        maxEdge: 8000,
        maxRatio: 3,
        minPixels: 1,
        maxPixels: 64_000_000,
        experimentalAbovePixels: 64_000_000,
        presets: ['1024x1024'],
        source: 'list',
      },
    });
    const catalog = {
      ...catalogOf([fine], [selling('a', [flat('0.05')]), selling('b', [flat('0.06')])]),
    };
    const found = breakEven(ONE, catalog, ['a', 'b'], { over: 'size' });
    const sizes = found.kind === 'compared' ? found.points.map(({ size }) => size) : [];
    expect(sizes.length).to.equal(400);
    expect(sizes[0]).to.equal('1x1');
    expect(sizes.at(-1)).to.equal('8000x8000');
  });
});
