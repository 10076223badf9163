import type {
  Day,
  ExchangeRate,
  MeterRate,
  ModelRates,
  PriceList,
  Rate,
  TokenMeter,
} from '../core/index.js';
import { convert, meterDirection, ratesAsOf, TOKEN_METERS, usdFor } from '../core/index.js';
import type { MeterTableMessages } from '../i18n/en/meter-table.js';
import type { SharedMessages } from '../i18n/en/shared.js';
import { formatMoney } from '../i18n/format.js';
import { exactUsd, places } from './money-text.js';
import {
  conflictViews,
  type Fact,
  meterFacts,
  type ProvenanceView,
  provenanceViews,
} from './meter-table-sources.js';
import type { ConflictView } from './conflicts.js';

export const UNITS = ['1M', '1K', 'token'] as const;
export type Unit = (typeof UNITS)[number];
const TOKENS_PER_UNIT: Readonly<Record<Unit, number>> = { '1M': 1_000_000, '1K': 1000, token: 1 };

/** What a meter table shows; everything is already known to be usable. */
export interface MeterTableRequest {
  readonly catalog: PriceList;
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
  readonly shared: SharedMessages;
}

/** A figure, or the word that stands in its place. */
export interface Figure {
  readonly text: string;
  /** Whether `text` is a word: something known, such as "not billed", or unknown. */
  readonly word?: 'known' | 'unknown';
  /** Zeros that this figure has fewer than the longest of its column, to line up the points. */
  readonly pad?: string;
  /** The US dollars, when `text` is in another currency. */
  readonly usd?: string;
}

export interface MeterTableCell {
  /** The column's label, for layouts without a head. */
  readonly label: string;
  readonly figure: Figure;
  /** The batch figure, where models are columns, and what it is called. */
  readonly batch?: (Figure & { readonly label: string }) | undefined;
  /** Sources disagree on this cell. */
  readonly disputed: boolean;
}

export interface MeterTableRow {
  readonly meter: TokenMeter;
  readonly name: string;
  readonly use: string;
  readonly cells: readonly MeterTableCell[];
  /** What opens below the row: one entry a model. */
  readonly details: readonly { readonly model: string; readonly facts: readonly Fact[] }[];
}

/** A sentence; `caution` marks what a reader must not miss. */
export interface Note {
  readonly text: string;
  readonly caution: boolean;
}

export interface MeterTableView {
  readonly title: string;
  readonly lede: string;
  readonly notes: readonly Note[];
  readonly caption: string;
  /** Whether columns are models; otherwise they are standard and batch of one model. */
  readonly many: boolean;
  readonly columns: readonly { readonly label: string; readonly note?: Note }[];
  readonly groups: readonly { readonly label: string; readonly rows: readonly MeterTableRow[] }[];
  readonly provenance: readonly ProvenanceView[];
  readonly exchange: string | null;
  readonly conflicts: readonly ConflictView[];
  /** The rates behind the view. */
  readonly rates: readonly ModelRates[];
  readonly request: MeterTableRequest;
}

/** The whole content of a meter table, worded and formatted; every output renders this. */
export function meterTableView(request: MeterTableRequest, words: MeterTableWords): MeterTableView {
  const { catalog, asOf, offer, unit, exchange } = request;
  const { table, shared } = words;
  const rates = request.models.map((model) =>
    ratesAsOf(catalog, model, asOf, offer === undefined ? {} : { offer }),
  );
  const [first] = rates as [ModelRates];
  const many = rates.length > 1;
  const perUnit = table.unitLong[unit];
  const processings = request.batch ? (['standard', 'batch'] as const) : (['standard'] as const);

  const cellsOf = (meter: TokenMeter): MeterTableCell[] =>
    many
      ? rates.map((model) => {
          const batch = entryOf(model.batch, meter);
          return {
            label: model.model.id,
            figure: figure(entryOf(model.standard, meter), model.standard, request, table),
            batch:
              request.batch && (batch.state === 'rate' || batch.state === 'no-batch')
                ? {
                    ...figure(batch, [], request, table),
                    label: table.batchLabel(model.batchTerms.status),
                  }
                : undefined,
            disputed: disputed(model, meter),
          };
        })
      : processings.map((processing) => ({
          label: table[processing],
          figure: figure(entryOf(first[processing], meter), first[processing], request, table),
          disputed: processing === 'standard' && disputed(first, meter),
        }));

  return {
    title: many ? table.titleMany : table.titleOne(first.model.id),
    lede: [
      exchange ? table.ledeConverted(exchange.currency, perUnit) : table.lede(perUnit),
      request.dated ? table.asOf(asOf) : '',
    ]
      .join(' ')
      .trim(),
    notes: many ? departures(rates, shared) : modelNotes(first, request, words),
    caption: table.caption(rates.map(({ model }) => model.id).join(', '), perUnit),
    many,
    columns: many
      ? rates.map(({ model, lifecycle }) => ({
          label: model.id,
          note: { text: shared.lifecycle(lifecycle), caution: isLeaving(lifecycle) },
        }))
      : processings.map((processing) => ({ label: table[processing] })),
    groups: (['sent', 'returned'] as const).map((direction) => ({
      label: table[direction],
      rows: TOKEN_METERS.filter((meter) => meterDirection(meter) === direction).map((meter) => ({
        meter,
        name: table.meters[meter][0],
        use: table.meters[meter][1],
        cells: cellsOf(meter),
        details: rates.map((model) => ({
          model: model.model.id,
          facts: meterFacts(model, meter, request, words),
        })),
      })),
    })),
    provenance: provenanceViews(rates, request, words),
    exchange: exchange && shared.exchange(exchange.perUsd, exchange.currency, exchange.date),
    conflicts: conflictViews(rates, catalog, table),
    rates,
    request,
  };
}

