import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { Catalog, Workload } from '../../src/core/index.js';
import {
  calculatorCsv,
  calculatorJson,
  calculatorMarkdown,
} from '../../src/view-models/calculator-export.js';
import { catalogOf, model, offer, rate } from '../core/fixtures.js';
import { CALCULATOR_WORDS as WORDS, calculatorViewOf } from './calculator.js';
import { markdownCells, readCsv } from './readers.js';

const COLUMNS = 26;
const EXAMPLE: Workload = {
  promptTokens: 90,
  imagesPerMonth: 2400,
  rerollRate: 20,
  failureRate: 4,
  failedRequests: 'billed',
};

const markdown = (...given: Parameters<typeof calculatorViewOf>): string =>
  calculatorMarkdown(calculatorViewOf(...given), WORDS);
const csv = (...given: Parameters<typeof calculatorViewOf>): string =>
  calculatorCsv(calculatorViewOf(...given), WORDS);
/** The rows as records by column. */
const records = (...given: Parameters<typeof calculatorViewOf>): Record<string, string>[] => {
  const [head, ...rows] = readCsv(csv(...given));
  return rows.map((cells) => Object.fromEntries(head!.map((name, at) => [name, cells[at]!])));
};

/** A catalog whose every text is the same, with a measured price so that all of them are shown. */
function catalogWith(text: string): Catalog {
  const id = text || 'x';
  const own = offer({
    id,
    model: id,
    charges: [
      { kind: 'tokens', meter: 'text-input', rates: [rate('4', '2026-01-05', { source: id })] },
      { kind: 'not-published', meter: 'image-output', reason: text },
    ],
  });
  return {
    ...catalogOf([model({ id, aliases: [] })], [own]),
    sources: {
      [id]: { title: text, publisher: text, official: true, url: 'https://x.example/' },
    },
  };
}

describe('a calculator’s result as Markdown', () => {
  it('is the figures, the ledger, what is taken for granted and the source', () => {
    const text = markdown(EXAMPLE);
    const [title, result, table, ...rest] = text.split('\n\n');
    expect(title).to.equal(
      '**gpt-image-2, generate, 1024 × 1024, medium, 90 prompt tokens, 2,400 kept images per month, 20% re-rolled, 4% failed (billed)**',
    );
    expect(result).to.equal(
      'Cost per kept image: $0.069. Cost per month: $166.13. You keep 2,400 images and pay for 3,125 attempts. Prices as of 2026-11-22.',
    );
    expect(table!.split('\n')).to.deep.equal([
      '| Meter | Tokens | Rate per 1M | Cost |',
      '| --- | --- | --- | --- |',
      '| Image output | 1,756 | $30.00 | $0.05268 |',
      '| Text input | 96 | $5.00 | $0.00048 |',
      '| One attempt | 1,852 |  | $0.05316 |',
      '| Attempts per kept image (20% re-rolled, 4% failed) |  |  | × 1.302083 |',
      '| One kept image |  |  | $0.06921875 |',
    ]);
    expect(rest.join('\n')).to.match(/Assumptions:\n+- /);
    expect(text).to.match(/\[OpenAI, Pricing\]\(<https:\/\/[^>]+>\)$/);
  });

  it('has the reasons where there is no price', () => {
    const text = markdown({ model: 'gpt-image-2.6-flare' });
    expect(text).to.include('Cost per kept image: No price');
    expect(text).to.match(
      /\n\nNo price: OpenAI hasn’t published how many tokens this image uses\.\n\n/,
    );
  });

  it('multiplies on each line, with several images per request', () => {
    const [, , table] = markdown({ promptTokens: 95, imagesPerRequest: 4 }).split('\n\n');
    // 101 x 5 / 4 = 126.25 millionths, up to four times; 1,756 x 30 = 52,680.
    expect(table!.split('\n').slice(2, 5)).to.deep.equal([
      '| Image output | 1,756 | $30.00 | $0.05268000 |',
      '| Text input | (101 to 404) ÷ 4 | $5.00 | $0.00012625 to $0.00050500 |',
      '| One attempt | (7,125 to 7,428) ÷ 4 |  | $0.05280625 to $0.05318500 |',
    ]);
  });

  it('has a line for rounding where one was needed', () => {
    const text = markdown({ promptTokens: 95, instructionTokens: 100, imagesPerRequest: 7 });
    const ledger = text.split('\n').filter((line) => line.startsWith('|'));
    for (const line of ledger) expect(markdownCells(line)).to.equal(4);
  });
});

