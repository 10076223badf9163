/**
 * `npm run bench`: a thousand offers sorted anew, in headless Chromium, against a table written by
 * hand with the same cells. What counts is the ratio of the medians of one run.
 */
import type { CompareTimes } from './compare-page.ts';
import { inBrowser, median, NAMES } from './in-browser.ts';

const results = await inBrowser<CompareTimes>(
  'bench/compare-page.ts',
  (withLayout) => `measureCompare(${String(withLayout)})`,
);
console.log('\nSorting a thousand offers, compared with a hand-written table of the same cells');
for (const [at, times] of results.entries()) {
  const [lit, vanilla] = [median(times.lit), median(times.vanilla)];
  console.log(
    `  ${NAMES[at]!.padEnd(12)} ${lit.toFixed(1)} ms against ${vanilla.toFixed(1)} ms: ${(lit / vanilla).toFixed(2)} x (first render ${times.first.toFixed(0)} ms)`,
  );
}
