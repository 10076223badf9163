/** Builds `dist` only when something that goes into it has changed since. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** All that the build reads. */
const INPUTS = [
  'src',
  'scripts',
  'stories/themes',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
// Outside dist, which is published as it is.
const STAMP = 'node_modules/.cache/build-stamp';

function filesIn(input: string): string[] {
  if (!statSync(input).isDirectory()) return [input];
  return readdirSync(input, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(input, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}

function digest(roots: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of roots.flatMap(filesIn)) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

// The result is part of it: somebody may have changed or emptied dist.
const state = (): string => `${digest(INPUTS)} ${existsSync('dist') ? digest(['dist']) : ''}`;

/** Called by the build when it is done. */
export function markBuilt(): void {
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, state());
}

export const isFresh = (): boolean =>
  existsSync('dist') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state();

/** Throws when the build fails. */
export function ensureBuilt(): void {
  if (isFresh()) return;
  execFileSync(process.execPath, ['scripts/run.js', 'scripts/build.ts'], { stdio: 'inherit' });
}
