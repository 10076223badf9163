import { expect } from '@esm-bundle/chai';
import { catalog } from '../../../src/catalog/index.js';
import { type PricedUsage, priceUsage, type PriceUsageOptions } from '../../../src/core/index.js';
import { USAGE_SHAPES } from '../../../src/core/receipts/shapes.js';
import { catalogOf, model, offer, rate } from '../fixtures.js';

const painter = catalogOf();
const DAY = '2026-03-11';

type Invalid = Extract<PricedUsage, { kind: 'invalid' }>;
type Priced = Exclude<PricedUsage, { kind: 'invalid' }>;

function price(receipt: unknown, options: PriceUsageOptions = {}, from = painter): Priced {
  const result = priceUsage(receipt, from, { model: 'painter-1', asOf: DAY, ...options });
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.issues));
  return result;
}

function issuesOf(receipt: unknown, options: PriceUsageOptions = {}): Invalid['issues'] {
  const result = priceUsage(receipt, painter, { model: 'painter-1', asOf: DAY, ...options });
  if (result.kind !== 'invalid') throw new Error(`priced as ${result.kind}`);
  return result.issues;
}

const codes = (notices: readonly { readonly code: string }[]) => notices.map(({ code }) => code);
const ends = (result: Priced) =>
  result.kind === 'unpriced' ? [result.atLeast] : [result.total.low, result.total.high];

describe('the table of shapes', () => {
  it('has a source and a day in every row, and marks that its fields have', () => {
    for (const { id, source, read, marks, fields } of USAGE_SHAPES) {
      expect(source, id).to.have.length.above(10);
      expect(read, id).to.match(/^2026-\d\d-\d\d$/);
      for (const mark of marks)
        if (mark !== 'num_model_requests') expect(Object.keys(fields), id).to.include(mark);
    }
    expect(new Set(USAGE_SHAPES.map(({ id }) => id)).size).to.equal(USAGE_SHAPES.length);
  });

  it('finds no shape by a name that objects inherit', () => {
    expect(issuesOf({ constructor: 5, toString: 1 })[0]).to.include({ code: 'missing-usage' });
    expect(
      price(JSON.parse('{"__proto__":{"input_tokens":9},"output_tokens":1,"input_tokens":0}')).kind,
    ).to.equal('exact');
  });
});

