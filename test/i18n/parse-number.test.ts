import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { decimalSign, formatInteger, formatTyped } from '../../src/i18n/format.js';
import {
  type NumberKind,
  parseNumber,
  type Typed,
  type TypedProblem,
} from '../../src/i18n/parse-number.js';

const LOCALES = [
  ...['en', 'de', 'fr', 'en-IN', 'ar', 'ar-EG', 'fa', 'hi', 'ja', 'sv', 'pt-BR', 'de-CH', 'de-AT'],
  ...['es', 'pl', 'ru', 'he', 'ur', 'ckb', 'ne', 'bn', 'mr', 'my', 'tr', 'eu', 'sl', 'nqo', 'sat'],
  ...['ff-Adlm', 'ccp', 'th-u-nu-thai', 'en-u-nu-fullwide', 'en-u-nu-mathsanb', 'en-u-nu-tamldec'],
];
const KINDS: readonly NumberKind[] = ['count', 'money', 'percent', 'factor', 'seconds', 'hours'];

const number = (value: number, text = String(value)): Typed => ({ kind: 'number', value, text });
const range = (low: number, high: number, likely?: number): Typed =>
  likely === undefined ? { kind: 'range', low, high } : { kind: 'range', low, likely, high };
const unsure = (typed: Typed): Typed => ({ ...typed, unsure: true }) as Typed;

/** Reads a text in one locale. */
const reader =
  (kind: NumberKind, locale = 'en') =>
  (text: string): Typed =>
    parseNumber(text, kind, locale);
const count = reader('count');
const percent = reader('percent');

function says(read: (text: string) => Typed, expected: Readonly<Record<string, Typed>>): void {
  for (const [text, meaning] of Object.entries(expected))
    expect(read(text), `“${text}”`).to.deep.equal(meaning);
}

function refuses(
  read: (text: string) => Typed,
  reason: TypedProblem,
  texts: readonly string[],
): void {
  for (const text of texts)
    expect(read(text), `“${text.slice(0, 40)}”`).to.deep.equal({ kind: 'invalid', reason });
}

describe('a typed number in two locales', () => {
  /** A number is sure; `[number]` is shown back at once; `null` is no whole number. */
  type Outcome = number | readonly [number] | null;
  const TABLE: Readonly<
    Record<
      string,
      Readonly<Record<'en' | 'de', { count: Outcome; money: Outcome; percent: Outcome }>>
    >
  > = {
    '1.000': {
      en: { count: [1], money: [1], percent: [1] },
      de: { count: [1000], money: [1000], percent: [1000] },
    },
    '1,000': {
      en: { count: [1000], money: [1000], percent: [1000] },
      de: { count: [1], money: [1], percent: [1] },
    },
    '12.5': {
      en: { count: null, money: 12.5, percent: 12.5 },
      de: { count: null, money: [12.5], percent: [12.5] },
    },
    '12,5': {
      en: { count: null, money: [12.5], percent: [12.5] },
      de: { count: null, money: 12.5, percent: 12.5 },
    },
    '0.125': {
      en: { count: null, money: 0.125, percent: 0.125 },
      de: { count: null, money: [0.125], percent: [0.125] },
    },
    '0,125': {
      en: { count: null, money: [0.125], percent: [0.125] },
      de: { count: null, money: 0.125, percent: 0.125 },
    },
    '99.500': {
      en: { count: null, money: [99.5], percent: [99.5] },
      de: { count: [99_500], money: [99_500], percent: [99_500] },
    },
    '1 000': {
      en: { count: 1000, money: 1000, percent: 1000 },
      de: { count: 1000, money: 1000, percent: 1000 },
    },
  };

  for (const [text, locales] of Object.entries(TABLE))
    for (const [locale, kinds] of Object.entries(locales))
      for (const [kind, outcome] of Object.entries(kinds))
        it(`${text}, ${locale}, ${kind}`, () => {
          expect(parseNumber(text, kind as NumberKind, locale)).to.deep.equal(
            outcome === null
              ? { kind: 'invalid', reason: 'not-whole' }
              : typeof outcome === 'number'
                ? number(outcome)
                : unsure(number(outcome[0])),
          );
        });

  it('finds the decimal sign of a locale', () => {
    for (const locale of ['en', 'de-CH', 'hi', 'fa', 'ar-EG', 'ja', 'no such language', ''])
      expect(decimalSign(locale), locale).to.equal('.');
    for (const locale of ['de', 'fr', 'sv', 'pt-BR', 'ru', 'de-AT'])
      expect(decimalSign(locale), locale).to.equal(',');
  });
});

