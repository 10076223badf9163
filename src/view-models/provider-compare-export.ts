import type { Cost } from '../core/index.js';
import { sourceView } from './provenance.js';
import type { ProviderCompareView } from './provider-compare.js';
import type { FactsView } from './provider-compare-facts.js';
import { type CompareRequest, type CompareWords, offerName } from './provider-compare-request.js';
import { oneReason } from './provider-compare-texts.js';
import { csv, markdownTable, markdownText } from './text-export.js';

/** The cost view as Markdown: a table a group, in the order that is seen. */
export function compareMarkdown(
  view: ProviderCompareView,
  { exchange }: CompareRequest,
  { compare: say, shared }: CompareWords,
): string {
  const text = (amount: { readonly text: string; readonly usd?: string } | null): string =>
    amount === null
      ? ''
      : amount.usd === undefined
        ? amount.text
        : `${amount.text} (${amount.usd})`;
  return [
    `**${markdownText(say.title)}**`,
    markdownText(view.lede),
    ...view.groups.flatMap(({ title, note, rows }) => [
      markdownText([`${title}.`, note].filter(Boolean).join(' ')),
      markdownTable(
        [say.offer, say.billingHead, say.perKept, say.perMonth, say.traps, say.checked],
        rows.map((row) => [
          row.model === null ? row.name : `${row.name}, ${row.model}`,
          row.own ? `${row.billing}, ${say.own}` : row.billing,
          row.perKept
            ? [text(row.perKept), row.against.says].filter(Boolean).join(', ')
            : `${row.lead} ${row.reason}`,
          text(row.perMonth),
          [...row.traps.others, ...row.traps.disputes, ...row.limits].join(' '),
          row.age?.date ?? say.notPublished,
        ]),
      ),
    ]),
    [
      ...(view.provenance ? [view.provenance.says] : []),
      ...(exchange ? [shared.exchange(exchange.perUsd, exchange.currency, exchange.date)] : []),
    ]
      .map((line) => `- ${markdownText(line)}`)
      .join('\n'),
  ].join('\n\n');
}

/** The facts as a Markdown table. */
export function factsMarkdown(view: FactsView, { compare: say }: CompareWords): string {
  return [
    `**${markdownText(say.titleFacts)}**`,
    markdownTable(
      [
        say.dimension,
        ...view.columns.map(({ name, note }) => [name, note].filter(Boolean).join(', ')),
      ],
      view.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
    ),
  ].join('\n\n');
}

const CSV_HEAD =
  'offer,provider,your_data,model,group,status,billing,usd_per_kept_low,usd_per_kept_likely,usd_per_kept_high,usd_per_month_low,usd_per_month_likely,usd_per_month_high,rank,checked,confidence,sources,reasons,warnings';

/** Every offer of a comparison as CSV, in US dollars, exactly. */
export function compareCsv(request: CompareRequest, words: CompareWords): string {
  const { comparison, catalog } = request;
  const ends = (cost: Cost | null): readonly (string | undefined)[] => [
    cost?.low,
    cost?.likely,
    cost?.high,
  ];
  return csv([
    CSV_HEAD.split(','),
    ...comparison.rows.map((row) => {
      const sources = new Set([
        ...row.lines.flatMap(({ price }) => price?.source ?? []),
        ...row.steps.map(({ source }) => source),
      ]);
      return [
        row.offer,
        offerName(row, request),
        request.own.has(row.offer) ? 'yes' : 'no',
        row.model,
        row.group,
        row.kind,
        row.billing,
        ...ends(row.perKept),
        ...ends(row.perMonth),
        row.rank,
        row.age?.checked,
        row.confidence,
        [...sources].map((id) => sourceView(catalog, id).href ?? id).join(' '),
        row.reasons.map((reason) => oneReason(reason, request, words)).join(' '),
        row.warnings.map(({ code }) => code).join(' '),
      ].map((value) => String(value ?? ''));
    }),
  ]);
}
