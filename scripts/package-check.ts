/**
 * `npm run package:check`: what others would make of the package. publint reads its manifest, and
 * are-the-types-wrong resolves every entry as TypeScript would. Both look at the packed tarball.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ensureBuilt } from './lib/fresh-build.ts';

// JSON and style sheets have no types of their own.
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
const WITHOUT_TYPES = Object.keys(exports)
  .filter((entry) => /\.(json|css)$/.test(entry))
  .map((entry) => entry.replace('./', ''));

const CHECKS: readonly (readonly string[])[] = [
  ['node_modules/publint/src/cli.js', 'run', '--strict', '--pack', 'npm'],
  [
    'node_modules/@arethetypeswrong/cli/dist/index.js',
    '--pack',
    '.',
    '--profile',
    'esm-only',
    '--exclude-entrypoints',
    ...WITHOUT_TYPES,
  ],
];

ensureBuilt();
for (const args of CHECKS) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Packing would build again, and what was just built is what is checked.
    env: { ...process.env, npm_config_ignore_scripts: 'true' },
  });
  if (status !== 0) process.exitCode = 1;
}
