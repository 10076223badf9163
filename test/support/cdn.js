/**
 * Stands in for the CDN: the browser's requests to its host are answered from `dist`, so that a
 * page under test names the addresses that a page in the world names.
 *
 * A version other than the package's own is a copy that says so of itself. `…-tampered` is the same
 * version with every file changed, `…-tampered-imports` with only the shared files changed.
 */
import { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const CDN = 'https://cdn.jsdelivr.net/npm/image-pricing-elements@';
const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {Record<string, string>} */
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** @param {string} url @returns {{ status: number, type: string, body: string }} */
function answer(url) {
  const [address = ''] = url.split('?');
  const [, version = '', file = ''] = /^([^/]+)\/(.+)$/.exec(address.slice(CDN.length)) ?? [];
  const local = path.normalize(file);
  // HTML is text there, so that nobody can host pages on it.
  const type = TYPES[path.extname(local)] ?? 'text/plain';
  if (!local.startsWith(`dist${path.sep}`) || !existsSync(local)) {
    return { status: 404, type: 'text/plain', body: '' };
  }
  const text = readFileSync(local, 'utf8');
  const changed = `${text}\n/* changed on the way */`;
  if (version === VERSION) return { status: 200, type, body: text };
  if (version === `${VERSION}-tampered`) return { status: 200, type, body: changed };
  if (version === `${VERSION}-tampered-imports`) {
    const shared = path.basename(local).startsWith('shared-');
    return { status: 200, type, body: shared ? changed : text };
  }
  return { status: 200, type, body: text.replaceAll(VERSION, version) };
}

/** @param {any} page a page of puppeteer-core */
export async function serveCdn(page) {
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', (/** @type {any} */ { requestId, request }) => {
    const { status, type, body } = answer(request.url);
    session
      .send('Fetch.fulfillRequest', {
        requestId,
        responseCode: status,
        responseHeaders: [
          { name: 'Content-Type', value: `${type}; charset=utf-8` },
          { name: 'Access-Control-Allow-Origin', value: '*' },
          { name: 'Timing-Allow-Origin', value: '*' },
        ],
        body: Buffer.from(body).toString('base64'),
      })
      // A frame that is gone takes its requests with it.
      .catch((/** @type {Error} */ error) => {
        if (!/Invalid InterceptionId|closed/.test(error.message)) throw error;
      });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${CDN}*` }] });
}

/**
 * What a frame's console and policy say, from its first line on; a test reads it from the frame's
 * window. Runs inside the page: it may use nothing from here.
 */
export function recordFrame() {
  if (globalThis.window === globalThis.top) return;
  /** @type {string[]} */
  const noise = [];
  /** @type {string[]} */
  const reports = [];
  Object.assign(globalThis, { frameRecord: { noise, reports } });
  for (const level of /** @type {const} */ (['warn', 'error'])) {
    const real = console[level].bind(console);
    console[level] = (...words) => {
      noise.push(`${level}: ${words.map(String).join(' ')}`);
      real(...words);
    };
  }
  globalThis.addEventListener('error', (event) => noise.push(`thrown: ${event.message}`));
  globalThis.addEventListener('unhandledrejection', (event) =>
    noise.push(`rejected: ${String(event.reason)}`),
  );
  globalThis.document.addEventListener('securitypolicyviolation', (event) => {
    // The test server puts a script of its own into every page, which calls home there.
    if (/^wss?:.*\/wds$/.test(event.blockedURI)) return;
    reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
}
