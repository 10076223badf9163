/**
 * Looks at a built Storybook as a visitor does: every story that is written has its entry, every
 * docs page and every playground appears, and nothing is asked of another host.
 */
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, openPage } from '../../test/support/browser.js';

interface IndexEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly importPath: string;
  readonly exportName?: string;
}

const SECTIONS = ['Overview', 'Options', 'States', 'Theming', 'Accessibility', 'Embedding'];
export const GUIDES = [
  'Elements',
  'Theming',
  'Embedding',
  'Your own prices',
  'Functions',
  'Data',
  'Glossary',
];

export const readIndex = (folder: string): IndexEntry[] =>
  Object.values(
    (
      JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as {
        entries: Record<string, IndexEntry>;
      }
    ).entries,
  );

/** What is written and has no entry, and what has to be there whatever is written. */
export function missingEntries(
  entries: readonly IndexEntry[],
  files: Readonly<Record<string, string>>,
  tags: readonly string[],
): string[] {
  const missing: string[] = [];
  const has = (wanted: Partial<IndexEntry>): boolean =>
    entries.some((entry) =>
      Object.entries(wanted).every(([key, value]) => entry[key as keyof IndexEntry] === value),
    );
  for (const [file, text] of Object.entries(files)) {
    const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name!);
    if (names.length === 0) missing.push(`${file} has no story`);
    for (const exportName of names)
      if (!has({ type: 'story', importPath: `./${file}`, exportName }))
        missing.push(`${file}: ${exportName} has no entry`);
  }
  const pages = [
    'Introduction',
    ...GUIDES.map((guide) => `Guides/${guide}`),
    ...tags.flatMap((tag) => SECTIONS.map((section) => `${tag}/${section}`)),
  ];
  for (const title of pages)
    if (!has({ type: 'docs', title })) missing.push(`${title} has no docs page`);
  for (const tag of tags)
    for (const exportName of ['Playground', 'Anatomy'])
      if (!has({ title: `${tag}/Overview`, exportName })) missing.push(`${tag}: no ${exportName}`);
  return missing;
}

function storyFiles(): Record<string, string> {
  return Object.fromEntries(
    readdirSync('stories', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.stories.ts'))
      .map((file) => path.posix.join('stories', file.split(path.sep).join('/')))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** What goes wrong while one page is shown: errors, requests to elsewhere, nothing to see. */
async function faultsOf(browser: Browser, origin: string, entry: IndexEntry): Promise<string[]> {
  const faults: string[] = [];
  const page = await openPage(browser);
  try {
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(origin) || /^(data|blob):/.test(request.url());
      if (!isOwn) faults.push(`asks for ${request.url()}`);
      void (isOwn ? request.continue() : request.abort());
    });
    const mode = entry.type === 'docs' ? 'docs' : 'story';
    await page.goto(`${origin}/iframe.html?id=${entry.id}&viewMode=${mode}`);
    const root = entry.type === 'docs' ? '#storybook-docs' : '#storybook-root';
    // Storybook shows the page when it has drawn it, or the error that came instead; a docs page
    // then fills in its stories one by one.
    await page.waitForFunction(
      (selector) => {
        const { classList } = document.body;
        if (classList.contains('sb-show-errordisplay')) return true;
        const root = document.querySelector(selector);
        if (!classList.contains('sb-show-main') || !root?.firstElementChild) return false;
        return [...root.querySelectorAll('.sb-story > div:last-child')].every(
          (story) => story.childElementCount > 0,
        );
      },
      { timeout: 20_000 },
      root,
    );
    const broken = await page.$$eval('.sb-errordisplay_code, .docblock-emptyblock', (all) =>
      all.flatMap((one) => (one.checkVisibility() ? one.textContent : [])),
    );
    faults.push(...broken);
  } catch (error) {
    faults.push(String(error));
  } finally {
    await page.close();
  }
  return faults.map((fault) => `${entry.title}, ${entry.name}: ${fault}`);
}

export async function storybookFaults(folder: string): Promise<{ faults: string[]; seen: number }> {
  const entries = readIndex(folder);
  const tags = readdirSync('src/cdn').flatMap((file) =>
    file === 'all.ts' ? [] : path.basename(file, '.ts'),
  );
  const faults = missingEntries(entries, storyFiles(), tags);
  // The stories themselves are run by test/stories; here it is whether Storybook shows them, which a
  // docs page does with all of its stories.
  const seen = entries.filter(
    ({ type, exportName }) => type === 'docs' || exportName === 'Playground',
  );
  const server = await serve(folder);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { executablePath, args, env } = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
  });
  try {
    const waiting = [...seen];
    const look = async (): Promise<void> => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift())
        faults.push(...(await faultsOf(browser, origin, entry)));
    };
    await Promise.all([look(), look()]);
  } finally {
    await browser.close();
    server.close();
  }
  return { faults, seen: seen.length };
}
