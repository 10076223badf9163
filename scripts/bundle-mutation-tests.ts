/** Bundles the tests of the core for a mutation run; see stryker.config.js. */
import { bundleTests, testFiles } from './lib/node-tests.ts';

await bundleTests(testFiles(['core']), { outdir: 'node_modules/.cache/mutation-tests' });
