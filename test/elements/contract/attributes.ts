import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { cleanUp, create, find, isSeen, nextTask, noiseDuring, put, seenOf } from '../helpers.js';
import type { ElementContract } from './types.js';

/** Kinds that one attribute may handle unlike another; all kinds come in all attributes at once. */
const ALONE = ['empty', 'very long', 'markup', 'constructor', 'a lone surrogate'];

const GARBAGE: Readonly<Record<string, string>> = {
  empty: '',
  space: ' \t\n ',
  'very long': 'x'.repeat(20_000),
  'many words': 'word '.repeat(500),
  emoji: '👩‍🎨🖼️',
  script: 'javascript:alert(1)',
  markup: '<img src=x onerror="alert(1)">',
  __proto__name: '__proto__',
  constructor: 'constructor',
  NaN: 'NaN',
  infinite: '1e400',
  negative: '-1',
  JSON: '{"a":[1]}',
  'null bytes': '\0\0',
  'a lone surrogate': '\ud800',
  'right-to-left override': '\u202e1M',
  'a date that is none': '2026-02-30',
  'a year beyond': '9999-12-31',
};

export function testAttributes<E extends PricingElement>({
  tag,
  elementClass,
  always,
  small = {},
  named = (field) => `${field}:`,
}: ElementContract<E>): void {
  // Those of the library; `class` and the like are the browser's.
  const names = [...elementClass.observedAttributes, 'lang', 'dir'];

  describe('attributes that cannot be used', () => {
    for (const kind of ALONE) {
      it(`survives in each attribute: ${kind}`, async () => {
        const value = GARBAGE[kind]!;
        for (const name of names) {
          const element = create<E>(tag, { attributes: small });
          const noise = await noiseDuring(() => {
            element.setAttribute(name, value);
            put(element);
          });
          expect(noise, name).to.deep.equal([]);
          expect(isSeen(find(element, always)), name).to.equal(true);
          expect(document.querySelectorAll('img[src=x]').length, name).to.equal(0);
          for (const { field } of element.issues) {
            expect(names, `${name}: ${field}`).to.include(field);
            expect(seenOf(element), name).to.include(named(field));
          }
          expect(seenOf(element), name).not.to.match(
            /NaN|undefined|\[object|Infinity/.exec(value)
              ? /\[object/
              : /NaN|undefined|\[object|Infinity/,
          );
          cleanUp();
        }
      });
    }

    it('recovers from garbage in all attributes at once, without a trace', async () => {
      const element = put(create<E>(tag));
      await nextTask();
      const fresh = seenOf(element);
      const noise = await noiseDuring(async () => {
        for (const value of Object.values(GARBAGE)) {
          for (const name of names) element.setAttribute(name, value);
          await nextTask();
          expect(isSeen(find(element, always)), value.slice(0, 40)).to.equal(true);
        }
        for (const name of names) element.removeAttribute(name);
        await nextTask();
      });
      expect(noise).to.deep.equal([]);
      expect(element.issues).to.deep.equal([]);
      expect(seenOf(element)).to.equal(fresh);
    });

    it('shows the issues of several attributes at once, and none that there is not', async () => {
      const element = put(create<E>(tag, { attributes: { 'as-of': 'soon', currency: 'EURO' } }));
      await nextTask();
      expect(element.issues.map(({ field }) => field)).to.include.members(['as-of', 'currency']);
      expect(seenOf(element)).to.include('settings were ignored');
      for (const { field } of element.issues) expect(seenOf(element)).to.include(`${field}: `);
      expect(element.matches(':state(invalid)')).to.equal(true);

      element.removeAttribute('currency');
      await nextTask();
      expect(element.issues.map(({ field }) => field)).to.deep.equal(['as-of']);
      expect(seenOf(element)).to.include('as-of: ').and.not.to.include('currency: ');
      element.removeAttribute('as-of');
      await nextTask();
      expect(seenOf(element)).not.to.include('settings were ignored');
      expect(element.matches(':state(invalid)')).to.equal(false);
    });
  });
}