describe('a typed count', () => {
  it('takes every locale’s separators as grouping', () => {
    says(count, {
      '1000': number(1000),
      '1,000': unsure(number(1000)),
      '1 000': number(1000),
      '1\u00a0234\u00a0567': number(1_234_567),
      '1\u202f234\u202f567': number(1_234_567),
      '1\u2009234': number(1234),
      '1’234’567': number(1_234_567),
      "1'234": number(1234),
      '1´234': number(1234),
      '12,34,567': number(1_234_567),
      '1,234,567': number(1_234_567),
      '1，000': unsure(number(1000)),
      '１０２４': number(1024),
      '٢٬٤٠٠': number(2400),
      '۲٬۴۰۰': number(2400),
      '२,४००': unsure(number(2400)),
      '𝟚𝟜': number(24),
      '007': number(7),
      '0': number(0),
      ' 42\n': number(42),
      '\u200e1,000\u200e': unsure(number(1000)),
      '+5': number(5),
    });
  });

  it('reads the digits of every script that the engine knows', () => {
    const digits = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
      (character) => /\p{Nd}/u.test(character),
    );
    expect(digits.length).to.be.above(600);
    expect(digits.length % 10).to.equal(0);
    for (const [at, digit] of digits.entries())
      expect(count(`1${digit}`), digit).to.include({ value: 10 + (at % 10) });
  });

  it('takes off zeros behind a decimal separator', () => {
    says(count, {
      '1,000.00': number(1000),
      '1000.0': number(1000),
      '12,0': unsure(number(12)),
      '1.': number(1),
      '١٬٢٣٤٫٠٠': number(1234),
    });
  });

  it('knows k and nothing else as a multiple', () => {
    says(count, {
      '10k': unsure(number(10_000)),
      '1.5k': unsure(number(1500)),
      '1,25 K': unsure(number(1250)),
      '0.5k': unsure(number(500)),
      '10k-20k': unsure(range(10_000, 20_000)),
    });
    refuses(count, 'unit', ['1,000k', '1.234k', '2M', '3 lakh', '2-3k', '1 kk', '10k-20']);
  });

  it('says why a text is no count', () => {
    refuses(count, 'not-whole', ['1.5', '0,25', '1,000.50', '1 234,5', '12,345.678', '.5']);
    refuses(count, 'exponent', ['1e5', '1e9', '1E+9', '1.5e6', '10^400', '2×10^6', '2 x 10^6']);
    refuses(count, 'unit', ['20 %', '$5', '5 €', '1000 images', '0x10', 'x2']);
    refuses(count, 'out-of-range', ['9007199254740992', `1${'0'.repeat(400)}`]);
    refuses(count, 'not-a-number', [
      'abc',
      'NaN',
      'Infinity',
      '-',
      '--5',
      '.',
      ',',
      '1,50,0',
      '1,00,00',
      '1.000,00',
      '1.234.567',
      '1.234,5',
      "1'000 000",
      '1,000,',
      '1 2',
      '10²',
      '½',
      '①',
      '1/2',
      '1+1',
      '1..',
      '1-',
      '1-2-3-4',
      '9'.repeat(1001),
    ]);
  });

  it('leaves bounds to others', () => {
    says(count, {
      '-5': number(-5),
      '−1,000': unsure(number(-1000)),
      '–5': number(-5),
      '-0': number(0),
      '9007199254740991': number(Number.MAX_SAFE_INTEGER),
    });
  });

  it('reads nothing as nothing', () => {
    says(count, { '': { kind: 'empty' }, ' \u00a0\u200f': { kind: 'empty' } });
  });

  it('reads ranges', () => {
    says(count, {
      '10-20': range(10, 20),
      '10 – 20': range(10, 20),
      '10—20': range(10, 20),
      '10 to 20': range(10, 20),
      '10 TO 20': range(10, 20),
      '10..20': range(10, 20),
      '10…20': range(10, 20),
      '10～20': range(10, 20),
      '10〜20': range(10, 20),
      '10..15..20': range(10, 20, 15),
      '1,000-2,000': unsure(range(1000, 2000)),
      '1 000 – 2 000': range(1000, 2000),
      '٢٬٤٠٠–٢٬٥٠٠': range(2400, 2500),
      '7-7': range(7, 7),
      '-5..5': range(-5, 5),
    });
    refuses(count, 'not-in-order', ['20-10', '10..5..20', '10..30..20', '10--20']);
    refuses(count, 'not-whole', ['1.5-2', '1-2.5']);
  });
});

