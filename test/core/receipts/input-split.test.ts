import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  cheapestSplit,
  dearestSplit,
  fewest,
  inputFits,
  most,
  type Split,
  splitRange,
} from '../../../src/core/receipts/input-split.js';
import type { UsageReading } from '../../../src/core/receipts/read-usage.js';
import { USAGE_SHAPES } from '../../../src/core/receipts/shapes.js';
import * as is from '../../../src/core/receipts/sums.js';

/**
 * Tables of a few tokens, where every split can be counted through. A reading says of the text row and
 * of the cached column how many tokens they have, of each cell exactly, at least or at most, or nothing.
 */

const CELLS = [is.TEXT_IN, is.IMAGE_IN, is.TEXT_CACHED, is.IMAGE_CACHED] as const;

interface Told {
  readonly input: number;
  readonly text: number;
  readonly cached: number;
  readonly cells: readonly number[];
  readonly floors: readonly number[];
  readonly ceilings: readonly number[];
  readonly textFloor: number;
  readonly imageFloor: number;
}

const maybe = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(is.UNKNOWN) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max }) },
  );
const four = (one: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(one, { minLength: 4, maxLength: 4 });

const TOLD: fc.Arbitrary<Told> = fc.integer({ min: 0, max: 7 }).chain((input) =>
  fc.record({
    input: fc.constant(input),
    text: maybe(input),
    cached: maybe(input),
    cells: four(maybe(input)),
    floors: four(maybe(3)),
    ceilings: four(maybe(input)),
    textFloor: maybe(3),
    imageFloor: maybe(3),
  }),
);

function readingOf(told: Told): UsageReading {
  const [counts, floors, ceilings] = [is.noCounts(), is.noCounts(), is.noCounts()];
  counts[is.INPUT] = told.input;
  // What a total leaves is known with its other part.
  if (told.text >= 0) {
    counts[is.TEXT] = told.text;
    counts[is.IMAGE] = told.input - told.text;
  }
  if (told.cached >= 0) {
    counts[is.CACHED] = told.cached;
    counts[is.UNCACHED] = told.input - told.cached;
  }
  CELLS.forEach((cell, at) => {
    counts[cell] = told.cells[at]!;
    if (told.cells[at]! >= 0) return;
    floors[cell] = told.floors[at]!;
    ceilings[cell] = told.ceilings[at]!;
  });
  if (told.text < 0) {
    floors[is.TEXT] = told.textFloor;
    floors[is.IMAGE] = told.imageFloor;
  }
  return {
    shape: USAGE_SHAPES[0] as never,
    counts,
    floors,
    ceilings,
    cacheWrites: 0,
    warnings: [],
  };
}

/** Every split of the input that agrees with what is told, found by counting. */
function splitsOf(told: Told): Split[] {
  const found: Split[] = [];
  const { input } = told;
  for (let a = 0; a <= input; a++)
    for (let b = 0; a + b <= input; b++)
      for (let c = 0; a + b + c <= input; c++) {
        const split: Split = [a, b, c, input - a - b - c];
        const [text, cached] = [a + c, c + split[3]];
        const cellsAgree = split.every((tokens, at) => {
          if (told.cells[at]! >= 0) return tokens === told.cells[at];
          const ceiling = told.ceilings[at]!;
          return tokens >= told.floors[at]! && (ceiling < 0 || tokens <= ceiling);
        });
        const textAgrees =
          told.text >= 0
            ? text === told.text
            : text >= told.textFloor && input - text >= told.imageFloor;
        if (cellsAgree && textAgrees && (told.cached < 0 || cached === told.cached))
          found.push(split);
      }
  return found;
}

const costOf = (split: Split, prices: Split): number =>
  split.reduce((sum, tokens, at) => sum + tokens * prices[at]!, 0);

const isOpen = ({ cells }: Told): boolean => cells.some((tokens) => tokens < 0);

describe('the split of input tokens', () => {
  it('exists exactly when counting finds one', () => {
    fc.assert(
      fc.property(TOLD.filter(isOpen), (told) => {
        expect(inputFits(readingOf(told))).to.equal(splitsOf(told).length > 0);
      }),
      { numRuns: 4000 },
    );
  });

  it('costs from the least to the most that counting finds, and is one that agrees', () => {
    const price = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(TOLD.filter(isOpen), fc.tuple(price, price, price, price), (told, prices) => {
        const splits = splitsOf(told);
        fc.pre(splits.length > 0);
        const range = splitRange(readingOf(told));
        const costs = splits.map((split) => costOf(split, prices));
        for (const [find, end] of [
          [cheapestSplit, Math.min],
          [dearestSplit, Math.max],
        ] as const) {
          const split = find(range, prices);
          expect(splits).to.deep.include(split);
          expect(costOf(split, prices)).to.equal(end(...costs));
        }
        const column = (at: number): number[] => splits.map((split) => split[at]!);
        expect(fewest(range)).to.deep.equal([0, 1, 2, 3].map((at) => Math.min(...column(at))));
        expect(most(range)).to.deep.equal([0, 1, 2, 3].map((at) => Math.max(...column(at))));
      }),
      { numRuns: 2000 },
    );
  });

  it('is not looked for where every part is told, or the input is not', () => {
    const told = { text: -1, cached: -1, floors: [], ceilings: [], textFloor: -1, imageFloor: -1 };
    for (const cells of [
      [1, 2, 3, 4],
      [0, 2, 3, 4],
      [2, 0, 3, 4],
      [2, 3, 0, 4],
      [2, 3, 4, 0],
    ])
      expect(inputFits(readingOf({ ...told, input: 5, cells })), cells.join()).to.equal(true);
    expect(inputFits(readingOf({ ...told, input: -1, cells: [1, 2, 3, -1] }))).to.equal(true);
    expect(inputFits(readingOf({ ...told, input: 5, cells: [1, 2, 3, -1] }))).to.equal(false);
  });
});
