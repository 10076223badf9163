/**
 * What a page downloads, in bytes of brotli (quality 11), against ceilings. A file
 * counts together with everything that it imports statically; lazy parts do not.
 */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseSync } from 'vite';

interface Ceiling {
  /** What the README calls it. */
  readonly label: string;
  readonly name: string;
  /** Bytes; 1 kB is 1000 of them. */
  readonly limit: number;
  readonly reason: string;
  readonly files: () => Promise<readonly Uint8Array[]>;
}

const CEILINGS: readonly Ceiling[] = [
  {
    label: '`<meter-table>`',
    name: '<meter-table> (dist/cdn/meter-table.js)',
    limit: 25_200,
    reason:
      'the aim is 12 kB: Lit takes 5.1, rates with their sources 2.0, what it shares with others 3',
    files: () => Promise.resolve(withStaticImports('dist/cdn/meter-table.js')),
  },
  {
    label: '`<gpt-image-calculator>`',
    name: '<gpt-image-calculator> (dist/cdn/gpt-image-calculator.js)',
    limit: 63_900,
    reason:
      'the aim is 24 kB: the estimate alone is 9, its words 5.5, its data 3.4, Lit 5.1, reading typed numbers and keeping measured tokens with their setting 1.5',
    files: () => Promise.resolve(withStaticImports('dist/cdn/gpt-image-calculator.js')),
  },
  {
    label: '`<provider-compare>`',
    name: '<provider-compare> (dist/cdn/provider-compare.js)',
    limit: 62_000,
    reason:
      'comparing every price structure takes 9, its words 5, the estimate’s words and data 5.5, Lit 5.1',
    files: () => Promise.resolve(withStaticImports('dist/cdn/provider-compare.js')),
  },
  {
    label: '`<launch-planner>`',
    name: '<launch-planner> (dist/cdn/launch-planner.js)',
    limit: 72_400,
    reason:
      'plans, levers and budgets take 11, estimates and comparing offers 18, its words 5.5, data 3.4, Lit 5.1, reading typed numbers 1',
    files: () => Promise.resolve(withStaticImports('dist/cdn/launch-planner.js')),
  },
  {
    label: 'All elements in one file',
    name: 'all in one (dist/cdn/all.js)',
    limit: 105_000,
    reason: 'the aim is 40 kB for every element and the OpenAI data; four of them take this',
    files: () => Promise.resolve(withStaticImports('dist/cdn/all.js')),
  },
  {
    label: '`priceUsage`, without prices',
    name: 'core (import { priceUsage })',
    limit: 12_300,
    reason: 'no data, no Lit: six shapes of usage take 3, the bounds of what they leave open 2.5',
    files: () => bundledImport('image-pricing-elements/core', 'priceUsage'),
  },
  {
    label: '`estimate`, without prices',
    name: 'core (import { estimate })',
    limit: 11_100,
    reason:
      'the aim is 6 kB for all of the core: sizes, tokens, ranges and attempts take 9.7, refusing what is no catalog or options 0.6',
    files: () => bundledImport('image-pricing-elements/core', 'estimate'),
  },
  {
    label: 'Offers of other providers, for `<provider-compare>`',
    name: 'offers of all providers (import { providerCatalog })',
    limit: 15_100,
    reason:
      'over 200 offers with sources and conditions, and OpenAI’s prices; only a comparison loads it',
    files: () => bundledImport('image-pricing-elements/catalog/offers', 'providerCatalog'),
  },
];

/** Static `import` and `export … from` only: what the browser fetches before it can start. */
export function staticImports(code: string): string[] {
  return parseSync('module.js', code).program.body.flatMap((statement) =>
    'source' in statement && statement.source ? [statement.source.value] : [],
  );
}

function withStaticImports(entry: string): Uint8Array[] {
  const seen = new Map<string, Uint8Array>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    const content = readFileSync(file);
    seen.set(file, content);
    for (const source of staticImports(content.toString())) {
      visit(path.join(path.dirname(file), source));
    }
  };
  visit(entry);
  return [...seen.values()];
}

async function bundledImport(module: string, name: string): Promise<Uint8Array[]> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from '${module}';`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
  });
  return outputFiles.map(({ contents }) => contents);
}

const brotli = (content: Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

export interface Size extends Omit<Ceiling, 'files'> {
  readonly bytes: number;
}

export async function measureSizes(): Promise<Size[]> {
  return Promise.all(
    CEILINGS.map(async ({ files, ...ceiling }) => ({
      ...ceiling,
      // Each file is compressed by itself, as a server sends it.
      bytes: (await files()).reduce((sum, content) => sum + brotli(content), 0),
    })),
  );
}
