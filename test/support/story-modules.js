/**
 * What Storybook's own server gives to stories, for the test runner: the manifest, the names that
 * an example imports, and the list of all story files, read from the disk so that none is missed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  EXAMPLES_MODULE,
  exampleSources,
  INTEGRITY_FILE,
  INTEGRITY_MODULE,
  MANIFEST_MODULE,
  SOURCES_BY_ENTRY,
} from '../../stories/.storybook/modules.js';
import { manifestOfSources } from './source-manifest.js';

const STORIES_MODULE = 'virtual:stories';
const SERVED = '/virtual-modules/';

/** @param {string} root */
function storyFiles(root) {
  return readdirSync(path.join(root, 'stories'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.stories.ts'))
    .map((file) => `/stories/${file.split(path.sep).join('/')}`)
    .sort();
}

/** @param {string} root @returns {import('@web/test-runner').TestRunnerPlugin} */
export function storyModules(root) {
  /** @type {Readonly<Record<string, () => string | Promise<string>>>} */
  const modules = {
    [MANIFEST_MODULE]: async () => `export default ${await manifestOfSources(root)};`,
    [INTEGRITY_MODULE]: () =>
      `export default ${readFileSync(path.join(root, INTEGRITY_FILE), 'utf8')};`,
    [EXAMPLES_MODULE]: () => `export default ${JSON.stringify(exampleSources(root))};`,
    [STORIES_MODULE]: () =>
      `export default {${storyFiles(root)
        .map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(file)})`)
        .join(',\n')}};`,
  };
  return {
    name: 'story-modules',
    resolveImport({ source }) {
      if (source in modules) return `${SERVED}${encodeURIComponent(source)}.js`;
      const file = SOURCES_BY_ENTRY[source];
      return file && `/${file}`;
    },
    async serve({ path: address }) {
      if (!address.startsWith(SERVED)) return undefined;
      const name = decodeURIComponent(address.slice(SERVED.length)).replace(/\.js$/, '');
      const body = await modules[name]?.();
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
