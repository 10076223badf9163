import type { Day } from '../dates.js';
import type { Fields } from '../plain.js';
import * as is from './sums.js';

/** Field names with the count each one reports; details are objects inside. */
export interface FieldTree {
  readonly [name: string]: number | FieldTree;
}

/** One way in which token usage is written. */
export interface UsageShape {
  readonly id: string;
  /** The `object` that names it, or fields of which any one tells it from the shapes after it. */
  readonly object?: string;
  readonly marks: readonly string[];
  readonly fields: FieldTree;
  /**
   * Whether the named text and image input includes cached tokens (`inside`), leaves them out
   * (`beside`), or nobody can tell (`unclear`).
   */
  readonly cached: 'inside' | 'beside' | 'unclear';
  /** What a usage without any cached count means. `none`: the endpoint has no such field. */
  readonly cachedOmitted: 'none' | 'unknown';
  /** Whether parts that stay below their total are an error, or leave tokens whose kind is open. */
  readonly partsBelowTotal: 'error' | 'open';
  readonly source: string;
  readonly read: Day;
}

const IMAGES_FIELDS: FieldTree = {
  input_tokens: is.INPUT,
  input_tokens_details: {
    text_tokens: is.NAMED_TEXT,
    image_tokens: is.NAMED_IMAGE,
    cached_tokens: is.CACHED,
    cached_tokens_details: { text_tokens: is.TEXT_CACHED, image_tokens: is.IMAGE_CACHED },
    audio_tokens: is.AUDIO,
  },
  output_tokens: is.OUTPUT,
  output_tokens_details: {
    text_tokens: is.TEXT_OUT,
    image_tokens: is.IMAGE_OUT,
    reasoning_tokens: is.REASONING,
    audio_tokens: is.AUDIO,
  },
  total_tokens: is.TOTAL,
};

/** `tool_usage.image_gen` of a Responses answer: a sum over calls, from which calls may be missing. */
export const RESPONSES_TOOL: UsageShape = {
  id: 'responses-tool',
  marks: ['cached_tokens', 'cached_tokens_details'],
  fields: {
    ...IMAGES_FIELDS,
    cached_tokens: is.CACHED,
    cached_tokens_details: {
      cached_text_tokens: is.TEXT_CACHED,
      cached_image_tokens: is.IMAGE_CACHED,
      text_tokens: is.TEXT_CACHED,
      image_tokens: is.IMAGE_CACHED,
    },
  },
  cached: 'inside',
  cachedOmitted: 'unknown',
  partsBelowTotal: 'open',
  source: 'openai 7.59.0 on npm, resources/responses/responses.d.ts',
  read: '2026-11-17',
};

/**
 * The shapes, tried in this order. A new one is a new row.
 * Where `marks` overlap, the row that knows more stands first.
 */
