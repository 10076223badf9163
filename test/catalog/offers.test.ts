import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { catalog } from '../../src/catalog/index.js';
import { fullCatalog, providerCatalog } from '../../src/catalog/offers/index.js';
import { parseCatalog } from '../../src/catalog/parse.js';
import {
  type Catalog,
  type Charge,
  compareOffers,
  type CompareOptions,
  findModel,
  imageOutputTokens,
  mergeCatalogs,
  ratesAsOf,
  type Workload,
} from '../../src/core/index.js';
import golden from '../golden/provider-prices.json' with { type: 'json' };

const ROWS: readonly {
  readonly id: string;
  readonly confidence: string;
  readonly prices: unknown;
}[] = golden.rows;

const LOW = 'Low confidence.';
const BOTH = ['sunburst', 'flare'] as const;
const of25 = (seller: string) => BOTH.map((name) => `${seller}/gpt-image-2.5-${name}`);
const each = (seller: string, models: string) =>
  models.split(' ').map((model) => `${seller}/${model}`);

/** Where each collected row went: ids of offers, or why it was left out. */
const PLACES: Readonly<Record<string, readonly string[] | string>> = {
  'openai-direct/gpt-image-2': ['openai/gpt-image-2'],
  'openai-direct/gpt-image-2.5': of25('openai'),
  'openai-direct/gpt-image-2.6': each('openai', 'gpt-image-2.6-sunburst gpt-image-2.6-flare'),
  'openai-direct/gpt-image-1.5': ['openai/gpt-image-1.5'],
  'openai-direct/gpt-image-1-mini': ['openai/gpt-image-1-mini'],
  'openai-direct/gpt-image-1': ['openai/gpt-image-1'],
  'fal/openai/gpt-image-2': ['fal/gpt-image-2'],
  'fal/openai/gpt-image-2/edit': ['fal/gpt-image-2'],
  'fal/openai/gpt-image-2.5': of25('fal'),
  'fal/fal-ai/gpt-image-1.5': ['fal/gpt-image-1.5'],
  'fal/fal-ai/gpt-image-1': ['fal/gpt-image-1'],
  'replicate/openai/gpt-image-2': ['replicate/gpt-image-2'],
  'replicate/openai/gpt-image-2.5': of25('replicate'),
  'replicate/openai/gpt-image-1.5': ['replicate/gpt-image-1.5'],
  'replicate/openai/gpt-image-1': ['replicate/gpt-image-1'],
  'openrouter/openai/gpt-image-2': ['openrouter/gpt-image-2', ...of25('openrouter')],
  'openrouter/openai/gpt-5.4-image-2': 'A chat route, which bills another model beside the image.',
  'vercel/openai/gpt-image-2': ['vercel/gpt-image-2'],
  'azure/gpt-image-2': ['azure/gpt-image-2'],
  'azure/gpt-image-1.5': ['azure/gpt-image-1.5'],
  'azure/mai-image-2.5': each('azure', 'mai-image-2.5 mai-image-2.5-flash'),
  'cloudflare/openai/gpt-image-2': ['cloudflare/gpt-image-2'],
  'cloudflare/openai/gpt-image-2.5-sunburst': ['cloudflare/gpt-image-2.5-sunburst'],
  'together/openai/gpt-image-2': ['together/gpt-image-2'],
  'venice/gpt-image-2': ['venice/gpt-image-2'],
  'venice/gpt-image-1-5': ['venice/gpt-image-1.5'],
  'comfy/gpt-image': each('comfy', 'gpt-image-2 gpt-image-1.5 gpt-image-1'),
  'comfy/gpt-image-2.5': of25('comfy'),
  'piapi/gpt-image-2': ['piapi/gpt-image-2'],
  'piapi/gpt-image-2-preview': ['piapi/gpt-image-2-preview'],
  'kie/gpt-image-2': ['kie/gpt-image-2'],
  'wavespeed/openai/gpt-image-2': LOW,
  'runware/openai:gpt-image@2': LOW,
  'aimlapi/openai/gpt-image-2': ['aimlapi/gpt-image-2'],
  'runway/gpt_image_2': ['runway/gpt-image-2'],
  'muapi/gpt-image-2': ['muapi/gpt-image-2'],
  'apiframe/gpt-image-2': ['apiframe/gpt-image-2'],
  'poe/gpt-image-2': ['poe/gpt-image-2'],
  'therouter/gpt-image-2': ['therouter/gpt-image-2'],
  'aihubmix/gpt-image-2': ['aihubmix/gpt-image-2'],
  'gptproto/gpt-image-2': LOW,
  'pixapi/gpt-image-2': LOW,
  'grey-relays/gpt-image-2': LOW,
  'unconfirmed/gpt-image-2': ['digitalocean/gpt-image-2', 'fastrouter/gpt-image-2'],
  'google/gemini-nano-banana-2.1': ['google/gemini-nano-banana-2.1'],
  'google/gemini-3-pro-image': ['google/gemini-3-pro-image'],
  'google/gemini-3.1-flash-image': ['google/gemini-3.1-flash-image'],
  'google/gemini-3.1-flash-lite-image': ['google/gemini-3.1-flash-lite-image'],
  'google/gemini-2.5-flash-image': ['google/gemini-2.5-flash-image'],
  'google/imagen-4': each('google-vertex', 'imagen-4.0-fast imagen-4.0-standard imagen-4.0-ultra'),
  'fal/nano-banana-2': ['fal/gemini-3.1-flash-image'],
  'fal/nano-banana-pro': ['fal/gemini-3-pro-image'],
  'venice/nano-banana': each('venice', 'gemini-3.1-flash-image gemini-3-pro-image'),
  'comfy/nano-banana': each(
    'comfy',
    'gemini-3-pro-image gemini-3.1-flash-image gemini-3.1-flash-lite-image gemini-2.5-flash-image',
  ),
  'bfl/flux-2': each(
    'black-forest-labs',
    'flux-2-pro flux-2-max flux-2-flex flux-2-klein-9b flux-2-klein-4b',
  ),
  'bfl/flux-1': each(
    'black-forest-labs',
    'flux-1-kontext-pro flux-1-kontext-max flux-1.1-pro flux-1.1-pro-ultra flux-1-fill',
  ),
  'fal/flux-2': each('fal', 'flux-2-pro flux-2-dev flux-2-flex flux-2-klein-4b flux-2-klein-9b'),
  'replicate/flux-2': each('replicate', 'flux-2-pro flux-2-dev'),
  'bytedance/seedream-4-5': each(
    'byteplus',
    'seedream-4.0 seedream-4.5 seedream-5.0-lite seedream-5.0-flash',
  ),
  'bytedance/seedream-5-pro': ['byteplus/seedream-5.0-pro'],
  'bytedance/seedream-5.5': ['byteplus/seedream-5.5'],
  'fal/seedream-5-pro': ['fal/seedream-5.0-pro'],
  'ideogram/v3-v4': each(
    'ideogram',
    'ideogram-3-turbo ideogram-3-default ideogram-3-quality ideogram-4-turbo ideogram-4-default ideogram-4-quality',
  ),
  'fal/ideogram-v4': each('fal', 'ideogram-4-turbo ideogram-4-default ideogram-4-quality'),
  'recraft/v3-v4': each(
    'recraft',
    'recraft-v3 recraft-v4 recraft-v4-pro recraft-v4.1 recraft-v4.1-pro recraft-v4.1-flash',
  ),
  'stability/v2beta': each(
    'stability',
    'sd3.5-large sd3.5-large-turbo sd3.5-medium stable-image-ultra stable-image-core',
  ),
  'xai/grok-imagine-image-2.0': ['xai/grok-imagine-image-2.0'],
  'xai/grok-imagine-image': each(
    'xai',
    'grok-imagine-image grok-imagine-image-quality grok-imagine-image-pro',
  ),
  'alibaba/qwen-image': each('alibaba', 'qwen-image-3.0 qwen-image-3.0-pro'),
  'venice/qwen-image': each(
    'venice',
    'qwen-image qwen-image-2 qwen-image-2-pro qwen-image-3.0 qwen-image-3.0-pro',
  ),
  midjourney: ['midjourney/midjourney'],
  'adobe/firefly': ['adobe/firefly-image'],
  'luma/uni-1': each('luma', 'luma-uni-1 luma-uni-1-max'),
  'krea/krea-2': each('krea', 'krea-2-medium krea-2-large'),
  'fal/google/nano-banana-2.1': ['fal/gemini-nano-banana-2.1'],
  'bfl/flux-3-image': ['black-forest-labs/flux-3-image'],
  'nano-gpt/flux-3': ['nano-gpt/flux-3-image'],
  'venice/flux-3-image': ['venice/flux-3-image'],
  'muapi/flux-3-klein': LOW,
};

