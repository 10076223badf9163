/** What an application's bundler makes of a few lines that use the package. */
import resolvePackages from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { type ModuleJSON, rollup } from 'rollup';

export interface Bundle {
  /** What the page starts with: the entry and what it imports statically. */
  readonly code: string;
  /** The modules of which something is in it. */
  readonly inputs: readonly string[];
  /** Of what is loaded later. */
  readonly lateInputs: readonly string[];
}

interface Chunk {
  readonly name: string;
  readonly code: string;
  readonly inputs: readonly string[];
  readonly imports: readonly string[];
  readonly isEntry: boolean;
}

function bundleOf(chunks: readonly Chunk[]): Bundle {
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of atOnce)
    for (const chunk of chunks) if (imports.includes(chunk.name)) atOnce.add(chunk);
  return {
    code: [...atOnce].map(({ code }) => code).join('\n'),
    inputs: [...atOnce].flatMap(({ inputs }) => inputs),
    lateInputs: chunks.filter((chunk) => !atOnce.has(chunk)).flatMap(({ inputs }) => inputs),
  };
}

const ENTRY = '<stdin>';

async function withEsbuild(contents: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const chunks = Object.entries(metafile.outputs).map(([name, output]) => ({
    name,
    code: outputFiles.find(({ path: file }) => file.endsWith(name))!.text,
    inputs: Object.entries(output.inputs)
      .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file !== ENTRY)
      .map(([file]) => file),
    imports: output.imports
      .filter(({ kind }) => kind === 'import-statement')
      .map(({ path: file }) => file),
    isEntry: output.entryPoint === ENTRY,
  }));
  return bundleOf(chunks);
}

/** That nothing is left, remarks in zod that look like annotations, modules that import each other. */
const HARMLESS = ['EMPTY_BUNDLE', 'INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'];

/** Every module that was parsed once; most bundles share most of them. */
const parsed = new Map<string, ModuleJSON>();

async function withRollup(contents: string): Promise<Bundle> {
  const bundle = await rollup({
    input: ENTRY,
    cache: { modules: [...parsed.values()] },
    plugins: [
      {
        name: 'entry',
        resolveId: {
          order: 'pre',
          handler(source, importer) {
            if (source === ENTRY) return ENTRY;
            // Packages are found from here, as for a file of this folder.
            return importer === ENTRY
              ? this.resolve(source, `${process.cwd()}/entry.js`, { skipSelf: true })
              : null;
          },
        },
        load: (id) => (id === ENTRY ? contents : null),
      },
      resolvePackages({ browser: true }),
    ],
    onwarn: (warning) => {
      if (!HARMLESS.includes(warning.code ?? '')) throw new Error(warning.message);
    },
  });
  for (const module of bundle.cache?.modules ?? [])
    if (module.id !== ENTRY) parsed.set(module.id, module);
  try {
    const { output } = await bundle.generate({ format: 'es' });
    const chunks = output.flatMap((file) =>
      file.type === 'chunk'
        ? [
            {
              name: file.fileName,
              code: file.code,
              inputs: Object.entries(file.modules)
                .filter(([id, { renderedLength }]) => renderedLength > 0 && id !== ENTRY)
                .map(([id]) => id),
              imports: file.imports,
              isEntry: file.isEntry,
            },
          ]
        : [],
    );
    return bundleOf(chunks);
  } finally {
    await bundle.close();
  }
}

export const BUNDLERS = { esbuild: withEsbuild, Rollup: withRollup };
