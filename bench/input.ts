/**
 * `npm run bench`: a typed digit to updated DOM, in headless Chromium, against an element written by
 * hand that does the same work. What counts is the ratio of the medians of one run.
 */
import { inBrowser, median, NAMES } from './in-browser.ts';
import type { InputTimes } from './input-page.ts';

const results = await inBrowser<InputTimes>(
  'bench/input-page.ts',
  (withLayout) => `measureInput(${String(withLayout)})`,
);
console.log('\nFrom an input event to the updated DOM, compared with a hand-written element');
for (const [at, times] of results.entries()) {
  const [lit, vanilla] = [median(times.lit), median(times.vanilla)];
  console.log(
    `  ${NAMES[at]!.padEnd(12)} ${lit.toFixed(2)} ms against ${vanilla.toFixed(2)} ms: ${(lit / vanilla).toFixed(2)} x`,
  );
}
