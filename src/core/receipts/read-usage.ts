import type { Issue, Notice } from '../errors.js';
import { type Fields, isFields, kindOf, shown } from '../plain.js';
import { inputFits } from './input-split.js';
import type { FieldLookup, FieldTree, ReadyShape, UsageShape } from './shapes.js';
import * as is from './sums.js';

export type UsageReadingWarning = 'parts-below-total' | 'total-mismatch' | 'cached-not-reported';

/** What a usage object says, before anything is priced. */
export interface UsageReading {
  readonly shape: UsageShape;
  /** Completed: what follows from the reported counts stands in it too. */
  readonly counts: is.Counts;
  /** At least so many tokens, where the parts of a total leave some of it open; else `undefined`. */
  readonly floors: is.Counts | undefined;
  /** At most so many, where a shape leaves open whether cached tokens are included; else `undefined`. */
  readonly ceilings: is.Counts | undefined;
  /** Input tokens written to the cache; they are in none of the other counts. */
  readonly cacheWrites: number;
  readonly warnings: readonly Notice<UsageReadingWarning>[];
}

/**
 * Reads a usage object of a known shape. Counts may be numbers, or texts throughout as in a row of
 * a CSV file. Issues name each field that cannot be used, and counts that contradict each other.
 * @param path where the object stands in the receipt, with a final dot; empty at the top.
 */
export function readUsage(
  usage: Fields,
  shape: ReadyShape,
  path: string,
  issues: Issue[],
): UsageReading | undefined {
  const plain = readPlain(usage, shape);
  if (plain) return plain;
  const reader = new Reader(usage, shape, path, issues);
  const before = issues.length;
  reader.readFields(usage, shape.fields);
  return issues.length > before ? undefined : reader.reading();
}

const NO_WARNINGS: readonly Notice<UsageReadingWarning>[] = [];

/**
 * The reading of a usage that leaves no input open and gives nothing to check or to say, as nearly all
 * are: several times faster than the {@link Reader}, which gives the same. `undefined` for any other.
 */
function readPlain(usage: Fields, shape: ReadyShape): UsageReading | undefined {
  const counts = is.noCounts();
  if (!readPlainFields(usage, shape.lookup, counts)) return undefined;
  const special =
    shape.cached === 'unclear' ||
    counts[is.REASONING]! >= 0 ||
    counts[is.AUDIO]! > 0 ||
    counts[is.CACHE_WRITE]! > 0 ||
    counts[is.CACHE_WRITE_30M]! > 0 ||
    counts[is.CACHE_WRITE_12H]! > 0;
  if (special) return undefined;
  const inside = shape.cached === 'inside';
  counts[inside ? is.TEXT : is.TEXT_IN] = counts[is.NAMED_TEXT]!;
  counts[inside ? is.IMAGE : is.IMAGE_IN] = counts[is.NAMED_IMAGE]!;
  if (shape.cachedOmitted === 'none') noneCached(counts);
  if (is.complete(counts)) return undefined;
  const open =
    counts[is.TEXT_IN]! < 0 ||
    counts[is.IMAGE_IN]! < 0 ||
    counts[is.TEXT_CACHED]! < 0 ||
    counts[is.IMAGE_CACHED]! < 0 ||
    (counts[is.TOTAL]! >= 0 && counts[is.TOTAL] !== counts[is.INPUT]! + counts[is.OUTPUT]!);
  return open
    ? undefined
    : {
        shape,
        counts,
        floors: undefined,
        ceilings: undefined,
        cacheWrites: 0,
        warnings: NO_WARNINGS,
      };
}

/** Whether every count that a usage gives is a number and given once; `counts` takes them. */
function readPlainFields(fields: Fields, lookup: FieldLookup, counts: is.Counts): boolean {
  for (const name in fields) {
    const count = lookup.get(name);
    if (count === undefined) continue;
    const value = fields[name];
    // What isn't plain is left to the whole reader, which reads what is plain the same.
    // Stryker disable next-line ConditionalExpression,LogicalOperator
    if (value === undefined || value === null) continue;
    // Stryker disable next-line ConditionalExpression
    if (typeof count !== 'number') {
      if (!isFields(value) || !readPlainFields(value, count, counts)) return false;
      // Stryker disable next-line ConditionalExpression,EqualityOperator
    } else if (Number.isSafeInteger(value) && (value as number) >= 0 && counts[count]! < 0) {
      counts[count] = value as number;
    } else return false;
  }
  return true;
}

