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
  ['meter-table', 'models="gpt-image-2 gpt-image-1.5 gpt-image-1-mini"'],
  ['gpt-image-calculator', 'model="gpt-image-1.5" quality="auto" reroll-rate="10..20..35"'],
  ['launch-planner', 'tier="4" budget="500" latency="20..40" monthly-cap="50" ramp-first-day="10"'],
  ['provider-compare', ''],
  ['provider-compare', 'view="facts"'],
  ['provider-compare', 'offers="openai fal" data-room="26"'],
  ['provider-compare', 'offers="openai/gpt-image-2 fal/gpt-image-2 replicate/gpt-image-2"'],
];

let holds = 0;

/** An entry of the observer, with what of it the types do not know. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

interface Shifted {
  readonly shift: number;
  /** What moved, from where to where. */
  readonly moved: string;
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
  frame.height = '8900';
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>A page</title>
    <link rel="stylesheet" href="/stories/pages/styles/plain.css">${head}
    <script type="module" src="/dist/cdn/all.js?hold=${hold}"></script></head>
    <body><main><h1>Costs</h1>${element}<p>A paragraph that somebody is reading.</p></main></body></html>`;
  put(frame);
  await waitUntil(() => frame.contentDocument?.querySelector('main > p'), 'the page is there');
  const inner = frame.contentWindow as Window & typeof globalThis;
  const seen: Shift[] = [];
  const take = (entries: readonly PerformanceEntry[]): void => {
    seen.push(...(entries as readonly Shift[]));
  };
  const observer = new inner.PerformanceObserver((list) => {
    take(list.getEntries());
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  const paints = (): readonly PerformanceEntry[] =>
    inner.performance.getEntriesByName('first-contentful-paint');
  await waitUntil(() => paints().length > 0, 'the first paint');
  await nextFrames(4);
  const shown = inner.document.querySelector<PricingElement>(TAGS.join())!;
  const fallback = shown.innerText;
  expect(shown.matches(':defined')).to.equal(false);
  await fetch(`/test/release?hold=${hold}`);
  await waitUntil(() => shown.matches(':defined:not(:state(loading))'), 'the element is ready');
  await shown.updateComplete;
  await nextFrames(6);
  take(observer.takeRecords());
  observer.disconnect();
  // What moves while style sheets are still on their way is seen by nobody.
  const visible = seen.filter(({ startTime }) => startTime >= paints()[0]!.startTime);
  return {
    shift: visible.reduce((sum, { value }) => sum + value, 0),
    moved: visible
      .flatMap(({ sources }) => sources)
      .map(
        ({ node, previousRect, currentRect }) =>
          `${node?.nodeName ?? 'nothing'} ${JSON.stringify(previousRect)} ${JSON.stringify(currentRect)}`,
      )
      .join(),
    fallback,
  };
}

describe('a page whose script is slow', () => {
  before(() => resize({ width: 1300, height: 9000 }));
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
        const { shift, moved, fallback } = await shiftOf(width, RESERVE, element);
        expect(fallback.trim()).to.equal('The figures, for now.');
        expect(shift, moved).to.equal(0);
      });
    }
  }
});
