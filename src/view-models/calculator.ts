import {
  type Catalog,
  convert,
  type Cost,
  type Day,
  type Estimate,
  type EstimateCost,
  type EstimateLine,
  estimate,
  type ExchangeRate,
  freshness,
  type Freshness,
  ledgerOf,
  likelyPosition,
  type Move,
  type Notice,
  type Range,
  sharesOf,
  sizeGrid,
  whatMoves,
  type Workload,
} from '../core/index.js';
import type { CalculatorMessages } from '../i18n/en/calculator.js';
import type { EstimateMessages } from '../i18n/en/estimate.js';
import type { MeterNames } from '../i18n/en/meters.js';
import type { SharedMessages } from '../i18n/en/shared.js';
import { sizeText } from '../i18n/fill.js';
import { formatInteger, formatMoney, formatNumber } from '../i18n/format.js';
import { exactUsd, glancePlaces, places } from './money-text.js';
import { type SourceView, sourceView } from './provenance.js';

export interface CalculatorRequest {
  readonly workload: Workload;
  readonly catalog: Catalog;
  readonly offer?: string | undefined;
  readonly asOf: Day;
  readonly dated: boolean;
  readonly exchange: ExchangeRate | null;
  readonly locale: string;
}

export interface CalculatorWords {
  readonly calculator: CalculatorMessages;
  readonly estimate: EstimateMessages;
  readonly meters: MeterNames;
  readonly shared: SharedMessages;
}

/** An estimate that has lines: everything but an invalid workload. */
export type Usable = Exclude<Estimate, { kind: 'invalid' }>;

/** A headline figure. */
export interface HeadFigure {
  readonly label: string;
  /** The amount, a range, or the words that stand in its place. */
  readonly text: string;
  readonly known: boolean;
  /** US dollars, when `text` is in another currency. */
  readonly usd?: string;
}

export interface RangeMark {
  readonly low: string;
  readonly high: string;
  /** Where the likely figure stands between the ends, 0 to 100. */
  readonly position: number | null;
}

export interface LedgerRow {
  readonly id: string;
  readonly name: string;
  readonly tokens: string;
  readonly rate: string;
  readonly cost: string;
  readonly equation: readonly {
    readonly operator?: string;
    readonly value: string;
    readonly caption: string;
  }[];
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly href?: string | null;
  }[];
}

export interface MoveView {
  readonly name: string;
  /** −88 %, +297 % */
  readonly percent: string;
  readonly direction: Move['difference']['direction'];
  /** Percent of today's cost, cut at 100. */
  readonly bar: number;
  readonly cut: boolean;
  readonly cost: string;
  readonly change: Workload;
}

export interface GridView {
  readonly qualities: readonly string[];
  readonly rows: readonly {
    readonly size: string;
    readonly cells: readonly {
      readonly text: string;
      readonly known: boolean;
      readonly present: boolean;
      readonly change: Workload;
    }[];
  }[];
}

export interface CalculatorView {
  readonly kind: Usable['kind'];
  readonly perKept: HeadFigure;
  readonly perMonth: HeadFigure;
  readonly sentence: string;
  readonly range: RangeMark | null;
  /** One sentence when a meter dominates, else the parts. */
  readonly money: {
    readonly sentence: string | null;
    readonly parts: readonly {
      readonly name: string;
      readonly text: string;
      readonly percent: number;
    }[];
  };
  readonly ledger: {
    readonly rows: readonly LedgerRow[];
    readonly rounding: string | null;
    readonly attempt: string;
    readonly attempts: string;
    readonly attemptsWhy: string;
    readonly kept: string;
  };
  /** The standard price beside a batch price. */
  readonly standard: string | null;
  readonly reasons: readonly string[];
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
  readonly provenance: {
    readonly state: Freshness['state'];
    readonly says: string;
    readonly source: SourceView;
  } | null;
  readonly announcement: string;
  readonly estimate: Usable;
}

