import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import type { EstimateReason, Workload } from '../../src/core/index.js';
import { ISSUE_CODES } from '../../src/core/errors.js';
import { calculator } from '../../src/i18n/en/calculator.js';
import { estimateWords } from '../../src/i18n/en/estimate.js';
import { calculatorViewOf } from './calculator.js';

const FLARE = 'gpt-image-2.6-flare';
const unpriced = (...given: Parameters<typeof calculatorViewOf>) =>
  calculatorViewOf(...given).unpriced!;

describe('why there is no price', () => {
  it('is a sentence for a reader, with the ways on that help', () => {
    const tokens = 'No price: OpenAI hasn’t published how many tokens this image uses.';
    const batch = 'No price: OpenAI doesn’t offer batch for this model.';
    expect(unpriced({ model: FLARE })).to.deep.include({
      title: tokens,
      reasons: [],
      ways: ['enter-measured', 'price-as'],
    });
    expect(unpriced({ model: FLARE, processing: 'batch', outputTokens: 700 })).to.deep.include({
      title: batch,
      ways: ['use-standard'],
    });
    expect(unpriced({ model: FLARE, processing: 'batch' })).to.deep.include({
      title: batch,
      reasons: [tokens.replace('No price: ', '')],
      ways: ['enter-measured', 'use-standard', 'price-as'],
    });
  });

  it('is the day on which a model was shut down, with its last day and what replaces it', () => {
    const asOf = '2026-12-01';
    expect(unpriced({ model: 'gpt-image-1.5' }, { asOf })).to.deep.equal({
      title: 'Shut down on 2026-12-01. gpt-image-1.5 has no price from that day on.',
      reasons: [],
      ways: ['last-day', 'replace'],
      day: '2026-11-30',
      replacements: ['gpt-image-2.6-sunburst', 'gpt-image-2.6-flare'],
    });
    // Nobody names a replacement in this price list.
    const bare = catalog.models.map((model) => ({
      ...model,
      lifecycle: { ...model.lifecycle, replacements: ['gone'] },
    }));
    const view = unpriced(
      { model: 'gpt-image-1.5' },
      { asOf, catalog: { ...catalog, models: bare } },
    );
    expect(view).to.deep.include({ ways: ['last-day', 'price-as'], replacements: [] });
    // The day before there is a price.
    expect(calculatorViewOf({ model: 'gpt-image-1.5' }, { asOf: '2026-11-30' }).unpriced).to.equal(
      null,
    );
  });

  it('is the release before that, with the first day', () => {
    expect(unpriced({}, { asOf: '2026-01-05' })).to.deep.include({
      title: 'Not released until 2026-04-21. gpt-image-2 has no price before that day.',
      ways: ['last-day', 'price-as'],
      day: '2026-04-21',
    });
  });

  it('keeps the last rates readable, as the table of rates shows them', () => {
    const rates = (asOf: string) =>
      calculatorViewOf({ model: 'gpt-image-1.5' }, { asOf })
        .ledger.rows.map(({ name, rate }) => `${name}: ${rate}`)
        // Without costs there is no dearest first.
        .sort();
    expect(rates('2026-11-30').length).to.be.greaterThan(1);
    expect(rates('2026-12-01')).to.deep.equal(rates('2026-11-30'));
    expect(rates('2027-05-01')).to.deep.equal(rates('2026-11-30'));
    const { ledger } = calculatorViewOf({ model: 'gpt-image-1.5' }, { asOf: '2026-12-01' });
    expect(ledger.rows.map(({ cost }) => cost)).to.deep.equal(ledger.rows.map(() => 'no price'));
    expect(
      ledger.rows.every(({ facts }) => facts.some(({ label }) => label === 'Source')),
    ).to.equal(true);
  });

  it('never leads with a bound that leaves out what is not known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalog.models.map(({ id }) => id)),
        fc.constantFrom('2024-01-01', '2026-06-01', '2026-11-30', '2026-12-01', '2028-01-01'),
        fc.constantFrom('standard' as const, 'batch' as const),
        fc.integer({ min: 0, max: 3 }),
        (model, asOf, processing, partialImages) => {
          const workload = {
            model,
            partialImages: processing === 'batch' ? 0 : partialImages,
            processing,
          };
          const view = calculatorViewOf(workload, { asOf });
          if (view.kind !== 'unpriced') return;
          for (const text of [
            view.perKept.text,
            view.perMonth.text,
            view.ledger.kept,
            view.announcement,
          ])
            expect(text).not.to.match(/\$/);
          expect(view.unpriced!.title).to.match(
            /^No price: .*\.$|\. \S+ has no price (from|before) that day( on)?\.$/,
          );
          expect(view.unpriced!.title + view.unpriced!.reasons.join(' ')).not.to.match(
            /[{}]|vendor|undefined/,
          );
        },
      ),
    );
  });

  it('never blames a missing count for a missing rate', () => {
    const title = (...codes: EstimateReason['code'][]) =>
      estimateWords.unpriced(
        codes.map((code) => ({
          code,
          params: { date: '2026-01-01', size: '1x1', shutdown: '2026-12-01' },
        })),
      )[0];
    expect(title('no-rate-then')).to.equal(
      'No price: The provider’s rate for 2026-01-01 isn’t known.',
    );
    expect(title('rate-not-published')).to.match(/hasn’t published a rate/);
    expect(title('size-not-offered')).to.match(/no token count for 1 × 1/);
    // What rules out every price stands above what rules out one.
    expect(title('output-rule-not-published', 'model-shut-down')).to.match(
      /^Shut down on 2026-12-01/,
    );
  });

  it('is nothing where there is a price', () => {
    expect(calculatorViewOf({}).unpriced).to.equal(null);
  });

  it('prints no sum of nothing', () => {
    const { ledger } = calculatorViewOf({ model: 'gpt-image-1' });
    expect([ledger.attempt, ledger.kept]).to.deep.equal(['no price', 'no price']);
  });
});

