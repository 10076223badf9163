import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { fullCatalog } from '../../src/catalog/offers/index.js';
import { compareOffers, type OfferRow, type Workload } from '../../src/core/index.js';

const workloads = fc.record({
  size: fc.constantFrom('1024x1024', '1536x1024', '2048x2048', '3840x2160', 'auto'),
  quality: fc.constantFrom('low', 'medium', 'high', 'auto'),
  imagesPerMonth: fc.integer({ min: 1, max: 100_000 }),
  rerollRate: fc.integer({ min: 0, max: 60 }),
  failureRate: fc.integer({ min: 0, max: 30 }),
});

const catalogOf = (offers = fullCatalog.offers) => ({ ...fullCatalog, offers });
function rows(workload: Workload, catalog = fullCatalog): readonly OfferRow[] {
  const found = compareOffers(workload, catalog);
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
  return found.rows;
}
const byId = (workload: Workload): Map<string, OfferRow> =>
  new Map(rows(workload).map((row) => [row.offer, row]));

describe('compareOffers over the bundled offers', () => {
  it('does not depend on the order of the offers', () => {
    fc.assert(
      fc.property(workloads, fc.integer({ min: 1, max: 100 }), (workload, by) => {
        const turned = [...fullCatalog.offers.slice(by), ...fullCatalog.offers.slice(0, by)];
        const order = (list: readonly OfferRow[]) =>
          list.map(({ offer, rank, perKept }) => [offer, rank, perKept]);
        expect(order(rows(workload, catalogOf(turned)))).to.deep.equal(order(rows(workload)));
      }),
      { numRuns: 15 },
    );
  });

  it('has ordered ends, a rank for what is priced, and a reason for what is not', () => {
    fc.assert(
      fc.property(workloads, (workload) => {
        for (const { offer, perKept, perMonth, rank, reasons } of rows(workload)) {
          expect(perKept === null, offer).to.equal(rank === null);
          expect(reasons.length > 0, offer).to.equal(perKept === null);
          for (const cost of [perKept, perMonth]) {
            if (!cost) continue;
            const { low, likely = low, high } = cost;
            const ends = [low, likely, high].map(Number);
            expect(ends, offer).to.deep.equal(ends.toSorted((a, b) => a - b));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is never cheaper a month for more images, nor for more re-rolls', () => {
    fc.assert(
      fc.property(workloads, fc.integer({ min: 1, max: 50_000 }), (workload, more) => {
        const before = byId(workload);
        const fuller = byId({ ...workload, imagesPerMonth: workload.imagesPerMonth + more });
        const rerolled = byId({ ...workload, rerollRate: workload.rerollRate + 10 });
        for (const [offer, { perMonth }] of before) {
          for (const after of [fuller.get(offer), rerolled.get(offer)]) {
            if (!perMonth || !after?.perMonth) continue;
            expect(Number(after.perMonth.high), offer).to.be.at.least(Number(perMonth.high));
            expect(Number(after.perMonth.low), offer).to.be.at.least(Number(perMonth.low));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is never dearer by batch', () => {
    fc.assert(
      fc.property(workloads, (workload) => {
        const standard = byId(workload);
        let compared = 0;
        for (const row of rows({ ...workload, processing: 'batch' })) {
          const beside = standard.get(row.offer)?.perMonth;
          if (!row.perMonth || !beside) continue;
          compared += 1;
          expect(Number(row.perMonth.high), row.offer).to.be.at.most(Number(beside.high));
        }
        expect(compared).to.be.above(0);
      }),
      { numRuns: 25 },
    );
  });
});
