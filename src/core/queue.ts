import { combine, type Range } from './ranges.js';
import {
  difference,
  ONE,
  product,
  type Quantity,
  quotient,
  type Ratio,
  ratioOf,
  toText,
} from './ratios.js';
import type { DecimalString } from './money.js';

/** Demand above what a limit lets pass; exactly as much still passes. */
export const overfull = (utilisation: Ratio): boolean => utilisation.n > utilisation.d;

/** How long a request waits for its turn in the busiest hour. */
export interface QueueAtPeak {
  readonly model: 'M/D/1';
  /** `full`: demand is exactly the limit, if only at the high end. `may-grow`: only at the high end. */
  readonly kind: 'waits' | 'full' | 'may-grow' | 'grows';
  /** Mean seconds before a request may start; `null` where no mean exists. */
  readonly waitSeconds: Range<DecimalString | null>;
  /** Attempts by which the queue grows an hour; 0 where it does not. */
  readonly backlogPerHour: Quantity;
}

/**
 * Mean wait of an M/D/1 queue in units of one service, by Pollaczek and Khinchine:
 * W = ρ / (2 (1 - ρ)); `null` from ρ = 1 on, where the wait has no mean.
 * @param load ρ, demand over capacity.
 * @example meanWait(1/2) // 1/2 of a service time
 */
export function meanWait(load: Ratio): Ratio | null {
  return load.n >= load.d ? null : quotient(load, product(ratioOf(2), difference(ONE, load)));
}

/**
 * The queue at the binding limit in the busiest hour, as M/D/1 in its steady state: requests arrive
 * as a Poisson stream at the peak rate, one after the other, and the limit lets one pass every
 * 60 / capacity seconds, in order, none giving up. Limits that allow a burst make shorter waits, and
 * so do several that work side by side at latency x concurrency: the wait is an upper one. An hour that
 * is busier than the limit never reaches a steady state; its backlog grows by demand - capacity.
 * @param demand requests a minute.
 * @param utilisation ρ, demand over what the limit lets pass; its ends belong to those of the demand.
 * @param images a request asks for.
 */
export function queueAtPeak(
  demand: Range<Ratio>,
  utilisation: Range<Ratio>,
  images: number,
): QueueAtPeak {
  const waitSeconds = combine([demand, utilisation], (rate, load) => {
    const services = meanWait(load);
    // Nothing waits where nothing is asked for: a share of a ramp can be too small to count.
    if (rate.n === 0n) return '0';
    // One service takes 1 / capacity = ρ / demand minutes.
    return services && toText(product(services, quotient(load, rate), ratioOf(60)));
  });
  const backlogPerHour = combine([demand, utilisation], (rate, load) =>
    overfull(load)
      ? toText(product(rate, difference(ONE, quotient(ONE, load)), ratioOf(60 * images)))
      : '0',
  );
  return {
    model: 'M/D/1',
    kind: !overfull(utilisation.high)
      ? waitSeconds.high === null
        ? 'full'
        : 'waits'
      : overfull(utilisation.low)
        ? 'grows'
        : 'may-grow',
    waitSeconds,
    backlogPerHour,
  };
}
