/**
 * `npm run bench`: hostile and very large price data of a page's own in `<provider-compare>`, from
 * setting the property to what is shown, in headless Chromium. Either refused or shown in a second.
 */
import { inBrowser, median } from './in-browser.ts';
import type { OwnTimes } from './own-page.ts';

const [results = []] = await inBrowser<readonly OwnTimes[]>(
  'bench/own-page.ts',
  () => 'measureOwn()',
  [false],
);
console.log('\nA price list of your own, from setting the property to the result on screen');
const width = Math.max(...results.map(({ name }) => name.length));
for (const { name, bytes, times, compared, issues } of results) {
  const outcome = compared > 0 ? `${compared} offers compared` : `refused: ${issues[0] ?? ''}`;
  console.log(
    `  ${name.padEnd(width)} ${(bytes / 1e6).toFixed(1).padStart(5)} MB ${median(times).toFixed(0).padStart(5)} ms (first ${times[0]!.toFixed(0)} ms)  ${outcome}`,
  );
}
