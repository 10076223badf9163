import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  type Catalog,
  type PricedUsage,
  priceUsage,
  type PriceUsageOptions,
  type TokenMeter,
} from '../../../src/core/index.js';
import { catalogOf, model, offer, rate } from '../fixtures.js';

/**
 * What a receipt says is held against every way in which its tokens could lie: the truth is drawn
 * first, written down in one of the shapes with fields left out, and all splits that fit the fields
 * are counted through.
 */

const METERS: readonly TokenMeter[] = [
  'text-input',
  'image-input',
  'text-input-cached',
  'image-input-cached',
  'text-output',
  'image-output',
];

/** Text in, image in, both cached, text out, image out. */
type Tokens = readonly [number, number, number, number, number, number];
/** Whole dollars for a million tokens, in the same order. */
type Prices = Tokens;

const DAY = '2026-03-11';

function catalogAt(prices: Prices): Catalog {
  const writer = model({
    tokens: {
      ...model().tokens,
      textOutput: { kind: 'per-image', tokens: { low: 0, high: 9, basis: 'observed' } },
    },
  });
  const charges = METERS.map((meter, index) => ({
    kind: 'tokens' as const,
    meter,
    rates: [rate(`${prices[index]!}`, '2026-01-05')],
  }));
  return catalogOf([writer], [offer({ charges })]);
}

/** A field: how to write it, and the tokens that it counts. */
interface Field {
  readonly path: readonly string[];
  readonly counts: readonly number[];
}

const IN = [0, 1, 2, 3];
const details = (prefix: string, text: string, image: string, inside: boolean): Field[] => [
  { path: [prefix, text], counts: inside ? [0, 2] : [0] },
  { path: [prefix, image], counts: inside ? [1, 3] : [1] },
];

const SHAPES: Readonly<Record<string, readonly Field[]>> = {
  responses: [
    { path: ['input_tokens'], counts: IN },
    ...details('input_tokens_details', 'text_tokens', 'image_tokens', true),
    { path: ['cached_tokens'], counts: [2, 3] },
    { path: ['cached_tokens_details', 'cached_text_tokens'], counts: [2] },
    { path: ['cached_tokens_details', 'cached_image_tokens'], counts: [3] },
    { path: ['output_tokens'], counts: [4, 5] },
    { path: ['output_tokens_details', 'text_tokens'], counts: [4] },
    { path: ['output_tokens_details', 'image_tokens'], counts: [5] },
    { path: ['total_tokens'], counts: [0, 1, 2, 3, 4, 5] },
  ],
  organization: [
    { path: ['input_tokens'], counts: IN },
    { path: ['input_uncached_tokens'], counts: [0, 1] },
    { path: ['input_cached_tokens'], counts: [2, 3] },
    { path: ['input_text_tokens'], counts: [0] },
    { path: ['input_image_tokens'], counts: [1] },
    { path: ['input_cached_text_tokens'], counts: [2] },
    { path: ['input_cached_image_tokens'], counts: [3] },
    { path: ['output_tokens'], counts: [4, 5] },
    { path: ['output_text_tokens'], counts: [4] },
    { path: ['output_image_tokens'], counts: [5] },
  ],
  chat: [
    { path: ['prompt_tokens'], counts: IN },
    ...details('prompt_tokens_details', 'text_tokens', 'image_tokens', true),
    { path: ['prompt_tokens_details', 'cached_tokens'], counts: [2, 3] },
    { path: ['completion_tokens'], counts: [4, 5] },
    { path: ['completion_tokens_details', 'text_tokens'], counts: [4] },
    { path: ['completion_tokens_details', 'image_tokens'], counts: [5] },
    { path: ['total_tokens'], counts: [0, 1, 2, 3, 4, 5] },
  ],
  camel: [
    { path: ['inputTokens'], counts: IN },
    ...details('inputTokensDetails', 'textTokens', 'imageTokens', true),
    { path: ['inputTokenDetails', 'noCacheTokens'], counts: [0, 1] },
    { path: ['cachedInputTokens'], counts: [2, 3] },
    { path: ['outputTokens'], counts: [4, 5] },
    { path: ['outputTokensDetails', 'textTokens'], counts: [4] },
    { path: ['outputTokensDetails', 'imageTokens'], counts: [5] },
    { path: ['totalTokens'], counts: [0, 1, 2, 3, 4, 5] },
  ],
};

const sumOf = (tokens: readonly number[], counts: readonly number[]): number =>
  counts.reduce((sum, index) => sum + tokens[index]!, 0);

