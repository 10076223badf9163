import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../../src/catalog/index.js';
import { priceUsage, type PricedUsage, type PriceUsageOptions } from '../../../src/core/index.js';
import receipts from '../../golden/receipts.json' with { type: 'json' };
import { catalogOf, model, offer, PROVENANCE, rate } from '../fixtures.js';

const painter = catalogOf();
const DAY = '2026-03-11';

type Invalid = Extract<PricedUsage, { kind: 'invalid' }>;
type Unpriced = Extract<PricedUsage, { kind: 'unpriced' }>;
type Totalled = Extract<PricedUsage, { kind: 'exact' | 'range' }>;
type Priced = Unpriced | Totalled;

function price(receipt: unknown, options: PriceUsageOptions = {}, from = painter): Priced {
  const result = priceUsage(receipt, from, { model: 'painter-1', asOf: DAY, ...options });
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.issues));
  return result;
}

function total(
  receipt: unknown,
  options: PriceUsageOptions = {},
  from = painter,
): Totalled['total'] {
  const result = price(receipt, options, from);
  if (result.kind === 'unpriced') throw new Error(JSON.stringify(result.reasons));
  return result.total;
}

function issuesOf(receipt: unknown, options: PriceUsageOptions = {}): Invalid['issues'] {
  const result = priceUsage(receipt, painter, { model: 'painter-1', asOf: DAY, ...options });
  if (result.kind !== 'invalid') throw new Error(`priced as ${result.kind}`);
  return result.issues;
}

const otherMeters = (line: Priced['lines'][number]) => (line.or ?? []).map(({ meter }) => meter);

const meters = (result: Priced) =>
  result.lines.map((line) => [line.meter, line.quantity?.low ?? null, line.cost?.low ?? null]);

