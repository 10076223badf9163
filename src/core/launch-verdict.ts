import type { ClockCode, ExactClocks } from './clocks.js';
import type { Day } from './dates.js';
import { percentAt, RAMP_POINTS, type RampPointCode } from './demand.js';
import type { CompleteLaunch } from './launch-options.js';
import { compareMoney, type DecimalString } from './money.js';
import type { Range } from './ranges.js';
import { ONE, product, type Quantity, shareOfPercent, toText } from './ratios.js';

/** The mildest end of the ranges at which something happens: `low` means at every value. */
export type From = 'low' | 'likely' | 'high';

/** What stands in a plan's way, the first that does. */
export type LaunchVerdict =
  /** The tier does not have the model. */
  | { readonly kind: 'not-available'; readonly tier: string }
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
      readonly clock: ClockCode;
      /** The first point of the ramp whose busiest hour asks for as much as the limit or more. */
      readonly point: RampPointCode;
      /** Then, percent at `from`. */
      readonly utilisationPercent: DecimalString;
    }
  | {
      readonly kind: 'fits';
      readonly binding: ClockCode;
      readonly utilisationPercent: Quantity;
      /** Limits that the plan uses and that are not known, such as that of reference images. */
      readonly unchecked: readonly ClockCode[];
    }
  | { readonly kind: 'unknown'; readonly missing: readonly Missing[] };

/** `cost`: a cap is known, but the plan has no price. */
export type Missing = ClockCode | 'monthly-cap' | 'cost';

const ENDS: readonly From[] = ['low', 'likely', 'high'];
/** Without these nobody can say that a plan fits. */
const NEEDED: readonly ClockCode[] = ['images-per-minute', 'tokens-per-minute'];

export interface Findings {
  readonly clocks: ExactClocks;
  readonly ramp: CompleteLaunch['ramp'];
  readonly capUsd: DecimalString | null;
  /** `null` when there is no cap or no cost to hold against it. */
  readonly capDays: Range<Day | null> | null;
}

/** The cap before the clocks, a clock before what is not known. */
export function verdictOf({ clocks, ramp, capUsd, capDays }: Findings): LaunchVerdict {
  const stopped = capDays && ENDS.find((end) => capDays[end] != null);
  if (stopped && capUsd !== null)
    return {
      kind: 'cap-reached',
      from: stopped,
      day: (capDays.likely ?? capDays.high)!,
      days: capDays,
      capUsd,
    };
  const { reading } = clocks;
  const exceeded = firstExceeded(clocks, ramp);
  if (exceeded) return exceeded;
  const unknown = reading.clocks
    .filter(({ utilisationPercent }) => !utilisationPercent)
    .map(({ code }) => code);
  const missing: Missing[] = unknown.filter((code) => NEEDED.includes(code));
  if (!capDays) missing.push(capUsd === null ? 'monthly-cap' : 'cost');
  const binding = reading.clocks.find(({ code }) => code === reading.binding);
  return missing.length > 0 || !binding?.utilisationPercent
    ? { kind: 'unknown', missing }
    : {
        kind: 'fits',
        binding: binding.code,
        utilisationPercent: binding.utilisationPercent,
        unchecked: unknown,
      };
}

function firstExceeded(
  { utilisation }: ExactClocks,
  ramp: CompleteLaunch['ramp'],
): LaunchVerdict | null {
  for (const from of ENDS)
    for (const point of RAMP_POINTS) {
      const share = shareOfPercent(percentAt(ramp, point));
      const [worst] = [...utilisation]
        .flatMap(([clock, range]) => {
          const used = range[from];
          return used ? [{ clock, used: product(used, share) }] : [];
        })
        .sort((a, b) => compareMoney(b.used, a.used));
      if (worst && compareMoney(worst.used, ONE) >= 0)
        return {
          kind: 'clock-exceeded',
          from,
          clock: worst.clock,
          point,
          utilisationPercent: toText(product(worst.used, shareOfPercent(10_000))),
        };
    }
  return null;
}