describe('tokens whose kind a receipt tells in part', () => {
  it('uses the split of the cached tokens for the uncached ones', () => {
    // 100 x 4 and 900 x 1 per million, were the rest text; it may be an image.
    const usage = {
      input_tokens: 1000,
      input_tokens_details: { cached_tokens: 900, cached_tokens_details: { text_tokens: 900 } },
      output_tokens: 0,
    };
    expect(ends(price(usage, { operation: 'generate' }))).to.deep.equal(['0.0013', '0.0013']);
    expect(ends(price(usage))).to.deep.equal(['0.0013', '0.0015']);
    // The same at the rates of gpt-image-2: 100 x 5 + 900 x 1.25.
    const real = priceUsage(usage, catalog, {
      model: 'gpt-image-2',
      asOf: '2026-10-06',
      operation: 'generate',
    });
    expect(real.kind === 'exact' && real.total.low).to.equal('0.001625');
  });

  it('does not take image tokens for text because some are cached', () => {
    const event = {
      type: 'image_generation.completed',
      usage: {
        input_tokens: 110,
        input_tokens_details: { text_tokens: 10, image_tokens: 100, cached_tokens: 10 },
        output_tokens: 0,
      },
    };
    // 10 x 5 + 90 x 8 + 10 x 2 to 10 x 1.25 + 100 x 8.
    const real = priceUsage(event, catalog, { model: 'gpt-image-2', asOf: '2026-10-06' });
    expect(real.kind === 'range' && real.total).to.deep.equal({
      low: '0.00079',
      high: '0.0008125',
    });
  });

  it('does not make an unreported count zero', () => {
    const row = {
      input_text_tokens: 36,
      output_text_tokens: 0,
      output_image_tokens: 134,
      input_cached_tokens: 25,
    };
    const result = price(row);
    expect(result.kind).to.equal('unpriced');
    expect(result.kind === 'unpriced' && codes(result.reasons)).to.include('tokens-not-reported');
    // With the number of image tokens the total tells that the 25 stand beside the 36.
    const within = price({ ...row, input_image_tokens: 0, input_tokens: 61 });
    expect(
      within.lines.map(({ meter, or, quantity }) => [meter, or?.[0]?.meter, quantity?.low]),
    ).to.deep.equal([
      ['text-input', undefined, 36],
      ['text-input-cached', 'image-input-cached', 25],
      ['image-output', undefined, 134],
    ]);
    const inside = price({ ...row, input_image_tokens: 0, input_tokens: 36 });
    expect(inside.lines.map(({ meter, quantity }) => [meter, quantity?.low])).to.deep.equal([
      ['text-input', 11],
      ['text-input-cached', 25],
      ['image-output', 134],
    ]);
  });

  it('needs no count of a meter that is not billed or that a total leaves no room for', () => {
    const row = {
      input_text_tokens: 16,
      input_image_tokens: 1024,
      input_cached_tokens: 0,
      output_image_tokens: 196,
    };
    expect(price(row).kind).to.equal('exact');
    const writer = catalogOf(
      [
        model({
          tokens: {
            ...model().tokens,
            textOutput: { kind: 'per-image', tokens: { low: 0, high: 9, basis: 'observed' } },
          },
        }),
      ],
      [
        offer({
          charges: [
            ...offer().charges.filter(
              (charge) => !('meter' in charge && charge.meter === 'text-output'),
            ),
            { kind: 'tokens', meter: 'text-output', rates: [rate('10', '2026-01-05')] },
          ],
        }),
      ],
    );
    expect(price(row, {}, writer).kind).to.equal('unpriced');
    expect(price({ ...row, output_tokens: 196 }, {}, writer).kind).to.equal('exact');
  });

  it('says that a shape which counts cached tokens does not count them here', () => {
    const chat = {
      prompt_tokens: 10,
      prompt_tokens_details: { text_tokens: 10 },
      completion_tokens: 0,
    };
    expect(codes(price(chat).warnings)).to.deep.equal(['cached-not-reported']);
    expect(ends(price(chat))).to.deep.equal(['0.00001', '0.00004']);
    const counted = { ...chat, prompt_tokens_details: { text_tokens: 10, cached_tokens: 0 } };
    expect(price(counted).warnings).to.deep.equal([]);
    expect(ends(price(counted))).to.deep.equal(['0.00004', '0.00004']);
    // The Images API has no such field: nothing is missing.
    expect(price({ input_tokens: 10, output_tokens: 0 }).warnings).to.deep.equal([]);
  });

  describe('without a known input', () => {
    // $3 to $7 per 1M: text, image, cached text, cached images, image output. Text output isn't billed.
    const rated = catalogOf(
      [model()],
      [
        offer({
          charges: (
            [
              'text-input',
              'image-input',
              'text-input-cached',
              'image-input-cached',
              'image-output',
            ] as const
          ).map((meter, index) => ({
            kind: 'tokens',
            meter,
            rates: [rate(`${index + 3}`, '2026-01-05')],
          })),
        }),
      ],
    );
    const text = { text_tokens: 30 };
    const both = { text_tokens: 30, cached_tokens: 40 };

    // What a sum proves is used: by text and images, or by cached and not, whichever is narrower.
    const totals: readonly (readonly [string, object, number, number])[] = [
      ['100 of any meter: × 3, or × 7', { total_tokens: 100 }, 300, 700],
      [
        '30 × 3 + 70 × 4, or 30 × 5 + 70 × 7',
        { total_tokens: 100, prompt_tokens_details: text },
        370,
        640,
      ],
      [
        '30 × 5 + 70 × 3, or 30 × 6 + 70 × 7',
        { total_tokens: 100, prompt_tokens_details: { cached_tokens: 30 } },
        360,
        670,
      ],
      [
        '40 × 5 + 60 × 3, or 30 × 5 + 70 × 7',
        { total_tokens: 100, prompt_tokens_details: both },
        380,
        640,
      ],
      [
        '50 × 7, and 30 × 3 + 20 × 4, or 30 × 5 + 20 × 6',
        {
          total_tokens: 100,
          prompt_tokens_details: text,
          completion_tokens_details: { image_tokens: 50 },
        },
        520,
        620,
      ],
      ['30 × 3, or 30 × 5', { total_tokens: 30, prompt_tokens_details: text }, 90, 150],
      [
        '20 × 3 + 10 × 5, and 70 × 4, or 70 × 7',
        {
          total_tokens: 100,
          input_tokens_details: { text_tokens: 30, cached_tokens_details: { text_tokens: 10 } },
        },
        390,
        600,
      ],
    ];
    for (const [how, usage, low, high] of totals)
      it(`but with a total, costs ${how}`, () => {
        const result = price(usage, {}, rated);
        expect(result.kind).to.equal('range');
        expect(ends(result).map((usd) => Math.round(Number(usd) * 1e6))).to.deep.equal([low, high]);
      });

    // Rows of logs, whose text and images may include the cached tokens or not; the sum tells.
    const rows: readonly (readonly [string, object, number, number])[] = [
      [
        'beside them: 30 × 3 + 50 × 4, and 20 × 5 or 20 × 6',
        { input_text_tokens: 30, input_image_tokens: 50 },
        390,
        410,
      ],
      [
        'among them: each cached one costs 2 more than 30 × 3 + 70 × 4',
        { input_text_tokens: 30, input_image_tokens: 70 },
        410,
        410,
      ],
      [
        'some among them, of 30 to 40 as text: 440 less one each',
        { input_text_tokens: 30, input_image_tokens: 60 },
        400,
        410,
      ],
    ];
    for (const [where, named, low, high] of rows)
      it(`finds the cached tokens of a row ${where}`, () => {
        const row = { input_tokens: 100, cached_tokens: 20, output_image_tokens: 0, ...named };
        const result = price(row, {}, rated);
        expect(ends(result).map((usd) => Math.round(Number(usd) * 1e6))).to.deep.equal([low, high]);
      });

    it('refuses a row whose text and images are more than its input', () => {
      const row = { input_tokens: 80, cached_tokens: 20, output_image_tokens: 0 };
      const named = { input_text_tokens: 30, input_image_tokens: 70 };
      expect(codes(issuesOf({ ...row, ...named }))).to.deep.equal(['counts-contradict']);
    });

    it('takes what the parts of a generation leave of its input as text, if it has no image', () => {
      const usage = (image: number) => ({
        input_tokens: 50,
        input_tokens_details: { text_tokens: 30, image_tokens: image },
        output_tokens: 0,
      });
      const generated = price(usage(0), { operation: 'generate' }, rated);
      expect(ends(generated)).to.deep.equal(['0.00015', '0.00015']);
      expect(generated.assumptions).to.deep.equal([
        { code: 'input-is-text', params: { tokens: 20 } },
      ]);
      for (const [image, operation] of [
        [5, 'generate'],
        [0, 'edit'],
      ] as const) {
        const open = price(usage(image), { operation }, rated);
        expect(codes(open.assumptions)).not.to.include('input-is-text');
        expect(ends(open)[0]).not.to.equal(ends(open)[1]);
      }
    });

    it('takes output as images where text is not billed, unless the receipt leaves some of it open', () => {
      const output = (usage: object) => {
        const result = price({ input_tokens: 0, ...usage }, {}, rated);
        return [
          result.assumptions.filter(({ code }) => code === 'output-is-image'),
          ends(result).map((usd) => Math.round(Number(usd) * 1e6)),
        ];
      };
      expect(output({ output_tokens: 50 })).to.deep.equal([
        [{ code: 'output-is-image', params: { tokens: 50, model: 'painter-1' } }],
        [350, 350],
      ]);
      expect(output({ output_tokens: 0 })).to.deep.equal([[], [0, 0]]);
      const details = { output_tokens_details: { text_tokens: 0, image_tokens: 30 } };
      // 20 could be text, which has no rate: only the 30 are sure.
      expect(output({ output_tokens: 50, ...details })).to.deep.equal([[], [210]]);
      expect(output({ output_tokens: 30, ...details })).to.deep.equal([[], [210, 210]]);
    });

    it('expects every token of a usage API row to be accounted for', () => {
      const row = {
        object: 'organization.usage.completions.result',
        input_text_tokens: 30,
        input_image_tokens: 50,
        output_tokens: 0,
      };
      const counted = { ...row, input_tokens: 100, input_cached_tokens: 0 };
      expect(codes(issuesOf(counted))).to.deep.equal(['parts-below-total']);
      expect(codes(price(row, {}, rated).warnings)).to.include('cached-not-reported');
    });

    it('warns of a total that is not the sum, also of nothing', () => {
      const warned = (input: number, output: number, all: number): boolean =>
        codes(
          price({ input_tokens: input, output_tokens: output, total_tokens: all }, {}, rated)
            .warnings,
        ).includes('total-mismatch');
      for (const [input, output, all, expected] of [
        [0, 0, 0, false],
        [10, 0, 10, false],
        [10, 0, 9, true],
        [0, 10, 9, true],
        [5, 5, 0, true],
      ] as const)
        expect(warned(input, output, all), `${input} + ${output}, ${all}`).to.equal(expected);
    });

    // The lines, their meters, and what is missing.
    it('nor a total, keeps what is known as a lower bound', () => {
      const lines = (usage: object) => {
        const result = price(usage, {}, rated);
        if (result.kind !== 'unpriced') throw new Error(result.kind);
        return [
          Math.round(Number(result.atLeast) * 1e6),
          ...result.lines.map(({ meter, or = [], quantity }) =>
            [[meter, ...or.map((other) => other.meter)].join('/'), quantity?.low ?? null].join(' '),
          ),
        ];
      };
      expect(lines({ prompt_tokens_details: text, completion_tokens: 0 })).to.deep.equal([
        90,
        'text-input/text-input-cached 30',
        'image-input/image-input-cached ',
      ]);
      expect(
        lines({ prompt_tokens_details: { cached_tokens: 40 }, completion_tokens: 10 }),
      ).to.deep.equal([
        270,
        'text-input/image-input ',
        'text-input-cached/image-input-cached 40',
        'image-output 10',
      ]);
      // Text and cached share the cached text: the one that proves more counts, 40 × 5 over 30 × 3.
      expect(lines({ prompt_tokens_details: both, completion_tokens: 0 })).to.deep.equal([
        200,
        'text-input/image-input ',
        'text-input-cached/image-input-cached 40',
      ]);
    });
  });
});

