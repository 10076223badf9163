import { type AccountPlan, accountPlan, limitsTable } from './account-plan.js';
import { batchTrade, type BatchTrade, costOver } from './batch-trade.js';
import { certain } from './bill.js';
import type { Catalog, Provenance, RateLimitTable, RateLimitTier } from './catalog.js';
import { checkSale } from './checks.js';
import {
  type ClockReason,
  exceededFrom,
  type From,
  type Load,
  percentOf,
  requestsAtPeak,
} from './clocks.js';
import { needOptions } from './contract.js';
import { type Day, DAYS_PER_MONTH } from './dates.js';
import {
  busiestMinute,
  busiestStage,
  rampDays,
  type RampPointCode,
  type Stage,
  stagesOf,
} from './demand.js';
import type { EstimateReason } from './estimate.js';
import { addOnce } from './errors.js';
import { attemptsPerKept, billablePerKept } from './exact-costs.js';
import {
  inputImagesOf,
  inputImagesPerRequest,
  type LaunchPart,
  partsOf,
  tokensOf,
  usdOf,
} from './launch-parts.js';
import {
  type CompleteDemand,
  type CompleteLaunch,
  type LaunchOptions,
  readLaunch,
  STEADY_PERCENT,
} from './launch-options.js';
import { type PlanStep, stepsOf } from './launch-steps.js';
import type { LaunchVerdict } from './launch-verdict.js';
import { type Money, scale } from './money.js';
import type { Cost } from './cost.js';
import { type QueueAtPeak, queueAtPeak } from './queue.js';
import { combine, type Range } from './ranges.js';

import {
  difference,
  ONE,
  product,
  type Quantity,
  quantityOf,
  quotient,
  type Ratio,
  ratioOf,
  shareOfPercent,
} from './ratios.js';
import { monthsSoFar } from './spending-cap.js';
import type { AssumedValue } from './usage.js';
import {
  type CompleteWorkload,
  readWorkload,
  type Workload,
  type WorkloadIssue,
} from './workload.js';

/** An assumption of a plan. To change it, set `field`, if there is one. */
export interface PlanAssumption {
  readonly code:
    | 'days-in-month'
    | 'steady-demand'
    | 'working-hours'
    | 'no-ramp'
    | 'tokens-counted'
    | 'failures-count'
    | 'latency-left-out'
    | 'queue-model'
    | 'reference-images-may-count'
    | 'batch-files-by-requests';
  /** The name of the attribute; `null` if it can't be changed. */
  readonly field: string | null;
  readonly value: AssumedValue;
}

/** A point of the ramp from the first day to a steady month. */
export interface RampPoint {
  readonly code: RampPointCode;
  /** Its first UTC day with images. */
  readonly from: Day;
  /** Of a steady day's images. */
  readonly percent: number;
  /** Days of the calendar month of `from` that a steady month's images are divided among. */
  readonly daysInMonth: number;
  /** Kept images and dollars of that day. */
  readonly imagesPerDay: Quantity;
  readonly usdPerDay: Cost | null;
  /** Of the binding clock in the busiest hour, by a month of 30 days; `null` when none is known. */
  readonly utilisationPercent: Quantity | null;
  /** The mildest end at which the busiest hour asks for more than the limit; `null` where it never does. */
  readonly exceededFrom: From | null;
  readonly queue: QueueAtPeak | null;
}

/** Demand in the busiest hour of the busiest stage of the ramp. */
export interface PeakDemand {
  readonly demand: CompleteDemand;
  readonly point: RampPointCode;
  /** Percent of a steady month's images in that hour. */
  readonly sharePercent: Quantity;
  /** Kept images and attempts per minute in that hour. */
  readonly keptPerMinute: Quantity;
  readonly attemptsPerMinute: Quantity;
}

/** One kind of image in a plan. Without the text of a prompt. */
export type PlanPart = Omit<LaunchPart, 'workload'>;

