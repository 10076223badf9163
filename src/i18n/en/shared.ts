import type { Freshness, LifecycleStatus, Method } from '../../core/index.js';
import type { Texts } from '../fill.js';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** English words that several elements use. Sentences end in a full stop, labels do not. */
export const shared = {
  /** What is wrong with a setting, where it is named before. */
  problems: {
    'unknown-model': ({ nearest }) =>
      `no model “{got}” in this price list. ${String(nearest) && 'Did you mean {nearest}?'}`,
    'missing-model': 'expected the id of a model.',
    'not-sold': 'nobody in this price list sells {model}.',
    'unknown-offer': '{model} has no offer “{got}”.',
    'unknown-option': 'expected one of {allowed}, got “{got}”.',
    'not-a-date': 'expected a day such as 2026-11-22, got “{got}”.',
    'not-a-currency': 'expected a code such as EUR, got “{got}”.',
    'not-a-rate': 'expected units for one US dollar, such as 0.86, got “{got}”.',
    'unknown-target': 'no calculator with the id “{got}” on this page.',
    'empty-catalog': 'no model of this price list is sold.',
    'catalog-refused': ({ path }) => (String(path) ? '{path}: {message}.' : '{message}.'),
    'catalog-not-loaded': 'could not be loaded: {message}. The data that were there stay.',
  } as Texts,
  catalogRefused: 'The price data of this page could not be used.',
  ignored: 'These settings could not be used:',
  more: (count: number): string => `and ${count} more`,

  lifecycle: ({ stage, released, shutdown, daysToShutdown }: LifecycleStatus): string =>
    stage === 'not-released'
      ? `not yet released, due ${released!}`
      : stage === 'shut-down'
        ? `shut down ${shutdown!}`
        : shutdown !== null
          ? `shuts down ${shutdown} in ${days(daysToShutdown!)}`
          : stage === 'deprecated'
            ? 'deprecated'
            : released === null
              ? 'release date not published'
              : `live since ${released}`,
  instead: (models: readonly string[]): string => `Named instead: ${models.join(', ')}.`,

  /** `dated`: the day in question is not today. */
  age: (age: Freshness, dated: boolean): string => {
    if (age.state === 'read-later')
      return `first read ${age.checked}, ${age.checked.length < 10 ? 'perhaps ' : ''}after this day`;
    if (age.state === 'unknown')
      return age.checked === null ? 'read on a day that is not recorded' : `read in ${age.checked}`;
    const since =
      age.days === 0
        ? dated
          ? 'that day'
          : 'today'
        : `${age.checked.length < 10 ? 'at most ' : ''}${days(age.days)} ${dated ? 'before' : 'ago'}`;
    return `checked ${age.checked}, ${since}`;
  },
  stale: 'Stale:',
  sourceIs: 'source',
  method: {
    page: 'read on the page',
    api: 'read from an API',
    secondary: 'quoted by others',
    derived: 'computed',
  } satisfies Record<Method, string>,
  exchange: (perUsd: string, currency: string, date: string): string =>
    `1 USD = ${perUsd} ${currency} on ${date}, as given by this page`,

  copyMarkdown: 'Copy as Markdown',
  copyCsv: 'Copy as CSV',
  copied: 'Copied',
  copyFailed: 'The browser refused to copy. Copy this text by hand:',
} as const;

export type SharedMessages = typeof shared;
