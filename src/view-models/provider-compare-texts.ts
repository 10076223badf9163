import type {
  Capacity,
  Cost,
  Notice,
  OfferRow,
  OfferWarning,
  Params,
  Unit,
} from '../core/index.js';
import { own } from '../core/plain.js';
import { convert } from '../core/index.js';
import { formatInteger, formatMoney, formatNumber } from '../i18n/format.js';
import { comparingPlaces, exactUsd } from './money-text.js';
import type { CompareRequest, CompareWords } from './provider-compare-request.js';

/** An amount that can be told from its neighbours, in the currency of the page. */
export function priceText(
  usd: string,
  { locale, exchange }: Pick<CompareRequest, 'locale' | 'exchange'>,
): string {
  if (!exchange) return formatMoney(locale, usd, 'USD', comparingPlaces(usd));
  const converted = convert(usd, exchange, 12);
  return formatMoney(locale, converted, exchange.currency, comparingPlaces(converted));
}

/** A cost, or from where to where it lies. */
export function costText(
  { low, high, likely }: Cost,
  request: Pick<CompareRequest, 'locale' | 'exchange'>,
  { compare: say }: CompareWords,
): string {
  const [from, to] = [priceText(low, request), priceText(high, request)];
  if (low === high) return to;
  if (from === to) return `${say.about} ${to}`;
  return likely === undefined ? say.to(from, to) : say.likely(priceText(likely, request), from, to);
}

/** An exact amount of dollars, credits or images. */
export function unitText(
  amount: string,
  unit: Unit | 'images',
  locale: string,
  { compare: say }: CompareWords,
): string {
  return say.unit(
    unit === 'usd' ? exactUsd(amount, locale) : formatNumber(locale, Number(amount), 6),
    unit,
  );
}

/** A notice whose amounts are in words, under names that its sentence uses. */
export function worded<Code extends string>(
  { code, params }: Notice<Code>,
  request: Pick<CompareRequest, 'locale' | 'exchange'>,
  words: CompareWords,
): Notice<Code> {
  const { locale } = request;
  const { compare: say } = words;
  const unit = (params.unit ?? 'usd') as Unit | 'images';
  const texts: Record<string, Params[string]> = { ...params };
  const word = (from: string, to: string, text: (value: string) => string): void => {
    const value = params[from];
    if (typeof value === 'string') texts[to] = text(value);
  };
  for (const name of ['amount', 'step', 'first', 'further'])
    word(name, name, (value) => unitText(value, unit, locale, words));
  for (const name of ['usd', 'floorUsd'])
    word(name, name === 'usd' ? name : 'floor', (value) => exactUsd(value, locale));
  word('credits', 'credits', (value) => unitText(value, 'credits', locale, words));
  word('of', 'of', (of) => own(say.of, of) ?? of);
  word('per', 'given', (per) => say.given(String(texts.amount), per as 'day'));
  if (typeof params.low === 'string' && typeof params.high === 'string')
    texts.cost = costText({ low: params.low, high: params.high }, request, words);
  if (params.floorUsd === '0') delete texts.floorUsd;
  return { code, params: texts };
}

/** What an allowance can serve, a sentence each; what is left over and when it comes anew. */
export function capacityTexts(
  capacity: Capacity,
  request: CompareRequest,
  words: CompareWords,
): readonly string[] {
  const { compare: say } = words;
  const { locale } = request;
  const { unit, given, perRequest, per, requests, left, imagesPerMonth, resets } = capacity;
  return [
    say.capacity(
      unitText(given, unit, locale, words),
      formatNumber(locale, Number(perRequest), 6),
      formatInteger(locale, requests),
      Number(left) === 0 ? null : unitText(left, unit, locale, words),
      per,
    ),
    ...(per === 'day'
      ? [
          resets ? say.resets(request.midnight) : say.resetsUnknown,
          say.capacityMonth(formatInteger(locale, imagesPerMonth)),
        ]
      : []),
  ];
}

/** Why a row has no price. */
export function reasonText(row: OfferRow, request: CompareRequest, words: CompareWords): string {
  const { compare: say } = words;
  const { locale } = request;
  const { capacity } = row;
  return row.reasons
    .map((reason) => {
      if (reason.code !== 'allowance-too-small' || !capacity) return say.reason(reason, locale);
      const { unit, given, perRequest, images, per, imagesPerMonth } = capacity;
      return say.cannotReach(
        unitText(given, unit, locale, words),
        formatNumber(locale, Number(perRequest), 6),
        formatInteger(locale, images),
        per,
        formatInteger(locale, imagesPerMonth),
        formatInteger(locale, Number(reason.params.needed)),
      );
    })
    .join(' ');
}

export function warningText(
  warning: Notice<OfferWarning>,
  request: CompareRequest,
  words: CompareWords,
): string {
  return words.compare.warning(worded(warning, request, words), request.locale);
}
