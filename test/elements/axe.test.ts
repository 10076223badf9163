/** What the tests say of a fault that axe finds, and when they ask it again. */
import { allFaultsOf, expect, faultsOf } from './expect.js';
import { cleanUp, place } from './helpers.js';

const PAGE = 'background: #fff; color: #1b1f24; font-size: 16px';
const FAINT = '#b9b9b9';

function text(style: string, words = 'Costs'): HTMLElement {
  const root = place({ style: PAGE }).attachShadow({ mode: 'open' });
  const one = document.createElement('p');
  one.setAttribute('style', style);
  one.textContent = words;
  root.append(one);
  return root.host as HTMLElement;
}

describe('faults that axe finds', () => {
  afterEach(cleanUp);

  it('are none of a text that is easy to read, in a shadow root too', async () => {
    expect(await allFaultsOf(text(''))).to.deep.equal([]);
  });

  it('are found in a text after the same text was easy to read', async () => {
    const host = text('');
    expect(await faultsOf(host, 'colours')).to.deep.equal([]);
    const [one] = host.shadowRoot!.children as unknown as HTMLElement[];
    const changes: readonly (readonly [keyof CSSStyleDeclaration & string, string, HTMLElement])[] =
      [
        ['color', FAINT, one!],
        ['backgroundColor', '#222', one!],
        ['backgroundColor', '#222', host],
        ['opacity', '0.4', host],
      ];
    for (const [property, value, element] of changes) {
      Object.assign(element.style, { [property]: value });
      expect((await faultsOf(host, 'colours')).join(), property).to.include('color-contrast');
      Object.assign(element.style, { [property]: '' });
      host.setAttribute('style', PAGE);
      expect(await faultsOf(host, 'colours'), property).to.deep.equal([]);
    }
  });

  it('are found again as long as they are there', async () => {
    const host = text(`color: ${FAINT}`);
    for (const time of ['first', 'second'])
      expect((await faultsOf(host, 'colours')).join(), time).to.include('color-contrast');
  });

  it('are found in large text of a colour that only large text may have, once it is small', async () => {
    const host = text('color: #8a8a8a; font-size: 32px');
    expect(await faultsOf(host, 'colours')).to.deep.equal([]);
    host.shadowRoot!.querySelector('p')!.style.fontSize = '14px';
    expect((await faultsOf(host, 'colours')).join()).to.include('color-contrast');
  });

  it('are found in targets that became too small', async () => {
    const host = place({ style: PAGE });
    const buttons = ['One', 'Two', 'Three'].map((words) => {
      const button = document.createElement('button');
      button.textContent = words;
      button.setAttribute('style', 'block-size: 30px; inline-size: 60px; display: block');
      return host.appendChild(button);
    });
    expect(await faultsOf(host, 'sizes')).to.deep.equal([]);
    for (const button of buttons) button.style.blockSize = '12px';
    expect((await faultsOf(host, 'sizes')).join()).to.include('target-size');
  });

  it('are found in a region that began to scroll', async () => {
    const host = place({ style: `${PAGE}; inline-size: 200px; overflow-x: auto` });
    const wide = host.appendChild(document.createElement('div'));
    wide.setAttribute('style', 'white-space: nowrap; inline-size: max-content');
    wide.textContent = 'Costs';
    expect(await faultsOf(host, 'sizes')).to.deep.equal([]);
    wide.textContent = 'Costs '.repeat(100);
    expect((await faultsOf(host, 'sizes')).join()).to.include('scrollable-region-focusable');
  });
});
