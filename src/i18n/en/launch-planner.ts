import type {
  BatchTrade,
  BudgetReason,
  ClockReason,
  Day,
  From,
  PlanAssumption,
  RampPointCode,
  Range,
  Workload,
} from '../../core/index.js';
import { capital, sizeText, word } from '../fill.js';
import { ASSUMPTIONS, BUDGET_REASONS, CLOCK_REASONS } from './launch-planner-codes.js';
import { capWhen, CLOCKS, duration, list, monthName, STAGES } from './launch-planner-terms.js';
import { verdictWords } from './launch-planner-verdict.js';
import { leverName } from './levers.js';
import { some } from './plural.js';
import { workloadProblems } from './workload-problems.js';

const CHECKS = {
  quality: (quality: string | null): readonly [string, string] => [
    'Set a quality in every request',
    quality === null
      ? 'The range of this plan covers every quality, because auto lets the model choose.'
      : `If you leave it out, the model chooses and you pay for its choice. This plan assumes ${quality} quality.`,
  ],
  access: (model: string): readonly [string, string] => [
    'Test the model with your production key',
    `Request one image from ${model} with the key and project you launch with. Set up billing and verification first.`,
  ],
  /** @param tier `null`: none was chosen. */
  tier: (tier: string | null, note: string): readonly [string, string] => [
    tier === null ? 'Look up your tier' : `Confirm that you are on ${tier}`,
    note,
  ],
  limits: (note: string): readonly [string, string] => ['Confirm your limits', note],
  headers: (): readonly [string, string] => [
    'Log the rate-limit headers',
    'Record x-ratelimit-remaining-requests, x-ratelimit-remaining-tokens and Retry-After from the first test on.',
  ],
  rerolls: (rate: string): readonly [string, string] => [
    'Measure the re-roll rate on 50 real prompts',
    `This plan assumes ${rate}% re-rolled. Count your own over a week of real use.`,
  ],
  batch: (note: string): readonly [string, string] => ['Decide whether to use batch', note],
} as const;

