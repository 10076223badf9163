import type { ImageModel, ImageOutputRule, Lifecycle, TokenRules } from '../../core/catalog.js';
import type { PartialDate } from '../../core/dates.js';
import { exactCount } from '../../core/counts.js';

const SIZES_UNKNOWN = 'We haven’t read which sizes it accepts.';
const BY_THE_IMAGE = 'It isn’t sold by tokens.';
const TIER_UNKNOWN = 'We’ve read Google’s price page only for 1K.';
const FOUR_K_NOTE =
  'The token count for 4K is what inference.sh charges, $0.1134, at Google’s rate of $30 per 1M tokens (2026-11-06).';
const REFERENCES_UNKNOWN = 'We haven’t read how many tokens a reference image uses.';

interface Facts {
  readonly source: string;
  readonly released?: PartialDate;
  readonly shutdown?: Lifecycle['shutdown'];
  readonly replacement?: string;
  readonly lifecycleSource?: string;
  readonly aliases?: readonly string[];
  /** Words for quality, where the model has any. */
  readonly qualities?: readonly string[];
  readonly presets?: readonly string[];
  readonly tokens?: TokenRules;
}

/** A model of which little more is known than what it costs. */
function model(id: string, name: string, facts: Facts): ImageModel {
  const { source, released = null, shutdown, replacement, aliases = [], qualities = [] } = facts;
  return {
    id,
    name,
    aliases,
    lifecycle: {
      released,
      ...(shutdown !== undefined && { shutdown }),
      ...(replacement !== undefined && { replacements: [replacement] }),
      source: facts.lifecycleSource ?? source,
    },
    qualities,
    sizes: { kind: 'unknown', reason: SIZES_UNKNOWN, presets: facts.presets ?? ['1024x1024'] },
    tokens: facts.tokens ?? {
      imageOutput: { kind: 'unknown', reason: BY_THE_IMAGE, source },
      imageInput: { kind: 'unknown', reason: BY_THE_IMAGE },
      textOutput: { kind: 'unknown', reason: BY_THE_IMAGE },
      partialImageTokens: null,
      promptOverhead: null,
    },
    request: { unknown: 'We haven’t read how many images fit in one request.' },
    rateLimits: { unknown: 'We haven’t read its rate limits.' },
  };
}

const TO_2K = ['1024x1024', '2048x2048'];
const TO_4K = [...TO_2K, '4096x4096'];

type Tiers = Extract<ImageOutputRule, { kind: 'tiers' }>['tiers'];

/** Gemini's token rules: image output by tier; what else comes back is billed, but how much is not known. */
function gemini(
  tiers: Tiers,
  source: string,
  {
    imageInput,
    reason = TIER_UNKNOWN,
    notes = [],
  }: {
    readonly imageInput?: TokenRules['imageInput'];
    readonly reason?: string;
    readonly notes?: readonly string[];
  } = {},
): TokenRules {
  // What surrounds a prompt was not read: nothing is counted, as an assumption.
  const none = exactCount(0, 'assumed');
  return {
    imageOutput: {
      kind: 'tiers',
      tiers,
      ...(tiers.some(({ tokens }) => tokens === null) && { reason }),
      basis: 'published',
      source,
    },
    imageInput: imageInput ?? { kind: 'unknown', reason: REFERENCES_UNKNOWN },
    textOutput: { kind: 'none', basis: 'assumed' },
    partialImageTokens: null,
    promptOverhead: { generate: none, edit: none, source },
    notes: [
      ...notes,
      'Returned text and thinking are billed as text output. We haven’t read how many tokens that is, so none are included.',
    ],
  };
}

