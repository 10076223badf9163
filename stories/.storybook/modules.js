/**
 * Modules that stories import by a name of their own. Storybook and the test runner, which share
 * no configuration, both resolve them from here.
 */

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const MANIFEST_MODULE = 'virtual:custom-elements';

/** Where `npm run storybook` writes the custom elements manifest. */
export const MANIFEST_FILE = 'node_modules/.cache/storybook-manifest.json';

/**
 * What an example imports as an embedder would, and the source that stands for it here.
 * @type {Readonly<Record<string, string>>}
 */
export const SOURCES_BY_ENTRY = {
  'image-pricing-elements/core': 'src/core/index.ts',
  'image-pricing-elements/catalog': 'src/catalog/index.ts',
  'image-pricing-elements/catalog/offers': 'src/catalog/offers/index.ts',
  'image-pricing-elements/catalog/parse': 'src/catalog/parse.ts',
  'image-pricing-elements/static': 'src/static/index.ts',
  'image-pricing-elements/tokenizer': 'src/tokenizer/index.ts',
};

/** What the build wrote of the hashes of published files. */
export const INTEGRITY_MODULE = 'virtual:integrity';
export const INTEGRITY_FILE = 'dist/integrity.json';

/** The text of the core's examples, to be shown beside what they give. */
export const EXAMPLES_MODULE = 'virtual:examples';

const EXAMPLES = 'stories/examples/core';

/** @param {string} root @returns {Record<string, string>} by file name without its ending */
export function exampleSources(root) {
  return Object.fromEntries(
    readdirSync(path.join(root, EXAMPLES))
      .sort()
      .map((file) => [
        file.replace(/\.ts$/, ''),
        readFileSync(path.join(root, EXAMPLES, file), 'utf8'),
      ]),
  );
}
