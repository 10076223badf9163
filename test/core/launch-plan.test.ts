import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import {
  type Catalog,
  type ClockCode,
  estimate,
  type LaunchOptions,
  type LaunchPlan,
  levers,
  planLaunch,
  solveBudget,
  type Workload,
} from '../../src/core/index.js';
import { type Fraction, fraction, over, print, times } from './rationals.js';

type Given<Name extends keyof LaunchOptions> = NonNullable<LaunchOptions[Name]>;
type Plan = Extract<LaunchPlan, { kind: 'plan' }>;

const DAY = '2026-11-22';
const DECEMBER = '2026-12-01';
/** 100 x $5 + 7,024 x $30 per 1M = $0.21122 an attempt; 12,500 attempts, $2,640.25 a month. */
const GOLDEN: Workload = {
  quality: 'high',
  promptTokens: 94,
  rerollRate: 20,
  imagesPerMonth: 10_000,
};

function plan(workload: Workload, options: LaunchOptions = {}, from = catalog): Plan {
  const found = planLaunch(workload, from, { asOf: DAY, start: DECEMBER, ...options });
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
  return found;
}

function issues(workload: Workload, options: LaunchOptions) {
  const found = planLaunch(workload, catalog, { asOf: DAY, ...options });
  if (found.kind !== 'invalid') throw new Error('a plan');
  return found.issues.map(({ field, code }) => [field, code]);
}

