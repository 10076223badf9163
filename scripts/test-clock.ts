/**
 * `npm run test:clock`: what passes today must pass on any day. Runs the tests that need no browser with
 * the machine's clock on two other days, and the stories in Chromium on one of them. The tests of the
 * package read `dist`, so `npm test` or `npm run build` comes first.
 */
import { browserTests } from './lib/browser-tests.ts';
import {
  addCounts,
  bundleTests,
  type Counts,
  DOM_FREE,
  packageTests,
  printCounts,
  runBundles,
  testFiles,
} from './lib/node-tests.ts';

const DAYS = ['2027-06-01', '2029-02-28'] as const;

const bundles = await bundleTests([...packageTests(), ...testFiles(DOM_FREE)], {
  outdir: 'node_modules/.cache/clock-tests',
});
const results: Counts[] = [];
for (const day of DAYS) {
  console.log(`\nTests without a browser, the clock at ${day}`);
  results.push(await runBundles(bundles, { quiet: true, env: { CLOCK: day } }));
}
console.log(`\nStories, the clock at ${DAYS[1]}`);
results.push(browserTests(['--files', 'test/stories/**/*.test.ts'], { CLOCK: DAYS[1] }));

const total = addCounts(results);
printCounts(total);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
