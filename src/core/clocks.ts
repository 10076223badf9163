import type { Notice } from './errors.js';
import type { CompleteLaunch } from './launch-options.js';
import { add, compareMoney, type DecimalString } from './money.js';
import { overfull, type QueueAtPeak, queueAtPeak } from './queue.js';
import { combine, falling, type Range } from './ranges.js';
import {
  ceiling,
  floor,
  product,
  type Quantity,
  quantityOf,
  quotient,
  type Ratio,
  ratioOf,
  toText,
} from './ratios.js';
import { certain } from './bill.js';

/** What can hold a plan up. `concurrency` is latency x concurrency, in requests a minute. */
export const CLOCKS = [
  'images-per-minute',
  'tokens-per-minute',
  'input-images-per-minute',
  'concurrency',
] as const;
export type ClockCode = (typeof CLOCKS)[number];

/** The mildest end of the ranges at which something happens: `low` means at every value. */
export type From = 'low' | 'likely' | 'high';

const ENDS: readonly From[] = ['low', 'likely', 'high'];

/** The mildest end at which demand is above the limit; `null` where it never is. */
export const exceededFrom = (utilisation: Range<Ratio>): From | null =>
  ENDS.find((end) => utilisation[end] && overfull(utilisation[end])) ?? null;

export type ClockReason = Notice<
  | 'limits-not-published'
  | 'limits-not-for-offer'
  | 'tier-not-chosen'
  | 'batch-limits-not-published'
  | 'tier-not-available'
  | 'limit-not-published'
  | 'latency-not-given'
  | 'concurrency-not-given'
  | 'tokens-not-known'
>;

/** One limit against the demand of the busiest hour. */
export interface PlanClock {
  readonly code: ClockCode;
  /** Images, tokens, input images or requests in a minute of the busiest hour of the busiest stage. */
  readonly demandPerMinute: Quantity | null;
  /** The same unit; `null` when the limit is not known, and `reasons` says why. */
  readonly limitPerMinute: Quantity | null;
  readonly from: 'tier' | 'yours' | null;
  /** Demand over limit in that hour, percent. */
  readonly utilisationPercent: Quantity | null;
  /** The mildest end at which demand is above the limit; `null` where it never is. */
  readonly exceededFrom: From | null;
  /**
   * The most whole images kept a month at which no hour asks for more than the limit; an end is
   * `null` where a kept image may ask nothing of the limit, so that any number fits.
   */
  readonly enoughImagesPerMonth: Range<DecimalString | null> | null;
  /** Seconds that this limit alone takes for the job, as {@link JobTime}. */
  readonly jobSeconds: Quantity | null;
  readonly reasons: readonly ClockReason[];
}

/** What a kept image asks of each limit, and when. */
export interface Load {
  /** Images kept a month. */
  readonly kept: Range<Ratio>;
  /** Part of a steady month in one minute of the busiest hour of the busiest stage. */
  readonly busiestMinute: Range<Ratio>;
  /** Units of each limit for one kept image; `null` when not known. */
  readonly perKept: Readonly<
    Record<Exclude<ClockCode, 'tokens-per-minute'>, Range<Ratio>> &
      Record<'tokens-per-minute', Range<Ratio> | null>
  >;
  readonly imagesPerRequest: number;
  /** Images kept of the job; the month's when `null`. */
  readonly jobImages: number | null;
  readonly latencySeconds: CompleteLaunch['limits']['latencySeconds'];
  readonly concurrency: number | null;
}

/** A limit of every clock, in units a minute; `null` for one that does not apply. */
export type Limits = Readonly<
  Record<
    ClockCode,
    | { readonly perMinute: Range<Ratio>; readonly from: 'tier' | 'yours' }
    | { readonly perMinute: null; readonly reason: ClockReason }
    | null
  >
>;

/** Time to finish a job. */
export interface JobTime {
  /** Images that are to be kept. */
  readonly images: Quantity;
  /**
   * A limit a minute: attempts x use / limit x 60, used evenly from the start, and the latency of the
   * last image where one is given. Concurrency: rounds of requests x latency. The longest decides.
   */
  readonly seconds: Quantity;
  readonly clock: ClockCode;
}

/** All clocks of one set of limits. */
export interface ClockReading {
  /** Without those that the plan does not use. */
  readonly clocks: readonly PlanClock[];
  /**
   * The known clock with the highest utilisation, at the mildest end at which any limit is exceeded;
   * `null` when none is known.
   */
  readonly binding: ClockCode | null;
  /** Those that could be it over the ranges, the binding one first. */
  readonly couldBind: readonly ClockCode[];
  readonly queue: QueueAtPeak | null;
  readonly job: JobTime | null;
}

/** The same with the exact figures that a verdict needs. */
export interface ExactClocks {
  readonly reading: ClockReading;
  /** Utilisation of each known clock, 1 is full. */
  readonly utilisation: ReadonlyMap<ClockCode, Range<Ratio>>;
}

