/** An object with named values, as JSON has them. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object can be read: a getter or a proxy may throw. */
export function isReadable(value: unknown): value is Fields {
  try {
    return isFields(value) && Object.values(value).length >= 0;
  } catch {
    return false;
  }
}

/** What a table has under a name, never what every object has: `constructor`, `toString`. */
export function own<Value>(
  table: Readonly<Record<string, Value>> | undefined,
  name: unknown,
): Value | undefined {
  return table && typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** What somebody gave, short enough for a message and never what an object makes of itself. */
export function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, 64)
    : kindOf(value);
}

export function kindOf(value: unknown): string {
  return value === null
    ? 'null'
    : value === undefined
      ? 'nothing'
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'object'
          ? 'an object'
          : `a ${typeof value}`;
}
