/**
 * The hashes of the files that a page loads, for the `integrity` attribute (SRI).
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
  /** Files that it, or one of its imports, loads when something needs them. */
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

/** @param folder of the built package, whose `package.json` is beside it. */
export function integrityManifest(folder: string): IntegrityManifest {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as IntegrityManifest;
  const read = (file: string): Buffer => readFileSync(path.join(folder, file));
  const beside = (file: string, source: string): string =>
    path.posix.join(path.posix.dirname(file), source);

  const importsOf = (file: string, seen = new Set<string>()): Set<string> => {
    for (const source of staticImports(read(file).toString())) {
      const imported = beside(file, source);
      if (seen.has(imported)) continue;
      seen.add(imported);
      importsOf(imported, seen);
    }
    return seen;
  };
  const describe = (file: string): HashedFile => {
    const imports = file.endsWith('.js') ? [...importsOf(file)].sort() : [];
    const lazy = [file, ...imports]
      .filter((each) => each.endsWith('.js'))
      .flatMap((each) =>
        dynamicImports(read(each).toString()).map((source) => beside(each, source)),
      );
    return { integrity: integrityOf(read(file)), imports, lazy: [...new Set(lazy)].sort() };
  };

  const files = [
    ...readdirSync(path.join(folder, 'cdn')).map((file) => `cdn/${file}`),
    'embed.js',
    'reserve.css',
  ];
  return {
    name,
    version,
    files: Object.fromEntries(files.sort().map((file) => [file, describe(file)])),
  };
}
