import { expect } from './expect.js';
import {
  button,
  buttons,
  calculator,
  choose,
  enter,
  field,
  FLARE,
  lines,
  notices,
  perKept,
  pick,
  press,
  problems,
  type,
} from './calculator.js';
import { cleanUp, find, freezeToday, nextTask, place, seen, thawToday } from './helpers.js';

const hint = (element: Element, id: string): string => seen(find(element, `[id="${id}-hint"]`));
const names = (element: Element): string[] => buttons(element).map(seen);

async function write(element: Element, text: string): Promise<void> {
  const area = field<HTMLTextAreaElement>(element, 'Prompt');
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await nextTask();
}

describe('<gpt-image-calculator>: what is shown is what is priced', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('shows at once what it understood of a number that could be read in two ways', async () => {
    for (const [lang, typed, says, value, left] of [
      ['en', '1.000', 'Read as 1', 1, '1'],
      ['en', '2,400', 'Read as 2400', 2400, '2,400'],
      ['de', '2.400', 'Read as 2400', 2400, '2.400'],
      ['de', '2,000', 'Read as 2', 2, '2'],
    ] as const) {
      const element = await calculator({}, {}, place({ lang }));
      await type(element, 'Images you keep', typed);
      expect(hint(element, 'imagesPerMonth'), `${lang} ${typed}`).to.equal(says);
      expect(field(element, 'Images you keep').getAttribute('aria-describedby')).to.equal(
        'imagesPerMonth-hint',
      );
      expect(element.workload!.imagesPerMonth.high).to.equal(value);
      field(element, 'Images you keep').blur();
      await nextTask();
      expect(field(element, 'Images you keep').value).to.equal(left);
    }
  });

  it('asks for a power to be written out', async () => {
    const element = await calculator();
    await enter(element, 'Images you keep', '1e9');
    expect(problems(element)).to.deep.equal(['Write the number out, such as 1000000000.']);
    expect(element.workload!.imagesPerMonth.high).to.equal(1000);
  });

  it('counts the text again when it takes the place of a count', async () => {
    const element = await calculator();
    await write(element, 'Seven words stand here and nothing more');
    const { promptTokens } = element.workload!;
    await press(element, 'Enter a token count instead');
    await enter(element, 'Prompt tokens', '32,000');
    expect(element.workload!.promptTokens.high).to.equal(32_000);
    await press(element, 'Enter the text instead');
    expect(element.workload!.promptFrom).to.equal('text');
    expect(element.workload!.promptTokens).to.deep.equal(promptTokens);
    expect(find(element, '[part=controls]').textContent).not.to.include('32,000');
  });

  it('shows no text next to a count that a page sets later', async () => {
    const element = await calculator({ prompt: 'A cat.' });
    await press(element, 'Enter a token count instead');
    await press(element, 'Enter the text instead');
    element.promptTokens = 5000;
    await nextTask();
    expect(field(element, 'Prompt tokens').value).to.equal('5,000');
  });

  describe('measured output tokens', () => {
    const MEASURED = { 'output-tokens': '13342', size: '3840x2160', quality: 'high' };
    const AT = 'Your 13,342 measured tokens are for gpt-image-2, 3840 × 2160, high';

    for (const [name, change] of [
      ['quality', (element: Element) => choose(element, 'Quality', 'Low')],
      ['size', (element: Element) => pick(element, 'Size', '1024x1024')],
      ['model', (element: Element) => pick(element, 'Model', 'gpt-image-2.5-flare')],
    ] as const)
      it(`are set aside with another ${name}, and come back with the setting`, async () => {
        const element = await calculator(MEASURED);
        const before = perKept(element);
        await change(element);
        expect(element.workload!.outputTokens).to.equal(null);
        expect(perKept(element)).not.to.equal(before);
        expect(notices(element).join()).to.include(AT);
        await press(element, 'Go back to that setting');
        expect(element.workload).to.deep.include({
          model: 'gpt-image-2',
          size: '3840x2160',
          quality: 'high',
        });
        expect(element.workload!.outputTokens!.high).to.equal(13_342);
        expect(perKept(element)).to.equal(before);
        expect(notices(element).join()).not.to.include(AT);
      });

    it('come back when the person returns to the setting', async () => {
      const element = await calculator(MEASURED);
      await choose(element, 'Quality', 'Low');
      await choose(element, 'Quality', 'High');
      expect(element.workload!.outputTokens!.high).to.equal(13_342);
      expect(names(element)).not.to.include('Go back to that setting');
    });

    it('stay while a page sets the setting with its own count', async () => {
      const element = await calculator(MEASURED);
      element.setAttribute('quality', 'low');
      await nextTask();
      expect(element.workload!.outputTokens!.high).to.equal(13_342);
    });

    it('that a person typed don’t stay when a page changes the setting', async () => {
      const element = await calculator({ model: FLARE });
      find<HTMLDetailsElement>(element, 'details:has(#outputTokens)').open = true;
      await enter(element, 'Measured output tokens', '700');
      expect(element.workload!.outputTokens!.high).to.equal(700);
      element.size = '1536x1024';
      await nextTask();
      expect(element.workload!.outputTokens).to.equal(null);
      expect(notices(element).join()).to.include('Your 700 measured tokens are for');
    });

    it('stay where the page locks them', async () => {
      const element = await calculator({ ...MEASURED, locked: 'output-tokens' });
      await choose(element, 'Quality', 'Low');
      expect(element.workload!.outputTokens!.high).to.equal(13_342);
    });
  });

  it('leads with why there is no price, and no figure', async () => {
    const element = await calculator({ model: FLARE });
    expect(perKept(element)).to.equal('No price');
    expect(notices(element).join()).to.include(
      'No price: OpenAI hasn’t published how many tokens this image uses.',
    );
    expect(seen(find(element, '[part=headline]'))).not.to.include('$');
  });

  describe('a model that was shut down', () => {
    const DEAD = { model: 'gpt-image-1.5', 'as-of': '2026-12-01' };

    it('keeps its last rates and has a price on its last day, to be undone', async () => {
      const element = await calculator(DEAD);
      expect(notices(element).join()).to.include('Shut down on 2026-12-01.');
      expect(lines(element).map(([, , rate]) => rate)).to.deep.equal(['$5.00', '$10.00', '$32.00']);
      await press(element, 'Price it as of 2026-11-30');
      expect(element.estimate!.asOf).to.equal('2026-11-30');
      expect(perKept(element)).to.match(/\$/);
      await press(element, 'Undo');
      expect(element.asOf).to.equal('2026-12-01');
      expect(perKept(element)).to.equal('No price');
    });

    it('gives way to each of its replacements by one button, to be undone', async () => {
      for (const model of ['gpt-image-2.6-sunburst', FLARE]) {
        const element = await calculator(DEAD);
        await press(element, `Use ${model}`);
        expect(element.workload!.model).to.equal(model);
        cleanUp();
      }
    });

    it('is left where it is as far as the page locks it', async () => {
      const element = await calculator({ ...DEAD, locked: 'as-of model' });
      expect(names(element).filter((name) => /^Use |^Price it/.test(name))).to.deep.equal([]);
    });
  });

  it('prices a model that isn’t out yet as of its first day', async () => {
    const element = await calculator({ 'as-of': '2026-01-05' });
    await press(element, 'Price it as of 2026-04-21');
    expect(perKept(element)).to.match(/\$/);
    expect(button(element, 'Undo').disabled).to.equal(false);
  });
});
