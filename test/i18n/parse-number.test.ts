import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { formatInteger, formatTyped } from '../../src/i18n/format.js';
import {
  parseCount,
  parsePercent,
  type Typed,
  type TypedProblem,
} from '../../src/i18n/parse-number.js';

const LOCALES = [
  ...['en', 'de', 'fr', 'en-IN', 'ar', 'ar-EG', 'fa', 'hi', 'ja', 'sv', 'pt-BR', 'de-CH', 'de-AT'],
  ...['es', 'pl', 'ru', 'he', 'ur', 'ckb', 'ne', 'bn', 'mr', 'my', 'tr', 'eu', 'sl', 'nqo', 'sat'],
  ...['ff-Adlm', 'ccp', 'th-u-nu-thai', 'en-u-nu-fullwide', 'en-u-nu-mathsanb', 'en-u-nu-tamldec'],
];

const number = (value: number, text = String(value)): Typed => ({ kind: 'number', value, text });
const range = (low: number, high: number, likely?: number): Typed =>
  likely === undefined ? { kind: 'range', low, high } : { kind: 'range', low, likely, high };

function says(parse: (text: string) => Typed, expected: Readonly<Record<string, Typed>>): void {
  for (const [text, meaning] of Object.entries(expected))
    expect(parse(text), `“${text}”`).to.deep.equal(meaning);
}

function refuses(
  parse: (text: string) => Typed,
  reason: TypedProblem,
  texts: readonly string[],
): void {
  for (const text of texts)
    expect(parse(text), `“${text.slice(0, 40)}”`).to.deep.equal({ kind: 'invalid', reason });
}

