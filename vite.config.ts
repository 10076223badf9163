import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { localPage } from './scripts/lib/fill-pages.js';

/** Where a file of `dist` comes from while nothing is built. */
function sourceOf(file: string): string | undefined {
  const [, name, extension] = /^(.+)\.(js|html|css)$/.exec(file) ?? [];
  if (name === undefined) return undefined;
  const folder = /^(?:embed|reserve)$/.test(name)
    ? 'src/embed'
    : name.startsWith('themes/')
      ? 'stories'
      : 'src';
  const source = `${folder}/${name}.${extension === 'js' ? 'ts' : extension!}`;
  return existsSync(source) ? source : undefined;
}

/**
 * The pages name the built files, as any embedder's page does. While developing these come from
 * the sources: nothing has to be built first, and a change shows at once.
 */
function pages(): Plugin {
  return {
    name: 'pages',
    resolveId(id) {
      // A script of a page imports them too.
      const source = id.startsWith('/dist/') ? sourceOf(id.slice('/dist/'.length)) : undefined;
      return source === undefined ? null : path.resolve(source);
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url === '/') {
          response.writeHead(302, { location: '/stories/pages/' }).end();
          return;
        }
        const [, file = '', query = ''] =
          /^\/dist\/([\w./-]+?)(\?.*)?$/.exec(request.url ?? '') ?? [];
        const source = sourceOf(file);
        if (source?.endsWith('.html')) {
          // As it is: its policy allows nothing that a development server would put in.
          response.writeHead(200, { 'content-type': 'text/html' }).end(readFileSync(source));
          return;
        }
        if (source !== undefined) request.url = `/${source}${query}`;
        next();
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) =>
        localPage(html, new URL(server?.resolvedUrls?.local[0] ?? 'http://localhost:5173').origin),
    },
  };
}

// Only the development server: `npm run build` configures its builds in scripts/lib/cdn.ts.
export default defineConfig({
  appType: 'mpa',
  plugins: [pages()],
  server: { watch: { ignored: ['**/{dist,coverage,reports,.stryker-tmp}/**'] } },
});
