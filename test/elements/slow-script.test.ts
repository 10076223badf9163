import { TAGS } from './embedding-page.js';
import { expect } from './expect.js';
import { cleanUp, nextFrames, put, resize, waitUntil, WIDE } from './helpers.js';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';

const RESERVE = '<link rel="stylesheet" href="/dist/reserve.css">';
const CASES: readonly (readonly [tag: (typeof TAGS)[number], attributes: string])[] = [
  ['gpt-image-calculator', ''],
  ['gpt-image-calculator', 'density="compact"'],
  ['launch-planner', 'tier="2"'],
  ['meter-table', 'batch history'],
  ['provider-compare', ''],
  ['provider-compare', 'offers="openai/gpt-image-2 fal/gpt-image-2 replicate/gpt-image-2"'],
];

let holds = 0;

interface Shifted {
  readonly shift: number;
  /** What stood there at the first paint. */
  readonly fallback: string;
}

/**
 * How far a page jumps from its first paint to when its element works. The script does not arrive
 * before that paint: the server holds it back until the page has been seen without it.
 */
async function shiftOf(width: number, head: string, element: string): Promise<Shifted> {
  const hold = `slow-script-${String(++holds)}`;
  const frame = document.createElement('iframe');
  frame.title = 'A page whose script is late';
  frame.width = String(width);
  frame.height = '6900';
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>A page</title>
    <link rel="stylesheet" href="/stories/pages/styles/plain.css">${head}
    <script type="module" src="/dist/cdn/all.js?hold=${hold}"></script></head>
    <body><main><h1>Costs</h1>${element}<p>A paragraph that somebody is reading.</p></main></body></html>`;
  put(frame);
  await waitUntil(() => frame.contentDocument?.querySelector('main > p'), 'the page is there');
  const inner = frame.contentWindow as Window & typeof globalThis;
  let shift = 0;
  const observer = new inner.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await waitUntil(
    () => inner.performance.getEntriesByName('first-contentful-paint').length > 0,
    'the first paint',
  );
  await nextFrames(4);
  const shown = inner.document.querySelector<PricingElement>(TAGS.join())!;
  const fallback = shown.innerText;
  expect(shown.matches(':defined')).to.equal(false);
  await fetch(`/test/release?hold=${hold}`);
  await waitUntil(() => shown.matches(':defined:not(:state(loading))'), 'the element is ready');
  await shown.updateComplete;
  await nextFrames(6);
  for (const entry of observer.takeRecords())
    shift += (entry as unknown as { value: number }).value;
  observer.disconnect();
  return { shift, fallback };
}

describe('a page whose script is slow', () => {
  before(() => resize({ width: 1300, height: 7000 }));
  afterEach(() => {
    cleanUp();
  });
  after(() => resize(WIDE));

  for (const [tag, attributes] of CASES) {
    const element = `<${tag} ${attributes}><p>The figures, for now.</p></${tag}>`;
    it(`would jump without room: <${tag} ${attributes}>`, async () => {
      const { shift } = await shiftOf(768, '', element);
      expect(shift).to.be.above(0);
    });
    for (const width of [320, 768, 1280]) {
      it(`does not move at ${String(width)} pixels: <${tag} ${attributes}>`, async () => {
        const { shift, fallback } = await shiftOf(width, RESERVE, element);
        expect(fallback.trim()).to.equal('The figures, for now.');
        expect(shift).to.equal(0);
      });
    }
  }
});
