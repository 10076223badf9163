import { expect } from './expect.js';
import type { MeterTable } from '../../src/define/meter-table.js';
import '../../src/define/meter-table.js';
import { cleanUp, freezeToday, nextTask, noiseDuring, place, thawToday } from './helpers.js';
import { meterTable } from './meter-table.js';

const GERMAN = ['5,00\u00a0$'];
const ENGLISH = ['$5.00'];

/** Rates without the browser's folding of spaces. */
const raw = (element: MeterTable): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part~=rate] bdi')]
    .slice(0, 1)
    .map(({ textContent }) => textContent);

describe('<meter-table>: language', () => {
  const { lang } = document.documentElement;

  beforeEach(() => {
    freezeToday();
  });
  afterEach(() => {
    document.documentElement.lang = lang;
    cleanUp();
    thawToday();
  });

  it('writes numbers in the language of the nearest ancestor', async () => {
    const page = place({ lang: 'de' });
    const section = page.appendChild(document.createElement('section'));
    expect(raw(await meterTable({}, {}, section))).to.deep.equal(GERMAN);
    section.lang = 'en';
    expect(raw(await meterTable({}, {}, section))).to.deep.equal(ENGLISH);
    expect(raw(await meterTable({ lang: 'de' }, {}, section))).to.deep.equal(GERMAN);
  });

  it('is English where no ancestor has a language, whatever the browser’s is', async () => {
    document.documentElement.removeAttribute('lang');
    const own = Object.getOwnPropertyDescriptor(navigator, 'language');
    Object.defineProperty(navigator, 'language', { configurable: true, value: 'de-DE' });
    try {
      expect(raw(await meterTable())).to.deep.equal(ENGLISH);
    } finally {
      if (own) Object.defineProperty(navigator, 'language', own);
      else Reflect.deleteProperty(navigator, 'language');
    }
  });

  it('follows a change of the language, on any ancestor', async () => {
    const page = place({ lang: 'en' });
    const [first, second] = [await meterTable({}, {}, page), await meterTable({}, {}, page)];
    page.lang = 'de';
    await nextTask();
    expect([raw(first), raw(second)]).to.deep.equal([GERMAN, GERMAN]);
    page.removeAttribute('lang');
    document.documentElement.lang = 'en';
    await nextTask();
    expect(raw(first)).to.deep.equal(ENGLISH);
    document.documentElement.lang = 'de';
    await nextTask();
    expect(raw(second)).to.deep.equal(GERMAN);
  });

  it('keeps following after another table of the page has gone', async () => {
    const page = place({ lang: 'en' });
    const [first, second] = [await meterTable({}, {}, page), await meterTable({}, {}, page)];
    first.remove();
    page.lang = 'de';
    await nextTask();
    expect(raw(second)).to.deep.equal(GERMAN);
    page.append(first);
    await nextTask();
    page.lang = 'en';
    await nextTask();
    expect([raw(first), raw(second)]).to.deep.equal([ENGLISH, ENGLISH]);
  });

  it('finds the language across shadow roots', async () => {
    const outer = place({ lang: 'de' });
    const host = outer.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    const element = await meterTable({}, {}, inner);
    expect(raw(element)).to.deep.equal(GERMAN);
    outer.lang = 'en';
    await nextTask();
    expect(raw(element)).to.deep.equal(ENGLISH);
  });

  it('follows a change of the language inside the shadow root that it stands in', async () => {
    const host = place({ lang: 'en' });
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const element = await meterTable({}, {}, inner);
    expect(raw(element)).to.deep.equal(ENGLISH);
    inner.lang = 'de';
    await nextTask();
    expect(raw(element)).to.deep.equal(GERMAN);
  });

  it('takes on the language of the place that it is moved to', async () => {
    const element = await meterTable({}, {}, place({ lang: 'en' }));
    place({ lang: 'de' }).append(element);
    await nextTask();
    expect(raw(element)).to.deep.equal(GERMAN);
  });

  it('reads text in `lang` that is no language as English', async () => {
    for (const wrong of ['', ' ', 'english', '🎉', '_', 'x'.repeat(500), 'de_DE', '-']) {
      const noise = await noiseDuring(async () => {
        expect(raw(await meterTable({ lang: wrong })), wrong).to.deep.equal(ENGLISH);
      });
      expect(noise, wrong).to.deep.equal([]);
    }
  });
});
