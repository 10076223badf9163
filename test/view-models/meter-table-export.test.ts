import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { Catalog } from '../../src/core/index.js';
import { meterTableCsv, meterTableMarkdown } from '../../src/view-models/meter-table-export.js';
import {
  csv,
  markdownLink,
  markdownTable,
  markdownText,
} from '../../src/view-models/text-export.js';
import { catalogOf, model, offer, rate } from '../core/fixtures.js';
import { viewOf, WORDS } from './helpers.js';
import { markdownCells, readCsv } from './readers.js';

const markdown = (view: ReturnType<typeof viewOf>): string => meterTableMarkdown(view, WORDS);

describe('a meter table as Markdown', () => {
  it('is the whole table, readable as text', () => {
    expect(markdown(viewOf({ batch: true, history: true }))).to.equal(
      [
        '**gpt-image-2 rates**',
        '',
        'US dollars per 1,000,000 tokens. Available since 2026-04-21. Batch costs half the standard rate. Image models have no flex or priority rates.',
        '',
        '| Meter | Public rate | Batch | What it covers |',
        '| --- | --- | --- | --- |',
        '| Text input | $5.00 | $2.50 | Prompt and instructions |',
        '| Cached text input | $1.25 | $0.625 | Instructions repeated across requests |',
        '| Image input | $8.00 | $4.00 | Reference images for an edit |',
        '| Cached image input | $2.00 | $1.00 | Reference images sent again |',
        '| Text output | not billed (sources disagree) | not billed | Text returned with the image |',
        '| Image output | $30.00 | $15.00 | Generated images, by size and quality |',
        '',
        '- Rates: checked 2026-10-06, 47 days ago · high confidence · unchanged since 2026-04-21, checked 6 times · [OpenAI, Pricing](<https://developers.openai.com/api/docs/pricing>)',
        '- Batch rates: check date not recorded · high confidence · [OpenAI, Pricing](<https://developers.openai.com/api/docs/pricing>)',
        '- gpt-image-2, Text output: Sources disagree on whether text output is billed. No response we have seen contains text output tokens, so it makes no difference to a bill. We treat it as not billed.',
      ].join('\n'),
    );
  });

  it('has a column a model, its lifecycle in the head and batch beside the rate', () => {
    const lines = markdown(viewOf({ models: ['gpt-image-2', 'gpt-image-1.5'], batch: true })).split(
      '\n',
    );
    expect(lines).to.include(
      '| Meter | gpt-image-2 (available since 2026-04-21) | gpt-image-1.5 (shuts down on 2026-12-01, in 9 days) | What it covers |',
    );
    expect(lines).to.include(
      '| Image output | $30.00, batch $15.00 | $32.00, batch (calculated) $16.00 | Generated images, by size and quality |',
    );
  });

  it('keeps the dollars beside another currency, and its rate', () => {
    const text = markdown(
      viewOf({ exchange: { currency: 'EUR', perUsd: '0.8637', date: '2026-11-20' } }),
    );
    expect(text).to.include('| Text input | €4.319 ($5.00) | Prompt and instructions |');
    expect(text).to.include('- 1 USD = 0.8637 EUR on 2026-11-20, a rate set by this page');
  });

  it('leaves nothing of hostile text that Markdown would act on', () => {
    expect(markdownText('a|b\n*c* _d_ [e](f) `g` <h> #i ~j~ \\k')).to.equal(
      'a\\|b \\*c\\* \\_d\\_ \\[e\\](f) \\`g\\` \\<h\\> \\#i \\~j\\~ \\\\k',
    );
    expect(markdownText('a\r\n\u2028\tb')).to.equal('a b');
    expect(markdownLink('a]b', 'https://x.example/a b>c(d)')).to.equal(
      '[a\\]b](<https://x.example/a%20b%3Ec(d)>)',
    );
    expect(markdownLink('[a](b)', null)).to.equal('\\[a\\](b)');
  });

  it('keeps its column count whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('|', '\\', '\n', '\r', '`', '<', '-', 'a', ' '),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((width) => {
          const cells = fc.array(text, { minLength: width, maxLength: width });
          return fc.tuple(cells, fc.array(cells, { minLength: 1, maxLength: 4 }));
        }),
        ([head, rows]) => {
          const lines = markdownTable(head, rows).split('\n');
          expect(lines.length).to.equal(rows.length + 2);
          for (const line of lines) expect(markdownCells(line)).to.equal(head.length);
        },
      ),
    );
  });
});

describe('a meter table as CSV', () => {
  const HEADER =
    'model,provider,meter,processing,status,usd,per_tokens,valid_from,checked,source,source_url,method,confidence,reason';

  it('has one line a rate, at the precision published', () => {
    expect(meterTableCsv(viewOf()).split('\r\n')).to.deep.equal([
      HEADER,
      ...[
        ['text-input', '5.00'],
        ['text-input-cached', '1.25'],
        ['image-input', '8.00'],
        ['image-input-cached', '2.00'],
      ].map(
        ([meter, usd]) =>
          `gpt-image-2,openai,${meter},standard,rate,${usd},1000000,2026-04-21,2026-10-06,Pricing,https://developers.openai.com/api/docs/pricing,page,high,`,
      ),
      'gpt-image-2,openai,text-output,standard,not-billed,,,,2026-10-06,Pricing,https://developers.openai.com/api/docs/pricing,page,high,',
      'gpt-image-2,openai,image-output,standard,rate,30.00,1000000,2026-04-21,2026-10-06,Pricing,https://developers.openai.com/api/docs/pricing,page,high,',
      '',
    ]);
  });

  it('is the same in every language, unit and currency', () => {
    const plain = meterTableCsv(viewOf());
    const exchange = { currency: 'EUR', perUsd: '0.8637', date: '2026-11-20' };
    expect(meterTableCsv(viewOf({ locale: 'ar', unit: 'token', exchange }))).to.equal(plain);
  });

  it('says for each rate that is missing which kind of missing it is, and why', () => {
    const rows = readCsv(
      meterTableCsv(
        viewOf({ models: ['chatgpt-image-latest', 'gpt-image-2.6-flare'], batch: true }),
      ),
    );
    const told = rows
      .filter((cells) => cells[2] === 'image-output')
      .map((cells) => [cells[0], cells[3], cells[4], cells[5], cells.at(-1)]);
    expect(told).to.deep.equal([
      [
        'chatgpt-image-latest',
        'standard',
        'not-published',
        '',
        'OpenAI’s pages list no rate under this name.',
      ],
      [
        'chatgpt-image-latest',
        'batch',
        'not-published',
        '',
        'OpenAI’s pages list no rate under this name.',
      ],
      ['gpt-image-2.6-flare', 'standard', 'rate', '30.00', ''],
      ['gpt-image-2.6-flare', 'batch', 'no-batch', '', 'It’s reported as not supported.'],
    ]);
  });

  it('follows RFC 4180', () => {
    expect(csv([['a', 'b "c"', 'd,e', 'f\ng', '']])).to.equal('a,"b ""c""","d,e","f\ng",\r\n');
    expect(csv([['1'], ['2\r\n3']])).to.equal('1\r\n"2\r\n3"\r\n');
  });

  it('lets no spreadsheet run a cell as a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const [[cell]] = readCsv(csv([[`${start}1+cmd|' /C calc'!A0`]])) as [[string]];
      expect(cell, JSON.stringify(start)).to.match(/^'/);
    }
    expect(csv([['=HYPERLINK("x")']])).to.equal(`"'=HYPERLINK(""x"")"\r\n`);
    expect(csv([['5', '0.625', '2026-11-22', "it's"]])).to.equal("5,0.625,2026-11-22,it's\r\n");
  });

  it('reads back as it was written, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '=', 'a', ' ', 'é') });
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        (rows) => {
          const guarded = rows.map((cells) =>
            cells.map((cell) => (/^[=\r]/.test(cell) ? `'${cell}` : cell)),
          );
          expect(readCsv(csv(rows))).to.deep.equal(guarded);
        },
      ),
    );
  });
});

describe('exports of a catalog with hostile text', () => {
  const catalogWith = (text: string): Catalog => ({
    ...catalogOf(
      [model({ id: text || 'x' })],
      [
        offer({
          model: text || 'x',
          provider: text,
          charges: [
            { kind: 'tokens', meter: 'text-input', rates: [rate('4', '2026-01-05')] },
            { kind: 'not-published', meter: 'image-input', reason: text },
          ],
          batch: { status: 'unknown', reason: text },
        }),
      ],
    ),
    sources: { list: { title: text, publisher: text, official: true, url: text } },
  });

  it('keep the shape of their tables', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('|', 'a|b\n|c|', '"', '=1+1', '\\|', '\\', '`|`', ',",\r\n', '<!--', '](x)'),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const own = catalogWith(text);
        const view = viewOf({ catalog: own, models: [text || 'x'], batch: true });
        const lines = markdown(view)
          .split('\n')
          .filter((line) => line.startsWith('|'));
        expect(lines.length).to.equal(8);
        for (const line of lines) expect(markdownCells(line)).to.equal(4);
        const rows = readCsv(meterTableCsv(view));
        expect(rows.length).to.equal(13);
        for (const cells of rows) expect(cells.length).to.equal(14);
      }),
    );
  });
});
