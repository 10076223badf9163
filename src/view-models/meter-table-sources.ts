import type { Freshness, ModelRates, PriceList, Provenance, TokenMeter } from '../core/index.js';
import { freshness } from '../core/index.js';
import type { MeterTableMessages } from '../i18n/en/meter-table.js';
import { entryOf, exactUsd, type MeterTableRequest, type MeterTableWords } from './meter-table.js';
import { type SourceView, sourceView } from './provenance.js';

/** One line of an explanation. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href?: string | null;
}

/** Where and when figures were read, once for all that share it. */
export interface ProvenanceView {
  /** What it speaks of; empty when it is the whole table. */
  readonly subject: string;
  readonly state: Freshness['state'];
  /** Age, confidence, history. */
  readonly says: readonly string[];
  readonly source: SourceView;
}

export interface ConflictView {
  readonly summary: string;
  readonly claims: readonly { readonly says: string; readonly sources: readonly SourceView[] }[];
  readonly consequence: string;
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
      const { since, readings, earlier } = standard.history;
      reading(standard.rate);
      facts.push({
        label: table.history,
        value: [
          table.unchanged(since, readings.length) +
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
  const groups = new Map<
    string,
    { readonly view: Omit<ProvenanceView, 'subject'>; readonly subjects: string[] }
  >();
  for (const { model, standard } of rates) {
    const own = new Map<string, string[]>();
    let priced = 0;
    for (const entry of standard) {
      if (entry.state !== 'rate') continue;
      priced += 1;
      const { rate, history } = entry;
      const view = {
        state: freshness(rate, request.asOf).state,
        says: [
          ageOf(rate, request, shared),
          table.confidenceIs(rate.confidence),
          ...(request.history ? [table.unchanged(history.since, history.readings.length)] : []),
        ],
        source: sourceView(request.catalog, rate.source),
      };
      const key = JSON.stringify(view);
      if (!groups.has(key)) groups.set(key, { view, subjects: [] });
      own.set(key, [...(own.get(key) ?? []), table.meters[entry.meter][0]]);
    }
    for (const [key, meters] of own) {
      const part = meters.length === priced ? '' : ` (${meters.join(', ')})`;
      groups.get(key)!.subjects.push(model.id + part);
    }
  }
  const [whole] = groups.values();
  const alone = groups.size === 1 && whole!.subjects.length === rates.length;
  return [...groups.values()].map(({ view, subjects }) => ({
    ...view,
    subject: alone ? '' : subjects.join(', '),
  }));
}

/** Every conflict between sources that touches one of the models, once. */
export function conflictViews(
  rates: readonly ModelRates[],
  catalog: PriceList,
  table: MeterTableMessages,
): ConflictView[] {
  return [...new Set(rates.flatMap(({ conflicts }) => conflicts))].map(
    ({ models, meter, summary, claims, consequence }) => ({
      summary: `${[models.join(', '), ...(meter ? [table.meters[meter][0]] : [])].join(', ')}: ${summary}`,
      claims: claims.map(({ says, date, sources }) => ({
        says: date === undefined ? says : `${says}, ${date}`,
        sources: sources.map((id) => sourceView(catalog, id)),
      })),
      consequence,
    }),
  );
}

function ageOf(
  figure: Pick<Provenance, 'checks'>,
  request: MeterTableRequest,
  shared: MeterTableWords['shared'],
): string {
  return shared.age(freshness(figure, request.asOf), request.dated);
}
