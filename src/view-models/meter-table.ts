import type {
  Catalog,
  Conflict,
  Day,
  ExchangeRate,
  Freshness,
  MeterRate,
  ModelRates,
  Processing,
  Rate,
  TokenMeter,
} from '../core/index.js';
import {
  convert,
  freshness,
  meterDirection,
  multiplyDecimals,
  ratesAsOf,
  TOKEN_METERS,
  usdFor,
} from '../core/index.js';
import type { MeterTableMessages } from '../i18n/en/meter-table.js';
import type { shared } from '../i18n/en/shared.js';
import { formatInteger, formatMoney } from '../i18n/format.js';
import { type SourceView, sourceView } from './provenance.js';

export const UNITS = ['1M', '1K', 'token'] as const;
export type Unit = (typeof UNITS)[number];
const TOKENS_PER_UNIT: Readonly<Record<Unit, number>> = { '1M': 1_000_000, '1K': 1000, token: 1 };

/** What a meter table shows; everything is already known to be usable. */
export interface MeterTableRequest {
  readonly catalog: Catalog;
  /** Model ids of the catalog, at least one. */
  readonly models: readonly string[];
  readonly offer?: string | undefined;
  readonly asOf: Day;
  /** Whether somebody asked for that date, so that ages are told from it and not from now. */
  readonly dated: boolean;
  readonly unit: Unit;
  readonly batch: boolean;
  readonly history: boolean;
  readonly exchange: ExchangeRate | null;
  readonly locale: string;
}

export interface MeterTableWords {
  readonly table: MeterTableMessages;
  readonly shared: typeof shared;
}

/** A figure, or the word that stands in its place. */
export type Figure =
  | {
      readonly kind: 'amount';
      readonly text: string;
      /** Decimals that longer figures of the column have more, to line up the points. */
      readonly pad: number;
      /** The US dollars, when `text` is in another currency. */
      readonly usd?: string;
    }
  | { readonly kind: 'word'; readonly text: string; readonly unknown: boolean };

export interface MeterTableCell {
  /** The column's label, for layouts without a head. */
  readonly label: string;
  readonly figure: Figure;
  /** The batch figure, where models are columns. */
  readonly batch?: Figure;
  /** Sources disagree on this cell. */
  readonly disputed: boolean;
}

/** One operand of an equation; `operator` stands before it. */
export interface Term {
  readonly operator?: string;
  readonly value: string;
  readonly caption: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href?: string | null;
}

/** What opens under a row: one entry a model. */
export interface MeterTableDetail {
  readonly model: string;
  readonly equations: readonly (readonly Term[])[];
  readonly facts: readonly Fact[];
}

export interface MeterTableRow {
  readonly meter: TokenMeter;
  readonly name: string;
  readonly use: string;
  readonly cells: readonly MeterTableCell[];
  readonly details: readonly MeterTableDetail[];
}

export interface MeterTableColumn {
  readonly label: string;
  /** A model's lifecycle, where models are columns. */
  readonly note?: string;
  readonly caution?: boolean;
}

/** Where and when the figures were read, once for all that share it. */
export interface ProvenanceView {
  /** What it speaks of; empty when it is the whole table. */
  readonly subject: string;
  readonly state: Freshness['state'];
  readonly age: string;
  readonly confidence: string;
  readonly source: SourceView;
  readonly history: string | null;
}

export interface ConflictView {
  readonly summary: string;
  readonly subject: string;
  readonly claims: readonly {
    readonly says: string;
    readonly date: string | null;
    readonly sources: readonly SourceView[];
  }[];
  readonly consequence: string;
}

/** One rate as plain data, for CSV. */
export interface MeterRecord {
  readonly model: string;
  readonly provider: string;
  readonly meter: TokenMeter;
  readonly processing: Processing;
  readonly status: MeterRate['state'];
  readonly usd: string;
  readonly per: string;
  readonly from: string;
  readonly checked: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly method: string;
  readonly confidence: string;
  readonly reason: string;
}

