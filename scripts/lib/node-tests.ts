/**
 * Runs test files in plain Node under node:test, with `describe` and `it` as globals, as they have
 * them in the browser. The files are bundled first: Node 20 cannot read TypeScript.
 */
import { build, type Plugin } from 'esbuild';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The folders under `test` whose tests need no DOM. */
export const DOM_FREE: readonly string[] = [
  'core',
  'catalog',
  'tokenizer',
  'view-models',
  'static',
  'i18n',
];

// The same zone as in the browser: half a day ahead of UTC, so that mixed-up days show.
const TIME_ZONE = 'Pacific/Auckland';

export function testFiles(folders: readonly string[]): string[] {
  return folders
    .map((folder) => path.join('test', folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

/** They take as long as all others together, so that nothing waits for them alone at the end. */
const LONGEST = ['tree-shaking', 'types', 'package'];

/** The tests of the built package, the longest first. */
export function packageTests(): string[] {
  const rank = (file: string): number => {
    const index = LONGEST.indexOf(path.basename(file, '.test.ts'));
    return index < 0 ? LONGEST.length : index;
  };
  return testFiles(['package']).sort((a, b) => rank(a) - rank(b));
}

// Looks in the folders above too, where a mutation run's copy of the sources finds its packages.
const { resolve } = createRequire(path.resolve('package.json'));

export interface BundleOptions {
  /** Emptied first. Inside node_modules, so that packages resolve as for the sources. */
  readonly outdir: string;
  readonly plugins?: readonly Plugin[];
}

const asImport = (file: string): string => JSON.stringify(path.resolve(file));

/** Bundles each test file to `<outdir>/<name>.mjs` with globals set up; returns the bundles. */
export async function bundleTests(
  files: readonly string[],
  { outdir, plugins = [] }: BundleOptions,
): Promise<string[]> {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const entries = Object.fromEntries(
    files.map((file) => [file.replace(/^test\//, '').replace(/\.test\.ts$/, ''), file]),
  );
  const globals: Plugin = {
    name: 'test-globals',
    setup(setup) {
      setup.onResolve({ filter: /^test-entry:/ }, ({ path: name }) => ({
        path: name.slice('test-entry:'.length),
        namespace: 'test-entry',
      }));
      // The import is dynamic so that the globals are there first, and so that a file which
      // cannot be loaded becomes a failed test instead of a process without any.
      setup.onLoad({ filter: /.*/, namespace: 'test-entry' }, ({ path: name }) => ({
        resolveDir: process.cwd(),
        contents: `
          import * as nodeTest from 'node:test';
          const { describe, it, before, after, beforeEach, afterEach } = nodeTest;
          Object.assign(globalThis, { describe, it, before, after, beforeEach, afterEach });
          if (process.env.COVERAGE_FOLDER) {
            const { writeFileSync } = await import('node:fs');
            process.on('exit', () => writeFileSync(
              process.env.COVERAGE_FOLDER + '/' + process.pid + '.json',
              JSON.stringify(globalThis.__coverage__ ?? {}),
            ));
          }
          try {
            await import(${asImport(entries[name] ?? '')});
          } catch (error) {
            it(${JSON.stringify(`${name} loads`)}, () => { throw error; });
          }`,
      }));
    },
  };
  await build({
    entryPoints: Object.keys(entries).map((name) => ({ in: `test-entry:${name}`, out: name })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
    // Chai's browser bundle has no entry that Node could load, so it goes in whole.
    plugins: [...plugins, globals],
    packages: 'external',
    alias: { '@esm-bundle/chai': resolve('@esm-bundle/chai/esm/chai.js') },
  });
  return Object.keys(entries).map((name) => path.join(outdir, `${name}.mjs`));
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
}

/** Runs bundles one after the other in one process each, two at a time, and adds up. */
export async function runBundles(
  bundles: readonly string[],
  options: RunOptions = {},
): Promise<Counts> {
  const waiting = [...bundles];
  let passed = 0;
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const counts = await runBundle(next, options);
      passed += counts.passed;
      failed += counts.failed;
    }
  };
  await Promise.all([work(), work()]);
  return { passed, failed };
}

/** Sets the clock of a test's process, and of the Node processes that a test starts. */
function clockOptions(): string {
  const preload = pathToFileURL(path.resolve('test/support/set-clocks.js')).href;
  return `${process.env['NODE_OPTIONS'] ?? ''} --import ${preload}`.trim();
}

function runBundle(bundle: string, { env = {}, quiet = false }: RunOptions): Promise<Counts> {
  const countsFile = `${bundle}.counts.json`;
  rmSync(countsFile, { force: true });
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--enable-source-maps',
        `--test-reporter=${path.resolve('scripts/lib/node-test-reporter.js')}`,
        '--test-reporter-destination=stdout',
        bundle,
      ],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: clockOptions(),
          TZ: TIME_ZONE,
          TEST_COUNTS_FILE: countsFile,
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    // Kept until the end, so that two processes do not write into each other's lines.
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', (code) => {
      if (!quiet || code !== 0) process.stdout.write(Buffer.concat(output));
      const counts = existsSync(countsFile)
        ? (JSON.parse(readFileSync(countsFile, 'utf8')) as Counts)
        : { passed: 0, failed: 0 };
      // A crash or a failing hook outside any test still is a failure.
      resolve(code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 });
    });
  });
}

export function addCounts(results: readonly Counts[]): Counts {
  return results.reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
}

export function printCounts({ passed, failed }: Counts): void {
  console.log(`\n${passed} passed, ${failed} failed`);
}

export function writeCounts(file: string, counts: Counts): void {
  writeFileSync(file, JSON.stringify(counts));
}
