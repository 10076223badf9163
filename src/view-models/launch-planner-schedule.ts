import type { AccountPlan, Day } from '../core/index.js';
import { formatNumber, formatTime } from '../i18n/format.js';
import type { LaunchRequest, LaunchWords } from './launch-planner-request.js';
import {
  accountHead,
  accountName,
  hasOwnLimits,
  middle,
  moneyText,
  numberText,
  spread,
  usedText,
} from './launch-planner-texts.js';

export interface ScheduleRowView {
  readonly name: string;
  readonly yours: boolean;
  /** A promise of "by then", not a duration. */
  readonly promised: boolean;
  /** Percent of the axis. */
  readonly bar: number;
  /** When it is done; empty while nobody knows when it starts. */
  readonly ready: string;
  readonly takes: string;
  /** What it is held up by. */
  readonly clock: string;
}

export interface ScheduleView {
  readonly title: string;
  readonly note: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly ScheduleRowView[];
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  1,
  5,
  15,
  30,
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 10, 30, 100, 365, 1000].map((days) => days * DAY),
];
/** Parts of the axis. */
const MOST_PARTS = 4;
/** An axis up to here shows times of day. */
const LONGEST_CLOCK = 1.5 * DAY;

/** How long the job takes at each tier, and when it is done. */
export function scheduleView(request: LaunchRequest, words: LaunchWords): ScheduleView {
  const { plan, locale, jobStart } = request;
  const { plan: say } = words;
  const { account, batch, launch } = plan;
  const own = hasOwnLimits(launch.limits);
  const yours = accountName(request, words);
  const timed: { name: string; yours: boolean; plan: AccountPlan }[] = plan.tiers
    .filter(({ job, verdict }) => job !== null && verdict.kind !== 'not-available')
    .map((tier) => ({
      name: say.tierName(tier.tier),
      yours: !own && tier.tier === account.tier,
      plan: tier,
    }));
  // Without a tier, what one lets run at once may be all that is known.
  if (account.job && (own || plan.tiers.length === 0 || timed.length === 0))
    timed.unshift({ name: accountHead(request, words), yours: true, plan: account });
  const hours = batch.kind === 'offered' ? batch.job.hours : null;
  const longest = Math.max(
    ...timed.map(({ plan: { job } }) => Number(job!.seconds.high)),
    timed.length === 0 ? (hours ?? 0) * HOUR : 0,
  );
  const step = STEPS.find((each) => longest / each <= MOST_PARTS) ?? longest / MOST_PARTS;
  // Even, so that every other label can be left out.
  const parts = longest / (step || 1) <= 2 ? 2 : MOST_PARTS;
  const span = step * parts || 1;
  const clock = span <= LONGEST_CLOCK;
  const time = (seconds: number): string =>
    jobStart && clock
      ? formatTime(locale, later(jobStart, seconds))
      : seconds === 0
        ? '0'
        : say.duration(seconds);
  const rows = timed.map(({ name, yours: mine, plan: { job } }): ScheduleRowView => ({
    name,
    yours: mine,
    promised: false,
    bar: (Number(job!.seconds.high) / span) * 100,
    ready: readyAt(Number(job!.seconds.high), request, words),
    // Both ends: the later one is when it is ready.
    takes: spread(
      { low: job!.seconds.low, high: job!.seconds.high },
      (seconds) => say.duration(Number(seconds)),
      words,
    ),
    clock: say.clocks[job!.clock],
  }));
  if (hours !== null)
    rows.push({
      name: say.batch,
      yours: false,
      promised: true,
      bar: Math.min(100, ((hours * HOUR) / span) * 100),
      ready: readyAt(hours * HOUR, request, words),
      takes: say.within(say.hours(formatNumber(locale, hours))),
      clock: '',
    });
  const job =
    launch.jobImages === null
      ? say.wholeMonthRun
      : say.jobRun(numberText(String(launch.jobImages), locale));
  return {
    title:
      account.refusal?.from === 'low'
        ? say.neverDone(job, yours)
        : say.schedule(job, readyText(request, words), yours),
    note: say.scheduleNote(jobAttempts(request, words)),
    ticks: Array.from({ length: parts + 1 }, (_, at) => ({
      at: (at / parts) * 100,
      label: time(at * step),
    })),
    rows,
  };
}

