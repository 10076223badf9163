import { expect } from './expect.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import { nextFrames, waitUntil } from './helpers.js';
import { figuresIn, lacking } from './static.js';

/** The example page of static HTML; the built files stand in the CDN's place. */
const ADDRESS = new URL('/stories/pages/static.html', location.href);
const source = await (await fetch(ADDRESS)).text();
const SCRIPT = '<script type="module" src="/dist/cdn/all.js"></script>';
const TAGS = ['gpt-image-calculator', 'launch-planner', 'meter-table', 'provider-compare'];
/** Amounts and counts of the first table; how many days are left of a model the reader's day tells. */
const RATES = 'table:first-of-type > tbody > tr > td :is(td > bdi, strong > bdi)';

/** The page in a frame, with its script held back. */
async function open(width: number, sandbox?: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  // High enough that everything is in view, where it would be seen to move.
  Object.assign(frame, { width: String(width), height: '16000', title: 'The example page' });
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.srcdoc = source
    .replace('<head>', `<head><base href="${ADDRESS.href}">`)
    .replace(SCRIPT, '');
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  await nextFrames(4);
  return frame;
}

describe('the example page of static HTML', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('names the script that tests hold back', () => {
    expect(source.split(SCRIPT).length).to.equal(2);
  });

  it('says everything without it, in the page’s own order', async () => {
    const { contentDocument: page } = await open(768, 'allow-same-origin');
    for (const tag of TAGS) {
      const element = page!.querySelector<HTMLElement>(tag)!;
      expect(element.innerText, tag).to.match(/\$\d/).and.to.include(fullCatalog.date);
      expect(element.matches(':not(:defined)')).to.equal(true);
    }
    expect(page!.documentElement.scrollWidth).to.equal(768);
  });

  for (const width of [320, 768, 1280]) {
    it(`does not move when a slow script arrives, at ${width} pixels`, async () => {
      const frame = await open(width);
      const view = frame.contentWindow as Window & typeof globalThis;
      const page = frame.contentDocument!;
      const elements = [...page.querySelectorAll<HTMLElement>(TAGS.join())];
      expect(elements.length).to.equal(5);
      // Amounts and counts; how many days are left of a model is told from the reader's day.
      const written = elements.map(
        (element) =>
          new Set([...element.querySelectorAll(RATES)].flatMap((rate) => [...figuresIn(rate, '')])),
      );
      // Some days after the page was made.
      view.Date.now = () => Date.parse('2026-11-27T12:00:00Z');
      const moved: { value: number; sources: readonly { node: Node | null }[] }[] = [];
      const observer = new view.PerformanceObserver((list) => {
        moved.push(...(list.getEntries() as unknown as typeof moved));
      });
      observer.observe({ type: 'layout-shift', buffered: false });
      const script = page.createElement('script');
      Object.assign(script, { type: 'module', src: '/dist/cdn/all.js' });
      page.head.append(script);
      await Promise.all(TAGS.map((tag) => view.customElements.whenDefined(tag)));
      await waitUntil(
        () => !page.querySelector(':is(provider-compare, meter-table):state(loading)'),
        'the offers are there',
      );
      await nextFrames(6);
      moved.push(...(observer.takeRecords() as unknown as typeof moved));
      const names = moved.flatMap(({ value, sources }) =>
        sources.map(({ node }) => `${value} ${node?.nodeName ?? ''}`),
      );
      expect(names).to.deep.equal([]);
      // Costs by size and quality are worked out once they are opened.
      for (const element of elements)
        element.shadowRoot!.querySelector<HTMLElement>('[part=grid] > summary')?.click();
      await nextFrames(2);
      elements.forEach((element, at) => {
        expect(element.querySelector('div')!.checkVisibility()).to.equal(false);
        expect(written[at]!.size).to.be.above(3);
        expect(lacking(written[at]!, figuresIn(element.shadowRoot!, ''))).to.deep.equal([]);
      });
    });
  }
});