/** A tier of the table; one that does not have the model keeps its place. */
export type TierPlan = AccountPlan & { readonly tier: string };

/** A launch from volume to quota, time and dollars. */
export type LaunchPlan =
  | {
      readonly kind: 'plan';
      /** The verdict. */
      readonly verdict: LaunchVerdict;
      readonly workload: CompleteWorkload;
      readonly launch: CompleteLaunch;
      readonly offer: string;
      readonly asOf: Day;
      readonly start: Day;
      readonly parts: readonly PlanPart[];
      readonly steps: readonly PlanStep[];
      /** A steady month; `null` without a price, and `reasons` says why. */
      readonly usdPerMonth: Cost | null;
      readonly reasons: readonly EstimateReason[];
      readonly peak: PeakDemand;
      /** The chosen tier, with your own limits in place of the tier's. */
      readonly account: AccountPlan;
      /** Every tier as published, with your own latency and concurrency. */
      readonly tiers: readonly TierPlan[];
      /** The tier after the chosen one; `null` without one. It stands in `tiers`. */
      readonly nextTier: string | null;
      /** The lowest tier that neither its cap nor a known clock stops; `null` when none is known to. */
      readonly smallestTier: string | null;
      /** Where the tiers were read, and what the table leaves open; `null` without a table. */
      readonly limitsFrom: (Provenance & { readonly notes: readonly string[] }) | null;
      readonly ramp: readonly RampPoint[];
      readonly batch: BatchTrade;
      readonly assumptions: readonly PlanAssumption[];
    }
  | { readonly kind: 'invalid'; readonly issues: readonly WorkloadIssue[] };

/**
 * Plans a launch: from kept images per month to attempts, requests, tokens and US dollars. Compares the
 * busiest hour with every limit of the account, and finds how long a job takes at each tier and the UTC
 * day on which the tier's spending cap stops the plan. Ranges go through every step. Demand per minute
 * uses months of 30 days; the dated ramp and the cap use the days of each calendar month.
 * Never throws, whatever a person types.
 * @example
 * // gpt-image-2, 1024x1024 high, 10,000 kept, 20% re-rolled, a prompt of 94 tokens: 12,500 billable
 * // attempts at 100 x $5 + 7,024 x $30 per 1M = $2,640.25 per month; from 1 December $85.17 a day:
 * // tier 2 reaches its cap of $500 on 6 December
 * planLaunch({ quality: 'high', promptTokens: 94, rerollRate: 20, imagesPerMonth: 10_000 }, catalog,
 *   { tier: '2', start: '2026-12-01' })
 */
