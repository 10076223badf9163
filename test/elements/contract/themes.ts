import { emulateMedia } from '@web/test-runner-commands';
import { expect, faultsOf } from '../expect.js';
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

    it('would be told of a text that is hard to read in a theme', async () => {
      const element = await mountState(tag, {}, await host(THEMES[0]));
      element.style.setProperty('--gic-muted', '#d0d0d0');
      expect((await faultsOf(element, 'colours')).join()).to.include('color-contrast');
    });

    for (const theme of THEMES) {
      it(`is easy to read in both schemes and easy to hit, in every state: ${theme}`, async () => {
        const place = await host(theme);
        for (const [name, state] of Object.entries(states)) {
          // One at a time: for axe, twice the page is more than twice the work.
          const element = await mountState(tag, state, place);
          for (const [index, scheme] of SCHEMES.entries()) {
            await emulateMedia({ colorScheme: scheme });
            // One run for both costs little more than one of them.
            const faults = await (index === 0
              ? faultsOf(element, 'colours', 'sizes')
              : faultsOf(element, 'colours'));
            expect(faults, `${name}, ${scheme}`).to.deep.equal([]);
          }
          element.remove();
        }
      });

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
