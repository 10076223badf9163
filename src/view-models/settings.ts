import { type Day, type ExchangeRate, isDay, type Issue, readExchangeRate } from '../core/index.js';
import { shown } from '../core/plain.js';
import type { SharedMessages } from '../i18n/en/shared.js';
import { type Texts, word } from '../i18n/fill.js';

/**
 * How settings are read that a page gives by attributes, properties or options. Nothing here throws:
 * a value that cannot be used leaves the default in force and is named among the issues.
 */

/** A setting as the text that an attribute would be: frameworks may assign numbers. */
export function textOf(value: unknown): string | undefined {
  if (value == null) return undefined;
  if (typeof value === 'string') return value.trim();
  try {
    // Of a function or a symbol there is no JSON.
    return JSON.stringify(value) ?? shown(value);
  } catch {
    return shown(value);
  }
}

/** Names separated by spaces or commas, or a list of them. */
export function namesOf(names: unknown): readonly string[] {
  const text = [names]
    .flat()
    .map((name) => textOf(name) ?? '')
    .join(' ');
  return text.split(/[\s,]+/).filter(Boolean);
}

/** A value of a closed list, or its default with an issue. */
export function oneOf<Value extends string>(
  field: string,
  value: unknown,
  allowed: readonly Value[],
  fallback: Value,
  issues: Issue[],
): Value {
  const wanted = textOf(value);
  if (!wanted) return fallback;
  const match = allowed.find((candidate) => candidate.toLowerCase() === wanted.toLowerCase());
  if (match !== undefined) return match;
  issues.push({ field, code: 'unknown-option', params: { got: wanted, allowed } });
  return fallback;
}

/** The day that was asked for; `null` where none was, or none that is one. */
export function dayOf(field: string, value: unknown, issues: Issue[]): Day | null {
  const wanted = textOf(value);
  if (!wanted) return null;
  if (isDay(wanted)) return wanted;
  issues.push({ field, code: 'not-a-date', params: { got: wanted } });
  return null;
}

export interface ExchangeSettings {
  readonly currency?: unknown;
  readonly exchangeRate?: unknown;
  readonly exchangeRateDate?: unknown;
}

/** The host's exchange rate; `null` for US dollars alone. */
export function exchangeOf(settings: ExchangeSettings, issues: Issue[]): ExchangeRate | null {
  const read = readExchangeRate({
    currency: textOf(settings.currency),
    rate: textOf(settings.exchangeRate),
    date: textOf(settings.exchangeRateDate),
  });
  issues.push(...read.issues);
  return read.exchange;
}

/** More than these would say nothing more. */
const MOST_ISSUES = 10;

/** Settings that could not be used, a sentence each; how many more there are comes last. */
export function issueTexts(
  issues: readonly Issue[],
  problems: Texts,
  locale: string,
  { more }: Pick<SharedMessages, 'more'>,
): readonly string[] {
  const says = issues.map((issue) => `${issue.field}: ${word(problems, issue, locale)}`);
  const rest = says.splice(MOST_ISSUES).length;
  return rest > 0 ? [...says, more(rest)] : says;
}
