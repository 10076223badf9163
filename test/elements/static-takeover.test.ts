import { allFaultsOf, expect } from './expect.js';
import { priceList } from '../../src/catalog/index.js';
import { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import { LaunchPlanner } from '../../src/define/launch-planner.js';
import { MeterTable } from '../../src/define/meter-table.js';
import { ProviderCompare } from '../../src/define/provider-compare.js';
import {
  comparisonHtml,
  estimateHtml,
  meterTableHtml,
  planHtml,
  type StaticHtml,
  type StaticOptions,
} from '../../src/static/index.js';
import { freshTag } from './contract/types.js';
import {
  cleanUp,
  freezeToday,
  nextFrames,
  nextTask,
  place,
  resize,
  seenOf,
  shadow,
  thawToday,
  WIDE,
} from './helpers.js';
import { shiftDuring } from './layout-shift.js';
import { mainOf } from './static.js';

/** The style sheets of a page: the room that is published, and how the example page looks in it. */
const ROOM = await (await fetch('/dist/reserve.css')).text();
const FALLBACK = await (await fetch('/stories/pages/styles/fallback.css')).text();

interface Case {
  readonly title: string;
  readonly tag: string;
  readonly element:
    typeof MeterTable | typeof GptImageCalculator | typeof LaunchPlanner | typeof ProviderCompare;
  readonly html: (options: StaticOptions) => StaticHtml;
}

const CASES: readonly Case[] = [
  { title: 'a table', tag: 'meter-table', element: MeterTable, html: meterTableHtml },
  {
    title: 'a table with batch and history',
    tag: 'meter-table',
    element: MeterTable,
    html: (options) => meterTableHtml({ ...options, batch: true, history: true }),
  },
  {
    title: 'three models with batch and history',
    tag: 'meter-table',
    element: MeterTable,
    html: (options) =>
      meterTableHtml({
        ...options,
        models: 'gpt-image-2 gpt-image-1.5 gpt-image-1-mini',
        batch: true,
        history: true,
      }),
  },
  {
    title: 'all models',
    tag: 'meter-table',
    element: MeterTable,
    html: (options) => meterTableHtml({ ...options, models: priceList.models.map(({ id }) => id) }),
  },
  {
    title: 'an estimate',
    tag: 'gpt-image-calculator',
    element: GptImageCalculator,
    html: (options) => estimateHtml({ quality: 'high', rerollRate: 20 }, options),
  },
  {
    title: 'an estimate of an older model in ranges',
    tag: 'gpt-image-calculator',
    element: GptImageCalculator,
    html: (options) =>
      estimateHtml(
        { model: 'gpt-image-1.5', quality: 'auto', rerollRate: { low: 10, likely: 20, high: 35 } },
        options,
      ),
  },
  {
    title: 'a result alone',
    tag: 'gpt-image-calculator',
    element: GptImageCalculator,
    html: (options) => estimateHtml({}, { ...options, density: 'compact' }),
  },
  {
    title: 'three offers',
    tag: 'provider-compare',
    element: ProviderCompare,
    html: (options) =>
      comparisonHtml(
        {},
        { ...options, offers: 'openai/gpt-image-2 fal/gpt-image-2 replicate/gpt-image-2' },
      ),
  },
  {
    title: 'the offers of some sellers',
    tag: 'provider-compare',
    element: ProviderCompare,
    html: (options) =>
      comparisonHtml({ imagesPerMonth: 2400 }, { ...options, offers: 'openai fal replicate' }),
  },
  {
    title: 'the facts of some sellers',
    tag: 'provider-compare',
    element: ProviderCompare,
    html: (options) =>
      comparisonHtml({}, { ...options, view: 'facts', offers: 'openai fal replicate' }),
  },
  {
    title: 'sellers that nobody knows',
    tag: 'provider-compare',
    element: ProviderCompare,
    html: (options) => comparisonHtml({}, { ...options, offers: 'nobody' }),
  },
  {
    title: 'all offers',
    tag: 'provider-compare',
    element: ProviderCompare,
    html: (options) => comparisonHtml({}, options),
  },
  {
    title: 'a plan',
    tag: 'launch-planner',
    element: LaunchPlanner,
    html: (options) => planHtml({ quality: 'high' }, { ...options, tier: '2' }),
  },
  {
    title: 'a plan with all that makes it long',
    tag: 'launch-planner',
    element: LaunchPlanner,
    html: (options) =>
      planHtml(
        { quality: 'high', imagesPerMonth: 24000, rerollRate: { low: 10, likely: 20, high: 35 } },
        {
          ...options,
          tier: '4',
          budget: 500,
          latency: { low: 20, high: 40 },
          concurrency: 5,
          monthlyCap: 1000,
          rampFirstDay: 10,
          rampFirstWeek: 30,
        },
      ),
  },
];

/** Static HTML on a page, its element not yet defined, and a paragraph below that must not move. */
async function waiting(
  { tag, html }: Case,
  css: string,
): Promise<{ tag: string; element: HTMLElement }> {
  const renamed = freshTag(tag);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replaceAll(tag, renamed));
  document.adoptedStyleSheets.push(sheet);
  const page = place();
  const [element] = mainOf(html({ tag: renamed }).html).children;
  page.append(document.importNode(element!, true));
  page.insertAdjacentHTML('beforeend', '<p>A paragraph that somebody is reading.</p>');
  await nextFrames(4);
  return { tag: renamed, element: page.firstElementChild as HTMLElement };
}

