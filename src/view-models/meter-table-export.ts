import { freshness, TOKEN_METERS } from '../core/index.js';
import { entryOf, type Figure, type MeterTableView, type MeterTableWords } from './meter-table.js';
import { csv, markdownLink, markdownTable, markdownText } from './text-export.js';

/** A meter table as Markdown: the table, then where and when its figures were read. */
export function meterTableMarkdown(view: MeterTableView, { table }: MeterTableWords): string {
  const text = ({ text: main, usd }: Figure): string =>
    usd === undefined ? main : `${main} (${usd})`;
  const rows = view.groups
    .flatMap((group) => group.rows)
    .map(({ name, cells, use }) => [
      name,
      ...cells.map(
        ({ figure, batch, disputed }) =>
          text(figure) +
          (batch ? `, ${batch.label} ${text(batch)}` : '') +
          (disputed ? ` (${table.disagree})` : ''),
      ),
      use,
    ]);
  const head = view.columns.map(({ label, note }) => (note ? `${label} (${note.text})` : label));
  const lines = [
    ...view.provenance.map(({ subject, says, source }) =>
      [
        markdownText(`${subject}: ${says.join(' · ')}`),
        markdownLink(source.name, source.href),
      ].join(' · '),
    ),
    ...[
      view.exchange ?? '',
      ...view.conflicts.map(({ summary, consequence }) => `${summary} ${consequence}`),
    ]
      .filter(Boolean)
      .map(markdownText),
  ];
  return [
    `**${markdownText(view.title)}**`,
    markdownText([view.lede, ...view.notes.map((note) => note.text)].join(' ')),
    markdownTable([table.meter, ...head, table.planningUse], rows),
    lines.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');
}

const CSV_HEAD =
  'model,provider,meter,processing,status,usd,per_tokens,valid_from,checked,source,source_url,method,confidence,reason';

/** A meter table as CSV: one line a rate, in US dollars as published. */
export function meterTableCsv({ rates, request }: MeterTableView): string {
  const { catalog, asOf, batch } = request;
  return csv([
    CSV_HEAD.split(','),
    ...rates.flatMap((model) =>
      TOKEN_METERS.flatMap((meter) =>
        (batch ? (['standard', 'batch'] as const) : (['standard'] as const)).map((processing) => {
          const entry = entryOf(model[processing], meter);
          const rate = entry.state === 'rate' ? entry.rate : undefined;
          const figure = entry.state === 'not-billed' ? entry.charge : rate;
          const source =
            figure && Object.hasOwn(catalog.sources, figure.source)
              ? catalog.sources[figure.source]
              : undefined;
          return [
            model.model.id,
            model.offer.provider,
            meter,
            processing,
            entry.state,
            rate?.usd,
            rate?.per,
            rate?.from,
            figure && freshness(figure, asOf).checked,
            source?.title ?? figure?.source,
            source?.url,
            figure?.method,
            figure?.confidence,
            entry.state === 'not-published'
              ? entry.reason
              : entry.state === 'no-batch'
                ? entry.reason.params['reason']
                : undefined,
          ].map((value) => String(value ?? ''));
        }),
      ),
    ),
  ]);
}
