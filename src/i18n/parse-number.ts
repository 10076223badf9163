import { decimalSign } from './format.js';

/**
 * Numbers as people type and paste them.
 *
 * The reader's locale decides what a comma and a point mean. Its decimal sign is always decimal. The
 * other of the two groups where it can: three digits after one to three that are not zero alone.
 * Where it can't, as in `12,5` on an English page, it is decimal. Spaces and apostrophes group, and
 * digits of other scripts count, in every locale.
 *
 * `unsure` marks what another locale would read differently, so that the field can say at once what
 * it understood. The parser refuses what nobody writes (`1,50,0`, `1.234.5`, `2-3k`, `10²`).
 * Bounds are not checked here: `-5` is a number.
 */

/** What a field holds; it decides which unit may be typed and whether a fraction makes sense. */
export type NumberKind = 'count' | 'money' | 'percent' | 'factor' | 'seconds' | 'hours';

/** Why a text is no number; `unit` when letters or a sign such as `€` stand next to one. */
export type TypedProblem =
  'not-a-number' | 'not-whole' | 'not-in-order' | 'out-of-range' | 'exponent' | 'unit';

export type Typed =
  | { readonly kind: 'empty' }
  /** `text`: the same value exactly, as digits with an optional sign and point: `"12.5"`. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly text: string;
      readonly unsure?: true;
    }
  /** Two or three numbers, in order. */
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly likely?: number;
      readonly unsure?: true;
    }
  | { readonly kind: 'invalid'; readonly reason: TypedProblem };

/** Longer texts are not looked into. */
const LONGEST = 1000;