export interface MeterTableView {
  readonly title: string;
  readonly lede: string;
  /** Sentences about the models: lifecycle, batch. */
  readonly notes: readonly { readonly text: string; readonly caution: boolean }[];
  readonly caption: string;
  /** Whether columns are models; otherwise they are standard and batch of one model. */
  readonly many: boolean;
  readonly columns: readonly MeterTableColumn[];
  readonly groups: readonly { readonly label: string; readonly rows: readonly MeterTableRow[] }[];
  readonly provenance: readonly ProvenanceView[];
  readonly exchange: string | null;
  readonly conflicts: readonly ConflictView[];
  readonly records: readonly MeterRecord[];
}

/** The whole content of a meter table, worded and formatted; every output renders this. */
export function meterTableView(request: MeterTableRequest, words: MeterTableWords): MeterTableView {
  return new Builder(request, words).view();
}

class Builder {
  readonly #request: MeterTableRequest;
  readonly #words: MeterTableWords;
  readonly #models: readonly ModelRates[];

  constructor(request: MeterTableRequest, words: MeterTableWords) {
    const { catalog, models, asOf, offer } = request;
    this.#request = request;
    this.#words = words;
    this.#models = models.map((model) =>
      ratesAsOf(catalog, model, asOf, offer === undefined ? {} : { offer }),
    );
  }

  view(): MeterTableView {
    const { unit, exchange, asOf, dated } = this.#request;
    const { table, shared: common } = this.#words;
    const many = this.#models.length > 1;
    const [first] = this.#models as [ModelRates];
    const unitName = table.unitLong[unit];
    const lede = [
      exchange ? table.ledeConverted(exchange.currency, unitName) : table.lede(unitName),
    ];
    if (dated) lede.push(table.asOf(asOf));
    return {
      title: many ? table.titleMany : table.titleOne(first.model.id),
      lede: lede.join(' '),
      notes: many ? this.#models.flatMap((rates) => this.#departures(rates)) : this.#notes(first),
      caption: table.caption(this.#models.map(({ model }) => model.id).join(', '), unitName),
      many,
      columns: many
        ? this.#models.map((rates) => this.#modelColumn(rates))
        : this.#processingColumns(),
      groups: (['sent', 'returned'] as const).map((direction) => ({
        label: table.groups[direction],
        rows: TOKEN_METERS.filter((meter) => meterDirection(meter) === direction).map((meter) =>
          this.#row(meter),
        ),
      })),
      provenance: this.#provenance(),
      exchange: exchange && common.exchange(exchange.perUsd, exchange.currency, exchange.date),
      conflicts: this.#conflicts(),
      records: this.#models.flatMap((rates) => this.#records(rates)),
    };
  }

  // Head

  #modelColumn({ model, lifecycle }: ModelRates): MeterTableColumn {
    return {
      label: model.id,
      note: this.#words.shared.lifecycle(lifecycle),
      caution: lifecycle.shutdown !== null || lifecycle.stage === 'not-released',
    };
  }

  #processingColumns(): MeterTableColumn[] {
    const { table } = this.#words;
    const columns = [{ label: table.publicRate }];
    return this.#request.batch ? [...columns, { label: table.batch }] : columns;
  }

  /** What a reader of several models must not miss; their heads say the rest. */
  #departures({ model, lifecycle }: ModelRates): MeterTableView['notes'] {
    if (lifecycle.shutdown === null) return [];
    return [{ text: `${model.id} ${this.#words.shared.lifecycle(lifecycle)}.`, caution: true }];
  }

  #notes({ lifecycle, batchTerms }: ModelRates): MeterTableView['notes'] {
    const { shared: common, table } = this.#words;
    const life = common.lifecycle(lifecycle);
    const notes = [
      {
        text: [
          `${life[0]!.toUpperCase()}${life.slice(1)}.`,
          lifecycle.replacements.length > 0 ? common.instead(lifecycle.replacements) : '',
        ]
          .join(' ')
          .trim(),
        caution: lifecycle.shutdown !== null || lifecycle.stage === 'not-released',
      },
    ];
    if (this.#request.batch)
      notes.push({ text: table.batchTerms(batchTerms), caution: batchTerms.status === 'disputed' });
    return notes;
  }

  // Rows

  #row(meter: TokenMeter): MeterTableRow {
    const { table } = this.#words;
    return {
      meter,
      name: table.meters[meter],
      use: table.uses[meter],
      cells:
        this.#models.length > 1
          ? this.#models.map((rates) => this.#modelCell(rates, meter))
          : this.#processingCells(meter),
      details: this.#models.map((rates) => this.#detail(rates, meter)),
    };
  }

  #modelCell(rates: ModelRates, meter: TokenMeter): MeterTableCell {
    const figure = this.#figure(entryOf(rates.standard, meter), rates.standard);
    const batch = entryOf(rates.batch, meter);
    return {
      label: rates.model.id,
      figure,
      ...(this.#request.batch &&
        (batch.state === 'rate' || batch.state === 'no-batch') && {
          batch: this.#figure(batch, []),
        }),
      disputed: disputed(rates, meter),
    };
  }

  #processingCells(meter: TokenMeter): MeterTableCell[] {
    const [rates] = this.#models as [ModelRates];
    return this.#processingColumns().map(({ label }, index) => {
      const entries = index === 0 ? rates.standard : rates.batch;
      return {
        label,
        figure: this.#figure(entryOf(entries, meter), entries),
        disputed: index === 0 && disputed(rates, meter),
      };
    });
  }

  #figure(entry: MeterRate, column: readonly MeterRate[]): Figure {
    const { table } = this.#words;
    switch (entry.state) {
      case 'rate': {
        const widest = Math.max(
          ...[entry, ...column].map((other) =>
            other.state === 'rate' ? places(this.#usdInUnit(other.rate)) : 0,
          ),
        );
        return this.#amount(this.#usdInUnit(entry.rate), widest);
      }
      case 'not-billed':
        return { kind: 'word', text: table.notBilled, unknown: false };
      case 'not-published':
        return { kind: 'word', text: table.notPublished, unknown: true };
      case 'no-rate-then':
        return { kind: 'word', text: noRateWord(entry, table), unknown: true };
      case 'no-batch': {
        const unknown = entry.reason.code === 'batch-unknown';
        return { kind: 'word', text: unknown ? table.notPublished : table.notOffered, unknown };
      }
    }
  }

  #usdInUnit(rate: Rate): string {
    return usdFor(rate, TOKENS_PER_UNIT[this.#request.unit]);
  }

  /** Dollars with the decimals that make them exact; another currency with one more than the column. */
  #amount(usd: string, widest: number): Figure {
    const { exchange, locale } = this.#request;
    const text = formatMoney(locale, usd, 'USD', places(usd));
    if (!exchange) return { kind: 'amount', text, pad: widest - places(usd) };
    const decimals = widest + 1;
    const converted = formatMoney(
      locale,
      convert(usd, exchange, decimals),
      exchange.currency,
      decimals,
    );
    return { kind: 'amount', text: converted, pad: 0, usd: text };
  }

  // What opens under a row

  #detail(rates: ModelRates, meter: TokenMeter): MeterTableDetail {
    const { table, shared: common } = this.#words;
    const standard = entryOf(rates.standard, meter);
    const batch = entryOf(rates.batch, meter);
    const equations: (readonly Term[])[] = [];
    const facts: Fact[] = [];
    if (standard.state === 'rate') {
      equations.push(this.#perToken(standard.rate));
      facts.push(...this.#readingFacts(standard.rate));
      const { since, readings, earlier } = standard.history;
      facts.push({
        label: table.history,
        value: [
          table.unchanged(since, readings.length) +
            (this.#request.history && readings.length > 0 ? `: ${readings.join(', ')}` : ''),
          ...earlier.map((rate) => table.changed(this.#usd(rate), rate.from)),
        ].join(`; ${table.earlier} `),
      });
    } else {
      facts.push({ label: table.status, value: this.#why(standard) });
      if (standard.state === 'not-billed') facts.push(...this.#readingFacts(standard.charge));
    }
    if (this.#request.batch) {
      if (batch.state === 'rate') {
        if (batch.derivedFrom)
          equations.push(
            this.#batchEquation(batch.derivedFrom.rate, batch.derivedFrom.multiplier, batch.rate),
          );
        const age = this.#age(batch.derivedFrom?.rate ?? batch.rate);
        const origin = batch.derivedFrom ? common.method.derived : age;
        facts.push({
          label: table.batch,
          value: `${this.#usd(batch.rate)}, ${origin}, ${table.confidenceIs(common.confidence[batch.rate.confidence])}`,
        });
      } else if (batch.state === 'no-batch') {
        facts.push({
          label: table.batch,
          value: `${this.#words.shared.batch[rates.batchTerms.status]}. ${String(batch.reason.params['reason'])}`,
        });
      }
    }
    return { model: rates.model.id, equations, facts };
  }

  #perToken(rate: Rate): Term[] {
    const { table } = this.#words;
    return [
      { value: this.#usd(rate), caption: table.rate.toLowerCase() },
      {
        operator: '÷',
        value: formatInteger(this.#request.locale, rate.per),
        caption: table.tokens,
      },
      {
        operator: '=',
        value: this.#usd({ ...rate, usd: usdFor(rate, 1) }),
        caption: table.perToken,
      },
    ];
  }

  #batchEquation(standard: Rate, multiplier: string, batch: Rate): Term[] {
    const { table } = this.#words;
    return [
      { value: this.#usd(standard), caption: table.standardRate },
      { operator: '×', value: multiplier, caption: table.batchShare },
      { operator: '=', value: this.#usd(batch), caption: table.batchRate },
    ];
  }

  #usd({ usd }: Pick<Rate, 'usd'>): string {
    return formatMoney(this.#request.locale, usd, 'USD', places(usd));
  }

  #readingFacts(figure: Pick<Rate, 'source' | 'checks' | 'method' | 'confidence'>): Fact[] {
    const { table, shared: common } = this.#words;
    const source = sourceView(this.#request.catalog, figure.source);
    return [
      { label: table.date, value: this.#age(figure) },
      { label: table.source, value: source.name, href: source.href },
      {
        label: table.confidence,
        value: `${common.confidence[figure.confidence]}, ${common.method[figure.method]}`,
      },
    ];
  }

  #why(entry: MeterRate): string {
    const { table } = this.#words;
    switch (entry.state) {
      case 'not-billed':
        return table.notBilledWhy;
      case 'not-published':
        return [entry.reason, table.notPublishedWhy].filter(Boolean).join(' ');
      case 'no-rate-then':
        return [
          table.noRateThenWhy,
          ...[entry.last, entry.next].flatMap((rate) =>
            rate ? [table.changed(this.#usd(rate), rate.from) + '.'] : [],
          ),
        ].join(' ');
      default:
        return '';
    }
  }

  // Below the table

  #age(figure: Pick<Rate, 'checks'>): string {
    const age = freshness(figure, this.#request.asOf);
    const { shared: common } = this.#words;
    return (this.#request.dated ? common.age : common.ageNow)(age);
  }

  /** One line for all rates that were read at the same place on the same days. */
  #provenance(): ProvenanceView[] {
    const { table, shared: common } = this.#words;
    const groups = new Map<
      string,
      { view: Omit<ProvenanceView, 'subject'>; meters: Map<string, TokenMeter[]> }
    >();
    for (const { model, standard } of this.#models) {
      for (const entry of standard) {
        if (entry.state !== 'rate') continue;
        const { rate, history } = entry;
        const view = {
          state: freshness(rate, this.#request.asOf).state,
          age: this.#age(rate),
          confidence: table.confidenceIs(common.confidence[rate.confidence]),
          source: sourceView(this.#request.catalog, rate.source),
          history: this.#request.history
            ? table.unchanged(history.since, history.readings.length)
            : null,
        };
        const key = JSON.stringify(view);
        let group = groups.get(key);
        if (!group) groups.set(key, (group = { view, meters: new Map() }));
        group.meters.set(model.id, [...(group.meters.get(model.id) ?? []), entry.meter]);
      }
    }
    const ratesOf = (id: string): number =>
      this.#models
        .find(({ model }) => model.id === id)!
        .standard.filter(({ state }) => state === 'rate').length;
    const all = this.#models.length;
    return [...groups.values()].map(({ view, meters }) => ({
      ...view,
      subject:
        groups.size === 1 && meters.size === all
          ? ''
          : [...meters]
              .map(([model, listed]) => {
                const names =
                  listed.length === ratesOf(model)
                    ? ''
                    : listed.map((meter) => table.meters[meter]).join(', ');
                return all === 1 ? names : [model, names && `(${names})`].filter(Boolean).join(' ');
              })
              .join(', '),
    }));
  }

  #conflicts(): ConflictView[] {
    const { table } = this.#words;
    const unique = new Map<string, Conflict>();
    for (const { conflicts } of this.#models)
      for (const conflict of conflicts) unique.set(conflict.id, conflict);
    return [...unique.values()].map(({ summary, models, meter, claims, consequence }) => ({
      summary,
      subject: [models.join(', '), meter && table.meters[meter]].filter(Boolean).join(', '),
      claims: claims.map(({ says, date, sources }) => ({
        says,
        date: date ?? null,
        sources: sources.map((id) => sourceView(this.#request.catalog, id)),
      })),
      consequence,
    }));
  }

  #records(rates: ModelRates): MeterRecord[] {
    const processings: readonly Processing[] = this.#request.batch
      ? ['standard', 'batch']
      : ['standard'];
    return TOKEN_METERS.flatMap((meter) =>
      processings.map((processing): MeterRecord => {
        const entry = entryOf(rates[processing], meter);
        const figure =
          entry.state === 'rate' ? entry.rate : entry.state === 'not-billed' ? entry.charge : null;
        const source = figure && this.#request.catalog.sources[figure.source];
        return {
          model: rates.model.id,
          provider: rates.offer.provider,
          meter,
          processing,
          status: entry.state,
          usd: entry.state === 'rate' ? multiplyDecimals(entry.rate.usd, '1') : '',
          per: entry.state === 'rate' ? String(entry.rate.per) : '',
          from: entry.state === 'rate' ? entry.rate.from : '',
          checked: figure ? (freshness(figure, this.#request.asOf).checked ?? '') : '',
          source: source?.title ?? figure?.source ?? '',
          sourceUrl: source?.url ?? '',
          method: figure?.method ?? '',
          confidence: figure?.confidence ?? '',
          reason:
            entry.state === 'no-batch'
              ? String(entry.reason.params['reason'])
              : entry.state === 'rate'
                ? ''
                : this.#why(entry),
        };
      }),
    );
  }
}

/** Money is shown with at least two decimals, and with as many as make it exact. */
function places(amount: string): number {
  return Math.max(2, amount.replace(/^\d+\.?/, '').replace(/0+$/, '').length);
}

function entryOf(entries: readonly MeterRate[], meter: TokenMeter): MeterRate {
  return entries[TOKEN_METERS.indexOf(meter)]!;
}

function disputed(rates: ModelRates, meter: TokenMeter): boolean {
  return rates.conflicts.some((conflict) => conflict.topic === 'rate' && conflict.meter === meter);
}

function noRateWord(
  entry: Extract<MeterRate, { state: 'no-rate-then' }>,
  table: MeterTableMessages,
): string {
  if (entry.next) return table.from(entry.next.from);
  return entry.last?.to === undefined ? table.notPublished : table.until(entry.last.to);
}