/** Offers that no row of the collection has, from its running text. */
const BESIDE = [
  'playground/gpt-image-2',
  'openai/chatgpt-image-latest',
  'skytells/gpt-image-2',
  ...each('together', 'gpt-image-1.5 gemini-3-pro-image flux-2-pro'),
  ...each(
    'comfy',
    'flux-2-pro flux-2-max flux-1-kontext-pro flux-1-kontext-max flux-1.1-pro-ultra flux-1-fill ' +
      'seedream-4.0 seedream-4.5 seedream-5.0-lite seedream-5.0-pro ' +
      'ideogram-4-turbo ideogram-4-default ideogram-4-quality ' +
      'recraft-v3 recraft-v4 recraft-v4-pro recraft-v4.1 recraft-v4.1-pro ' +
      'grok-imagine-image-2.0 qwen-image-3.0 qwen-image-3.0-pro krea-2-medium krea-2-large',
  ),
];

/** Offers that were found later, with what a square of 1,024 pixels costs there: see {@link LATER_PRICES}. */
const LATER = [
  ...of25('azure'),
  ...each('azure', 'mai-image-2.6 mai-image-2.6-flash'),
  ...of25('comfy-router'),
  ...each('comfy-router', 'flux-2-pro gpt-image-2 gpt-image-2.6-sunburst gpt-image-2.6-flare'),
  ...each(
    'comfy',
    'grok-imagine-image grok-imagine-image-pro grok-imagine-image-quality ideogram-p-image ' +
      'krea-2-medium-turbo luma-uni-1 luma-uni-1-max',
  ),
  ...each('ideogram', 'ideogram-3-flash ideogram-4.5'),
  ...each('inference-sh', 'gemini-nano-banana-2.1 seedream-5.5'),
  ...of25('piapi'),
  ...each('recraft', 'recraft-v4.1-utility recraft-v4.1-utility-pro'),
  ...of25('venice'),
  ...each(
    'venice',
    'gemini-3.1-flash-lite-image gemini-nano-banana-2.1 gpt-image-2.6-flare ' +
      'grok-imagine-image-2.0 ideogram-4-default ideogram-4.5 krea-2-large krea-2-medium ' +
      'krea-2-turbo krea-3 luma-uni-1 recraft-v4-pro seedream-4.5 seedream-5.0-lite ' +
      'seedream-5.0-pro wan-2.7 wan-2.7-pro',
  ),
  'vercel/gpt-image-2.6-sunburst',
  ...of25('wavespeed'),
  ...each('wavespeed', 'gpt-image-2.6-sunburst gpt-image-2.6-flare minimax-h3-image-highspeed'),
  'piapi/minimax-image-01',
  'runway/runway-gen-4-image',
];

/**
 * Numbers of the collection that are no price of an offer, by the name of their field: what follows from
 * the prices, and what belongs to a conflict or a note.
 */
