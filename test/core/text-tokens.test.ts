import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTextTokens } from '../../src/core/index.js';
import { CALIBRATION, HELD_OUT } from './fixtures/text-samples.js';
import type { TextSample } from './fixtures/text-samples.js';

/** Median error of `likely` and share of ranges that hold the true count. */
function accuracy(samples: readonly TextSample[]) {
  const results = samples.map(({ text }) => {
    const truth = countTokens(text);
    const { low, high, likely } = estimateTextTokens(text);
    return { error: Math.abs(likely - truth) / truth, held: low <= truth && truth <= high };
  });
  const errors = results.map(({ error }) => error).sort((a, b) => a - b);
  return {
    samples: samples.length,
    medianError: Number((errors[Math.floor(errors.length / 2)] ?? NaN).toFixed(3)),
    held: Number((results.filter(({ held }) => held).length / results.length).toFixed(2)),
  };
}

describe('estimateTextTokens', () => {
  it('is as good as its comment says', () => {
    expect(accuracy(CALIBRATION)).to.deep.equal({ samples: 151, medianError: 0.065, held: 0.99 });
    expect(accuracy(HELD_OUT)).to.deep.equal({ samples: 50, medianError: 0.069, held: 0.96 });
  });

  it('is measured on at least 14 kinds of language and writing', () => {
    for (const samples of [CALIBRATION, HELD_OUT]) {
      expect(new Set(samples.map(({ kind }) => kind)).size).to.be.at.least(25);
    }
    expect(CALIBRATION.map(({ text }) => text)).not.to.include.members(
      HELD_OUT.map(({ text }) => text),
    );
  });

  it('is exactly 0 for no text', () => {
    expect(estimateTextTokens('')).to.deep.equal({ low: 0, high: 0, likely: 0, basis: 'assumed' });
  });

  it('holds the true count of an English prompt within a few tokens', () => {
    expect(estimateTextTokens('A lighthouse on a cliff at dusk.')).to.deep.equal({
      low: 8,
      high: 13,
      likely: 10,
      basis: 'assumed',
    });
  });

  it('gives ordered whole numbers for any text, half pairs of surrogates included', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(text, (any) => {
        const { low, high, likely } = estimateTextTokens(any);
        for (const count of [low, high, likely]) expect(Number.isSafeInteger(count)).to.equal(true);
        expect(likely).to.be.within(low, high);
        expect(low > 0).to.equal(any.length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no letter out, title case neither', () => {
    expect(estimateTextTokens('\u01c5').low).to.equal(1);
  });

  it('grows with the text', () => {
    for (const { text } of CALIBRATION) {
      const once = estimateTextTokens(text);
      const twice = estimateTextTokens(`${text}\n${text}`);
      expect(twice.likely).to.be.above(once.likely);
      expect(twice.high).to.be.above(once.high);
    }
  });

  it('reads long runs in one pass', () => {
    for (const unit of ['a', 'A', ' ', '\n', '日', 'ก', '👩‍👩‍👧', "'s", '! ', '\u0301', '\ud800']) {
      const { low, high } = estimateTextTokens(unit.repeat(100_000));
      expect(low, unit).to.be.within(1, high);
    }
  });
});
