import { convert, type EstimateCost, type Range } from '../core/index.js';
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

/** An amount to read at a glance, in the currency of the page. */
export function glance(
  usd: string,
  { locale, exchange }: Pick<CalculatorRequest, 'locale' | 'exchange'>,
): string {
  if (!exchange) return formatMoney(locale, usd, 'USD', glancePlaces(usd));
  const converted = convert(usd, exchange, 12);
  return formatMoney(locale, converted, exchange.currency, glancePlaces(converted));
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

export function unpricedFigure(
  label: string,
  atLeast: string,
  request: CalculatorRequest,
  say: CalculatorMessages,
): HeadFigure {
  const known = Number(atLeast) > 0 ? `, ${say.atLeast} ${glance(atLeast, request)}` : '';
  return { label, text: `${say.notPriced}${known}`, known: false };
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
