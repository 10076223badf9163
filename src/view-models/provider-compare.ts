import {
  type Catalog,
  type Cost,
  type Freshness,
  type ImageModel,
  OFFER_GROUPS,
  type OfferGroup,
  type OfferRow,
  type OfferWarning,
  type Provider,
  PROVIDER_KINDS,
  type Range,
} from '../core/index.js';
import { formatInteger, formatNumber } from '../i18n/format.js';
import { rangeText } from './calculator-figures.js';
import {
  type Arrangement,
  type CompareRequest,
  type CompareWords,
  offerName,
  offerOf,
  type Sort,
} from './provider-compare-request.js';
import {
  capacityTexts,
  costText,
  priceText,
  reasonText,
  warningText,
} from './provider-compare-texts.js';

/** An amount, and the dollars where it is in another currency. */
export interface Amount {
  readonly text: string;
  readonly usd?: string;
}

export interface OfferRowView {
  readonly id: string;
  readonly name: string;
  /** The model, where it is not the one that was asked for. */
  readonly model: string | null;
  readonly billing: string;
  readonly perKept: Amount | null;
  readonly perMonth: Amount | null;
  /** "lowest" or "+5 %" within the group. */
  readonly against: string;
  readonly cheapest: boolean;
  /** Percent of the dearest that is shown. */
  readonly bar: number;
  /** The lowest of the group on the same scale. */
  readonly tick: number;
  /** Instead of a cost: what is missing, and why. */
  readonly lead: string;
  readonly reason: string;
  readonly traps: readonly string[];
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
  readonly note: string;
  readonly count: string;
  /** How many there are, and from what cost. */
  readonly says: string;
  readonly rows: readonly OfferRowView[];
}

export interface ProviderCompareView {
  readonly lede: string;
  readonly groups: readonly OfferGroupView[];
  /** Kinds of sellers that can be chosen. */
  readonly kinds: readonly Provider['kind'][];
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
  const shown = comparison.rows.filter(
    ({ provider, perKept }) =>
      (arrangement.kind === 'all' || kindOf(catalog, provider) === arrangement.kind) &&
      (perKept !== null || !arrangement.pricedOnly),
  );
  const dearest = Math.max(
    ...shown.filter(({ group }) => open.has(group)).map(({ perKept }) => value(perKept) ?? 0),
    0,
  );
  const groups = OFFER_GROUPS.flatMap((id): OfferGroupView[] => {
    const own = shown.filter(({ group }) => group === id);
    if (own.length === 0) return [];
    const cheapest = own.find(({ perKept }) => perKept !== null)?.perKept ?? null;
    const lowest = value(cheapest);
    const count = formatInteger(request.locale, own.length);
    const alone = own.filter(({ perKept }) => perKept !== null).length === 1;
    return [
      {
        id,
        title: say.groups[id](comparison.workload.model),
        note: say.groupNotes[id],
        count,
        says: say.groupCount(count, cheapest && priceText(best(cheapest), request)),
        rows: open.has(id)
          ? sorted(own, arrangement, request).map((row) =>
              rowView(row, { lowest: alone ? null : lowest, dearest }, request, words),
            )
          : [],
      },
    ];
  });
  const present = new Set(comparison.rows.map(({ provider }) => kindOf(catalog, provider)));
  return {
    lede: lede(request, words),
    groups,
    kinds: PROVIDER_KINDS.filter((kind) => present.has(kind)),
    shown: shown.length,
    provenance: provenance(shown, words),
  };
}

function kindOf(catalog: Catalog, provider: string): Provider['kind'] | undefined {
  return catalog.providers[provider]?.kind;
}

/** What rows are ranked by. */
const best = ({ likely, high }: Cost): string => likely ?? high;

function value(cost: Cost | null): number | null {
  return cost && Number(best(cost));
}

function rowView(
  row: OfferRow,
  { lowest, dearest }: { readonly lowest: number | null; readonly dearest: number },
  request: CompareRequest,
  words: CompareWords,
): OfferRowView {
  const { compare: say, shared } = words;
  const { perKept, perMonth, capacity, age, group } = row;
  const { account, facts } = offerOf(row, request) ?? {};
  const percent = (cost: number | null): number =>
    cost === null || dearest === 0 ? 0 : (cost / dearest) * 100;
  const own = value(perKept);
  const cheapest = lowest !== null && own === lowest;
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
    against: cheapest ? say.lowest : more(own, lowest, request, words),
    cheapest,
    bar: percent(own),
    tick: percent(lowest),
    lead: perKept ? '' : say.lead(row.kind, row.reasons),
    reason: perKept ? '' : reasonText(row, request, words),
    traps: traps(row, request, words),
    limits: [
      ...(capacity ? capacityTexts(capacity, request, words) : []),
      ...(facts?.limitDriver === undefined ? [] : [say.limit(facts.limitDriver)]),
    ],
    age: age && {
      state: age.state,
      date: age.checked ?? say.notPublished,
      says: shared.age(age, request.dated),
    },
    row,
  };
}

function modelOf({ model }: OfferRow, { catalog }: CompareRequest): ImageModel | undefined {
  return catalog.models.find(({ id }) => id === model);
}

function more(
  own: number | null,
  lowest: number | null,
  { locale }: CompareRequest,
  { compare: say }: CompareWords,
): string {
  if (own === null || lowest === null || lowest === 0) return '';
  const percent = (own / lowest - 1) * 100;
  return say.more(formatNumber(locale, percent, percent < 1 ? 1 : 0));
}

/** What is paid without a quality, then what else is easily overlooked. */
function traps(row: OfferRow, request: CompareRequest, words: CompareWords): readonly string[] {
  const { compare: say } = words;
  // The column of dates says how old the figures are.
  const said = row.warnings
    .filter(({ code }) => !AGES.has(code))
    .sort((a, b) => order(a.code) - order(b.code));
  const texts = said.map((warning) => warningText(warning, request, words));
  if (
    !row.perKept ||
    row.group !== 'same-model' ||
    said.some(({ code }) => code === 'default-quality')
  )
    return texts;
  const left = offerOf(row, request)?.defaults?.quality;
  if (modelOf(row, request)?.qualities.length === 0) return [say.noQuality, ...texts];
  if (left === undefined) return [say.noDefault, ...texts];
  const same = left === request.comparison.workload.quality;
  return [same ? say.sameDefault(left) : say.otherDefault(left), ...texts];
}

const AGES: ReadonlySet<OfferWarning> = new Set(['rate-stale', 'rate-undated', 'rate-read-later']);

/** What costs most when it is overlooked comes first. */
const ORDER: readonly OfferWarning[] = [
  'default-quality',
  'compared-by-tokens',
  'quality-not-compared',
  'price-ends',
  'offer-ends',
  'model-shuts-down',
  'tier-by-edge',
  'conflict',
  'other-plan',
];

function order(code: OfferWarning): number {
  const at = ORDER.indexOf(code);
  return at < 0 ? ORDER.length : at;
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
  const some = (given: Range): string | null => (given.high > 0 ? range(given) : null);
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
  const dates = ages.flatMap(({ checked }) => checked ?? []).sort();
  if (dates.length === 0) return null;
  const worst = Math.max(...ages.map(({ state }) => STATES.indexOf(state)));
  return { state: STATES[worst]!, says: say.provenance(dates[0]!, dates.at(-1)!) };
}
