import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import {
  cleanUp,
  find,
  findAll,
  isSeen,
  nextTask,
  resize,
  seen,
  shadow,
  WIDE,
} from '../helpers.js';
import {
  contrast,
  cut,
  forceColours,
  overhanging,
  painted,
  type Rgb,
  SCHEMES,
  SCROLLERS,
} from '../look.js';
import { type ElementContract, mountState } from './types.js';

/** A4 without its margins. */
const PAPER = { width: 718, height: 1000 };

/** What the element draws, without what only decorates: the whole of a track, and the cut of a bar. */
const drawings = (element: Element): SVGElement[] =>
  findAll<SVGElement>(element, 'svg :is(rect, path, line, circle)').filter(
    (one) => isSeen(one) && !one.matches('.whole-track, .cut'),
  );

/** What of a drawing is told from what is behind it. */
function told(one: SVGElement, behind: readonly string[]): number {
  const ground = painted(...behind);
  const { fill, stroke } = getComputedStyle(one);
  const seenAs = (colour: string): Rgb => painted(...behind, colour);
  return Math.max(
    ...[fill, stroke].map((colour) => (colour === 'none' ? 1 : contrast(seenAs(colour), ground))),
  );
}

export function testMedia<E extends PricingElement>(contract: ElementContract<E>): void {
  const { tag, states, firstControl } = contract;
  describe('forced colours', () => {
    afterEach(() => forceColours(null));

    for (const scheme of SCHEMES) {
      it(`draws, frames and marks everything in the reader's own colours, ${scheme}`, async () => {
        await forceColours(scheme);
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        const ground = painted('Canvas');
        for (const [name, state] of Object.entries(states)) {
          const element = await mountState(tag, state);
          for (const one of drawings(element))
            expect(told(one, ['Canvas']), `${name}: ${one.outerHTML}`).to.be.at.least(3);
          for (const one of findAll(element, '[part~=box], [part=segmented]').filter(isSeen)) {
            const { borderBlockEndColor, borderBlockEndWidth } = getComputedStyle(one);
            expect(parseFloat(borderBlockEndWidth), name).to.be.at.least(1);
            expect(contrast(painted(borderBlockEndColor), ground), name).to.be.at.least(3);
          }
          for (const one of findAll(element, '[part=selected]').filter(isSeen)) {
            const { backgroundColor, color } = getComputedStyle(one);
            expect(painted(backgroundColor), name).to.deep.equal(painted('Highlight'));
            expect(painted(color), name).to.deep.equal(painted('HighlightText'));
          }
          cleanUp();
        }
      });
    }

    it('shows where the focus is', async () => {
      await forceColours('dark');
      const element = await mountState(tag, {});
      element.focus();
      const control = find(element, firstControl);
      const ring = [control, control.nextElementSibling, control.parentElement]
        .filter((one) => one !== null)
        .map((one) => getComputedStyle(one))
        .find(
          ({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && outlineWidth === '2px',
        );
      expect(ring !== undefined).to.equal(true);
      expect(contrast(painted(ring!.outlineColor), painted('Canvas'))).to.be.at.least(3);
    });
  });

  describe('on paper', () => {
    afterEach(async () => {
      window.dispatchEvent(new Event('afterprint'));
      await emulateMedia({ media: 'screen' });
      await resize(WIDE);
    });

    it('has its inputs as text, everything open, and nothing cut off', async () => {
      await resize(PAPER);
      for (const [name, state] of Object.entries(states)) {
        const element = await mountState(tag, state);
        await emulateMedia({ media: 'print' });
        window.dispatchEvent(new Event('beforeprint'));
        await nextTask();
        // A list without its frame reads as text, and a checklist is ticked on paper.
        const controls = findAll(element, 'input, select, textarea').filter(
          (one) =>
            isSeen(one) &&
            !one.matches('[part=checklist] input') &&
            !(one.localName === 'select' && getComputedStyle(one).borderTopWidth === '0px'),
        );
        expect(
          controls.map(({ outerHTML }) => outerHTML),
          name,
        ).to.deep.equal([]);
        expect(
          findAll(element, '[part=actions], [part=action]').filter(isSeen).length,
          name,
        ).to.equal(0);
        for (const row of findAll(element, '.detail'))
          expect(isSeen(row), `${name}: ${row.id}`).to.equal(true);
        // Every line that a reader could open is open.
        const closed = findAll(element, '[part=row] [aria-expanded]').filter(
          (one) => !isSeen(shadow(element).getElementById(one.getAttribute('aria-controls')!)!),
        );
        expect(closed.map(seen), name).to.deep.equal([]);
        for (const fold of findAll(element, 'details').filter(isSeen)) {
          const content = [...fold.children].filter(({ localName }) => localName !== 'summary');
          for (const one of content) {
            if (one.textContent.trim() === '' || one.matches('[part=controls] *')) continue;
            expect(one.getBoundingClientRect().height, `${name}: ${seen(fold)}`).to.be.above(0);
          }
        }
        expect(overhanging(element), name).to.deep.equal([]);
        expect(cut(element), name).to.deep.equal([]);
        for (const one of findAll(element, SCROLLERS).filter(isSeen))
          expect(one.scrollWidth, `${name}: paper does not scroll`).to.be.at.most(one.clientWidth);
        window.dispatchEvent(new Event('afterprint'));
        await emulateMedia({ media: 'screen' });
        cleanUp();
      }
    });
  });

  describe('motion', () => {
    afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

    it('has none for who asks for less', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      for (const [name, state] of Object.entries(states)) {
        const element = await mountState(tag, state);
        for (const one of findAll(element, '*')) {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          const what = `${name}: ${one.localName}.${one.getAttribute('class')}`;
          expect(transitionDuration.replaceAll(/[0s, ]/g, ''), what).to.equal('');
          expect(animationName, what).to.equal('none');
          expect(scrollBehavior, what).to.equal('auto');
        }
        expect(shadow(element).getAnimations().length, name).to.equal(0);
        cleanUp();
      }
    });
  });
}
