import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import {
  compareOffers,
  type Cost,
  estimate,
  type Estimate,
  type EstimateOptions,
  ledgerOf,
  type Offer,
  type Workload,
} from '../../src/core/index.js';
import { catalogOf, model, offer, PROVENANCE, rate } from './fixtures.js';
import { type Fraction, fraction, over, plus, print, times } from './rationals.js';
import december from '../golden/receipts-2026-12.json' with { type: 'json' };

type Priced = Extract<Estimate, { kind: 'exact' | 'range' }>;
type Unpriced = Extract<Estimate, { kind: 'unpriced' }>;
type Answer = Priced | Unpriced;

type Span = number | { readonly low: number; readonly high: number };

const DAY = '2026-11-22';

function answer(workload: Workload, options: EstimateOptions = {}, from = catalog): Answer {
  const result = estimate(workload, from, options);
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.issues));
  return result;
}

function priced(workload: Workload, options: EstimateOptions = {}, from = catalog): Priced {
  const result = answer(workload, options, from);
  if (result.kind === 'unpriced') throw new Error(JSON.stringify(result.reasons));
  return result;
}

function unpriced(workload: Workload, options: EstimateOptions = {}, from = catalog): Unpriced {
  const result = answer(workload, options, from);
  if (result.kind !== 'unpriced') throw new Error(JSON.stringify(result.perKept));
  return result;
}

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

/** Meter, tokens at the low and the high end, cost at the low and the high end. */
const table = (result: Answer) =>
  result.lines.map(({ meter, quantity, cost }) => [
    meter,
    quantity?.low,
    quantity?.high,
    cost?.low,
    cost?.high,
  ]);

const line = (result: Answer, meter: string) => {
  const found = result.lines.find((one) => one.meter === meter);
  if (!found) throw new Error(`no ${meter}`);
  return found;
};

const exactly = (usd: string) => ({ low: usd, high: usd, likely: usd, about: false });

