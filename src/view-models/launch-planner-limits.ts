import type { AccountPlan, PlanClock } from '../core/index.js';
import { capital } from '../i18n/fill.js';
import type { LaunchRequest, LaunchWords } from './launch-planner-request.js';
import {
  accountHead,
  accountName,
  hasOwnLimits,
  middle,
  numberText,
  shortText,
  shownClocks,
  spread,
  usedText,
  verdictFigure,
  verdictText,
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
  const refused = account.refusal?.from === 'low' ? account.refusal : null;
  const count = (value: string): string => numberText(value, locale);
  const rows: TierRowView[] = plan.tiers.map((tier) => ({
    ...rowOf(tier, request, words),
    name: say.tierName(tier.tier),
    yours: !own && tier.tier === account.tier,
  }));
  if (own || plan.tiers.length === 0)
    rows.unshift({
      ...rowOf(account, request, words),
      name: accountHead(request, words),
      yours: true,
    });
  const { queue } = account;
  return {
    title: refused
      ? say.refuses(name, refused.clock, count(refused.perRequest.low))
      : used
        ? say.binds(
            name,
            binding.code,
            usedText(used, binding.exceededFrom, request, words),
            binding.exceededFrom,
          )
        : say.limitsTitle(account.tier === null ? null : name),
    note: say.busiest(
      peak.point,
      spread(peak.attemptsPerMinute, count, words),
      spread(peak.sharePercent, (percent) => say.percent(count(percent)), words),
    ),
    columns: shownClocks(request).map((code) => capital(say.clocks[code])),
    rows,
    notes: [
      // As a verdict it stands above all.
      ...(account.refusal && account.verdict.kind !== 'request-refused'
        ? [verdictText({ kind: 'request-refused', ...account.refusal }, request, words)]
        : []),
      ...(account.couldBind.length > 1 ? [say.couldBind(account.couldBind.slice(1))] : []),
      ...(enough == null ? [] : [say.enough(count(enough))]),
      ...(queue
        ? [
            queue.kind === 'waits'
              ? say.wait.waits(
                  spread(queue.waitSeconds, (seconds) => say.duration(Number(seconds)), words),
                )
              : say.wait[queue.kind](
                  queue.kind === 'may-grow'
                    ? count(queue.backlogPerHour.high)
                    : spread(queue.backlogPerHour, count, words),
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
  const { exceededFrom: from } = clock;
  const worst = used ? Number(from === 'high' ? used.high : middle(used)) : 0;
  return {
    label: say.clocks[code],
    needed: demandPerMinute ? spread(demandPerMinute, short, words) : say.notKnown,
    limit: limitPerMinute && spread(limitPerMinute, short, words),
    share: used ? usedText(used, from, request, words) : '',
    fill: (Math.min(worst, MOST) / MOST) * 100,
    over: from !== null,
    reason: reasons.map((reason) => say.clockReason(reason, locale)).join(' '),
  };
}
