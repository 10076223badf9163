import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { formatInteger, formatMoney } from '../../src/i18n/format.js';

/** Counts the formats that are made while something runs, for a browser set to another language. */
function formatsMade(browserLanguage: string, action: () => void): number {
  const real = Intl.NumberFormat;
  let made = 0;
  class Counting extends real {
    constructor(locales?: string | string[], options?: Intl.NumberFormatOptions) {
      const known = real.supportedLocalesOf(locales);
      super(known.length > 0 ? known : browserLanguage, options);
      made++;
    }
  }
  Object.assign(Intl, { NumberFormat: Counting });
  try {
    action();
  } finally {
    Object.assign(Intl, { NumberFormat: real });
  }
  return made;
}

describe('money as text', () => {
  it('has exactly the decimals asked for', () => {
    expect(formatMoney('en', '5', 'USD', 2)).to.equal('$5.00');
    expect(formatMoney('en', '5.0000', 'USD', 2)).to.equal('$5.00');
    expect(formatMoney('en', '0.625', 'USD', 3)).to.equal('$0.625');
    expect(formatMoney('en', '0', 'USD', 2)).to.equal('$0.00');
    expect(formatMoney('en', '1234567.5', 'USD', 2)).to.equal('$1,234,567.50');
  });

  it('is exact to the last pico-dollar, and beyond what a double holds', () => {
    expect(formatMoney('en', '0.000000000001', 'USD', 12)).to.equal('$0.000000000001');
    expect(formatMoney('en', '9007199254740993.01', 'USD', 2)).to.equal(
      '$9,007,199,254,740,993.01',
    );
    expect(formatMoney('en', '1234567890123456789012345678901234567890', 'USD', 2)).to.equal(
      '$1,234,567,890,123,456,789,012,345,678,901,234,567,890.00',
    );
    expect(formatMoney('en', '0.1234567890123456789', 'USD', 19)).to.equal(
      '$0.1234567890123456789',
    );
  });

  it('keeps every digit of any exact amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 38n }),
        fc.integer({ min: 1, max: 12 }),
        (units, places) => {
          const digits = units.toString().padStart(places + 1, '0');
          const amount = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
          const text = formatMoney('en', amount, 'USD', places);
          expect(text.replace(/[$,]/g, '')).to.equal(amount);
        },
      ),
    );
  });

  it('is written as the language writes it', () => {
    expect(formatMoney('de', '1234.5', 'EUR', 2)).to.equal('1.234,50\u00a0€');
    expect(formatMoney('fr', '1234.5', 'USD', 2)).to.match(/^1\s234,50\s\$US$/u);
    expect(formatMoney('ja', '1234.5', 'JPY', 1)).to.match(/^[¥￥]1,234\.5$/u);
    expect(formatMoney('en-IN', '1234567', 'INR', 2)).to.equal('₹12,34,567.00');
    expect(formatMoney('ar-EG', '5', 'USD', 2)).to.include('٥٫٠٠');
  });

  it('uses a currency’s short sign, or its code', () => {
    expect(formatMoney('en', '5', 'EUR', 2)).to.equal('€5.00');
    expect(formatMoney('en', '5', 'XYZ', 2)).to.equal('XYZ\u00a05.00');
  });

  it('rounds nothing away when more decimals are asked for than there are', () => {
    expect(formatMoney('en', '1.1', 'USD', 6)).to.equal('$1.100000');
  });
});

describe('whole numbers as text', () => {
  it('are grouped as the language groups them', () => {
    expect(formatInteger('en', 1_000_000)).to.equal('1,000,000');
    expect(formatInteger('de', 1_000_000)).to.equal('1.000.000');
    expect(formatInteger('en', 0)).to.equal('0');
    expect(formatInteger('hi', 1_000_000)).to.equal('10,00,000');
  });
});

describe('a language that is none', () => {
  it('is read as English, and throws nothing', () => {
    for (const wrong of ['', ' ', 'x', 'de_DE', '🎉', 'null', '__proto__', 'a'.repeat(10_000)]) {
      expect(formatMoney(wrong, '1234.5', 'USD', 2), wrong.slice(0, 20)).to.equal('$1,234.50');
      expect(formatInteger(wrong, 1234), wrong.slice(0, 20)).to.equal('1,234');
    }
  });

  it('is English too in a browser that speaks another, so that the page alone decides', () => {
    formatsMade('de', () => {
      for (const unknown of ['english', 'zz', 'qqq-Latn'])
        expect(formatMoney(unknown, '1234.5', 'USD', 2), unknown).to.equal('$1,234.50');
    });
  });
});

describe('the formats that are kept', () => {
  it('are made once for each language, currency and number of decimals', () => {
    const made = formatsMade('en', () => {
      for (let round = 0; round < 100; round++) {
        formatMoney('nl', '1', 'USD', 2);
        formatMoney('nl', '2', 'EUR', 2);
        formatMoney('nl', '3', 'USD', 3);
        formatInteger('nl', round);
      }
    });
    expect(made).to.equal(4);
  });

  it('stay few on a page that changes its language all day, and stay right', () => {
    const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da'];
    const all = languages.flatMap((language) =>
      Array.from({ length: 13 }, (_, decimals) => [language, decimals] as const),
    );
    const round = (): number =>
      formatsMade('en', () => {
        for (const [language, decimals] of all) formatMoney(language, '1', 'USD', decimals);
      });
    round();
    expect(round(), 'not all of them were kept').to.be.above(0);
    expect(formatMoney('de', '1.5', 'USD', 2)).to.equal('1,50\u00a0$');
    expect(formatMoney('en', '1.5', 'USD', 2)).to.equal('$1.50');
  });

  it('are not mixed up by texts that look alike when joined', () => {
    expect(formatMoney('en', '1', 'USD', 2)).to.equal('$1.00');
    expect(formatInteger('en', 1)).to.equal('1');
    expect(formatMoney('en USD 2', '1', 'EUR', 2)).to.equal('€1.00');
    expect(formatMoney('en', '1', 'USD', 0)).to.equal('$1');
  });
});
