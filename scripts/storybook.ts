/**
 * `npm run storybook` serves the stories, `npm run storybook:build` builds them into
 * `reports/storybook` and looks at the result. Both work without a network.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST_FILE } from '../stories/.storybook/modules.js';
import { ensureBuilt } from './lib/fresh-build.ts';
import { readManifest } from './lib/manifest.ts';
import { storybookFaults } from './lib/storybook-check.ts';

const OUT = 'reports/storybook';

const [command = 'dev', ...rest] = process.argv.slice(2);

// The recipes show the hashes of the built files.
ensureBuilt();

// Controls and tables come from it, so it is made of the sources as they are now.
mkdirSync(path.dirname(MANIFEST_FILE), { recursive: true });
writeFileSync(MANIFEST_FILE, JSON.stringify(readManifest()));

const own = command === 'build' ? ['-o', OUT] : ['-p', '6006', '--no-open'];
if (command === 'build') rmSync(OUT, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/storybook/dist/bin/dispatcher.js',
    command,
    '-c',
    'stories/.storybook',
    '--disable-telemetry',
    ...own,
    ...rest,
  ],
  { stdio: 'inherit', env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } },
);
if (status !== 0) {
  process.exitCode = status ?? 1;
} else if (command === 'build') {
  const { faults, seen } = await storybookFaults(OUT);
  for (const fault of faults) console.error(fault);
  console.log(`\n${seen} pages and stories checked, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
