import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { imageOutputTokens } from '../../src/core/index.js';
import type { Count, ImageModel, ImageOutputTokens } from '../../src/core/index.js';
import { findModel } from '../../src/core/models.js';
import { catalog } from '../../src/catalog/index.js';
import golden from '../golden/output-tokens.json' with { type: 'json' };
import receipts from '../golden/receipts.json' with { type: 'json' };
import {
  acceptedSizes,
  bundled,
  GPT_IMAGE_1,
  GPT_IMAGE_2,
  GPT_IMAGE_25,
  GPT_IMAGE_26,
} from './models.js';

const BASES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'gpt-image-2': { low: 16, medium: 48, high: 96 },
  'gpt-image-2.5-flare': { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 },
};

function known(tokens: ImageOutputTokens): Extract<ImageOutputTokens, { kind: 'known' }> {
  if (tokens.kind !== 'known') throw new Error(JSON.stringify(tokens));
  return tokens;
}

function image(model: ImageModel, size: string, quality: string): Count {
  return known(imageOutputTokens(model, { size, quality })).image;
}

function noticeCodes(tokens: ImageOutputTokens): readonly string[] {
  return tokens.kind === 'invalid' ? [] : tokens.notices.map(({ code }) => code);
}

/** Formula by rationals, all in BigInt; the script by its own doubles. */
function reference(width: number, height: number, base: number) {
  const long = BigInt(Math.max(width, height));
  const numerator = BigInt(base) * BigInt(Math.min(width, height));
  const floor = numerator / long;
  const twice = 2n * (numerator % long);
  const up = twice >= long ? floor + 1n : floor;
  const even = twice === long && floor % 2n === 0n ? floor : up;
  const s = base / (Math.max(width, height) / Math.min(width, height));
  const whole = Math.trunc(s);
  const fraction = s - whole;
  const script = fraction > 0.5 || (fraction === 0.5 && whole % 2 === 1) ? whole + 1 : whole;
  const tokens = (grid: bigint): number => {
    const product = BigInt(base) * grid * (2_000_000n + BigInt(width * height));
    return Number((product + 3_999_999n) / 4_000_000n);
  };
  return { script: tokens(BigInt(script)), even: tokens(even), up: tokens(up) };
}

describe('imageOutputTokens, against what was published and billed', () => {
  for (const row of golden.outputTokens) {
    for (const id of row.model.endsWith('*')
      ? [row.model.replace('*', 'flare'), row.model.replace('*', 'sunburst')]
      : [row.model]) {
      it(`${id} ${row.size} ${row.quality} takes ${row.tokens}`, () => {
        const count = image(bundled(id), row.size, row.quality);
        expect(count).to.deep.include({ low: row.tokens, high: row.tokens, likely: row.tokens });
      });
    }
  }

  const billed = receipts.filter(({ proves }) => proves.includes('output'));

  it('has receipts to hold it against', () => {
    expect(billed).to.have.lengthOf(37);
  });

  for (const row of billed) {
    it(`receipt ${row.id}: ${row.model} ${row.size} ${row.quality}`, () => {
      const model = findModel(catalog, row.model);
      const details = row.usage.output_tokens_details as { image_tokens?: number } | undefined;
      const tokens = details?.image_tokens ?? Number(row.usage.output_tokens);
      const count = model && image(model, row.size ?? '', row.quality ?? '');
      expect(count).to.deep.include({ low: tokens / row.n, high: tokens / row.n });
    });
  }

  for (const row of golden.usdPerImage) {
    it(`${row.size} ${row.quality} costs the published $${row.usd} an image`, () => {
      const { likely = NaN } = image(bundled(row.model), row.size, row.quality);
      const thousandths = (likely * 30) / 1000;
      const round = row.source.startsWith('official') ? Math.round : Math.ceil;
      expect(round(thousandths)).to.equal(Math.round(row.usd * 1000));
    });
  }

  it('takes the fixed table of the older models', () => {
    const table = [
      ['low', 272, 408, 400],
      ['medium', 1056, 1584, 1568],
      ['high', 4160, 6240, 6208],
    ] as const;
    for (const [quality, square, portrait, landscape] of table) {
      for (const id of ['gpt-image-1', 'gpt-image-1.5', 'gpt-image-1-mini']) {
        expect(image(bundled(id), '1024x1024', quality).likely).to.equal(square);
        expect(image(bundled(id), '1024x1536', quality).likely).to.equal(portrait);
        expect(image(bundled(id), '1536x1024', quality).likely).to.equal(landscape);
      }
    }
  });
});

