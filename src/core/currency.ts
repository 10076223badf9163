import { isDay, type Day } from './dates.js';
import { needOptions } from './contract.js';
import type { Issue } from './errors.js';
import { type DecimalString, isDecimal, multiplyDecimals, roundDecimal } from './money.js';
import { shown } from './plain.js';

/** A host's exchange rate: what one US dollar buys of another currency on a day. */
export interface ExchangeRate {
  /** ISO 4217 code in capitals. */
  readonly currency: string;
  /** Units of the currency for one US dollar, a decimal string above zero. */
  readonly perUsd: DecimalString;
  readonly date: Day;
}

/**
 * Reads the three texts with which a host sets another currency. USD, or nothing, means none.
 * All issues come back at once; with any of them there is no exchange rate.
 */
export function readExchangeRate(input: {
  readonly currency?: string | undefined;
  readonly rate?: string | undefined;
  readonly date?: string | undefined;
}): { readonly exchange: ExchangeRate | null; readonly issues: readonly Issue[] } {
  needOptions(input, 'input');
  const text = (value: unknown): string =>
    typeof value === 'string' ? value.trim() : value == null ? '' : shown(value);
  const currency = text(input.currency).toUpperCase();
  if (currency === '' || currency === 'USD') return { exchange: null, issues: [] };
  const perUsd = text(input.rate);
  const date = text(input.date);
  const issues: Issue[] = [];
  if (!/^[A-Z]{3}$/.test(currency)) {
    issues.push({
      field: 'currency',
      code: 'not-a-currency',
      params: { got: shown(input.currency) },
    });
  }
  if (!isDecimal(perUsd) || !/[1-9]/.test(perUsd)) {
    issues.push({ field: 'exchange-rate', code: 'not-a-rate', params: { got: perUsd, currency } });
  }
  if (!isDay(date))
    issues.push({ field: 'exchange-rate-date', code: 'not-a-date', params: { got: date } });
  return issues.length > 0
    ? { exchange: null, issues }
    : { exchange: { currency, perUsd, date }, issues };
}

/**
 * An amount of US dollars in the other currency, rounded half away from zero.
 * @param decimals places to keep; an exchange rate seldom carries more than the dollars do plus one.
 * @example convert('5.00', { currency: 'EUR', perUsd: '0.8637', date: '2026-11-20' }, 3) // "4.319"
 */
export function convert(
  usd: DecimalString,
  exchange: Pick<ExchangeRate, 'perUsd'>,
  decimals: number,
): DecimalString {
  return roundDecimal(multiplyDecimals(usd, exchange.perUsd), decimals);
}