describe('a typed count', () => {
  it('takes every locale’s separators as grouping', () => {
    says(parseCount, {
      '1000': number(1000),
      '1.000': number(1000),
      '1,000': number(1000),
      '1 000': number(1000),
      '1\u00a0234\u00a0567': number(1_234_567),
      '1\u202f234\u202f567': number(1_234_567),
      '1\u2009234': number(1234),
      '1’234’567': number(1_234_567),
      "1'234": number(1234),
      '1´234': number(1234),
      '12,34,567': number(1_234_567),
      '1.234.567': number(1_234_567),
      '1，000': number(1000),
      '１０２４': number(1024),
      '٢٬٤٠٠': number(2400),
      '۲٬۴۰۰': number(2400),
      '२,४००': number(2400),
      '𝟚𝟜': number(24),
      '007': number(7),
      '0': number(0),
      ' 42\n': number(42),
      '\u200e1,000\u200e': number(1000),
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
      expect(parseCount(`1${digit}`), digit).to.include({ value: 10 + (at % 10) });
  });

  it('takes off zeros behind a decimal separator', () => {
    says(parseCount, {
      '1,000.00': number(1000),
      '1.000,00': number(1000),
      '1000.0': number(1000),
      '12,0': number(12),
      '1.': number(1),
      '١٬٢٣٤٫٠٠': number(1234),
    });
  });

  it('knows k and nothing else as a multiple', () => {
    says(parseCount, {
      '10k': number(10_000),
      '1.5k': number(1500),
      '1,25 K': number(1250),
      '0.5k': number(500),
      '10k-20k': range(10_000, 20_000),
    });
    refuses(parseCount, 'unit', ['1,000k', '1.234k', '2M', '3 lakh', '2-3k', '1 kk', '10k-20']);
  });

  it('says why a text is no count', () => {
    refuses(parseCount, 'not-whole', ['1.5', '0,25', '1,000.50', '1.234,5', '12.345,678', '.5']);
    refuses(parseCount, 'unit', ['1e5', '20 %', '$5', '5 €', '1000 images', '0x10', 'x2']);
    refuses(parseCount, 'out-of-range', ['9007199254740992', `1${'0'.repeat(400)}`]);
    refuses(parseCount, 'not-a-number', [
      'abc',
      'NaN',
      'Infinity',
      '-',
      '--5',
      '.',
      ',',
      '1,50,0',
      '1,00,00',
      '1.0000',
      '1,000.000',
      "1'000 000",
      '1,000,',
      '1 2',
      '10^400',
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
    says(parseCount, {
      '-5': number(-5),
      '−1.000': number(-1000),
      '–5': number(-5),
      '-0': number(0),
      '9007199254740991': number(Number.MAX_SAFE_INTEGER),
    });
  });

  it('reads nothing as nothing', () => {
    says(parseCount, { '': { kind: 'empty' }, ' \u00a0\u200f': { kind: 'empty' } });
  });

  it('reads ranges', () => {
    says(parseCount, {
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
      '1.000-2.000': range(1000, 2000),
      '1 000 – 2 000': range(1000, 2000),
      '٢٬٤٠٠–٢٬٥٠٠': range(2400, 2500),
      '7-7': range(7, 7),
      '-5..5': range(-5, 5),
    });
    refuses(parseCount, 'not-in-order', ['20-10', '10..5..20', '10..30..20', '10--20']);
    refuses(parseCount, 'not-whole', ['1.5-2', '1-2.5']);
  });
});

describe('a typed percentage', () => {
  it('takes a lone comma or point as decimal', () => {
    says(parsePercent, {
      '12,5': number(12.5),
      '12.5': number(12.5),
      '12.50': number(12.5),
      '1,234': number(1.234),
      '.5': number(0.5),
      '5,': number(5),
      '١٢٫٥': number(12.5),
      '۱۲٫۵': number(12.5),
      '１２．５': number(12.5),
      '1.234,5': number(1234.5),
      '1,234.5': number(1234.5),
      '1 234,5': number(1234.5),
      '1.234.567': number(1_234_567),
      '-2': number(-2),
      '-0.0': number(0),
    });
  });

  it('bears a percent sign on either side', () => {
    says(parsePercent, {
      '20 %': number(20),
      '20%': number(20),
      '20\u00a0%': number(20),
      '%20': number(20),
      '% 12,35': number(12.35),
      '٢٠٪': number(20),
      '20％': number(20),
      '10 % – 20 %': range(10, 20),
      '10–12,5 %': range(10, 12.5),
      '1..2.5..4': range(1, 4, 2.5),
    });
    refuses(parsePercent, 'unit', ['20 ‰', '%20%', '20 percent', '2k', '1e1']);
    refuses(parsePercent, 'not-a-number', ['%', '1.2.3', '1,2,3', '1.5.', '20 - %']);
  });

  it('keeps every decimal that was typed', () => {
    says(parsePercent, {
      '0,10000000000000000000001': number(0.1, '0.10000000000000000000001'),
      '00.100': number(0.1, '0.1'),
      '-2,50': number(-2.5, '-2.5'),
    });
  });
});

describe('a number that the field shows', () => {
  it('is read back as the same count in every locale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.maxSafeInteger(), (locale, value) => {
        const expected = { kind: 'number', value, text: String(value) };
        expect(parseCount(formatInteger(locale, value)), locale).to.deep.equal(expected);
        expect(parseCount(formatTyped(locale, value, 'count')), locale).to.deep.equal(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('is read back as the same percentage in every locale', () => {
    const percents = fc.oneof(
      fc.integer({ min: 0, max: 1_000_000 }).map((units) => units / 10_000),
      fc.double({ min: 1e-3, max: 100, noNaN: true }),
      fc.integer({ min: 0, max: 100_000 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), percents, (locale, value) => {
        const shown = formatTyped(locale, value, 'percent');
        expect(parsePercent(shown), shown).to.deep.include({ kind: 'number', value });
        expect(parsePercent(`${shown}\u00a0%`), shown).to.deep.include({ value });
      }),
      { numRuns: 500 },
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
          expect(parseCount(formatTyped(locale, value, 'count'))).to.deep.equal({
            kind: 'range',
            ...value,
          });
        },
      ),
    );
  });

  it('has the locale’s grouping in counts and none in percentages', () => {
    expect(formatTyped('de', { low: 1000, high: 1500 }, 'count')).to.equal('1.000–1.500');
    expect(formatTyped('en-IN', 1_234_567, 'count')).to.equal('12,34,567');
    expect(formatTyped('de', 1234.5, 'percent')).to.equal('1234,5');
    expect(formatTyped('en', { low: 1, likely: 1.5, high: 2 }, 'percent')).to.equal('1–1.5–2');
  });

  it('comes from no text that makes the parser throw or dawdle', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const parse of [parseCount, parsePercent])
          expect(['empty', 'number', 'range', 'invalid']).to.include(parse(text).kind);
      }),
      { numRuns: 1000 },
    );
    for (const piece of ['1', '0', ',', '1,', '1 ', '1-', '. ', '1,00', 'k', '٣', ' %', '\u200f']) {
      const text = piece.repeat(5_000_000 / piece.length);
      expect(parseCount(text).kind).to.equal('invalid');
      expect(parsePercent(text.slice(0, 1000)).kind).to.be.a('string');
    }
  });
});
