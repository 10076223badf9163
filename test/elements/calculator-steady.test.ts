import { sendKeys } from '@web/test-runner-commands';
import { expect } from './expect.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import { calculator, EXAMPLE, field, FLARE, perKept, type } from './calculator.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  nextFrames,
  nextTask,
  place,
  resize,
  seen,
  shadow,
  thawToday,
  WIDE,
} from './helpers.js';

const topOf = (control: Element): number => control.getBoundingClientRect().top;

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await nextTask();
}

const active = (element: Element): HTMLElement => shadow(element).activeElement as HTMLElement;

describe('<gpt-image-calculator>: a control in hand stays where it is', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(async () => {
    cleanUp();
    thawToday();
    await resize(WIDE);
  });

  for (const width of [768, 1280]) {
    it(`while results go from a figure to a range and back, ${width} pixels`, async () => {
      await resize({ width, height: 900 });
      const element = await calculator(EXAMPLE);
      const input = field(element, 'Prompt tokens');
      input.focus();
      const at = topOf(input);
      const seenKinds = new Set<string>();
      for (const text of ['90', '90-9000', '90-', '90-95', '90-90000', '12', 'x', '900']) {
        await type(element, 'Prompt tokens', text);
        await nextFrames(1);
        expect(topOf(input), text).to.equal(at);
        seenKinds.add(element.estimate!.kind);
      }
      expect([...seenKinds].sort()).to.deep.equal(['exact', 'range']);
    });

    it(`while results go from words to a figure and back, ${width} pixels`, async () => {
      await resize({ width, height: 900 });
      const element = await calculator({ model: FLARE });
      const input = field(element, 'Measured output tokens');
      input.focus();
      const at = topOf(input);
      for (const [text, kind] of [
        ['1500', 'exact'],
        ['1500-3000', 'range'],
        ['', 'unpriced'],
        ['7', 'exact'],
      ] as const) {
        await type(element, 'Measured output tokens', text);
        await nextFrames(1);
        expect(topOf(input), text).to.equal(at);
        expect(active(element), text).to.equal(input);
        expect(element.estimate!.kind, text).to.equal(kind);
      }
    });
  }

  it('while its problem appears and goes', async () => {
    const element = await calculator();
    const input = field(element, 'Images you keep');
    input.focus();
    const at = topOf(input);
    for (const text of ['0', '1', '9999999999', '10']) {
      await type(element, 'Images you keep', text);
      await nextFrames(1);
      expect(topOf(input), text).to.equal(at);
    }
  });

  it('and a page around it too, when a line of the ledger is opened', async () => {
    const page = place();
    const element = await calculator(EXAMPLE, {}, page);
    const opener = findAll(element, '[part=lines] button')[1]!;
    opener.focus();
    const at = topOf(opener);
    await press('Enter');
    await nextFrames(1);
    expect(topOf(opener)).to.equal(at);
  });
});

describe('<gpt-image-calculator>: by keyboard alone', () => {
  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('reaches every control in the order in which it is read', async () => {
    const before = place();
    before.innerHTML = '<button>before</button>';
    const element = await calculator(EXAMPLE);
    before.querySelector('button')!.focus();
    const stops: HTMLElement[] = [];
    for (let step = 0; step < 80; step++) {
      await sendKeys({ press: 'Tab' });
      const stop = shadow(element).activeElement as HTMLElement | null;
      if (!stop) break;
      stops.push(stop);
    }
    expect(new Set(stops).size, 'no stop twice').to.equal(stops.length);
    const order = findAll(element, '*');
    const places = stops.map((stop) => order.indexOf(stop));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    // A bar of options is one stop; what is folded away or disabled is none.
    const reachable = findAll<HTMLInputElement>(
      element,
      'input:not([type=radio]), input:checked, select, textarea, button, summary, a[href]',
    ).filter(
      (one) => !one.matches(':disabled') && one.checkVisibility({ contentVisibilityAuto: true }),
    );
    expect(stops.map(describeStop)).to.deep.equal(reachable.map(describeStop));
  });

  const describeStop = (one: HTMLElement): string => `${one.localName} ${one.id} ${seen(one)}`;

  it('plans a month without a mouse', async () => {
    const element: GptImageCalculator = await calculator({ 'prompt-tokens': '90' });
    element.focus();
    expect(active(element).id).to.equal('preset');
    while (!active(element).matches('[name=quality]')) await sendKeys({ press: 'Tab' });
    await press('ArrowRight');
    expect(element.workload!.quality).to.equal('high');
    while (active(element).id !== 'imagesPerMonth') await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '50' });
    await press('Tab');
    expect(active(element).textContent.trim(), 'focus goes on').to.equal('Enter a range');
    expect(element.workload!.imagesPerMonth.low).to.equal(50);
    // (480 + 7,024 x 30) / 1,000,000
    expect(perKept(element)).to.equal('$0.211');
    while (!active(element).matches('[part=lines] button')) await sendKeys({ press: 'Tab' });
    await press(' ');
    expect(active(element).getAttribute('aria-expanded')).to.equal('true');
    expect(find(element, '[part=explain]').checkVisibility()).to.equal(true);
    while (!active(element).matches('[part=lever] button')) await sendKeys({ press: 'Tab' });
    await press('Enter');
    expect(element.workload!.quality).to.equal('medium');
  });
});
