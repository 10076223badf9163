import {
  type Cost,
  dearestFirst,
  type EstimateLine,
  freshness,
  ledgerOf,
  MOST_DECIMALS,
  type Range,
  type Rate,
} from '../core/index.js';
import type { CalculatorMessages } from '../i18n/en/calculator.js';
import { formatInteger, formatMoney, formatNumber } from '../i18n/format.js';
import { aboutOf } from './about.js';
import { rangeText } from './calculator-figures.js';
import type { CalculatorRequest, CalculatorWords, Usable } from './calculator-request.js';
import { exactUsd, places } from './money-text.js';
import { sourceView, type Term } from './provenance.js';
import { partText } from './usage-part.js';

export interface LedgerRow {
  readonly id: string;
  readonly name: string;
  /** Of one attempt; `106 ÷ 4` where those of a request do not divide between its images. */
  readonly tokens: string;
  readonly rate: string;
  readonly cost: string;
  readonly equation: readonly Term[];
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly href?: string | null;
  }[];
}

/** The lines of an attempt and what they add up to. */
export interface LedgerView {
  readonly rows: readonly LedgerRow[];
  readonly rounding: string | null;
  readonly attempt: string;
  /** As those of a line; `null` where a count is not known. */
  readonly tokens: string | null;
  readonly attempts: string;
  readonly attemptsWhy: string;
  readonly kept: string;
}

/** @param near the estimate of the nearest day of the model's life, whose rates stay readable. */
export function ledgerView(
  found: Usable,
  request: CalculatorRequest,
  words: CalculatorWords,
  near: Usable | null,
): LedgerView {
  const { calculator: say } = words;
  const { locale } = request;
  const priced = found.kind !== 'unpriced';
  const attempt: Cost = priced
    ? found.perAttempt
    : { low: found.atLeast.perAttempt, high: found.atLeast.perAttempt };
  const lines = dearestFirst(found.lines);
  const ledger = ledgerOf(lines, attempt);
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
    rows: lines.map((line, index) =>
      ledgerRow(
        line,
        ledger.lines[index] ?? null,
        money,
        request,
        words,
        found,
        near?.lines.find(({ meter }) => meter === line.meter)?.rate ?? null,
      ),
    ),
    rounding: ledger.rounding && `${ledger.rounding.sign} ${exactUsd(ledger.rounding.usd, locale)}`,
    attempt: nothing ? say.notPriced.toLowerCase() : prefix + money(attempt),
    tokens:
      ledger.tokens && attemptTokens(ledger.tokens, found.workload.imagesPerRequest, locale, say),
    attempts: `× ${rangeText(rates, ({ decimal }) => formatNumber(locale, Number(decimal), 6), say)}`,
    attemptsWhy: say.attemptsWhy(percents(rerollRate), percents(failureRate)),
    // The known lines of a kept image would pass for its price.
    kept: priced
      ? keptText(found.perKept, ledger.decimals, locale, say)
      : say.notPriced.toLowerCase(),
  };
}

/**
 * A kept image at the ledger's decimals plus three, at most nine; what that does not hold exactly is
 * "about".
 */
function keptText(
  { low, high }: Cost,
  decimals: number,
  locale: string,
  say: CalculatorMessages,
): string {
  const most = Math.min(decimals + 3, MOST_DECIMALS);
  const exact = [low, high].every((usd) => places(usd) <= most);
  const text = rangeText(
    { low, high },
    (usd) => formatMoney(locale, usd, 'USD', Math.min(most, places(usd))),
    say,
  );
  return exact ? text : `${say.about} ${text}`;
}

/** The share of one image in the tokens of a request. */
function attemptTokens(
  { low, high }: Range,
  images: number,
  locale: string,
  say: CalculatorMessages,
): string {
  const divides = low % images === 0 && high % images === 0;
  const by = divides ? images : 1;
  const count = (value: number): string => formatInteger(locale, value);
  const text = rangeText({ low: low / by, high: high / by }, count, say);
  if (divides) return text;
  return `${low === high ? text : `(${text})`} ÷ ${count(images)}`;
}

function ledgerRow(
  line: EstimateLine,
  cost: Cost | null,
  money: (cost: Cost) => string,
  request: CalculatorRequest,
  { calculator: say, estimate: codes, meters, shared }: CalculatorWords,
  found: Usable,
  lifeRate: Rate | null,
): LedgerRow {
  const images = found.workload.imagesPerRequest;
  const { locale, catalog, asOf, dated } = request;
  const { quantity, parts, reasons, derivedFrom } = line;
  const rate = line.rate ?? lifeRate;
  const count = (range: Range): string =>
    rangeText(range, (value) => formatInteger(locale, value), say);
  const facts: { label: string; value: string; href?: string | null }[] = parts.map((part) => ({
    label: say.counted,
    value: partText(part, count, say.unknown, codes, locale),
  }));
  facts.push(
    ...reasons.map((reason) => ({
      label: say.notPriced,
      value: codes.reasonWithNote(reason, locale, aboutOf(found, catalog)),
    })),
  );
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
    tokens: quantity ? attemptTokens(quantity, images, locale, say) : say.unknown,
    rate: rate ? exactUsd(rate.usd, locale) : say.noRate,
    cost: cost ? money(cost) : say.notPriced.toLowerCase(),
    equation:
      rate && quantity && cost
        ? [
            { value: count(quantity), caption: images > 1 ? say.perRequest : say.tokens },
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