/** Nothing was cached, unless the usage says something of it. */
function noneCached(counts: is.Counts): void {
  const silent =
    counts[is.CACHED]! < 0 &&
    counts[is.TEXT_CACHED]! < 0 &&
    counts[is.IMAGE_CACHED]! < 0 &&
    counts[is.UNCACHED]! < 0;
  if (silent) counts[is.CACHED] = 0;
}

const DIGITS = /^\d{1,16}$/;

class Reader {
  readonly #usage: Fields;
  readonly #shape: ReadyShape;
  readonly #path: string;
  readonly #issues: Issue[];
  readonly #counts = is.noCounts();
  #warnings: Notice<UsageReadingWarning>[] = [];
  #floors: is.Counts | undefined;
  #ceilings: is.Counts | undefined;
  #numbers = false;
  /** The first field whose count is a text. */
  #text: { readonly tree: FieldTree; readonly name: string; readonly value: string } | undefined;

  constructor(usage: Fields, shape: ReadyShape, path: string, issues: Issue[]) {
    this.#usage = usage;
    this.#shape = shape;
    this.#path = path;
    this.#issues = issues;
  }

  /**
   * Reads any usage, in the order of the shape's fields, so that issues do not depend on the order
   * in a receipt. Paths are put together only for a message.
   */
  readFields(fields: Fields, tree: FieldTree): void {
    for (const name in tree) {
      const value = fields[name];
      if (value === undefined || value === null) continue;
      const count = tree[name]!;
      if (typeof count === 'number') this.#readCount(value, count, tree, name);
      else if (isFields(value)) this.readFields(value, count);
      else if (value !== '')
        this.#issue(this.#pathOf(tree, name), 'not-an-object', { got: kindOf(value) });
    }
  }

