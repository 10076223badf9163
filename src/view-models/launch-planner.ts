import {
  type BatchTrade,
  type Cost,
  freshness,
  type Freshness,
  type PlanAssumption,
} from '../core/index.js';
import { formatNumber } from '../i18n/format.js';
import { aboutOf } from './about.js';
import { rangeText } from './calculator-figures.js';
import { type ChainView, chainView } from './launch-planner-chain.js';
import { type LimitsView, limitsView } from './launch-planner-limits.js';
import type { LaunchRequest, LaunchWords } from './launch-planner-request.js';
import {
  type RampView,
  rampView,
  readyText,
  type ScheduleView,
  scheduleView,
} from './launch-planner-schedule.js';
import {
  ends,
  hasOwnLimits,
  middle,
  moneyText,
  numberText,
  spread,
  verdictText,
} from './launch-planner-texts.js';
import { type SourceView, sourceView } from './provenance.js';

export interface VerdictView {
  readonly kind: 'stops' | 'fits' | 'unknown';
  readonly says: string;
  /** What follows from it, a sentence each. */
  readonly more: readonly string[];
}

export interface TradeView {
  readonly title: string;
  readonly options: readonly {
    readonly name: string;
    readonly usd: string;
    readonly range: string | null;
    readonly note: string;
  }[];
  /** Why there is no comparison, or what to know of it. */
  readonly note: string;
}

export const CHECKS = ['quality', 'access', 'tier', 'headers', 'rerolls', 'batch'] as const;
export type Check = (typeof CHECKS)[number];

export interface CheckView {
  readonly id: Check;
  readonly name: string;
  readonly note: string;
}

export interface LaunchView {
  readonly lede: string;
  readonly verdict: VerdictView;
  readonly chain: ChainView;
  /** Why there is no price. */
  readonly unpriced: readonly string[];
  readonly limits: LimitsView;
  readonly schedule: ScheduleView;
  readonly ramp: RampView;
  readonly trade: TradeView;
  readonly checklist: readonly CheckView[];
  readonly assumptions: readonly string[];
  readonly provenance: {
    readonly state: Freshness['state'];
    readonly says: string;
    readonly source: SourceView;
  } | null;
  readonly limitsFrom: (SourceView & { readonly says: string }) | null;
}

/** A plan, worded and formatted; every output renders this. */
export function launchView(request: LaunchRequest, words: LaunchWords): LaunchView {
  const { plan, catalog } = request;
  const verdict = verdictView(request, words);
  const trade = tradeView(request, words);
  return {
    lede: lede(request, words),
    verdict,
    chain: chainView(request, words),
    unpriced: plan.reasons.map((reason) =>
      words.estimate.reason(reason, request.locale, aboutOf(plan, catalog)),
    ),
    limits: limitsView(request, words),
    schedule: scheduleView(request, words),
    ramp: rampView(request, words),
    trade,
    checklist: checklist(request, words, verdict, trade),
    assumptions: [
      ...plan.assumptions.map((each) => assumptionText(each, request, words)),
      ...(plan.limitsFrom?.notes ?? []),
    ],
    provenance: provenance(request, words),
    limitsFrom: plan.limitsFrom && {
      says: words.plan.limitsFrom(plan.limitsFrom.checks.at(-1) ?? null),
      ...sourceView(catalog, plan.limitsFrom.source),
    },
  };
}

function lede({ plan, dated, locale }: LaunchRequest, { plan: say }: LaunchWords): string {
  const { workload, launch } = plan;
  const { editShare } = launch;
  return [
    say.lede({
      model: workload.model,
      size: workload.size,
      quality: workload.quality,
      edit: workload.operation === 'edit',
      editShare: editShare && rangeText(editShare, (share) => formatNumber(locale, share), say),
      batch: workload.processing === 'batch',
    }),
    ...(dated ? [say.asOf(plan.asOf)] : []),
  ].join(' ');
}

function verdictView(request: LaunchRequest, words: LaunchWords): VerdictView {
  const { plan } = request;
  const { plan: say } = words;
  const { verdict } = plan;
  // How many requests run at once is one's own affair: nobody publishes it.
  const unchecked =
    verdict.kind === 'fits' ? verdict.unchecked.filter((code) => code !== 'concurrency') : [];
  const kind = verdict.kind === 'fits' || verdict.kind === 'unknown' ? verdict.kind : 'stops';
  return {
    kind,
    says:
      verdict.kind === 'unknown' && plan.tiers.length > 0 && plan.account.tier === null
        ? say.chooseTier
        : verdictText(verdict, request, words),
    more: [
      ...(verdict.kind === 'cap-reached' ? [say.capAfter] : []),
      ...(verdict.kind === 'request-refused'
        ? [
            say.refused(
              verdict.from,
              verdict.clock,
              numberText(verdict.limitPerMinute, request.locale),
            ),
          ]
        : []),
      ...(unchecked.length > 0 ? [say.unchecked(unchecked)] : []),
      ...(verdict.kind === 'fits' ? [] : smallest(request, words)),
    ],
  };
}

