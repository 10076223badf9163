import type {
  Catalog,
  Comparison,
  CompleteWorkload,
  ExchangeRate,
  Offer,
  OfferRow,
  Provider,
  Workload,
} from '../core/index.js';
import type { EstimateMessages } from '../i18n/en/estimate.js';
import type { ProviderCompareMessages } from '../i18n/en/provider-compare.js';
import type { SharedMessages } from '../i18n/en/shared.js';

export const VIEWS = ['cost', 'facts'] as const;
export type View = (typeof VIEWS)[number];

export const SORTS = ['cost', 'month', 'name', 'date'] as const;
export type Sort = (typeof SORTS)[number];

export type Compared = Exclude<Comparison, { kind: 'invalid' }>;

/** What the views of a comparison are made from. */
export interface CompareRequest {
  readonly catalog: Catalog;
  readonly comparison: Compared;
  /** Whether somebody asked for the price date, so that ages are told from it and not from now. */
  readonly dated: boolean;
  readonly exchange: ExchangeRate | null;
  readonly locale: string;
  /** When allowances start anew, in the reader's own time; `null` where no reader is known. */
  readonly midnight: string | null;
}

/** In which order and of which sellers rows are shown. */
export interface Arrangement {
  readonly sort: Sort;
  /** The other way round; rows without a price stay last. */
  readonly descending: boolean;
  readonly kind: Provider['kind'] | 'all';
  readonly pricedOnly: boolean;
}

export interface CompareWords {
  readonly compare: ProviderCompareMessages;
  readonly estimate: EstimateMessages;
  readonly shared: SharedMessages;
}

interface Index {
  readonly offers: ReadonlyMap<string, Offer>;
  readonly names: ReadonlyMap<string, string>;
}
const indexes = new WeakMap<Compared, Index>();

/** Looking each row up among a thousand others would take longer than pricing it. */
function indexOf({ catalog, comparison }: CompareRequest): Index {
  const known = indexes.get(comparison);
  if (known) return known;
  const sold = new Map<string, number>();
  const key = ({ provider, model }: OfferRow): string => `${provider} ${model}`;
  for (const row of comparison.rows) sold.set(key(row), (sold.get(key(row)) ?? 0) + 1);
  const index = {
    offers: new Map(catalog.offers.map((offer) => [offer.id, offer])),
    names: new Map(
      comparison.rows.map((row) => {
        const name = catalog.providers[row.provider]?.name ?? row.provider;
        return [row.offer, sold.get(key(row)) === 1 ? name : `${name} (${row.offer})`];
      }),
    ),
  };
  indexes.set(comparison, index);
  return index;
}

/** The seller's name; with its id where it sells one model in several ways. */
export function offerName(row: Pick<OfferRow, 'offer'>, request: CompareRequest): string {
  return indexOf(request).names.get(row.offer) ?? row.offer;
}

export function offerOf(row: Pick<OfferRow, 'offer'>, request: CompareRequest): Offer | undefined {
  return indexOf(request).offers.get(row.offer);
}

/** A complete workload as one that can be entered again. */
export function asEntered(complete: CompleteWorkload): Workload {
  return Object.fromEntries(Object.entries(complete).filter(([field]) => field !== 'promptFrom'));
}
