import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { resize, WIDE } from '../helpers.js';
import { cut, host, overhanging, SCHEMES, THEMES } from '../look.js';
import { type ElementContract, mountState } from './types.js';

/** Every state in every theme that is published, in the host that it is made for. */
export function testThemes<E extends PricingElement>({ tag, states }: ElementContract<E>): void {
  describe('themes', () => {
    afterEach(async () => {
      await emulateMedia({ colorScheme: 'light' });
      await resize(WIDE);
    });

    for (const theme of THEMES) {
      for (const scheme of SCHEMES) {
        it(`has no fault that axe finds in any state: ${theme}, ${scheme}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          const place = await host(theme);
          for (const state of Object.values(states)) await mountState(tag, state, place);
          expect(place.children.length).to.equal(Object.keys(states).length);
          // That many on one page have regions of one name is this test's doing.
          await expect(place).to.be.accessible({ ignoredRules: ['landmark-unique'] });
        });
      }

      it(`fits and cuts nothing off at 320, 768 and 1280 pixels: ${theme}`, async () => {
        const place = await host(theme);
        const elements = new Map<string, E>();
        for (const [name, state] of Object.entries(states))
          elements.set(name, await mountState(tag, state, place));
        for (const width of [320, 768, 1280]) {
          await resize({ width, height: 900 });
          for (const [name, element] of elements) {
            expect(overhanging(element), `${name}, ${width}`).to.deep.equal([]);
            expect(cut(element), `${name}, ${width}`).to.deep.equal([]);
          }
          const { scrollWidth, clientWidth } = document.documentElement;
          expect(scrollWidth, String(width)).to.be.at.most(clientWidth);
        }
      });
    }
  });
}
