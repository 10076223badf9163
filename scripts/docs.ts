/** `npm run docs`: writes the README's tables from the manifest; with `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readManifest } from './lib/manifest.ts';
import { withTables } from './lib/readme-tables.ts';

const README = 'README.md';
const present = readFileSync(README, 'utf8');
const wanted = await withTables(present, readManifest());
if (wanted === present) console.log(`${README}: its tables are those of the manifest.`);
else if (process.argv.includes('--check')) {
  console.error(`${README}: its tables are not those of the manifest; run \`npm run docs\`.`);
  process.exitCode = 1;
} else {
  writeFileSync(README, wanted);
  console.log(`${README}: tables written.`);
}
