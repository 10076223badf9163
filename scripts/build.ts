/** `npm run build`: everything that is published, into `dist`. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildCdn, buildEmbed } from './lib/cdn.ts';
import { catalogFiles } from './lib/catalog-files.ts';
import { markBuilt } from './lib/fresh-build.ts';
import { integrityManifest } from './lib/integrity.ts';
import { buildManifest } from './lib/manifest.ts';

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
await step('CDN files', () => buildCdn(`${DIST}/cdn`));
await step('page for a frame', () => buildEmbed(DIST));
await step('hashes', () => {
  copyFileSync('src/embed/reserve.css', `${DIST}/reserve.css`);
  const manifest = integrityManifest(DIST);
  writeFileSync(`${DIST}/integrity.json`, `${JSON.stringify(manifest, null, 2)}\n`);
});
await step('custom elements manifest', () => {
  buildManifest(`${DIST}/custom-elements.json`);
});
markBuilt();
