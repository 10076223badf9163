import { openPage } from './embedding-page.js';
import { expect } from './expect.js';
import { cleanUp, nextFrames } from './helpers.js';
import { THEMES } from './look.js';

const WIDTH = 320;
const PAGES = [
  ...['blog', 'docs', 'index', 'prices', 'snippet', 'static', 'embedding/index', 'themes/index'],
  ...['all-in-one', 'fifty', 'frame', 'one-element', 'pinned', 'renamed', 'script-last'].map(
    (name) => `embedding/${name}`,
  ),
  ...['scripted', 'shadow', 'two-versions'].map((name) => `embedding/${name}`),
  ...THEMES.map((name) => `themes/${name}`),
];

describe('the example pages in a narrow window', () => {
  afterEach(() => {
    cleanUp();
  });

  for (const name of PAGES)
    it(`${name} does not scroll sideways`, async () => {
      const { frame, document: page } = await openPage(`/stories/pages/${name}.html`);
      frame.width = String(WIDTH);
      await nextFrames(4);
      expect(page.documentElement.clientWidth).to.equal(WIDTH);
      expect(page.documentElement.scrollWidth).to.equal(WIDTH);
    });

  it('lets long code scroll by itself, by keyboard too', async () => {
    const { frame, document: page } = await openPage('/stories/pages/prices.html');
    frame.width = String(WIDTH);
    await nextFrames(4);
    const codes = [...page.querySelectorAll('pre')];
    const wide = codes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    expect(wide.length).to.be.above(0);
    for (const code of wide) expect(code.tabIndex).to.equal(0);
  });
});
