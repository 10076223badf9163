import { fullCatalog } from '../../src/catalog/offers/index.js';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { elementsOf, type FramedPage, openPage, openSnippet } from './embedding-page.js';
import { expect } from './expect.js';
import { cleanUp, find, freezeToday, nextTask, seen, thawToday, waitUntil } from './helpers.js';

const { version, files } = (await (await fetch('/dist/integrity.json')).json()) as {
  version: string;
  files: Record<string, { integrity: string; imports: string[]; lazy: string[] }>;
};

interface Choices {
  readonly element: string;
  readonly fields?: Readonly<Record<string, string | boolean>>;
  readonly locked?: readonly string[];
  readonly look?: Readonly<Record<string, string>>;
}

const CASES: Readonly<Record<string, Choices>> = {
  'nothing but the element': { element: 'gpt-image-calculator' },
  'a calculator with a workload, locks and a look': {
    element: 'gpt-image-calculator',
    fields: {
      model: 'gpt-image-1.5',
      size: '1536x1024',
      quality: 'high',
      'images-per-month': '500..2000',
      'reroll-rate': '10..20..35',
    },
    locked: ['model', 'quality'],
    look: {
      '--gic-accent': 'rgb(155, 58, 28)',
      '--gic-rule': '4px',
      '--gic-radius': '0',
      'color-scheme': 'dark',
      'font-family': 'Georgia, "Liberation Serif", serif',
    },
  },
  'a table': {
    element: 'meter-table',
    fields: { models: 'gpt-image-2 gpt-image-1.5', unit: '1K', batch: true, history: true },
    locked: ['unit'],
  },
  'a comparison': {
    element: 'provider-compare',
    fields: { offers: 'openai fal', quality: 'low', view: 'facts' },
    locked: ['view', 'sellers'],
    look: { '--gic-density': '0.8' },
  },
  'a plan': { element: 'launch-planner', fields: { tier: '3', budget: '250' }, locked: ['tier'] },
  'a theme': {
    element: 'gpt-image-calculator',
    fields: { quality: 'low' },
    look: { theme: 'playful-rounded' },
  },
  'a theme with a colour of its own': {
    element: 'meter-table',
    look: { theme: 'dark-docs', '--gic-accent': 'rgb(155, 58, 28)', '--gic-rule': '4px' },
  },
  'values that are markup': {
    element: 'meter-table',
    fields: { models: '"><script>window.hacked = 1</script><i a="&amp;' },
    look: { 'font-family': 'x</style><script>window.hacked = 1</script>' },
  },
};

async function openGenerator(): Promise<FramedPage> {
  const page = await openPage('/stories/pages/snippet.html');
  await waitUntil(() => 'ready' in page.document.documentElement.dataset, 'the page is ready');
  return page;
}

function input(page: FramedPage, name: string): HTMLInputElement {
  return page.document.querySelector<HTMLInputElement>(`:is(input, select)[name="${name}"]`)!;
}

async function set(page: FramedPage, name: string, value: string | boolean): Promise<void> {
  const control = input(page, name);
  if (typeof value === 'boolean') control.checked = value;
  else control.value = value;
  expect(typeof value === 'boolean' ? control.checked : control.value, name).to.equal(value);
  control.dispatchEvent(new page.window.Event('change', { bubbles: true }));
  await nextTask();
}

async function choose(page: FramedPage, choices: Choices): Promise<void> {
  const { element, fields = {}, locked = [], look = {} } = choices;
  await set(page, 'element', element);
  for (const [name, value] of Object.entries({ ...fields, ...look })) await set(page, name, value);
  for (const name of locked) page.document.querySelector<HTMLElement>(`[value="${name}"]`)!.click();
  await nextTask();
}

const pick = (page: FramedPage, way: string): void => {
  page.document.querySelector<HTMLElement>(`[name=way][value=${way}]`)!.click();
};
const codeOf = (page: FramedPage): string => page.document.querySelector('#code')!.textContent;

async function previewOf(page: FramedPage): Promise<PricingElement> {
  const [element] = await elementsOf(page, page.document.querySelector('#preview')!);
  return element!;
}

/** What an element is: its attributes, what it shows, what it computed, and how it looks. */
function stateOf(element: PricingElement) {
  const attributes = element
    .getAttributeNames()
    // The room is for the page alone.
    .filter((name) => name !== 'style' && name !== 'data-room')
    .map((name) => [name, element.getAttribute(name)]);
  const given = element as unknown as Record<string, unknown>;
  const style = (node: Element) => element.ownerDocument.defaultView!.getComputedStyle(node);
  const inside = find(element, '[part=base]');
  const base = style(inside);
  const names = ['--gic-accent', '--gic-radius', '--gic-rule', '--gic-density', 'color-scheme'];
  return {
    tag: element.localName,
    attributes: attributes.sort(),
    issues: element.issues,
    workload: given['workload'],
    result: given['estimate'] ?? given['plan'] ?? given['comparison'],
    // As it is written, not as it is seen: what is out of view is not laid out.
    text: inside.textContent.replace(/\s+/g, ' '),
    look: names.map((name) => base.getPropertyValue(name)),
  };
}

