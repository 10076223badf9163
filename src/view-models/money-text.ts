import { formatMoney } from '../i18n/format.js';

/** Decimals with which an exact amount is shown: at least two, and as many as it has. */
export function places(amount: string): number {
  return Math.max(2, amount.replace(/^\d+\.?/, '').replace(/0+$/, '').length);
}

/** US dollars to the last digit. */
export function exactUsd(usd: string, locale: string): string {
  return formatMoney(locale, usd, 'USD', places(usd));
}

/**
 * Decimals for reading an amount at a glance: cents from a dollar up, below it two significant
 * digits and at least three decimals.
 */
export function glancePlaces(amount: string): number {
  const [whole, fraction = ''] = amount.split('.');
  return whole !== '0' ? 2 : Math.max(3, fraction.search(/[1-9]/) + 2);
}

/** Decimals that tell amounts apart: cents from a dollar up, below it three significant digits. */
export function comparingPlaces(amount: string): number {
  const [whole, fraction = ''] = amount.split('.');
  const first = fraction.search(/[1-9]/);
  return whole !== '0' || first < 0 ? 2 : Math.max(3, first + 3);
}
