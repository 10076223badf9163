import { expect } from './expect.js';
import '../../src/define/meter-table.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  resize,
  seen,
  seenOf,
  thawToday,
  WIDE,
} from './helpers.js';
import { heads, meterTable, METERS, NINE, opened, provenance, rates, row } from './meter-table.js';

describe('<meter-table>: rates', () => {
  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('shows the six meters of gpt-image-2 when nothing is asked for', async () => {
    const element = await meterTable();
    expect(seen(find(element, '[part=title]'))).to.equal('gpt-image-2 rates');
    expect(heads(element)).to.deep.equal(['Meter', 'Public rate', 'What it covers']);
    expect(METERS.map((meter) => [meter, ...rates(element, meter)])).to.deep.equal([
      ['Text input', '$5.00'],
      ['Cached text input', '$1.25'],
      ['Image input', '$8.00'],
      ['Cached image input', '$2.00'],
      ['Text output', 'not billed sources disagree'],
      ['Image output', '$30.00'],
    ]);
    expect(findAll(element, '.group').map(seen)).to.deep.equal(['You send', 'You get back']);
  });

  it('says what each meter is used for', async () => {
    const element = await meterTable();
    expect(seen(row(element, 'Image output').querySelector('td:last-child')!)).to.equal(
      'Generated images, by size and quality',
    );
    expect(seenOf(element)).to.include('Instructions repeated across requests');
    const many = await meterTable({ models: 'gpt-image-2 gpt-image-1' });
    expect(seenOf(many)).not.to.include('Instructions repeated');
    expect(await opened(many, 'Cached text input')).to.include('Instructions repeated');
  });

  it('shows batch rates only when they are asked for', async () => {
    const element = await meterTable();
    expect(seenOf(element)).not.to.match(/batch/i);
    element.batch = true;
    await element.updateComplete;
    expect(heads(element)).to.deep.equal(['Meter', 'Public rate', 'Batch', 'What it covers']);
    expect(rates(element, 'Cached text input')).to.deep.equal(['$1.25', '$0.625']);
    expect(rates(element, 'Image output')).to.deep.equal(['$30.00', '$15.00']);
    expect(seenOf(element)).to.include('Batch costs half the standard rate.');
  });

  it('shows several models as columns, in the order they were named, each once', async () => {
    const element = await meterTable({
      models: 'gpt-image-1-mini, gpt-image-2\n gpt-image-2-2026-04-21 gpt-image-1-mini',
    });
    expect(seen(find(element, '[part=title]'))).to.equal('Rates by model');
    expect(heads(element)).to.deep.equal([
      'Meter',
      'gpt-image-1-mini shuts down on 2026-12-01, in 9 days',
      'gpt-image-2 available since 2026-04-21',
    ]);
    expect(rates(element, 'Cached image input')).to.deep.equal(['$0.25', '$2.00']);
    expect(element.issues).to.deep.equal([]);
  });

  it('puts the batch rate of several models under the standard rate', async () => {
    const element = await meterTable({ models: 'gpt-image-2 gpt-image-2.6-flare', batch: '' });
    expect(rates(element, 'Image output')).to.deep.equal([
      '$30.00 batch $15.00',
      '$30.00 batch not offered',
    ]);
  });

  it('takes an alias for its model', async () => {
    const element = await meterTable({ models: 'gpt-image-2-2026-04-21' });
    expect(seenOf(element)).to.include('gpt-image-2 rates');
    expect(element.issues).to.deep.equal([]);
  });

  it('names the nearest models for one that it does not know, and shows the others', async () => {
    const element = await meterTable({ models: 'gpt-image-1 gpt-imge-2' });
    expect(seenOf(element)).to.include('gpt-image-1 rates');
    expect(seenOf(element)).to.match(
      /models: this price list has no model “gpt-imge-2”. Did you mean gpt-image-2/,
    );
  });

  it('shows nine models abreast on a wide page', async () => {
    const element = await meterTable({ models: NINE });
    expect(heads(element).length).to.equal(10);
    for (const meter of METERS) expect(rates(element, meter).length, meter).to.equal(9);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.be.at.most(clientWidth);
    const scroller = find(element, '.table-scroll');
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
  });

  it('tells not billed and not published apart, in words, look and explanation', async () => {
    const element = await meterTable({ models: 'gpt-image-2.6-sunburst chatgpt-image-latest' });
    expect(rates(element, 'Text output')).to.deep.equal(['not billed', 'not published']);
    const [notBilled, notPublished] = [
      ...row(element, 'Text output').querySelectorAll('[part~=rate] :is(.known, .unknown)'),
    ].map((word) => getComputedStyle(word).fontStyle);
    expect(notBilled).not.to.equal(notPublished);
    const why = await opened(element, 'Text output');
    expect(why).to.include('these tokens, so they add nothing to the bill');
    expect(why).to.include('That doesn’t mean it’s free.');
    expect(seenOf(element)).not.to.include('$0.00');
  });

  it('says why a batch rate is missing, and tells not offered from not published', async () => {
    const flare = await meterTable({ models: 'gpt-image-2.6-flare', batch: '' });
    expect(rates(flare, 'Text input')).to.deep.equal(['$5.00', 'not offered']);
    expect(await opened(flare, 'Text input')).to.include(
      'Batch isn’t available. It’s reported as not supported.',
    );
    const latest = await meterTable({ models: 'chatgpt-image-latest', batch: '' });
    expect(rates(latest, 'Text input')).to.deep.equal(['not published', 'not published']);
    expect(seenOf(latest)).to.include('Batch: OpenAI doesn’t publish it under this name.');
  });

  it('lets a row be opened to the date, the source, the confidence and the arithmetic of batch', async () => {
    const element = await meterTable({ batch: '', models: 'gpt-image-1.5' });
    const facts = await opened(element, 'Cached text input');
    expect(facts).to.include('$1.25 × 0.5 = $0.625, calculated, medium confidence');
    expect(facts).to.include('Date checked 2026-09, up to 82 days ago');
    expect(facts).to.include('Source OpenAI, Pricing');
    expect(facts).to.include('Confidence high, read on the page');
    const link = find(element, 'tr:not([hidden]) dd a');
    expect(link.getAttribute('href')).to.equal('https://developers.openai.com/api/docs/pricing');
  });

  it('names date, source and confidence once below the table for all rates that share them', async () => {
    const one = await meterTable();
    expect(provenance(one)).to.have.length(1);
    expect(provenance(one)[0]).to.match(/^Rates: checked 2026-10-06, 47 days ago/);
    expect(provenance(one)[0]).to.include('high confidence').and.to.include('OpenAI, Pricing');
    const many = await meterTable({ models: 'gpt-image-2 gpt-image-2.6-flare' });
    expect(provenance(many)).to.have.length(2);
    expect(provenance(many)[1]).to.match(/^gpt-image-2\.6-flare: checked 2026-11-05, 17 days ago/);
    expect(provenance(many)[1]).to.include('APIYI, gpt-image-2.6 launch');
  });

  it('keeps a conflict between sources readable: who says what, and what follows', async () => {
    const element = await meterTable();
    expect(rates(element, 'Text output')[0]).to.include('sources disagree');
    const notice = find<HTMLDetailsElement>(element, 'details');
    expect(seen(notice)).to.equal(
      'gpt-image-2, Text output: Sources disagree on whether text output is billed.',
    );
    notice.querySelector('summary')!.click();
    expect(seen(notice)).to.include('lists "-" instead of a rate, 2026-10-06: OpenAI, Pricing');
    expect(seen(notice)).to.include(
      '$10 per 1M tokens: LiteLLM, Model prices; fal.ai, gpt-image-2; llmgateway, Pull request 2059',
    );
    expect(seen(notice)).to.include('We treat it as not billed.');
    expect(findAll(await meterTable({ models: 'gpt-image-1' }), 'details').length).to.equal(0);
  });

  it('is a table with a caption, scopes and roles', async () => {
    const element = await meterTable({ models: 'gpt-image-2 gpt-image-1', batch: '' });
    const table = find<HTMLTableElement>(element, 'table');
    expect(table.getAttribute('role')).to.equal('table');
    expect(table.caption?.textContent.trim()).to.equal(
      'Rates for gpt-image-2, gpt-image-1 per 1,000,000 tokens',
    );
    for (const head of table.querySelectorAll('thead th')) {
      expect(head.getAttribute('scope')).to.equal('col');
      expect(head.getAttribute('role')).to.equal('columnheader');
    }
    for (const body of table.tBodies) {
      expect(body.querySelector('th')!.getAttribute('scope')).to.equal('rowgroup');
      for (const one of body.querySelectorAll('tr'))
        expect(one.getAttribute('role')).to.equal('row');
      for (const cell of body.querySelectorAll('td'))
        expect(cell.getAttribute('role')).to.equal('cell');
    }
    for (const one of findAll(element, '[part=row]')) {
      const head = one.querySelector('th')!;
      expect(head.getAttribute('scope')).to.equal('row');
      expect(head.getAttribute('role')).to.equal('rowheader');
      expect(one.querySelectorAll('th, td').length).to.equal(3);
    }
  });

  it('keeps the points of a column under one another', async () => {
    const element = await meterTable({ batch: '' });
    const cells = METERS.filter((meter) => meter !== 'Text output').map((meter) => {
      const figure = row(element, meter).querySelectorAll('[part~=rate]')[1]!.querySelector('bdi')!;
      const text = [...figure.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)!;
      const point = document.createRange();
      const at = text.textContent!.indexOf('.');
      point.setStart(text, at);
      point.setEnd(text, at + 1);
      return Math.round(point.getBoundingClientRect().left);
    });
    expect(new Set(cells).size).to.equal(1);
  });
});

