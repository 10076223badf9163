import {
  type Catalog,
  type Cost,
  type Freshness,
  OFFER_GROUPS,
  type OfferGroup,
  type OfferRow,
  type Provider,
  PROVIDER_KINDS,
  type Range,
} from '../core/index.js';
import { own } from '../core/plain.js';
import { formatInteger, formatNumber } from '../i18n/format.js';
import { rangeText } from './calculator-figures.js';
import {
  type Arrangement,
  type CompareRequest,
  type CompareWords,
  modelOf,
  offerName,
  offerOf,
  type Sort,
} from './provider-compare-request.js';
import { type Against, type Yardstick, yardstick } from './provider-compare-against.js';
import { capacityTexts, costText, priceText, reasonText } from './provider-compare-texts.js';
import { type GroupTraps, groupTraps, type TrapsView } from './provider-compare-traps.js';

/** An amount, and the dollars where it is in another currency. */
export interface Amount {
  readonly text: string;
  readonly usd?: string;
}

/** A cost drawn, in percent of the dearest that is shown. */
export interface Bar {
  /** From zero to what is likely, otherwise to the low end. */
  readonly to: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The lowest of the group on the same scale. */
  readonly lowest: number | null;
}

export interface OfferRowView {
  readonly id: string;
  readonly name: string;
  /** The model, where it is not the one that was asked for. */
  readonly model: string | null;
  readonly billing: string;
  /** Whether the page itself gave it. */
  readonly own: boolean;
  readonly perKept: Amount | null;
  readonly perMonth: Amount | null;
  readonly against: Against;
  readonly bar: Bar | null;
  /** Instead of a cost: what is missing, and why. */
  readonly lead: string;
  readonly reason: string;
  readonly traps: TrapsView;
  readonly limits: readonly string[];
  readonly age: {
    readonly state: Freshness['state'];
    readonly date: string;
    readonly says: string;
  } | null;
  readonly row: OfferRow;
}

export interface OfferGroupView {
  readonly id: OfferGroup;
  readonly title: string;
  /** What holds for its rows and is said in none of them. */
  readonly note: string;
  readonly count: string;
  /** How many there are, and from what cost. */
  readonly says: string;
  readonly rows: readonly OfferRowView[];
}

export interface ProviderCompareView {
  readonly lede: string;
  readonly groups: readonly OfferGroupView[];
  /** Kinds of sellers that can be chosen, and the one that is. */
  readonly kinds: readonly Provider['kind'][];
  readonly kind: Arrangement['kind'];
  /** Whether offers without a price can be left out. */
  readonly someUnpriced: boolean;
  readonly shown: number;
  readonly provenance: { readonly state: Freshness['state']; readonly says: string } | null;
}

/** The cost view of a comparison, worded and formatted; every output renders this. */
export function providerCompareView(
  request: CompareRequest,
  arrangement: Arrangement,
  /** Groups whose rows are wanted. */
  open: ReadonlySet<OfferGroup>,
  words: CompareWords,
): ProviderCompareView {
  const { comparison, catalog } = request;
  const { compare: say } = words;
  const present = new Set(comparison.rows.map(({ provider }) => kindOf(catalog, provider)));
  // Other data may have come since a kind was chosen.
  const kind = present.has(arrangement.kind as Provider['kind']) ? arrangement.kind : 'all';
  const shown = comparison.rows.filter(
    ({ provider, perKept }) =>
      (kind === 'all' || kindOf(catalog, provider) === kind) &&
      (perKept !== null || !arrangement.pricedOnly),
  );
  const dearest = Math.max(
    ...shown
      .filter(({ group }) => open.has(group))
      .map(({ perKept }) => Number(perKept?.high ?? 0)),
    0,
  );
  const groups = OFFER_GROUPS.flatMap((id): OfferGroupView[] => {
    const own = shown.filter(({ group }) => group === id);
    if (own.length === 0) return [];
    const costs = own.flatMap(({ perKept }) => perKept ?? []);
    const least = costs.reduce<string | null>(
      (low, cost) => (low !== null && Number(low) <= Number(lowEnd(cost)) ? low : lowEnd(cost)),
      null,
    );
    const count = formatInteger(request.locale, own.length);
    const measure = yardstick(costs, request, words);
    const traps = open.has(id) ? groupTraps(own, request, words) : null;
    return [
      {
        id,
        title: say.groups[id](comparison.workload.model),
        note: [say.groupNotes[id], ...(traps?.shared ?? [])].filter(Boolean).join(' '),
        count,
        says: say.groupCount(count, least && priceText(least, request)),
        rows: traps
          ? sorted(own, arrangement, request).map((row) =>
              rowView(row, { measure, traps, dearest }, request, words),
            )
          : [],
      },
    ];
  });
  return {
    lede: lede(request, words),
    groups,
    kinds: PROVIDER_KINDS.filter((each) => present.has(each)),
    kind,
    someUnpriced: comparison.rows.some(({ perKept }) => perKept === null),
    shown: shown.length,
    provenance: provenance(shown, words),
  };
}

function kindOf(catalog: Catalog, provider: string): Provider['kind'] | undefined {
  return own(catalog.providers, provider)?.kind;
}

const lowEnd = ({ likely, low }: Cost): string => likely ?? low;

/** What rows are ranked by. */
function value(cost: Cost | null): number | null {
  return cost && Number(cost.likely ?? cost.high);
}

