import { expect } from './expect.js';
import '../../src/define/index.js';
import {
  comparisonHtml,
  estimateHtml,
  meterTableHtml,
  planHtml,
  type StaticHtml,
} from '../../src/static/index.js';
import { cleanUp, findAll, freezeToday, nextTask, shadow, thawToday } from './helpers.js';
import { haveOffers } from './provider-compare.js';
import { figuresIn, lacking, mainOf, onPage } from './static.js';

const EUR = { currency: 'EUR', exchangeRate: '0.8637', exchangeRateDate: '2026-11-20' };
const DAY = { asOf: '2026-11-22' };
/** The calculator's inputs, what is drawn, what a narrow column repeats, and what only buttons do. */
const NOT_READ =
  '[part=controls], [part=actions], .ways, .print-only, svg, [aria-hidden], [role=status], select';

interface Case {
  readonly name: string;
  readonly html: () => StaticHtml;
  /** Of the element: what is not in static HTML. */
  readonly not?: string;
  /** Of static HTML: where figures stand that the element says elsewhere. */
  readonly besides?: string;
  /** Figures that only static HTML says: the price date, and the exchange rate. */
  readonly adds?: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'one model', html: () => meterTableHtml(DAY) },
  {
    name: 'batch, history, another unit and currency',
    html: () => meterTableHtml({ ...DAY, ...EUR, batch: true, history: true, unit: '1K' }),
  },
  {
    name: 'several models: not yet released, shut down, unknown, stale',
    html: () =>
      meterTableHtml({
        asOf: '2027-06-01',
        models: ['gpt-image-2', 'gpt-image-2.6', 'gpt-image-1', 'gpt-image-1-mini', 'dall-e-3'],
        batch: true,
      }),
  },
  { name: 'a model before its release', html: () => meterTableHtml({ asOf: '2026-01-01' }) },
  { name: 'German figures', html: () => meterTableHtml({ ...DAY, ...EUR, locale: 'de' }) },
  { name: 'Arabic figures', html: () => meterTableHtml({ ...DAY, locale: 'ar-EG' }) },
  {
    name: 'settings that cannot be used',
    html: () => meterTableHtml({ models: 'nope 4u', ...DAY }),
  },

  { name: 'an exact estimate', adds: ['2026-11-22'], html: () => estimateHtml({}, DAY) },
  {
    name: 'a range with what is likely, in euros',
    adds: ['2026-11-22', '0.8637', '2026-11-20'],
    html: () =>
      estimateHtml(
        {
          rerollRate: { low: 10, likely: 20, high: 35 },
          imagesPerMonth: 2400,
          imagesPerRequest: 4,
        },
        { ...DAY, ...EUR },
      ),
  },
  {
    name: 'a wide range',
    adds: ['2026-11-22'],
    html: () => estimateHtml({ quality: 'auto', size: 'auto', promptTokens: '50..80..400' }, DAY),
  },
  {
    name: 'an edit in batch, Arabic',
    adds: ['2026-11-22'],
    html: () =>
      estimateHtml(
        {
          operation: 'edit',
          referenceImages: [
            { width: 1024, height: 1024 },
            { width: 640, height: 480 },
          ],
          processing: 'batch',
          cachedReferenceShare: 12.5,
        },
        { ...DAY, locale: 'ar-EG' },
      ),
  },
  {
    name: 'an unpriced estimate',
    adds: ['2026-11-22'],
    html: () => estimateHtml({ model: 'gpt-image-2.6' }, DAY),
  },
  {
    name: 'a model that is shut down',
    adds: ['2027-06-01'],
    html: () => estimateHtml({ model: 'gpt-image-1' }, { asOf: '2027-06-01' }),
  },
  {
    name: 'a stale estimate',
    adds: ['2027-06-01'],
    html: () => estimateHtml({}, { asOf: '2027-06-01' }),
  },
  {
    name: 'a prompt, of which only the count is told',
    adds: ['2026-11-22'],
    html: () => estimateHtml({ prompt: 'A lighthouse at night, in oil.' }, DAY),
  },
  {
    name: 'an invalid workload',
    adds: ['2026-11-22'],
    html: () => estimateHtml({ size: 'banana', rerollRate: 100, quality: 'high' }, DAY),
    // Beside its input the element says what is wrong.
    besides: 'ul:first-of-type li',
  },
  {
    name: 'the result alone',
    html: () => estimateHtml({ quality: 'high' }, { ...DAY, density: 'compact' }),
    // The sentence of the workload is in its inputs, or printed.
    not: '.print-only',
    besides: 'p',
  },

  {
    name: 'three sellers, in euros',
    html: () => comparisonHtml({}, { ...DAY, ...EUR, offers: 'openai/gpt-image-2 fal replicate' }),
    not: '[part=reason]',
  },
  {
    name: 'everybody, a month of 2,400',
    html: () => comparisonHtml({ imagesPerMonth: 2400, quality: 'high' }, DAY),
    not: '[part=reason]',
  },
  {
    name: 'offers that are not on sale any more, and stale ones',
    html: () => comparisonHtml({ model: 'gpt-image-1' }, { asOf: '2027-06-01' }),
    not: '[part=reason]',
  },
  {
    name: 'the facts',
    html: () =>
      comparisonHtml({}, { ...DAY, view: 'facts', offers: 'openai fal replicate venice' }),
  },

  {
    name: 'a plan with a tier and a budget',
    html: () =>
      planHtml(
        { imagesPerMonth: 240_000, quality: 'high', rerollRate: '10..20..35' },
        { ...DAY, tier: '2', demand: 'working-hours', budget: 500, latency: '20..40' },
      ),
    // The reader's clock.
    not: '[part=schedule], [part=tradeoff]',
  },
  {
    name: 'a plan without a price',
    html: () => planHtml({ model: 'gpt-image-2.6' }, { ...DAY, ...EUR, tier: '1' }),
    not: '[part=schedule], [part=tradeoff]',
  },
];

