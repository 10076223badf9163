/**
 * Single values, lists and objects of a catalog file. Every message says what is expected, as the end
 * of "expected …".
 */
import * as z from 'zod/mini';
import { datePrecision, isDay } from '../core/dates.js';
import { MAX_LIST } from './plain-data.js';

/** The most models, offers or sources of one catalog. */
export const MAX_ENTRIES = MAX_LIST;
/** The most entries of any other list. */
export const MAX_PARTS = 1_000;
/** The most entries of a list of which every pair can be priced, such as sizes and qualities. */
export const MAX_FEW = 100;
const MAX_TEXT = 2_000;
/** Above every quantity of this trade, and far enough below 2^53 to be multiplied. */
const MAX_NUMBER = 1_000_000_000_000;

// Words for what is expected.

const AN_OBJECT = 'an object';

function quoted(words: readonly string[]): string {
  const all = words.map((word) => `"${word}"`);
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)!}` : all.join('');
}

// Single values.

export const text = z
  .string('a text')
  .check(
    z.minLength(1, 'text that isn’t empty'),
    z.maxLength(MAX_TEXT, `a text of at most ${MAX_TEXT} characters`),
  );

const ID = 'an id of letters, digits and . _ : / @ + -, at most 200 characters';
// No leading underscore: `__proto__` can never be a key.
export const id = z.string(ID).check(z.regex(/^[A-Za-z0-9][\w.:/@+-]{0,199}$/, ID));

const AMOUNT = 'a decimal string such as "0.012"';
export const amount = z.string(AMOUNT).check(z.regex(/^(0|[1-9]\d{0,11})(\.\d{1,12})?$/, AMOUNT));

const FACTOR = 'a decimal string above zero such as "0.5"';
export const factor = z
  .string(FACTOR)
  .check(z.regex(/^(?=.*[1-9])(0|[1-9]\d{0,5})(\.\d{1,6})?$/, FACTOR));

const DATE = 'a real date: YYYY, YYYY-MM or YYYY-MM-DD';
export const date = z.string(DATE).check(
  z.regex(/^\d{4}(-\d{2}){0,2}$/, { error: DATE, abort: true }),
  // Nothing is compared with a day that does not exist.
  z.refine((value) => datePrecision(value) !== undefined, { error: DATE, abort: true }),
);

const DAY = 'a real day: YYYY-MM-DD';
export const day = z
  .string(DAY)
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: DAY, abort: true }),
    z.refine(isDay, { error: DAY, abort: true }),
  );

const URL_WORDS = 'an https address';
export const url = z.string(URL_WORDS).check(
  z.maxLength(MAX_TEXT, { error: URL_WORDS, abort: true }),
  // No user name in front of the host: it would look like another host.
  z.regex(/^https:\/\/[^\s\\/?#@]+([/?#]\S*)?$/, { error: URL_WORDS, abort: true }),
  z.refine((value) => URL.canParse(value), URL_WORDS),
);

const SIZE = 'a size such as "1024x1536"';
export const size = z.string(SIZE).check(z.regex(/^[1-9]\d{0,5}x[1-9]\d{0,5}$/, SIZE));

export function whole(minimum: number) {
  const words = `a whole number from ${minimum}`;
  const most = `a whole number up to ${MAX_NUMBER}`;
  return z.int({ error: words, abort: true }).check(z.gte(minimum, words), z.lte(MAX_NUMBER, most));
}
/** A whole number from 1 that decides how much is computed. */
export function upTo(most: number) {
  const words = `a whole number from 1 to ${most}`;
  return z.int(words).check(z.gte(1, words), z.lte(most, words));
}
export const units = whole(0);
export const positive = whole(1);

const RATIO = 'a number of at least 1';
export const ratio = z
  .number(RATIO)
  .check(z.gte(1, RATIO), z.lte(1_000, 'a number of at most 1000'));

export function word<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, quoted(words));
}
export function only<const Word extends string>(value: Word) {
  return z.literal(value, quoted([value]));
}

// Lists and objects.

export function list<Entry extends z.ZodMiniType>(entry: Entry, most = MAX_PARTS) {
  return z.array(entry, 'a list').check(z.maxLength(most, `a list of at most ${most} entries`));
}
export function byId<Entry extends z.ZodMiniType>(entry: Entry) {
  return z.record(id, entry, {
    error: ({ code }) => (code === 'invalid_key' ? ID : AN_OBJECT),
  });
}
export function strict<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? 'no property of this name' : AN_OBJECT),
  });
}
export function open<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.object(shape, AN_OBJECT);
}
/** What is expected of the discriminator when no option has its value. */
export function oneOf(expected: string | readonly string[]) {
  return {
    error: ({ code }: { readonly code?: string }) =>
      code !== 'invalid_union'
        ? AN_OBJECT
        : typeof expected === 'string'
          ? expected
          : quoted(expected),
  };
}