const clock = ({ account }: Plan, code: ClockCode) => {
  const found = account.clocks.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const step = ({ steps }: Plan, code: string) => steps.find((one) => one.code === code)!;
const exactly = (value: string) => ({ low: value, high: value, likely: value });
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
const tierOf = ({ tiers }: Plan, id: string) => tiers.find(({ tier }) => tier === id)!;

describe('planLaunch', () => {
  describe('the golden plan: 10,000 kept, 1024x1024 high, a fifth re-rolled', () => {
    const two = plan(GOLDEN, { tier: '2' });

    it('goes from volume to dollars, each step with its operands', () => {
      expect(
        two.steps.map(({ code, value, operands }) => [
          code,
          value?.likely,
          ...operands.map(({ operator, code: name, value: each }) => [operator, name, each.likely]),
        ]),
      ).to.deep.equal([
        ['kept', '10000'],
        [
          'attempts',
          '12500',
          ['take', 'kept', '10000'],
          ['divide', 'delivered-share', '0.8'],
          ['divide', 'succeeded-share', '1'],
        ],
        [
          'billable-attempts',
          '12500',
          ['take', 'kept', '10000'],
          ['divide', 'delivered-share', '0.8'],
        ],
        [
          'unbilled-attempts',
          '0',
          ['take', 'attempts', '12500'],
          ['subtract', 'billable-attempts', '12500'],
        ],
        ['requests', '12500', ['take', 'attempts', '12500'], ['divide', 'images-per-request', '1']],
        [
          'counted-tokens',
          '89050000',
          ['take', 'attempts', '12500'],
          ['multiply', 'counted-tokens-per-attempt', '7124'],
        ],
        [
          'billed-tokens',
          '89050000',
          ['take', 'billable-attempts', '12500'],
          ['multiply', 'tokens-per-attempt', '7124'],
        ],
        [
          'usd',
          '2640.25',
          ['take', 'billable-attempts', '12500'],
          ['multiply', 'usd-per-attempt', '0.21122'],
        ],
      ]);
      expect(two.usdPerMonth).to.deep.equal(exactly('2640.25'));
    });

    it('is stopped at tier 2 by its cap of $500 on the sixth day', () => {
      // December: $2,640.25 / 31 = $85.17 a day; 5 days make $425.85, 6 days $511.02.
      expect(two.verdict).to.deep.equal({
        kind: 'cap-reached',
        from: 'low',
        day: '2026-12-06',
        days: exactly('2026-12-06'),
        capUsd: '500',
      });
      expect(two.account.capDays).to.deep.equal(exactly('2026-12-06'));
      expect(two.account.capUsedPercent).to.deep.equal(exactly('528.05'));
      // November: $88.01 a day from the 22nd; the 26th ends at $440.04, the 27th at $528.05.
      const now = plan(GOLDEN, { tier: '2', start: DAY });
      expect(now.account.capDays).to.deep.equal(exactly('2026-11-27'));
      expect(planLaunch(GOLDEN, catalog, { asOf: DAY, tier: '2' })).to.deep.equal(now);
    });

    it('says what the next tier gives and asks for, and which is the first to do', () => {
      expect(two.nextTier).to.equal('3');
      expect(tierOf(two, '3')).to.deep.include({
        qualifyingUsd: '100',
        monthlyCapUsd: '1000',
        // 11 days $936.86, 12 days $1,022.03
        capDays: exactly('2026-12-12'),
      });
      expect(two.smallestTier).to.equal('4');
      expect(plan(GOLDEN, { tier: '5' }).nextTier).to.equal(null);
      expect(plan(GOLDEN).nextTier).to.equal(null);
    });

    it('fits tier 4, where images a minute bind and take 5,000 seconds', () => {
      const four = plan(GOLDEN, { tier: '4' });
      // 12,500 / (30 x 24 x 60) = 0.289352 a minute; / 150 = 0.192901 %
      expect(four.verdict).to.deep.equal({
        kind: 'fits',
        binding: 'images-per-minute',
        point: 'steady',
        utilisationPercent: exactly('0.192901234568'),
        unchecked: ['concurrency'],
      });
      expect(four.account.job).to.deep.equal({
        images: exactly('10000'),
        // 12,500 / 150 minutes
        seconds: exactly('5000'),
        clock: 'images-per-minute',
      });
      // 89,050,000 / 3,000,000 minutes
      expect(clock(four, 'tokens-per-minute').jobSeconds).to.deep.equal(exactly('1781'));
      // 150 x 43,200 / 1.25 = 5,184,000 fill it exactly.
      expect(clock(four, 'images-per-minute').enoughImagesPerMonth).to.deep.equal(
        exactly('5184000'),
      );
      expect(clock(four, 'concurrency').reasons).to.deep.equal([
        { code: 'latency-not-given', params: {} },
      ]);
    });

    it('takes as long at each tier as its binding limit', () => {
      expect(two.tiers.map(({ tier, job }) => [tier, job?.seconds.likely])).to.deep.equal([
        ['free', undefined],
        ['1', '150000'],
        ['2', '37500'],
        ['3', '15000'],
        ['4', '5000'],
        ['5', '3000'],
      ]);
      expect(tierOf(two, 'free').verdict).to.deep.equal({ kind: 'not-available', tier: 'free' });
    });

    it('saves half of it in batch for up to a day of waiting', () => {
      const { batch } = plan(GOLDEN, { tier: '4', jobImages: 120_000 });
      if (batch.kind !== 'offered') throw new Error(batch.kind);
      expect(batch.savedUsd).to.deep.equal(exactly('1320.125'));
      // 150,000 requests of at most 50,000 a file, $0.10561 saved on each; 1,000 minutes at 150.
      expect(batch.job).to.deep.equal({
        savedUsd: exactly('15841.5'),
        extraUsd: exactly('0'),
        files: exactly('3'),
        hours: 24,
        standardSeconds: exactly('60000'),
      });
      expect(batch.files).to.deep.equal(exactly('1'));
      expect(batch.source?.source).to.equal('batch');
    });
  });

  it('divides 2,400 by 0.80 and 0.96 into 3,125 attempts, 125 of them not billed', () => {
    const found = plan({
      promptTokens: 90,
      rerollRate: 20,
      failureRate: 4,
      imagesPerMonth: 2400,
      imagesPerRequest: 2,
    });
    expect(step(found, 'attempts').value?.likely).to.equal('3125');
    expect(step(found, 'attempts').operands.map(({ value }) => value.likely)).to.deep.equal([
      '2400',
      '0.8',
      '0.96',
    ]);
    expect(step(found, 'billable-attempts').value?.likely).to.equal('3000');
    expect(step(found, 'unbilled-attempts').value?.likely).to.equal('125');
    expect(step(found, 'requests').value?.likely).to.equal('1562.5');
    // 96 input tokens for each of two images of 1,756, and once at the least
    const { low, likely } = step(found, 'counted-tokens').operands[1]!.value;
    expect([low, likely]).to.deep.equal(['1804', '1852']);
    const billed = plan({ rerollRate: 20, failureRate: 4, failedRequests: 'billed' });
    expect(codes(step(billed, 'billable-attempts').operands)).to.deep.equal([
      'kept',
      'delivered-share',
      'succeeded-share',
    ]);
  });

  describe('the spending cap', () => {
    it('is reached later on a ramp', () => {
      // In days' worth: 0.1, then 0.6, 1.1, 1.6, 2.1, 2.6, 3.1 on the 7th, 4.1, 5.1, 6.1 on the 10th;
      // $500 are 5.87.
      const found = plan(GOLDEN, { tier: '2', ramp: { firstDay: 10, firstWeek: 50 } });
      expect(found.account.capDays).to.deep.equal(exactly('2026-12-10'));
      expect(found.ramp.map(({ code, from, percent }) => [code, from, percent])).to.deep.equal([
        ['first-day', '2026-12-01', 10],
        ['first-week', '2026-12-02', 50],
        ['steady', '2026-12-08', 100],
      ]);
      // 10,000 / 31 x 0.1
      expect(found.ramp[0]!.imagesPerDay.likely).to.equal('32.258064516129');
      expect(found.ramp[2]!.usdPerDay?.likely).to.equal('85.16935483871');
    });

    it('starts anew with each calendar month of UTC', () => {
      // Two days of November at $88.01 stay below $500; December reaches it on the 6th.
      const found = plan(GOLDEN, { tier: '2', start: '2026-11-29' });
      expect(found.account.capDays?.likely).to.equal('2026-12-06');
    });

    it('does not stop a month that ends exactly at it', () => {
      const at = (monthlyCapUsd: string) =>
        plan(GOLDEN, { tier: '4', limits: { monthlyCapUsd } }).account.capDays?.likely;
      expect(at('2640.25')).to.equal(null);
      expect(at('2640.24')).to.equal('2026-12-31');
    });

    it('counts working days only', () => {
      // 23 of them in December 2026: $114.79 a day; the fifth is Monday the 7th.
      const found = plan(GOLDEN, { tier: '2', demand: { kind: 'working-hours' } });
      expect(found.account.capDays?.likely).to.equal('2026-12-07');
      // Saturday the 5th: the first day is Monday.
      const later = plan(GOLDEN, {
        tier: '2',
        start: '2026-12-05',
        demand: { kind: 'working-hours' },
      });
      expect(later.ramp[0]!.from).to.equal('2026-12-07');
    });

    it('may be reached only at the high end, and says so', () => {
      const found = plan(
        { ...GOLDEN, rerollRate: { low: 0, likely: 20, high: 60 } },
        { tier: '4', limits: { monthlyCapUsd: '5000' } },
      );
      // 10,000 / 0.4 x $0.21122 = $5,280.50; / 31 = $170.34 a day, 29 days $4,939.82
      expect(found.verdict).to.deep.include({ kind: 'cap-reached', from: 'high' });
      const days = { low: null, likely: null, high: '2026-12-30' };
      expect(found.account.capDays).to.deep.equal(days);
      expect(found.verdict).to.deep.include({ day: '2026-12-30', days });
    });
  });

  describe('demand', () => {
    const minute = (demand: Given<'demand'>) =>
      plan(GOLDEN, { tier: '4', demand }).peak.attemptsPerMinute.likely;

    it('is spread over working hours', () => {
      // 12,500 / (30 x 5/7 x 8 x 60)
      expect(minute({ kind: 'working-hours' })).to.equal('1.215277777778');
      expect(minute({ kind: 'working-hours', hoursPerDay: 24, daysPerWeek: 7 })).to.equal(
        minute({ kind: 'steady' }),
      );
    });

    it('is a multiple of the mean or a share of the month', () => {
      expect(minute({ kind: 'peak-factor', factor: 3 })).to.equal('0.868055555556');
      // 12,500 x 1.2 % / 60
      expect(minute({ kind: 'busiest-hour', sharePercent: 1.2 })).to.equal('2.5');
    });

    it('at or beyond a limit says by how much the queue grows', () => {
      const limits = { monthlyCapUsd: '100000' };
      const found = plan(GOLDEN, {
        tier: '4',
        limits,
        demand: { kind: 'peak-factor', factor: 600 },
      });
      // 12,500 x 600 / 43,200 = 173.61 a minute at 150
      expect(found.verdict).to.deep.equal({
        kind: 'clock-exceeded',
        from: 'low',
        clock: 'images-per-minute',
        point: 'steady',
        utilisationPercent: exactly('115.740740740741'),
      });
      expect(found.account.queue?.kind).to.equal('grows');
      expect(found.account.queue?.backlogPerHour.likely).to.equal('1416.666666666667');
      const spike = plan(GOLDEN, {
        tier: '4',
        limits,
        demand: { kind: 'peak-factor', factor: 200 },
        ramp: { firstDay: 50, firstWeek: 300 },
      });
      expect(spike.verdict).to.deep.include({ kind: 'clock-exceeded', point: 'first-week' });
      // 200 x 3 / 43,200 x 12,500 / 150
      expect(spike.verdict).to.deep.include({ utilisationPercent: exactly('115.740740740741') });
      expect(spike.account.queue?.kind).to.equal('grows');
      expect(spike.ramp.map(({ queue }) => queue?.kind)).to.deep.equal(['waits', 'grows', 'waits']);
    });
  });

  describe('the worst hour', () => {
    const limits = { monthlyCapUsd: '1000000' };
    const tenth = { firstDay: 10, firstWeek: 1 };

    it('is that of the busiest stage, and every figure of it is the same', () => {
      // Steady: 250,000 / 0.8 / 43,200 x 30 / 5 = 4,340 %; the first day has a tenth of it.
      const found = plan(
        { ...GOLDEN, imagesPerMonth: 250_000 },
        { tier: '1', limits, ramp: tenth, demand: { kind: 'peak-factor', factor: 3 } },
      );
      const worst = clock(found, 'images-per-minute').utilisationPercent;
      expect(worst?.likely).to.equal('434.027777777778');
      expect(found.verdict).to.deep.include({ point: 'steady', utilisationPercent: worst });
      expect(found.ramp.map(({ utilisationPercent: each }) => each?.likely)).to.deep.equal([
        '43.402777777778',
        '4.340277777778',
        '434.027777777778',
      ]);
      expect(found.ramp.map(({ exceededFrom }) => exceededFrom)).to.deep.equal([null, null, 'low']);
    });

    it('is that of a first day above the steady one, with what is enough for it', () => {
      const at = (ramp: Given<'ramp'>) => plan(GOLDEN, { tier: '2', limits, ramp });
      const spike = at({ firstDay: 1000 });
      expect(spike.peak.point).to.equal('first-day');
      // 20 x 43,200 / 1.25 = 691,200, a tenth of it with ten times the images on the first day.
      const enough = (found: Plan) => clock(found, 'images-per-minute').enoughImagesPerMonth;
      expect(enough(at({}))).to.deep.equal(exactly('691200'));
      expect(enough(spike)).to.deep.equal(exactly('69120'));
    });

    it('is not that of a stage that has no day', () => {
      const found = plan(GOLDEN, {
        tier: '2',
        demand: { kind: 'working-hours', daysPerWeek: 1 },
        ramp: { firstWeek: 5000 },
      });
      expect(codes(found.ramp)).to.deep.equal(['first-day', 'steady']);
      expect(found.peak.point).to.equal('steady');
    });

    it('at exactly the limit is not above it', () => {
      // 864,000 / 43,200 = 20 a minute.
      const at = (imagesPerMonth: number) =>
        plan({ promptTokens: 94, imagesPerMonth }, { tier: '2', limits });
      const full = at(864_000);
      expect(full.verdict).to.deep.include({ kind: 'fits', utilisationPercent: exactly('100') });
      expect(clock(full, 'images-per-minute').enoughImagesPerMonth?.low).to.equal('864000');
      expect(full.account.queue?.kind).to.equal('full');
      expect(at(864_001).verdict).to.deep.include({ kind: 'clock-exceeded' });
    });

    it('names the calendar month that a day of the ramp is a part of', () => {
      const found = plan(GOLDEN, { tier: '2', start: '2027-01-28' });
      expect(found.ramp.map(({ from, daysInMonth }) => [from, daysInMonth])).to.deep.equal([
        ['2027-01-28', 31],
        ['2027-01-29', 31],
        ['2027-02-04', 28],
      ]);
    });
  });

  describe('limits', () => {
    it('of latency and concurrency go by rounds', () => {
      const found = plan(GOLDEN, { tier: '4', limits: { latencySeconds: 195, concurrency: 4 } });
      const four = clock(found, 'concurrency');
      // 4 x 60 / 195
      expect(four.limitPerMinute?.likely).to.equal('1.230769230769');
      // 12,500 / 43,200 / (240 / 195)
      expect(four.utilisationPercent?.likely).to.equal('23.509837962963');
      // 3,125 rounds of 195 s; the images alone take 5,000 s and the last one's 195.
      expect(found.account.job).to.deep.include({
        seconds: exactly('609375'),
        clock: 'concurrency',
      });
      expect(clock(found, 'images-per-minute').jobSeconds).to.deep.equal(exactly('5195'));
      expect(found.account.binding).to.equal('concurrency');
      expect(tierOf(found, '5').job?.seconds).to.deep.equal(exactly('609375'));
    });

    it('of one’s own replace those of the tier, not of other tiers', () => {
      const found = plan(GOLDEN, { tier: '4', limits: { imagesPerMinute: 75 } });
      expect(clock(found, 'images-per-minute')).to.deep.include({ from: 'yours' });
      expect(found.account.job?.seconds.likely).to.equal('10000');
      expect(tierOf(found, '4').job?.seconds.likely).to.equal('5000');
    });

    it('that nobody knows are said to be unknown', () => {
      const none = plan(GOLDEN);
      expect(none.verdict).to.deep.equal({
        kind: 'unknown',
        missing: ['images-per-minute', 'tokens-per-minute', 'monthly-cap'],
      });
      expect(codes(clock(none, 'images-per-minute').reasons)).to.deep.equal(['tier-not-chosen']);
      expect(none.account.job).to.equal(null);
      const unpriced = plan({ model: 'gpt-image-2.6-flare' }, { tier: '2' });
      expect(codes(clock(unpriced, 'tokens-per-minute').reasons)).to.deep.equal([
        'limits-not-published',
        'tokens-not-known',
      ]);
      expect(unpriced.usdPerMonth).to.equal(null);
      expect(codes(unpriced.reasons)).to.include('output-rule-not-published');
      expect(unpriced.batch).to.deep.include({ kind: 'refused' });
      expect(unpriced.tiers).to.deep.equal([]);
    });

    it('can be typed in where nobody published them', () => {
      const found = plan(
        { model: 'gpt-image-2.6-flare', outputTokens: 900, promptTokens: 94 },
        { limits: { imagesPerMinute: 10, tokensPerMinute: 50_000, monthlyCapUsd: '100' } },
      );
      expect(found.verdict.kind).to.equal('fits');
      expect(found.account.binding).to.equal('images-per-minute');
      // With 5 a minute fewer tokens: 1,000 x 1,000 tokens against 1,000 images.
      const tight = plan(
        { model: 'gpt-image-2.6-flare', outputTokens: 900, promptTokens: 94 },
        { limits: { imagesPerMinute: 60, tokensPerMinute: 50_000, monthlyCapUsd: '100' } },
      );
      expect(tight.account.binding).to.equal('tokens-per-minute');
      expect(tight.account.job?.seconds.likely).to.equal('1200');
    });

    it('of the vendor do not hold for another provider', () => {
      const other = fullCatalog.offers.find(
        ({ model, provider }) => model === 'gpt-image-2' && provider !== 'openai',
      )!;
      const found = plan(
        { ...GOLDEN, model: 'gpt-image-2' },
        { offer: other.id, tier: '4' },
        fullCatalog,
      );
      expect(codes(clock(found, 'images-per-minute').reasons)).to.deep.equal([
        'limits-not-for-offer',
      ]);
      expect(found.limitsFrom).to.equal(null);
    });

    it('a minute are not taken to hold in batch', () => {
      const found = plan({ ...GOLDEN, processing: 'batch' }, { tier: '5' });
      expect(codes(clock(found, 'images-per-minute').reasons)).to.deep.equal([
        'batch-limits-not-published',
      ]);
      expect(found.verdict.kind).to.equal('unknown');
      expect(found.usdPerMonth?.likely).to.equal('1320.125');
      if (found.batch.kind !== 'offered') throw new Error(found.batch.kind);
      expect(found.batch.savedUsd.likely).to.equal('1320.125');
      expect(found.batch.job.standardSeconds).to.equal(null);
      expect(plan({ ...GOLDEN, processing: 'batch' }, { tier: '2' }).verdict.kind).to.equal(
        'cap-reached',
      );
    });

    it('count the tokens that one says count', () => {
      const tokens = (tokensCounted: Given<'tokensCounted'>) =>
        step(plan(GOLDEN, { tokensCounted }), 'counted-tokens').operands[1]!.value.likely;
      expect(tokens('input')).to.equal('100');
      expect(tokens('output')).to.equal('7024');
      expect(tokens('input-and-output')).to.equal('7124');
    });
  });

  describe('a request that asks for more than a minute allows', () => {
    const ten: Workload = { imagesPerRequest: 10, imagesPerMonth: 200 };

    it('fails at any volume, and that comes before everything else', () => {
      // Recorded: n = 10 at tier 1 is refused with "Limit 5, Requested 10".
      const found = plan(ten, { tier: '1', limits: { monthlyCapUsd: '0.01' } });
      expect(found.verdict).to.deep.equal({
        kind: 'request-refused',
        from: 'low',
        clock: 'images-per-minute',
        perRequest: exactly('10'),
        limitPerMinute: '5',
      });
      const { job, queue } = found.account;
      expect([job, queue]).to.deep.equal([null, null]);
      expect(clock(found, 'images-per-minute')).to.deep.include({
        enoughImagesPerMonth: null,
        jobSeconds: null,
      });
      expect(found.smallestTier).to.equal('2');
      expect(plan({ ...ten, imagesPerRequest: 5 }, { tier: '1' }).verdict.kind).to.equal('fits');
      expect(plan(ten, { tier: '4', limits: { imagesPerMinute: 9 } }).verdict).to.deep.include({
        kind: 'request-refused',
        limitPerMinute: '9',
      });
      expect(plan(ten, { tier: '4', limits: { inputImagesPerMinute: 9 } }).verdict).to.deep.include(
        { kind: 'request-refused', clock: 'input-images-per-minute' },
      );
      // Batch has limits of its own.
      expect(plan({ ...ten, processing: 'batch' }, { tier: '1' }).account.refusal).to.equal(null);
    });

    it('may fail where only its references or its tokens exceed the limit', () => {
      const references = Array.from({ length: 5 }, () => ({ width: 512, height: 512 }));
      const edit: Workload = { operation: 'edit', referenceImages: references, imagesPerMonth: 20 };
      expect(plan(edit, { tier: '1' }).verdict).to.deep.equal({
        kind: 'request-refused',
        from: 'high',
        clock: 'input-images-per-minute',
        perRequest: { low: '1', high: '6' },
        limitPerMinute: '5',
      });
      // What is certain comes first; the doubt stays with the account.
      const capped = plan(edit, { tier: '1', limits: { monthlyCapUsd: '0.01' } });
      expect(capped.verdict.kind).to.equal('cap-reached');
      expect(capped.account.refusal).to.deep.include({ from: 'high' });
      expect(plan(edit, { tier: '2' }).verdict.kind).to.equal('fits');
      const tokens = plan(
        { quality: 'high', imagesPerMonth: 20, imagesPerRequest: 5, promptTokens: 94 },
        { tier: '1', limits: { tokensPerMinute: 30_000 } },
      );
      expect(tokens.verdict).to.deep.include({
        kind: 'request-refused',
        from: 'high',
        clock: 'tokens-per-minute',
        limitPerMinute: '30000',
      });
    });
  });

  describe('generated and edited images together', () => {
    const mix: Workload = { promptTokens: 94, promptOverhead: 6, imagesPerMonth: 1000 };
    const edit = { referenceImages: [{ width: 1024, height: 1024 }] };

    it('are weighed by their shares', () => {
      const found = plan(mix, { tier: '4', editShare: 30, edit });
      // 0.7 x (100 + 1,756) + 0.3 x (100 + 1,024 + 1,756)
      expect(step(found, 'counted-tokens').operands[1]!.value.likely).to.equal('2163.2');
      // 0.7 x 53,180 + 0.3 x 61,372 millionths
      expect(found.usdPerMonth).to.deep.equal(exactly('55.6376'));
      expect(
        found.parts.map(({ operation, sharePercent }) => [operation, sharePercent.likely]),
      ).to.deep.equal([
        ['generate', 70],
        ['edit', 30],
      ]);
    });

    it('take the references of a workload that is an edit', () => {
      const found = plan({ ...mix, ...edit, operation: 'edit' }, { editShare: 30 });
      expect(found.usdPerMonth).to.deep.equal(exactly('55.6376'));
      // Without a share all are what the workload says.
      expect(plan({ ...mix, ...edit, operation: 'edit' }).usdPerMonth).to.deep.equal(
        exactly('61.372'),
      );
    });

    it('send reference images, which may count towards the same limit as the images', () => {
      const found = plan(mix, { tier: '4', editShare: 30, edit });
      const references = clock(found, 'input-images-per-minute');
      expect(references.limitPerMinute).to.deep.equal(exactly('150'));
      // 1,000 images, or 1,300 with their references, over 43,200 minutes.
      expect(references.demandPerMinute).to.deep.equal({
        low: '0.023148148148',
        high: '0.030092592593',
      });
      expect(found.account.binding).to.equal('input-images-per-minute');
      // Never more than that where the limit is the same.
      expect(found.account.couldBind).to.deep.equal(['input-images-per-minute']);
      expect(found.verdict).to.deep.include({ unchecked: ['concurrency'] });
      expect(codes(found.assumptions)).to.include('reference-images-may-count');
      const none = plan(mix, { tier: '4' });
      expect(codes(none.account.clocks)).not.to.include('input-images-per-minute');
      expect(codes(none.assumptions)).not.to.include('reference-images-may-count');
      // One's own limit on input images counts the images that are asked for, without references too.
      const own = plan(mix, { tier: '4', limits: { inputImagesPerMinute: 1 } });
      expect(clock(own, 'input-images-per-minute').demandPerMinute?.likely).to.equal(
        '0.023148148148',
      );
      const typed = plan(mix, {
        tier: '4',
        editShare: 30,
        edit,
        limits: { inputImagesPerMinute: 1 },
      });
      // 1,000 images, perhaps 300 references, at 1 a minute.
      expect(typed.account.job?.seconds).to.deep.equal({ low: '60000', high: '78000' });
      expect(typed.account.binding).to.equal('input-images-per-minute');
    });

    it('span the share where it is a range', () => {
      const found = plan(mix, { editShare: { low: 0, high: 100 }, edit });
      expect(found.usdPerMonth).to.deep.equal({ low: '53.18', high: '61.372' });
      // An edit may be the cheaper one.
      const cheap = plan(
        { ...mix, quality: 'high' },
        { editShare: { low: 25, high: 50 }, edit: { ...edit, quality: 'low' } },
      );
      // 211,220 and 100 x 5 + 1,024 x 8 + 196 x 30 = 14,572 millionths
      expect(cheap.usdPerMonth).to.deep.equal({ low: '112.896', high: '162.058' });
    });

    it('are one kind at the ends', () => {
      const all = plan(mix, { editShare: 100, edit });
      expect(all.parts.map(({ operation }) => operation)).to.deep.equal(['edit']);
      expect(all.usdPerMonth).to.deep.equal(exactly('61.372'));
      expect(plan(mix, { editShare: 0 }).parts.map(({ operation }) => operation)).to.deep.equal([
        'generate',
      ]);
      expect(issues(mix, { editShare: 5 })).to.deep.equal([
        ['reference-images', 'edit-without-reference'],
      ]);
    });
  });

  it('names what it takes for true', () => {
    expect(codes(plan(GOLDEN, { tier: '4' }).assumptions)).to.deep.equal([
      'days-in-month',
      'steady-demand',
      'no-ramp',
      'tokens-counted',
      'latency-left-out',
      'queue-model',
      'batch-files-by-requests',
    ]);
    const other = plan(
      { ...GOLDEN, failureRate: 2 },
      {
        demand: { kind: 'working-hours', hoursPerDay: 10 },
        ramp: { firstDay: 50 },
        limits: { latencySeconds: 80 },
      },
    ).assumptions;
    expect(codes(other)).to.include.members(['working-hours', 'failures-count']);
    expect(codes(other)).not.to.include.members(['no-ramp', 'latency-left-out', 'steady-demand']);
    expect(other.find(({ code }) => code === 'working-hours')?.value).to.deep.equal(['10', '5']);
  });

  it('returns all that cannot be used at once, by field', () => {
    expect(
      issues(
        { rerollRate: 100 },
        {
          tier: '7',
          start: '2026-02-30',
          editShare: 101,
          tokensCounted: 'all' as 'input',
          jobImages: 0.5,
          demand: { kind: 'peak-factor', factor: 0.5 },
          ramp: { firstDay: -1, firstWeek: 'x' as unknown as number },
          edit: { model: 'gpt-image-1' } as Given<'edit'>,
          limits: {
            tokensPerMinute: 0,
            imagesPerMinute: 1.5,
            inputImagesPerMinute: -1,
            concurrency: 1e10,
            latencySeconds: { low: 9, high: 3 },
            monthlyCapUsd: '$5',
          },
        },
      ),
    ).to.have.deep.members([
      ['reroll-rate', 'out-of-range'],
      ['tier', 'unknown-option'],
      ['start', 'not-a-date'],
      ['edit-share', 'out-of-range'],
      ['tokens-counted', 'unknown-option'],
      ['job-images', 'out-of-range'],
      ['peak-factor', 'out-of-range'],
      ['ramp-first-day', 'out-of-range'],
      ['ramp-first-week', 'not-a-number'],
      ['edit.model', 'unknown-field'],
      ['tokens-per-minute', 'out-of-range'],
      ['images-per-minute', 'not-whole'],
      ['input-images-per-minute', 'out-of-range'],
      ['concurrency', 'out-of-range'],
      ['latency', 'not-in-order'],
      ['monthly-cap', 'not-a-number'],
    ]);
    expect(issues({}, { start: '9999-12-01' })).to.deep.equal([['start', 'not-a-date']]);
    expect(issues({}, { offer: 'none' })).to.deep.equal([['offer', 'unknown-offer']]);
    expect(issues({}, { asOf: 'today' })).to.deep.equal([['asOf', 'not-a-date']]);
    expect(issues({}, { demand: { kind: 'weekly' as 'steady' } })).to.deep.equal([
      ['demand', 'unknown-option'],
    ]);
    expect(issues({}, { limits: { monthlyCapUsd: '0' } })).to.deep.equal([
      ['monthly-cap', 'out-of-range'],
    ]);
    expect(issues({}, { limits: 5 as Given<'limits'> })).to.deep.equal([
      ['limits', 'not-an-object'],
    ]);
    expect(issues({}, { demand: { kind: 'peak-factor' } as Given<'demand'> })).to.deep.equal([
      ['peak-factor', 'not-a-number'],
    ]);
  });

  describe('where a kept image may ask nothing of a limit', () => {
    it('always asks for the generated image of the limit on input images', () => {
      const found = plan(
        { referenceImages: [{ width: 1024, height: 1024 }] },
        { editShare: { low: 0, high: 50 }, limits: { inputImagesPerMinute: 5 } },
      );
      // 5 x 43,200; with references half as many again.
      expect(clock(found, 'input-images-per-minute').enoughImagesPerMonth).to.deep.equal({
        low: '144000',
        high: '216000',
      });
    });

    it('leaves that end of "enough" open for tokens, of which the low end may send none', () => {
      const found = plan(
        { promptTokens: { low: 0, high: 100 }, promptOverhead: 0 },
        { tier: '1', tokensCounted: 'input' },
      );
      expect(clock(found, 'tokens-per-minute').enoughImagesPerMonth?.high).to.equal(null);
    });

    it('waits for nothing on a day whose share is too small to count', () => {
      const found = plan(GOLDEN, { tier: '2', ramp: { firstDay: 1e-12 } });
      expect(found.ramp[0]?.queue).to.deep.include({
        kind: 'waits',
        waitSeconds: exactly('0'),
      });
    });
  });

  describe('of an offer whose batch is dearer', () => {
    const dear: Catalog = {
      ...catalog,
      offers: catalog.offers.map((one) =>
        one.model === 'gpt-image-2' && 'multiplier' in one.batch
          ? {
              ...one,
              batch: { ...one.batch, multiplier: '1.5' },
              charges: one.charges.map((charge) => {
                if (charge.kind !== 'tokens') return charge;
                const { meter, rates } = charge;
                return { kind: 'tokens', meter, rates };
              }),
            }
          : one,
      ),
    };

    it('says what batch adds, and never saves less than nothing', () => {
      const { batch } = plan(GOLDEN, { tier: '4', jobImages: 120_000 }, dear);
      if (batch.kind !== 'offered') throw new Error(batch.kind);
      expect(batch.savedUsd).to.deep.equal(exactly('0'));
      expect(batch.extraUsd).to.deep.equal(exactly('1320.125'));
      expect(batch.job.savedUsd).to.deep.equal(exactly('0'));
      expect(batch.job.extraUsd).to.deep.equal(exactly('15841.5'));
    });
  });

  it('carries no prompt', () => {
    const text = 'a lighthouse in the fog';
    expect(JSON.stringify(plan({ prompt: text }, { tier: '2' }))).not.to.include('lighthouse');
  });

  describe('for any plan', () => {
    const percents = fc.integer({ min: 0, max: 60 });
    const ranged = (each: fc.Arbitrary<number>) =>
      fc.oneof(
        each,
        fc.tuple(each, each, each).map((three) => {
          const [low, likely, high] = [...three].sort((a, b) => a - b);
          return { low: low!, likely: likely!, high: high! };
        }),
        fc.tuple(each, each).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
      );
    const workloads: fc.Arbitrary<Workload> = fc.record({
      quality: fc.constantFrom('low', 'medium', 'high', 'auto'),
      imagesPerRequest: fc.integer({ min: 1, max: 10 }),
      promptTokens: ranged(fc.integer({ min: 0, max: 900 })),
      imagesPerMonth: ranged(fc.integer({ min: 1, max: 10_000_000 })),
      rerollRate: ranged(percents),
      failureRate: ranged(percents),
      failedRequests: fc.constantFrom('billed', 'not-billed'),
    });
    const demands: fc.Arbitrary<Given<'demand'>> = fc.oneof(
      fc.constant({ kind: 'steady' } as const),
      fc.record({
        kind: fc.constant('working-hours' as const),
        hoursPerDay: fc.integer({ min: 1, max: 24 }),
        daysPerWeek: fc.integer({ min: 1, max: 7 }),
      }),
      fc.record({
        kind: fc.constant('peak-factor' as const),
        factor: ranged(fc.integer({ min: 1, max: 700 })),
      }),
    );
    const launches: fc.Arbitrary<LaunchOptions> = fc.record({
      tier: fc.constantFrom('1', '2', '3', '4', '5'),
      demand: demands,
      ramp: fc.record({ firstDay: percents, firstWeek: percents }),
      limits: fc.record({
        latencySeconds: ranged(fc.integer({ min: 1, max: 300 })),
        concurrency: fc.integer({ min: 1, max: 500 }),
      }),
      start: fc
        .date({ min: new Date('2026-11-04'), max: new Date('2028-03-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      editShare: ranged(percents),
      edit: fc.constant({ referenceImages: [{ width: 1024, height: 1536 }] }),
    });

    it('ends are in order in every step, clock and job, and JSON keeps it all', () => {
      interface Ends {
        readonly low: string | null;
        readonly high: string | null;
        readonly likely?: string | null;
      }
      const ordered = (range: Ends | null) => {
        if (!range) return;
        const { low, high, likely = low } = range;
        const at = (end: string | null): number => (end === null ? Infinity : Number(end));
        expect(at(low)).to.be.at.most(at(likely));
        expect(at(likely)).to.be.at.most(at(high));
      };
      fc.assert(
        fc.property(workloads, launches, (workload, launch) => {
          const found = plan(workload, launch);
          for (const { value } of found.steps) ordered(value);
          for (const one of found.account.clocks) {
            ordered(one.utilisationPercent);
            ordered(one.demandPerMinute);
            ordered(one.enoughImagesPerMonth);
            ordered(one.jobSeconds);
          }
          ordered(found.account.job?.seconds ?? null);
          ordered(found.account.queue?.backlogPerHour ?? null);
          // Nothing is ever done where every request fails, and everything else is.
          expect(found.account.job === null).to.equal(found.account.refusal?.from === 'low');
          ordered(found.usdPerMonth);
          expect(JSON.parse(JSON.stringify(found))).to.deep.equal(found);
        }),
        { numRuns: 60 },
      );
    });

    it('answers whatever ends are nothing, with amounts that can be read', () => {
      const share = fc.constantFrom(0, 1e-12, 0.5, 50, 100);
      const rate = fc.constantFrom(0, 1e-12, 50, 99.9999999999);
      const tokens = fc.constantFrom(0, 0, 1, 5000);
      const bare: fc.Arbitrary<Workload> = fc.record(
        {
          quality: fc.constantFrom('medium', 'auto'),
          promptTokens: ranged(tokens),
          promptOverhead: ranged(tokens),
          instructionTokens: ranged(tokens),
          cachedShare: ranged(share),
          cachedReferenceShare: ranged(share),
          imagesPerMonth: ranged(fc.constantFrom(1, 1_000_000_000)),
          rerollRate: ranged(rate),
          failureRate: ranged(rate),
          outputTokens: ranged(fc.constantFrom(1, 5000)),
        },
        { requiredKeys: [] },
      );
      const options: fc.Arbitrary<LaunchOptions> = fc.record(
        {
          tier: fc.constantFrom('1', '5'),
          tokensCounted: fc.constantFrom('input', 'output', 'input-and-output'),
          editShare: ranged(share),
          edit: fc.constantFrom({ promptTokens: 0, promptOverhead: 0 }, {}),
          ramp: fc.record({ firstDay: share, firstWeek: share }),
          limits: fc.record(
            {
              inputImagesPerMinute: fc.constant(5),
              latencySeconds: ranged(fc.constantFrom(0.001, 60)),
              concurrency: fc.constant(2),
              monthlyCapUsd: fc.constantFrom('0.01', '5'),
            },
            { requiredKeys: [] },
          ),
          demand: fc.constantFrom<Given<'demand'>>(
            { kind: 'peak-factor', factor: { low: 1, high: 720 } },
            { kind: 'busiest-hour', sharePercent: { low: 100 / 720, likely: 1, high: 100 } },
          ),
        },
        { requiredKeys: [] },
      );
      const free: Catalog = {
        ...catalog,
        offers: catalog.offers.map((one) => ({
          ...one,
          charges: one.charges.map((charge) =>
            charge.kind === 'tokens'
              ? { ...charge, rates: charge.rates.map((each) => ({ ...each, usd: '0' })) }
              : charge,
          ),
        })),
      };
      const readable = (value: unknown): void => {
        if (typeof value === 'string') expect(value).not.to.match(/NaN|Infinity|^-|\.\d*-/);
        else if (typeof value === 'number') expect(Number.isFinite(value)).to.equal(true);
        else if (typeof value === 'object' && value !== null)
          Object.values(value).forEach(readable);
      };
      fc.assert(
        fc.property(
          bare,
          options,
          fc.boolean(),
          fc.constantFrom('low', 'likely', 'high'),
          (workload, launch, isFree, end) => {
            const from = isFree ? free : catalog;
            const given = { referenceImages: [{ width: 1024, height: 1024 }], ...workload };
            const found = plan(given, launch, from);
            readable([found.steps, found.account, found.tiers, found.ramp, found.batch]);
            readable(solveBudget(given, from, { usd: '5', end, asOf: DAY }));
            readable(levers(given, from, { asOf: DAY }));
          },
        ),
        { numRuns: 200 },
      );
    });

    it('one worst figure stands in the verdict, the limits and the ramp', () => {
      const ramps = fc.record({
        firstDay: fc.integer({ min: 0, max: 3000 }),
        firstWeek: fc.integer({ min: 0, max: 3000 }),
      });
      fc.assert(
        fc.property(workloads, launches, ramps, (workload, launch, ramp) => {
          const found = plan(workload, {
            ...launch,
            ramp,
            limits: { ...launch.limits, monthlyCapUsd: '1000000000000000' },
          });
          const { account, peak, verdict } = found;
          const binding = clock(found, account.binding!);
          const most = Math.max(...found.ramp.map(({ percent }) => percent));
          const worst = found.ramp.find(({ code }) => code === peak.point)!;
          expect(worst.percent).to.equal(most);
          expect(worst.utilisationPercent).to.deep.equal(binding.utilisationPercent);
          expect(worst.exceededFrom).to.equal(binding.exceededFrom);
          for (const each of found.ramp)
            expect(Number(each.utilisationPercent!.high)).to.be.at.most(
              Number(binding.utilisationPercent!.high) + 1e-9,
            );
          // Where any limit is exceeded, the binding one is, at the mildest end.
          const order = ['low', 'likely', 'high', null];
          for (const { exceededFrom } of account.clocks)
            expect(order.indexOf(binding.exceededFrom)).to.be.at.most(order.indexOf(exceededFrom));
          if (account.refusal?.from === 'low') expect(verdict.kind).to.equal('request-refused');
          else if (binding.exceededFrom)
            expect(verdict).to.deep.equal({
              kind: 'clock-exceeded',
              from: binding.exceededFrom,
              clock: binding.code,
              point: peak.point,
              utilisationPercent: binding.utilisationPercent,
            });
          else expect(verdict.kind).to.be.oneOf(['fits', 'request-refused']);
        }),
        { numRuns: 100 },
      );
    });

    it('what is enough is not above any limit, and one more is', () => {
      fc.assert(
        fc.property(launches, fc.integer({ min: 1, max: 60 }), (launch, rerollRate) => {
          const at = (imagesPerMonth: number) =>
            plan({ rerollRate, imagesPerMonth }, { ...launch, editShare: null }).account;
          const few = at(1);
          const binding = few.clocks.find(({ code }) => code === few.binding)!;
          const enough = Number(binding.enoughImagesPerMonth!.low);
          fc.pre(enough >= 1 && enough < 1e9);
          const exceeded = (images: number) =>
            at(images).clocks.find(({ code }) => code === binding.code)!.exceededFrom;
          expect(exceeded(enough)).to.equal(null);
          expect(exceeded(enough + 1)).not.to.equal(null);
        }),
        { numRuns: 60 },
      );
    });

    it('the dollars are those of the estimate', () => {
      fc.assert(
        fc.property(workloads, (workload) => {
          const found = estimate(workload, catalog, { asOf: DAY });
          if (found.kind === 'invalid' || found.kind === 'unpriced') throw new Error(found.kind);
          const { low, high, likely } = found.perMonth;
          const expected = likely === undefined ? { low, high } : { low, high, likely };
          expect(plan(workload).usdPerMonth).to.deep.equal(expected);
        }),
        { numRuns: 60 },
      );
    });

    it('a higher limit is never slower, at any tier', () => {
      const number = fc.integer({ min: 1, max: 10_000 });
      fc.assert(
        fc.property(
          workloads,
          launches,
          number,
          number,
          fc.constantFrom('imagesPerMinute', 'tokensPerMinute', 'concurrency'),
          (workload, launch, a, b, name) => {
            const seconds = (limit: number) =>
              plan(workload, { ...launch, limits: { ...launch.limits, [name]: limit } }).account.job
                ?.seconds ?? { low: Infinity, high: Infinity };
            const few = seconds(Math.min(a, b));
            const many = seconds(Math.max(a, b));
            expect(Number(many.low)).to.be.at.most(Number(few.low));
            expect(Number(many.high)).to.be.at.most(Number(few.high));
            const tiers = plan(workload, launch)
              .tiers.slice(1)
              .map(({ job }) => Number(job?.seconds.high ?? Infinity));
            expect(tiers).to.deep.equal([...tiers].sort((one, other) => other - one));
          },
        ),
        { numRuns: 40 },
      );
    });

    it('more images never cost less, nor reach a cap later', () => {
      const volume = fc.integer({ min: 1, max: 1_000_000 });
      fc.assert(
        fc.property(workloads, launches, volume, volume, (workload, launch, a, b) => {
          const at = (imagesPerMonth: number) => plan({ ...workload, imagesPerMonth }, launch);
          const few = at(Math.min(a, b));
          const many = at(Math.max(a, b));
          expect(Number(many.usdPerMonth!.low)).to.be.at.least(Number(few.usdPerMonth!.low));
          const never = '9';
          expect(
            (many.account.capDays!.high ?? never) <= (few.account.capDays!.high ?? never),
          ).to.equal(true);
        }),
        { numRuns: 40 },
      );
    });

    it('the cap is reached on the day that adding up day by day gives', () => {
      const days = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 3_000_000 }),
          fc.integer({ min: 0, max: 500 }),
          fc.integer({ min: 0, max: 500 }),
          fc.integer({ min: 0, max: 700 }),
          (images, firstDay, firstWeek, offset) => {
            const start = new Date(Date.UTC(2026, 11, 1) + offset * 86_400_000);
            const found = plan(
              { promptTokens: 94, imagesPerMonth: images },
              { tier: '3', start: start.toISOString().slice(0, 10), ramp: { firstDay, firstWeek } },
            );
            const month: Fraction = times(fraction('0.05318'), [BigInt(images), 1n]);
            const spent = new Map<string, number>();
            const list: { day: string; key: string; sum: number }[] = [];
            for (let at = 0; at < 62; at++) {
              const date = new Date(start.getTime() + at * 86_400_000);
              const day = date.toISOString().slice(0, 10);
              const key = day.slice(0, 7);
              const percent = at === 0 ? firstDay : at < 7 ? firstWeek : 100;
              const [n, d] = over(month, [
                BigInt(days(date.getUTCFullYear(), date.getUTCMonth() + 1)),
                1n,
              ]);
              const sum = (spent.get(key) ?? 0) + ((Number(n) / Number(d)) * percent) / 100;
              spent.set(key, sum);
              list.push({ day, key, sum });
            }
            // Doubles: days whose sums lie within a millionth of the cap are not judged.
            fc.pre(list.every(({ sum }) => Math.abs(sum - 1000) > 1e-6));
            const first = list.find(({ sum }) => sum > 1000)?.day ?? null;
            expect(found.account.capDays!.likely).to.equal(first);
            expect(print(month)).to.equal(found.usdPerMonth!.likely);
          },
        ),
        { numRuns: 60 },
      );
    });

    it('nothing that can be typed makes it throw', () => {
      const any = fc.anything({ maxDepth: 2 });
      const kinds = fc.constantFrom('steady', 'working-hours', 'peak-factor', 'busiest-hour');
      fc.assert(
        fc.property(
          fc.record(
            {
              tier: any,
              limits: fc.oneof(
                any,
                fc.record({
                  tokensPerMinute: any,
                  latencySeconds: any,
                  concurrency: any,
                  monthlyCapUsd: any,
                }),
              ),
              demand: fc.oneof(
                any,
                fc.record({
                  kind: kinds,
                  hoursPerDay: any,
                  daysPerWeek: any,
                  factor: any,
                  sharePercent: any,
                }),
              ),
              ramp: any,
              start: any,
              editShare: any,
              edit: any,
              tokensCounted: any,
              jobImages: any,
            },
            { requiredKeys: [] },
          ),
          (options) => {
            const found = planLaunch({}, catalog, options as LaunchOptions);
            expect(found.kind).to.be.oneOf(['plan', 'invalid']);
          },
        ),
        { numRuns: 300 },
      );
    });
  });
});
