import { expect } from '@esm-bundle/chai';
import { catalog, type Charge, type Offer } from '../../src/catalog/index.js';
import { parseCatalog } from '../../src/catalog/parse.js';

// Written by hand from the pages named in the catalog, not taken from the code under test.
// US dollars per million tokens; '-' is not billed.
const RATES = `
  gpt-image-2              5.00  1.25  8.00   2.00  -      30.00
  gpt-image-2.6-sunburst   5.00  1.25  8.00   2.00  -      30.00
  gpt-image-2.6-flare      5.00  1.25  8.00   2.00  -      30.00
  gpt-image-2.5-sunburst   5.00  1.25  8.00   2.00  -      30.00
  gpt-image-2.5-flare      5.00  1.25  8.00   2.00  -      30.00
  gpt-image-1.5            5.00  1.25  8.00   2.00  10.00  32.00
  gpt-image-1-mini         2.00  0.20  2.50   0.25  -      8.00
  gpt-image-1              5.00  1.25  10.00  2.50  -      40.00`;
const METERS = [
  'text-input',
  'text-input-cached',
  'image-input',
  'image-input-cached',
  'text-output',
  'image-output',
];

// Model, valid from, dates of reading.
const READINGS = [
  [
    'gpt-image-2',
    '2026-04-21',
    ['2026-04-21', '2026-05-02', '2026-05-09', '2026-07-15', '2026-09-27', '2026-10-06'],
  ],
  ['gpt-image-2.6-sunburst', '2026-11-04', ['2026-11-05']],
  ['gpt-image-2.6-flare', '2026-11-04', ['2026-11-05']],
  ['gpt-image-2.5-sunburst', '2026-09-08', ['2026-10-06']],
  ['gpt-image-2.5-flare', '2026-09-08', ['2026-10-06']],
  ['gpt-image-1.5', '2025-12-16', ['2026-09']],
  ['gpt-image-1-mini', '2025-10', ['2026-09']],
  ['gpt-image-1', '2025-04-23', ['2026-08']],
] as const;

// Model, released, deprecation announced ('-' none, '?' without a date), first day without it.
const LIFECYCLES = `
  gpt-image-2             2026-04-21  -           -
  gpt-image-2.6-sunburst  2026-11-04  -           -
  gpt-image-2.6-flare     2026-11-04  -           -
  gpt-image-2.5-sunburst  2026-09-08  -           -
  gpt-image-2.5-flare     2026-09-08  -           -
  gpt-image-1.5           2025-12-16  2026-06-02  2026-12-01
  gpt-image-1-mini        2025-10     2026-06-02  2026-12-01
  chatgpt-image-latest    ?           2026-06-02  2026-12-01
  gpt-image-1             2025-04-23  -           2026-10-23`;

// Model, batch status, confidence.
const BATCH = `
  gpt-image-2             offered      high
  gpt-image-2.6-sunburst  not-offered  medium
  gpt-image-2.6-flare     not-offered  medium
  gpt-image-2.5-sunburst  disputed     medium
  gpt-image-2.5-flare     disputed     medium
  gpt-image-1.5           derived      medium
  gpt-image-1-mini        derived      medium
  chatgpt-image-latest    unknown      -
  gpt-image-1             offered      medium`;

const TIERS = `
  1  100000   5    5     100
  2  250000   20   50    500
  3  800000   50   100   1000
  4  3000000  150  250   5000
  5  8000000  250  1000  200000`;

function table(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
}

function offerOf(model: string): Offer {
  return catalog.offers.find((offer) => offer.id === `openai/${model}`)!;
}
function modelOf(id: string) {
  return catalog.models.find((model) => model.id === id)!;
}
function chargeOf<Kind extends Charge['kind']>(model: string, meter: string, kind: Kind) {
  const charge = offerOf(model).charges.find(
    (candidate) => 'meter' in candidate && candidate.meter === meter,
  )!;
  expect(charge.kind, `${model} ${meter}`).to.equal(kind);
  return charge as Extract<Charge, { kind: Kind }>;
}

