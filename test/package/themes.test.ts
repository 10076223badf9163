/** The themes as they are published: short, and made of nothing but what is documented. */
import { expect } from '@esm-bundle/chai';
import { readFileSync, readdirSync } from 'node:fs';

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
  readonly cssProperties?: readonly { readonly name: string }[];
}

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName !== undefined);
const names = (of: 'cssParts' | 'cssProperties'): string[] => [
  ...new Set(elements.flatMap((element) => element[of] ?? []).map(({ name }) => name)),
];

const themes = readdirSync('dist/themes');
const read = (file: string): string => readFileSync(`dist/themes/${file}`, 'utf8');
/** Without comments. */
const rules = (file: string): string => read(file).replace(/\/\*[^]*?\*\//g, '');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name!);

describe('package: themes', () => {
  it('are six', () => {
    expect(themes).to.deep.equal([
      'dark-docs.css',
      'dense-dashboard.css',
      'high-contrast-brand.css',
      'neutral-docs.css',
      'playful-rounded.css',
      'serif-blog.css',
    ]);
  });

  it('have at most 15 properties to set', () => {
    expect(names('cssProperties').length).to.be.within(10, 15);
  });

  for (const file of themes) {
    it(`${file} has at most 40 lines`, () => {
      expect(read(file).trimEnd().split('\n').length).to.be.within(20, 40);
    });

    it(`${file} sets documented properties and parts, and nothing else of the elements`, () => {
      const css = rules(file);
      const properties = all(css, /(--[\w-]+)/g);
      expect(properties.length).to.be.above(8);
      expect(properties.filter((name) => !names('cssProperties').includes(name))).to.deep.equal([]);
      const parts = all(css, /::part\(([^)]*)\)/g);
      expect(parts.length).to.be.above(3);
      expect(parts.filter((name) => !names('cssParts').includes(name))).to.deep.equal([]);
      const selectors = all(css, /([^;{}]+)\{/g).flatMap((one) =>
        one.trim().split(/,\s*(?![^(]*\))/),
      );
      const own = `:where(${elements
        .map(({ tagName }) => tagName)
        .sort()
        .join(', ')})`;
      expect(
        selectors.filter(
          (one) => one !== own && !/^&::part\([\w-]+\)(:hover|::before)?$/.test(one),
        ),
      ).to.deep.equal([]);
      expect(css).not.to.match(/!important|url\(|@import|\drem\b/);
    });
  }

  it('can be overruled by a page, whatever comes first', () => {
    for (const file of themes) expect(rules(file).trim(), file).to.match(/^:where\(/);
  });
});
