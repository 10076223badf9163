/** Tables as text that other programs read. Every cell may hold hostile text. */

/** A GitHub-flavoured Markdown table. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Text with nothing left that Markdown would act on. */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

/** A Markdown link; the address is already known to be https. */
export function markdownLink(text: string, href: string | null): string {
  return href === null
    ? markdownText(text)
    : `[${markdownText(text)}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/**
 * RFC 4180, lines end in CRLF. A cell that a spreadsheet would run as a formula gets a leading
 * apostrophe; plain numbers stay numbers.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
