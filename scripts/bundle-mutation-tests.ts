/** Bundles the tests of the core inside a mutation run's copy; see stryker.config.js. */
import { bundleTests, testFiles } from './lib/node-tests.ts';

await bundleTests(testFiles(['core']), { outdir: 'mutation-tests' });