/** The lowest tier that carries the plan, where any is known to. */
function smallest(request: LaunchRequest, { plan: say }: LaunchWords): readonly string[] {
  const { tiers, smallestTier } = request.plan;
  const found = tiers.find(({ tier }) => tier === smallestTier);
  if (found) {
    const { tier, qualifyingUsd } = found;
    return [say.smallest(say.tier(tier), qualifyingUsd && moneyText(qualifyingUsd, request))];
  }
  return tiers.length > 0 ? [say.noneFits] : [];
}

function tradeView(request: LaunchRequest, words: LaunchWords): TradeView {
  const { plan, locale } = request;
  const { plan: say } = words;
  const { batch } = plan;
  if (batch.kind !== 'offered')
    return {
      title: say.noTradeoff,
      options: [],
      note:
        batch.kind === 'unpriced'
          ? say.batchUnpriced
          : say.batchRefused[batch.reason.code](String(batch.reason.params.reason ?? '')),
    };
  const money = (usd: string): string => moneyText(usd, request);
  const amount = (range: typeof batch.savedUsd) => ({
    usd: spread(range, money, words),
    range: ends(range, money, words),
  });
  const { job } = batch;
  const month = tradeOf(batch);
  const whole = tradeOf(job);
  return {
    title: say.tradeoff(spread(month.usd, money, words), month.saves),
    options: [
      {
        name: say.standard,
        ...amount(batch.standardUsd),
        note: say.standardNote(readyText(request, words)),
      },
      {
        name: say.batch,
        ...amount(batch.batchUsd),
        note: [
          say.batchNote(
            hoursText(job.hours, request, words),
            job.files && say.files(spread(job.files, (files) => numberText(files, locale), words)),
          ),
          ...(plan.launch.jobImages === null
            ? []
            : [say.jobSaved(spread(whole.usd, money, words), whole.saves)]),
        ].join(' '),
      },
    ],
    note: say.status[batch.status],
  };
}

type Saving = Pick<Extract<BatchTrade, { kind: 'offered' }>, 'savedUsd' | 'extraUsd'>;

/** What batch saves, or what it costs more: where it is the dearer one at the likely cost. */
function tradeOf({ savedUsd, extraUsd }: Saving): { readonly usd: Cost; readonly saves: boolean } {
  const saves = Number(middle(extraUsd)) === 0;
  return { usd: saves ? savedUsd : extraUsd, saves };
}

const hoursText = (
  hours: number | null,
  { locale }: LaunchRequest,
  { plan: say }: LaunchWords,
): string | null => (hours === null ? null : say.hours(formatNumber(locale, hours)));

function checklist(
  request: LaunchRequest,
  words: LaunchWords,
  { kind, says }: VerdictView,
  trade: TradeView,
): readonly CheckView[] {
  const { plan, locale } = request;
  const { plan: say } = words;
  const { checks } = say;
  const { workload, batch, account } = plan;
  // The checklist is copied alone too, so it repeats the verdict.
  const found = kind === 'unknown' ? say.checkTierUnknown : says;
  const model = request.catalog.models.find(({ id }) => id === workload.model);
  const texts: Readonly<Record<Check, readonly [string, string]>> = {
    quality: checks.quality(workload.quality === 'auto' ? null : workload.quality),
    access: checks.access(workload.model),
    tier: hasOwnLimits(plan.launch.limits)
      ? checks.limits(found)
      : checks.tier(account.tier === null ? null : say.tier(account.tier), found),
    headers: checks.headers(),
    rerolls: checks.rerolls(
      rangeText(workload.rerollRate, (rate) => formatNumber(locale, rate), say),
    ),
    batch: checks.batch(
      batch.kind !== 'offered'
        ? trade.note
        : tradeOf(batch).saves
          ? say.checkBatch(
              spread(batch.savedUsd, (usd) => moneyText(usd, request), words),
              hoursText(batch.job.hours, request, words),
            )
          : say.checkBatchDearer,
    ),
  };
  return CHECKS.filter((id) => id !== 'quality' || model?.qualities.length !== 0).map((id) => ({
    id,
    name: texts[id][0],
    note: texts[id][1],
  }));
}

function assumptionText(
  { code, value }: PlanAssumption,
  { locale }: LaunchRequest,
  { plan: say }: LaunchWords,
): string {
  const worded =
    typeof value === 'number'
      ? formatNumber(locale, value)
      : typeof value === 'object' && 'low' in value
        ? rangeText(value, (end) => formatNumber(locale, end), say)
        : value;
  return say.assumption(code, worded);
}

const STATES: readonly Freshness['state'][] = ['fresh', 'ageing', 'unknown', 'read-later', 'stale'];

/** The rate that is known worst speaks for all. */
function provenance(
  { plan, catalog, dated }: LaunchRequest,
  { shared }: LaunchWords,
): LaunchView['provenance'] {
  const [worst] = plan.parts
    .flatMap(({ estimate }) => estimate.lines)
    .flatMap(({ rate, derivedFrom }) => (rate ? [derivedFrom?.rate ?? rate] : []))
    .map((rate) => ({ rate, age: freshness(rate, plan.asOf) }))
    .sort((a, b) => STATES.indexOf(b.age.state) - STATES.indexOf(a.age.state));
  return worst
    ? {
        state: worst.age.state,
        says: shared.age(worst.age, dated),
        source: sourceView(catalog, worst.rate.source),
      }
    : null;
}
