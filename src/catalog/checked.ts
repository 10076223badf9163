/** Catalogs that need no check any more: bundled ones, and those that `parseCatalog` returned. */
const checked = new WeakSet<object>();

/** Remembers that a catalog has been checked as a whole. */
export function markChecked<Checked extends object>(catalog: Checked): Checked {
  checked.add(catalog);
  return catalog;
}

export function isChecked(catalog: unknown): boolean {
  return typeof catalog === 'object' && catalog !== null && checked.has(catalog);
}
