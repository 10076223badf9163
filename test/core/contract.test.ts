import { expect } from '@esm-bundle/chai';
import * as catalogEntry from '../../src/catalog/index.js';
import * as offersEntry from '../../src/catalog/offers/index.js';
import * as parseEntry from '../../src/catalog/parse.js';
import * as core from '../../src/core/index.js';
import * as staticEntry from '../../src/static/index.js';
import * as tokenizerEntry from '../../src/tokenizer/index.js';

const { catalog } = catalogEntry;
const model = catalog.models[0]!;
const DAY = '2026-11-22';

const MONEY = core.parseMoney('1.5');
const COST = { low: '1', likely: '2', high: '3' };
const RANGE = { low: 1, likely: 2, high: 3 };
const RATE = { usd: '5.00', per: 1_000_000, from: '2026-01-01', checks: [DAY] };
const WORKLOAD: core.Workload = {
  model: 'gpt-image-2',
  operation: 'edit',
  size: '1024x1024',
  quality: 'medium',
  imagesPerRequest: 2,
  partialImages: 1,
  prompt: 'A lighthouse',
  promptTokens: RANGE,
  promptOverhead: 6,
  instructionTokens: RANGE,
  cachedShare: RANGE,
  cachedReferenceShare: RANGE,
  referenceImages: [{ width: 1024, height: 1024 }],
  inputFidelity: 'low',
  outputTokens: RANGE,
  processing: 'standard',
  imagesPerMonth: RANGE,
  rerollRate: RANGE,
  failureRate: RANGE,
  failedRequests: 'billed',
};
const OPTIONS = { asOf: DAY, offer: 'openai' };
const LAUNCH: core.LaunchOptions = {
  ...OPTIONS,
  tier: '1',
  limits: { imagesPerMinute: 5, latencySeconds: RANGE, concurrency: 2, monthlyCapUsd: '5' },
  demand: { kind: 'peak-factor', factor: RANGE },
  ramp: { firstDay: 10, firstWeek: 20 },
  start: DAY,
  editShare: RANGE,
  edit: { promptTokens: RANGE },
  tokensCounted: 'input',
  jobImages: 5,
};
const found = core.estimate({}, catalog, { asOf: DAY });
if (found.kind === 'invalid' || found.kind === 'unpriced') throw new Error(found.kind);
const estimated = found;

type Call = readonly [run: (...given: never[]) => unknown, given: readonly unknown[]];
const STATIC = { ...OPTIONS, currency: 'EUR', exchangeRate: '0.9', exchangeRateDate: DAY };
const STATIC_ALL = {
  ...STATIC,
  tag: 'my-table',
  attributes: { id: 'a' },
  locale: 'de',
  density: 'compact',
  catalogSrc: 'prices.json',
  catalogMode: 'merge',
  today: DAY,
};

