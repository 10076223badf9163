import type { Notice, OfferRow, OfferWarning } from '../core/index.js';
import { formatInteger } from '../i18n/format.js';
import {
  type CompareRequest,
  type CompareWords,
  modelOf,
  offerOf,
} from './provider-compare-request.js';
import { warningText } from './provider-compare-texts.js';

/** What is easily overlooked in one offer. */
export interface TrapsView {
  /** What costs most first. */
  readonly others: readonly string[];
  /** What sources disagree on. */
  readonly disputes: readonly string[];
}

export interface GroupTraps {
  /** What is true of all offers of the group, or of most, for the line above its rows. */
  readonly shared: readonly string[];
  of(row: OfferRow): TrapsView;
}

// The column of dates says how old the figures are, and the account what is free or can be brought.
const ELSEWHERE: ReadonlySet<OfferWarning> = new Set([
  'conflict',
  'rate-stale',
  'rate-undated',
  'rate-read-later',
  'own-key-optional',
  'free-once',
]);

const ORDER: readonly OfferWarning[] = [
  'default-quality',
  'compared-by-tokens',
  'quality-not-compared',
  'price-ends',
  'offer-ends',
  'model-shuts-down',
  'tier-by-edge',
  'other-plan',
];

/** From this share of the offers a warning stands above them, and in no row. */
const MOST = 0.75;
/** Fewer offers than these say themselves what only some of them have in common. */
const MANY = 4;

function order(code: OfferWarning): number {
  const at = ORDER.indexOf(code);
  return at < 0 ? ORDER.length : at;
}

/**
 * What is easily overlooked in the offers of one group. What most of them have in common is said once
 * for all; what an offer alone has stays in its row, and everything opens with the row.
 */
export function groupTraps(
  rows: readonly OfferRow[],
  request: CompareRequest,
  words: CompareWords,
): GroupTraps {
  const { compare: say } = words;
  const count = (number: number): string => formatInteger(request.locale, number);
  const text = (warning: Notice<OfferWarning>): string => warningText(warning, request, words);
  const traps = new Map(rows.map((row) => [row, trapsOf(row, request, words)]));
  const priced = rows.filter(({ perKept }) => perKept !== null);
  const counts = new Map<string, number>();
  for (const row of priced)
    for (const trap of new Set(traps.get(row))) counts.set(trap, (counts.get(trap) ?? 0) + 1);
  const total = priced.length;
  const common = [...counts].filter(
    ([, number]) => (number === total && total > 1) || (total >= MANY && number >= total * MOST),
  );
  const isShared = new Set(common.map(([trap]) => trap));
  return {
    shared: [
      ...qualityNotes(priced, request, words),
      ...common.map(([trap, number]) => say.shared(trap, count(number), count(total))),
    ],
    of: (row) => ({
      others: traps.get(row)!.filter((trap) => !isShared.has(trap)),
      disputes: row.warnings.filter(({ code }) => code === 'conflict').map(text),
    }),
  };
}

/** What the row has to say, whatever the others say. */
function trapsOf(row: OfferRow, request: CompareRequest, words: CompareWords): readonly string[] {
  const told = row.warnings
    .filter(({ code }) => !ELSEWHERE.has(code))
    .sort((a, b) => order(a.code) - order(b.code))
    .map((warning) => warningText(warning, request, words));
  const other = defaultOf(row, request);
  const isOther = other !== undefined && other !== request.comparison.workload.quality;
  return isOther && !row.warnings.some(({ code }) => code === 'default-quality')
    ? [words.compare.default(other), ...told]
    : told;
}

/** The quality of a request that has none; `undefined` where the question does not arise. */
function defaultOf(row: OfferRow, request: CompareRequest): string | undefined {
  return asksForQuality(row, request) ? offerOf(row, request)?.defaults?.quality : undefined;
}

function asksForQuality(row: OfferRow, request: CompareRequest): boolean {
  return (
    row.perKept !== null &&
    row.group === 'same-model' &&
    modelOf(row, request)?.qualities.length !== 0
  );
}

/** What happens without a quality, where a row's price does not tell. */
export function defaultText(
  row: OfferRow,
  request: CompareRequest,
  { compare: say }: CompareWords,
): readonly string[] {
  if (!asksForQuality(row, request) || row.warnings.some(({ code }) => code === 'default-quality'))
    return [];
  const quality = defaultOf(row, request);
  return [quality === undefined ? say.noDefault : say.default(quality)];
}

function qualityNotes(
  priced: readonly OfferRow[],
  request: CompareRequest,
  { compare: say }: CompareWords,
): readonly string[] {
  const same = priced.filter(({ group }) => group === 'same-model');
  if (same.length === 0) return [];
  const asked = same.filter((row) => asksForQuality(row, request));
  if (asked.length === 0) return [say.noQuality];
  const silent = asked.filter((row) => defaultOf(row, request) === undefined);
  const count = (number: number): string => formatInteger(request.locale, number);
  return silent.length === 0 ? [] : [say.noDefaults(count(silent.length), count(asked.length))];
}