describe('estimate', () => {
  it('works the documented example', () => {
    // 96 x $5 + 1756 x $30 per 1M = 0.00048 + 0.05268; x 125/96 = 0.06921875; x 2,400 = 166.125
    const result = priced({
      promptTokens: 90,
      rerollRate: 20,
      failureRate: 4,
      failedRequests: 'billed',
      imagesPerMonth: 2400,
    });
    expect(result.kind).to.equal('exact');
    expect(table(result)).to.deep.equal([
      ['text-input', 96, 96, '0.00048', '0.00048'],
      ['image-output', 1756, 1756, '0.05268', '0.05268'],
    ]);
    expect(result.perAttempt).to.deep.equal(exactly('0.05316'));
    expect(result.perRequest).to.deep.equal(exactly('0.05316'));
    expect(result.perKept).to.deep.equal(exactly('0.06921875'));
    expect(result.perMonth).to.deep.equal(exactly('166.125'));
    const attempts = { decimal: '1.302083333333', ratio: '125/96' };
    const inAMonth = { decimal: '3125', ratio: '3125/1' };
    const expected = {
      perKept: { low: attempts, high: attempts, likely: attempts },
      perMonth: { low: inAMonth, high: inAMonth, likely: inAMonth },
    };
    expect(result.attempts).to.deep.equal({ billable: expected, total: expected });
    expect(result.standard).to.equal(null);
  });

  it('has an answer for an empty workload', () => {
    // 106 x $5 + 1756 x $30 per 1M
    const result = priced({});
    expect(result.perKept).to.deep.equal(exactly('0.05321'));
    expect(result.perMonth).to.deep.equal(exactly('53.21'));
    expect(result).to.deep.include({
      offer: 'openai/gpt-image-2',
      asOf: catalog.date,
      asOfFrom: 'catalog',
    });
    expect(priced({}, { asOf: '2026-10-10' })).to.deep.include({
      asOf: '2026-10-10',
      asOfFrom: 'caller',
    });
    expect(result.lifecycle.stage).to.equal('live');
  });

  it('opens every figure: parts, formula, rate with its source and dates', () => {
    const text = line(priced({ promptTokens: 90, instructionTokens: 10 }), 'text-input');
    expect(text.parts).to.deep.equal([
      { code: 'prompt', tokens: { low: 90, likely: 90, high: 90, basis: 'yours' }, params: {} },
      {
        code: 'prompt-overhead',
        tokens: { low: 6, likely: 6, high: 6, basis: 'assumed' },
        params: {},
      },
      {
        code: 'instructions',
        tokens: { low: 10, likely: 10, high: 10, basis: 'yours' },
        params: {},
      },
    ]);
    // The least sure part decides.
    expect(text.quantity).to.deep.equal({ low: 106, likely: 106, high: 106, basis: 'assumed' });
    const image = line(priced({}), 'image-output');
    expect(image.parts).to.deep.equal([
      {
        code: 'image',
        tokens: { low: 1756, likely: 1756, high: 1756, basis: 'published' },
        params: { images: 1 },
        formula: {
          code: 'lattice',
          params: {
            base: 48,
            grid: 48,
            width: 1024,
            height: 1024,
            pixelOffset: 2_000_000,
            divisor: 4_000_000,
          },
        },
      },
    ]);
    expect(image.rate).to.deep.include({ usd: '30.00', per: 1_000_000, source: 'pricing' });
    expect(image.rate?.checks).to.contain('2026-10-06');
    expect(image).not.to.have.property('derivedFrom');
    expect(image.reasons).to.deep.equal([]);
  });

  describe('requests', () => {
    it('of several images bill each output, and the input once to once per image', () => {
      // 4 x 1756 x $30 per 1M = 0.21072 a request, and 106 x $5 per 1M one to four times
      const result = priced({ imagesPerRequest: 4 });
      expect(table(result)).to.deep.equal([
        ['text-input', 106, 424, '0.0001325', '0.00053'],
        ['image-output', 7024, 7024, '0.05268', '0.05268'],
      ]);
      const range = (low: string, high: string) => ({ low, high, likely: high, about: true });
      expect(result.perRequest).to.deep.equal(range('0.21125', '0.21284'));
      expect(result.perAttempt).to.deep.equal(range('0.0528125', '0.05321'));
      expect(result.assumptions).to.deep.include({
        code: 'input-billed-per-image',
        field: 'images-per-request',
        value: 4,
        default: 1,
        source: null,
      });
      expect(codes(priced({}).assumptions)).not.to.contain('input-billed-per-image');
    });

    it('that do not divide are rounded once', () => {
      // 107 x $5 per 1M over 3 = 0.000178333…
      const result = priced({ promptTokens: 101, imagesPerRequest: 3 });
      expect(line(result, 'text-input').cost?.low).to.equal('0.000178333333');
      expect(result.perAttempt.low).to.equal('0.052858333333');
      expect(result.perRequest.low).to.equal('0.158575');
      expect(result.perMonth.low).to.equal('52.858333333333');
    });

    it('with previews cost up to 100 tokens each', () => {
      // 0 to 3 x 100 x 2 tokens beside 2 x 1756
      const result = priced({ partialImages: 3, imagesPerRequest: 2 });
      expect(line(result, 'image-output').quantity).to.deep.equal({
        low: 3512,
        high: 4112,
        likely: 4112,
        basis: 'published',
      });
      expect(line(result, 'image-output').parts[1]).to.deep.include({
        code: 'partial-images',
        params: { images: 2, partialImages: 3 },
      });
      expect(result.kind).to.equal('range');
      expect(result.perAttempt.likely).to.equal(result.perAttempt.high);
      expect(result.assumptions).to.deep.include({
        code: 'partials-arrive',
        field: 'partial-images',
        value: 3,
        default: 0,
        source: null,
      });
    });
  });

  describe('text input', () => {
    it('of an edit has an uncertain overhead, which can be set', () => {
      const edit: Workload = {
        operation: 'edit',
        promptTokens: 100,
        referenceImages: [{ width: 1024, height: 1024 }],
      };
      expect(line(priced(edit), 'text-input').quantity).to.deep.equal({
        low: 106,
        likely: 106,
        high: 181,
        basis: 'assumed',
      });
      expect(priced(edit).assumptions).to.deep.include({
        code: 'prompt-overhead',
        field: 'prompt-overhead',
        value: { low: 6, likely: 6, high: 81 },
        default: { low: 6, likely: 6, high: 81 },
        source: 'forum',
      });
      const set = priced({ ...edit, promptOverhead: 20 });
      expect(line(set, 'text-input').quantity).to.deep.equal({
        low: 120,
        likely: 120,
        high: 120,
        basis: 'yours',
      });
      expect(set.assumptions).to.deep.include({
        code: 'prompt-overhead',
        field: 'prompt-overhead',
        value: { low: 20, likely: 20, high: 20 },
        default: { low: 6, likely: 6, high: 81 },
        source: 'forum',
      });
    });

    it('counts a text as a range, and says what it assumes of a prompt', () => {
      const typed = priced({ prompt: 'A lighthouse on a cliff at dusk.' });
      // 8 to 13, likely 10, and 6
      expect(line(typed, 'text-input').quantity).to.deep.equal({
        low: 14,
        high: 19,
        likely: 16,
        basis: 'assumed',
      });
      expect(typed.assumptions).to.deep.include({
        code: 'prompt-estimated',
        field: 'prompt-tokens',
        value: { low: 8, high: 13, likely: 10 },
        default: 100,
        source: null,
      });
      expect(priced({}).assumptions).to.deep.include({
        code: 'prompt-length',
        field: 'prompt-tokens',
        value: 100,
        default: 100,
        source: null,
      });
      expect(codes(priced({ promptTokens: 100 }).assumptions)).to.deep.equal(['prompt-overhead']);
    });

    it('leaves out a line without tokens', () => {
      const result = priced({ promptTokens: 0, promptOverhead: 0 });
      expect(codes(result.lines.map(({ meter }) => ({ code: meter })))).to.deep.equal([
        'image-output',
      ]);
    });
  });

  describe('cached tokens', () => {
    it('are the share of the instructions, rounded down, at their own rate', () => {
      // floor(0.333 x 1999) = 665 cached; 100 + 6 + 1999 - 665 = 1440 not
      const result = priced({ promptTokens: 100, instructionTokens: 1999, cachedShare: 33.3 });
      expect(table(result).slice(0, 2)).to.deep.equal([
        ['text-input', 1440, 1440, '0.0072', '0.0072'],
        ['text-input-cached', 665, 665, '0.00083125', '0.00083125'],
      ]);
      expect(codes(result.warnings)).to.contain('caching-not-published');
      expect(line(result, 'text-input').parts.at(-1)).to.deep.equal({
        code: 'cached',
        tokens: { low: -665, likely: -665, high: -665, basis: 'yours' },
        params: {},
      });
      expect(line(result, 'text-input-cached').parts).to.deep.equal([
        {
          code: 'cached-share',
          tokens: { low: 665, likely: 665, high: 665, basis: 'yours' },
          params: { percentLow: 33.3, percentHigh: 33.3, ofLow: 1999, ofHigh: 1999 },
        },
      ]);
    });

    it('are assumed away by default, wherever there is something to cache', () => {
      const result = priced({
        operation: 'edit',
        instructionTokens: 10,
        referenceImages: [{ width: 512, height: 512 }],
      });
      const assumption = { code: 'not-cached', value: 0, default: 0, source: null };
      expect(result.assumptions).to.deep.include({ ...assumption, field: 'cached-share' });
      expect(result.assumptions).to.deep.include({
        ...assumption,
        field: 'cached-reference-share',
      });
      expect(codes(priced({ cachedShare: 50 }).warnings)).not.to.contain('caching-not-published');
      expect(codes(priced({}).assumptions)).not.to.contain('not-cached');
    });

    it('of references are a share of their own', () => {
      // 1024 + 1536 = 2560 tokens, of which floor(0.125 x 2560) = 320 cached
      const result = priced({
        operation: 'edit',
        referenceImages: [
          { width: 1024, height: 1024 },
          { width: 1024, height: 1536 },
        ],
        cachedReferenceShare: 12.5,
        cachedShare: 100,
      });
      expect(table(result).slice(1, 3)).to.deep.equal([
        ['image-input', 2240, 2240, '0.01792', '0.01792'],
        ['image-input-cached', 320, 320, '0.00064', '0.00064'],
      ]);
      expect(result.warnings.filter(({ code }) => code === 'caching-not-published')).to.deep.equal([
        { code: 'caching-not-published', params: { meter: 'image-input' } },
      ]);
    });

    describe('that cost more than others, in prices of a page’s own', () => {
      // Plain $4, cached $10 per 1M.
      const dear = offer({
        charges: [
          { kind: 'tokens', meter: 'text-input', rates: [rate('4.00', '2026-01-05')] },
          { kind: 'tokens', meter: 'text-input-cached', rates: [rate('10.00', '2026-01-05')] },
          { kind: 'tokens', meter: 'image-output', rates: [rate('20.00', '2026-01-05')] },
        ],
      });
      const own = catalogOf([model()], [dear]);
      const asked = (instructionTokens: Span, cachedShare: Span): Workload => ({
        model: 'painter-1',
        quality: 'low',
        promptTokens: 0,
        promptOverhead: 0,
        outputTokens: 1000,
        instructionTokens,
        cachedShare,
      });
      // 1000 x $20 per 1M for the picture.
      const cases: readonly (readonly [Span, Span, string, string])[] = [
        // 1000 plain = $0.004, 1000 cached = $0.01
        [1000, { low: 0, high: 100 }, '0.024', '0.03'],
        // 100 plain = $0.0004, 1000 cached = $0.01: both ends of both
        [{ low: 100, high: 1000 }, { low: 0, high: 100 }, '0.0204', '0.03'],
      ];
      for (const [tokens, share, low, high] of cases)
        it(`make the dear case where more is cached: ${JSON.stringify(tokens)}`, () => {
          const result = estimate(asked(tokens, share), own);
          if (result.kind !== 'range') throw new Error(result.kind);
          expect([result.perKept.low, result.perKept.high]).to.deep.equal([low, high]);
          const compared = compareOffers(asked(tokens, share), own);
          if (compared.kind !== 'comparison') throw new Error(compared.kind);
          const { perKept } = compared.rows[0]!;
          expect([perKept?.low, perKept?.high]).to.deep.equal([low, high]);
        });
    });

    it('make the cheap case where more is cached', () => {
      const shares = { low: 0, likely: 50, high: 100 };
      const result = priced({ instructionTokens: 1000, cachedShare: shares });
      // Low: 106 x $5 + 1000 x $1.25. High: 1106 x $5. Likely: 606 x $5 + 500 x $1.25.
      expect(table(result).slice(0, 2)).to.deep.equal([
        ['text-input', 106, 1106, '0.00053', '0.00553'],
        ['text-input-cached', 1000, 0, '0.00125', '0'],
      ]);
      expect(result.perAttempt.low).to.equal('0.05446');
      expect(result.perAttempt.likely).to.equal('0.056335');
      expect(result.perAttempt.high).to.equal('0.05821');
    });
  });

  describe('reference images', () => {
    const references = [
      { width: 512, height: 512 },
      { width: 3000, height: 500 },
    ];

    it('add up, each with its formula', () => {
      const image = line(priced({ operation: 'edit', referenceImages: references }), 'image-input');
      expect(image.quantity?.likely).to.equal(1024 + 1452);
      expect(image.quantity?.basis).to.equal('observed');
      expect(image.cost?.low).to.equal('0.019808'); // 2476 x $8 per 1M
      expect(
        image.parts.map(({ code, params, formula }) => [code, params, formula?.code]),
      ).to.deep.equal([
        ['reference-image', { width: 512, height: 512 }, 'patches'],
        ['reference-image', { width: 3000, height: 500 }, 'patches'],
      ]);
    });

    it('stay unused on a generation, and it is said', () => {
      const result = priced({ referenceImages: references });
      expect(result.warnings).to.deep.include({ code: 'references-unused', params: { images: 2 } });
      expect(result.perAttempt).to.deep.equal(priced({}).perAttempt);
      expect(result.workload.referenceImages).to.deep.equal(references);
    });

    it('follow the input fidelity where there is one', () => {
      const edit: Workload = {
        model: 'gpt-image-1.5',
        operation: 'edit',
        referenceImages: [
          { width: 1024, height: 1024 },
          { width: 1024, height: 1024 },
        ],
      };
      const low = priced({ ...edit, inputFidelity: 'low' }, { asOf: DAY });
      expect(line(low, 'image-input').quantity?.low).to.equal(388); // 2 x 194
      const high = priced({ ...edit, inputFidelity: 'high' }, { asOf: DAY });
      expect(line(high, 'image-input').quantity?.low).to.equal(8708); // 2 x (194 + 4160)
      const ignored = priced({ ...edit, model: 'gpt-image-2', inputFidelity: 'high' });
      expect(ignored.warnings.filter(({ code }) => code === 'fidelity-ignored')).to.deep.equal([
        { code: 'fidelity-ignored', params: { fidelity: 'high' } },
      ]);
    });
  });

  describe('what is uncertain', () => {
    it('ranges from all low ends to all high ends, likely only when all are', () => {
      const workload: Workload = {
        promptTokens: { low: 94, likely: 194, high: 394 },
        rerollRate: { low: 0, likely: 20, high: 50 },
        imagesPerMonth: { low: 100, likely: 1000, high: 2000 },
      };
      const result = priced(workload);
      // (100, 200, 400) x $5 + 1756 x $30 per 1M; x 1, 5/4, 2; x 100, 1000, 2000
      expect(result.perAttempt).to.deep.equal({
        low: '0.05318',
        likely: '0.05368',
        high: '0.05468',
        about: false,
      });
      expect(result.perKept).to.deep.include({ low: '0.05318', likely: '0.0671', high: '0.10936' });
      expect(result.perMonth).to.deep.include({ low: '5.318', likely: '67.1', high: '218.72' });
      const vague = priced({ ...workload, rerollRate: { low: 0, high: 50 } });
      expect(vague.perKept).to.deep.equal({ low: '0.05318', high: '0.10936', about: false });
      expect(vague.perAttempt.likely).to.equal('0.05368');
      expect(vague.attempts.billable.perKept).not.to.have.property('likely');
    });

    it('is "about" when its ends are less than 1 % apart', () => {
      // 53,210 + 5 x tokens in millionths of a cent: the prompt's ends decide. 1756 x 30 = 52,680.
      const about = (low: number, high: number) =>
        priced({ promptTokens: { low, high }, promptOverhead: 0 }).perKept.about;
      // (52,680 + 5 high - 52,680 - 5 low) / (52,680 + 5 high) < 1 %: with low 0, high < 106.42
      expect(about(0, 106)).to.equal(true);
      expect(about(0, 107)).to.equal(false);
      expect(about(50, 50)).to.equal(false);
      // Exactly 1 %: high 99 % of which is low.
      const priceless = catalogOf(undefined, [
        offer({
          charges: [
            { kind: 'tokens', meter: 'text-input', rates: [rate('1', '2026-01-05')] },
            { kind: 'not-billed', meter: 'image-output', ...PROVENANCE },
          ],
        }),
      ]);
      const of = (low: number) =>
        priced(
          { promptTokens: { low, high: 100 }, promptOverhead: 0, outputTokens: 1 },
          { asOf: '2026-03-11' },
          priceless,
        ).perAttempt.about;
      expect(of(99)).to.equal(false);
      expect(
        priced(
          { promptTokens: { low: 991, high: 1000 }, promptOverhead: 0, outputTokens: 1 },
          { asOf: '2026-03-11' },
          priceless,
        ).perAttempt.about,
      ).to.equal(true);
    });

    it('is exact again when nothing depends on it', () => {
      const free = catalogOf(undefined, [
        offer({
          charges: [
            { kind: 'not-billed', meter: 'text-input', ...PROVENANCE },
            { kind: 'tokens', meter: 'image-output', rates: [rate('20', '2026-01-05')] },
          ],
        }),
      ]);
      const result = priced(
        { promptTokens: { low: 1, high: 9 }, promptOverhead: 0, outputTokens: 100 },
        { asOf: '2026-03-11' },
        free,
      );
      expect(result.kind).to.equal('exact');
      expect(result.perAttempt).to.deep.equal(exactly('0.002'));
      expect(result.lines[0]).to.deep.include({ rate: null, reasons: [] });
      expect(result.lines[0]?.cost).to.deep.equal({ low: '0', high: '0', likely: '0' });
    });

    it('spans the qualities on auto, with what was seen beside it', () => {
      const result = priced({ quality: 'auto' });
      expect(line(result, 'image-output').quantity).to.deep.equal({
        low: 196,
        high: 7024,
        basis: 'assumed',
      });
      expect(result.perKept).not.to.have.property('likely');
      expect(codes(result.warnings)).to.include.members(['auto-quality', 'auto-observed']);
    });

    it('spans the preset sizes on auto, as an assumption', () => {
      const result = priced({ size: 'auto' });
      expect(result.assumptions).to.deep.include({
        code: 'auto-size',
        field: 'size',
        value: ['1024x1024', '1536x1024', '1024x1536', '2048x1152', '2560x1440', '3840x2160'],
        default: '1024x1024',
        source: 'image-generation',
      });
      expect(codes(result.warnings)).not.to.contain('auto-size');
      expect(line(result, 'image-output').quantity?.high).to.equal(3336);
    });

    it('ranges over a tie in rounding', () => {
      const result = priced({ size: '1536x944' });
      expect(line(result, 'image-output').quantity).to.deep.include({ low: 1201, high: 1242 });
      expect(codes(result.warnings)).to.contain('rounding-not-published');
    });
  });

  describe('text output', () => {
    it('of gpt-image-1.5 goes up to the most that was seen, with an open low end', () => {
      const result = priced({ model: 'gpt-image-1.5', imagesPerRequest: 2 }, { asOf: DAY });
      expect(line(result, 'text-output').quantity).to.deep.equal({
        low: 0,
        high: 1712,
        likely: 892,
        basis: 'observed',
      });
      // 2 x 106 x $5 + 892 x $10 + 2 x 1056 x $32 per 1M
      expect(result.perRequest.likely).to.equal('0.077564');
    });

    for (const { workload, asOf, perKept } of december.estimateMustContain) {
      it(`of a bill of $${perKept} is within the range`, () => {
        const result = priced(workload, { asOf });
        expect(Number(result.perKept.low)).to.be.at.most(Number(perKept));
        expect(Number(result.perKept.high)).to.be.at.least(Number(perKept));
      });
    }

    it('is unknown where nobody says', () => {
      const latest = unpriced({ model: 'chatgpt-image-latest' }, { asOf: DAY });
      expect(codes(latest.reasons)).to.include.members([
        'prompt-overhead-not-published',
        'text-output-not-published',
        'output-rule-not-published',
        'rate-not-published',
      ]);
      expect(line(latest, 'text-output')).to.deep.include({ quantity: null, cost: null });
      expect(line(latest, 'text-input').quantity?.low).to.equal(100);
      expect(latest.atLeast.perKept).to.equal('0');
    });
  });

  describe('batch', () => {
    const batch: Workload = { processing: 'batch', promptTokens: 94 };

    it('is priced at its own rates, the standard totals beside it', () => {
      // 100 x $2.50 + 1756 x $15 per 1M; standard twice that
      const result = priced(batch);
      expect(result.perKept).to.deep.equal(exactly('0.02659'));
      expect(result.standard?.perKept).to.deep.equal(exactly('0.05318'));
      expect(result.standard?.perMonth.low).to.equal('53.18');
      expect(codes(result.warnings)).not.to.contain('batch-derived');
    });

    it('warns where it is derived or disputed', () => {
      const derived = priced({ ...batch, model: 'gpt-image-1-mini' }, { asOf: DAY });
      expect(codes(derived.warnings)).to.contain('batch-derived');
      expect(line(derived, 'image-output').derivedFrom).to.deep.include({ multiplier: '0.5' });
      expect(line(derived, 'image-output').derivedFrom?.rate.usd).to.equal('8.00');
      const disputed = priced({ ...batch, model: 'gpt-image-2.5-flare' }, { asOf: DAY });
      expect(codes(disputed.warnings)).to.include.members(['batch-disputed', 'conflict']);
      const standard = priced({ model: 'gpt-image-2.5-flare' }, { asOf: DAY });
      expect(codes(standard.warnings)).not.to.contain('conflict');
    });

    it('is refused with the reason where it is not sold', () => {
      const result = unpriced(
        { ...batch, model: 'gpt-image-2.6-flare', outputTokens: 700 },
        { asOf: DAY },
      );
      expect(result.reasons).to.deep.equal([
        { code: 'batch-not-offered', params: { reason: 'It’s reported as not supported.' } },
      ]);
      expect(result.lines.every(({ cost, rate: none }) => cost === null && none === null)).to.equal(
        true,
      );
      // 100 x $5 + 700 x $30 per 1M
      expect(result.standard?.perKept).to.deep.equal(exactly('0.0215'));
      const unknown = catalogOf(undefined, [
        offer({ batch: { status: 'unknown', reason: 'Silence.' } }),
      ]);
      expect(
        codes(unpriced({ ...batch, outputTokens: 7 }, { asOf: '2026-03-11' }, unknown).reasons),
      ).to.include('batch-unknown');
    });
  });

  describe('failures', () => {
    const failing: Workload = { failureRate: 50, rerollRate: 20 };

    it('are free by default, as a named assumption', () => {
      const result = priced(failing);
      expect(result.assumptions).to.deep.include({
        code: 'failed-requests',
        field: 'failed-requests',
        value: 'not-billed',
        default: 'not-billed',
        source: null,
        note: catalog.offers.find(({ id }) => id === result.offer)!.failures.note,
      });
      expect(result.workload.failedRequests).to.equal('not-billed');
      expect(result.attempts.billable.perKept.low.ratio).to.equal('5/4');
      expect(result.attempts.total.perKept.low.ratio).to.equal('5/2');
      expect(result.attempts.total.perMonth.low.decimal).to.equal('2500');
      expect(codes(priced({}).assumptions)).not.to.contain('failed-requests');
    });

    it('follow the offer where it says, and the person above all', () => {
      const billed = catalogOf(
        [model({ tokens: { ...model().tokens, promptOverhead: null } })],
        [offer({ failures: { status: 'billed', note: 'Its terms say so.' } })],
      );
      const options = { asOf: '2026-03-11' };
      const workload = { ...failing, outputTokens: 100, promptOverhead: 0 };
      const result = priced(workload, options, billed);
      expect(result.workload.failedRequests).to.equal('billed');
      expect(result.attempts.billable).to.deep.equal(result.attempts.total);
      const own = priced({ ...workload, failedRequests: 'not-billed' }, options, billed);
      expect(own.assumptions).to.deep.include({
        code: 'failed-requests',
        field: 'failed-requests',
        value: 'not-billed',
        default: 'billed',
        source: null,
        note: 'Its terms say so.',
      });
    });
  });

  describe('2.6', () => {
    const model26 = 'gpt-image-2.6-sunburst';

    it('is unpriced, with what is known as "at least"', () => {
      const result = unpriced({ model: model26, promptTokens: 94, rerollRate: 20 });
      expect(codes(result.reasons)).to.deep.equal(['output-rule-not-published']);
      expect(line(result, 'image-output')).to.deep.include({ quantity: null, cost: null });
      expect(line(result, 'image-output').rate?.usd).to.equal('30.00');
      // 100 x $5 per 1M, x 5/4
      expect(result.atLeast).to.deep.equal({
        perAttempt: '0.0005',
        perRequest: '0.0005',
        perKept: '0.000625',
        perMonth: '0.625',
      });
      expect(codes(result.warnings)).to.contain('size-rules-not-published');
    });

    it('is priced from tokens that somebody measured', () => {
      const result = priced({
        model: model26,
        promptTokens: 94,
        outputTokens: { low: 600, high: 700 },
      });
      expect(line(result, 'image-output').quantity).to.deep.equal({
        low: 600,
        high: 700,
        basis: 'yours',
      });
      expect(codes(line(result, 'image-output').parts)).to.deep.equal(['measured-image']);
      expect(result.perKept).to.deep.equal({ low: '0.0185', high: '0.0215', about: false });
      expect(
        codes(priced({ quality: 'auto', size: 'auto', outputTokens: 500 }).warnings),
      ).not.to.contain('auto-quality');
      expect(
        codes(priced({ quality: 'auto', size: 'auto', outputTokens: 500 }).assumptions),
      ).not.to.contain('auto-size');
      expect(codes(priced({ size: '3840x2160', outputTokens: 500 }).warnings)).to.contain(
        'size-experimental',
      );
    });

    it('keeps a measured image as "at least" when its previews are not known', () => {
      const result = unpriced({
        model: model26,
        promptTokens: 94,
        outputTokens: 700,
        partialImages: 1,
      });
      expect(codes(result.reasons)).to.deep.equal(['partial-tokens-not-published']);
      expect(result.atLeast.perAttempt).to.equal('0.0215');
      expect(
        line(result, 'image-output').parts.map(({ code, tokens }) => [code, tokens?.low]),
      ).to.deep.equal([
        ['measured-image', 700],
        ['partial-images', undefined],
      ]);
      expect(codes(result.assumptions)).not.to.contain('partials-arrive');
    });

    it('cannot price reference images', () => {
      const result = unpriced({
        model: model26,
        operation: 'edit',
        outputTokens: 700,
        referenceImages: [
          { width: 1024, height: 1024 },
          { width: 512, height: 512 },
        ],
        cachedReferenceShare: 50,
      });
      expect(codes(result.reasons)).to.deep.equal(['input-rule-not-published']);
      expect(line(result, 'image-input')).to.deep.include({ quantity: null, cost: null });
      expect(
        line(result, 'image-input')
          .parts.slice(0, 2)
          .map(({ tokens }) => tokens),
      ).to.deep.equal([null, null]);
    });
  });

  describe('time', () => {
    it('leaves a model unpriced before its release and from its shut-down on', () => {
      expect(unpriced({ model: 'gpt-image-2' }, { asOf: '2026-04-20' }).reasons).to.deep.equal([
        { code: 'model-not-released', params: { released: '2026-04-21' } },
      ]);
      const gone = unpriced({ model: 'gpt-image-1' }, { asOf: '2026-10-23' });
      expect(gone.reasons).to.deep.equal([
        { code: 'model-shut-down', params: { shutdown: '2026-10-23' } },
      ]);
      expect(codes(gone.warnings)).not.to.contain('model-shuts-down');
      expect(priced({ model: 'gpt-image-1' }, { asOf: '2026-10-22' }).warnings).to.deep.include({
        code: 'model-shuts-down',
        params: {
          shutdown: '2026-10-23',
          days: 1,
          replacements: ['gpt-image-2.5-sunburst', 'gpt-image-2.5-flare'],
        },
      });
    });

    it('warns of the end of a model and of a deprecation without one', () => {
      expect(priced({ model: 'gpt-image-1.5' }, { asOf: DAY }).warnings).to.deep.include({
        code: 'model-shuts-down',
        params: {
          shutdown: '2026-12-01',
          days: 9,
          replacements: ['gpt-image-2.6-sunburst', 'gpt-image-2.6-flare'],
        },
      });
      const deprecated = catalogOf([
        model({
          lifecycle: {
            released: '2026-01-05',
            deprecation: { announced: '2026-02-01' },
            source: 'list',
          },
        }),
      ]);
      const on = (asOf: string) =>
        codes(priced({ outputTokens: 7, promptOverhead: 0 }, { asOf }, deprecated).warnings);
      expect(on('2026-03-11')).to.contain('model-deprecated');
      expect(on('2026-01-31')).not.to.contain('model-deprecated');
    });

    it('warns of rates that are old, read later or undated, once each', () => {
      const rates = (asOf: string) => codes(priced({}, { asOf }).warnings);
      expect(rates('2026-10-10')).to.deep.equal(['conflict']);
      expect(rates('2027-06-01')).to.deep.equal(['rate-stale', 'conflict']);
      expect(codes(priced({ processing: 'batch' }).warnings)).to.contain('rate-undated');
      expect(
        codes(priced({ model: 'gpt-image-2.5-flare' }, { asOf: '2026-09-09' }).warnings),
      ).to.deep.equal(['rate-read-later']);
    });

    it('names the conflicts of the model', () => {
      expect(priced({}).warnings).to.deep.include({
        code: 'conflict',
        params: { id: 'gpt-image-2-text-output', topic: 'rate' },
      });
    });

    it('says when a date or an offer is none, with all else', () => {
      const result = estimate({ quality: 'xhigh' }, catalog, { asOf: '2026-02-30', offer: 'shop' });
      expect(
        result.kind === 'invalid' && result.issues.map(({ field, code }) => [field, code]),
      ).to.deep.equal([
        ['quality', 'unknown-option'],
        ['asOf', 'not-a-date'],
        ['offer', 'unknown-offer'],
      ]);
      expect(priced({}, { offer: 'openai' }).offer).to.equal('openai/gpt-image-2');
    });

    it('says once that a list sells nothing, or that nobody sells the model', () => {
      const refused = (...lists: Parameters<typeof catalogOf>) => {
        const result = estimate({}, catalogOf(...lists));
        return result.kind === 'invalid' && result.issues;
      };
      const nothing = [{ field: 'catalog', code: 'empty-catalog', params: {} }];
      expect(refused([], [])).to.deep.equal(nothing);
      expect(refused([model()], [])).to.deep.equal(nothing);
      expect(refused([model(), model({ id: 'other' })], [offer({ model: 'other' })])).to.deep.equal(
        [{ field: 'model', code: 'not-sold', params: { model: 'painter-1' } }],
      );
    });
  });

  it('follows the vectors of the price list: gpt-image-1-mini, tokens x rate', () => {
    for (const [quality, size, usd] of [
      ['low', '1024x1024', '0.002176'],
      ['medium', '1024x1024', '0.008448'],
      ['high', '1024x1024', '0.03328'],
    ] as const) {
      const result = priced({ model: 'gpt-image-1-mini', quality, size }, { asOf: DAY });
      expect(line(result, 'image-output').cost?.low).to.equal(usd);
    }
  });
});

