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

  describe('on any lattice', () => {
    const source = 'list';
    const basis = 'published';
    const lattices: fc.Arbitrary<ImageModel> = fc
      .record({
        edgeMultiple: fc.integer({ min: 1, max: 8 }),
        maxEdge: fc.integer({ min: 50, max: 120 }),
        maxRatio: fc.constantFrom(1, 2, 4),
        minPixels: fc.constantFrom(1, 400),
        maxPixels: fc.constantFrom(3000, 15_000),
        experimentalAbovePixels: fc.constantFrom(2500, 15_000),
        rule: fc.oneof(
          fc.record({
            kind: fc.constant('lattice' as const),
            bases: fc.integer({ min: 1, max: 60 }).map((low) => ({ low })),
            pixelOffset: fc.constantFrom(0, 100, 50_000),
            divisor: fc.constantFrom(1, 10, 4000),
          }),
          fc
            .array(
              fc.record(
                {
                  name: fc.constantFrom('a', '1K', 'constructor'),
                  maxEdge: fc.integer({ min: 1, max: 120 }),
                  maxPixels: fc.integer({ min: 1, max: 15_000 }),
                  tokens: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(null)),
                },
                { requiredKeys: ['name', 'tokens'] },
              ),
              { minLength: 1, maxLength: 4 },
            )
            .map((tiers) => ({ kind: 'tiers' as const, tiers: tiers as never })),
          fc
            .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 })), {
              maxLength: 20,
            })
            .map((all) => ({
              kind: 'table' as const,
              tokens: {
                low: Object.fromEntries(all.map(([w, h], at) => [`${w}x${h}`, 1 + (at % 7)])),
              },
            })),
        ),
      })
      .map(({ rule, ...rules }) => ({
        ...GPT_IMAGE_2,
        qualities: ['low'],
        sizes: { kind: 'lattice', ...rules, presets: [], source },
        tokens: { ...GPT_IMAGE_2.tokens, imageOutput: { ...rule, basis, source } },
      }));
    const edge = fc.oneof(fc.integer({ min: 25, max: 60 }), fc.integer({ min: 1, max: 130 }));

    it('finds what trying every size finds', () => {
      let answers = 0;
      fc.assert(
        fc.property(lattices, edge, edge, (model, width, height) => {
          const { sizes } = model;
          if (sizes.kind !== 'lattice') throw new Error(sizes.kind);
          const now = likely(model, `${width}x${height}`, 'low');
          const all: { size: string; order: number[] }[] = [];
          for (let w = sizes.edgeMultiple; w <= sizes.maxEdge; w += sizes.edgeMultiple)
            for (let h = sizes.edgeMultiple; h <= sizes.maxEdge; h += sizes.edgeMultiple) {
              const [across, down] = [w * height, h * width];
              const aspect = Math.max(across, down) / Math.min(across, down);
              if (w * h < width * height || aspect > 1.12) continue;
              const size = `${w}x${h}`;
              const check = checkSize(model, size);
              const tokens = likely(model, size, 'low');
              if (check.kind === 'valid' && !check.experimental && tokens < now)
                all.push({ size, order: [aspect, tokens, w * h, -w] });
            }
          const expected = all
            .sort(
              (a, b) =>
                a.order.map((each, at) => each - b.order[at]!).find((gap) => gap !== 0) ?? 0,
            )
            .slice(0, 5)
            .map(({ size }) => size);
          answers += Math.min(1, expected.length);
          expect(
            cheaperSizes(model, { width, height }, 'low').map(({ size }) => size),
          ).to.deep.equal(expected);
        }),
        { numRuns: 600 },
      );
      expect(answers).to.be.above(5);
    });

    it('looks at few of the sizes that a fine lattice has', () => {
      const looked = (size: string, imageOutput = GPT_IMAGE_2.tokens.imageOutput): number => {
        let looks = 0;
        const fine: ImageModel = {
          ...GPT_IMAGE_2,
          tokens: { ...GPT_IMAGE_2.tokens, imageOutput },
          sizes: {
            kind: 'lattice',
            edgeMultiple: 1,
            maxEdge: 8192,
            get maxRatio() {
              looks += 1;
              return 3;
            },
            minPixels: 1,
            maxPixels: 1e12,
            experimentalAbovePixels: 1e12,
            presets: [],
            source,
          },
        };
        for (const quality of fine.qualities) cheaperSizes(fine, size, quality);
        checkSize(fine, size);
        checkSize(fine, '9999999x1');
        return looks;
      };
      const tiers = [1024, 2048, 4096].map((maxEdge, at) => ({
        name: `${at}`,
        maxEdge,
        tokens: at,
      }));
      for (const size of ['1024x1024', '4096x4096', '7000x8000', '17x9', '1030x1000'])
        for (const rule of [undefined, { kind: 'tiers', tiers, basis, source } as const])
          expect(looked(size, rule), size).to.be.below(100_000);
    });
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
