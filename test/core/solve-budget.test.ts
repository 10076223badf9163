import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import {
  type Budget,
  type BudgetAnswer,
  type BudgetEnd,
  type BudgetOptions,
  estimate,
  solveBudget,
  type Workload,
} from '../../src/core/index.js';
import { acceptedSizes } from './models.js';
import { fraction, type Fraction, over } from './rationals.js';

type Solved = Extract<Budget, { kind: 'solved' }>;

const DAY = '2026-11-22';

function solve(workload: Workload, options: BudgetOptions): Solved {
  const found = solveBudget(workload, catalog, { asOf: DAY, ...options });
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
  return found;
}

function monthOf(workload: Workload, end: BudgetEnd = 'high'): Fraction {
  const found = estimate(workload, catalog, { asOf: DAY });
  if (found.kind === 'invalid' || found.kind === 'unpriced') throw new Error(found.kind);
  return fraction(found.perMonth[end] ?? found.perMonth.high);
}

const atMost = (one: Fraction, other: Fraction): boolean => {
  const [n, d] = over(one, other);
  return n <= d;
};
const changeOf = (answer: BudgetAnswer): Workload | null =>
  answer.kind === 'fits' ? answer.change : null;
const issues = (options: unknown, workload: Workload = {}) => {
  const found = solveBudget(workload, catalog, options as BudgetOptions);
  return found.kind === 'invalid' ? found.issues.map(({ field, code }) => [field, code]) : [];
};

