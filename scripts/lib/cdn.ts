/**
 * The files for a page without a build of its own: everything inside, minified.
 *
 * A lazy part (a dynamic import) becomes a file of its own that imports nothing. Were it to share
 * code with the file that loads it, it would import that file by name, and a page that has it
 * under another address (a query, a CDN's short form) would load and run it twice.
 */
import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { minify } from 'terser';
import { build, type Plugin } from 'vite';
import { templateMinifier } from './minify-templates.ts';

const ALL = 'all';

const lazyFile = (module: string): string =>
  `lazy-${path.relative('src', module).replace(/\.ts$/, '').replaceAll(path.sep, '-')}.js`;

/** Turns dynamic imports into imports of files beside the importing one, and notes them. */
function lazyParts(found: Set<string>): Plugin {
  return {
    name: 'lazy-parts',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      // Vite's own type does not show what kind of import asks; Rolldown passes it.
      const { kind } = options as { kind?: string };
      if (kind !== 'dynamic-import' || importer === undefined) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (resolved === null) return null;
      found.add(resolved.id);
      return { id: `./${lazyFile(resolved.id)}`, external: true };
    },
  };
}

/** Goes once more over what Rolldown has minified: its output is 1 % smaller to download after it. */
function secondPass(): Plugin {
  return {
    name: 'second-pass',
    async generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, {
          module: true,
          // Joined statements are shorter, but compress worse.
          compress: { ecma: 2020, passes: 2, sequences: false },
        });
        file.code = code ?? file.code;
      }
    },
  };
}

/** Leaves out the checks of arguments: in a page only the elements call the core. */
function innerContract(): Plugin {
  return {
    name: 'inner-contract',
    enforce: 'pre',
    resolveId: (source) => {
      const [, name] = /\/(contract|guarded)\.js$/.exec(source) ?? [];
      return name === undefined ? null : path.resolve(`src/core/${name}-inner.ts`);
    },
  };
}

async function bundle(
  input: Record<string, string>,
  outDir: string,
  plugins: Plugin[],
  options: { readonly codeSplitting?: false } = {},
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: process.cwd(),
    publicDir: false,
    plugins: [...plugins, innerContract(), templateMinifier()],
    build: {
      outDir,
      emptyOutDir: false,
      // Baseline 2024, as the elements' CSS needs it anyway.
      target: 'es2023',
      // As a library: an application would get Vite's preload helper around every import().
      lib: { entry: input, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name].js',
          // Flat, so that `./lazy-…` means the same from every file.
          chunkFileNames: 'shared-[hash].js',
          // Vite leaves white space in ES output unless told here.
          minify: true,
          ...options,
        },
      },
    },
  });
}

/** Leaves the files of the elements where they are: `../cdn/x.js` is `./cdn/x.js` beside the page. */
function cdnBeside(): Plugin {
  return {
    name: 'cdn-beside',
    enforce: 'pre',
    resolveId: (source) =>
      source.startsWith('../cdn/')
        ? { id: `./cdn/${path.basename(source)}`, external: true }
        : null,
  };
}

/** Builds the page for a frame, `embed.html`, and its script into `outDir`. */
export async function buildEmbed(outDir: string): Promise<void> {
  await bundle({ embed: path.resolve('src/embed/embed.ts') }, outDir, [cdnBeside()], {
    codeSplitting: false,
  });
  copyFileSync('src/embed/embed.html', path.join(outDir, 'embed.html'));
}

/** Builds `src/cdn/*.ts` into `outDir`: `all.js` whole, the others with shared chunks. */
export async function buildCdn(outDir: string): Promise<void> {
  const entries = Object.fromEntries(
    readdirSync('src/cdn')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [path.basename(file, '.ts'), path.resolve('src/cdn', file)]),
  );
  const { [ALL]: all, ...single } = entries;
  const lazy = new Set<string>();
  if (all !== undefined) {
    await bundle({ [ALL]: all }, outDir, [lazyParts(lazy), secondPass()], { codeSplitting: false });
  }
  if (Object.keys(single).length > 0) {
    await bundle(single, outDir, [lazyParts(lazy), secondPass()]);
  }
  for (const module of lazy) {
    const name = lazyFile(module).replace(/\.js$/, '');
    await bundle({ [name]: module }, outDir, [], { codeSplitting: false });
  }
}
