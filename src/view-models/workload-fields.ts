import type { Issue, Range, Size, Uncertain, Workload } from '../core/index.js';
import { parseSize } from '../core/index.js';
import { isReadable } from '../core/plain.js';
import { frozenCopy } from '../internal/frozen-copy.js';
import { textOf } from './settings.js';

/** How a property of the calculator becomes a field of the workload. */
type Kind = 'word' | 'text' | 'count' | 'percent' | 'sizes';

/** The workload's properties, in the order of the form. Attributes are the same in kebab case. */
export const FIELDS = {
  model: 'word',
  operation: 'word',
  prompt: 'text',
  promptTokens: 'count',
  promptOverhead: 'count',
  instructionTokens: 'count',
  cachedShare: 'percent',
  referenceImages: 'sizes',
  cachedReferenceShare: 'percent',
  inputFidelity: 'word',
  size: 'word',
  quality: 'word',
  outputTokens: 'count',
  imagesPerRequest: 'count',
  partialImages: 'count',
  processing: 'word',
  imagesPerMonth: 'count',
  rerollRate: 'percent',
  failureRate: 'percent',
  failedRequests: 'word',
} as const satisfies Partial<Record<keyof Workload, Kind>>;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];

/** `imagesPerMonth` as `images-per-month`. */
export function attributeOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * What an attribute or property says, as the workload takes it: `15..25` and `15..20..25` are
 * ranges. What cannot be read is passed on as it is, so that the core names it.
 */
export function fieldValue(field: Field, value: unknown): unknown {
  if (typeof value !== 'string' || FIELDS[field] === 'text') return value;
  const text = value.trim();
  if (text === '') return undefined;
  switch (FIELDS[field]) {
    case 'count':
    case 'percent':
      return numbersOf(text);
    case 'sizes':
      return text.split(/[,;\s]+/).map((size): Size | string => parseSize(size) ?? size);
    default:
      return text.toLowerCase();
  }
}

/** `20`, `15..25` or `15..20..25` as a number or range; the text itself where it is neither. */
export function numbersOf(text: string): Uncertain | string {
  const parts = text.split('..').map((part) => part.trim());
  if (parts.length > 3 || !parts.every((part) => NUMBER.test(part))) return text;
  const [low, middle, high] = parts.map(Number) as [number, number?, number?];
  if (middle === undefined) return low;
  return high === undefined ? { low, high: middle } : { low, likely: middle, high };
}

/** A field as the attribute that says the same; `undefined` for what nobody gave. */
export function attributeText(value: unknown): string | undefined {
  if (typeof value === 'number') return plainNumber(value);
  // A list within a list is no size, and may contain itself.
  if (Array.isArray(value))
    return value
      .map((each) => (Array.isArray(each) ? textOf(each) : attributeText(each)) ?? '')
      .join(', ');
  if (isReadable(value)) {
    const { width, height } = value as Partial<Size>;
    if (width !== undefined && height !== undefined) return `${width}x${height}`;
    const { low, high, likely } = value as Partial<Range>;
    const ends = likely === undefined ? [low, high] : [low, likely, high];
    if (ends.every((end) => typeof end === 'number')) return ends.map(plainNumber).join('..');
  }
  return textOf(value);
}

/** Without an exponent: a field does not read those. */
function plainNumber(value: number): string {
  return Number.isFinite(value)
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value);
}

/** The workload as an element's properties say it: what nobody gave is left out. */
export function enteredWorkload(element: object): Workload {
  const values = element as Readonly<Record<Field, unknown>>;
  const entries = FIELD_NAMES.map((field) => [field, fieldValue(field, values[field])]);
  return Object.fromEntries(entries.filter(([, value]) => value != null)) as Workload;
}

/** A workload without the fields that cannot be used. */
export function acceptedWorkload(workload: Workload, issues: readonly Issue[]): Workload {
  const refused = new Set(issues.map(({ field }) => field));
  return Object.fromEntries(
    Object.entries(workload).filter(([field]) => !refused.has(attributeOf(field))),
  );
}

/** Sets the properties of an element that a workload has. */
export function assignWorkload(element: object, workload: Workload): void {
  const properties = element as Record<string, unknown>;
  for (const [field, value] of Object.entries(workload)) {
    if (Object.hasOwn(FIELDS, field)) properties[field] = frozenCopy(value);
  }
}

/** A number as a range, or a range as it is; nothing of what cannot be read. */
export function rangeOf(value: unknown): Range | undefined {
  if (typeof value === 'number') return rangeOf({ low: value, likely: value, high: value });
  if (typeof value !== 'object' || value === null) return undefined;
  const { low, high } = value as Partial<Range>;
  return Number.isFinite(low) && Number.isFinite(high) ? (value as Range) : undefined;
}
