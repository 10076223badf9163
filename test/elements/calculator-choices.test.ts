import { expect } from './expect.js';
import { catalog as bundled } from '../../src/catalog/index.js';
import type { EstimateChangeEvent } from '../../src/elements/gpt-image-calculator/events.js';
import {
  buttons,
  calculator,
  choose,
  enter,
  field,
  FLARE,
  formValue,
  option,
  perKept,
  pick,
  press,
  problems,
} from './calculator.js';
import { cleanUp, freezeToday, nextTask, put, seen, seenOf, thawToday } from './helpers.js';

const address = location.href;
const start = (element: Element): string => field<HTMLSelectElement>(element, 'Start from').value;

describe('<gpt-image-calculator>: choices, and what the page has decided', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    history.replaceState(null, '', address);
    cleanUp();
    thawToday();
  });

  describe('a starting point', () => {
    it('is shown until an input is edited', async () => {
      const element = await calculator();
      await pick(element, 'Start from', 'launch');
      expect(start(element)).to.equal('launch');
      await enter(element, 'Images you keep', '7');
      expect(start(element)).to.equal('');
      await pick(element, 'Start from', 'batch');
      expect(start(element)).to.equal('batch');
      await press(element, 'Undo');
      expect(start(element)).to.equal('');
      await pick(element, 'Start from', 'batch');
      await choose(element, 'Quality', 'Low');
      expect(start(element)).to.equal('');
    });

    it('leaves a prompt that was typed, and counts it', async () => {
      const element = await calculator();
      const area = field<HTMLTextAreaElement>(element, 'Prompt');
      area.value = 'A cat on a mat.';
      area.dispatchEvent(new Event('input'));
      await nextTask();
      const { promptTokens } = element.workload!;
      await pick(element, 'Start from', 'text-to-image');
      expect(field<HTMLTextAreaElement>(element, 'Prompt').value).to.equal('A cat on a mat.');
      expect(element.workload!.promptTokens).to.deep.equal(promptTokens);
      expect(element.workload!.rerollRate.high).to.equal(20);
      await press(element, 'Undo');
      expect(field<HTMLTextAreaElement>(element, 'Prompt').value).to.equal('A cat on a mat.');
      expect(element.workload!.rerollRate.high).to.equal(0);
    });

    it('brings its own count where a text is only kept', async () => {
      const element = await calculator({ prompt: 'A cat.', 'prompt-tokens': '90' });
      await pick(element, 'Start from', 'text-to-image');
      expect(element.workload!.promptTokens.high).to.equal(150);
      await press(element, 'Enter the text instead');
      expect(field<HTMLTextAreaElement>(element, 'Prompt').value).to.equal('A cat.');
    });
  });

  describe('batch, where a model has none', () => {
    it('cannot be chosen, and the reason stands beside it', async () => {
      const element = await calculator({ model: FLARE, 'output-tokens': '1500' });
      const batch = option(element, 'Processing', 'Batch');
      expect(batch.disabled).to.equal(true);
      const described = batch.closest('fieldset')!.getAttribute('aria-describedby')!;
      expect(seen(element.shadowRoot!.getElementById(described)!)).to.match(
        /^Batch isn’t available for this model\. \w/,
      );
      const preset = [...field<HTMLSelectElement>(element, 'Start from').options].find(
        ({ value }) => value === 'batch',
      )!;
      expect([preset.disabled, preset.label]).to.deep.equal([
        true,
        'Batch (not offered for this model)',
      ]);
      await pick(element, 'Model', 'gpt-image-2');
      expect(option(element, 'Processing', 'Batch').disabled).to.equal(false);
      expect(preset.disabled).to.equal(false);
    });
  });

  describe('“Price it as …”', () => {
    const way = (element: Element): string | undefined =>
      buttons(element)
        .map(seen)
        .find((each) => each.startsWith('Price it as'));

    it('names the catalog’s first model', async () => {
      const element = await calculator({ model: FLARE });
      expect(way(element)).to.equal('Price it as gpt-image-2');
      await press(element, /^Price it as/);
      expect(perKept(element)).to.equal('$0.053');
    });

    it('names the newest with a price where the first has none, and nobody where none has', async () => {
      const two = (ids: readonly string[]): typeof bundled => ({
        ...bundled,
        models: ids.map((id) => bundled.models.find((model) => model.id === id)!),
        offers: bundled.offers.filter(({ model }) => ids.includes(model)),
        conflicts: [],
      });
      const older = await calculator(
        { model: FLARE },
        { catalog: two([FLARE, 'gpt-image-1-mini', 'gpt-image-1.5']) },
      );
      expect(way(older)).to.equal('Price it as gpt-image-1.5');
      const none = await calculator({ model: FLARE }, { catalog: two([FLARE]) });
      expect(way(none)).to.equal(undefined);
    });
  });

  describe('what is locked', () => {
    it('is changed by no repair', async () => {
      const element = await calculator({ operation: 'edit', locked: 'operation' });
      expect(problems(element)[0]).to.include('An edit needs a reference image.');
      const offered = buttons(element).map(seen);
      expect(offered).to.include('Add a square reference');
      expect(offered).not.to.include('Generate instead');
      const size = await calculator({ size: '1000x1000', locked: 'size' });
      expect(buttons(size).map(seen).join()).not.to.match(/Use \d/);
    });

    it('is changed by no link', async () => {
      history.replaceState(
        null,
        '',
        `${address}#gic-a=model:gpt-image-1-mini;quality:high;prompt-tokens:5;as-of:2026-10-16`,
      );
      const element = await calculator({
        id: 'a',
        restore: '',
        quality: 'low',
        prompt: 'A cat.',
        locked: 'quality prompt as-of',
      });
      const { model, quality, promptFrom } = element.workload!;
      expect([model, quality, promptFrom]).to.deep.equal(['gpt-image-1-mini', 'low', 'text']);
      expect(element.estimate!.asOf).to.equal('2026-11-22');
    });

    it('is changed by no state of a form, starting point or undo', async () => {
      const element = await calculator({ locked: 'size', size: '1024x1536' });
      element.formStateRestoreCallback('model:gpt-image-2;size:2048x2048;quality:high');
      await nextTask();
      expect([element.workload!.size, element.workload!.quality]).to.deep.equal([
        '1024x1536',
        'high',
      ]);
      await pick(element, 'Start from', 'text-to-image');
      expect(element.workload!.size).to.equal('1024x1536');
      element.locked = '';
      await nextTask();
      await pick(element, 'Start from', 'prompt-validation');
      expect(element.workload!.size).to.equal('1024x1024');
      element.locked = 'size';
      await nextTask();
      await press(element, 'Undo');
      expect(element.workload!.size).to.equal('1024x1024');
    });
  });

  it('tokens that the service adds come by attribute, go into the form, and come back from it', async () => {
    const form = put(document.createElement('form'));
    const element = await calculator({ 'prompt-overhead': '4..8', name: 'cost' }, {}, form);
    expect(element.workload!.promptOverhead).to.deep.equal({ low: 4, high: 8 });
    expect(formValue(element)).to.include('prompt-overhead:4..8');
    const other = await calculator();
    other.formStateRestoreCallback(formValue(element));
    await nextTask();
    expect(other.workload!.promptOverhead).to.deep.equal({ low: 4, high: 8 });
    await enter(element, 'Prompt overhead', '20');
    form.reset();
    await nextTask();
    expect(element.workload!.promptOverhead).to.deep.equal({ low: 4, high: 8 });
  });

  it('what is given out cannot change the element, its catalog or its starting points', async () => {
    const element = await calculator();
    const heard: EstimateChangeEvent[] = [];
    element.addEventListener('estimate-change', (event) => heard.push(event));
    await pick(element, 'Start from', 'launch');
    const before = seenOf(element);
    const { rate } = element.estimate!.lines[0]!;
    for (const change of [
      () => Object.assign(element.workload!, { quality: 'high' }),
      () => Object.assign(element.workload!.rerollRate, { high: 99 }),
      () => Object.assign(element.rerollRate as object, { high: 99 }),
      () => Object.assign(rate!, { usd: '99' }),
      () => Object.assign(heard[0]!.estimate.lines[0]!, { meter: 'image' }),
      () => Object.assign(heard[0]!.workload, { size: 'auto' }),
    ])
      expect(change).to.throw(TypeError);
    element.requestUpdate();
    await nextTask();
    expect(seenOf(element)).to.equal(before);
    expect(element.estimate, 'the same until something changes').to.equal(element.estimate);
    expect(Object.isFrozen(bundled.offers[0]!.charges), 'the catalog is left alone').to.equal(
      false,
    );
  });

  it('what is taken in cannot be changed from outside afterwards', async () => {
    const element = await calculator();
    const rerollRate = { low: 10, high: 20 };
    element.workload = { rerollRate };
    await nextTask();
    rerollRate.high = 90;
    await enter(element, 'Images you keep', '7');
    expect(element.workload!.rerollRate.high).to.equal(20);
  });

  it('seen by eye: nothing is NaN, undefined or an object', async () => {
    for (const name of ['prompt-validation', 'launch', 'image-editing']) {
      const element = await calculator();
      await pick(element, 'Start from', name);
      expect(seenOf(element)).not.to.match(/NaN|undefined|\[object/);
    }
  });
});
