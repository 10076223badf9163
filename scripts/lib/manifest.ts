/** The custom elements manifest: what editors and documentation tools know of the elements. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function buildManifest(outFile: string): void {
  const folder = mkdtempSync('node_modules/.cache/manifest-');
  try {
    execFileSync(
      process.execPath,
      [
        'node_modules/@custom-elements-manifest/analyzer/cem.js',
        'analyze',
        '--config',
        'scripts/custom-elements-manifest.config.js',
        '--quiet',
        '--outdir',
        folder,
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const source = readFileSync(path.join(folder, 'custom-elements.json'), 'utf8');
    writeFileSync(outFile, `${JSON.stringify(publishedPaths(JSON.parse(source)), null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The manifest is read beside the published modules, not beside the sources. */
function publishedPaths(value: unknown): unknown {
  if (typeof value === 'string') {
    return /^\/?src\/.*\.ts$/.test(value)
      ? value.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js')
      : value;
  }
  if (Array.isArray(value)) return value.map(publishedPaths);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, publishedPaths(entry)]),
    );
  }
  return value;
}
