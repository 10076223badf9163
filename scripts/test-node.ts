/** The tests that need no DOM, in plain Node: `npm run test:core:node`. */
import { bundleTests, DOM_FREE, printCounts, runBundles, testFiles } from './lib/node-tests.ts';

const bundles = await bundleTests(testFiles(DOM_FREE), {
  outdir: 'node_modules/.cache/node-tests',
});
const counts = await runBundles(bundles);
printCounts(counts);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
