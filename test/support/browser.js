/**
 * Finds the Chromium that runs the tests, and starts it the same way for everyone: the one that
 * `CHROME_PATH` names, else the one inside the npm package @sparticuz/chromium (Linux x64, no
 * installation needed), else an installed one where the packaged one can't run. The packaged one
 * comes first because everyone then tests with the same version.
 */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** @typedef {{ executablePath: string, args: string[], env: Record<string, string | undefined> }} Browser */

const NAMES = [
  // The headless shell starts fastest and has nothing that phones home.
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** A problem that a person can mend: shown as one sentence, without a stack. */
export class BrowserProblem extends Error {}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether a file runs here and says that it is Chromium. On Windows `--version` would open a window
 * instead of printing, so an executable file is enough there.
 * @param {string} file @param {Record<string, string | undefined>} [env]
 */
function runs(file, env = {}) {
  if (process.platform === 'win32') return isExecutable(file);
  const { status, stdout } = spawnSync(file, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
  });
  return status === 0 && /chrom|edge/i.test(stdout);
}

/** @param {string} file */
function fromChromePath(file) {
  if (!existsSync(file)) {
    throw new BrowserProblem(`CHROME_PATH is set to "${file}", but there is no such file.`);
  }
  if (!isExecutable(file)) {
    throw new BrowserProblem(`CHROME_PATH is set to "${file}", which is not an executable file.`);
  }
  if (!runs(file)) {
    throw new BrowserProblem(
      `CHROME_PATH is set to "${file}", which does not run as Chromium or Chrome.`,
    );
  }
  return file;
}

async function findInstalled() {
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      if (folder && isExecutable(file)) return file;
    }
  }
  if (process.platform === 'linux') return undefined;
  // On macOS and Windows browsers are not on the PATH.
  const { Launcher } = await import('chrome-launcher');
  return Launcher.getInstallations()[0];
}

/**
 * Only the font that comes with the package, so that a text is as wide on every machine. The
 * package's own configuration knows only the folders of the service it is made for.
 * @param {string} home
 */
const fontsConfig = (home) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks the packaged Chromium with the fonts and libraries it needs; nothing outside node_modules.
 * @returns {Promise<string>} the folder
 */
async function unpackPackaged() {
  // Read as a file: the package does not export its package.json.
  const { version } = JSON.parse(
    readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'),
  );
  const home = path.resolve('node_modules/.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    // The package trusts whatever file is already there. So it unpacks into a folder of this
    // process, which gets its final name only when it is complete.
    const unpacking = `${home}.${process.pid}`;
    mkdirSync(unpacking, { recursive: true });
    const kept = { TMPDIR: process.env.TMPDIR, LD: process.env.LD_LIBRARY_PATH };
    process.env.TMPDIR = unpacking;
    // Named so, it also unpacks its own copy of the system libraries that a bare machine lacks.
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
    try {
      const { default: chromium } = await import('@sparticuz/chromium');
      await chromium.executablePath();
    } finally {
      delete process.env.AWS_EXECUTION_ENV;
      restore('TMPDIR', kept.TMPDIR);
      restore('LD_LIBRARY_PATH', kept.LD);
    }
    writeFileSync(path.join(unpacking, 'fonts.conf'), fontsConfig(home));
    try {
      renameSync(unpacking, home);
    } catch (error) {
      rmSync(unpacking, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  return home;
}

/** @param {string} name @param {string | undefined} value */
function restore(name, value) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** Gives any browser on Linux the same fonts. On other systems they come with the system. */
async function findFonts() {
  if (process.platform !== 'linux') return {};
  return { FONTCONFIG_FILE: path.join(await unpackPackaged(), 'fonts.conf') };
}

/** The packaged Chromium, if this machine can run it. */
async function findPackaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = await unpackPackaged();
  const executablePath = path.join(home, 'chromium');
  const env = {
    LD_LIBRARY_PATH: [path.join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':'),
  };
  // It needs glibc, for example.
  return runs(executablePath, env) ? { executablePath, env } : undefined;
}

const FLAGS = [
  '--lang=en-US',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Drawing in software is the same everywhere, and a GPU process may not start in a container.
  '--disable-gpu',
  // So that a test can see whether a removed element is let go.
  '--js-flags=--expose-gc',
];

/** @typedef {Omit<Browser, 'args'>} Found */

/**
 * @param {object} [places] where to look; for the tests of this function
 * @param {string | undefined} [places.chromePath]
 * @param {() => Promise<Found | undefined>} [places.packaged]
 * @param {() => Promise<string | undefined>} [places.installed]
 * @param {() => Promise<Found['env']>} [places.fonts]
 * @returns {Promise<Browser>}
 */
export async function findBrowser({
  chromePath = process.env.CHROME_PATH,
  packaged = findPackaged,
  installed = findInstalled,
  fonts = findFonts,
} = {}) {
  // Chromium refuses to start its sandbox as root; anybody else keeps it.
  const args = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
  if (chromePath) return { executablePath: fromChromePath(chromePath), args, env: await fonts() };
  const own = await packaged();
  if (own) {
    // No setuid helper comes with it, and many systems refuse an unknown program the namespaces
    // that it could use instead. It loads only this repository's own test pages.
    return { ...own, env: { ...own.env, ...(await fonts()) }, args: [...FLAGS, '--no-sandbox'] };
  }
  const executablePath = await installed();
  if (executablePath) return { executablePath, args, env: await fonts() };
  throw new BrowserProblem(
    'No Chromium or Chrome was found: install one, or set CHROME_PATH to its executable.',
  );
}

/**
 * Opens a page that is visible and has the focus, however many others are open. A full browser opens
 * pages as tabs of one window: all but one are hidden, so they draw no frames and take no focus.
 * @param {import('puppeteer-core').Browser | import('puppeteer-core').BrowserContext} browser
 */
export async function openPage(browser) {
  const page = await browser.newPage({ type: 'window' });
  await page.emulateFocusedPage(true);
  return page;
}

/** Like `findBrowser`, for a command: a problem ends the process with its sentence. */
export async function findBrowserOrExit() {
  try {
    return await findBrowser();
  } catch (error) {
    if (!(error instanceof BrowserProblem)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