describe('a typed percentage', () => {
  it('takes a comma that can’t group as decimal', () => {
    says(percent, {
      '12,5': unsure(number(12.5)),
      '12.5': number(12.5),
      '12.50': number(12.5),
      '1,234': unsure(number(1234)),
      '1,2345': unsure(number(1.2345)),
      '.5': number(0.5),
      '5,': unsure(number(5)),
      '١٢٫٥': number(12.5),
      '۱۲٫۵': number(12.5),
      '１２．５': number(12.5),
      '1,234.5': number(1234.5),
      '1 234,5': unsure(number(1234.5)),
      '1 234,567': unsure(number(1234.567)),
      '-2': number(-2),
      '-0.0': number(0),
    });
  });

  it('bears a percent sign on either side', () => {
    says(percent, {
      '20 %': number(20),
      '20%': number(20),
      '20\u00a0%': number(20),
      '%20': number(20),
      '% 12,35': unsure(number(12.35)),
      '٢٠٪': number(20),
      '20％': number(20),
      '10 % – 20 %': range(10, 20),
      '10–12,5 %': unsure(range(10, 12.5)),
      '1..2.5..4': range(1, 4, 2.5),
    });
    refuses(percent, 'unit', ['20 ‰', '%20%', '20 percent', '2k']);
    refuses(percent, 'not-a-number', ['%', '1.2.3', '1,2,3', '1.5.', '1.234,5', '20 - %']);
  });

  it('keeps every decimal that was typed', () => {
    says(percent, {
      '0.10000000000000000000001': number(0.1, '0.10000000000000000000001'),
      '00.100': number(0.1, '0.1'),
      '-2.50': number(-2.5, '-2.5'),
    });
  });
});

describe('a typed number with a unit', () => {
  it('is read where the unit is the field’s', () => {
    says(reader('money'), {
      $500: number(500),
      '$ 0.125': number(0.125),
      '500$': number(500),
      '500 USD': number(500),
      'US$1,234.50': number(1234.5),
      '-$5': number(-5),
      '$1.5k': unsure(number(1500)),
      '$5-$10': range(5, 10),
    });
    says(reader('factor'), { '3x': number(3), '×2.5': number(2.5), '2x-4x': range(2, 4) });
    says(reader('seconds'), {
      '90 s': number(90),
      '90sec': number(90),
      '1.5 seconds': number(1.5),
    });
    says(reader('hours'), { '8h': number(8), '7.5 hours': number(7.5), '8 hrs': number(8) });
  });

  it('is refused where it is another', () => {
    refuses(reader('money'), 'unit', ['5 €', '£5', '20 %', '3x']);
    refuses(reader('factor'), 'unit', ['$3', '3 s', '3k']);
    refuses(reader('seconds'), 'unit', ['2h', '2 min', '$2']);
    refuses(reader('hours'), 'unit', ['90s', '2 days']);
  });
});

