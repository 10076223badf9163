import { expect } from '@esm-bundle/chai';
import { catalog, priceList } from '../../src/catalog/index.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import { mergeCatalogs, PricingError } from '../../src/core/index.js';
import { comparisonHtml, estimateHtml, meterTableHtml, planHtml } from '../../src/static/index.js';

const tagOf = (html: string): string => html.slice(0, html.indexOf('>') + 1);

/** The code of the error that something throws. */
function thrown(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof PricingError ? error.code : String(error);
  }
  return 'nothing';
}

describe('the tag of static HTML', () => {
  it('writes a flag where the text shows it, and not for a word', () => {
    const words = { batch: 'false', history: 1 } as unknown as { batch: boolean };
    expect(tagOf(meterTableHtml(words).html)).to.equal('<meter-table lang="en">');
    expect(meterTableHtml(words).content).to.equal(meterTableHtml({}).content);
    expect(tagOf(meterTableHtml({ batch: true }).html)).to.equal('<meter-table lang="en" batch>');
  });

  it('takes no workload for the defaults', () => {
    const none = null as unknown as undefined;
    for (const render of [estimateHtml, planHtml, comparisonHtml])
      expect(render(none, { locale: 'en' })).to.deep.equal(render({}, { locale: 'en' }));
  });

  it('has every setting as the attribute that the element reads', () => {
    expect(
      tagOf(
        meterTableHtml({
          models: ['gpt-image-2', 'gpt-image-1.5'],
          unit: '1K',
          batch: true,
          history: false,
          asOf: '2026-11-22',
          currency: 'EUR',
          exchangeRate: 0.86,
          exchangeRateDate: '2026-11-20',
          locale: 'de',
        }).html,
      ),
    ).to.equal(
      '<meter-table lang="de" models="gpt-image-2 gpt-image-1.5" unit="1K" batch as-of="2026-11-22" currency="EUR" exchange-rate="0.86" exchange-rate-date="2026-11-20" data-room="2">',
    );
    expect(
      tagOf(
        estimateHtml({
          referenceImages: [
            { width: 1024, height: 1024 },
            { width: 640, height: 480 },
          ],
          rerollRate: { low: 10, likely: 20, high: 35 },
          failureRate: 0.0000001,
          operation: 'edit',
        }).html,
      ),
    ).to.equal(
      '<gpt-image-calculator lang="en" operation="edit" reference-images="1024x1024, 640x480" reroll-rate="10..20..35" failure-rate="0.0000001">',
    );
    expect(
      tagOf(comparisonHtml({}, { offers: ['openai', 'fal'], view: 'facts', ownKey: true }).html),
    ).to.equal(
      '<provider-compare lang="en" offers="openai fal" view="facts" own-key data-room="26">',
    );
    expect(
      tagOf(planHtml({}, { tier: '2', latency: { low: 20, high: 40 }, budget: 500 }).html),
    ).to.equal('<launch-planner lang="en" tier="2" latency="20..40" budget="500">');
  });

  it('may be another, with attributes of its own', () => {
    const { html } = meterTableHtml({
      tag: 'price-table',
      attributes: { id: 'rates', class: 'a "b"', hidden: true, inert: false },
    });
    expect(tagOf(html)).to.equal(
      '<price-table id="rates" class="a &quot;b&quot;" hidden lang="en">',
    );
    expect(html.endsWith('</price-table>')).to.equal(true);
  });

  it('takes numbers as text, and leaves out what is not there', () => {
    const attributes = { tabindex: 0, id: undefined, class: null, hidden: false, title: '' };
    expect(tagOf(meterTableHtml({ attributes }).html)).to.equal(
      '<meter-table tabindex="0" title lang="en">',
    );
  });

  it('is refused with attributes that are no text', () => {
    for (const value of [{}, [], NaN, Infinity, 1n, Symbol('x'), () => 'x'])
      expect(
        thrown(() => meterTableHtml({ attributes: { id: value as string } })),
        typeof value,
      ).to.equal('malformed-attribute');
  });

  it('is none of the names with a hyphen that are no custom element’s', () => {
    const reserved =
      'annotation-xml color-profile font-face font-face-src font-face-uri font-face-format ' +
      'font-face-name missing-glyph';
    for (const tag of reserved.split(' '))
      expect(
        thrown(() => meterTableHtml({ tag })),
        tag,
      ).to.equal('malformed-tag');
    expect(tagOf(meterTableHtml({ tag: 'font-faces' }).html)).to.equal('<font-faces lang="en">');
  });

  it('is refused when it is none, and so are attributes that run or contradict', () => {
    for (const tag of ['table', 'a b-c', 'x-<', 'X-Y', '', 'x-y onclick=a'])
      expect(
        thrown(() => meterTableHtml({ tag })),
        tag,
      ).to.equal('malformed-tag');
    for (const name of ['onclick', 'style', 'a b', '"', 'models', 'as-of', 'lang', 'ID'])
      expect(
        thrown(() => meterTableHtml({ attributes: { [name]: 'x' } })),
        name,
      ).to.equal('malformed-attribute');
  });

  it('keeps the text of a prompt out: its count stands in', () => {
    const { html, issues } = estimateHtml({ prompt: 'A secret lighthouse, <b>bold</b>.' });
    expect(issues).to.deep.equal([]);
    expect(html).to.match(/ prompt-tokens="\d+\.\.\d+\.\.\d+"/);
    expect(html.toLowerCase()).to.not.include('lighthouse');
  });
});

