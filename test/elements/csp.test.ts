import { expect } from './expect.js';
import { cleanUp, find, findAll, isSeen, nextTask, seenOf, waitUntil } from './helpers.js';
import { NINE } from './meter-table.js';
import { openStrictPage, putInto } from './strict-page.js';
import type { MeterTable } from '../../src/define/meter-table.js';

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'without attributes': {},
  'everything asked for': { batch: '', history: '', density: 'compact' },
  'nine models': { models: NINE, batch: '' },
  'with issues': { models: 'nope', unit: 'nope', 'as-of': 'nope', currency: 'EUR', for: 'nope' },
};

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

  it('styles the elements there, although the policy forbids style elements', async () => {
    const page = await openStrictPage('built');
    const element = await putInto<MeterTable>(page, 'meter-table', {});
    const status = find(element, '[role=status]').getBoundingClientRect();
    expect(status.width * status.height).to.be.at.most(1);
    expect(page.document.querySelectorAll('style').length).to.equal(0);
  });
});