/** The receipt that a shape writes of some tokens, with these of its fields only. */
function write(shape: string, tokens: Tokens, shown: readonly Field[]): Record<string, unknown> {
  const usage: Record<string, unknown> = {};
  for (const { path, counts } of shown) {
    const [first, second] = path as [string, string?];
    const value = sumOf(tokens, counts);
    if (second === undefined) usage[first] = value;
    else usage[first] = { ...(usage[first] as object | undefined), [second]: value };
  }
  if (shape === 'organization')
    return { object: 'organization.usage.completions.result', ...usage };
  if (shape === 'responses') return { object: 'response', tool_usage: { image_gen: usage } };
  return usage;
}

const costOf = (tokens: Tokens, prices: Prices): number =>
  tokens.reduce((sum, count, index) => sum + count * prices[index]!, 0);

/** Whole dollars a million: millionths of a dollar a token. */
const millionths = (usd: string): number => Math.round(Number(usd) * 1e6);

type Priced = Exclude<PricedUsage, { kind: 'invalid' }>;

function priced(receipt: unknown, prices: Prices, options: PriceUsageOptions = {}): Priced {
  const result = priceUsage(receipt, catalogAt(prices), {
    model: 'painter-1',
    asOf: DAY,
    ...options,
  });
  if (result.kind === 'invalid') throw new Error(JSON.stringify([receipt, result.issues]));
  return result;
}

const aPrice = fc.integer({ min: 1, max: 60 });
const six = (tokens: fc.Arbitrary<number>): fc.Arbitrary<Tokens> =>
  fc.tuple(tokens, tokens, tokens, tokens, tokens, tokens);
const prices = six(aPrice);
const few = six(fc.nat(3));
const many = six(fc.nat(1e9));
const shapeName = fc.constantFrom(...Object.keys(SHAPES));
/** A shape with some of its fields. */
const shownFields = shapeName.chain((shape) =>
  fc.record({
    shape: fc.constant(shape),
    shown: fc.subarray([...SHAPES[shape]!], { minLength: 1 }),
  }),
);

