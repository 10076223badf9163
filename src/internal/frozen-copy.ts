/** A copy of plain data that nobody can change, nor anything through it. */
export function frozenCopy<Data>(data: Data): Data {
  if (Array.isArray(data)) return Object.freeze(data.map(frozenCopy)) as Data;
  if (data === null || typeof data !== 'object') return data;
  if (Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.freeze(
    Object.fromEntries(Object.entries(data).map(([key, value]) => [key, frozenCopy(value)])),
  ) as Data;
}
