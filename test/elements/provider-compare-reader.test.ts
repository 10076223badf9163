import { sendKeys } from '@web/test-runner-commands';
import { catalog } from '../../src/catalog/index.js';
import { offersBundle } from '../../src/controllers/offers-controller.js';
import '../../src/define/gpt-image-calculator.js';
import { ProviderCompare } from '../../src/define/provider-compare.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import type { ComparisonChangeEvent } from '../../src/elements/provider-compare/events.js';
import { expect } from './expect.js';
import {
  announced,
  cleanUp,
  create,
  find,
  findAll,
  freezeToday,
  isSeen,
  manualClock,
  mount,
  NARROW,
  nextTask,
  place,
  put,
  resize,
  seen,
  seenOf,
  thawToday,
  WIDE,
} from './helpers.js';
import {
  flat,
  haveOffers,
  market,
  names,
  opened,
  pick,
  providerCompare,
  rowOf,
  shop,
} from './provider-compare.js';

const THREE = { offers: 'openai/gpt-image-2 fal/gpt-image-2 replicate/gpt-image-2' };
const sorter = (element: Element, label: string): HTMLElement =>
  findAll(element, '.sorter').find((button) => seen(button).startsWith(label))!;

describe('<provider-compare> and its reader', () => {
  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
    haveOffers();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('shows what each offer costs, against the lowest', async () => {
    const element = await providerCompare({ ...THREE, 'reroll-rate': '20' });
    expect(names(element)).to.deep.equal(['Replicate', 'fal.ai', 'OpenAI']);
    expect(seen(rowOf(element, 'Replicate'))).to.match(/\$0\.0588 lowest \$58\.75/);
    expect(seen(rowOf(element, 'OpenAI'))).to.match(
      /Token meters, prepaid \$0\.0665 \+13% \$66\.51/,
    );
    expect(seen(rowOf(element, 'fal.ai'))).to.contain(
      'If you don’t set a quality, you get high: $0.264 per kept image.',
    );
  });

  it('shows a thousand offers of a long list, and says how many there are beside', async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => shop('corner', { id: `corner/${at}` }));
    const element = await mount<ProviderCompare>('provider-compare', {
      attributes: { offers: 'corner' },
      properties: { catalog: market(...many) },
    });
    expect(findAll(element, '[part=row]').length).to.equal(1_000);
    expect(seenOf(element)).to.include(
      '200 more offers. Choose one kind of provider, or copy the whole list.',
    );
    expect(element.comparison!.rows.length).to.equal(1_200);
  });

  it('sorts by the heads of columns and by the list, and says so', async () => {
    const element = await providerCompare(THREE);
    const sorted = () =>
      findAll(element, '[aria-sort]').map((head) => [seen(head), head.getAttribute('aria-sort')]);
    expect(sorted()).to.deep.equal([['Per kept image', 'ascending']]);
    sorter(element, 'Offer').focus();
    await sendKeys({ press: 'Enter' });
    await nextTask();
    expect(names(element)).to.deep.equal(['fal.ai', 'OpenAI', 'Replicate']);
    expect(sorted()).to.deep.equal([['Offer', 'ascending']]);
    await sendKeys({ press: 'Enter' });
    await nextTask();
    expect(names(element)).to.deep.equal(['Replicate', 'OpenAI', 'fal.ai']);
    expect(sorted()).to.deep.equal([['Offer', 'descending']]);
    await pick(element, 'sort', 'date');
    expect(names(element)).to.deep.equal(['Replicate', 'OpenAI', 'fal.ai']);
    expect(element.sort).to.equal('date');
    expect(element.hasAttribute('sort')).to.equal(false);
    // The attribute, set later, wins.
    element.setAttribute('sort', 'cost');
    await nextTask();
    expect(sorted()).to.deep.equal([['Per kept image', 'ascending']]);
  });

  it('keeps the focus, the rows and what is open while it sorts', async () => {
    const element = await providerCompare(THREE);
    await opened(element, 'OpenAI');
    const row = rowOf(element, 'OpenAI');
    sorter(element, 'Offer').click();
    await nextTask();
    expect(rowOf(element, 'OpenAI') === row).to.equal(true);
    expect(row.nextElementSibling!.matches('.detail')).to.equal(true);
  });

  it('filters by kind of seller and by price', async () => {
    const element = await providerCompare();
    await pick(element, 'sellers', 'gateway');
    expect(names(element)).to.include('OpenRouter').and.not.to.include('OpenAI');
    const unpriced = (): number => findAll(element, '.unsupported').length;
    expect(unpriced()).to.be.above(0);
    find<HTMLInputElement>(element, 'input[type=checkbox]').click();
    await nextTask();
    expect(unpriced()).to.equal(0);
    await pick(element, 'sellers', 'playground');
    expect(seenOf(element)).to.contain('No offers match these filters.');
  });

  it('tells the page of what a reader does, once each, and announces it', async () => {
    const clock = manualClock();
    try {
      const element = create('provider-compare', { attributes: THREE });
      put(element);
      await nextTask();
      const heard: ComparisonChangeEvent[] = [];
      element.addEventListener('comparison-change', (event) => heard.push(event));
      await pick(element as never, 'sort', 'name');
      await pick(element as never, 'sellers', 'reseller');
      findAll<HTMLInputElement>(element, 'input[name=view]')[1]!.click();
      await nextTask();
      expect(heard.map(({ change, view, sort }) => [change, view, sort])).to.deep.equal([
        ['sort', 'cost', 'name'],
        ['filter', 'cost', 'name'],
        ['view', 'facts', 'name'],
      ]);
      expect(heard[0]!.comparison.rows.length).to.equal(3);
      expect(heard[0]!.workload.model).to.equal('gpt-image-2');
      expect(JSON.stringify(heard[0]!.workload)).not.to.contain('prompt"');
      clock.tick(700);
      await nextTask();
      expect(announced(element)).to.equal('Facts view.');
    } finally {
      clock.restore();
    }
  });

  it('gives out a comparison that nobody can change', async () => {
    const element = await providerCompare(THREE);
    let heard: ComparisonChangeEvent | undefined;
    element.addEventListener('comparison-change', (event) => (heard = event));
    await pick(element, 'sort', 'name');
    for (const { comparison } of [element, heard!]) {
      const [row] = comparison!.rows;
      expect(Object.isFrozen(comparison) && Object.isFrozen(comparison!.rows)).to.equal(true);
      expect(Object.isFrozen(row!.lines[0]!.price!.checks)).to.equal(true);
    }
    expect(heard!.comparison === element.comparison).to.equal(true);
  });

  it('counts options of a request and one’s own key, and names an option that nobody has', async () => {
    const plain = await providerCompare({ offers: 'google/gemini-3-pro-image' });
    const search = await providerCompare({
      offers: 'google/gemini-3-pro-image',
      'request-options': 'web-search, x-ray',
    });
    expect(search.issues.map(({ field, code, params }) => [field, code, params.got])).to.deep.equal(
      [['request-options', 'unknown-option', 'x-ray']],
    );
    const cost = (element: typeof plain) =>
      element.comparison!.rows.find(({ provider }) => provider === 'google')!;
    expect(Number(cost(search).perKept!.high) - Number(cost(plain).perKept!.high)).to.be.closeTo(
      0.014,
      1e-9,
    );
    const codes = (element: typeof plain) =>
      cost(element).warnings.map(({ params }) => params.option);
    expect(codes(plain)).to.include('web-search');
    expect(codes(search)).not.to.include('web-search');
    const key = await providerCompare({ offers: 'replicate/gpt-image-2', 'own-key': '' });
    expect(seenOf(key)).to.contain('Doesn’t publish its fee for using your own key.');
    expect(seenOf(key)).not.to.contain('You can also bring your own key');
  });

  it('offers the credit plans of an opened row', async () => {
    const element = await providerCompare({ offers: 'apiframe/gpt-image-2' });
    const before = element.comparison!.rows[0]!.perMonth!.high;
    const detail = await opened(element, 'Apiframe');
    const heard: string[] = [];
    element.addEventListener('comparison-change', ({ change }) => heard.push(change));
    const list = detail.querySelector('select')!;
    expect([...list.options].map(seen)).to.deep.equal(['Pay as you go, $1.00', 'Growth, $199.00']);
    await pick(element, list.id, 'growth');
    expect(heard).to.deep.equal(['plan']);
    // A subscription of $199 is the least that a month costs.
    expect([before, element.comparison!.rows[0]!.perMonth!.high]).to.deep.equal(['90', '199']);
    expect(list.value).to.equal('growth');
  });

  it('starts a break-even with the offer that is named, and names one that nobody has', async () => {
    const element = await providerCompare({ ...THREE, offer: 'fal' });
    find(element, '.fold > summary').click();
    await nextTask();
    expect(find<HTMLSelectElement>(element, '#first').value).to.equal('fal/gpt-image-2');
    element.offer = 'nobody';
    await nextTask();
    expect(element.issues.map(({ field, code }) => [field, code])).to.deep.equal([
      ['offer', 'unknown-offer'],
    ]);
  });

  it('locks the order at the heads of the columns too', async () => {
    const element = await providerCompare({ ...THREE, locked: 'sort' });
    expect(findAll(element, '#sort, .sorter')).to.deep.equal([]);
    expect(seen(find(element, '[aria-sort]'))).to.equal('Per kept image');
  });

  it('opens every row for paper', async () => {
    const element = await providerCompare(THREE);
    window.dispatchEvent(new Event('beforeprint'));
    await nextTask();
    expect(findAll(element, '.detail').length).to.equal(3);
    window.dispatchEvent(new Event('afterprint'));
    await nextTask();
    expect(findAll(element, '.detail').length).to.equal(0);
  });

  it('opens a cost to its lines, sources and dates', async () => {
    const element = await providerCompare(THREE);
    const detail = await opened(element, 'Replicate');
    expect(seen(detail)).to.match(/1 image × \$0\.047 price = \$0\.047 per attempt/);
    expect(seen(detail)).to.contain('checked 2026-10-09');
    expect(detail.querySelector('a')!.href).to.match(/^https:\/\/replicate\.com/);
  });

  it('folds other models away where no offer has a name that the page gives', async () => {
    const element = await providerCompare({ offers: 'nobody' });
    expect(seenOf(element)).to.include('no offer or provider “nobody”');
    expect(findAll(element, '.group [aria-expanded=true]').length).to.equal(
      findAll(await providerCompare(), '.group [aria-expanded=true]').length,
    );
    expect(findAll(element, '.group [aria-expanded=false]').length).to.be.above(0);
  });

  it('shows the facts as a table of dimensions', async () => {
    const element = await providerCompare({ ...THREE, view: 'facts' });
    expect(findAll(element, 'tbody th').map(seen)).to.deep.equal([
      'Entry cost',
      'Account',
      'Cost depends on',
      'Limited by',
      'Best for',
      'Price checked',
    ]);
    const checked = findAll(element, 'tbody tr').at(-1)!;
    expect(seen(checked)).to.match(/checked 2026-\d\d-\d\d/);
    expect(
      [...checked.querySelectorAll('a')].every(({ href }) => href.startsWith('https://')),
    ).to.equal(true);
    expect(checked.querySelectorAll('a').length).to.equal(3);
    expect(findAll(element, 'thead th').map(seen).slice(1)).to.have.members([
      'OpenAI',
      'fal.ai',
      'Replicate',
    ]);
  });

  it('compares other models apart, folded until somebody asks', async () => {
    const element = await providerCompare();
    const group = find(element, '.other-model .disclose');
    expect(group.getAttribute('aria-expanded')).to.equal('false');
    expect(seen(find(element, '.other-model'))).to.contain('Quality names mean different things');
    const before = names(element).length;
    group.click();
    await nextTask();
    expect(group.getAttribute('aria-expanded')).to.equal('true');
    expect(names(element).length).to.be.above(before + 50);
  });

  it('names offers and sellers that nobody knows', async () => {
    const element = await providerCompare({ offers: 'replicate nobody' });
    expect(element.issues).to.deep.equal([
      { field: 'offers', code: 'unknown-offer', params: { got: 'nobody' } },
    ]);
    expect(seenOf(element)).to.contain('offers: no offer or provider “nobody” in this price list.');
    expect(names(element)).to.deep.include('Replicate');
  });

  it('shows when free credits come anew in the reader’s own time', async () => {
    const element = await providerCompare({ offers: 'playground', 'images-per-month': '2400' });
    // Auckland is 13 hours ahead in November.
    expect(seenOf(element)).to.match(/Credits reset at midnight UTC \(0?1:00\sPM your time\)\./i);
    expect(seenOf(element)).to.contain('Can’t reach this volume.');
    expect(seenOf(element)).not.to.contain('lowest');
  });

  it('finds where one offer becomes cheaper, and follows the choice', async () => {
    const element = await providerCompare({ ...THREE, quality: 'high' });
    find(element, '.fold > summary').click();
    await nextTask();
    await pick(element, 'first', 'openai/gpt-image-2');
    await pick(element, 'second', 'replicate/gpt-image-2');
    await pick(element, 'over', 'size');
    await pick(element, 'aspect', '16:9');
    expect(seen(find(element, '.fold'))).to.contain(
      'At 16:9 and high quality, Replicate is cheaper from 1.29 megapixels (1520 × 848).',
    );
    expect(findAll(element, '.line').length).to.equal(2);
  });
});

