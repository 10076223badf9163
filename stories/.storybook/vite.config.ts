import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { MANIFEST_FILE, MANIFEST_MODULE, SOURCES_BY_ENTRY } from './modules.js';

/** What the elements document of themselves; scripts/storybook.ts has written it anew. */
function manifest(): Plugin {
  return {
    name: 'custom-elements-manifest',
    resolveId: (source) => (source === MANIFEST_MODULE ? `\0${MANIFEST_MODULE}` : null),
    load: (id) =>
      id === `\0${MANIFEST_MODULE}`
        ? `export default ${readFileSync(MANIFEST_FILE, 'utf8')}`
        : null,
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
  plugins: [manifest(), reload()],
  resolve: {
    alias: Object.entries(SOURCES_BY_ENTRY).map(([entry, file]) => ({
      find: new RegExp(`^${entry}$`),
      replacement: path.resolve(file),
    })),
  },
  build: { target: 'es2023', chunkSizeWarningLimit: 4000 },
});