describe('what a receipt leaves open', () => {
  it('is priced from the cheapest to the dearest way that fits, neither narrower nor wider', () => {
    // With at most 3 tokens of each, and the totals shown, every way can be counted through.
    const withTotals = shownFields.map(({ shape, shown }) => ({
      shape,
      shown: SHAPES[shape]!.filter(
        (field) =>
          shown.includes(field) || /^(in|out|prompt|comple).*okens$/.test(field.path.join('.')),
      ),
    }));
    fc.assert(
      fc.property(few, prices, withTotals, (tokens, rates, { shape, shown }) => {
        const result = priced(write(shape, tokens, shown), rates);
        if (result.kind === 'unpriced') throw new Error('unpriced');
        const wanted = shown.map(({ counts }) => [counts, sumOf(tokens, counts)] as const);
        let low = Infinity;
        let high = 0;
        // No count exceeds the input or the output in all.
        for (const other of allTokensWithin(tokens)) {
          if (!wanted.every(([counts, sum]) => sumOf(other, counts) === sum)) continue;
          const cost = costOf(other, rates);
          low = Math.min(low, cost);
          high = Math.max(high, cost);
        }
        expect([millionths(result.total.low), millionths(result.total.high)]).to.deep.equal([
          low,
          high,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('contains the truth, and hiding another field never narrows it', () => {
    fc.assert(
      fc.property(many, prices, shownFields, fc.nat(), (tokens, rates, { shape, shown }, pick) => {
        const ends = (fields: readonly Field[]): readonly [number, number] => {
          const receipt = write(shape, tokens, fields);
          const result = priceUsage(receipt, catalogAt(rates), { model: 'painter-1', asOf: DAY });
          // A usage without one count is no usage.
          if (result.kind === 'invalid') {
            expect(result.issues.map(({ code }) => code)).to.deep.equal(['missing-usage']);
            return [0, Infinity];
          }
          return result.kind === 'unpriced'
            ? [Number(result.atLeast), Infinity]
            : [Number(result.total.low), Number(result.total.high)];
        };
        const truth = costOf(tokens, rates) / 1e6;
        const [low, high] = ends(shown);
        const slack = 1e-9 * truth + 1e-12;
        expect(low).to.be.at.most(truth + slack);
        expect(high).to.be.at.least(truth - slack);
        const hidden = shown.filter((_, index) => index !== pick % shown.length);
        const [lower, higher] = ends(hidden);
        expect(lower).to.be.at.most(low + slack);
        expect(higher).to.be.at.least(high - slack);
      }),
      { numRuns: 1000 },
    );
  });

  it('adds up: lines to the total, and their tokens to those of the receipt', () => {
    fc.assert(
      fc.property(many, prices, shownFields, (tokens, rates, { shape, shown }) => {
        const receipt = write(shape, tokens, shown);
        const result = priceUsage(receipt, catalogAt(rates), { model: 'painter-1', asOf: DAY });
        if (result.kind === 'invalid' || result.kind === 'unpriced') return;
        const sums = (end: 'low' | 'high') =>
          result.lines.reduce((sum, line) => sum + pico(line.cost![end]), 0n);
        expect(sums('low')).to.equal(pico(result.total.low));
        expect(sums('high')).to.equal(pico(result.total.high));
        expect(result.lines.reduce((sum, line) => sum + line.quantity!.low, 0)).to.equal(
          sumOf(tokens, [0, 1, 2, 3, 4, 5]),
        );
      }),
    );
  });

  it('is the same whatever the order of the keys and whichever shape says the same', () => {
    const said = (shape: string, skip: RegExp): readonly Field[] =>
      SHAPES[shape]!.filter(({ path }) => !skip.test(path.join('.')));
    fc.assert(
      fc.property(many, prices, fc.infiniteStream(fc.nat()), (tokens, rates, order) => {
        const of = (receipt: unknown) => {
          const { kind, lines, ...rest } = priced(receipt, rates);
          return { kind, lines, total: 'total' in rest ? rest.total : null };
        };
        // What all of them can say: the split of the input, all that was cached, and the output.
        const chat = write('chat', tokens, SHAPES['chat']!);
        const first = of(chat);
        expect(of(shuffled(chat, order))).to.deep.equal(first);
        expect(of(write('camel', tokens, said('camel', /noCache/)))).to.deep.equal(first);
        expect(
          of(write('responses', tokens, said('responses', /cached_(text|image)/))),
        ).to.deep.equal(first);
        const row = write('organization', tokens, SHAPES['organization']!);
        expect(of(shuffled(row, order))).to.deep.equal(of(row));
        // A CSV file has the same row in text.
        expect(of(JSON.parse(JSON.stringify(row).replaceAll(/:(\d+)/g, ':"$1"')))).to.deep.equal(
          of(row),
        );
      }),
    );
  });

  it('has an answer for every set of fields, true together or not', () => {
    const field = shapeName.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        values: fc.array(fc.option(fc.nat(4)), {
          minLength: SHAPES[shape]!.length,
          maxLength: SHAPES[shape]!.length,
        }),
      }),
    );
    fc.assert(
      fc.property(field, prices, ({ shape, values }, rates) => {
        const usage: Record<string, unknown> = {};
        SHAPES[shape]!.forEach(({ path: [first, second] }, index) => {
          const value = values[index];
          if (value === null) return;
          if (second === undefined) usage[first!] = value;
          else usage[first!] = { ...(usage[first!] as object | undefined), [second]: value };
        });
        const result = priceUsage(usage, catalogAt(rates), { model: 'painter-1', asOf: DAY });
        expect(JSON.stringify(result)).not.to.match(/NaN|Infinity|"-/);
        if (result.kind === 'invalid')
          for (const issue of result.issues)
            if (issue.code.startsWith('parts-')) expect(issue.field).to.match(/okens/);
        if (result.kind === 'range') {
          expect(Number(result.total.low)).to.be.below(Number(result.total.high));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Other tokens whose input and output in all are those of `tokens`. */
function* allTokensWithin(tokens: Tokens): Generator<Tokens> {
  const input = sumOf(tokens, IN);
  const output = tokens[4] + tokens[5];
  for (let text = 0; text <= output; text++)
    for (let a = 0; a <= input; a++)
      for (let b = 0; a + b <= input; b++)
        for (let c = 0; a + b + c <= input; c++)
          yield [a, b, c, input - a - b - c, text, output - text];
}

function pico(usd: string): bigint {
  const [whole = '0', fraction = ''] = usd.split('.');
  return BigInt(whole + fraction.padEnd(12, '0'));
}

/** The same object with its keys, and those of objects inside, in another order. */
function shuffled(value: unknown, order: fc.Stream<number>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const ranks = new Map(Object.keys(value).map((key) => [key, order.next().value as number]));
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => ranks.get(a)! - ranks.get(b)!)
      .map(([key, inner]) => [key, shuffled(inner, order)]),
  );
}
