import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { nextTask, shadow } from '../helpers.js';
import { type ElementContract, mountState } from './types.js';

/** How often an element's DOM changes while something happens. */
async function changesDuring(element: Element, action: () => unknown): Promise<number> {
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  observer.observe(shadow(element), {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  try {
    await action();
    await nextTask();
    return changes + observer.takeRecords().length;
  } finally {
    observer.disconnect();
  }
}

export function testQuiet<E extends PricingElement>({
  tag,
  states,
  early,
}: ElementContract<E>): void {
  describe('quiet', () => {
    for (const [name, state] of Object.entries(states)) {
      it(`writes nothing to the DOM when its input stays the same: ${name}`, async () => {
        const element = await mountState(tag, state);
        const attributes = await changesDuring(element, () => {
          for (const { name: attribute, value } of [...element.attributes])
            element.setAttribute(attribute, value);
        });
        const properties = await changesDuring(element, () => {
          // Equal but not the same, as a framework passes it at every render.
          Object.assign(element, structuredClone(state.properties ?? {}));
        });
        const renders = await changesDuring(element, () => {
          element.requestUpdate();
        });
        // An attribute that a person's choice had overruled may win again.
        if (!state.act) expect(attributes, 'the same attributes').to.equal(0);
        expect(properties, 'equal properties').to.equal(0);
        expect(renders, 'another render').to.equal(0);
      });
    }

    it('writes to the DOM once for an input that changes, however often it is set', async () => {
      const element = await mountState<E>(tag, {});
      const set = (): void => {
        Object.assign(element, { [early.property]: early.value });
      };
      const first = await changesDuring(element, set);
      expect(first).to.be.above(0);
      expect(await changesDuring(element, set)).to.equal(0);
    });

    it('sends no event for what a page sets', async () => {
      const heard: string[] = [];
      const real = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'dispatchEvent')!
        .value as (this: EventTarget, event: Event) => boolean;
      EventTarget.prototype.dispatchEvent = function (event) {
        heard.push(event.type);
        return real.call(this, event);
      };
      try {
        const element = await mountState<E>(tag, {});
        Object.assign(element, { [early.property]: early.value });
        element.setAttribute('as-of', '2026-06-01');
        await nextTask();
      } finally {
        EventTarget.prototype.dispatchEvent = real;
      }
      expect(heard.filter((type) => !type.startsWith('gic-'))).to.deep.equal([]);
    });

    it('asks no network and stores nothing', async () => {
      const asked: string[] = [];
      const targets: [object, string][] = [
        [globalThis, 'fetch'],
        [XMLHttpRequest.prototype, 'open'],
        [navigator, 'sendBeacon'],
        [Storage.prototype, 'setItem'],
        [IDBFactory.prototype, 'open'],
      ];
      const restore = targets.map(([object, method]) => {
        const own = Object.getOwnPropertyDescriptor(object, method);
        const real = (object as Record<string, (...given: unknown[]) => unknown>)[method]!;
        Object.defineProperty(object, method, {
          configurable: true,
          writable: true,
          value(this: unknown, ...given: unknown[]) {
            asked.push(`${method} ${String(given[0])}`);
            return real.apply(this, given);
          },
        });
        return () => {
          if (own) Object.defineProperty(object, method, own);
          else Reflect.deleteProperty(object, method);
        };
      });
      const cookies = document.cookie;
      const resources = performance.getEntriesByType('resource').length;
      try {
        for (const state of Object.values(states)) await mountState(tag, state);
      } finally {
        for (const undo of restore) undo();
      }
      expect(asked).to.deep.equal([]);
      expect(document.cookie).to.equal(cookies);
      expect(performance.getEntriesByType('resource').length).to.equal(resources);
    });
  });
}
