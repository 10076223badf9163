import { type Day, dayOfUnixSeconds } from '../dates.js';
import type { Issue } from '../errors.js';
import type { Operation } from '../operations.js';
import { type Fields, isFields, kindOf } from '../plain.js';
import type { Processing } from '../rates.js';
import { type ReadyShape, shapeOf, toolShape } from './shapes.js';

/** Tokens of the same response on another model's bill: named, never priced. */
export interface LeftOut {
  /** Where they stand in the receipt. */
  readonly field: string;
  readonly model: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly totalTokens: number | null;
}

/** A receipt taken apart: the usage to price, and what is said around it. */
export interface Envelope {
  readonly usage: Fields;
  readonly shape: ReadyShape;
  /** Where the usage stands, with a final dot; empty at the top. */
  readonly path: string;
  /** The model that the receipt names for this usage. */
  readonly model: string | undefined;
  readonly modelField: string;
  readonly created: Day | undefined;
  readonly operation: Operation | undefined;
  readonly processing: Processing | undefined;
  /** Whether the shape has a field for batch that this receipt leaves out, or fills with something else. */
  readonly processingOmitted: boolean;
  /** A service tier other than the standard one. */
  readonly serviceTier: string | undefined;
  readonly size: string | undefined;
  readonly quality: string | undefined;
  /** Images in the body; 1 when it does not carry them. */
  readonly images: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Finds the usage of an image in what an API, an SDK or a log wrote: a bare `usage` object, a row of
 * usage, an Images API body, a streaming event that completed, a Responses answer or event, one line of
 * a batch output file.
 * @param isImageModel whether a name is that of an image model: a Responses answer may be one's own.
 */
export function openEnvelope(
  receipt: unknown,
  isImageModel: (name: string) => boolean,
  issues: Issue[],
): Envelope | undefined {
  if (!isFields(receipt)) {
    issues.push({ field: 'receipt', code: 'not-an-object', params: { got: kindOf(receipt) } });
    return undefined;
  }
  const response = receipt['response'];
  if (!isFields(response)) return openBody(receipt, receipt, '', undefined, isImageModel, issues);
  // One line of a batch output file carries the body beside its status; an event of the Responses
  // API carries the whole answer.
  if (!('status_code' in response) && !('body' in response))
    return openBody(response, receipt, 'response.', undefined, isImageModel, issues);
  const body = response['body'];
  if (isFields(body))
    return openBody(body, receipt, 'response.body.', 'batch', isImageModel, issues);
  issues.push({ field: 'response.body', code: 'not-an-object', params: { got: kindOf(body) } });
  return undefined;
}

function openBody(
  body: Fields,
  event: Fields,
  path: string,
  processing: Processing | undefined,
  isImageModel: (name: string) => boolean,
  issues: Issue[],
): Envelope | undefined {
  const named = asText(body['model']);
  const tools = body['tool_usage'];
  const answer = tools !== undefined || body['object'] === 'response';
  const tool = isFields(tools) ? tools['image_gen'] : undefined;
  // A Responses answer: its own `usage` is the main model's, unless that is an image model.
  const byTool = answer && (isFields(tool) || named === undefined || !isImageModel(named));
  if (byTool && !isFields(tool)) {
    const field = `${path}tool_usage.image_gen`;
    issues.push({ field, code: 'missing-usage', params: { got: kindOf(tool) } });
    return undefined;
  }
  const nested = body['usage'];
  const usage = byTool ? (tool as Fields) : isFields(nested) ? nested : body;
  const shape = answer ? toolShape() : shapeOf(usage);
  if (!shape) {
    issues.push({ field: `${path}usage`, code: 'missing-usage', params: { got: kindOf(nested) } });
    return undefined;
  }
  const told = processing ?? processingOf(body);
  return {
    usage,
    shape,
    path: byTool ? `${path}tool_usage.image_gen.` : usage === nested ? `${path}usage.` : path,
    model: byTool ? modelOfTools(body['tools']) : named,
    modelField: byTool ? `${path}tools` : `${path}model`,
    created: createdOf(body),
    operation: operationOf(event['type']),
    processing: told,
    processingOmitted: shape.object !== undefined && told === undefined,
    serviceTier: tierOf(body),
    size: asText(body['size']),
    quality: asText(body['quality']),
    images: Array.isArray(body['data']) ? Math.max(body['data'].length, 1) : 1,
    leftOut: leftOutOf(body, path, byTool),
  };
}

/** The one image model that the answer's tools name. */
function modelOfTools(tools: unknown): string | undefined {
  if (!Array.isArray(tools)) return undefined;
  const models = new Set<string>();
  for (const tool of tools as readonly unknown[]) {
    const model =
      isFields(tool) && tool['type'] === 'image_generation' ? asText(tool['model']) : undefined;
    if (model !== undefined) models.add(model);
  }
  return models.size === 1 ? [...models][0] : undefined;
}

const NOTHING_LEFT: readonly LeftOut[] = [];

function leftOutOf(body: Fields, path: string, byTool: boolean): readonly LeftOut[] {
  const output = body['output'];
  if (!byTool && body['svg_usage'] == null && output === undefined) return NOTHING_LEFT;
  const left: LeftOut[] = [];
  if (byTool) left.push(otherUsage(body['usage'], asText(body['model']), `${path}usage`));
  // The model that draws an SVG as text has a bill of its own.
  if (isFields(body['svg_usage']))
    left.push(otherUsage(body['svg_usage'], undefined, `${path}svg_usage`));
  if (Array.isArray(output)) {
    (output as readonly unknown[]).forEach((item, index) => {
      if (isFields(item) && isFields(item['svg_usage']))
        left.push(otherUsage(item['svg_usage'], undefined, `${path}output[${index}].svg_usage`));
    });
  }
  return left;
}

function otherUsage(usage: unknown, model: string | undefined, field: string): LeftOut {
  const fields = isFields(usage) ? usage : {};
  return {
    field,
    model: model ?? asText(fields['model']) ?? null,
    inputTokens: asCount(fields['input_tokens']),
    outputTokens: asCount(fields['output_tokens']),
    totalTokens: asCount(fields['total_tokens']),
  };
}

const DIGITS = /^\d{1,12}$/;

/** The day of a response, or the first of those that a row of usage is about. */
function createdOf(body: Fields): Day | undefined {
  const seconds = body['created'] ?? body['created_at'] ?? body['start_time'];
  return typeof seconds === 'number'
    ? dayOfUnixSeconds(seconds)
    : typeof seconds === 'string' && DIGITS.test(seconds)
      ? dayOfUnixSeconds(Number(seconds))
      : undefined;
}

/** `batch` as JSON and CSV files write it. */
const BATCH: ReadonlyMap<unknown, Processing> = new Map<unknown, Processing>([
  [true, 'batch'],
  ['true', 'batch'],
  ['1', 'batch'],
  [1, 'batch'],
  [false, 'standard'],
  ['false', 'standard'],
  ['0', 'standard'],
  [0, 'standard'],
]);

function processingOf(body: Fields): Processing | undefined {
  const batch = body['batch'];
  if (batch === undefined) return tierText(body) === 'batch' ? 'batch' : undefined;
  return (
    BATCH.get(typeof batch === 'string' ? batch.toLowerCase() : batch) ??
    (tierText(body) === 'batch' ? 'batch' : undefined)
  );
}

/** Tiers at the standard rates, or told by the processing. */
const PLAIN_TIERS: readonly string[] = ['', 'auto', 'default', 'standard', 'batch'];

function tierOf(body: Fields): string | undefined {
  const tier = tierText(body);
  return tier === undefined || PLAIN_TIERS.includes(tier) ? undefined : tier;
}

function tierText(body: Fields): string | undefined {
  return asText(body['service_tier'])?.toLowerCase();
}

/** Of an event. Only that nothing was edited proves something: that the input has no images. */
function operationOf(type: unknown): Operation | undefined {
  return type === 'image_generation.completed' ? 'generate' : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asCount(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}
