import { sources } from '../../src/catalog/sources.js';
import { frameSnippet } from '../../stories/pages/scripts/snippet-text.js';
import { elementsOf, type FramedPage, openPage, openSnippet, TAGS } from './embedding-page.js';
import { expect } from './expect.js';
import {
  cleanUp,
  findAll,
  isSeen,
  nextFrames,
  nextTask,
  put,
  seen,
  seenOf,
  waitUntil,
} from './helpers.js';

/** Another origin: the same server by its other name. */
const OTHER = location.origin.replace('localhost', '127.0.0.1');
const { origin: HERE } = location;

const address = (query: Readonly<Record<string, string>>, origin = ''): string =>
  `${origin}/dist/embed.html?${String(new URLSearchParams(query))}`;

const example = await (await fetch('/stories/pages/embedding/frame.html')).text();
const scriptOf = (text: string): string => /<script>\s*\/\/ Before.*?<\/script>/s.exec(text)![0];
const hostScript = scriptOf(await (await fetch('/stories/docs/embedding.md')).text());

/** A page with the documented lines of script around a frame. */
async function host(query: Readonly<Record<string, string>>, origin: string) {
  const page = await openSnippet(
    `${hostScript}<iframe title="Costs" width="100%" height="123" src="${address(
      { parent: HERE, ...query },
      origin,
    ).replaceAll('&', '&amp;')}"></iframe>`,
  );
  return { page, frame: page.document.querySelector('iframe')! };
}

async function messagesTo(receiver: Window, action: () => Promise<unknown>): Promise<unknown[]> {
  const messages: unknown[] = [];
  const note = ({ data }: MessageEvent): void => {
    messages.push(data);
  };
  receiver.addEventListener('message', note);
  try {
    await action();
    return messages;
  } finally {
    receiver.removeEventListener('message', note);
  }
}

/** embed.html itself, on this origin, so that a test can look inside. */
async function embed(query: Readonly<Record<string, string>>): Promise<FramedPage> {
  const page = await openPage(address(query));
  await waitUntil(() => page.document.body.querySelector('body > :not(noscript)'), 'it has run');
  await elementsOf(page);
  return page;
}