/** What a row is held against. */
interface Neighbors {
  readonly measure: Yardstick;
  readonly traps: GroupTraps;
  readonly dearest: number;
}

function rowView(
  row: OfferRow,
  { measure, traps, dearest }: Neighbors,
  request: CompareRequest,
  words: CompareWords,
): OfferRowView {
  const { compare: say, shared } = words;
  const { perKept, perMonth, capacity, age, group } = row;
  const { account, facts } = offerOf(row, request) ?? {};
  return {
    id: row.offer,
    name: offerName(row, request),
    model: group === 'same-model' ? null : (modelOf(row, request)?.name ?? row.model),
    billing: say.billing(
      row.billing,
      row.unit === 'credits',
      account?.credit !== undefined && 'notSold' in account.credit,
      account?.topUpFee !== undefined || account?.minimumTopUpUsd !== undefined,
    ),
    perKept: amount(perKept, request, words),
    perMonth: amount(perMonth, request, words),
    own: request.own.has(row.offer),
    against: perKept ? measure.of(perKept) : { says: '', isLowest: false },
    bar: perKept && bar(perKept, measure.lowest, dearest),
    lead: perKept ? '' : say.lead(row.kind, row.reasons),
    reason: perKept ? '' : reasonText(row, request, words),
    traps: traps.of(row),
    limits: [
      ...(capacity ? capacityTexts(capacity, perKept !== null, request, words) : []),
      ...(facts?.limitDriver === undefined ? [] : [say.limit(facts.limitDriver)]),
    ],
    age: age
      ? {
          state: age.state,
          date: age.checked ?? say.noDay,
          says: shared.age(age, request.dated),
        }
      : { state: 'unknown', date: say.noDay, says: say.dayUnknown },
    row,
  };
}

function bar(cost: Cost, lowest: number | null, dearest: number): Bar {
  const percent = (usd: string | number): number =>
    dearest === 0 ? 0 : (Number(usd) / dearest) * 100;
  const { low, high } = cost;
  return {
    to: percent(lowEnd(cost)),
    range: low === high ? null : { low: percent(low), high: percent(high) },
    // What is free has no bar to mark it on.
    lowest: lowest && Number(high) > 0 ? percent(lowest) : null,
  };
}

function amount(cost: Cost | null, request: CompareRequest, words: CompareWords): Amount | null {
  if (!cost) return null;
  const text = costText(cost, request, words);
  return request.exchange
    ? { text, usd: costText(cost, { ...request, exchange: null }, words) }
    : { text };
}

/** Rows without a price stay last, in the order in which they came. */
function sorted(
  rows: readonly OfferRow[],
  { sort, descending }: Arrangement,
  request: CompareRequest,
): readonly OfferRow[] {
  const priced = rows.filter(({ perKept }) => perKept !== null);
  const rest = rows.filter(({ perKept }) => perKept === null);
  if (sort === 'cost') return [...(descending ? priced.reverse() : priced), ...rest];
  const by = comparator(sort, request);
  const turned = descending ? (a: OfferRow, b: OfferRow) => by(b, a) : by;
  return [...priced.sort(turned), ...(sort === 'month' ? rest : rest.sort(turned))];
}

function comparator(sort: Sort, request: CompareRequest): (a: OfferRow, b: OfferRow) => number {
  switch (sort) {
    case 'month':
      return (a, b) => (value(a.perMonth) ?? 0) - (value(b.perMonth) ?? 0);
    case 'date': {
      // The newest first.
      const day = ({ age }: OfferRow): string => age?.checked ?? '';
      return (a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0);
    }
    default: {
      const names = new Map(request.comparison.rows.map((row) => [row, offerName(row, request)]));
      const { compare } = new Intl.Collator('en', { numeric: true });
      return (a, b) => compare(names.get(a)!, names.get(b)!) || compare(a.model, b.model);
    }
  }
}

function lede(
  { comparison, locale, dated }: CompareRequest,
  { compare: say }: CompareWords,
): string {
  const { workload, asOf } = comparison;
  const range = (given: Range): string =>
    rangeText(given, (number) => formatNumber(locale, number), say);
  const some = (given: Range): string | null =>
    given.high > 0
      ? rangeText(given, (number) => say.percent(formatNumber(locale, number)), say)
      : null;
  return [
    say.lede({
      model: workload.model,
      size: workload.size,
      quality: workload.quality,
      edit: workload.operation === 'edit',
      kept: range(workload.imagesPerMonth),
      rerolled: some(workload.rerollRate),
      failed: some(workload.failureRate),
    }),
    ...(dated ? [say.asOf(asOf)] : []),
  ].join(' ');
}

const STATES: readonly Freshness['state'][] = ['fresh', 'ageing', 'read-later', 'unknown', 'stale'];

/** From the oldest reading to the newest; the state is that of the worst. */
function provenance(
  rows: readonly OfferRow[],
  { compare: say }: CompareWords,
): ProviderCompareView['provenance'] {
  const ages = rows.flatMap(({ age }) => age ?? []);
  const known = ages.flatMap(({ checked }) => checked ?? []).sort();
  // A year alone is no end of a span; the row says it.
  const days = known.filter((date) => date.length > 4);
  const dates = days.length > 0 ? days : known;
  if (dates.length === 0) return null;
  const worst = Math.max(...ages.map(({ state }) => STATES.indexOf(state)));
  return { state: STATES[worst]!, says: say.provenance(dates[0]!, dates.at(-1)!) };
}
