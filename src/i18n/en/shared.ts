import type { Freshness, Issue, LifecycleStatus, Method } from '../../core/index.js';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

function bounds({ min, max, below }: Issue['params']): string {
  const from = `${String(min)} or more`;
  if (max !== undefined) return `${String(min)} to ${String(max)}`;
  return below === undefined ? from : `${from}, below ${String(below)}`;
}

/** English words that several elements use. Sentences end in a full stop, labels do not. */
export const shared = {
  /** What is wrong, where the field is named beside it. */
  problem: ({ code, params }: Issue): string => {
    const got = `“${String(params['got'])}”`;
    const list = (name: string): string => [params[name]].flat().join(', ');
    const said = ((): string => {
      switch (code) {
        case 'unknown-model':
          return `no model ${got} in this price list. ${list('nearest') && `Did you mean ${list('nearest')}?`}`;
        case 'unknown-offer':
          return `${list('model')} has no offer ${got}.`;
        case 'unknown-option':
          return `expected one of ${list('allowed')}, got ${got}.`;
        case 'not-a-date':
          return `expected a day such as 2026-11-22, got ${got}.`;
        case 'not-a-currency':
          return `expected a code such as EUR, got ${got}.`;
        case 'not-a-rate':
          return `expected ${list('currency')} for one US dollar, such as 0.86, got ${got}.`;
        case 'unknown-target':
          return `no calculator with the id ${got} on this page.`;
        case 'empty-catalog':
          return 'no model of this price list is sold.';
        case 'not-a-size':
          return `expected a size such as 1024x1536, got ${got}.`;
        case 'not-in-list':
          return `this model takes ${list('sizes')}.`;
        case 'edge-multiple':
          return `edges must be multiples of ${list('multiple')}.`;
        case 'max-edge':
          return `the longest edge is ${list('max')}.`;
        case 'ratio':
          return `the longest edge is at most ${list('max')} times the shortest.`;
        case 'min-pixels':
          return `at least ${list('min')} pixels.`;
        case 'max-pixels':
          return `at most ${list('max')} pixels.`;
        case 'not-a-number':
          return `expected a number, got ${got}.`;
        case 'not-whole':
          return `expected a whole number, got ${got}.`;
        case 'out-of-range':
          return `expected ${bounds(params)}, got ${got}.`;
        case 'not-in-order':
          return `expected numbers in order, got ${list('numbers')}.`;
        case 'too-many':
          return `at most ${list('max')}, got ${list('got')}.`;
        case 'edit-without-reference':
          return 'an edit needs a reference image.';
        case 'batch-with-partials':
          return 'batch sends no previews.';
        default:
          return code;
      }
    })();
    return `${said[0]!.toUpperCase()}${said.slice(1).trim()}`;
  },
  issue: (issue: Issue): string => `${issue.field}: ${shared.problem(issue)}`,
  ignored: 'These settings could not be used:',

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
    if (age.state === 'read-later') return `first read ${age.checked}, after this day`;
    if (age.state === 'unknown')
      return age.checked === null ? 'read on a day that is not recorded' : `read in ${age.checked}`;
    const since =
      age.days === 0 && !dated
        ? 'today'
        : `${age.checked.length < 10 ? 'at most ' : ''}${days(age.days)} ${dated ? 'before' : 'ago'}`;
    return `checked ${age.checked}, ${since}`;
  },
  stale: 'Stale:',
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
