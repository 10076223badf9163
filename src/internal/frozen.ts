/**
 * A result that nobody outside can change, frozen in depth, but for the rates in it: those belong to
 * the catalog, which may be the page's own object. What is frozen already costs one look.
 */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const [name, part] of Object.entries(value)) if (name !== 'rate') frozen(part);
  }
  return value;
}
