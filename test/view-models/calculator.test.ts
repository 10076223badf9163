import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import type { Workload } from '../../src/core/index.js';
import { gridView, movesView } from '../../src/view-models/calculator-moves.js';
import { sinceView } from '../../src/view-models/calculator-since.js';
import { CALCULATOR_WORDS as WORDS, calculatorViewOf, requestOf } from './calculator.js';

const EXAMPLE: Workload = {
  promptTokens: 90,
  imagesPerMonth: 2400,
  rerollRate: 20,
  failureRate: 4,
  failedRequests: 'billed',
};
const EUR = { currency: 'EUR', perUsd: '0.8', date: '2026-11-20' } as const;

describe('the view of a calculator', () => {
  it('says the documented example in words', () => {
    const view = calculatorViewOf(EXAMPLE);
    expect(view.perKept).to.deep.equal({
      label: 'Cost per kept image',
      text: '$0.069',
      known: true,
    });
    expect(view.perMonth.text).to.equal('$166.13');
    expect(view.announcement).to.equal('$0.069 per kept image, $166.13 per month.');
    expect(view.ranges).to.deep.equal([]);
    expect(view.unpriced).to.equal(null);
    expect(view.standard).to.equal(null);
    expect(view.ledger).to.deep.include({
      rounding: null,
      attempt: '$0.05316',
      attempts: '× 1.302083',
      kept: '$0.06921875',
    });
  });

  it('writes a kept image that does not end as "about"', () => {
    // 0.05316 / 0.7 = 0.075942857142…
    expect(calculatorViewOf({ promptTokens: 90, rerollRate: 30 }).ledger.kept).to.equal(
      'about $0.07594286',
    );
  });

  it('prices attempts as they are, and says "about" where they are no whole number', () => {
    const paid = (rerollRate: number, imagesPerMonth = 1000) =>
      calculatorViewOf({ rerollRate, imagesPerMonth }).sentence;
    // 1,000 / 0.9 = 1,111.1…; 1,000 / 0.6 = 1,666.6…; 1,000 / 0.9999 = 1,000.1…
    expect(paid(10)).to.equal('You keep 1,000 images and pay for about 1,111 attempts.');
    expect(paid(40)).to.equal('You keep 1,000 images and pay for about 1,667 attempts.');
    expect(paid(0.01)).to.equal('You keep 1,000 images and pay for about 1,000 attempts.');
    expect(paid(10, 900)).to.equal('You keep 900 images and pay for 1,000 attempts.');
  });

  it('is a headline of the likely figure, of ends, or of one figure with "about"', () => {
    const headline = (workload: Workload) => calculatorViewOf(workload).perKept.text;
    expect(headline({ promptTokens: 90, rerollRate: { low: 0, likely: 50, high: 75 } })).to.equal(
      'about $0.106',
    );
    expect(headline({ promptTokens: 90, rerollRate: { low: 0, high: 50 } })).to.equal(
      '$0.053 to $0.106',
    );
    expect(headline({ promptTokens: { low: 90, high: 95 } })).to.equal('about $0.053');
  });

  it('has three decimals below a dollar, two significant digits below a cent, and cents above', () => {
    const text = (outputTokens: number) =>
      calculatorViewOf({ promptTokens: 0, outputTokens }).perKept.text;
    // Each output token costs 30 millionths; the service adds 6 tokens of 5 millionths.
    expect(text(1)).to.equal('$0.000060');
    expect(text(100)).to.equal('$0.0030');
    expect(text(20_000)).to.equal('$0.600');
    expect(text(100_000)).to.equal('$3.00');
  });

  it('converts what is read at a glance, keeps dollars beside it, and the ledger in dollars', () => {
    const view = calculatorViewOf(EXAMPLE, { exchange: EUR });
    expect(view.perKept).to.deep.include({ text: '€0.055', usd: '$0.069' });
    expect(view.perMonth).to.deep.include({ text: '€132.90', usd: '$166.13' });
    expect(view.ledger.attempt).to.equal('$0.05316');
  });

  it('gives every line a formula, a source and a date', () => {
    const { ledger } = calculatorViewOf({ ...EXAMPLE, imagesPerRequest: 2 });
    const output = ledger.rows.find(({ id }) => id === 'image-output')!;
    expect(output.equation.map(({ operator = '', value }) => operator + value)).to.deep.equal([
      '3,512',
      '÷1,000,000',
      '×$30.00',
      '÷2',
      '=$0.05268',
    ]);
    for (const { facts } of ledger.rows)
      expect(facts.map(({ label }) => label)).to.include.members(['Tokens', 'Source', 'Date']);
  });

  it('words an unpriced model without a single figure that is not known', () => {
    const view = calculatorViewOf({ model: 'gpt-image-2.6-flare' });
    expect(view.kind).to.equal('unpriced');
    expect(view.perKept.known).to.equal(false);
    expect(view.perKept.text).to.equal('No price');
    expect(view.money.parts).to.deep.equal([]);
    expect(view.unpriced!.title).to.equal(
      'No price: OpenAI hasn’t published how many tokens this image uses.',
    );
    const output = view.ledger.rows.find(({ id }) => id === 'image-output')!;
    expect(output).to.include({ tokens: 'not published', cost: 'no price' });
    expect(output.equation).to.deep.equal([]);
  });

  it('has words for every assumption, warning and reason of the bundled catalog', () => {
    const codes = /^[a-z]+(-[a-z]+)+$/;
    fc.assert(
      fc.property(
        fc.record({
          model: fc.constantFrom(...catalog.models.map(({ id }) => id)),
          operation: fc.constantFrom('generate' as const, 'edit' as const),
          quality: fc.constantFrom('low', 'auto'),
          size: fc.constantFrom('1024x1024', 'auto'),
          referenceImages: fc.constant([{ width: 1560, height: 1040 }]),
          cachedShare: fc.constantFrom(0, 50),
          instructionTokens: fc.constantFrom(0, 1000),
          partialImages: fc.constantFrom(0, 2),
          imagesPerRequest: fc.constantFrom(1, 3),
          failureRate: fc.constantFrom(0, 5),
        }),
        fc.constantFrom('2026-01-05', '2026-05-01', '2026-11-22', '2027-11-22'),
        (workload, asOf) => {
          const view = calculatorViewOf(workload, { asOf });
          const assumed = view.assumptions.map(({ says }) => says);
          for (const said of [...assumed, ...view.warnings, ...(view.unpriced?.reasons ?? [])]) {
            expect(said).not.to.match(codes);
            expect(said).to.match(/\.$/);
            expect(said).not.to.match(/undefined|NaN|\[object| {2}/);
          }
        },
      ),
    );
  });
});

describe('the moves of a calculator', () => {
  it('are steps with sign, percent and cost; less by a true minus', () => {
    const moves = movesView(requestOf({ promptTokens: 90 }), WORDS);
    expect(moves.map(({ name, percent, cost }) => [name, percent, cost])).to.deep.equal([
      ['Low quality', '−88%', '$0.0064'],
      ['Batch processing', '−50%', '$0.027'],
      ['High quality', '+297%', '$0.211'],
    ]);
    const [, batch] = movesView(requestOf({ promptTokens: 90, partialImages: 2 }), WORDS);
    expect(batch!.name).to.equal('Batch processing, without previews');
    expect(moves.map(({ bar, cut }) => [bar, cut])[2]).to.deep.equal([100, true]);
  });

  it('are none where there is no price', () => {
    expect(movesView(requestOf({ model: 'gpt-image-2.6-flare' }), WORDS)).to.deep.equal([]);
  });
});

describe('the grid of a calculator', () => {
  it('has a cost a size and quality, one of them present', () => {
    const { qualities, rows } = gridView(requestOf({ promptTokens: 90 }), WORDS)!;
    expect(qualities).to.deep.equal(['low', 'medium', 'high']);
    expect(rows.map(({ size }) => size)[0]).to.equal('1024 × 1024');
    expect(rows[0]!.cells.map(({ text }) => text)).to.deep.equal(['$0.0064', '$0.053', '$0.211']);
    expect(rows.flatMap(({ cells }) => cells).filter(({ present }) => present).length).to.equal(1);
    expect(rows[1]!.cells[2]!.change).to.deep.equal({
      size: '1536x1024',
      quality: 'high',
      outputTokens: null,
    });
  });

  it('is none for a workload that cannot be used', () => {
    expect(gridView(requestOf({ rerollRate: 100 }), WORDS)).to.equal(null);
  });
});

describe('what has changed since a link', () => {
  const request = requestOf({ promptTokens: 90 }, { asOf: '2026-10-16', dated: true });
  const since = (then: Parameters<typeof sinceView>[0], today: string | null = '2026-11-22') =>
    sinceView(then, request, today, WORDS);

  it('is nothing to speak of without a date, without a today, or on the same day', () => {
    expect(since({})).to.equal(null);
    expect(since({ asOf: '2026-10-16' }, null)).to.equal(null);
    expect(since({ asOf: '2026-11-22' })).to.equal(null);
  });

  it('is told by what it cost then and costs now', () => {
    const cost = (usd: string) => ({ low: usd, high: usd });
    expect(since({ asOf: '2026-10-16', cost: cost('0.05316') })).to.include('costs the same');
    expect(since({ asOf: '2026-10-16', cost: cost('0.1') })).to.include(
      'shows the cost then, $0.100. At today’s rates it costs $0.053.',
    );
    expect(since({ asOf: '2026-10-16', cost: { low: '0.1', high: '0.2' } })).to.include(
      'shows the cost then, $0.100 to $0.200.',
    );
  });

  it('can be that there was no price then', () => {
    // It came out on 2026-09-08.
    const early = requestOf({ model: 'gpt-image-2.5-flare' }, { asOf: '2026-09-01' });
    const now = calculatorViewOf({ model: 'gpt-image-2.5-flare' }).perKept.text;
    expect(now).to.match(/^\$0\.0\d+$/);
    expect(sinceView({ asOf: '2026-09-01' }, early, '2026-11-22', WORDS)).to.equal(
      `This link was made on 2026-09-01, when there was no price. At today’s rates it costs ${now}.`,
    );
    const never = requestOf({ model: 'gpt-image-2.6-flare' }, { asOf: '2026-09-01' });
    expect(sinceView({ asOf: '2026-09-01' }, never, '2026-11-22', WORDS)).to.match(
      /when there was no price\. There is none today either\.$/,
    );
  });

  it('can be that there is no price any more', () => {
    const gone = requestOf({ model: 'gpt-image-1' }, { asOf: '2026-10-16' });
    expect(sinceView({ asOf: '2026-10-16' }, gone, '2026-11-22', WORDS)).to.include(
      'At today’s rates it has no price.',
    );
  });
});
