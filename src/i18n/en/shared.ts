import type { Freshness, LifecycleStatus, Method } from '../../core/index.js';
import type { Texts } from '../fill.js';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** English words that several elements use. Sentences end in a full stop, labels do not. */
export const shared = {
  /** What is wrong with a setting; the setting’s name comes first. */
  problems: {
    'unknown-model': ({ nearest }) =>
      `this price list has no model “{got}”. ${String(nearest) && 'Did you mean {nearest}?'}`,
    'missing-model': 'enter a model id.',
    'not-sold': 'no offer in this price list includes {model}.',
    'unknown-offer': 'no offer “{got}” for {model}.',
    'unknown-option': 'use one of {allowed}, not “{got}”.',
    'not-a-date': 'use a date such as 2026-11-22, not “{got}”.',
    'not-a-currency': 'use a currency code such as EUR, not “{got}”.',
    'not-a-rate': 'enter how much one US dollar buys, such as 0.86, not “{got}”.',
    'unknown-target': 'no calculator with the id “{got}” on this page.',
    'empty-catalog': 'no offer in this price list includes any of its models.',
    'catalog-refused': ({ path }) => (String(path) ? '{path}: {message}.' : '{message}.'),
    'catalog-not-loaded': 'couldn’t load the prices ({message}). Still using the earlier prices.',
  } as Texts,
  catalogRefused: 'Couldn’t use this page’s price data.',
  ignored: 'Some settings were ignored:',
  more: (count: number): string => `and ${count} more`,

  lifecycle: ({ stage, released, shutdown, daysToShutdown }: LifecycleStatus): string =>
    stage === 'not-released'
      ? `not released until ${released!}`
      : stage === 'shut-down'
        ? `shut down on ${shutdown!}`
        : shutdown !== null
          ? `shuts down on ${shutdown}, in ${days(daysToShutdown!)}`
          : stage === 'deprecated'
            ? 'deprecated'
            : released === null
              ? 'release date not published'
              : `available since ${released}`,
  instead: (models: readonly string[]): string =>
    `Replacement${models.length > 1 ? 's' : ''}: ${models.join(', ')}.`,

  /** `dated`: the day in question is not today. */
  age: (age: Freshness, dated: boolean): string => {
    if (age.state === 'read-later')
      return `first checked ${age.checked}, ${age.checked.length < 10 ? 'possibly ' : ''}after this date`;
    if (age.state === 'unknown')
      return age.checked === null ? 'check date not recorded' : `checked in ${age.checked}`;
    const since =
      age.days === 0
        ? dated
          ? 'the same day'
          : 'today'
        : `${age.checked.length < 10 ? 'up to ' : ''}${days(age.days)} ${dated ? 'earlier' : 'ago'}`;
    return `checked ${age.checked}, ${since}`;
  },
  stale: 'May be out of date.',
  sourceIs: 'source',
  method: {
    page: 'read on the page',
    api: 'from an API',
    secondary: 'reported by a third party',
    derived: 'calculated',
  } satisfies Record<Method, string>,
  exchange: (perUsd: string, currency: string, date: string): string =>
    `1 USD = ${perUsd} ${currency} on ${date}, a rate set by this page`,

  copyMarkdown: 'Copy as Markdown',
  copyCsv: 'Copy as CSV',
  copied: 'Copied',
  copyFailed: 'Your browser blocked copying. Copy this text yourself:',
} as const;

export type SharedMessages = typeof shared;
