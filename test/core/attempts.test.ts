import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { attemptsFor, exactNumber, shareOf } from '../../src/core/attempts.js';
import { combine, falling, type Range } from '../../src/core/ranges.js';

const certain = (value: number): Range => ({ low: value, high: value, likely: value });

function ratios(reroll: Range, failure: Range, failed: 'billed' | 'not-billed') {
  const { billable, total } = attemptsFor(reroll, failure, failed);
  const texts = (range: Range<{ n: bigint; d: bigint }>) =>
    combine([range], ({ n, d }) => `${n}/${d}`);
  return { billable: texts(billable), total: texts(total) };
}

describe('attempts', () => {
  it('are exact ratios: 20 % re-rolls and 4 % billed failures make 125/96', () => {
    // 1 / (0.8 x 0.96) = 1 / 0.768 = 125 / 96, and 2,400 x 125 / 96 = 3,125
    const { billable, total } = ratios(certain(20), certain(4), 'billed');
    expect(total).to.deep.equal({ low: '125/96', high: '125/96', likely: '125/96' });
    expect(billable).to.deep.equal(total);
  });

  it('bill only re-rolls when failures are free, and still count them', () => {
    expect(ratios(certain(20), certain(4), 'not-billed')).to.deep.equal({
      billable: { low: '5/4', high: '5/4', likely: '5/4' },
      total: { low: '125/96', high: '125/96', likely: '125/96' },
    });
  });

  it('are one when nothing goes wrong', () => {
    expect(ratios(certain(0), certain(0), 'billed').total.low).to.equal('1/1');
  });

  it('range from the low ends to the high ends, likely only when both shares are', () => {
    const reroll = { low: 0, likely: 20, high: 50 };
    const failure = { low: 0, likely: 4, high: 20 };
    expect(ratios(reroll, failure, 'billed').total).to.deep.equal({
      low: '1/1',
      likely: '125/96',
      high: '5/2',
    });
    expect(ratios(reroll, { low: 0, high: 20 }, 'billed').total).to.deep.equal({
      low: '1/1',
      high: '5/2',
    });
    expect(ratios(reroll, { low: 0, high: 20 }, 'not-billed').billable.likely).to.equal('5/4');
  });

  it('read shares to ten decimals and never divide by zero', () => {
    // 1 / (1 - 0.123456789) with no rounding on the way
    expect(ratios(certain(12.3456789), certain(0), 'billed').total.low).to.equal(
      '1000000000/876543211',
    );
    expect(ratios(certain(99.99999999999999), certain(0), 'billed').total.low).to.equal(
      '1000000000000/1',
    );
  });

  it('print as a decimal and as the ratio', () => {
    expect(exactNumber({ n: 125n, d: 96n })).to.deep.equal({
      decimal: '1.302083333333',
      ratio: '125/96',
    });
    expect(exactNumber({ n: 2n, d: 3n }).decimal).to.equal('0.666666666667');
  });
});

describe('a share of a count', () => {
  it('is rounded down, exactly', () => {
    expect(shareOf(1999, 33.3)).to.equal(665); // 665.667
    expect(shareOf(1000, 12.3)).to.equal(123); // 122.99999999999999 in doubles
    expect(shareOf(1000, 0)).to.equal(0);
    expect(shareOf(1000, 100)).to.equal(1000);
    expect(shareOf(1, 99.9)).to.equal(0);
    expect(shareOf(1_000_000_000, 99.9999999999)).to.equal(999_999_999);
  });

  it('lies within the count and grows with both', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    const units = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(units, units, percent, percent, (a, b, p, q) => {
        const [fewer, more] = a < b ? [a, b] : [b, a];
        const [less, greater] = p < q ? [p, q] : [q, p];
        const low = shareOf(fewer, less);
        const high = shareOf(more, greater);
        return low >= 0 && low <= high && high <= more;
      }),
    );
  });
});

describe('ranges', () => {
  it('combine end by end', () => {
    const sum = (a: number, b: number) => a + b;
    expect(combine([{ low: 1, high: 3, likely: 2 }, certain(10)], sum)).to.deep.equal({
      low: 11,
      high: 13,
      likely: 12,
    });
    expect(combine([{ low: 1, high: 3 }, certain(10)], sum)).to.deep.equal({ low: 11, high: 13 });
    expect(combine([certain(1), certain(2)], sum)).to.deep.equal(certain(3));
    expect(combine([{ low: 5, high: 5, likely: 6 }], (a) => a)).to.deep.equal({
      low: 5,
      high: 5,
      likely: 6,
    });
    expect(combine([], () => 7)).to.deep.equal(certain(7));
  });

  it('ask a function only once about certain values', () => {
    let calls = 0;
    combine([certain(1)], () => ++calls);
    expect(calls).to.equal(1);
  });

  it('turn around for what falls', () => {
    expect(falling({ low: 1, high: 3, likely: 2 })).to.deep.equal({ low: 3, high: 1, likely: 2 });
    expect(falling({ low: 1, high: 3 })).to.deep.equal({ low: 3, high: 1 });
  });
});