const NO_PRICE = [
  // Of offers that bill by tokens or credits: what an image comes to.
  /^(fal\/openai|openai-direct|therouter|google\/gemini|fal\/google).* (perImageUsd|approxPerImageUsd|perImageUsdDerived|batchPerImageUsd|estimatesUsd)\b/,
  /^(kie|apiframe|stability).* perImageUsd/,
  /^piapi.* estimatesUsd/,
  /^comfy\/gpt-image.* usdPer1M/,
  // A credit’s price, which the plans say the other way round; see below.
  / (creditUsd|unitUsd|creditUsdPayg|creditUsdGrowth)\b/,
  / (impliedMarkup|markup)\b/,
  // In notes and reasons.
  /^openrouter.* businessPct/,
  /^(fal\/ideogram|runway).*Range/,
  /^ideogram.* other/,
  /^venice\/gpt-image-2 listedDefaultHigh/,
  // From the first and further megapixels.
  /^bfl\/flux-2 fromUsd\/pro edit/,
  // The price without the option and the option’s surcharge.
  /^krea.* with(StyleReference|Moodboard)Usd/,
  // The model’s, not the offer’s.
  /^google.* (imageTokens|inputImageTokens)/,
  /^google\/gemini-3-pro-image inputImageUsd/,
  // OpenAI’s table says that 2.5 and 2.6 bill no text either.
  /^fal\/openai\/gpt-image-2\/edit/,
  // Where a bracket begins: above the end of the one before.
  /^bytedance\/seedream-5.5 tiers\/\d\/minPixels/,
];

function numbersOf(value: unknown, path = ''): [path: string, number: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    numbersOf(entry, path ? `${path}/${key}` : key),
  );
}

/** Every amount and bound of an offer. */
function amountsIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return /^\d+(\.\d+)?$/.test(value) ? [Number(value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    key === 'checks' ? [] : amountsIn(entry),
  );
}

function offerOf(id: string) {
  return fullCatalog.offers.find((offer) => offer.id === id)!;
}

describe('the catalog of all providers', () => {
  it('parses without an issue, and what is parsed is what is bundled', () => {
    expect(parseCatalog(fullCatalog)).to.deep.equal({
      ok: true,
      catalog: fullCatalog,
      own: fullCatalog,
    });
    expect(parseCatalog(JSON.parse(JSON.stringify(fullCatalog))).ok).to.equal(true);
  });

  it('leaves the models and the first offers of the OpenAI catalog as they are', () => {
    expect(fullCatalog.models.slice(0, catalog.models.length)).to.deep.equal(catalog.models);
    expect(fullCatalog.date).to.equal(catalog.date);
    for (const offer of catalog.offers) {
      const first = fullCatalog.offers.find(({ model }) => model === offer.model)!;
      expect(first).to.deep.include(offer);
      expect(first.account).to.deep.include({ minimumTopUpUsd: '5', creditsExpireDays: 365 });
    }
  });

  it('repeats no model, source, provider or conflict of the OpenAI catalog', () => {
    const twice = (a: object, b: object) => Object.keys(a).filter((key) => Object.hasOwn(b, key));
    const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
    expect(twice(providerCatalog.sources, catalog.sources)).to.deep.equal([]);
    expect(twice(providerCatalog.providers, catalog.providers)).to.deep.equal([]);
    const models = ids(catalog.models);
    expect(ids(providerCatalog.models).filter((id) => models.includes(id))).to.deep.equal([]);
    const conflicts = ids(catalog.conflicts);
    expect(ids(providerCatalog.conflicts).filter((id) => conflicts.includes(id))).to.deep.equal([]);
  });

  it('names every provider and source for a use', () => {
    const text = JSON.stringify([fullCatalog.offers, fullCatalog.models, fullCatalog.conflicts]);
    const idle = (record: object) =>
      Object.keys(record).filter((key) => !text.includes(`"${key}"`));
    expect(idle(providerCatalog.providers)).to.deep.equal([]);
    expect(idle(providerCatalog.sources)).to.deep.equal([]);
  });

  it('never has a price of low confidence, and dates no reading after the collection', () => {
    const text = JSON.stringify(fullCatalog);
    expect(text).not.to.contain('"confidence":"low"');
  });

  it('sells nothing before the model exists', () => {
    for (const { id, model, charges } of fullCatalog.offers) {
      const { released } = findModel(fullCatalog, model)!.lifecycle;
      for (const charge of charges) {
        const prices = 'rates' in charge ? charge.rates : 'prices' in charge ? charge.prices : [];
        for (const { from } of prices) {
          // A mere year may be that of the release.
          expect(from >= (released ?? '').slice(0, from.length), `${id} ${from}`).to.equal(true);
        }
      }
    }
  });
});

describe('the collected rows', () => {
  it('each have a place or a reason', () => {
    expect(ROWS).to.have.length(79);
    expect(ROWS.map(({ id }) => id).toSorted()).to.deep.equal(Object.keys(PLACES).toSorted());
  });

  it('are left out for low confidence only when it is low', () => {
    for (const { id, confidence } of ROWS) {
      if (PLACES[id] === LOW) expect(confidence, id).to.match(/^low/);
      else expect(confidence, id).not.to.match(/^low/);
    }
  });

  it('make up all offers, together with those from the running text', () => {
    const placed = Object.values(PLACES).flatMap((place) =>
      typeof place === 'string' ? [] : place,
    );
    const wanted = [...new Set([...placed, ...BESIDE, ...LATER])].toSorted();
    expect(fullCatalog.offers.map(({ id }) => id).toSorted()).to.deep.equal(wanted);
  });

  for (const { id, prices } of ROWS) {
    const place = PLACES[id];
    if (typeof place !== 'object') continue;
    it(`of ${id} lose no price`, () => {
      const known = new Set(amountsIn(place.map(offerOf)));
      const missing = numbersOf(prices).filter(
        ([path, number]) =>
          !known.has(number) && !NO_PRICE.some((rule) => rule.test(`${id} ${path}`)),
      );
      expect(missing).to.deep.equal([]);
    });
  }
});

// What a workload comes to, by the figures that the sellers print; worked out by hand.

function priceAt(
  offer: string,
  workload: Partial<Workload>,
  options: CompareOptions = {},
  from: Catalog = fullCatalog,
): string {
  const model = offerOf(offer).model;
  const found = compareOffers({ model, promptTokens: 0, promptOverhead: 0, ...workload }, from, {
    asOf: '2026-11-22',
    offers: [offer],
    ...options,
  });
  if (found.kind === 'invalid') return JSON.stringify(found.issues);
  const { kind, perAttempt, reasons } = found.rows[0]!;
  if (kind === 'exact') return perAttempt!.likely!;
  return kind === 'range'
    ? `${perAttempt!.low} to ${perAttempt!.high}`
    : reasons.map(({ code }) => code).join(' ');
}

