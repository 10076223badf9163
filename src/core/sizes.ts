import type { ImageModel, SizeRules } from './catalog.js';
import { needModel } from './contract.js';
import type { Issue, IssueCode, Params } from './errors.js';
import { isReadable, shown } from './plain.js';

/** A size in whole pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The setting that leaves size or quality to the model. */
export const AUTO = 'auto';

/** Longer edges are not read as sizes at all, so that every product of two edges is an exact double. */
const LONGEST_READABLE_EDGE = 9_999_999;
const SIZE_TEXT = /^\s*(\d{1,7})\s*[x×*]\s*(\d{1,7})\s*$/i;
const NEAREST = 3;

type LatticeSizes = Extract<SizeRules, { kind: 'lattice' }>;

function isEdge(pixels: unknown): boolean {
  const edge = pixels as number;
  return Number.isInteger(edge) && edge >= 1 && edge <= LONGEST_READABLE_EDGE;
}

/**
 * Reads `1024x1536`, `1024 × 1536` or `1024*1536`, edges 1 to 9,999,999 px; `undefined` for anything else.
 * @example parseSize('1024 × 1536') // { width: 1024, height: 1536 }
 */
export function parseSize(text: unknown): Size | undefined {
  const [, width, height] = (typeof text === 'string' ? SIZE_TEXT.exec(text) : null) ?? [];
  return readSize({ width: Number(width), height: Number(height) });
}

/** A size given as text or as edges; `undefined` when it is neither. */
export function readSize(size: unknown): Size | undefined {
  if (typeof size === 'string') return parseSize(size);
  return isReadable(size) && isEdge(size['width']) && isEdge(size['height'])
    ? (size as unknown as Size)
    : undefined;
}

/** `{ width: 1024, height: 1536 }` as `1024x1536`. */
export function sizeText({ width, height }: Size): string {
  return `${width}x${height}`;
}

/** The issue of a size that {@link readSize} cannot read. */
export function notASize(size: unknown, field: string): Issue {
  const got = isReadable(size) ? `${shown(size['width'])}x${shown(size['height'])}` : shown(size);
  return { field, code: 'not-a-size', params: { got } };
}

/** The sizes among some texts. */
export function readSizes(texts: readonly string[]): readonly Size[] {
  return texts.flatMap((text) => parseSize(text) ?? []);
}

/** The sizes to offer first, in the catalog's order. */
export function presetSizes(model: ImageModel): readonly string[] {
  needModel(model);
  return model.sizes.kind === 'list' ? model.sizes.sizes : model.sizes.presets;
}

/** What a model says to a size. */
export type SizeCheck =
  | { readonly kind: 'valid'; readonly experimental: boolean }
  | {
      readonly kind: 'invalid';
      /** Every broken rule, field `size`. */
      readonly issues: readonly Issue[];
      /** At most three accepted sizes, `WxH`, nearest first; none for a text that is no size. */
      readonly nearest: readonly string[];
    }
  /** Nobody published which sizes the model accepts. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Every rule of the model that the size breaks. Empty too when the rules are not known. */
export function brokenSizeRules({ sizes: rules }: ImageModel, size: Size): readonly Issue[] {
  const issues: Issue[] = [];
  const broken = (code: IssueCode, params: Params) => {
    issues.push({ field: 'size', code, params });
  };
  const { width, height } = size;
  if (rules.kind === 'list') {
    if (!rules.sizes.includes(sizeText(size)))
      broken('not-in-list', { size: sizeText(size), sizes: rules.sizes });
  } else if (rules.kind === 'lattice') {
    const { edgeMultiple: multiple, maxEdge, maxRatio, minPixels, maxPixels } = rules;
    const long = Math.max(width, height);
    const pixels = width * height;
    if (width % multiple || height % multiple) broken('edge-multiple', { width, height, multiple });
    if (long > maxEdge) broken('max-edge', { edge: long, max: maxEdge });
    if (long > maxRatio * Math.min(width, height))
      broken('ratio', { width, height, max: maxRatio });
    if (pixels < minPixels) broken('min-pixels', { pixels, min: minPixels });
    if (pixels > maxPixels) broken('max-pixels', { pixels, max: maxPixels });
  }
  return issues;
}

