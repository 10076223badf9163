import { checkOption, unknownOption } from './checks.js';
import { type Day, isDay } from './dates.js';
import type { EstimateOptions } from './estimate.js';
import { TOKENS_COUNTED, type TokensCounted } from './exact-costs.js';
import { compareMoney, type DecimalString, isDecimal, parseMoney } from './money.js';
import {
  AT_LEAST_ONE,
  type Bounds,
  checkNumber,
  readRange,
  SHARE,
  type Uncertain,
} from './numbers.js';
import { isReadable, kindOf, shown } from './plain.js';
import type { Range } from './ranges.js';
import type { Workload, WorkloadIssue } from './workload.js';

/** How the images of a month are spread over its hours. */
export type Demand =
  /** The same number in every hour. */
  | { readonly kind: 'steady' }
  /** Only in working hours, evenly. Working days are counted from Monday. */
  | {
      readonly kind: 'working-hours';
      /** 1 to 24. Defaults to 8. */
      readonly hoursPerDay?: number | null;
      /** 1 to 7. Defaults to 5. */
      readonly daysPerWeek?: number | null;
    }
  /** Images in the busiest hour ÷ images in an average hour, 1 to 720. */
  | { readonly kind: 'peak-factor'; readonly factor: Uncertain }
  /** Percentage of the month's images that are requested in the busiest hour, above 0. */
  | { readonly kind: 'busiest-hour'; readonly sharePercent: Uncertain };

export const DEMANDS = ['steady', 'working-hours', 'peak-factor', 'busiest-hour'] as const;

/** Percentage of a steady day's images, 0 to 10,000; 100 means no ramp. */
export interface RampShares {
  /** Day 1. Defaults to 100. */
  readonly firstDay?: number | null;
  /** Days 2 to 7. Defaults to 100. */
  readonly firstWeek?: number | null;
}

/** Limits of your account, as your dashboard shows them. They replace those of the tier. */
export interface OwnLimits {
  readonly tokensPerMinute?: number | null;
  readonly imagesPerMinute?: number | null;
  readonly inputImagesPerMinute?: number | null;
  /** Requests that you run at the same time. */
  readonly concurrency?: number | null;
  /** Seconds that a request takes. */
  readonly latencySeconds?: Uncertain | null;
  /** US dollars as a decimal string, at least 0.01. */
  readonly monthlyCapUsd?: DecimalString | null;
  readonly requestsPerBatchFile?: number | null;
  readonly batchWindowHours?: number | null;
}

/** What an edit changes of the workload; attempts, requests and the month are those of both. */
export type EditChange = Omit<
  Workload,
  | 'model'
  | 'operation'
  | 'imagesPerRequest'
  | 'processing'
  | 'imagesPerMonth'
  | 'rerollRate'
  | 'failureRate'
  | 'failedRequests'
>;

export interface LaunchOptions extends EstimateOptions {
  /** A usage tier of the model. Without one, the limits are unknown. */
  readonly tier?: string | null;
  readonly limits?: OwnLimits | null;
  /** Defaults to steady. */
  readonly demand?: Demand | null;
  readonly ramp?: RampShares | null;
  /** The first UTC day. Defaults to `asOf`, else the catalog's date. */
  readonly start?: Day | null;
  /** Percentage of the kept images that are edits. Defaults to all or none, as the workload says. */
  readonly editShare?: Uncertain | null;
  readonly edit?: EditChange | null;
  /** Defaults to input-and-output. OpenAI doesn't publish which tokens count. */
  readonly tokensCounted?: TokensCounted | null;
  /** Kept images of one job. Defaults to those of a month. */
  readonly jobImages?: number | null;
}

/** The options with every field filled in. */
export interface CompleteLaunch {
  readonly tier: string | null;
  readonly limits: {
    readonly [Name in keyof OwnLimits]-?: Name extends 'latencySeconds'
      ? Range | null
      : Exclude<OwnLimits[Name], undefined>;
  };
  readonly demand: CompleteDemand;
  readonly ramp: { readonly firstDay: number; readonly firstWeek: number };
  readonly editShare: Range | null;
  readonly tokensCounted: TokensCounted;
  readonly jobImages: number | null;
}

export type CompleteDemand =
  | { readonly kind: 'steady' }
  | { readonly kind: 'working-hours'; readonly hoursPerDay: number; readonly daysPerWeek: number }
  | { readonly kind: 'peak-factor'; readonly factor: Range }
  | { readonly kind: 'busiest-hour'; readonly sharePercent: Range };

const HOURS: Bounds = { min: 1, max: 24, fractions: true };
const DAYS: Bounds = { min: 1, max: 7 };
/** The hours of the month that is reckoned with. */
const FACTOR: Bounds = { min: 1, max: 720, fractions: true };
/** Of an even month an hour has 1/720; less cannot be the busiest. */
const HOUR_SHARE: Bounds = { min: 100 / 720, max: 100, fractions: true };
const RAMP: Bounds = { min: 0, max: 10_000, fractions: true };
const SECONDS: Bounds = { min: 0.001, max: 86_400, fractions: true };
export const DEFAULT_HOURS = 8;
export const DEFAULT_DAYS = 5;
export const STEADY_PERCENT = 100;

/** Days are counted on from the start, and years have four digits. */
const LAST_START = '9999';

/** The fields of an edit that those of the workload decide. */
const SHARED = [
  'model',
  'operation',
  'imagesPerRequest',
  'processing',
  'imagesPerMonth',
  'rerollRate',
  'failureRate',
  'failedRequests',
];

/**
 * Reads what a launch is planned with; everything that cannot be used is added to the issues.
 * Fields are named as attributes.
 * @param tiers ids of the model's table.
 */