describe('the bundled catalog', () => {
  it('parses without an issue, and what is parsed is what is bundled', () => {
    expect(parseCatalog(catalog)).to.deep.equal({ ok: true, catalog, own: catalog });
  });

  it('survives JSON', () => {
    expect(parseCatalog(JSON.parse(JSON.stringify(catalog))).ok).to.equal(true);
  });

  it('holds nine models, the default first and then newest to oldest, each with an offer', () => {
    const ids = table(LIFECYCLES).map(([id]) => id);
    expect(catalog.models.map(({ id }) => id)).to.deep.equal(ids);
    expect(catalog.offers.map(({ model }) => model)).to.deep.equal(ids);
    expect(catalog.offers.map(({ provider }) => provider)).to.deep.equal(ids.map(() => 'openai'));
  });

  it('names the snapshots as aliases', () => {
    expect(catalog.models.flatMap(({ aliases }) => aliases)).to.deep.equal([
      'gpt-image-2-2026-04-21',
      'gpt-image-2.5-sunburst-2026-09-08',
      'gpt-image-2.5-flare-2026-09-08',
      'gpt-image-1.5-2025-12-16',
      'gpt-image-1-mini-2025-10-06',
      'gpt-image-1-2025-04-23',
    ]);
  });

  it('gives every source an https address', () => {
    for (const { url } of Object.values(catalog.sources)) {
      expect(new URL(url).protocol).to.equal('https:');
    }
  });

  it('uses every source', () => {
    const used = JSON.stringify([
      catalog.models,
      catalog.offers,
      catalog.rateLimits,
      catalog.batchLimits,
      catalog.conflicts,
    ]);
    for (const id of Object.keys(catalog.sources)) expect(used).to.contain(JSON.stringify(id));
  });
});

describe('standard rates', () => {
  for (const [model, ...rates] of table(RATES)) {
    it(`are those of the price table for ${model!}`, () => {
      const printed = METERS.map((meter, column) =>
        rates[column] === '-'
          ? chargeOf(model!, meter, 'not-billed').kind
          : chargeOf(model!, meter, 'tokens').rates.map(({ usd, per }) => [usd, per]),
      );
      expect(printed).to.deep.equal(
        rates.map((usd) => (usd === '-' ? 'not-billed' : [[usd, 1_000_000]])),
      );
    });
  }

  for (const [model, from, checks] of READINGS) {
    it(`of ${model} hold from ${from} and were read on ${checks.join(', ')}`, () => {
      for (const charge of offerOf(model).charges) {
        if (charge.kind !== 'tokens') continue;
        expect(charge.rates).to.have.length(1);
        expect(charge.rates[0]).to.deep.include({ from, checks, confidence: 'high' });
        expect(charge.rates[0]).not.to.have.property('to');
      }
    });
  }

  it('of gpt-image-2.6-flare come from a relay, all others from OpenAI’s pages', () => {
    for (const { model, charges } of catalog.offers) {
      for (const charge of charges) {
        if (charge.kind !== 'tokens') continue;
        const [rate] = charge.rates;
        const flare = model === 'gpt-image-2.6-flare';
        expect(rate!.method).to.equal(flare ? 'secondary' : 'page');
        expect(catalog.sources[rate!.source]!.official).to.equal(!flare);
      }
    }
  });

  it('date the "-" under text output by the last reading only', () => {
    expect(chargeOf('gpt-image-2', 'text-output', 'not-billed')).to.deep.equal({
      kind: 'not-billed',
      meter: 'text-output',
      source: 'pricing',
      checks: ['2026-10-06'],
      method: 'page',
      confidence: 'high',
    });
  });

  it('of chatgpt-image-latest are not published, for one reason', () => {
    const { charges } = offerOf('chatgpt-image-latest');
    expect(charges.map((charge) => [charge.kind, 'meter' in charge && charge.meter])).to.deep.equal(
      METERS.map((meter) => ['not-published', meter]),
    );
    const reasons = charges.map((charge) => (charge.kind === 'not-published' ? charge.reason : ''));
    expect(new Set(reasons).size).to.equal(1);
  });
});

