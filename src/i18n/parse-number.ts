/**
 * Numbers as people type and paste them, in any locale.
 *
 * No locale is asked for. What differs between locales is which of comma and point groups digits, and
 * readers, keyboards and spreadsheets disagree about that within one locale too; so the field decides:
 * in a count a separator groups, in a percent a lone comma or point is decimal. Everything else
 * (spaces, apostrophes, digits of other scripts) means the same everywhere.
 *
 * What can be read in two ways is refused, never guessed: `1,50,0`, `1.5` images, `1,000k`, `2M`,
 * `2-3k`, `1e5`, `10²`. Bounds are not looked at here: `-5` is a number.
 */

/** Why a text is no number; `unit` when there is one beside letters or a sign such as `$`. */
export type TypedProblem = 'not-a-number' | 'not-whole' | 'not-in-order' | 'out-of-range' | 'unit';

export type Typed =
  | { readonly kind: 'empty' }
  /** `text`: the same value exactly, as digits with an optional sign and point: `"12.5"`. */
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  /** Two or three numbers, in order. */
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      readonly likely?: number;
    }
  | { readonly kind: 'invalid'; readonly reason: TypedProblem };

/** Longer texts are not looked into. */
const LONGEST = 1000;

/** One separator between all groups, three digits in the last: 12,34,567 as well as 1 234 567. */
const GROUPED = /^(\d{1,3}([,.' ])(?:\d{2,3}\2)*\d{3})(?:(?!\2)[.,٫](\d*))?$/;
const PLAIN = /^(\d*)()(?:[.,٫](\d*))?$/;
/** At most two decimals: 1,000k could be a thousand or a million. */
const THOUSANDS = /^(\d+)(?:[.,٫](\d{0,2}))? ?k$/i;

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

function parseOne(part: string, percent: boolean): One {
  const [, minus, digits] = /^([+-]?) ?(.*)$/.exec(percent ? part.replace(/^% ?| ?%$/, '') : part)!;
  const text = digits!;
  const thousands = percent ? null : THOUSANDS.exec(text);
  const found =
    thousands ??
    (percent ? (PLAIN.exec(text) ?? GROUPED.exec(text)) : (GROUPED.exec(text) ?? PLAIN.exec(text)));
  if (!found || !/\d/.test(text))
    return invalid(/\d.*[\p{L}\p{Sc}%‰]|[\p{L}\p{Sc}%‰].*\d/u.test(text) ? 'unit' : 'not-a-number');

  let whole = found[1]!.replace(/\D/g, '');
  let fraction = found[3] ?? '';
  if (thousands) whole += (found[2] ?? '').padEnd(3, '0');
  else if (!percent && fraction) {
    if (/[1-9]/.test(fraction)) return invalid('not-whole');
    // 1,000.00 is a thousand; 1,000.000 and 1.0000 could be more.
    if (fraction.length > 2) return invalid('not-a-number');
    fraction = '';
  }
  whole = whole.replace(/^0+(?=\d)/, '') || '0';
  fraction = fraction.replace(/0+$/, '');
  const exact = fraction ? `${whole}.${fraction}` : whole;
  const value = Number(exact);
  if (value > Number.MAX_SAFE_INTEGER) return invalid('out-of-range');
  return minus === '-' && value > 0
    ? { kind: 'number', value: -value, text: `-${exact}` }
    : { kind: 'number', value, text: exact };
}

function parse(typed: string, percent: boolean): Typed {
  // Fractions, powers and circled numbers would turn into digits: 10² into 102.
  if (typed.length > LONGEST || /\p{No}/u.test(typed)) return invalid('not-a-number');
  const text = plainText(typed);
  if (!text) return { kind: 'empty' };
  const texts = text.split(/(?<=[\d%k] ?)(?:-|\.{2,}| to )/i);
  // 2-3k says thousands of both, or of one.
  if (new Set(texts.map((part) => /k *$/i.test(part))).size > 1) return invalid('unit');
  const parts = texts.map((part) => parseOne(part.trim(), percent));
  const values: number[] = [];
  for (const part of parts) {
    if (part.kind === 'invalid' || parts.length === 1) return part;
    values.push(part.value);
  }
  if (values.length > 3) return invalid('not-a-number');
  if (values.some((value, at) => value < values[at - 1]!)) return invalid('not-in-order');
  const [low, likely] = values as [number, number];
  const high = values.at(-1)!;
  return values.length > 2 ? { kind: 'range', low, likely, high } : { kind: 'range', low, high };
}

/**
 * Reads a whole number, or a range of them: `10-20`, `10 to 20`, `10..15..20` (with the likely one).
 * Separators group; zeros after a second kind of separator are taken off, and `k` means thousand.
 * @example parseCount('1.234.567') // 1234567
 * @example parseCount('1,000.00') // 1000
 * @example parseCount('1.5k') // 1500
 * @example parseCount('1.5') // invalid, not-whole
 */
export function parseCount(text: string): Typed {
  return parse(text, false);
}

/**
 * Reads a percentage, or a range; a percent sign may stand on either side. A lone comma or point is
 * decimal, so `1,234` is less than two.
 * @example parsePercent('12,5 %') // 12.5
 * @example parsePercent('10–20 %') // 10 to 20
 */
export function parsePercent(text: string): Typed {
  return parse(text, true);
}
