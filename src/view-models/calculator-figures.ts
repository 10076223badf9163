import {
  convert,
  type EstimateCost,
  likelyPosition,
  MOST_DECIMALS,
  type Range,
} from '../core/index.js';
import type { CalculatorMessages } from '../i18n/en/calculator.js';
import { formatMoney, formatNumber } from '../i18n/format.js';
import type { CalculatorRequest } from './calculator-request.js';
import { glancePlaces } from './money-text.js';

/** A headline figure. */
export interface HeadFigure {
  readonly label: string;
  /** The amount, a range, or the words that stand in its place. */
  readonly text: string;
  readonly known: boolean;
  /** US dollars, when `text` is in another currency. */
  readonly usd?: string;
}

/** Between which ends a headline figure lies. */
export interface RangeMark {
  /** What a figure is for. */
  readonly each: string;
  readonly low: string;
  readonly high: string;
  /** Where the likely figure stands between the ends, 0 to 100. */
  readonly position: number | null;
}

/** An amount to read at a glance, in the currency of the page. */
function glance(
  usd: string,
  { locale, exchange }: Pick<CalculatorRequest, 'locale' | 'exchange'>,
  more = 0,
): string {
  const amount = exchange ? convert(usd, exchange, 12) : usd;
  return formatMoney(locale, amount, exchange?.currency ?? 'USD', glancePlaces(amount) + more);
}

/** The ends of a figure that is a range, with the decimals that tell them apart. */
export function rangeMarks(
  each: string,
  cost: EstimateCost,
  request: CalculatorRequest,
): readonly RangeMark[] {
  const { low, high } = cost;
  if (low === high) return [];
  const ends = (more: number) => ({
    low: glance(low, request, more),
    high: glance(high, request, more),
  });
  let more = 0;
  while (more < MOST_DECIMALS && ends(more).low === ends(more).high) more++;
  return [{ each, ...ends(more), position: likelyPosition(cost) }];
}

export function exactOrRange(
  cost: EstimateCost,
  request: CalculatorRequest,
  say: CalculatorMessages,
  short = false,
): string {
  const { low, high, likely, about } = cost;
  if (low === high) return glance(high, request);
  if (about) return `${say.about} ${glance(likely ?? high, request)}`;
  const [from, to] = [glance(low, request), glance(high, request)];
  return from === to ? `${say.about} ${from}` : short ? `${from}–${to}` : say.to(from, to);
}

export function headFigure(
  label: string,
  cost: EstimateCost,
  request: CalculatorRequest,
  say: CalculatorMessages,
): HeadFigure {
  const { likely, low, high, about } = cost;
  // With a likely figure the headline is that figure; the mark below shows the ends.
  const told = (of: CalculatorRequest): string =>
    likely !== undefined && low !== high && !about
      ? `${say.about} ${glance(likely, of)}`
      : exactOrRange(cost, of, say);
  const figure = { label, text: told(request), known: true };
  return request.exchange ? { ...figure, usd: told({ ...request, exchange: null }) } : figure;
}

export function rangeText<T>(
  range: Range<T>,
  text: (value: T) => string,
  say: Pick<CalculatorMessages, 'to'>,
): string {
  const [low, high] = [text(range.low), text(range.high)];
  return low === high ? low : say.to(low, high);
}

export function percentText(percent: string, locale: string): string {
  const value = Number(percent);
  // What is not the whole is not called so.
  const shown = value > 99 && value < 100 ? 99 : value;
  return `${formatNumber(locale, shown >= 1 ? Math.round(shown) : shown)}%`;
}
