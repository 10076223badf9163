/**
 * `npm run docs`: writes the generated parts of the README and of the pages in `stories/docs`. With
 * `--check` it only compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { docPages } from './lib/doc-pages.ts';
import { ensureBuilt } from './lib/fresh-build.ts';
import { readManifest } from './lib/manifest.ts';
import { withDate, withHashes, withSizes, withTables } from './lib/readme-tables.ts';
import { measureSizes } from './lib/sizes.ts';

ensureBuilt();
const manifest = readManifest();
const sizes = await measureSizes();
for (const file of docPages()) {
  const present = readFileSync(file, 'utf8');
  const wanted = await withTables(withDate(withHashes(withSizes(present, sizes))), manifest);
  if (wanted === present) {
    console.log(`${file}: up to date`);
  } else if (process.argv.includes('--check')) {
    console.error(`${file}: out of date. Run \`npm run docs\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, wanted);
    console.log(`${file}: updated`);
  }
}