// Rates of gpt-image-2 in dollars a token, from the price table.
const RATES = {
  text: '0.000005',
  cached: '0.00000125',
  image: '0.000008',
  cachedImage: '0.000002',
  output: '0.00003',
};
const BATCH_RATES = {
  text: '0.0000025',
  cached: '0.000000625',
  image: '0.000004',
  cachedImage: '0.000001',
  output: '0.000015',
};
// Counts that the vendor states or that were observed, see the golden vectors.
const OUTPUT = [
  ['1024x1024', 'low', 196],
  ['1024x1024', 'medium', 1756],
  ['1024x1024', 'high', 7024],
  ['1536x1024', 'medium', 1372],
  ['1536x1024', 'high', 5488],
  ['3840x2160', 'low', 371],
] as const;
const REFERENCES = [
  [512, 512, 1024],
  [1280, 1280, 1521],
  [341, 512, 704],
  [1024, 1536, 1536],
] as const;

const percent = fc.integer({ min: 0, max: 9990 }).map((hundredths) => hundredths / 100);
const anyWorkload = fc.record({
  output: fc.constantFrom(...OUTPUT),
  references: fc.array(fc.constantFrom(...REFERENCES), { maxLength: 16 }),
  images: fc.integer({ min: 1, max: 10 }),
  prompt: fc.integer({ min: 0, max: 5000 }),
  instructions: fc.integer({ min: 0, max: 100_000 }),
  cached: percent,
  cachedReferences: percent,
  reroll: percent,
  failure: percent,
  billed: fc.boolean(),
  batch: fc.boolean(),
  kept: fc.integer({ min: 1, max: 1e9 }),
});
type Case = typeof anyWorkload extends fc.Arbitrary<infer T> ? T : never;

