import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { DOCS } from '../../stories/support/doc-pages.js';
import { TAGS } from './embedding-page.js';
import { expect } from './expect.js';
import { waitUntil } from './helpers.js';

/**
 * The snippets for a page, of the README and of the pages that it links to, each in a page of its own with
 * the built files in place of the CDN.
 */
const pages = ['/README.md', ...Object.keys(DOCS).map((name) => `/stories/docs/${name}.md`)];
const texts = await Promise.all(
  pages.map(async (page) => {
    const response = await fetch(page);
    if (!response.ok) throw new Error(`${page}: ${response.status}`);
    return response.text();
  }),
);
const readme = texts.join('\n');
const fences = (language: string) =>
  // A snippet that stands on two pages runs once.
  [
    ...new Set(
      [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
        ([, code]) => code!,
      ),
    ),
  ];

const CDN = /https:\/\/cdn\.jsdelivr\.net\/npm\/image-pricing-elements@[\d.]+\//g;
const SCRIPT = '<script type="module" src="/dist/cdn/all.js"></script>';

async function page(body: string, width = 800): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.width = `${width}px`;
  frame.srcdoc = `<!doctype html><html lang="en"><title>A page</title>${body}`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  for (const tag of ['gpt-image-calculator', 'launch-planner', 'meter-table', 'provider-compare']) {
    if (body.includes(`<${tag}`)) await frame.contentWindow!.customElements.whenDefined(tag);
  }
  return frame.contentDocument!;
}

function tablesOf(inner: Document) {
  return [...inner.querySelectorAll('meter-table')];
}

describe('Snippets of the README and its pages', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  const snippets = fences('html');

  it('are there', () => {
    expect(snippets.length).to.be.above(2);
    expect(snippets[0]).to.match(CDN);
  });

  for (const snippet of snippets) {
    it(`work: ${snippet.replace(/\s+/g, ' ').slice(0, 60)}`, async () => {
      const local = snippet.replaceAll(CDN, '/');
      const inner = await page(local.includes('src=') ? local : SCRIPT + local);
      for (const calculator of inner.querySelectorAll('gpt-image-calculator')) {
        await calculator.updateComplete;
        expect(calculator.issues, calculator.outerHTML).to.deep.equal([]);
        expect(calculator.estimate?.kind).to.be.oneOf(['exact', 'range']);
      }
      for (const comparison of inner.querySelectorAll('provider-compare')) {
        await waitUntil(() => comparison.matches(':not(:state(loading))'), 'offers are there');
        expect(comparison.issues, comparison.outerHTML).to.deep.equal([]);
        const rows = comparison.comparison!.rows;
        expect(rows.length).to.be.above(1);
        if (comparison.catalogMode === 'merge')
          expect(rows.find(({ provider }) => provider === 'acme')?.rank).to.equal(1);
      }
      for (const planner of inner.querySelectorAll('launch-planner')) {
        await planner.updateComplete;
        expect(planner.issues, planner.outerHTML).to.deep.equal([]);
        expect(planner.plan?.usdPerMonth).to.be.an('object');
      }
      for (const table of tablesOf(inner)) {
        await table.updateComplete;
        expect(table.issues, table.outerHTML).to.deep.equal([]);
        expect(table.shadowRoot!.querySelectorAll('[part="rate"]').length).to.be.above(5);
      }
    });
  }

  it('have room for each element', async () => {
    const css = await (await fetch('/dist/reserve.css')).text();
    const short: string[] = [];
    for (const snippet of snippets.filter((each) => each.includes('<') && !each.includes('src='))) {
      for (const width of [320, 768, 1280]) {
        const inner = await page(`<style>${css}</style>${SCRIPT}${snippet}`, width);
        for (const element of inner.querySelectorAll<PricingElement>(TAGS.join())) {
          await waitUntil(() => element.matches(':not(:state(loading))'), 'its data are there');
          await element.updateComplete;
          const room = parseFloat(inner.defaultView!.getComputedStyle(element).minBlockSize);
          expect(room).to.be.above(400);
          const { height } = element.getBoundingClientRect();
          if (height > room + 0.5)
            short.push(`${width}: ${height} in ${room}: ${element.outerHTML}`);
        }
        for (const frame of document.querySelectorAll('iframe')) frame.remove();
      }
    }
    expect(short).to.deep.equal([]);
  });

  it('theme the elements', async () => {
    const [css] = fences('css');
    const inner = await page(`<style>${css!}</style>${SCRIPT}<meter-table></meter-table>`);
    const [table] = tablesOf(inner);
    await table!.updateComplete;
    const root = table!.shadowRoot!;
    const style = (part: string) =>
      inner.defaultView!.getComputedStyle(root.querySelector(`[part="${part}"]`)!);
    expect(style('title').fontStyle).to.equal('italic');
    expect(style('base').borderTopWidth).to.equal('1px');
    expect(inner.defaultView!.getComputedStyle(root.querySelector('a')!).color).to.equal(
      'rgb(155, 58, 28)',
    );
  });
});
