/**
 * The format of a catalog file. Objects whose unknown properties could change a price are strict:
 * a condition that this version does not know must not be skipped. Descriptive objects let unknown
 * properties pass, so that a file can say more than this version reads.
 *
 * Every message here says what is expected, as the end of "expected …"; {@link parseCatalog} adds
 * where and what was there instead.
 */
import * as z from 'zod/mini';
import {
  BATCH_STATUSES,
  type Catalog,
  CONFIDENCES,
  METHODS,
  PROVIDER_KINDS,
  type Rate,
} from '../core/catalog.js';
import { BASES, type Count } from '../core/counts.js';
import { datePrecision, firstDay, isDay } from '../core/dates.js';
import { TOKEN_METERS } from '../core/meters.js';
import { contradictions } from './contradictions.js';
import { MAX_LIST } from './plain-data.js';

/** The most models, offers or sources of one catalog. */
const MAX_ENTRIES = MAX_LIST;
/** The most entries of any other list. */
const MAX_PARTS = 1_000;
const MAX_TEXT = 2_000;

// Words for what is expected.

const AN_OBJECT = 'an object';

function quoted(words: readonly string[]): string {
  const all = words.map((word) => `"${word}"`);
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)!}` : all.join('');
}

// Single values.

const text = z
  .string('a text')
  .check(
    z.minLength(1, 'a text that is not empty'),
    z.maxLength(MAX_TEXT, `a text of at most ${MAX_TEXT} characters`),
  );

const ID = 'an id of letters, digits and . _ : / @ + -, at most 200 characters';
// No leading underscore: `__proto__` can never be a key.
const id = z.string(ID).check(z.regex(/^[A-Za-z0-9][\w.:/@+-]{0,199}$/, ID));

const AMOUNT = 'a decimal string such as "0.012"';
const amount = z.string(AMOUNT).check(z.regex(/^(0|[1-9]\d{0,11})(\.\d{1,12})?$/, AMOUNT));

const FACTOR = 'a decimal string above zero such as "0.5"';
const factor = z.string(FACTOR).check(z.regex(/^(?=.*[1-9])(0|[1-9]\d{0,5})(\.\d{1,6})?$/, FACTOR));

const DATE = 'a real date: YYYY, YYYY-MM or YYYY-MM-DD';
const date = z.string(DATE).check(
  z.regex(/^\d{4}(-\d{2}){0,2}$/, { error: DATE, abort: true }),
  z.refine((value) => datePrecision(value) !== undefined, DATE),
);

const DAY = 'a real day: YYYY-MM-DD';
const day = z
  .string(DAY)
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: DAY, abort: true }), z.refine(isDay, DAY));

const URL_WORDS = 'an https address';
const url = z.string(URL_WORDS).check(
  z.maxLength(MAX_TEXT, { error: URL_WORDS, abort: true }),
  // No user name in front of the host: it would look like another host.
  z.regex(/^https:\/\/[^\s\\/?#@]+([/?#]\S*)?$/, { error: URL_WORDS, abort: true }),
  z.refine((value) => URL.canParse(value), URL_WORDS),
);

const SIZE = 'a size such as "1024x1536"';
const size = z.string(SIZE).check(z.regex(/^[1-9]\d{0,5}x[1-9]\d{0,5}$/, SIZE));

function whole(minimum: number) {
  const words = `a whole number from ${minimum}`;
  return z.int(words).check(z.gte(minimum, words));
}
const units = whole(0);
const positive = whole(1);

const RATIO = 'a number of at least 1';
const ratio = z.number(RATIO).check(z.gte(1, RATIO), z.lte(1_000, 'a number of at most 1000'));

function word<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, quoted(words));
}
function only<const Word extends string>(value: Word) {
  return z.literal(value, quoted([value]));
}

// Lists and objects.

function list<Entry extends z.ZodMiniType>(entry: Entry, most = MAX_PARTS) {
  return z.array(entry, 'a list').check(z.maxLength(most, `a list of at most ${most} entries`));
}
function byId<Entry extends z.ZodMiniType>(entry: Entry) {
  return z.record(id, entry, {
    error: ({ code }) => (code === 'invalid_key' ? ID : AN_OBJECT),
  });
}
function strict<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? 'no property of this name' : AN_OBJECT),
  });
}
function open<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.object(shape, AN_OBJECT);
}
/** What is expected of the discriminator when no option has its value. */
function oneOf(expected: string | readonly string[]) {
  return {
    error: ({ code }: { readonly code?: string }) =>
      code !== 'invalid_union'
        ? AN_OBJECT
        : typeof expected === 'string'
          ? expected
          : quoted(expected),
  };
}

// Provenance and rates.

const checks = list(date).check((context) => {
  const dates = context.value;
  for (let at = 1; at < dates.length; at++) {
    const before = dates[at - 1]!;
    if (firstDay(before) <= firstDay(dates[at]!) && before !== dates[at]) continue;
    context.issues.push({
      code: 'custom',
      path: [at],
      message: `a date after ${before}, oldest first`,
      input: dates[at],
    });
  }
});

const provenance = {
  source: id,
  checks,
  method: word(METHODS),
  confidence: word(CONFIDENCES),
};

export const rateSchema = strict({
  usd: amount,
  per: positive,
  from: date,
  to: z.exactOptional(date),
  ...provenance,
}).check((context) => {
  const { from, to } = context.value;
  if (to === undefined || firstDay(to) > firstDay(from)) return;
  context.issues.push({
    code: 'custom',
    path: ['to'],
    message: `a date after ${from}, the first day of validity`,
    input: to,
  });
});

/** Rates over time: oldest first, each ended before the next begins. */
const rates = list(rateSchema).check(
  z.minLength(1, 'at least one rate'),
  (context: z.core.ParsePayload<Rate[]>) => {
    context.value.forEach((rate, at) => {
      const before = context.value[at - 1];
      if (!before || (before.to !== undefined && firstDay(before.to) <= firstDay(rate.from)))
        return;
      context.issues.push(
        before.to === undefined
          ? {
              code: 'custom',
              path: [at - 1, 'to'],
              message: 'an end, because a later rate follows',
              input: before,
            }
          : {
              code: 'custom',
              path: [at, 'from'],
              message: `a date from ${before.to}, the end of the rate before`,
              input: rate.from,
            },
      );
    });
  },
);

const meter = word(TOKEN_METERS);

export const chargeSchema = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: only('tokens'), meter, rates, batchRates: z.exactOptional(rates) }),
    strict({ kind: only('not-billed'), meter, ...provenance }),
    strict({ kind: only('not-published'), meter, reason: text }),
  ],
  oneOf(['tokens', 'not-billed', 'not-published']),
);

export const batchTermsSchema = z.discriminatedUnion(
  'status',
  [
    strict({
      status: word(['offered', 'derived', 'disputed']),
      multiplier: factor,
      note: z.exactOptional(text),
      ...provenance,
    }),
    strict({ status: only('not-offered'), reason: text, ...provenance }),
    strict({ status: only('unknown'), reason: text }),
  ],
  oneOf(BATCH_STATUSES),
);

const modifier = z.discriminatedUnion(
  'kind',
  [
    strict({
      kind: only('regional-processing'),
      multiplier: factor,
      eligibility: word(['eligible', 'not-eligible', 'unknown']),
      ...provenance,
    }),
  ],
  oneOf(['regional-processing']),
);

export const offerSchema = strict({
  id,
  provider: id,
  model: id,
  charges: list(chargeSchema),
  batch: batchTermsSchema,
  failures: strict({ status: word(['billed', 'not-billed', 'unknown']), note: text }),
  modifiers: z.exactOptional(list(modifier)),
});

// Models.

const basis = word(BASES);

export const countSchema = strict({
  low: units,
  high: units,
  likely: z.exactOptional(units),
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

const sizeRules = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: only('list'), sizes: list(size), source: id }),
    strict({
      kind: only('lattice'),
      edgeMultiple: positive,
      maxEdge: positive,
      maxRatio: ratio,
      minPixels: positive,
      maxPixels: positive,
      experimentalAbovePixels: positive,
      presets: list(size),
      source: id,
    }),
    strict({ kind: only('unknown'), reason: text, presets: list(size) }),
  ],
  oneOf(['list', 'lattice', 'unknown']),
);

const imageOutput = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: only('table'), tokens: byId(byId(units)), basis, source: id }),
    strict({
      kind: only('lattice'),
      bases: byId(positive),
      pixelOffset: units,
      divisor: positive,
      basis,
      source: id,
    }),
    strict({ kind: only('unknown'), reason: text, source: id }),
  ],
  oneOf(['table', 'lattice', 'unknown']),
);

const imageInput = z.discriminatedUnion(
  'kind',
  [
    strict({
      kind: only('tiles'),
      fitWithin: positive,
      shortSide: positive,
      tile: positive,
      baseTokens: units,
      tokensPerTile: units,
      highFidelity: z.nullable(strict({ square: units, other: units })),
      basis,
      source: id,
    }),
    strict({
      kind: only('patches'),
      minLongSide: units,
      maxUpscale: ratio,
      maxRatio: ratio,
      patch: positive,
      maxPatches: positive,
      basis,
      source: id,
    }),
    unknown,
  ],
  oneOf(['tiles', 'patches', 'unknown']),
);

const textOutput = z.discriminatedUnion(
  'kind',
  [
    strict({ kind: only('none'), basis }),
    strict({ kind: only('per-image'), tokens: countSchema }),
    unknown,
  ],
  oneOf(['none', 'per-image', 'unknown']),
);

const tokens = strict({
  imageOutput,
  autoObservations: z.exactOptional(
    list(strict({ size, tokens: units, source: z.exactOptional(id) })),
  ),
  imageInput,
  textOutput,
  partialImageTokens: z.nullable(units),
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
  aliases: list(id),
  lifecycle,
  qualities: list(id),
  sizes: sizeRules,
  tokens,
  request: strict({ images: positive, partialImages: units, referenceImages: units }),
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
  meter: z.exactOptional(meter),
  topic: word(['rate', 'batch', 'price-per-image']),
  summary: text,
  claims: list(open({ says: text, sources: list(id), date: z.exactOptional(date) })),
  consequence: text,
});

/** A whole catalog: the shape, and then that its parts do not contradict each other. */
export const catalogSchema = open({
  schemaVersion: z.literal(1, '1'),
  date: day,
  sources: byId(sourceSchema),
  providers: byId(providerSchema),
  models: list(modelSchema, MAX_ENTRIES),
  offers: list(offerSchema, MAX_ENTRIES),
  rateLimits: byId(rateLimitTableSchema),
  batchLimits: byId(batchLimits),
  conflicts: list(conflictSchema),
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
