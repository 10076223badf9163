import type * as z from 'zod/mini';
import type { Catalog } from '../core/catalog.js';
import { needCatalog, needOptions } from '../core/contract.js';
import { mergeCatalogs } from '../core/merge-catalogs.js';
import { markChecked } from './checked.js';
import { contradictions } from './contradictions.js';
import { effortOf, MAX_EFFORT } from './effort.js';
import { type DataPath, plainCopy } from './plain-data.js';
import { catalogPartSchema, catalogSchema } from './schema.js';

/** Something in a catalog that cannot be used. */
export interface CatalogIssue {
  /** Where: `offers[3].charges[0].rates[0].usd`; empty for the catalog itself. */
  readonly path: string;
  /** What was expected there and what was found. */
  readonly message: string;
}

export type ParsedCatalog =
  | {
      readonly ok: true;
      /** The catalog that was read, merged into `base` where one was given. */
      readonly catalog: Catalog;
      /** What was read alone. */
      readonly own: Catalog;
    }
  | {
      readonly ok: false;
      /** The first {@link MAX_ISSUES} issues. */
      readonly issues: readonly CatalogIssue[];
      /** How many there are in all. */
      readonly issueCount: number;
      /** Whether all that is wrong is names of what neither it nor the base has. */
      readonly dangling: boolean;
    };

/** The most issues that are spelled out. */
export const MAX_ISSUES = 50;

/**
 * Reads a catalog from anywhere: a parsed JSON file, a property that a page set. Never throws.
 * The result is a copy; later changes of the input do not reach it.
 * @param options.base a checked catalog to merge into: then every list may be left out, and models,
 * providers and sources may be those of the base. An entry replaces that of the base with its id.
 * @example
 * parseCatalog({ ...catalog, date: 'today' })
 * // { ok: false, issueCount: 1, dangling: false, issues: [{ path: 'date',
 * //   message: 'expected a real day: YYYY-MM-DD, got the text "today"' }] }
 */
export function parseCatalog(
  input: unknown,
  options: { readonly base?: Catalog } = {},
): ParsedCatalog {
  needOptions(options);
  const { base } = options;
  if (base) needCatalog(base, 'options.base');
  const copy = plainCopy(input);
  if (!copy.ok) return failure([issue(copy.path, copy.expected, copy.got)]);
  const { data } = copy;

  const version = valueAt(data, ['schemaVersion']);
  if (version !== undefined && version !== 1) {
    // Another format: whatever else differs is no mistake of the file.
    return failure([issue(['schemaVersion'], '1, the only supported version', describe(version))]);
  }
  const result = (base ? catalogPartSchema : catalogSchema).safeParse(data);
  if (result.success) {
    const own: Catalog = { ...NOTHING, ...result.data };
    const catalog = base ? mergeCatalogs(base, own) : own;
    // The parts of a file that is merged are checked together with those it refers to.
    const entries = new Set<unknown>(
      Object.values(own).flatMap((part) => Object.values(part as object) as unknown[]),
    );
    const wrong = base
      ? contradictions(catalog).filter(({ path }) => entries.has(entryAt(catalog, path)))
      : [];
    if (wrong.length === 0) {
      const effort = effortOf(catalog);
      return effort > MAX_EFFORT
        ? failure([issue(['offers'], FEWER, `${effort}`)])
        : { ok: true, catalog: markChecked(catalog), own };
    }
    return failure(
      wrong.map(({ path, expected }) => {
        const place = placeIn(path, catalog, own);
        return issue(place, expected, describe(valueAt(data, place)));
      }),
      wrong.every(({ dangling }) => dangling),
    );
  }

  return failure(
    result.error.issues.flatMap(withinUnion).flatMap((problem) => {
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

const FEWER = `at most ${MAX_EFFORT} sums to compare them (charges of all offers, for every quality, size and credit plan)`;

const NOTHING: Omit<Catalog, 'schemaVersion' | 'date'> = {
  sources: {},
  providers: {},
  models: [],
  offers: [],
  rateLimits: {},
  batchLimits: {},
  conflicts: [],
};

/** The entry of a catalog that a path leads into: of `['offers', 3, 'id']` the fourth offer. */
function entryAt(catalog: Catalog, [list, key]: DataPath): unknown {
  return valueAt(catalog, [list!, key!]);
}

/** The same place in what was read, whose lists are shorter than those of the merged catalog. */
function placeIn(path: DataPath, merged: Catalog, own: Catalog): DataPath {
  const [list, , ...rest] = path;
  const entries: unknown = own[list as keyof Catalog];
  return Array.isArray(entries) ? [list!, entries.indexOf(entryAt(merged, path)), ...rest] : path;
}

type Problem = z.core.$ZodIssue;

/** What is wrong inside the one form of several that was meant: that which has all properties given. */
function withinUnion(problem: Problem): readonly Problem[] {
  if (problem.code !== 'invalid_union') return [problem];
  const meant = problem.errors.filter(
    (issues) =>
      !issues.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0) &&
      issues.some(({ path }) => path.length > 0),
  );
  return meant.length === 1
    ? meant[0]!.map((issue) => ({ ...issue, path: [...problem.path, ...issue.path] }))
    : [problem];
}

function failure(found: readonly CatalogIssue[], dangling = false): ParsedCatalog {
  // A value can break two rules that are worded alike, such as "a whole number from 1".
  const issues = found.filter(
    ({ path, message }, at) => path !== found[at - 1]?.path || message !== found[at - 1]?.message,
  );
  return { ok: false, issues: issues.slice(0, MAX_ISSUES), issueCount: issues.length, dangling };
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
