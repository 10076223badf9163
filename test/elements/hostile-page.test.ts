import { expect } from './expect.js';
import { nextFrames, resize, waitUntil, WIDE } from './helpers.js';

const TAGS = ['gpt-image-calculator', 'meter-table', 'provider-compare', 'launch-planner'] as const;
const SHEETS = ['inherited', 'boxes', 'controls', 'root', 'unset'] as const;

/** Styles that show where they leak in, besides the boxes themselves. */
const STYLES = [
  'font-family',
  'font-size',
  'font-style',
  'font-variant',
  'font-weight',
  'color',
  'background-color',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'text-anchor',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-align-last',
  'text-transform',
  'text-indent',
  'text-shadow',
  'text-emphasis-style',
  'text-wrap',
  'white-space',
  'word-break',
  'hyphens',
  'cursor',
  'list-style-type',
  'border-collapse',
  'caption-side',
  'box-sizing',
  'padding',
  'margin',
  'border',
  'outline',
  '-webkit-text-stroke-width',
];

interface Look {
  readonly what: string;
  readonly box: string;
  readonly style: string;
}

/** Every element inside, where it is in its host and how it looks. */
function lookOf(host: Element): Look[] {
  const root = host.shadowRoot!;
  const from = root.querySelector('[part=base]')!.getBoundingClientRect();
  const view = host.ownerDocument.defaultView!;
  return [...root.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const hasBox = element.getClientRects().length > 0;
    const computed = view.getComputedStyle(element);
    return {
      what: `${element.localName}.${element.getAttribute('class') ?? element.getAttribute('part') ?? ''}`,
      box: hasBox
        ? [x - from.x, y - from.y, width, height].map((side) => side.toFixed(1)).join(' ')
        : 'none',
      style: STYLES.map((name) => `${name}: ${computed.getPropertyValue(name)}`).join('; '),
    };
  });
}

/** What differs, in words that name the property. */
function differences(plain: readonly Look[], hostile: readonly Look[]): string[] {
  if (plain.length !== hostile.length) return [`${plain.length} elements, then ${hostile.length}`];
  return plain.flatMap((look, index) => {
    const other = hostile[index]!;
    const styles = look.style.split('; ').flatMap((style, at) => {
      const leaked = other.style.split('; ')[at]!;
      return style === leaked ? [] : [`${look.what}: ${style} became ${leaked}`];
    });
    return [
      ...styles,
      ...(look.box === other.box ? [] : [`${look.what}: ${look.box} became ${other.box}`]),
    ];
  });
}

describe('a page with hostile styles', () => {
  let page: Document;
  const frame = document.createElement('iframe');
  frame.title = 'A page with hostile styles';

  const use = async (on: readonly string[]): Promise<void> => {
    for (const link of page.querySelectorAll<HTMLLinkElement>('link[data-hostile]'))
      link.sheet!.disabled = !on.includes(link.dataset['hostile']!);
    await nextFrames();
  };
  const show = async (width: number): Promise<void> => {
    frame.width = String(width);
    await nextFrames();
  };

  before(async () => {
    await resize(WIDE);
    frame.height = '900';
    frame.src = '/stories/pages/embedding/hostile.html';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    document.body.append(frame);
    await loaded;
    page = frame.contentDocument!;
    await waitUntil(
      () => !page.querySelector('provider-compare')!.matches(':not(:defined), :state(loading)'),
      'everything has loaded',
    );
  });
  after(() => {
    frame.remove();
  });

  it('is hostile: without the shadow it would show', async () => {
    await show(1000);
    const stranger = page.createElement('div');
    stranger.innerHTML = '<button class="icon">Two words</button>';
    page.querySelector('main')!.append(stranger);
    await use([]);
    const button = stranger.querySelector('button')!;
    const before = frame.contentWindow!.getComputedStyle(button).letterSpacing;
    const height = button.getBoundingClientRect().height;
    await use(SHEETS);
    expect(button.getBoundingClientRect().height).not.to.equal(height);
    expect(frame.contentWindow!.getComputedStyle(stranger).letterSpacing).not.to.equal(before);
    stranger.remove();
  });

  for (const tag of TAGS) {
    for (const sheet of [...SHEETS, 'all of them'] as const) {
      it(`leaves <${tag}> as it is: ${sheet}`, async () => {
        const element = page.querySelector(tag)!;
        for (const width of [1000, 320]) {
          await show(width);
          // The margins that the page itself gives are not what is compared.
          await use([]);
          const inner = element.shadowRoot!.querySelector('[part=base]')!;
          const { width: room } = inner.getBoundingClientRect();
          const plain = lookOf(element);
          expect(plain.length).to.be.above(30);
          await use(sheet === 'all of them' ? SHEETS : [sheet]);
          const main = page.querySelector('main')!;
          // The same room, whatever the sheet does to the page around.
          main.style.width = `${room}px`;
          main.style.padding = '0';
          main.style.maxWidth = 'none';
          await nextFrames();
          const hostile = lookOf(element);
          main.removeAttribute('style');
          expect(differences(plain, hostile).slice(0, 8), `${width} pixels`).to.deep.equal([]);
        }
      });
    }
  }
});
