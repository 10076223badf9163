/**
 * Modules that stories import by a name of their own. Storybook and the test runner, which share
 * no configuration, both resolve them from here.
 */

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
  'image-pricing-elements/tokenizer': 'src/tokenizer/index.ts',
};
