import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import {
  dearestFirst,
  type Estimate,
  estimate,
  type EstimateLine,
  ledgerOf,
  likelyPosition,
  type Workload,
  sharesOf,
} from '../../src/core/index.js';

type Priced = Extract<Estimate, { kind: 'exact' | 'range' }>;

/** A line with a cost; the rest of it does not matter here. */
function line(
  low: string | null,
  high = low,
  likely?: string,
  meter: EstimateLine['meter'] = 'text-input',
): EstimateLine {
  const cost = low === null ? null : { low, high: high!, ...(likely && { likely }) };
  return { meter, quantity: null, rate: null, cost, parts: [], reasons: [] };
}

function priced(workload: Workload): Priced {
  const found = estimate(workload, catalog, { asOf: '2026-11-22' });
  if (found.kind === 'invalid' || found.kind === 'unpriced') throw new Error(found.kind);
  return found;
}

/** A decimal as a whole number of 10^-15 parts; its own reading, not the core's. */
function parts(decimal: string): bigint {
  const [, minus, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal)!;
  const value = BigInt(whole! + fraction.padEnd(15, '0'));
  return minus ? -value : value;
}

const same = (usd: string) => ({ low: usd, high: usd });

describe('ledgerOf', () => {
  it('prints the documented example exactly, with as many decimals as it needs', () => {
    const { decimals, lines, rounding } = ledgerOf(
      [line('0.00048'), line('0.05268')],
      same('0.05316'),
    );
    expect(decimals).to.equal(5);
    expect(lines).to.deep.equal([same('0.00048'), same('0.05268')]);
    expect(rounding).to.equal(null);
  });

  it('prints at least cents', () => {
    expect(ledgerOf([line('3')], same('3')).decimals).to.equal(2);
    expect(ledgerOf([], same('0')).decimals).to.equal(2);
  });

  it('takes as many decimals as the finest end of any line', () => {
    expect(ledgerOf([line('0.1', '0.1234567'), line('1')], same('1.1')).decimals).to.equal(7);
    expect(ledgerOf([line('0.1')], { low: '0.1', high: '0.12345' }).decimals).to.equal(5);
  });

  it('stops at nine decimals, and what is lost or won is a line of its own', () => {
    // Thirds of a cent: printed 3 x 0.003333333 = 0.009999999, printed total 0.010000000.
    const third = line('0.003333333333');
    const less = ledgerOf([third, third, third], same('0.01'));
    expect(less.decimals).to.equal(9);
    expect(less.lines[0]).to.deep.equal(same('0.003333333'));
    expect(less.rounding).to.deep.equal({ sign: '+', usd: '0.000000001' });
    // Two thirds each: 3 x 0.006666667 = 0.020000001 against 0.02.
    const two = line('0.006666666667');
    expect(ledgerOf([two, two, two], same('0.02')).rounding).to.deep.equal({
      sign: '−',
      usd: '0.000000001',
    });
  });

  it('rounds a half away from zero', () => {
    const { lines } = ledgerOf([line('0.0000000005')], same('0.0000000005'));
    expect(lines[0]!.low).to.match(/^0\.000000001$/);
  });

  it('counts the tokens of all lines, ends with ends, unless one is not known', () => {
    const counted = (low: number, high = low): EstimateLine => ({
      ...line('1'),
      quantity: { low, high, ...(low === high && { likely: low }), basis: 'published' },
    });
    expect(ledgerOf([counted(96), counted(1756)], same('2')).tokens).to.deep.equal({
      low: 1852,
      high: 1852,
      likely: 1852,
    });
    // What is cached leaves the other line: 20 + 80 and 50 + 50.
    expect(ledgerOf([counted(20, 50), counted(80, 50)], same('2')).tokens).to.deep.equal({
      low: 100,
      high: 100,
    });
    expect(ledgerOf([counted(96), line('1')], same('2')).tokens).to.equal(null);
  });

  it('keeps a place for lines without a cost', () => {
    const { lines } = ledgerOf([line(null), line('0.5')], same('0.5'));
    expect(lines).to.deep.equal([null, same('0.5')]);
  });

  it('keeps the likely figure of a line', () => {
    const { lines } = ledgerOf([line('0.1', '0.3', '0.2')], { low: '0.1', high: '0.3' });
    expect(lines[0]).to.deep.equal({ low: '0.1', high: '0.3', likely: '0.2' });
  });

  const amount = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, places]) => {
      const text = digits.toString().padStart(places + 1, '0');
      return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    });

  it('always adds up: printed lines and the rounding make the printed total', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 6 }), (costs) => {
        const sum = costs.reduce((running, cost) => running + parts(cost), 0n);
        const digits = sum.toString().padStart(16, '0');
        const total = `${digits.slice(0, -15)}.${digits.slice(-15)}`.slice(0, -3);
        const { lines, rounding, decimals } = ledgerOf(
          costs.map((cost) => line(cost)),
          same(total),
        );
        expect(decimals).to.be.within(2, 9);
        const unit = 10n ** BigInt(15 - decimals);
        const printed = lines.reduce((running, cost) => running + parts(cost!.low), 0n);
        for (const cost of lines) expect(parts(cost!.low) % unit).to.equal(0n);
        const gap = rounding ? parts(rounding.usd) * (rounding.sign === '+' ? 1n : -1n) : 0n;
        // The total rounded half up at the same place.
        const whole = ((parts(total) + unit / 2n) / unit) * unit;
        expect(printed + gap).to.equal(whole);
        if (rounding) expect(parts(rounding.usd) > 0n).to.equal(true);
      }),
    );
  });
});