/** When the account has done the job: at a time of day, or after so long. */
export function readyText(request: LaunchRequest, words: Pick<LaunchWords, 'plan'>): string | null {
  const { account } = request.plan;
  const { plan: say } = words;
  if (!account.job) return null;
  const seconds = Number(account.job.seconds.high);
  const ready = readyAt(seconds, request, words);
  return ready ? say.by(ready) : say.after(say.duration(seconds));
}

const later = (start: Date, seconds: number): Date => new Date(start.getTime() + seconds * 1000);

function readyAt(
  seconds: number,
  { locale, jobStart }: LaunchRequest,
  { plan: say }: Pick<LaunchWords, 'plan'>,
): string {
  if (!jobStart) return '';
  const done = later(jobStart, seconds);
  // A date beyond what a clock can show is told as a duration alone.
  if (Number.isNaN(done.getTime())) return '';
  const midnight = (date: Date): number =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  const days = Math.round((midnight(done) - midnight(jobStart)) / (DAY * 1000));
  return say.daysLater(formatTime(locale, done), days);
}

/** Attempts of the job: those of the month where the job is the month. */
function jobAttempts({ plan, locale }: LaunchRequest, words: LaunchWords): string | null {
  if (plan.launch.jobImages !== null) return null;
  const attempts = plan.steps.find(({ code }) => code === 'attempts')?.value;
  return attempts ? spread(attempts, (value) => numberText(value, locale), words) : null;
}

export interface RampView {
  readonly title: string;
  /** Which months a day's figures are of. */
  readonly note: string;
  readonly rows: readonly {
    readonly name: string;
    readonly from: string;
    readonly images: string;
    readonly usd: string;
    readonly use: string;
    readonly wait: string;
  }[];
}

/** From the first day to a steady month, and the day on which the cap is reached. */
export function rampView(request: LaunchRequest, words: LaunchWords): RampView {
  const { plan, locale } = request;
  const { plan: say } = words;
  const { monthlyCapUsd: cap, capDays, binding, clocks } = plan.account;
  const money = (usd: string): string => moneyText(usd, request);
  const worst = clocks.find(({ code }) => code === binding)?.exceededFrom ?? null;
  const refused = plan.account.refusal?.from === 'low';
  const over = worst && plan.ramp.find(({ exceededFrom }) => exceededFrom === worst);
  const capped = cap !== null && capDays;
  const months = new Map<string, { day: Day; days: string }>();
  for (const { from, daysInMonth } of plan.ramp)
    months.set(from.slice(0, 7), { day: from, days: String(daysInMonth) });
  return {
    title:
      !refused && (capped || over)
        ? say.rampTitle(
            capped ? { usd: money(cap), days: capDays.high === null ? null : capDays } : null,
            over
              ? {
                  point: over.code,
                  stays: plan.ramp.at(-1)?.exceededFrom === worst,
                  from: worst,
                }
              : null,
          )
        : say.ramp,
    note: say.rampNote([...months.values()], plan.launch.demand.kind === 'working-hours'),
    rows: plan.ramp.map((point) => {
      const { code, from, imagesPerDay, usdPerDay, utilisationPercent, queue } = point;
      return {
        name: say.stages[code].name,
        from,
        images: spread(imagesPerDay, (value) => numberText(value, locale), words),
        usd: usdPerDay ? spread(usdPerDay, money, words) : say.notPriced,
        use: utilisationPercent
          ? usedText(utilisationPercent, point.exceededFrom, request, words)
          : say.notKnown,
        wait: refused
          ? say.noMeanWait.refused
          : !queue
            ? say.notKnown
            : queue.kind === 'waits'
              ? say.duration(Number(middle(queue.waitSeconds)))
              : say.noMeanWait[queue.kind],
      };
    }),
  };
}
