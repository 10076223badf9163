import type { Catalog, ImageModel } from './catalog.js';
import {
  type CompareOptions,
  type Comparison,
  OFFER_GROUPS,
  type OfferGroup,
  type OfferRow,
} from './comparison.js';
import { need, needCatalog, needOptions } from './contract.js';
import { isDay } from './dates.js';
import { compareMoney } from './money.js';
import { type Placed, type RowContext, rowOf } from './offer-row.js';
import { indexConflicts } from './offer-warnings.js';
import type { Offer } from './offers.js';
import { shown } from './plain.js';
import { vendorsOf } from './vendors.js';
import { readWorkload, type Workload } from './workload.js';

/**
 * Prices a workload at every offer of a catalog, in US dollars per kept image and per month, whatever
 * each offer bills by. Offers without a price stay in the list, with the reason.
 *
 * Within a group, rows are ranked by likely cost, or by the high end if there is no likely cost; equal
 * costs by provider, then by offer. Quality names are never compared across models: a model of the same
 * vendor is priced at the quality with the closest token count, any other model over all its qualities.
 * Never throws, whatever the workload contains.
 */
export function compareOffers(
  workload: Workload,
  catalog: Catalog,
  options: CompareOptions = {},
): Comparison {
  needOptions(options);
  const found = offersFor(catalog, options)(workload);
  if (found.kind === 'invalid') return found;
  const { context, chosen } = found;
  return {
    kind: 'comparison',
    workload: context.read,
    asOf: context.asOf,
    asOfFrom: options.asOf === undefined ? 'catalog' : 'caller',
    rows: ranked(chosen.map(({ offer, model, group }) => rowOf(offer, model, group, context))),
    unknownOffers: (options.offers ?? []).filter(
      (name) => !catalog.offers.some(({ id, provider }) => id === name || provider === name),
    ),
  };
}

/** Offers to price a workload at, with what their rows are made from. */
type ChosenOffers =
  | {
      readonly kind: 'chosen';
      readonly context: RowContext;
      readonly chosen: readonly {
        readonly offer: Offer;
        readonly model: ImageModel;
        readonly group: OfferGroup;
      }[];
    }
  | Extract<Comparison, { kind: 'invalid' }>;

/** The offers that options choose, for many workloads: what is the same for all is looked up once. */
export function offersFor(
  catalog: Catalog,
  options: CompareOptions,
): (workload: Workload) => ChosenOffers {
  needCatalog(catalog);
  for (const name of ['offers', 'options'] as const)
    if (options[name] != null) need(options[name], ['string'], `options.${name}`);
  const asOf = options.asOf ?? catalog.date;
  const wanted = options.offers;
  const names = ({ id, provider }: Offer): boolean =>
    wanted?.some((name) => name === id || name === provider) ?? true;
  const vendors = vendorsOf(catalog);
  const models = new Map(catalog.models.map((model) => [model.id, model]));
  const conflicts = indexConflicts(catalog.conflicts);
  const sold = catalog.offers.filter(names).flatMap((offer) => {
    const model = models.get(offer.model);
    return model ? [{ offer, model }] : [];
  });
  return (workload) => {
    const {
      workload: read,
      model: asked,
      issues: found,
    } = readWorkload(workload, catalog, options.asOf);
    const issues = [...found];
    if (options.asOf !== undefined && !isDay(options.asOf))
      issues.push({ field: 'asOf', code: 'not-a-date', params: { got: shown(options.asOf) } });
    if (!read || !asked || issues.length > 0) return { kind: 'invalid', issues };

    const groupOf = ({ id }: ImageModel): OfferGroup =>
      id === asked.id
        ? 'same-model'
        : vendors.get(id) !== undefined && vendors.get(id) === vendors.get(asked.id)
          ? 'same-vendor'
          : 'other-model';
    return {
      kind: 'chosen',
      context: { wanted: asked, read, catalog, asOf, options, conflicts },
      chosen: sold.map(({ offer, model }) => ({ offer, model, group: groupOf(model) })),
    };
  };
}

function byName(a: OfferRow, b: OfferRow): number {
  const [one, other] = [`${a.provider} ${a.offer}`, `${b.provider} ${b.offer}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function ranked(all: readonly Placed[]): readonly OfferRow[] {
  return OFFER_GROUPS.flatMap((group) => {
    const own = all.filter(({ row }) => row.group === group);
    const priced = own
      .filter(({ sortBy }) => sortBy !== null)
      .sort((a, b) => compareMoney(a.sortBy!, b.sortBy!) || byName(a.row, b.row));
    const rest = own.filter(({ sortBy }) => sortBy === null).map(({ row }) => row);
    let rank = 0;
    return [
      ...priced.map(({ row, sortBy }, at) => {
        // Equal costs share a place.
        const before = priced[at - 1]?.sortBy;
        if (!before || compareMoney(before, sortBy!) !== 0) rank = at + 1;
        return { ...row, rank };
      }),
      ...rest.sort((a, b) => (a.kind === b.kind ? byName(a, b) : a.kind < b.kind ? -1 : 1)),
    ];
  });
}
