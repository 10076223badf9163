import type {
  BatchTrade,
  BudgetReason,
  ClockCode,
  ClockReason,
  Day,
  From,
  LaunchVerdict,
  Missing,
  PlanAssumption,
  RampPointCode,
  Range,
  Workload,
} from '../../core/index.js';
import { capital, sizeText, type Texts, word } from '../fill.js';
import { leverName } from './levers.js';
import { workloadProblems } from './workload-problems.js';

const CLOCKS: Readonly<Record<ClockCode, string>> = {
  'images-per-minute': 'images a minute',
  'tokens-per-minute': 'tokens a minute',
  'input-images-per-minute': 'reference images a minute',
  concurrency: 'requests at once',
};

const MISSING: Readonly<Record<Missing, string>> = {
  ...CLOCKS,
  'monthly-cap': 'the monthly cap',
  cost: 'the cost',
};

const CLOCK_REASONS: Texts<ClockReason['code']> = {
  'limits-not-published': 'The limits of this model are not published. {reason} Type yours.',
  'limits-not-for-offer': 'The limits of {offer} are not published here; type yours.',
  'tier-not-chosen': 'Choose your tier, or type your limit.',
  'batch-limits-not-published': 'Batch has a queue limit of its own, not published; type yours.',
  'tier-not-available': 'This tier does not have the model.',
  'limit-not-published': 'not published; type yours',
  'latency-not-given': 'Type how many seconds an image takes.',
  'concurrency-not-given': 'Type how many requests you let run at once.',
  'tokens-not-known': 'How many tokens an image takes is not known.',
};

const ASSUMPTIONS: Texts<PlanAssumption['code']> = {
  'days-in-month': 'Demand a minute is reckoned with months of {value} days.',
  'steady-demand': 'Images are asked for at every hour alike, night and day.',
  'working-hours': ({ value }) => {
    const [hours, days] = value as readonly string[];
    return `Images are asked for in ${hours} hours a day, ${days} days a week, all of them alike.`;
  },
  'no-ramp': 'The first day is as busy as every other.',
  'tokens-counted': ({ value }) =>
    `Towards the limit count ${COUNTED[value as keyof typeof COUNTED]}; which tokens count is not published.`,
  'failures-count': 'Failed requests count towards the limits: {value} of 100.',
  'latency-left-out': 'How long an image takes is left out, as no latency is given.',
  'queue-model':
    'Waiting is the mean of an {value} queue: requests come at random, one after the other, and none gives up. Limits that allow a burst make it shorter.',
  'batch-files-by-requests':
    'Batch files are counted by {value} alone; how large a request is, is not known.',
};

const COUNTED = {
  'input-and-output': 'input and output tokens',
  input: 'input tokens',
  output: 'output tokens',
} as const;

/** Of three ends of a range, the mildest at which something happens. */
const FROM: Readonly<Record<From, string>> = {
  // At every figure.
  low: '',
  likely: 'At the likely figures, ',
  high: 'At the most of your figures, ',
};

const BUDGET_REASONS: Readonly<Record<BudgetReason['code'], string>> = {
  unpriced: 'The plan has no price to hold against a budget.',
  'measured-tokens': 'Your measured token count stands for one quality and size.',
  'no-qualities': 'The model has no quality setting.',
  'auto-size': 'Choose a size to find a larger one of its shape.',
  'sizes-not-published': 'Which sizes the model takes is not published.',
};

const CHECKS = {
  quality: (quality: string | null): readonly [string, string] => [
    'Send a quality with every request',
    quality === null
      ? 'The range of this plan covers every quality, because auto lets the model choose.'
      : `Left out, the API chooses, and you pay for its choice. This plan is for ${quality}.`,
  ],
  access: (model: string): readonly [string, string] => [
    'Try the model with the key that ships',
    `Ask for one picture from ${model} with the key and project of the launch; billing and verification come first.`,
  ],
  tier: (tier: string | null, note: string): readonly [string, string] => [
    tier === null ? 'Look up your tier' : `Confirm that you are on ${tier}`,
    note,
  ],
  headers: (): readonly [string, string] => [
    'Log the rate-limit headers',
    'x-ratelimit-remaining-requests, x-ratelimit-remaining-tokens and Retry-After, from the first test on.',
  ],
  rerolls: (rate: string): readonly [string, string] => [
    'Measure the re-roll rate on 50 real prompts',
    `This plan takes ${rate} of 100. Count your own over a week of real use.`,
  ],
  batch: (note: string): readonly [string, string] => ['Decide whether batch fits', note],
} as const;

