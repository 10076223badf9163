import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import {
  type BudgetReason,
  CLOCKS,
  type ClockReason,
  type Day,
  type LaunchOptions,
  type LaunchVerdict,
  type Lever,
  type Missing,
  type Params,
  type PlanAssumption,
  planLaunch,
  type Range,
  type Workload,
} from '../../src/core/index.js';
import { estimateWords } from '../../src/i18n/en/estimate.js';
import { launchPlanner } from '../../src/i18n/en/launch-planner.js';
import { shared } from '../../src/i18n/en/shared.js';
import { type Check, CHECKS, launchView } from '../../src/view-models/launch-planner.js';
import { budgetView, leversView } from '../../src/view-models/launch-planner-changes.js';
import { checklistMarkdown, launchMarkdown } from '../../src/view-models/launch-planner-export.js';
import { planHtml } from '../../src/static/plan.js';
import { TICK } from '../../src/view-models/launch-planner-limits.js';
import type { LaunchRequest } from '../../src/view-models/launch-planner-request.js';

const WORDS = { plan: launchPlanner, estimate: estimateWords, shared };

/** 12,500 billable attempts at 100 x $5 + 7,024 x $30 per 1M: $2,640.25 a month. */
const HIGH: Workload = {
  quality: 'high',
  promptTokens: 94,
  rerollRate: 20,
  imagesPerMonth: 10_000,
};
const DECEMBER = { start: '2026-12-01', asOf: '2026-11-22' };

function request(
  workload: Workload,
  options: LaunchOptions = {},
  over: Partial<LaunchRequest> = {},
): LaunchRequest {
  const plan = planLaunch(workload, catalog, { ...DECEMBER, ...options });
  if (plan.kind === 'invalid') throw new Error(JSON.stringify(plan.issues));
  return { catalog, plan, dated: false, exchange: null, locale: 'en', jobStart: null, ...over };
}

const view = (...given: Parameters<typeof request>) => launchView(request(...given), WORDS);

