import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import { imageInputTokens } from '../../src/core/index.js';
import type { Fidelity, ImageInputTokens, ImageModel } from '../../src/core/index.js';
import { findModel } from '../../src/core/models.js';
import december from '../golden/receipts-2026-12.json' with { type: 'json' };
import receipts from '../golden/receipts.json' with { type: 'json' };
import {
  bundled,
  GPT_IMAGE_1,
  GPT_IMAGE_1_MINI,
  GPT_IMAGE_2,
  GPT_IMAGE_25,
  GPT_IMAGE_26,
} from './models.js';

type Known = Extract<ImageInputTokens, { kind: 'known' }>;

function known(model: ImageModel, width: number, height: number, fidelity?: Fidelity): Known {
  const tokens = imageInputTokens(model, { width, height, ...(fidelity && { fidelity }) });
  if (tokens.kind !== 'known') throw new Error(JSON.stringify(tokens));
  return tokens;
}

/** Greatest whole number whose square is at most `value`. */
function root(value: bigint): bigint {
  let result = BigInt(Math.floor(Math.sqrt(Number(value))));
  while (result * result > value) result--;
  while ((result + 1n) * (result + 1n) <= value) result++;
  return result;
}

const ceilDivide = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

/** The patch rule step by step in BigInt: true values, no doubles. */
function exactPatches(width: number, height: number): number {
  let long = BigInt(Math.max(width, height));
  let short = BigInt(Math.min(width, height));
  if (long < 1024n) {
    const [over, under] = long < 512n ? [2n, 1n] : [1024n, long];
    short = (2n * short * over + under) / (2n * under);
    long = (2n * long * over + under) / (2n * under);
  }
  // In thirds of a pixel, so that a grown short side is whole.
  long *= 3n;
  short *= 3n;
  if (long > 3n * short) short = long / 3n;
  const patches = ceilDivide(long, 96n) * ceilDivide(short, 96n);
  if (patches <= 1536n) return Number(patches);
  const along = root((1536n * long) / short);
  const across = root((1536n * short) / long);
  return Number(
    along * short <= across * long
      ? along * ceilDivide((32n * along * short) / long, 32n)
      : across * ceilDivide((32n * across * long) / short, 32n),
  );
}

describe('imageInputTokens by tiles', () => {
  // Published for gpt-image-1; 194, 323 and 388 (two images of 194) were billed.
  const vectors: readonly (readonly [number, number, number])[] = [
    [1024, 1024, 194],
    [512, 512, 194],
    [100, 80, 194],
    [513, 512, 323],
    [1024, 512, 323],
    [1024, 1536, 323],
    [1536, 1024, 323],
    [2048, 2048, 194],
    [4096, 4096, 194],
    [2048, 512, 65 + 129 * 4],
    [4096, 512, 65 + 129 * 4],
    [100_000, 1, 65 + 129 * 4],
    [3000, 1000, 65 + 129 * 3],
    // 1,536.5 pixels are counted as 1,536.
    [3001, 1000, 65 + 129 * 3],
    [3002, 1000, 65 + 129 * 4],
    [1920, 1080, 323],
  ];
  for (const [width, height, tokens] of vectors) {
    it(`${width}x${height} takes ${tokens}`, () => {
      expect(known(GPT_IMAGE_1, width, height).count).to.deep.equal({
        low: tokens,
        high: tokens,
        likely: tokens,
        basis: 'published',
      });
      expect(known(GPT_IMAGE_1, height, width).count.likely).to.equal(tokens);
      expect(known(bundled('gpt-image-1.5'), width, height).count.basis).to.equal('observed');
    });
  }

  it('adds 4160 for a square and 6240 otherwise at high fidelity', () => {
    expect(known(GPT_IMAGE_1, 1024, 1024, 'high').count.likely).to.equal(194 + 4160);
    expect(known(GPT_IMAGE_1, 1024, 1536, 'high').count.likely).to.equal(323 + 6240);
    expect(known(GPT_IMAGE_1, 1024, 1536, 'low').count.likely).to.equal(323);
    expect(known(GPT_IMAGE_1, 1024, 1536, 'high').formula).to.deep.equal({
      code: 'tiles',
      params: { baseTokens: 65, tokensPerTile: 129, tiles: 2, fidelityTokens: 6240 },
    });
  });

  it('ignores high fidelity where the model has no such setting, and says so', () => {
    const tokens = known(GPT_IMAGE_1_MINI, 1024, 1024, 'high');
    expect(tokens.count.likely).to.equal(194);
    expect(tokens.notices).to.deep.equal([
      { code: 'fidelity-ignored', params: { fidelity: 'high' } },
    ]);
    expect(known(GPT_IMAGE_1_MINI, 1024, 1024, 'low').notices).to.deep.equal([]);
  });

  for (const { model, width, height, tokens } of december.inputImageTokens) {
    it(`bills ${tokens} for ${width}x${height}, as seen`, () => {
      expect(known(bundled(model), width, height).count.likely).to.equal(tokens);
    });
  }

  it('takes as many tiles as both reductions leave, in whole pixels', () => {
    const edge = fc.integer({ min: 1, max: 9000 });
    fc.assert(
      fc.property(edge, edge, (width, height) => {
        const [long, short] = [BigInt(Math.max(width, height)), BigInt(Math.min(width, height))];
        let [over, under] = long > 2048n ? [2048n, long] : [1n, 1n];
        if (short * over > 512n * under) [over, under] = [512n, short];
        const tilesOf = (side: bigint): bigint => {
          const pixels = (side * over) / under;
          return ceilDivide(pixels > 0n ? pixels : 1n, 512n);
        };
        const tiles = tilesOf(long) * tilesOf(short);
        const { likely } = known(GPT_IMAGE_1, width, height).count;
        expect(likely).to.equal(65 + 129 * Number(tiles));
      }),
    );
  });
});

