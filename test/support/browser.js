/**
 * Finds the Chromium that runs the tests: `CHROME_PATH`, then the one inside the npm package
 * @sparticuz/chromium (Linux x64, nothing to install), then an installed one. The packaged one comes
 * first so that everybody's tests run in the same browser.
 */
import { execFileSync } from 'node:child_process';
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

/** @param {string} file */
function fromChromePath(file) {
  if (!existsSync(file)) {
    throw new BrowserProblem(`CHROME_PATH is set to "${file}", but there is no such file.`);
  }
  if (!isExecutable(file)) {
    throw new BrowserProblem(`CHROME_PATH is set to "${file}", which is not an executable file.`);
  }
  // On Windows `--version` would open a window instead of printing.
  if (process.platform !== 'win32') {
    let version = '';
    try {
      version = execFileSync(file, ['--version', '--no-sandbox'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 20_000,
      });
    } catch {
      // Answered below: whatever went wrong, it did not say that it is Chromium.
    }
    if (!/chrom|edge/i.test(version)) {
      throw new BrowserProblem(
        `CHROME_PATH is set to "${file}", which does not run as Chromium or Chrome.`,
      );
    }
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
 * The package's own font configuration knows only the folders of the service it is made for;
 * without a font, text would have no width.
 * @param {string} home
 */
const fontsConfig = (home) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;

/** Unpacks the packaged Chromium and the libraries it needs; nothing outside node_modules. */
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
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
      LD_LIBRARY_PATH: [path.join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(':'),
    },
  };
}

/** @param {string} name @param {string | undefined} value */
function restore(name, value) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const flags = [
    '--lang=en-US',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // So that a test can see whether a removed element is let go.
    '--js-flags=--expose-gc',
  ];
  // Chromium refuses to start its sandbox as root; anybody else keeps it.
  const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;

  if (process.env.CHROME_PATH) {
    return { executablePath: fromChromePath(process.env.CHROME_PATH), args, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packaged = await unpackPackaged();
    // No setuid helper comes with it, and many systems refuse an unknown program the namespaces
    // that it could use instead. It loads nothing but this repository's own test pages.
    if (runs(packaged)) return { ...packaged, args: [...flags, '--no-sandbox', '--disable-gpu'] };
  }
  const installed = await findInstalled();
  if (installed) return { executablePath: installed, args, env: {} };
  throw new BrowserProblem(
    'No Chromium or Chrome was found: install one, or set CHROME_PATH to its executable.',
  );
}

/** @param {{ executablePath: string, env: Record<string, string | undefined> }} browser */
function runs({ executablePath, env }) {
  try {
    execFileSync(executablePath, ['--version', '--no-sandbox'], {
      stdio: 'ignore',
      timeout: 20_000,
      env: { ...process.env, ...env },
    });
    return true;
  } catch {
    return false;
  }
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
