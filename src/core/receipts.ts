import { type Day, dayOfUnixSeconds } from './dates.js';
import type { Issue, Notice } from './errors.js';
import { type Fields, isFields, kindOf, shown } from './plain.js';
import type { Processing } from './rates.js';

export const OPERATIONS = ['generate', 'edit'] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * Tokens of one direction of a receipt. `null`: the receipt does not say.
 * `unsplit` tokens are text or image; the receipt gives only their sum.
 */
export interface SplitTokens {
  readonly text: number | null;
  readonly image: number | null;
  readonly unsplit: number;
}

/** Tokens by direction, with overlapping figures already taken apart. */
export interface ReceiptTokens {
  /** Without the cached tokens. */
  readonly input: SplitTokens;
  readonly cachedInput: SplitTokens;
  readonly output: SplitTokens;
  readonly warnings: readonly Notice<ReceiptWarning>[];
}

/** What a receipt says. */
export interface ReceiptReading {
  readonly tokens: ReceiptTokens;
  readonly created: Day | undefined;
  readonly model: string | undefined;
  readonly operation: Operation | undefined;
  readonly processing: Processing | undefined;
  /** Tokens of the same response that belong to another model's bill. */
  readonly leftOut: LeftOut | null;
}

/** The main model's tokens of a Responses answer: billed, but not by the image model. */
export interface LeftOut {
  readonly model: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

export type ReceiptWarning = 'parts-below-total' | 'total-mismatch' | 'cached-within-input';

export type ReceiptResult =
  | { readonly kind: 'reading'; readonly reading: ReceiptReading }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

const NONE: SplitTokens = { text: 0, image: 0, unsplit: 0 };

/**
 * Reads the token counts of a real response. Takes a bare `usage` object, an Images API body, a
 * streaming event that completed, a Responses answer (only `tool_usage.image_gen`), one line of a
 * batch output file, or one result of the organization's completions usage.
 * Field names: OpenAI's API specification, read 2026-08-21.
 */
export function readReceipt(receipt: unknown): ReceiptResult {
  const issues: Issue[] = [];
  const reading = readEnvelope(receipt, issues);
  return reading && issues.length === 0
    ? { kind: 'reading', reading }
    : { kind: 'invalid', issues };
}

function readEnvelope(receipt: unknown, issues: Issue[]): ReceiptReading | undefined {
  if (!isFields(receipt)) {
    issues.push({ field: 'receipt', code: 'not-an-object', params: { got: kindOf(receipt) } });
    return undefined;
  }
  const wrapped = receipt['response'];
  if (isFields(wrapped)) {
    // One line of a batch output file carries the body beside its status; a streaming event of the
    // Responses API carries the whole answer.
    if (!('status_code' in wrapped) && !('body' in wrapped))
      return readBody(wrapped, receipt, 'response.', issues);
    const body = wrapped['body'];
    if (isFields(body)) {
      const reading = readBody(body, receipt, 'response.body.', issues);
      return reading && { ...reading, processing: 'batch' };
    }
    issues.push({ field: 'response.body', code: 'not-an-object', params: { got: kindOf(body) } });
    return undefined;
  }
  return readBody(receipt, receipt, '', issues);
}

function readBody(
  body: Fields,
  envelope: Fields,
  path: string,
  issues: Issue[],
): ReceiptReading | undefined {
  // A Responses answer: its own `usage` is the main model's, never the image model's.
  if ('tool_usage' in body || body['object'] === 'response') {
    const tool = isFields(body['tool_usage']) ? body['tool_usage']['image_gen'] : undefined;
    if (!isFields(tool)) {
      const field = `${path}tool_usage.image_gen`;
      issues.push({ field, code: 'missing-usage', params: { got: kindOf(tool) } });
      return undefined;
    }
    const main = isFields(body['usage']) ? body['usage'] : {};
    return {
      tokens: readUsage(tool, `${path}tool_usage.image_gen.`, issues),
      created: createdOf(body),
      model: undefined,
      operation: undefined,
      processing: undefined,
      leftOut: {
        model: typeof body['model'] === 'string' ? body['model'] : null,
        inputTokens: isCount(main['input_tokens']) ? main['input_tokens'] : null,
        outputTokens: isCount(main['output_tokens']) ? main['output_tokens'] : null,
      },
    };
  }
  const model = typeof body['model'] === 'string' ? body['model'] : undefined;
  if ('input_text_tokens' in body || 'output_image_tokens' in body) {
    return {
      tokens: readOrganizationUsage(body, issues),
      created: undefined,
      model,
      operation: undefined,
      processing:
        body['batch'] === true ? 'batch' : body['batch'] === false ? 'standard' : undefined,
      leftOut: null,
    };
  }
  const nested = body['usage'];
  const usage = isFields(nested) ? nested : looksLikeUsage(body) ? body : undefined;
  if (!usage) {
    issues.push({ field: `${path}usage`, code: 'missing-usage', params: { got: kindOf(nested) } });
    return undefined;
  }
  return {
    tokens: readUsage(usage, usage === nested ? `${path}usage.` : path, issues),
    created: createdOf(body),
    model,
    operation: operationOf(envelope['type']),
    processing: undefined,
    leftOut: null,
  };
}

function looksLikeUsage(body: Fields): boolean {
  return (
    'input_tokens' in body ||
    'output_tokens' in body ||
    'input_tokens_details' in body ||
    'output_tokens_details' in body
  );
}

function readUsage(usage: Fields, path: string, issues: Issue[]): ReceiptTokens {
  const warnings: Notice<ReceiptWarning>[] = [];
  const input = readSide(usage, 'input_tokens', 'input_tokens_details', path, issues, warnings);
  const output = readSide(usage, 'output_tokens', 'output_tokens_details', path, issues, warnings);
  const total = readCount(usage, 'total_tokens', path, issues);
  if (
    total !== undefined &&
    typeof usage['input_tokens'] === 'number' &&
    typeof usage['output_tokens'] === 'number'
  ) {
    const sum = usage['input_tokens'] + usage['output_tokens'];
    if (sum !== total) {
      warnings.push({
        code: 'total-mismatch',
        params: { field: `${path}total_tokens`, total, sum },
      });
    }
  }
  const details = usage['input_tokens_details'];
  return isFields(details) &&
    details['cached_tokens'] !== undefined &&
    details['cached_tokens'] !== null
    ? {
        ...takeCachedApart(input, details, `${path}input_tokens_details.`, issues),
        output,
        warnings,
      }
    : { input, cachedInput: NONE, output, warnings };
}

/**
 * Reads a total and its details, and gives each token to text, image or neither. Field names are
 * put together only for a message: this runs for every receipt.
 */
function readSide(
  usage: Fields,
  totalField: string,
  detailsField: string,
  path: string,
  issues: Issue[],
  warnings: Notice<ReceiptWarning>[],
): SplitTokens {
  const total = readCount(usage, totalField, path, issues);
  const details = usage[detailsField];
  const split = isFields(details);
  const text = split ? readCount(details, 'text_tokens', path, issues, detailsField) : undefined;
  const image = split ? readCount(details, 'image_tokens', path, issues, detailsField) : undefined;
  if (total === undefined) return { text: text ?? null, image: image ?? null, unsplit: 0 };
  if (text === undefined && image === undefined) {
    return total === 0 ? NONE : { text: null, image: null, unsplit: total };
  }

  const rest = total - (text ?? 0) - (image ?? 0);
  if (rest < 0) {
    issues.push({
      field: path + totalField,
      code: 'parts-exceed-total',
      params: { total, parts: total - rest, partsField: path + detailsField },
    });
    return NONE;
  }
  if (text === undefined) return { text: rest, image: image!, unsplit: 0 };
  if (image === undefined) return { text, image: rest, unsplit: 0 };
  if (rest > 0) {
    warnings.push({ code: 'parts-below-total', params: { field: path + totalField, total, rest } });
  }
  return { text, image, unsplit: rest };
}

/** Cached tokens are part of the input: they leave their meter and enter its cached twin. */
function takeCachedApart(
  input: SplitTokens,
  details: Fields,
  path: string,
  issues: Issue[],
): { input: SplitTokens; cachedInput: SplitTokens } {
  const cached = readCount(details, 'cached_tokens', path, issues) ?? 0;
  const parts = isFields(details['cached_tokens_details']) ? details['cached_tokens_details'] : {};
  const partsPath = `${path}cached_tokens_details.`;
  let text = readCount(parts, 'text_tokens', partsPath, issues);
  let image = readCount(parts, 'image_tokens', partsPath, issues);
  if (text === undefined && image === undefined) {
    if (input.image === 0 && input.unsplit === 0) text = cached;
    if (input.text === 0 && input.unsplit === 0) image = cached;
  }
  const all = (input.text ?? 0) + (input.image ?? 0) + input.unsplit;
  const reported = input.text !== null || input.image !== null || input.unsplit > 0;
  const split = text !== undefined || image !== undefined;
  const rest = cached - (text ?? 0) - (image ?? 0);
  if (split && rest < 0) exceeds(`${path}cached_tokens_details`, cached - rest, cached, issues);
  // Cached tokens of a kind that is not said, or more of them than their details name.
  const loose = split ? (text !== undefined && image !== undefined ? rest : 0) : cached;
  if (loose > 0) {
    if (reported && cached > all) exceeds(`${path}cached_tokens`, cached, all, issues);
    const [knownText, knownImage] = [text ?? 0, image ?? 0];
    return {
      input: reported ? { text: 0, image: 0, unsplit: Math.max(all - cached, 0) } : input,
      cachedInput: { text: knownText, image: knownImage, unsplit: loose },
    };
  }
  text ??= cached - (image ?? 0);
  image ??= cached - text;
  const take = (own: number | null, part: number, name: string): number | null => {
    if (own !== null && (part < 0 || part > own)) exceeds(`${path}${name}`, part, own, issues);
    return own === null ? null : own - part;
  };
  return {
    input: {
      text: take(input.text, text, 'text_tokens'),
      image: take(input.image, image, 'image_tokens'),
      unsplit: input.unsplit,
    },
    cachedInput: { text, image, unsplit: 0 },
  };
}

function exceeds(field: string, parts: number, total: number, issues: Issue[]): void {
  issues.push({ field, code: 'parts-exceed-total', params: { total, parts, partsField: field } });
}

/** One result of `/v1/organization/usage/completions`: six meters, the cached ones within the others. */
function readOrganizationUsage(result: Fields, issues: Issue[]): ReceiptTokens {
  const read = (field: string): number | null => readCount(result, field, '', issues) ?? null;
  const uncached = (field: string, cachedField: string): readonly [number | null, number] => {
    const all = read(field);
    const cached = read(cachedField) ?? 0;
    if (all !== null && cached > all) {
      issues.push({
        field,
        code: 'parts-exceed-total',
        params: { total: all, parts: cached, partsField: cachedField },
      });
    }
    return [all === null ? null : all - cached, cached];
  };
  const cached = read('input_cached_tokens');
  const kinds = ['input_cached_text_tokens', 'input_cached_image_tokens'];
  if (cached !== null && cached > 0 && kinds.every((field) => result[field] == null)) {
    const input = {
      text: read('input_text_tokens'),
      image: read('input_image_tokens'),
      unsplit: 0,
    };
    return {
      ...takeCachedApart(input, { cached_tokens: cached }, 'input_', issues),
      output: { text: read('output_text_tokens'), image: read('output_image_tokens'), unsplit: 0 },
      warnings: [{ code: 'cached-within-input', params: {} }],
    };
  }
  const [text, cachedText] = uncached('input_text_tokens', 'input_cached_text_tokens');
  const [image, cachedImage] = uncached('input_image_tokens', 'input_cached_image_tokens');
  return {
    input: { text, image, unsplit: 0 },
    cachedInput: { text: cachedText, image: cachedImage, unsplit: 0 },
    output: { text: read('output_text_tokens'), image: read('output_image_tokens'), unsplit: 0 },
    warnings: cachedText + cachedImage > 0 ? [{ code: 'cached-within-input', params: {} }] : [],
  };
}

function readCount(
  fields: Fields,
  name: string,
  path: string,
  issues: Issue[],
  parent?: string,
): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (isCount(value)) return value;
  issues.push({
    field: path + (parent === undefined ? name : `${parent}.${name}`),
    code: 'not-a-count',
    params: { got: shown(value) },
  });
  return undefined;
}

function createdOf(body: Fields): Day | undefined {
  const seconds = body['created'] ?? body['created_at'];
  return typeof seconds === 'number' ? dayOfUnixSeconds(seconds) : undefined;
}

function operationOf(type: unknown): Operation | undefined {
  return type === 'image_generation.completed'
    ? 'generate'
    : type === 'image_edit.completed'
      ? 'edit'
      : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
