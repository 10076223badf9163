import {
  type AttemptRatios,
  attemptsFor,
  type ExactNumber,
  exactNumber,
  FAILED_REQUESTS,
} from './attempts.js';
import { costOfUnits } from './bill.js';
import type { Catalog, Rate } from './catalog.js';
import { checkSale } from './checks.js';
import { needOptions } from './contract.js';
import type { Day } from './dates.js';
import { addOnce, type Notice, type Params } from './errors.js';
import { lifecycleOn, type LifecycleStatus } from './lifecycle.js';
import {
  add,
  compareMoney,
  type DecimalString,
  type Money,
  scale,
  toDecimal,
  ZERO,
} from './money.js';
import type { Offer } from './offers.js';
import type { Cost } from './cost.js';
import { combine, type Range } from './ranges.js';
import { conflictsAbout, type Processing } from './rates.js';
import { type RateWarning, type Tariffs, tariffsFor, type UnpricedReason } from './tariffs.js';
import {
  type Assumption,
  type MeterUsage,
  type Usage,
  usageOf,
  type UsageReason,
  type UsageWarning,
} from './usage.js';
import {
  type CompleteWorkload,
  readWorkload,
  type Workload,
  type WorkloadIssue,
} from './workload.js';

export interface EstimateOptions {
  /** The UTC day whose rates apply. Defaults to the catalog's date. */
  readonly asOf?: Day;
  /** An offer or provider id. Defaults to the model's first offer. */
  readonly offer?: string;
}

export type EstimateReason = UsageReason | Notice<UnpricedReason>;

export type EstimateWarning =
  UsageWarning | RateWarning | 'model-deprecated' | 'model-shuts-down' | 'conflict';

/** What one meter adds to the cost. */
export interface EstimateLine extends Omit<MeterUsage, 'reasons'> {
  /** `null` if the meter isn't billed or has no rate; a reason says why it has none. */
  readonly rate: Rate | null;
  /** The standard rate and the multiplier from which a batch rate was calculated. */
  readonly derivedFrom?: { readonly rate: Rate; readonly multiplier: string };
  /**
   * US dollars per attempt: `quantity` × rate ÷ images per request. Its low and high ends, like those of
   * `quantity`, are the line's part of the low and high total. `null` if it can't be priced.
   */
  readonly cost: Cost | null;
  readonly reasons: readonly EstimateReason[];
}

/** A total in US dollars. */
export interface EstimateCost extends Cost {
  /** Whether the ends differ by less than 1%, so that one figure is enough. */
  readonly about: boolean;
}

export interface EstimateTotals {
  /** One image that a request delivers, whether you keep it or not. */
  readonly perAttempt: EstimateCost;
  readonly perRequest: EstimateCost;
  /** One kept image, with its share of re-rolls and failed requests. */
  readonly perKept: EstimateCost;
  readonly perMonth: EstimateCost;
}

/** Expected attempts, as exact fractions. */
export interface ExpectedAttempts {
  readonly perKept: Range<ExactNumber>;
  readonly perMonth: Range<ExactNumber>;
}

interface Estimated {
  readonly workload: CompleteWorkload;
  readonly offer: string;
  readonly asOf: Day;
  readonly asOfFrom: 'caller' | 'catalog';
  readonly lifecycle: LifecycleStatus;
  /** One line for each meter with tokens. They add up to `perAttempt`. */
  readonly lines: readonly EstimateLine[];
  readonly attempts: { readonly billable: ExpectedAttempts; readonly total: ExpectedAttempts };
  readonly assumptions: readonly Assumption[];
  readonly warnings: readonly Notice<EstimateWarning>[];
  /** The cost without batch. `null` for a standard estimate, or if it has no price. */
  readonly standard: EstimateTotals | null;
}

