import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { Buffer } from 'node:buffer';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillPage } from '../scripts/lib/fill-pages.js';
import { clockScript } from './support/clock.js';
import { findBrowserOrExit, openPage } from './support/browser.js';
import { manifestOfSources } from './support/source-manifest.js';
import { storyModules } from './support/story-modules.js';
import { protocolCommands } from './support/protocol-commands.js';
import { recordFrame, serveCdn } from './support/cdn.js';
import { summaryReporter } from './support/summary-reporter.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const browser = await findBrowserOrExit();

// Half a day ahead of UTC: a test that confuses the local day with the UTC day fails.
export const TIME_ZONE = 'Pacific/Auckland';

// What a careful host page sends. Pages under test/pages are served with it, to be loaded in a
// frame that collects `securitypolicyviolation` events.
const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  // Without 'allow-duplicates' a second copy of Lit on the page throws.
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** @typedef {{ opened: Promise<void>, open: () => void }} Gate */
/** @type {Map<string, Gate>} */
const gates = new Map();

/** @param {string} name @returns {Gate} */
function gate(name) {
  const known = gates.get(name);
  if (known) return known;
  /** @type {() => void} */
  let open = () => undefined;
  /** @type {Promise<void>} */
  const opened = new Promise((resolve) => {
    open = resolve;
  });
  const made = { opened, open };
  gates.set(name, made);
  return made;
}

/** @param {string | AsyncIterable<Uint8Array>} body a served file is a stream at first */
async function text(body) {
  if (typeof body === 'string') return body;
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: [
    path.join(root, 'test/**/*.test.ts'),
    // These run in Node: `npm test`. What goes by the engine's own data of languages runs in both.
    `!${path.join(root, 'test/{package,core,catalog,view-models,static}/**')}`,
  ],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 3,
  browserLogs: true,
  // Lit's development build greets once a page; its real warnings stay.
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
  testsFinishTimeout: 600_000,
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  plugins: [
    storyModules(root),
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: path.join(root, 'tsconfig.json') }),
    protocolCommands(),
  ],
  middleware: [
    /** @param {any} context @param {() => Promise<void>} next */
    async function currentManifest(context, next) {
      if (context.path !== '/custom-elements.json') return next();
      context.type = 'json';
      context.body = await manifestOfSources(root);
    },
    /** @param {any} context @param {() => Promise<void>} next */
    async function strictPages(context, next) {
      await next();
      if (context.path.startsWith('/test/pages/') && context.path.endsWith('.html')) {
        context.set('Content-Security-Policy', STRICT_CSP);
      }
    },
    /** @param {any} context @param {() => Promise<void>} next */
    async function examplePages(context, next) {
      await next();
      if (context.path.startsWith('/stories/pages/embedding/') && context.path.endsWith('.html')) {
        context.body = fillPage(await text(context.body), context.origin);
      }
    },
    /** @param {any} context @param {() => Promise<void>} next */
    async function workers(context, next) {
      await next();
      // A page's own scripts need no clock set: the page has done that. A worker has nothing earlier.
      if (/worker$/.test(context.get('sec-fetch-dest')))
        context.body = `${clockScript()}\n${await text(context.body)}`;
    },
    /**
     * The package on a server where somebody forgot the folder of the elements' files.
     * @param {any} context @param {() => Promise<void>} next
     */
    async function withoutElements(context, next) {
      const prefix = '/test/without-elements';
      if (!context.path.startsWith(`${prefix}/`)) return next();
      if (context.path.includes('/cdn/')) {
        context.status = 404;
        return;
      }
      context.url = context.url.slice(prefix.length);
      await next();
    },
    /**
     * A slow network: `?hold=…` is not answered before somebody asks for `/test/release?hold=…`, so
     * that a page decides how long is long.
     * @param {any} context @param {() => Promise<void>} next
     */
    async function heldBack(context, next) {
      const { hold } = context.query;
      if (context.path === '/test/release') {
        gate(hold).open();
        context.status = 204;
        return;
      }
      if (hold !== undefined) await gate(hold).opened;
      await next();
    },
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: browser.executablePath,
        args: browser.args,
        env: { ...process.env, ...browser.env, LANGUAGE: 'en-US', LANG: 'en_US.UTF-8' },
      },
      async createPage({ context }) {
        const page = await openPage(context);
        await page.emulateTimezone(TIME_ZONE);
        await page.evaluateOnNewDocument(clockScript());
        await page.evaluateOnNewDocument(recordFrame);
        await serveCdn(page);
        return page;
      },
    }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    summaryReporter({ countsFile: process.env.TEST_COUNTS_FILE }),
  ],
};
