/** Prints the custom elements manifest of the sources as they are. */
import { readManifest } from './lib/manifest.ts';

console.log(JSON.stringify(readManifest(), null, 2));