describe('imageOutputTokens, ties of the lattice', () => {
  const expected = [
    { model: GPT_IMAGE_2, ties: 228, misses: 4, ranges: 232 },
    { model: GPT_IMAGE_25, ties: 362, misses: 10, ranges: 370 },
  ];
  for (const { model, ties, misses, ranges } of expected) {
    it(`${model.id}: every accepted size and quality, against rationals`, () => {
      const seen = { ties: 0, misses: 0, ranges: 0 };
      for (const [width, height] of acceptedSizes()) {
        for (const [quality, base] of Object.entries(BASES[model.id] ?? {})) {
          const { script, even, up } = reference(width, height, base);
          const low = Math.min(script, even, up);
          const high = Math.max(script, even, up);
          const count = known(imageOutputTokens(model, { size: { width, height }, quality })).image;
          if (count.low !== low || count.high !== high || count.likely !== script) {
            expect.fail(`${width}x${height} ${quality}: ${JSON.stringify(count)}`);
          }
          if (even !== up) seen.ties++;
          if (script !== even) seen.misses++;
          if (low !== high) seen.ranges++;
        }
      }
      expect(seen).to.deep.equal({ ties, misses, ranges });
    });
  }

  it('says where the rounding leaves two answers', () => {
    const tie = imageOutputTokens(GPT_IMAGE_2, { size: '1024x672', quality: 'low' });
    expect(known(tie).image).to.deep.equal({
      low: 108,
      high: 119,
      likely: 108,
      basis: 'published',
    });
    expect(noticeCodes(tie)).to.deep.equal(['rounding-not-published']);
    expect(image(GPT_IMAGE_2, '1536x944', 'medium')).to.deep.include({
      low: 1201,
      high: 1242,
      likely: 1201,
    });
    expect(image(GPT_IMAGE_25, '784x2048', 'xhigh')).to.deep.include({
      low: 1385,
      high: 1443,
      likely: 1443,
    });
  });

  it('shows the operands of the formula', () => {
    const { formula } = known(
      imageOutputTokens(GPT_IMAGE_2, { size: '1536x1024', quality: 'medium' }),
    );
    expect(formula).to.deep.equal({
      code: 'lattice',
      params: {
        base: 48,
        grid: 32,
        width: 1536,
        height: 1024,
        pixelOffset: 2_000_000,
        divisor: 4_000_000,
      },
    });
    const table = known(imageOutputTokens(GPT_IMAGE_1, { size: '1536x1024', quality: 'low' }));
    expect(table.formula).to.deep.equal({
      code: 'table',
      params: { size: '1536x1024', quality: 'low', tokens: 400 },
    });
  });
});

