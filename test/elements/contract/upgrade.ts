import { LitElement } from 'lit';
import { expect } from '../expect.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { create, find, isSeen, nextTask, place, put, seenOf, shadow } from '../helpers.js';
import { type ElementContract, freshTag, mountState } from './types.js';

/** What is rendered, without the template engine's own marks. */
function markup(element: Element): string {
  return shadow(element).innerHTML.replace(/<!--.*?-->/gs, '');
}

/** Names of all public properties with a setter. */
function settable(elementClass: object): string[] {
  const names = new Set<string>();
  let proto = (elementClass as { prototype: object }).prototype;
  while (proto !== LitElement.prototype) {
    for (const name of Object.getOwnPropertyNames(proto))
      if (Object.getOwnPropertyDescriptor(proto, name)?.set !== undefined && !name.startsWith('_'))
        names.add(name);
    proto = Object.getPrototypeOf(proto) as object;
  }
  return [...names];
}

export function testUpgrade<E extends PricingElement>({
  tag,
  elementClass,
  states,
  always,
  early,
  kept,
  small = {},
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

    it('takes over everything that a page can set and did set before it was defined', async () => {
      const values: Record<string, unknown> = {
        catalog: null,
        catalogSrc: '',
        workload: { model: 'gpt-image-1.5', imagesPerMonth: 7 },
      };
      const names = settable(elementClass);
      expect(names).to.include.members(['asOf', early.property]);
      for (const name of names) {
        const value = name in values ? values[name] : '7';
        const later = freshTag(tag);
        const before = put(create<E>(later, { attributes: small, properties: { [name]: value } }));
        elementClass.define(later);
        await nextTask();
        const after = put(create<E>(later, { attributes: small }));
        await nextTask();
        Object.assign(after, { [name]: value });
        await nextTask();
        expect(Object.hasOwn(before, name), name).to.equal(false);
        expect(before[name as keyof E], name).to.deep.equal(after[name as keyof E]);
        expect(seenOf(before), name).to.equal(seenOf(after));
        before.remove();
        after.remove();
      }
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
