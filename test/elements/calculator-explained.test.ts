import { emulateMedia } from '@web/test-runner-commands';
import { expect } from './expect.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import { catalog } from '../../src/catalog/index.js';
import {
  button,
  calculator,
  EXAMPLE,
  FLARE,
  notices,
  openGrid,
  perKept,
  press,
} from './calculator.js';
import { cleanUp, find, findAll, freezeToday, isSeen, mount, seen, thawToday } from './helpers.js';

const unfold = (element: Element): void => {
  for (const fold of findAll<HTMLDetailsElement>(element, 'details')) fold.open = true;
};

describe('<gpt-image-calculator>: a result that explains itself', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('says why a model that has left has no price, and prices it as another', async () => {
    const element = await calculator({ model: 'gpt-image-1' });
    expect(notices(element)[0]).to.match(
      /^Shut down on 2026-10-23\. gpt-image-1 has no price from that day on\./,
    );
    expect(notices(element)[0]).not.to.include('token count');
    await press(element, /^Use gpt-image-/);
    expect(perKept(element)).to.match(/^\$\d/);
  });

  it('leads from a refused batch to standard processing', async () => {
    const element = await calculator({
      model: FLARE,
      'output-tokens': '700',
      processing: 'batch',
    });
    expect(notices(element)[0]).to.match(/^No price: OpenAI doesn’t offer batch for this model\./);
    expect(() => button(element, 'Enter measured tokens')).to.throw();
    await press(element, 'Use standard processing');
    expect(element.workload!.processing).to.equal('standard');
    expect(perKept(element)).to.match(/\$\d/);
  });

  it('leads from an assumption to the input that changes it', async () => {
    const element = await calculator({ 'failure-rate': '4', 'instruction-tokens': '500' });
    unfold(element);
    for (const [name, control] of [
      ['Cached share', 'cachedShare'],
      ['How failed requests are billed', 'failedRequests'],
      ['Prompt overhead', 'promptOverhead'],
    ]) {
      await press(element, `Change: ${name!}`);
      expect(element.shadowRoot!.activeElement!.id).to.equal(control);
    }
  });

  it('leads to no input that the page has locked', async () => {
    const element = await calculator({ 'instruction-tokens': '500', locked: 'cached-share' });
    unfold(element);
    expect(() => button(element, 'Change: Cached share')).to.throw();
  });

  it('quotes a conflict with links to who says what', async () => {
    const element = await calculator();
    unfold(element);
    const conflict = findAll(element, '.caveats details').find((one) =>
      seen(one).includes('Sources disagree'),
    )!;
    expect(seen(conflict)).to.include('$10 per 1M tokens');
    const links = [...conflict.querySelectorAll('a')].map(({ href }) => href);
    const claims = catalog.conflicts[0]!.claims.flatMap(({ sources }) => sources);
    expect(links).to.deep.equal(claims.map((id) => catalog.sources[id]!.url));
  });

  it('marks in the grid where the workload is, also on auto', async () => {
    for (const attributes of [{ quality: 'auto' }, { size: 'auto' }, { size: '1600x912' }]) {
      const element = await calculator(attributes);
      await openGrid(element);
      const present = findAll(element, '[part=grid] .present');
      expect(present.map(seen).join(), JSON.stringify(attributes)).to.match(/\$.* now$/);
      expect(present.length).to.equal(1);
    }
  });

  it('keeps dollars beside a likely figure as that figure', async () => {
    const element = await calculator({
      'prompt-tokens': '90',
      'reroll-rate': '10..20..35',
      currency: 'EUR',
      'exchange-rate': '0.8',
      'exchange-rate-date': '2026-11-20',
    });
    // 0.05316 / 0.8 = 0.06645, of which 0.8: 0.05316.
    const [kept] = findAll(element, '[part=figure]').map(seen);
    expect(kept).to.include('about €0.053').and.to.include('about $0.066');
  });

  it('gives out a result that nobody can change', async () => {
    const element = await calculator(EXAMPLE);
    const estimate = element.estimate as unknown as {
      workload: { size: string };
      lines: { quantity: { low: number }; rate: object }[];
    };
    expect(() => (estimate.workload.size = '1x1')).to.throw(TypeError);
    expect(() => estimate.lines.pop()).to.throw(TypeError);
    expect(() => (estimate.lines[0]!.quantity.low = 0)).to.throw(TypeError);
    expect(() => ((element.workload as { size: string }).size = '1x1')).to.throw(TypeError);
    expect(() => Object.assign(estimate.lines[0]!.rate, { usd: '0' })).to.throw(TypeError);
    expect(perKept(element)).to.equal('$0.069');
  });
});

