import { expect } from '@esm-bundle/chai';
import { catalog as openai } from '../../src/catalog/index.js';
import {
  breakEven,
  type Catalog,
  type Charge,
  compareOffers,
  type Offer,
  type Workload,
} from '../../src/core/index.js';
import { catalogOf, model, offer, PROVENANCE } from './fixtures.js';

const SINCE = { from: '2026-01-05', ...PROVENANCE };
const flat = (amount: string): Charge => ({
  kind: 'flat',
  meter: 'image',
  unit: 'usd',
  prices: [{ amount, ...SINCE }],
});
const selling = (id: string, charges: readonly Charge[], over: Partial<Offer> = {}): Offer =>
  offer({ id, charges, ...over });
const PAIR = ['a', 'b'] as const;

describe('breakEven over volume', () => {
  const market = (a: Offer, b: Offer): Catalog => catalogOf([model()], [a, b]);
  const at = (a: Offer, b: Offer) =>
    breakEven({ size: '1024x1024', quality: 'high' }, market(a, b), PAIR, { over: 'volume' });

  it('finds the image from which a fee with a floor pays off', () => {
    const topUpFee = { percent: '0', floorUsd: '10', ...SINCE };
    const found = at(
      selling('a', [flat('0.10')]),
      selling('b', [flat('0.05')], { account: { topUpFee } }),
    );
    // 0.10 n > 0.05 n + 10 from n = 201 on.
    expect(found).to.deep.include({
      kind: 'compared',
      cheaperFirst: 'a',
      crossings: [{ at: 201, size: null, cheaper: 'b' }],
    });
  });

  it('works out once what a request comes to, however many volumes it looks at', () => {
    const many = (count: number, name: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => name(at));
    const wide = model({
      qualities: many(20, (at) => `q${at}`),
      sizes: {
        kind: 'unknown',
        reason: 'Not published.',
        presets: many(100, (at) => `1024x${1024 + at}`),
      },
    });
    const topUpFee = { percent: '0', floorUsd: '10', ...SINCE };
    const offers = [
      selling('a', [flat('0.10')]),
      selling('b', [flat('0.05')], { account: { topUpFee } }),
    ];
    let reads = 0;
    const counted = offers.map((one): Offer => ({
      ...one,
      get refuses() {
        reads += 1;
        return [];
      },
    }));
    const found = breakEven({ size: 'auto', quality: 'auto' }, catalogOf([wide], counted), PAIR, {
      over: 'volume',
    });
    expect(found).to.deep.include({ crossings: [{ at: 201, size: null, cheaper: 'b' }] });
    // 20 qualities x 100 sizes at two offers, each asked once whether it is refused; each offer is
    // read once more when the catalog is looked at.
    expect(reads).to.equal(4002);
  });

  it('prices fewer sizes where each is priced at many qualities', () => {
    const fine = (qualities: number): Catalog => {
      const words = Array.from({ length: qualities }, (_, at) => `q${at}`);
      const lattice = {
        kind: 'lattice',
        edgeMultiple: 1,
        maxEdge: 1000,
        maxRatio: 3,
        minPixels: 1,
        maxPixels: 1_000_000,
        experimentalAbovePixels: 1_000_000,
        presets: [],
        source: 'list',
      } as const;
      return catalogOf(
        [model({ qualities: words, sizes: lattice })],
        [selling('a', [flat('0.10')]), selling('b', [flat('0.05')])],
      );
    };
    const points = (qualities: number) => {
      const found = breakEven({ size: '512x512', quality: 'auto' }, fine(qualities), PAIR, {
        over: 'size',
      });
      return found.kind === 'compared' ? found.points.map(({ at }) => at) : [];
    };
    expect(points(4)).to.have.length(400);
    const few = points(20);
    expect(few).to.have.length(120);
    expect([few[0], few.at(-1)]).to.deep.equal([1, 1_000_000]);
  });

  it('says what of the workload or the day cannot be used', () => {
    const from = market(selling('a', [flat('0.10')]), selling('b', [flat('0.05')]));
    const issues = (workload: Workload, asOf: string) => {
      const found = breakEven(workload, from, PAIR, { over: 'volume', asOf });
      return found.kind === 'invalid' ? found.issues.map(({ field }) => field) : found.kind;
    };
    expect(issues({ size: '1x1' }, '2026-02-30')).to.deep.equal(['asOf']);
    expect(issues({ size: 'small' }, '2026-02-28')).to.deep.equal(['size']);
  });

  it('has no price where nobody sells, or an allowance is too small', () => {
    const allowances = [
      { unit: 'images', amount: '1', per: 'once', beyond: 'refused', ...PROVENANCE },
    ] as const;
    const small = at(
      selling('a', [flat('0.10')], { account: { allowances } }),
      selling('c', [flat('1')]),
    );
    expect(small).to.deep.include({ kind: 'unpriced', offer: 'b', reasons: [] });
    const never = [{ ...allowances[0], amount: '0.5' }] as const;
    const none = at(
      selling('a', [flat('0.10')], { account: { allowances: never } }),
      selling('b', [flat('1')]),
    );
    if (none.kind !== 'unpriced') throw new Error(none.kind);
    expect(none.reasons.map(({ code }) => code)).to.deep.equal(['allowance-too-small']);
  });

  it('finds several', () => {
    // Free up to 100 images, dear beyond: cheaper below 110, where 0.11 (n - 100) passes 0.01 n.
    const allowances = [
      { unit: 'images', amount: '100', per: 'month', beyond: 'billed', ...PROVENANCE },
    ] as const;
    const found = at(
      selling('a', [flat('0.01')]),
      selling('b', [flat('0.11')], { account: { allowances } }),
    );
    expect(found).to.deep.include({
      cheaperFirst: 'b',
      crossings: [{ at: 111, size: null, cheaper: 'a' }],
    });
  });

  it('agrees with a comparison at every point, and looks the offers up once', () => {
    const topUpFee = { percent: '0', floorUsd: '10', ...SINCE };
    const catalog = market(
      selling('a', [flat('0.10')]),
      selling('b', [flat('0.05')], { account: { topUpFee } }),
    );
    let reads = 0;
    const counted = {
      ...catalog,
      get offers() {
        reads++;
        return catalog.offers;
      },
    };
    const workload = { size: '1024x1024', quality: 'high' };
    const found = breakEven(workload, counted, PAIR, { over: 'volume' });
    if (found.kind !== 'compared') throw new Error(found.kind);
    expect(found.points.length).to.equal(69);
    expect(reads).to.be.below(10);
    for (const { at: imagesPerMonth, costs } of found.points) {
      const compared = compareOffers({ ...workload, imagesPerMonth }, catalog);
      const rows = compared.kind === 'comparison' ? compared.rows : [];
      expect(costs).to.deep.equal(
        PAIR.map((id) => rows.find(({ offer }) => offer === id)!.perKept!.high),
      );
    }
  });

  it('says when there is none, and when they are the same', () => {
    expect(at(selling('a', [flat('0.1')]), selling('b', [flat('0.2')]))).to.deep.include({
      cheaperFirst: 'a',
      crossings: [],
    });
    expect(at(selling('a', [flat('0.1')]), selling('b', [flat('0.1')]))).to.deep.include({
      cheaperFirst: null,
      crossings: [],
    });
  });

  it('names the offer that has no price', () => {
    const found = at(
      selling('a', [flat('0.1')]),
      selling('b', [{ kind: 'not-published', meter: 'image', reason: 'No.' }]),
    );
    expect(found).to.deep.equal({
      kind: 'unpriced',
      offer: 'b',
      reasons: [{ code: 'not-published', params: { reason: 'No.' } }],
    });
    const gone = breakEven(
      { size: '1024x1024', quality: 'high' },
      market(selling('a', [flat('0.1')]), selling('b', [])),
      ['a', 'z'],
      { over: 'volume' },
    );
    expect(gone).to.deep.include({ kind: 'unpriced', offer: 'z' });
  });
});

