import { expect } from './expect.js';
import { MeterTable } from '../../src/define/meter-table.js';
import {
  cleanUp,
  freezeToday,
  nextFrames,
  place,
  put,
  resize,
  thawToday,
  WIDE,
} from './helpers.js';
import { freshTag } from './contract/types.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** How far what is on the page jumps while something happens. */
async function shiftDuring(action: () => unknown): Promise<number> {
  let shift = 0;
  const add = (entries: PerformanceEntryList): void => {
    for (const { value } of entries as LayoutShift[]) shift += value;
  };
  const observer = new PerformanceObserver((list) => {
    add(list.getEntries());
  });
  observer.observe({ type: 'layout-shift' });
  try {
    await action();
    await nextFrames(4);
    add(observer.takeRecords());
    return shift;
  } finally {
    observer.disconnect();
  }
}

/** A tag on the page, not yet defined, with a paragraph below that must not move. */
async function undefinedTable(reserved?: number): Promise<string> {
  const tag = freshTag('meter-table');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tag}:not(:defined) { display: block; min-block-size: ${reserved ?? 0}px }`);
  document.adoptedStyleSheets.push(sheet);
  const page = place();
  page.append(document.createElement(tag));
  page.insertAdjacentHTML('beforeend', '<p>A paragraph that somebody is reading.</p>');
  await nextFrames(4);
  return tag;
}

describe('<meter-table>: layout shift', () => {
  beforeEach(() => {
    // A year on: the second render, which knows today, has the most to change.
    freezeToday('2027-11-22T12:00:00Z');
  });
  afterEach(async () => {
    document.adoptedStyleSheets = [];
    cleanUp();
    thawToday();
    await resize(WIDE);
  });

  it('can be measured here: an upgrade without reserved space moves what follows', async () => {
    await resize({ width: 1280, height: 1200 });
    const tag = await undefinedTable();
    expect(
      await shiftDuring(() => {
        MeterTable.define(tag);
      }),
    ).to.be.above(0);
  });

  for (const width of [320, 768, 1280]) {
    it(`moves nothing at ${width} pixels where the page reserves the space`, async () => {
      await resize({ width, height: 1600 });
      const sample = put(document.createElement('meter-table'));
      await nextFrames();
      const { height } = sample.getBoundingClientRect();
      sample.remove();
      const tag = await undefinedTable(height);
      const shift = await shiftDuring(() => {
        MeterTable.define(tag);
      });
      expect(shift).to.equal(0);
    });
  }
});
