import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { checkSize, parseSize, presetSizes } from '../../src/core/index.js';
import type { SizeRules } from '../../src/core/index.js';
import { acceptedSizes, GPT_IMAGE_1, GPT_IMAGE_2, GPT_IMAGE_26, withSizes } from './models.js';

const ACCEPTED = acceptedSizes();

const GARBAGE = [
  '',
  ' ',
  'x',
  '0x0',
  '0x1024',
  '-1x5',
  'NaN',
  'NaNxNaN',
  'Infinityx1',
  '10^400x1',
  '1e3x1e3',
  `1${'0'.repeat(400)}x1`,
  '10.5x10',
  '1024',
  '1024x1024x1024',
  '１０２４x１０２４',
];

function codes(size: Parameters<typeof checkSize>[1], model = GPT_IMAGE_2): readonly string[] {
  const check = checkSize(model, size);
  return check.kind === 'invalid' ? check.issues.map(({ code }) => code) : [check.kind];
}

function nearest(size: Parameters<typeof checkSize>[1], model = GPT_IMAGE_2): readonly string[] {
  const check = checkSize(model, size);
  return check.kind === 'invalid' ? check.nearest : [];
}

/** The distance that the function states. */
function distance(from: readonly number[], to: readonly number[]): number {
  const [across = 0, down = 0] = from.map((edge, index) => Math.log((to[index] ?? 0) / edge));
  return across ** 2 + down ** 2;
}

describe('parseSize', () => {
  it('reads sizes as people and programs write them', () => {
    expect(parseSize('1024x1536')).to.deep.equal({ width: 1024, height: 1536 });
    for (const text of ['1024 × 1536', ' 1024X1536 ', '1024*1536', '01024x1536']) {
      expect(parseSize(text), text).to.deep.equal({ width: 1024, height: 1536 });
    }
    expect(parseSize('1x99999')).to.deep.equal({ width: 1, height: 99_999 });
    expect(parseSize('9999999x9999999')).to.deep.equal({ width: 9_999_999, height: 9_999_999 });
  });

  it('gives nothing for anything else', () => {
    for (const text of [...GARBAGE, 'auto', '10000000x1', '10240000 x 16']) {
      expect(parseSize(text), text).to.equal(undefined);
    }
  });

  it('reads back what it prints', () => {
    const edge = fc.integer({ min: 1, max: 9_999_999 });
    fc.assert(
      fc.property(edge, edge, (width, height) => {
        expect(parseSize(`${width}x${height}`)).to.deep.equal({ width, height });
      }),
    );
  });
});

