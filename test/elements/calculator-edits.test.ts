import { sendKeys } from '@web/test-runner-commands';
import { expect } from './expect.js';
import {
  buttons,
  calculator,
  enter,
  field,
  perKept,
  perMonth,
  pick,
  press,
  problems,
  sentence,
  type,
} from './calculator.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  nextTask,
  noiseDuring,
  place,
  put,
  seen,
  seenOf,
  shadow,
  thawToday,
} from './helpers.js';

const LAST = 'Showing the last valid result. Check: ';
const active = (element: Element): HTMLElement | null =>
  shadow(element).activeElement as HTMLElement | null;

describe('<gpt-image-calculator>: an edit from its first key to its end', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  for (const text of ['5 kg', '10000000000', '20-10', '0']) {
    it(`ends with the price from before, when its text is refused: “${text}”`, async () => {
      const element = await calculator({ 'images-per-month': '2400', 'prompt-tokens': '90' });
      // (96 x 5 + 1,756 x 30) / 1,000,000 x 2,400
      expect(perMonth(element)).to.equal('$127.58');
      await enter(element, 'Images you keep', text);
      expect(perMonth(element)).to.equal('$127.58');
      expect(element.workload!.imagesPerMonth.high).to.equal(2400);
      expect(sentence(element)).to.equal(`${LAST}images you keep.`);
      expect(field(element, 'Images you keep').getAttribute('aria-invalid')).to.equal('true');
      expect(problems(element).length).to.equal(1);
      expect(find(element, '[part=results]').matches('.dimmed')).to.equal(true);

      // Nor do the first keys of another try, which is refused too.
      await enter(element, 'Images you keep', '7 lb');
      expect(perMonth(element)).to.equal('$127.58');
      await enter(element, 'Images you keep', '10');
      expect(perMonth(element)).to.equal('$0.532');
      expect(problems(element)).to.deep.equal([]);
    });
  }

  it('counts at once while it can be used, and complains of nothing until it is left', async () => {
    const element = await calculator();
    const input = field(element, 'Images you keep');
    input.focus();
    input.select();
    const counted: number[] = [];
    for (const key of ['2', '0', ' ', 'k', 'g']) {
      await sendKeys({ type: key });
      await nextTask();
      counted.push(element.workload!.imagesPerMonth.high);
      expect(problems(element), key).to.deep.equal([]);
      expect(element.matches(':state(invalid)'), key).to.equal(false);
    }
    expect(counted).to.deep.equal([2, 20, 20, 20_000, 1000]);
    await type(element, 'Images you keep', '0');
    expect(problems(element), 'not before it is left').to.deep.equal([]);
    input.blur();
    await nextTask();
    expect(problems(element)).to.deep.equal(['Enter 1 to 1,000,000,000, not “0”.']);
    expect(input.value).to.equal('0');
  });

  it('shows a refused range as it was typed', async () => {
    const element = await calculator();
    await enter(element, 'Images you keep', '0-5');
    expect(field(element, 'Images you keep').value).to.equal('0–5');
    expect(problems(element)).to.deep.equal(['Enter 1 to 1,000,000,000, not “0”.']);
  });

  it('goes on from what a page had set and nobody could use', async () => {
    const element = await calculator({ 'images-per-month': '0' });
    await enter(element, 'Images you keep', '5 kg');
    expect(element.workload!.imagesPerMonth.high).to.equal(1000);
  });

  describe('of a size', () => {
    it('takes the width first without a word of error, and prices the pair', async () => {
      const element = await calculator();
      await pick(element, 'Size', 'custom');
      const width = field(element, 'Width');
      width.focus();
      width.select();
      for (const key of '3840') {
        await sendKeys({ type: key });
        await nextTask();
        expect(problems(element), key).to.deep.equal([]);
      }
      // 3840 x 1024 is too wide.
      expect(element.workload!.size).to.equal('1024x1024');
      expect(element.issues).to.deep.equal([]);
      await sendKeys({ press: 'Tab' });
      await nextTask();
      expect(active(element)).to.equal(field(element, 'Height'));
      expect(problems(element), 'still in the group').to.deep.equal([]);
      await sendKeys({ type: '2160' });
      await sendKeys({ press: 'Tab' });
      await nextTask();
      expect(problems(element)).to.deep.equal([]);
      expect(element.workload!.size).to.equal('3840x2160');
    });

    it('is refused once it is left, told once for both edges, and mended by a click', async () => {
      const element = await calculator();
      await pick(element, 'Size', 'custom');
      await enter(element, 'Width', '3840');
      expect(problems(element)[0]).to.include('The longest edge can be up to 3 times');
      expect(element.workload!.size).to.equal('1024x1024');
      for (const name of ['Width', 'Height']) {
        expect(field(element, name).getAttribute('aria-invalid')).to.equal('true');
        expect(field(element, name).hasAttribute('aria-describedby')).to.equal(false);
      }
      const group = field(element, 'Width').closest('[role=group]')!;
      expect(group.getAttribute('aria-describedby')).to.equal('size-problem');
      expect([field(element, 'Width').value, field(element, 'Height').value]).to.deep.equal([
        '3840',
        '1024',
      ]);
      await press(element, /^Use \d+ × \d+$/);
      expect(problems(element)).to.deep.equal([]);
      expect(element.workload!.size).to.match(/^\d+x\d+$/);
      expect(element.workload!.size).not.to.equal('1024x1024');
    });

    it('keeps its boxes while it passes through a preset', async () => {
      const element = await calculator({ size: '1600x1024' });
      const width = field(element, 'Width');
      await type(element, 'Width', '1024');
      expect(element.workload!.size).to.equal('1024x1024');
      expect(active(element)).to.equal(width);
    });

    it('can be typed in the digits of another script', async () => {
      const element = await calculator({ size: '1600x1024' }, {}, place({ lang: 'ar-EG' }));
      await enter(element, 'Width', '١٢٨٠');
      expect(element.workload!.size).to.equal('1280x1024');
    });

    it('stands width first, also in a right-to-left page', async () => {
      const element = await calculator({ size: '1600x1024' }, {}, place({ dir: 'rtl' }));
      const [width, height] = ['Width', 'Height'].map((name) =>
        field(element, name).getBoundingClientRect(),
      );
      expect(width!.right).to.be.below(height!.left);
    });

    it('that a page set and nobody can use stands in its boxes', async () => {
      const element = await calculator({ size: '1000x1000' });
      expect(field(element, 'Width').value).to.equal('1000');
      expect(field<HTMLSelectElement>(element, 'Size').value).to.equal('custom');
    });

    it('that another model does not take stays what is chosen', async () => {
      const element = await calculator({ size: '2048x1152' });
      await pick(element, 'Model', 'gpt-image-1.5');
      const list = field<HTMLSelectElement>(element, 'Size');
      expect(seen(list.selectedOptions[0]!)).to.include('2048 × 1152');
    });
  });

  describe('of a rate by its ends', () => {
    it('keeps the likely rate while it lies between them', async () => {
      const element = await calculator({ 'reroll-rate': '10..20..35' });
      await enter(element, 'Re-roll rate, at most', '40');
      expect(element.workload!.rerollRate).to.deep.equal({ low: 10, likely: 20, high: 40 });
      await enter(element, 'Re-roll rate, at least', '25');
      expect(element.workload!.rerollRate).to.deep.equal({ low: 25, high: 40 });
    });

    it('reads decimal commas, and complains of what is left empty or is no number', async () => {
      const element = await calculator({ 'reroll-rate': '10..20' }, {}, place({ lang: 'de' }));
      await enter(element, 'Re-roll rate, at least', '12.5');
      expect(field(element, 'Re-roll rate, at least').value).to.equal('12,5');
      await type(element, 'Re-roll rate, at most', '');
      expect(problems(element)).to.deep.equal([]);
      field(element, 'Re-roll rate, at most').blur();
      await nextTask();
      expect(problems(element)).to.deep.equal(['Enter a number.']);
      expect(element.workload!.rerollRate).to.deep.equal({ low: 12.5, high: 20 });
      await enter(element, 'Re-roll rate, at most', 'lots');
      expect(field(element, 'Re-roll rate, at most').value).to.equal('lots');
      expect(problems(element)).to.deep.equal(['Enter a number such as 12,5.']);
      await enter(element, 'Re-roll rate, at most', '5');
      expect(problems(element)).to.deep.equal(['Enter the lower number first.']);
      expect(sentence(element)).to.equal(`${LAST}re-roll rate.`);
      await enter(element, 'Re-roll rate, at most', '22,5');
      expect(element.workload!.rerollRate).to.deep.equal({ low: 12.5, high: 22.5 });
    });

    it('has both boxes on one line', async () => {
      const element = await calculator({ 'reroll-rate': '10..20' });
      const [low, high] = ['at least', 'at most'].map((end) =>
        field(element, `Re-roll rate, ${end}`).getBoundingClientRect(),
      );
      expect(low!.top).to.equal(high!.top);
    });

    it('goes back to one number, also from a range of the page', async () => {
      const element = await calculator({ 'reroll-rate': '10..20..35' });
      await press(element, 'Enter one number');
      expect(field(element, 'Re-roll rate').value).to.equal('20');
    });

    it('keeps the focus where a typed range makes two boxes of one', async () => {
      const element = await calculator();
      const noise = await noiseDuring(async () => {
        await type(element, 'Re-roll rate', '10..20');
        await sendKeys({ press: 'Enter' });
        await nextTask();
      });
      expect(noise).to.deep.equal([]);
      expect(active(element)).to.equal(field(element, 'Re-roll rate, at least'));
      expect(element.workload!.rerollRate).to.deep.equal({ low: 10, high: 20 });
    });

    it('has a slider up to 99, which stays there above it', async () => {
      const element = await calculator({ 'reroll-rate': '97' });
      const slider = find<HTMLInputElement>(element, 'input[aria-label="Re-roll rate"]');
      expect([slider.min, slider.max, slider.step, slider.value]).to.deep.equal([
        '0',
        '99',
        '1',
        '97',
      ]);
      await enter(element, 'Re-roll rate', '99.5');
      expect(slider.value).to.equal('99');
      expect(slider.getAttribute('aria-valuetext')).to.equal('99.5%');
      expect(element.workload!.rerollRate.high).to.equal(99.5);
    });
  });

  it('is done by Enter, which does nothing else', async () => {
    const form = put(document.createElement('form'));
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    form.append(document.createElement('button'));
    const element = await calculator({ name: 'cost' }, {}, form);
    await type(element, 'Images you keep', '2500');
    await sendKeys({ press: 'Enter' });
    await nextTask();
    const input = field(element, 'Images you keep');
    expect(input.value).to.equal('2,500');
    expect(active(element)).to.equal(input);
    await type(element, 'Images you keep', '5 kg');
    await sendKeys({ press: 'Enter' });
    await nextTask();
    expect(problems(element)).to.deep.equal(['Enter the number without a unit.']);
    expect(submitted).to.equal(0);
  });

  it('makes no second update, whatever takes its field away', async () => {
    const warned = (globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings;
    const forget = (): string[] => {
      const found = [...(warned ?? [])].filter((each) =>
        each.includes('after an update completed'),
      );
      for (const each of found) warned!.delete(each);
      return found;
    };
    forget();
    const noise = await noiseDuring(async () => {
      const element = await calculator({}, { promptTokens: 90 });
      await type(element, 'Prompt tokens', '10..20');
      element.setAttribute('prompt', 'A cat.');
      await nextTask();
      const other = await calculator();
      await type(other, 'Instruction tokens', '10..20').catch(() => undefined);
      await type(other, 'Re-roll rate', '10..20');
      other.setAttribute('density', 'compact');
      await nextTask();
    });
    expect(noise).to.deep.equal([]);
    forget();
  });

  it('gives way to an attribute that is set meanwhile, what it shows too', async () => {
    const element = await calculator();
    await type(element, 'Images you keep', '5 kg');
    element.setAttribute('images-per-month', '70');
    await nextTask();
    expect(field(element, 'Images you keep').value).to.equal('70');
  });

  it('of a reference’s size says what is wrong with it', async () => {
    const element = await calculator({ operation: 'edit', 'reference-images': '512x512' });
    await enter(element, 'width × height', '12 by 9');
    expect(problems(element)).to.deep.equal(['Enter two whole numbers, such as 1024 and 1536.']);
    expect(field(element, 'width × height').getAttribute('aria-invalid')).to.equal('true');
    expect(perKept(element)).to.match(/\$/);
    await enter(element, 'width × height', '640x480');
    expect(problems(element)).to.deep.equal([]);
    expect(seenOf(element)).to.include('640 × 480');
  });

  it('of previews shows what was chosen in every script', async () => {
    const element = await calculator({ 'partial-images': '2' }, {}, place({ lang: 'ar-EG' }));
    expect(field<HTMLSelectElement>(element, 'Streaming previews').value).to.equal('2');
  });

  it('tells equal references apart by their place', async () => {
    const element = await calculator({
      operation: 'edit',
      'reference-images': '1024x1024, 1024x1024',
    });
    const names = findAll(element, '[part=reference] button').map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(names).to.deep.equal([
      'Remove reference image 1, 1024 × 1024',
      'Remove reference image 2, 1024 × 1024',
    ]);
  });

  describe('is told beside its input', () => {
    for (const [name, attributes] of [
      ['input-fidelity', { 'input-fidelity': 'best' }],
      ['cached-reference-share', { 'cached-reference-share': '200' }],
      ['failed-requests', { 'failed-requests': 'maybe', 'failure-rate': '5' }],
    ] as const) {
      it(`where that is shown: ${name}`, async () => {
        const element = await calculator({
          model: 'gpt-image-1.5',
          operation: 'edit',
          'reference-images': '512x512',
          ...attributes,
        });
        expect(problems(element).length).to.equal(1);
        expect(problems(element)[0]).to.match(/^(?:Enter|Use) /);
        expect(seenOf(element).match(/(?:enter|use) [^.]*, not “/gi)!.length, 'once').to.equal(1);
      });
    }

    it('is told among the others where it is not', async () => {
      const element = await calculator({ 'failed-requests': 'maybe' });
      expect(problems(element)).to.deep.equal([]);
      expect(seenOf(element)).to.include('failed-requests: use one of');
    });
  });

  it('has its way from an assumption, folded away or not', async () => {
    const element = await calculator({ 'failure-rate': '5', 'prompt-tokens': '90' });
    for (const [attribute, id] of [
      ['prompt-overhead', 'promptOverhead'],
      ['cached-share', 'cachedShare'],
      ['failed-requests', 'failedRequests'],
      ['prompt-tokens', 'promptTokens'],
    ] as const) {
      element.focusField(attribute);
      expect(active(element)?.id, attribute).to.equal(id);
      expect(active(element)!.checkVisibility(), attribute).to.equal(true);
    }
    element.focusField('quality');
    expect((active(element) as HTMLInputElement).value).to.equal('medium');
    element.locked = 'size';
    await nextTask();
    const before = active(element);
    element.focusField('size');
    element.focusField('no-such-thing');
    expect(active(element)).to.equal(before);
  });

  it('of the tokens that the service adds replaces the assumption, and empty brings it back', async () => {
    const element = await calculator({ 'prompt-tokens': '90', id: 'a' });
    element.focusField('prompt-overhead');
    // 90 + 10 tokens at $5, and 1,756 at $30 per million: 0.05318.
    await enter(element, 'Prompt overhead', '10');
    expect(element.workload!.promptOverhead).to.include({ low: 10, high: 10 });
    expect('perKept' in element.estimate! && element.estimate.perKept.low).to.equal('0.05318');
    await enter(element, 'Prompt overhead', '');
    expect(problems(element)).to.deep.equal([]);
    expect('perKept' in element.estimate! && element.estimate.perKept.low).to.equal('0.05316');
    expect(buttons(element).length).to.be.above(0);
  });
});
