import {
  attemptsFor,
  type Confidence,
  type Cost,
  FAILED_REQUESTS,
  freshness,
  type OfferLine,
  type OfferRow,
  type Provenance,
  type Range,
  rateOn,
} from '../core/index.js';
import { formatInteger, formatNumber } from '../i18n/format.js';
import { rangeText } from './calculator-figures.js';
import { type ConflictView, conflictView } from './conflicts.js';
import { exactUsd } from './money-text.js';
import { sourceView, type Term } from './provenance.js';
import {
  type CompareRequest,
  type CompareWords,
  offerName,
  offerOf,
  providerOf,
} from './provider-compare-request.js';
import { costText, oneReason, unitText, warningText, worded } from './provider-compare-texts.js';
import { defaultText } from './provider-compare-traps.js';
import { partText } from './usage-part.js';

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href?: string | null;
}

/** One line of what a request comes to: quantity × price = cost. */
export interface OfferLineView {
  readonly name: string;
  readonly cost: string;
  readonly equation: readonly Term[];
  readonly facts: readonly Fact[];
}

/** What opens below an offer. */
export interface OfferExplanation {
  readonly lines: readonly OfferLineView[];
  /** From one attempt to the month, one change each. */
  readonly sums: readonly {
    readonly says: string;
    readonly cost: string;
    readonly facts: readonly Fact[];
  }[];
  readonly warnings: readonly string[];
  readonly conflicts: readonly ConflictView[];
  readonly account: readonly string[];
  readonly notes: readonly string[];
  /** Where credits are sold in several ways. */
  readonly plans: PlansView | null;
}

export interface PlansView {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
}

/** How an offer's cost comes about, with the source and date of every figure. */
export function offerExplanation(
  row: OfferRow,
  request: CompareRequest,
  words: CompareWords,
): OfferExplanation {
  const { catalog } = request;
  const { compare: say } = words;
  const disputed = row.warnings.flatMap(({ code, params }) =>
    code === 'conflict' ? catalog.conflicts.filter(({ id }) => id === params.id) : [],
  );
  return {
    lines: row.lines.map((line) => lineView(line, request, words)),
    sums: sums(row, request, words),
    warnings: row.warnings
      .filter(({ code }) => code !== 'conflict')
      .map((warning) => warningText(warning, request, words)),
    conflicts: disputed.map((conflict) => conflictView(conflict, catalog, say.meters)),
    account: accountTexts(row, request, words),
    notes: [...defaultText(row, request, words), ...(offerOf(row, request)?.notes ?? [])],
    plans: plansView(row, request, words),
  };
}

/** What a chosen plan makes of an offer, in a sentence. */
export function planText(offer: string, request: CompareRequest, words: CompareWords): string {
  const row = request.comparison.rows.find((each) => each.offer === offer);
  const plans = row && plansView(row, request, words);
  if (!plans) return '';
  const { label } = plans.options.find(({ value }) => value === plans.value)!;
  const cost = row.perKept && costText(row.perKept, request, words);
  return words.compare.planned(offerName(row, request), label, cost);
}

function plansView(
  { offer }: OfferRow,
  request: CompareRequest,
  { compare: say }: CompareWords,
): PlansView | null {
  const { comparison, terms, locale } = request;
  const credit = offerOf({ offer }, request)?.account?.credit;
  const sold =
    credit && 'plans' in credit
      ? credit.plans.filter((plan) => rateOn([plan], comparison.asOf) !== undefined)
      : [];
  if (sold.length < 2) return null;
  const chosen = sold.find(({ id }) => id === terms.plans?.[offer]) ?? sold[0]!;
  return {
    value: chosen.id,
    options: sold.map(({ id, name, usd }) => ({
      value: id,
      label: say.plans(name, exactUsd(usd, locale)),
    })),
  };
}