describe('a calculator’s result as CSV', () => {
  it('is a line a meter and a line a total, exact, and the workload on each', () => {
    const rows = records(EXAMPLE);
    expect(rows.map(({ line, meter, usd_per: per }) => [line, meter, per])).to.deep.equal([
      ['meter', 'text-input', 'attempt'],
      ['meter', 'image-output', 'attempt'],
      ['total', '', 'attempt'],
      ['total', '', 'request'],
      ['total', '', 'kept'],
      ['total', '', 'month'],
    ]);
    expect(rows[1]).to.deep.include({
      tokens_per_request_low: '1756',
      tokens_per_request_high: '1756',
      rate_usd: '30.00',
      rate_tokens: '1000000',
      usd_low: '0.05268',
      usd_likely: '0.05268',
      usd_high: '0.05268',
      rate_checked: '2026-10-06',
      rate_source: 'OpenAI, Pricing',
    });
    expect(rows[1]!['rate_source_url']).to.match(/^https:/);
    // 0.05316 / 0.768 = 0.06921875; x 2,400 = 166.125.
    expect(rows.slice(2).map(({ usd_low: low, usd_high: high }) => [low, high])).to.deep.equal([
      ['0.05316', '0.05316'],
      ['0.05316', '0.05316'],
      ['0.06921875', '0.06921875'],
      ['166.125', '166.125'],
    ]);
    for (const row of rows)
      expect(row).to.deep.include({
        kind: 'exact',
        model: 'gpt-image-2',
        offer: 'openai/gpt-image-2',
        price_date: '2026-11-22',
        processing: 'standard',
        size: '1024x1024',
        quality: 'medium',
        images_per_request: '1',
        attempts_per_kept_low: '1.302083333333',
        kept_per_month_low: '2400',
        kept_per_month_high: '2400',
        workload:
          'gpt-image-2, generate, 1024 × 1024, medium, 90 prompt tokens, 2,400 kept images per month, 20% re-rolled, 4% failed (billed)',
      });
  });

  it('multiplies on each line, with several images per request', () => {
    const rows = records({ promptTokens: 90, imagesPerRequest: 4 });
    const meters = rows.filter(({ line }) => line === 'meter');
    expect(meters.length).to.equal(2);
    for (const row of meters) {
      const [tokens, images, rate, unit, usd] = (
        [
          'tokens_per_request_low',
          'images_per_request',
          'rate_usd',
          'rate_tokens',
          'usd_low',
        ] as const
      ).map((name) => Number(row[name]));
      expect((tokens! / images! / unit!) * rate!).to.be.closeTo(usd!, 1e-12);
    }
    // 480 + 4 x 52,680 millionths a request.
    expect(rows.slice(2, 4).map(({ usd_low: usd }) => usd)).to.deep.equal(['0.0528', '0.2112']);
  });

  it('is a rectangle whatever the workload', () => {
    for (const workload of [
      {},
      EXAMPLE,
      { quality: 'auto' },
      { model: 'gpt-image-2.6-flare' },
      { model: 'gpt-image-1' },
      { model: 'gpt-image-2.6-flare', processing: 'batch' as const },
    ])
      for (const cells of readCsv(csv(workload))) expect(cells.length).to.equal(COLUMNS);
  });

  it('leaves empty what is not known; never zero', () => {
    const rows = records({ model: 'gpt-image-2.6-flare' });
    const output = rows.find(({ meter }) => meter === 'image-output')!;
    expect(output).to.deep.include({
      kind: 'unpriced',
      tokens_per_request_low: '',
      usd_low: '',
      usd_high: '',
    });
    const month = rows.find(({ usd_per: per }) => per === 'month')!;
    // The known lines alone are no total.
    expect([month['usd_low'], month['usd_high']]).to.deep.equal(['', '']);
    // After the shut-down nothing is known at all.
    for (const row of records({ model: 'gpt-image-1' }))
      expect([row['usd_low'], row['usd_high'], row['rate_usd']]).to.deep.equal(['', '', '']);
  });

  it('has both ends of a range', () => {
    const [text] = records({ promptTokens: { low: 90, high: 190 } });
    expect(text).to.deep.include({
      tokens_per_request_low: '96',
      tokens_per_request_high: '196',
      usd_low: '0.00048',
      usd_likely: '',
      usd_high: '0.00098',
    });
  });

  it('gives the reading that stood on the price date', () => {
    const dates = ['2026-10-01', '2026-11-22'].map(
      (asOf) => records(EXAMPLE, { asOf })[0]!['rate_checked']!,
    );
    expect(dates[1]).to.equal('2026-10-06');
    expect(dates[0]! <= '2026-10-01', dates[0]).to.equal(true);
  });

  it('is in dollars whatever the page’s currency and language', () => {
    const exchange = { currency: 'EUR', perUsd: '0.8', date: '2026-11-20' };
    expect(csv(EXAMPLE, { exchange, locale: 'de' })).to.equal(csv(EXAMPLE));
  });
});

