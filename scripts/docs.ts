/**
 * `npm run docs`: writes into the README the tables from the manifest and the hashes of the last
 * build; with `--check` only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from './lib/fresh-build.ts';
import { readManifest } from './lib/manifest.ts';
import { withHashes, withTables } from './lib/readme-tables.ts';

const README = 'README.md';

ensureBuilt();
const present = readFileSync(README, 'utf8');
const wanted = withHashes(await withTables(present, readManifest()));
if (wanted === present) console.log(`${README}: its tables and hashes are those of the sources.`);
else if (process.argv.includes('--check')) {
  console.error(
    `${README}: its tables or hashes are not those of the sources; run \`npm run docs\`.`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(README, wanted);
  console.log(`${README}: tables and hashes written.`);
}
