import type {
  BatchStatus,
  Confidence,
  Freshness,
  Issue,
  LifecycleStatus,
  Method,
} from '../../core/index.js';

const quote = (value: unknown): string => `“${String(value)}”`;
const list = (values: unknown): string =>
  Array.isArray(values) ? values.join(', ') : String(values);

export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** English words that several elements use. Sentences end in a full stop, labels do not. */
export const shared = {
  issue: ({ field, code, params }: Issue): string => {
    const got = quote(params['got']);
    switch (code) {
      case 'unknown-model': {
        const nearest = list(params['nearest']);
        return `${field}: no model ${got} in this price list.${nearest ? ` Did you mean ${nearest}?` : ''}`;
      }
      case 'unknown-offer':
        return `${field}: ${quote(params['model'])} has no offer ${got}.`;
      case 'unknown-option':
        return `${field}: ${got} is not one of ${list(params['allowed'])}.`;
      case 'not-a-date':
        return `${field}: expected a date such as 2026-11-22, got ${got}.`;
      case 'not-a-currency':
        return `${field}: expected a three-letter code such as EUR, got ${got}.`;
      case 'not-a-rate':
        return `${field}: expected ${String(params['currency'])} for one US dollar, such as 0.86, got ${got}.`;
      case 'unknown-target':
        return `${field}: this page has no calculator with the id ${got}.`;
      case 'empty-catalog':
        return `${field}: this price list has no model that is sold.`;
      default:
        return `${field}: ${code}.`;
    }
  },
  ignored: (count: number): string =>
    count === 1 ? 'One setting could not be used.' : `${count} settings could not be used.`,

  lifecycle: (status: LifecycleStatus): string => {
    const { stage, released, shutdown, daysToShutdown } = status;
    switch (stage) {
      case 'not-released':
        return `not yet released, due ${released}`;
      case 'shut-down':
        return `shut down ${shutdown}`;
      default: {
        if (shutdown !== null) return `shuts down ${shutdown} in ${days(daysToShutdown!)}`;
        if (stage === 'deprecated') return 'deprecated';
        return released === null ? 'release date not published' : `live since ${released}`;
      }
    }
  },
  instead: (models: readonly string[]): string => `Named instead: ${list(models)}.`,

  age: (age: Freshness): string => {
    switch (age.state) {
      case 'read-later':
        return `first read ${age.checked}, after this date`;
      case 'unknown':
        return age.checked === null
          ? 'date of reading not recorded'
          : `read in ${age.checked}, day not recorded`;
      default: {
        const atMost = age.checked.length < 10 ? 'at most ' : '';
        const ago = age.days === 0 ? 'the same day' : `${atMost}${days(age.days)} before`;
        return `checked ${age.checked}, ${ago}`;
      }
    }
  },
  ageNow: (age: Freshness): string =>
    age.state === 'read-later' || age.state === 'unknown'
      ? shared.age(age)
      : age.days === 0
        ? `checked ${age.checked}, today`
        : `checked ${age.checked}, ${age.checked.length < 10 ? 'at most ' : ''}${days(age.days)} ago`,
  stale: 'stale',

  confidence: { high: 'high', medium: 'medium', low: 'low' } satisfies Record<Confidence, string>,
  method: {
    page: 'read on the page',
    api: 'read from an API',
    secondary: 'quoted by others',
    derived: 'computed',
  } satisfies Record<Method, string>,
  batch: {
    offered: 'Batch is offered',
    derived: 'Batch follows a general rule',
    disputed: 'Batch is disputed',
    'not-offered': 'Batch is not offered',
    unknown: 'Batch is not published',
  } satisfies Record<BatchStatus, string>,

  exchange: (perUsd: string, currency: string, date: string): string =>
    `1 USD = ${perUsd} ${currency} on ${date}, as given by this page`,

  copyMarkdown: 'Copy as Markdown',
  copyCsv: 'Copy as CSV',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text below and copy it by hand.',
  copyByHand: 'Text to copy',
} as const;
