import type {
  Catalog,
  CompareOptions,
  Comparison,
  ExchangeRate,
  ImageModel,
  Offer,
  OfferRow,
  Provider,
} from '../core/index.js';
import { own } from '../core/plain.js';
import type { EstimateMessages } from '../i18n/en/estimate.js';
import type { ProviderCompareMessages } from '../i18n/en/provider-compare.js';
import type { SharedMessages } from '../i18n/en/shared.js';

export const VIEWS = ['cost', 'facts'] as const;
export type View = (typeof VIEWS)[number];

export const SORTS = ['cost', 'month', 'name', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** What a request and an account are like beside the workload. */
export type Terms = Pick<CompareOptions, 'options' | 'ownKey' | 'plans'>;

export type Compared = Exclude<Comparison, { kind: 'invalid' }>;

/** What the views of a comparison are made from. */
export interface CompareRequest {
  readonly catalog: Catalog;
  readonly comparison: Compared;
  /** Ids of offers or sellers in the order in which the page named them; none when all are compared. */
  readonly named: readonly string[];
  /** Ids of the offers that the page itself gave. */
  readonly own: ReadonlySet<string>;
  readonly terms: Terms;
  /** The offer or provider that a break-even starts with. Defaults to the cheapest. */
  readonly offer: string | undefined;
  /** Whether somebody asked for the price date, so that ages are told from it and not from now. */
  readonly dated: boolean;
  readonly exchange: ExchangeRate | null;
  readonly locale: string;
  /** When allowances reset, in the reader's own time; `null` where no reader is known. */
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
  const nameOf = (row: OfferRow): string => {
    const { name } = own(catalog.providers, row.provider) ?? { name: row.provider };
    if (sold.get(key(row)) === 1 || row.offer.endsWith(`/${row.model}`)) return name;
    return `${name}, ${wayOf(row)}`;
  };
  const index = {
    offers: new Map(catalog.offers.map((offer) => [offer.id, offer])),
    names: new Map(comparison.rows.map((row) => [row.offer, nameOf(row)])),
  };
  indexes.set(comparison, index);
  return index;
}

/** What an offer's id adds to the model's, such as `preview` of `seller/model-preview`; else the id. */
function wayOf({ offer, model }: OfferRow): string {
  const [, way = ''] = offer.split(`/${model}-`);
  return way === '' ? offer : way.replaceAll('-', ' ');
}

/** The provider's name, with what tells several of its offers apart. */
export function offerName(row: Pick<OfferRow, 'offer'>, request: CompareRequest): string {
  return indexOf(request).names.get(row.offer) ?? row.offer;
}

export function offerOf(row: Pick<OfferRow, 'offer'>, request: CompareRequest): Offer | undefined {
  return indexOf(request).offers.get(row.offer);
}

/** The name of the provider whose offer has an id; the id where the catalog has no such offer. */
export function providerOf(offer: string, request: CompareRequest): string {
  const { provider } = indexOf(request).offers.get(offer) ?? {};
  return provider === undefined ? offer : (request.catalog.providers[provider]?.name ?? provider);
}

export function modelOf(
  { model }: Pick<OfferRow, 'model'>,
  { catalog }: CompareRequest,
): ImageModel | undefined {
  return catalog.models.find(({ id }) => id === model);
}