export function planLaunch(
  workload: Workload,
  catalog: Catalog,
  options: LaunchOptions = {},
): LaunchPlan {
  needOptions(options);
  const issues: WorkloadIssue[] = [];
  const { workload: read, model, issues: found } = readWorkload(workload, catalog, options.asOf);
  issues.push(...found);
  const offer = checkSale(catalog, model ?? undefined, options, issues);
  const table = model && offer ? limitsTable(catalog, model, offer) : null;
  const tiers = table && 'tiers' in table ? table.tiers : [];
  const asOf = options.asOf ?? catalog.date;
  const launch = readLaunch(
    { ...options, asOf },
    tiers.map(({ id }) => id),
    issues,
  );
  const start = options.start ?? asOf;
  if (!read || !model || !offer || !table || issues.length > 0) return { kind: 'invalid', issues };
  const { editShare } = launch;
  const parts = partsOf(
    workload,
    catalog,
    options,
    { editShare, edit: options.edit ?? null },
    issues,
  );
  const [first] = parts;
  if (!first || issues.length > 0) return { kind: 'invalid', issues };

  const kept = combine([read.imagesPerMonth], ratioOf);
  const attempts = attemptsPerKept(first.estimate);
  const billable = billablePerKept(first.estimate);
  const images = read.imagesPerRequest;
  const requests = combine([attempts], (each) => quotient(each, ratioOf(images)));
  const counted = tokensOf(parts, launch.tokensCounted);
  const usdPerAttempt = usdOf(parts);
  const usdPerKept = usdPerAttempt && combine([usdPerAttempt, billable], product);
  const usdPerMonth = usdPerKept && combine([usdPerKept, kept], product);
  const { latencySeconds, concurrency } = launch.limits;
  const days = rampDays(start, launch.demand, launch.ramp);
  const stages = stagesOf(days, launch.ramp);
  const busiest = busiestStage(stages);
  const atMost = shareOfPercent(busiest.percent);
  const inputImages = inputImagesOf(parts);
  const load: Load = {
    kept,
    busiestMinute: combine([busiestMinute(launch.demand)], (part) => product(part, atMost)),
    perKept: {
      'images-per-minute': attempts,
      'tokens-per-minute': counted && combine([attempts, counted], product),
      'input-images-per-minute': combine([attempts, inputImages], product),
      concurrency: requests,
    },
    imagesPerRequest: images,
    jobImages: launch.jobImages,
    latencySeconds,
    concurrency,
  };

  const months = monthsSoFar(days);
  const batch = read.processing === 'batch';
  const each = certain(ratioOf(images));
  const perRequest = {
    'images-per-minute': each,
    'input-images-per-minute': inputImagesPerRequest(parts, images),
    'tokens-per-minute': counted && combine([counted, each], product),
  };
  const context = { launch, load, batch, perRequest, point: busiest.code, months, usdPerMonth };
  const plan = (tier: RateLimitTier | null, own: Partial<CompleteLaunch['limits']>) =>
    accountPlan(
      context,
      tier,
      own,
      'tiers' in table ? { code: 'tier-not-chosen', params: {} } : table,
    );
  const chosen = tiers.findIndex(({ id }) => id === launch.tier);
  const { plan: account, utilisation } = plan(tiers[chosen] ?? null, launch.limits);
  const all = tiers.map((tier): TierPlan => ({ ...plan(tier, {}).plan, tier: tier.id }));
  const use = (account.binding && utilisation.get(account.binding)) ?? null;
  const reasons: EstimateReason[] = [];
  for (const { estimate } of parts)
    if (estimate.kind === 'unpriced') addOnce(reasons, estimate.reasons);
  const job = launch.jobImages === null ? kept : certain(ratioOf(launch.jobImages));
  const times = (many: Range<Ratio>, each: Range<Ratio>) => combine([many, each], product);
  const failuresBilled = first.estimate.workload.failedRequests === 'billed';
  const rest = (percents: Range) =>
    combine([percents], (percent) => difference(ONE, shareOfPercent(percent)));
  return {
    kind: 'plan',
    verdict: account.verdict,
    workload: first.estimate.workload,
    launch,
    offer: offer.id,
    asOf,
    start,
    parts: parts.map(({ operation, sharePercent, estimate }) => ({
      operation,
      sharePercent,
      estimate,
    })),
    steps: stepsOf({
      kept,
      attempts,
      billable,
      failuresBilled,
      delivered: rest(read.rerollRate),
      succeeded: rest(read.failureRate),
      imagesPerRequest: each,
      countedPerAttempt: counted,
      tokensPerAttempt: tokensOf(parts, 'input-and-output'),
      usdPerAttempt: usdPerAttempt && inDollars(usdPerAttempt),
    }),
    usdPerMonth: usdPerMonth && costOver(usdPerMonth, certain(ONE)),
    reasons,
    peak: peakOf(launch.demand, load, busiest.code),
    account,
    tiers: all,
    nextTier: (chosen < 0 ? undefined : tiers[chosen + 1]?.id) ?? null,
    smallestTier: all.find(({ verdict }) => verdict.kind === 'fits')?.tier ?? null,
    limitsFrom: provenanceOf(table),
    ramp: rampOf(stages, load, { usdPerMonth, use, most: busiest.percent }),
    batch: batchTrade({
      catalog,
      offer,
      options,
      limits: launch.limits,
      parts,
      billable: { month: times(kept, billable), job: times(job, billable) },
      requests: { month: times(kept, requests), job: times(job, requests) },
      standardSeconds: batch ? null : (account.job?.seconds ?? null),
    }),
    assumptions: assumptionsOf(launch, read, inputImages.low !== inputImages.high),
  };
}