/** What the results show: words and figures for everything that an estimate says. */
export function calculatorView(
  found: Usable,
  request: CalculatorRequest,
  words: CalculatorWords,
): CalculatorView {
  const { locale } = request;
  const { calculator: say, estimate: codes } = words;
  const { workload, attempts } = found;
  const priced = found.kind !== 'unpriced';
  const perKept = priced
    ? headFigure(say.perKept, found.perKept, request, say)
    : unpricedFigure(say.perKept, found.atLeast.perKept, request, say);
  const perMonth = priced
    ? headFigure(say.perMonthCost, found.perMonth, request, say)
    : unpricedFigure(say.perMonthCost, found.atLeast.perMonth, request, say);
  const integers = (range: Range): string =>
    rangeText(range, (value) => formatInteger(locale, value), say);
  const percents = (range: Range): string =>
    rangeText(range, (value) => formatNumber(locale, value), say);
  const billable = attempts.billable.perMonth;
  const attemptsText = rangeText(
    billable,
    (value) => formatInteger(locale, Math.ceil(Number(value.decimal))),
    say,
  );
  const moneyParts = priced ? sharesOf(found) : [];
  const [first] = moneyParts;
  return {
    kind: found.kind,
    perKept,
    perMonth,
    sentence: say.paid(integers(workload.imagesPerMonth), attemptsText),
    range:
      priced && found.kind === 'range'
        ? {
            low: glance(found.perKept.low, request),
            high: glance(found.perKept.high, request),
            position: likelyPosition(found.perKept),
          }
        : null,
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
        text: percentText(percent, locale),
        percent: Number(percent),
      })),
    },
    ledger: ledgerView(found, request, words),
    standard: found.standard && exactOrRange(found.standard.perKept, request, say),
    reasons: found.kind === 'unpriced' ? found.reasons.map(codes.reason) : [],
    assumptions: found.assumptions.map((assumption) =>
      codes.assumption(assumption, assumedText(assumption.value, percents)),
    ),
    warnings: found.warnings.map(codes.warning),
    provenance: provenanceOf(found, request, words),
    announcement: say.result(perKept.text, perMonth.text),
    estimate: found,
  };
}

/** What moves the cost, each step with the change that makes it. */
export function movesView(request: CalculatorRequest, words: CalculatorWords): MoveView[] {
  const { workload, catalog, locale } = request;
  return whatMoves(workload, catalog, optionsOf(request)).map(
    ({ code, change, estimate: after, difference }) => {
      const percent = Number(difference.percent ?? 0);
      const sign =
        difference.direction === 'less' ? '−' : difference.direction === 'more' ? '+' : '';
      return {
        name: words.calculator.moveName(code, change),
        percent: `${sign}${formatNumber(locale, percent >= 10 ? Math.round(percent) : percent)}%`,
        direction: difference.direction,
        bar: Math.min(percent, 100),
        cut: percent > 100,
        cost: exactOrRange(after.perKept, request, words.calculator, true),
        change,
      };
    },
  );
}

/** What the workload would cost at every size and quality of its model. */
export function gridView(request: CalculatorRequest, words: CalculatorWords): GridView | null {
  const grid = sizeGrid(request.workload, request.catalog, optionsOf(request));
  return (
    grid && {
      qualities: grid.qualities,
      rows: grid.rows.map((cells, row) => ({
        size: sizeText(grid.sizes[row]!),
        cells: cells.map(({ size, quality, perKept, present }) => ({
          text: perKept
            ? exactOrRange(perKept, request, words.calculator, true)
            : words.calculator.notPriced.toLowerCase(),
          known: perKept !== null,
          present,
          change: { size, quality, outputTokens: null },
        })),
      })),
    }
  );
}