/** The element that the markup makes, with everything opened that can be opened. */
async function opened(html: string): Promise<HTMLElement> {
  const element = await onPage(html);
  await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
  for (const closed of findAll(element, '[aria-expanded=false], [part=grid] > summary'))
    closed.click();
  await nextTask();
  // Rows of a group that was closed.
  for (const closed of findAll(element, '[part=row] [aria-expanded=false]')) closed.click();
  await nextTask();
  return element;
}

describe('static HTML and the element', () => {
  before(haveOffers);
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  for (const { name, html, not, besides = '', adds = [] } of CASES) {
    it(`show the same figures: ${name}`, async () => {
      const made = html();
      const element = await opened(made.html);
      const whole = mainOf(made.content);
      const theirs = shadow(element);
      const unread = not === undefined ? NOT_READ : `${NOT_READ}, ${not}`;
      const read = figuresIn(theirs, unread);
      expect(read.size, 'figures of the element').to.be.above(2);
      expect(lacking(read, figuresIn(whole, '')), 'only in the element').to.deep.equal([]);
      expect(
        lacking(figuresIn(whole, besides), figuresIn(theirs, 'svg')),
        'only in static HTML',
      ).to.have.members(adds);
    });

    it(`find the same settings unusable: ${name}`, async () => {
      const made = html();
      const element = await onPage(made.html);
      const { issues } = element as HTMLElement & { issues: unknown };
      expect(JSON.parse(JSON.stringify(issues))).to.have.deep.members(
        JSON.parse(JSON.stringify(made.issues)) as unknown[],
      );
    });
  }

  const texts = (nodes: Iterable<Element>): string[] =>
    [...nodes].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

  it('write every rate of a table alike, cell by cell', async () => {
    for (const options of [{ batch: true }, EUR, { models: 'gpt-image-2 gpt-image-1.5' }]) {
      const made = meterTableHtml({ ...DAY, ...options });
      const element = await opened(made.html);
      const rates = texts(findAll(element, '[part=rate] :is(bdi, .known, .unknown)'));
      expect(rates.length).to.be.above(5);
      expect(texts(mainOf(made.content).querySelectorAll('td > :is(bdi, i)'))).to.deep.equal(rates);
    }
  });

  it('write every line of a sum alike', async () => {
    const made = estimateHtml({ rerollRate: 20, imagesPerRequest: 3 }, DAY);
    const element = await opened(made.html);
    const cells = texts(
      findAll(element, '.ledger :is([part=row], tfoot tr) > td').filter(
        (cell) => cell.textContent !== '',
      ),
    );
    const [ledger] = mainOf(made.content).querySelectorAll('table');
    expect(cells.length).to.be.above(8);
    expect(texts(ledger!.querySelectorAll('td:not(:empty)'))).to.deep.equal(cells);
  });

  it('list every offer in the same order, at the same cost', async () => {
    for (const sort of ['cost', 'month', 'name', 'date'] as const) {
      const made = comparisonHtml({}, { ...DAY, sort });
      const element = await opened(made.html);
      const names = texts(findAll(element, '[part=row] > th .disclose'));
      const whole = mainOf(made.content);
      const rows = [...whole.querySelectorAll('tbody th[scope=row]')];
      expect(names.length).to.be.above(100);
      expect(texts(rows.map((row) => row.firstChild as Element))).to.deep.equal(names);
      expect(texts(whole.querySelectorAll('td > strong'))).to.deep.equal(
        texts(findAll(element, '.measure-line .strong')),
      );
    }
  });

  it('would be told of a figure that differs', async () => {
    const element = await opened(meterTableHtml(DAY).html);
    const other = mainOf(meterTableHtml({ ...DAY, unit: '1K' }).content).querySelector('table')!;
    expect(lacking(figuresIn(shadow(element), NOT_READ), figuresIn(other, ''))).to.include('30.00');
  });
});
