import type { Catalog, Conflict } from '../core/catalog.js';

const LISTS = ['models', 'offers'] as const;
const RECORDS = ['sources', 'providers', 'rateLimits'] as const;

/**
 * What of a wider catalog a file that is merged into `base` refers to, with all that this refers to in
 * turn: nothing else of it reaches the element. Which texts are names depends on no format: whatever is
 * the id or key of an entry counts, so that at worst an entry more comes along.
 */
export function neededFrom(wider: Catalog, base: Catalog, file: unknown): Catalog {
  const entries = new Map<string, (readonly [list: string, entry: unknown])[]>();
  const know = (id: string, list: string, entry: unknown): void => {
    entries.set(id, [...(entries.get(id) ?? []), [list, entry]]);
  };
  for (const list of LISTS) {
    const here = new Set(base[list].map(({ id }) => id));
    for (const entry of wider[list]) if (!here.has(entry.id)) know(entry.id, list, entry);
  }
  for (const list of RECORDS)
    for (const [key, entry] of Object.entries(wider[list]))
      if (!Object.hasOwn(base[list], key)) know(key, list, entry);

  const taken = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const [, entry] of entries.get(value) ?? []) {
        if (taken.has(entry)) continue;
        taken.add(entry);
        visit(entry);
      }
    } else if (typeof value === 'object' && value !== null) {
      Object.keys(value).forEach(visit);
      Object.values(value).forEach(visit);
    }
  };
  visit(file);
  const conflicts = conflictsOver(wider, base, taken);
  for (const { claims } of conflicts)
    for (const source of claims.flatMap(({ sources }) => sources)) taken.add(wider.sources[source]);

  const kept = <Entry>(record: Readonly<Record<string, Entry>>): Record<string, Entry> =>
    Object.fromEntries(Object.entries(record).filter(([, entry]) => taken.has(entry)));
  return {
    schemaVersion: 1,
    date: base.date,
    sources: kept(wider.sources),
    providers: kept(wider.providers),
    models: wider.models.filter((model) => taken.has(model)),
    offers: wider.offers.filter((offer) => taken.has(offer)),
    rateLimits: kept(wider.rateLimits),
    batchLimits: {},
    conflicts,
  };
}

/** Where sources contradict each other about what was taken, of all that it names only what is there. */
function conflictsOver(
  wider: Catalog,
  base: Catalog,
  taken: ReadonlySet<unknown>,
): readonly Conflict[] {
  const known = new Set(base.conflicts.map(({ id }) => id));
  const idsOf = (list: (typeof LISTS)[number]) => {
    const added = wider[list].filter((entry) => taken.has(entry)).map(({ id }) => id);
    return { added: new Set(added), there: new Set([...base[list].map(({ id }) => id), ...added]) };
  };
  const models = idsOf('models');
  const offers = idsOf('offers');
  return wider.conflicts.flatMap((conflict) => {
    const isAbout = conflict.offers
      ? conflict.offers.some((id) => offers.added.has(id))
      : conflict.models.some((id) => models.added.has(id));
    if (!isAbout || known.has(conflict.id)) return [];
    return {
      ...conflict,
      models: conflict.models.filter((id) => models.there.has(id)),
      ...(conflict.offers && { offers: conflict.offers.filter((id) => offers.there.has(id)) }),
    };
  });
}