/** What changed since a link was made: today's estimate beside the cost that the link holds. */
export function sinceView(
  then: {
    readonly asOf?: string | undefined;
    readonly cost?: { readonly low: string; readonly high: string } | undefined;
  },
  request: CalculatorRequest,
  today: Day | null,
  words: CalculatorWords,
): string | null {
  if (then.asOf === undefined || today === null || today === then.asOf) return null;
  const now = estimate(request.workload, request.catalog, optionsOf({ ...request, asOf: today }));
  const { calculator: say } = words;
  if (now.kind === 'invalid' || now.kind === 'unpriced') return say.sinceUnpriced(then.asOf);
  const was = then.cost ?? now.perKept;
  return was.low === now.perKept.low && was.high === now.perKept.high
    ? say.sinceSame(then.asOf)
    : say.sinceChanged(
        then.asOf,
        exactOrRange({ ...was, about: false }, request, say),
        exactOrRange(now.perKept, request, say),
      );
}

export function optionsOf({ asOf, offer }: Pick<CalculatorRequest, 'asOf' | 'offer'>): {
  asOf: Day;
  offer?: string;
} {
  return offer === undefined ? { asOf } : { asOf, offer };
}

// Figures

/** An amount to read at a glance, in the currency of the page. */
function glance(usd: string, { locale, exchange }: CalculatorRequest): string {
  if (!exchange) return formatMoney(locale, usd, 'USD', glancePlaces(usd));
  const converted = convert(usd, exchange, 12);
  return formatMoney(locale, converted, exchange.currency, glancePlaces(converted));
}

function exactOrRange(
  cost: EstimateCost,
  request: CalculatorRequest,
  say: CalculatorMessages,
  short = false,
): string {
  const { low, high, likely, about } = cost;
  if (low === high) return glance(high, request);
  if (about) return `${say.about} ${glance(likely ?? high, request)}`;
  const [from, to] = [glance(low, request), glance(high, request)];
  return from === to ? `${say.about} ${from}` : short ? `${from}–${to}` : say.to(from, to);
}

function headFigure(
  label: string,
  cost: EstimateCost,
  request: CalculatorRequest,
  say: CalculatorMessages,
): HeadFigure {
  const { likely, low, high, about } = cost;
  // With a likely figure the headline is that figure; the mark below shows the ends.
  const text =
    likely !== undefined && low !== high && !about
      ? `${say.about} ${glance(likely, request)}`
      : exactOrRange(cost, request, say);
  if (!request.exchange) return { label, text, known: true };
  return { label, text, known: true, usd: exactOrRange(cost, { ...request, exchange: null }, say) };
}

function unpricedFigure(
  label: string,
  atLeast: string,
  request: CalculatorRequest,
  say: CalculatorMessages,
): HeadFigure {
  const known = Number(atLeast) > 0 ? `, ${say.atLeast} ${glance(atLeast, request)}` : '';
  return { label, text: `${say.notPriced}${known}`, known: false };
}

function rangeText<T>(
  range: Range<T>,
  text: (value: T) => string,
  say: CalculatorMessages,
): string {
  const [low, high] = [text(range.low), text(range.high)];
  return low === high ? low : say.to(low, high);
}

function percentText(percent: string, locale: string): string {
  const value = Number(percent);
  // What is not the whole is not called so.
  const shown = value > 99 && value < 100 ? 99 : value;
  return `${formatNumber(locale, shown >= 1 ? Math.round(shown) : shown)}%`;
}

function assumedText(
  value: Notice['params'][string] | Range,
  ranged: (range: Range) => string,
): string {
  if (typeof value === 'object' && 'low' in value) return ranged(value);
  return [value].flat().join(', ');
}

// Ledger

