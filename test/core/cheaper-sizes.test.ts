import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { cheaperSizes, checkSize, imageOutputTokens } from '../../src/core/index.js';
import type { ImageModel } from '../../src/core/index.js';
import { acceptedSizes, GPT_IMAGE_1, GPT_IMAGE_2, GPT_IMAGE_25, GPT_IMAGE_26 } from './models.js';

const ACCEPTED = acceptedSizes();

function likely(model: ImageModel, size: string, quality: string): number {
  const tokens = imageOutputTokens(model, { size, quality });
  return tokens.kind === 'known' ? (tokens.image.likely ?? NaN) : NaN;
}

/** Tries every accepted size. */
function byTrying(width: number, height: number, quality: string): readonly string[] {
  const now = likely(GPT_IMAGE_2, `${width}x${height}`, quality);
  return ACCEPTED.filter(([w, h]) => w * h >= width * height && w * h <= 3_686_400)
    .map(([w, h]) => {
      const [across, down] = [w * height, h * width];
      return {
        w,
        pixels: w * h,
        size: `${w}x${h}`,
        tokens: likely(GPT_IMAGE_2, `${w}x${h}`, quality),
        aspect: Math.max(across, down) / Math.min(across, down),
      };
    })
    .filter(({ tokens, aspect }) => tokens < now && aspect <= 1.12)
    .sort((a, b) => a.aspect - b.aspect || a.tokens - b.tokens || a.pixels - b.pixels || b.w - a.w)
    .slice(0, 5)
    .map(({ size }) => size);
}

describe('cheaperSizes', () => {
  it('finds more pixels for fewer tokens near a square', () => {
    const found = cheaperSizes(GPT_IMAGE_2, '1024x1024', 'medium');
    expect(found).to.have.lengthOf(5);
    const { tokens, ...first } = found[0] ?? {};
    expect(first).to.deep.equal({ size: '1056x1040', aspectChange: 1056 / 1040 });
    expect(tokens).to.deep.equal({ low: 1748, high: 1748, likely: 1748, basis: 'published' });
  });

  it('finds what trying every size finds, in the same order', () => {
    const cases: readonly (readonly [number, number, string])[] = [
      [1024, 1024, 'medium'],
      [1024, 1024, 'low'],
      [1536, 1024, 'high'],
      [1920, 1080, 'medium'],
      [1088, 1920, 'low'],
      [2048, 2048, 'high'],
      [500, 500, 'low'],
      [2560, 1440, 'high'],
      [1024, 672, 'low'],
    ];
    for (const [width, height, quality] of cases) {
      const found = cheaperSizes(GPT_IMAGE_2, { width, height }, quality);
      expect(found.map(({ size }) => size)).to.deep.equal(byTrying(width, height, quality));
    }
  });

  it('keeps its promises for any size and quality', () => {
    const edge = fc.integer({ min: 1, max: 4000 });
    const model = fc.constantFrom(GPT_IMAGE_2, GPT_IMAGE_25);
    fc.assert(
      fc.property(model, edge, edge, fc.nat(4), (chosen, width, height, index) => {
        const quality = chosen.qualities[index % chosen.qualities.length] ?? '';
        const size = `${width}x${height}`;
        let before = 1;
        for (const cheaper of cheaperSizes(chosen, size, quality)) {
          const [w = 0, h = 0] = cheaper.size.split('x').map(Number);
          expect(checkSize(chosen, cheaper.size)).to.deep.equal({
            kind: 'valid',
            experimental: false,
          });
          expect(w * h).to.be.at.least(width * height);
          expect(cheaper.tokens.likely).to.be.below(likely(chosen, size, quality));
          expect(cheaper.aspectChange).to.be.within(before, 1.12);
          before = cheaper.aspectChange;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing to offer where it cannot compare', () => {
    expect(cheaperSizes(GPT_IMAGE_2, 'nonsense', 'low')).to.deep.equal([]);
    expect(cheaperSizes(GPT_IMAGE_2, 'auto', 'low')).to.deep.equal([]);
    expect(cheaperSizes(GPT_IMAGE_2, '1024x1024', 'auto')).to.deep.equal([]);
    expect(cheaperSizes(GPT_IMAGE_2, '1024x1024', 'xhigh')).to.deep.equal([]);
    expect(cheaperSizes(GPT_IMAGE_2, '3840x2160', 'low')).to.deep.equal([]);
    expect(cheaperSizes(GPT_IMAGE_26, '1024x1024', 'low')).to.deep.equal([]);
  });

  it('compares within a list of sizes', () => {
    expect(cheaperSizes(GPT_IMAGE_1, '1024x1536', 'high')).to.deep.equal([]);
    const near: ImageModel = {
      ...GPT_IMAGE_1,
      sizes: { kind: 'list', sizes: ['1000x1000', '1000x1100', '1100x1000'], source: 'list' },
      tokens: {
        ...GPT_IMAGE_1.tokens,
        imageOutput: {
          kind: 'table',
          tokens: { low: { '1000x1000': 50, '1000x1100': 40, '1100x1000': 30 } },
          basis: 'published',
          source: 'list',
        },
      },
    };
    expect(cheaperSizes(near, '1000x1000', 'low').map(({ size }) => size)).to.deep.equal([
      '1100x1000',
      '1000x1100',
    ]);
  });
});
