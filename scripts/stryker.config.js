/**
 * `npm run mutation`: changes the core in small ways and looks whether a test notices.
 *
 * The tests run in plain Node, one process a test file and mutant. They are bundled once from the
 * instrumented sources: the mutant to use is chosen at run time by the environment.
 */
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
  mutate: ['src/core/**/*.ts', '!src/core/index.ts'],
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