function google(): readonly ImageModel[] {
  const source = 'google';
  return [
    model('gemini-3-pro-image', 'Nano Banana Pro', {
      source,
      presets: TO_4K,
      tokens: gemini(
        [
          { name: '1K', tokens: 1120 },
          { name: '2K', tokens: 1120 },
          { name: '4K', tokens: 2000 },
        ],
        source,
        { imageInput: { kind: 'per-image', tokens: exactCount(560, 'published'), source } },
      ),
    }),
    model('gemini-nano-banana-2.1', 'Nano Banana 2.1', {
      source,
      released: '2026-10-07',
      lifecycleSource: 'laozhang-nano-banana',
      presets: TO_4K,
      tokens: gemini(
        [
          { name: '1K', tokens: 1120 },
          { name: '2K', tokens: null },
          { name: '4K', tokens: 3780 },
        ],
        source,
        { reason: 'Nobody publishes a token count for 2K.', notes: [FOUR_K_NOTE] },
      ),
    }),
    model('gemini-3.1-flash-lite-image', 'Nano Banana 2 Lite', {
      source,
      tokens: gemini([{ name: '1K', tokens: 1120 }], source),
    }),
    model('gemini-3.1-flash-image', 'Nano Banana 2', {
      source,
      shutdown: '2026-10-29',
      replacement: 'gemini-nano-banana-2.1',
      lifecycleSource: 'litellm-44983',
      presets: ['512x512', ...TO_4K],
      tokens: gemini(
        [
          { name: '512', tokens: 747 },
          { name: '1K', tokens: 1120 },
          { name: '2K', tokens: 1680 },
          { name: '4K', tokens: 2520 },
        ],
        source,
      ),
    }),
    model('gemini-2.5-flash-image', 'Nano Banana', {
      source,
      shutdown: '2026-10-02',
      tokens: gemini([{ name: '1K', maxEdge: 1024, tokens: 1290 }], source),
    }),
    ...(['fast', 'standard', 'ultra'] as const).map((kind) =>
      model(`imagen-4.0-${kind}`, `Imagen 4 ${kind}`, {
        source: 'google-vertex',
        shutdown: '2026-08-17',
        replacement: kind === 'ultra' ? 'gemini-3-pro-image' : 'gemini-nano-banana-2.1',
        lifecycleSource: 'firebase-imagen',
      }),
    ),
  ];
}

/** Id and name of models that have one source. */
function fromOneSource(
  source: string,
  rows: readonly (readonly [string, string])[],
  facts: Omit<Facts, 'source'> = {},
): readonly ImageModel[] {
  return rows.map(([id, name]) => model(id, name, { source, ...facts }));
}

function byTokens(source: string): TokenRules {
  const reason = 'We haven’t read how many tokens an image uses.';
  return {
    imageOutput: { kind: 'unknown', reason, source },
    imageInput: { kind: 'unknown', reason: REFERENCES_UNKNOWN },
    textOutput: { kind: 'unknown', reason: 'We haven’t read whether it returns text.' },
    partialImageTokens: null,
    promptOverhead: null,
  };
}

/**
 * Models of other makers. Where no quality words are named the model has one quality, or the makers
 * sell each under a name of its own.
 */
