/**
 * What the servers put into the example pages, which name the CDN as a page in the world does: the
 * hash that the last build wrote for a file, and the origin of the page itself.
 */
import { readFileSync } from 'node:fs';

/**
 * `%hash cdn/all.js%` becomes that file's hash, `%origin%` the page's own origin.
 * @param {string} html
 * @param {string} origin
 */
export function fillPage(html, origin) {
  const filled = html.replaceAll('%origin%', origin);
  if (!/%hash [\w./-]+%/.test(filled)) return filled;
  const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  return filled.replace(/%hash ([\w./-]+)%/g, (_, /** @type {string} */ file) => {
    if (!(file in files))
      throw new Error(`The build wrote no hash for ${file}. Check the file name.`);
    return files[file].integrity;
  });
}

/**
 * For the development server: the same files from this machine. They come from the sources, which
 * no hash can cover.
 * @param {string} html
 * @param {string} origin
 */
export function localPage(html, origin) {
  return fillPage(
    html
      .replace(/\s+(?:integrity="%hash [\w./-]+%"|crossorigin="anonymous")/g, '')
      .replace(/https:\/\/cdn\.jsdelivr\.net\/npm\/image-pricing-elements@[\w.-]+\//g, '/'),
    origin,
  );
}
