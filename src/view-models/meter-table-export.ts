import type { Figure, MeterTableCell, MeterTableView } from './meter-table.js';
import type { MeterTableWords } from './meter-table.js';
import { csv, markdownLink, markdownTable, markdownText } from './text-export.js';

/** A meter table as Markdown: the table, then where and when its figures were read. */
export function meterTableMarkdown(view: MeterTableView, words: MeterTableWords): string {
  const { table } = words;
  const rows = view.groups.flatMap(({ rows }) => rows);
  const head = [
    table.meter,
    ...view.columns.map(({ label, note }) => (note ? `${label} (${note})` : label)),
  ];
  const body = rows.map((row) => [row.name, ...row.cells.map((cell) => cellText(cell, words))]);
  return [
    `**${markdownText(view.title)}**`,
    [view.lede, ...view.notes.map(({ text }) => text)].map(markdownText).join(' '),
    view.many
      ? markdownTable(head, body)
      : markdownTable(
          [...head, table.planningUse],
          body.map((cells, index) => [...cells, rows[index]!.use]),
        ),
    [
      ...view.provenance.map((line) =>
        [
          `${markdownText(line.subject || table.ratesRead)} ${markdownText(line.age)}`,
          markdownText(line.confidence),
          ...(line.history ? [markdownText(line.history)] : []),
          `${table.sourceIs} ${markdownLink(line.source.name, line.source.href)}`,
        ].join(' · '),
      ),
      ...(view.exchange ? [markdownText(view.exchange)] : []),
      ...view.conflicts.map((conflict) =>
        markdownText(`${conflict.subject}: ${conflict.summary} ${conflict.consequence}`),
      ),
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n');
}

/** A meter table as CSV: one line a rate, in US dollars at the precision published. */
export function meterTableCsv(view: MeterTableView): string {
  const fields = [
    'model',
    'provider',
    'meter',
    'processing',
    'status',
    'usd',
    'per',
    'from',
    'checked',
    'source',
    'sourceUrl',
    'method',
    'confidence',
    'reason',
  ] as const;
  const names = fields.map((field) =>
    field === 'sourceUrl'
      ? 'source_url'
      : field === 'per'
        ? 'per_tokens'
        : field === 'from'
          ? 'valid_from'
          : field,
  );
  return csv([names, ...view.records.map((record) => fields.map((field) => record[field]))]);
}

function cellText(cell: MeterTableCell, { table }: MeterTableWords): string {
  const batch = cell.batch ? `, ${table.batchShare} ${figureText(cell.batch)}` : '';
  return `${figureText(cell.figure)}${batch}${cell.disputed ? ` (${table.disagree.toLowerCase()})` : ''}`;
}

function figureText(figure: Figure): string {
  return figure.kind === 'amount' && figure.usd !== undefined
    ? `${figure.text} (${figure.usd})`
    : figure.text;
}