describe('words of a launch plan', () => {
  const said = (text: string): void => {
    expect(text)
      .to.match(/^[^{}]{3,}$/)
      .and.not.match(/undefined|null|NaN|\[object/);
  };

  // The types hold these lists complete: a code that is missing here does not compile.
  it('has words for every reason of a limit that is not known', () => {
    const reasons: Record<ClockReason['code'], Params> = {
      'limits-not-published': { reason: 'Nobody says.' },
      'limits-not-for-offer': { offer: 'fal/gpt-image-2' },
      'tier-not-chosen': {},
      'batch-limits-not-published': {},
      'tier-not-available': { tier: 'free' },
      'limit-not-published': { tier: '2' },
      'latency-not-given': {},
      'concurrency-not-given': {},
      'tokens-not-known': {},
    };
    for (const [code, params] of Object.entries(reasons)) {
      const text = launchPlanner.clockReason({ code: code as ClockReason['code'], params });
      said(text);
      expect(text, code).not.to.equal(code);
    }
  });

  it('has words for every assumption', () => {
    const values: Record<PlanAssumption['code'], string | readonly string[]> = {
      'days-in-month': '30',
      'steady-demand': 'steady',
      'working-hours': ['8', '5'],
      'no-ramp': '100',
      'tokens-counted': 'output',
      'failures-count': '4',
      'latency-left-out': '0',
      'queue-model': 'M/D/1',
      'reference-images-may-count': '0',
      'batch-files-by-requests': 'requests',
    };
    for (const [code, value] of Object.entries(values)) {
      const text = launchPlanner.assumption(code as PlanAssumption['code'], value);
      said(text);
      expect(text, code).to.match(/^[A-Z].* .*\.$/);
    }
    expect(launchPlanner.assumption('working-hours', ['8', '5'])).to.contain(
      '8 hours per day, 5 days per week',
    );
    expect(launchPlanner.assumption('tokens-counted', 'output')).to.match(/^Output tokens count/);
  });

  it('has words for every verdict, in its row and above all', () => {
    const missing: Record<Missing, true> = {
      'images-per-minute': true,
      'tokens-per-minute': true,
      'input-images-per-minute': true,
      concurrency: true,
      'monthly-cap': true,
      cost: true,
    };
    const all: readonly LaunchVerdict[] = [
      { kind: 'not-available', tier: 'free' },
      ...(['low', 'high'] as const).map(
        (from) =>
          ({
            kind: 'request-refused',
            from,
            clock: 'images-per-minute',
            perRequest: { low: '10', high: '10' },
            limitPerMinute: '5',
          }) as const,
      ),
      {
        kind: 'cap-reached',
        from: 'high',
        day: '2026-12-06',
        days: { low: null, likely: null, high: '2026-12-06' },
        capUsd: '500',
      },
      ...CLOCKS.map(
        (clock) =>
          ({
            kind: 'clock-exceeded',
            from: 'likely',
            clock,
            point: 'first-week',
            utilisationPercent: { low: '90', likely: '125', high: '130' },
          }) as const,
      ),
      {
        kind: 'fits',
        binding: 'tokens-per-minute',
        point: 'steady',
        utilisationPercent: { low: '1', likely: '1', high: '1' },
        unchecked: [],
      },
      { kind: 'unknown', missing: Object.keys(missing) as Missing[] },
    ];
    for (const verdict of all) {
      const given = { account: 'Tier 2', model: 'gpt-image-2', text: '$500', limit: '5' };
      said(launchPlanner.verdict(verdict, given));
      said(launchPlanner.rowVerdict(verdict, '$500').rest);
    }
    const cap = all.find(({ kind }) => kind === 'cap-reached')!;
    expect(
      launchPlanner.verdict(cap, { account: '', model: '', text: '$500', limit: '' }),
    ).to.equal('The monthly cap of $500 may stop this plan, on 2026-12-06 at the earliest.');
  });

  it('keeps the likely day of a stop and the one of the most apart', () => {
    const days = { low: null, likely: '2026-12-30', high: '2026-12-03' };
    expect(
      launchPlanner.verdict(
        { kind: 'cap-reached', from: 'likely', day: days.likely, days, capUsd: '20' },
        { account: '', model: '', text: '$20', limit: '' },
      ),
    ).to.equal(
      'The monthly cap of $20 will probably stop this plan on 2026-12-30, or as early as 2026-12-03.',
    );
  });

  it('tells from which day the limits are', () => {
    const { limitsFrom } = view({}, { tier: '2' });
    expect(limitsFrom!.says).to.equal('Limits: check date not recorded. Source:');
    expect(launchPlanner.limitsFrom('2026-10-06')).to.equal('Limits checked 2026-10-06. Source:');
  });

  it('names all the days on which a cap may be reached', () => {
    const on = (days: Range<Day | null>): string =>
      launchPlanner.rampTitle({ usd: '$500', days }, null);
    const reached = 'The ramp reaches the cap of $500';
    const [first, likely, last] = ['2026-12-06', '2026-12-09', '2026-12-30'];
    expect(on({ low: first, likely: first, high: first })).to.equal(`${reached} on ${first}`);
    expect(on({ low: last, likely, high: first })).to.equal(
      `${reached} between ${first} and ${last}`,
    );
    expect(on({ low: null, likely, high: first })).to.equal(
      `${reached} on ${likely}, or as early as ${first}`,
    );
    expect(on({ low: null, high: first })).to.equal(`${reached} on ${first} at the earliest`);
  });

  it('has words for every lever and every reason of a budget', () => {
    const levers: Record<Lever['code'], Workload> = {
      'quality-down': { quality: 'low' },
      'quality-up': { quality: 'high' },
      batch: {},
      standard: {},
      'cheaper-size': { size: '816x816' },
      'half-the-rerolls': {},
      'cached-instructions': {},
      'fewer-references': {},
      'smaller-references': { referenceImages: [{ width: 512, height: 512 }] },
      'low-fidelity': {},
      'other-model': { model: 'gpt-image-1.5', quality: 'high' },
      'other-offer': {},
    };
    for (const [code, change] of Object.entries(levers))
      said(launchPlanner.lever({ code: code as Lever['code'], change, params: {} }, 'fal.ai'));
    const reasons: Record<BudgetReason['code'], true> = {
      unpriced: true,
      'measured-tokens': true,
      'no-qualities': true,
      'auto-size': true,
      'sizes-not-published': true,
    };
    for (const code of Object.keys(reasons))
      said(launchPlanner.budgetReason(code as BudgetReason['code']));
  });

  it('tells durations by their two largest units, rounded up', () => {
    const told = [0, 0.4, 45, 59.5, 61, 5000, 12_480, 37_500, 90_000].map(launchPlanner.duration);
    expect(told).to.deep.equal([
      '0 s',
      'under 1 s',
      '45 s',
      '1 min',
      '2 min',
      '1 h 24 min',
      '3 h 28 min',
      '10 h 25 min',
      '1 d 1 h',
    ]);
  });
});

describe('the view of a launch plan', () => {
  it('says before anything else that the cap stops the plan, and which tier carries it', () => {
    const { verdict } = view(HIGH, { tier: '2' });
    expect(verdict.kind).to.equal('stops');
    expect(verdict.says).to.equal('The monthly cap of $500 stops this plan on 2026-12-06.');
    expect(verdict.more).to.include(
      'Tier 4 is the lowest tier that covers it. You qualify once you have paid $250.',
    );
    expect(view(HIGH, { tier: '2' }).ramp.title).to.equal(
      'The ramp reaches the cap of $500 on 2026-12-06',
    );
  });

  it('asks for the tier when none is chosen', () => {
    const { verdict } = view(HIGH);
    expect(verdict.kind).to.equal('unknown');
    expect(verdict.says).to.match(/^Choose your tier/);
  });

  it('says that a tier carries the plan, and what it meets first', () => {
    // 12,500 / 43,200 a minute of 150 images; x 7,124 tokens of 3,000,000: 0.19 % and 0.07 %.
    const { verdict, limits } = view(HIGH, { tier: '4' });
    expect(verdict).to.deep.equal({
      kind: 'fits',
      says: 'Tier 4 covers this plan. The tightest limit is images per minute: the busiest hour of a steady month needs 0.19% of it.',
      more: [],
    });
    expect(limits.rows.map(({ name, yours }) => (yours ? name : ''))).to.deep.equal([
      '',
      '',
      '',
      '',
      'Tier 4',
      '',
    ]);
  });

  it('comes from images kept to dollars in one chain', () => {
    const { chain } = view(HIGH, { tier: '2' });
    // 12,500 x 7,124 = 89,050,000; $2,640.25 / 89.05 = $29.649
    expect(chain.links).to.deep.equal([
      { by: [], value: '10,000', range: null, unit: 'kept images' },
      { by: ['÷ 0.8 for re-rolls'], value: '12,500', range: null, unit: 'billable attempts' },
      { by: ['× 7,124 tokens each'], value: '89.05M', range: null, unit: 'tokens per month' },
      {
        by: ['× $29.65 per 1M, average'],
        value: '$2,640.25',
        range: null,
        unit: 'per month, standard',
      },
    ]);
  });

  it('takes failures into the chain only when they are billed, and names those that are not', () => {
    const paid = { ...HIGH, imagesPerMonth: 2400, failureRate: 4 };
    const billed = view({ ...paid, failedRequests: 'billed' }).chain;
    expect(billed.links[1]).to.deep.include({
      by: ['÷ 0.8 for re-rolls', '÷ 0.96 for failures'],
      value: '3,125',
    });
    const free = view(paid).chain;
    expect(free.links[1]).to.deep.include({ by: ['÷ 0.8 for re-rolls'], value: '3,000' });
    expect(free.note).to.equal(
      'Rate limits count 3,125 attempts in 3,125 requests per month. 125 of them fail and aren’t billed.',
    );
  });

  it('carries ranges through the chain', () => {
    const { chain } = view({ ...HIGH, rerollRate: { low: 0, likely: 20, high: 50 } });
    expect(chain.links[1]).to.deep.include({ value: 'about 12,500', range: '10,000 to 20,000' });
    expect(view({ ...HIGH, rerollRate: { low: 0, high: 50 } }).chain.links[1]!.value).to.equal(
      '10,000 to 20,000',
    );
  });

  it('puts the limit at one place of every bar, and lets the fill pass it', () => {
    // 12 % of 3,125 attempts in an hour: 6.25 a minute; 125 % of 5.
    const { limits } = view(
      { quality: 'high', imagesPerMonth: 2500, rerollRate: 20 },
      { tier: '1', demand: { kind: 'busiest-hour', sharePercent: 12 } },
    );
    const tier1 = limits.rows.find(({ name }) => name === 'Tier 1')!;
    expect(tier1.meters[0]).to.deep.include({
      needed: '6.25',
      limit: '5',
      share: '125%',
      over: true,
    });
    expect(tier1.meters[0]!.fill / TICK).to.be.closeTo(1.25, 1e-9);
    expect(limits.title).to.equal('Tier 1 is over its limit on images per minute: 125%');
    expect(limits.rows[0]).to.deep.include({ name: 'Free tier', meters: [] });
  });

  it('never calls a share nothing that is more', () => {
    // 1,000 x 1,852 tokens over 43,200 minutes of 8,000,000: 0.0005 %.
    const { limits } = view({ imagesPerMonth: 1000 }, { tier: '5' });
    expect(limits.rows.at(-1)!.meters[1]!.share).to.equal('<0.01%');
  });

  it('tells from where to where the use of the input-image limit lies', () => {
    const edit: Workload = {
      ...HIGH,
      operation: 'edit',
      referenceImages: [{ width: 1024, height: 1024 }],
    };
    // 12,500 / 43,200 = 0.289 a minute, and as many references, of 150 and of 5.
    const meter = view(edit, { tier: '4' }).limits.rows[4]!.meters[2]!;
    expect(meter).to.deep.include({
      label: 'input images per minute',
      needed: '0.29 to 0.58',
      limit: '150',
      share: '0.19% to 0.39%',
    });
    const own = view(edit, { tier: '4', limits: { inputImagesPerMinute: 5 } }).limits.rows[0]!;
    expect(own).to.deep.include({ name: 'Your limits', yours: true });
    expect(own.meters[2]).to.deep.include({ limit: '5', share: '6% to 12%' });
  });

  it('says of a limit that is not published that one’s own can be entered', () => {
    const meter = view({ ...HIGH, processing: 'batch' }, { tier: '4' }).limits.rows[4]!.meters[0]!;
    expect(meter).to.deep.include({ limit: null, share: '' });
    expect(meter.reason).to.match(/isn’t published\. Enter yours\.$/);
  });

  it('says before anything else that every request fails, and what to change', () => {
    const ten = view({ imagesPerRequest: 10, imagesPerMonth: 200 }, { tier: '1' });
    expect(ten.verdict).to.deep.equal({
      kind: 'stops',
      says: 'Every request will fail: each asks for 10 images, but Tier 1 allows only 5 per minute.',
      more: [
        'Ask for up to 5 images per request.',
        'Tier 2 is the lowest tier that covers it. You qualify once you have paid $50.',
      ],
    });
    expect(ten.checklist.find(({ id }) => id === 'tier')!.note).to.equal(ten.verdict.says);
    expect(ten.schedule.title).to.equal('The whole month in one run: can’t run on Tier 1');
    expect(ten.schedule.rows.map(({ name }) => name)).not.to.include('Tier 1');
    expect(ten.limits.rows[1]).to.deep.include({
      strong: 'fails',
      rest: '10 images per request',
    });
    expect(ten.limits.title).to.equal('Tier 1 doesn’t accept 10 images per request');
    expect(ten.limits.notes).to.deep.equal([]);
    expect(ten.ramp.title).to.equal(launchPlanner.ramp);
    expect(ten.ramp.rows.map(({ wait }) => wait)).to.deep.equal([
      'requests fail',
      'requests fail',
      'requests fail',
    ]);
  });

  it('says that references may make every request fail', () => {
    const references = Array.from({ length: 5 }, () => ({ width: 512, height: 512 }));
    const edit: Workload = { operation: 'edit', referenceImages: references, imagesPerMonth: 20 };
    expect(view(edit, { tier: '1' }).verdict).to.deep.include({
      says: 'Requests may fail: each may count as 6 input images, but Tier 1 allows only 5 per minute.',
    });
    expect(view(edit, { tier: '1' }).verdict.more[0]).to.equal(
      'The provider doesn’t publish whether reference images count toward this limit.',
    );
    // Behind the certain stop by the cap the doubt is told with the limits.
    const capped = view(edit, { tier: '1', limits: { monthlyCapUsd: '0.01' } });
    expect(capped.verdict.says).to.match(/^The monthly cap/);
    expect(capped.limits.notes.join(' ')).to.contain('each may count as 6 input images');
  });

  it('never says that all is well above a queue that grows', () => {
    // The first day has ten times 200,000 / 31 images; tier 1 takes 5 a minute.
    const { ramp } = view(
      { ...HIGH, imagesPerMonth: 200_000 },
      { tier: '1', ramp: { firstDay: 1000 }, limits: { monthlyCapUsd: '900000' } },
    );
    expect(ramp.title).to.equal(
      'The ramp stays below the cap of $900,000 but exceeds a rate limit from the first day on',
    );
    expect(ramp.rows[0]!.wait).to.equal('keeps growing');
  });

  it('names the month that a day of the ramp is a part of, and that of the rates', () => {
    expect(view(HIGH, { tier: '2' }).ramp.note).to.equal(
      'Images and cost per day: a month divided by the 31 days of December 2026. Busiest hour: by a month of 30 days.',
    );
    const work = view(HIGH, {
      tier: '2',
      start: '2027-01-28',
      demand: { kind: 'working-hours' },
    });
    expect(work.ramp.note).to.contain(
      'the 21 working days of January 2027 or 20 working days of February 2027',
    );
  });

  it('never calls more than a limit the limit', () => {
    // 864,001 / 43,200 is a little above 20 a minute.
    const at = (imagesPerMonth: number) =>
      view({ imagesPerMonth }, { tier: '2', limits: { monthlyCapUsd: '1000000' } });
    expect(at(864_001).verdict.says).to.contain('needs >100% of the limit');
    expect(at(864_000).verdict.says).to.contain('needs 100% of it');
    expect(at(864_000).limits.notes).to.deep.equal([
      'Enough for up to 864,000 kept images per month.',
      'The busiest hour uses the whole limit, so delays build up.',
    ]);
  });

  it('tells when the job is ready, in the reader’s own time', () => {
    const { schedule } = view(HIGH, { tier: '2' }, { jobStart: new Date('2026-12-01T09:00') });
    const of = (name: string) => schedule.rows.find((row) => row.name === name)!;
    // 12,500 attempts at 20 and at 150 a minute.
    expect(of('Tier 2')).to.deep.include({ takes: '10 h 25 min', ready: '07:25 PM', yours: true });
    expect(of('Tier 4')).to.deep.include({ takes: '1 h 24 min', ready: '10:23 AM' });
    expect(of('Batch')).to.deep.include({
      takes: 'within 24 h',
      ready: '09:00 AM, next day',
      promised: true,
    });
    expect(schedule.title).to.equal('The whole month in one run: done by 07:25 PM on Tier 2');
    expect(of('Tier 2').bar / of('Tier 4').bar).to.be.closeTo(150 / 20, 1e-9);
  });

  it('tells only durations where no reader is known', () => {
    const { schedule } = view(HIGH, { tier: '2' });
    expect(schedule.title).to.equal('The whole month in one run: done after 10 h 25 min on Tier 2');
    expect(schedule.rows.map(({ ready }) => ready).join('')).to.equal('');
  });

  it('sets dollars saved against hours waited', () => {
    const { trade } = view(HIGH, { tier: '2' });
    // Half of $2,640.25 is $1,320.125.
    expect(trade.title).to.equal('Batch saves $1,320.13 per month');
    expect(trade.options.map(({ usd }) => usd)).to.deep.equal(['$2,640.25', '$1,320.13']);
  });

  it('says of an uncertain job how long it takes to the end at which it is ready', () => {
    const uncertain = view(
      { ...HIGH, rerollRate: { low: 0, likely: 20, high: 50 } },
      { tier: '2' },
      { jobStart: new Date('2026-12-01T09:00') },
    );
    // 10,000 to 20,000 attempts at 20 a minute: 500 to 1,000 minutes.
    expect(uncertain.schedule.rows.find(({ name }) => name === 'Tier 2')).to.deep.include({
      takes: '8 h 20 min to 16 h 40 min',
      ready: '01:40 AM, next day',
    });
  });

  it('shows why there is no price', () => {
    const { chain, unpriced, trade } = view({ model: 'gpt-image-2.6-flare' }, { tier: '2' });
    expect(chain.links[3]!.value).to.equal('No price');
    expect(unpriced.join(' ')).to.contain('hasn’t published how many tokens');
    expect(trade.options).to.deep.equal([]);
    expect(trade.note).to.match(/^Batch isn’t offered|^One of the two/);
  });

  it('words levers by what they do to the month, and cuts bars at the whole', () => {
    const levers = leversView(request({ ...HIGH, quality: 'medium' }), WORDS);
    const up = levers.find(({ name }) => name === 'High quality')!;
    expect(up).to.deep.include({ direction: 'more', bar: 100, cut: true });
    expect(up.change).to.deep.equal({ quality: 'high' });
    const half = levers.find(({ name }) => name === 'Batch processing')!;
    expect(half).to.deep.include({ percent: '−50%', bar: 50, cut: false });
    const all = leversView(request({ ...HIGH, rerollRate: 99.99 }), WORDS);
    // Half of the re-rolls is 49.995 %: 1 / 2000.2 of the attempts.
    expect(all.find(({ name }) => name === 'Half the re-rolls')!.percent).to.equal('−99.9%');
  });

  it('answers what a budget buys, each with its change', () => {
    const found = budgetView('500', request(HIGH), WORDS);
    if (!('present' in found)) throw new Error('A budget is a budget');
    expect(found.present).to.equal('This plan needs $2,140.25 more.');
    // $500 / ($2,640.25 / 10,000) = 1,893.7
    expect(found.answers[0]!.says).to.equal('1,893 kept images');
    expect(found.answers[0]!.change).to.deep.equal({ imagesPerMonth: 1893 });
    expect(budgetView('none', request(HIGH), WORDS)).to.have.property('kind', 'invalid');
    const enough = budgetView('2640.25', request(HIGH), WORDS);
    expect('present' in enough && enough.answers[0]).to.deep.include({
      says: '10,000 kept images, same as now',
      change: null,
    });
  });

  it('is copied as Markdown, in the order that is seen', () => {
    const asked = request(HIGH, { tier: '2' });
    const shown = launchView(asked, WORDS);
    const budget = budgetView('500', asked, WORDS);
    if (!('present' in budget)) throw new Error('A budget is a budget');
    const text = launchMarkdown(shown, asked, WORDS, {
      levers: leversView(asked, WORDS),
      budget,
      ticked: new Set<Check>(['tier']),
    });
    const places = [
      'The monthly cap of $500 stops this plan on 2026-12-06.',
      '12,500 billable attempts',
      '| Tier 2 | 0.29 of 20, 1% |',
      '10 h 25 min',
      'Batch saves $1,320.13',
      '| Medium quality |',
      'This plan needs $2,140.25 more.',
      '- Most images: 1,893 kept images',
      '- [x] Confirm that you are on Tier 2',
      'assume a month of 30 days',
      'https://',
    ].map((part) => [part, text.indexOf(part)] as const);
    expect(text).to.match(/\| Medium quality \| −75% \| \$664\.75 \|/);
    for (const [part, at] of places) expect(at, part).to.be.at.least(0);
    expect(places.map(([, at]) => at)).to.deep.equal(
      places.map(([, at]) => at).sort((a, b) => a - b),
    );
    const bare = launchMarkdown(shown, asked, WORDS, {
      levers: [],
      budget: null,
      ticked: new Set(),
    });
    expect(bare).not.to.contain(launchPlanner.levers).and.not.to.contain(launchPlanner.budgetTitle);
    expect(checklistMarkdown(shown, WORDS, new Set()).match(/- \[ \]/g)).to.have.length(
      CHECKS.length,
    );
  });
});

describe('the worst hour of a plan, in words', () => {
  const uncertain = (each: fc.Arbitrary<number>) =>
    fc.oneof(
      each,
      fc.tuple(each, each, each).map((three) => {
        const [low, likely, high] = [...three].sort((a, b) => a - b);
        return { low: low!, likely: likely!, high: high! };
      }),
      fc.tuple(each, each).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    );
  const workloads = fc.record({
    quality: fc.constantFrom('low', 'high', 'auto'),
    imagesPerRequest: fc.integer({ min: 1, max: 8 }),
    imagesPerMonth: uncertain(fc.integer({ min: 1, max: 5_000_000 })),
    rerollRate: uncertain(fc.integer({ min: 0, max: 60 })),
  });
  const percent = fc.integer({ min: 0, max: 2000 });
  const launches = fc.record({
    tier: fc.constantFrom('1', '2', '4'),
    start: fc.constantFrom('2026-12-01', '2027-01-28'),
    monthlyCap: fc.constantFrom('1000000000', '500'),
    peakFactor: uncertain(fc.integer({ min: 1, max: 500 })),
    rampFirstDay: percent,
    rampFirstWeek: percent,
    editShare: uncertain(fc.integer({ min: 0, max: 100 })),
  });
  const WHEN = {
    'first-day': 'the first day',
    'first-week': 'the first week',
    steady: 'a steady month',
  } as const;

  it('is one figure with one stage in the headline, the limits, the ramp, the checklist and the exports', () => {
    fc.assert(
      fc.property(workloads, launches, (given, launch) => {
        const workload = { ...given, referenceImages: [{ width: 1024, height: 1024 }] };
        const asked = request(workload, {
          tier: launch.tier,
          start: launch.start,
          demand: { kind: 'peak-factor', factor: launch.peakFactor },
          ramp: { firstDay: launch.rampFirstDay, firstWeek: launch.rampFirstWeek },
          editShare: launch.editShare,
          limits: { monthlyCapUsd: launch.monthlyCap },
        });
        const { plan } = asked;
        const found = launchView(asked, WORDS);
        const at = plan.ramp.findIndex(({ code }) => code === plan.peak.point);
        const figure = found.ramp.rows[at]!.use;
        const stage = WHEN[plan.peak.point];
        const { verdict, limits, checklist, ramp } = found;
        // Your limits stand first, because a cap was typed; the account's are in that row.
        const column = plan.account.clocks.findIndex(({ code }) => code === plan.account.binding);
        expect(limits.rows[0]!.meters[column]!.share).to.equal(figure);
        const refused = plan.account.refusal?.from === 'low';
        if (!refused) expect(limits.title.endsWith(figure)).to.equal(true);
        expect(limits.note).to.contain(`The busiest hour of ${stage} `);
        const { kind } = plan.verdict;
        if (kind === 'fits' || kind === 'clock-exceeded')
          expect(verdict.says).to.contain(`the busiest hour of ${stage} needs ${figure} of`);
        const over =
          !refused && plan.account.clocks.some(({ exceededFrom }) => exceededFrom !== null);
        expect(ramp.title.includes('exceed')).to.equal(over);
        expect(/over (?:its|the) limit/.test(limits.title)).to.equal(over);
        expect(ramp.rows.some(({ wait }) => wait.includes('growing'))).to.equal(over);
        const note = checklist.find(({ id }) => id === 'tier')!.note;
        expect(note).to.equal(verdict.says);
        const copied = launchMarkdown(found, asked, WORDS, {
          levers: [],
          budget: null,
          ticked: new Set(),
        });
        const page = planHtml(workload, {
          ...launch,
          demand: 'peak-factor',
          asOf: DECEMBER.asOf,
        }).content;
        const copiedText = copied.replace(/\\/g, '');
        const pageText = page
          .replace(/<[^>]*>/g, '')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/\s+/g, ' ');
        for (const text of [copiedText, pageText]) {
          expect(text.split(verdict.says)).to.have.length(3);
          for (const part of [limits.title, ramp.title, `${stage} has`])
            expect(text).to.contain(part);
        }
      }),
      { numRuns: 60 },
    );
  });
});