const SECONDS = ratioOf(60);

/**
 * Demand against each limit, in the busiest hour of the busiest stage.
 * utilisation = kept a month x part in the busiest minute x use of a kept image / limit a minute.
 * Demand of exactly the limit is not above it.
 * @example
 * // 10,000 kept, 5/4 attempts, 1/43,200 of the month a minute, 20 images a minute:
 * // 12,500 / 43,200 / 20 = 1.45 %; a job of 10,000 takes 12,500 / 20 = 625 minutes
 */
export function readClocks(load: Load, limits: Limits): ExactClocks {
  const { kept, busiestMinute, imagesPerRequest: images } = load;
  const job = load.jobImages === null ? kept : certain(ratioOf(load.jobImages));
  const utilisation = new Map<ClockCode, Range<Ratio>>();
  const jobs = new Map<ClockCode, Range<Ratio>>();
  const clocks: PlanClock[] = [];
  for (const code of CLOCKS) {
    const use = load.perKept[code];
    const limit = limits[code];
    if (!limit || use?.high.n === 0n) continue;
    const demand = use && combine([kept, busiestMinute, use], product);
    const reasons: ClockReason[] = limit.perMinute ? [] : [limit.reason];
    if (!use) reasons.push({ code: 'tokens-not-known', params: {} });
    const most = limit.perMinute;
    const used = demand && most && combine([demand, falling(most)], quotient);
    const enough =
      use &&
      most &&
      combine([most, falling(busiestMinute), falling(use)], (per, minute, each) =>
        each.n === 0n ? null : toText(floor(quotient(per, product(minute, each)))),
      );
    const time = use && most && jobTime(code, use, most);
    if (used) utilisation.set(code, used);
    if (time) jobs.set(code, time);
    clocks.push({
      code,
      demandPerMinute: demand && quantityOf(demand),
      limitPerMinute: most && quantityOf(most),
      from: most ? limit.from : null,
      utilisationPercent: used && percentOf(used),
      exceededFrom: used && exceededFrom(used),
      enoughImagesPerMonth: enough,
      jobSeconds: time && quantityOf(time),
      reasons,
    });
  }
  const exceeded = ENDS.find((end) =>
    [...utilisation.values()].some(({ [end]: used }) => used && overfull(used)),
  );
  const binding = highest(utilisation, exceeded);
  const slowest = highest(jobs);
  const least = binding && utilisation.get(binding)!.low;
  const couldBind = [...utilisation.keys()].filter(
    (code) => code !== binding && compareMoney(utilisation.get(code)!.high, least!) > 0,
  );
  return {
    reading: {
      clocks,
      binding,
      couldBind: binding ? [binding, ...couldBind] : [],
      queue: binding && queueAtPeak(requestsAtPeak(load), utilisation.get(binding)!, images),
      job: slowest && {
        images: quantityOf(job),
        seconds: quantityOf(longest([...jobs.values()])),
        clock: slowest,
      },
    },
    utilisation,
  };

  function jobTime(code: ClockCode, use: Range<Ratio>, most: Range<Ratio>): Range<Ratio> {
    const latency = load.latencySeconds && combine([load.latencySeconds], ratioOf);
    if (code === 'concurrency')
      return combine([job, use, latency!], (wanted, each, seconds) =>
        product(ceiling(quotient(product(wanted, each), ratioOf(load.concurrency!))), seconds),
      );
    const minutes = combine([job, use, falling(most)], (wanted, each, per) =>
      product(quotient(product(wanted, each), per), SECONDS),
    );
    return latency ? combine([minutes, latency], add) : minutes;
  }
}

/** Requests in a minute of the busiest hour. */
export const requestsAtPeak = ({ kept, busiestMinute, perKept }: Load): Range<Ratio> =>
  combine([kept, busiestMinute, perKept.concurrency], product);

export const percentOf = (share: Range<Ratio>): Quantity =>
  combine([share], (part) => toText(product(part, ratioOf(100))));

/** The clock whose value is the highest at an end; unless given the likely one, else the high one. */
function highest(
  all: ReadonlyMap<ClockCode, Range<Ratio>>,
  at: From = [...all.values()].every(({ likely }) => likely !== undefined) ? 'likely' : 'high',
): ClockCode | null {
  let best: ClockCode | null = null;
  let most: Ratio | null = null;
  for (const [code, { [at]: value }] of all)
    if (value && (!most || compareMoney(value, most) > 0)) [best, most] = [code, value];
  return best;
}

/** The longest at each end. */
function longest(all: readonly Range<Ratio>[]): Range<Ratio> {
  return combine(all, (...times) => times.reduce((a, b) => (compareMoney(b, a) > 0 ? b : a)));
}