  #readCount(value: unknown, count: number, tree: FieldTree, name: string): void {
    let tokens: number;
    if (typeof value === 'number') {
      this.#numbers = true;
      tokens = value;
    } else if (typeof value === 'string') {
      if (value === '') return;
      tokens = DIGITS.test(value) ? Number(value) : NaN;
      this.#text ??= { tree, name, value };
    } else {
      this.#refuse(tree, name, kindOf(value));
      return;
    }
    if (!Number.isSafeInteger(tokens) || tokens < 0) {
      this.#refuse(tree, name, typeof value === 'string' ? quoted(value) : String(value));
      return;
    }
    const counts = this.#counts;
    const known = counts[count]!;
    if (count === is.AUDIO) counts[count] = Math.max(known, 0) + tokens;
    else if (known >= 0 && known !== tokens)
      this.#contradict(this.#pathOf(tree, name), known, tokens, this.#fieldOf(count)!);
    else counts[count] = tokens;
  }

  reading(): UsageReading | undefined {
    const before = this.#issues.length;
    const text = this.#text;
    if (text && this.#numbers) this.#refuse(text.tree, text.name, quoted(text.value));
    this.#refuseOtherUsage();
    const cacheWrites = this.#takeCacheWrites();
    this.#placeNamedInput();
    if (this.#shape.partsBelowTotal === 'open') this.#openWhatPartsLeave();
    this.#checkTotal();
    if (this.#issues.length === before) this.#complete();
    if (this.#issues.length > before) return undefined;
    return this.#reading(cacheWrites);
  }

  #reading(cacheWrites: number): UsageReading {
    return {
      shape: this.#shape,
      counts: this.#counts,
      floors: this.#floors,
      ceilings: this.#ceilings,
      cacheWrites,
      warnings: this.#warnings,
    };
  }

  /** Reasoning without an image, or sound: the usage of another kind of model. */
  #refuseOtherUsage(): void {
    const counts = this.#counts;
    const reasoning = counts[is.REASONING]!;
    if (reasoning >= 0 && counts[is.IMAGE_OUT]! < 0)
      this.#issue(this.#fieldOf(is.REASONING)!, 'not-image-usage', { tokens: reasoning });
    const audio = counts[is.AUDIO]!;
    if (audio > 0) this.#issue(this.#fieldOf(is.AUDIO)!, 'not-image-usage', { tokens: audio });
  }

  /** Cache writes are part of the totals and of no other count. */
  #takeCacheWrites(): number {
    const counts = this.#counts;
    const all = counts[is.CACHE_WRITE]!;
    const brief = counts[is.CACHE_WRITE_30M]!;
    const long = counts[is.CACHE_WRITE_12H]!;
    if (all <= 0 && brief <= 0 && long <= 0) return 0;
    const parts = Math.max(brief, 0) + Math.max(long, 0);
    if (all >= 0 && (brief >= 0 && long >= 0 ? parts !== all : parts > all))
      this.#contradict(
        this.#fieldOf(is.CACHE_WRITE)!,
        all,
        parts,
        joined(
          [is.CACHE_WRITE_30M, is.CACHE_WRITE_12H].flatMap((part) => this.#fieldsOf(part) ?? []),
          this.#path,
        ),
      );
    const written = Math.max(all, parts);
    if (written === 0) return 0;
    // Nobody says whether the uncached input includes them.
    counts[is.UNCACHED] = is.UNKNOWN;
    for (const total of [is.INPUT, is.TOTAL]) {
      if (counts[total]! < 0) continue;
      if (written > counts[total]!) {
        this.#contradictAll(total);
        return written;
      }
      counts[total]! -= written;
    }
    return written;
  }

  /** Gives the named text and image input the meaning that the shape has. */
  #placeNamedInput(): void {
    const counts = this.#counts;
    const text = counts[is.NAMED_TEXT]!;
    const image = counts[is.NAMED_IMAGE]!;
    const { cached } = this.#shape;
    if (cached === 'inside') {
      counts[is.TEXT] = text;
      counts[is.IMAGE] = image;
      return;
    }
    const input = counts[is.INPUT]!;
    const rest = input - Math.max(text, 0) - Math.max(image, 0);
    const both = text >= 0 && image >= 0;
    const beside =
      cached === 'beside' ||
      counts[is.CACHED] === 0 ||
      (both && input >= 0 && rest === counts[is.CACHED]);
    if (beside) {
      counts[is.TEXT_IN] = text;
      counts[is.IMAGE_IN] = image;
    } else if (both && rest === 0) {
      counts[is.TEXT] = text;
      counts[is.IMAGE] = image;
    } else {
      for (const [named, all, uncached] of [
        [text, is.TEXT, is.TEXT_IN],
        [image, is.IMAGE, is.IMAGE_IN],
      ] as const) {
        if (named < 0) continue;
        (this.#floors ??= is.noCounts())[all] = named;
        (this.#ceilings ??= is.noCounts())[uncached] = named;
      }
      if (input >= 0 && rest < 0) this.#contradictAll(is.INPUT);
    }
  }

  /** Reported parts below a reported total become lower bounds; the rest is of either kind. */
  #openWhatPartsLeave(): void {
    const counts = this.#counts;
    for (let at = 0; at < is.EQUATIONS.length; at += 3) {
      const part = is.EQUATIONS[at + 1]!;
      const other = is.EQUATIONS[at + 2]!;
      const one = counts[part]!;
      const two = counts[other]!;
      if (one < 0 || two < 0) continue;
      const total = counts[is.EQUATIONS[at]!]!;
      const rest = total - one - two;
      if (rest <= 0) continue;
      this.#floors ??= is.noCounts();
      this.#floors[part] = one;
      this.#floors[other] = two;
      counts[part] = counts[other] = is.UNKNOWN;
      const field = this.#fieldOf(is.EQUATIONS[at]!)!;
      this.#warn({ code: 'parts-below-total', params: { field, total, rest } });
    }
  }

  #checkTotal(): void {
    const counts = this.#counts;
    const total = counts[is.TOTAL]!;
    const input = counts[is.INPUT]!;
    const output = counts[is.OUTPUT]!;
    if (total < 0 || input < 0 || output < 0 || input + output === total) return;
    const field = this.#fieldOf(is.TOTAL)!;
    this.#warn({ code: 'total-mismatch', params: { field, total, sum: input + output } });
  }

  #complete(): void {
    const counts = this.#counts;
    if (this.#shape.cachedOmitted === 'none') noneCached(counts);
    const failed = is.complete(counts);
    if (failed) this.#contradictSum(failed);
    else if (!inputFits(this.#reading(0))) this.#contradictAll(is.INPUT);
    else if (
      counts[is.INPUT]! < 0 &&
      counts[is.TOTAL]! >= 0 &&
      is.fewestInAll(counts, this.#floors) > counts[is.TOTAL]!
    )
      this.#contradictAll(is.TOTAL);
    else if (counts[is.CACHED]! < 0 && this.#shape.cachedOmitted === 'unknown')
      this.#warn({ code: 'cached-not-reported', params: {} });
  }

  /** An equation that cannot hold: by its own fields where the receipt has them, else by all that go into it. */
  #contradictSum([total, part, other]: is.Equation): void {
    const counts = this.#counts;
    const known = [part, other].filter((count) => counts[count]! >= 0);
    const field = this.#fieldOf(total);
    const partFields = known.map((count) => this.#fieldsOf(count));
    if (field === undefined || partFields.includes(undefined)) {
      this.#contradictAll(total);
      return;
    }
    const parts = known.reduce((sum, count) => sum + counts[count]!, 0);
    this.#contradict(
      field,
      counts[total]!,
      parts,
      joined(partFields.flat() as string[], this.#path),
    );
  }

  /** Counts that cannot all be true: each with its number. */
  #contradictAll(total: number): void {
    const counts = leaves(this.#shape.fields, this.#usage).filter(({ count = is.AUDIO }) => {
      if (count === is.AUDIO || count === is.REASONING) return false;
      const output = [is.OUTPUT, is.TEXT_OUT, is.IMAGE_OUT].includes(count);
      return total === is.TOTAL || output === (total === is.OUTPUT);
    });
    this.#issue(this.#path + counts[0]!.path, 'counts-contradict', {
      counts: counts.map(({ path, value }) => `${this.#path}${path} ${shown(value)}`),
    });
  }

  #contradict(field: string, total: number, parts: number, partsField: string): void {
    const code = parts > total ? 'parts-exceed-total' : 'parts-below-total';
    this.#issue(field, code, { total, parts, partsField });
  }

  #warn(warning: Notice<UsageReadingWarning>): void {
    this.#warnings.push(warning);
  }

  #refuse(tree: FieldTree, name: string, got: string): void {
    this.#issue(this.#pathOf(tree, name), 'not-a-count', { got });
  }

  #issue(field: string, code: Issue['code'], params: Issue['params']): void {
    this.#issues.push({ field, code, params });
  }

  #pathOf(tree: FieldTree, name: string): string {
    const leaf = leaves(this.#shape.fields, undefined, tree).find((each) => each.name === name);
    return this.#path + (leaf?.path ?? name);
  }

  /** The field that reports a count; `undefined` when none does. */
  #fieldOf(count: number): string | undefined {
    const named = NAMES[count];
    const leaf = leaves(this.#shape.fields, this.#usage).find(
      (each) => each.count === count || (named !== undefined && each.count === named),
    );
    return leaf && this.#path + leaf.path;
  }

  /** The field that reports a count, or those that report its two parts. */
  #fieldsOf(count: number): readonly string[] | undefined {
    const own = this.#fieldOf(count);
    if (own !== undefined) return [own];
    const parts = is.partsOf(count)?.map((part) => this.#fieldOf(part));
    return parts?.includes(undefined) ? undefined : (parts as string[] | undefined);
  }
}

