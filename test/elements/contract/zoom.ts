import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { findAll, isSeen, place, resize, seen, WIDE } from '../helpers.js';
import { cut, overhanging } from '../look.js';
import { type ElementContract, mountState } from './types.js';

const NARROW_ZOOM = { width: 320, height: 256 };

/** Windows and types that a reader may choose. Text-only zoom doubles what the page inherits. */
const CHOSEN = {
  '200 % text': { viewport: WIDE, style: 'font-size: 200%' },
  '200 % text in half of a window': {
    viewport: { width: 640, height: 900 },
    style: 'font-size: 200%',
  },
  '400 % zoom': { viewport: NARROW_ZOOM, style: '' },
  '200 % text and 400 % zoom': { viewport: NARROW_ZOOM, style: 'font-size: 200%' },
};

export function testZoom<E extends PricingElement>({ tag, states }: ElementContract<E>): void {
  describe('large type and zoom', () => {
    afterEach(() => resize(WIDE));

    for (const [name, { viewport, style }] of Object.entries(CHOSEN)) {
      it(`fits, cuts no text off and scrolls only where a keyboard can: ${name}`, async () => {
        await resize(viewport);
        for (const [state, setup] of Object.entries(states)) {
          const parent = place({ style });
          const element = await mountState(tag, setup, parent);
          expect(overhanging(element), state).to.deep.equal([]);
          expect(cut(element), state).to.deep.equal([]);
          const { scrollWidth, clientWidth } = document.documentElement;
          expect(scrollWidth, state).to.be.at.most(clientWidth);
          parent.remove();
        }
      });

      it(`covers no control that has the focus: ${name}`, async () => {
        await resize(viewport);
        const element = await mountState(tag, Object.values(states)[0]!, place({ style }));
        const stops = findAll(
          element,
          'a[href], button, input, select, textarea, summary, [tabindex="0"]',
        ).filter((one) => isSeen(one) && !one.matches(':disabled'));
        expect(stops.length).to.be.above(3);
        const figures = element.shadowRoot!.querySelector('.figures');
        // Forwards as by Tab, and backwards: each comes in from below, then from above.
        for (const stop of [...stops, ...stops.toReversed()]) {
          stop.focus();
          const { top, bottom } = stop.getBoundingClientRect();
          const what = `${stop.localName} ${stop.id} ${seen(stop).slice(0, 40)}`;
          expect(top, what).to.be.below(innerHeight);
          expect(bottom, what).to.be.above(0);
          if (figures && getComputedStyle(figures).position === 'sticky')
            expect(top, what).to.be.at.least(figures.getBoundingClientRect().bottom - 0.5);
        }
      });
    }
  });
}