describe('solveBudget', () => {
  it('works the documented example', () => {
    // 96 x $5 + 1,756 x $30 per 1M = $0.05316; 100 / 0.05316 = 1,881.1
    const { images } = solve({ promptTokens: 90 }, { usd: '100' });
    expect(images).to.deep.include({
      kind: 'fits',
      change: { imagesPerMonth: 1881 },
      leftUsd: '0.00604',
    });
  });

  it('finds the best quality and the largest size for the images of the month', () => {
    // 1,000 images: low $6.36, medium $53.16, high $211.20 with 96 input tokens
    const at = (usd: string) => solve({ promptTokens: 90 }, { usd });
    expect(at('211.2').quality).to.deep.include({
      kind: 'fits',
      change: { quality: 'high' },
      leftUsd: '0',
    });
    expect(changeOf(at('211.19').quality)).to.deep.equal({ quality: 'medium' });
    expect(changeOf(at('6.36').quality)).to.deep.equal({ quality: 'low' });
    expect(at('6.35').quality).to.deep.include({ kind: 'infeasible', missingUsd: '0.01' });
    const { quality } = at('6.35');
    if (quality.kind !== 'infeasible') throw new Error(quality.kind);
    expect(quality.least.change).to.deep.equal({ quality: 'low' });
    expect(quality.least.perMonth.likely).to.equal('6.36');
  });

  it('says whether the month as it is fits', () => {
    const { present } = solve({ promptTokens: 90 }, { usd: '60' });
    expect(present).to.deep.include({ kind: 'fits', change: {}, leftUsd: '6.84' });
    expect(solve({ promptTokens: 90 }, { usd: '50' }).present).to.deep.include({
      kind: 'infeasible',
      missingUsd: '3.16',
    });
  });

  it('cannot buy one image for less than it costs', () => {
    const { images } = solve({ promptTokens: 90, rerollRate: 20 }, { usd: '0.06' });
    // $0.05316 x 5/4 = $0.06645
    expect(images).to.deep.include({ kind: 'infeasible', missingUsd: '0.00645' });
    if (images.kind !== 'infeasible') throw new Error(images.kind);
    expect(images.least.change).to.deep.equal({ imagesPerMonth: 1 });
  });

  it('holds at the high end unless told', () => {
    const workload: Workload = { promptTokens: 90, rerollRate: { low: 0, likely: 20, high: 50 } };
    const images = (end?: BudgetEnd) =>
      changeOf(solve(workload, { usd: '100', ...(end && { end }) }).images)?.imagesPerMonth;
    // 100 / (0.05316 x 2), x 5/4, x 1
    expect(images()).to.equal(940);
    expect(images('likely')).to.equal(1504);
    expect(images('low')).to.equal(1881);
  });

  it('says what does not apply', () => {
    const reason = (answer: BudgetAnswer) =>
      answer.kind === 'not-applicable' ? answer.reason.code : answer.kind;
    const measured = solve({ outputTokens: 900 }, { usd: '50' });
    expect(reason(measured.quality)).to.equal('measured-tokens');
    expect(reason(measured.size)).to.equal('measured-tokens');
    expect(reason(measured.images)).to.equal('fits');
    expect(reason(solve({ size: 'auto' }, { usd: '50' }).size)).to.equal('auto-size');
    const unknown = solve({ model: 'gpt-image-2.6-flare' }, { usd: '50' });
    expect(reason(unknown.images)).to.equal('unpriced');
    expect(reason(unknown.present)).to.equal('unpriced');
    expect(reason(unknown.quality)).to.equal('unpriced');
    expect(reason(unknown.size)).to.equal('sizes-not-published');
    expect(
      reason(solve({ model: 'chatgpt-image-latest', quality: 'auto' }, { usd: '50' }).quality),
    ).to.equal('unpriced');
  });

  it('returns what cannot be used, by field', () => {
    expect(issues({ usd: 'much' })).to.deep.equal([['budget', 'not-a-number']]);
    expect(issues({ usd: '1.2.3' })).to.deep.equal([['budget', 'not-a-number']]);
    expect(issues({ usd: '0.009' })).to.deep.equal([['budget', 'out-of-range']]);
    expect(issues({ usd: '0' })).to.deep.equal([['budget', 'out-of-range']]);
    expect(issues({ usd: -5 })).to.deep.equal([['budget', 'out-of-range']]);
    expect(issues({})).to.deep.equal([['budget', 'not-a-number']]);
    expect(issues({ usd: '5', end: 'middle' })).to.deep.equal([['budget-end', 'unknown-option']]);
    expect(
      issues({ usd: '5' }, { size: '10x10', rerollRate: 100 }).map(([field]) => field),
    ).to.include.members(['size', 'reroll-rate']);
    expect(issues({ usd: 5.5 })).to.deep.equal([]);
  });

  describe('against brute force', () => {
    const cents = fc.integer({ min: 1, max: 5_000_000 }).map((each) => (each / 100).toFixed(2));
    const workloads: fc.Arbitrary<Workload> = fc.record({
      quality: fc.constantFrom('low', 'medium', 'high'),
      size: fc.constantFrom('1024x1024', '1536x1024', '2048x1152'),
      promptTokens: fc.integer({ min: 0, max: 2000 }),
      rerollRate: fc.integer({ min: 0, max: 70 }),
      failureRate: fc.integer({ min: 0, max: 30 }),
      failedRequests: fc.constantFrom('billed', 'not-billed'),
      imagesPerMonth: fc.integer({ min: 1, max: 100_000 }),
      imagesPerRequest: fc.constantFrom(1, 3),
    });

    it('the images are within the budget, and one more is not', () => {
      fc.assert(
        fc.property(workloads, cents, (workload, usd) => {
          const { images } = solve(workload, { usd });
          const count = changeOf(images)?.imagesPerMonth as number | undefined;
          const cost = (imagesPerMonth: number) => monthOf({ ...workload, imagesPerMonth });
          if (count === undefined) return !atMost(cost(1), fraction(usd));
          return atMost(cost(count), fraction(usd)) && !atMost(cost(count + 1), fraction(usd));
        }),
        { numRuns: 150 },
      );
    });

    it('the images are those that counting up finds', () => {
      for (const usd of ['0.05', '0.2', '1', '2.5']) {
        let most = 0;
        while (atMost(monthOf({ imagesPerMonth: most + 1, promptTokens: 90 }), fraction(usd)))
          most += 1;
        const found = changeOf(solve({ promptTokens: 90 }, { usd }).images);
        expect(found?.imagesPerMonth ?? 0).to.equal(most);
      }
    });

    it('the quality is the best of those within the budget', () => {
      fc.assert(
        fc.property(workloads, cents, (workload, usd) => {
          const within = ['low', 'medium', 'high'].filter((quality) =>
            atMost(monthOf({ ...workload, quality }), fraction(usd)),
          );
          expect(changeOf(solve(workload, { usd }).quality)?.quality).to.equal(within.at(-1));
        }),
        { numRuns: 100 },
      );
    });

    it('the size is within the budget at the end that is asked for', () => {
      fc.assert(
        fc.property(
          cents,
          fc.constantFrom('low' as const, 'likely' as const, 'high' as const),
          fc.constantFrom('low', 'high', 'auto'),
          fc.boolean(),
          (usd, end, quality, unsure) => {
            const workload: Workload = {
              quality,
              promptTokens: unsure ? { low: 10, high: 900 } : 90,
              rerollRate: { low: 0, likely: 10, high: 40 },
            };
            const { size } = solve(workload, { usd, end });
            if (size.kind === 'not-applicable') throw new Error(size.reason.code);
            const least = size.kind === 'infeasible' ? '816x816' : size.change.size!;
            const cost = monthOf({ ...workload, size: least }, end);
            expect(atMost(cost, fraction(usd))).to.equal(size.kind === 'fits');
          },
        ),
        { numRuns: 80 },
      );
    });

    it('the size has the most pixels of those within the budget', () => {
      // Of every width the accepted height that is nearest to the shape, at most 1.5 % off.
      const ofShape = (across: number, down: number) => {
        const nearest = new Map<number, number>();
        for (const [width, height] of acceptedSizes()) {
          const off = (tall: number) => Math.abs(tall - (width * down) / across);
          const known = nearest.get(width);
          if (known === undefined || off(height) <= off(known)) nearest.set(width, height);
        }
        return [...nearest]
          .filter(([width, height]) => Math.abs((width * down) / (height * across) - 1) <= 0.015)
          .map(([width, height]) => ({ size: `${width}x${height}`, pixels: width * height }));
      };
      for (const [across, down, size] of [
        [1, 1, '1024x1024'],
        [3, 2, '1536x1024'],
        [16, 9, '2048x1152'],
      ] as const) {
        const all = ofShape(across, down).map((each) => ({
          ...each,
          usd: monthOf({ size: each.size, quality: 'medium', promptTokens: 90 }),
        }));
        for (const usd of ['20', '40', '55', '80', '120', '300']) {
          const within = all.filter((each) => atMost(each.usd, fraction(usd)));
          const best = Math.max(0, ...within.map(({ pixels }) => pixels));
          const found = changeOf(solve({ size, promptTokens: 90 }, { usd }).size)?.size;
          const [width = 0, height = 0] = found?.split('x').map(Number) ?? [];
          expect(width * height, `${size} for ${usd}`).to.equal(best);
        }
      }
    });
  });
});