describe('<provider-compare> and its data', () => {
  const load = offersBundle.load;
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    offersBundle.load = load;
    cleanUp();
    thawToday();
    haveOffers();
  });

  it('shows no rows until all offers are there, so that none moves, then tells the page', async () => {
    let arrive: (() => void) | undefined;
    const whole = (haveOffers(), offersBundle.loaded!);
    offersBundle.loaded = undefined;
    offersBundle.load = () =>
      new Promise((resolve) => {
        arrive = () => {
          resolve(whole);
        };
      });
    const element = await providerCompare({ offers: 'openai/gpt-image-2 replicate/gpt-image-2' });
    expect(names(element)).to.deep.equal([]);
    expect(seenOf(element)).to.contain('Loading other offers…');
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(element.issues).to.deep.equal([]);
    const heard: string[] = [];
    element.addEventListener('comparison-change', ({ change }) => heard.push(change));
    arrive!();
    await nextTask();
    expect(names(element)).to.deep.equal(['Replicate', 'OpenAI']);
    expect(heard).to.deep.equal(['offers']);
    expect(element.matches(':state(loading)')).to.equal(false);
  });

  it('says why they did not come, and keeps OpenAI’s prices', async () => {
    offersBundle.loaded = undefined;
    offersBundle.load = () => Promise.reject(new Error('The network is down.'));
    const element = await providerCompare();
    await nextTask();
    expect(seen(find(element, '[part=notice]'))).to.match(
      /^Couldn’t load the other offers\..*The network is down\.$/,
    );
    expect(names(element)).to.deep.equal(['OpenAI']);
  });

  it('judges no names without the list of those who have them', async () => {
    offersBundle.loaded = undefined;
    offersBundle.load = () => Promise.reject(new Error('The network is down.'));
    const element = await providerCompare({ offers: 'fal nobody' });
    await nextTask();
    expect(seenOf(element)).to.include('The network is down.');
    expect(element.issues).to.deep.equal([]);
    expect(seenOf(element)).not.to.include('fal”');
  });

  it('asks for nothing where the page gives all prices', async () => {
    offersBundle.loaded = undefined;
    let asked = 0;
    offersBundle.load = () => {
      asked += 1;
      return Promise.reject(new Error('No.'));
    };
    const own = market(shop('corner'), shop('market', { charges: [flat('0.06')] }));
    const element = await providerCompare({}, { catalog: own });
    expect(names(element)).to.deep.equal(['Corner', 'OpenAI', 'Market']);
    expect(seen(rowOf(element, 'Corner'))).to.contain('your data');
    expect(asked).to.equal(0);
  });
});

