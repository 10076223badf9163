import { type BreakEven, breakEven, type BreakEvenPoint, type OfferRow } from '../core/index.js';
import { sizeText } from '../i18n/fill.js';
import { formatInteger, formatNumber } from '../i18n/format.js';
import { asEntered } from './as-entered.js';
import { type CompareRequest, type CompareWords, offerName } from './provider-compare-request.js';
import { oneReason, priceText } from './provider-compare-texts.js';

export const OVERS = ['volume', 'size'] as const;
export type Over = (typeof OVERS)[number];

export const ASPECTS = ['1:1', '3:2', '2:3', '16:9', '9:16'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Rows of the table beside the chart. */
const MOST_FIGURES = 8;

/** Which two offers are compared, and over what. */
export interface Pair {
  readonly offers: readonly [string, string];
  readonly over: Over;
  readonly aspect: Aspect;
}

/** A line of the chart: where it goes, and what it is called at its end. */
export interface ChartLine {
  readonly name: string;
  /** An SVG path in a square of 100, the origin at the top left. */
  readonly path: string;
  /** Percent from the top at which the line ends, and whether its name stands above it. */
  readonly end: number;
  readonly above: boolean;
}

export interface BreakEvenView {
  readonly sentence: string;
  readonly chart: {
    readonly lines: readonly ChartLine[];
    /** Percent from the start at which another offer becomes the cheaper one. */
    readonly crossings: readonly number[];
    readonly from: string;
    readonly to: string;
    readonly top: string;
  } | null;
  readonly figures: readonly { readonly at: string; readonly costs: readonly string[] }[];
}

/**
 * The two offers to start with: of the workload's model, the one that the page names or else the
 * cheapest, and the cheapest that bills in another way. `null` when there are not two with a price.
 */
export function firstPair({
  comparison,
  offer: wanted,
}: CompareRequest): readonly [string, string] | null {
  const priced = comparison.rows.filter(
    ({ group, perKept }) => perKept !== null && group === 'same-model',
  );
  const one =
    priced.find(({ offer, provider }) => offer === wanted || provider === wanted) ?? priced[0];
  const rest = priced.filter((row) => row !== one);
  const other = rest.find(({ billing }) => billing !== one?.billing) ?? rest[0];
  return one && other ? [one.offer, other.offer] : null;
}

/** Offers that can be chosen: those of the workload's model first. */
export function pairOptions(
  request: CompareRequest,
): readonly { readonly value: string; readonly label: string }[] {
  const { comparison, catalog } = request;
  const label = (row: OfferRow): string => {
    const name = offerName(row, request);
    const model = catalog.models.find(({ id }) => id === row.model);
    return row.group === 'same-model' ? name : `${name}, ${model?.name ?? row.model}`;
  };
  return comparison.rows.map((row) => ({ value: row.offer, label: label(row) }));
}

/** Where one of two offers becomes cheaper than the other, as a sentence, a chart and figures. */
export function breakEvenView(
  request: CompareRequest,
  { offers, over, aspect }: Pair,
  words: CompareWords,
): BreakEvenView {
  const { catalog, comparison, terms, locale } = request;
  const { compare: say } = words;
  const { workload, asOf } = comparison;
  const found = breakEven(asEntered(workload), catalog, offers, {
    ...terms,
    over,
    asOf,
    ...(over === 'size' && { aspect }),
  });
  const name = (offer: string): string => {
    const option = pairOptions(request).find(({ value }) => value === offer);
    return option?.label ?? offer;
  };
  if (found.kind !== 'compared') {
    const reasons = found.kind === 'unpriced' ? found.reasons : [];
    return {
      sentence:
        found.kind === 'unpriced'
          ? say.unpricedPair(
              name(found.offer),
              reasons.map((reason) => oneReason(reason, request, words)).join(' '),
            )
          : say.onePair,
      chart: null,
      figures: [],
    };
  }
  const at =
    over === 'size'
      ? say.at.size(aspect, workload.quality)
      : say.at.volume(workload.size, workload.quality);
  const place = ({ at: where, size }: Pick<BreakEvenPoint, 'at' | 'size'>): string =>
    size === null
      ? say.from.volume(formatInteger(locale, where))
      : say.from.size(formatNumber(locale, where / 1e6), size);
  const points = found.points.filter(({ costs: [a, b] }) => a !== null || b !== null);
  return {
    sentence: sentence(found, at, name, place, words),
    chart: chart(found, points, offers.map(name), request, words),
    figures: sample(points).map((point) => ({
      at:
        point.size === null
          ? formatInteger(locale, point.at)
          : sizeAt(point.at, point.size, locale),
      costs: point.costs.map((cost) => (cost === null ? say.notPriced : priceText(cost, request))),
    })),
  };
}

type Found = Extract<BreakEven, { kind: 'compared' }>;

function sentence(
  { points, crossings, cheaperFirst }: Found,
  at: string,
  name: (offer: string) => string,
  place: (point: Pick<BreakEvenPoint, 'at' | 'size'>) => string,
  { compare: say }: CompareWords,
): string {
  const { crossing: ways } = say;
  const both = points.filter(({ costs: [a, b] }) => a !== null && b !== null);
  const [first] = both;
  const last = both.at(-1);
  if (!first || !last) return ways.noSize(at);
  if (cheaperFirst === null) return ways.same(at, place(first), place(last));
  const [only] = crossings;
  if (!only) return ways.none(at, name(cheaperFirst), place(first), place(last));
  if (crossings.length === 1) return ways.once(at, name(only.cheaper), place(only));
  return ways.several(
    at,
    name(cheaperFirst),
    crossings.map((each) => [name(each.cheaper), place(each)] as const),
  );
}

/** Costs from zero upwards; volumes by powers of ten, sizes by pixels. */
function chart(
  { crossings, over }: Found,
  points: readonly BreakEvenPoint[],
  names: readonly string[],
  request: CompareRequest,
  { compare: say }: CompareWords,
): BreakEvenView['chart'] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first.at === last.at) return null;
  const scale = (where: number): number => (over === 'volume' ? Math.log(where) : where);
  const across = (where: number): number =>
    ((scale(where) - scale(first.at)) / (scale(last.at) - scale(first.at))) * 100;
  const costs = points.flatMap((point) => point.costs.flatMap((cost) => cost ?? []));
  const top = costs.reduce((a, b) => (Number(b) > Number(a) ? b : a));
  const down = (cost: string): number => 100 - (Number(cost) / (Number(top) || 1)) * 100;
  const end = (line: number): number => {
    const cost = points.findLast((point) => point.costs[line] !== null)?.costs[line];
    return cost == null ? 100 : down(cost);
  };
  const ends = names.map((_, line) => end(line));
  const { locale } = request;
  const edge = ({ at, size }: BreakEvenPoint): string =>
    size === null ? say.from.volume(formatInteger(locale, at)) : sizeAt(at, size, locale);
  return {
    lines: names.map((name, line) => ({
      name,
      path: points
        .flatMap(({ at, costs }, index) => {
          const cost = costs[line];
          if (cost == null) return [];
          const starts = index === 0 || points[index - 1]!.costs[line] === null;
          return `${starts ? 'M' : 'L'}${round(across(at))} ${round(down(cost))}`;
        })
        .join(''),
      end: round(ends[line]!),
      above: ends[line]! < ends[1 - line]! || (ends[0] === ends[1] && line === 0),
    })),
    crossings: crossings.map(({ at }) => round(across(at))),
    from: edge(first),
    to: edge(last),
    top: priceText(top, request),
  };
}

function sizeAt(pixels: number, size: string, locale: string): string {
  return `${sizeText(size)}, ${formatNumber(locale, pixels / 1e6)} MP`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A few points, evenly, the first and the last among them. */
function sample(points: readonly BreakEvenPoint[]): readonly BreakEvenPoint[] {
  if (points.length <= MOST_FIGURES) return points;
  return Array.from(
    { length: MOST_FIGURES },
    (_, at) => points[Math.round((at * (points.length - 1)) / (MOST_FIGURES - 1))]!,
  );
}
