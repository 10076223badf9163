import type { ClockCode, ClockReading, From } from './clocks.js';
import type { Day } from './dates.js';
import type { RampPointCode } from './demand.js';
import type { DecimalString } from './money.js';
import type { Range } from './ranges.js';
import type { Quantity } from './ratios.js';

/** A request that asks for more than a limit allows in a whole minute can never succeed. */
export interface RequestRefusal {
  /** `low`: certainly; `high`: only if everything that may count towards the limit does. */
  readonly from: 'low' | 'high';
  readonly clock: Exclude<ClockCode, 'concurrency'>;
  /** Images, input images or tokens of one request. */
  readonly perRequest: Quantity;
  readonly limitPerMinute: DecimalString;
}

/** What stands in a plan's way, the first that does. */
export type LaunchVerdict =
  /** The tier does not have the model. */
  | { readonly kind: 'not-available'; readonly tier: string }
  | (RequestRefusal & { readonly kind: 'request-refused' })
  | {
      readonly kind: 'cap-reached';
      readonly from: From;
      /** The UTC day on which the spending cap is reached: at the likely cost if it is then, else at the high one. */
      readonly day: Day;
      /** By the ends of the cost, so that the high one is the earliest; `null` where the cap is not reached. */
      readonly days: Range<Day | null>;
      readonly capUsd: DecimalString;
    }
  | {
      readonly kind: 'clock-exceeded';
      readonly from: From;
      /** The binding clock. */
      readonly clock: ClockCode;
      /** The stage of the ramp whose busiest hour asks for the most. */
      readonly point: RampPointCode;
      /** Of the limit, in that hour: the worst of the plan. */
      readonly utilisationPercent: Quantity;
    }
  | {
      readonly kind: 'fits';
      readonly binding: ClockCode;
      /** The stage of the ramp whose busiest hour asks for the most. */
      readonly point: RampPointCode;
      /** Of the limit, in that hour: the worst of the plan. */
      readonly utilisationPercent: Quantity;
      /** Limits that the plan uses and that are not known, such as latency x concurrency. */
      readonly unchecked: readonly ClockCode[];
    }
  | { readonly kind: 'unknown'; readonly missing: readonly Missing[] };

/** `cost`: a cap is known, but the plan has no price. */
export type Missing = ClockCode | 'monthly-cap' | 'cost';

const ENDS: readonly From[] = ['low', 'likely', 'high'];
/** Without these nobody can say that a plan fits. */
const NEEDED: readonly ClockCode[] = ['images-per-minute', 'tokens-per-minute'];

export interface Findings {
  readonly reading: ClockReading;
  /** The busiest stage of the ramp. */
  readonly point: RampPointCode;
  readonly refusal: RequestRefusal | null;
  readonly capUsd: DecimalString | null;
  /** `null` when there is no cap or no cost to hold against it. */
  readonly capDays: Range<Day | null> | null;
}

/**
 * A request that never succeeds before the cap, the cap before the clocks, a clock before what is
 * only possible, and that before what is not known.
 */
export function verdictOf({ reading, point, refusal, capUsd, capDays }: Findings): LaunchVerdict {
  if (refusal?.from === 'low') return { kind: 'request-refused', ...refusal };
  const stopped = capDays && ENDS.find((end) => capDays[end] != null);
  if (stopped && capUsd !== null)
    return {
      kind: 'cap-reached',
      from: stopped,
      day: (capDays.likely ?? capDays.high)!,
      days: capDays,
      capUsd,
    };
  const binding = reading.clocks.find(({ code }) => code === reading.binding);
  const utilisationPercent = binding?.utilisationPercent;
  if (binding?.exceededFrom && utilisationPercent)
    return {
      kind: 'clock-exceeded',
      from: binding.exceededFrom,
      clock: binding.code,
      point,
      utilisationPercent,
    };
  if (refusal) return { kind: 'request-refused', ...refusal };
  const unknown = reading.clocks
    .filter((clock) => !clock.utilisationPercent)
    .map(({ code }) => code);
  const missing: Missing[] = unknown.filter((code) => NEEDED.includes(code));
  if (!capDays) missing.push(capUsd === null ? 'monthly-cap' : 'cost');
  return missing.length > 0 || !binding || !utilisationPercent
    ? { kind: 'unknown', missing }
    : { kind: 'fits', binding: binding.code, point, utilisationPercent, unchecked: unknown };
}
