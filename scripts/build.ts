/**
 * `npm run build`: everything that is published, into `dist`. With `--if-stale` nothing is done
 * when `dist` is what the sources give already.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { buildCdn, buildEmbed } from './lib/cdn.ts';
import { catalogFiles } from './lib/catalog-files.ts';
import { isFresh, markBuilt } from './lib/fresh-build.ts';
import { htmlData, type PackageNames, webTypes } from './lib/editor-data.ts';
import { integrityManifest } from './lib/integrity.ts';
import { jsxTypes } from './lib/jsx-types.ts';
import { readManifest } from './lib/manifest.ts';
import { elementsOf } from './lib/manifest-types.ts';

if (process.argv.includes('--if-stale') && isFresh()) {
  console.log('dist is up to date');
  process.exit();
}

const DIST = 'dist';

const step = async (title: string, work: () => void | Promise<void>): Promise<void> => {
  const start = performance.now();
  await work();
  console.log(`${title}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
};

rmSync(DIST, { recursive: true, force: true });
await step('modules and types', () => {
  execFileSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.build.json'],
    {
      stdio: 'inherit',
    },
  );
});
await step('catalog and its schema', () => {
  for (const [name, content] of Object.entries(catalogFiles())) {
    writeFileSync(`${DIST}/${name}`, content);
  }
});
await step('themes', () => {
  cpSync('stories/themes', `${DIST}/themes`, { recursive: true });
});
await step('CDN files', () => buildCdn(`${DIST}/cdn`));
await step('manifest, editor data, JSX types', async () => {
  const manifest = readManifest();
  const elements = elementsOf(manifest);
  const names = JSON.parse(readFileSync('package.json', 'utf8')) as PackageNames;
  const readme = `https://www.npmjs.com/package/${names.name}`;
  const files = {
    'custom-elements.json': manifest,
    'vscode.html-custom-data.json': htmlData(elements, readme),
    'web-types.json': webTypes(elements, names, readme),
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(`${DIST}/${name}`, `${JSON.stringify(content, null, 2)}\n`);
  const types = jsxTypes(elements);
  writeFileSync(`${DIST}/jsx.d.ts`, await format(types, { parser: 'typescript', printWidth: 100 }));
  // So that an import for the sake of the types also runs.
  writeFileSync(`${DIST}/jsx.js`, 'export {};\n');
});
await step('page for a frame', () => buildEmbed(DIST));
await step('hashes', () => {
  copyFileSync('src/embed/reserve.css', `${DIST}/reserve.css`);
  const manifest = integrityManifest(DIST);
  writeFileSync(`${DIST}/integrity.json`, `${JSON.stringify(manifest, null, 2)}\n`);
});
markBuilt();
