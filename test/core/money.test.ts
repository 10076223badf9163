import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  add,
  compareMoney,
  decimalsOf,
  isDecimal,
  multiplyDecimals,
  parseMoney,
  printPico,
  roundDecimal,
  scale,
  toDecimal,
  ZERO,
} from '../../src/core/money.js';
import { PricingError } from '../../src/core/errors.js';

/** Decimals as people write them, with up to 12 places, and the same value without trailing zeros. */
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([units, places]) => {
    const digits = units.toString().padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  });

function canonical(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

describe('money', () => {
  it('parses and prints without losing a digit', () => {
    fc.assert(fc.property(decimal, (text) => toDecimal(parseMoney(text)) === canonical(text)));
  });

  it('prints whole pico-dollars alike as number and as BigInt', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (pico) => {
        const printed = printPico(pico);
        expect(printed).to.equal(printPico(BigInt(pico)));
        expect(parseMoney(printed)).to.deep.equal(scale({ n: BigInt(pico), d: 1n }, 1n));
      }),
    );
    expect(printPico(16_081_000_000)).to.equal('0.016081');
    expect(printPico(1)).to.equal('0.000000000001');
    expect(printPico(3_000_000_000_000)).to.equal('3');
    expect(printPico(3_000_000_500_000)).to.equal('3.0000005');
  });

  it('adds in any order to the same sum', () => {
    const money = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 1000n }))
      .map(([n, d]) => ({ n, d }));
    fc.assert(
      fc.property(fc.array(money, { maxLength: 8 }), (amounts) => {
        const forward = amounts.reduce(add, ZERO);
        const backward = [...amounts].reverse().reduce(add, ZERO);
        expect(compareMoney(forward, backward)).to.equal(0);
        expect(toDecimal(forward)).to.equal(toDecimal(backward));
      }),
    );
  });

  it('keeps thirds exact until they are printed', () => {
    const third = scale(parseMoney('1'), 1n, 3n);
    expect(toDecimal(third)).to.equal('0.333333333333');
    expect(toDecimal(add(add(third, third), third))).to.equal('1');
    expect(toDecimal(scale(parseMoney('2'), 1n, 3n))).to.equal('0.666666666667');
  });

  it('orders amounts with different denominators', () => {
    expect(compareMoney({ n: 1n, d: 3n }, { n: 1n, d: 2n })).to.be.below(0);
    expect(compareMoney({ n: 2n, d: 3n }, { n: 1n, d: 2n })).to.be.above(0);
    expect(compareMoney({ n: 2n, d: 4n }, { n: 1n, d: 2n })).to.equal(0);
  });

  it('rounds half away from zero', () => {
    expect(toDecimal(parseMoney('1.005'), 2)).to.equal('1.01');
    expect(toDecimal(parseMoney('1.0049'), 2)).to.equal('1');
    expect(toDecimal(parseMoney('0.5'), 0)).to.equal('1');
    expect(roundDecimal('4.3185', 2)).to.equal('4.32');
    expect(roundDecimal('4.3150', 2)).to.equal('4.32');
    expect(roundDecimal('4.3149', 2)).to.equal('4.31');
    expect(roundDecimal('4.30', 5)).to.equal('4.3');
    expect(roundDecimal('7', 2)).to.equal('7');
  });

  it('multiplies decimals exactly', () => {
    expect(multiplyDecimals('5.00', '0.8637')).to.equal('4.3185');
    expect(multiplyDecimals('0.1', '0.2')).to.equal('0.02');
    expect(multiplyDecimals('30', '0')).to.equal('0');
    fc.assert(
      fc.property(decimal, decimal, (a, b) => multiplyDecimals(a, b) === multiplyDecimals(b, a)),
    );
  });

  it('counts the decimals that an amount needs', () => {
    expect([
      decimalsOf('30.00'),
      decimalsOf('0.625'),
      decimalsOf('7'),
      decimalsOf('0.10'),
    ]).to.deep.equal([0, 3, 0, 1]);
  });

  it('refuses what is not a plain decimal and names it', () => {
    for (const text of [
      '',
      '.5',
      '5.',
      '-1',
      '+1',
      '1e3',
      '1,000',
      ' 1',
      'NaN',
      'Infinity',
      '٣',
      '1'.repeat(41),
    ]) {
      expect(isDecimal(text), text).to.equal(false);
      for (const parse of [
        parseMoney,
        (value: string) => multiplyDecimals(value, '1'),
        (value: string) => roundDecimal(value, 2),
      ]) {
        expect(() => parse(text))
          .to.throw(PricingError)
          .with.deep.include({
            code: 'malformed-amount',
            details: { argument: 'amount', got: text.slice(0, 64) },
          });
      }
    }
  });
});