function table(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
}

const SETTINGS: Readonly<Record<string, string>> = {
  '1K': '1024x1024',
  '2K': '2048x2048',
  '4K': '3840x2160',
};

describe('what the offers come to', () => {
  // Offer, size or tier, quality, US dollars an image.
  const PRICES = `
    replicate/gpt-image-2             1K          low     0.012
    replicate/gpt-image-2             3840x2160   low     0.012
    replicate/gpt-image-2             1K          medium  0.047
    replicate/gpt-image-2             3840x2160   high    0.128
    replicate/gpt-image-2             1K          auto    0.128
    replicate/gpt-image-2.5-flare     1K          high    0.128
    replicate/gpt-image-2.5-flare     1K          xhigh   0.25
    replicate/gpt-image-2.5-sunburst  1K          max     0.5
    replicate/gpt-image-2.5-sunburst  1K          auto    0.25
    replicate/gpt-image-1.5           1K          low     0.013
    replicate/gpt-image-1.5           1K          medium  0.05
    replicate/gpt-image-1.5           1K          high    0.136
    venice/gpt-image-2                1K          low     0.02
    venice/gpt-image-2                1K          medium  0.07
    venice/gpt-image-2                1K          high    0.26
    venice/gpt-image-2                2K          low     0.03
    venice/gpt-image-2                2K          medium  0.13
    venice/gpt-image-2                2K          high    0.5
    venice/gpt-image-2                4K          low     0.05
    venice/gpt-image-2                4K          medium  0.21
    venice/gpt-image-2                4K          high    0.83
    kie/gpt-image-2                   1K          low     0.03
    kie/gpt-image-2                   2K          high    0.05
    kie/gpt-image-2                   4K          high    0.08
    muapi/gpt-image-2                 1K          low     0.025
    muapi/gpt-image-2                 2K          medium  0.045
    muapi/gpt-image-2                 4K          high    0.15
    apiframe/gpt-image-2              1K          low     0.04
    apiframe/gpt-image-2              1K          medium  0.09
    apiframe/gpt-image-2              1K          high    0.23
    together/gpt-image-2              4K          high    0.053
    piapi/gpt-image-2-preview         1K          medium  0.1
    aimlapi/gpt-image-2               1K          medium  0.054
    aimlapi/gpt-image-2               1K          high    setting-not-published
    therouter/gpt-image-2             1K          low     0.007056
    therouter/gpt-image-2             1K          high    0.252864
    azure/gpt-image-2                 1K          medium  0.05268
    skytells/gpt-image-2              1K          medium  0.05268
    skytells/gpt-image-2              1K          medium  0.05268
    cloudflare/gpt-image-2            1K          medium  rate-not-published
    runway/gpt-image-2                1K          medium  not-published
    fal/gpt-image-1.5                 1K          high    0.133
    xai/grok-imagine-image-2.0        1K          low     0.04
    xai/grok-imagine-image-2.0        2K          medium  0.08`;
  for (const [offer, size, quality, price] of table(PRICES)) {
    it(`${offer!} ${size!} ${quality!}: ${price!}`, () => {
      expect(priceAt(offer!, { size: SETTINGS[size!] ?? size!, quality: quality! })).to.equal(
        price,
      );
    });
  }

  // Offer, size, US dollars an image; models without words for quality.
  const ALTERNATIVES = `
    google/gemini-3-pro-image          1024x1024  0.1344
    google/gemini-3-pro-image          2048x2048  0.1344
    google/gemini-3-pro-image          4096x4096  0.24
    google/gemini-nano-banana-2.1      1024x1024  0.0336
    google/gemini-nano-banana-2.1      2048x2048  output-rule-not-published
    google/gemini-3.1-flash-lite-image 1024x1024  0.0336
    google/gemini-3.1-flash-lite-image 2048x2048  size-not-offered
    fal/gemini-nano-banana-2.1         1024x1024  0.03952928
    fal/gemini-3-pro-image             4096x4096  0.3
    venice/gemini-3-pro-image          2048x2048  0.23
    google-vertex/imagen-4.0-ultra     1024x1024  model-shut-down
    google/gemini-nano-banana-2.1      4096x4096  0.1134
    fal/gemini-nano-banana-2.1         4096x4096  0.13341132
    black-forest-labs/flux-2-klein-4b  1024x1024  0.014
    black-forest-labs/flux-2-klein-4b  2048x2048  0.017
    black-forest-labs/flux-2-pro       1024x1024  0.03
    black-forest-labs/flux-2-pro       1024x1025  0.045
    black-forest-labs/flux-2-pro       2048x2048  0.075
    black-forest-labs/flux-2-max       2048x2048  0.16
    black-forest-labs/flux-2-flex      2048x2048  0.2
    fal/flux-2-dev                     2048x2048  0.048
    replicate/flux-2-pro               1024x1024  0.03
    replicate/flux-2-pro               2048x2048  0.075
    replicate/flux-2-dev               1024x1024  0.014
    nano-gpt/flux-3-image              4096x4096  0.65
    venice/flux-3-image                1024x1024  from-price
    byteplus/seedream-5.0-pro          1536x1536  0.045
    byteplus/seedream-5.0-pro          1600x1475  0.045
    byteplus/seedream-5.0-pro          1600x1476  0.09
    fal/seedream-5.0-pro               1536x1536  0.0675
    fal/seedream-5.0-pro               1536x1537  0.135
    byteplus/seedream-5.5              2601123x1  0.02
    byteplus/seedream-5.5              2601124x1  0.035
    byteplus/seedream-5.5              921599x1   setting-refused
    ideogram/ideogram-3-turbo          1024x1024  0.03
    ideogram/ideogram-4-quality        1024x1024  0.1
    recraft/recraft-v4.1-flash         1024x1024  0.007
    stability/sd3.5-large              1024x1024  0.065
    stability/stable-image-core        1024x1024  0.03
    xai/grok-imagine-image-quality     2048x2048  0.07
    alibaba/qwen-image-3.0-pro         2048x2048  0.075
    luma/luma-uni-1                    1024x1024  0.0404
    krea/krea-2-large                  1024x1024  0.06
    midjourney/midjourney              1024x1024  not-published
    adobe/firefly-image                1024x1024  not-published`;
  for (const [offer, size, price] of table(ALTERNATIVES)) {
    it(`${offer!} ${size!}: ${price!}`, () => {
      expect(priceAt(offer!, { size: size!, quality: 'auto' })).to.equal(price);
    });
  }

  const edit = (images: number, size = '1024x1024'): Partial<Workload> => ({
    operation: 'edit',
    size,
    referenceImages: Array.from({ length: images }, () => ({ width: 1024, height: 1024 })),
  });

  it('an edit has its own price at Venice, and reference images after the first cost more', () => {
    expect(priceAt('venice/gpt-image-2', edit(1))).to.equal('0.34');
    expect(priceAt('venice/gpt-image-2', edit(3))).to.equal('0.3584');
    expect(priceAt('venice/gpt-image-1.5', edit(2))).to.equal('0.34');
  });

  it('reference images are megapixels, tokens or pieces', () => {
    expect(priceAt('black-forest-labs/flux-2-pro', edit(1))).to.equal('0.045');
    expect(priceAt('replicate/flux-2-pro', edit(2))).to.equal('0.06');
    // 1,120 tokens at $120 and 560 at $2 per million.
    expect(priceAt('google/gemini-3-pro-image', edit(1))).to.equal('0.13552');
    expect(priceAt('byteplus/seedream-5.0-pro', edit(1))).to.equal('0.045');
    expect(priceAt('byteplus/seedream-5.0-pro', edit(3))).to.equal('0.051');
    expect(priceAt('byteplus/seedream-5.5', edit(2))).to.equal('0.036');
    expect(priceAt('luma/luma-uni-1', edit(2))).to.equal('0.0464');
    // 1,756 tokens out at $30 and 1,024 in at $10 per million.
    expect(priceAt('skytells/gpt-image-2', { ...edit(1), quality: 'medium' })).to.equal('0.06292');
  });

  it('reference images of a request for several images are billed once to once per image', () => {
    const two = { imagesPerRequest: 2 };
    // $0.34 each, and $0.0092 for one further reference, once or twice for two images.
    expect(priceAt('venice/gpt-image-2', { ...edit(2), ...two })).to.equal('0.3446 to 0.3492');
    // $0.03 each, and $0.015 for the megapixel that is sent.
    expect(priceAt('black-forest-labs/flux-2-pro', { ...edit(1), ...two })).to.equal(
      '0.0375 to 0.045',
    );
    // Nothing is sent: nothing is uncertain.
    const generated = { size: '1024x1024', quality: 'auto', ...two };
    expect(priceAt('black-forest-labs/flux-2-pro', generated)).to.equal('0.03');
  });

  it('options have their own price or add to it', () => {
    const option = (offer: string, ...options: string[]) =>
      priceAt(offer, { size: '1024x1024', quality: 'auto' }, { options });
    expect(option('ideogram/ideogram-3-default', 'character-reference')).to.equal('0.15');
    expect(option('ideogram/ideogram-3-default', 'transparent')).to.equal('0.07');
    expect(option('recraft/recraft-v4-pro', 'vector')).to.equal('0.3');
    expect(option('replicate/flux-2-dev', 'go-fast')).to.equal('0.012');
    expect(option('krea/krea-2-medium', 'moodboard')).to.equal('0.04');
    expect(option('krea/krea-2-medium', 'style-reference')).to.equal('0.035');
    expect(option('google/gemini-3-pro-image', 'web-search')).to.equal('0.1484');
    const day = { asOf: '2026-10-20', options: ['web-search', 'high-thinking'] };
    const flash = { size: '2048x2048', quality: 'auto' };
    expect(priceAt('fal/gemini-3.1-flash-image', flash, day)).to.equal('0.137');
  });

  it('batch is half of it at Google', () => {
    const batch = { size: '1024x1024', quality: 'auto', processing: 'batch' } as const;
    expect(priceAt('google/gemini-3-pro-image', batch)).to.equal('0.0672');
    expect(priceAt('google/gemini-nano-banana-2.1', batch)).to.equal('batch-unknown');
  });

  it('Kie.ai refuses squares in 4K', () => {
    const workload = { size: '2880x2880', quality: 'low' };
    expect(priceAt('kie/gpt-image-2', workload)).to.equal('setting-refused');
  });

  it('ComfyUI’s credits cost 1/211 of a dollar', () => {
    const square = { size: '1024x1024', quality: 'medium' };
    // 1,756 x 7,600 / 1,000,000 credits, and the same tokens at 9,051.9 for 2.5 "high".
    expect(priceAt('comfy/gpt-image-2', square)).to.equal('0.0632492891');
    expect(priceAt('comfy/gpt-image-2.5-flare', { ...square, quality: 'high' })).to.equal(
      '0.0753324',
    );
    // 1,000 tokens of text cost as much as those of an image would: 1.688 credits.
    const text = priceAt('comfy/gpt-image-2', { ...square, promptTokens: 1000 });
    expect((Number(text) - (1756 * 7.6e-3) / 211) * 211).to.be.closeTo(1.688, 1e-6);
  });

  it('Apiframe’s subscription buys cheaper credits', () => {
    const workload = { size: '1024x1024', quality: 'high', imagesPerMonth: 5000 };
    const plans = { 'apiframe/gpt-image-2': 'growth' };
    // 23 credits of $199 / 52,000.
    expect(priceAt('apiframe/gpt-image-2', workload, { plans })).to.equal('0.088019230769');
  });

  it('the playground serves thirty images in November, and no more', () => {
    const workload: Partial<Workload> = { size: '1024x1024', imagesPerMonth: 30 };
    expect(priceAt('playground/gpt-image-2', workload)).to.equal('0');
    expect(priceAt('playground/gpt-image-2', { ...workload, imagesPerMonth: 31 })).to.equal(
      'allowance-too-small',
    );
  });

  it('Imagen is gone from Google, with successors, and keeps its last price', () => {
    const square = { size: '1024x1024', quality: 'auto' };
    const asOf = '2026-08-16';
    expect(priceAt('google-vertex/imagen-4.0-fast', square, { asOf })).to.equal('0.02');
    expect(priceAt('google-vertex/imagen-4.0-ultra', square, { asOf })).to.equal('0.06');
    const successors = ['fast', 'standard', 'ultra'].map(
      (kind) => findModel(fullCatalog, `imagen-4.0-${kind}`)!.lifecycle.replacements,
    );
    expect(successors).to.deep.equal([
      ['gemini-nano-banana-2.1'],
      ['gemini-nano-banana-2.1'],
      ['gemini-3-pro-image'],
    ]);
  });

  it('models that were shut down have no price afterwards, and one before', () => {
    const auto = { size: '1024x1024', quality: 'auto' };
    const before = (asOf: string) => priceAt('google/gemini-3.1-flash-image', auto, { asOf });
    expect(before('2026-10-28')).to.equal('0.0672');
    expect(before('2026-10-29')).to.equal('model-shut-down');
    expect(priceAt('google/gemini-2.5-flash-image', auto)).to.equal('model-shut-down');
    expect(priceAt('fal/gpt-image-1', { quality: 'low' })).to.equal('model-shut-down');
    // A low image, 2,000 tokens of text at $2, all rounded up to a cent: 0.015.
    expect(
      priceAt('fal/gpt-image-1', { quality: 'low', promptTokens: 2000 }, { asOf: '2026-10-22' }),
    ).to.equal('0.02');
    // OpenAI’s own bill and a fee: 272 tokens at $40, and $0.001.
    expect(priceAt('replicate/gpt-image-1', { quality: 'low' }, { asOf: '2026-10-22' })).to.equal(
      '0.01188',
    );
  });
});