describe('what is not the usage of an image', () => {
  it('is refused where it reasons, hears, or names a model that answers in text', () => {
    const reasoning = {
      input_tokens: 10,
      output_tokens: 5,
      output_tokens_details: { reasoning_tokens: 0 },
    };
    expect(issuesOf(reasoning)).to.deep.equal([
      {
        field: 'output_tokens_details.reasoning_tokens',
        code: 'not-image-usage',
        params: { tokens: 0 },
      },
    ]);
    const split = { ...reasoning, output_tokens_details: { reasoning_tokens: 0, image_tokens: 5 } };
    expect(price(split).kind).to.equal('range');
    const row = {
      object: 'organization.usage.completions.result',
      input_tokens: 1,
      output_tokens: 1,
    };
    expect(codes(issuesOf({ ...row, input_audio_tokens: 3 }))).to.deep.equal(['not-image-usage']);
    expect(price({ ...row, input_audio_tokens: 0, output_audio_tokens: 0 }).kind).to.equal(
      'unpriced',
    );
    for (const name of ['gpt-5.5', 'openai/gpt-5.5-2026-08-01', 'o4-mini', 'chatgpt-4o-latest'])
      for (const options of [{}, { model: 'painter-1' }]) {
        const result = priceUsage({ model: name, usage: { input_tokens: 1 } }, painter, options);
        expect(result.kind === 'invalid' && result.issues, name).to.deep.equal([
          { field: 'model', code: 'not-an-image-model', params: { got: name } },
        ]);
      }
  });

  it('is left out and named: the main model, and the one that draws an SVG', () => {
    const usage = { input_tokens: 0, output_tokens: 0, cached_tokens: 0 };
    const svg_usage = { model: 'gpt-5.5', input_tokens: 9, output_tokens: 41, total_tokens: 50 };
    const { leftOut } = price({
      object: 'response',
      model: 'gpt-5.4',
      usage: { input_tokens: 100, output_tokens: 20, total_tokens: 120 },
      tool_usage: { image_gen: usage },
      output: [{ type: 'message' }, { type: 'image_generation_call', svg_usage }],
    });
    expect(leftOut).to.deep.equal([
      { field: 'usage', model: 'gpt-5.4', inputTokens: 100, outputTokens: 20, totalTokens: 120 },
      {
        field: 'output[1].svg_usage',
        model: 'gpt-5.5',
        inputTokens: 9,
        outputTokens: 41,
        totalTokens: 50,
      },
    ]);
    expect(
      price({ usage: { input_tokens: 0, output_tokens: 0 }, svg_usage: 'none' }).leftOut,
    ).to.deep.equal([]);
  });
});