function lineView(line: OfferLine, request: CompareRequest, words: CompareWords): OfferLineView {
  const { compare: say, estimate: codes } = words;
  const { locale, comparison } = request;
  const { meter, unit, quantity, price, formula, parts, factors, cost, reasons } = line;
  const number = (value: number): string => formatNumber(locale, value, 6);
  const count = (range: Range): string => rangeText(range, number, say);
  const exact = ({ low, high }: Cost): string =>
    rangeText({ low, high }, (amount) => unitText(amount, unit, locale, words), say);
  const images = comparison.workload.imagesPerRequest;
  const free = cost !== null && price === null && quantity === null;
  const text = cost === null ? say.notPriced : free ? say.notBilled : exact(cost);
  const quantityText =
    quantity === null ? '' : rangeText(quantity, (amount) => number(Number(amount)), say);
  // What a first megapixel costs besides is in the formula's own words.
  const plain = formula?.code !== 'by-megapixel';
  return {
    name: say.meters[meter][0],
    cost: text,
    equation:
      price && quantity && cost && plain
        ? [
            { value: quantityText, caption: say.unitOf(meter, quantityText) },
            ...(price.per === 1
              ? []
              : [
                  { operator: '÷', value: formatInteger(locale, price.per), caption: say.rateUnit },
                ]),
            {
              operator: '×',
              value: unitText(price.amount, unit, locale, words),
              caption: say.price,
            },
            ...factors.map(({ code, multiplier }) => ({
              operator: '×',
              value: multiplier,
              caption: code,
            })),
            ...(images > 1
              ? [{ operator: '÷', value: formatInteger(locale, images), caption: say.images }]
              : []),
            { operator: '=', value: text, caption: say.eachAttempt },
          ]
        : [],
    facts: [
      ...parts.map((part) => ({
        label: say.counted,
        value: partText(part, count, say.notPublished, codes, locale),
      })),
      ...(formula
        ? [
            {
              label: say.how,
              value: say.formula(
                formula.code === 'per-second'
                  ? formula
                  : worded({ ...formula, params: { ...formula.params, unit } }, request, words),
                locale,
              ),
            },
          ]
        : []),
      ...factors.map((factor) => ({
        label: say.how,
        value: say.factor({
          code: factor.code,
          params: {
            multiplier: factor.multiplier,
            provider: factor.offer === undefined ? '' : providerOf(factor.offer, request),
          },
        }),
      })),
      ...(cost && !price && !free && factors.length === 0
        ? [{ label: say.how, value: say.several }]
        : []),
      ...reasons.map((reason) => ({
        label: say.notPriced,
        value: oneReason(reason, request, words),
      })),
      ...(price ? readFacts(price, request, words) : []),
    ],
  };
}

/** Where and when a figure was read, and how sure it is. */
function readFacts(
  figure: Pick<Provenance, 'source' | 'checks'> & { readonly confidence?: Confidence },
  { catalog, comparison, dated }: CompareRequest,
  { compare: say, shared }: CompareWords,
): Fact[] {
  const { name, href } = sourceView(catalog, figure.source);
  return [
    { label: say.source, value: name, href },
    { label: say.date, value: shared.age(freshness(figure, comparison.asOf), dated) },
    ...(figure.confidence && figure.confidence !== 'high'
      ? [{ label: say.confidence, value: say.confidences[figure.confidence] }]
      : []),
  ];
}

function sums(
  row: OfferRow,
  request: CompareRequest,
  words: CompareWords,
): OfferExplanation['sums'] {
  const { compare: say } = words;
  const { locale, comparison } = request;
  const { perAttempt, perKept, perMonth, steps } = row;
  if (!perAttempt || !perKept || !perMonth) return [];
  const exact = ({ low, high }: Cost): string =>
    rangeText({ low, high }, (usd) => exactUsd(usd, locale), say);
  const { rerollRate, failureRate, failedRequests } = comparison.workload;
  const usual = FAILED_REQUESTS[offerOf(row, request)?.failures.status === 'billed' ? 1 : 0];
  const failed = failedRequests ?? usual;
  const { billable } = attemptsFor(rerollRate, failureRate, failed);
  const stepsOf = (of: 'attempt' | 'month') =>
    steps
      .filter((step) => step.of === of)
      .map(({ code, params, cost, source, checks }) => ({
        says: say.step(worded({ code, params }, request, words), locale),
        cost: exact(cost),
        facts: readFacts({ source, checks }, request, words),
      }));
  const percents = (range: Range): string =>
    rangeText(range, (percent) => say.percent(formatNumber(locale, percent)), say);
  const plain = (says: string, cost: Cost) => ({ says, cost: exact(cost), facts: [] });
  return [
    ...stepsOf('attempt'),
    plain(say.oneAttempt, perAttempt),
    {
      says: say.rerolls(
        percents(rerollRate),
        percents(failureRate),
        failed === 'billed',
        rangeText(billable, ({ n, d }) => formatNumber(locale, Number(n) / Number(d), 6), say),
      ),
      cost: '',
      facts: [],
    },
    ...stepsOf('month'),
    plain(say.oneKept, perKept),
    { says: say.aMonth, cost: costText(perMonth, { locale, exchange: null }, words), facts: [] },
  ];
}

function accountTexts(
  row: OfferRow,
  request: CompareRequest,
  words: CompareWords,
): readonly string[] {
  const { compare: say } = words;
  const { locale } = request;
  const { account, facts, failures } = offerOf(row, request) ?? {};
  const { minimumTopUpUsd: minimum, creditsExpireDays: days, allowances = [] } = account ?? {};
  return [
    ...(minimum === undefined
      ? []
      : [
          minimum === null
            ? say.account.minimumUnknown
            : say.account.minimum(exactUsd(minimum, locale)),
        ]),
    ...(days === undefined ? [] : [say.account.expire(formatInteger(locale, days))]),
    ...allowances.map(({ unit, amount, per }) =>
      say.account.free(say.given(unitText(amount, unit, locale, words), per)),
    ),
    facts?.limitDriver === undefined ? say.limitUnknown : say.limit(facts.limitDriver),
    ...(failures?.note ? [say.account.failures(failures.note)] : []),
  ];
}
