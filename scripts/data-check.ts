/**
 * `npm run data:check`: every rate of the catalog with its age, source and confidence, oldest
 * first. Fails when the catalog is not valid, which includes a rate without a source; a rate
 * without a date of reading is listed first and counted, but no failure.
 *
 *     npm run data:check -- [--as-of 2026-11-22] [--catalog path/to/catalog.json]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { catalog as bundled } from '../src/catalog/index.ts';
import { parseCatalog } from '../src/catalog/parse.ts';
import type { Catalog, Provenance, Rate } from '../src/core/catalog.ts';
import { isDay } from '../src/core/dates.ts';
import { freshness } from '../src/core/freshness.ts';

interface Row {
  /** `undefined`: no usable date of reading. */
  readonly age: number | undefined;
  readonly cells: readonly string[];
}

const HEAD = ['age', 'read', 'offer', 'meter', 'processing', 'price', 'source', 'confidence'];

function rowsOf(catalog: Catalog, asOf: string): Row[] {
  const row = (
    { id }: { readonly id: string },
    meter: string,
    processing: string,
    price: string,
    figure: Provenance,
  ): Row => {
    const age = freshness(figure, asOf);
    const days = 'days' in age ? age.days : undefined;
    const publisher = catalog.sources[figure.source]!.publisher;
    return {
      age: days,
      cells: [
        days === undefined ? (age.state === 'read-later' ? 'read later' : 'no date') : `${days} d`,
        age.checked ?? '-',
        id,
        meter,
        processing,
        price,
        `${figure.source} (${publisher})`,
        `${figure.confidence}, ${figure.method}`,
      ],
    };
  };
  const price = ({ usd, per }: Rate): string =>
    per === 1_000_000 ? `$${usd} per 1M` : `$${usd} per ${per}`;

  return catalog.offers.flatMap((offer) => {
    const rows = offer.charges.flatMap((charge) =>
      charge.kind === 'tokens'
        ? [
            ...charge.rates.map((rate) => row(offer, charge.meter, 'standard', price(rate), rate)),
            ...(charge.batchRates ?? []).map((rate) =>
              row(offer, charge.meter, 'batch', price(rate), rate),
            ),
          ]
        : charge.kind === 'not-billed'
          ? [row(offer, charge.meter, 'standard', 'not billed', charge)]
          : [],
    );
    const { batch } = offer;
    const printed = offer.charges.some((charge) => 'batchRates' in charge);
    if ('multiplier' in batch && !printed) {
      rows.push(row(offer, 'all', 'batch', `${batch.multiplier} x, ${batch.status}`, batch));
    }
    if (batch.status === 'not-offered') rows.push(row(offer, 'all', 'batch', 'not offered', batch));
    for (const modifier of offer.modifiers ?? []) {
      const says = 'multiplier' in modifier ? `${modifier.multiplier} x` : modifier.kind;
      rows.push(row(offer, 'all', modifier.kind, says, modifier));
    }
    return rows;
  });
}

/** Oldest first, those without a date before all others. */
function byAge(a: Row, b: Row): number {
  return (b.age ?? Infinity) - (a.age ?? Infinity) || 0;
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  for (const cells of rows) {
    const padded = cells.map((cell, column) =>
      column === 0 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    console.log(padded.join('  ').trimEnd());
  }
}

const { values: options } = parseArgs({
  options: { 'as-of': { type: 'string' }, catalog: { type: 'string' } },
});
const asOf = options['as-of'] ?? new Date().toISOString().slice(0, 10);
if (!isDay(asOf)) {
  console.error(`--as-of: expected a day such as 2026-11-22, got ${JSON.stringify(asOf)}`);
  process.exit(1);
}

const parsed = parseCatalog(
  options.catalog === undefined ? bundled : JSON.parse(readFileSync(options.catalog, 'utf8')),
);
if (!parsed.ok) {
  for (const { path, message } of parsed.issues) console.error(`${path}: ${message}`);
  console.error(`The catalog is not valid: ${parsed.issueCount} issues.`);
  process.exit(1);
}

const rows = rowsOf(parsed.catalog, asOf).sort(byAge);
print([HEAD, ...rows.map(({ cells }) => cells)]);
const later = rows.filter(({ cells }) => cells[0] === 'read later').length;
const undated = rows.filter(({ age }) => age === undefined).length - later;
const unpublished = parsed.catalog.offers
  .flatMap(({ charges }) => charges)
  .filter(({ kind }) => kind === 'not-published').length;
console.log(
  `\n${rows.length} figures on ${asOf}, each with a source; ${undated} without a date of reading; ` +
    (later > 0 ? `${later} read only later; ` : '') +
    `${unpublished} meters not published.`,
);
