import { sendKeys } from '@web/test-runner-commands';
import { expect } from './expect.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import { calculator, chosen, enter, field, pick, press, problems, type } from './calculator.js';
import {
  cleanUp,
  find,
  freezeToday,
  nextTask,
  place,
  seen,
  seenOf,
  shadow,
  thawToday,
} from './helpers.js';

const caret = (element: GptImageCalculator): unknown => {
  const { id, selectionStart } = shadow(element).activeElement as HTMLInputElement;
  return [id, selectionStart];
};

describe('<gpt-image-calculator>: typing', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('keeps focus, text and caret in the middle of a number while results change', async () => {
    const element = await calculator({ 'images-per-month': '2400' });
    const input = field(element, 'Images you keep');
    input.focus();
    input.setSelectionRange(1, 1);
    const results: string[] = [];
    for (const [key, text, at] of [
      ['9', '29,400', 2],
      ['9', '299,400', 3],
      ['Backspace', '29,400', 2],
      ['Delete', '29400', 2],
      ['ArrowRight', '29400', 3],
      ['7', '294700', 4],
    ] as const) {
      await sendKeys(key.length > 1 ? { press: key } : { type: key });
      await nextTask();
      expect(input.value, key).to.equal(text);
      expect(caret(element), key).to.deep.equal(['imagesPerMonth', at]);
      results.push(seen(find(element, '[part=headline]')));
    }
    // 29,400, 299,400 and 294,700 images.
    expect(new Set(results).size).to.equal(3);
    expect(element.workload!.imagesPerMonth.high).to.equal(294_700);
  });

  it('keeps the field itself: the same control before, during and after', async () => {
    const element = await calculator({ 'prompt-tokens': '90' });
    const input = field(element, 'Prompt tokens');
    await enter(element, 'Prompt tokens', '12345');
    expect(field(element, 'Prompt tokens')).to.equal(input);
    expect(input.isConnected).to.equal(true);
  });

  it('shows what was understood when the field is left', async () => {
    const element = await calculator();
    for (const [typed, shown, value] of [
      ['2500', '2,500', 2500],
      ['1 234 567', '1,234,567', 1_234_567],
      ['2.5k', '2,500', 2500],
      ['007', '7', 7],
      ['1,000.00', '1,000', 1000],
      ['１２', '12', 12],
    ] as const) {
      await enter(element, 'Images you keep', typed);
      expect(field(element, 'Images you keep').value, typed).to.equal(shown);
      expect(element.workload!.imagesPerMonth.high, typed).to.equal(value);
    }
  });

  it('leaves a text as it is until the field is left', async () => {
    const element = await calculator();
    await type(element, 'Images you keep', '2.5k');
    expect(field(element, 'Images you keep').value).to.equal('2.5k');
    expect(element.workload!.imagesPerMonth.high).to.equal(2500);
  });

  it('reads a decimal comma and a percent sign in a rate', async () => {
    const element = await calculator();
    for (const [typed, value] of [
      ['12,5', 12.5],
      ['0.25', 0.25],
      ['7 %', 7],
    ] as const) {
      await enter(element, 'Re-roll rate', typed);
      expect(element.workload!.rerollRate.high, typed).to.equal(value);
      expect(problems(element), typed).to.deep.equal([]);
    }
  });

  it('writes numbers as readers of the page do', async () => {
    const german = await calculator({}, {}, place({ lang: 'de' }));
    await enter(german, 'Images you keep', '12345');
    await enter(german, 'Re-roll rate', '12.5');
    expect(field(german, 'Images you keep').value).to.equal('12.345');
    expect(field(german, 'Re-roll rate').value).to.equal('12,5');
    expect(seenOf(german)).to.include('You keep 12.345 images');
    const arabic = await calculator({}, {}, place({ lang: 'ar-EG', dir: 'rtl' }));
    await enter(arabic, 'Images you keep', '١٢٣٤٥');
    expect(arabic.workload!.imagesPerMonth.high).to.equal(12_345);
    expect(field(arabic, 'Images you keep').value).to.equal('١٢٬٣٤٥');
  });

  it('reads its own text back as the same, in every language', async () => {
    for (const lang of ['en', 'de', 'fr-CH', 'hi', 'ar-EG', 'pl', 'es']) {
      const element = await calculator(
        { 'images-per-month': '1234567', 'failure-rate': '12.5' },
        {},
        place({ lang }),
      );
      for (const name of ['Images you keep', 'Failed requests']) {
        const { value } = field(element, name);
        await enter(element, name, value);
        expect(field(element, name).value, lang).to.equal(value);
      }
      expect(element.workload!.imagesPerMonth.high, lang).to.equal(1_234_567);
      expect(element.workload!.failureRate.high, lang).to.equal(12.5);
    }
  });

  it('takes a range where a number is not sure', async () => {
    const element = await calculator({ 'prompt-tokens': '90' });
    await enter(element, 'Images you keep', '1000-2000');
    expect(element.workload!.imagesPerMonth).to.deep.equal({ low: 1000, high: 2000 });
    expect(field(element, 'Images you keep').value).to.equal('1,000–2,000');
    await enter(element, 'Prompt tokens', '80 to 100');
    expect(element.workload!.promptTokens.low).to.equal(80);
  });

  it('widens a rate to two ends by “Enter a range”, and back to one number', async () => {
    const element = await calculator({ 'reroll-rate': '20' });
    await press(element, 'Enter a range');
    expect(element.workload!.rerollRate).to.deep.equal({ low: 20, high: 30 });
    await enter(element, 'Re-roll rate, at most', '45');
    expect(element.workload!.rerollRate).to.deep.equal({ low: 20, high: 45 });
    await press(element, 'Enter one number');
    expect(element.workload!.rerollRate.high).to.equal(20);
    expect(field(element, 'Re-roll rate').value).to.equal('20');
  });

  it('moves a rate by its slider, and the number follows', async () => {
    const element = await calculator();
    const slider = shadow(element).querySelector<HTMLInputElement>(
      'input[type=range][aria-label="Re-roll rate"]',
    )!;
    slider.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await nextTask();
    expect(element.workload!.rerollRate.high).to.equal(2);
    expect(field(element, 'Re-roll rate').value).to.equal('2');
    expect(shadow(element).activeElement).to.equal(slider);
  });

  it('asks how failures are billed only when some fail', async () => {
    const element = await calculator();
    expect(() => field(element, 'Failed requests are')).to.throw();
    await enter(element, 'Failed requests', '5');
    await pick(element, 'Failed requests are', 'billed');
    expect(element.workload!.failedRequests).to.equal('billed');
  });

  it('takes a size of one’s own, edge by edge, without losing the focus', async () => {
    const element = await calculator();
    await pick(element, 'Size', 'custom');
    expect(field(element, 'Width').value).to.equal('1024');
    const width = field(element, 'Width');
    await type(element, 'Width', '1600');
    expect(shadow(element).activeElement).to.equal(width);
    expect(element.workload!.size).to.equal('1600x1024');
    await enter(element, 'Height', '912');
    expect(element.workload!.size).to.equal('1600x912');
    expect(problems(element)).to.deep.equal([]);
    await pick(element, 'Size', '1024x1024');
    expect(() => field(element, 'Width')).to.throw();
    expect(chosen(element, 'Quality')).to.match(/^Medium/);
  });
});