/** Adds decimal strings without the code under test. */
function sum(amounts: readonly string[]): string {
  const pico = amounts.reduce((running, amount) => {
    const [whole = '0', fraction = ''] = amount.split('.');
    return running + BigInt(whole + fraction.padEnd(12, '0'));
  }, 0n);
  const digits = pico.toString().padStart(13, '0');
  return `${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, '');
}

describe('priceUsage', () => {
  it('prices each meter at its own rate', () => {
    const result = price({
      input_tokens: 371,
      input_tokens_details: { text_tokens: 19, image_tokens: 352 },
      output_tokens: 439,
      output_tokens_details: { image_tokens: 439, text_tokens: 0 },
      total_tokens: 810,
    });
    // 19 x 4, 352 x 6 and 439 x 20, each per million.
    expect(meters(result)).to.deep.equal([
      ['text-input', 19, '0.000076'],
      ['image-input', 352, '0.002112'],
      ['image-output', 439, '0.00878'],
    ]);
    expect(result).to.deep.include({
      kind: 'exact',
      model: 'painter-1',
      offer: 'studio/painter-1',
      processing: 'standard',
      leftOut: [],
    });
    expect(total({ input_tokens: 0, output_tokens: 0 })).to.deep.equal({
      low: '0',
      high: '0',
      likely: '0',
    });
    expect((result as Totalled).total).to.deep.equal({
      low: '0.010968',
      high: '0.010968',
      likely: '0.010968',
    });
    expect(result.warnings).to.deep.equal([]);
  });

  it('names the rate behind every line', () => {
    const [line] = price({
      input_tokens: 10,
      input_tokens_details: { text_tokens: 10, image_tokens: 0 },
      output_tokens: 0,
    }).lines;
    expect(line?.rate).to.deep.equal(rate('4.00', '2026-01-05'));
    expect(line?.quantity).to.deep.equal({ low: 10, high: 10, likely: 10, basis: 'yours' });
  });

  it('works the documented example', () => {
    const result = priceUsage(
      {
        input_tokens: 371,
        input_tokens_details: { text_tokens: 19, image_tokens: 352 },
        output_tokens: 439,
      },
      catalog,
      { model: 'gpt-image-2', asOf: '2026-07-15' },
    );
    expect(result.kind === 'exact' && result.total.low).to.equal('0.016081');
  });

  describe('receipt shapes', () => {
    const usage = {
      input_tokens: 100,
      input_tokens_details: { text_tokens: 100, image_tokens: 0 },
      output_tokens: 50,
      total_tokens: 150,
    };
    const expected = '0.0014';

    it('reads a bare usage object and an Images API body', () => {
      expect(total(usage).low).to.equal(expected);
      expect(
        total({
          created: 1_770_000_000,
          size: '1024x1024',
          quality: 'low',
          background: 'opaque',
          data: [{}],
          usage,
        }).low,
      ).to.equal(expected);
    });

    it('reads streaming events and takes the operation from their type', () => {
      const unsplit = { input_tokens: 100, output_tokens: 50 };
      const generated = price({ type: 'image_generation.completed', usage: unsplit });
      expect(generated.kind).to.equal('exact');
      expect(generated.assumptions.map(({ code }) => code)).to.deep.equal([
        'input-is-text',
        'output-is-image',
      ]);
      expect(price({ type: 'image_edit.completed', usage: unsplit }).kind).to.equal('range');
    });

    it('prices only the image tool of a Responses answer and names what it leaves out', () => {
      const answer = {
        model: 'gpt-5.4',
        created_at: 1_772_000_000,
        usage: { input_tokens: 2440, output_tokens: 184 },
        tool_usage: { image_gen: { ...usage, cached_tokens: 0 } },
      };
      for (const receipt of [answer, { type: 'response.completed', response: answer }]) {
        const result = priceUsage(receipt, painter, { model: 'painter-1' });
        if (result.kind !== 'exact') throw new Error(result.kind);
        expect(result.total.low).to.equal(expected);
        const field = 'response' in receipt ? 'response.usage' : 'usage';
        expect(result.leftOut).to.deep.equal([
          { field, model: 'gpt-5.4', inputTokens: 2440, outputTokens: 184, totalTokens: null },
        ]);
        expect([result.asOf, result.asOfFrom]).to.deep.equal(['2026-02-25', 'response']);
      }
      expect(price({ tool_usage: { image_gen: usage } }).leftOut).to.deep.equal([
        { field: 'usage', model: null, inputTokens: null, outputTokens: null, totalTokens: null },
      ]);
    });

    it('takes a line of a batch output file as batch', () => {
      const line = {
        id: 'batch_req_1',
        custom_id: 'a',
        response: { status_code: 200, body: { created: 1_772_000_000, usage } },
        error: null,
      };
      const result = price(line);
      expect(result.processing).to.equal('batch');
      expect((result as Totalled).total.low).to.equal('0.0007');
      expect(result.warnings.map(({ code }) => code)).to.deep.equal(['batch-derived']);
      expect(price(line, { processing: 'standard' }).processing).to.equal('standard');
      expect(issuesOf({ response: { status_code: 400 }, error: { code: 'x' } })).to.deep.equal([
        { field: 'response.body', code: 'not-an-object', params: { got: 'nothing' } },
      ]);
    });

    it('reads a row of the organization usage, cached tokens beside the others', () => {
      const row = {
        input_text_tokens: 60,
        input_cached_text_tokens: 40,
        input_image_tokens: 10,
        input_cached_image_tokens: 0,
        output_text_tokens: 0,
        output_image_tokens: 50,
        model: 'painter-1-2026-01-05',
        batch: false,
      };
      const priced = priceUsage(row, painter, { asOf: DAY });
      if (priced.kind !== 'exact') throw new Error(priced.kind);
      expect(meters(priced)).to.deep.equal([
        ['text-input', 60, '0.00024'],
        ['image-input', 10, '0.00006'],
        ['text-input-cached', 40, '0.00004'],
        ['image-output', 50, '0.001'],
      ]);
      expect(priced.warnings).to.deep.equal([]);
      expect(priced.processing).to.equal('standard');
      expect(meters(price({ ...row, input_cached_image_tokens: 4 }))[3]).to.deep.equal([
        'image-input-cached',
        4,
        null,
      ]);
      expect(price({ output_image_tokens: 5 }).kind).to.equal('unpriced');
      // More cached than uncached tokens are no contradiction.
      expect(price({ ...row, input_cached_text_tokens: 101 }).kind).to.equal('exact');
    });

    it('takes the batch flag of a row in every spelling', () => {
      const row = {
        object: 'organization.usage.completions.result',
        input_tokens: 0,
        output_tokens: 0,
      };
      const processing = (over: object) => price({ ...row, ...over }).processing;
      for (const batch of [true, 'True', 'true', 'TRUE', 1, '1'])
        expect(processing({ batch }), JSON.stringify(batch)).to.equal('batch');
      for (const batch of [false, 'False', 'false', 0, '0', '', null, undefined, 'maybe', {}])
        expect(processing({ batch }), JSON.stringify(batch)).to.equal('standard');
      expect(processing({ service_tier: 'batch' })).to.equal('batch');
      expect(processing({ service_tier: 'batch', batch: null })).to.equal('batch');
      expect(processing({ service_tier: 'default', batch: true })).to.equal('batch');
    });

    it('says that a row without a batch flag is taken as standard', () => {
      const row = {
        object: 'organization.usage.completions.result',
        input_tokens: 0,
        output_tokens: 0,
      };
      const assumed = (over: object, options: PriceUsageOptions = {}) =>
        price({ ...row, ...over }, options).assumptions.map(({ code }) => code);
      expect(assumed({})).to.deep.equal(['standard-processing']);
      expect(assumed({ batch: null })).to.deep.equal(['standard-processing']);
      expect(assumed({ batch: false })).to.deep.equal([]);
      expect(assumed({}, { processing: 'standard' })).to.deep.equal([]);
      expect(price({ input_tokens: 0, output_tokens: 0 }).assumptions).to.deep.equal([]);
    });
  });

  describe('what a receipt leaves open', () => {
    it('ranges from all text to all image when an edit does not split its input', () => {
      const result = price({ input_tokens: 1000, output_tokens: 0 }, { operation: 'edit' });
      expect(result.kind).to.equal('range');
      expect((result as Totalled).total).to.deep.equal({ low: '0.004', high: '0.006' });
      expect(result.lines).to.have.length(1);
      expect(result.lines[0]).to.deep.include({
        meter: 'text-input',
        rate: rate('4.00', '2026-01-05'),
        or: [{ meter: 'image-input', rate: rate('6.00', '2026-01-05') }],
        cost: { low: '0.004', high: '0.006' },
      });
      expect(price({ input_tokens: 1000, output_tokens: 0 }).kind).to.equal('range');
    });

    it('is exact when both readings cost the same', () => {
      const charges = (['text-input', 'image-input'] as const).map((meter) => ({
        kind: 'tokens' as const,
        meter,
        rates: [rate('4', '2026-01-05')],
      }));
      const flat = catalogOf(
        [model()],
        [
          offer({
            charges: [
              ...charges,
              { kind: 'tokens', meter: 'image-output', rates: [rate('20', '2026-01-05')] },
            ],
          }),
        ],
      );
      expect(price({ input_tokens: 10, output_tokens: 0 }, {}, flat).kind).to.equal('exact');
    });

    it('takes all input of a generation as text, and says so', () => {
      const result = price({ input_tokens: 1000, output_tokens: 0 }, { operation: 'generate' });
      expect((result as Totalled).total.low).to.equal('0.004');
      expect(result.assumptions).to.deep.equal([
        { code: 'input-is-text', params: { tokens: 1000 } },
      ]);
    });

    it('takes unsplit output as image, except where the model also bills text', () => {
      expect(total({ input_tokens: 0, output_tokens: 1000 }).low).to.equal('0.02');
      const textOutput = {
        kind: 'per-image',
        tokens: { low: 300, high: 800, basis: 'observed' },
      } as const;
      const writer = model({ tokens: { ...model().tokens, textOutput } });
      const charges = [
        { kind: 'tokens', meter: 'text-output', rates: [rate('10', '2026-01-05')] },
        { kind: 'tokens', meter: 'image-output', rates: [rate('20', '2026-01-05')] },
      ] as const;
      const result = price(
        { input_tokens: 0, output_tokens: 1000 },
        {},
        catalogOf([writer], [offer({ charges })]),
      );
      expect((result as Totalled).total).to.deep.equal({ low: '0.01', high: '0.02' });
      expect(result.assumptions).to.deep.equal([]);
    });

    it('counts a meter that is not billed as nothing when it may be the one', () => {
      const silent = model({
        tokens: { ...model().tokens, textOutput: { kind: 'unknown', reason: '' } },
      });
      expect(
        total({ input_tokens: 0, output_tokens: 1000 }, {}, catalogOf([silent])),
      ).to.deep.equal({ low: '0', high: '0.02' });
    });

    it('keeps the known lines as "at least" when counts are absent', () => {
      const result = price({ output_tokens: 400 });
      expect(result).to.deep.include({
        kind: 'unpriced',
        atLeast: '0.008',
        reasons: [
          {
            code: 'tokens-not-reported',
            params: { meter: 'text-input', orMeters: ['image-input'] },
          },
        ],
      });
      expect(result.lines[0]).to.deep.include({ meter: 'text-input', quantity: null, cost: null });
      expect(otherMeters(result.lines[0]!)).to.deep.equal(['image-input']);
      const half = price({ input_tokens_details: { image_tokens: 1024 }, output_tokens: 0 });
      expect(meters(half)).to.deep.equal([
        ['text-input', null, null],
        ['image-input', 1024, '0.006144'],
      ]);
      expect(
        price({ input_tokens_details: { text_tokens: 1 }, output_tokens: 0 }).lines.map(
          (line) => line.meter,
        ),
      ).to.deep.equal(['text-input', 'image-input']);
    });

    it('completes a split of which one part is missing', () => {
      const result = price({
        input_tokens: 30,
        input_tokens_details: { text_tokens: 10 },
        output_tokens: 9,
        output_tokens_details: { image_tokens: 9 },
      });
      expect(meters(result)).to.deep.equal([
        ['text-input', 10, '0.00004'],
        ['image-input', 20, '0.00012'],
        ['image-output', 9, '0.00018'],
      ]);
      expect(
        meters(
          price({ input_tokens: 30, input_tokens_details: { image_tokens: 10 }, output_tokens: 0 }),
        )[0],
      ).to.deep.equal(['text-input', 20, '0.00008']);
      expect(
        meters(
          price({ input_tokens_details: { text_tokens: 1, image_tokens: 2 }, output_tokens: 0 }),
        ),
      ).to.have.length(2);
      expect(
        otherMeters(
          price({ input_tokens: 30, input_tokens_details: {}, output_tokens: 0 }).lines[0]!,
        ),
      ).to.deep.equal(['image-input']);
    });

    it('ranges over tokens that the details leave over, and warns', () => {
      const result = price({
        input_tokens: 100,
        input_tokens_details: { text_tokens: 60, image_tokens: 30 },
        output_tokens: 0,
      });
      expect(result.warnings).to.deep.equal([
        { code: 'parts-below-total', params: { field: 'input_tokens', total: 100, rest: 10 } },
      ]);
      expect((result as Totalled).total).to.deep.equal({ low: '0.00046', high: '0.00048' });
    });

    it('warns when the total is not the sum', () => {
      expect(price({ input_tokens: 0, output_tokens: 5, total_tokens: 9 }).warnings).to.deep.equal([
        { code: 'total-mismatch', params: { field: 'total_tokens', total: 9, sum: 5 } },
      ]);
      expect(price({ output_tokens: 5, total_tokens: 9 }).warnings).to.deep.equal([]);
    });
  });

  describe('cached tokens', () => {
    const withCached = (details: object) => ({
      input_tokens: 100,
      input_tokens_details: { text_tokens: 100, image_tokens: 0, ...details },
      output_tokens: 0,
    });

    it('leave the input meter and enter the cached one', () => {
      expect(meters(price(withCached({ cached_tokens: 60 })))).to.deep.equal([
        ['text-input', 40, '0.00016'],
        ['text-input-cached', 60, '0.00006'],
      ]);
      expect(
        meters(
          price(withCached({ cached_tokens: 60, cached_tokens_details: { text_tokens: 60 } })),
        )[1],
      ).to.deep.equal(['text-input-cached', 60, '0.00006']);
      expect(meters(price(withCached({ cached_tokens: 0 })))).to.deep.equal([
        ['text-input', 100, '0.0004'],
      ]);
    });

    it('follow their own split', () => {
      const both = catalogOf(
        [model()],
        [
          offer({
            charges: [
              ...offer().charges.filter(
                (charge) => !('meter' in charge && charge.meter === 'image-input-cached'),
              ),
              { kind: 'tokens', meter: 'image-input-cached', rates: [rate('2', '2026-01-05')] },
            ],
          }),
        ],
      );
      const mixed = {
        input_tokens: 100,
        input_tokens_details: {
          text_tokens: 50,
          image_tokens: 50,
          cached_tokens: 30,
          cached_tokens_details: { image_tokens: 20 },
        },
        output_tokens: 0,
      };
      expect(
        meters(price(mixed, {}, both)).map(([meter, tokens]) => [meter, tokens]),
      ).to.deep.equal([
        ['text-input', 40],
        ['image-input', 30],
        ['text-input-cached', 10],
        ['image-input-cached', 20],
      ]);
      const unsplit = {
        input_tokens: 100,
        input_tokens_details: { text_tokens: 50, image_tokens: 50, cached_tokens: 30 },
        output_tokens: 0,
      };
      // 20 text and 20 image tokens are uncached whichever are cached; the price runs from 30 cached
      // images (4, 6 and 2) to 30 cached texts (4, 6 and 1), each per million.
      const open = price(unsplit, {}, both);
      expect(
        open.lines.map((line) => [line.meter, ...otherMeters(line), line.quantity?.low]),
      ).to.deep.equal([
        ['text-input', 20],
        ['image-input', 20],
        ['text-input', 'image-input', 'text-input-cached', 'image-input-cached', 60],
      ]);
      expect((open as Totalled).total).to.deep.equal({ low: '0.00038', high: '0.00041' });
      const images = {
        input_tokens: 50,
        input_tokens_details: { text_tokens: 0, image_tokens: 50, cached_tokens: 30 },
        output_tokens: 0,
      };
      expect(
        meters(price(images, {}, both)).map(([meter, tokens]) => [meter, tokens]),
      ).to.deep.equal([
        ['image-input', 20],
        ['image-input-cached', 30],
      ]);
    });

    it('can not exceed what they are part of', () => {
      expect(issuesOf(withCached({ cached_tokens: 101 }))).to.deep.equal([
        {
          field: 'input_tokens',
          code: 'parts-exceed-total',
          params: { total: 100, parts: 101, partsField: 'input_tokens_details.cached_tokens' },
        },
      ]);
      const mixed = {
        input_tokens: 10,
        input_tokens_details: { text_tokens: 5, image_tokens: 5, cached_tokens: 11 },
        output_tokens: 0,
      };
      expect(issuesOf(mixed)[0]).to.deep.include({
        code: 'parts-exceed-total',
        params: { total: 10, parts: 11, partsField: 'input_tokens_details.cached_tokens' },
      });
      const negative = withCached({
        cached_tokens: 10,
        cached_tokens_details: { text_tokens: 20 },
      });
      expect(issuesOf(negative)[0]).to.include({ code: 'parts-exceed-total' });
    });

    it('cost no more than uncached ones', () => {
      fc.assert(
        fc.property(fc.nat(1e6), fc.nat(1e6), (tokens, share) => {
          const cached = Math.min(tokens, share);
          const plain = total({
            input_tokens: tokens,
            input_tokens_details: { text_tokens: tokens, image_tokens: 0 },
            output_tokens: 0,
          });
          const warm = total({
            input_tokens: tokens,
            input_tokens_details: { text_tokens: tokens, image_tokens: 0, cached_tokens: cached },
            output_tokens: 0,
          });
          expect(Number(warm.low)).to.be.at.most(Number(plain.low));
        }),
      );
    });
  });

  describe('the date of the rates', () => {
    const usage = { input_tokens: 0, output_tokens: 1_000_000 };

    it("is the caller's, else the response's, else the catalog's", () => {
      expect(price({ created: 1_768_000_000, usage }, { asOf: '2026-03-01' })).to.include({
        asOf: '2026-03-01',
        asOfFrom: 'caller',
      });
      const own = priceUsage({ created: 1_768_000_000, usage }, painter, { model: 'painter-1' });
      expect(own).to.deep.include({
        kind: 'exact',
        asOf: '2026-01-09',
        asOfFrom: 'response',
        total: { low: '40', high: '40', likely: '40' },
      });
      const none = priceUsage(usage, painter, { model: 'painter-1' });
      expect(none).to.deep.include({
        asOf: '2026-05-01',
        asOfFrom: 'catalog',
        total: { low: '20', high: '20', likely: '20' },
      });
      expect(priceUsage({ created: 'today', usage }, painter, { model: 'painter-1' })).to.include({
        asOfFrom: 'catalog',
      });
    });

    it('decides the rate to the day', () => {
      expect(total(usage, { asOf: '2026-01-31' }).low).to.equal('40');
      expect(total(usage, { asOf: '2026-02-01' }).low).to.equal('20');
    });

    it('is the nearest one of the model where the receipt is dated outside its life', () => {
      const early = price({ input_tokens: 7, output_tokens: 1_000_000 }, { asOf: '2026-01-04' });
      expect(early).to.deep.include({ kind: 'range', asOf: '2026-01-05' });
      expect(early.warnings).to.deep.include({
        code: 'before-release',
        params: { date: '2026-01-04', released: '2026-01-05', day: '2026-01-05' },
      });
      const gone = catalogOf([
        model({ lifecycle: { released: '2026-01-05', shutdown: '2026-03-01', source: 'list' } }),
      ]);
      const late = price(usage, { asOf: '2026-09-01' }, gone) as Totalled;
      expect(late).to.deep.include({ kind: 'exact', asOf: '2026-02-28' });
      expect(late.total.low).to.equal('20');
      expect(late.warnings.map(({ code }) => code)).to.include('after-shutdown');
      expect(
        price(usage, { asOf: '2026-02-28' }, gone).warnings.map(({ code }) => code),
      ).not.to.include('after-shutdown');
    });

    it('warns of old, later and undated readings, once each', () => {
      const codes = (asOf: string) =>
        price(
          {
            input_tokens: 10,
            input_tokens_details: { text_tokens: 5, image_tokens: 5 },
            output_tokens: 0,
          },
          { asOf },
        ).warnings;
      expect(codes('2026-07-08')).to.deep.equal([]);
      expect(codes('2026-07-09')).to.deep.equal([
        { code: 'rate-stale', params: { checked: '2026-03-10', days: 121 } },
      ]);
      expect(codes('2026-03-09')).to.deep.equal([
        { code: 'rate-read-later', params: { checked: '2026-03-10' } },
      ]);
      const undated = catalogOf(
        [model()],
        [
          offer({
            charges: [
              {
                kind: 'tokens',
                meter: 'image-output',
                rates: [rate('1', '2026-01-05', { checks: [] })],
              },
            ],
          }),
        ],
      );
      expect(price(usage, {}, undated).warnings).to.deep.equal([
        { code: 'rate-undated', params: {} },
      ]);
    });
  });

  describe('meters without a rate', () => {
    it('make the total unpriced only when tokens fall on them', () => {
      const usage = (image: number) => ({
        input_tokens: 100,
        input_tokens_details: {
          text_tokens: 100 - image,
          image_tokens: image,
          cached_tokens: image,
          cached_tokens_details: { image_tokens: image },
        },
        output_tokens: 0,
      });
      expect(price(usage(0)).kind).to.equal('exact');
      expect(price(usage(40))).to.deep.include({
        kind: 'unpriced',
        atLeast: '0.00024',
        reasons: [
          { code: 'rate-not-published', params: { reason: 'The price list does not name it.' } },
        ],
      });
    });

    it('say when the catalog has no rate for the day', () => {
      const late = catalogOf(
        [model()],
        [
          offer({
            charges: [{ kind: 'tokens', meter: 'image-output', rates: [rate('1', '2026-04-01')] }],
          }),
        ],
      );
      expect(price({ input_tokens: 0, output_tokens: 5 }, {}, late)).to.deep.include({
        reasons: [{ code: 'no-rate-then', params: { date: DAY } }],
      });
    });

    it('cost from half to all of the standard rate as batch where there is none', () => {
      const reason = 'No page names it.';
      for (const [batch, code] of [
        [{ status: 'unknown', reason }, 'batch-unknown'],
        [{ ...PROVENANCE, status: 'not-offered', reason }, 'batch-not-offered'],
      ] as const) {
        const none = catalogOf([model()], [offer({ batch })]);
        const result = price(
          {
            input_tokens: 100,
            input_tokens_details: { text_tokens: 100, image_tokens: 0 },
            output_tokens: 50,
          },
          { processing: 'batch' },
          none,
        ) as Totalled;
        expect(result.kind).to.equal('range');
        expect(result.total).to.deep.equal({ low: '0.0007', high: '0.0014' });
        expect(result.lines.map((line) => line.cost)).to.deep.equal([
          { low: '0.0002', high: '0.0004' },
          { low: '0.0005', high: '0.001' },
        ]);
        expect(result.warnings).to.deep.equal([{ code, params: { reason } }]);
      }
    });

    it('say each reason once', () => {
      const gone = catalogOf([model()], [offer({ charges: [] })]);
      const result = price({ input_tokens: 7, output_tokens: 5 }, {}, gone) as Unpriced;
      expect(result.lines).to.have.length(2);
      expect(result.reasons).to.have.length(1);
    });

    it('cost nothing when the provider does not bill them, and say so', () => {
      const result = price({
        input_tokens: 0,
        output_tokens: 30,
        output_tokens_details: { text_tokens: 10, image_tokens: 20 },
      });
      expect(meters(result)).to.deep.equal([
        ['text-output', 10, '0'],
        ['image-output', 20, '0.0004'],
      ]);
      expect(result.warnings).to.deep.equal([
        { code: 'not-billed-meter', params: { meter: 'text-output', tokens: 10 } },
      ]);
    });
  });

  describe('sums', () => {
    it('stay exact beyond safe integers and with rates that do not divide', () => {
      const big = Number.MAX_SAFE_INTEGER;
      expect(total({ input_tokens: 0, output_tokens: big }).low).to.equal('180143985094.81982');
      const thirds = catalogOf(
        [model()],
        [
          offer({
            charges: [
              {
                kind: 'tokens',
                meter: 'image-output',
                rates: [rate('1', '2026-01-05', { per: 3 })],
              },
            ],
          }),
        ],
      );
      expect(total({ input_tokens: 0, output_tokens: 2 }, {}, thirds).low).to.equal(
        '0.666666666667',
      );
      expect(total({ input_tokens: 0, output_tokens: 3 }, {}, thirds).low).to.equal('1');
      const both = price({
        input_tokens: 10,
        input_tokens_details: { text_tokens: 10, image_tokens: 0 },
        output_tokens: big,
      }) as Totalled;
      expect(both.total.low).to.equal('180143985094.81986');
    });

    const split = fc.record({ text: fc.nat(1e9), image: fc.nat(1e9), out: fc.nat(1e9) });
    const receiptOf = ({ text, image, out }: { text: number; image: number; out: number }) => ({
      input_tokens: text + image,
      input_tokens_details: { text_tokens: text, image_tokens: image },
      output_tokens: out,
    });

    it('are the sums of the printed lines', () => {
      fc.assert(
        fc.property(split, (counts) => {
          const result = price(receiptOf(counts)) as Totalled;
          expect(sum(result.lines.map((line) => line.cost!.low))).to.equal(result.total.low);
          const open = price({ input_tokens: counts.text, output_tokens: counts.out }) as Totalled;
          expect(sum(open.lines.map((line) => line.cost!.low))).to.equal(open.total.low);
          expect(sum(open.lines.map((line) => line.cost!.high))).to.equal(open.total.high);
        }),
      );
    });

    it('agree with a sum worked by hand in BigInt', () => {
      fc.assert(
        fc.property(split, (counts) => {
          const micro =
            BigInt(counts.text) * 4n + BigInt(counts.image) * 6n + BigInt(counts.out) * 20n;
          const digits = micro.toString().padStart(7, '0');
          expect(total(receiptOf(counts)).low).to.equal(
            `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, ''),
          );
        }),
      );
    });

    it('contain the exact case in the range of the open one', () => {
      fc.assert(
        fc.property(split, (counts) => {
          const exact = Number(total(receiptOf(counts)).low);
          const open = total({
            input_tokens: counts.text + counts.image,
            output_tokens: counts.out,
          });
          expect(Number(open.low)).to.be.at.most(exact + 1e-9 * exact);
          expect(Number(open.high)).to.be.at.least(exact - 1e-9 * exact);
        }),
      );
    });
  });

  describe('what cannot be priced', () => {
    it('names every wrong field at once', () => {
      const receipt = {
        input_tokens: -1,
        output_tokens: 1.5,
        total_tokens: 'many',
        input_tokens_details: { text_tokens: Number.NaN, image_tokens: {} },
      };
      const issues = issuesOf(
        { usage: receipt },
        {
          model: 'paniter-1',
          asOf: '2026-02-30',
          processing: 'fast' as never,
          operation: 'draw' as never,
        },
      );
      expect(issues).to.deep.equal([
        { field: 'usage.input_tokens', code: 'not-a-count', params: { got: '-1' } },
        {
          field: 'usage.input_tokens_details.text_tokens',
          code: 'not-a-count',
          params: { got: 'NaN' },
        },
        {
          field: 'usage.input_tokens_details.image_tokens',
          code: 'not-a-count',
          params: { got: 'an object' },
        },
        { field: 'usage.output_tokens', code: 'not-a-count', params: { got: '1.5' } },
        { field: 'usage.total_tokens', code: 'not-a-count', params: { got: 'the text "many"' } },
        {
          field: 'model',
          code: 'unknown-model',
          params: { got: 'paniter-1', nearest: ['painter-1'] },
        },
        { field: 'asOf', code: 'not-a-date', params: { got: '2026-02-30' } },
        {
          field: 'processing',
          code: 'unknown-option',
          params: { got: 'fast', allowed: ['standard', 'batch'] },
        },
        {
          field: 'operation',
          code: 'unknown-option',
          params: { got: 'draw', allowed: ['generate', 'edit'] },
        },
      ]);
    });

    it('asks for a model and for an offer that exist', () => {
      expect(priceUsage({ output_tokens: 1 }, painter)).to.deep.equal({
        kind: 'invalid',
        issues: [{ field: 'model', code: 'missing-model', params: {} }],
      });
      expect(issuesOf({ output_tokens: 1 }, { offer: 'shop' })).to.deep.equal([
        { field: 'offer', code: 'unknown-offer', params: { got: 'shop', model: 'painter-1' } },
      ]);
      expect(price({ output_tokens: 1 }, { offer: 'studio' }).offer).to.equal('studio/painter-1');
    });

    it('says what is impossible: parts above their total', () => {
      expect(
        issuesOf({ output_tokens: 5, output_tokens_details: { text_tokens: 4, image_tokens: 2 } }),
      ).to.deep.equal([
        {
          field: 'output_tokens',
          code: 'parts-exceed-total',
          params: { total: 5, parts: 6, partsField: 'output_tokens_details' },
        },
      ]);
      expect(
        issuesOf({ output_tokens: 5, output_tokens_details: { image_tokens: 6 } }),
      ).to.have.length(1);
    });

    it('says what it got when that is no receipt', () => {
      const got = (value: unknown) => issuesOf(value)[0];
      expect(got(null)).to.deep.equal({
        field: 'receipt',
        code: 'not-an-object',
        params: { got: 'null' },
      });
      expect(got([])?.params).to.deep.equal({ got: 'a list' });
      expect(got('{}')?.params).to.deep.equal({ got: 'a string' });
      expect(got(undefined)?.params).to.deep.equal({ got: 'nothing' });
      expect(got({ data: [] })).to.deep.equal({
        field: 'usage',
        code: 'missing-usage',
        params: { got: 'nothing' },
      });
      expect(got({ usage: null })?.params).to.deep.equal({ got: 'null' });
      expect(got({ response: { status_code: 200, body: { usage: 5 } } })).to.deep.equal({
        field: 'response.body.usage',
        code: 'missing-usage',
        params: { got: 'a number' },
      });
    });

    it('never throws and never prints NaN, whatever the receipt', () => {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.anything(),
            fc.object({
              key: fc.constantFrom(
                'usage',
                'input_tokens',
                'output_tokens',
                'input_tokens_details',
                'output_tokens_details',
                'text_tokens',
                'image_tokens',
                'cached_tokens',
                'response',
                'body',
                'tool_usage',
                'image_gen',
                'created',
                'model',
              ),
              values: [fc.nat(), fc.double(), fc.string(), fc.constant(null), fc.bigInt()],
              maxDepth: 4,
            }),
          ),
          (receipt) => {
            const result = priceUsage(receipt, painter, { model: 'painter-1', asOf: DAY });
            // What the receipt held may be quoted.
            const said = JSON.stringify(result, (key, value: unknown) =>
              key === 'got' ? '' : value,
            );
            expect(said).to.not.match(/NaN|Infinity|undefined/);
          },
        ),
        { numRuns: 500 },
      );
    });

    it('returns plain data', () => {
      const result = price({ input_tokens: 5, output_tokens: 7 });
      expect(JSON.parse(JSON.stringify(result))).to.deep.equal(result);
    });
  });

  it('keeps its answers apart by catalog, model, day, processing and offer', () => {
    const usage = { input_tokens: 0, output_tokens: 1_000_000 };
    const double = catalogOf(
      [model()],
      [
        offer({
          charges: [{ kind: 'tokens', meter: 'image-output', rates: [rate('99', '2026-01-05')] }],
        }),
      ],
    );
    for (let round = 0; round < 2; round++) {
      expect(total(usage).low).to.equal('20');
      expect(total(usage, { processing: 'batch' }).low).to.equal('10');
      expect(total(usage, { asOf: '2026-01-31' }).low).to.equal('40');
      expect(total(usage, {}, double).low).to.equal('99');
    }
    for (let day = 1; day <= 70; day++) {
      const asOf = new Date(Date.UTC(2026, 1, day)).toISOString().slice(0, 10);
      expect(total(usage, { asOf }).low).to.equal('20');
    }
  });
});

