/**
 * The last word of a browser run: `N passed, N failed` alone on a line. A file that could not be
 * loaded counts as a failure: its tests did not run, and silence would look like success.
 */
import { writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {any} suite @param {Counts} counts */
function countSuite(suite, counts) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) continue;
    if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const child of suite?.suites ?? []) countSuite(child, counts);
}

/** @param {any[]} sessions @returns {Counts} */
export function countSessions(sessions) {
  const total = { passed: 0, failed: 0 };
  for (const session of sessions) {
    const own = { passed: 0, failed: 0 };
    countSuite(session.testResults, own);
    // An import error, a crash or a failing hook leaves no failed test behind.
    const broken = session.errors?.length > 0 || session.passed === false;
    if (broken && own.failed === 0) own.failed = 1;
    total.passed += own.passed;
    total.failed += own.failed;
  }
  return total;
}

/** Milliseconds by suite. @param {any} suite @param {string} name @param {Map<string, number>} times */
function timeSuite(suite, name, times) {
  const spent = (suite?.tests ?? []).reduce(
    (/** @type {number} */ sum, /** @type {any} */ { duration = 0 }) => sum + duration,
    0,
  );
  times.set(name, (times.get(name) ?? 0) + spent);
  for (const child of suite?.suites ?? []) timeSuite(child, `${name} > ${child.name}`, times);
}

/** `TEST_TIMES=1 npm test`: what takes longest. @param {any[]} sessions */
function printTimes(sessions) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const { testFile, testResults } of sessions)
    timeSuite(testResults, String(testFile).replace(/.*\/test\//, ''), times);
  for (const [name, spent] of [...times].sort((a, b) => b[1] - a[1]).slice(0, 40))
    console.log(`${(spent / 1000).toFixed(1).padStart(7)} s  ${name}`);
}

/** @param {{ countsFile?: string | undefined }} options */
export function summaryReporter({ countsFile } = {}) {
  return {
    /** @param {{ sessions: any[] }} run */
    onTestRunFinished({ sessions }) {
      const counts = countSessions(sessions);
      if (process.env.TEST_TIMES) printTimes(sessions);
      // `npm test` adds further tests to these and prints the line itself.
      if (countsFile) writeFileSync(countsFile, JSON.stringify(counts));
      else console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
    },
  };
}