describe('dearestFirst', () => {
  const costs = (...lines: EstimateLine[]) => dearestFirst(lines).map(({ cost }) => cost?.high);

  it('is the order of the likely costs, or of the high ones where a line has none', () => {
    expect(costs(line('2', '2', '2'), line('1', '9', '3'), line('1', '1', '1'))).to.deep.equal([
      '9',
      '2',
      '1',
    ]);
    expect(costs(line('4', '4', '4'), line('1', '9'))).to.deep.equal(['9', '4']);
    expect(costs(line('9', '9', '9'), line('10', '10', '10'))).to.deep.equal(['10', '9']);
  });

  it('puts what has no cost last, after what costs nothing', () => {
    expect(costs(line(null), line('0', '0', '0'), line('1', '1', '1'))).to.deep.equal([
      '1',
      '0',
      undefined,
    ]);
  });
});

describe('sharesOf', () => {
  it('puts the largest first: 1,024 x 8, 196 x 30 and 96 x 5 of 14,552', () => {
    const shares = sharesOf(
      priced({
        operation: 'edit',
        referenceImages: [{ width: 1024, height: 1024 }],
        quality: 'low',
        promptTokens: 90,
      }),
    );
    expect(shares.map(({ line: { meter }, percent }) => [meter, percent])).to.deep.equal([
      ['image-input', '56'],
      // 40.4 has the largest remainder: rounded alone they would make 99.
      ['image-output', '41'],
      ['text-input', '3'],
    ]);
  });

  it('leaves out what costs nothing', () => {
    const found = { ...priced({}), lines: [line('0', '0', '0'), line('1', '1', '1')] };
    expect(sharesOf(found).map(({ percent }) => percent)).to.deep.equal(['100']);
    expect(sharesOf({ ...found, lines: [line('0', '0', '0'), line(null)] })).to.deep.equal([]);
  });

  it('goes by the likely costs, or by the high ones where a line has none', () => {
    const likely = [line('1', '9', '3'), line('1', '1', '1')];
    expect(sharesOf({ ...priced({}), lines: likely }).map(({ percent }) => percent)).to.deep.equal([
      '75',
      '25',
    ]);
    const open = [line('1', '9'), line('1', '1', '1')];
    expect(sharesOf({ ...priced({}), lines: open }).map(({ percent }) => percent)).to.deep.equal([
      '90',
      '10',
    ]);
  });

  it('is in order and makes a hundred, whatever the workload', () => {
    fc.assert(
      fc.property(
        fc.record({
          promptTokens: fc.integer({ min: 0, max: 50_000 }),
          instructionTokens: fc.integer({ min: 0, max: 50_000 }),
          cachedShare: fc.integer({ min: 0, max: 100 }),
          quality: fc.constantFrom('low', 'medium', 'high', 'auto'),
          imagesPerRequest: fc.integer({ min: 1, max: 10 }),
        }),
        (workload) => {
          const percents = sharesOf(priced(workload)).map(({ percent }) => Number(percent));
          expect(percents).to.deep.equal([...percents].sort((a, b) => b - a));
          const sum = percents.reduce((running, percent) => running + percent, 0);
          expect(sum).to.be.closeTo(100, 1e-9);
        },
      ),
    );
  });
});

describe('likelyPosition', () => {
  it('is where the likely cost stands between the ends', () => {
    expect(likelyPosition({ low: '1', high: '3', likely: '1.5' })).to.equal(25);
    expect(likelyPosition({ low: '0', high: '0.004', likely: '0.004' })).to.equal(100);
    expect(likelyPosition({ low: '2', high: '3', likely: '2' })).to.equal(0);
  });

  it('is nowhere without a likely cost or without a range', () => {
    expect(likelyPosition({ low: '1', high: '3' })).to.equal(null);
    expect(likelyPosition({ low: '2', high: '2', likely: '2' })).to.equal(null);
  });
});
