import type {
  ImageInputRule,
  ImageModel,
  ImageOutputRule,
  ListedModel,
  SizeRules,
  TextOutputRule,
  TokenRules,
} from '../core/catalog.js';
import type { Basis } from '../core/counts.js';

const WORDS = ['low', 'medium', 'high'];
const WORDS_TO_MAX = ['low', 'medium', 'high', 'xhigh', 'max'];

const FIXED_SIZES: SizeRules = {
  kind: 'list',
  sizes: ['1024x1024', '1024x1536', '1536x1024'],
  source: 'image-generation',
};

const FREE_SIZES: SizeRules = {
  kind: 'lattice',
  edgeMultiple: 16,
  maxEdge: 3840,
  maxRatio: 3,
  minPixels: 655_360,
  maxPixels: 8_294_400,
  experimentalAbovePixels: 3_686_400,
  presets: ['1024x1024', '1536x1024', '1024x1536', '2048x1152', '2560x1440', '3840x2160'],
  source: 'image-generation',
};

const FIXED_OUTPUT: ImageOutputRule = {
  kind: 'table',
  tokens: {
    low: { '1024x1024': 272, '1024x1536': 408, '1536x1024': 400 },
    medium: { '1024x1024': 1056, '1024x1536': 1584, '1536x1024': 1568 },
    high: { '1024x1024': 4160, '1024x1536': 6240, '1536x1024': 6208 },
  },
  basis: 'published',
  source: 'image-generation',
};

/** Published for gpt-image-1; the other models were seen to follow it. */
function tiles(
  basis: Basis,
  highFidelity: { readonly square: number; readonly other: number } | null,
): ImageInputRule {
  return {
    kind: 'tiles',
    fitWithin: 2048,
    shortSide: 512,
    tile: 512,
    baseTokens: 65,
    tokensPerTile: 129,
    highFidelity,
    basis,
    source: 'vision',
  };
}

const HIGH_FIDELITY = { square: 4160, other: 6240 };

const PATCHES: ImageInputRule = {
  kind: 'patches',
  minLongSide: 1024,
  maxUpscale: 2,
  maxRatio: 3,
  patch: 32,
  maxPatches: 1536,
  basis: 'observed',
  source: 'forum',
};

/** An assumption: +6 was seen on generations; edits on gpt-image-1.5 added up to 81. */
const PROMPT_OVERHEAD: TokenRules['promptOverhead'] = {
  generate: { low: 6, high: 6, likely: 6, basis: 'assumed' },
  edit: { low: 6, high: 81, likely: 6, basis: 'assumed' },
  source: 'forum',
};

const MASKS = 'OpenAI doesn’t publish how many tokens a mask uses.';

const FIXED_NOTES = [
  'OpenAI publishes the cost of partial images for gpt-image-2 and 2.5. For this model, 4160 + 3 × 100 tokens were observed.',
  MASKS,
];

const FREE_NOTES = [
  'OpenAI doesn’t publish a formula; this one comes from the calculator in its guide. Nobody has published a bill that shows how ties are rounded.',
  'Reference images always use high fidelity. OpenAI doesn’t publish how it counts their tokens; this rule is observed. Its 2× cap and its 3:1 canvas come from one source each.',
  MASKS,
];

/**
 * The rules of a model with free sizes. OpenAI prints no formula: this one stands in the code of
 * its guide's calculator.
 */
function free(
  bases: Readonly<Record<string, number>>,
  autoObservations: NonNullable<TokenRules['autoObservations']>,
): TokenRules {
  return {
    imageOutput: {
      kind: 'lattice',
      bases,
      pixelOffset: 2_000_000,
      divisor: 4_000_000,
      basis: 'published',
      source: 'image-generation',
    },
    autoObservations,
    imageInput: PATCHES,
    textOutput: NO_TEXT_SEEN,
    partialImageTokens: 100,
    promptOverhead: PROMPT_OVERHEAD,
    notes: FREE_NOTES,
  };
}

/** The rules of a model with the fixed table of sizes. */
function fixed(
  imageInput: ImageInputRule,
  textOutput: TextOutputRule,
  ...notes: readonly string[]
): TokenRules {
  return {
    imageOutput: FIXED_OUTPUT,
    imageInput,
    textOutput,
    partialImageTokens: 100,
    promptOverhead: PROMPT_OVERHEAD,
    notes: [...notes, ...FIXED_NOTES],
  };
}

const TEXT_SAMPLES =
  'OpenAI doesn’t publish how much text it returns with an image. Responses were billed 209, 341, 446 and 856 tokens, so fewer are possible too.';

const NO_TEXT_SEEN: TextOutputRule = { kind: 'none', basis: 'observed' };
const NO_TEXT_BILLED: TextOutputRule = { kind: 'none', basis: 'published' };