describe('what was found later', () => {
  // Offer, size, quality, US dollars an image; typed from the pages, not from the catalog.
  const LATER_PRICES = `
    ideogram/ideogram-4.5                 1024x1024  low     0.03
    ideogram/ideogram-4.5                 1024x1024  medium  0.06
    ideogram/ideogram-4.5                 1024x1024  high    0.1
    ideogram/ideogram-3-flash             1024x1024  auto    0.03
    vercel/gpt-image-2.6-sunburst         1024x1024  medium  output-rule-not-published
    azure/gpt-image-2.5-flare             1024x1024  high    0.05268
    piapi/gpt-image-2.5-sunburst          1024x1024  high    0.03951
    piapi/gpt-image-2.5-sunburst          1024x1024  max     setting-refused
    comfy-router/gpt-image-2              1024x1024  medium  0.05268
    comfy-router/gpt-image-2.5-flare      1024x1024  high    0.05268
    comfy-router/flux-2-pro               2048x2048  auto    0.075
    wavespeed/minimax-h3-image-highspeed  1024x1024  auto    0.035
    wavespeed/minimax-h3-image-highspeed  2048x2048  auto    0.036
    wavespeed/minimax-h3-image-highspeed  4096x4096  auto    0.13
    piapi/minimax-image-01                1024x1024  auto    0.01
    runway/runway-gen-4-image             1280x720   auto    0.05
    runway/runway-gen-4-image             1920x1080  auto    0.08
    runway/runway-gen-4-image             2048x2048  auto    tier-too-small
    inference-sh/gemini-nano-banana-2.1   1024x1024  auto    0.0336
    inference-sh/gemini-nano-banana-2.1   2048x2048  auto    setting-not-published
    inference-sh/gemini-nano-banana-2.1   4096x4096  auto    0.1134
    inference-sh/seedream-5.5             1024x1024  auto    0.02
    recraft/recraft-v4.1-utility          1024x1024  auto    0.035
    recraft/recraft-v4.1-utility-pro      1024x1024  auto    0.21
    xai/grok-imagine-image-2.0            1536x1024  low     setting-not-published
    comfy/luma-uni-1                      1024x1024  auto    0.040379146919
    comfy/luma-uni-1-max                  1024x1024  auto    0.1
    comfy/grok-imagine-image-quality      1024x1024  auto    0.05
    comfy/grok-imagine-image-quality      2048x2048  auto    setting-not-published
    comfy/grok-imagine-image-pro          1024x1024  auto    0.07
    comfy/grok-imagine-image              1024x1024  auto    0.02
    comfy/krea-2-medium-turbo             1024x1024  auto    0.015023696682
    azure/mai-image-2.6                   1024x1024  auto    not-published`;
  for (const [offer, size, quality, price] of table(LATER_PRICES)) {
    it(`${offer!} ${size!} ${quality!}: ${price!}`, () => {
      const day = { asOf: '2026-12-01' };
      expect(priceAt(offer!, { size: size!, quality: quality! }, day)).to.equal(price);
    });
  }

  // Offer, US dollars or credits an image, the same for an edit where the page has one.
  const LOWEST = `
    venice/gpt-image-2.6-flare          0.09    0.10
    venice/gpt-image-2.5-sunburst       0.07    0.08
    venice/gpt-image-2.5-flare          0.07    0.08
    venice/gemini-nano-banana-2.1       0.10    -
    venice/gemini-3.1-flash-lite-image  0.06    -
    venice/grok-imagine-image-2.0       0.07    0.07
    venice/krea-3                       0.07    -
    venice/krea-2-turbo                 0.04    -
    venice/krea-2-medium                0.04    -
    venice/krea-2-large                 0.07    -
    venice/luma-uni-1                   0.05    -
    venice/ideogram-4.5                 0.26    0.26
    venice/ideogram-4-default           0.06    -
    venice/seedream-5.0-pro             0.06    -
    venice/seedream-5.0-lite            0.05    -
    venice/seedream-4.5                 0.05    -
    venice/recraft-v4-pro               0.29    -
    venice/wan-2.7                      0.0375  -
    venice/wan-2.7-pro                  0.0938  -
    venice/flux-3-image                 0.12    -
    wavespeed/gpt-image-2.6-sunburst    0.045   -
    wavespeed/gpt-image-2.6-flare       0.045   -
    wavespeed/gpt-image-2.5-sunburst    0.01    -
    wavespeed/gpt-image-2.5-flare       0.01    -
    comfy/ideogram-p-image              0.91    -`;
  for (const [offer, amount, edited] of table(LOWEST)) {
    it(`${offer!} has a lowest price, which is never a price`, () => {
      const rowOf = (workload: Partial<Workload>) => {
        const model = offerOf(offer!).model;
        const found = compareOffers({ model, size: '1024x1024', ...workload }, fullCatalog, {
          offers: [offer!],
        });
        if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
        return found.rows[0]!;
      };
      const unit = offer!.startsWith('comfy') ? 'credits' : 'usd';
      const row = rowOf({});
      expect(row).to.include({ kind: 'not-published', rank: null, perKept: null });
      expect(row.reasons).to.deep.include({ code: 'from-price', params: { amount, unit } });
      expect(row.age).not.to.equal(null);
      if (edited === '-') return;
      const edits = rowOf({ operation: 'edit', referenceImages: [{ width: 1024, height: 1024 }] });
      expect(edits.reasons).to.deep.include({
        code: 'from-price',
        params: { amount: edited, unit },
      });
    });
  }

  it('Skytells’ rules leave other sizes open between two rates', () => {
    // 1,372 tokens at $30 and at $32 per million.
    expect(priceAt('skytells/gpt-image-2', { size: '1024x1536' })).to.equal('0.04116 to 0.043904');
  });

  it('Comfy’s image output was cheaper until introductory discounts ended', () => {
    const before = { asOf: '2026-08-06' };
    const square = { size: '1024x1024', quality: 'medium' };
    // 1,756 tokens x 6,330 of a million, in credits of $1 / 211.
    expect(priceAt('comfy/gpt-image-2', square, before)).to.equal('0.05268');
  });

  it('an edit of Ideogram 4.5 has its own prices', () => {
    const edit = { operation: 'edit', referenceImages: [{ width: 1024, height: 1024 }] } as const;
    expect(priceAt('ideogram/ideogram-4.5', { ...edit, quality: 'high' })).to.equal('0.22');
  });
});