describe('what is taken for granted', () => {
  const assumption = (workload: Workload, field: string, locale = 'en') =>
    calculatorViewOf(workload, { locale }).assumptions.find((one) => one.field === field)!;

  it('has a name, its value, the default, and the source where there is one', () => {
    expect(assumption({}, 'prompt-tokens')).to.deep.equal({
      name: 'Prompt tokens',
      says: 'The prompt has 100 tokens. This is the default.',
      source: null,
      field: 'prompt-tokens',
    });
    const overhead = assumption({}, 'prompt-overhead');
    expect(overhead.name).to.equal('Prompt overhead');
    expect(overhead.says).to.match(/adds 6 tokens to each prompt.*This is the default\.$/);
    expect(overhead.source!.href).to.match(/^https:/);
    const size = assumption({ size: 'auto' }, 'size');
    expect(size.says).to.match(
      /^Auto picks one of these sizes: 1024 × 1024, .*Default: 1024 × 1024\.$/,
    );
    expect(size.source!.href).to.match(/^https:/);
  });

  it('says what else is the default, and what the price list says of failures', () => {
    expect(assumption({ partialImages: 2 }, 'partial-images').says).to.equal(
      'All 2 previews arrive, and each adds tokens. A fast image may skip some. Default: 0.',
    );
    expect(
      assumption({ failureRate: 4, failedRequests: 'billed' }, 'failed-requests').says,
    ).to.match(/^Failed requests are billed\. Default: not billed\. OpenAI doesn’t publish/);
  });

  it('tells two cached shares apart', () => {
    const names = calculatorViewOf({
      operation: 'edit',
      instructionTokens: 500,
      referenceImages: [{ width: 1024, height: 1024 }],
    }).assumptions.map(({ name }) => name);
    expect(names).to.include.members(['Cached share', 'Cached share of reference images']);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('groups numbers by the locale', () => {
    const workload: Workload = { prompt: 'word '.repeat(3000) };
    expect(assumption(workload, 'prompt-tokens', 'de').says).to.match(/\d\.\d{3}/);
  });
});

describe('what to know of a result', () => {
  it('quotes a conflict between sources: the question, who says what, and what follows', () => {
    const { conflicts, warnings } = calculatorViewOf({});
    const [given] = catalog.conflicts;
    expect(conflicts.length).to.equal(1);
    expect(conflicts[0]!.summary).to.equal(`gpt-image-2, Text output: ${given!.summary}`);
    expect(conflicts[0]!.claims.map(({ says }) => says)).to.deep.equal([
      'lists "-" instead of a rate, 2026-10-06',
      '$10 per 1M tokens',
    ]);
    for (const { sources } of conflicts[0]!.claims)
      for (const { href } of sources) expect(href).to.match(/^https:/);
    expect(conflicts[0]!.consequence).to.equal(given!.consequence);
    expect(warnings.join()).not.to.match(/disagree/);
  });

  it('says of a disputed batch only what its conflict quotes', () => {
    const { conflicts, warnings } = calculatorViewOf({
      model: 'gpt-image-2.5-flare',
      processing: 'batch',
    });
    expect(conflicts.map(({ summary }) => summary).join()).to.include('whether batch is offered');
    expect(warnings.join()).not.to.match(/disagree/);
  });

  it('says once that caching rules are not published', () => {
    const { warnings } = calculatorViewOf({
      operation: 'edit',
      referenceImages: [{ width: 1024, height: 1024 }],
      instructionTokens: 1000,
      cachedShare: 50,
      cachedReferenceShare: 50,
    });
    expect(warnings.filter((text) => text.includes('counts as cached')).length).to.equal(1);
  });
});

describe('the workload on one line', () => {
  const line = (workload: Workload, locale = 'en') =>
    calculatorViewOf(workload, { locale }).workloadText;

  it('says what differs from nothing', () => {
    expect(line({ rerollRate: 5 })).to.equal(
      'gpt-image-2, generate, 1024 × 1024, medium, 100 prompt tokens, 1,000 kept images per month, 5% re-rolled',
    );
    expect(
      line({
        model: 'gpt-image-1.5',
        operation: 'edit',
        inputFidelity: 'high',
        referenceImages: [
          { width: 1024, height: 1024 },
          { width: 512, height: 768 },
        ],
        size: 'auto',
        quality: 'auto',
        promptTokens: { low: 50, high: 1500 },
        instructionTokens: 2000,
        cachedShare: 50,
        cachedReferenceShare: 25,
        imagesPerRequest: 4,
        partialImages: 1,
        imagesPerMonth: 2400,
        failureRate: 4,
      }),
    ).to.equal(
      'gpt-image-1.5, edit, reference images of 1024 × 1024 and 512 × 768, high input fidelity, auto size, ' +
        'auto quality, 50 to 1,500 prompt tokens, 2,000 instruction tokens, 50% of them cached, ' +
        '25% of reference images cached, 4 images per request, 1 preview, 2,400 kept images per month, ' +
        '4% failed (not billed)',
    );
    expect(line({ processing: 'batch', outputTokens: 700 })).to.include(
      'medium, 700 measured tokens per image, 100 prompt tokens, batch, 1,000 kept images',
    );
  });

  it('never tells the prompt', () => {
    expect(line({ prompt: 'a secret bottle' })).not.to.include('secret');
  });

  it('has the grouping of the locale', () => {
    expect(line({ imagesPerMonth: 2400 }, 'de')).to.include('2.400 kept images');
  });
});

describe('numbers in sentences', () => {
  it('are grouped, sizes are not, and less than nothing has a true minus', () => {
    const problem = (code: (typeof ISSUE_CODES)[number], params: Record<string, number>) =>
      calculator.problem({ field: 'size', code, params });
    expect(problem('min-pixels', { min: 655_360 })).to.equal('Use at least 655,360 pixels.');
    const facts = calculatorViewOf({ instructionTokens: 2000, cachedShare: 50 })
      .ledger.rows.flatMap((row) => row.facts)
      .map(({ value }) => value);
    expect(facts).to.include('−1,000 counted as cached');
    const [, reference] = calculatorViewOf({
      operation: 'edit',
      referenceImages: [{ width: 1560, height: 1040 }],
    }).ledger.rows.map((row) => row.facts[0]!.value);
    expect(reference).to.include('1560 × 1040');
  });
});

describe('the words of a calculator', () => {
  it('are there for every issue of a workload', () => {
    // Those of a receipt and of static HTML are never shown by a calculator.
    const others =
      /usage|^missing|^parts-|^total-|^counts-|image-model|not-a-count|not-a-language|not-an-address/;
    for (const code of ISSUE_CODES.filter((one) => !others.test(one)))
      expect(
        calculator.problem({ field: 'size', code, params: { got: 'x', nearest: [] } }),
      ).to.match(/ .*\.$/, code);
  });
});