describe('embed.html', () => {
  afterEach(() => {
    cleanUp();
  });

  it('is another origin here', () => {
    expect(OTHER).not.to.equal(HERE);
  });

  it('has the same lines in the documentation, in the example page and in what is copied', () => {
    const spaced = (text: string): string => text.replace(/\s+/g, ' ');
    expect(spaced(scriptOf(example))).to.equal(spaced(hostScript));
    const copied = frameSnippet(
      { tag: 'meter-table', attributes: [], style: [] },
      { base: 'https://static.example/dist/', parent: 'https://blog.example', title: 'Rates' },
    );
    expect(spaced(scriptOf(copied))).to.equal(spaced(hostScript));
  });

  for (const tag of TAGS) {
    it(`shows <${tag}> under its own policy, without a report and without a trace`, async () => {
      const page = await embed({ element: tag, lang: 'de', scheme: 'dark', parent: HERE });
      const [element] = await elementsOf(page);
      expect(element!.localName).to.equal(tag);
      expect(element!.issues).to.deep.equal([]);
      for (const opener of findAll(element!, 'summary, [aria-expanded=false]')) opener.click();
      await nextTask();
      await nextFrames();
      expect(isSeen(element!)).to.equal(true);
      expect(page.document.documentElement.lang).to.equal('de');
      expect(page.record).to.deep.equal({ noise: [], reports: [] });
      expect(page.document.cookie).to.equal('');
      expect(page.window.sessionStorage.length).to.equal(0);
      // Its own files only; the offers of others belong to the comparison.
      const requests = page.window.performance.getEntriesByType('resource');
      const others = requests
        .map(({ name }) => name)
        .filter((name) => !/\/dist\/(?:cdn\/|embed\.js)|__web-dev-server__/.test(name));
      expect(others).to.deep.equal([]);
    });
  }

  it('is as strict as it says: it reports a style attribute, and takes no string for HTML', async () => {
    const page = await embed({ element: 'meter-table' });
    page.document.body.setAttribute('style', 'color: red');
    expect(() => {
      page.document.body.innerHTML = '<b></b>';
    }).to.throw();
    page.document.body.append(
      Object.assign(page.document.createElement('img'), { src: '/favicon.ico' }),
    );
    await waitUntil(() => page.record.reports.length >= 3, 'the reports arrive');
    expect(page.record.reports.map((report) => report.split(' ')[0])).to.have.members([
      'style-src-attr',
      'require-trusted-types-for',
      'img-src',
    ]);
  });

  it('passes on attributes and theme', async () => {
    const page = await embed({
      element: 'gpt-image-calculator',
      quality: 'high',
      density: 'compact',
      locked: 'size',
      '--gic-accent': 'rgb(1, 2, 3)',
      'font-family': 'Georgia',
      'font-size': '20px',
      color: 'rgb(4, 5, 6)',
      scheme: 'light',
    });
    const [element] = await elementsOf(page);
    expect(element!.getAttributeNames().sort()).to.deep.equal(['density', 'locked', 'quality']);
    const style = page.window.getComputedStyle(element!.shadowRoot!.querySelector('[part=base]')!);
    expect([style.fontFamily, style.fontSize, style.color]).to.deep.equal([
      'Georgia',
      '20px',
      'rgb(4, 5, 6)',
    ]);
    const link = element!.shadowRoot!.querySelector('a')!;
    expect(page.window.getComputedStyle(link).color).to.equal('rgb(1, 2, 3)');
    // A source opens beside the page, not in the frame.
    expect(page.document.querySelector('base')!.target).to.equal('_blank');
  });

  it('says what it did not use, as text', async () => {
    const page = await embed({
      element: 'meter-table',
      onclick: 'alert(1)',
      '<img src=x onerror=alert(1)>': 'x',
      'catalog-src': 'https://evil.example/prices.json',
      '--gic-accent': 'url(https://evil.example/x.png)',
      unit: '1K',
    });
    const [element] = await elementsOf(page);
    expect(element!.getAttributeNames()).to.deep.equal(['unit']);
    expect(seen(page.document.querySelector('p')!)).to.equal(
      'Ignored in this address: onclick, catalog-src, --gic-accent and 1 other.',
    );
    expect(page.document.images.length).to.equal(0);
    expect(page.document.documentElement.style.cssText).to.equal('');
    expect(page.record).to.deep.equal({ noise: [], reports: [] });
  });

  it('shows the published price, whatever rate or count an address brings', async () => {
    const page = await embed({
      element: 'gpt-image-calculator',
      currency: 'EUR',
      'exchange-rate': '0.0001',
      'exchange-rate-date': '2026-10-01',
      'output-tokens': '1',
    });
    const [element] = await elementsOf(page);
    expect(seenOf(element!)).to.include('$0.053');
    expect(seenOf(element!)).not.to.include('€');
    expect(seen(page.document.querySelector('p')!)).to.equal(
      'Ignored in this address: currency, exchange-rate, exchange-rate-date, output-tokens.',
    );
  });

  it('repeats no text of an address: few names, and only what can be one', async () => {
    const said = async (...names: string[]): Promise<string> => {
      const page = await embed({
        element: 'meter-table',
        ...Object.fromEntries(names.map((name) => [name, 'x'])),
      });
      return seen(page.document.querySelector('p')!);
    };
    expect(await said('Call 0800 555 for a refund')).to.equal(
      'Ignored in this address: 1 parameter.',
    );
    expect(await said('x'.repeat(41), 'Free', '', 'c0de')).to.equal(
      'Ignored in this address: 4 parameters.',
    );
    expect(await said('a', 'b', 'Free', 'c', 'd', 'e', 'f', 'g')).to.equal(
      'Ignored in this address: a, b, c, d, e and 3 others.',
    );
  });

  it('says that an element could not be loaded, and how high that is', async () => {
    let page: FramedPage | undefined;
    const messages = await messagesTo(window, async () => {
      const query = { element: 'meter-table', parent: HERE };
      page = await openPage(address(query, '/test/without-elements'));
      await waitUntil(() => page!.document.querySelector('body > p'), 'it says so');
      await nextFrames(4);
    });
    const { document: inner, record } = page!;
    expect(inner.querySelector('meter-table') === null).to.equal(true);
    expect(seen(inner.querySelector('body > p')!)).to.equal(
      'Couldn’t load <meter-table>. Its prices come from OpenAI’s price list.',
    );
    expect(inner.querySelector('a')!.href).to.equal(sources['pricing']!.url);
    const told = messages.filter((data) => JSON.stringify(data).includes('gic-height'));
    expect(told).to.deep.equal([
      { type: 'gic-height', height: Math.ceil(inner.body.getBoundingClientRect().height) },
    ]);
    expect(record.reports).to.deep.equal([]);
    // For whoever looks after the page; nothing is left unhandled.
    expect(record.noise.map((line) => line.split(':')[0])).to.deep.equal(['warn']);
  });

  it('names the elements when the address names none', async () => {
    const page = await embed({ element: 'script' });
    expect(seen(page.document.body)).to.include('gpt-image-calculator, meter-table');
    const own = 'body > :not(noscript, [src*=web-dev-server])';
    const shown = [...page.document.querySelectorAll(own)].map(({ localName }) => localName);
    expect(shown).to.deep.equal(['p', 'p']);
  });

  it('tells a page of another origin its height, and again when it changes', async () => {
    const { page, frame } = await host({ element: 'gpt-image-calculator' }, OTHER);
    expect(frame.contentDocument === null).to.equal(true);
    await waitUntil(() => frame.height !== '123', 'the first height arrives');
    await nextFrames(4);
    const wide = Number(frame.height);
    expect(wide).to.be.above(400);
    page.frame.width = '320';
    await waitUntil(() => Number(frame.height) > wide + 300, 'the narrow height arrives');
    page.frame.width = '1000';
    await waitUntil(() => Number(frame.height) === wide, 'the wide height comes back');
  });

  it('is exactly as high as its content, without a bar to scroll', async () => {
    const { frame } = await host({ element: 'meter-table' }, HERE);
    const inside = () => frame.contentDocument!.documentElement;
    await waitUntil(() => frame.height !== '123', 'the height arrives');
    const fits = (): boolean =>
      Number(frame.height) ===
      Math.ceil(inside().ownerDocument.body.getBoundingClientRect().height);
    await waitUntil(fits, 'it fits');
    expect(inside().scrollHeight).to.be.at.most(Number(frame.height));
    const before = Number(frame.height);
    const table = frame.contentDocument!.querySelector('meter-table')!;
    for (const opener of findAll(table, '[aria-expanded=false]')) opener.click();
    await waitUntil(() => Number(frame.height) > before && fits(), 'it grows with what is opened');
  });

  it('tells nobody without an origin, nor an origin that is not the page’s', async () => {
    for (const parent of ['', 'https://blog.example', OTHER]) {
      const query = { element: 'meter-table', ...(parent && { parent }) };
      const messages = await messagesTo(window, async () => {
        await embed(query);
        await nextFrames(4);
      });
      expect(messages.filter((data) => JSON.stringify(data).includes('gic'))).to.deep.equal([]);
      cleanUp();
    }
    const messages = await messagesTo(window, async () => {
      await embed({ element: 'meter-table', parent: HERE });
      await nextFrames(4);
    });
    expect(messages[0]).to.have.property('type', 'gic-height');
  });

  it('the host’s lines ignore every message that is not the frame’s own', async () => {
    const { page, frame } = await host({ element: 'meter-table' }, OTHER);
    await waitUntil(() => frame.height !== '123', 'the height arrives');
    await nextFrames(4);
    const { height } = frame;
    const stranger = put(document.createElement('iframe'), page.document.body);
    const say = async (init: MessageEventInit): Promise<void> => {
      page.window.dispatchEvent(new page.window.MessageEvent('message', init));
      await nextTask();
    };
    const data = { type: 'gic-height', height: 777 };
    const source = frame.contentWindow!;
    await say({ data, source: page.window, origin: HERE });
    await say({ data, source: stranger.contentWindow!, origin: OTHER });
    await say({ data, source, origin: HERE });
    await say({ data, source, origin: 'https://evil.example' });
    await say({ data, source, origin: 'null' });
    for (const wrong of [null, 7, 'gic-height', {}, { type: 'other', height: 777 }])
      await say({ data: wrong, source, origin: OTHER });
    for (const wrong of [NaN, Infinity, -1, 0, 30_000, '1e9', '<b>', {}, null])
      await say({ data: { ...data, height: wrong }, source, origin: OTHER });
    expect(frame.height).to.equal(height);
    // And that it is these checks that hold them back:
    await say({ data, source, origin: OTHER });
    expect(frame.height).to.equal('777');
  });

  it('the example page shows it', async () => {
    const page = await openPage('/stories/pages/embedding/frame.html');
    const frame = page.document.querySelector('iframe')!;
    frame.scrollIntoView();
    await waitUntil(() => frame.height !== '520', 'the height arrives');
    expect(page.record).to.deep.equal({ noise: [], reports: [] });
  });
});
