import { expect } from '@esm-bundle/chai';
import { catalog } from '../../src/catalog/index.js';
import { isChecked } from '../../src/catalog/checked.js';
import { parseCatalog } from '../../src/catalog/parse.js';
import { compareOffers } from '../../src/core/index.js';

const MINE = {
  schemaVersion: 1,
  date: '2026-11-20',
  sources: {
    deal: {
      title: 'Price list',
      url: 'https://acme.example/prices',
      publisher: 'Acme',
      official: true,
    },
  },
  providers: { acme: { name: 'Acme', kind: 'reseller', url: 'https://acme.example' } },
  offers: [
    {
      id: 'acme/gpt-image-2',
      provider: 'acme',
      model: 'gpt-image-2',
      charges: [
        {
          kind: 'upstream',
          offer: 'openai/gpt-image-2',
          prices: [
            {
              multiplier: '0.85',
              from: '2026-11-01',
              source: 'deal',
              checks: ['2026-11-20'],
              method: 'page',
              confidence: 'high',
            },
          ],
        },
      ],
      batch: { status: 'unknown', reason: 'Not agreed.' },
      failures: { status: 'not-billed', note: 'As agreed.' },
    },
  ],
};

const changed = (change: (data: typeof MINE) => void): unknown => {
  const data = structuredClone(MINE);
  change(data);
  return data;
};
const messages = (data: unknown): string[] => {
  const parsed = parseCatalog(data, { base: catalog });
  return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('parseCatalog with a base', () => {
  it('merges a file of a few lines, and prices it: 0.85 of what OpenAI charges', () => {
    const parsed = parseCatalog(MINE, { base: catalog });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(parsed.catalog.offers.length).to.equal(catalog.offers.length + 1);
    expect(parsed.own.offers.map(({ id }) => id)).to.deep.equal(['acme/gpt-image-2']);
    expect(isChecked(parsed.catalog)).to.equal(true);
    const found = compareOffers({}, parsed.catalog, { offers: ['openai/gpt-image-2', 'acme'] });
    const costs = found.kind === 'comparison' ? found.rows.map((row) => row.perKept?.low) : [];
    expect(costs.length).to.equal(2);
    expect(Number(costs[0]) / Number(costs[1])).to.be.closeTo(0.85, 1e-9);
    // The base is as it was.
    expect(catalog.offers.some(({ provider }) => provider === 'acme')).to.equal(false);
  });

  it('lets an entry replace that of the base with its id', () => {
    const parsed = parseCatalog(
      changed((data) => {
        data.offers[0]!.id = 'openai/gpt-image-2';
        data.offers[0]!.model = 'gpt-image-1.5';
        data.offers[0]!.charges[0]!.offer = 'openai/gpt-image-1.5';
      }),
      { base: catalog },
    );
    expect(parsed.ok && parsed.catalog.offers.length).to.equal(catalog.offers.length);
  });

  it('names the place in the file that was read, not in the merged catalog', () => {
    expect(
      messages(
        changed((data) => {
          data.offers[0]!.charges[0]!.prices[0]!.source = 'nowhere';
        }),
      ),
    ).to.deep.equal([
      'offers[0].charges[0].prices[0].source: expected a key of "sources", got the text "nowhere"',
    ]);
    expect(
      messages(
        changed((data) => {
          data.offers[0]!.model = 'gpt-image-9';
        }),
      ),
    ).to.deep.equal([
      'offers[0].model: expected the id of a model in "models", got the text "gpt-image-9"',
    ]);
  });

  it('says what is expected of a price', () => {
    const wrong = changed((data) => {
      (data.offers[0]!.charges as unknown[])[0] = {
        kind: 'flat',
        meter: 'image',
        unit: 'usd',
        prices: [
          { ...MINE.offers[0]!.charges[0]!.prices[0], multiplier: undefined, amount: 0.012 },
        ],
      };
    });
    expect(messages(wrong)).to.deep.equal([
      'offers[0].charges[0].prices[0].amount: expected a decimal string such as "0.012", got the number 0.012',
    ]);
  });

  it('without a base the same file is not complete', () => {
    const parsed = parseCatalog(MINE);
    expect(parsed.ok).to.equal(false);
  });

  it('refuses tiers without a definition', () => {
    const wrong = changed((data) => {
      const { from, source, checks, method, confidence } = data.offers[0]!.charges[0]!.prices[0]!;
      const read = { from, source, checks, method, confidence };
      (data.offers[0]!.charges as unknown[])[0] = {
        kind: 'by-tier',
        unit: 'usd',
        prices: [{ ...read, amounts: { '1K': '0.03' } }],
      };
    });
    expect(messages(wrong)).to.deep.equal([
      'offers[0].charges[0].prices[0].amounts["1K"]: expected the name of a tier in "tiers", got the text "0.03"',
    ]);
  });

  const reading = MINE.offers[0]!.charges[0]!.prices[0]!;
  const { from, source, checks, method, confidence } = reading;
  const dated = { from, source, checks, method, confidence };
  const priced = (charge: object): string[] =>
    messages({ ...MINE, offers: [{ ...MINE.offers[0]!, charges: [charge] }] });

  it('refuses brackets that do not grow, or that go on after one without an end', () => {
    const brackets = (...ends: readonly (number | null)[]) =>
      priced({
        kind: 'by-pixels',
        unit: 'usd',
        prices: [{ ...dated, brackets: ends.map((maxPixels) => ({ maxPixels, amount: '0.05' })) }],
      });
    expect(brackets(1_048_576, 4_194_304, null)).to.deep.equal([]);
    expect(brackets(1_048_576, 1_048_576)).to.deep.equal([
      'offers[0].charges[0].prices[0].brackets[1].maxPixels: expected more than 1048576 pixels, or null, got the number 1048576',
    ]);
    expect(brackets(null, 4_194_304)).to.deep.equal([
      'offers[0].charges[0].prices[0].brackets[1].maxPixels: expected no bracket after one without an end, got the number 4194304',
    ]);
    expect(brackets()).to.have.length(1);
  });

  it('refuses a range of seconds that ends before it begins', () => {
    const seconds = (low: number, high: number) =>
      priced({
        kind: 'per-second',
        unit: 'usd',
        seconds: { low, high },
        prices: [{ ...dated, amount: '0.001' }],
      });
    expect(seconds(20, 20)).to.deep.equal([]);
    expect(seconds(20, 19)).to.deep.equal([
      'offers[0].charges[0].seconds.high: expected a whole number from 20, the low end, got the number 19',
    ]);
  });
});