/** What a workload costs. */
export type Estimate =
  | (Estimated & EstimateTotals & { readonly kind: 'exact' | 'range' })
  | (Estimated & {
      readonly kind: 'unpriced';
      /** The sum of the known lines, at their low ends. */
      readonly atLeast: Readonly<Record<keyof EstimateTotals, DecimalString>>;
      readonly reasons: readonly EstimateReason[];
    })
  | { readonly kind: 'invalid'; readonly issues: readonly WorkloadIssue[] };

/** The same workload's lines under one processing, and their exact sum an attempt. */
interface Bill {
  readonly lines: readonly EstimateLine[];
  readonly sum: Range<Money>;
  readonly reasons: readonly EstimateReason[];
  readonly warnings: readonly Notice<RateWarning>[];
}

/**
 * Prices a workload, from the tokens of each meter to the cost per month. Uncertain inputs and rules lead
 * to ranges. If a rate or a token count isn't published, the result is unpriced, and `atLeast` is the sum
 * of the known lines. Amounts are exact and rounded once, to 12 decimals. Never throws, whatever the
 * workload contains.
 * @example
 * // 96 x $5 + 1756 x $30 per 1M tokens, and 125/96 billable attempts for an image kept
 * estimate({ promptTokens: 90, rerollRate: 20, failureRate: 4, failedRequests: 'billed' }, catalog)
 *   // gpt-image-2, 1024x1024, medium: perAttempt 0.05316, perKept 0.06921875
 */
export function estimate(
  workload: Workload,
  catalog: Catalog,
  options: EstimateOptions = {},
): Estimate {
  needOptions(options);
  const { workload: read, model, issues: found } = readWorkload(workload, catalog, options.asOf);
  const issues = [...found];
  const offer = checkSale(catalog, model ?? undefined, options, issues);
  if (!read || !model || !offer || issues.length > 0) return { kind: 'invalid', issues };

  const asOf = options.asOf ?? catalog.date;
  const { processing, imagesPerRequest, imagesPerMonth, failureRate } = read;
  const usual = FAILED_REQUESTS[offer.failures.status === 'billed' ? 1 : 0];
  const failedRequests = read.failedRequests ?? usual;
  const attempts = attemptsFor(read.rerollRate, failureRate, failedRequests);
  const price = (how: Processing) => {
    const tariffs = tariffsFor(catalog, model, offer, asOf, how);
    const used = usageOf(
      read,
      model,
      (meter) => (tariffs[meter] as { readonly perToken?: Money } | undefined)?.perToken,
    );
    return { usage: used, ...priceMeters(used, tariffs, imagesPerRequest) };
  };
  const { usage, ...bill } = price(processing);
  const totalsOf = (perAttempt: Range<Money>): EstimateTotals => {
    const perKept = combine([perAttempt, attempts.billable], (cost, { n, d }) => scale(cost, n, d));
    return {
      perAttempt: totalOf(perAttempt),
      perRequest: totalOf(combine([perAttempt], (cost) => scale(cost, BigInt(imagesPerRequest)))),
      perKept: totalOf(perKept),
      perMonth: totalOf(
        combine([perKept, imagesPerMonth], (cost, images) => scale(cost, BigInt(images))),
      ),
    };
  };
  const expected = (ratios: AttemptRatios[keyof AttemptRatios]): ExpectedAttempts => ({
    perKept: combine([ratios], exactNumber),
    perMonth: combine([ratios, imagesPerMonth], (ratio, images) =>
      exactNumber(scale(ratio, BigInt(images))),
    ),
  });

  const standard = processing === 'standard' ? null : price('standard');
  const lifecycle = lifecycleOn(model, asOf);
  const assumptions = [...usage.assumptions];
  if (failureRate.high > 0)
    assumptions.push({
      code: 'failed-requests',
      field: 'failed-requests',
      value: failedRequests,
      default: usual,
      source: null,
      note: offer.failures.note,
    });
  const warnings: Notice<EstimateWarning>[] = [
    ...lifecycleWarnings(lifecycle),
    ...bill.warnings,
    ...conflictWarnings(catalog, offer, processing),
  ];
  addOnce(warnings, usage.warnings);

  const totals = totalsOf(bill.sum);
  const known = {
    workload: { ...read, failedRequests },
    offer: offer.id,
    asOf,
    asOfFrom: options.asOf === undefined ? ('catalog' as const) : ('caller' as const),
    lifecycle,
    lines: bill.lines,
    attempts: { billable: expected(attempts.billable), total: expected(attempts.total) },
    assumptions,
    warnings,
    standard: standard?.reasons.length === 0 ? totalsOf(standard.sum) : null,
  };
  if (bill.reasons.length > 0) {
    const { perAttempt, perRequest, perKept, perMonth } = totals;
    return {
      ...known,
      kind: 'unpriced',
      atLeast: {
        perAttempt: perAttempt.low,
        perRequest: perRequest.low,
        perKept: perKept.low,
        perMonth: perMonth.low,
      },
      reasons: bill.reasons,
    };
  }
  return {
    ...known,
    ...totals,
    kind: totals.perMonth.low === totals.perMonth.high ? 'exact' : 'range',
  };
}