describe('imageInputTokens by patches', () => {
  // Observed, not published by OpenAI: community.openai.com/t/1382940 and the receipts.
  const vectors: readonly (readonly [number, number, number])[] = [
    [512, 512, 1024],
    [1024, 1024, 1024],
    [1280, 1280, 1521],
    [2048, 2048, 1521],
    [1024, 1536, 1536],
    [341, 512, 704],
    [1024, 200, 352],
    [3000, 500, 1452],
    [1, 1, 1],
    [256, 256, 256],
    [1800, 2400, 1452],
    [3000, 2000, 1536],
  ];
  for (const [width, height, tokens] of vectors) {
    it(`${width}x${height} takes ${tokens}`, () => {
      const count = { low: tokens, high: tokens, likely: tokens, basis: 'observed' };
      expect(known(GPT_IMAGE_2, width, height).count).to.deep.equal(count);
      expect(known(GPT_IMAGE_25, height, width).count).to.deep.equal(count);
      expect(exactPatches(width, height)).to.equal(tokens);
    });
  }

  const billed = receipts.filter(({ proves }) => proves.includes('imageInput'));

  it('has receipts to hold it against', () => {
    expect(billed).to.have.lengthOf(6);
  });

  for (const row of billed) {
    it(`receipt ${row.id}: ${row.model}`, () => {
      const model = findModel(catalog, row.model);
      const details = row.usage.input_tokens_details as { image_tokens?: number } | undefined;
      const added = (row.inputImages ?? []).reduce(
        (sum, { width, height }) =>
          sum + (model ? (known(model, width ?? NaN, height ?? NaN).count.likely ?? NaN) : NaN),
        0,
      );
      expect(added).to.equal(details?.image_tokens);
    });
  }

  it('is the range of the true value and the doubles where these miss a whole patch', () => {
    const photo = known(GPT_IMAGE_2, 1560, 1040);
    expect(photo.count).to.deep.equal({ low: 1457, high: 1536, likely: 1457, basis: 'observed' });
    expect(photo.notices).to.deep.equal([
      { code: 'rounding-not-published', params: { low: 1457, high: 1536 } },
    ]);
    expect(known(GPT_IMAGE_2, 1040, 1560).count).to.deep.equal(photo.count);
  });

  it('holds the true value, is a range only at whole patches, and never exceeds the most', () => {
    const edge = fc.oneof(
      fc.integer({ min: 1, max: 6000 }),
      fc.integer({ min: 1, max: 9_999_999 }),
    );
    const anything = fc.tuple(edge, edge);
    const photos = fc.integer({ min: 1, max: 3000 }).map((k) => [3 * k, 2 * k] as const);
    const strips = fc.integer({ min: 1, max: 3000 }).map((k) => [3 * k, k] as const);
    fc.assert(
      fc.property(fc.oneof(anything, photos, strips), ([width, height]) => {
        const { low, high, likely } = known(GPT_IMAGE_2, width, height).count;
        const exact = exactPatches(width, height);
        expect([low, high]).to.include(exact);
        expect([low, high]).to.include(likely);
        expect(low).to.be.within(1, high);
        expect(high).to.be.at.most(1536);
        expect(known(GPT_IMAGE_2, height, width).count).to.deep.equal({
          low,
          high,
          likely,
          basis: 'observed',
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('parts from the true value rarely, mostly on large images of ratio 3:2', () => {
    let ranges = 0;
    let photos = 0;
    for (let width = 1040; width <= 4000; width += 7) {
      for (let height = 1040; height <= width; height += 3) {
        const { low, high } = known(GPT_IMAGE_2, width, height).count;
        if (low !== high) {
          ranges++;
          if (2 * width === 3 * height) photos++;
        }
      }
    }
    expect({ ranges, photos }).to.deep.equal({ ranges: 12, photos: 9 });
  });

  it('shows across and down', () => {
    const { formula } = known(GPT_IMAGE_2, 341, 512);
    expect(formula).to.deep.equal({ code: 'patches', params: { across: 22, down: 32 } });
    expect(known(GPT_IMAGE_2, 3000, 500).formula.params).to.deep.equal({ across: 66, down: 22 });
  });

  it('is always high fidelity, and says when another was asked for', () => {
    expect(known(GPT_IMAGE_2, 1024, 1024).notices).to.deep.equal([]);
    expect(known(GPT_IMAGE_2, 1024, 1024, 'low').notices).to.have.nested.property(
      '[0].code',
      'fidelity-ignored',
    );
  });
});

describe('imageInputTokens without a count', () => {
  it('does not guess for 2.6', () => {
    const tokens = imageInputTokens(GPT_IMAGE_26, { width: 1024, height: 1024 });
    expect(tokens).to.have.nested.property('reason.code', 'input-rule-not-published');
  });

  it('names an unusable image instead of throwing', () => {
    for (const width of [0, -1, 1.5, NaN, Infinity, 1e300]) {
      for (const model of [GPT_IMAGE_1, GPT_IMAGE_2, GPT_IMAGE_26]) {
        const tokens = imageInputTokens(model, { width, height: 1024 });
        expect(tokens).to.have.nested.property('issues[0].code', 'not-a-size');
      }
    }
    const fidelity = 'medium' as Fidelity;
    expect(imageInputTokens(GPT_IMAGE_1, { width: 1, height: 1, fidelity })).to.deep.equal({
      kind: 'invalid',
      issues: [
        {
          field: 'input-fidelity',
          code: 'unknown-option',
          params: { got: 'medium', allowed: ['low', 'high'] },
        },
      ],
    });
  });
});
