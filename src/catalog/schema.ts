/**
 * The format of a catalog file. Objects whose unknown properties could change a price are strict:
 * a condition that this version does not know must not be skipped. Descriptive objects let unknown
 * properties pass, so that a file can say more than this version reads.
 *
 * Every message here says what is expected, as the end of "expected …"; {@link parseCatalog} adds
 * where and what was there instead.
 */
import * as z from 'zod/mini';
import { type Catalog, PROVIDER_KINDS } from '../core/catalog.js';
import { BASES, type Count } from '../core/counts.js';
import { TOKEN_METERS } from '../core/meters.js';
import { contradictions } from './contradictions.js';
import { offerSchema, provenance, tierShape } from './offer-schema.js';
import {
  amount,
  byId,
  date,
  day,
  id,
  list,
  MAX_ENTRIES,
  MAX_FEW,
  oneOf,
  only,
  open,
  positive,
  ratio,
  size,
  strict,
  text,
  units,
  upTo,
  url,
  word,
} from './schema-values.js';

/** Limits of what one request or one reading of a size can make the core compute. */
const MAX_EDGE = 32_768;
/** The most edges that a search through the sizes of a model meets. */
const MAX_STEPS = 8_192;
const MAX_QUALITIES = 20;
const MAX_IMAGES = 1_000;
const MAX_TOKENS = 1_000_000_000;

const basis = word(BASES);
const TOKENS = `a whole number from 0 to ${MAX_TOKENS}`;
/** Tokens of one image. */
const tokensOfImage = z.int(TOKENS).check(z.gte(0, TOKENS), z.lte(MAX_TOKENS, TOKENS));
const FEW = `a whole number from 0 to ${MAX_IMAGES}`;
const few = z.int(FEW).check(z.gte(0, FEW), z.lte(MAX_IMAGES, FEW));

export const countSchema = strict({
  low: tokensOfImage,
  high: tokensOfImage,
  likely: z.exactOptional(tokensOfImage),
  basis,
}).check((context: z.core.ParsePayload<Count>) => {
  const { low, high, likely } = context.value;
  if (high < low) {
    const message = `a whole number from ${low}, the low end`;
    context.issues.push({ code: 'custom', path: ['high'], message, input: high });
  } else if (likely !== undefined && (likely < low || likely > high)) {
    const message = `a whole number from ${low} to ${high}`;
    context.issues.push({ code: 'custom', path: ['likely'], message, input: likely });
  }
});

const unknown = strict({ kind: only('unknown'), reason: text });

function fewSteps(context: z.core.ParsePayload<{ edgeMultiple: number; maxEdge: number }>): void {
  const { edgeMultiple: input, maxEdge } = context.value;
  if (maxEdge / input <= MAX_STEPS) return;
  const message = `a whole number from ${Math.ceil(maxEdge / MAX_STEPS)}, for at most ${MAX_STEPS} edges up to ${maxEdge}`;
  context.issues.push({ code: 'custom', path: ['edgeMultiple'], message, input });
}

const sizeRules = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: only('list'), sizes: list(size, MAX_FEW), source: id }),
    strict({
      kind: only('lattice'),
      edgeMultiple: positive,
      maxEdge: upTo(MAX_EDGE),
      maxRatio: ratio,
      minPixels: positive,
      maxPixels: positive,
      experimentalAbovePixels: positive,
      presets: list(size, MAX_FEW),
      source: id,
    }).check(fewSteps),
    strict({ kind: only('unknown'), reason: text, presets: list(size, MAX_FEW) }),
  ],
  oneOf(['list', 'lattice', 'unknown']),
);

const imageOutput = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: only('table'), tokens: byId(byId(tokensOfImage)), basis, source: id }),
    strict({
      kind: only('lattice'),
      bases: byId(positive),
      pixelOffset: units,
      divisor: positive,
      basis,
      source: id,
    }),
    strict({
      kind: only('tiers'),
      tiers: list(strict({ ...tierShape, tokens: z.nullable(tokensOfImage) }), MAX_FEW),
      reason: z.exactOptional(text),
      basis,
      source: id,
    }),
    strict({ kind: only('unknown'), reason: text, source: id }),
  ],
  oneOf(['table', 'lattice', 'tiers', 'unknown']),
);

