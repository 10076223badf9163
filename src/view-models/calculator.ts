import { freshness, type Freshness, type Range, sharesOf } from '../core/index.js';
import { formatInteger, formatNumber } from '../i18n/format.js';
import {
  assumptionViews,
  type AssumptionView,
  conflictsOf,
  nearestDay,
  unpricedView,
  type UnpricedView,
  warningTexts,
} from './calculator-caveats.js';
import {
  exactOrRange,
  headFigure,
  type HeadFigure,
  percentText,
  type RangeMark,
  rangeMarks,
  rangeText,
} from './calculator-figures.js';
import { ledgerView, type LedgerView } from './calculator-ledger.js';
import type { CalculatorRequest, CalculatorWords, Usable } from './calculator-request.js';
import { workloadText } from './calculator-workload.js';
import type { ConflictView } from './conflicts.js';
import { type SourceView, sourceView } from './provenance.js';

export interface CalculatorView {
  readonly kind: Usable['kind'];
  readonly perKept: HeadFigure;
  readonly perMonth: HeadFigure;
  /** The workload in words, on one line. */
  readonly workloadText: string;
  readonly sentence: string;
  /** Of the figures that are ranges. */
  readonly ranges: readonly RangeMark[];
  /** One sentence when a meter dominates, else the parts. */
  readonly money: {
    readonly sentence: string | null;
    readonly parts: readonly {
      readonly name: string;
      readonly text: string;
      readonly percent: number;
    }[];
  };
  readonly ledger: LedgerView;
  /** The standard price beside a batch price. */
  readonly standard: string | null;
  readonly unpriced: UnpricedView | null;
  readonly assumptions: readonly AssumptionView[];
  readonly warnings: readonly string[];
  readonly conflicts: readonly ConflictView[];
  readonly provenance: {
    readonly state: Freshness['state'];
    readonly says: string;
    readonly source: SourceView;
  } | null;
  readonly announcement: string;
  readonly estimate: Usable;
  readonly request: CalculatorRequest;
}

/** What the results show: words and figures for everything that an estimate says. */
export function calculatorView(
  found: Usable,
  request: CalculatorRequest,
  words: CalculatorWords,
): CalculatorView {
  const { locale } = request;
  const { calculator: say } = words;
  const { workload, attempts } = found;
  const priced = found.kind !== 'unpriced';
  const near = priced ? null : nearestDay(found, request);
  const unpriced = unpricedView(found, request, words, near);
  const perKept = priced
    ? headFigure(say.perKept, found.perKept, request, say)
    : { label: say.perKept, text: say.notPriced, known: false };
  const perMonth = priced
    ? headFigure(say.perMonthCost, found.perMonth, request, say)
    : { label: say.perMonthCost, text: say.notPriced, known: false };
  const integers = (range: Range): string =>
    rangeText(range, (value) => formatInteger(locale, value), say);
  const billable = attempts.billable.perMonth;
  const attemptsText = rangeText(
    billable,
    ({ decimal }) => formatInteger(locale, Number(decimal)),
    say,
  );
  const whole = [billable.low, billable.high].every(({ decimal }) => !decimal.includes('.'));
  const moneyParts = priced ? sharesOf(found) : [];
  const [first] = moneyParts;
  return {
    kind: found.kind,
    perKept,
    perMonth,
    workloadText: workloadText(found, request, words),
    sentence: say.paid(
      integers(workload.imagesPerMonth),
      whole ? attemptsText : `${say.about} ${attemptsText}`,
    ),
    ranges: priced
      ? [
          ...rangeMarks(say.eachKept, found.perKept, request),
          ...rangeMarks(say.aMonth, found.perMonth, request),
        ]
      : [],
    money: {
      sentence:
        first && Number(first.percent) >= 90
          ? say.dominates(
              words.meters[first.line.meter][0],
              percentText(first.percent, locale),
              found.kind === 'range' && found.lines.some(({ cost }) => cost?.likely === undefined),
            )
          : null,
      parts: moneyParts.map(({ line, percent }) => ({
        name: words.meters[line.meter][0],
        // As it is: printed shares add up to 100.
        text: `${formatNumber(locale, Number(percent), 1)}%`,
        percent: Number(percent),
      })),
    },
    ledger: ledgerView(found, request, words, near),
    standard: found.standard && exactOrRange(found.standard.perKept, request, say),
    unpriced,
    assumptions: assumptionViews(found, request, words),
    warnings: warningTexts(found, request, words),
    conflicts: conflictsOf(found, request, words),
    provenance: provenanceOf(near ?? found, request, words),
    announcement: unpriced?.title ?? say.result(perKept.text, perMonth.text),
    estimate: found,
    request,
  };
}

function provenanceOf(
  found: Usable,
  request: CalculatorRequest,
  { shared }: CalculatorWords,
): CalculatorView['provenance'] {
  const order: readonly Freshness['state'][] = [
    'fresh',
    'ageing',
    'unknown',
    'read-later',
    'stale',
  ];
  // The line whose rate is known worst speaks for all.
  const [worst] = found.lines
    .flatMap(({ rate, derivedFrom }) => (rate ? [derivedFrom?.rate ?? rate] : []))
    .map((rate) => ({ rate, age: freshness(rate, request.asOf) }))
    .sort((a, b) => order.indexOf(b.age.state) - order.indexOf(a.age.state));
  return worst
    ? {
        state: worst.age.state,
        says: shared.age(worst.age, request.dated),
        source: sourceView(request.catalog, worst.rate.source),
      }
    : null;
}
