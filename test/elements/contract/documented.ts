import { expect } from '../expect.js';
import { readFile } from '@web/test-runner-commands';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { findAll, isSeen, mount, nextTask, shadow } from '../helpers.js';
import { type ElementContract, mountState } from './types.js';

/** The names after a doc tag of the element's class: `@csspart base - The whole figure.` */
async function documented(tag: string, docTag: string): Promise<string[]> {
  const source = (await readFile({ path: `../../src/elements/${tag}/${tag}.ts` })) ?? '';
  const comment = /\/\*\*(?:(?!\*\/)[^])*@tag[^]*?\*\//.exec(source)?.[0] ?? '';
  return [...comment.matchAll(new RegExp(`@${docTag} +\\[?([^\\s=\\]]+)(?:=[^\\]]*\\])?`, 'g'))]
    .map(([, name]) => name!)
    .sort();
}

function cssOf(elementClass: typeof PricingElement): string {
  const css = elementClass.elementStyles
    .map((style) => ('cssText' in style ? style.cssText : ''))
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '');
  expect(css.length).to.be.above(1000);
  return css;
}

const unique = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const firsts = (text: string, pattern: RegExp): string[] =>
  unique([...text.matchAll(pattern)].map(([, name]) => name!));

export function testDocumentedSurface<E extends PricingElement>({
  tag,
  elementClass,
  states,
}: ElementContract<E>): void {
  describe('documented surface', () => {
    it('renders every documented part in some state, and no other', async () => {
      const rendered = new Set<string>();
      for (const state of Object.values(states)) {
        const element = await mountState(tag, state);
        for (const { part } of findAll(element, '[part]'))
          for (const name of part) rendered.add(name);
      }
      expect(unique(rendered)).to.deep.equal(await documented(tag, 'csspart'));
    });

    it('styles no part that is not documented', async () => {
      const styled = firsts(cssOf(elementClass), /\[part~?=['"]?([\w-]+)/g);
      expect(styled.length).to.be.above(5);
      const known = await documented(tag, 'csspart');
      expect(styled.filter((name) => !known.includes(name))).to.deep.equal([]);
    });

    it('shows what a page puts into each documented slot', async () => {
      const slots = (await documented(tag, 'slot')).filter((name) => name !== '-');
      expect(slots.length).to.be.above(0);
      const element = await mount<E>(tag);
      for (const name of slots) {
        const child = document.createElement('b');
        child.slot = name;
        child.textContent = `in the slot ${name}`;
        element.append(child);
        expect(child.assignedSlot?.name, name).to.equal(name);
        expect(isSeen(child), name).to.equal(true);
      }
      const present = unique(findAll<HTMLSlotElement>(element, 'slot').map(({ name }) => name));
      expect(present).to.deep.equal(slots);
    });

    it('reads exactly the custom properties that it documents, and declares none of them', async () => {
      const css = cssOf(elementClass);
      expect(firsts(css, /var\(\s*(--gic-[\w-]+)/g)).to.deep.equal(
        await documented(tag, 'cssproperty'),
      );
      expect(firsts(css, /(--gic-[\w-]+)\s*:/g)).to.deep.equal([]);
      expect((await documented(tag, 'cssproperty')).length).to.be.at.most(15);
    });

    it('uses every private custom property that it defines, and defines every one that it uses', () => {
      const css = cssOf(elementClass);
      const used = firsts(css, /var\(\s*(--_[\w-]+)/g);
      expect(used.length).to.be.above(5);
      expect(used).to.deep.equal(firsts(css, /(--_[\w-]+)\s*:/g));
      expect(firsts(css, /var\(\s*(--(?!_|gic-)[\w-]+)/g), 'of other names').to.deep.equal([]);
    });

    it('takes on a custom property from any ancestor', async () => {
      const element = await mount<E>(tag);
      document.documentElement.style.setProperty('--gic-accent', 'rgb(1, 2, 3)');
      try {
        const coloured = findAll(element, 'a, button').map((one) => getComputedStyle(one).color);
        expect(coloured).to.include('rgb(1, 2, 3)');
      } finally {
        document.documentElement.style.removeProperty('--gic-accent');
      }
    });

    it('sizes by em, never by rem, and never sets color-scheme', () => {
      const css = cssOf(elementClass);
      expect(css).not.to.match(/\d(rem|vw|vh)\b/);
      expect(css).not.to.match(/color-scheme\s*:(?!\s*inherit\b)/);
      expect(css).not.to.match(/(^|[\s;{])(margin|padding|border)-(left|right)\b/);
    });

    it('has no style attribute, no style element and no script in any state', async () => {
      for (const [name, state] of Object.entries(states)) {
        const element = await mountState(tag, state);
        await nextTask();
        expect(shadow(element).querySelectorAll('[style], style, script').length, name).to.equal(0);
      }
    });

    it('disappears with the hidden attribute', async () => {
      const element = await mount<E>(tag, { attributes: { hidden: '' } });
      expect(isSeen(element)).to.equal(false);
    });
  });
}
