import { expect } from './expect.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import { type Attributes, FLARE } from './calculator.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  isSeen,
  nextTask,
  seenOf,
  thawToday,
  waitUntil,
} from './helpers.js';
import { openStrictPage, putInto } from './strict-page.js';

const STATES: Readonly<Record<string, Attributes>> = {
  'without attributes': {},
  'a range': { 'reroll-rate': '10..20..35', quality: 'auto' },
  unpriced: { model: FLARE },
  'shut down': { model: 'gpt-image-1' },
  stale: { 'as-of': '2027-11-22' },
  invalid: { size: '1000x1000', quality: 'best', 'images-per-month': '0', 'as-of': 'soon' },
  compact: { density: 'compact' },
  'an edit': { operation: 'edit', 'reference-images': '1024x1024', model: 'gpt-image-1.5' },
  'a prompt': { prompt: 'A lighthouse on a cliff at dusk.' },
  locked: { locked: 'model size quality' },
};

/** Loads the tokenizer. */
const COUNT = 'Count exactly';

/** Every button that there is when its turn has come; a click may add and take away some. */
async function clickAll(element: GptImageCalculator): Promise<void> {
  const done = new Set<Element>();
  const next = (): HTMLElement | undefined =>
    findAll(element, 'button').find((one) => !done.has(one) && one.textContent.trim() !== COUNT);
  for (let button = next(); button && done.size < 200; button = next()) {
    done.add(button);
    button.click();
    await nextTask();
  }
}

/** Everything that a click can do, but for leaving the page. */
async function doEverything(element: GptImageCalculator): Promise<void> {
  for (const one of findAll(element, 'summary, [aria-expanded=false]')) one.click();
  await nextTask();
  await clickAll(element);
  for (const radio of findAll<HTMLInputElement>(element, 'input[type=radio]')) radio.click();
  await nextTask();
}

describe('<gpt-image-calculator>: a page that allows little', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('shows every state and does everything without a report, and asks for nothing', async function () {
    this.timeout(60_000);
    const page = await openStrictPage('built');
    const view = page.document.defaultView!;
    const asked = (): string[] =>
      view.performance.getEntriesByType('resource').map(({ name }) => name);
    const before = asked().length;
    const observed: string[] = [];
    const observer = new view.PerformanceObserver((list) => {
      observed.push(...list.getEntries().map(({ name }) => name));
    });
    observer.observe({ type: 'resource' });
    for (const [name, attributes] of Object.entries(STATES)) {
      const element = await putInto<GptImageCalculator>(page, 'gpt-image-calculator', {
        attributes,
      });
      await doEverything(element);
      expect(isSeen(find(element, '[part~=figure]')), name).to.equal(true);
      expect(seenOf(element), name).not.to.match(/NaN|undefined|\[object/);
      expect(page.report.violations, name).to.deep.equal([]);
      expect(page.report.noise, name).to.deep.equal([]);
      element.remove();
    }
    observed.push(...observer.takeRecords().map(({ name }) => name));
    observer.disconnect();
    expect(asked().slice(before)).to.deep.equal([]);
    expect(observed).to.deep.equal([]);
  });

  it('counts a prompt exactly without a report: the one request that there is', async () => {
    const page = await openStrictPage('built');
    const view = page.document.defaultView!;
    const asked = (): number => view.performance.getEntriesByType('resource').length;
    const element = await putInto<GptImageCalculator>(page, 'gpt-image-calculator', {
      attributes: STATES['a prompt']!,
    });
    const before = asked();
    const count = findAll(element, 'button').find(
      ({ textContent }) => textContent.trim() === COUNT,
    );
    count!.click();
    await waitUntil(() => element.workload?.promptFrom === 'count', 'the tokens are counted');
    expect(asked()).to.be.above(before);
    expect(page.report.violations).to.deep.equal([]);
    expect(page.report.noise).to.deep.equal([]);
  });

  it('is styled there', async () => {
    const page = await openStrictPage('built');
    const element = await putInto<GptImageCalculator>(page, 'gpt-image-calculator', {});
    const { width, height } = find(element, '[role=status]').getBoundingClientRect();
    expect(width * height).to.be.at.most(1);
    expect(page.document.querySelectorAll('style').length).to.equal(0);
  });
});