describe('an option without a price of its own', () => {
  const asked = (offer: string, option: string) =>
    priceAt(offer, { size: '1024x1024', quality: 'auto' }, { options: [option] });

  it('never costs what a request without it costs', () => {
    expect(asked('recraft/recraft-v4.1-flash', 'vector')).to.equal('option-not-priced');
    expect(asked('recraft/recraft-v4.1', 'transparent')).to.equal('option-not-priced');
    expect(asked('ideogram/ideogram-4-turbo', 'transparent')).to.equal('option-not-priced');
    expect(asked('skytells/gpt-image-2', 'webp')).to.equal('option-not-priced');
    // An option that another seller has.
    expect(asked('google/gemini-3-pro-image', 'high-thinking')).to.equal('option-not-priced');
    // Through another offer's prices.
    expect(asked('comfy-router/flux-2-pro', 'vector')).to.equal('option-not-priced');
  });

  it('has one where the seller says so, or where it changes nothing', () => {
    expect(asked('comfy/recraft-v4.1', 'vector')).to.equal('0.08');
    expect(asked('comfy/recraft-v4.1-pro', 'vector')).to.equal('0.3');
    expect(asked('recraft/recraft-v4.1', 'vector')).to.equal('0.08');
    expect(asked('ideogram/ideogram-4.5', 'vector')).to.equal('from-price');
    // OpenAI counts the same tokens whatever the background.
    const medium = { size: '1024x1024', quality: 'medium' };
    const options = ['transparent'];
    expect(priceAt('openai/gpt-image-2', medium, { options })).to.equal('0.05268');
  });

  it('of several options the first price that applies covers one only', () => {
    const options = ['character-reference', 'transparent'];
    expect(priceAt('ideogram/ideogram-3-turbo', { quality: 'auto' }, { options })).to.equal(
      'option-not-priced',
    );
  });

  it('is never priced, at any offer and for any option that no charge names', () => {
    const named = JSON.stringify(fullCatalog);
    fc.assert(
      fc.property(
        fc.constantFrom(...fullCatalog.offers.map(({ id }) => id)),
        fc.stringMatching(/^[a-z]{3,9}-[a-z]{3,9}$/).filter((option) => !named.includes(option)),
        (offer, option) => {
          const found = compareOffers({ model: offerOf(offer).model }, fullCatalog, {
            offers: [offer],
            options: [option],
          });
          if (found.kind === 'invalid') return;
          expect(found.rows[0]!.rank, offer).to.equal(null);
        },
      ),
    );
  });
});

