/**
 * `npm run bench`: a typed digit to updated DOM, in headless Chromium, against an element written by
 * hand that does the same work. What counts is the ratio of the medians of one run.
 */
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findBrowserOrExit } from '../test/support/browser.js';
import type { InputTimes } from './input-page.ts';

const { outputFiles } = await build({
  entryPoints: ['bench/input-page.ts'],
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
    '\nAn input event to updated DOM, against a hand-written element doing the same work',
  );
  for (const withLayout of [false, true]) {
    const times = (await page.evaluate(`measureInput(${String(withLayout)})`)) as InputTimes;
    const [lit, vanilla] = [median(times.lit), median(times.vanilla)];
    const name = withLayout ? 'with layout' : 'script only';
    console.log(
      `  ${name.padEnd(12)} ${lit.toFixed(2)} ms against ${vanilla.toFixed(2)} ms: ${(lit / vanilla).toFixed(2)} x`,
    );
  }
} finally {
  await browser.close();
}
