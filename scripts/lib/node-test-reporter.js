/**
 * A reporter for node:test: failures in full, one line a file, and the counts into
 * TEST_COUNTS_FILE. Suites are not counted, only their tests.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';

/** @param {AsyncIterable<{ type: string, data: any }>} source */
export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const names = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.skip !== undefined || data.todo !== undefined) continue;
    const error = data.details?.error;
    if (data.details?.type === 'suite') {
      // A suite also fails when one of its tests does; alone it fails by a hook or its own body.
      if (type === 'test:pass' || error?.failureType === 'subtestsFailed') continue;
    }
    if (type === 'test:pass') {
      passed += 1;
    } else {
      failed += 1;
      const title = [...names.slice(0, data.nesting), data.name].join(' > ');
      yield `\nFailed: ${title}\n${inspect(error?.cause ?? error)}\n`;
    }
  }
  const file = process.env.TEST_COUNTS_FILE;
  if (file) {
    writeFileSync(file, JSON.stringify({ passed, failed }));
    const name = path.basename(file).replace('.mjs.counts.json', '');
    yield `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed\n`;
  }
}