describe('fal’s published prices', () => {
  /** US dollars per million tokens. */
  const RATE = 30n;

  function tokensOf(model: string, size: string, quality: string): bigint {
    const found = imageOutputTokens(findModel(fullCatalog, model)!, { size, quality });
    if (found.kind !== 'known') throw new Error(`${size} ${quality}`);
    return BigInt(found.image.likely!);
  }

  // Size, low, medium, high: US dollars an image, as fal prints them.
  const PRINTED = `
    1024x768   0.005  0.037  0.145
    1024x1024  0.006  0.053  0.211
    1024x1536  0.005  0.042  0.165
    1920x1080  0.005  0.040  0.158
    2560x1440  0.007  0.056  0.222
    3840x2160  0.012  0.101  0.401`;

  it('are tokens times rate, rounded up to a tenth of a cent, but for one', () => {
    const words = ['low', 'medium', 'high'];
    const off = table(PRINTED).flatMap(([size, ...prices]) =>
      prices.flatMap((printed, at) => {
        // Millionths of a dollar, then thousandths.
        const exact = tokensOf('gpt-image-2', size!, words[at]!) * RATE;
        const up = (exact + 999n) / 1000n;
        return up === BigInt(printed.slice(2)) ? [] : [`${size!} ${words[at]!} ${exact}`];
      }),
    );
    // Rounded down on the page: $0.158 for $0.1584.
    expect(off).to.deep.equal(['1920x1080 high 158400']);
  });

  it('are tokens times rate to five decimals for 2.5', () => {
    const printed = `
      1024x768   0.00402  0.00903  0.03612
      1024x1024  0.00588  0.01317  0.05268  0.21072
      1024x1536  0.00474  0.01029  0.04116  0.16464
      1920x1080  0.00441  0.01029  0.03960
      2560x1440  0.00615  0.01434  0.05529
      3840x2160  0.01113  0.02595  0.10008`;
    const words = ['low', 'medium', 'high', 'max'];
    for (const name of BOTH) {
      for (const [size, ...prices] of table(printed)) {
        prices.forEach((price, at) => {
          const model = `gpt-image-2.5-${name}`;
          const exact = tokensOf(model, size!, words[at]!) * RATE;
          expect(exact, `${model} ${size!} ${words[at]!}`).to.equal(BigInt(price.slice(2)) * 10n);
          // Counted, but not an accepted size: 1080 is no multiple of 16.
          if (size === '1920x1080') return;
          expect(priceAt(`fal/${model}`, { size: size!, quality: words[at]! })).to.equal(
            price.replace(/0+$/, ''),
          );
        });
      }
    }
  });
});

