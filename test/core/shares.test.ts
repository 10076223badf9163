import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { percentsOf } from '../../src/core/shares.js';

const percents = (...parts: readonly number[]) =>
  percentsOf(parts.map((part) => ({ n: BigInt(part), d: 1n })));

describe('percentsOf', () => {
  it('gives what rounding leaves over to the largest remainders', () => {
    expect(percents(1, 1, 1)).to.deep.equal(['34', '33', '33']);
    expect(percents(8192, 5880, 480)).to.deep.equal(['56', '41', '3']);
    expect(percents(7)).to.deep.equal(['100']);
  });

  it('shows tenths where a part is below one percent, and never calls a part nothing', () => {
    expect(percents(993, 7)).to.deep.equal(['99.3', '0.7']);
    expect(percents(999_999, 1)).to.deep.equal(['99.9', '0.1']);
    expect(percents(3, 0)).to.deep.equal(['100', '0']);
  });

  it('adds up to 100 as printed, in the order of the parts, within one unit of each', () => {
    const part = fc.oneof(
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 2_000_000 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const whole = parts.reduce((sum, each) => sum + each, 0);
        fc.pre(whole > 0);
        const shown = percents(...parts);
        const tenths = shown.map((each) => Math.round(Number(each) * 10));
        expect(tenths.reduce((sum, each) => sum + each, 0)).to.equal(1000);
        const fine = shown.some((each) => each.includes('.'));
        parts.forEach((each, at) => {
          expect(tenths[at]! > 0).to.equal(each > 0);
          // Lifting parts from nothing takes a tenth each from the others.
          const most = fine ? 1 + parts.length : 10;
          expect(Math.abs(tenths[at]! - (each / whole) * 1000)).to.be.at.most(most + 1e-6);
          parts.forEach((other, place) => {
            if (each > other) expect(tenths[at]).to.be.at.least(tenths[place]!);
          });
        });
      }),
      { numRuns: 500 },
    );
  });
});
