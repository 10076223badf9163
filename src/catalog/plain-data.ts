/**
 * The longest list, and the most properties of one object, that are read at all: ten times the
 * offers of everybody, and few enough to check, compare and show within a second.
 */
export const MAX_LIST = 1_500;
const MAX_DEPTH = 24;
/** A dozen times the values of the bundled data. */
const MAX_VALUES = 150_000;

export type DataPath = readonly (string | number)[];

export type PlainCopy =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false;
      readonly path: DataPath;
      readonly expected: string;
      readonly got: string;
    };

class Unreadable extends Error {
  readonly expected: string;
  readonly got: string;
  constructor(expected: string, got: string) {
    super(expected);
    this.expected = expected;
    this.got = got;
  }
}

/**
 * Copies data from anywhere into plain objects and lists, each property read once, so that what is
 * checked later is what is used. Never throws: a getter or proxy that does, a circle, a list of
 * four billion or an own `__proto__` come back as the place where reading stopped.
 * Properties that are `undefined` are left out, as in JSON.
 */
export function plainCopy(input: unknown): PlainCopy {
  const path: (string | number)[] = [];
  const ancestors: object[] = [];
  let values = 0;

  // The path keeps its last step when reading throws: it then names the place.
  function copy(value: unknown): unknown {
    values += 1;
    if (values > MAX_VALUES) throw new Unreadable(`at most ${MAX_VALUES} values`, 'more');
    if (typeof value !== 'object' || value === null) return value;
    if (ancestors.includes(value)) {
      throw new Unreadable('data without circular references', 'an object that contains itself');
    }
    if (ancestors.length === MAX_DEPTH) {
      throw new Unreadable(`at most ${MAX_DEPTH} levels`, 'deeper nesting');
    }
    ancestors.push(value);
    const copied = Array.isArray(value) ? copyList(value) : copyObject(value);
    ancestors.pop();
    return copied;
  }

  function copyList(value: readonly unknown[]): unknown[] {
    const { length } = value;
    if (length > MAX_LIST) {
      throw new Unreadable(`a list of at most ${MAX_LIST} entries`, `a list of ${length}`);
    }
    const copied: unknown[] = [];
    for (let at = 0; at < length; at++) {
      path.push(at);
      copied.push(copy(value[at]));
      path.pop();
    }
    return copied;
  }

  function copyObject(value: object): Record<string, unknown> {
    const keys = Object.keys(value);
    if (keys.length > MAX_LIST) {
      throw new Unreadable(`at most ${MAX_LIST} properties`, `${keys.length} of them`);
    }
    const copied: Record<string, unknown> = {};
    for (const key of keys) {
      path.push(key);
      // Assigned, it would become the prototype of the copy.
      if (key === '__proto__') throw new Unreadable('no property of this name', 'one');
      const property = copy((value as Record<string, unknown>)[key]);
      if (property !== undefined) copied[key] = property;
      path.pop();
    }
    return copied;
  }

  try {
    return { ok: true, data: copy(input) };
  } catch (error) {
    return error instanceof Unreadable
      ? { ok: false, path, expected: error.expected, got: error.got }
      : { ok: false, path, expected: 'data that can be read', got: 'an error while reading it' };
  }
}
