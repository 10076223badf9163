import { expect } from './expect.js';
import { waitUntil } from './helpers.js';

/** The README's snippets for a page, in a page of their own with the built files in the CDN's place. */
const readme = await (await fetch('/README.md')).text();
const fences = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, code]) => code!,
  );

const CDN = /https:\/\/cdn\.jsdelivr\.net\/npm\/image-pricing-elements@[\d.]+\//g;
const SCRIPT = '<script type="module" src="/dist/cdn/all.js"></script>';

async function page(body: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.width = '800px';
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

describe('README snippets for a page', () => {
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
