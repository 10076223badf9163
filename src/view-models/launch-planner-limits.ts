import type { AccountPlan, PlanClock } from '../core/index.js';
import { capital } from '../i18n/fill.js';
import type { LaunchRequest, LaunchWords } from './launch-planner-request.js';
import {
  accountName,
  ends,
  hasOwnLimits,
  middle,
  numberText,
  percentOf,
  shortText,
  shownClocks,
  spread,
  verdictFigure,
} from './launch-planner-texts.js';

/** The bar holds this percentage of a limit, so that what passes it is seen to. */
const MOST = 130;
/** Where the limit stands on every bar, percent of its length. */
export const TICK = (100 / MOST) * 100;

export interface MeterView {
  readonly label: string;
  readonly needed: string;
  /** `null` when the limit is not known; `reason` says why. */
  readonly limit: string | null;
  readonly share: string;
  /** Percent of the bar. */
  readonly fill: number;
  readonly over: boolean;
  readonly reason: string;
}

export interface TierRowView {
  readonly name: string;
  /** Whether the verdict is about this one. */
  readonly yours: boolean;
  /** Empty when the tier does not have the model. */
  readonly meters: readonly MeterView[];
  readonly strong: string;
  readonly rest: string;
}

export interface LimitsView {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly TierRowView[];
  /** What else there is to know, a sentence each. */
  readonly notes: readonly string[];
}

export function limitsView(request: LaunchRequest, words: LaunchWords): LimitsView {
  const { plan, locale } = request;
  const { plan: say } = words;
  const { account, peak, launch } = plan;
  const own = hasOwnLimits(launch.limits);
  const name = accountName(request, words);
  const binding = account.clocks.find(({ code }) => code === account.binding);
  const used = binding?.utilisationPercent;
  const enough = binding?.enoughImagesPerMonth?.low;
  const count = (value: string): string => numberText(value, locale);
  const rows: TierRowView[] = plan.tiers.map((tier) => ({
    ...rowOf(tier, request, words),
    name: say.tier(tier.tier),
    yours: !own && tier.tier === account.tier,
  }));
  if (own || plan.tiers.length === 0)
    rows.unshift({ ...rowOf(account, request, words), name, yours: true });
  const { queue } = account;
  return {
    title: used
      ? say.binds(
          name,
          binding.code,
          spread(used, (percent) => percentOf(percent, request), words),
          Number(middle(used)) >= 100,
        )
      : say.limitsTitle(account.tier === null ? null : name),
    note: say.busiest(
      spread(peak.attemptsPerMinute, count, words),
      spread(peak.sharePercent, (percent) => say.percent(count(percent)), words),
    ),
    columns: shownClocks(request).map((code) => capital(say.clocks[code])),
    rows,
    notes: [
      ...(account.couldBind.length > 1 ? [say.couldBind(account.couldBind.slice(1))] : []),
      ...(enough == null ? [] : [say.enough(count(enough))]),
      ...(queue
        ? [
            queue.kind === 'waits'
              ? say.wait.waits(
                  spread(queue.waitSeconds, (seconds) => say.duration(Number(seconds)), words),
                )
              : say.wait[queue.kind](
                  count(
                    queue.kind === 'grows'
                      ? middle(queue.backlogPerHour)
                      : queue.backlogPerHour.high,
                  ),
                ),
          ]
        : []),
    ],
  };
}

function rowOf(
  account: AccountPlan,
  request: LaunchRequest,
  words: LaunchWords,
): Pick<TierRowView, 'meters' | 'strong' | 'rest'> {
  const { verdict, clocks } = account;
  const shown = shownClocks(request);
  return {
    meters:
      verdict.kind === 'not-available'
        ? []
        : shown.flatMap((code) =>
            clocks
              .filter((clock) => clock.code === code)
              .map((clock) => meterOf(clock, request, words)),
          ),
    ...words.plan.rowVerdict(verdict, verdictFigure(verdict, request, words)),
  };
}

function meterOf(clock: PlanClock, request: LaunchRequest, words: LaunchWords): MeterView {
  const { locale } = request;
  const { plan: say } = words;
  const { code, demandPerMinute, limitPerMinute, utilisationPercent: used, reasons } = clock;
  const short = (value: string): string => shortText(value, locale);
  const percent = (value: string): string => percentOf(value, request);
  const worst = used ? Number(middle(used)) : 0;
  return {
    label: say.clocks[code],
    needed: demandPerMinute ? spread(demandPerMinute, short, words) : say.notKnown,
    limit: limitPerMinute && spread(limitPerMinute, short, words),
    share: used ? (ends(used, percent, words) ?? spread(used, percent, words)) : '',
    fill: (Math.min(worst, MOST) / MOST) * 100,
    over: worst >= 100,
    reason: reasons.map((reason) => say.clockReason(reason, locale)).join(' '),
  };
}