/** The more it costs, the earlier; at the low end it may never be. */
function capWhen({ low, likely = null, high }: Range<Day | null>): string {
  if (low !== null) return low === high ? `on ${low}` : `between ${high} and ${low}`;
  return likely === null || likely === high
    ? `on ${high} at the earliest`
    : `on ${likely}, ${high} at the earliest`;
}

/** Of the figures that {@link FROM} names; what more of them would do comes after. */
function stopWhen(days: Range<Day | null>): string {
  const { low, likely = null, high } = days;
  if (low !== null) return capWhen(days);
  return likely === null || likely === high
    ? `on ${high}`
    : `on ${likely}, at the most of your figures on ${high}`;
}

/** English words of `<launch-planner>`. */
export const launchPlanner = {
  title: 'From images kept to a launch date',
  lede: (workload: {
    readonly model: string;
    readonly size: string;
    readonly quality: string;
    readonly edit: boolean;
    readonly editShare: string | null;
    readonly batch: boolean;
  }): string => {
    const { model, size, quality, edit, editShare, batch } = workload;
    return `${[
      model,
      editShare !== null ? `${editShare} of 100 edited` : edit ? 'edit' : '',
      size === 'auto' ? 'auto size' : sizeText(size),
      `${quality} quality`,
      batch ? 'batch' : '',
    ]
      .filter(Boolean)
      .join(', ')}.`;
  },
  asOf: (date: string): string => `Prices of ${date}.`,
  to: (low: string, high: string): string => `${low} to ${high}`,
  about: (text: string): string => (/^(?:under |<)/.test(text) ? text : `about ${text}`),
  percent: (number: string): string => `${number}%`,
  notKnown: 'not known',
  notPriced: 'Not priced',

  // Verdict
  tier: (id: string): string => (/^\d+$/.test(id) ? `Tier ${id}` : `${capital(id)} tier`),
  yours: 'Your limits',
  noTier: 'Your account',
  verdict: (
    verdict: LaunchVerdict,
    {
      account,
      model,
      text,
    }: {
      readonly account: string;
      readonly model: string;
      /** An amount of dollars or a percentage, formatted. */
      readonly text: string;
    },
  ): string => {
    switch (verdict.kind) {
      case 'not-available':
        return `${account} does not have ${model}.`;
      case 'cap-reached':
        return sentence(
          verdict.from,
          `the monthly cap of ${text} stops this plan ${stopWhen(verdict.days)}.`,
        );
      case 'clock-exceeded':
        return sentence(
          verdict.from,
          `${account} is short of ${CLOCKS[verdict.clock]}: ${BUSIEST[verdict.point]} asks for ${text} of the limit.`,
        );
      case 'fits':
        return `${account} carries the busiest hour; ${CLOCKS[verdict.binding]} is the limit that you meet first, at ${text}.`;
      case 'unknown':
        return `Whether your account carries this plan is not known: ${list(verdict.missing.map((code) => MISSING[code]))} ${verdict.missing.length === 1 ? 'is' : 'are'} missing.`;
    }
  },
  chooseTier:
    'Choose your tier, or type your limits, to see whether your account carries this plan.',
  capAfter:
    'From then on requests are refused until the next calendar month, whatever the limits a minute allow.',
  smallest: (tier: string, usd: string | null): string =>
    `${tier} is the lowest that carries it${usd === null ? '' : `; it takes ${usd} paid`}.`,
  noneFits: 'No published tier is known to carry it.',
  unchecked: (codes: readonly ClockCode[]): string =>
    `Not checked, because the limit is not published: ${list(codes.map((code) => CLOCKS[code]))}. Type yours.`,

  // Chain
  chain: 'Volume to dollars',
  steps: {
    kept: 'images kept',
    billable: 'billable attempts',
    tokens: 'tokens a month',
    usd: (batch: boolean): string => `a month, ${batch ? 'batch' : 'standard'}`,
  },
  rerolls: (share: string): string => `÷ ${share} re-rolls`,
  failures: (share: string): string => `÷ ${share} failures`,
  noneLost: 'nothing re-rolled',
  tokensEach: (tokens: string): string => `× ${tokens} tokens each`,
  blended: (usd: string): string => `× ${usd} per 1M, blended`,
  attempts: (attempts: string, requests: string): string =>
    `The limits see ${attempts} attempts in ${requests} requests a month.`,
  unbilled: (unbilled: string): string => `${unbilled} of them fail and are not billed.`,

  // Inputs
  inputs: {
    imagesPerMonth: 'Images you keep',
    tier: 'Your tier',
    demand: 'Demand',
    hoursPerDay: 'Hours a day',
    daysPerWeek: 'Days a week',
    peakFactor: 'Busiest hour',
    busiestHourShare: 'Busiest hour',
    editShare: 'Edits',
    jobImages: 'Job',
    jobStart: 'Job starts',
    start: 'Launch day',
    rampFirstDay: 'First day',
    rampFirstWeek: 'First week',
    tokensCounted: 'Tokens that count',
    tokensPerMinute: 'Tokens a minute',
    imagesPerMinute: 'Images a minute',
    inputImagesPerMinute: 'Reference images a minute',
    latency: 'An image takes',
    concurrency: 'Requests at once',
    monthlyCap: 'Monthly cap',
    budget: 'Budget',
  },
  units: {
    imagesPerMonth: 'a month',
    peakFactor: '× the mean hour',
    busiestHourShare: '% of month',
    editShare: 'of 100',
    jobImages: 'images kept',
    rampFirstDay: '% of a steady day',
    rampFirstWeek: '% of a steady day',
    latency: 'seconds',
    monthlyCap: 'US dollars',
    budget: 'US dollars a month',
  } as Readonly<Record<string, string>>,
  demands: {
    steady: 'Steady, night and day',
    'working-hours': 'In working hours',
    'peak-factor': 'By peak factor',
    'busiest-hour': 'By the busiest hour',
  },
  tokensCounted: {
    'input-and-output': 'Input and output',
    input: 'Input',
    output: 'Output',
  },
  tierNone: 'Not chosen',
  tierOption: (tier: string, paid: string | null): string =>
    paid === null ? tier : `${tier}, ${paid} paid`,
  ownLimits: 'Your own limits, from your dashboard',
  more: 'Launch day, ramp, edits and what counts',
  noReferences: 'Edits need a reference image in the workload.',
  unknownLimit: 'not published; type yours',

  // Limits
  limits: 'Demand in the busiest hour against the limits of each tier',
  limitsTitle: (tier: string | null): string =>
    tier === null ? 'Demand against the limits' : `Demand against the limits of ${tier}`,
  binds: (account: string, clock: ClockCode, percent: string, over: boolean): string =>
    over
      ? `${account} is short: ${CLOCKS[clock]} at ${percent}`
      : `${capital(CLOCKS[clock])} is the limit that ${account} meets first, at ${percent}`,
  couldBind: (codes: readonly ClockCode[]): string =>
    `Over your ranges it can also be ${list(
      codes.map((code) => CLOCKS[code]),
      'or',
    )}.`,
  busiest: (attempts: string, share: string): string =>
    `The busiest hour has ${share} of the month: ${attempts} attempts a minute.`,
  tick: 'The tick is the limit.',
  enough: (images: string): string => `Enough for up to ${images} kept images a month.`,
  tierHead: 'Tier',
  clocks: CLOCKS,
  bindingHead: 'Binding limit',
  of: (limit: string): string => `of ${limit}`,
  clockReason: (reason: ClockReason, locale?: string): string =>
    word(CLOCK_REASONS, reason, locale),
  rowVerdict: (
    verdict: LaunchVerdict,
    text: string,
  ): { readonly strong: string; readonly rest: string } => {
    switch (verdict.kind) {
      case 'not-available':
        return { strong: '', rest: 'does not have the model' };
      case 'cap-reached':
        return { strong: 'cap', rest: `${text} ${capWhen(verdict.days)}` };
      case 'clock-exceeded':
        return { strong: 'short', rest: CLOCKS[verdict.clock] };
      case 'fits':
        return { strong: '', rest: CLOCKS[verdict.binding] };
      case 'unknown':
        return {
          strong: '',
          rest: `not known: ${list(verdict.missing.map((code) => MISSING[code]))}`,
        };
    }
  },
  wait: {
    waits: (seconds: string): string =>
      `A request waits ${seconds} for its turn in the busiest hour.`,
    'may-grow': (backlog: string): string =>
      `At the most of your figures the queue grows by ${backlog} attempts an hour.`,
    grows: (backlog: string): string =>
      `The queue grows by ${backlog} attempts in the busiest hour.`,
  },

  // Schedule
  schedule: (job: string, ready: string | null, account: string): string =>
    ready === null
      ? `${job}: how long it takes is not known`
      : `${job}: ready ${ready} on ${account}`,
  wholeMonthRun: 'The whole month in one run',
  jobRun: (images: string): string => `A job of ${images} kept images`,
  scheduleNote: (attempts: string | null): string =>
    `${attempts === null ? '' : `${attempts} attempts `}at each tier’s slowest limit, all of it for this job; spending caps are left out.`,
  scheduleHead: {
    tier: 'Tier',
    plot: 'Time',
    ready: 'Ready by',
    takes: 'Takes',
    clock: 'Held up by',
  },
  by: (time: string): string => `by ${time}`,
  after: (duration: string): string => `after ${duration}`,
  daysLater: (time: string, days: number): string =>
    days === 0 ? time : `${time}, ${days === 1 ? 'next day' : `${days} days later`}`,
  within: (hours: string): string => `within ${hours}`,
  batch: 'Batch',
  hours: (hours: string): string => `${hours} h`,
  duration,

  // Ramp
  ramp: 'From the first day to a steady month',
  rampCap: (usd: string, days: Range<Day | null>): string =>
    `The ramp reaches the cap of ${usd} ${capWhen(days)}`,
  rampNoCap: (usd: string): string => `The ramp stays below the cap of ${usd}`,
  rampHead: {
    point: 'When',
    from: 'From',
    images: 'Images kept a day',
    usd: 'Dollars a day',
    use: 'Busiest hour',
    wait: 'Mean wait',
  },
  points: {
    'first-day': 'First day',
    'first-week': 'First week',
    steady: 'Steady',
  } satisfies Record<RampPointCode, string>,
  endless: 'grows without end',

  // Batch
  tradeoff: (usd: string, saves: boolean): string =>
    saves ? `Waiting saves ${usd} a month` : `Batch costs ${usd} more per month`,
  noTradeoff: 'Batch against standard',
  standard: 'Standard',
  standardNote: (ready: string | null): string =>
    `${ready === null ? 'Each image as soon as it is made.' : `The job is ready ${ready}.`} Counts against the limits above.`,
  batchNote: (hours: string | null, files: string | null): string =>
    [
      hours === null ? 'How long it may take is not published.' : `Results within ${hours}.`,
      'No previews, and a queue limit of its own.',
      files === null ? '' : `The job is ${files}.`,
    ]
      .filter(Boolean)
      .join(' '),
  files: (files: string): string => (files === '1' ? 'one file' : `${files} files`),
  jobSaved: (usd: string, saves: boolean): string =>
    saves ? `On the job it saves ${usd}.` : `On the job it costs ${usd} more.`,
  status: {
    offered: '',
    derived: 'The batch rate is computed by the general rule; no row for this model was seen.',
    disputed: 'Sources disagree on whether batch is offered.',
  } satisfies Record<Extract<BatchTrade, { kind: 'offered' }>['status'], string>,
  refused: {
    'batch-not-offered': (reason: string): string => `Batch is not offered. ${reason}`,
    'batch-unknown': (reason: string): string =>
      `Whether batch is offered is not published. ${reason}`,
  },
  batchUnpriced: 'One of the two has no price, so they cannot be compared.',

  // Levers
  levers: 'What moves the month most',
  lever: leverName,
  leverHead: { change: 'Change', difference: 'Of the month', month: 'Month then' },
  leversNote: 'Each by itself; they do not add up.',
  notPlanned: 'Not billed by tokens: the comparison of sellers has its sum.',
  apply: 'Apply',
  applyThis: (name: string): string => `Apply: ${name}`,
  applied: (name: string): string => `Now: ${name}.`,
  undo: 'Undo',
  undone: 'The last change was undone.',

  // Budget
  budgetTitle: 'What a budget buys',
  budgetNote:
    'Each answer leaves the rest of the workload as it is, and holds at the high end of ranges.',
  presentFits: (left: string): string => `The plan as it is fits, and leaves ${left}.`,
  presentShort: (missing: string): string => `The plan as it is needs ${missing} more.`,
  answers: {
    images: 'Most images',
    quality: 'Best quality',
    size: 'Largest size',
  },
  answer: (change: Workload, images: string | null): string =>
    images !== null
      ? `${images} images kept a month`
      : change.size != null
        ? sizeText(change.size)
        : `${capital(String(change.quality))} quality`,
  left: (month: string, left: string): string => `${month} a month, ${left} left`,
  least: (least: string, missing: string): string =>
    `Not within it: even ${least} needs ${missing} more.`,
  asNow: 'as now',
  budgetReason: (code: BudgetReason['code']): string => BUDGET_REASONS[code],

  // Checklist
  checklist: 'Before launch',
  checks: CHECKS,
  checkTier: {
    carries: (clock: ClockCode, share: string): string =>
      `It carries this plan; log ${CLOCKS[clock]}, at ${share} in the busiest hour.`,
    stops: 'It does not carry this plan; see above.',
    unknown: 'Your account’s limits page names it; every figure here depends on it.',
  },
  checkBatch: {
    saves: (usd: string, hours: string | null): string =>
      `Worth ${usd} a month, if people can wait${hours === null ? '' : ` ${hours}`}.`,
    dearer: 'Not worth it: batch costs more than standard.',
    no: 'Not for this model.',
  },
  copyChecklist: 'Copy the checklist',
  copiedChecklist: 'The checklist was copied.',

  // Assumptions and data
  assumptions: 'Taken for granted',
  assumption: (code: PlanAssumption['code'], value: string | readonly string[]): string =>
    word(ASSUMPTIONS, { code, params: { value } }),
  provenance: 'Rates',
  limitsFrom: (checked: string | null): string =>
    `limits ${checked === null ? 'read on a day that is not recorded' : `checked ${checked}`}, from`,
  copied: 'The plan was copied.',
  problems: workloadProblems,
} as const;

export type LaunchPlannerMessages = typeof launchPlanner;

const BUSIEST: Readonly<Record<RampPointCode, string>> = {
  'first-day': 'the busiest hour',
  'first-week': 'the busiest hour of the first week',
  steady: 'the busiest hour of a steady month',
};

function sentence(from: From, text: string): string {
  return capital(`${FROM[from]}${text}`);
}

/** a, b and c */
function list(names: readonly string[], last = 'and'): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)!}`;
}

/** Whole units, the two largest: 3 h 28 min. */
function duration(seconds: number): string {
  if (seconds > 0 && seconds < 1) return 'under 1 s';
  const whole = Math.ceil(seconds < 60 ? seconds : seconds / 60);
  if (seconds < 60) return whole === 60 ? '1 min' : `${whole} s`;
  const [days, hours, minutes] = [
    Math.floor(whole / 1440),
    Math.floor(whole / 60) % 24,
    whole % 60,
  ];
  const two =
    days > 0
      ? [days, 'd', hours, 'h']
      : hours > 0
        ? [hours, 'h', minutes, 'min']
        : [minutes, 'min', 0, ''];
  return `${two[0]} ${two[1]}${two[2] === 0 ? '' : ` ${two[2]} ${two[3]}`}`;
}
