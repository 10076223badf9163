import { expect } from './expect.js';
import type { MeterTable } from '../../src/define/meter-table.js';
import '../../src/define/meter-table.js';
import { EstimateChangeEvent } from '../../src/elements/gpt-image-calculator/events.js';
import { calculator, choose, paste, openGrid, perKept, pick, press, type } from './calculator.js';
import { meterTable } from './meter-table.js';
import {
  announced,
  cleanUp,
  find,
  findAll,
  freezeToday,
  type ManualClock,
  manualClock,
  nextTask,
  place,
  put,
  seen,
  seenOf,
  thawToday,
} from './helpers.js';

const title = (table: MeterTable): string => seen(find(table, '[part=title]'));

describe('<gpt-image-calculator>: those who follow it', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('lead a table to its model in the same frame', async () => {
    const element = await calculator({ id: 'calc' });
    const table = await meterTable({ for: 'calc' });
    let frames = 0;
    const frame = requestAnimationFrame(() => frames++);
    void pick(element, 'Model', 'gpt-image-1-mini');
    await element.updateComplete;
    await table.updateComplete;
    expect(title(table)).to.equal('gpt-image-1-mini rates');
    expect(frames).to.equal(0);
    cancelAnimationFrame(frame);
  });

  it('lead a table to its price date, and back to today', async () => {
    const element = await calculator({ id: 'calc' });
    const table = await meterTable({ for: 'calc', 'as-of': '2026-05-05' });
    expect(seenOf(table)).not.to.include('as they stood');
    element.asOf = '2026-10-16';
    await nextTask();
    expect(seenOf(table)).to.include('Rates as of 2026-10-16.');
    element.asOf = undefined;
    await nextTask();
    expect(seenOf(table)).not.to.include('as they stood');
  });

  it('are found whichever comes first, one after the other', async () => {
    const table = await meterTable({ for: 'calc' });
    expect(table.issues.map(({ field }) => field)).to.deep.equal(['for']);
    await calculator({ id: 'calc', model: 'gpt-image-1.5' });
    await nextTask();
    expect(title(table)).to.equal('gpt-image-1.5 rates');
    expect(table.issues).to.deep.equal([]);
  });

  it('keep the last good model while an input is refused', async () => {
    const element = await calculator({ id: 'calc', model: 'gpt-image-1.5' });
    const table = await meterTable({ for: 'calc' });
    element.model = 'gpt-imagine';
    await nextTask();
    expect(title(table)).to.equal('gpt-image-1.5 rates');
  });

  it('are two calculators with followers of their own', async () => {
    const first = await calculator({ id: 'one' });
    await calculator({ id: 'two', model: 'gpt-image-1.5' });
    const tables = [await meterTable({ for: 'one' }), await meterTable({ for: 'two' })];
    await pick(first, 'Model', 'gpt-image-1-mini');
    expect(tables.map(title)).to.deep.equal(['gpt-image-1-mini rates', 'gpt-image-1.5 rates']);
  });
});

describe('<gpt-image-calculator>: what it tells the page', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  async function listening(attributes: Readonly<Record<string, string>> = {}) {
    const page = place();
    const events: Event[] = [];
    page.addEventListener('estimate-change', (event) => events.push(event));
    const element = await calculator(attributes, {}, page);
    return { element, events };
  }

  it('sends an event for what a person does, with the workload and its estimate', async () => {
    const { element, events } = await listening();
    await choose(element, 'Quality', 'Low');
    expect(events.length).to.equal(1);
    const [event] = events;
    if (!(event instanceof EstimateChangeEvent)) throw new Error('another event');
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    expect(event.workload).to.equal(element.workload);
    expect(event.estimate).to.equal(element.estimate);
    expect(event.workload.quality).to.equal('low');
    // (106 x 5 + 196 x 30) / 1,000,000
    const { estimate } = event;
    expect(estimate.kind === 'exact' && estimate.perKept.high).to.equal('0.00641');
  });

  it('sends one for each way of changing something, and one only', async () => {
    const { element, events } = await listening({ 'reroll-rate': '20' });
    const expectOne = async (action: () => Promise<void>, what: string): Promise<void> => {
      events.length = 0;
      await action();
      expect(events.length, what).to.equal(1);
    };
    await expectOne(() => type(element, 'Images you keep', '5'), 'a digit');
    await expectOne(() => pick(element, 'Size', '1024x1536'), 'a list');
    await expectOne(() => pick(element, 'Start from', 'batch'), 'a starting point');
    await expectOne(() => press(element, 'Undo'), 'undo');
    await expectOne(() => press(element, 'Try: High quality'), 'a try');
    await expectOne(
      () => press(element, 'Enter one number').catch(() => press(element, 'Enter a range')),
      'a range',
    );
  });

  it('sends none for what changes nothing', async () => {
    const { element, events } = await listening({ quality: 'low' });
    await paste(element, 'Images you keep', '1000');
    await paste(element, 'Images you keep', 'many');
    await press(element, 'Text input');
    await press(element, 'Enter a token count instead');
    expect(events).to.deep.equal([]);
  });

  it('sends none for what the page sets', async () => {
    const { element, events } = await listening();
    element.setAttribute('quality', 'high');
    await nextTask();
    element.workload = { imagesPerMonth: 5 };
    element.asOf = '2026-10-10';
    element.rerollRate = '10..20';
    await nextTask();
    expect(perKept(element)).to.match(/^\$0\.2/);
    expect(events).to.deep.equal([]);
  });

  it('sends none for a reset of its form', async () => {
    const form = put(document.createElement('form'));
    const element = await calculator({ name: 'cost' }, {}, form);
    await choose(element, 'Quality', 'High');
    const events: Event[] = [];
    form.addEventListener('estimate-change', (event) => events.push(event));
    form.reset();
    await nextTask();
    expect(events).to.deep.equal([]);
  });
});

