/** What the data rest on, read out of the catalog itself. */
import type { Catalog, Offer, Rate, TokenMeter } from '../../src/core/index.js';

export interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly official: boolean;
  readonly url: string;
  /** Figures that were read there, apart from mentions without a reading. */
  readonly figures: number;
  /** The first and the last day of a reading, as precise as they are known. */
  readonly first: string | null;
  readonly last: string | null;
}

interface Reading {
  readonly source: string;
  readonly checks: readonly string[];
}

/** Everything inside that says where and when it was read. */
function* readingsIn(value: unknown): Iterable<Reading> {
  if (typeof value !== 'object' || value === null) return;
  if ('source' in value && 'checks' in value) yield value as Reading;
  for (const inner of Object.values(value)) yield* readingsIn(inner);
}

export function sourceFacts(catalog: Catalog): SourceFacts[] {
  const readings = new Map<string, Reading[]>();
  for (const reading of readingsIn(catalog))
    readings.set(reading.source, [...(readings.get(reading.source) ?? []), reading]);
  return Object.entries(catalog.sources).map(([id, source]) => {
    const own = readings.get(id) ?? [];
    const days = own.flatMap(({ checks }) => checks).sort();
    return {
      id,
      ...source,
      figures: own.length,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    };
  });
}

export interface RateFacts {
  readonly model: string;
  readonly meter: TokenMeter;
  readonly rate: Rate | null;
  /** Why there is no rate. */
  readonly reason: string;
}

/** Every token rate that a first-party offer has ever had, and the meters without one. */
export function rateFacts(catalog: Catalog, provider: string): RateFacts[] {
  return catalog.offers
    .filter((offer) => offer.provider === provider)
    .flatMap(({ model, charges }) =>
      charges.flatMap((charge): RateFacts[] => {
        if (charge.kind === 'tokens')
          return charge.rates.map((rate) => ({ model, meter: charge.meter, rate, reason: '' }));
        const meter = ('meter' in charge ? charge.meter : '') as TokenMeter;
        if (charge.kind === 'not-published')
          return [{ model, meter, rate: null, reason: charge.reason }];
        return charge.kind === 'not-billed'
          ? [{ model, meter, rate: null, reason: 'Not billed.' }]
          : [];
      }),
    );
}

export interface OfferFacts {
  readonly id: string;
  readonly provider: string;
  readonly kind: string;
  readonly model: string;
  readonly billing: readonly string[];
  readonly batch: string;
  readonly failures: string;
  /** The last day on which any figure of it was read; `null`: nothing of it was. */
  readonly last: string | null;
  readonly sources: readonly string[];
}

export const offerFacts = (catalog: Catalog): OfferFacts[] =>
  catalog.offers.map((offer: Offer) => {
    const readings = [...readingsIn(offer)];
    const provider = catalog.providers[offer.provider];
    return {
      id: offer.id,
      provider: provider?.name ?? offer.provider,
      kind: provider?.kind ?? '',
      model: offer.model,
      billing: [...new Set(offer.charges.map(({ kind }) => kind))],
      batch: offer.batch.status,
      failures: offer.failures.status,
      last:
        readings
          .flatMap(({ checks }) => checks)
          .sort()
          .at(-1) ?? null,
      sources: [...new Set(readings.map(({ source }) => source))],
    };
  });