describe('tokens without a rate', () => {
  const row = {
    object: 'organization.usage.completions.result',
    input_tokens: 150,
    input_text_tokens: 100,
    input_image_tokens: 0,
    input_cached_tokens: 0,
    output_tokens: 0,
    batch: false,
  };

  it('leave the receipt unpriced, with the known lines: cache writes', () => {
    for (const writes of [
      { input_cache_write_tokens: 50 },
      { input_cache_write_30m_tokens: 20, input_cache_write_12h_tokens: 30 },
      {
        input_cache_write_tokens: 50,
        input_cache_write_30m_tokens: 20,
        input_cache_write_12h_tokens: 30,
      },
    ]) {
      const result = price({ ...row, ...writes });
      expect(result).to.deep.include({
        kind: 'unpriced',
        atLeast: '0.0004',
        reasons: [{ code: 'cache-writes-not-priced', params: { tokens: 50 } }],
      });
    }
    expect(price({ ...row, input_tokens: 100, input_cache_write_tokens: 0 }).kind).to.equal(
      'exact',
    );
    expect(codes(issuesOf({ ...row, input_cache_write_tokens: 49 }))).to.have.length(1);
    expect(
      issuesOf({ ...row, input_cache_write_tokens: 50, input_cache_write_30m_tokens: 51 }),
    ).to.deep.equal([
      {
        field: 'input_cache_write_tokens',
        code: 'parts-exceed-total',
        params: { total: 50, parts: 51, partsField: 'input_cache_write_30m_tokens' },
      },
    ]);
    expect(codes(issuesOf({ ...row, input_cache_write_tokens: 151 }))).to.deep.equal([
      'counts-contradict',
    ]);
  });

  it('leave the receipt unpriced, with the known lines: other service tiers', () => {
    const plain = { ...row, input_tokens: 100 };
    for (const service_tier of ['flex', 'priority', 'scale'])
      expect(price({ ...plain, service_tier })).to.deep.include({
        kind: 'unpriced',
        atLeast: '0.0004',
        reasons: [{ code: 'service-tier-not-priced', params: { tier: service_tier } }],
      });
    for (const service_tier of ['default', 'auto', 'Standard', '', null, undefined])
      expect(price({ ...plain, service_tier }).kind).to.equal('exact');
  });
});

