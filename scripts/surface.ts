/** `npm run surface`: writes the list of what the package promises, and says what has changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ensureBuilt } from './lib/fresh-build.ts';
import { readManifest } from './lib/manifest.ts';
import { changes, type Surface, SURFACE_FILE, surfaceOf } from './lib/surface.ts';

ensureBuilt();
const before = existsSync(SURFACE_FILE)
  ? (JSON.parse(readFileSync(SURFACE_FILE, 'utf8')) as Surface)
  : {};
const now = surfaceOf(readManifest());
const options = { ...(await resolveConfig(SURFACE_FILE)), parser: 'json' };
writeFileSync(SURFACE_FILE, await format(JSON.stringify(now, null, 2), options));
const changed = changes(before, now);
console.log(changed.length > 0 ? changed.join('\n') : 'The public surface has not changed.');