export function readLaunch(
  options: LaunchOptions,
  tiers: readonly string[],
  issues: WorkloadIssue[],
): CompleteLaunch {
  const objectOf = <T extends object>(field: string, value: T | null | undefined): Partial<T> => {
    if (value == null) return {};
    if (isReadable(value)) return value;
    issues.push({ field, code: 'not-an-object', params: { got: kindOf(value) } });
    return {};
  };
  const number = <Fallback>(field: string, value: unknown, bounds: Bounds, fallback: Fallback) =>
    value != null && checkNumber(field, value, bounds, issues) ? (value as number) : fallback;
  const range = (field: string, value: unknown, bounds: Bounds): Range | null =>
    value == null ? null : readRange(field, value, bounds, issues);

  const tier = options.tier ?? null;
  if (tier !== null && tiers.length > 0 && !tiers.includes(tier))
    issues.push(unknownOption('tier', tier, tiers));
  // Without a start it is the price day, and whether that is one is found out elsewhere.
  const start: unknown = options.start ?? options.asOf;
  const usable = typeof start === 'string' && isDay(start);
  if (usable ? start >= LAST_START : options.start != null)
    issues.push({ field: 'start', code: 'not-a-date', params: { got: shown(start) } });
  const tokensCounted = options.tokensCounted ?? 'input-and-output';
  checkOption('tokens-counted', tokensCounted, TOKENS_COUNTED, issues);
  for (const name of Object.keys(objectOf('edit', options.edit)))
    if (SHARED.includes(name))
      issues.push({ field: `edit.${name}`, code: 'unknown-field', params: {} });

  const ramp = objectOf('ramp', options.ramp);
  const limits = objectOf('limits', options.limits);
  return {
    tier,
    limits: {
      tokensPerMinute: number('tokens-per-minute', limits.tokensPerMinute, AT_LEAST_ONE, null),
      imagesPerMinute: number('images-per-minute', limits.imagesPerMinute, AT_LEAST_ONE, null),
      inputImagesPerMinute: number(
        'input-images-per-minute',
        limits.inputImagesPerMinute,
        AT_LEAST_ONE,
        null,
      ),
      concurrency: number('concurrency', limits.concurrency, AT_LEAST_ONE, null),
      latencySeconds: range('latency', limits.latencySeconds, SECONDS),
      monthlyCapUsd: readUsd('monthly-cap', limits.monthlyCapUsd, issues),
      requestsPerBatchFile: number(
        'requests-per-batch-file',
        limits.requestsPerBatchFile,
        AT_LEAST_ONE,
        null,
      ),
      batchWindowHours: number('batch-window-hours', limits.batchWindowHours, AT_LEAST_ONE, null),
    },
    demand: readDemand(objectOf('demand', options.demand), number, range, issues),
    ramp: {
      firstDay: number('ramp-first-day', ramp.firstDay, RAMP, STEADY_PERCENT),
      firstWeek: number('ramp-first-week', ramp.firstWeek, RAMP, STEADY_PERCENT),
    },
    editShare: range('edit-share', options.editShare, SHARE),
    tokensCounted,
    jobImages: number('job-images', options.jobImages, AT_LEAST_ONE, null),
  };
}

function readDemand(
  given: Partial<Demand>,
  number: <Fallback>(
    field: string,
    value: unknown,
    bounds: Bounds,
    fallback: Fallback,
  ) => number | Fallback,
  range: (field: string, value: unknown, bounds: Bounds) => Range | null,
  issues: WorkloadIssue[],
): CompleteDemand {
  // A range that is asked for has no default: what is missing is no number.
  const needed = (field: string, value: unknown, bounds: Bounds) =>
    range(field, value ?? NaN, bounds)!;
  switch (given.kind ?? 'steady') {
    case 'steady':
      return { kind: 'steady' };
    case 'working-hours': {
      const { hoursPerDay, daysPerWeek } = given as Extract<Demand, { kind: 'working-hours' }>;
      return {
        kind: 'working-hours',
        hoursPerDay: number('hours-per-day', hoursPerDay, HOURS, DEFAULT_HOURS),
        daysPerWeek: number('days-per-week', daysPerWeek, DAYS, DEFAULT_DAYS),
      };
    }
    case 'peak-factor': {
      const { factor } = given as Extract<Demand, { kind: 'peak-factor' }>;
      return { kind: 'peak-factor', factor: needed('peak-factor', factor, FACTOR) };
    }
    case 'busiest-hour': {
      const { sharePercent } = given as Extract<Demand, { kind: 'busiest-hour' }>;
      return {
        kind: 'busiest-hour',
        sharePercent: needed('busiest-hour-share', sharePercent, HOUR_SHARE),
      };
    }
    default:
      issues.push(unknownOption('demand', given.kind, DEMANDS));
      return { kind: 'steady' };
  }
}

const LEAST_USD = '0.01';

/** US dollars from one cent up, a decimal string or a number; `null` when left out or unusable. */
export function readUsd(field: string, value: unknown, issues: WorkloadIssue[]): string | null {
  if (value == null) return null;
  const text = typeof value === 'number' ? String(value) : value;
  const isNumber = typeof text === 'string' && isDecimal(text.replace(/^-/, ''));
  if (isNumber && isDecimal(text) && compareMoney(parseMoney(text), parseMoney(LEAST_USD)) >= 0)
    return text;
  const code = isNumber ? 'out-of-range' : 'not-a-number';
  issues.push({ field, code, params: { got: shown(value), ...(isNumber && { min: LEAST_USD }) } });
  return null;
}
