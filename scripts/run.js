/**
 * Runs a TypeScript file in Node: `node scripts/run.js scripts/build.ts [arguments]`.
 *
 * Node 20 cannot strip types itself, so the file and what it imports from this repository are
 * bundled first. Packages stay imports, resolved from node_modules as usual. A bundle has no
 * useful `import.meta.url`: scripts take the repository's root from `process.cwd()`, which npm sets.
 */
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node scripts/run.js <file.ts> [arguments]');
  process.exit(1);
}
// Inside node_modules, so that the bundle resolves packages as the sources would.
// One folder for each process: two runs of one script at the same time do not meet.
const folder = path.resolve('node_modules/.cache/scripts', String(process.pid));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = path.join(folder, path.basename(file).replace(/\.ts$/, '.mjs'));
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'error',
});
process.setSourceMapsEnabled(true);
process.argv.splice(1, 2, path.resolve(file));
await import(pathToFileURL(outfile).href);