/** English words of `<launch-planner>`. */
export const launchPlanner = {
  ...verdictWords,
  title: 'Launch plan',
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
      editShare !== null ? `${editShare}% edited` : edit ? 'edit' : '',
      size === 'auto' ? 'auto size' : sizeText(size),
      `${quality} quality`,
      batch ? 'batch' : '',
    ]
      .filter(Boolean)
      .join(', ')}.`;
  },
  asOf: (date: string): string => `Prices as of ${date}.`,
  to: (low: string, high: string): string => `${low} to ${high}`,
  upTo: (text: string): string => `up to ${text}`,
  about: (text: string): string => (/^(?:under |[<>])/.test(text) ? text : `about ${text}`),
  percent: (number: string): string => `${number}%`,
  notKnown: 'unknown',
  notPriced: 'No price',

  // Chain
  chain: 'From images to cost',
  steps: {
    kept: 'kept images',
    billable: 'billable attempts',
    tokens: 'tokens per month',
    usd: (batch: boolean): string => `per month, ${batch ? 'batch' : 'standard'}`,
  },
  rerolls: (share: string): string => `÷ ${share} for re-rolls`,
  failures: (share: string): string => `÷ ${share} for failures`,
  noneLost: 'no re-rolls',
  tokensEach: (tokens: string): string => `× ${tokens} tokens each`,
  blended: (usd: string): string => `× ${usd} per 1M, average`,
  attempts: (attempts: string, requests: string): string =>
    `Rate limits count ${some(attempts, 'attempt')} in ${some(requests, 'request')} per month.`,
  unbilled: (unbilled: string): string =>
    `${unbilled} of them ${unbilled === '1' ? 'fails and isn’t' : 'fail and aren’t'} billed.`,

  // Inputs
  inputs: {
    imagesPerMonth: 'Images you keep',
    tier: 'Your tier',
    demand: 'Demand',
    hoursPerDay: 'Hours per day',
    daysPerWeek: 'Days per week',
    peakFactor: 'Busiest hour',
    busiestHourShare: 'Busiest hour',
    editShare: 'Edits',
    jobImages: 'Job size',
    jobStart: 'Job starts at',
    start: 'Launch day',
    rampFirstDay: 'First day',
    rampFirstWeek: 'First week',
    tokensCounted: 'Tokens that count',
    tokensPerMinute: 'Tokens per minute',
    imagesPerMinute: 'Images per minute',
    inputImagesPerMinute: 'Input images per minute',
    latency: 'Time per request',
    concurrency: 'Concurrent requests',
    monthlyCap: 'Monthly cap',
    budget: 'Budget',
  },
  units: {
    imagesPerMonth: 'per month',
    peakFactor: '× average hour',
    busiestHourShare: '% of month',
    editShare: '%',
    jobImages: 'kept images',
    rampFirstDay: '% of a steady day',
    rampFirstWeek: '% of a steady day',
    latency: 'seconds',
    monthlyCap: 'US dollars',
    budget: 'US dollars per month',
  } as Readonly<Record<string, string>>,
  demands: {
    steady: 'Steady, day and night',
    'working-hours': 'Working hours only',
    'peak-factor': 'Peak multiple',
    'busiest-hour': 'Peak share',
  },
  tokensCounted: {
    'input-and-output': 'Input and output',
    input: 'Input',
    output: 'Output',
  },
  tierNone: 'Not chosen',
  tierOption: (tier: string, paid: string | null): string =>
    paid === null ? tier : `${tier}, ${paid} paid`,
  ownLimits: 'Your own limits (from your dashboard)',
  more: 'Launch day, ramp, edits and tokens that count',
  noReferences: 'To plan edits, add a reference image to the workload.',

  // Limits
  limits: 'Busiest hour compared with the limits of each tier',
  tick: 'The tick marks the limit.',
  enough: (images: string): string => `Enough for up to ${images} kept images per month.`,
  tierHead: 'Tier',
  clocks: CLOCKS,
  bindingHead: 'Tightest limit',
  of: (limit: string): string => `of ${limit}`,
  clockReason: (reason: ClockReason, locale?: string): string =>
    word(CLOCK_REASONS, reason, locale),
  wait: {
    waits: (seconds: string): string =>
      `In the busiest hour, a request waits ${seconds} on average.`,
    full: (): string => 'The busiest hour uses the whole limit, so delays build up.',
    'may-grow': (backlog: string): string =>
      `At the high end of your ranges, the queue grows by ${backlog} attempts in the busiest hour.`,
    grows: (backlog: string): string =>
      `The queue grows by ${backlog} attempts in the busiest hour.`,
  },

  // Schedule
  schedule: (job: string, ready: string | null, account: string): string =>
    ready === null ? `${job}: time unknown` : `${job}: done ${ready} on ${account}`,
  neverDone: (job: string, account: string): string => `${job}: can’t run on ${account}`,
  wholeMonthRun: 'The whole month in one run',
  jobRun: (images: string): string => `A job of ${images} kept images`,
  scheduleNote: (attempts: string | null): string =>
    `${attempts === null ? 'Uses' : `${attempts} attempts, using`} each tier’s slowest limit in full. Ignores spending caps.`,
  scheduleHead: {
    tier: 'Tier',
    plot: 'Time',
    ready: 'Done by',
    takes: 'Takes',
    clock: 'Slowest limit',
  },
  by: (time: string): string => `by ${time}`,
  after: (time: string): string => `after ${time}`,
  daysLater: (time: string, days: number): string =>
    days === 0 ? time : `${time}, ${days === 1 ? 'next day' : `${days} days later`}`,
  within: (hours: string): string => `within ${hours}`,
  batch: 'Batch',
  hours: (hours: string): string => `${hours} h`,
  duration,

  // Ramp
  ramp: 'From the first day to a steady month',
  /**
   * @param cap `days` is `null` where the cap is not reached.
   * @param over the first stage over a rate limit, whether it stays so, and how sure that is.
   */
  rampTitle: (
    cap: { readonly usd: string; readonly days: Range<Day | null> | null } | null,
    over: { readonly point: RampPointCode; readonly stays: boolean; readonly from: From } | null,
  ): string => {
    const reached = cap?.days ?? null;
    const parts = [
      cap &&
        (reached
          ? `reaches the cap of ${cap.usd} ${capWhen(reached)}`
          : `stays below the cap of ${cap.usd}`),
      over &&
        `${over.from === 'high' ? 'may exceed' : 'exceeds'} a rate limit ${STAGES[over.point][over.stays ? 'since' : 'when']}`,
    ].filter((part) => part !== null);
    return `The ramp ${parts.join(reached ? ' and ' : ' but ')}`;
  },
  /** @param months a day of each calendar month, and the days that its images are divided among. */
  rampNote: (
    months: readonly { readonly day: Day; readonly days: string }[],
    working: boolean,
  ): string =>
    `Images and cost per day: a month divided by the ${list(
      months.map(
        ({ day, days }) => `${some(days, working ? 'working day' : 'day')} of ${monthName(day)}`,
      ),
      'or',
    )}. Busiest hour: by a month of 30 days.`,
  rampHead: {
    point: 'Stage',
    from: 'From',
    images: 'Kept images per day',
    usd: 'Cost per day',
    use: 'Busiest hour',
    wait: 'Average wait',
  },
  stages: STAGES,
  noMeanWait: {
    full: 'no slack',
    'may-grow': 'may keep growing',
    grows: 'keeps growing',
    refused: 'requests fail',
  },

  // Batch
  tradeoff: (usd: string, saves: boolean): string =>
    saves ? `Batch saves ${usd} per month` : `Batch costs ${usd} more per month`,
  noTradeoff: 'Batch or standard',
  standard: 'Standard',
  standardNote: (ready: string | null): string =>
    `${ready === null ? 'Each image as soon as it’s made.' : `The job is done ${ready}.`} Counts toward the limits above.`,
  batchNote: (hours: string | null, files: string | null): string =>
    [
      hours === null ? 'The longest wait isn’t published.' : `Results within ${hours}.`,
      'No previews. Batch has its own queue limit.',
      files === null ? '' : `The job takes ${files}.`,
    ]
      .filter(Boolean)
      .join(' '),
  files: (files: string): string => some(files, 'file'),
  jobSaved: (usd: string, saves: boolean): string =>
    saves ? `Saves ${usd} on this job.` : `Costs ${usd} more on this job.`,
  status: {
    offered: '',
    derived:
      'We compute the batch rate from the general rule; we found no published rate for this model.',
    disputed: 'Sources disagree on whether this model supports batch.',
  } satisfies Record<Extract<BatchTrade, { kind: 'offered' }>['status'], string>,
  batchRefused: {
    'batch-not-offered': (reason: string): string => `Batch isn’t offered. ${reason}`.trim(),
    'batch-unknown': (reason: string): string =>
      `It isn’t published whether batch is offered. ${reason}`.trim(),
  },
  batchUnpriced: 'One of the two has no price, so we can’t compare them.',

  // Levers
  levers: 'What changes the monthly cost most',
  lever: leverName,
  leverHead: { change: 'Change', difference: 'Difference', month: 'Monthly cost' },
  leversNote: 'Each change on its own; they don’t add up.',
  notPlanned: 'Not billed by tokens. See its cost in the provider comparison.',
  apply: 'Apply',
  applyThis: (name: string): string => `Apply: ${name}`,
  applied: (name: string): string => `Applied: ${name}.`,
  undo: 'Undo',
  undone: 'Last change undone.',

  // Budget
  budgetTitle: 'What a budget buys',
  budgetNote:
    'Each answer changes one setting, keeps the rest, and holds at the high end of your ranges.',
  presentFits: (left: string): string => `This plan fits the budget and leaves ${left}.`,
  presentShort: (missing: string): string => `This plan needs ${missing} more.`,
  answers: {
    images: 'Most images',
    quality: 'Best quality',
    size: 'Largest size',
  },
  answer: (change: Workload, images: string | null): string =>
    images !== null
      ? some(images, 'kept image')
      : change.size != null
        ? sizeText(change.size)
        : `${capital(String(change.quality))} quality`,
  left: (month: string, left: string): string => `${month} per month, ${left} left`,
  least: (least: string, missing: string): string =>
    `Over budget: even ${least} needs ${missing} more.`,
  asNow: 'same as now',
  budgetReason: (code: BudgetReason['code']): string => BUDGET_REASONS[code],

  // Checklist
  checklist: 'Before launch',
  checks: CHECKS,
  checkTierUnknown: 'Your account’s limits page shows it. Every figure here depends on it.',
  checkBatch: (usd: string, hours: string | null): string =>
    `Saves ${usd} per month if you can wait${hours === null ? '' : ` up to ${hours}`}.`,
  checkBatchDearer: 'Not worth it: batch costs more than standard.',
  copyChecklist: 'Copy the checklist',
  copiedChecklist: 'Checklist copied.',

  // Assumptions and data
  assumptions: 'Assumptions',
  assumption: (code: PlanAssumption['code'], value: string | readonly string[]): string =>
    word(ASSUMPTIONS, { code, params: { value } }),
  provenance: 'Rates',
  limitsFrom: (checked: string | null): string =>
    `Limits${checked === null ? ': check date not recorded' : ` checked ${checked}`}. Source:`,
  copied: 'Plan copied.',
  problems: workloadProblems,
} as const;

export type LaunchPlannerMessages = typeof launchPlanner;
