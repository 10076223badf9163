import {
  type ClockCode,
  convert,
  type From,
  type LaunchVerdict,
  type Quantity,
  type Range,
} from '../core/index.js';
import { capital } from '../i18n/fill.js';
import { formatInteger, formatMoney, formatNumber } from '../i18n/format.js';
import { percentText } from './calculator-figures.js';
import type { LaunchRequest, LaunchWords } from './launch-planner-request.js';
import { glancePlaces } from './money-text.js';

/** The least that is told as a number, of percentages too. */
const LEAST = 0.01;

type Words = Pick<LaunchWords, 'plan'>;

/** Where a single figure stands for a range: the likely one, else the high end. */
export const middle = <T>({ likely, high }: Range<T>): T => likely ?? high;

/** A quantity, or from where to where it lies; `about` the likely one where there is one. */
export function spread<T>(
  range: Range<T>,
  text: (value: T) => string,
  { plan: say }: Words,
): string {
  const [low, high] = [text(range.low), text(range.high)];
  if (range.low === range.high) return high;
  if (range.likely !== undefined) return say.about(text(range.likely));
  return low === high ? say.about(high) : say.to(low, high);
}

/** The ends around a likely figure; `null` where `spread` says all. */
export function ends<T>(
  range: Range<T>,
  text: (value: T) => string,
  { plan: say }: Words,
): string | null {
  const [low, high] = [text(range.low), text(range.high)];
  return range.likely === undefined || low === high ? null : say.to(low, high);
}

/** Whole from a hundred up, at most two decimals below ten; what is more than nothing is not called 0. */
export function numberText(value: string, locale: string): string {
  const number = Number(value);
  if (number > 0 && number < LEAST) return `<${formatNumber(locale, LEAST)}`;
  return number >= 100
    ? formatInteger(locale, number)
    : formatNumber(locale, number, number < 10 ? 2 : 1);
}

/** To read beside others: 104k, 51.99M. */
export function shortText(value: string, locale: string): string {
  const number = Number(value);
  for (const [unit, letter] of [
    [1e9, 'B'],
    [1e6, 'M'],
  ] as const)
    if (number >= unit) return `${formatNumber(locale, number / unit)}${letter}`;
  return number >= 10_000
    ? `${formatNumber(locale, number / 1000, 0)}k`
    : numberText(value, locale);
}

/** An amount to read at a glance, in the currency of the page; whole dollars without cents. */
export function moneyText(
  usd: string,
  { locale, exchange }: Pick<LaunchRequest, 'locale' | 'exchange'>,
): string {
  if (!exchange && /^\d+(?:\.0+)?$/.test(usd)) return formatMoney(locale, usd, 'USD', 0);
  const amount = exchange ? convert(usd, exchange, 12) : usd;
  return formatMoney(locale, amount, exchange?.currency ?? 'USD', glancePlaces(amount));
}

/** What is more than nothing is not called nothing, nor what is more than the whole the whole. */
export function percentOf(percent: string, { locale }: LaunchRequest): string {
  const value = Number(percent);
  if (value > 0 && value < LEAST) return `<${percentText(String(LEAST), locale)}`;
  return value > 100 && value < 100.5
    ? `>${percentText('100', locale)}`
    : percentText(percent, locale);
}

/**
 * The share of a limit, wherever it is printed: what is exceeded only at the high end is told by it.
 * @param from the mildest end at which the limit is exceeded.
 */
export function usedText(
  used: Quantity,
  from: From | null,
  request: LaunchRequest,
  words: Words,
): string {
  const text = (percent: string): string => percentOf(percent, request);
  return from === 'high' ? words.plan.upTo(text(used.high)) : spread(used, text, words);
}

/** The chosen tier in a sentence, unless one's own limits or none count. */
export function accountName({ plan }: LaunchRequest, { plan: say }: Words): string {
  const { tier } = plan.account;
  return hasOwnLimits(plan.launch.limits) || tier === null ? say.account : say.tier(tier);
}

/** The same at the head of a row. */
export function accountHead({ plan }: LaunchRequest, { plan: say }: Words): string {
  if (hasOwnLimits(plan.launch.limits)) return say.yours;
  return plan.account.tier === null ? capital(say.account) : say.tierName(plan.account.tier);
}

export function hasOwnLimits(limits: LaunchRequest['plan']['launch']['limits']): boolean {
  const { tokensPerMinute, imagesPerMinute, inputImagesPerMinute, monthlyCapUsd } = limits;
  return [tokensPerMinute, imagesPerMinute, inputImagesPerMinute, monthlyCapUsd].some(
    (limit) => limit !== null,
  );
}

/** The amount, share or count that a verdict names. */
export function verdictFigure(
  verdict: LaunchVerdict,
  request: LaunchRequest,
  words: Words,
): string {
  switch (verdict.kind) {
    case 'request-refused':
      return numberText(verdict.perRequest[verdict.from], request.locale);
    case 'cap-reached':
      return moneyText(verdict.capUsd, request);
    case 'clock-exceeded':
      return usedText(verdict.utilisationPercent, verdict.from, request, words);
    case 'fits':
      return usedText(verdict.utilisationPercent, null, request, words);
    default:
      return '';
  }
}

/** A verdict in a sentence. */
export function verdictText(verdict: LaunchVerdict, request: LaunchRequest, words: Words): string {
  return words.plan.verdict(verdict, {
    account: accountName(request, words),
    model: request.plan.workload.model,
    text: verdictFigure(verdict, request, words),
    limit:
      verdict.kind === 'request-refused' ? numberText(verdict.limitPerMinute, request.locale) : '',
  });
}

/** Clocks that a table shows: latency x concurrency only where somebody gave one of them. */
export function shownClocks({ plan }: LaunchRequest): readonly ClockCode[] {
  const { latencySeconds, concurrency } = plan.launch.limits;
  return plan.account.clocks
    .map(({ code }) => code)
    .filter((code) => code !== 'concurrency' || latencySeconds !== null || concurrency !== null);
}