describe('what a receipt says of itself', () => {
  const usage = { input_tokens: 0, output_tokens: 1_000_000 };

  it('is dated by the first second of a row where nothing else dates it', () => {
    const row = { object: 'organization.usage.completions.result', ...usage, model: 'painter-1' };
    for (const start_time of [1_768_000_000, '1768000000'])
      expect(priceUsage({ ...row, start_time }, painter)).to.include({
        asOf: '2026-01-09',
        asOfFrom: 'response',
      });
    expect(priceUsage({ ...row, start_time: 'soon' }, painter)).to.include({ asOfFrom: 'catalog' });
  });

  it('names its model as logs write it', () => {
    for (const name of [
      'painter-1',
      'painter-1-2026-01-05',
      'painter-1-2026-02-02',
      'openai/painter-1',
      'replicate/openai/painter-1-2026-02-02',
    ])
      expect(priceUsage({ model: name, usage }, painter, { asOf: DAY }), name).to.include({
        model: 'painter-1',
      });
    for (const options of [{ asOf: DAY }, { asOf: DAY, model: 'painter-1-codex' }]) {
      const result = priceUsage({ model: 'painter-1-codex', usage }, painter, options);
      expect(result.kind === 'invalid' && result.issues[0]).to.deep.equal({
        field: 'model',
        code: 'unknown-model',
        params: { got: 'painter-1-codex', nearest: ['painter-1'] },
      });
    }
    const codex = priceUsage({ model: 'azure/gpt-image-2-codex', usage }, catalog, {
      asOf: '2026-10-06',
    });
    expect(codex.kind === 'invalid' && codex.issues[0]!.params['nearest']).to.include(
      'gpt-image-2',
    );
  });

  it('finds the image model of a Responses answer among its tools, or as its own', () => {
    const image_gen = { ...usage, cached_tokens: 0 };
    const answer = { object: 'response', model: 'gpt-5.4', tool_usage: { image_gen } };
    const tool = (name: string) => ({ type: 'image_generation', model: name });
    const modelOf = (tools: unknown) => {
      const result = priceUsage({ ...answer, tools }, painter, { asOf: DAY });
      return result.kind === 'invalid' ? codes(result.issues) : result.model;
    };
    expect(modelOf([{ type: 'web_search', model: 'x' }, tool('painter-1')])).to.equal('painter-1');
    expect(modelOf([tool('painter-1'), tool('painter-1')])).to.equal('painter-1');
    expect(modelOf([tool('painter-1'), tool('painter-2')])).to.deep.equal(['missing-model']);
    expect(modelOf([null, { type: 'image_generation' }])).to.deep.equal(['missing-model']);
    expect(modelOf('painter-1')).to.deep.equal(['missing-model']);
    const own = priceUsage({ object: 'response', model: 'painter-1', usage }, painter, {
      asOf: DAY,
    });
    expect(own.kind).to.equal('exact');
    expect(own.kind !== 'invalid' && own.leftOut).to.deep.equal([]);
  });

  it('warns when the caller says something else', () => {
    const two = catalogOf(
      [model(), model({ id: 'painter-2', aliases: [] })],
      [offer(), offer({ id: 'studio/painter-2', model: 'painter-2' })],
    );
    const warnings = (receipt: unknown, options: PriceUsageOptions) =>
      price(receipt, options, two).warnings;
    expect(warnings({ model: 'painter-2', usage }, { model: 'painter-1' })).to.deep.equal([
      { code: 'model-contradicts', params: { told: 'painter-2', used: 'painter-1' } },
    ]);
    expect(
      codes(warnings({ model: 'my-deployment', usage }, { model: 'painter-1' })),
    ).to.deep.equal(['model-contradicts']);
    expect(warnings({ model: 'openai/painter-1', usage }, { model: 'painter-1' })).to.deep.equal(
      [],
    );
    const line = { response: { status_code: 200, body: { usage } } };
    expect(codes(warnings(line, { processing: 'standard' }))).to.include('processing-contradicts');
    expect(codes(warnings(line, { processing: 'batch' }))).not.to.include('processing-contradicts');
  });

  it('takes the size and quality of the body for the likely split of its output', () => {
    const writer = catalogOf(
      [
        model({
          tokens: {
            ...model().tokens,
            imageOutput: {
              kind: 'table',
              tokens: { low: { '1024x1024': 300 } },
              basis: 'published',
              source: 'list',
            },
            textOutput: { kind: 'per-image', tokens: { low: 0, high: 900, basis: 'observed' } },
          },
        }),
      ],
      [
        offer({
          charges: [
            ...offer().charges.filter(
              (charge) => !('meter' in charge && charge.meter === 'text-output'),
            ),
            { kind: 'tokens', meter: 'text-output', rates: [rate('10', '2026-01-05')] },
          ],
        }),
      ],
    );
    const likely = (body: object, output = 1000): string | undefined => {
      const result = price(
        { ...body, usage: { input_tokens: 0, output_tokens: output } },
        {},
        writer,
      );
      return result.kind === 'range' ? result.total.likely : result.kind;
    };
    const body = { size: '1024x1024', quality: 'low' };
    expect(likely(body)).to.equal('0.013'); // 300 x 20 + 700 x 10
    expect(likely({ ...body, data: [{}, {}] })).to.equal('0.016'); // 600 x 20 + 400 x 10
    expect(likely({ ...body, data: [{}, {}, {}, {}] })).to.equal(undefined);
    expect(likely(body, 299)).to.equal(undefined);
    expect(likely({ ...body, quality: 'auto' })).to.equal(undefined);
    expect(likely({ ...body, quality: 'constructor' })).to.equal(undefined);
    expect(likely({ size: '1024x1024' })).to.equal(undefined);
  });
});

