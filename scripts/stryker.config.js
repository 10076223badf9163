/**
 * `npm run mutation`: changes the core in small ways and checks that a test notices. The whole core
 * takes hours. `MUTATION_SAMPLE=20 npm run mutation` takes one in 20 stretches of lines, spread over
 * every file, and is right within a few percent; `MUTATION_SEED` draws other stretches.
 * `MUTATION_OF=receipts,clocks` takes only files whose path contains one of these words.
 *
 * The tests run in plain Node, one process a test file and mutant. They are bundled once from the
 * instrumented sources: the mutant to use is chosen at run time by the environment.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const CORE = 'src/core';
/** Lines of a stretch: a few statements, so that most changes lie within one. */
const STRETCH = 10;

const words = (process.env['MUTATION_OF'] ?? '').split(',');
const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    file.endsWith('.ts') && file !== 'index.ts' && words.some((word) => file.includes(word)),
);

/** @param {number} oneOf */
function sample(oneOf) {
  const seed = process.env['MUTATION_SEED'] ?? '';
  return files.flatMap((file) => {
    const path = `${CORE}/${file}`;
    const lines = readFileSync(path, 'utf8').split('\n').length;
    return Array.from({ length: Math.ceil(lines / STRETCH) }, (_, at) => {
      const draw = createHash('sha256').update(`${seed} ${file} ${at}`).digest().readUInt32BE();
      return draw % oneOf === 0 ? [`${path}:${at * STRETCH + 1}-${(at + 1) * STRETCH}`] : [];
    }).flat();
  });
}

const oneOf = Number(process.env['MUTATION_SAMPLE'] ?? 1);

export default {
  packageManager: 'npm',
  testRunner: 'tap',
  tap: {
    testFiles: ['mutation-tests/**/*.mjs'],
    nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
  },
  buildCommand: 'node scripts/run.js scripts/bundle-mutation-tests.ts',
  // The copy of the sources lies inside the repository and finds the packages above it.
  symlinkNodeModules: false,
  mutate: oneOf > 1 ? sample(oneOf) : files.map((file) => `${CORE}/${file}`),
  ignorePatterns: ['dist', 'coverage', 'reports', 'stories'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation.json' },
  // Below the floor the command fails.
  thresholds: { high: 95, low: 85, break: 85 },
  tempDirName: '.stryker-tmp',
  disableTypeChecks: false,
};
