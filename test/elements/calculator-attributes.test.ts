import { expect } from './expect.js';
import {
  calculator,
  choose,
  chosen,
  enter,
  EXAMPLE,
  field,
  option,
  perKept,
  pick,
  type,
} from './calculator.js';
import {
  cleanUp,
  findAll,
  freezeToday,
  manualClock,
  nextTask,
  put,
  seenOf,
  thawToday,
} from './helpers.js';

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe('<gpt-image-calculator>: attributes are input', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('changes properties and the workload by what a person does, and no attribute', async () => {
    const element = await calculator(EXAMPLE);
    await enter(element, 'Images you keep', '7');
    await choose(element, 'Quality', 'High');
    await pick(element, 'Size', '1024x1536');
    await enter(element, 'Re-roll rate', '12.5');
    expect(attributesOf(element)).to.deep.equal(EXAMPLE);
    expect([
      element.imagesPerMonth,
      element.quality,
      element.size,
      element.rerollRate,
    ]).to.deep.equal([7, 'high', '1024x1536', 12.5]);
    const { imagesPerMonth, quality, size, rerollRate } = element.workload!;
    expect([imagesPerMonth.low, quality, size, rerollRate.high]).to.deep.equal([
      7,
      'high',
      '1024x1536',
      12.5,
    ]);
  });

  it('says that it follows no other calculator', async () => {
    const first = await calculator({ id: 'first' });
    const element = await calculator({ for: 'first' });
    expect(element.issues).to.deep.equal([{ field: 'for', code: 'follows-none', params: {} }]);
    expect(seenOf(element)).to.include('for: a calculator can’t follow another calculator.');
    expect(first.issues).to.deep.equal([]);
    // Not that it could, if only the id were right.
    element.setAttribute('for', 'nobody');
    await nextTask();
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['follows-none']);
    element.removeAttribute('for');
    await nextTask();
    expect(element.issues).to.deep.equal([]);
  });

  it('obeys an attribute that is set later, even to the value it had', async () => {
    const element = await calculator({ 'images-per-month': '10', quality: 'low' });
    await type(element, 'Images you keep', '99');
    await choose(element, 'Quality', 'High');
    element.setAttribute('images-per-month', '10');
    element.setAttribute('quality', 'low');
    await nextTask();
    expect(element.workload!.imagesPerMonth.high).to.equal(10);
    expect(chosen(element, 'Quality')).to.match(/^Low/);
    field(element, 'Images you keep').blur();
    await nextTask();
    expect(element.workload!.imagesPerMonth.high, 'after leaving the field').to.equal(10);
  });

  it('goes back to its default when an attribute is removed', async () => {
    const element = await calculator({ quality: 'low', 'reroll-rate': '50' });
    expect(perKept(element)).not.to.equal('$0.053');
    element.removeAttribute('quality');
    element.removeAttribute('reroll-rate');
    await nextTask();
    expect(perKept(element)).to.equal('$0.053');
  });

  it('reads ranges with and without a likely number', async () => {
    const element = await calculator({
      'images-per-month': '100..300',
      'reroll-rate': ' 5 .. 10.5 .. 20 ',
    });
    expect(element.workload!.imagesPerMonth).to.deep.equal({ low: 100, high: 300 });
    expect(element.workload!.rerollRate).to.deep.equal({ low: 5, likely: 10.5, high: 20 });
  });

  it('takes words in any case and a model by its alias', async () => {
    const element = await calculator({
      model: 'GPT-Image-2-2026-04-21',
      quality: ' High ',
      size: '1024X1536',
      processing: 'BATCH',
    });
    expect(element.issues).to.deep.equal([]);
    const { model, quality, size, processing } = element.workload!;
    expect([model, quality, size, processing]).to.deep.equal([
      'gpt-image-2',
      'high',
      '1024x1536',
      'batch',
    ]);
  });

  it('takes a workload by property, and replaces only what it gives', async () => {
    const element = await calculator(EXAMPLE);
    element.workload = { quality: 'high', rerollRate: { low: 10, high: 20 } };
    await nextTask();
    const { quality, rerollRate, failureRate } = element.workload!;
    expect([quality, rerollRate, failureRate.low]).to.deep.equal([
      'high',
      { low: 10, high: 20 },
      4,
    ]);
    expect(attributesOf(element)).to.deep.equal(EXAMPLE);
  });

  it('takes back its own workload without a change', async () => {
    const element = await calculator({ ...EXAMPLE, 'reroll-rate': '10..20..30' });
    const before = seenOf(element);
    const same = element.workload!;
    element.workload = same;
    await nextTask();
    expect(seenOf(element)).to.equal(before);
  });

  it('returns to its attributes when its form is reset', async () => {
    const form = put(document.createElement('form'));
    const element = await calculator({ ...EXAMPLE, name: 'cost' }, {}, form);
    const before = seenOf(element);
    // What is typed is said a moment later, which is none of this.
    const clock = manualClock();
    await enter(element, 'Images you keep', '7');
    await choose(element, 'Quality', 'High');
    await pick(element, 'Model', 'gpt-image-1-mini');
    await type(element, 'Prompt tokens', 'nonsense');
    form.reset();
    await nextTask();
    clock.restore();
    expect(seenOf(element)).to.equal(before);
    expect(perKept(element)).to.equal('$0.069');
    expect(field(element, 'Images you keep').value).to.equal('2,400');
    expect(field(element, 'Prompt tokens').value).to.equal('90');
  });

  it('can be disabled by a fieldset around it', async () => {
    const outer = put(document.createElement('form'));
    const fieldset = document.createElement('fieldset');
    outer.append(fieldset);
    const element = await calculator(
      { ...EXAMPLE, name: 'cost', operation: 'edit', 'reference-images': '512x512' },
      {},
      fieldset,
    );
    const inputs = (): HTMLElement[] =>
      findAll(element, '[part=group] :is(input, select, textarea)').filter(
        (one) => !one.matches(':disabled'),
      );
    expect(inputs().length).to.be.above(10);
    fieldset.disabled = true;
    await nextTask();
    expect(inputs()).to.deep.equal([]);
    expect([...new FormData(outer).keys()]).to.deep.equal([]);
    expect(perKept(element), 'the result can still be read').to.match(/^about \$/);
    fieldset.disabled = false;
    await nextTask();
    expect(inputs().length).to.be.above(10);
  });

  it('locks the inputs that a page names, and no others', async () => {
    const element = await calculator({ locked: 'model size, reroll-rate' });
    for (const name of ['Model', 'Size', 'Re-roll rate'])
      expect(field(element, name).matches(':disabled'), name).to.equal(true);
    for (const name of ['Images you keep', 'Prompt', 'Failed requests'])
      expect(field(element, name).matches(':disabled'), name).to.equal(false);
    expect(option(element, 'Quality', 'High').matches(':disabled')).to.equal(false);
    element.locked = 'quality';
    await nextTask();
    expect(option(element, 'Quality', 'High').matches(':disabled')).to.equal(true);
    expect(field(element, 'Size').matches(':disabled')).to.equal(false);
  });

  it('offers no other size where the size is locked', async () => {
    const free = await calculator({ quality: 'low', size: '1536x1024' });
    const hint = /at least as many pixels/;
    expect(seenOf(free)).to.match(hint);
    const locked = await calculator({ quality: 'low', size: '1536x1024', locked: 'size' });
    expect(seenOf(locked)).not.to.match(hint);
  });
});
