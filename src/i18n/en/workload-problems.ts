import type { Params } from '../../core/index.js';
import type { Texts } from '../fill.js';
import { formatTyped } from '../format.js';
import type { NumberKind } from '../parse-number.js';
import { shared } from './shared.js';

function bounds({ max, below }: Params): string {
  if (max !== undefined) return '{min} to {max}';
  return below === undefined ? '{min} or more' : '{min} or more, but less than {below}';
}

/** What is wrong with an input; its name comes first. */
export const workloadProblems: Texts = {
  ...shared.problems,
  'not-a-size': 'use a size such as 1024x1536, not “{got}”.',
  'not-in-list': 'this model supports only {sizes}.',
  'edge-multiple': 'edges must be multiples of {multiple}.',
  'max-edge': 'the longest edge can be up to {max}.',
  ratio: 'the longest edge can be up to {max} times the shortest.',
  'min-pixels': 'use at least {min} pixels.',
  'max-pixels': 'use at most {max} pixels.',
  'not-a-number': 'enter a number, not “{got}”.',
  'not-whole': 'enter a whole number, not “{got}”.',
  'out-of-range': (params) => `enter ${bounds(params)}, not “{got}”.`,
  'not-in-order': 'enter numbers in ascending order, not {numbers}.',
  'too-many': 'use at most {max}, not {got}.',
  'not-an-object': 'expected an object of fields, got {got}.',
  'not-a-text': 'expected text, got {got}.',
  'not-a-list': 'expected a list, got {got}.',
  'unknown-field': 'no input has this name.',
  'not-covered': ({ setting }) =>
    `not priced. ${
      setting === 'svg' ? 'A text model bills for the SVG as well, and ' : ''
    }OpenAI doesn’t publish what it adds to the bill. Leave it out to get a price.`,
  'edit-without-reference': 'an edit needs a reference image.',
  'batch-with-partials': 'batch doesn’t support previews.',
};

/** Why typed text isn’t a value. */
const TYPED: Readonly<Record<string, string>> = {
  empty: 'Enter a number.',
  'not-whole': 'Enter a whole number.',
  'not-in-order': 'Enter the lower number first.',
  'out-of-range': 'This number is too large.',
  exponent: 'Write the number out, such as 1000000000.',
  'not-a-size': 'Enter two whole numbers, such as 1024 and 1536.',
};

/** Units that a field may be typed with. */
const TYPED_UNITS: Readonly<Partial<Record<NumberKind, string>>> = {
  money: 'Enter an amount in US dollars.',
  percent: 'Enter a percentage.',
  seconds: 'Enter a number of seconds.',
  hours: 'Enter a number of hours.',
};

/** The example is in the reader's own notation. */
export const typedProblem = (code: string, kind: NumberKind = 'count', locale = 'en'): string =>
  code === 'unit'
    ? (TYPED_UNITS[kind] ?? 'Enter the number without a unit.')
    : (TYPED[code] ??
      `Enter a number such as ${formatTyped(locale, kind === 'count' ? 1000 : 12.5)}.`);

/** @param number without grouping, so that it can be read in one way only. */
export const readAs = (number: string): string => `Read as ${number}`;
