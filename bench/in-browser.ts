/** A measurement that runs in headless Chromium, bundled as a page would have it. */
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findBrowserOrExit, openPage } from '../test/support/browser.js';

/** Calls a global function of a module in a page, once for each argument. */
export async function inBrowser<Times>(
  module: string,
  call: (argument: boolean) => string,
  args: readonly boolean[] = [false, true],
): Promise<readonly Times[]> {
  const { outputFiles } = await build({
    entryPoints: [module],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    conditions: ['production', 'browser'],
    external: ['gpt-tokenizer'],
    define: { 'import.meta.url': '""' },
  });
  const found = await findBrowserOrExit();
  const browser = await puppeteer.launch({
    executablePath: found.executablePath,
    args: found.args,
    env: { ...process.env, ...found.env },
  });
  try {
    const page = await openPage(browser);
    await page.setViewport({ width: 1280, height: 900 });
    await page.setContent('<!doctype html><html lang="en"><body></body></html>');
    await page.addScriptTag({ content: outputFiles[0]!.text });
    const results: Times[] = [];
    for (const argument of args) results.push((await page.evaluate(call(argument))) as Times);
    return results;
  } finally {
    await browser.close();
  }
}

export const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

export const NAMES = ['script only', 'with layout'] as const;
