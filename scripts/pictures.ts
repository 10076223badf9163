/**
 * `npm run pictures`: the pictures of the README, taken anew from two of the hosts in
 * `stories/pages/themes`, after `npm run build`.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { FROZEN } from '../test/support/clock.js';
import { findBrowserOrExit, openPage } from '../test/support/browser.js';
import { ensureBuilt } from './lib/fresh-build.ts';

/** A picture must not weigh more in the repository than it says. */
const MOST_BYTES = 120_000;

interface Picture {
  readonly name: string;
  readonly page: string;
  readonly width: number;
  readonly height: number;
  /** What stands at the top. */
  readonly from: string;
  readonly scheme: 'light' | 'dark';
}

const PICTURES: readonly Picture[] = [
  {
    name: 'calculator-in-docs',
    page: 'neutral-docs',
    width: 1280,
    height: 760,
    from: '#cost',
    scheme: 'light',
  },
  {
    name: 'planner-in-dark-docs',
    page: 'dark-docs',
    width: 1080,
    height: 760,
    from: '#plan',
    scheme: 'dark',
  },
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

ensureBuilt();
const server = createServer((request, response) => {
  const file = path.join('.', new URL(request.url ?? '/', 'http://localhost').pathname);
  try {
    const content = readFileSync(file);
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

const found = await findBrowserOrExit();
const browser = await puppeteer.launch({
  executablePath: found.executablePath,
  args: [...found.args, '--hide-scrollbars'],
  env: { ...process.env, ...found.env },
});
try {
  for (const { name, page: host, width, height, from, scheme } of PICTURES) {
    const page = await openPage(browser);
    await page.setViewport({ width, height, deviceScaleFactor: 1 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    // The pages say how old prices are; pictures taken on any day are the same.
    await page.evaluateOnNewDocument(`Date.now = () => ${Date.parse(FROZEN)};`);
    await page.goto(`http://127.0.0.1:${port}/stories/pages/themes/${host}.html`, {
      waitUntil: 'networkidle0',
    });
    await page.waitForFunction(
      `[...document.querySelectorAll('gpt-image-calculator, meter-table, launch-planner')].every((one) => one.shadowRoot)`,
    );
    const [left, top] = (await page.evaluate(
      `(({ left, top }) => [Math.max(0, left - 24), Math.max(0, top + scrollY - 24)])(
        document.querySelector('${from}').getBoundingClientRect())`,
    )) as [number, number];
    const file = `stories/pictures/${name}.png` as const;
    await page.screenshot({
      path: file,
      clip: { x: left, y: top, width: width - left, height },
      captureBeyondViewport: true,
    });
    const { size } = statSync(file);
    console.log(`${file}: ${(size / 1000).toFixed(1)} kB`);
    if (size > MOST_BYTES) {
      console.error(`${file} is larger than ${MOST_BYTES / 1000} kB`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  server.close();
}
