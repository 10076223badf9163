/** The embedding recipes as a page would have them, with the built files in the CDN's place. */
import { pages, recipes } from '../../stories/examples/embedding.js';
import { codeOf } from '../../stories/support/recipe.js';
import { themes } from '../../stories/examples/themes.js';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { expect } from '../elements/expect.js';
import { type FrameRecord, openWhole } from '../elements/embedding-page.js';
import { cleanUp, waitUntil } from '../elements/helpers.js';

const CDN = 'https://cdn.jsdelivr.net/npm/image-pricing-elements@';
const TAGS =
  'gpt-image-calculator, meter-table, provider-compare, launch-planner, acme-image-rates';

/** The record begins before the first script, so that nothing on the page goes unseen. */
async function open(html: string): Promise<{ page: Document; record: FrameRecord }> {
  const { document: page, record } = await openWhole(html);
  return { page, record };
}

describe('Embedding recipes', () => {
  afterEach(() => {
    cleanUp();
  });

  for (const [name, recipe] of Object.entries({ ...recipes, ...pages })) {
    it(`${name} works on a page of its own`, async () => {
      const html = codeOf(recipe);
      expect(html).not.to.include('%hash');
      expect(html).to.include(CDN);
      const { page, record } = await open(html);
      const elements = [...page.querySelectorAll<PricingElement>(TAGS)];
      expect(elements).not.to.be.empty;
      for (const element of elements) {
        await waitUntil(() => element.shadowRoot, `<${element.localName}> is defined`);
        await element.updateComplete;
        await waitUntil(
          () => element.matches(':not(:state(loading))'),
          `<${element.localName}> has loaded`,
        );
        expect(element.issues, element.localName).to.deep.equal([]);
        const figures = element.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.innerText;
        expect(figures, element.localName).to.match(/\$\d/);
      }
      expect(record).to.deep.equal({ noise: [], reports: [] });
    });
  }

  it('would show a page that throws, early or late', async () => {
    const { record } = await open(
      `<script>throw new Error('early')</script>
       <script type="module">throw new Error('in a module')</script>
       <script>Promise.reject(new Error('nobody listens'))</script>
       <script>setTimeout(() => { throw new Error('late') })</script>`,
    );
    await waitUntil(() => record.noise.length >= 4, 'all are seen');
    expect([...record.noise].sort()).to.deep.equal([
      'rejected: Error: nobody listens',
      'thrown: Uncaught Error: early',
      'thrown: Uncaught Error: in a module',
      'thrown: Uncaught Error: late',
    ]);
  });

  it('reserve.css keeps room, and a rule of the page wins', async () => {
    const roomOf = async (html: string): Promise<number> => {
      const { page } = await open(html);
      const element = page.querySelector('meter-table')!;
      return parseFloat(page.defaultView!.getComputedStyle(element).minBlockSize);
    };
    const whole = codeOf(pages.reserve);
    const own = /<style>[^]*?<\/style>/;
    expect(whole).to.match(own);
    expect(await roomOf(whole)).to.equal(54 * 16);
    expect(await roomOf(whole.replace(own, ''))).to.be.above(300);
    expect(await roomOf(whole.replace(own, '').replace(/<link[^>]*>/, ''))).not.to.be.above(0);
  });

  it('the policy of the recipe is in force', async () => {
    const { record } = await open(`${codeOf(pages.policy)}<script>self.ran = true</script>`);
    await waitUntil(() => record.reports.length > 0, 'it is reported');
    expect(record.reports.join()).to.match(/^script-src-elem inline/);
  });

  it('a hash that is not the file’s keeps the file out', async () => {
    const right = codeOf(pages.policy);
    const html = right.replace(/(all\.js"\s+integrity="sha384-).{8}/, '$1AAAAAAAA');
    expect(html).not.to.equal(right);
    const { page } = await open(html);
    expect(page.querySelector('provider-compare')!.shadowRoot).to.equal(null);
    expect(page.defaultView!.customElements.get('provider-compare')).to.equal(undefined);
  });

  it('static HTML has the figures before any script', () => {
    const [, table] = pages.staticHtml.html.split('</script>\n\n');
    const still = new DOMParser().parseFromString(table!, 'text/html');
    expect(still.querySelector('meter-table table')!.textContent).to.include('$30.00');
  });

  it('following elements show the calculator’s model', async () => {
    const { page } = await open(recipes.tableThatFollows.html);
    const table = page.querySelector('meter-table')!;
    await waitUntil(
      () => table.shadowRoot?.textContent.includes('gpt-image-2.5-flare'),
      'it follows',
    );
  });

  it('the recipe of own prices shows the added provider', async () => {
    const { page } = await open(recipes.ownPrices.html);
    const element = page.querySelector('provider-compare')!;
    await waitUntil(
      () => element.comparison?.rows.some(({ provider }) => provider === 'acme'),
      'the provider is there',
    );
  });

  it('the recipe of a form gives the form a value', async () => {
    const { page } = await open(recipes.form.html);
    const calculator = page.querySelector('gpt-image-calculator')!;
    await waitUntil(() => calculator.shadowRoot, 'it is defined');
    await calculator.updateComplete;
    expect(new FormData(page.querySelector('form')!).get('estimate')).to.match(/gpt-image-2/);
  });

  it('the recipe of events hears what a reader does', async () => {
    const { page } = await open(recipes.events.html);
    const calculator = page.querySelector('gpt-image-calculator')!;
    await waitUntil(() => calculator.shadowRoot, 'it is defined');
    await calculator.updateComplete;
    const told = page.querySelector('output')!;
    expect(told.value).to.equal('not changed yet');
    const quality = calculator.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]');
    [...quality].find(({ checked }) => !checked)!.click();
    await waitUntil(() => told.value === 'exact', 'the page was told');
  });
});

describe('Theme examples', () => {
  const TAG = 'meter-table';
  const examples = themes(TAG);
  const SCRIPT = '<script type="module" src="/dist/cdn/meter-table.js"></script>';

  /** The computed style of a part, with an example's style sheet and without. */
  async function styled(name: keyof typeof examples, attributes: string, part: string) {
    const looks = [];
    for (const css of [examples[name].css, '']) {
      const { page } = await open(
        `<style>${css}</style>${SCRIPT}<article><${TAG} ${attributes}></${TAG}></article>`,
      );
      const table = page.querySelector(TAG)!;
      await waitUntil(() => table.shadowRoot?.querySelector(`[part=${part}]`), 'it is shown');
      const found = table.shadowRoot!.querySelector(`[part=${part}]`)!;
      looks.push(page.defaultView!.getComputedStyle(found));
    }
    return { themed: looks[0]!, plain: looks[1]! };
  }

  for (const [name, attributes, part, property] of [
    ['properties', '', 'base', 'borderTopWidth'],
    ['parts', '', 'title', 'fontStyle'],
    ['states', 'unit="5"', 'notice', 'backgroundColor'],
    ['host', '', 'base', 'fontFamily'],
    ['dense', '', 'base', 'fontSize'],
  ] as const) {
    it(`${name} changes what it says`, async () => {
      const { themed, plain } = await styled(name, attributes, part);
      expect(themed[property]).not.to.equal(plain[property]);
    });
  }

  afterEach(() => {
    cleanUp();
  });
});
