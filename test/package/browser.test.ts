/** Which browser the tests take, and that every script which starts one asks in the same place. */
import { expect } from '@esm-bundle/chai';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BrowserProblem, findBrowser } from '../support/browser.js';

const folder = mkdtempSync(path.join(tmpdir(), 'browser-test-'));

/** An executable that prints a line, as a browser prints its version. */
function executable(name: string, says: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(file, 0o755);
  return file;
}

const NAMED = executable('named', 'Chromium 156.0.8078.114');
const PACKAGED = { executablePath: '/packaged', env: { LD_LIBRARY_PATH: '/packaged/lib' } };
const FONTS = { FONTCONFIG_FILE: '/packaged/fonts.conf' };
const has = {
  packaged: () => Promise.resolve(PACKAGED),
  installed: () => Promise.resolve('/installed'),
  fonts: () => Promise.resolve(FONTS),
};
const hasNot = {
  packaged: () => Promise.resolve(undefined),
  installed: () => Promise.resolve(undefined),
};

async function problem(places: Parameters<typeof findBrowser>[0]): Promise<string> {
  try {
    await findBrowser(places);
  } catch (error) {
    if (error instanceof BrowserProblem) return error.message;
    throw error;
  }
  return '';
}

describe('The browser of the tests', () => {
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('is the one that CHROME_PATH names, whatever else there is', async () => {
    const found = await findBrowser({ ...has, chromePath: NAMED });
    expect(found.executablePath).to.equal(NAMED);
  });

  it('is the packaged one before an installed one', async () => {
    const found = await findBrowser({ ...has, chromePath: '' });
    expect(found.executablePath).to.equal('/packaged');
    expect(found.env).to.include(PACKAGED.env);
    expect(found.args).to.include('--no-sandbox');
  });

  it('is an installed one where the packaged one can’t run', async () => {
    const found = await findBrowser({ ...has, packaged: hasNot.packaged, chromePath: '' });
    expect(found.executablePath).to.equal('/installed');
  });

  it('starts with the same flags and the same fonts, whichever it is', async () => {
    const all = await Promise.all([
      findBrowser({ ...has, chromePath: NAMED }),
      findBrowser({ ...has, chromePath: '' }),
      findBrowser({ ...has, packaged: hasNot.packaged, chromePath: '' }),
    ]);
    const flags = all.map(({ args }) => args.filter((flag) => flag !== '--no-sandbox').join(' '));
    expect(new Set(flags).size).to.equal(1);
    for (const { env } of all) expect(env).to.include(FONTS);
  });

  it('is missed in one sentence that says what to do', async () => {
    expect(await problem({ ...hasNot, chromePath: '' })).to.match(
      /install one, or set CHROME_PATH/,
    );
    const missing = path.join(folder, 'missing');
    expect(await problem({ ...has, chromePath: missing })).to.include('there is no such file');
    expect(await problem({ ...has, chromePath: folder })).to.include('not an executable file');
    const other = executable('other', 'something else');
    expect(await problem({ ...has, chromePath: other })).to.include('does not run as Chromium');
  });

  it('opens its pages in one place, so that each is visible', () => {
    const sources = ['scripts', 'bench', 'test', 'stories'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.[jt]s$/.test(file))
        .map((file) => path.join(root, file)),
    );
    const opening = sources.filter((file) => /\bnewPage\(/.test(readFileSync(file, 'utf8')));
    expect(opening).to.deep.equal([path.join('test', 'support', 'browser.js')]);
    const starting = sources.filter((file) =>
      /puppeteer\.launch\(|chromeLauncher\(\{/.test(readFileSync(file, 'utf8')),
    );
    expect(starting).to.not.be.empty;
    for (const file of starting)
      expect(readFileSync(file, 'utf8'), file).to.match(/support\/browser\.js'/);
  });
});