describe('lifecycle', () => {
  for (const [id, released, announced, shutdown] of table(LIFECYCLES)) {
    it(`of ${id!}`, () => {
      const { lifecycle } = modelOf(id!);
      expect(lifecycle.released).to.equal(released === '?' ? null : released);
      expect(lifecycle.deprecation).to.deep.equal(
        announced === '-' ? undefined : { announced: announced === '?' ? null : announced },
      );
      expect(lifecycle.shutdown).to.equal(shutdown === '-' ? undefined : shutdown);
    });
  }

  it('names replacements only where the vendor does', () => {
    const named = catalog.models.filter(({ lifecycle }) => lifecycle.replacements);
    expect(named.map(({ id, lifecycle }) => [id, lifecycle.replacements])).to.deep.equal([
      ...['gpt-image-1.5', 'gpt-image-1-mini', 'chatgpt-image-latest'].map((id) => [
        id,
        ['gpt-image-2.6-sunburst', 'gpt-image-2.6-flare'],
      ]),
      ['gpt-image-1', ['gpt-image-2.5-sunburst', 'gpt-image-2.5-flare']],
    ]);
  });
});

describe('batch', () => {
  for (const [model, status, confidence] of table(BATCH)) {
    it(`of ${model!} is ${status!}`, () => {
      const { batch } = offerOf(model!);
      expect(batch.status).to.equal(status);
      expect('confidence' in batch ? batch.confidence : '-').to.equal(confidence);
      expect('multiplier' in batch ? batch.multiplier : '0.5').to.equal('0.5');
    });
  }

  it('has printed rows for gpt-image-2 alone, without a date of reading', () => {
    const printed = catalog.offers.flatMap(({ model, charges }) =>
      charges.flatMap((charge) =>
        charge.kind === 'tokens' && charge.batchRates
          ? charge.batchRates.map(({ usd, per, checks }) => [model, charge.meter, usd, per, checks])
          : [],
      ),
    );
    expect(printed).to.deep.equal([
      ['gpt-image-2', 'text-input', '2.50', 1_000_000, []],
      ['gpt-image-2', 'text-input-cached', '0.625', 1_000_000, []],
      ['gpt-image-2', 'image-input', '4.00', 1_000_000, []],
      ['gpt-image-2', 'image-input-cached', '1.00', 1_000_000, []],
      ['gpt-image-2', 'image-output', '15.00', 1_000_000, []],
    ]);
  });

  it('takes 50,000 requests and 200 MB a file, within 24 hours', () => {
    expect(catalog.batchLimits.openai).to.deep.include({
      requestsPerFile: 50_000,
      megabytesPerFile: 200,
      windowHours: 24,
    });
  });
});

describe('modifiers and failures', () => {
  it('add 10 % for a regional endpoint to models released from 2026-03-05 on, if eligible', () => {
    for (const { model, modifiers } of catalog.offers) {
      const { released } = modelOf(model).lifecycle;
      const after = released !== null && released >= '2026-03-05';
      expect(modifiers, model).to.have.length(after ? 1 : 0);
      if (!after) continue;
      expect(modifiers![0]).to.deep.include({
        kind: 'regional-processing',
        multiplier: '1.1',
        eligibility: 'unknown',
        checks: ['2026-07-31'],
      });
    }
  });

  it('say that nobody published whether failures are billed', () => {
    for (const { failures } of catalog.offers) expect(failures.status).to.equal('unknown');
  });
});

