/**
 * The hashes of the files that a page or its frame loads, for the `integrity` attribute (SRI).
 *
 * A hash on a script covers that file alone. What the file imports when it loads (`imports`) and
 * what it asks for later (`lazy`) are files of their own, which only a hash of their own covers: in
 * the `integrity` of an import map.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { staticImports } from './sizes.ts';

export interface HashedFile {
  readonly integrity: string;
  /** Files that are loaded with it, those of its imports among them. */
  readonly imports: readonly string[];
  /** Files that any of these loads when something needs them, with all that comes along then. */
  readonly lazy: readonly string[];
}

export interface IntegrityManifest {
  readonly name: string;
  readonly version: string;
  readonly files: Readonly<Record<string, HashedFile>>;
}

const integrityOf = (content: Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Dynamic imports of files beside the importing one; the build makes no other. */
function dynamicImports(code: string): string[] {
  return [...code.matchAll(/\bimport\(\s*(["'`])(\.\/[\w./-]+)\1\s*\)/g)].map(
    ([, , file]) => file!,
  );
}

const pageScripts = (html: string): string[] =>
  [...html.matchAll(/<script\b[^>]*\ssrc="(\.\/[^"]+)"/g)].map(([, file]) => file!);

/** @param folder of the built package, whose `package.json` is beside it. */
export function integrityManifest(folder: string): IntegrityManifest {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as IntegrityManifest;
  const read = (file: string): Buffer => readFileSync(path.join(folder, file));
  const beside = (file: string, source: string): string =>
    path.posix.join(path.posix.dirname(file), source);

  // Parsed once: many files import the same ones.
  const parsed = new Map<string, string[]>();
  const scriptsOf = (file: string): string[] => {
    const known = parsed.get(file);
    if (known) return known;
    const found = file.endsWith('.js')
      ? staticImports(read(file).toString())
      : file.endsWith('.html')
        ? pageScripts(read(file).toString())
        : [];
    parsed.set(file, found);
    return found;
  };
  const importsOf = (file: string, seen = new Set<string>()): Set<string> => {
    for (const source of scriptsOf(file)) {
      const imported = beside(file, source);
      if (seen.has(imported)) continue;
      seen.add(imported);
      importsOf(imported, seen);
    }
    return seen;
  };
  const describe = (file: string): HashedFile => {
    const imports = importsOf(file);
    const lazy = new Set<string>();
    // Grows while it is gone through: what is loaded late can itself load more.
    const reached = new Set([file, ...imports]);
    for (const each of reached) {
      if (!each.endsWith('.js')) continue;
      for (const source of dynamicImports(read(each).toString())) {
        const late = beside(each, source);
        for (const more of [late, ...importsOf(late)]) {
          if (!reached.has(more)) lazy.add(more);
          reached.add(more);
        }
      }
    }
    return {
      integrity: integrityOf(read(file)),
      imports: [...imports].sort(),
      lazy: [...lazy].sort(),
    };
  };

  const within = (part: string): string[] =>
    readdirSync(path.join(folder, part)).map((file) => `${part}/${file}`);
  const files = [
    ...within('cdn'),
    ...within('themes'),
    'catalog.json',
    'embed.html',
    'embed.js',
    'reserve.css',
  ];
  return {
    name,
    version,
    files: Object.fromEntries(files.sort().map((file) => [file, describe(file)])),
  };
}
