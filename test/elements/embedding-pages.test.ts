import type { GptImageCalculator, MeterTable } from '../../src/define/index.js';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { elementsOf, type FramedPage, openPage, openSnippet } from './embedding-page.js';
import { expect } from './expect.js';
import {
  cleanUp,
  find,
  findAll,
  isSeen,
  nextFrames,
  nextTask,
  seenOf,
  waitUntil,
} from './helpers.js';

const at = (name: string): string => `/stories/pages/embedding/${name}.html`;
const CDN = 'https://cdn.jsdelivr.net/npm/image-pricing-elements@';
const { version, files } = (await (await fetch('/dist/integrity.json')).json()) as {
  version: string;
  files: Record<string, { integrity: string; imports: string[] }>;
};

const requestsOf = ({ window: inner }: FramedPage): string[] =>
  inner.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('/dist/'));

// By name: what a frame makes is no instance of this page's classes.
const isCalculator = (element: PricingElement): element is GptImageCalculator =>
  element.localName === 'gpt-image-calculator';

const calculatorsOf = async (page: FramedPage) =>
  (await elementsOf(page)).filter((element) => isCalculator(element));

/** Images kept a month, where that is one number. */
const keptOf = ({ workload }: GptImageCalculator): number => {
  const { low, high } = workload!.imagesPerMonth;
  expect(low).to.equal(high);
  return low;
};

const pinned = (src: string, file: string): string =>
  `<script type="module" src="${CDN}${src}/dist/${file}" integrity="${files[file]!.integrity}"></script>`;

