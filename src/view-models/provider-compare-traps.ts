import type { OfferRow, OfferWarning } from '../core/index.js';
import {
  type CompareRequest,
  type CompareWords,
  modelOf,
  offerOf,
} from './provider-compare-request.js';
import { warningText, worded } from './provider-compare-texts.js';

/** What is easily overlooked. */
export interface TrapsView {
  /** What is paid by a request without a quality; `null` where that is no question. */
  readonly unset: { readonly text: string; readonly known: boolean } | null;
  /** What costs most first. */
  readonly others: readonly string[];
  /** On what sources disagree. */
  readonly disputes: readonly string[];
}

// The column of dates says how old the figures are.
const ELSEWHERE: ReadonlySet<OfferWarning> = new Set([
  'default-quality',
  'conflict',
  'rate-stale',
  'rate-undated',
  'rate-read-later',
]);

const ORDER: readonly OfferWarning[] = [
  'compared-by-tokens',
  'quality-not-compared',
  'price-ends',
  'offer-ends',
  'model-shuts-down',
  'tier-by-edge',
  'other-plan',
];

function order(code: OfferWarning): number {
  const at = ORDER.indexOf(code);
  return at < 0 ? ORDER.length : at;
}

export function trapsView(row: OfferRow, request: CompareRequest, words: CompareWords): TrapsView {
  const text = (warning: OfferRow['warnings'][number]): string =>
    warningText(warning, request, words);
  return {
    unset: unset(row, request, words),
    others: row.warnings
      .filter(({ code }) => !ELSEWHERE.has(code))
      .sort((a, b) => order(a.code) - order(b.code))
      .map(text),
    disputes: row.warnings.filter(({ code }) => code === 'conflict').map(text),
  };
}

function unset(row: OfferRow, request: CompareRequest, words: CompareWords): TrapsView['unset'] {
  const { compare: say } = words;
  if (!row.perKept || row.group !== 'same-model') return null;
  const known = (text: string): TrapsView['unset'] => ({ text, known: true });
  if (modelOf(row, request)?.qualities.length === 0) return known(say.noQuality);
  const left = offerOf(row, request)?.defaults?.quality;
  if (left === undefined) return { text: say.noDefault, known: false };
  const warning = row.warnings.find(({ code }) => code === 'default-quality');
  if (warning) {
    const { params } = worded(warning, request, words);
    return known(say.paidDefault(left, String(params.cost)));
  }
  return known(
    left === request.comparison.workload.quality ? say.sameDefault(left) : say.otherDefault(left),
  );
}
