import type {
  ClockCode,
  Day,
  Missing,
  RampPointCode,
  Range,
  RequestRefusal,
} from '../../core/index.js';

export const CLOCKS: Readonly<Record<ClockCode, string>> = {
  'images-per-minute': 'images per minute',
  'tokens-per-minute': 'tokens per minute',
  'input-images-per-minute': 'input images per minute',
  concurrency: 'requests per minute',
};

export const MISSING: Readonly<Record<Missing, string>> = {
  ...CLOCKS,
  'monthly-cap': 'the monthly cap',
  cost: 'the cost',
};

/** What a request asks a limit for. */
export const ASKED: Readonly<Record<RequestRefusal['clock'], string>> = {
  'images-per-minute': 'images',
  'tokens-per-minute': 'tokens',
  'input-images-per-minute': 'input images',
};

export const STAGES: Readonly<
  Record<
    RampPointCode,
    /** `since`: then and in every stage after it. */
    Readonly<Record<'name' | 'hour' | 'when' | 'since', string>>
  >
> = {
  'first-day': {
    name: 'First day',
    hour: 'the busiest hour of the first day',
    when: 'on the first day',
    since: 'from the first day on',
  },
  'first-week': {
    name: 'First week',
    hour: 'the busiest hour of the first week',
    when: 'in the first week',
    since: 'from the first week on',
  },
  steady: {
    name: 'Steady',
    hour: 'the busiest hour of a steady month',
    when: 'in a steady month',
    since: 'in a steady month',
  },
};

/** a, b and c */
export function list(names: readonly string[], last = 'and'): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)!}`;
}

/** The more it costs, the earlier; at the low end it may never be. */
export function capWhen({ low, likely = null, high }: Range<Day | null>): string {
  if (low !== null) return low === high ? `on ${low}` : `between ${high} and ${low}`;
  return likely === null || likely === high
    ? `on ${high} at the earliest`
    : `on ${likely}, or as early as ${high}`;
}

/** December 2026 */
export const monthName = (day: Day): string =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  );

/** Whole units, the two largest: 3 h 28 min. */
export function duration(seconds: number): string {
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