/** Every function of every entry that runs without a page, with arguments as they should be. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  // core
  add: [MONEY, MONEY],
  attemptsFor: [RANGE, RANGE, 'billed'],
  breakEven: [
    { ...WORKLOAD, partialImages: 0 },
    catalog,
    ['openai/gpt-image-2', 'openai/gpt-image-1'],
    { over: 'volume', aspect: '1:1', asOf: DAY, options: ['a'], ownKey: true, plans: { a: 'b' } },
  ],
  cheaperSizes: [model, '1024x1024', 'medium'],
  checkSize: [model, '1024x1024'],
  combine: [[RANGE, RANGE], (a: number, b: number) => a + b],
  compareMoney: [MONEY, MONEY],
  compareOffers: [
    WORKLOAD,
    catalog,
    { asOf: DAY, offers: ['openai'], options: ['a'], ownKey: true, plans: { a: 'b' } },
  ],
  convert: ['5.00', { currency: 'EUR', perUsd: '0.9', date: DAY }, 3],
  dearestFirst: [estimated.lines],
  estimate: [WORKLOAD, catalog, OPTIONS],
  estimateTextTokens: ['A lighthouse'],
  exactCount: [5, 'yours'],
  findModel: [catalog, 'gpt-image-2'],
  findOffer: [catalog, model, 'openai'],
  freshness: [RATE, DAY],
  imageInputTokens: [model, { width: 1024, height: 1024, fidelity: 'low' }],
  imageOutputTokens: [model, { size: '1024x1024', quality: 'low', partialImages: 1 }],
  isDay: [DAY],
  isExact: [RANGE],
  ledgerOf: [estimated.lines, estimated.perAttempt],
  levers: [WORKLOAD, catalog, OPTIONS],
  lifecycleOn: [model, DAY],
  likelyPosition: [COST],
  mergeCatalogs: [catalog, catalog],
  meterDirection: ['text-input'],
  multiplyDecimals: ['5.00', '0.5'],
  nearestModels: [catalog, 'gpt-image', 3],
  parseMoney: ['5.00'],
  parseSize: ['1024x1024'],
  planLaunch: [{ ...WORKLOAD, partialImages: 0 }, catalog, LAUNCH],
  presetSizes: [model],
  priceUsage: [
    { usage: { input_tokens: 7, output_tokens: 5 }, model: 'gpt-image-2', created: 1_790_000_000 },
    catalog,
    { model: 'gpt-image-2', asOf: DAY, processing: 'batch', operation: 'edit', offer: 'openai' },
  ],
  rateOn: [[RATE], DAY],
  ratesAsOf: [catalog, 'gpt-image-2', DAY, { offer: 'openai' }],
  readExchangeRate: [{ currency: 'EUR', rate: '0.9', date: DAY }],
  readWorkload: [WORKLOAD, catalog],
  requestLimits: [model],
  roundDecimal: ['5.00', 1],
  scale: [MONEY, 1n, 2n],
  sharesOf: [estimated],
  sizeGrid: [{ ...WORKLOAD, outputTokens: null }, catalog, OPTIONS],
  solveBudget: [WORKLOAD, catalog, { usd: '5', end: 'low', ...OPTIONS }],
  toDecimal: [MONEY, 2],
  usdFor: [RATE, 5],
  workloadLevers: [WORKLOAD, catalog, OPTIONS],
  // catalog/parse
  parseCatalog: [{ schemaVersion: 1, date: DAY }, { base: catalog }],
  // static
  comparisonHtml: [
    WORKLOAD,
    {
      ...STATIC_ALL,
      offers: 'openai',
      view: 'facts',
      sort: 'cost',
      requestOptions: 'a',
      ownKey: true,
    },
    catalog,
  ],
  estimateHtml: [WORKLOAD, STATIC_ALL, catalog],
  meterTableHtml: [{ ...STATIC_ALL, models: 'gpt-image-2', unit: '1K', batch: true }, catalog],
  planHtml: [WORKLOAD, { ...STATIC_ALL, tier: '1', demand: 'steady', budget: '5' }, catalog],
  // tokenizer
  createTokenizer: [() => Promise.resolve({ countTokens: () => 1 })],
  countTextTokens: ['A lighthouse'],
};

const ENTRIES = [
  core,
  catalogEntry,
  offersEntry,
  parseEntry,
  staticEntry,
  tokenizerEntry,
] as readonly Readonly<Record<string, unknown>>[];
const exported = ENTRIES.flatMap((entry) => Object.entries(entry)).filter(
  ([name, value]) => typeof value === 'function' && name !== 'PricingError',
);
const calls = new Map<string, Call>(
  exported.map(([name, run]) => [name, [run as Call[0], CALLS[name] ?? []]]),
);

const throwing: object = new Proxy(
  {},
  {
    get: () => {
      throw new Error('a getter that throws');
    },
    ownKeys: () => {
      throw new Error('keys that throw');
    },
  },
);
const circular: unknown[] = [];
circular.push(circular);
/** What no function expects, and with which it must do something all the same. */
const GARBAGE: readonly unknown[] = [
  null,
  undefined,
  {},
  [],
  'text',
  '',
  '__proto__',
  'constructor',
  0,
  -1,
  1.5,
  NaN,
  Infinity,
  5n,
  true,
  Symbol('garbage'),
  () => 5,
  new Date(0),
  Object.create(null),
  [null],
  [{}],
  ['text'],
  circular,
  { low: 'a', high: null, width: [], kind: {}, models: [null], offers: {} },
  { low: 5n, high: Symbol('high'), likely: {} },
  throwing,
];

const CODES: readonly string[] = core.PRICING_ERROR_CODES;

/** The error that a call throws or rejects with, if it is one that the contract allows. */
async function errorOf([run]: Call, given: readonly unknown[]): Promise<core.PricingError | null> {
  try {
    await run(...(given as never[]));
    return null;
  } catch (error) {
    if (!(error instanceof core.PricingError)) throw error;
    expect(CODES).to.contain(error.code);
    expect(error.details.argument).to.be.a('string').and.not.equal('');
    expect(JSON.parse(JSON.stringify(error.details))).to.deep.equal(error.details);
    return error;
  }
}