describe('<gpt-image-calculator>: what it announces', () => {
  let clock: ManualClock | undefined;
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    clock?.restore();
    clock = undefined;
    cleanUp();
    thawToday();
  });

  it('says the result once, as a sentence, 0.6 seconds after the last key', async () => {
    const element = await calculator({ 'prompt-tokens': '90' });
    clock = manualClock();
    element.imagesPerMonth = 1;
    await nextTask();
    await type(element, 'Images you keep', '2400');
    clock.tick(599);
    await nextTask();
    expect(announced(element)).to.equal('');
    clock.tick(1);
    await nextTask();
    // 0.05316 x 2,400 = 127.584
    expect(announced(element)).to.equal('$0.053 per kept image, $127.58 per month.');
  });

  it('says nothing of what the page sets', async () => {
    const element = await calculator();
    clock = manualClock();
    element.quality = 'high';
    element.setAttribute('reroll-rate', '5');
    await nextTask();
    clock.tick(5000);
    await nextTask();
    expect(announced(element)).to.equal('');
  });

  it('says that something was copied', async () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.resolve() },
    });
    try {
      const element = await calculator({ id: 'calc' });
      clock = manualClock();
      await press(element, 'Copy link');
      clock.tick(600);
      await nextTask();
      expect(announced(element)).to.equal('Link copied.');
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  const said = async (element: Element): Promise<string> => {
    clock!.tick(600);
    await nextTask();
    return announced(element);
  };

  it('says which step was tried or undone, and what it costs then', async () => {
    const element = await calculator({ 'prompt-tokens': '90' });
    clock = manualClock();
    // (96 x 5 + 196 x 30) / 1,000,000 = 0.00636; half of it in batch.
    await press(element, 'Try: Low quality');
    expect(await said(element)).to.equal('Low quality: $0.0064 per kept image, $6.36 per month.');
    await press(element, 'Try: Batch processing');
    expect(await said(element)).to.equal(
      'Batch processing: $0.0032 per kept image, $3.18 per month.',
    );
    await press(element, 'Undo');
    expect(await said(element)).to.equal(
      'Undone: Low quality, Batch processing: $0.053 per kept image, $53.16 per month.',
    );
    await press(element, 'Try: High quality');
    await press(element, 'Undo');
    expect(await said(element)).to.match(/^Undone: High quality: /);
    // Chosen in the grid: 7,024 x 30 + 480 = 0.2112.
    await openGrid(element);
    findAll<HTMLButtonElement>(element, '[part=grid] tbody tr:first-child button').at(-1)!.click();
    await nextTask();
    expect(await said(element)).to.equal(
      '1024 × 1024, High: $0.211 per kept image, $211.20 per month.',
    );
    await pick(element, 'Start from', 'batch');
    expect(await said(element)).to.match(/^Batch: \$/);
    // Not said again with what comes next.
    await type(element, 'Images you keep', '1');
    expect(await said(element)).to.match(/^\$/);
  });

  it('says what a way on from an unpriced model leads to', async () => {
    const element = await calculator({ model: 'gpt-image-1' });
    clock = manualClock();
    await press(element, 'Use gpt-image-2.5-flare');
    expect(await said(element)).to.match(
      /^Use gpt-image-2\.5-flare: (about )?\$0\.\d+ per kept image/,
    );
  });

  it('says what a restored link costs at today’s rates, as something that a person did', async () => {
    const address = location.href;
    const text = 'model:gpt-image-2;prompt-tokens:90;as-of:2026-10-16;cost:0.5';
    history.replaceState(null, '', `${address}#gic-a=${text}`);
    try {
      const element = await calculator({ id: 'a', restore: '' });
      const events: Event[] = [];
      element.addEventListener('estimate-change', (event) => events.push(event));
      clock = manualClock();
      await press(element, 'Use today’s rates');
      expect(await said(element)).to.equal(
        'Using today’s rates: $0.053 per kept image, $53.16 per month.',
      );
      expect(events.length).to.equal(1);
    } finally {
      history.replaceState(null, '', address);
    }
  });

  it('says words where there is no price', async () => {
    const element = await calculator();
    clock = manualClock();
    await pick(element, 'Model', 'gpt-image-2.6-flare');
    clock.tick(600);
    await nextTask();
    expect(announced(element)).to.equal(
      'No price: OpenAI hasn’t published how many tokens this image uses.',
    );
  });
});
