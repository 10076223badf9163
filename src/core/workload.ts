import { FAILED_REQUESTS, type FailedRequests } from './attempts.js';
import type { Catalog, ImageModel } from './catalog.js';
import { checkModel, checkOption } from './checks.js';
import { needCatalog } from './contract.js';
import type { Count } from './counts.js';
import type { Day } from './dates.js';
import type { Issue, IssueCode, Params } from './errors.js';
import { FIDELITIES, type Fidelity } from './image-input-tokens.js';
import { lifecycleOn } from './lifecycle.js';
import { findModel, requestLimits } from './models.js';
import {
  AT_LEAST_ONE,
  type Bounds,
  checkNumber,
  MOST,
  readRange,
  SHARE,
  type Uncertain,
} from './numbers.js';
import { isReadable, kindOf, shown } from './plain.js';
import type { Range } from './ranges.js';
import { type Processing, PROCESSINGS } from './rates.js';
import { type Operation, OPERATIONS } from './operations.js';
import { AUTO, checkSize, notASize, presetSizes, readSize, type Size, sizeText } from './sizes.js';
import { estimateTextTokens } from './text-tokens.js';

/**
 * What you plan to do. All fields are optional; `null` counts as left out.
 * Percentages are numbers from 0 to 100. Tokens and images are whole numbers.
 */
export interface Workload {
  /** Model id or alias. Defaults to the catalog's first model. */
  readonly model?: string | null;
  /** Defaults to generate, which ignores reference images. An edit needs one. */
  readonly operation?: Operation | null;
  /** `WxH` or auto. Defaults to 1024x1024, or the model's first preset. */
  readonly size?: string | null;
  /** A quality of the model, or auto. Defaults to medium, or to auto if the model has no medium. */
  readonly quality?: string | null;
  /** Defaults to 1. */
  readonly imagesPerRequest?: number | null;
  /** Streamed previews per image. Defaults to 0. */
  readonly partialImages?: number | null;
  /** The text of the prompt. Only its token count is kept, as a range; see `promptTokens`. */
  readonly prompt?: string | null;
  /** Tokens of the prompt. Takes precedence over `prompt`. Defaults to 100 without either. */
  readonly promptTokens?: Uncertain | null;
  /** Tokens that the provider adds to a prompt. Defaults to what the model's rules assume. */
  readonly promptOverhead?: Uncertain | null;
  /** Tokens of instructions that you send with every prompt. Defaults to 0. */
  readonly instructionTokens?: Uncertain | null;
  /** Percentage of the instruction tokens that are billed as cached. Defaults to 0. */
  readonly cachedShare?: Uncertain | null;
  /** Percentage of the reference images' tokens that are billed as cached. Defaults to 0. */
  readonly cachedReferenceShare?: Uncertain | null;
  readonly referenceImages?: readonly Size[] | null;
  /** Defaults to low. Only some models have this setting. */
  readonly inputFidelity?: Fidelity | null;
  /** Image output tokens of one image as you measured them, instead of the model's rule. */
  readonly outputTokens?: Uncertain | null;
  /** Defaults to standard. */
  readonly processing?: Processing | null;
  /** Kept images per month. Defaults to 1000. */
  readonly imagesPerMonth?: Uncertain | null;
  /** Percentage of delivered images that you re-roll, less than 100. Defaults to 0. */
  readonly rerollRate?: Uncertain | null;
  /** Percentage of requests that fail, less than 100. Defaults to 0. */
  readonly failureRate?: Uncertain | null;
  /** Defaults to what the offer says, else not-billed. */
  readonly failedRequests?: FailedRequests | null;
}

/** A workload with every field filled in, without the text of the prompt. */
export interface CompleteWorkload {
  /** The model's id, aliases resolved. */
  readonly model: string;
  readonly operation: Operation;
  readonly size: string;
  readonly quality: string;
  readonly imagesPerRequest: number;
  readonly partialImages: number;
  readonly promptTokens: Count;
  readonly promptFrom: 'count' | 'text' | 'default';
  /** `null`: what the model's rules assume. */
  readonly promptOverhead: Range | null;
  readonly instructionTokens: Range;
  readonly cachedShare: Range;
  readonly cachedReferenceShare: Range;
  readonly referenceImages: readonly Size[];
  readonly inputFidelity: Fidelity;
  /** `null`: what the model's rules say. */
  readonly outputTokens: Range | null;
  readonly processing: Processing;
  readonly imagesPerMonth: Range;
  readonly rerollRate: Range;
  readonly failureRate: Range;
  /** `null`: what the offer says. */
  readonly failedRequests: FailedRequests | null;
}

