import { type Day, DAYS_PER_MONTH, daysOfMonth } from './dates.js';
import { type CompleteDemand, type CompleteLaunch, STEADY_PERCENT } from './launch-options.js';
import { combine, type Range } from './ranges.js';
import { certain } from './bill.js';
import { product, quotient, type Ratio, ratioOf, shareOfPercent } from './ratios.js';

const MINUTES_PER_HOUR = ratioOf(60);
const HOURS_PER_MONTH = ratioOf(DAYS_PER_MONTH * 24);

/**
 * The part of a steady month's images that falls in one minute of the busiest hour.
 * steady: 1 / (30 x 24 x 60); working hours: 1 / (30 x d/7 x h x 60); peak factor: p / (30 x 24 x 60);
 * busiest hour: share / 60.
 * @example // 8 hours on 5 of 7 days: 1 / (30 x 5/7 x 8 x 60) = 7/72000
 */
export function busiestMinute(demand: CompleteDemand): Range<Ratio> {
  const perMinute = (hour: Ratio): Ratio => quotient(hour, MINUTES_PER_HOUR);
  switch (demand.kind) {
    case 'steady':
      return certain(perMinute(quotient(ratioOf(1), HOURS_PER_MONTH)));
    case 'working-hours': {
      const hours = product(
        ratioOf(DAYS_PER_MONTH),
        quotient(ratioOf(demand.daysPerWeek), ratioOf(7)),
        ratioOf(demand.hoursPerDay),
      );
      return certain(perMinute(quotient(ratioOf(1), hours)));
    }
    case 'peak-factor':
      return combine([demand.factor], (factor) =>
        perMinute(quotient(ratioOf(factor), HOURS_PER_MONTH)),
      );
    case 'busiest-hour':
      return combine([demand.sharePercent], (percent) => perMinute(shareOfPercent(percent)));
  }
}

/** Working days of a week, from Monday; all of them unless demand is bound to working hours. */
const daysPerWeek = (demand: CompleteDemand): number =>
  demand.kind === 'working-hours' ? demand.daysPerWeek : 7;

/** Monday is 0. */
const weekday = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A UTC day of the ramp. */
export interface RampDay {
  readonly day: Day;
  readonly point: RampPointCode;
  /** Whether it is a working day. */
  readonly works: boolean;
  /** The day's part of a steady month. */
  readonly share: Ratio;
  /** Working days of its calendar month, among which a steady month is divided. */
  readonly daysInMonth: number;
}

export const RAMP_POINTS = ['first-day', 'first-week', 'steady'] as const;
export type RampPointCode = (typeof RAMP_POINTS)[number];

export const percentAt = (ramp: CompleteLaunch['ramp'], point: RampPointCode): number =>
  point === 'first-day' ? ramp.firstDay : point === 'first-week' ? ramp.firstWeek : STEADY_PERCENT;

/**
 * The days from the first working day to the end of the second month after it, so that one whole
 * month is steady. A month's images fall evenly on its working days; the ramp takes its share of
 * those of day 1 and of days 2 to 7.
 */
export function rampDays(
  start: Day,
  demand: CompleteDemand,
  ramp: CompleteLaunch['ramp'],
): readonly RampDay[] {
  const works = (day: Day): boolean => weekday(day) < daysPerWeek(demand);
  const days: RampDay[] = [];
  let day = start;
  while (!works(day)) day = dayAfter(day, 1);
  for (let months = 0; months < 3; months++) {
    const month = day.slice(0, 7);
    const length = daysOfMonth(day);
    const working = Array.from({ length }, (_, at) => dayAfter(`${month}-01`, at)).filter(works);
    for (; day.slice(0, 7) === month; day = dayAfter(day, 1)) {
      const at = days.length;
      const point = RAMP_POINTS[at === 0 ? 0 : at < 7 ? 1 : 2];
      const share = works(day)
        ? quotient(shareOfPercent(percentAt(ramp, point)), ratioOf(working.length))
        : ratioOf(0);
      days.push({ day, point, works: works(day), share, daysInMonth: working.length });
    }
  }
  return days;
}

/** A stage of the ramp, by its first working day. */
export interface Stage {
  readonly code: RampPointCode;
  /** Of a steady day's images. */
  readonly percent: number;
  readonly first: RampDay;
}

/** The stages that have a working day: a week with only one has no other. */
export function stagesOf(days: readonly RampDay[], ramp: CompleteLaunch['ramp']): readonly Stage[] {
  return RAMP_POINTS.flatMap((code) => {
    const first = days.find(({ point, works }) => point === code && works);
    return first ? [{ code, percent: percentAt(ramp, code), first }] : [];
  });
}

/** The stage with the most images per day; the steady one unless another has more. */
export function busiestStage(stages: readonly Stage[]): Pick<Stage, 'code' | 'percent'> {
  return stages.reduce<Pick<Stage, 'code' | 'percent'>>(
    (busiest, stage) => (stage.percent > busiest.percent ? stage : busiest),
    { code: 'steady', percent: STEADY_PERCENT },
  );
}
