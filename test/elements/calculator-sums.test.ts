import fc from 'fast-check';
import { expect } from './expect.js';
import { calculator, lines, sums } from './calculator.js';
import { catalog } from '../../src/catalog/index.js';
import type { Workload } from '../../src/core/index.js';
import { cleanUp, freezeToday, nextTask, thawToday } from './helpers.js';

/** Printed dollars as whole billionths; lines of a range give both ends. */
function ends(text: string): bigint[] {
  return [...text.matchAll(/[+−]?[^\d]*\$([\d,]+)\.(\d+)/g)].map(([, whole, decimals]) => {
    expect(decimals!.length, text).to.be.at.most(9);
    return BigInt(whole!.replaceAll(',', '') + decimals!.padEnd(9, '0'));
  });
}

const MODELS = catalog.models.map(({ id }) => id);
const percent = fc.integer({ min: 0, max: 99 });
const uncertain = (
  one: fc.Arbitrary<number>,
): fc.Arbitrary<number | { low: number; high: number }> =>
  fc.oneof(
    one,
    fc.tuple(one, one).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  );

const workloads: fc.Arbitrary<Workload> = fc.record({
  model: fc.constantFrom(...MODELS),
  operation: fc.constantFrom('generate' as const, 'edit' as const),
  size: fc.constantFrom('1024x1024', '1024x1536', 'auto'),
  quality: fc.constantFrom('low', 'medium', 'high', 'auto'),
  promptTokens: uncertain(fc.integer({ min: 0, max: 30_000 })),
  instructionTokens: uncertain(fc.integer({ min: 0, max: 9999 })),
  cachedShare: percent,
  cachedReferenceShare: percent,
  referenceImages: fc.array(
    fc.record({
      width: fc.integer({ min: 1, max: 4000 }),
      height: fc.integer({ min: 1, max: 4000 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  imagesPerRequest: fc.integer({ min: 1, max: 10 }),
  processing: fc.constantFrom('standard' as const, 'batch' as const),
  imagesPerMonth: uncertain(fc.integer({ min: 1, max: 1_000_000 })),
  rerollRate: uncertain(percent),
  failureRate: uncertain(percent),
  failedRequests: fc.constantFrom('billed' as const, 'not-billed' as const, null),
});

describe('<gpt-image-calculator>: printed sums', () => {
  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
    thawToday();
  });

  it('prints lines that add up to the printed total, whatever the workload', async function () {
    this.timeout(60_000);
    const element = await calculator({ 'as-of': '2026-06-01' });
    let checked = 0;
    let rounded = 0;
    await fc.assert(
      fc.asyncProperty(workloads, async (workload) => {
        element.workload = workload;
        await nextTask();
        if (element.estimate!.kind === 'unpriced' || element.issues.length > 0) return;
        checked++;
        const total = sums(element);
        const printed = lines(element).map((line) => ends(line[3]!));
        const low = printed.reduce((sum, [first]) => sum + first!, 0n);
        const rounding = total['Rounding'];
        const [off] = rounding === undefined ? [0n] : ends(rounding);
        if (rounding !== undefined) rounded++;
        const signed = rounding?.startsWith('−') ? -off! : off!;
        expect(low + signed, JSON.stringify(workload)).to.equal(ends(total['One attempt']!)[0]);
        // Of a range, the upper ends may lack at most half a billionth a line.
        const high = printed.reduce((sum, line) => sum + line.at(-1)!, 0n);
        const gap = high - ends(total['One attempt']!).at(-1)!;
        expect(gap < 4n && gap > -4n, JSON.stringify(workload)).to.equal(true);
      }),
      { numRuns: 150, seed: 20261122 },
    );
    expect(checked).to.be.above(60);
    expect(rounded).to.be.above(0);
  });

  it('never prints a word of the machine instead of a figure', async function () {
    this.timeout(60_000);
    const element = await calculator();
    await fc.assert(
      fc.asyncProperty(workloads, async (workload) => {
        element.workload = workload;
        await nextTask();
        expect(element.shadowRoot!.textContent).not.to.match(
          /NaN|undefined|Infinity|\[object|null/,
        );
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });
});