describe('a number that the field shows', () => {
  const values = fc.oneof(
    fc.integer({ min: 0, max: 1_000_000 }).map((units) => units / 10_000),
    fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    fc.maxSafeInteger().map(Math.abs),
  );

  it('is read back as the same, with and without grouping, in every locale', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.constantFrom(...KINDS),
        values,
        fc.boolean(),
        (locale, kind, some, grouped) => {
          const value = kind === 'count' ? Math.round(some) : some;
          const shown = formatTyped(locale, value, grouped);
          expect(parseNumber(shown, kind, locale), shown).to.deep.include({
            kind: 'number',
            value,
          });
          if (kind === 'count')
            expect(parseNumber(formatInteger(locale, value), kind, locale)).to.include({ value });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is read back as the same range in every locale', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.array(fc.nat({ max: 1e9 }), { minLength: 2, maxLength: 3 }),
        (locale, numbers) => {
          const [low, likely, high] = numbers.sort((a, b) => a - b) as [number, number, number?];
          const value = high === undefined ? { low, high: likely } : { low, likely, high };
          expect(parseNumber(formatTyped(locale, value), 'count', locale)).to.deep.include(value);
        },
      ),
    );
  });

  it('is what was understood of every text that is accepted', () => {
    const texts = fc
      .array(fc.constantFrom('0', '1', '25', '125', '000', '.', ',', ' ', '’', '٫', 'k'), {
        minLength: 1,
        maxLength: 7,
      })
      .map((pieces) => pieces.join(''));
    const elsewhere: Readonly<Record<string, string>> = { '.': 'de', ',': 'en' };
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('en', 'de', 'fr', 'de-CH', 'hi', 'ar-EG', 'fa'),
        fc.constantFrom(...KINDS),
        (text, locale, kind) => {
          const typed = parseNumber(text, kind, locale);
          if (typed.kind !== 'number') return;
          // What is left in the field is the number that is priced, and reads as itself.
          expect(parseNumber(formatTyped(locale, typed.value), kind, locale)).to.include({
            value: typed.value,
          });
          // What the other half of the world would read as another number is never taken in silence.
          const other = parseNumber(text, kind, elsewhere[decimalSign(locale)]!);
          if (other.kind === 'number' && other.value !== typed.value)
            expect(typed.unsure, text).to.equal(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('has the locale’s grouping', () => {
    expect(formatTyped('de', { low: 1000, high: 1500 })).to.equal('1.000–1.500');
    expect(formatTyped('en-IN', 1_234_567)).to.equal('12,34,567');
    expect(formatTyped('de', 1234.5)).to.equal('1.234,5');
    expect(formatTyped('de', 1234.5, false)).to.equal('1234,5');
    expect(formatTyped('en', { low: 1, likely: 1.5, high: 2 })).to.equal('1–1.5–2');
  });

  it('comes from no text that makes the parser throw or dawdle', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(...KINDS),
        (text, kind) => {
          expect(['empty', 'number', 'range', 'invalid']).to.include(
            parseNumber(text, kind, 'en').kind,
          );
        },
      ),
      { numRuns: 1000 },
    );
    for (const piece of ['1', '0', ',', '1,', '1 ', '1-', '. ', '1,00', 'k', '٣', ' %', '\u200f']) {
      const text = piece.repeat(5_000_000 / piece.length);
      expect(count(text).kind).to.equal('invalid');
      for (const kind of KINDS)
        expect(parseNumber(text.slice(0, 1000), kind, 'de').kind).to.be.a('string');
    }
  });
});
