import { expect } from './expect.js';
import { calculator as words } from '../../src/i18n/en/calculator.js';
import { cleanUp, create, find, findAll, isSeen, nextTask, seenOf, waitUntil } from './helpers.js';
import { NINE } from './meter-table.js';
import { openStrictPage, putInto, type StrictPage } from './strict-page.js';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import type { MeterTable } from '../../src/define/meter-table.js';

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'without attributes': {},
  'everything asked for': { batch: '', history: '', density: 'compact' },
  'nine models': { models: NINE, batch: '' },
  'with issues': { models: 'nope', unit: 'nope', 'as-of': 'nope', currency: 'EUR', for: 'nope' },
};

const loadedBy = ({ document: page }: StrictPage): string[] =>
  page.defaultView!.performance.getEntriesByType('resource').map(({ name }) => name);

describe('a page with a strict content security policy', () => {
  afterEach(() => {
    cleanUp();
  });

  it('is as strict as it says: it reports a style attribute and a string for HTML', async () => {
    const page = await openStrictPage('source');
    const main = page.document.querySelector('main')!;
    main.setAttribute('style', 'color: red');
    expect(() => {
      main.innerHTML = '<b></b>';
    }).to.throw();
    await waitUntil(() => page.report.violations.length >= 2, 'the reports arrive');
    expect(page.report.violations.map((text) => text.split(' ')[0])).to.include.members([
      'style-src-attr',
      'require-trusted-types-for',
    ]);
  });

  for (const load of ['source', 'built', 'both'] as const) {
    it(`shows every state of the elements without a report: ${load}`, async () => {
      const page = await openStrictPage(load);
      for (const [name, attributes] of Object.entries(STATES)) {
        const element = await putInto<MeterTable>(page, 'meter-table', { attributes });
        for (const opener of findAll(element, '[aria-expanded=false]')) opener.click();
        findAll<HTMLInputElement>(element, 'input')[1]?.click();
        findAll(element, '[part~=action]')[0]!.click();
        await nextTask();
        expect(isSeen(find(element, 'table')), name).to.equal(true);
        expect(seenOf(element), name).to.include('$0.03');
      }
      expect(page.report.violations).to.deep.equal([]);
      const warnings = page.report.noise;
      if (load === 'both') {
        // Two copies of the library: the first stays, and the second says so once a tag.
        expect(warnings.length).to.equal(4);
        for (const tag of [
          'gpt-image-calculator',
          'launch-planner',
          'meter-table',
          'provider-compare',
        ]) {
          const said = new RegExp(`<${tag}> is already defined \\(version \\d`);
          expect(warnings.filter((warning) => said.test(warning)).length).to.equal(1);
        }
      } else {
        expect(warnings).to.deep.equal([]);
      }
    });
  }

  it('reports nothing with everything at once: four elements, own prices, the tokenizer', async () => {
    const page = await openStrictPage('built', 'own-prices');
    const main = page.document.querySelector('main')!;
    const openAll = async (element: PricingElement): Promise<void> => {
      await element.updateComplete;
      await waitUntil(
        () => !element.matches(':state(loading)'),
        `${element.localName} has its data`,
      );
      for (const opener of findAll(element, 'summary, .group [aria-expanded=false]'))
        opener.click();
      await nextTask();
      for (const opener of findAll(element, '[aria-expanded=false]').slice(0, 12)) opener.click();
      await nextTask();
    };
    const add = async (tag: string, attributes: Readonly<Record<string, string>>) => {
      const element = create<PricingElement>(tag, { attributes }, page.document);
      main.append(element);
      await openAll(element);
      return element;
    };
    const prompt = 'A lighthouse on a cliff at dusk.';
    const calculator = await add('gpt-image-calculator', { id: 'calc', restore: '', prompt });
    await waitUntil(
      () =>
        [...loadedBy(page)].some((name) => name.includes('lazy-tokenizer')) ||
        findAll(calculator, 'button').some((button) => /exact/i.test(button.textContent)),
      'the prompt can be counted',
    );
    for (const button of findAll(calculator, 'button'))
      if (/exact/i.test(button.textContent)) button.click();
    const button = findAll(calculator, 'button').find(
      ({ textContent }) => textContent.trim() === words.countExactly,
    );
    button!.click();
    await waitUntil(() => seenOf(calculator).includes('Exactly'), 'the prompt is counted');
    expect(loadedBy(page).some((name) => name.includes('lazy-tokenizer'))).to.equal(true);
    await add('gpt-image-calculator', { density: 'compact', locked: 'size' });
    await add('meter-table', { for: 'calc', batch: '', history: '' });
    await add('meter-table', { 'catalog-src': '/dist/catalog.json' });
    await add('meter-table', { 'catalog-src': '/dist/nothing.json' });
    await add('provider-compare', { for: 'calc' });
    await add('provider-compare', { view: 'facts', offers: 'openai fal' });
    for (const element of main.querySelectorAll<PricingElement>(':has(> script)'))
      await openAll(element);
    await add('launch-planner', { for: 'calc', tier: '2', budget: '500' });
    await add('launch-planner', { tier: '9', latency: '-1', 'as-of': 'soon' });
    await nextTask();
    const all = [...main.querySelectorAll<PricingElement>(':scope > *')];
    expect(all.length).to.equal(11);
    expect(all.filter(({ issues }) => issues.length > 0).length).to.equal(3);
    for (const element of all)
      expect(isSeen(find(element, '[part=base]')), element.outerHTML).to.equal(true);
    expect(page.report.violations).to.deep.equal([]);
    expect(page.report.noise).to.deep.equal([]);
  });

  it('styles the elements there, although the policy forbids style elements', async () => {
    const page = await openStrictPage('built');
    const element = await putInto<MeterTable>(page, 'meter-table', {});
    const status = find(element, '[role=status]').getBoundingClientRect();
    expect(status.width * status.height).to.be.at.most(1);
    expect(page.document.querySelectorAll('style').length).to.equal(0);
  });
});
