import { expect } from './expect.js';
import {
  button,
  buttons,
  calculator,
  enter,
  field,
  FLARE,
  lines,
  notices,
  perKept,
  perMonth,
  openGrid,
  press,
  sentence,
  sums,
} from './calculator.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  nextTask,
  seen,
  seenOf,
  shadow,
  thawToday,
} from './helpers.js';

const provenance = (element: Element): string => seen(find(element, '[part=provenance]'));

describe('<gpt-image-calculator>: no price', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('says in words that there is none, and why, instead of a figure', async () => {
    const element = await calculator({ model: FLARE, 'prompt-tokens': '100' });
    expect(perKept(element)).to.match(/^No price/);
    expect(perMonth(element)).to.match(/^No price/);
    expect(notices(element)[0]).to.match(
      /^No price: OpenAI hasn’t published how many tokens this image uses\./,
    );
    expect(lines(element).find(([name]) => name === 'Image output')).to.include('not published');
    expect(sums(element)['One attempt']).to.match(/^at least \$/);
    expect(element.matches(':state(unpriced)')).to.equal(true);
    expect(findAll(element, '[part=bar], [part=levers]')).to.deep.equal([]);
  });

  it('has a price once measured tokens are entered', async () => {
    const element = await calculator({
      model: FLARE,
      'prompt-tokens': '90',
      'as-of': '2026-11-22',
    });
    await enter(element, 'Measured output tokens', '1,000');
    const { estimate } = element;
    if (estimate?.kind !== 'exact') throw new Error(estimate?.kind);
    const [, cost] = /\$([\d.]+)$/.exec(sums(element)['One attempt']!)!;
    expect(perKept(element)).to.match(/^\$0\.\d+$/);
    expect(Number(estimate.perAttempt.high)).to.equal(Number(cost));
    expect(lines(element).find(([name]) => name === 'Image output')![1]).to.equal('1,000');
    expect(notices(element)).to.deep.equal([]);
    await enter(element, 'Measured output tokens', '');
    expect(perKept(element), 'empty again').to.match(/^No price/);
    expect(field(element, 'Measured output tokens').getAttribute('aria-invalid')).to.equal(null);
  });

  it('leads to the field for measured tokens', async () => {
    const element = await calculator({ model: FLARE });
    await press(element, 'Enter measured tokens');
    expect(shadow(element).activeElement).to.equal(field(element, 'Measured output tokens'));
  });

  it('can be priced as another model, and goes back', async () => {
    const element = await calculator({ model: FLARE });
    await press(element, 'Price it as gpt-image-2');
    expect(element.workload!.model).to.equal('gpt-image-2');
    expect(perKept(element)).to.equal('$0.053');
    await press(element, 'Undo');
    expect(element.workload!.model).to.equal(FLARE);
    expect(perKept(element)).to.match(/^No price/);
  });

  it('shows the grid of an unpriced model in words', async () => {
    const element = await calculator({ model: FLARE });
    await openGrid(element);
    const cells = findAll(element, '[part=grid] td').map((cell) => cell.textContent.trim());
    expect(cells.length).to.be.above(3);
    for (const cell of cells) expect(cell).to.match(/^no price/);
    expect(findAll(element, '[part=grid] button')).to.deep.equal([]);
  });

  it('gives no price for a model that was shut down, and says when that was', async () => {
    const element = await calculator({ model: 'gpt-image-1' });
    expect(perKept(element)).to.match(/^No price/);
    expect(notices(element)[0]).to.include('Shut down on 2026-10-23.');
    expect(seen(find(element, '#model-hint'))).to.equal('Shut down on 2026-10-23.');
    element.asOf = '2026-10-22';
    await nextTask();
    expect(perKept(element)).to.match(/^\$/);
  });

  it('gives no price before a model is released, and says when it is due', async () => {
    const element = await calculator({ 'as-of': '2026-04-20' });
    expect(notices(element)[0]).to.include('Not released until 2026-04-21.');
    expect(seen(find(element, '#model-hint'))).to.equal('Not released until 2026-04-21.');
    element.asOf = '2026-04-21';
    await nextTask();
    expect(perKept(element)).to.equal('$0.053');
  });

  it('names the days left of a model that shuts down soon', async () => {
    const element = await calculator({ model: 'gpt-image-1.5' });
    expect(seen(find(element, '#model-hint'))).to.equal('Shuts down on 2026-12-01, in 9 days.');
    expect(seenOf(element)).to.include('This model shuts down on 2026-12-01, in 9 days.');
  });

  it('names a stale rate as stale, in words and as a state', async () => {
    const element = await calculator({ 'as-of': '2027-02-03' });
    expect(provenance(element), 'the 120th day').not.to.include('May be out of date.');
    element.asOf = '2027-02-04';
    await nextTask();
    expect(provenance(element)).to.match(
      /^May be out of date\. Rates checked 2026-10-06, 121 days earlier/,
    );
    expect(element.matches(':state(stale)')).to.equal(true);
    expect(perKept(element), 'the figure stays').to.equal('$0.053');
  });

  it('says so when the rates were read only after the day asked for', async () => {
    const element = await calculator({ model: 'gpt-image-1.5', 'as-of': '2026-01-05' });
    expect(perKept(element)).to.match(/^about \$/);
    expect(provenance(element)).to.match(/first checked 2026-[-\d]+, (possibly )?after this date/);
    expect(seenOf(element)).to.match(/The rates were first checked on .*, after this date\./);
  });

  it('refuses batch where it is not offered, and gives the reason', async () => {
    const element = await calculator({
      model: FLARE,
      processing: 'batch',
      'output-tokens': '1000',
    });
    expect(perKept(element)).to.match(/^No price/);
    expect(notices(element)[0]).to.include('OpenAI doesn’t offer batch for this model.');
  });

  it('never shows nothing or zero for what is not known', async () => {
    for (const model of [FLARE, 'gpt-image-1', 'chatgpt-image-latest']) {
      const element = await calculator({ model, 'prompt-tokens': '0' });
      if (element.estimate!.kind !== 'unpriced') continue;
      for (const text of [perKept(element), perMonth(element), ...lines(element).flat()])
        expect(text, model).not.to.match(/^$|\$0\.0+$|^0$|^\$0$/);
    }
  });

  it('still says how many attempts are paid for', async () => {
    const element = await calculator({ model: FLARE, 'reroll-rate': '50' });
    expect(sentence(element)).to.equal('You keep 1,000 images and pay for 2,000 attempts.');
    expect(buttons(element)).to.include(button(element, 'Price it as gpt-image-2'));
  });
});
