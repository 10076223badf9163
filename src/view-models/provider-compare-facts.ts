import type { DecisionFacts, OfferRow } from '../core/index.js';
import { formatInteger } from '../i18n/format.js';
import { type SourceView, sourceView } from './provenance.js';
import {
  type CompareRequest,
  type CompareWords,
  modelOf,
  offerName,
  offerOf,
} from './provider-compare-request.js';

/** What decides beside the price, in the order in which it is asked. */
export const DIMENSIONS = [
  'entryCost',
  'account',
  'costDriver',
  'limitDriver',
  'bestFor',
] as const satisfies readonly (keyof DecisionFacts)[];

/** An offer that publishes this many of them says enough to be compared at once. */
const TELLING = 3;

interface FactsCell {
  readonly text: string;
  readonly known: boolean;
  /** Where it was read. */
  readonly source: SourceView | null;
}

export interface FactsView {
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly note: string;
  }[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly FactsCell[];
  }[];
  /** How many are left out, in words; `null` when all are shown. */
  readonly left: { readonly says: string; readonly all: string } | null;
}

/**
 * The decision facts: dimensions as rows, offers as columns, and below them when and where the price
 * was read. The offers that the page names in its order; otherwise, unless all are wanted, those of the
 * workload's model that publish most of it.
 */
export function factsView(
  request: CompareRequest,
  wantsAll: boolean,
  words: CompareWords,
): FactsView {
  const { compare: say, shared } = words;
  const { catalog, comparison, dated, named, own, locale } = request;
  const all = wantsAll || named.length > 0;
  const place = ({ offer, provider }: OfferRow): number =>
    named.findIndex((name) => name === offer || name === provider);
  const same = comparison.rows.filter(({ group }) => group === 'same-model');
  const candidates = all || same.length === 0 ? comparison.rows : same;
  const told = (row: OfferRow): number => Object.keys(offerOf(row, request)?.facts ?? {}).length;
  const telling = candidates.filter((row) => told(row) >= TELLING);
  const rows = [...(all || telling.length === 0 ? candidates : telling)].sort(
    (a, b) => place(a) - place(b),
  );
  const count = (number: number): string => formatInteger(locale, number);
  return {
    columns: rows.map((row) => ({
      id: row.offer,
      name: offerName(row, request),
      note: [
        row.group === 'same-model' ? '' : (modelOf(row, request)?.name ?? row.model),
        own.has(row.offer) ? say.own : '',
      ]
        .filter(Boolean)
        .join(', '),
    })),
    rows: [
      ...DIMENSIONS.map((dimension) => ({
        label: say.dimensions[dimension],
        cells: rows.map((row) => {
          const offer = offerOf(row, request);
          const required = offer?.account?.required;
          const text =
            offer?.facts?.[dimension] ??
            (dimension === 'account' && required !== undefined
              ? say.accounts[required ? 'yes' : 'no']
              : undefined);
          return { text: text ?? say.notPublished, known: text !== undefined, source: null };
        }),
      })),
      {
        label: say.priceChecked,
        cells: rows.map(({ age, lines, steps }) => {
          const [source] = [
            ...lines.flatMap(({ price }) => price?.source ?? []),
            ...steps.map((step) => step.source),
          ];
          return {
            text: age ? shared.age(age, dated) : say.notPublished,
            known: age !== null,
            source: source === undefined ? null : sourceView(catalog, source),
          };
        }),
      },
    ],
    left:
      rows.length === comparison.rows.length
        ? null
        : {
            says: say.fewFacts(count(rows.length), count(comparison.rows.length)),
            all: say.allFacts(count(comparison.rows.length)),
          },
  };
}
