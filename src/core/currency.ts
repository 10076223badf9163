import { isDay, type Day } from './dates.js';
import type { Issue } from './errors.js';
import { type DecimalString, isDecimal, multiplyDecimals, roundDecimal } from './money.js';

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
  const currency = input.currency?.trim().toUpperCase() ?? '';
  if (currency === '' || currency === 'USD') return { exchange: null, issues: [] };
  const perUsd = input.rate?.trim() ?? '';
  const date = input.date?.trim() ?? '';
  const issues: Issue[] = [];
  if (!/^[A-Z]{3}$/.test(currency)) {
    issues.push({ field: 'currency', code: 'not-a-currency', params: { got: input.currency! } });
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

/** Significant digits that a converted amount keeps; an exchange rate seldom has more. */
const CONVERTED_DIGITS = 4;

/**
 * An amount of US dollars in the other currency, to four significant digits or two decimals,
 * whichever is finer.
 * @example convert('30.00', { currency: 'EUR', perUsd: '0.8637', date: '2026-11-20' }) // "25.91"
 */
export function convert(usd: DecimalString, exchange: ExchangeRate): DecimalString {
  const exact = multiplyDecimals(usd, exchange.perUsd);
  const [whole = '0', fraction = ''] = exact.split('.');
  const digits =
    whole === '0' ? fraction.search(/[1-9]/) + CONVERTED_DIGITS : CONVERTED_DIGITS - whole.length;
  return roundDecimal(exact, Math.max(2, digits));
}