describe('breakEven over size', () => {
  const rival = (usd: string): Catalog => ({
    ...openai,
    offers: [
      ...openai.offers,
      {
        id: 'flat/gpt-image-2',
        provider: 'openai',
        model: 'gpt-image-2',
        charges: [
          {
            ...(flat(usd) as Charge & { kind: 'flat' }),
            prices: [{ amount: usd, ...SINCE, source: 'pricing' }],
          },
        ],
        batch: { status: 'unknown', reason: 'Not published.' },
        failures: { status: 'unknown', note: 'Not published.' },
      },
    ],
  });
  const at = (aspect: string, usd = '0.128') =>
    breakEven({ quality: 'high' }, rival(usd), ['openai/gpt-image-2', 'flat/gpt-image-2'], {
      over: 'size',
      aspect,
    });

  // Independently of the code: 96 * grid * (2,000,000 + pixels) / 4,000,000 tokens at $30 per million,
  // and 100 + 0 prompt tokens at $5.
  function lattice(width: number, height: number): number {
    const grid = Math.round(96 / (Math.max(width, height) / Math.min(width, height)));
    return Math.ceil((96 * grid * (2_000_000 + width * height)) / 4_000_000);
  }

  it('agrees with the formula at every size of the shape', () => {
    const found = at('16:9');
    if (found.kind !== 'compared') throw new Error(found.kind);
    expect(found.points.length).to.be.greaterThan(50);
    for (const { size, costs } of found.points) {
      const [width, height] = size!.split('x').map(Number) as [number, number];
      expect(Math.abs(width / height / (16 / 9) - 1)).to.be.at.most(0.015);
      const output = (lattice(width, height) * 30) / 1e6;
      expect(Number(costs[0]) - output, size!).to.be.within(0, 0.001);
      expect(costs[1]).to.equal('0.128');
    }
    const dearer = found.points.filter(({ costs }) => Number(costs[0]) > 0.128);
    expect(found.crossings[0]!.at).to.equal(dearer[0]!.at);
    expect(found.crossings[0]!.cheaper).to.equal('flat/gpt-image-2');
    expect(found.cheaperFirst).to.equal('openai/gpt-image-2');
  });

  it('has no crossing at a square: already the smallest costs more', () => {
    const found = at('1:1');
    expect(found).to.deep.include({ cheaperFirst: 'flat/gpt-image-2', crossings: [] });
  });

  it('keeps the shape of the workload unless told', () => {
    const found = breakEven(
      { size: '1536x1024' },
      rival('0.05'),
      ['openai/gpt-image-2', 'flat/gpt-image-2'],
      { over: 'size' },
    );
    expect(found.kind === 'compared' && found.aspect).to.equal('1536:1024');
    expect(
      found.kind === 'compared' && found.points.every(({ size }) => size !== '1024x1024'),
    ).to.equal(true);
  });
});