/** Whether the vendor calls an accepted size experimental. */
export function isExperimental({ sizes: rules }: ImageModel, { width, height }: Size): boolean {
  return rules.kind === 'lattice' && width * height > rules.experimentalAbovePixels;
}

/** Least and greatest accepted height for a width; none when the first exceeds the second. */
export function heightsFor(
  rules: LatticeSizes,
  width: number,
): readonly [low: number, high: number] {
  const { edgeMultiple: step, maxEdge, maxRatio, minPixels, maxPixels } = rules;
  return [
    Math.ceil(Math.max(width / maxRatio, minPixels / width) / step) * step,
    Math.floor(Math.min(maxEdge, width * maxRatio, maxPixels / width) / step) * step,
  ];
}

/**
 * The accepted sizes nearest to one that is not. Distance: the change of both edges in proportion,
 * `ln(w'/w)² + ln(h'/h)²`, so that the shape is kept where the rules allow; equal distance: wider first.
 */
function nearestSizes(model: ImageModel, wanted: Size): readonly string[] {
  const rules = model.sizes;
  let found: { readonly size: Size; readonly distance: number }[] = [];
  const change = (to: number, from: number): number => Math.log(to / from) ** 2;
  const add = (size: Size): void => {
    const distance = change(size.width, wanted.width) + change(size.height, wanted.height);
    found = [...found, { size, distance }]
      .sort((a, b) => a.distance - b.distance || b.size.width - a.size.width)
      .slice(0, NEAREST);
  };
  if (rules.kind === 'list') readSizes(rules.sizes).forEach(add);
  if (rules.kind === 'lattice') {
    const { edgeMultiple: step, maxEdge } = rules;
    const middle = Math.round(wanted.height / step) * step;
    /** Whether any size of the column, or of one farther away, can be among the nearest. */
    const column = (width: number): boolean => {
      const farthest = found[NEAREST - 1];
      if (farthest && change(width, wanted.width) > farthest.distance) return false;
      const [low, high] = heightsFor(rules, width);
      // The three nearest heights of a column lie within three steps of the height asked for.
      const last = Math.min(high, Math.max(low, middle) + NEAREST * step);
      for (
        let height = Math.max(low, Math.min(high, middle) - NEAREST * step);
        height <= last;
        height += step
      )
        add({ width, height });
      return true;
    };
    // From the nearest column outwards.
    const widest = Math.floor(maxEdge / step) * step;
    const nearest = Math.round(Math.min(wanted.width, widest) / step) * step;
    for (let width = nearest; width <= widest && column(width); width += step);
    for (let width = nearest - step; width > 0 && column(width); width -= step);
  }
  return found.map(({ size }) => sizeText(size));
}

/**
 * Whether the model accepts a size; if not, every broken rule and the nearest sizes it accepts.
 * Never throws. `auto` is valid everywhere.
 * @example checkSize(gptImage2, '1920x1080') // edge-multiple; nearest 1920x1088, 1920x1072, 1936x1088
 */
export function checkSize(model: ImageModel, size: Size | string): SizeCheck {
  needModel(model);
  if (size === AUTO) return { kind: 'valid', experimental: false };
  const read = readSize(size);
  if (!read) return { kind: 'invalid', issues: [notASize(size, 'size')], nearest: [] };
  const rules = model.sizes;
  if (rules.kind === 'unknown') return { kind: 'unknown', reason: rules.reason };
  const issues = brokenSizeRules(model, read);
  if (issues.length > 0) return { kind: 'invalid', issues, nearest: nearestSizes(model, read) };
  return { kind: 'valid', experimental: isExperimental(model, read) };
}
