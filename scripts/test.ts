/**
 * `npm test`: the tests that need no DOM in Node, the others in Chromium, then those of the built
 * package. The last line is `N passed, N failed` over all of them.
 */
import { spawn } from 'node:child_process';
import { findBrowserOrExit } from '../test/support/browser.js';
import { browserTests } from './lib/browser-tests.ts';
import { runMeasured } from './lib/measured-tests.ts';
import {
  addCounts,
  bundleTests,
  type Counts,
  packageTests,
  printCounts,
  runBundles,
} from './lib/node-tests.ts';

/** A part that could not even start is one failure, and the other parts still run. */
async function part(title: string, work: () => Counts | Promise<Counts>): Promise<Counts> {
  console.log(`\n${title}`);
  try {
    return await work();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

// Looked for first: without a browser there is nothing to wait for.
await findBrowserOrExit();

function build(): Promise<Counts> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.js', 'scripts/build.ts', '--if-stale'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ passed: 0, failed: 0 });
      else reject(new Error(`The build ended with exit code ${code ?? 'none'}.`));
    });
  });
}

const results = [
  // These need no build, which keeps one processor busy.
  ...(await Promise.all([part('Build', build), part('Tests without a DOM, in Node', runMeasured)])),
  await part('Tests in Chromium', () => browserTests(process.argv.slice(2))),
  await part('Tests of the package', async () =>
    runBundles(await bundleTests(packageTests(), { outdir: 'node_modules/.cache/package-tests' })),
  ),
];
const total = addCounts(results);
printCounts(total);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
