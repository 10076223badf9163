import { expect } from './expect.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import {
  calculator,
  chosen,
  enter,
  field,
  paste,
  perKept,
  perMonth,
  pick,
  press,
  problems,
  sentence,
  type,
} from './calculator.js';
import { cleanUp, find, freezeToday, nextTask, seenOf, thawToday } from './helpers.js';

const LAST = 'Showing the last valid result. Check: ';

/** Reads what a control says of itself by `aria-describedby`. */
function described(element: GptImageCalculator, name: string): string {
  const ids = field(element, name).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => find(element, `#${id}`).textContent.replace(/\s+/g, ' ').trim()).join(' ');
}

describe('<gpt-image-calculator>: input that cannot be used', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('keeps the last good result, and says whose fault that is', async () => {
    const element = await calculator({ quality: 'high', 'images-per-month': '2400' });
    await enter(element, 'Images you keep', '0');
    // (106 x 5 + 7,024 x 30) / 1,000,000 = 0.21125; x 2,400 = 507.
    expect(perKept(element)).to.equal('$0.211');
    expect(perMonth(element)).to.equal('$507.00');
    expect(element.workload!.imagesPerMonth.low).to.equal(2400);
    expect(sentence(element)).to.equal(`${LAST}images you keep.`);
    expect(problems(element)).to.deep.equal(['Enter 1 to 1,000,000,000, not “0”.']);
    element.lang = 'de';
    await nextTask();
    expect(problems(element)).to.deep.equal(['Enter 1 to 1.000.000.000, not “0”.']);
    element.removeAttribute('lang');
    await nextTask();
    expect(element.matches(':state(invalid)')).to.equal(true);
    expect(element.issues.map(({ field: name }) => name)).to.deep.equal(['images-per-month']);

    await enter(element, 'Images you keep', '5');
    expect(sentence(element)).to.equal('You keep 5 images and pay for 5 attempts.');
    expect(problems(element)).to.deep.equal([]);
    expect(element.matches(':state(invalid)')).to.equal(false);
  });

  it('lets the last result look like one of the past, and not only by colour', async () => {
    const element = await calculator();
    const figure = find(element, '.lead .figure-value');
    const before = getComputedStyle(figure).color;
    await enter(element, 'Images you keep', 'many');
    expect(getComputedStyle(figure).color).not.to.equal(before);
    expect(sentence(element)).to.include(LAST);
  });

  it('says at the field what is wrong with it, for those who hear it too', async () => {
    const element = await calculator();
    await enter(element, 'Images you keep', 'many');
    await enter(element, 'Re-roll rate', '100');
    expect(field(element, 'Images you keep').getAttribute('aria-invalid')).to.equal('true');
    expect(described(element, 'Images you keep')).to.equal('Enter a number such as 1,000.');
    expect(described(element, 'Re-roll rate')).to.equal(
      'Enter 0 or more, but less than 100, not “100”.',
    );
    expect(sentence(element)).to.equal(`${LAST}re-roll rate, images you keep.`);
    expect(field(element, 'Images you keep').value, 'the text stays').to.equal('many');
  });

  const TEXTS: Readonly<Record<string, string>> = {
    '1.5': 'Enter a whole number.',
    '20-10': 'Enter the lower number first.',
    '5 kg': 'Enter the number without a unit.',
    '99999999999999999': 'This number is too large.',
    'x y': 'Enter a number such as 1,000.',
    '': 'Enter a number.',
  };
  for (const [text, problem] of Object.entries(TEXTS)) {
    it(`explains a text that is no count: “${text}”`, async () => {
      const element = await calculator();
      await paste(element, 'Images you keep', text);
      expect(problems(element)).to.deep.equal([problem]);
      expect(sentence(element)).to.equal(`${LAST}images you keep.`);
      expect(element.workload!.imagesPerMonth.low).to.equal(1000);
    });
  }

  it('does not complain of an empty field until it is left', async () => {
    const element = await calculator();
    await type(element, 'Images you keep', '');
    expect(field(element, 'Images you keep').value).to.equal('');
    expect(problems(element)).to.deep.equal([]);
    expect(sentence(element)).to.equal('You keep 1,000 images and pay for 1,000 attempts.');
    field(element, 'Images you keep').blur();
    await nextTask();
    expect(problems(element)).to.deep.equal(['Enter a number.']);
  });

  it('does not complain of what is not finished yet', async () => {
    const element = await calculator();
    for (const text of ['1,', '10-', '3 0']) {
      await type(element, 'Images you keep', text);
      expect(problems(element), text).to.deep.equal([]);
    }
  });

  it('uses defaults and says so where nothing could be made yet', async () => {
    const element = await calculator({ quality: 'best', 'images-per-month': '0', size: '7x7' });
    expect(perKept(element)).to.equal('$0.053');
    expect(sentence(element)).to.include(LAST);
    for (const name of ['quality', 'size', 'images you keep'])
      expect(sentence(element)).to.include(name);
    expect(problems(element).join(' ')).to.include('Use one of low, medium, high, auto');
    expect(problems(element).join(' ')).to.include('Enter 1 to 1,000,000,000, not “0”');
  });

  it('names the nearest models for a model that does not exist', async () => {
    const element = await calculator({ model: 'gpt-image-3' });
    expect(problems(element)[0]).to.match(
      /This price list has no model “gpt-image-3”.*Did you mean .*gpt-image-2/,
    );
  });

  it('offers the nearest sizes at a size that breaks rules, and each of them works', async () => {
    const element = await calculator({ size: '1000x1000' });
    const offers = problems(element)
      .join(' ')
      .match(/Use \d+ × \d+/g)!;
    expect(offers.length).to.be.above(0);
    for (const offer of offers) {
      element.setAttribute('size', '1000x1000');
      await nextTask();
      await press(element, offer);
      expect(problems(element), offer).to.deep.equal([]);
      expect(element.workload!.size).to.equal(offer.replace(/Use (\d+) × (\d+)/, '$1x$2'));
    }
  });

  it('mends an edit without a reference in either way', async () => {
    const element = await calculator({ operation: 'edit' });
    expect(problems(element)[0]).to.include('An edit needs a reference image.');
    await press(element, 'Add a square reference');
    expect(problems(element)).to.deep.equal([]);
    expect(chosen(element, 'Workflow')).to.equal('Edit');
    expect(seenOf(element)).to.include('1024 × 1024 1,024 tokens');

    element.workload = { operation: 'edit', referenceImages: null };
    await nextTask();
    await press(element, 'Generate instead');
    expect(problems(element)).to.deep.equal([]);
    expect(chosen(element, 'Workflow')).to.equal('Generate');
  });

  it('mends batch with previews in either way', async () => {
    for (const [way, processing, previews] of [
      ['Remove previews', 'batch', 0],
      ['Use standard processing', 'standard', 2],
    ] as const) {
      const element = await calculator({ processing: 'batch', 'partial-images': '2' });
      expect(problems(element)[0]).to.include('Batch doesn’t support previews.');
      await press(element, way);
      expect(problems(element), way).to.deep.equal([]);
      expect(element.workload!.processing).to.equal(processing);
      expect(element.workload!.partialImages).to.equal(previews);
    }
  });

  it('takes at most sixteen references and says how many there are', async () => {
    const element = await calculator({
      operation: 'edit',
      'reference-images': Array.from({ length: 17 }, () => '512x512').join(', '),
    });
    expect(problems(element)).to.deep.equal(['Use at most 16, not 17. Keep the first 16']);
  });

  it('explains a size that another model does not take', async () => {
    const element = await calculator({ size: '2048x1152' });
    await pick(element, 'Model', 'gpt-image-1.5');
    expect(problems(element).join(' ')).to.include('This model supports only 1024 × 1024');
    await press(element, /^Use 1\d+ × 1\d+$/);
    expect(problems(element)).to.deep.equal([]);
    expect(element.workload!.model).to.equal('gpt-image-1.5');
  });

  it('keeps a quality that another model does not know from being an error', async () => {
    const element = await calculator({ model: 'gpt-image-2.5-flare' });
    const words = element.shadowRoot!.querySelectorAll('input[name=quality]');
    const last = [...words].at(-2) as HTMLInputElement;
    last.click();
    await nextTask();
    await pick(element, 'Model', 'gpt-image-2');
    expect(problems(element)).to.deep.equal([]);
    expect(chosen(element, 'Quality')).to.match(/^(Medium|High)/);
  });
});