describe('an element that takes over from static HTML', () => {
  beforeEach(() => {
    // A year on: the element, which knows today, has the most to change.
    freezeToday('2027-11-22T12:00:00Z');
  });
  afterEach(async () => {
    document.adoptedStyleSheets = [];
    cleanUp();
    thawToday();
    await resize(WIDE);
  });

  it('can be seen to jump here: without the style sheets what follows moves', async () => {
    await resize({ width: 1280, height: 1500 });
    const { tag } = await waiting(CASES[0]!, '');
    const shift = await shiftDuring(() => {
      MeterTable.define(tag);
    });
    expect(shift).to.be.above(0);
  });

  for (const each of CASES) {
    for (const width of [320, 768, 1280]) {
      it(`moves nothing at ${width} pixels: ${each.title}`, async () => {
        await resize({ width, height: 3000 });
        const { tag, element } = await waiting(each, ROOM + FALLBACK);
        // What a reader sees in the meantime.
        expect(element.textContent).to.match(/\b2026-\d\d-\d\d\b/);
        expect(element.querySelector('div')!.checkVisibility()).to.equal(true);
        const before = element.getBoundingClientRect();
        const shift = await shiftDuring(async () => {
          each.element.define(tag);
          await nextTask();
          await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
        });
        expect(shift).to.equal(0);
        const after = element.getBoundingClientRect();
        expect([after.x, after.y, after.width, after.height]).to.deep.equal([
          before.x,
          before.y,
          before.width,
          before.height,
        ]);
        expect(
          element.querySelector('div')!.checkVisibility(),
          'the static HTML gives way',
        ).to.equal(false);
        expect(shadow(element).querySelector('[part=base]')!.checkVisibility()).to.equal(true);
      });
    }
  }

  it('keeps what is too long for its room within reach', async () => {
    await resize({ width: 320, height: 900 });
    const { element } = await waiting(
      CASES.find(({ title }) => title === 'all offers')!,
      ROOM + FALLBACK,
    );
    for (const fold of element.querySelectorAll('details')) fold.open = true;
    expect(element.scrollHeight).to.be.above(element.clientHeight);
    expect(getComputedStyle(element).overflowY).to.equal('auto');
    // So that a keyboard reaches it.
    expect(element.querySelector('a, summary')).to.not.equal(null);
  });

  it('uses the price list that came along', async () => {
    const { catalog } = await import('../../src/catalog/index.js');
    const json = JSON.stringify(catalog).replaceAll('"30.00"', '"31.50"');
    const made = meterTableHtml(
      { tag: freshTag('meter-table') },
      JSON.parse(json) as typeof catalog,
    );
    const page = place();
    page.append(document.importNode(mainOf(made.html).firstElementChild!, true));
    const table = page.firstElementChild as MeterTable;
    MeterTable.define(table.localName);
    await table.updateComplete;
    await table.updateComplete;
    expect(table.issues).to.deep.equal([]);
    expect(seenOf(table)).to.include('$31.50').and.to.not.include('$30.00');
    expect(made.content).to.include('$31.50').and.to.not.include('$30.00');
  });
});

describe('static HTML on a page', () => {
  afterEach(cleanUp);

  const SCHEMES = {
    light: 'color-scheme: light; background: #fff; color: #1b1f24',
    dark: 'color-scheme: dark; background: #14171a; color: #e6e8ea',
  };
  const STATES: Readonly<Record<string, () => StaticHtml>> = {
    'a table of one model': () => meterTableHtml({ tag: 'x-static', batch: true }),
    'a table of many': () =>
      meterTableHtml({
        tag: 'x-static',
        asOf: '2027-06-01',
        models: 'gpt-image-2 gpt-image-2.6 gpt-image-1',
      }),
    'unusable settings': () => meterTableHtml({ tag: 'x-static', models: 'nope' }),
    'an estimate': () => estimateHtml({ quality: 'auto' }, { tag: 'x-static' }),
    'an unpriced estimate': () => estimateHtml({ model: 'gpt-image-2.6' }, { tag: 'x-static' }),
    'an invalid workload': () => estimateHtml({ size: 'banana' }, { tag: 'x-static' }),
    'a comparison': () => comparisonHtml({}, { tag: 'x-static', offers: 'openai fal replicate' }),
    facts: () => comparisonHtml({}, { tag: 'x-static', view: 'facts', offers: 'openai fal' }),
    'a plan': () => planHtml({}, { tag: 'x-static', tier: '2', budget: 100 }),
  };
  for (const [name, html] of Object.entries(STATES)) {
    for (const [scheme, style] of Object.entries(SCHEMES)) {
      it(`has no fault that axe finds: ${name}, ${scheme}`, async () => {
        const page = place({ style, ...(scheme === 'dark' && { dir: 'rtl', lang: 'ar' }) });
        page.append(document.importNode(mainOf(html().html).firstElementChild!, true));
        for (const fold of page.querySelectorAll('details')) fold.open = true;
        expect(await allFaultsOf(page)).to.deep.equal([]);
      });
    }
  }

  it('reads from left to right in English on a page that does not, with the page’s figures', () => {
    const page = place({ dir: 'rtl', lang: 'ar-EG' });
    page.append(
      document.importNode(
        mainOf(meterTableHtml({ locale: 'ar-EG', tag: 'x-static' }).html).firstElementChild!,
        true,
      ),
    );
    const content = page.querySelector('x-static > div')!;
    expect(getComputedStyle(content).direction).to.equal('ltr');
    expect(content.matches(':lang(en)')).to.equal(true);
    expect(page.querySelector('x-static')!.matches(':lang(ar)')).to.equal(true);
    expect(content.textContent).to.match(/٣٠٫٠٠/);
  });
});
