import fc from 'fast-check';
import { expect } from './expect.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import type { Catalog } from '../../src/core/index.js';
import {
  comparisonHtml,
  estimateHtml,
  meterTableHtml,
  planHtml,
  type StaticHtml,
} from '../../src/static/index.js';
import { mainOf } from './static.js';

const RENDER: Readonly<Record<string, (catalog: Catalog) => StaticHtml>> = {
  'meter table': (catalog) =>
    meterTableHtml({ models: catalog.models.map(({ id }) => id), batch: true }, catalog),
  estimate: (catalog) => estimateHtml({ quality: 'auto', processing: 'batch' }, {}, catalog),
  comparison: (catalog) => comparisonHtml({}, {}, catalog),
  facts: (catalog) => comparisonHtml({}, { view: 'facts' }, catalog),
  plan: (catalog) => planHtml({}, { tier: '1', budget: 100 }, catalog),
};

/** What static HTML is made of, and the attributes that each may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  div: ['lang', 'dir'],
  a: ['href'],
  time: ['datetime'],
  th: ['scope', 'colspan'],
  td: ['colspan'],
  details: ['open'],
  ...Object.fromEntries(
    'p strong b i small br bdi ul ol li dl dt dd summary table caption thead tbody tfoot tr'
      .split(' ')
      .map((name) => [name, []]),
  ),
};

/** What of markup is anything but text, tables and links to web pages. */
function foreign(main: Element): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) continue;
    if (!(node instanceof Element) || !(node.localName in ALLOWED)) {
      found.push(node.nodeName);
      continue;
    }
    for (const { name, value } of node.attributes) {
      if (!ALLOWED[node.localName]!.includes(name)) found.push(`${node.localName} ${name}`);
      if (name === 'href' && !/^https?:\/\//.test(value)) found.push(value);
    }
  }
  return found;
}

/** The keys under which a price list has words for people, and addresses. */
const WORDS =
  /^(?:title|url|publisher|name|summary|says|consequence|notes?|reason|entryCost|costDriver|limitDriver|bestFor)$/;

/** A price list whose every word is somebody's attempt; the id of a model too. */
function hostile(text: string): Catalog {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return WORDS.test(key) ? text : value === 'gpt-image-2' ? `gpt${text}` : value;
    if (Array.isArray(value)) return value.map((each) => walk(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, walk(each, name)]),
    );
  };
  return walk(fullCatalog, '') as Catalog;
}

const ATTEMPTS = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'https:javascript:alert(1)',
  'https://a.example/"onclick="alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '</td></table><form action=//a.example>',
  '<!-- ',
  '--><b>',
  ']]>',
  '&lt;b&gt; &amp; &#60;',
  '</details></div></meter-table>',
  '<svg/onload=alert(1)>',
  '<style>*{display:none}</style>',
  '\u202eevil\u202c',
  '\ud800',
  '\u0000<b>',
];

const HTML_SPACE = /\s+/g;

describe('static HTML as markup', () => {
  for (const [name, render] of Object.entries(RENDER)) {
    it(`is text, tables and links, and nothing else: ${name}`, () => {
      const main = mainOf(render(fullCatalog).content);
      expect(foreign(main)).to.deep.equal([]);
      expect(main.querySelectorAll('a[href], td').length).to.be.above(5);
      expect(main.querySelectorAll('[id], [style], [class]').length).to.equal(0);
    });

    it(`closes what it opens, in places where it may stand: ${name}`, () => {
      // A parser that had to repair anything would write it differently.
      const { content } = render(fullCatalog);
      const text = (each: string): string =>
        each.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('\u00a0', '&nbsp;');
      const same = content
        .split(/(<[^>]*>)/)
        .map((each, at) =>
          at % 2 === 1 ? each.replace(' />', '>').replace(' open>', ' open="">') : text(each),
        )
        .join('');
      const written = mainOf(content).innerHTML;
      let at = 0;
      while (at < same.length && written[at] === same[at]) at += 1;
      expect(written.slice(at, at + 80), 'repaired').to.equal(same.slice(at, at + 80));
    });

    it(`lets nothing of a price list become markup: ${name}`, () => {
      const text = fc.oneof(
        fc.constantFrom(...ATTEMPTS),
        fc
          .tuple(fc.constantFrom(...ATTEMPTS), fc.string({ unit: 'binary' }))
          .map((all) => all.join('')),
      );
      fc.assert(
        fc.property(text, (attempt) => {
          const { content, html } = render(hostile(attempt));
          const main = mainOf(content);
          expect(foreign(main)).to.deep.equal([]);
          // With the price list that goes along, as a block of data that nothing ends.
          const [element, ...more] = mainOf(html).children;
          expect(more).to.deep.equal([]);
          const data = [...element!.querySelectorAll('script')];
          expect(data.map(({ type }) => type)).to.deep.equal(['application/json']);
          expect(() => JSON.parse(data[0]!.textContent) as unknown).to.not.throw();
        }),
        { numRuns: 25, examples: ATTEMPTS.map((attempt) => [attempt]) },
      );
    });

    it(`shows hostile words as they are: ${name}`, () => {
      const attempt = '<b title="a\'b">&amp;</b>';
      const seen = mainOf(render(hostile(attempt)).content).textContent.replace(HTML_SPACE, ' ');
      expect(seen).to.include(attempt);
    });
  }

  it('escapes settings too, in the text and in the tag', () => {
    for (const attempt of ATTEMPTS) {
      for (const { html } of [
        meterTableHtml({ models: attempt, asOf: attempt, offer: attempt, locale: attempt }),
        estimateHtml(
          { size: attempt, quality: attempt },
          { currency: attempt, exchangeRate: attempt },
        ),
        comparisonHtml({ model: attempt }, { offers: attempt, requestOptions: attempt }),
        planHtml({}, { tier: attempt, budget: attempt, start: attempt }),
        meterTableHtml({ attributes: { id: attempt, class: attempt } }),
      ]) {
        const [element, ...more] = mainOf(html).children;
        expect(more).to.deep.equal([]);
        expect(foreign(element!)).to.deep.equal([]);
        expect(
          [...element!.attributes].filter(({ name }) => /^on|[^a-z-]/.test(name)),
        ).to.deep.equal([]);
      }
    }
  });

  it('gives every rate, line and offer a source with an address, and a date', () => {
    const about = (html: StaticHtml, summary: string) =>
      [...mainOf(html.content).querySelectorAll('details')].filter(
        (each) => each.querySelector('summary')!.textContent.trim() === summary,
      );
    const sourced = (fold: Element): void => {
      for (const list of fold.querySelectorAll('dl')) {
        const terms = [...list.querySelectorAll('dt')].map(({ textContent }) => textContent);
        if (terms.includes('Status') || terms.includes('not priced')) continue;
        if (!terms.some((term) => term === 'Rate' || term === 'Source')) continue;
        expect(terms).to.include.members(['Source', 'Date']);
        expect(list.querySelector('dd a[href^="https://"]'), list.textContent).to.not.equal(null);
      }
    };
    const rates = about(
      meterTableHtml({ models: 'gpt-image-2 gpt-image-1.5' }),
      'Source, date and history of each rate',
    );
    expect(rates[0]!.querySelectorAll('a').length).to.be.above(10);
    rates.forEach(sourced);
    const lines = about(estimateHtml(), 'How each line is calculated, with source and date');
    expect(lines[0]!.querySelectorAll('a').length).to.equal(2);
    lines.forEach(sourced);
    const offers = about(comparisonHtml(), 'Calculation and sources');
    expect(offers.length).to.be.above(100);
    offers.forEach(sourced);
  });
});
