import type { Catalog } from '../core/catalog.js';
import { type DataPath, plainCopy } from './plain-data.js';
import { catalogSchema } from './schema.js';

/** Something in a catalog that cannot be used. */
export interface CatalogIssue {
  /** Where: `offers[3].charges[0].rates[0].usd`; empty for the catalog itself. */
  readonly path: string;
  /** What was expected there and what was found. */
  readonly message: string;
}

export type ParsedCatalog =
  | { readonly ok: true; readonly catalog: Catalog }
  | {
      readonly ok: false;
      /** The first {@link MAX_ISSUES} issues. */
      readonly issues: readonly CatalogIssue[];
      /** How many there are in all. */
      readonly issueCount: number;
    };

/** The most issues that are spelled out. */
export const MAX_ISSUES = 50;

/**
 * Reads a catalog from anywhere: a parsed JSON file, a property that a page set. Never throws.
 * The result is a copy; later changes of the input do not reach it.
 * @example
 * parseCatalog({ ...catalog, date: 'today' })
 * // { ok: false, issueCount: 1, issues: [{ path: 'date',
 * //   message: 'expected a real day: YYYY-MM-DD, got the text "today"' }] }
 */
export function parseCatalog(input: unknown): ParsedCatalog {
  const copy = plainCopy(input);
  if (!copy.ok) return failure([issue(copy.path, copy.expected, copy.got)]);
  const { data } = copy;

  const version = valueAt(data, ['schemaVersion']);
  if (version !== undefined && version !== 1) {
    // Another format: whatever else differs is no mistake of the file.
    return failure([issue(['schemaVersion'], '1, the only version read here', describe(version))]);
  }
  const result = catalogSchema.safeParse(data);
  if (result.success) return { ok: true, catalog: result.data };

  return failure(
    result.error.issues.flatMap((problem) => {
      const path = problem.path as DataPath;
      const paths =
        problem.code === 'unrecognized_keys' ? problem.keys.map((key) => [...path, key]) : [path];
      return paths.map((place) =>
        issue(
          place,
          problem.message,
          problem.code === 'invalid_key'
            ? `the key ${quote(String(path.at(-1)))}`
            : describe(valueAt(data, place)),
        ),
      );
    }),
  );
}

function failure(found: readonly CatalogIssue[]): ParsedCatalog {
  // A value can break two rules that are worded alike, such as "a whole number from 1".
  const issues = found.filter(
    ({ path, message }, at) => path !== found[at - 1]?.path || message !== found[at - 1]?.message,
  );
  return { ok: false, issues: issues.slice(0, MAX_ISSUES), issueCount: issues.length };
}

function issue(path: DataPath, expected: string, got: string): CatalogIssue {
  return { path: printPath(path), message: `expected ${expected}, got ${got}` };
}

function printPath(path: DataPath): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[A-Za-z_$][\w$]*$/.test(step) && step.length < 60 ? `.${step}` : `[${quote(step)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `the text ${quote(value)}`;
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'nothing';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `a list of ${value.length}` : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