describe('imageOutputTokens, sizes', () => {
  it('counts a size that the model refuses, and flags it', () => {
    const tokens = imageOutputTokens(GPT_IMAGE_2, { size: '1920x1080', quality: 'low' });
    expect(known(tokens).image.likely).to.equal(reference(1920, 1080, 16).script);
    expect(known(tokens).notices).to.deep.equal([
      { code: 'size-refused', params: { size: '1920x1080', rules: ['edge-multiple'] } },
    ]);
  });

  it('flags experimental sizes', () => {
    expect(
      noticeCodes(imageOutputTokens(GPT_IMAGE_2, { size: '3840x2160', quality: 'low' })),
    ).to.deep.equal(['size-experimental']);
  });

  it('has no count for a size that a list does not offer', () => {
    const tokens = imageOutputTokens(GPT_IMAGE_1, {
      size: '512x512',
      quality: 'low',
      partialImages: 1,
    });
    expect(tokens).to.deep.include({
      kind: 'unknown',
      image: null,
      partials: { low: 0, high: 100, likely: 100, basis: 'published' },
    });
    expect(tokens).to.have.nested.property('reasons[0].code', 'size-not-offered');
    expect(noticeCodes(tokens)).to.include('size-refused');
  });

  it('has no count, and not zero, for a shape so thin that the grid rounds to nothing', () => {
    for (const size of ['1x99999', '32x1', '3200x100']) {
      const tokens = imageOutputTokens(GPT_IMAGE_2, { size, quality: 'low' });
      expect(tokens).to.have.nested.property('reasons[0].code', 'outside-formula');
    }
    expect(image(GPT_IMAGE_2, '31x1', 'low').low).to.be.above(0);
  });

  it('follows the formula for any positive size', () => {
    const edge = fc.oneof(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 9_999_999 }),
    );
    fc.assert(
      fc.property(
        edge,
        edge,
        fc.constantFrom('low', 'medium', 'high'),
        (width, height, quality) => {
          const tokens = imageOutputTokens(GPT_IMAGE_2, { size: { width, height }, quality });
          const { script, even, up } = reference(
            width,
            height,
            BASES['gpt-image-2']?.[quality] ?? NaN,
          );
          const low = Math.min(script, even, up);
          if (low === 0) expect(tokens.kind).to.equal('unknown');
          else {
            expect(known(tokens).image).to.deep.include({
              low,
              high: Math.max(script, even, up),
              likely: script,
            });
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never takes fewer tokens for more pixels of one shape, nor for a higher quality', () => {
    const step = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(step, step, fc.integer({ min: 1, max: 20 }), (a, b, times) => {
        fc.pre(Math.max(a, b) <= 3 * Math.min(a, b));
        for (const model of [GPT_IMAGE_2, GPT_IMAGE_25]) {
          let before = 0;
          for (const quality of model.qualities) {
            const small = image(model, `${a * 16}x${b * 16}`, quality);
            const large = image(model, `${a * 16 * times}x${b * 16 * times}`, quality);
            expect(large.low).to.be.at.least(small.low);
            expect(large.high).to.be.at.least(small.high);
            expect(small.likely).to.be.at.least(before);
            before = small.likely ?? NaN;
          }
        }
      }),
    );
  });
});

describe('imageOutputTokens, what is left to the model', () => {
  it('spans the qualities for auto, quotes what was seen and calls nothing likely', () => {
    const tokens = known(imageOutputTokens(GPT_IMAGE_2, { size: '1024x1024', quality: 'auto' }));
    expect(tokens.image).to.deep.equal({ low: 196, high: 7024, basis: 'assumed' });
    expect(tokens.formula).to.deep.equal({
      code: 'over-settings',
      params: { sizes: ['1024x1024'], qualities: ['low', 'medium', 'high'] },
    });
    const observed = tokens.notices.filter(({ code }) => code === 'auto-observed');
    expect(observed.map(({ params }) => params.tokens)).to.deep.equal([1756, 7024]);
    expect(noticeCodes(tokens)).to.include('auto-quality');
  });

  it('spans the preset sizes for auto', () => {
    const tokens = known(imageOutputTokens(GPT_IMAGE_1, { size: 'auto', quality: 'high' }));
    expect(tokens.image).to.deep.equal({ low: 4160, high: 6240, basis: 'assumed' });
    expect(noticeCodes(tokens)).to.deep.equal(['auto-size']);
    const both = known(imageOutputTokens(GPT_IMAGE_1, { size: 'auto', quality: 'auto' }));
    expect(both.image).to.deep.equal({ low: 272, high: 6240, basis: 'assumed' });
    const lattice = known(imageOutputTokens(GPT_IMAGE_2, { size: 'auto', quality: 'low' }));
    expect(lattice.image).to.deep.equal({ low: 157, high: 371, basis: 'assumed' });
  });

  it('does not guess for 2.6', () => {
    for (const quality of ['low', 'max', 'auto']) {
      for (const size of ['1536x1024', '512x512', 'auto']) {
        const tokens = imageOutputTokens(GPT_IMAGE_26, { size, quality });
        expect(tokens).to.deep.include({ kind: 'unknown', image: null });
        expect(tokens).to.have.nested.property('reasons[0].code', 'output-rule-not-published');
        expect(noticeCodes(tokens)).not.to.include('size-refused');
      }
    }
    const streamed = imageOutputTokens(GPT_IMAGE_26, {
      size: '1024x1024',
      quality: 'low',
      partialImages: 2,
    });
    expect(streamed).to.deep.include({ partials: null });
    expect(streamed).to.have.nested.property('reasons[1].code', 'partial-tokens-not-published');
  });
});

describe('imageOutputTokens, streamed previews', () => {
  it('adds at most 100 tokens for each, apart from the image', () => {
    const settings = { size: '1024x1024', quality: 'high', partialImages: 3 };
    const tokens = known(imageOutputTokens(GPT_IMAGE_1, settings));
    expect(tokens.image.likely).to.equal(4160);
    expect(tokens.partials).to.deep.equal({ low: 0, high: 300, likely: 300, basis: 'published' });
  });

  it('is exactly 0 without them', () => {
    const tokens = known(imageOutputTokens(GPT_IMAGE_2, { size: '1024x1024', quality: 'low' }));
    expect(tokens.partials).to.deep.equal({ low: 0, high: 0, likely: 0, basis: 'published' });
  });
});

describe('imageOutputTokens, unusable settings', () => {
  it('names all of them at once', () => {
    const tokens = imageOutputTokens(GPT_IMAGE_2, {
      size: '10^400x1',
      quality: 'xhigh',
      partialImages: -1,
    });
    expect(tokens).to.deep.equal({
      kind: 'invalid',
      issues: [
        { field: 'size', code: 'not-a-size', params: { got: '10^400x1' } },
        {
          field: 'quality',
          code: 'unknown-option',
          params: { got: 'xhigh', allowed: ['low', 'medium', 'high', 'auto'] },
        },
        { field: 'partial-images', code: 'not-a-count', params: { got: '-1' } },
      ],
    });
    for (const partialImages of [NaN, Infinity, 1.5]) {
      const one = imageOutputTokens(GPT_IMAGE_2, { size: 'auto', quality: 'low', partialImages });
      expect(one.kind).to.equal('invalid');
    }
  });
});