/** The same with what was given, where it is broken. */
async function survives(call: Call, given: readonly unknown[], where: string): Promise<void> {
  try {
    await errorOf(call, given);
  } catch (error) {
    throw new Error(`${where}: ${String(error)}\n${(error as Error).stack ?? ''}`, {
      cause: error,
    });
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

describe('the contract of all exports', () => {
  it('is about every function there is', () => {
    expect([...calls.keys()].sort()).to.deep.equal(Object.keys(CALLS).sort());
  });

  for (const [name, call] of calls) {
    const [, right] = call;
    const replaced = (at: number, value: unknown): readonly unknown[] =>
      right.map((each, index) => (index === at ? value : each));

    it(`${name} takes what it should take`, async () => {
      expect(await errorOf(call, right)).to.equal(null);
    });

    it(`${name} throws nothing but a PricingError that names the argument`, async () => {
      for (const at of right.keys())
        for (const [index, garbage] of GARBAGE.entries())
          await survives(call, replaced(at, garbage), `argument ${at}, garbage ${index}`);
      await survives(call, [], 'without arguments');
    });

    it(`${name} nor for what is wrong within an argument`, async () => {
      for (const [at, each] of right.entries()) {
        if (!isObject(each) || Array.isArray(each)) continue;
        for (const key of Object.keys(each))
          for (const [index, garbage] of GARBAGE.entries()) {
            // A value that only the parser looks at.
            const given = { ...each, [key]: garbage };
            await survives(call, replaced(at, given), `argument ${at}.${key}, garbage ${index}`);
          }
      }
    });
  }
});

describe('the contract of catalogs, models and options', () => {
  const REFUSED = [null, {}, [], 'text', 5, NaN, 5n, Symbol('x'), () => 5, throwing];
  const codeOf = async (name: string, at: number, value: unknown) => {
    const call = calls.get(name)!;
    const error = await errorOf(
      call,
      call[1].map((each, index) => (index === at ? value : each)),
    );
    return error && [error.code, error.details.argument];
  };

  for (const [name, [, right]] of calls)
    for (const [at, each] of right.entries()) {
      const isCatalog = each === catalog;
      if (!isCatalog && each !== model) continue;
      it(`${name} refuses what is no ${isCatalog ? 'catalog' : 'model'}`, async () => {
        for (const value of REFUSED) {
          // Nothing is asked of a model that is left out, nor of an offer of none.
          if (name === 'requestLimits' && value === null) continue;
          const [code, argument] = (await codeOf(name, at, value)) ?? [];
          expect([code, argument], typeof value).to.deep.equal([
            isCatalog ? 'malformed-catalog' : 'malformed-model',
            name === 'mergeCatalogs' ? ['base', 'more'][at] : isCatalog ? 'catalog' : 'model',
          ]);
        }
      });
    }

  for (const name of [
    'breakEven',
    'compareOffers',
    'estimate',
    'levers',
    'planLaunch',
    'ratesAsOf',
    'sizeGrid',
    'solveBudget',
    'workloadLevers',
    'parseCatalog',
    'comparisonHtml',
    'estimateHtml',
    'meterTableHtml',
    'planHtml',
  ])
    it(`${name} refuses what are no options`, async () => {
      const at = calls
        .get(name)![1]
        .findIndex(
          (each) => isObject(each) && ('asOf' in each || 'offer' in each || 'base' in each),
        );
      for (const value of [null, [], 'text', 5, 5n, Symbol('x'), throwing])
        expect(await codeOf(name, at, value)).to.deep.equal(['malformed-options', 'options']);
    });

  it('names a list of offers that is none', async () => {
    expect(await codeOf('compareOffers', 2, { offers: 'openai' })).to.deep.equal([
      'malformed-argument',
      'options.offers',
    ]);
    expect(await codeOf('breakEven', 2, ['openai/gpt-image-2', 5])).to.deep.equal([
      'malformed-argument',
      'offers',
    ]);
  });

  it('looks at a catalog once', () => {
    let reads = 0;
    const counted = {
      ...catalog,
      get conflicts() {
        reads += 1;
        return catalog.conflicts;
      },
    };
    core.readWorkload({}, counted);
    const once = reads;
    core.readWorkload({}, counted);
    expect(once).to.be.above(0);
    expect(reads).to.equal(once);
  });
});

describe('names that every object has', () => {
  const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

  it('are no quality, size, tier, plan or offer', () => {
    for (const name of NAMES) {
      expect(core.cheaperSizes(model, '1024x1024', name)).to.deep.equal([]);
      expect(core.imageOutputTokens(model, { size: '1024x1024', quality: name }).kind).to.equal(
        'invalid',
      );
      const issues = core.readWorkload({ model: name, quality: name, size: name }, catalog).issues;
      expect(issues.map(({ field }) => field)).to.include.members(['model', 'size', 'quality']);
      expect(core.findModel(catalog, name)).to.equal(undefined);
      expect(core.findOffer(catalog, model, name)).to.equal(undefined);
      const compared = core.compareOffers({}, catalog, { offers: [name], plans: {} });
      expect(compared).to.deep.include({ rows: [], unknownOffers: [name] });
      const planned = core.planLaunch({}, catalog, { tier: name });
      expect(planned.kind).to.equal('invalid');
    }
  });

  it('lead to no provider, table of limits or count', () => {
    for (const name of NAMES) {
      const own = catalog.offers.find((each) => each.model === model.id)!;
      const from: core.Catalog = {
        ...catalog,
        offers: [{ ...own, id: name, provider: name }],
        models: [{ ...model, id: name, rateLimits: { table: name } }, model],
      };
      const planned = core.planLaunch({ model: model.id }, from, { asOf: DAY });
      if (planned.kind === 'invalid') throw new Error(JSON.stringify(planned.issues));
      expect(planned.limitsFrom).to.equal(null);
      expect(planned.batch).not.to.have.property('requestsPerFile', undefined);
      expect(core.compareOffers({ model: model.id }, from, { asOf: DAY }).kind).to.equal(
        'comparison',
      );
    }
  });
});