describe('<meter-table>: another currency', () => {
  const EUROS = { currency: 'EUR', 'exchange-rate': '0.8637', 'exchange-rate-date': '2026-11-20' };

  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('keeps the dollars beside it, and says whose rate it is', async () => {
    const element = await meterTable(EUROS);
    expect(rates(element, 'Text input')).to.deep.equal(['€4.319 $5.00']);
    expect(rates(element, 'Image output')).to.deep.equal(['€25.911 $30.00']);
    expect(rates(element, 'Text output')).to.deep.equal(['not billed sources disagree']);
    expect(seenOf(element)).to.include('EUR per 1,000,000 tokens, with US dollars.');
    expect(provenance(element).at(-1)).to.equal(
      '1 USD = 0.8637 EUR on 2026-11-20, a rate set by this page',
    );
    expect(element.issues).to.deep.equal([]);
  });

  it('shows dollars and an issue while the rate or its date is missing', async () => {
    const element = await meterTable({ currency: 'EUR' });
    expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    expect(element.issues.map(({ field }) => field)).to.deep.equal([
      'exchange-rate',
      'exchange-rate-date',
    ]);
    element.setAttribute('exchange-rate', '0,86');
    element.setAttribute('exchange-rate-date', '2026-11-20');
    await element.updateComplete;
    expect(seenOf(element)).to.include(
      'exchange-rate: enter how much one US dollar buys, such as 0.86, not “0,86”.',
    );
    element.setAttribute('exchange-rate', '0.86');
    await element.updateComplete;
    expect(rates(element, 'Text input')).to.deep.equal(['€4.300 $5.00']);
    expect(element.issues).to.deep.equal([]);
  });

  it('refuses a currency that is none, and a rate of zero', async () => {
    const element = await meterTable({ ...EUROS, currency: 'EURO' });
    expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    expect(seenOf(element)).to.include('currency: use a currency code such as EUR');
    const zero = await meterTable({ ...EUROS, 'exchange-rate': '0.00' });
    expect(zero.issues.map(({ field }) => field)).to.deep.equal(['exchange-rate']);
  });

  it('takes US dollars for no conversion', async () => {
    const element = await meterTable({ currency: ' usd ' });
    expect(rates(element, 'Text input')).to.deep.equal(['$5.00']);
    expect(element.issues).to.deep.equal([]);
  });
});