describe('counts as text', () => {
  const row = (over: object) => ({
    object: 'organization.usage.completions.result',
    input_tokens: '40',
    input_cached_tokens: '0',
    output_tokens: '0',
    ...over,
  });

  it('are read where all of them are', () => {
    expect(price(row({})).kind).to.equal('range');
    expect(price(row({ input_text_tokens: '40', input_image_tokens: '' })).kind).to.equal('exact');
  });

  it('are told from numbers in messages', () => {
    expect(issuesOf(row({ output_tokens: 0 }))).to.deep.equal([
      { field: 'input_tokens', code: 'not-a-count', params: { got: 'the text "40"' } },
    ]);
    for (const text of ['-1', '1.5', '1e3', ' 7', '0x10', 'NaN', '١'])
      expect(issuesOf(row({ output_tokens: text })), text).to.deep.equal([
        { field: 'output_tokens', code: 'not-a-count', params: { got: `the text "${text}"` } },
      ]);
    expect(issuesOf(row({ output_tokens: '99999999999999999999' }))).to.have.length(1);
    expect(issuesOf(row({ output_tokens: true }))[0]!.params).to.deep.equal({ got: 'a boolean' });
  });

  it('name the field where it really is', () => {
    const fieldsOf = (receipt: unknown) => issuesOf(receipt).map(({ field }) => field);
    const bad = {
      input_tokens: 1,
      input_tokens_details: { cached_tokens_details: { text_tokens: -1 } },
    };
    expect(fieldsOf({ usage: bad })).to.deep.equal([
      'usage.input_tokens_details.cached_tokens_details.text_tokens',
    ]);
    expect(
      fieldsOf({ response: { status_code: 200, body: { usage: { output_tokens_details: 5 } } } }),
    ).to.deep.equal(['response.body.usage.output_tokens_details']);
    expect(
      fieldsOf({
        type: 'response.completed',
        response: {
          tool_usage: { image_gen: { cached_tokens_details: { cached_text_tokens: 0.5 } } },
        },
      }),
    ).to.deep.equal(['response.tool_usage.image_gen.cached_tokens_details.cached_text_tokens']);
    // Two fields for one count.
    expect(
      issuesOf({
        input_tokens: 9,
        cached_tokens: 3,
        input_tokens_details: { cached_tokens: 4 },
        output_tokens: 0,
      }),
    ).to.deep.equal([
      {
        field: 'cached_tokens',
        code: 'parts-below-total',
        params: { total: 4, parts: 3, partsField: 'input_tokens_details.cached_tokens' },
      },
    ]);
  });
});