export function models(): readonly ImageModel[] {
  return [
    ...google(),
    model('flux-3-image', 'FLUX 3 Image', {
      source: 'bfl-flux-3',
      released: '2026-10-01',
      presets: TO_4K,
    }),
    ...fromOneSource(
      'bfl',
      [
        ['flux-2-pro', 'FLUX.2 pro'],
        ['flux-2-max', 'FLUX.2 max'],
        ['flux-2-flex', 'FLUX.2 flex'],
        ['flux-2-dev', 'FLUX.2 dev, open weights'],
        ['flux-2-klein-9b', 'FLUX.2 klein 9B'],
        ['flux-2-klein-4b', 'FLUX.2 klein 4B'],
      ],
      { presets: TO_2K },
    ),
    ...fromOneSource('bfl', [
      ['flux-1-kontext-pro', 'FLUX.1 Kontext pro'],
      ['flux-1-kontext-max', 'FLUX.1 Kontext max'],
      ['flux-1.1-pro', 'FLUX1.1 pro'],
      ['flux-1.1-pro-ultra', 'FLUX1.1 pro Ultra'],
      ['flux-1-fill', 'FLUX.1 Fill'],
    ]),
    model('seedream-5.5', 'Seedream 5.5', {
      source: 'inference-seedream-5.5',
      aliases: ['seedream-5-5-261028'],
      released: '2026-11-12',
      lifecycleSource: 'laozhang-seedream-5.5',
      presets: TO_2K,
    }),
    model('seedream-5.0-pro', 'Seedream 5.0 Pro', {
      source: 'byteplus',
      aliases: ['seedream-5-0-pro-260628'],
      presets: TO_2K,
    }),
    ...fromOneSource('byteplus', [
      ['seedream-5.0-lite', 'Seedream 5.0 lite'],
      ['seedream-5.0-flash', 'Seedream 5.0 flash'],
      ['seedream-4.5', 'Seedream 4.5'],
      ['seedream-4.0', 'Seedream 4.0'],
    ]),
    model('ideogram-4.5', 'Ideogram 4.5', {
      source: 'ideogram-blog',
      released: '2026-09-30',
      qualities: ['low', 'medium', 'high'],
    }),
    ...fromOneSource('ideogram', [
      ['ideogram-4-turbo', 'Ideogram 4 turbo'],
      ['ideogram-4-default', 'Ideogram 4 default'],
      ['ideogram-4-quality', 'Ideogram 4 quality'],
      ['ideogram-3-flash', 'Ideogram 3.0 flash'],
      ['ideogram-3-turbo', 'Ideogram 3.0 turbo'],
      ['ideogram-3-default', 'Ideogram 3.0 default'],
      ['ideogram-3-quality', 'Ideogram 3.0 quality'],
    ]),
    ...fromOneSource('recraft', [
      ['recraft-v4.1', 'Recraft V4.1'],
      ['recraft-v4.1-pro', 'Recraft V4.1 Pro'],
      ['recraft-v4.1-flash', 'Recraft V4.1 flash'],
      ['recraft-v4.1-utility', 'Recraft V4.1 Utility'],
      ['recraft-v4.1-utility-pro', 'Recraft V4.1 Utility Pro'],
      ['recraft-v4', 'Recraft V4'],
      ['recraft-v4-pro', 'Recraft V4 Pro'],
      ['recraft-v3', 'Recraft V3'],
    ]),
    ...fromOneSource('stability', [
      ['stable-image-ultra', 'Stable Image Ultra'],
      ['sd3.5-large', 'SD3.5 Large'],
      ['sd3.5-large-turbo', 'SD3.5 Large Turbo'],
      ['sd3.5-medium', 'SD3.5 Medium'],
      ['stable-image-core', 'Stable Image Core'],
    ]),
    model('grok-imagine-image-2.0', 'Grok Imagine 2.0', {
      source: 'xai',
      qualities: ['low', 'medium'],
      presets: TO_2K,
    }),
    model('grok-imagine-image-quality', 'Grok Imagine quality', { source: 'xai', presets: TO_2K }),
    ...fromOneSource('xai', [
      ['grok-imagine-image-pro', 'Grok Imagine pro'],
      ['grok-imagine-image', 'Grok Imagine'],
    ]),
    model('qwen-image-3.0', 'Qwen-Image 3.0', { source: 'comfy', aliases: ['qwen-image-3'] }),
    model('qwen-image-3.0-pro', 'Qwen-Image 3.0 pro', {
      source: 'comfy',
      aliases: ['qwen-image-3-pro'],
      presets: TO_2K,
    }),
    ...fromOneSource('venice', [
      ['qwen-image-2', 'Qwen-Image 2'],
      ['qwen-image-2-pro', 'Qwen-Image 2 pro'],
      ['qwen-image', 'Qwen-Image'],
    ]),
    ...fromOneSource(
      'portkey',
      [
        ['mai-image-2.5', 'MAI-Image-2.5'],
        ['mai-image-2.5-flash', 'MAI-Image-2.5-Flash'],
      ],
      { tokens: byTokens('portkey') },
    ),
    ...fromOneSource(
      'apiyi-docs',
      [
        ['mai-image-2.6', 'MAI-Image-2.6'],
        ['mai-image-2.6-flash', 'MAI-Image-2.6-Flash'],
      ],
      { released: '2026-09-04', tokens: byTokens('apiyi-docs') },
    ),
    ...fromOneSource('luma', [
      ['luma-uni-1', 'Luma uni-1'],
      ['luma-uni-1-max', 'Luma uni-1 max'],
    ]),
    ...fromOneSource('venice-models', [
      ['krea-3', 'Krea 3'],
      ['krea-2-turbo', 'Krea 2 Turbo'],
      ['wan-2.7', 'Wan 2.7'],
      ['wan-2.7-pro', 'Wan 2.7 Pro'],
    ]),
    ...fromOneSource('comfy', [
      ['krea-2-medium', 'Krea 2 Medium'],
      ['krea-2-medium-turbo', 'Krea 2 Medium Turbo'],
      ['krea-2-large', 'Krea 2 Large'],
      ['ideogram-p-image', 'Ideogram P-Image'],
    ]),
    model('minimax-h3-image-highspeed', 'MiniMax H3 Image Highspeed', {
      source: 'wavespeed-minimax',
      presets: TO_4K,
    }),
    model('minimax-image-01', 'MiniMax Image-01', { source: 'piapi-image-01' }),
    model('runway-gen-4-image', 'Runway Gen-4 Image', {
      source: 'inference-runway',
      presets: ['1280x720', '1920x1080'],
    }),
    model('midjourney', 'Midjourney', { source: 'midjourney' }),
    model('firefly-image', 'Adobe Firefly Image', { source: 'firefly' }),
  ];
}