describe('<provider-compare> that follows a calculator', () => {
  beforeEach(() => {
    freezeToday();
    haveOffers();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('takes its whole workload and price date, in the same frame', async () => {
    const calculator = await mount<GptImageCalculator>('gpt-image-calculator', {
      attributes: { id: 'calc', quality: 'high', 'reroll-rate': '20' },
    });
    const element = await providerCompare({ ...THREE, for: 'calc', quality: 'low' });
    expect(element.workload!.quality).to.equal('high');
    expect(element.workload!.rerollRate).to.deep.equal({ low: 20, high: 20, likely: 20 });

    calculator.quality = 'low';
    calculator.imagesPerMonth = 50;
    calculator.asOf = '2026-10-30';
    // No frame passes: microtasks are enough.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(element.workload!.quality).to.equal('low');
    expect(element.workload!.imagesPerMonth.high).to.equal(50);
    expect(element.comparison!.asOf).to.equal('2026-10-30');
    expect(seenOf(element)).to.contain('low quality. 50 kept images per month, 20% re-rolled');
  });

  it('keeps everybody’s offers beside those that a calculator’s page has added', async () => {
    const calculator = await mount<GptImageCalculator>('gpt-image-calculator', {
      attributes: { id: 'calc', 'catalog-mode': 'merge' },
      properties: { catalog: market(shop('corner')) },
    });
    await calculator.updateComplete;
    const element = await providerCompare({ for: 'calc', offers: 'corner replicate/gpt-image-2' });
    expect(names(element)).to.deep.equal(['Replicate', 'Corner']);
    const marked = (name: string) => seen(rowOf(element, name)).includes('your data');
    expect([marked('Corner'), marked('Replicate')]).to.deep.equal([true, false]);
  });

  it('shows only the prices that a calculator’s page put in their place', async () => {
    const calculator = await mount<GptImageCalculator>('gpt-image-calculator', {
      attributes: { id: 'calc' },
      properties: { catalog: market(shop('corner')) },
    });
    const element = await providerCompare({ for: 'calc' });
    await calculator.updateComplete;
    expect(names(element)).to.deep.equal(['Corner', 'OpenAI']);
    // Prices alone tell a follower too, the workload being the same.
    calculator.catalog = market(shop('market'));
    await calculator.updateComplete;
    await nextTask();
    expect(names(element)).to.deep.equal(['Market', 'OpenAI']);
  });

  it('goes back to its own workload and everybody’s offers when the calculator is removed', async () => {
    const calculator = await mount<GptImageCalculator>('gpt-image-calculator', {
      attributes: { id: 'calc', quality: 'high' },
      properties: { catalog: market(shop('corner')) },
    });
    const element = await providerCompare({ for: 'calc', quality: 'low' });
    calculator.remove();
    await nextTask();
    expect(element.workload!.quality).to.equal('low');
    expect(element.comparison!.rows.length).to.be.above(100);
    expect(seenOf(element)).to.contain('for: no calculator with the id “calc” on this page.');
  });

  it('compares at every seller although the calculator has OpenAI’s prices alone', async () => {
    await mount<GptImageCalculator>('gpt-image-calculator', { attributes: { id: 'calc' } });
    const element = await providerCompare({ for: 'calc' });
    expect(element.comparison!.rows.length).to.be.above(catalog.offers.length);
  });
});

describe('<provider-compare> in narrow columns and other directions', () => {
  beforeEach(() => {
    freezeToday();
    haveOffers();
  });
  afterEach(async () => {
    cleanUp();
    thawToday();
    await resize(WIDE);
  });

  it('stacks its rows and keeps what they mean', async () => {
    await resize(NARROW);
    const element = await providerCompare(THREE);
    const row = rowOf(element, 'Replicate');
    expect(getComputedStyle(row).display).to.equal('grid');
    for (const label of row.querySelectorAll('.cell-label'))
      expect(isSeen(label), label.textContent).to.equal(true);
    expect(seen(row)).to.match(/Per month \$47\.00 .*Checked 2026-10-09/);
    expect(document.documentElement.scrollWidth).to.be.at.most(NARROW.width);
    expect(row.getAttribute('role')).to.equal('row');
  });

  it('gives the focus to nothing that is not seen', async () => {
    await resize(NARROW);
    const element = await providerCompare(THREE);
    const [button] = findAll(element, '.sorter');
    button!.focus();
    expect(element.shadowRoot!.activeElement).to.equal(null);
    // The heads keep their names.
    expect(findAll(element, 'thead th').map((head) => head.innerText.trim())).to.include(
      'Per month',
    );
  });

  it('mirrors bars on a right-to-left page', async () => {
    const element = await mount<Awaited<ReturnType<typeof providerCompare>>>(
      'provider-compare',
      { attributes: THREE },
      place({ dir: 'rtl', lang: 'ar' }),
    );
    // English keeps its full stop at its end.
    const note = findAll(element, '.note bdi').find((each) =>
      seen(each).startsWith('Always set a quality: '),
    )!;
    expect(getComputedStyle(note).direction).to.equal('ltr');
    const svg = find<SVGElement>(element, '.track');
    const fill = svg.querySelector('rect')!.getBoundingClientRect();
    expect(fill.right).to.be.closeTo(svg.getBoundingClientRect().right, 1);
  });

  it('draws bars and lines where colours are forced', () => {
    const css = ProviderCompare.elementStyles
      .map((style) => ('cssText' in style ? style.cssText : ''))
      .join('\n');
    const forced = css.slice(css.lastIndexOf('forced-colors'));
    for (const name of ["[part='fill']", '.at-cheapest', '.line']) expect(forced).to.contain(name);
  });
});
