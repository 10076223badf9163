import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { isSeen, find, mount, noiseDuring } from '../helpers.js';
import { type ElementContract, freshTag } from './types.js';

/** Runs something as where there is no DOM. */
function withoutRegistry(action: () => void): void {
  const present = Object.getOwnPropertyDescriptor(globalThis, 'customElements')!;
  Object.defineProperty(globalThis, 'customElements', { value: undefined, configurable: true });
  try {
    action();
  } finally {
    Object.defineProperty(globalThis, 'customElements', present);
  }
}

export function testRegistration<E extends PricingElement>({
  tag,
  elementClass,
  always,
}: ElementContract<E>): void {
  describe('registration', () => {
    it('stands under its own tag', () => {
      expect(customElements.get(tag)).to.equal(elementClass);
      expect(elementClass.tag).to.equal(tag);
    });

    it('is silent when it is defined again', async () => {
      const noise = await noiseDuring(() => {
        elementClass.define();
        elementClass.define(tag);
      });
      expect(noise).to.deep.equal([]);
      expect(customElements.get(tag)).to.equal(elementClass);
    });

    it('leaves a tag that somebody else took, with one warning that names both versions', async () => {
      const taken = freshTag(tag);
      const other = class extends HTMLElement {
        static readonly version = '99.1.2';
      };
      customElements.define(taken, other);
      const noise = await noiseDuring(() => {
        elementClass.define(taken);
      });
      expect(noise.length).to.equal(1);
      expect(noise[0]).to.match(/^warn: /);
      for (const word of [`<${taken}>`, '99.1.2', elementClass.version])
        expect(noise[0]).to.include(word);
      expect(customElements.get(taken)).to.equal(other);
    });

    it('says so when the class that took the tag has no version', async () => {
      const taken = freshTag(tag);
      customElements.define(taken, class extends HTMLElement {});
      const noise = await noiseDuring(() => {
        elementClass.define(taken);
      });
      expect(noise.length).to.equal(1);
      expect(noise[0]).to.include('unknown').and.to.include(elementClass.version);
    });

    it('works under another tag, as a subclass', async () => {
      const renamed = freshTag(tag);
      const noise = await noiseDuring(() => {
        elementClass.define(renamed);
        elementClass.define(renamed);
      });
      expect(noise).to.deep.equal([]);
      const element = await mount<E>(renamed);
      expect(element instanceof elementClass).to.equal(true);
      expect(element.constructor).not.to.equal(elementClass);
      expect(isSeen(find(element, always))).to.equal(true);
    });

    it('throws for a tag that no browser allows, as the browser does', () => {
      expect(() => {
        elementClass.define('Not A Tag');
      }).to.throw(DOMException);
    });

    it('does nothing where there is no registry', () => {
      const unused = freshTag(tag);
      withoutRegistry(() => {
        elementClass.define(unused);
      });
      expect(customElements.get(unused)).to.equal(undefined);
    });
  });
}
