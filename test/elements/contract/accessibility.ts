import { allFaultsOf, expect, faultsOf } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { cleanUp, find, findAll, place, shadow } from '../helpers.js';
import { type ElementContract, mountState } from './types.js';

const LIGHT = 'color-scheme: light; background: #fff; color: #1b1f24';
const DARK = 'color-scheme: dark; background: #14171a; color: #e6e8ea';

const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a light page': { style: LIGHT },
  'a dark page': { style: DARK },
  'a right-to-left page': { style: LIGHT, dir: 'rtl', lang: 'ar' },
  'a column of 20 em': { style: `${LIGHT}; inline-size: 20em` },
};

export function testAccessibility<E extends PricingElement>({
  tag,
  states,
  firstControl,
}: ElementContract<E>): void {
  describe('accessibility', () => {
    for (const [name, state] of Object.entries(states)) {
      for (const [setting, attributes] of Object.entries(SETTINGS)) {
        it(`has no fault that axe finds: ${name}, on ${setting}`, async () => {
          const element = await mountState(tag, state, place(attributes));
          // The tree of these is that of a light page.
          if (setting === 'a dark page')
            expect(await faultsOf(element, 'colours')).to.deep.equal([]);
          else if (setting === 'a right-to-left page')
            expect(await faultsOf(element, 'sizes')).to.deep.equal([]);
          else expect(await allFaultsOf(element)).to.deep.equal([]);
        });
      }

      it(`has no fault that axe finds: ${name}, compact`, async () => {
        const compact = { ...state, attributes: { ...state.attributes, density: 'compact' } };
        const element = await mountState(tag, compact, place({ style: LIGHT }));
        expect(await allFaultsOf(element)).to.deep.equal([]);
        element.parentElement!.setAttribute('style', DARK);
        expect(await faultsOf(element, 'colours', 'sizes')).to.deep.equal([]);
      });
    }

    for (const [setting, style] of Object.entries({ light: LIGHT, dark: DARK })) {
      it(`would be told of a text that is hard to read on a ${setting} page`, async () => {
        const muted = setting === 'dark' ? '#3a3f44' : '#d0d0d0';
        const page = place({ style: `${style}; --gic-muted: ${muted}` });
        const faults = await allFaultsOf(await mountState(tag, {}, page));
        expect(faults.join()).to.include('color-contrast');
      });
    }

    it('has one status region, polite and out of sight, and no other that speaks', async () => {
      for (const [name, state] of Object.entries(states)) {
        const element = await mountState(tag, state);
        const status = findAll(element, '[role=status]');
        expect(status.length, name).to.equal(1);
        const { width, height } = status[0]!.getBoundingClientRect();
        expect(width * height, name).to.be.at.most(1);
        expect(status[0]!.getAttribute('aria-live') ?? 'polite', name).to.equal('polite');
        const speaking = findAll(
          element,
          '[aria-live]:not([aria-live=off], [role=status]), [role=alert], [role=log], [role=timer], output:not([aria-live=off])',
        );
        expect(
          speaking.map(({ outerHTML }) => outerHTML),
          name,
        ).to.deep.equal([]);
        cleanUp();
      }
    });

    it('says nothing by itself when it appears', async () => {
      for (const [name, { attributes, properties }] of Object.entries(states)) {
        const element = await mountState(tag, {
          attributes: attributes ?? {},
          properties: properties ?? {},
        });
        expect(find(element, '[role=status]').textContent.trim(), name).to.equal('');
      }
    });

    it('takes the focus to its first control', async () => {
      const element = await mountState<E>(tag, {});
      element.focus();
      expect(shadow(element).activeElement === find(element, firstControl)).to.equal(true);
      expect(document.activeElement === element).to.equal(true);
    });
  });
}