describe('real receipts', () => {
  const dayOf = (date: string | null) =>
    date && /^\d{4}-\d{2}-\d{2}$/.test(date)
      ? date
      : date && /^\d{4}-\d{2}$/.test(date)
        ? `${date}-28`
        : undefined;

  /** The receipt as its API sent it; the collection keeps only the usage. */
  function asSent(row: (typeof receipts)[number]): unknown {
    const usage = row.usage as Record<string, unknown>;
    if (!('mainline' in usage)) return { usage };
    const { mainline, ...tool } = usage;
    const main = mainline as { model: string };
    return { model: main.model, usage: main, tool_usage: { image_gen: tool } };
  }

  const optionsOf = (row: (typeof receipts)[number]): PriceUsageOptions => {
    const asOf = dayOf(row.date) ?? (row.model === 'gpt-image-1.5' ? '2026-09-01' : '2026-10-06');
    const operation =
      row.endpoint === 'images.generations'
        ? 'generate'
        : row.endpoint === 'images.edits'
          ? 'edit'
          : undefined;
    return { model: row.model, asOf, ...(operation && { operation }) };
  };

  const stated = receipts.filter((row) => row.proves.includes('cost'));
  it('has stated costs to check against', () => {
    expect(stated.map(({ id }) => id)).to.deep.equal(['r35']);
  });

  for (const row of stated) {
    it(`${row.id} costs what its source states, to the last digit`, () => {
      const result = priceUsage(asSent(row), catalog, optionsOf(row));
      expect(result.kind === 'exact' && result.total.low).to.equal(String(row.statedCostUsd));
    });
  }

  const shapes = receipts.filter((row) => row.proves.includes('shape'));
  it('has every shape row', () => {
    expect(shapes.map(({ id }) => id)).to.deep.equal([
      'r00',
      'r01',
      'r08',
      'r17',
      'r27',
      'r29',
      'r31',
      'r37',
      'r41',
      'r42',
      'r43',
      'r44',
      'r45',
    ]);
  });

  /** Worked by hand from the rates of the day: dollars per million, text in / image in / text out / image out. */
  const byHand: Record<string, readonly [kind: 'exact' | 'range', low: string, high: string]> = {
    r00: ['exact', '0.01099', '0.01099'], // 22 x 5 + 272 x 40
    r01: ['exact', '0.0634', '0.0634'], // 8 x 5 + 1584 x 40
    r08: ['exact', '0.180505', '0.180505'], // 33 x 5 + 194 x 10 + 4460 x 40
    r17: ['exact', '0.043312', '0.043312'], // 192 x 5 + 856 x 10 + 1056 x 32
    r27: ['exact', '0.062715', '0.062715'], // 215 x 5 + 1120 x 8 + 1756 x 30
    r29: ['exact', '0.053125', '0.053125'], // 89 x 5 + 1756 x 30
    r31: ['exact', '0.211655', '0.211655'], // 187 x 5 + 7024 x 30
    r37: ['range', '0.04137375', '0.042528'], // 171 x 1.25 or 8 + 1372 x 30: images or not, cached or not
    r41: ['range', '0.045035', '0.04736'], // 775 x 5 or 8 + 1372 x 30: an edit without a split
    r42: ['exact', '0.059236', '0.059236'], // 60 x 5 + 782 x 8 + 1756 x 30
    r43: ['exact', '0.00518', '0.00518'], // 88 x 5 + 158 x 30
    r44: ['exact', '0.018037', '0.018037'], // 13 x 5 + 1024 x 8 + 326 x 30
    r45: ['exact', '0.028964', '0.028964'], // 26 x 5 + 2048 x 8 + 415 x 30
  };

  for (const row of shapes) {
    it(`${row.id} is read and priced`, () => {
      const result = priceUsage(asSent(row), catalog, optionsOf(row));
      if (result.kind !== 'exact' && result.kind !== 'range')
        throw new Error(JSON.stringify(result));
      expect([result.kind, result.total.low, result.total.high]).to.deep.equal(byHand[row.id]);
    });
  }

  it('leaves no row of the collection unreadable', () => {
    for (const row of receipts) {
      const model =
        row.model === 'gpt-image-2.6' || row.model.includes('not stated')
          ? 'gpt-image-2.6-flare'
          : row.model;
      const asOf = model.includes('2.6') ? '2026-11-05' : optionsOf(row).asOf!;
      const result = priceUsage(asSent(row), catalog, { ...optionsOf(row), model, asOf });
      expect(result.kind, `${row.id} ${JSON.stringify(result)}`).to.be.oneOf([
        'exact',
        'range',
        'unpriced',
      ]);
    }
  });
});