const TOKENS_2 = /* @__PURE__ */ free({ low: 16, medium: 48, high: 96 }, [
  { size: '1024x1024', tokens: 1756 },
  { size: '1024x1024', tokens: 7024 },
]);

const TOKENS_25 = /* @__PURE__ */ free({ low: 16, medium: 24, high: 48, xhigh: 64, max: 96 }, []);

const TOKENS_26: TokenRules = {
  imageOutput: {
    kind: 'unknown',
    reason:
      'OpenAI hasn’t published it, and the 2.5 formula doesn’t fit: a reseller measured 664 tokens at 1536 × 1024 low, 1,353 at high, and about 3,337 at 3840 × 2160 high (2026-11-05).',
    source: 'laozhang',
  },
  imageInput: { kind: 'unknown', reason: 'OpenAI hasn’t published it.' },
  textOutput: NO_TEXT_BILLED,
  partialImageTokens: null,
  promptOverhead: PROMPT_OVERHEAD,
  notes: [MASKS],
};

const SIZES_26: SizeRules = {
  kind: 'unknown',
  reason:
    'OpenAI lists 1024 × 1024, 1536 × 1024 and 1024 × 1536 for all GPT image models. It doesn’t say whether 2.6 accepts other sizes; a reseller has delivered 3840 × 2160.',
  presets: ['1024x1024', '1536x1024', '1024x1536'],
};

const NOT_PUBLISHED = 'OpenAI doesn’t publish it under this name.';

const TOKENS_UNKNOWN: TokenRules = {
  imageOutput: { kind: 'unknown', reason: NOT_PUBLISHED, source: 'deprecations' },
  imageInput: { kind: 'unknown', reason: NOT_PUBLISHED },
  textOutput: { kind: 'unknown', reason: NOT_PUBLISHED },
  partialImageTokens: null,
  promptOverhead: null,
};

const LIMITS = { table: 'openai-images' };
const NO_LIMITS = { unknown: 'OpenAI hasn’t published it for this model.' };

/** What a model accepts and how it counts; {@link ListedModel} has the rest. */
type Rules = Omit<ImageModel, keyof ListedModel>;

function rulesOf(
  qualities: readonly string[],
  sizes: SizeRules,
  tokens: TokenRules,
  rateLimits: ImageModel['rateLimits'],
): Rules {
  return {
    qualities,
    sizes,
    tokens,
    request: { images: 10, partialImages: 3, referenceImages: 16 },
    rateLimits,
  };
}

const RULES_26 = /* @__PURE__ */ rulesOf(WORDS_TO_MAX, SIZES_26, TOKENS_26, NO_LIMITS);
const RULES_25 = /* @__PURE__ */ rulesOf(WORDS_TO_MAX, FREE_SIZES, TOKENS_25, LIMITS);

/** By model id. Calls are marked pure, so that a bundler can drop unused data. */
export const rules: Readonly<Record<string, Rules>> = {
  'gpt-image-2': /* @__PURE__ */ rulesOf(WORDS, FREE_SIZES, TOKENS_2, LIMITS),
  'gpt-image-2.6-sunburst': RULES_26,
  'gpt-image-2.6-flare': RULES_26,
  'gpt-image-2.5-sunburst': RULES_25,
  'gpt-image-2.5-flare': RULES_25,
  'gpt-image-1.5': /* @__PURE__ */ rulesOf(
    WORDS,
    FIXED_SIZES,
    /* @__PURE__ */ fixed(
      /* @__PURE__ */ tiles('observed', HIGH_FIDELITY),
      {
        kind: 'per-image',
        tokens: { low: 0, high: 856, likely: 446, basis: 'observed' },
        source: 'forum-1.5',
      },
      TEXT_SAMPLES,
    ),
    LIMITS,
  ),
  'gpt-image-1-mini': /* @__PURE__ */ rulesOf(
    WORDS,
    FIXED_SIZES,
    /* @__PURE__ */ fixed(/* @__PURE__ */ tiles('observed', null), NO_TEXT_BILLED),
    NO_LIMITS,
  ),
  'chatgpt-image-latest': /* @__PURE__ */ rulesOf(
    WORDS,
    { kind: 'unknown', reason: NOT_PUBLISHED, presets: [] },
    TOKENS_UNKNOWN,
    NO_LIMITS,
  ),
  'gpt-image-1': /* @__PURE__ */ rulesOf(
    WORDS,
    FIXED_SIZES,
    /* @__PURE__ */ fixed(/* @__PURE__ */ tiles('published', HIGH_FIDELITY), NO_TEXT_BILLED),
    LIMITS,
  ),
};