describe('rate limits', () => {
  it('are those of the table of tiers', () => {
    const { tiers } = catalog.rateLimits['openai-images']!;
    expect(tiers[0]).to.deep.equal({ id: 'free', available: false });
    expect(
      tiers
        .slice(1)
        .map((tier) =>
          tier.available
            ? [
                tier.id,
                String(tier.tokensPerMinute),
                String(tier.imagesPerMinute),
                tier.qualifyingUsd,
                tier.monthlyCapUsd,
              ]
            : [],
        ),
    ).to.deep.equal(table(TIERS));
  });

  it('are known for gpt-image-2, 2.5, 1.5 and 1 only', () => {
    const known = catalog.models.filter(({ rateLimits }) => 'table' in rateLimits);
    expect(known.map(({ id }) => id)).to.deep.equal([
      'gpt-image-2',
      'gpt-image-2.5-sunburst',
      'gpt-image-2.5-flare',
      'gpt-image-1.5',
      'gpt-image-1',
    ]);
  });
});

describe('token rules', () => {
  const fixed = ['gpt-image-1.5', 'gpt-image-1-mini', 'gpt-image-1'];
  const free = ['gpt-image-2', 'gpt-image-2.5-sunburst', 'gpt-image-2.5-flare'];

  it('are the fixed table for 1, 1.5 and 1-mini', () => {
    for (const id of fixed) {
      const { sizes, tokens } = modelOf(id);
      expect(sizes).to.deep.include({
        kind: 'list',
        sizes: ['1024x1024', '1024x1536', '1536x1024'],
      });
      expect(tokens.imageOutput).to.deep.include({
        kind: 'table',
        basis: 'published',
        tokens: {
          low: { '1024x1024': 272, '1024x1536': 408, '1536x1024': 400 },
          medium: { '1024x1024': 1056, '1024x1536': 1584, '1536x1024': 1568 },
          high: { '1024x1024': 4160, '1024x1536': 6240, '1536x1024': 6208 },
        },
      });
    }
  });

  it('are the lattice for 2 and 2.5, with bases of their own', () => {
    const bases = free.map((id) => {
      const rule = modelOf(id).tokens.imageOutput;
      expect(rule).to.deep.include({ kind: 'lattice', pixelOffset: 2e6, divisor: 4e6 });
      return rule.kind === 'lattice' ? rule.bases : {};
    });
    const of25 = { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 };
    expect(bases).to.deep.equal([{ low: 16, medium: 48, high: 96 }, of25, of25]);
  });

  it('are unknown for 2.6 and chatgpt-image-latest, and say why', () => {
    for (const id of ['gpt-image-2.6-sunburst', 'gpt-image-2.6-flare', 'chatgpt-image-latest']) {
      const { sizes, tokens } = modelOf(id);
      for (const rule of [sizes, tokens.imageOutput, tokens.imageInput]) {
        expect(rule.kind).to.equal('unknown');
        expect('reason' in rule && rule.reason).to.match(/\w/);
      }
      expect(tokens.partialImageTokens).to.equal(null);
    }
  });

  it('offer only free sizes that the lattice accepts', () => {
    for (const id of free) {
      const { sizes } = modelOf(id);
      if (sizes.kind !== 'lattice') throw new Error(sizes.kind);
      expect(sizes).to.deep.include({
        edgeMultiple: 16,
        maxEdge: 3840,
        maxRatio: 3,
        minPixels: 655_360,
        maxPixels: 8_294_400,
        experimentalAbovePixels: 3_686_400,
      });
      expect(sizes.presets).to.have.length(6);
      for (const preset of sizes.presets) {
        const [width, height] = preset.split('x').map(Number) as [number, number];
        expect([width % 16, height % 16], preset).to.deep.equal([0, 0]);
        expect(Math.max(width, height)).to.be.at.most(3840);
        expect(Math.max(width, height) / Math.min(width, height)).to.be.at.most(3);
        expect(width * height).to.be.within(655_360, 8_294_400);
      }
    }
  });

  it('count reference images by tiles on 1, 1.5 and 1-mini', () => {
    for (const id of fixed) {
      expect(modelOf(id).tokens.imageInput).to.deep.include({
        kind: 'tiles',
        fitWithin: 2048,
        shortSide: 512,
        tile: 512,
        baseTokens: 65,
        tokensPerTile: 129,
        basis: id === 'gpt-image-1' ? 'published' : 'observed',
        highFidelity: id === 'gpt-image-1-mini' ? null : { square: 4160, other: 6240 },
      });
    }
  });

  it('count reference images by observed patches on 2 and 2.5', () => {
    for (const id of free) {
      expect(modelOf(id).tokens.imageInput).to.deep.include({
        kind: 'patches',
        minLongSide: 1024,
        maxUpscale: 2,
        maxRatio: 3,
        patch: 32,
        maxPatches: 1536,
        basis: 'observed',
      });
    }
  });

  it('bill text output on 1.5 only', () => {
    for (const { id, tokens } of catalog.models) {
      if (id === 'gpt-image-1.5') {
        expect(tokens.textOutput).to.deep.equal({
          kind: 'per-image',
          tokens: { low: 0, high: 856, likely: 446, basis: 'observed' },
          source: 'forum-1.5',
        });
        expect(tokens.notes?.[0]).to.contain('209, 341, 446 and 856 tokens');
      } else {
        expect(tokens.textOutput.kind).to.equal(id === 'chatgpt-image-latest' ? 'unknown' : 'none');
      }
    }
  });

  it('add 100 tokens a partial image where that is known', () => {
    for (const id of [...fixed, ...free]) {
      expect(modelOf(id).tokens.partialImageTokens).to.equal(100);
    }
  });

  it('assume 6 more tokens on a prompt, up to 81 on an edit', () => {
    for (const id of [...fixed, ...free]) {
      expect(modelOf(id).tokens.promptOverhead).to.deep.include({
        generate: { low: 6, high: 6, likely: 6, basis: 'assumed' },
        edit: { low: 6, high: 81, likely: 6, basis: 'assumed' },
      });
    }
  });

  it('quote what auto was seen to take on gpt-image-2', () => {
    expect(modelOf('gpt-image-2').tokens.autoObservations).to.deep.equal([
      { size: '1024x1024', tokens: 1756 },
      { size: '1024x1024', tokens: 7024 },
    ]);
  });

  it('take up to 10 images, 3 partial images and 16 reference images a request', () => {
    for (const { request } of catalog.models) {
      expect(request).to.deep.equal({ images: 10, partialImages: 3, referenceImages: 16 });
    }
  });

  it('know xhigh and max from 2.5 on', () => {
    for (const { id, qualities } of catalog.models) {
      const words = ['low', 'medium', 'high'];
      expect(qualities).to.deep.equal(/2\.[56]/.test(id) ? [...words, 'xhigh', 'max'] : words);
    }
  });
});

describe('conflicts', () => {
  it('are shown: text output of 2, batch of 2.5, prices per image of 1-mini', () => {
    expect(
      catalog.conflicts.map(({ models, topic, meter }) => [models, topic, meter]),
    ).to.deep.equal([
      [['gpt-image-2'], 'rate', 'text-output'],
      [['gpt-image-2.5-sunburst', 'gpt-image-2.5-flare'], 'batch', undefined],
      [['gpt-image-1-mini'], 'price-per-image', undefined],
    ]);
    for (const { claims } of catalog.conflicts) expect(claims).to.have.length(2);
  });

  it('names LiteLLM, fal.ai and llmgateway for the $10', () => {
    const claim = catalog.conflicts[0]!.claims.find(({ says }) => says.includes('$10'));
    expect(claim!.sources.map((id) => catalog.sources[id]!.publisher)).to.deep.equal([
      'LiteLLM',
      'fal.ai',
      'llmgateway',
    ]);
  });
});
