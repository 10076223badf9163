import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { findAll, isSeen, mount, nextTask, shadow } from '../helpers.js';
import { cssOf, unique } from './style-sheets.js';
import { type ElementContract, mountState } from './types.js';

const firsts = (text: string, pattern: RegExp): string[] =>
  unique([...text.matchAll(pattern)].map(([, name]) => name!));

export function testSurface<E extends PricingElement>({
  tag,
  elementClass,
  states,
}: ElementContract<E>): void {
  describe('surface', () => {
    it('only reads public custom properties, so that a value on any ancestor wins', () => {
      expect(firsts(cssOf(elementClass), /(--gic-[\w-]+)\s*:/g)).to.deep.equal([]);
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
