import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { Workload } from '../../src/core/index.js';
import {
  attributeText,
  enteredWorkload,
  FIELD_NAMES,
} from '../../src/view-models/workload-fields.js';

const count = fc.nat({ max: 1_000_000_000 });
const percent = fc.oneof(
  fc.nat({ max: 99 }),
  fc.nat({ max: 99_999_999 }).map((value) => value / 1_000_000),
);
const uncertain = (value: fc.Arbitrary<number>) =>
  fc.oneof(
    value,
    fc.tuple(value, value).map(([low, high]) => ({ low, high })),
    fc.tuple(value, value, value).map(([low, likely, high]) => ({ low, likely, high })),
  );
const size = fc.record({
  width: fc.integer({ min: 1, max: 9999 }),
  height: fc.integer({ min: 1, max: 9999 }),
});

const workloads: fc.Arbitrary<Workload> = fc.record(
  {
    model: fc.constantFrom('gpt-image-2', 'gpt-image-1.5'),
    operation: fc.constantFrom('generate', 'edit'),
    size: fc.constantFrom('1024x1024', 'auto'),
    promptTokens: uncertain(count),
    cachedShare: uncertain(percent),
    referenceImages: fc.array(size, { minLength: 1, maxLength: 16 }),
    imagesPerRequest: count,
    imagesPerMonth: uncertain(count),
    rerollRate: uncertain(percent),
    failureRate: uncertain(percent),
  },
  { requiredKeys: [] },
);

describe('a workload as attributes', () => {
  it('is read back as the same workload', () => {
    fc.assert(
      fc.property(workloads, (workload) => {
        const values = workload as Readonly<Record<string, unknown>>;
        const attributes = Object.fromEntries(
          FIELD_NAMES.map((field) => [field, attributeText(values[field])]),
        );
        expect(enteredWorkload(attributes)).to.deep.equal(workload);
      }),
    );
  });

  it('passes on what cannot be used, so that the element can say so', () => {
    expect(attributeText(NaN)).to.equal('NaN');
    expect(attributeText({ low: 'a' })).to.equal('{"low":"a"}');
    expect(attributeText(['1024x1024', { width: 640, height: 480 }])).to.equal(
      '1024x1024, 640x480',
    );
    expect(attributeText(null)).to.equal(undefined);
  });
});