describe('ways of embedding', () => {
  afterEach(() => {
    cleanUp();
  });

  it('all elements in one file', async () => {
    const page = await openPage(at('all-in-one'));
    const elements = await elementsOf(page);
    expect(elements.length).to.equal(4);
    for (const element of elements) expect(element.issues).to.deep.equal([]);
    expect(seenOf(elements[0]!)).to.include('$0.053');
    expect(page.record).to.deep.equal({ noise: [], reports: [] });
    // The offers of other sellers come beside it, as soon as a comparison asks.
    expect(requestsOf(page).map((name) => name.slice(CDN.length))).to.deep.equal([
      `${version}/dist/cdn/all.js`,
      `${version}/dist/cdn/lazy-catalog-offers-providers-beside.js`,
    ]);
  });

  it('one element’s file, with only what it shares', async () => {
    const page = await openPage(at('one-element'));
    const [table] = await elementsOf(page);
    expect(isSeen(find(table!, 'table'))).to.equal(true);
    expect(page.window.customElements.get('gpt-image-calculator')).to.equal(undefined);
    expect(requestsOf(page).sort()).to.deep.equal(
      ['cdn/meter-table.js', ...files['cdn/meter-table.js']!.imports]
        .map((file) => `${CDN}${version}/dist/${file}`)
        .sort(),
    );
    expect(page.record).to.deep.equal({ noise: [], reports: [] });
  });

  describe('pinned, with a hash', () => {
    it('loads what was published, script and style sheet', async () => {
      const page = await openPage(at('pinned'));
      const [calculator] = await calculatorsOf(page);
      expect(calculator!.estimate?.workload.quality).to.equal('high');
      expect(page.document.styleSheets.length).to.equal(2);
      expect(page.record).to.deep.equal({ noise: [], reports: [] });
      const script = page.document.querySelector('script')!;
      expect(script.integrity).to.equal(files['cdn/all.js']!.integrity);
    });

    it('asks for nothing after it has loaded, whatever a reader does', async () => {
      const page = await openPage(at('pinned'));
      const [calculator] = await calculatorsOf(page);
      const asked = requestsOf(page);
      const all = page.window.performance.getEntriesByType('resource').length;
      for (const opener of findAll(calculator!, 'summary, [aria-expanded=false]')) opener.click();
      const text = find<HTMLInputElement>(calculator!, '#imagesPerMonth');
      text.value = '777';
      text.dispatchEvent(new page.window.Event('input'));
      text.dispatchEvent(new page.window.Event('change'));
      await nextTask();
      expect(keptOf(calculator!)).to.equal(777);
      const quality = findAll<HTMLInputElement>(calculator!, 'input[type=radio]');
      for (const option of quality.filter(({ disabled }) => !disabled)) option.click();
      for (const button of findAll(calculator!, '[part=lever] button, [part=action]'))
        button.click();
      await nextTask();
      await nextFrames(4);
      expect(requestsOf(page)).to.deep.equal(asked);
      expect(page.window.performance.getEntriesByType('resource').length).to.equal(all);
      expect(page.record.reports).to.deep.equal([]);
    });

    it('does not run a file that was changed on the way', async () => {
      const right = await openSnippet(
        `${pinned(version, 'cdn/all.js')}<meter-table></meter-table>`,
      );
      await elementsOf(right);
      const wrong = await openSnippet(
        `${pinned(`${version}-tampered`, 'cdn/all.js')}<meter-table>The rates.</meter-table>`,
      );
      await nextFrames(4);
      expect(right.window.customElements.get('meter-table')).to.be.a('function');
      expect(wrong.window.customElements.get('meter-table')).to.equal(undefined);
      // What stands between the tags is still there for the reader.
      expect(
        wrong.document.querySelector('meter-table')!.getBoundingClientRect().height,
      ).to.be.above(10);
      // Without the hash the changed file would have run: the check is the hash's.
      const unchecked = await openSnippet(
        `<script type="module" src="${CDN}${version}-tampered/dist/cdn/all.js"></script><meter-table></meter-table>`,
      );
      await elementsOf(unchecked);
      expect(unchecked.window.customElements.get('meter-table')).to.be.a('function');
    });

    it('does not cover what one element’s file imports', async () => {
      const page = await openSnippet(
        `${pinned(`${version}-tampered-imports`, 'cdn/meter-table.js')}<meter-table></meter-table>`,
      );
      await elementsOf(page);
      expect(page.window.customElements.get('meter-table')).to.be.a('function');
    });

    it('covers it with an import map', async () => {
      const map = (release: string): string => {
        const integrity = Object.fromEntries(
          Object.entries(files).map(([file, hashed]) => [
            `${CDN}${release}/dist/${file}`,
            hashed.integrity,
          ]),
        );
        return `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
      };
      const tampered = `${version}-tampered-imports`;
      const wrong = await openSnippet(
        `${map(tampered)}${pinned(tampered, 'cdn/meter-table.js')}<meter-table></meter-table>`,
      );
      const right = await openSnippet(
        `${map(version)}${pinned(version, 'cdn/meter-table.js')}<meter-table></meter-table>`,
      );
      await elementsOf(right);
      await nextFrames(4);
      expect(right.window.customElements.get('meter-table')).to.be.a('function');
      expect(wrong.window.customElements.get('meter-table')).to.equal(undefined);
    });
  });

  it('two versions: the first stays and works, one warning a tag names both', async () => {
    const page = await openPage(at('two-versions'));
    const [calculator, table] = await elementsOf(page);
    await waitUntil(() => page.record.noise.length >= 4, 'the second has been turned away');
    expect((calculator!.constructor as typeof GptImageCalculator).version).to.equal(version);
    expect(page.record.noise.sort()).to.deep.equal(
      ['gpt-image-calculator', 'launch-planner', 'meter-table', 'provider-compare'].map(
        (tag) =>
          `warn: <${tag}> is already defined (version ${version}); version 9.9.9 is not used.`,
      ),
    );
    calculator!.setAttribute('model', 'gpt-image-1.5');
    await waitUntil(() => seenOf(table!).includes('gpt-image-1.5'), 'the table follows');
  });

  it('under another name', async () => {
    const page = await openPage(at('renamed'));
    const table = page.document.querySelector<MeterTable>('rate-table')!;
    await page.window.customElements.whenDefined('rate-table');
    await table.updateComplete;
    expect(isSeen(find(table, 'table'))).to.equal(true);
    expect(table.history).to.equal(true);
    expect(table instanceof page.window.customElements.get('meter-table')!).to.equal(true);
    expect(page.record).to.deep.equal({ noise: [], reports: [] });
  });

  it('the script after the tag: attributes, properties and workload set before it', async () => {
    const page = await openPage(at('script-last'));
    const [calculator] = await calculatorsOf(page);
    expect(calculator!.workload).to.deep.include({
      quality: 'high',
      imagesPerMonth: { low: 750, likely: 750, high: 750 },
      rerollRate: { low: 10, high: 30 },
    });
    expect(isSeen(calculator!.querySelector('p')!)).to.equal(false);
    expect(page.record).to.deep.equal({ noise: [], reports: [] });
  });

  it('inside another shadow root, where they find each other', async () => {
    const page = await openPage(at('shadow'));
    const root = page.document.querySelector('price-section')!.shadowRoot!;
    const [calculator, table] = (await elementsOf(page, root)) as [GptImageCalculator, MeterTable];
    expect(calculator.estimate?.workload.quality).to.equal('low');
    calculator.model = 'gpt-image-1.5';
    await waitUntil(() => seenOf(table).includes('gpt-image-1.5'), 'the table follows');
    expect(table.issues).to.deep.equal([]);
    expect(page.record).to.deep.equal({ noise: [], reports: [] });
  });

  it('added, moved, copied and removed by a script', async () => {
    const page = await openPage(at('scripted'));
    await page.window.customElements.whenDefined('gpt-image-calculator');
    const press = async (name: string): Promise<number[]> => {
      page.document.querySelector<HTMLElement>(`[data-do=${name}]`)!.click();
      await nextTask();
      return (await calculatorsOf(page)).map(keptOf);
    };
    expect(await press('add')).to.deep.equal([100]);
    expect(await press('add')).to.deep.equal([100, 200]);
    // What a reader chose moves along; a copy is what the attributes say.
    const [first] = await calculatorsOf(page);
    first!.workload = { imagesPerMonth: 5 };
    await nextTask();
    expect(await press('move')).to.deep.equal([200, 5]);
    expect(await press('move')).to.deep.equal([5, 200]);
    expect(await press('clone')).to.deep.equal([5, 200, 100]);
    expect(await press('remove')).to.deep.equal([200, 100]);
    expect(await press('remove')).to.deep.equal([100]);
    expect(await press('remove')).to.deep.equal([]);
    expect(await press('move')).to.deep.equal([]);
    expect(page.record).to.deep.equal({ noise: [], reports: [] });
  });

  it('fifty on one page: all work, and none costs another request', async () => {
    const page = await openPage(at('fifty'));
    const elements = await elementsOf(page);
    expect(elements.length).to.equal(50);
    for (const [index, element] of elements.entries()) {
      expect(element.issues, element.outerHTML).to.deep.equal([]);
      if (isCalculator(element)) expect(keptOf(element)).to.equal(1000 + index);
      expect(seenOf(element)).to.include('$');
    }
    expect(requestsOf(page).length).to.equal(2);
    const sheets = new Set(elements.map(({ shadowRoot }) => shadowRoot!.adoptedStyleSheets[0]));
    expect(sheets.size).to.equal(1);
    expect(page.record).to.deep.equal({ noise: [], reports: [] });
  });

  it('lists every page', async () => {
    const { document: page } = await openPage(at('index'));
    const named = [...page.querySelectorAll('a')].map(({ href }) => href);
    for (const href of named) expect((await fetch(href)).status, href).to.equal(200);
    expect(named.length).to.equal(12);
  });
});