describe('receipts that could be misread', () => {
  const painter = catalogOf();
  const asked = { model: 'painter-1', asOf: '2026-03-11' } as const;

  it('never takes the usage of the main model for that of the image model', () => {
    const main = { input_tokens: 1000, output_tokens: 2000 };
    const answers = [
      { object: 'response', model: 'gpt-5', usage: main },
      { model: 'gpt-5', usage: main, tool_usage: { image_gen: null } },
      { model: 'gpt-5', usage: main, tool_usage: { web_search: {} } },
      { type: 'response.completed', response: { object: 'response', usage: main } },
    ];
    for (const answer of answers) {
      const result = priceUsage(answer, painter, asked);
      expect(result.kind, JSON.stringify(answer)).to.equal('invalid');
      expect(result.kind === 'invalid' && result.issues[0]).to.include({ code: 'missing-usage' });
      expect(result.kind === 'invalid' && result.issues[0]!.field).to.match(
        /tool_usage\.image_gen$/,
      );
    }
  });

  const lines = (receipt: unknown, options: PriceUsageOptions = {}) => {
    const result = priceUsage(receipt, painter, { ...asked, ...options });
    if (result.kind === 'invalid') return result.issues.map(({ code }) => code);
    return result.lines.map((line) => [
      line.meter,
      ...otherMeters(line),
      line.quantity?.low ?? null,
    ]);
  };

  it('keeps cached tokens open that their details do not name', () => {
    const details = {
      text_tokens: 60,
      image_tokens: 40,
      cached_tokens: 50,
      cached_tokens_details: { text_tokens: 10, image_tokens: 0 },
    };
    expect(
      lines({ input_tokens: 100, input_tokens_details: details, output_tokens: 0 }),
    ).to.deep.equal([
      ['text-input', 10],
      ['text-input-cached', 10],
      ['text-input', 'image-input', 40],
      ['text-input-cached', 'image-input-cached', 40],
    ]);
    const most = { ...details, cached_tokens_details: { text_tokens: 40, image_tokens: 20 } };
    expect(lines({ input_tokens: 100, input_tokens_details: most, output_tokens: 0 })).to.include(
      'parts-exceed-total',
    );
  });

  it('does not read an absent input as nothing', () => {
    expect(lines({ input_tokens_details: { cached_tokens: 50 }, output_tokens: 0 })).to.deep.equal([
      ['text-input', 'image-input', null],
      ['text-input-cached', 'image-input-cached', 50],
    ]);
  });

  it('takes all input of a generation as text, cached or not', () => {
    const receipt = {
      input_tokens: 100,
      input_tokens_details: { cached_tokens: 30 },
      output_tokens: 0,
    };
    expect(lines(receipt, { operation: 'generate' })).to.deep.equal([
      ['text-input', 70],
      ['text-input-cached', 30],
    ]);
    expect(lines(receipt, { operation: 'edit' })).to.deep.equal([
      ['text-input', 'image-input', 70],
      ['text-input-cached', 'image-input-cached', 30],
    ]);
  });

  it('keeps cached tokens of the organization usage open when their kind is not said', () => {
    const row = {
      object: 'organization.usage.completions.result',
      input_text_tokens: 40,
      input_image_tokens: 50,
      input_cached_tokens: 60,
      output_text_tokens: 0,
      output_image_tokens: 0,
    };
    expect(lines(row)).to.deep.equal([
      ['text-input', 40],
      ['image-input', 50],
      ['text-input-cached', 'image-input-cached', 60],
    ]);
    expect(lines({ ...row, input_tokens: 150 })).to.have.length(3);
    for (const input_tokens of [149, 151])
      expect(lines({ ...row, input_tokens })).to.deep.equal([
        input_tokens < 150 ? 'parts-exceed-total' : 'parts-below-total',
      ]);
    expect(lines({ ...row, input_uncached_tokens: 91 })).to.deep.equal(['parts-below-total']);
  });

  it('does not ask for a model that an unreadable receipt may name', () => {
    const result = { input_tokens: 1, input_cached_text_tokens: 2, model: 'painter-1' };
    const priced = priceUsage(result, painter);
    expect(priced.kind === 'invalid' && priced.issues).to.deep.equal([
      {
        field: 'input_tokens',
        code: 'counts-contradict',
        params: { counts: ['input_tokens 1', 'input_cached_text_tokens 2'] },
      },
    ]);
  });

  it('warns of a total below the sum as well as above it', () => {
    const result = priceUsage(
      { input_tokens: 0, output_tokens: 5, total_tokens: 4 },
      painter,
      asked,
    );
    expect(result.kind !== 'invalid' && result.warnings).to.deep.equal([
      { code: 'total-mismatch', params: { field: 'total_tokens', total: 4, sum: 5 } },
    ]);
  });
});
