/** `npm run size`: the sizes of the built files against their ceilings. */
import { ensureBuilt } from './lib/fresh-build.ts';
import { measureSizes } from './lib/sizes.ts';

const format = (bytes: number): string => bytes.toLocaleString('en-US');

ensureBuilt();
const sizes = await measureSizes();
const rows = [
  ['bytes', 'ceiling', '', 'what', 'why this ceiling'],
  ...sizes.map(({ name, bytes, limit, reason }) => [
    format(bytes),
    format(limit),
    bytes > limit ? 'OVER' : 'ok',
    name,
    reason,
  ]),
];
const widths = [0, 1, 2, 3].map((column) =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0)),
);
for (const row of rows) {
  const cells = row.map((cell, column) =>
    column < 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
  );
  console.log(cells.join('  ').trimEnd());
}
console.log('Brotli quality 11 of the file and all it imports statically; 1 kB is 1,000 bytes.');
process.exitCode = sizes.some(({ bytes, limit }) => bytes > limit) ? 1 : 0;