/** A problem with a workload. `field` is the name of the attribute. */
export interface WorkloadIssue extends Issue {
  /** Changes to the workload, each of which removes the issue. The closest comes first. */
  readonly repairs?: readonly Workload[];
}

export interface WorkloadReading {
  readonly workload: CompleteWorkload | null;
  readonly model: ImageModel | null;
  /** Empty if there is a workload. */
  readonly issues: readonly WorkloadIssue[];
}

export const DEFAULT_PROMPT_TOKENS = 100;
export const DEFAULT_SIZE = '1024x1024';
const DEFAULT_QUALITY = 'medium';

/** `imagesPerMonth` as `images-per-month`. */
const attribute = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Settings of OpenAI's image requests that change the bill by an amount that isn't published: planning
 * effort, the frames of a GIF, the text model that writes an SVG, an overlay on an edit. Not even a lower
 * bound is known, so a request with one of them has no price.
 */
const NOT_COVERED = /^(complexity|frameCount|frameDurationMs|gif|svg|markup)$/;

/** Formats that take the same tokens. */
const SAME_TOKENS = /^(png|jpeg|webp)$/;

const TOKENS: Bounds = { min: 0, max: MOST };
const RATE: Bounds = { min: 0, below: 100, fractions: true };

/**
 * Reads a workload and fills in the defaults. Returns every problem at once. Never throws, whatever a
 * person or a document enters.
 * @param asOf the price date. Models that have shut down by then aren't suggested.
 * @example readWorkload({ rerollRate: 100 }, catalog).issues // reroll-rate: out-of-range
 */
