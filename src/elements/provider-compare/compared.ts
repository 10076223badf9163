import type { Catalog } from '../../core/index.js';
import { frozenCopy } from '../../internal/frozen-copy.js';
import { compare, type Found, type Subject } from '../../view-models/provider-compare-compared.js';
import type { Compared } from '../../view-models/provider-compare-request.js';

/** Compares when the workload or the offers change. Sorting, filtering and opening rows don't compare again. */
export class Comparer {
  #kept: (Found & { readonly catalog: Catalog; readonly key: string }) | undefined;

  compare(subject: Subject): Found {
    const { catalog, ...rest } = subject;
    const key = JSON.stringify(rest);
    if (this.#kept?.catalog !== catalog || this.#kept.key !== key)
      this.#kept = { ...compare(subject), catalog, key };
    return this.#kept;
  }
}

const copies = new WeakMap<Compared, Compared>();

/** A frozen copy for callers, so that nobody can change the catalog or the element through it. */
export function givenOut(comparison: Compared): Compared {
  const copy = copies.get(comparison) ?? frozenCopy(comparison);
  copies.set(comparison, copy);
  return copy;
}
