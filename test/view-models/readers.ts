/** Small readers of the formats that are exported, written apart from the writers. */

/** A CSV file by RFC 4180. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) throw new Error('A quote is not closed');
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
    } else {
      const end = /,|\r\n/.exec(text.slice(at));
      cell = end ? text.slice(at, at + end.index) : text.slice(at);
      if (/["\r\n]/.test(cell)) throw new Error(`A cell should be quoted: ${cell}`);
      at += cell.length;
    }
    cells.push(cell);
    if (text[at] === ',') {
      at++;
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error('A line ends in CRLF');
    at += 2;
    rows.push(cells);
    cells = [];
  }
  if (cells.length > 0) throw new Error('The last line ends in CRLF too');
  return rows;
}

/** How many cells GitHub's Markdown sees in a line of a table. */
export function markdownCells(line: string): number {
  if (!line.startsWith('|') || !line.endsWith('|')) return 0;
  const bars = line.split(/(?=[^])/).filter((character, index) => {
    if (character !== '|') return false;
    let slashes = 0;
    while (line[index - 1 - slashes] === '\\') slashes++;
    return slashes % 2 === 0;
  });
  return bars.length - 1;
}