/** One separator between all groups, three digits in the last: 12,34,567 as well as 1 234 567. */
const GROUPED = /^(?!0+\D)\d{1,3}([,.' ])(?:\d{2,3}\1)*\d{3}$/;
/** Could be a thousand in one locale and one in another. */
const EITHER = /^(?!0+\D)\d{1,3}[,.]\d{3}$/;
/** At most two decimals: 1,000k could be a thousand or a million. */
const THOUSANDS = /^(\d+)(?:[.,٫](\d{0,2}))? ?k$/i;
const EXPONENT = /^\d[\d.,]* ?(?:e ?[+-]?|\^|(?:x|×|\*) ?10 ?\^ ?)\d+$/i;

/** The unit of a kind, on either side of the number. */
const UNITS: Readonly<Record<NumberKind, RegExp>> = {
  count: /^$/,
  money: /^(?:US)? ?\$ ?|^USD ?| ?(?:US)?\$$| ?USD$/i,
  percent: /^% ?| ?%$/,
  factor: /^[x×] ?| ?[x×]$/i,
  seconds: / ?s(?:ec(?:ond)?s?)?$/i,
  hours: / ?h(?:(?:ou)?rs?)?$/i,
};

/** Decimal digits stand ten together in Unicode; two such rows may touch (Myanmar's at U+116D0). */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

function plainText(text: string): string {
  return (
    text
      // Before the next step makes a space and an accent of ´.
      .replace(/[’‘ʼ′´`٬⹁]/g, "'")
      // Full-width signs and all kinds of spaces.
      .normalize('NFKC')
      .replace(/[،、]/g, ',')
      .replace(/。/g, '.')
      .replace(/[‐-―−〜~]/g, '-')
      .replace(/٪/g, '%')
      // Marks of direction.
      .replace(/\p{Cf}/gu, '')
      .replace(/[^\d\P{Nd}]/gu, digitValue)
      .replace(/\s+/g, ' ')
      .trim()
  );
}

type One = Extract<Typed, { kind: 'number' | 'invalid' }>;

const invalid = (reason: TypedProblem): One => ({ kind: 'invalid', reason });

/** Whole digits and decimals of a number without sign or unit; `null` where it is none. */
function digitsOf(text: string, sign: string): readonly [string, string] | null {
  const isWhole = (part: string): boolean => /^\d*$/.test(part) || GROUPED.test(part);
  // The Arabic sign means the same in every locale.
  let at = text.search(sign === '.' ? /[.٫]/ : /[,٫]/);
  if (at < 0) {
    if (isWhole(text)) return [text.replace(/\D/g, ''), ''];
    at = text.indexOf(sign === '.' ? ',' : '.');
    if (at < 0) return null;
  }
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)];
  return isWhole(whole) && /^\d*$/.test(fraction) ? [whole.replace(/\D/g, ''), fraction] : null;
}

function parseOne(part: string, kind: NumberKind, sign: string): One {
  const [, minus, signless] = /^([+-]?) ?(.*)$/.exec(part.replace(UNITS[kind], ''))!;
  // -$5 as well as $-5.
  const text = minus ? signless!.replace(UNITS[kind], '') : signless!;
  const thousands = kind === 'count' || kind === 'money' ? THOUSANDS.exec(text) : null;
  const found = thousands
    ? ([thousands[1]! + (thousands[2] ?? '').padEnd(3, '0'), ''] as const)
    : digitsOf(text, sign);
  if (!found || !/\d/.test(text)) {
    if (EXPONENT.test(text)) return invalid('exponent');
    return invalid(
      /\d.*[\p{L}\p{Sc}%‰×]|[\p{L}\p{Sc}%‰×].*\d/u.test(text) ? 'unit' : 'not-a-number',
    );
  }

  const [digits, decimals] = found;
  const whole = digits.replace(/^0+(?=\d)/, '') || '0';
  const fraction = decimals.replace(/0+$/, '');
  if (kind === 'count' && fraction) return invalid('not-whole');
  const exact = fraction ? `${whole}.${fraction}` : whole;
  const value = Number(exact);
  if (value > Number.MAX_SAFE_INTEGER) return invalid('out-of-range');
  const isForeign = text.includes(sign === '.' ? ',' : '.') && !GROUPED.test(text.split(sign)[0]!);
  return {
    kind: 'number',
    ...(minus === '-' && value > 0 ? { value: -value, text: `-${exact}` } : { value, text: exact }),
    ...((thousands !== null || EITHER.test(text) || isForeign) && { unsure: true as const }),
  };
}

/**
 * Reads a number, or a range of them: `10-20`, `10 to 20`, `10..15..20` (with the likely one).
 * @param locale decides which of comma and point is decimal.
 * @example parseNumber('1.234.567', 'count', 'de') // 1234567
 * @example parseNumber('99.500', 'money', 'en') // 99.5, unsure
 * @example parseNumber('$1.5k', 'money', 'en') // 1500, unsure
 * @example parseNumber('12,5 %', 'percent', 'en') // 12.5, unsure
 * @example parseNumber('1.5', 'count', 'en') // invalid, not-whole
 */
export function parseNumber(typed: string, kind: NumberKind, locale: string): Typed {
  // Fractions, powers and circled numbers would turn into digits: 10² into 102.
  if (typed.length > LONGEST || /\p{No}/u.test(typed)) return invalid('not-a-number');
  const text = plainText(typed);
  if (!text) return { kind: 'empty' };
  const texts = text.split(/(?<=[\d%k$x×sh] ?)(?:-|\.{2,}| to )/i);
  // 2-3k says thousands of both, or of one.
  if (new Set(texts.map((part) => /k *$/i.test(part))).size > 1) return invalid('unit');
  const sign = decimalSign(locale);
  const parts = texts.map((part) => parseOne(part.trim(), kind, sign));
  const values: number[] = [];
  for (const part of parts) {
    if (part.kind === 'invalid' || parts.length === 1) return part;
    values.push(part.value);
  }
  if (values.length > 3) return invalid('not-a-number');
  if (values.some((value, at) => value < values[at - 1]!)) return invalid('not-in-order');
  const [low, likely] = values as [number, number];
  return {
    kind: 'range',
    low,
    ...(values.length > 2 && { likely }),
    high: values.at(-1)!,
    ...(parts.some((part) => 'unsure' in part) && { unsure: true as const }),
  };
}
