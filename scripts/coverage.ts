/**
 * `npm run coverage`: which branches of the core and the catalog the tests take. With `--last` those
 * that they took in the last `npm test`, without running them again.
 */
import { reportCoverage, runMeasured } from './lib/measured-tests.ts';

const failed = process.argv.includes('--last') ? 0 : (await runMeasured()).failed;
if (!reportCoverage() || failed > 0) process.exitCode = 1;