/** Pico-dollars as dollars. */
const inDollars = (usd: Range<Money>): Range<Ratio> =>
  combine([usd], (amount) => scale(amount, 1n, 10n ** 12n));

function provenanceOf(
  table: RateLimitTable | ClockReason,
): Extract<LaunchPlan, { kind: 'plan' }>['limitsFrom'] {
  if (!('tiers' in table)) return null;
  const { source, checks, method, confidence, notes } = table;
  return { source, checks, method, confidence, notes };
}

function peakOf(demand: CompleteDemand, load: Load, point: RampPointCode): PeakDemand {
  const { kept, busiestMinute: minute, perKept } = load;
  return {
    demand,
    point,
    sharePercent: percentOf(combine([minute], (share) => product(share, ratioOf(60)))),
    keptPerMinute: quantityOf(combine([kept, minute], product)),
    attemptsPerMinute: quantityOf(combine([kept, minute, perKept['images-per-minute']], product)),
  };
}

/** @param month.most the percent of the busiest stage, to which `load` and `use` belong. */
function rampOf(
  stages: readonly Stage[],
  load: Load,
  month: {
    readonly usdPerMonth: Range<Money> | null;
    readonly use: Range<Ratio> | null;
    readonly most: number;
  },
): readonly RampPoint[] {
  return stages.map(({ code, percent, first }): RampPoint => {
    const part = quotient(ratioOf(percent), ratioOf(month.most));
    const at = (busiest: Range<Ratio>) => combine([busiest], (value) => product(value, part));
    const use = month.use && at(month.use);
    return {
      code,
      from: first.day,
      percent,
      daysInMonth: first.daysInMonth,
      imagesPerDay: quantityOf(combine([load.kept], (images) => product(images, first.share))),
      usdPerDay: month.usdPerMonth && costOver(month.usdPerMonth, certain(first.share)),
      utilisationPercent: use && percentOf(use),
      exceededFrom: use && exceededFrom(use),
      queue:
        use && percent > 0
          ? queueAtPeak(at(requestsAtPeak(load)), use, load.imagesPerRequest)
          : null,
    };
  });
}

function assumptionsOf(
  { demand, ramp, tokensCounted, limits }: CompleteLaunch,
  { failureRate }: CompleteWorkload,
  references: boolean,
): readonly PlanAssumption[] {
  const all: PlanAssumption[] = [{ code: 'days-in-month', field: null, value: DAYS_PER_MONTH }];
  if (demand.kind === 'steady')
    all.push({ code: 'steady-demand', field: 'demand', value: demand.kind });
  if (demand.kind === 'working-hours')
    all.push({
      code: 'working-hours',
      field: 'hours-per-day',
      value: [String(demand.hoursPerDay), String(demand.daysPerWeek)],
    });
  if (ramp.firstDay === STEADY_PERCENT && ramp.firstWeek === STEADY_PERCENT)
    all.push({ code: 'no-ramp', field: 'ramp-first-day', value: STEADY_PERCENT });
  all.push({ code: 'tokens-counted', field: 'tokens-counted', value: tokensCounted });
  if (failureRate.high > 0)
    all.push({ code: 'failures-count', field: 'failure-rate', value: failureRate });
  if (!limits.latencySeconds) all.push({ code: 'latency-left-out', field: 'latency', value: 0 });
  if (references)
    all.push({
      code: 'reference-images-may-count',
      field: 'input-images-per-minute',
      value: limits.inputImagesPerMinute ?? 0,
    });
  all.push({ code: 'queue-model', field: null, value: 'M/D/1' });
  all.push({ code: 'batch-files-by-requests', field: null, value: 'requests' });
  return all;
}