describe('a calculator’s result as JSON', () => {
  const json = (...given: Parameters<typeof calculatorViewOf>): Record<string, unknown> =>
    JSON.parse(calculatorJson(calculatorViewOf(...given))) as Record<string, unknown>;

  it('says its version, price date, workload, codes and sources', () => {
    const found = json({ ...EXAMPLE, quality: 'auto' });
    expect(Object.keys(found).sort()).to.deep.equal(
      [
        ...['schemaVersion', 'currency', 'priceDate', 'sources', 'kind', 'workload', 'offer'],
        ...['asOf', 'asOfFrom', 'lifecycle', 'lines', 'attempts', 'assumptions', 'warnings'],
        ...['standard', 'perAttempt', 'perRequest', 'perKept', 'perMonth'],
      ].sort(),
    );
    expect(found).to.deep.include({ schemaVersion: 1, currency: 'USD', priceDate: '2026-11-22' });
    expect(found['workload']).to.deep.include({ model: 'gpt-image-2', quality: 'auto' });
    expect(found['sources']).to.have.property('pricing').that.includes({ publisher: 'OpenAI' });
    const codes = (name: string) => (found[name] as { code: string }[]).map(({ code }) => code);
    expect(codes('assumptions')).to.include('failed-requests');
    expect(codes('warnings')).to.include('auto-quality');
  });

  it('has amounts as decimal strings, never as numbers', () => {
    const text = JSON.stringify(json(EXAMPLE));
    expect(text).to.include('"perKept":{"low":"0.06921875","high":"0.06921875"');
    expect(text).not.to.match(/"usd":\d/);
  });

  it('has no prompt', () => {
    expect(JSON.stringify(json({ prompt: 'a secret bottle' }))).not.to.include('secret');
  });
});

describe('texts of a catalog in an export', () => {
  const HOSTILE = [
    '=HYPERLINK("https://x.example")',
    '+1',
    '@SUM(A1)',
    '-2+3',
    'a|b',
    'a\nb',
    '"quoted", twice',
    '[x](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    '**bold** `code` ~~gone~~ # head',
    '\u202eabc',
  ];

  for (const text of HOSTILE) {
    it(`is only text: ${JSON.stringify(text)}`, () => {
      const over = { catalog: catalogWith(text), asOf: '2026-04-10' };
      const workload: Workload = { model: text, promptTokens: 9, outputTokens: 5 };
      const rows = readCsv(csv(workload, over));
      for (const cells of rows) {
        expect(cells.length).to.equal(COLUMNS);
        for (const cell of cells) expect(cell).not.to.match(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
      }
      const said = markdown(workload, over);
      for (const line of said.split('\n').filter((one) => one.startsWith('|')))
        expect(markdownCells(line)).to.equal(4);
      expect(said).not.to.match(/(?<!\\)<img|(?<!\\)\[x(?<!\\)\]|(?<!\\)`/);
    });
  }

  it('keeps its shape whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        fc.pre(text.trim() !== '');
        const own = catalogWith(text);
        const over = { catalog: own, asOf: '2026-04-10' };
        const workload: Workload = { promptTokens: 9, outputTokens: 5 };
        for (const cells of readCsv(csv(workload, over))) expect(cells.length).to.equal(COLUMNS);
        const lines = markdown(workload, over).split('\n');
        for (const line of lines.filter((one) => one.startsWith('|')))
          expect(markdownCells(line)).to.equal(4);
      }),
    );
  });
});