describe('conflicts between sources', () => {
  it('of another seller stay away from OpenAI’s own rates', () => {
    const ids = (offer: string) =>
      ratesAsOf(fullCatalog, 'gpt-image-2', '2026-11-22', { offer }).conflicts.map(({ id }) => id);
    expect(ids('openai')).to.deep.equal([
      'gpt-image-2-text-output',
      'gpt-image-2-1024x1536-medium',
      'gpt-image-2-4k',
    ]);
    expect(ids('piapi/gpt-image-2')).to.include.members(['piapi-cached-image', 'piapi-estimates']);
    expect(ids('venice')).to.deep.equal(['gpt-image-2-text-output', 'venice-high']);
  });
});

describe('mergeCatalogs', () => {
  const offer = catalog.offers[2]!;

  it('replaces in place what has the same id or key, and adds the rest behind', () => {
    const more: Catalog = {
      ...catalog,
      date: '2026-12-24',
      sources: { pricing: { ...catalog.sources['pricing']!, title: 'New' } },
      providers: { mine: { name: 'Mine', kind: 'gateway', url: 'https://mine.example' } },
      models: [],
      offers: [
        { ...offer, id: 'mine/one' },
        { ...offer, notes: ['Other.'] },
      ],
      rateLimits: {},
      batchLimits: {},
      conflicts: [],
    };
    const before = JSON.stringify(catalog);
    const merged = mergeCatalogs(catalog, more);
    expect(JSON.stringify(catalog)).to.equal(before);
    expect(merged.date).to.equal('2026-12-24');
    expect(merged.offers.map(({ id }) => id)).to.deep.equal([
      ...catalog.offers.map(({ id }) => id),
      'mine/one',
    ]);
    expect(merged.offers[2]!.notes).to.deep.equal(['Other.']);
    expect(merged.sources['pricing']!.title).to.equal('New');
    expect(Object.keys(merged.providers)).to.deep.equal(['openai', 'mine']);
    expect(merged.models).to.deep.equal(catalog.models);
    expect(merged.conflicts).to.deep.equal(catalog.conflicts);
    expect(merged.rateLimits).to.deep.equal(catalog.rateLimits);
    // The later date counts from either side.
    expect(mergeCatalogs(more, catalog).date).to.equal('2026-12-24');
  });
});

describe('a catalog file with offers', () => {
  const issuesOf = (change: (offer: Record<string, unknown>) => void, id: string): string[] => {
    const copy = JSON.parse(JSON.stringify(fullCatalog)) as { offers: Record<string, unknown>[] };
    change(copy.offers.find((offer) => offer['id'] === id)!);
    const parsed = parseCatalog(copy);
    return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path} ${message}`);
  };
  const replaced = (offer: Record<string, unknown>, from: string, to: string): void => {
    Object.assign(offer, JSON.parse(JSON.stringify(offer).replaceAll(from, to)));
  };

  it('is refused when a price, an account or a tier leads nowhere', () => {
    const cases = [
      [
        'replicate/gpt-image-2',
        '"source":"replicate-gpt-image-2"',
        '"source":"x"',
        /prices\[0\]\.source.*"sources"/,
      ],
      ['openrouter/gpt-image-2', '"source":"openrouter-faq"', '"source":"x"', /topUpFee\.source/],
      [
        'playground/gpt-image-2',
        '"source":"playground"',
        '"source":"x"',
        /allowances\[0\]\.source/,
      ],
      ['kie/gpt-image-2', '"source":"ezkit"', '"source":"x"', /plans\[0\]\.source/],
      [
        'fal/gpt-image-2',
        '"upstream":"openai/gpt-image-2"',
        '"upstream":"x"',
        /ownKey\.upstream.*offer/,
      ],
      ['kie/gpt-image-2', '"name":"4K"', '"name":"8K"', /amounts\["4K"\].*tier/],
      ['venice/gpt-image-2', '"name":"4K"', '"name":"8K"', /amounts\.low\["4K"\].*tier/],
    ] as const;
    for (const [id, from, to, expected] of cases) {
      const issues = issuesOf((offer) => {
        replaced(offer, from, to);
      }, id);
      expect(
        issues.some((issue) => expected.test(issue)),
        `${id} ${from}`,
      ).to.equal(true);
    }
  });

  it('is refused when a conflict or an upstream names an offer that is not there', () => {
    const copy = {
      ...fullCatalog,
      conflicts: [{ ...fullCatalog.conflicts.at(-1)!, offers: ['x'] }],
    };
    const parsed = parseCatalog(copy);
    expect(parsed.ok || parsed.issues[0]!.path).to.equal('conflicts[0].offers[0]');
    const { prices } = offerOf('kie/gpt-image-2').charges[0] as Extract<
      Charge,
      { kind: 'by-tier' }
    >;
    const { from, source, checks, method, confidence } = prices[0]!;
    const price = { multiplier: '1.2', from, source, checks, method, confidence };
    const upstream = issuesOf((offer) => {
      offer['charges'] = [{ kind: 'upstream', offer: 'x', prices: [price] }];
    }, 'therouter/gpt-image-2');
    expect(upstream).to.have.length(1);
    expect(upstream[0]).to.match(/charges\[0\]\.offer expected the id of an offer/);
  });
});
