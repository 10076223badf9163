import '../../src/define/index.js';
import { ATTRIBUTES, type Tag, THEME } from '../../src/embed/allowed.js';
import { readQuery } from '../../src/embed/query.js';
import type { PricingElement } from '../../src/elements/shared/pricing-element.js';
import { expect } from './expect.js';

const TAGS = Object.keys(ATTRIBUTES) as Tag[];

/** Kept out on purpose; src/embed/allowed.ts says why. */
const LEFT_OUT = [
  'catalog-src',
  'catalog-mode',
  'currency',
  'exchange-rate',
  'exchange-rate-date',
  'for',
  'output-tokens',
  'prompt',
  'restore',
];

const read = (query: Readonly<Record<string, string>>) =>
  readQuery(`?${String(new URLSearchParams({ element: 'gpt-image-calculator', ...query }))}`);

describe('the address of embed.html', () => {
  for (const tag of TAGS) {
    it(`takes every attribute of <${tag}>, except those that are kept out`, () => {
      const { observedAttributes } = customElements.get(tag) as unknown as typeof PricingElement;
      const expected = observedAttributes.filter((name) => !LEFT_OUT.includes(name));
      expect([...ATTRIBUTES[tag]].sort()).to.deep.equal(expected.sort());
      expect(observedAttributes).to.include.members(['catalog-src', 'catalog-mode', 'for']);
    });
  }

  it('takes every custom property that is documented, but for the sticky header a frame has not', async () => {
    const { modules } = (await (await fetch('/dist/custom-elements.json')).json()) as {
      modules: { declarations?: { cssProperties?: { name: string }[] }[] }[];
    };
    const documented = modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name));
    const expected = new Set(documented.filter((name) => name !== '--gic-sticky-top'));
    expect(Object.keys(THEME).sort()).to.deep.equal([...expected].sort());
    expect(THEME).not.to.have.property('--gic-sticky-top');
  });

  it('takes attributes, a theme, a language and an origin', () => {
    const request = read({
      quality: 'high',
      'reroll-rate': '10..20',
      '--gic-accent': 'light-dark(#9b3a1c, #e79a77)',
      '--gic-radius': '0.5em 0',
      '--gic-density': '1.25',
      'font-family': "Georgia, 'Liberation Serif', serif",
      'background-color': 'transparent',
      scheme: 'dark',
      lang: 'de-AT',
      dir: 'rtl',
      parent: 'https://blog.example',
    });
    expect(request.refused).to.deep.equal([]);
    expect(request.tag).to.equal('gpt-image-calculator');
    expect(Object.fromEntries(request.attributes)).to.deep.equal({
      quality: 'high',
      'reroll-rate': '10..20',
    });
    expect(Object.fromEntries(request.style)).to.deep.equal({
      '--gic-accent': 'light-dark(#9b3a1c, #e79a77)',
      '--gic-radius': '0.5em 0',
      '--gic-density': '1.25',
      'font-family': "Georgia, 'Liberation Serif', serif",
      'background-color': 'transparent',
      'color-scheme': 'dark',
    });
    expect([request.lang, request.dir, request.parent]).to.deep.equal([
      'de-AT',
      'rtl',
      'https://blog.example',
    ]);
  });

  const REFUSED: readonly (readonly [string, string])[] = [
    ['onclick', 'alert(1)'],
    ['onload', 'alert(1)'],
    ['style', 'color: red'],
    ['class', 'x'],
    ['id', 'calc'],
    ['slot', 'heading'],
    ['is', 'x-y'],
    ['nonce', 'x'],
    ['innerHTML', '<img src=x onerror=alert(1)>'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['toString', 'x'],
    ['', 'x'],
    ['catalog-src', 'https://evil.example/prices.json'],
    ['catalog-mode', 'merge'],
    ['currency', 'EUR'],
    ['exchange-rate', '0.0001'],
    ['exchange-rate-date', '2026-10-01'],
    ['output-tokens', '1'],
    ['prompt', 'A secret plan.'],
    ['for', 'calc'],
    ['restore', ''],
    ['models', 'gpt-image-2'],
    ['QUALITY', 'high'],
    ['quality ', 'high'],
    ['--gic-accent', 'url(https://evil.example/x.png)'],
    ['--gic-accent', 'var(--other)'],
    ['--gic-accent', 'red; background: url(//evil.example)'],
    ['--gic-accent', 'red} body { display: none'],
    ['--gic-accent', 'u\\72l(https://evil.example)'],
    ['--gic-accent', 'notacolour'],
    ['--gic-accent', 'red/*'],
    ['--gic-accent', 'red /* and'],
    ['--gic-accent', 'rgb(0 0 0 / 0'],
    ['--gic-accent', 'color-mix(in srgb, red, rgb(0 0 0)'],
    ['--gic-accent', 'red !important'],
    ['--gic-radius', 'calc(1px + (2px)'],
    ['font-family', '"Foo'],
    ['font-family', "Foo, 'Bar"],
    ['font-family', '"Foo</style>"'],
    ['--gic-accent', ''],
    ['--gic-radius', 'env(safe-area-inset-top)'],
    ['--gic-density', '-1'],
    ['--gic-density', 'red'],
    ['--gic-nothing', 'red'],
    ['--_accent', 'red'],
    ['font-family', 'x; } * { color: red'],
    ['font-size', '100'],
    ['font-size', 'attr(data-x)'],
    ['background-color', 'image-set("https://evil.example/x.png" 1x)'],
    ['background-image', 'none'],
    ['position', 'fixed'],
    ['scheme', 'only dark'],
    ['lang', '"><script>'],
    ['dir', 'auto'],
    ['parent', '*'],
    ['parent', '/'],
    ['parent', 'null'],
    ['parent', 'https://blog.example/path'],
    ['parent', 'https://user:pass@blog.example'],
    ['parent', 'javascript:alert(1)'],
    ['parent', 'https://blog.example,https://evil.example'],
    ['quality', 'x'.repeat(501)],
  ];
  for (const [name, value] of REFUSED) {
    it(`refuses ${name}=${value.slice(0, 40)}`, () => {
      const request = read({ [name]: value });
      expect(request.refused).to.deep.equal([name]);
      expect([...request.attributes, ...request.style]).to.deep.equal([]);
      expect([request.lang, request.dir, request.parent]).to.deep.equal([
        undefined,
        undefined,
        undefined,
      ]);
    });
  }

  for (const element of ['script', 'iframe', 'x-y', '', '__proto__', 'METER-TABLE']) {
    it(`knows no element ${element}`, () => {
      const request = readQuery(`?element=${element}&quality=high`);
      expect(request.tag).to.equal(undefined);
      expect([...request.attributes]).to.deep.equal([]);
      expect(request.refused).to.deep.equal(['element', 'quality']);
    });
  }

  it('takes the first of what is said twice, and says so', () => {
    const request = readQuery(
      '?element=meter-table&element=launch-planner&unit=1K&unit=token&parent=https://a.example&parent=https://b.example',
    );
    expect(request.tag).to.equal('meter-table');
    expect(request.attributes.get('unit')).to.equal('1K');
    expect(request.parent).to.equal('https://a.example');
    expect(request.refused).to.deep.equal(['element', 'unit', 'parent']);
  });
});