describe('<gpt-image-calculator>: the result on paper', () => {
  beforeEach(async () => {
    freezeToday();
    await emulateMedia({ media: 'print' });
  });
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    cleanUp();
    thawToday();
  });

  const WORKLOAD =
    'gpt-image-2, generate, 1024 × 1024, medium, 90 prompt tokens, 2,400 kept images per month, 20% re-rolled, 4% failed (billed)';

  it('says the workload in place of the inputs, and opens every line and fold', async () => {
    const element = await calculator(EXAMPLE);
    const line = find(element, '.print-only');
    expect(isSeen(line)).to.equal(true);
    expect(seen(line)).to.equal(WORKLOAD);
    expect(isSeen(find(element, '[part=controls]'))).to.equal(false);
    for (const detail of findAll(element, '[part=explain]'))
      expect(detail.getBoundingClientRect().height).to.be.above(0);
    const assumed = [...findAll(element, '.caveats li')].at(-1)!;
    expect(assumed.getBoundingClientRect().height).to.be.above(0);
  });

  it('has no button but the figures of the grid', async () => {
    const element = await calculator(EXAMPLE);
    const shown = findAll(element, 'button').filter(
      (one) => one.getBoundingClientRect().height > 0 && !one.matches('.disclose'),
    );
    expect(shown.map(seen).filter((text) => !text.startsWith('$'))).to.deep.equal([]);
  });

  it('is one column', async () => {
    const host = document.createElement('div');
    host.style.inlineSize = '1000px';
    document.body.append(host);
    const element = await calculator(EXAMPLE, {}, host);
    const { left, width } = find(element, '[part=results]').getBoundingClientRect();
    const base = find(element, '[part=base]').getBoundingClientRect();
    expect([left, width]).to.deep.equal([base.left, base.width]);
    host.remove();
  });

  it('shows the line only on paper', async () => {
    const element = await calculator(EXAMPLE);
    await emulateMedia({ media: 'screen' });
    expect(isSeen(find(element, '.print-only'))).to.equal(false);
    const compact = await calculator({ density: 'compact' });
    expect(isSeen(find(compact, '.print-only'))).to.equal(false);
    await emulateMedia({ media: 'print' });
    expect(isSeen(find(compact, '.print-only'))).to.equal(true);
  });
});

for (const lang of ['ar', 'he', 'fa'])
  describe(`<gpt-image-calculator>: the result in a page in ${lang}`, () => {
    let page: HTMLElement;
    let element: GptImageCalculator;

    beforeEach(async () => {
      freezeToday();
      page = document.createElement('div');
      page.lang = lang;
      page.dir = 'rtl';
      document.body.append(page);
      element = await mount<GptImageCalculator>(
        'gpt-image-calculator',
        { attributes: { ...EXAMPLE, 'instruction-tokens': '1000', 'cached-share': '50' } },
        page,
      );
      await openGrid(element);
      unfold(element);
      for (const opener of findAll(element, '.disclose')) opener.click();
      await element.updateComplete;
    });
    afterEach(() => {
      cleanUp();
      page.remove();
      thawToday();
    });

    /** Where the characters of a text stand, from the left. */
    const across = (node: Node, text: string): number[] => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let part = walker.nextNode(); part; part = walker.nextNode()) {
        const at = part.textContent!.indexOf(text);
        if (at < 0) continue;
        return Array.from(text, (_, index) => {
          const range = document.createRange();
          range.setStart(part, at + index);
          range.setEnd(part, at + index + 1);
          return range.getBoundingClientRect().left;
        });
      }
      throw new Error(`No ${text}`);
    };
    const rises = (places: readonly number[]): boolean =>
      places.every((place, at) => at === 0 || place > places[at - 1]!);

    it('writes a size of the grid width first', () => {
      const heads = findAll(element, '[part=grid] tbody th');
      for (const [at, size] of ['1024 × 1024', '1536 × 1024', '1024 × 1536'].entries())
        expect(rises(across(heads[at]!, size)), size).to.equal(true);
    });

    it('keeps the sign of a step before its figure', () => {
      const [first] = findAll(element, '.lever-delta');
      const text = first!.textContent.trim();
      expect(text).to.match(/^−/);
      const [sign, digit] = across(first!, text);
      expect(sign! < digit!).to.equal(true);
    });

    it('keeps sums and sentences left to right', () => {
      const equation = find(element, '.equation');
      expect(getComputedStyle(equation).direction).to.equal('ltr');
      const sentences = findAll(
        element,
        '.sentence, .caveats li, [part=bar] p:not([part=subtitle])',
      );
      expect(sentences.length).to.be.above(2);
      for (const sentence of sentences) {
        const run = sentence.querySelector('bdi, details bdi')!;
        expect(getComputedStyle(run).direction, seen(sentence)).to.equal('ltr');
      }
      for (const figure of findAll(element, '.lead .figure-value, td bdi'))
        expect(getComputedStyle(figure).direction).to.equal('ltr');
    });

    it('draws the line of a bar where the bar begins', () => {
      const bar = find<SVGElement>(element, '.lever-bar');
      // Drawn left to right and mirrored as a whole.
      expect(getComputedStyle(bar).borderLeftWidth).to.equal('1px');
      expect(getComputedStyle(bar).borderRightWidth).to.equal('0px');
      expect(getComputedStyle(bar).scale).to.equal('-1 1');
    });
  });
