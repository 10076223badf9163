import { catalog } from '../../src/catalog/index.js';
import type { GptImageCalculator } from '../../src/define/gpt-image-calculator.js';
import '../../src/define/gpt-image-calculator.js';
import type { LaunchPlanner } from '../../src/define/launch-planner.js';
import '../../src/define/launch-planner.js';
import type { PlanChangeEvent } from '../../src/elements/launch-planner/events.js';
import { expect } from './expect.js';
import {
  cleanUp,
  find,
  findAll,
  freezeToday,
  mount,
  nextTask,
  resize,
  seen,
  seenOf,
  shadow,
  thawToday,
  WIDE,
} from './helpers.js';

const HIGH = {
  quality: 'high',
  'prompt-tokens': '94',
  'reroll-rate': '20',
  'images-per-month': '10000',
};

const planner = (attributes: Readonly<Record<string, string>> = {}): Promise<LaunchPlanner> =>
  mount<LaunchPlanner>('launch-planner', { attributes: { ...HIGH, ...attributes } });

async function type(element: LaunchPlanner, id: string, text: string): Promise<void> {
  const box = find<HTMLInputElement>(element, `#${id}`);
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
  await nextTask();
}

async function choose(element: LaunchPlanner, id: string, value: string): Promise<void> {
  const list = find<HTMLSelectElement>(element, `#${id}`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await nextTask();
}

const lever = (element: LaunchPlanner, name: string): HTMLElement =>
  find(element, `[aria-label="Apply: ${name}"]`);

const undo = (element: LaunchPlanner): HTMLElement | undefined =>
  findAll(element, '.link').find((button) => seen(button) === 'Undo');

describe('<launch-planner> and its reader', () => {
  before(() => resize(WIDE));
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('says first that the cap of the tier stops the plan', async () => {
    const element = await planner({ tier: '2', start: '2026-12-01' });
    const parts = [...shadow(element).querySelectorAll('[part]')].map((part) => part.part[0]);
    expect(parts.indexOf('verdict')).to.be.below(parts.indexOf('controls'));
    expect(seen(find(element, '[part=verdict]'))).to.match(
      /^The monthly cap of \$500 stops this plan on 2026-12-06\./,
    );
    expect(element.matches(':state(stopped)')).to.equal(true);
    expect(element.plan!.verdict.kind).to.equal('cap-reached');
    expect(Object.isFrozen(element.plan)).to.equal(true);
  });

  it('replans with the tier that is chosen, and tells the page once', async () => {
    const element = await planner({ tier: '2' });
    const heard: PlanChangeEvent[] = [];
    element.addEventListener('plan-change', (event) => heard.push(event));
    await choose(element, 'tier', '4');
    expect(seen(find(element, '[part=verdict]'))).to.match(/^Tier 4 covers this plan/);
    expect(element.matches(':state(fits)')).to.equal(true);
    expect(heard.map(({ change, plan }) => [change, plan.account.tier])).to.deep.equal([
      ['input', '4'],
    ]);
    expect(element.getAttribute('tier')).to.equal('2');
    element.setAttribute('tier', '3');
    await nextTask();
    expect(element.plan!.account.tier).to.equal('3');
    expect(heard.length).to.equal(1);
  });

  it('types one’s own limit over that of the tier, which stands in its place before', async () => {
    const element = await planner({ tier: '4' });
    const box = find<HTMLInputElement>(element, '#imagesPerMinute');
    expect(box.placeholder).to.equal('150');
    await type(element, 'imagesPerMinute', '2');
    // 12,500 / 43,200 = 0.289 a minute, of 2.
    expect(element.plan!.account.clocks[0]!.utilisationPercent!.high).to.match(/^14\.4/);
    expect(seen(find(element, '.yours th'))).to.equal('Your limits');
    await type(element, 'imagesPerMinute', '');
    expect(seen(find(element, '.yours th'))).to.equal('Tier 4');
  });

  it('keeps the plan while a text cannot be used, and says why', async () => {
    const element = await planner({ tier: '4' });
    await type(element, 'jobImages', 'many');
    expect(seen(find(element, '#jobImages-problem'))).to.contain('Enter a number');
    expect(element.plan!.launch.jobImages).to.equal(null);
    await type(element, 'jobImages', '0');
    expect(seen(find(element, '#jobImages-problem'))).to.contain('not “0”');
    await type(element, 'jobImages', '1,200');
    expect(element.plan!.launch.jobImages).to.equal(1200);
    expect(element.issues).to.deep.equal([]);
  });

  it('asks for what the kind of demand needs', async () => {
    const element = await planner({ tier: '4' });
    await choose(element, 'demand', 'busiest-hour');
    await type(element, 'busiestHourShare', '12');
    // 12 % of 12,500 attempts in 60 minutes.
    expect(element.plan!.peak.attemptsPerMinute.high).to.equal('25');
    await choose(element, 'demand', 'working-hours');
    expect(shadow(element).querySelector('#busiestHourShare')).to.equal(null);
    expect(element.plan!.launch.demand).to.deep.equal({
      kind: 'working-hours',
      hoursPerDay: 8,
      daysPerWeek: 5,
    });
  });

  it('applies a lever to its own workload, and takes it back', async () => {
    const element = await planner({ tier: '4' });
    expect(undo(element)).to.equal(undefined);
    lever(element, 'Medium quality').click();
    await nextTask();
    expect(element.workload!.quality).to.equal('medium');
    undo(element)!.click();
    await nextTask();
    expect(element.workload!.quality).to.equal('high');
    expect(undo(element)).to.equal(undefined);
  });

  it('applies a lever to the calculator that it follows, and takes it back', async () => {
    const calculator = await mount<GptImageCalculator>('gpt-image-calculator', {
      attributes: { id: 'linked', quality: 'high', 'images-per-month': '2400' },
    });
    const element = await mount<LaunchPlanner>('launch-planner', {
      attributes: { for: 'linked', tier: '4' },
    });
    expect(shadow(element).querySelector('#imagesPerMonth')).to.equal(null);
    expect(element.plan!.steps[0]!.value!.high).to.equal('2400');
    const heard: string[] = [];
    calculator.addEventListener('estimate-change', ({ workload }) => heard.push(workload.quality));
    element.addEventListener('plan-change', ({ change }) => heard.push(change));
    lever(element, 'Medium quality').click();
    await nextTask();
    expect(calculator.workload!.quality).to.equal('medium');
    expect(element.workload!.quality).to.equal('medium');
    undo(element)!.click();
    await nextTask();
    expect(calculator.workload!.quality).to.equal('high');
    expect(element.workload!.quality).to.equal('high');
    expect(heard).to.have.members(['medium', 'apply', 'high', 'undo']);
  });

  it('takes back what the calculator tried, and nothing that was decided or locked since', async () => {
    const calculators = await Promise.all(
      ['one', 'two'].map((id) =>
        mount<GptImageCalculator>('gpt-image-calculator', {
          attributes: { id, quality: 'high', 'prompt-tokens': '94' },
        }),
      ),
    );
    const [one, two] = calculators as [GptImageCalculator, GptImageCalculator];
    const element = await mount<LaunchPlanner>('launch-planner', { attributes: { for: 'one' } });
    lever(element, 'Medium quality').click();
    await nextTask();
    lever(element, 'Batch processing').click();
    await nextTask();
    expect(one.workload!.processing).to.equal('batch');

    // Another calculator has nothing to take back.
    element.for = 'two';
    await nextTask();
    expect(undo(element)).to.equal(undefined);
    expect(two.workload!.quality).to.equal('high');
    element.for = 'one';
    await nextTask();

    one.locked = 'quality';
    await nextTask();
    element.requestUpdate();
    await nextTask();
    undo(element)!.click();
    await nextTask();
    expect([one.workload!.quality, one.workload!.processing]).to.deep.equal(['medium', 'standard']);
    expect(undo(element)).to.equal(undefined);
    one.locked = '';
    await nextTask();

    // The calculator's own undo ends it for both.
    element.requestUpdate();
    await nextTask();
    lever(element, 'Low quality').click();
    await nextTask();
    findAll(one, 'button')
      .find((button) => seen(button) === 'Undo')!
      .click();
    await nextTask();
    expect(one.workload!.quality).to.equal('medium');
    expect(undo(element)).to.equal(undefined);
  });

  it('keeps what the page sets after a lever', async () => {
    const element = await planner({ tier: '4' });
    lever(element, 'Medium quality').click();
    await nextTask();
    element.setAttribute('quality', 'low');
    await nextTask();
    expect(undo(element)).to.equal(undefined);
    expect(element.workload!.quality).to.equal('low');
  });

  describe('another seller', () => {
    const own = catalog.offers.find(({ id }) => id === 'openai/gpt-image-2')!;
    const known = { source: 'deal', checks: ['2026-11-20'], method: 'page', confidence: 'high' };
    const sellers = (charges: readonly unknown[]) => ({
      ...catalog,
      sources: {
        ...catalog.sources,
        deal: { title: 'Deal', url: 'https://acme.example', publisher: 'Acme', official: true },
      },
      providers: {
        ...catalog.providers,
        acme: { name: 'Acme', kind: 'reseller', url: 'https://acme.example' },
      },
      offers: [...catalog.offers, { ...own, id: 'acme/gpt-image-2', provider: 'acme', charges }],
    });
    const perToken = (usd: string) =>
      ['text-input', 'image-output'].map((meter) => ({
        kind: 'tokens',
        meter,
        rates: [{ usd, per: 1_000_000, from: '2026-04-21', ...known }],
      }));
    const flat = [
      {
        kind: 'flat',
        meter: 'image',
        unit: 'usd',
        prices: [{ amount: '0.01', from: '2026-04-21', ...known }],
      },
    ];
    const NAME = 'The same model at Acme';

    it('is taken into the calculator where it bills by tokens, and given back', async () => {
      const calculator = await mount<GptImageCalculator>('gpt-image-calculator', {
        attributes: { id: 'sold', 'prompt-tokens': '94' },
        properties: { catalog: sellers(perToken('1')) },
      });
      const element = await mount<LaunchPlanner>('launch-planner', { attributes: { for: 'sold' } });
      lever(element, NAME).click();
      await nextTask();
      // 100 + 1,756 tokens at $1, 1,000 times
      expect(calculator.estimate).to.nested.include({
        offer: 'acme/gpt-image-2',
        'perMonth.high': '1.856',
      });
      expect(element.plan!.usdPerMonth!.high).to.equal('1.856');
      undo(element)!.click();
      await nextTask();
      expect(calculator.estimate!.offer).to.equal('openai/gpt-image-2');
      expect(element.plan!.offer).to.equal('openai/gpt-image-2');
      calculator.locked = 'offer';
      await nextTask();
      element.requestUpdate();
      await nextTask();
      expect(shadow(element).querySelector(`[aria-label="Apply: ${NAME}"]`)).to.equal(null);
    });

    it('is taken into a plan of its own', async () => {
      const element = await mount<LaunchPlanner>('launch-planner', {
        attributes: { 'prompt-tokens': '94' },
        properties: { catalog: sellers(perToken('1')) },
      });
      lever(element, NAME).click();
      await nextTask();
      expect(element.offer).to.equal('acme/gpt-image-2');
      expect(element.plan!.usdPerMonth!.high).to.equal('1.856');
      undo(element)!.click();
      await nextTask();
      expect(element.plan!.offer).to.equal('openai/gpt-image-2');
    });

    it('is only compared where it bills another way', async () => {
      const element = await mount<LaunchPlanner>('launch-planner', {
        properties: { catalog: sellers(flat) },
      });
      const [row] = findAll(element, '[part=lever]').filter((one) => seen(one).includes(NAME));
      expect(seen(row!)).to.contain('−81% $10').and.to.contain('Not billed by tokens');
      expect(shadow(element).querySelector(`[aria-label="Apply: ${NAME}"]`)).to.equal(null);
    });
  });

  it('offers no lever that the calculator has locked', async () => {
    await mount<GptImageCalculator>('gpt-image-calculator', {
      attributes: { id: 'fixed', quality: 'high', locked: 'quality' },
    });
    const element = await mount<LaunchPlanner>('launch-planner', { attributes: { for: 'fixed' } });
    expect(seenOf(element)).to.contain('Medium quality');
    expect(shadow(element).querySelector('[aria-label="Apply: Medium quality"]')).to.equal(null);
    expect(shadow(element).querySelector('[aria-label="Apply: Batch processing"]')).to.exist;
  });

  it('applies what a budget buys', async () => {
    const element = await planner({ tier: '4' });
    await type(element, 'budget', '500');
    expect(seen(find(element, '[part=budget]'))).to.contain('1,893 kept images');
    lever(element, '1,893 kept images').click();
    await nextTask();
    expect(element.workload!.imagesPerMonth.high).to.equal(1893);
    expect(find<HTMLInputElement>(element, '#imagesPerMonth').value).to.equal('1,893');
    await type(element, 'budget', '0');
    expect(find(element, '#budget').getAttribute('aria-invalid')).to.equal('true');
  });

  it('keeps ticks in the element only, and copies them with the checklist', async () => {
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          copied.push(text);
          return Promise.resolve();
        },
      },
    });
    try {
      const element = await planner({ tier: '4' });
      findAll<HTMLInputElement>(element, '[part=checklist] input')[0]!.click();
      await nextTask();
      for (const button of findAll(element, '[part=action]')) button.click();
      await nextTask();
      expect(copied.length).to.equal(2);
      expect(copied[0]).to.contain('- [x] Set a quality');
      expect(copied[1]).to.contain('- [x] Set a quality').and.to.contain('12,500');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('tells when the job is ready from the time that is typed', async () => {
    const element = await planner({ tier: '4' });
    await type(element, 'jobStart', '13:00');
    // 12,500 / 150 = 84 minutes.
    expect(seen(find(element, '[part=schedule] h4'))).to.contain('done by 02:23 PM on Tier 4');
  });

  it('mixes edits in only where the workload has a reference', async () => {
    const plain = await planner();
    expect(find<HTMLInputElement>(plain, '#editShare').disabled).to.equal(true);
    const edits = await planner({ 'reference-images': '1024x1024', 'edit-share': '30' });
    expect(edits.plan!.parts.map(({ operation }) => operation)).to.deep.equal(['generate', 'edit']);
    expect(edits.issues).to.deep.equal([]);
    expect(seenOf(edits)).to.contain('30% edited');
  });
});
