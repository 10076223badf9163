import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import {
  compareOffers,
  estimate,
  readWorkload,
  type Workload,
  type WorkloadIssue,
} from '../../src/core/index.js';
import { catalogOf, model } from './fixtures.js';

function issuesOf(input: unknown, from = catalog): readonly WorkloadIssue[] {
  const { workload, issues } = readWorkload(input, from);
  expect(workload).to.equal(null);
  return issues;
}

const codes = (input: unknown) => issuesOf(input).map(({ field, code }) => [field, code]);

const certain = (value: number) => ({ low: value, likely: value, high: value });

describe('readWorkload', () => {
  it('fills in what is left out', () => {
    const complete = {
      model: 'gpt-image-2',
      operation: 'generate',
      size: '1024x1024',
      quality: 'medium',
      imagesPerRequest: 1,
      partialImages: 0,
      promptTokens: { ...certain(100), basis: 'assumed' },
      promptFrom: 'default',
      promptOverhead: null,
      instructionTokens: certain(0),
      cachedShare: certain(0),
      cachedReferenceShare: certain(0),
      referenceImages: [],
      inputFidelity: 'low',
      outputTokens: null,
      processing: 'standard',
      imagesPerMonth: certain(1000),
      rerollRate: certain(0),
      failureRate: certain(0),
      failedRequests: null,
    };
    expect(readWorkload({}, catalog).workload).to.deep.equal(complete);
    expect(readWorkload(undefined, catalog).workload).to.deep.equal(complete);
    expect(readWorkload(null, catalog).workload).to.deep.equal(complete);
    const nulls = Object.fromEntries(Object.keys(complete).map((name) => [name, null]));
    delete nulls['promptFrom'];
    expect(readWorkload({ ...nulls, prompt: null }, catalog).workload).to.deep.equal(complete);
  });

  it('keeps what is given, aliases resolved and sizes in one spelling', () => {
    const given = {
      model: 'gpt-image-1.5-2025-12-16',
      operation: 'edit',
      size: ' 1024 × 1536 ',
      quality: 'auto',
      imagesPerRequest: 10,
      promptTokens: { low: 10, high: 30 },
      promptOverhead: { low: 0, likely: 3, high: 9 },
      instructionTokens: 500,
      cachedShare: { low: 0, likely: 12.5, high: 100 },
      cachedReferenceShare: 40,
      referenceImages: [{ width: 512, height: 341, name: 'cat.png' }],
      inputFidelity: 'high',
      outputTokens: 4000,
      processing: 'batch',
      imagesPerMonth: 1_000_000_000,
      rerollRate: 99.99,
      failureRate: { low: 1, high: 1 },
      failedRequests: 'billed',
    };
    expect(readWorkload(given, catalog).workload).to.deep.equal({
      ...given,
      model: 'gpt-image-1.5',
      size: '1024x1536',
      partialImages: 0,
      promptTokens: { low: 10, high: 30, basis: 'yours' },
      promptFrom: 'count',
      instructionTokens: certain(500),
      cachedReferenceShare: certain(40),
      referenceImages: [{ width: 512, height: 341 }],
      outputTokens: certain(4000),
      imagesPerMonth: certain(1_000_000_000),
      rerollRate: certain(99.99),
      failureRate: certain(1),
    });
  });

  it('keeps of a prompt only its count, and a count given wins', () => {
    const prompt = 'A lighthouse on a cliff at dusk.';
    const { workload } = readWorkload({ prompt }, catalog);
    // Its true count is 8.
    expect(workload?.promptTokens).to.deep.equal({
      low: 8,
      high: 13,
      likely: 10,
      basis: 'assumed',
    });
    expect(workload?.promptFrom).to.equal('text');
    expect(JSON.stringify(estimate({ prompt }, catalog))).not.to.contain('lighthouse');
    expect(readWorkload({ prompt: '' }, catalog).workload?.promptTokens.high).to.equal(0);
    expect(readWorkload({ prompt, promptTokens: 8 }, catalog).workload).to.deep.include({
      promptTokens: { ...certain(8), basis: 'yours' },
      promptFrom: 'count',
    });
  });

  it('takes the first model of the catalog, its first preset, and medium if it has that', () => {
    const painter = catalogOf([
      model({
        sizes: { kind: 'unknown', reason: 'Not published.', presets: ['512x512', '64x64'] },
      }),
    ]);
    expect(readWorkload({}, painter).workload).to.deep.include({
      model: 'painter-1',
      size: '512x512',
      quality: 'auto',
    });
    expect(readWorkload({}, catalogOf()).workload?.size).to.equal('1024x1024');
    expect(issuesOf({}, catalogOf([]))).to.deep.equal([
      { field: 'catalog', code: 'empty-catalog', params: {} },
    ]);
    expect(issuesOf({ model: 5 })).to.deep.equal([
      { field: 'model', code: 'missing-model', params: {} },
    ]);
  });

  it('says everything that is wrong at once, by field', () => {
    const huge = 10 ** 400;
    expect(
      codes({
        model: 'gpt-image-22',
        operation: 'draw',
        size: '0x0',
        imagesPerRequest: 11,
        partialImages: 4,
        promptTokens: -1,
        instructionTokens: Number.NaN,
        cachedShare: 101,
        cachedReferenceShare: -0.1,
        referenceImages: Array.from({ length: 17 }, () => ({ width: 1024, height: 1024 })),
        inputFidelity: 'medium',
        outputTokens: 0,
        processing: 'flex',
        imagesPerMonth: huge,
        rerollRate: 100,
        failureRate: '1e400',
        failedRequests: 'sometimes',
        rerolls: 20,
      }),
    ).to.have.deep.members([
      ['model', 'unknown-model'],
      ['operation', 'unknown-option'],
      ['size', 'not-a-size'],
      ['images-per-request', 'out-of-range'],
      ['partial-images', 'out-of-range'],
      ['prompt-tokens', 'out-of-range'],
      ['instruction-tokens', 'not-a-number'],
      ['cached-share', 'out-of-range'],
      ['cached-reference-share', 'out-of-range'],
      ['reference-images', 'too-many'],
      ['input-fidelity', 'unknown-option'],
      ['output-tokens', 'out-of-range'],
      ['processing', 'unknown-option'],
      ['images-per-month', 'not-a-number'],
      ['reroll-rate', 'out-of-range'],
      ['failure-rate', 'not-a-number'],
      ['failed-requests', 'unknown-option'],
      ['rerolls', 'unknown-field'],
    ]);
  });

  it('says what it got and what was expected', () => {
    expect(
      issuesOf({
        imagesPerMonth: 1e9 + 1,
        rerollRate: 100,
        cachedShare: { low: 50, likely: 20, high: 60 },
        failureRate: { low: 5, high: 1 },
        promptTokens: 1.5,
        promptOverhead: 10n ** 400n,
        imagesPerRequest: { low: 1, high: 2 },
        partialImages: 3.5,
        outputTokens: { low: 5 },
        prompt: 7,
        processing: 'flex',
      }),
    ).to.have.deep.members([
      {
        field: 'images-per-month',
        code: 'out-of-range',
        params: { got: '1000000001', min: 1, max: 1e9 },
      },
      { field: 'reroll-rate', code: 'out-of-range', params: { got: '100', min: 0, below: 100 } },
      { field: 'cached-share', code: 'not-in-order', params: { numbers: ['50', '20', '60'] } },
      { field: 'failure-rate', code: 'not-in-order', params: { numbers: ['5', '1'] } },
      { field: 'prompt-tokens', code: 'not-whole', params: { got: '1.5', min: 0, max: 1e9 } },
      {
        field: 'prompt-overhead',
        code: 'not-a-number',
        params: { got: 'a bigint', min: 0, max: 1e9 },
      },
      {
        field: 'images-per-request',
        code: 'not-a-number',
        params: { got: 'an object', min: 1, max: 10 },
      },
      // Beyond the limit and broken: the limit is said.
      { field: 'partial-images', code: 'out-of-range', params: { got: '3.5', min: 0, max: 3 } },
      {
        field: 'output-tokens',
        code: 'not-a-number',
        params: { got: 'nothing', min: 1, max: 1e9 },
      },
      { field: 'prompt', code: 'not-a-text', params: { got: 'a number' } },
      {
        field: 'processing',
        code: 'unknown-option',
        params: { got: 'flex', allowed: ['standard', 'batch'] },
      },
    ]);
  });

  it('is one issue a field, even when both ends are wrong', () => {
    expect(codes({ rerollRate: { low: -1, high: Number.POSITIVE_INFINITY } })).to.deep.equal([
      ['reroll-rate', 'out-of-range'],
    ]);
    expect(codes({ rerollRate: { low: 1, likely: 'x', high: 2 } })).to.deep.equal([
      ['reroll-rate', 'not-a-number'],
    ]);
  });

  it('takes the ends of every range themselves', () => {
    const edges = {
      promptTokens: { low: 0, high: 1e9 },
      cachedShare: { low: 0, high: 100 },
      imagesPerMonth: { low: 1, high: 1e9 },
      outputTokens: { low: 1, high: 1e9 },
      rerollRate: { low: 0, likely: 0, high: 0 },
      imagesPerRequest: 10,
      partialImages: 3,
    };
    expect(readWorkload(edges, catalog).issues).to.deep.equal([]);
    expect(readWorkload({ imagesPerRequest: 0 }, catalog).issues).to.have.length(1);
    expect(readWorkload({ imagesPerMonth: 0 }, catalog).issues).to.have.length(1);
    expect(
      readWorkload({ referenceImages: Array(16).fill({ width: 1, height: 1 }) }, catalog).issues,
    ).to.deep.equal([]);
  });

  it('names the models near a mistyped one', () => {
    expect(issuesOf({ model: 'gpt-image-2.5' })[0]).to.deep.include({
      field: 'model',
      code: 'unknown-model',
    });
    expect(issuesOf({ model: 'gpt-image-3' })[0]?.params).to.deep.equal({
      got: 'gpt-image-3',
      nearest: ['gpt-image-2', 'gpt-image-1', 'gpt-image-1.5'],
    });
  });

  it('names settings whose price nobody publishes, and prices none of them', () => {
    const cases: readonly (readonly [string, unknown, string])[] = [
      ['complexity', 'high', 'complexity'],
      ['outputFormat', 'gif', 'gif'],
      ['output_format', 'svg', 'svg'],
      ['frameCount', 9, 'frameCount'],
      ['frame_count', 2, 'frameCount'],
      ['frameDurationMs', 200, 'frameDurationMs'],
      ['svg', { model: 'gpt-5.6' }, 'svg'],
      ['markup', 'overlay.png', 'markup'],
    ];
    for (const [name, value, setting] of cases) {
      const asked = { [name]: value } as Workload;
      const field = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(issuesOf(asked)).to.deep.equal([{ field, code: 'not-covered', params: { setting } }]);
      expect(estimate(asked, catalog).kind).to.equal('invalid');
      expect(compareOffers(asked, catalog).kind).to.equal('invalid');
      // Left out is left out.
      expect(readWorkload({ [name]: null }, catalog).issues).to.deep.equal([]);
    }
    // The format alone changes no token.
    for (const outputFormat of ['png', 'jpeg', 'webp'])
      expect(readWorkload({ outputFormat }, catalog).issues).to.deep.equal([]);
    expect(codes({ outputFormat: 'bmp' })).to.deep.equal([['output-format', 'unknown-field']]);
  });

  it('ignores no field silently', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((name) => !(name in {})),
        fc.jsonValue().filter((value) => value !== null),
        (name, value) => {
          const plain = readWorkload({}, catalog).workload;
          const { workload, issues } = readWorkload({ [name]: value }, catalog);
          const same = JSON.stringify(workload) === JSON.stringify(plain);
          // A known field may repeat its default; any other name is an issue.
          if (same) expect(Object.keys(plain!)).to.include(name);
          else expect(workload === null).to.equal(issues.length > 0);
        },
      ),
    );
  });

  it('suggests no model that has ended on the price date', () => {
    const mistyped = (asOf?: string) =>
      readWorkload({ model: 'gpt-image-3' }, catalog, asOf).issues[0]?.repairs;
    expect(mistyped()).to.deep.equal([{ model: 'gpt-image-2' }]);
    expect(mistyped('2026-11-30')).to.deep.equal([
      { model: 'gpt-image-2' },
      { model: 'gpt-image-1.5' },
    ]);
  });

  it('repairs a mistyped model by those near it that still answer', () => {
    // gpt-image-1 and 1.5 are near too, and were shut down on 2026-10-23 and 2026-12-01.
    const [issue] = issuesOf({ model: 'gpt-image-3' });
    expect(issue?.repairs).to.deep.equal([{ model: 'gpt-image-2' }]);
    expect(issuesOf({ model: 'zzz' })[0]).not.to.have.property('repairs');
  });

  it('checks the quality of an unknown model against the words of all', () => {
    expect(codes({ model: 'nobody', quality: 'best', size: '1x' })).to.have.deep.members([
      ['model', 'unknown-model'],
      ['size', 'not-a-size'],
      ['quality', 'unknown-option'],
    ]);
    // A word of gpt-image-2.5-flare.
    expect(codes({ model: 'nobody', quality: 'xhigh' })).to.deep.equal([
      ['model', 'unknown-model'],
    ]);
  });

  it('repairs too many references by the first that fit', () => {
    const edges = Array.from({ length: 18 }, (_, at) => ({ width: at + 1, height: 9 }));
    expect(issuesOf({ referenceImages: edges })).to.deep.equal([
      {
        field: 'reference-images',
        code: 'too-many',
        params: { got: 18, max: 16 },
        repairs: [{ referenceImages: edges.slice(0, 16) }],
      },
    ]);
  });

  it('names the qualities of the model that lacks one', () => {
    expect(issuesOf({ quality: 'xhigh' })).to.deep.equal([
      {
        field: 'quality',
        code: 'unknown-option',
        params: { got: 'xhigh', allowed: ['low', 'medium', 'high', 'auto'] },
      },
    ]);
    expect(
      readWorkload({ model: 'gpt-image-2.5-flare', quality: 'xhigh' }, catalog).issues,
    ).to.deep.equal([]);
  });

  it('names every broken rule of a size, each with the nearest sizes as repairs', () => {
    const issues = issuesOf({ size: '1x99999' });
    expect(issues.map(({ code }) => code)).to.deep.equal([
      'edge-multiple',
      'max-edge',
      'ratio',
      'min-pixels',
    ]);
    expect(issuesOf({ size: '1920x1080' })).to.deep.equal([
      {
        field: 'size',
        code: 'edge-multiple',
        params: { width: 1920, height: 1080, multiple: 16 },
        repairs: [{ size: '1920x1088' }, { size: '1920x1072' }, { size: '1936x1088' }],
      },
    ]);
    for (const repair of issues.flatMap(({ repairs }) => repairs ?? []))
      expect(readWorkload(repair, catalog).issues).to.deep.equal([]);
    expect(issuesOf({ size: 1024 })[0]?.params).to.deep.equal({ got: '1024' });
    expect(codes({ size: '512x512', model: 'nobody' })).to.deep.equal([['model', 'unknown-model']]);
    expect(codes({ size: 'auto', model: 'nobody' })).to.deep.equal([['model', 'unknown-model']]);
  });

  it('offers repairs for an edit without reference and for streaming in batch', () => {
    const workload = { operation: 'edit', processing: 'batch', partialImages: 2 };
    const issues = issuesOf(workload);
    expect(issues).to.deep.equal([
      {
        field: 'reference-images',
        code: 'edit-without-reference',
        params: {},
        repairs: [{ referenceImages: [{ width: 1024, height: 1024 }] }, { operation: 'generate' }],
      },
      {
        field: 'partial-images',
        code: 'batch-with-partials',
        params: { got: 2 },
        repairs: [{ partialImages: 0 }, { processing: 'standard' }],
      },
    ]);
    for (const { code, repairs } of issues)
      for (const repair of repairs ?? [])
        expect(codes({ ...workload, ...repair }).map(([, rest]) => rest)).not.to.contain(code);
  });

  it('names reference images that are none', () => {
    expect(
      issuesOf({
        referenceImages: [{ width: 0, height: 0 }, 'cat.png', null, '512x512', { width: 1 }],
      }),
    ).to.deep.equal([
      { field: 'reference-images', code: 'not-a-size', params: { got: '0x0' } },
      { field: 'reference-images', code: 'not-a-size', params: { got: 'cat.png' } },
      { field: 'reference-images', code: 'not-a-size', params: { got: 'null' } },
      { field: 'reference-images', code: 'not-a-size', params: { got: '1xnothing' } },
    ]);
    expect(codes({ referenceImages: '512x512' })).to.deep.equal([
      ['reference-images', 'not-a-list'],
    ]);
    expect(
      readWorkload({ referenceImages: ['512x341'] }, catalog).workload?.referenceImages,
    ).to.deep.equal([{ width: 512, height: 341 }]);
  });

  it('refuses what is no workload', () => {
    for (const [input, got] of [
      ['cheap', 'a string'],
      [[], 'a list'],
      [7, 'a number'],
    ] as const)
      expect(issuesOf(input)).to.deep.equal([
        { field: 'workload', code: 'not-an-object', params: { got } },
      ]);
  });

  it('never throws and never lets an unusable number through', () => {
    const names = Object.keys(readWorkload({}, catalog).workload ?? {});
    const value = fc.oneof(
      fc.anything({ withBigInt: true, withNullPrototype: true }),
      fc.double(),
      fc.record({ low: fc.double(), high: fc.double() }),
      fc.constantFrom('edit', 'batch', 'auto', 'billed', '1e400'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'prompt'), value), (input) => {
        const result = estimate(input, catalog);
        if (result.kind === 'invalid') expect(result.issues).not.to.deep.equal([]);
        else expect(JSON.stringify(result)).not.to.match(/NaN|Infinity|null,"high"/);
      }),
      { numRuns: 500 },
    );
  });
});