export const USAGE_SHAPES: readonly UsageShape[] = [
  {
    id: 'organization-usage',
    object: 'organization.usage.completions.result',
    marks: [
      'num_model_requests',
      'input_uncached_tokens',
      'input_cached_text_tokens',
      'input_cached_image_tokens',
      'input_cache_write_tokens',
    ],
    fields: {
      input_tokens: is.INPUT,
      input_uncached_tokens: is.UNCACHED,
      input_cached_tokens: is.CACHED,
      input_cache_write_tokens: is.CACHE_WRITE,
      input_cache_write_30m_tokens: is.CACHE_WRITE_30M,
      input_cache_write_12h_tokens: is.CACHE_WRITE_12H,
      input_text_tokens: is.NAMED_TEXT,
      input_image_tokens: is.NAMED_IMAGE,
      input_cached_text_tokens: is.TEXT_CACHED,
      input_cached_image_tokens: is.IMAGE_CACHED,
      output_tokens: is.OUTPUT,
      output_text_tokens: is.TEXT_OUT,
      output_image_tokens: is.IMAGE_OUT,
      input_audio_tokens: is.AUDIO,
      input_cached_audio_tokens: is.AUDIO,
      output_audio_tokens: is.AUDIO,
    },
    cached: 'beside',
    cachedOmitted: 'unknown',
    partsBelowTotal: 'error',
    source: 'openai 7.59.0 on npm, resources/admin/organization/usage.d.ts',
    read: '2026-11-17',
  },
  {
    // Logs that people keep themselves. The names are those of the usage API, the meaning may be
    // that of the Images API.
    id: 'flat-log',
    marks: ['input_text_tokens', 'input_image_tokens', 'output_text_tokens', 'output_image_tokens'],
    fields: {
      input_tokens: is.INPUT,
      input_cached_tokens: is.CACHED,
      cached_tokens: is.CACHED,
      input_text_tokens: is.NAMED_TEXT,
      input_image_tokens: is.NAMED_IMAGE,
      output_tokens: is.OUTPUT,
      output_text_tokens: is.TEXT_OUT,
      output_image_tokens: is.IMAGE_OUT,
      total_tokens: is.TOTAL,
      reasoning_tokens: is.REASONING,
    },
    cached: 'unclear',
    cachedOmitted: 'unknown',
    partsBelowTotal: 'open',
    source: 'recorded in public repositories',
    read: '2026-12-01',
  },
  RESPONSES_TOOL,
  {
    id: 'images',
    marks: ['input_tokens', 'output_tokens', 'input_tokens_details', 'output_tokens_details'],
    fields: IMAGES_FIELDS,
    cached: 'inside',
    cachedOmitted: 'none',
    partsBelowTotal: 'open',
    source: 'openai 7.59.0 on npm, resources/images.d.ts',
    read: '2026-11-17',
  },
  {
    // Gateways write the usage of images under the names of chats.
    id: 'chat',
    marks: [
      'prompt_tokens',
      'completion_tokens',
      'prompt_tokens_details',
      'completion_tokens_details',
      'total_tokens',
    ],
    fields: {
      prompt_tokens: is.INPUT,
      prompt_tokens_details: {
        text_tokens: is.NAMED_TEXT,
        image_tokens: is.NAMED_IMAGE,
        cached_tokens: is.CACHED,
        cache_write_tokens: is.CACHE_WRITE,
        audio_tokens: is.AUDIO,
      },
      completion_tokens: is.OUTPUT,
      completion_tokens_details: {
        text_tokens: is.TEXT_OUT,
        image_tokens: is.IMAGE_OUT,
        reasoning_tokens: is.REASONING,
        audio_tokens: is.AUDIO,
      },
      total_tokens: is.TOTAL,
    },
    cached: 'inside',
    cachedOmitted: 'unknown',
    partsBelowTotal: 'open',
    source: 'https://github.com/BerriAI/litellm/issues/21902',
    read: '2026-12-01',
  },
  {
    // JavaScript SDKs.
    id: 'camel-case',
    marks: [
      'inputTokens',
      'outputTokens',
      'inputTokensDetails',
      'outputTokensDetails',
      'totalTokens',
    ],
    fields: {
      inputTokens: is.INPUT,
      inputTokensDetails: {
        textTokens: is.NAMED_TEXT,
        imageTokens: is.NAMED_IMAGE,
        cachedTokens: is.CACHED,
      },
      inputTokenDetails: {
        noCacheTokens: is.UNCACHED,
        cacheReadTokens: is.CACHED,
        cacheWriteTokens: is.CACHE_WRITE,
      },
      cachedInputTokens: is.CACHED,
      outputTokens: is.OUTPUT,
      outputTokensDetails: { textTokens: is.TEXT_OUT, imageTokens: is.IMAGE_OUT },
      outputTokenDetails: { reasoningTokens: is.REASONING },
      reasoningTokens: is.REASONING,
      totalTokens: is.TOTAL,
    },
    cached: 'inside',
    cachedOmitted: 'unknown',
    partsBelowTotal: 'open',
    source: 'https://github.com/vercel/ai/issues/10150; ai 6.0.41 on npm, src/types/usage.ts',
    read: '2026-12-01',
  },
];

/** A row of the table, ready for reading. */
export interface ReadyShape extends UsageShape {
  readonly lookup: FieldLookup;
}

/** A {@link FieldTree} to look names up in; names that objects inherit are in no map. */
export type FieldLookup = ReadonlyMap<string, number | FieldLookup>;

/** The rows of {@link USAGE_SHAPES}, and by mark the place of the row that it tells. */
interface Ready {
  readonly shapes: readonly ReadyShape[];
  readonly marks: ReadonlyMap<string, number>;
  readonly tool: ReadyShape;
}

let ready: Ready | undefined;

function getReady(): Ready {
  if (ready) return ready;
  const shapes = USAGE_SHAPES.map((shape) => ({ ...shape, lookup: lookupOf(shape.fields) }));
  const marks = new Map<string, number>();
  shapes.forEach((shape, place) => {
    for (const mark of shape.marks) if (!marks.has(mark)) marks.set(mark, place);
  });
  return (ready = { shapes, marks, tool: shapes[USAGE_SHAPES.indexOf(RESPONSES_TOOL)]! });
}

function lookupOf(tree: FieldTree): FieldLookup {
  return new Map(
    Object.entries(tree).map(([name, count]) => [
      name,
      typeof count === 'number' ? count : lookupOf(count),
    ]),
  );
}

/** The shape of `tool_usage.image_gen`. */
export function toolShape(): ReadyShape {
  return getReady().tool;
}

/** The shape of a usage object; `undefined` when nothing in it counts tokens. */
export function shapeOf(usage: Fields): ReadyShape | undefined {
  const { shapes, marks } = getReady();
  const object = usage['object'];
  if (object !== undefined) {
    const named = shapes.find((shape) => shape.object === object);
    if (named) return named;
  }
  let first = shapes.length;
  for (const name in usage) {
    const place = marks.get(name);
    if (place !== undefined && place < first) first = place;
  }
  return shapes[first];
}