/** Under which name text and image input may have been reported. */
const NAMES: Readonly<Record<number, number>> = {
  [is.TEXT]: is.NAMED_TEXT,
  [is.TEXT_IN]: is.NAMED_TEXT,
  [is.IMAGE]: is.NAMED_IMAGE,
  [is.IMAGE_IN]: is.NAMED_IMAGE,
};

interface Leaf {
  readonly path: string;
  readonly name: string;
  readonly count: number | undefined;
  readonly value: unknown;
}

/**
 * The fields of a shape in their order: those that a usage fills, or without a usage all those
 * directly inside `within`.
 */
function leaves(tree: FieldTree, usage: Fields | undefined, within?: FieldTree, path = ''): Leaf[] {
  return Object.entries(tree).flatMap(([name, count]) => {
    const value = usage?.[name];
    const leaf = {
      path: path + name,
      name,
      count: typeof count === 'number' ? count : undefined,
      value,
    };
    const inner =
      typeof count === 'number'
        ? []
        : leaves(count, isFields(value) ? value : {}, within, `${path}${name}.`);
    const wanted = within
      ? tree === within
      : typeof count === 'number' && value != null && value !== '';
    return wanted ? [leaf, ...inner] : inner;
  });
}

/** Several fields by the details that they share, else all of them. */
function joined(paths: readonly string[], base: string): string {
  const parents = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('.') + 1)));
  const [parent] = parents;
  return paths.length > 1 && parents.size === 1 && parent !== base
    ? parent!.slice(0, -1)
    : [...new Set(paths)].join(' + ');
}

/** Tells a text from the number it looks like. */
function quoted(text: string): string {
  return `the text "${text.slice(0, 64)}"`;
}
