import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** @type {Promise<{ stdout: string }> | undefined} */
let made;

/**
 * The custom elements manifest as JSON, of the sources as they are: a test does not compare them with
 * an older build.
 * @param {string} root
 */
export const manifestOfSources = async (root) =>
  (
    await (made ??= promisify(execFile)(
      process.execPath,
      ['scripts/run.js', 'scripts/manifest.ts'],
      { cwd: root, maxBuffer: 2 ** 24 },
    ))
  ).stdout;
