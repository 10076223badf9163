import { type Figure, KNOWN_ID, plainNumber } from './figures.ts';
import type { Claim } from './data-sets.ts';

/** A figure that a data set has differently. */
export interface Difference extends Claim {
  /** What the catalog says. */
  readonly here: string;
  /** A key of the catalog's sources, where the figure has one. */
  readonly hereSource?: string | undefined;
}

/** Differences of one data set that are known, with the reason why they stay. */
export interface KnownDifferences {
  readonly source: string;
  readonly reason: string;
  /** By key: what the catalog says and what the data set says. */
  readonly differences: Readonly<Record<string, readonly [here: string, there: string]>>;
}

export interface Drift {
  /** Figures that both have. */
  readonly compared: number;
  readonly unknown: readonly Difference[];
  readonly known: readonly (Difference & { readonly reason: string })[];
  /** Listed as known, but no longer there: source and key. */
  readonly gone: readonly { readonly source: string; readonly key: string }[];
}

/** Decimals of a printed number. */
const places = (value: string): number => value.split('.')[1]?.length ?? 0;

function agrees({ value, derived }: Figure, claimed: string): boolean {
  if (value === claimed) return true;
  // Prices per image are printed with three decimals, or with fewer where the last ones are zero.
  const digits = Math.max(3, places(claimed));
  return derived === true && plainNumber(Number(value).toFixed(digits)) === claimed;
}

/** What the claims say that the figures do not, sorted into known and unknown. */
export function driftOf(
  figures: ReadonlyMap<string, Figure>,
  claims: readonly Claim[],
  listed: readonly KnownDifferences[],
): Drift {
  const unknown: Difference[] = [];
  const known: (Difference & { reason: string })[] = [];
  const met = new Set<string>();
  let compared = 0;
  for (const claim of claims) {
    const { key, value, source } = claim;
    const figure = figures.get(key) ?? (value === KNOWN_ID ? { value: 'unknown' } : undefined);
    if (!figure) continue;
    compared++;
    if (agrees(figure, value)) continue;
    const difference: Difference = { ...claim, here: figure.value, hereSource: figure.source };
    const entry = listed.find((one) => {
      const pair = one.source === source ? one.differences[key] : undefined;
      return pair?.[0] === figure.value && pair[1] === value;
    });
    if (entry) {
      known.push({ ...difference, reason: entry.reason });
      met.add(`${source} ${key}`);
    } else unknown.push(difference);
  }
  const gone = listed.flatMap(({ source, differences }) =>
    Object.keys(differences)
      .filter((key) => !met.has(`${source} ${key}`))
      .map((key) => ({ source, key })),
  );
  return { compared, unknown, known, gone };
}