/** The entry of one meter among the entries of {@link TOKEN_METERS}. */
export function entryOf(entries: readonly MeterRate[], meter: TokenMeter): MeterRate {
  return entries[TOKEN_METERS.indexOf(meter)]!;
}

function figure(
  entry: MeterRate,
  column: readonly MeterRate[],
  request: MeterTableRequest,
  table: MeterTableMessages,
): Figure {
  switch (entry.state) {
    case 'rate':
      return amount(entry.rate, column, request);
    case 'not-billed':
      return { text: table.notBilled, word: 'known' };
    case 'no-batch':
      return entry.reason.code === 'batch-unknown'
        ? { text: table.notPublished, word: 'unknown' }
        : { text: table.notOffered, word: 'known' };
    case 'no-rate-then': {
      const { next, last } = entry;
      return {
        text: next ? table.from(next.from) : last?.to ? table.until(last.to) : table.notPublished,
        word: 'unknown',
      };
    }
    case 'not-published':
      return { text: table.notPublished, word: 'unknown' };
    case 'billed-otherwise':
      return { text: table.billedOtherwise, word: 'known' };
  }
}

/** Dollars at the decimals that make them exact; another currency with one more than its column. */
function amount(
  rate: Rate,
  column: readonly MeterRate[],
  { unit, exchange, locale }: MeterTableRequest,
): Figure {
  const inUnit = (other: Rate): string => usdFor(other, TOKENS_PER_UNIT[unit]);
  const usd = inUnit(rate);
  const own = places(usd);
  const widest = Math.max(
    own,
    ...column.map((other) => (other.state === 'rate' ? places(inUnit(other.rate)) : 0)),
  );
  const text = exactUsd(usd, locale);
  if (!exchange) return { text, pad: '0'.repeat(widest - own) };
  const decimals = Math.max(widest + 1, leadingPlaces(convert(usd, exchange, 40)));
  const converted = convert(usd, exchange, decimals);
  return { text: formatMoney(locale, converted, exchange.currency, decimals), usd: text };
}

function isLeaving({ shutdown, stage }: ModelRates['lifecycle']): boolean {
  return shutdown !== null || stage === 'not-released';
}

/** What a reader of several models must not miss; their heads say the rest. */
function departures(rates: readonly ModelRates[], shared: SharedMessages): Note[] {
  return rates
    .filter(({ lifecycle }) => isLeaving(lifecycle))
    .map(({ model, lifecycle }) => ({
      text: `${model.id}: ${shared.lifecycle(lifecycle)}.`,
      caution: true,
    }));
}

function modelNotes(
  { lifecycle, batchTerms }: ModelRates,
  request: MeterTableRequest,
  { table, shared }: MeterTableWords,
): Note[] {
  const life = shared.lifecycle(lifecycle);
  const notes = [
    { text: `${life[0]!.toUpperCase()}${life.slice(1)}.`, caution: isLeaving(lifecycle) },
  ];
  const { replacements } = lifecycle;
  if (replacements.length > 0) notes.push({ text: shared.instead(replacements), caution: false });
  if (request.batch)
    notes.push({ text: table.batchTerms(batchTerms), caution: batchTerms.status === 'disputed' });
  return notes;
}

function disputed(rates: ModelRates, meter: TokenMeter): boolean {
  return rates.conflicts.some((conflict) => conflict.topic === 'rate' && conflict.meter === meter);
}

/** Decimals to the second significant digit, so that nothing small reads as nothing. */
function leadingPlaces(amount: string): number {
  const at = amount.search(/[1-9]/);
  return amount.startsWith('0') && at > 0 ? at : 0;
}