export function readWorkload(input: unknown, catalog: Catalog, asOf?: Day): WorkloadReading {
  needCatalog(catalog);
  const issues: WorkloadIssue[] = [];
  const fields = isReadable(input) ? input : {};
  const names = new Set(Object.keys(fields));
  const report = (name: string, code: IssueCode, params: Params, repairs?: readonly Workload[]) => {
    issues.push({ field: attribute(name), code, params, ...(repairs && { repairs }) });
  };
  const take = (name: keyof Workload, fallback: unknown): unknown => {
    names.delete(name);
    return fields[name] ?? fallback;
  };
  const option = <Option extends string>(
    name: keyof Workload,
    allowed: readonly Option[],
    fallback: Option,
  ): Option => {
    const value = take(name, fallback);
    checkOption(attribute(name), value, allowed, issues);
    return value as Option;
  };
  const single = (name: keyof Workload, fallback: number, min: number, max: number): number => {
    const value = take(name, fallback);
    return checkNumber(attribute(name), value, { min, max }, issues) ? (value as number) : NaN;
  };
  const range = (name: keyof Workload, fallback: unknown, bounds: Bounds): Range =>
    readRange(attribute(name), take(name, fallback), bounds, issues);
  const isGiven = (name: keyof Workload): boolean => take(name, null) !== null;

  if (fields !== input && input != null)
    report('workload', 'not-an-object', { got: kindOf(input) });

  const wanted: WorkloadIssue[] = [];
  const model = checkModel(take('model', catalog.models[0]?.id), catalog, wanted);
  for (const { params, ...issue } of wanted) {
    const repairs = [params.nearest ?? []]
      .flat()
      .map((near) => findModel(catalog, String(near))!)
      .filter((near) => lifecycleOn(near, asOf ?? catalog.date).stage !== 'shut-down')
      .map((near) => ({ model: near.id }));
    issues.push({ ...issue, params, ...(repairs.length > 0 && { repairs }) });
  }
  const limits = requestLimits(model);
  const qualities = [...(model?.qualities ?? []), AUTO];
  const operation = option('operation', OPERATIONS, 'generate');
  const processing = option('processing', PROCESSINGS, 'standard');
  const partialImages = single('partialImages', 0, 0, limits.partialImages);

  let size = shown(take('size', (model && presetSizes(model)[0]) ?? DEFAULT_SIZE));
  const read = readSize(size);
  if (read) size = sizeText(read);
  if (model) {
    const check = checkSize(model, size);
    if (check.kind === 'invalid') {
      const repairs = check.nearest.map((nearest) => ({ size: nearest }));
      issues.push(...check.issues.map((issue) => ({ ...issue, repairs })));
    }
  } else if (!read && size !== AUTO) issues.push(notASize(size, 'size'));

  const quality = take('quality', qualities.includes(DEFAULT_QUALITY) ? DEFAULT_QUALITY : AUTO);
  // Of a model that is not known, whatever word some model has.
  const known = model ? qualities : [...catalog.models.flatMap((one) => one.qualities), AUTO];
  checkOption('quality', quality, [...new Set(known)], issues);

  const list = take('referenceImages', []);
  const most = limits.referenceImages;
  const images: readonly unknown[] = Array.isArray(list) ? list : [];
  if (images !== list) report('referenceImages', 'not-a-list', { got: kindOf(list) });
  const referenceImages = images.slice(0, most).flatMap((image) => {
    const reference = readSize(image);
    if (!reference) issues.push(notASize(image, 'reference-images'));
    return reference ? [{ width: reference.width, height: reference.height }] : [];
  });
  if (images.length > most)
    report('referenceImages', 'too-many', { got: images.length, max: most }, [{ referenceImages }]);
  if (operation === 'edit' && images.length === 0)
    report('referenceImages', 'edit-without-reference', {}, [
      { referenceImages: [{ width: 1024, height: 1024 }] },
      { operation: 'generate' },
    ]);
  if (processing === 'batch' && partialImages > 0)
    report('partialImages', 'batch-with-partials', { got: partialImages }, [
      { partialImages: 0 },
      { processing: 'standard' },
    ]);

  const text = take('prompt', null);
  if (text !== null && typeof text !== 'string')
    report('prompt', 'not-a-text', { got: kindOf(text) });
  const promptFrom = isGiven('promptTokens') ? 'count' : text === null ? 'default' : 'text';

  const complete: CompleteWorkload = {
    model: model?.id ?? '',
    operation,
    size,
    quality: quality as string,
    imagesPerRequest: single('imagesPerRequest', 1, 1, limits.images),
    partialImages,
    promptTokens:
      promptFrom === 'text' && typeof text === 'string'
        ? estimateTextTokens(text)
        : {
            ...range('promptTokens', DEFAULT_PROMPT_TOKENS, TOKENS),
            basis: promptFrom === 'count' ? 'yours' : 'assumed',
          },
    promptFrom,
    promptOverhead: isGiven('promptOverhead') ? range('promptOverhead', 0, TOKENS) : null,
    instructionTokens: range('instructionTokens', 0, TOKENS),
    cachedShare: range('cachedShare', 0, SHARE),
    cachedReferenceShare: range('cachedReferenceShare', 0, SHARE),
    referenceImages,
    inputFidelity: option('inputFidelity', FIDELITIES, 'low'),
    outputTokens: isGiven('outputTokens') ? range('outputTokens', 0, AT_LEAST_ONE) : null,
    processing,
    imagesPerMonth: range('imagesPerMonth', 1000, AT_LEAST_ONE),
    rerollRate: range('rerollRate', 0, RATE),
    failureRate: range('failureRate', 0, RATE),
    failedRequests: isGiven('failedRequests')
      ? option('failedRequests', FAILED_REQUESTS, 'not-billed')
      : null,
  };
  for (const name of names) {
    // OpenAI's own names have underscores.
    const field = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    const isFormat = field === 'outputFormat';
    const setting = isFormat ? shown(fields[name] ?? 'png') : field;
    if (isFormat && SAME_TOKENS.test(setting)) continue;
    if (!NOT_COVERED.test(setting)) report(name, 'unknown-field', {});
    else if (fields[name] != null) report(name, 'not-covered', { setting });
  }
  return { workload: issues.length > 0 ? null : complete, model: model ?? null, issues };
}
