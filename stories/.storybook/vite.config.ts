import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import {
  EXAMPLES_MODULE,
  exampleSources,
  INTEGRITY_FILE,
  INTEGRITY_MODULE,
  MANIFEST_FILE,
  MANIFEST_MODULE,
  SOURCES_BY_ENTRY,
} from './modules.js';

/** The same names as in test/support/story-modules.js; scripts/storybook.ts has written the manifest anew. */
const MODULES: Readonly<Record<string, () => string>> = {
  [MANIFEST_MODULE]: () => readFileSync(MANIFEST_FILE, 'utf8'),
  [INTEGRITY_MODULE]: () => readFileSync(INTEGRITY_FILE, 'utf8'),
  [EXAMPLES_MODULE]: () => JSON.stringify(exampleSources('.')),
};

function virtualModules(): Plugin {
  return {
    name: 'story-modules',
    resolveId: (source) => (source in MODULES ? `\0${source}` : null),
    load(id) {
      const text = MODULES[id.slice(1)]?.();
      return text === undefined ? null : `export default ${text};`;
    },
  };
}

/** A tag is registered once for a page: new code of an element needs a new page. */
function reload(): Plugin {
  return {
    name: 'reload-for-elements',
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(path.resolve('src'))) return undefined;
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}

export default defineConfig({
  plugins: [virtualModules(), reload()],
  resolve: {
    alias: Object.entries(SOURCES_BY_ENTRY).map(([entry, file]) => ({
      find: new RegExp(`^${entry}$`),
      replacement: path.resolve(file),
    })),
  },
  build: { target: 'es2023', chunkSizeWarningLimit: 4000 },
});
