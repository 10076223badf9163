/** The tests that run in Chromium, as one more part of a run that counts all of its tests together. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Counts } from './node-tests.ts';

/** Runs the tests that need a browser: all of them, or what the arguments of the test runner say. */
export function browserTests(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Counts {
  const countsFile = path.resolve('node_modules/.cache/browser-test-counts.json');
  mkdirSync(path.dirname(countsFile), { recursive: true });
  rmSync(countsFile, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      'test/web-test-runner.config.js',
      ...args,
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, TEST_COUNTS_FILE: countsFile },
    },
  );
  const counts = existsSync(countsFile)
    ? (JSON.parse(readFileSync(countsFile, 'utf8')) as Counts)
    : { passed: 0, failed: 0 };
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