const workloadOf = (one: Case): Workload => ({
  operation: one.references.length > 0 ? 'edit' : 'generate',
  size: one.output[0],
  quality: one.output[1],
  referenceImages: one.references.map(([width, height]) => ({ width, height })),
  imagesPerRequest: one.images,
  promptTokens: one.prompt,
  promptOverhead: 6,
  instructionTokens: one.instructions,
  cachedShare: one.cached,
  cachedReferenceShare: one.cachedReferences,
  rerollRate: one.reroll,
  failureRate: one.failure,
  failedRequests: one.billed ? 'billed' : 'not-billed',
  processing: one.batch ? 'batch' : 'standard',
  imagesPerMonth: one.kept,
});

const whole = (value: number): Fraction => [BigInt(value), 1n];

describe('estimates of certain workloads', () => {
  it('agree with a calculation in fractions', () => {
    fc.assert(
      fc.property(anyWorkload, (one) => {
        const rates = one.batch ? BATCH_RATES : RATES;
        const hundredths = (value: number) => BigInt(Math.round(value * 100));
        const floor = (tokens: number, share: number) =>
          (BigInt(tokens) * hundredths(share)) / 10_000n;
        const references = one.references.reduce((sum, [, , tokens]) => sum + tokens, 0);
        const cached = floor(one.instructions, one.cached);
        const cachedImage = floor(references, one.cachedReferences);
        const input = plus(
          times([BigInt(one.prompt + 6 + one.instructions) - cached, 1n], fraction(rates.text)),
          times([cached, 1n], fraction(rates.cached)),
          times([BigInt(references) - cachedImage, 1n], fraction(rates.image)),
          times([cachedImage, 1n], fraction(rates.cachedImage)),
        );
        const delivered: Fraction = [10_000n, 10_000n - hundredths(one.reroll)];
        const total = times(delivered, [10_000n, 10_000n - hundredths(one.failure)]);
        const result = priced(workloadOf(one));
        expect(result.kind).to.equal(one.images === 1 ? 'exact' : 'range');
        // Billed once per request, once per image, and likely once per image.
        for (const [end, billings] of [
          ['low', 1],
          ['high', one.images],
          ['likely', one.images],
        ] as const) {
          const request = plus(
            times(input, whole(billings)),
            times(whole(one.output[2] * one.images), fraction(rates.output)),
          );
          const attempt = over(request, whole(one.images));
          const kept = times(attempt, one.billed ? total : delivered);
          expect(result.perRequest[end]).to.equal(print(request));
          expect(result.perAttempt[end]).to.equal(print(attempt));
          expect(result.perKept[end]).to.equal(print(kept));
          expect(result.perMonth[end]).to.equal(print(times(kept, whole(one.kept))));
        }
        expect(result.attempts.total.perKept.high.decimal).to.equal(print(total));
        expect(result.attempts.total.perMonth.likely?.decimal).to.equal(
          print(times(total, whole(one.kept))),
        );
      }),
    );
  });

  it('have lines that add up to the attempt', () => {
    fc.assert(
      fc.property(anyWorkload, (one) => {
        const result = priced(workloadOf(one));
        const sum = plus(...result.lines.map(({ cost }) => fraction(cost!.low)));
        const [n, d] = plus(sum, times([-1n, 1n], fraction(result.perAttempt.low)));
        // Each line is rounded to a pico-dollar by itself.
        const off = n < 0n ? -n : n;
        const allowed = [1, 2, 4, 5, 8, 10].includes(one.images) ? 0n : BigInt(result.lines.length);
        expect(off * 10n ** 12n <= allowed * d).to.equal(true);
      }),
    );
  });

  it('are plain data that survive JSON', () => {
    fc.assert(
      fc.property(anyWorkload, (one) => {
        const result = estimate(workloadOf(one), catalog);
        expect(JSON.parse(JSON.stringify(result))).to.deep.equal(result);
      }),
    );
  });
});

