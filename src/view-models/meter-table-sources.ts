import type {
  Freshness,
  ModelRates,
  PriceList,
  Provenance,
  Rate,
  RateHistory,
  TokenMeter,
} from '../core/index.js';
import { freshness, usdFor } from '../core/index.js';
import { formatInteger } from '../i18n/format.js';
import type { MeterTableMessages } from '../i18n/en/meter-table.js';
import { type ConflictView, conflictView } from './conflicts.js';
import { entryOf, type MeterTableRequest, type MeterTableWords } from './meter-table.js';
import { exactUsd } from './money-text.js';
import { type SourceView, sourceView } from './provenance.js';

/** One line of an explanation. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href?: string | null;
}

/** Where and when figures were read, once for all that share it. */
export interface ProvenanceView {
  /** The rates it is about. */
  readonly subject: string;
  readonly state: Freshness['state'];
  /** Age, confidence, history. */
  readonly says: readonly string[];
  readonly source: SourceView;
}

/** Where a model's figures for a meter come from: what opens below a row. */
export function meterFacts(
  rates: ModelRates,
  meter: TokenMeter,
  request: MeterTableRequest,
  { table, shared }: MeterTableWords,
): Fact[] {
  const standard = entryOf(rates.standard, meter);
  const batch = entryOf(rates.batch, meter);
  const usd = (rate: { readonly usd: string }): string => exactUsd(rate.usd, request.locale);
  const facts: Fact[] = [];
  const status = (...sentences: readonly (string | undefined)[]): void => {
    facts.push({ label: table.status, value: sentences.filter(Boolean).join(' ') });
  };
  const reading = (figure: Provenance): void => {
    const { name, href } = sourceView(request.catalog, figure.source);
    facts.push(
      { label: table.date, value: ageOf(figure, request, shared) },
      { label: table.source, value: name, href },
      { label: table.confidence, value: `${figure.confidence}, ${shared.method[figure.method]}` },
    );
  };

  switch (standard.state) {
    case 'rate': {
      const { readings, earlier } = standard.history;
      facts.push({
        label: table.rate,
        value: table.perToken(
          usd(standard.rate),
          formatInteger(request.locale, standard.rate.per),
          usd({ usd: usdFor(standard.rate, 1) }),
        ),
      });
      reading(standard.rate);
      facts.push({
        label: table.history,
        value: [
          historyText(standard.history, standard.rate, table) +
            (request.history && readings.length > 0 ? `: ${readings.join(', ')}` : ''),
          ...earlier.map((rate) => table.earlier(usd(rate), rate.from)),
        ].join('; '),
      });
      break;
    }
    case 'not-billed':
      status(table.notBilledWhy);
      reading(standard.charge);
      break;
    case 'no-rate-then':
      status(
        table.noRateThenWhy,
        ...[standard.last, standard.next]
          .map((rate) => rate && `${table.earlier(usd(rate), rate.from)}.`)
          .map((said) => said ?? undefined),
      );
      break;
    case 'not-published':
      status(standard.reason, table.notPublishedWhy);
      break;
    case 'billed-otherwise':
      status(table.billedOtherwiseWhy);
      break;
    case 'no-batch':
      break;
  }
  if (!request.batch) return facts;
  if (batch.state === 'no-batch') {
    facts.push({ label: table.batch, value: table.batchTerms(rates.batchTerms) });
  } else if (batch.state === 'rate') {
    const { rate, derivedFrom } = batch;
    facts.push({
      label: table.batch,
      value: [
        derivedFrom
          ? `${usd(derivedFrom.rate)} × ${derivedFrom.multiplier} = ${usd(rate)}, ${shared.method.derived}`
          : `${usd(rate)}, ${ageOf(rate, request, shared)}`,
        table.confidenceIs(rate.confidence),
      ].join(', '),
    });
  }
  return facts;
}

/** One line for all rates that were read at the same place on the same days. */
export function provenanceViews(
  rates: readonly ModelRates[],
  request: MeterTableRequest,
  { table, shared }: MeterTableWords,
): ProvenanceView[] {
  const groups = new Map<string, Group>();
  for (const { model, standard, batch } of rates) {
    // A batch rate has a reading, or a rule, of its own.
    for (const [entries, isBatch] of [
      [standard, false],
      [request.batch ? batch : [], true],
    ] as const) {
      const own = new Map<string, string[]>();
      let priced = 0;
      for (const entry of entries) {
        if (entry.state !== 'rate') continue;
        priced += 1;
        const { rate, history, derivedFrom } = entry;
        const view = {
          state: derivedFrom ? ('unknown' as const) : freshness(rate, request.asOf).state,
          says: [
            derivedFrom ? shared.method.derived : ageOf(rate, request, shared),
            table.confidenceIs(rate.confidence),
            ...(request.history && !isBatch ? [historyText(history, rate, table)] : []),
          ],
          source: sourceView(
            request.catalog,
            derivedFrom ? batchSource(model.id, rates) : rate.source,
          ),
        };
        const key = JSON.stringify([isBatch, view]);
        if (!groups.has(key)) groups.set(key, { view, isBatch, subjects: [] });
        own.set(key, [...(own.get(key) ?? []), table.meters[entry.meter][0]]);
      }
      for (const [key, meters] of own) {
        const part = meters.length === priced ? '' : ` (${meters.join(', ')})`;
        groups.get(key)!.subjects.push(model.id + part);
      }
    }
  }
  const alone = ({ subjects, isBatch }: Group): boolean =>
    subjects.length === rates.length &&
    [...groups.values()].filter((other) => other.isBatch === isBatch).length === 1;
  const subjectOf = (group: Group): string => {
    const { isBatch, subjects } = group;
    if (alone(group)) return isBatch ? table.batchRates : table.rates;
    const names = subjects.join(', ');
    return isBatch ? table.batchRatesFor(names) : names;
  };
  return [...groups.values()].map((group) => ({ ...group.view, subject: subjectOf(group) }));
}

interface Group {
  readonly view: Omit<ProvenanceView, 'subject'>;
  readonly isBatch: boolean;
  readonly subjects: string[];
}

/** Where the rule stands from which a model's batch rates are computed. */
function batchSource(model: string, rates: readonly ModelRates[]): string {
  const terms = rates.find((each) => each.model.id === model)!.batchTerms;
  return 'source' in terms ? terms.source : '';
}

function historyText(
  { since, readings }: RateHistory,
  rate: Rate,
  table: MeterTableMessages,
): string {
  return readings.length === 0 && rate.checks.length > 0
    ? table.readLater(since)
    : table.unchanged(since, readings.length);
}

/** Every conflict between sources that touches one of the models, once. */
export function conflictViews(
  rates: readonly ModelRates[],
  catalog: PriceList,
  table: MeterTableMessages,
): ConflictView[] {
  return [...new Set(rates.flatMap(({ conflicts }) => conflicts))].map((conflict) =>
    conflictView(conflict, catalog, table.meters),
  );
}

function ageOf(
  figure: Pick<Provenance, 'checks'>,
  request: MeterTableRequest,
  shared: MeterTableWords['shared'],
): string {
  return shared.age(freshness(figure, request.asOf), request.dated);
}
