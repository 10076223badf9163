import { sendKeys } from '@web/test-runner-commands';
import { expect } from './expect.js';
import '../../src/define/meter-table.js';
import type { MeterTable } from '../../src/define/meter-table.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import {
  buttons,
  calculator,
  choose,
  chosen,
  enter,
  EXAMPLE,
  field,
  perKept,
  pick,
  press,
  problems,
  type,
} from './calculator.js';
import { catalogOf } from '../core/fixtures.js';
import { meterTable } from './meter-table.js';
import {
  announced,
  cleanUp,
  find,
  findAll,
  freezeToday,
  manualClock,
  nextFrames,
  nextTask,
  noiseDuring,
  place,
  resize,
  seen,
  seenOf,
  shadow,
  thawToday,
  WIDE,
} from './helpers.js';

const address = location.href;
const active = (element: Element): HTMLElement | null =>
  shadow(element).activeElement as HTMLElement | null;

/** Faults that were found: each of these fails until its fault is mended. */
describe('<gpt-image-calculator>: what a reader relies on', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(async () => {
    history.replaceState(null, '', address);
    cleanUp();
    thawToday();
    await resize(WIDE);
  });

  it('a follower before the calculator in the document does not throw', async () => {
    const page = place();
    const noise = await noiseDuring(async () => {
      page.innerHTML =
        '<meter-table for="calc"></meter-table><gpt-image-calculator id="calc" model="gpt-image-1.5"></gpt-image-calculator>';
      await nextTask();
      await nextTask();
    });
    expect(noise).to.deep.equal([]);
    expect(seen(find(page.querySelector('meter-table')!, '[part=title]'))).to.equal(
      'gpt-image-1.5 rates',
    );
  });

  it('a follower of a calculator without anything to price does not throw', async () => {
    const noise = await noiseDuring(async () => {
      await calculator({ id: 'calc' }, { catalog: catalogOf([], []) });
      await meterTable({ for: 'calc' });
    });
    expect(noise).to.deep.equal([]);
  });

  it('a follower lets go of a calculator that was removed', async () => {
    const element = await calculator({ id: 'calc', model: 'gpt-image-1.5' });
    const table: MeterTable = await meterTable({ for: 'calc' });
    element.remove();
    await nextTask();
    expect(seen(find(table, '[part=title]'))).to.equal('gpt-image-2 rates');
    expect(table.issues.map(({ field: name }) => name)).to.deep.equal(['for']);
  });

  it('typing measured tokens on a priced model keeps the focus', async () => {
    const element = await calculator();
    for (const one of findAll(element, 'details:not([open]) > summary')) one.click();
    await type(element, 'Measured output tokens', '1500');
    expect(active(element)?.id).to.equal('outputTokens');
    expect(element.workload!.outputTokens?.high).to.equal(1500);
  });

  it('typing a range into a rate keeps the focus and the text', async () => {
    const element = await calculator();
    await type(element, 'Re-roll rate', '10-25');
    expect(active(element)?.id).to.equal('rerollRate');
    expect(element.workload!.rerollRate.high).to.equal(25);
  });

  it('typing 0 as instruction tokens does not fold the field away', async () => {
    const element = await calculator({ 'instruction-tokens': '300' });
    await type(element, 'Instruction tokens', '0');
    expect(active(element)?.id).to.equal('instructionTokens');
    expect(field(element, 'Instruction tokens').checkVisibility()).to.equal(true);
  });

  for (const name of ['Enter a range', 'Enter a token count instead']) {
    it(`the focus stays at the switch that was pressed: ${name}`, async () => {
      const element = await calculator();
      const button = buttons(element).find((one) => seen(one) === name)!;
      button.focus();
      await sendKeys({ press: 'Enter' });
      await nextTask();
      expect(active(element)).not.to.equal(null);
    });
  }

  it('Edit stays chosen while it lacks a reference', async () => {
    const element = await calculator();
    await choose(element, 'Workflow', 'Edit');
    expect(chosen(element, 'Workflow')).to.equal('Edit');
  });

  it('a model stays chosen while it does not take the size', async () => {
    const element = await calculator({ size: '2048x1152' });
    await pick(element, 'Model', 'gpt-image-1.5');
    expect(field<HTMLSelectElement>(element, 'Model').value).to.equal('gpt-image-1.5');
  });

  it('Batch stays chosen while previews are asked for', async () => {
    const element = await calculator({ 'partial-images': '1' });
    await choose(element, 'Processing', 'Batch');
    expect(chosen(element, 'Processing')).to.match(/^Batch/);
  });

  it('both ends of a rate can be raised, the low one first', async () => {
    const element = await calculator({ 'reroll-rate': '10..20' });
    for (const [name, value] of [
      ['Re-roll rate, at least', '30'],
      ['Re-roll rate, at most', '40'],
    ] as const) {
      await type(element, name, value);
    }
    expect(element.workload!.rerollRate).to.deep.equal({ low: 30, high: 40 });
  });

  it('restoring a link is no act of a person: no event, nothing said, nothing to undo', async () => {
    history.replaceState(null, '', `${address}#gic-a=model:gpt-image-2;quality:high`);
    const heard: Event[] = [];
    const page = place();
    page.addEventListener('estimate-change', (event) => heard.push(event));
    const clock = manualClock();
    let element: GptImageCalculator;
    try {
      element = await calculator({ id: 'a', restore: '' }, {}, page);
      clock.tick(5000);
      await nextTask();
    } finally {
      clock.restore();
    }
    expect(heard).to.deep.equal([]);
    expect(announced(element)).to.equal('');
    expect(buttons(element).map(seen)).not.to.include('Undo');
  });

  it('an issue of an input that is folded away or not shown is seen', async () => {
    for (const [name, value] of [
      ['instruction-tokens', 'x'],
      ['cached-share', '200'],
      ['cached-reference-share', '200'],
      ['output-tokens', '0'],
      ['input-fidelity', 'best'],
      ['failed-requests', 'maybe'],
    ] as const) {
      const element = await calculator({ [name]: value });
      expect(seenOf(element), name).to.match(/(?:enter|use) [^.]*, not “/i);
      cleanUp();
    }
  });

  it('a locked input is changed neither by levers, grid, starting points nor repairs', async () => {
    const element = await calculator({ ...EXAMPLE, locked: 'quality size images-per-month' });
    find(element, '[part=grid] summary').click();
    await pick(element, 'Start from', 'batch').catch(() => undefined);
    for (const one of buttons(element).filter((each) => seen(each) === 'Try')) {
      one.click();
      await nextTask();
    }
    for (const one of findAll(element, '[part=grid] button')) {
      one.click();
      await nextTask();
    }
    const { quality, size, imagesPerMonth } = element.workload!;
    expect([quality, size, imagesPerMonth.low]).to.deep.equal(['medium', '1024x1024', 2400]);
  });

  it('a disabled calculator is changed by nothing', async () => {
    const fieldset = document.createElement('fieldset');
    fieldset.disabled = true;
    place().append(fieldset);
    const element = await calculator(EXAMPLE, {}, fieldset);
    const preset = field<HTMLSelectElement>(element, 'Start from');
    expect(preset.matches(':disabled'), 'starting points').to.equal(true);
    for (const one of buttons(element).filter((each) => seen(each) === 'Try')) one.click();
    await nextTask();
    expect(perKept(element)).to.equal('$0.069');
  });

  it('the input fidelity can be locked', async () => {
    const element = await calculator({
      model: 'gpt-image-1.5',
      operation: 'edit',
      'reference-images': '512x512',
      locked: 'input-fidelity',
    });
    for (const one of findAll(element, 'input[name=inputFidelity]'))
      expect(one.matches(':disabled')).to.equal(true);
  });

  it('a locked prompt count cannot be replaced by a text', async () => {
    const element = await calculator({ locked: 'prompt-tokens' });
    const toggle = buttons(element).find((one) => seen(one) === 'Enter a token count instead');
    expect(toggle!.disabled).to.equal(true);
  });

  for (const setup of [
    { model: 'gpt-image-1' },
    { density: 'compact', model: 'gpt-image-2.6-flare' },
  ]) {
    it(`“Enter measured tokens” leads somewhere or is not there: ${JSON.stringify(setup)}`, async () => {
      const element = await calculator(setup);
      const way = buttons(element).find((one) => seen(one) === 'Enter measured tokens');
      if (!way) return;
      way.focus();
      way.click();
      await nextTask();
      expect(active(element)?.id).to.equal('outputTokens');
    });
  }

  for (const width of [320, 768, 1280]) {
    it(`choosing a quality does not move the quality, ${width} pixels`, async () => {
      await resize({ width, height: 900 });
      const element = await calculator({ size: '1536x1024' });
      const input = findAll<HTMLInputElement>(element, 'input[name=quality]')[1]!;
      input.focus();
      const at = input.getBoundingClientRect().top;
      await sendKeys({ press: 'ArrowLeft' });
      await nextFrames(1);
      expect(active(element)!.getBoundingClientRect().top).to.equal(at);
    });
  }

  it('results above the form do not move the field in hand at 320 pixels', async () => {
    await resize({ width: 320, height: 2400 });
    const element = await calculator(EXAMPLE);
    const input = field(element, 'Prompt tokens');
    input.focus();
    const at = input.getBoundingClientRect().top;
    for (const text of ['90', '90-90000', '12']) {
      await type(element, 'Prompt tokens', text);
      await nextFrames(1);
      expect(input.getBoundingClientRect().top, text).to.equal(at);
    }
  });

  it('a model without a price does not move the model at 320 pixels', async () => {
    await resize({ width: 320, height: 2400 });
    const element = await calculator(EXAMPLE);
    const list = field<HTMLSelectElement>(element, 'Model');
    const at = list.getBoundingClientRect().top;
    await pick(element, 'Model', 'gpt-image-2.6-flare');
    await nextFrames(1);
    expect(list.getBoundingClientRect().top).to.equal(at);
  });

  it('what is wrong with an edge of a size is said to those who hear it', async () => {
    const element = await calculator();
    await pick(element, 'Size', 'custom');
    await enter(element, 'Width', '1001');
    expect(seenOf(element)).to.include('Edges must be multiples of 16');
    const edges = field(element, 'Width').closest('[role=group]')!;
    const id = edges.getAttribute('aria-describedby')!;
    expect(shadow(element).getElementById(id)?.textContent ?? '').to.include('multiples of 16');
  });

  it('a reference can be typed as width and height', async () => {
    const element = await calculator({ operation: 'edit', 'reference-images': '512x512' });
    const names = findAll<HTMLInputElement>(element, '[part=field] input[type=text]').map(
      (one) => one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent.trim(),
    );
    expect(names.join()).to.match(/width|size/i);
  });

  it('an estimated text shows its count as one range', async () => {
    const element = await calculator({ prompt: 'A cat. '.repeat(50) });
    const line = findAll<HTMLLabelElement>(element, 'label').find(
      (one) => one.htmlFor === 'prompt',
    )!;
    expect(seen(line.parentElement!)).to.match(/^Prompt (about )?[\d,]+(–[\d,]+)? tokens$/);
  });

  it('a refused text is told once, by what stands in the field', async () => {
    const element = await calculator();
    await type(element, 'Images you keep', '99999999999999999');
    field(element, 'Images you keep').blur();
    await nextTask();
    expect(problems(element).length).to.equal(1);
  });

  it('undo takes back the try, and not what was entered after it', async () => {
    const element = await calculator();
    await press(element, 'Try: High quality');
    await type(element, 'Images you keep', '7');
    await press(element, 'Undo');
    expect(element.workload!.quality).to.equal('medium');
    expect(element.workload!.imagesPerMonth.low).to.equal(7);
  });

  it('a rate’s ends take a decimal comma as every number does', async () => {
    const element = await calculator({ 'reroll-rate': '10..20' });
    expect(field(element, 'Re-roll rate, at most').type).to.equal('text');
  });

  it('a negative attribute is told as out of range, not as no number', async () => {
    const element = await calculator({ 'images-per-month': '-5' });
    expect(problems(element)).to.deep.equal(['Enter 1 to 1,000,000,000, not “-5”.']);
  });

  it('a compact calculator shows the buttons of the page', async () => {
    const element = await calculator({ density: 'compact' });
    expect(findAll<HTMLSlotElement>(element, 'slot').map(({ name }) => name)).to.include('actions');
  });

  it('a form’s reset takes back what a link had restored, its price date too', async () => {
    history.replaceState(null, '', `${address}#gic-a=model:gpt-image-2;as-of:2026-10-16`);
    const form = document.createElement('form');
    place().append(form);
    const element = await calculator({ id: 'a', restore: '', name: 'cost' }, {}, form);
    form.reset();
    await nextTask();
    expect(element.estimate!.asOf).to.equal('2026-11-22');
  });

  it('a reset shows the inputs as they were at first', async () => {
    const form = document.createElement('form');
    place().append(form);
    const element = await calculator({ name: 'cost' }, {}, form);
    const before = seenOf(element);
    const clock = manualClock();
    await press(element, 'Enter a range');
    await press(element, 'Enter a token count instead');
    await pick(element, 'Size', 'custom');
    form.reset();
    await nextTask();
    clock.restore();
    expect(seenOf(element)).to.equal(before);
  });

  it('removing a reference does not throw the focus away', async () => {
    const element = await calculator({
      operation: 'edit',
      'reference-images': '512x512, 1024x1024',
    });
    const remove = buttons(element).filter((one) =>
      one.getAttribute('aria-label')?.startsWith('Remove'),
    );
    remove[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await nextTask();
    expect(active(element)).not.to.equal(null);
  });

  it('trying and undoing by keyboard does not throw the focus away', async () => {
    const element = await calculator({ ...EXAMPLE });
    const half = buttons(element).find(
      (one) => one.getAttribute('aria-label') === 'Try: Batch processing',
    )!;
    half.focus();
    await sendKeys({ press: 'Enter' });
    await nextTask();
    expect(active(element), 'after the try').not.to.equal(null);
    const undo = buttons(element).find((one) => seen(one) === 'Undo')!;
    undo.focus();
    await sendKeys({ press: 'Enter' });
    await nextTask();
    expect(active(element), 'after undo').not.to.equal(null);
  });

  it('a preset added while a file is measured is kept', async () => {
    const element = await calculator({ operation: 'edit', 'reference-images': '512x512' });
    const bytes = new Uint8Array(33);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(bytes.buffer).setUint32(16, 640);
    new DataView(bytes.buffer).setUint32(20, 480);
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'a.png'));
    const input = find<HTMLInputElement>(element, 'input[type=file]');
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    void pick(element, 'Add a reference image', '1024x1536');
    await nextFrames(10);
    expect(element.workload!.referenceImages.length).to.equal(3);
  });

  it('the prompt attribute set later wins over a count that a person typed', async () => {
    const element = await calculator();
    await press(element, 'Enter a token count instead');
    await type(element, 'Prompt tokens', '777');
    element.setAttribute('prompt', 'A cat.');
    await nextTask();
    expect(element.workload!.promptFrom).to.equal('text');
  });
});