describe('what static HTML says of bad settings', () => {
  it('lists them all, shows the defaults, and says so in the text', () => {
    const { content, issues } = meterTableHtml({
      models: 'nope gpt-image-2',
      asOf: '2026-02-30',
      unit: '2M' as '1M',
      offer: 'nobody',
      currency: 'EUR',
    });
    expect(issues.map(({ field, code }) => `${field} ${code}`)).to.have.members([
      'models unknown-model',
      'as-of not-a-date',
      'unit unknown-option',
      'offer unknown-offer',
      'exchange-rate not-a-rate',
      'exchange-rate-date not-a-date',
    ]);
    expect(content)
      .to.include('$30.00')
      .and.to.include('models: this price list has no model “nope”.');
  });

  it('keeps them in the tag, so that the element says the same', () => {
    const { html } = estimateHtml({ size: 'banana', rerollRate: NaN });
    expect(tagOf(html)).to.include('size="banana"').and.to.include('reroll-rate="NaN"');
  });

  it('does not write a language that is none: the numbers are English', () => {
    const makers = [
      (locale: string) => meterTableHtml({ locale }),
      (locale: string) => estimateHtml({}, { locale }),
      (locale: string) => comparisonHtml({}, { locale }),
      (locale: string) => planHtml({}, { locale }),
    ];
    for (const make of makers) {
      for (const locale of ['not a locale!!', 'de_DE', '"><b>', 'x']) {
        const { html, content, issues } = make(locale);
        expect(issues).to.deep.equal([
          { field: 'locale', code: 'not-a-language', params: { got: locale } },
        ]);
        expect(tagOf(html)).to.include(' lang="en"').and.to.not.include(locale);
        expect(content).to.include('locale: use a language code such as de');
      }
      for (const locale of ['de', 'pt-BR', 'ar-EG-u-nu-latn', ''])
        expect(make(locale).issues, locale).to.deep.equal([]);
    }
  });

  it('does not write an address that runs or leads nowhere: the list goes along', () => {
    const mine = { ...catalog, date: '2026-11-21' as const };
    const makers = [
      (catalogSrc: string) => meterTableHtml({ catalogSrc }, mine),
      (catalogSrc: string) => estimateHtml({}, { catalogSrc }, mine),
      (catalogSrc: string) => comparisonHtml({}, { catalogSrc }, mine),
      (catalogSrc: string) => planHtml({}, { catalogSrc }, mine),
    ];
    for (const make of makers) {
      for (const src of [
        'javascript:alert(1)',
        ' JavaScript:alert(1)',
        'java\nscript:alert(1)',
        'data:application/json,{}',
        'file:///prices.json',
        'https://',
      ]) {
        const { html, content, issues } = make(src);
        expect(issues).to.deep.equal([
          { field: 'catalog-src', code: 'not-an-address', params: { got: src.trim() } },
        ]);
        expect(tagOf(html), src).to.not.include('catalog-src');
        expect(html).to.include('<script type="application/json">');
        expect(content).to.include('catalog-src: use an address');
      }
      for (const src of ['/prices.json', 'prices.json?v=1', 'https://shop.example/p.json']) {
        expect(make(src).issues, src).to.deep.equal([]);
        expect(tagOf(make(src).html)).to.include(` catalog-src="${src}"`);
      }
    }
  });

  it('names a field that nobody knows', () => {
    const { issues } = estimateHtml({ qualty: 'high' } as object);
    expect(issues).to.deep.equal([{ field: 'qualty', code: 'unknown-field', params: {} }]);
  });

  it('never throws on what can be typed, and has no garbage', () => {
    for (const value of ['', ' ', 'x', '0', '-1', '1e9', '..', '1..2..3..4', 'NaN', '💥']) {
      for (const { html } of [
        meterTableHtml({
          models: value,
          unit: value as '1M',
          asOf: value,
          offer: value,
          locale: value,
        }),
        estimateHtml({ model: value, size: value, promptTokens: value, imagesPerMonth: value }),
        comparisonHtml({ quality: value }, { offers: value, sort: value as 'cost' }),
        planHtml(
          { rerollRate: value },
          { tier: value, peakFactor: value, budget: value, start: value },
        ),
      ])
        expect(html).to.not.match(/undefined|NaN(?!["”])|\[object|Infinity/);
    }
  });

  it('has a text for a price list that sells nothing', () => {
    const empty = { ...catalog, offers: [] };
    for (const { content, issues } of [
      meterTableHtml({}, empty),
      estimateHtml({}, {}, empty),
      planHtml({}, {}, empty),
    ]) {
      expect(issues.length).to.be.above(0);
      expect(content).to.include('Some settings were ignored');
    }
  });
});

describe('the day of static HTML', () => {
  it('is the one asked for, else that on which the page is made, else that of the price list', () => {
    const dayOf = (options: object): string =>
      /Rates as of <time datetime="([^"]*)/.exec(meterTableHtml(options).content)![1]!;
    expect(dayOf({})).to.equal(priceList.date);
    expect(dayOf({ today: '2026-11-27' })).to.equal('2026-11-27');
    expect(dayOf({ today: '2026-11-27', asOf: '2026-10-01' })).to.equal('2026-10-01');
  });

  it('stands in the tag only when it was asked for: the element takes the reader’s day', () => {
    expect(tagOf(meterTableHtml({ today: '2026-11-27' }).html)).to.equal('<meter-table lang="en">');
  });

  it('is never “today” or “ago”: the text stays while days go by', () => {
    for (const { content } of [meterTableHtml(), estimateHtml(), comparisonHtml(), planHtml()])
      expect(content).to.not.match(/\btoday\b|\bago\b/);
  });
});

describe('a price list of one’s own', () => {
  const offer = catalog.offers.find(({ model }) => model === 'gpt-image-2')!;
  const added = { ...catalog, offers: [{ ...offer, id: 'mine/gpt-image-2' }] };
  const mine = mergeCatalogs(catalog, added);

  it('goes along with the tag, as data', () => {
    const { html, content } = meterTableHtml({ offer: 'mine/gpt-image-2' }, mine);
    const [, json] = /<script type="application\/json">(.*?)<\/script>/.exec(html)!;
    expect(JSON.parse(json!)).to.deep.equal(JSON.parse(JSON.stringify(mine)));
    expect(content).to.not.include('<script');
  });

  it('stays where it is when its address is given', () => {
    const { html } = estimateHtml({}, { catalogSrc: '/prices.json', catalogMode: 'merge' }, mine);
    expect(html).to.not.include('<script');
    expect(tagOf(html)).to.include('catalog-src="/prices.json" catalog-mode="merge"');
  });

  it('is not sent along when the element has it', () => {
    for (const { html } of [
      meterTableHtml({}, priceList),
      meterTableHtml({}, catalog),
      estimateHtml({}, {}, catalog),
      comparisonHtml({}, {}, fullCatalog),
      planHtml({}, {}, catalog),
    ])
      expect(html).to.not.include('<script');
  });

  it('marks its offers as the page’s data, as the element does', () => {
    const marked = (html: string): number => html.split('your data').length - 1;
    const both = mergeCatalogs(fullCatalog, added);
    expect(marked(comparisonHtml().content)).to.equal(0);
    const merged = { catalogSrc: '/mine.json', catalogMode: 'merge' } as const;
    expect(marked(comparisonHtml({}, merged, both).content)).to.equal(1);
    expect(marked(comparisonHtml({}, {}, mine).content)).to.equal(mine.offers.length);
  });
});
