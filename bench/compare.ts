/**
 * `npm run bench`: a thousand offers sorted anew, in headless Chromium, against a table written by
 * hand with the same cells. What counts is the ratio of the medians of one run.
 */
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findBrowserOrExit } from '../test/support/browser.js';
import type { CompareTimes } from './compare-page.ts';

const { outputFiles } = await build({
  entryPoints: ['bench/compare-page.ts'],
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
const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({ content: outputFiles[0]!.text });
  console.log(
    '\nA thousand offers in another order, against a hand-written table of the same cells',
  );
  for (const withLayout of [false, true]) {
    const times = (await page.evaluate(`measureCompare(${String(withLayout)})`)) as CompareTimes;
    const [lit, vanilla] = [median(times.lit), median(times.vanilla)];
    const name = withLayout ? 'with layout' : 'script only';
    console.log(
      `  ${name.padEnd(12)} ${lit.toFixed(1)} ms against ${vanilla.toFixed(1)} ms: ${(lit / vanilla).toFixed(2)} x (first render ${times.first.toFixed(0)} ms)`,
    );
  }
} finally {
  await browser.close();
}
