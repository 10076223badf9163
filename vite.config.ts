import { existsSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/**
 * The pages name the built files, as any embedder's page does. While developing these come from
 * the sources: nothing has to be built first, and a change shows at once.
 */
function pages(): Plugin {
  return {
    name: 'pages',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url === '/') {
          response.writeHead(302, { location: '/stories/pages/' }).end();
          return;
        }
        const [, name] = /^\/dist\/cdn\/([\w-]+)\.js(?:\?|$)/.exec(request.url ?? '') ?? [];
        if (name !== undefined && existsSync(`src/cdn/${name}.ts`)) {
          request.url = `/src/cdn/${name}.ts`;
        }
        request.url = request.url?.replace(/^\/dist\/themes\//, '/stories/themes/');
        next();
      });
    },
  };
}

// Only the development server: `npm run build` configures its builds in scripts/lib/cdn.ts.
export default defineConfig({
  appType: 'mpa',
  plugins: [pages()],
  server: { watch: { ignored: ['**/{dist,coverage,reports,.stryker-tmp}/**'] } },
});