const imageInput = z.discriminatedUnion(
  'kind',
  [
    strict({
      kind: only('tiles'),
      fitWithin: upTo(MAX_EDGE),
      shortSide: upTo(MAX_EDGE),
      tile: positive,
      baseTokens: few,
      tokensPerTile: few,
      highFidelity: z.nullable(strict({ square: tokensOfImage, other: tokensOfImage })),
      basis,
      source: id,
    }),
    strict({
      kind: only('patches'),
      minLongSide: units,
      maxUpscale: ratio,
      maxRatio: ratio,
      patch: positive,
      maxPatches: upTo(MAX_TOKENS),
      basis,
      source: id,
    }),
    strict({ kind: only('per-image'), tokens: countSchema, source: id }),
    unknown,
  ],
  oneOf(['tiles', 'patches', 'per-image', 'unknown']),
);

const textOutput = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: only('none'), basis }),
    strict({ kind: only('per-image'), tokens: countSchema, source: z.exactOptional(id) }),
    unknown,
  ],
  oneOf(['none', 'per-image', 'unknown']),
);

const tokens = strict({
  imageOutput,
  autoObservations: z.exactOptional(
    list(strict({ size, tokens: tokensOfImage, source: z.exactOptional(id) })),
  ),
  imageInput,
  textOutput,
  partialImageTokens: z.nullable(tokensOfImage),
  promptOverhead: z.nullable(strict({ generate: countSchema, edit: countSchema, source: id })),
  notes: z.exactOptional(list(text)),
});

const lifecycle = strict({
  released: z.nullable(date),
  deprecation: z.exactOptional(strict({ announced: z.nullable(date) })),
  shutdown: z.exactOptional(day),
  replacements: z.exactOptional(list(id)),
  source: id,
});

export const modelSchema = strict({
  id,
  name: z.exactOptional(text),
  aliases: list(id),
  lifecycle,
  qualities: list(id, MAX_QUALITIES),
  sizes: sizeRules,
  tokens,
  request: z.union(
    [
      strict({ images: upTo(MAX_IMAGES), partialImages: few, referenceImages: few }),
      strict({ unknown: text }),
    ],
    'an object with either "images", "partialImages" and "referenceImages" or "unknown"',
  ),
  rateLimits: z.union(
    [strict({ table: id }), strict({ unknown: text })],
    'an object with either "table" or "unknown"',
  ),
});

// Limits, sources, conflicts.

const tier = z.discriminatedUnion(
  'available',
  [
    strict({ id, available: z.literal(false) }),
    strict({
      id,
      available: z.literal(true),
      tokensPerMinute: positive,
      imagesPerMinute: positive,
      qualifyingUsd: amount,
      monthlyCapUsd: amount,
    }),
  ],
  oneOf('true or false'),
);

export const rateLimitTableSchema = open({ tiers: list(tier), notes: list(text), ...provenance });

const batchLimits = open({
  requestsPerFile: positive,
  megabytesPerFile: positive,
  windowHours: positive,
  ...provenance,
});

export const sourceSchema = open({
  title: text,
  url,
  publisher: text,
  official: z.boolean('true or false'),
});

export const providerSchema = open({ name: text, kind: word(PROVIDER_KINDS), url });

export const conflictSchema = open({
  id,
  models: list(id),
  meter: z.exactOptional(word(TOKEN_METERS)),
  offers: z.exactOptional(list(id)),
  topic: word(['rate', 'batch', 'price-per-image']),
  summary: text,
  claims: list(open({ says: text, sources: list(id), date: z.exactOptional(date) })),
  consequence: text,
});

const entries = {
  sources: byId(sourceSchema),
  providers: byId(providerSchema),
  models: list(modelSchema, MAX_ENTRIES),
  offers: list(offerSchema, MAX_ENTRIES),
  rateLimits: byId(rateLimitTableSchema),
  batchLimits: byId(batchLimits),
  conflicts: list(conflictSchema),
};

/** A whole catalog: the shape, and then that its parts do not contradict each other. */
export const catalogSchema = open({
  schemaVersion: z.literal(1, '1'),
  date: day,
  ...entries,
}).check((context: z.core.ParsePayload<Catalog>) => {
  for (const { path, expected } of contradictions(context.value)) {
    context.issues.push({
      code: 'custom',
      path: [...path],
      message: expected,
      input: context.value,
    });
  }
});

/** A catalog that is merged into another one, and so may leave out whatever that one has. */
export const catalogPartSchema = open({
  schemaVersion: z.literal(1, '1'),
  date: day,
  sources: z.exactOptional(entries.sources),
  providers: z.exactOptional(entries.providers),
  models: z.exactOptional(entries.models),
  offers: z.exactOptional(entries.offers),
  rateLimits: z.exactOptional(entries.rateLimits),
  batchLimits: z.exactOptional(entries.batchLimits),
  conflicts: z.exactOptional(entries.conflicts),
});
