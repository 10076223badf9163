import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { create, find, isSeen, nextTask, place, put, seenOf, shadow } from '../helpers.js';
import { type ElementContract, freshTag, mountState } from './types.js';

/** What is rendered, without the template engine's own marks. */
function markup(element: Element): string {
  return shadow(element).innerHTML.replace(/<!--.*?-->/gs, '');
}

export function testUpgrade<E extends PricingElement>({
  tag,
  elementClass,
  states,
  always,
  early,
  kept,
}: ElementContract<E>): void {
  describe('life in the document', () => {
    it('keeps properties that were set before it was defined', async () => {
      const later = freshTag(tag);
      const element = put(create<E>(later, { properties: { [early.property]: early.value } }));
      expect(element instanceof elementClass).to.equal(false);
      elementClass.define(later);
      await nextTask();
      expect(element[early.property]).to.equal(early.value);
      expect(seenOf(element)).to.match(early.seen);
    });

    it('shows its fallback content until it is defined, and not after', async () => {
      const later = freshTag(tag);
      const element = put(create<E>(later));
      const fallback = document.createElement('p');
      fallback.textContent = 'The figures, for readers without scripts.';
      element.append(fallback, 'A word more.');
      expect(isSeen(fallback)).to.equal(true);

      elementClass.define(later);
      expect(isSeen(fallback), 'at the moment of definition').to.equal(false);
      await nextTask();
      expect(isSeen(fallback)).to.equal(false);
      expect(fallback.assignedSlot === null).to.equal(true);
      expect(isSeen(find(element, always))).to.equal(true);
    });

    it('keeps what a person opened and chose when it is moved', async () => {
      const element = await mountState(tag, kept);
      const before = markup(element);
      const base = find(element, '[part=base]');
      expect(before).not.to.equal(markup(await mountState(tag, { ...kept, act: () => undefined })));

      place().append(element);
      await nextTask();
      expect(markup(element)).to.equal(before);
      element.remove();
      await nextTask();
      put(element);
      await nextTask();
      expect(markup(element)).to.equal(before);
      expect(find(element, '[part=base]') === base).to.equal(true);
    });

    it('is copied by cloneNode as its attributes describe it', async () => {
      for (const [name, state] of Object.entries(states)) {
        const { attributes = {} } = state;
        const element = await mountState(tag, state);
        const copy = put(element.cloneNode(true) as Element);
        await nextTask();
        const fresh = await mountState<E>(tag, { attributes });
        expect(markup(copy), name).to.equal(markup(fresh));
      }
    });

    it('never writes the attributes that a page gave it', async () => {
      for (const [name, state] of Object.entries(states)) {
        const { attributes = {} } = state;
        const element = await mountState(tag, state);
        const present = Object.fromEntries(
          [...element.attributes].map((attribute) => [attribute.name, attribute.value]),
        );
        expect(present, name).to.deep.equal(attributes);
      }
    });

    it('can be made by its constructor and by a parser', async () => {
      const made = put(Reflect.construct(elementClass, []) as E);
      const parsed = place();
      parsed.innerHTML = `<${tag}></${tag}>`;
      await nextTask();
      expect(markup(parsed.firstElementChild!)).to.equal(markup(made));
    });

    it('replaces a declarative shadow root instead of rendering beside it', async () => {
      const later = freshTag(tag);
      const holder = place();
      holder.setHTMLUnsafe(
        `<${later}><template shadowrootmode="open"><p id="stale">old</p></template></${later}>`,
      );
      elementClass.define(later);
      await nextTask();
      const element = holder.firstElementChild!;
      expect(shadow(element).querySelectorAll('#stale').length).to.equal(0);
      expect(isSeen(find(element, always))).to.equal(true);
    });
  });
}