describe('checkSize', () => {
  it('accepts exactly the sizes that the published rules allow', () => {
    const accepted = new Set(ACCEPTED.map((size) => size.join('x')));
    expect(accepted.size).to.equal(29_146);
    for (let width = 16; width <= 3856; width += 16) {
      for (let height = 16; height <= 3856; height += 16) {
        const valid = checkSize(GPT_IMAGE_2, { width, height }).kind === 'valid';
        if (valid !== accepted.has(`${width}x${height}`)) {
          expect.fail(`${width}x${height} is ${valid ? '' : 'not '}accepted`);
        }
      }
    }
  });

  it('calls sizes above 3,686,400 pixels experimental', () => {
    expect(checkSize(GPT_IMAGE_2, '2560x1440')).to.deep.equal({
      kind: 'valid',
      experimental: false,
    });
    expect(checkSize(GPT_IMAGE_2, '2576x1440')).to.deep.equal({
      kind: 'valid',
      experimental: true,
    });
    expect(checkSize(GPT_IMAGE_1, '1024x1024')).to.deep.equal({
      kind: 'valid',
      experimental: false,
    });
  });

  it('accepts auto everywhere', () => {
    for (const model of [GPT_IMAGE_1, GPT_IMAGE_2, GPT_IMAGE_26]) {
      expect(checkSize(model, 'auto')).to.deep.equal({ kind: 'valid', experimental: false });
    }
  });

  it('names every broken rule at once', () => {
    expect(codes('1x99999')).to.deep.equal(['edge-multiple', 'max-edge', 'ratio', 'min-pixels']);
    expect(codes('4000x4000')).to.deep.equal(['max-edge', 'max-pixels']);
    expect(codes('1920x1080')).to.deep.equal(['edge-multiple']);
    expect(codes('512x512')).to.deep.equal(['min-pixels']);
    expect(codes('3840x1264')).to.deep.equal(['ratio']);
    expect(codes('3840x3840')).to.deep.equal(['max-pixels']);
    expect(codes('512x512', GPT_IMAGE_1)).to.deep.equal(['not-in-list']);
    expect(checkSize(GPT_IMAGE_2, '512x520')).to.deep.include({
      kind: 'invalid',
      issues: [
        {
          field: 'size',
          code: 'edge-multiple',
          params: { width: 512, height: 520, multiple: 16 },
        },
        { field: 'size', code: 'min-pixels', params: { pixels: 266_240, min: 655_360 } },
      ],
    });
  });

  it('says that nobody published the rules instead of refusing', () => {
    const check = checkSize(GPT_IMAGE_26, '1000x1000');
    expect(check.kind).to.equal('unknown');
    expect(check).to.have.property('reason').that.is.a('string');
    expect(presetSizes(GPT_IMAGE_26)).to.include('1024x1024');
  });

  it('never throws on garbage', () => {
    const edges = [NaN, Infinity, -Infinity, 0, -16, 1.5, 1e300, 10_000_000];
    for (const model of [GPT_IMAGE_1, GPT_IMAGE_2, GPT_IMAGE_26]) {
      for (const text of GARBAGE) expect(codes(text, model), text).to.deep.equal(['not-a-size']);
      for (const edge of edges) {
        expect(codes({ width: edge, height: 1024 }, model)).to.deep.equal(['not-a-size']);
        expect(codes({ width: 1024, height: edge }, model)).to.deep.equal(['not-a-size']);
      }
    }
    expect(nearest('0x0')).to.deep.equal([]);
    fc.assert(fc.property(fc.string(), (text) => checkSize(GPT_IMAGE_2, text).kind.length > 0));
  });

  it('offers the nearest sizes in proportion', () => {
    expect(nearest('1920x1080')).to.deep.equal(['1920x1088', '1920x1072', '1936x1088']);
    expect(nearest('512x512')[0]).to.equal('816x816');
    expect(nearest('3840x3840')[0]).to.equal('2880x2880');
    expect(nearest('1792x1024', GPT_IMAGE_1)).to.deep.equal([
      '1536x1024',
      '1024x1024',
      '1024x1536',
    ]);
    expect(nearest('9999999x9999999')[0]).to.equal('2880x2880');
  });

  it('offers the nearest of all accepted sizes, found by trying every one', () => {
    const edge = fc.oneof(
      fc.integer({ min: 1, max: 4200 }),
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.integer({ min: 1, max: 300 }).map((steps) => steps * 16),
    );
    fc.assert(
      fc.property(edge, edge, (width, height) => {
        const found = nearest({ width, height });
        if (found.length === 0) return;
        const distances = found.map((text) => {
          expect(checkSize(GPT_IMAGE_2, text).kind).to.equal('valid');
          return distance([width, height], text.split('x').map(Number));
        });
        const best = ACCEPTED.map((size) => distance([width, height], size)).sort((a, b) => a - b);
        expect(found).to.have.lengthOf(3);
        distances.forEach((one, index) => {
          expect(one).to.be.closeTo(best[index] ?? NaN, 1e-12);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('offers accepted sizes under other rules too', () => {
    const rules = fc.record({
      kind: fc.constant('lattice' as const),
      edgeMultiple: fc.constantFrom(1, 7, 8, 10, 16, 64),
      maxEdge: fc.integer({ min: 64, max: 600 }),
      maxRatio: fc.constantFrom(1, 1.5, 2.39, 3, 8),
      minPixels: fc.integer({ min: 1, max: 40_000 }),
      maxPixels: fc.integer({ min: 40_000, max: 400_000 }),
      experimentalAbovePixels: fc.constant(200_000),
      presets: fc.constant([]),
      source: fc.constant('list'),
    }) satisfies fc.Arbitrary<SizeRules>;
    const edge = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(rules, edge, edge, (sizes, width, height) => {
        const model = withSizes(sizes);
        for (const text of nearest({ width, height }, model)) {
          expect(codes(text, model), text).to.deep.equal(['valid']);
        }
      }),
    );
  });
});
