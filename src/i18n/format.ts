/**
 * Numbers in the reader's locale, from exact decimal strings.
 *
 * An Intl.NumberFormat costs some ten microseconds and several kB to make and next to nothing to
 * use, so they are kept; the bound is for pages that switch languages all day.
 */
const MOST_FORMATS = 60;
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.currency ?? ''} ${options.maximumFractionDigits ?? ''} ${options.useGrouping ?? ''} ${options.numberingSystem ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    if (formats.size >= MOST_FORMATS) formats.clear();
    try {
      // Not the browser's own language where it does not know the page's.
      format = new Intl.NumberFormat([locale, 'en'], options);
    } catch {
      // A page may carry any text in `lang`.
      format = new Intl.NumberFormat('en', options);
    }
    formats.set(key, format);
  }
  return format;
}

/**
 * An exact decimal as an amount of money with exactly `decimals` places.
 * @param amount digits with an optional point; more places than `decimals` are rounded by Intl.
 */
export function formatMoney(
  locale: string,
  amount: string,
  currency: string,
  decimals: number,
): string {
  return numberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount as Intl.StringNumericLiteral);
}

/** A whole number with the locale's grouping. */
export function formatInteger(locale: string, value: number): string {
  return formatNumber(locale, value, 0);
}

/** A number with at most `decimals` places (two by default). Negative numbers get a real minus sign. */
export function formatNumber(locale: string, value: number, decimals = 2): string {
  return numberFormat(locale, { maximumFractionDigits: decimals }).format(value).replace('-', '−');
}

/** More decimals than a double has at the sizes of a percentage. */
const ALL_DECIMALS = 20;

/**
 * A number or range as the field shows it when it is left: what was understood, in a form that
 * `parseNumber` reads back as the same.
 * @param useGrouping without it a reader of any locale knows which separator is decimal.
 * @example formatTyped('de', { low: 1000, high: 1500 }) // "1.000–1.500"
 */
export function formatTyped(
  locale: string,
  value: number | { readonly low: number; readonly high: number; readonly likely?: number },
  useGrouping = true,
): string {
  const format = numberFormat(locale, { maximumFractionDigits: ALL_DECIMALS, useGrouping });
  if (typeof value === 'number') return format.format(value);
  const { low, likely, high } = value;
  return [low, ...(likely === undefined ? [] : [likely]), high]
    .map((end) => format.format(end))
    .join('–');
}

/** Which of comma and point a locale has before decimals, where digits are those of ASCII. */
export function decimalSign(locale: string): '.' | ',' {
  return numberFormat(locale, { numberingSystem: 'latn' }).format(0.5).includes(',') ? ',' : '.';
}

/** Hours and minutes of a moment in the reader's own time zone. */
export function formatTime(locale: string, moment: Date): string {
  const options = { hour: '2-digit', minute: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat([locale, 'en'], options).format(moment);
  } catch {
    return new Intl.DateTimeFormat('en', options).format(moment);
  }
}