function ledgerView(
  found: Usable,
  request: CalculatorRequest,
  words: CalculatorWords,
): CalculatorView['ledger'] {
  const { calculator: say } = words;
  const { locale } = request;
  const priced = found.kind !== 'unpriced';
  const attempt: Cost = priced
    ? found.perAttempt
    : { low: found.atLeast.perAttempt, high: found.atLeast.perAttempt };
  const ledger = ledgerOf(found.lines, attempt);
  const money = ({ low, high }: Cost): string =>
    rangeText({ low, high }, (usd) => formatMoney(locale, usd, 'USD', ledger.decimals), say);
  const rates = found.attempts.billable.perKept;
  const { rerollRate, failureRate } = found.workload;
  const percents = (range: Range): string =>
    rangeText(range, (value) => formatNumber(locale, value), say);
  // With nothing known there is no least either.
  const nothing = found.kind === 'unpriced' && Number(found.atLeast.perAttempt) === 0;
  const prefix = priced ? '' : `${say.atLeast} `;
  return {
    rows: found.lines.map((line, index) =>
      ledgerRow(
        line,
        ledger.lines[index] ?? null,
        money,
        request,
        words,
        found.workload.imagesPerRequest,
      ),
    ),
    rounding: ledger.rounding && `${ledger.rounding.sign} ${exactUsd(ledger.rounding.usd, locale)}`,
    attempt: prefix + money(attempt),
    attempts: `× ${rangeText(rates, ({ decimal }) => formatNumber(locale, Number(decimal), 6), say)}`,
    attemptsWhy: say.attemptsWhy(percents(rerollRate), percents(failureRate)),
    kept: nothing
      ? say.notPriced.toLowerCase()
      : prefix +
        keptText(
          priced ? found.perKept : { low: found.atLeast.perKept, high: found.atLeast.perKept },
          ledger.decimals,
          locale,
          say,
        ),
  };
}

/** A kept image at the ledger's decimals plus three; what that does not hold exactly is "about". */
function keptText(
  { low, high }: Cost,
  decimals: number,
  locale: string,
  say: CalculatorMessages,
): string {
  const most = decimals + 3;
  const exact = [low, high].every((usd) => places(usd) <= most);
  const text = rangeText(
    { low, high },
    (usd) => formatMoney(locale, usd, 'USD', Math.min(most, places(usd))),
    say,
  );
  return exact ? text : `${say.about} ${text}`;
}

function ledgerRow(
  line: EstimateLine,
  cost: Cost | null,
  money: (cost: Cost) => string,
  request: CalculatorRequest,
  { calculator: say, estimate: codes, meters, shared }: CalculatorWords,
  images: number,
): LedgerRow {
  const { locale, catalog, asOf, dated } = request;
  const { rate, quantity, parts, reasons, derivedFrom } = line;
  const count = (range: Range): string =>
    rangeText(range, (value) => formatInteger(locale, value), say);
  const tokens = quantity ? count(quantity) : say.unknown;
  const facts: { label: string; value: string; href?: string | null }[] = parts.map(
    ({ formula, ...part }) => ({
      label: say.counted,
      value: [
        codes.part(part, part.tokens ? count(part.tokens) : say.unknown),
        ...(formula ? [codes.formula(formula)] : []),
      ].join(': '),
    }),
  );
  facts.push(...reasons.map((reason) => ({ label: say.notPriced, value: codes.reason(reason) })));
  if (derivedFrom) {
    facts.push({
      label: say.rate,
      value: `${exactUsd(derivedFrom.rate.usd, locale)} × ${derivedFrom.multiplier} = ${exactUsd(rate!.usd, locale)}`,
    });
  }
  if (rate) {
    const { name, href } = sourceView(catalog, rate.source);
    facts.push(
      { label: say.source, value: name, href },
      { label: say.date, value: shared.age(freshness(derivedFrom?.rate ?? rate, asOf), dated) },
    );
  }
  return {
    id: line.meter,
    name: meters[line.meter][0],
    tokens,
    rate: rate ? exactUsd(rate.usd, locale) : say.noRate,
    cost: cost ? money(cost) : say.notPriced.toLowerCase(),
    equation:
      rate && quantity && cost
        ? [
            { value: tokens, caption: images > 1 ? say.perRequest : say.tokens },
            { operator: '÷', value: formatInteger(locale, rate.per), caption: say.rateUnit },
            { operator: '×', value: exactUsd(rate.usd, locale), caption: say.rateCaption },
            ...(images > 1
              ? [{ operator: '÷', value: formatInteger(locale, images), caption: say.images }]
              : []),
            { operator: '=', value: money(cost), caption: say.eachAttempt },
          ]
        : [],
    facts,
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
