import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { Catalog, Workload } from '../../src/core/index.js';
import { calculatorCsv, calculatorMarkdown } from '../../src/view-models/calculator-export.js';
import { catalogOf, model, offer, rate } from '../core/fixtures.js';
import { CALCULATOR_WORDS as WORDS, calculatorViewOf } from './calculator.js';
import { markdownCells, readCsv } from './readers.js';

const HEAD =
  'model,offer,as_of,processing,meter,tokens_low,tokens_high,usd_rate,per_tokens,usd_low,usd_high,checked,source';
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
  calculatorCsv(calculatorViewOf(...given));

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
    expect(title).to.equal('**gpt-image-2, 1024x1024, medium**');
    expect(result).to.equal(
      'Cost per kept image: $0.069. Cost per month: $166.13. You keep 2,400 images and pay for 3,125 attempts.',
    );
    expect(table!.split('\n')).to.deep.equal([
      '| Meter | Tokens | Rate per 1M | Cost |',
      '| --- | --- | --- | --- |',
      '| Text input | 96 | $5.00 | $0.00048 |',
      '| Image output | 1,756 | $30.00 | $0.05268 |',
      '| One attempt |  |  | $0.05316 |',
      '| Attempts per kept image (20 of 100 re-rolled, 4 of 100 failed) |  |  | × 1.302083 |',
      '| One kept image |  |  | $0.06921875 |',
    ]);
    expect(rest.join('\n')).to.match(/Taken for granted:\n+- /);
    expect(text).to.match(/\[OpenAI, Pricing\]\(<https:\/\/[^>]+>\)$/);
  });

  it('has the reasons where there is no price', () => {
    const text = markdown({ model: 'gpt-image-2.6-flare' });
    expect(text).to.include('Cost per kept image: Not priced');
    expect(text).to.match(/Not priced:\n\n- How many tokens an image takes is not known/);
  });

  it('has a line for rounding where one was needed', () => {
    const text = markdown({ promptTokens: 95, instructionTokens: 100, imagesPerRequest: 7 });
    const ledger = text.split('\n').filter((line) => line.startsWith('|'));
    for (const line of ledger) expect(markdownCells(line)).to.equal(4);
  });
});

describe('a calculator’s result as CSV', () => {
  it('is a line a meter with exact amounts', () => {
    expect(csv(EXAMPLE)).to.equal(
      [
        HEAD,
        'gpt-image-2,openai/gpt-image-2,2026-11-22,standard,text-input,96,96,5.00,1000000,0.00048,0.00048,2026-10-06,pricing',
        'gpt-image-2,openai/gpt-image-2,2026-11-22,standard,image-output,1756,1756,30.00,1000000,0.05268,0.05268,2026-10-06,pricing',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves empty what is not known; never zero', () => {
    const rows = readCsv(csv({ model: 'gpt-image-2.6-flare' }));
    const output = rows.find((cells) => cells[4] === 'image-output')!;
    expect(output.slice(5, 7)).to.deep.equal(['', '']);
    expect(output.slice(9, 11)).to.deep.equal(['', '']);
  });

  it('has both ends of a range', () => {
    const rows = readCsv(csv({ promptTokens: { low: 90, high: 190 } }));
    expect(rows[1]!.slice(5, 11)).to.deep.equal([
      '96',
      '196',
      '5.00',
      '1000000',
      '0.00048',
      '0.00098',
    ]);
  });

  it('is in dollars whatever the page’s currency and language', () => {
    const exchange = { currency: 'EUR', perUsd: '0.8', date: '2026-11-20' };
    expect(csv(EXAMPLE, { exchange, locale: 'de' })).to.equal(csv(EXAMPLE));
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
        expect(cells.length).to.equal(13);
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
        for (const cells of readCsv(csv(workload, over))) expect(cells.length).to.equal(13);
        const lines = markdown(workload, over).split('\n');
        for (const line of lines.filter((one) => one.startsWith('|')))
          expect(markdownCells(line)).to.equal(4);
      }),
    );
  });
});