const styleOf = (element: PricingElement, part: string): CSSStyleDeclaration =>
  element.ownerDocument.defaultView!.getComputedStyle(find(element, part));

/** As it is drawn: the colour of a link. */
const accentOf = (element: PricingElement): string => styleOf(element, 'a').color;

/** What only a theme's rules for parts say. */
const frameOf = (element: PricingElement): string => {
  const { borderRadius, boxShadow, backgroundColor } = styleOf(element, '[part=base]');
  return [borderRadius, boxShadow, backgroundColor].join(' / ');
};

describe('the snippet page', () => {
  before(() => {
    // Both pages have a clock of their own, so that only the day could differ.
    freezeToday();
  });
  afterEach(() => {
    cleanUp();
  });
  after(() => {
    thawToday();
  });

  for (const [name, choices] of Object.entries(CASES)) {
    for (const way of ['all', 'single', 'frame'] as const) {
      it(`writes lines that make what it shows: ${name}, ${way}`, async () => {
        const page = await openGenerator();
        await choose(page, choices);
        pick(page, way);
        await nextTask();
        const shown = await previewOf(page);
        expect(shown.localName).to.equal(choices.element);
        if (way === 'frame') await set(page, 'parent', location.origin);

        const { look: shownLook, ...shownState } = stateOf(shown);

        const other = await openSnippet(codeOf(page));
        let holder: FramedPage = other;
        if (way === 'frame') {
          const frame = other.document.querySelector('iframe')!;
          frame.scrollIntoView();
          frame.width = String(Math.round(shown.getBoundingClientRect().width) + 4);
          await waitUntil(() => frame.height !== '700', 'the frame tells its height');
          const inner = frame.contentWindow as Window & typeof globalThis;
          const { frameRecord: record } = inner;
          holder = { frame, window: inner, document: inner.document, record: record! };
          expect(seen(inner.document.body)).not.to.include('Ignored in this address');
        } else {
          other.frame.width = String(Math.round(shown.getBoundingClientRect().width) + 16);
        }
        const [made, ...more] = await elementsOf(holder);
        expect(more.length).to.equal(0);
        const { look, ...state } = stateOf(made!);
        expect(state).to.deep.equal(shownState);
        // The frame and the pasted page are not dark themselves where the preview page follows.
        const compared = choices.look?.['color-scheme'] === undefined ? 4 : 5;
        expect(look.slice(0, compared)).to.deep.equal(shownLook.slice(0, compared));
        for (const each of [page, other, holder]) {
          expect(each.window).not.to.have.property('hacked');
          expect(each.record).to.deep.equal({ noise: [], reports: [] });
        }
      });
    }
  }

  it('pins the version and the hashes that the build wrote', async () => {
    const page = await openGenerator();
    const base = `https://cdn.jsdelivr.net/npm/image-pricing-elements@${version}/dist/`;
    expect(codeOf(page)).to.include(`src="${base}cdn/all.js"`);
    for (const file of ['cdn/all.js', 'reserve.css'])
      expect(codeOf(page)).to.include(`integrity="${files[file]!.integrity}"`);
    pick(page, 'single');
    const file = files['cdn/gpt-image-calculator.js']!;
    for (const name of ['cdn/gpt-image-calculator.js', ...file.imports, ...file.lazy])
      expect(codeOf(page)).to.include(`"${base}${name}": "${files[name]!.integrity}"`);
  });

  it('copies exactly the lines that it shows', async () => {
    const page = await openGenerator();
    const copied: string[] = [];
    Object.defineProperty(page.window.navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          copied.push(text);
          return Promise.resolve();
        },
      },
    });
    await set(page, 'quality', 'high');
    page.document.querySelector<HTMLElement>('#copy')!.click();
    await nextTask();
    expect(copied).to.deep.equal([codeOf(page)]);
    expect(page.document.querySelector('#copied')!.textContent).to.equal('Copied.');
    await set(page, 'quality', 'low');
    expect(page.document.querySelector('#copied')!.textContent).to.equal('');
  });

  it('says which value is none, and leaves it out', async () => {
    const page = await openGenerator();
    await set(page, '--gic-accent', 'purplish');
    expect(seen(page.document.querySelector('#look-problem')!)).to.include('Accent');
    expect(codeOf(page)).not.to.include('purplish');
    expect(input(page, '--gic-accent').getAttribute('aria-invalid')).to.equal('true');
    await set(page, '--gic-accent', 'rebeccapurple');
    expect(seen(page.document.querySelector('#look-problem')!)).to.equal('');
    expect(codeOf(page)).to.include('--gic-accent: rebeccapurple;');
  });

  for (const [name, value] of [
    ['--gic-accent', 'red/*'],
    ['--gic-accent', 'rgb(0 0 0 / 0'],
    ['--gic-accent', 'var(--brand)'],
    ['font-family', '"Foo'],
    ['font-family', "Foo, 'Bar"],
  ] as const) {
    it(`copies no unfinished value: ${value}`, async () => {
      const page = await openGenerator();
      await set(page, '--gic-density', '0.8');
      const before = codeOf(page);
      await set(page, name, value);
      expect(input(page, name).getAttribute('aria-invalid')).to.equal('true');
      expect(codeOf(page)).to.equal(before);
      expect((await previewOf(page)).style.length).to.equal(1);
    });
  }

  it('leaves room for as many models or offers as are named', async () => {
    const page = await openGenerator();
    expect(codeOf(page)).not.to.include('data-room');
    await choose(page, {
      element: 'meter-table',
      fields: { models: 'gpt-image-2, gpt-image-1.5' },
    });
    expect(codeOf(page)).to.include(' data-room="2"');
    await choose(page, { element: 'provider-compare', fields: { offers: 'openai fal' } });
    const named = fullCatalog.offers.filter(({ provider }) => /^(?:openai|fal)$/.test(provider));
    expect(codeOf(page)).to.include(` data-room="${named.length}"`);
    pick(page, 'frame');
    await nextTask();
    expect(codeOf(page)).not.to.include('data-room');
  });

  it('offers every theme of the package', async () => {
    const page = await openGenerator();
    const theming = await (await fetch('/stories/docs/theming.md')).text();
    const table = theming.slice(
      theming.indexOf('| theme '),
      theming.indexOf('## Custom properties'),
    );
    const documented = [...table.matchAll(/^\| `([-a-z]+)`/gm)].map(([, name]) => name!);
    expect(documented.length).to.equal(6);
    const offered = page.document.querySelectorAll<HTMLOptionElement>('[name=theme] option');
    expect([...offered].map(({ value }) => value)).to.deep.equal(['', ...documented]);
    const accents = new Set<string>();
    for (const theme of documented) {
      await set(page, 'theme', theme);
      const file = `themes/${theme}.css`;
      const hash = files[file] && `integrity="${files[file].integrity}"`;
      expect(codeOf(page)).to.include(
        `href="https://cdn.jsdelivr.net/npm/image-pricing-elements@${version}/dist/${file}"`,
      );
      if (hash !== undefined) expect(codeOf(page)).to.include(hash);
      const shown = accentOf(await previewOf(page));
      accents.add(shown);
      for (const way of ['all', 'frame']) {
        pick(page, way);
        await nextTask();
        const copied = await openSnippet(codeOf(page));
        const frame = copied.document.querySelector('iframe');
        if (frame) {
          frame.loading = 'eager';
          await waitUntil(
            () => frame.contentDocument?.querySelector('gpt-image-calculator')?.shadowRoot,
            'the frame shows the element',
          );
        }
        const inner = frame?.contentWindow as (Window & typeof globalThis) | undefined;
        const holder = inner ? { ...copied, window: inner, document: inner.document } : copied;
        const [made] = await elementsOf(holder);
        expect(accentOf(made!), `${theme}, ${way}`).to.equal(shown);
        if (!frame) expect(frameOf(made!), theme).to.equal(frameOf(await previewOf(page)));
        copied.frame.remove();
      }
      pick(page, 'all');
    }
    expect(accents.size).to.equal(6);
    await set(page, 'theme', '');
    expect(codeOf(page)).not.to.include('themes/');
    expect(accents.has(accentOf(await previewOf(page)))).to.equal(false);
  });

  it('keeps what two elements have in common when another is chosen', async () => {
    const page = await openGenerator();
    await set(page, 'quality', 'high');
    await set(page, 'element', 'provider-compare');
    expect(input(page, 'quality').value).to.equal('high');
    await set(page, 'element', 'meter-table');
    expect(page.document.querySelector('[name=quality]') === null).to.equal(true);
    expect(codeOf(page)).not.to.include('quality');
  });

  it('gives each control a name', async () => {
    const page = await openGenerator();
    for (const element of ['gpt-image-calculator', 'meter-table', 'provider-compare']) {
      await set(page, 'element', element);
      const controls = [...page.document.querySelectorAll<HTMLInputElement>('input, select')];
      expect(controls.length).to.be.above(10);
      for (const control of controls)
        expect(control.labels![0]!.textContent.trim(), control.name).not.to.equal('');
    }
  });
});
