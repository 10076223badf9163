/**
 * The lines that somebody pastes. Text in, text out: the page shows it, a test loads it.
 *
 * @typedef {{ integrity: string, imports: string[], lazy: string[] }} HashedFile
 * @typedef {{ version: string, files: Record<string, HashedFile> }} Manifest
 * @typedef {object} Choice
 * @property {string} tag
 * @property {[name: string, value: string][]} attributes
 * @property {string} [room] how many models or offers there shall be room for
 * @property {[property: string, value: string][]} style CSS of the element, custom properties among it
 * @property {string} [theme] a style sheet of the package, by its name
 * @property {[property: string, value: string][]} [themeStyle] what the theme says of the element itself
 */

const CDN = 'https://cdn.jsdelivr.net/npm/image-pricing-elements@';
const PRICES = 'https://developers.openai.com/api/docs/pricing';

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param {[string, string][]} attributes */
const written = (attributes) =>
  attributes.map(([name, value]) => (value === '' ? name : `${name}="${escaped(value)}"`));

/** One line while it is short, else a line an attribute. @param {string} tag @param {string[]} parts */
function opening(tag, parts) {
  const line = `<${[tag, ...parts].join(' ')}>`;
  return line.length <= 90 ? line : `<${tag}\n${parts.map((part) => `  ${part}`).join('\n')}\n>`;
}

/** @param {string} file @param {Manifest} manifest @param {boolean} hashed */
function hashOf(file, manifest, hashed) {
  const known = hashed ? manifest.files[file] : undefined;
  return known ? [`integrity="${known.integrity}"`, 'crossorigin="anonymous"'] : [];
}

/** The files that are loaded for one element, by their addresses, with the hash of each. */
function importMap(/** @type {string} */ file, /** @type {Manifest} */ { version, files }) {
  const { imports = [], lazy = [] } = files[file] ?? {};
  const integrity = Object.fromEntries(
    [file, ...imports, ...lazy].map((name) => [
      `${CDN}${version}/dist/${name}`,
      files[name]?.integrity,
    ]),
  );
  return `<script type="importmap">\n${JSON.stringify({ integrity }, null, 2)}\n</script>\n`;
}

/**
 * The tag and what it needs, from the CDN.
 * @param {Choice} choice
 * @param {{ manifest: Manifest, hashed: boolean, single: boolean }} options `single` loads only the
 * element's own file, with an import map for the hashes of what that imports.
 */
export function tagSnippet({ tag, attributes, room, style, theme }, { manifest, hashed, single }) {
  const base = `${CDN}${manifest.version}/dist/`;
  const file = single ? `cdn/${tag}.js` : 'cdn/all.js';
  const sheets = ['reserve.css', ...(theme ? [`themes/${theme}.css`] : [])];
  const links = sheets.map((sheet) =>
    opening('link', [
      'rel="stylesheet"',
      `href="${base}${sheet}"`,
      ...hashOf(sheet, manifest, hashed),
    ]),
  );
  /** @type {[string, string][]} */
  const parts = room === undefined ? attributes : [...attributes, ['data-room', room]];
  const script = ['type="module"', `src="${base}${file}"`, ...hashOf(file, manifest, hashed)];
  const rules = style.map(([property, value]) => `    ${property}: ${value};\n`).join('');
  return [
    ...links.map((link) => `${link}\n`),
    single && hashed ? importMap(file, manifest) : '',
    `${opening('script', script)}</script>\n`,
    rules && `<style>\n  ${tag} {\n${rules}  }\n</style>\n`,
    `\n${opening(tag, written(parts))}\n`,
    `  <p><a href="${PRICES}">OpenAI’s price list</a></p>\n</${tag}>\n`,
  ].join('');
}

const LISTENER = `<script>
  // Before the frame, so that its first message isn’t missed.
  addEventListener('message', ({ origin, source, data }) => {
    for (const frame of document.querySelectorAll('iframe[src*="/embed.html?"]')) {
      if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) continue;
      const height = data?.type === 'gic-height' ? Number(data.height) : 0;
      if (height > 0 && height < 30000) frame.height = Math.ceil(height);
    }
  });
</script>
`;

/**
 * The frame, and where the page's origin is known the lines that give it its height.
 * @param {Choice} choice
 * @param {{ base: string, parent: string, title: string }} options where `embed.html` is, whom it tells
 */
export function frameSnippet({ tag, attributes, style, themeStyle = [] }, { base, parent, title }) {
  const named = [...new Map([...themeStyle, ...style])].map(([property, value]) => [
    property === 'color-scheme' ? 'scheme' : property,
    value,
  ]);
  const query = new URLSearchParams([['element', tag], ...attributes, ...named]);
  if (parent) query.set('parent', parent);
  const parts = written([
    ['title', title],
    ['src', `${new URL('embed.html', base).href}?${query.toString()}`],
    ['width', '100%'],
    ['height', '700'],
    ['loading', 'lazy'],
    ['allow', 'clipboard-write'],
    ['style', 'border: 0'],
  ]);
  return `${parent ? LISTENER : ''}${opening('iframe', parts)}</iframe>\n`;
}
