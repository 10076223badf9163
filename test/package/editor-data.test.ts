/** What editors read, against the manifest. */
import { expect } from '@esm-bundle/chai';
import { readFileSync } from 'node:fs';
import {
  elementsOf,
  fieldsOf,
  literalsOf,
  type Manifest,
} from '../../scripts/lib/manifest-types.ts';

interface Named {
  readonly name: string;
  readonly description?: unknown;
}
interface Tag extends Named {
  readonly attributes: readonly (Named & {
    readonly valueSet?: string;
    readonly values?: readonly Named[];
    readonly value?: { readonly kind: string; readonly type: string };
    readonly default?: string;
  })[];
}
interface WebElement extends Tag {
  readonly slots: readonly Named[];
  readonly js: Readonly<Record<'events' | 'properties', readonly Named[]>>;
  readonly css: Readonly<Record<'parts' | 'properties' | 'pseudo-classes', readonly Named[]>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const elements = elementsOf(read('dist/custom-elements.json') as Manifest);
const names = (entries: readonly Named[]): string[] => entries.map(({ name }) => name);
const manifest = read('package.json') as Readonly<Record<string, unknown>>;

describe('package: data for editors', () => {
  it('tells VS Code every element, attribute and value', () => {
    const data = read('dist/vscode.html-custom-data.json') as { version: number; tags: Tag[] };
    expect(data.version).to.equal(1.1);
    expect(names(data.tags)).to.deep.equal(elements.map(({ tagName }) => tagName));
    for (const [index, { attributes }] of elements.entries()) {
      const tag = data.tags[index]!;
      expect(tag.description).to.have.all.keys('kind', 'value');
      expect(names(tag.attributes)).to.deep.equal(names(attributes));
      for (const [at, { type, description }] of attributes.entries()) {
        const told = tag.attributes[at]!;
        expect((told.description as { value: string }).value).to.include(description);
        expect(names(told.values ?? [])).to.deep.equal(literalsOf(type?.text));
        expect(told.valueSet, told.name).to.equal(type?.text === 'boolean' ? 'v' : undefined);
      }
    }
  });

  it('tells JetBrains’ editors everything that the manifest has', () => {
    expect(manifest['web-types']).to.equal('./dist/web-types.json');
    const data = read('dist/web-types.json') as {
      contributions: { html: { elements: WebElement[] } };
    };
    expect(data).to.include({ name: manifest['name'], version: manifest['version'] });
    const told = data.contributions.html.elements;
    expect(names(told)).to.deep.equal(elements.map(({ tagName }) => tagName));
    for (const [index, element] of elements.entries()) {
      const { attributes, slots, js, css } = told[index]!;
      expect(names(attributes)).to.deep.equal(names(element.attributes));
      expect(attributes.map((one) => one.default)).to.deep.equal(
        element.attributes.map((one) => one.default),
      );
      expect(attributes.map(({ value }) => value?.type)).to.deep.equal(
        element.attributes.map(({ type }) => type?.text),
      );
      expect(names(slots)).to.deep.equal(names(element.slots));
      expect(names(js.events)).to.deep.equal(names(element.events));
      expect(names(js.properties)).to.deep.equal(names(fieldsOf(element)));
      expect(names(css.parts)).to.deep.equal(names(element.cssParts));
      expect(names(css.properties)).to.deep.equal(names(element.cssProperties));
      expect(names(css['pseudo-classes'])).to.deep.equal(
        names(element.cssStates).map((state) => `state(${state})`),
      );
      const entries = [...attributes, ...slots, ...js.events, ...js.properties, ...css.parts];
      expect(entries.filter(({ description }) => !description)).to.deep.equal([]);
    }
  });
});