const amount = (usd: string) => {
  const [n, d] = fraction(usd);
  return (n * 10n ** 12n) / d;
};

function ends(result: Priced): readonly (readonly [bigint, bigint, bigint | null])[] {
  return [result.perAttempt, result.perRequest, result.perKept, result.perMonth].map(
    ({ low, high, likely }: Cost) => [
      amount(low),
      amount(high),
      likely === undefined ? null : amount(likely),
    ],
  );
}

const uncertain = (least: number, most: number) =>
  fc
    .tuple(
      fc.array(fc.integer({ min: least, max: most }), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([numbers, withLikely]) => {
      const [low, likely, high] = numbers.sort((a, b) => a - b) as [number, number, number];
      return withLikely ? { low, likely, high } : { low, high };
    });

const UNCERTAIN = {
  promptTokens: uncertain(0, 3000),
  promptOverhead: uncertain(0, 100),
  instructionTokens: uncertain(0, 5000),
  cachedShare: uncertain(0, 100),
  cachedReferenceShare: uncertain(0, 100),
  rerollRate: uncertain(0, 99),
  failureRate: uncertain(0, 99),
  imagesPerMonth: uncertain(1, 100_000),
  outputTokens: uncertain(1, 10_000),
} as const;
const vague = fc.record(UNCERTAIN);
const EDIT: Workload = {
  operation: 'edit',
  referenceImages: [{ width: 1280, height: 1280 }],
  failedRequests: 'billed',
};

describe('estimates of uncertain workloads', () => {
  it('are ordered, and have a likely value when every number has one', () => {
    fc.assert(
      fc.property(vague, (numbers) => {
        const result = priced({ ...EDIT, ...numbers });
        for (const [low, high, likely] of ends(result)) {
          expect(low <= high).to.equal(true);
          if (likely !== null) expect(low <= likely && likely <= high).to.equal(true);
        }
        const all = Object.values(numbers).every(
          (range) => 'likely' in range || range.low === range.high,
        );
        if (all) expect(result.perMonth.likely).not.to.equal(undefined);
        for (const { meter, quantity } of result.lines) {
          if (!meter.endsWith('-cached')) expect(quantity!.low <= quantity!.high).to.equal(true);
        }
      }),
    );
  });

  it('contain every certain workload within them, and never widen when one number is refined', () => {
    const refined = fc.tuple(
      vague,
      fc.constantFrom(...(Object.keys(UNCERTAIN) as (keyof typeof UNCERTAIN)[])),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
    );
    fc.assert(
      fc.property(refined, ([numbers, name, places]) => {
        const wide = ends(priced({ ...EDIT, ...numbers }));
        const inside = ({ low, high }: { low: number; high: number }, place: number) =>
          low + Math.floor((high - low) * place);
        const point = Object.fromEntries(
          Object.entries(numbers).map(([key, range], at) => [key, inside(range, places[at]!)]),
        );
        const range = numbers[name];
        const [from, to] = [inside(range, places[0]!), inside(range, places[1]!)].sort(
          (a, b) => a - b,
        );
        const narrower = ends(priced({ ...EDIT, ...numbers, [name]: { low: from, high: to } }));
        const exact = ends(priced({ ...EDIT, ...point }));
        wide.forEach(([low, high], at) => {
          expect(low <= exact[at]![0] && exact[at]![1] <= high).to.equal(true);
          expect(low <= narrower[at]![0] && narrower[at]![1] <= high).to.equal(true);
        });
      }),
    );
  });
});

describe('an uncertain share of uncertain tokens', () => {
  const cost = (result: Priced, meter: string) => line(result, meter).cost;

  it('has the likely cost of the likely share of the likely tokens', () => {
    const result = priced({
      instructionTokens: { low: 0, likely: 5000, high: 10_000 },
      cachedShare: { low: 0, likely: 90, high: 100 },
    });
    // (106 + 500) x $5 + 4,500 x $1.25 + 1,756 x $30 per 1M
    expect(result.perAttempt.likely).to.equal('0.061335');
    expect(line(result, 'text-input-cached').quantity).to.deep.equal({
      low: 0,
      likely: 4500,
      high: 0,
      basis: 'yours',
    });
    expect(cost(result, 'text-input-cached')?.likely).to.equal('0.005625');
  });

  it('keeps a likely cost that lies outside of the ends of its line', () => {
    const result = priced({
      instructionTokens: { low: 100, likely: 150, high: 200 },
      cachedShare: { low: 50, likely: 75, high: 100 },
    });
    expect(cost(result, 'text-input')?.likely).to.equal('0.00072');
    expect(cost(result, 'text-input-cached')).to.deep.equal({
      low: '0.000125',
      likely: '0.00014',
      high: '0.000125',
    });
    expect(result.perAttempt.likely).to.equal('0.05354');
  });

  it('has no likely cost without a likely share', () => {
    const result = priced({
      instructionTokens: { low: 0, likely: 5000, high: 10_000 },
      cachedShare: { low: 0, high: 100 },
    });
    expect(result.perAttempt).not.to.have.property('likely');
    expect(line(result, 'text-input-cached').quantity).to.deep.equal({
      low: 0,
      high: 0,
      basis: 'yours',
    });
  });

  const three = (numbers: number[]) => {
    const [low, likely, high] = numbers.sort((a, b) => a - b) as [number, number, number];
    return { low, likely, high };
  };
  const likely = (most: number) =>
    fc
      .array(fc.oneof(fc.constantFrom(0, most), fc.integer({ min: 0, max: most })), {
        minLength: 3,
        maxLength: 3,
      })
      .map(three);
  // Of a token, so that every line is exact in the nine decimals of print.
  const billionths = fc.integer({ min: 0, max: 90_000 });
  const text = (billionth: number) => print(over([BigInt(billionth), 1n], [1_000n, 1n]));

  it('adds up at all three ends, in the estimate, in print and at the offer', () => {
    fc.assert(
      fc.property(
        likely(10_000),
        likely(100),
        likely(100),
        likely(300),
        fc.array(billionths, { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (instructionTokens, cachedShare, cachedReferenceShare, promptTokens, usd, edits) => {
          const tokenRate = (at: number) => [rate(text(usd[at]!), '2026-01-01')];
          const from = catalogOf(
            [
              model({
                tokens: {
                  ...model().tokens,
                  imageInput: {
                    kind: 'per-image',
                    tokens: { low: 3, likely: 700, high: 900, basis: 'observed' },
                    source: 'list',
                  },
                  promptOverhead: {
                    generate: { low: 0, likely: 0, high: 0, basis: 'observed' },
                    edit: { low: 0, likely: 0, high: 0, basis: 'observed' },
                    source: 'list',
                  },
                },
              }),
            ],
            [
              offer({
                charges: [
                  ...(['text-input', 'text-input-cached', 'image-input', 'image-input-cached'].map(
                    (meter, at) => ({ kind: 'tokens', meter, rates: tokenRate(at) }),
                  ) as Offer['charges']),
                  { kind: 'not-billed', meter: 'image-output', ...PROVENANCE },
                ],
              }),
            ],
          );
          const workload: Workload = {
            instructionTokens,
            cachedShare,
            cachedReferenceShare,
            promptTokens,
            outputTokens: 7,
            ...(edits && { operation: 'edit', referenceImages: [{ width: 64, height: 64 }] }),
          };
          const result = priced(workload, {}, from);
          const ledger = ledgerOf(result.lines, result.perAttempt);
          const compared = compareOffers({ ...workload, size: '64x64' }, from);
          if (compared.kind === 'invalid') throw new Error(JSON.stringify(compared.issues));
          const [row] = compared.rows;
          const ends = ['low', 'likely', 'high'] as const;
          for (const end of ends) {
            const sum = (costs: readonly (Cost | null)[]) =>
              print(plus(...costs.map((each) => fraction(each![end]!))));
            const total = result.perAttempt[end];
            expect(sum(result.lines.map((each) => each.cost))).to.equal(total);
            expect(sum(ledger.lines)).to.equal(total);
            expect(sum(row!.lines.map((each) => each.cost))).to.equal(total);
            expect(row!.perAttempt?.[end]).to.equal(total);
          }
          const [low, middle, high] = ends.map((end) => amount(result.perAttempt[end]!));
          expect(low! <= middle! && middle! <= high!).to.equal(true);
        },
      ),
    );
  });
});

describe('a meter without a token', () => {
  const unrated = (meter: string) =>
    catalogOf(
      [model()],
      [
        offer({
          charges: offer().charges.map((charge) =>
            'meter' in charge && charge.meter === meter
              ? { kind: 'not-published', meter: charge.meter, reason: 'Nobody says.' }
              : charge,
          ),
        }),
      ],
    );
  const workload: Workload = {
    promptTokens: 0,
    promptOverhead: 0,
    instructionTokens: 1000,
    cachedShare: 100,
    outputTokens: 10,
  };

  it('needs no rate', () => {
    const result = priced(workload, {}, unrated('text-input'));
    expect(result.lines.map(({ meter }) => meter)).to.deep.equal([
      'text-input-cached',
      'image-output',
    ]);
    expect(result.perAttempt.likely).to.equal('0.0012');
  });

  it('needs one where only its ends are without', () => {
    const given = {
      ...workload,
      instructionTokens: { low: 0, likely: 500, high: 1000 },
      cachedShare: { low: 0, likely: 50, high: 100 },
    };
    expect(unpriced(given, {}, unrated('text-input-cached')).reasons).to.have.length(1);
    expect(codes(unpriced(given, {}, unrated('text-input')).reasons)).to.deep.equal([
      'rate-not-published',
    ]);
  });

  it('needs no rate at an offer either, nor do images that are not sent', () => {
    const from = unrated('text-input');
    const image = { kind: 'flat', meter: 'image', unit: 'usd' } as const;
    const prices = [{ ...PROVENANCE, from: '2026-01-01', amount: '0.04' }];
    const offers: readonly Offer[] = [
      ...from.offers,
      offer({
        id: 'a',
        charges: [
          { ...image, prices },
          { kind: 'not-published', meter: 'input-image', reason: 'Nobody says.' },
        ],
      }),
      offer({
        id: 'b',
        charges: [
          { ...image, prices },
          {
            kind: 'per-input-image',
            unit: 'usd',
            free: 1,
            prices: [{ ...prices[0]!, to: '2026-02-01' }],
          },
        ],
      }),
    ];
    const at = (given: Workload) => {
      const found = compareOffers({ size: '64x64', ...given }, { ...from, offers });
      if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
      return Object.fromEntries(found.rows.map((row) => [row.offer, row.perAttempt?.likely]));
    };
    expect(at(workload)).to.deep.equal({ 'studio/painter-1': '0.0012', a: '0.04', b: '0.04' });
    const sent = (images: number): Workload => ({
      operation: 'edit',
      referenceImages: Array.from({ length: images }, () => ({ width: 64, height: 64 })),
    });
    expect(at(sent(1))).to.include({ a: undefined, b: '0.04' });
    expect(at(sent(2))).to.include({ a: undefined, b: undefined });
  });
});

describe('estimates grow', () => {
  const perKept = (workload: Workload, from = catalog) =>
    ends(priced(workload, { asOf: DAY }, from))[2]!;
  const grows = (a: Workload, b: Workload, from = catalog) => {
    const [low, high] = perKept(a, from);
    const [lowAfter, highAfter] = perKept(b, from);
    expect(low <= lowAfter && high <= highAfter).to.equal(true);
  };

  it('with volume', () => {
    fc.assert(
      fc.property(anyWorkload, fc.integer({ min: 0, max: 1e6 }), (one, more) => {
        const few = workloadOf({ ...one, kept: Math.min(one.kept, 1e8) });
        const many = { ...few, imagesPerMonth: (few.imagesPerMonth as number) + more };
        expect(amount(priced(few).perMonth.low) <= amount(priced(many).perMonth.low)).to.equal(
          true,
        );
        for (const name of ['promptTokens', 'instructionTokens'] as const)
          grows(few, { ...few, [name]: (few[name] as number) + more });
      }),
    );
  });

  it('with each share but the cached ones, with which they fall', () => {
    fc.assert(
      fc.property(anyWorkload, percent, (one, other) => {
        const workload = workloadOf(one);
        for (const name of [
          'rerollRate',
          'failureRate',
          'cachedShare',
          'cachedReferenceShare',
        ] as const) {
          const [less, more] = [workload[name] as number, other].sort((a, b) => a - b);
          const change = [
            { ...workload, [name]: less },
            { ...workload, [name]: more },
          ] as const;
          if (name.startsWith('cached')) grows(change[1], change[0]);
          else grows(...change);
        }
      }),
    );
  });

  it('with price', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (cents, more) => {
        const at = (price: number) =>
          catalogOf(undefined, [
            offer({
              charges: [
                { kind: 'tokens', meter: 'text-input', rates: [rate('4.00', '2026-01-05')] },
                {
                  kind: 'tokens',
                  meter: 'image-output',
                  rates: [rate((price / 100).toFixed(2), '2026-01-05')],
                },
              ],
            }),
          ]);
        const workload = { outputTokens: 333, promptOverhead: 0, rerollRate: 12.5 };
        const before = perKept(workload, at(cents));
        const after = perKept(workload, at(cents + more));
        expect(before[0] <= after[0]).to.equal(true);
      }),
    );
  });

  it('with quality, and never in batch', () => {
    for (const [id, words] of [
      ['gpt-image-2', ['low', 'medium', 'high']],
      ['gpt-image-2.5-flare', ['low', 'medium', 'high', 'xhigh', 'max']],
      ['gpt-image-1.5', ['low', 'medium', 'high']],
    ] as const) {
      for (const size of ['1024x1024', '1536x1024', 'auto']) {
        words.slice(1).forEach((word, at) => {
          grows({ model: id, size, quality: words[at]! }, { model: id, size, quality: word });
        });
        for (const quality of [...words, 'auto'])
          grows({ model: id, size, quality, processing: 'batch' }, { model: id, size, quality });
      }
    }
  });

  it('with pixels at the same aspect ratio', () => {
    for (const [width, height] of [
      [16, 16],
      [48, 32],
      [32, 16],
      [48, 16],
    ] as const) {
      let before: Workload | undefined;
      for (let factor = 1; factor * width <= 3840; factor++) {
        const pixels = factor * factor * width * height;
        if (pixels < 655_360 || pixels > 8_294_400) continue;
        const workload = { size: `${factor * width}x${factor * height}`, quality: 'high' };
        if (before) grows(before, workload);
        before = workload;
      }
    }
  });
});
