import { expect } from '@esm-bundle/chai';
import { catalog } from '../../../src/catalog/index.js';
import { type PricedUsage, priceUsage } from '../../../src/core/index.js';
import golden from '../../golden/receipts-2026-12.json' with { type: 'json' };

interface Expected {
  readonly kind: PricedUsage['kind'];
  readonly total?: string;
  readonly low?: string;
  readonly likely?: string;
  readonly high?: string;
  readonly processing?: string;
  readonly warning?: string;
  readonly leftOut?: string;
}

/** Trailing zeros of a hand-written amount say nothing. */
const plain = (usd: string): string => usd.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** What the collection says in words, as the codes that carry it. */
const WARNINGS: Readonly<Record<string, string>> = {
  "dated before the model's release": 'before-release',
};

describe('receipts as they are logged', () => {
  it('has all of them', () => {
    expect(golden.receipts).to.have.length(14);
  });

  for (const { id, usage, options, expect: stated, why, source } of golden.receipts) {
    it(`${id}: ${why} (${source})`, () => {
      const expected = stated as unknown as Expected;
      const result = priceUsage(usage, catalog, options);
      expect(result.kind, JSON.stringify(result)).to.equal(expected.kind);
      if (result.kind === 'exact' || result.kind === 'range') {
        const { low, high, likely } = result.total;
        expect([low, high]).to.deep.equal([
          plain(expected.low ?? expected.total!),
          plain(expected.high ?? expected.total!),
        ]);
        if (expected.likely !== undefined) expect(likely).to.equal(plain(expected.likely));
        if (expected.processing !== undefined)
          expect(result.processing).to.equal(expected.processing);
        if (expected.warning !== undefined)
          expect(result.warnings.map(({ code }) => code)).to.include(WARNINGS[expected.warning]);
        if (expected.leftOut !== undefined) {
          const [left] = result.leftOut;
          expect(
            `${left!.field} of ${left!.model}, ${left!.totalTokens!.toLocaleString('en')} tokens`,
          ).to.equal(expected.leftOut);
        }
      }
    });
  }
});