function priceMeters(usage: Usage, tariffs: Tariffs, imagesPerRequest: number): Bill {
  const warnings: Notice<RateWarning>[] = [];
  const reasons: EstimateReason[] = [];
  let sum: Range<Money> = { low: ZERO, high: ZERO, likely: ZERO };
  const lines = usage.meters.map((used): EstimateLine => {
    const tariff = tariffs[used.meter]!;
    const why: EstimateReason[] = [...used.reasons];
    let cost: Range<Money> | null = null;
    if ('reason' in tariff) why.push(tariff.reason);
    else if (used.quantity) {
      const perToken = tariff.rate ? tariff.perToken : ZERO;
      cost = costOfUnits(used.quantity, perToken, BigInt(imagesPerRequest));
      sum = combine([sum, cost], add);
    }
    if (tariff.rate) addOnce(warnings, tariff.warnings);
    addOnce(reasons, why);
    return {
      ...used,
      rate: tariff.rate,
      ...(tariff.rate && tariff.derivedFrom && { derivedFrom: tariff.derivedFrom }),
      cost: cost && costOf(cost),
      reasons: why,
    };
  });
  return { lines, sum, reasons, warnings };
}

/** The ends and the likely value of a line, which can lie outside of them; those of a sum never do. */
function costOf({ low, high, likely }: Range<Money>): Cost {
  const least = toDecimal(low);
  const end = (amount: Money): DecimalString => (amount === low ? least : toDecimal(amount));
  const ends = { low: least, high: end(high) };
  return likely ? { ...ends, likely: end(likely) } : ends;
}

function totalOf(range: Range<Money>): EstimateCost {
  const ends = costOf(range);
  const cost = ends.low === ends.high ? { ...ends, likely: ends.low } : ends;
  // (high - low) / high < 1 %
  const about =
    cost.low !== cost.high && compareMoney(scale(range.low, 100n), scale(range.high, 99n)) > 0;
  return { ...cost, about };
}

function lifecycleWarnings(status: LifecycleStatus): readonly Notice<EstimateWarning>[] {
  const { stage, shutdown, daysToShutdown, replacements } = status;
  if (stage === 'shut-down') return [];
  if (shutdown !== null)
    return [
      { code: 'model-shuts-down', params: { shutdown, days: daysToShutdown!, replacements } },
    ];
  return stage === 'deprecated' ? [{ code: 'model-deprecated', params: { replacements } }] : [];
}

function conflictWarnings(
  catalog: Catalog,
  offer: Offer,
  processing: Processing,
): readonly Notice<EstimateWarning>[] {
  return conflictsAbout(catalog, offer)
    .filter(({ topic }) => topic !== 'batch' || processing === 'batch')
    .map(({ id, topic }) => ({ code: 'conflict', params: { id, topic } satisfies Params }));
}
