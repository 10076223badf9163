/**
 * `npm run data:drift`: compares the bundled prices with price data that others publish as packages,
 * and with the types of the `openai` package. Prints each difference with both sources. Fails on a
 * difference that `scripts/lib/drift/known-differences.json` doesn't list, and on a listed one that is
 * no longer there.
 *
 *     npm run data:drift -- [--catalog path/to/catalog.json] [--openai path/to/the/package]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fullCatalog as bundled } from '../src/catalog/offers/index.ts';
import { parseCatalog } from '../src/catalog/parse.ts';
import { TOKEN_METERS } from '../src/core/meters.ts';
import { type Difference, driftOf, type KnownDifferences } from './lib/drift/compare.ts';
import { claimsOf, fieldClaims, knownFields } from './lib/drift/data-sets.ts';
import { figuresOf } from './lib/drift/figures.ts';
import listed from './lib/drift/known-differences.json' with { type: 'json' };
import fields from './lib/drift/openai-fields.json' with { type: 'json' };
import { installedOpenai, openaiTypes } from './lib/drift/openai-types.ts';

const { values: options } = parseArgs({
  options: { catalog: { type: 'string' }, openai: { type: 'string' } },
});
const parsed = parseCatalog(
  options.catalog === undefined ? bundled : JSON.parse(readFileSync(options.catalog, 'utf8')),
);
if (!parsed.ok) {
  for (const { path: where, message } of parsed.issues) console.error(`${where}: ${message}`);
  process.exit(1);
}
const { catalog } = parsed;

const openai = openaiTypes(options.openai ?? installedOpenai());
const versions = new Map([['openai', openai.version]]);
function named(source: string): string {
  let version = versions.get(source);
  if (version === undefined) {
    const manifest = path.join('node_modules', source, 'package.json');
    ({ version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string });
    versions.set(source, version);
  }
  return `${source} ${version}`;
}

function says({ key, here, hereSource, value, source }: Difference): string {
  const ours = hereSource === undefined ? undefined : catalog.sources[hereSource];
  const from = ours ? ` (${ours.publisher}, ${ours.title}: ${ours.url})` : '';
  return `${key}\n    here: ${here}${from}\n    ${named(source)}: ${value}`;
}

const figures = figuresOf(catalog);
const claims = claimsOf(catalog, openai);
const known = knownFields(fields, openai);
const drift = driftOf(
  new Map([...figures, ...known]),
  [...claims, ...fieldClaims(known, openai)],
  listed as unknown as readonly KnownDifferences[],
);

for (const difference of drift.known)
  console.log(`known  ${says(difference)}\n    ${difference.reason}`);
for (const difference of drift.unknown) console.log(`NEW    ${says(difference)}`);
for (const { source, key } of drift.gone)
  console.log(`GONE   ${key}\n    ${named(source)} no longer differs as listed.`);

const claimed = new Set(claims.map(({ key }) => key));
const alone = catalog.offers
  .filter(({ provider }) => provider === 'openai')
  .filter(({ id }) => !TOKEN_METERS.some((meter) => claimed.has(`${id} ${meter}`)))
  .map(({ id }) => id);
if (alone.length > 0) console.log(`\nNo other data set has: ${alone.join(', ')}.`);
console.log(
  `\n${drift.compared} figures compared: ${drift.unknown.length} new differences, ` +
    `${drift.known.length} known, ${drift.gone.length} listed ones gone.`,
);
if (drift.unknown.length > 0 || drift.gone.length > 0) process.exitCode = 1;
