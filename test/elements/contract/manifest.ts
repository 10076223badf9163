/**
 * The manifest against what the element is and does: attributes that the browser observes, what the
 * shadow tree shows in all states, the style sheets, the events that are sent, the states that are set.
 */
import {
  type ElementDeclaration,
  elementsOf,
  fieldsOf,
  literalsOf,
  type Manifest,
} from '../../../scripts/lib/manifest-types.js';
import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { expect } from '../expect.js';
import {
  cleanUp,
  findAll,
  freezeToday,
  isSeen,
  mount,
  nextTask,
  seenOf,
  thawToday,
} from '../helpers.js';
import { cssOf, fallbacksOf, sorted, unique } from './style-sheets.js';
import { type ElementContract, mountState } from './types.js';

/** Made of the sources as they are, by the test server. */
export async function manifestOf(tag: string): Promise<ElementDeclaration> {
  const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
  const found = elementsOf(manifest).find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>`);
  return found;
}

export const namesOf = (entries: readonly { readonly name: string }[]): string[] =>
  sorted(entries.map(({ name }) => name));

/** Their values are those of a model or an offer, which a page may bring itself. */
const OF_THE_PRICE_LIST = ['quality', 'request-options', 'tier'];

interface Survey {
  readonly parts: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  /** The classes of the events that a page hears of, by type. */
  readonly events: ReadonlyMap<string, string>;
}

/** Sees the calls of a method; returns what ends it. */
function spy(
  proto: object,
  name: string,
  see: (self: unknown, argument: unknown) => void,
): () => void {
  const real = Object.getOwnPropertyDescriptor(proto, name)!;
  const method = real.value as (this: unknown, ...given: unknown[]) => unknown;
  Object.defineProperty(proto, name, {
    ...real,
    value(this: unknown, ...given: unknown[]) {
      see(this, given[0]);
      return method.apply(this, given);
    },
  });
  return () => {
    Object.defineProperty(proto, name, real);
  };
}

/** What shows and happens in every state. */
async function survey<E extends PricingElement>({
  tag,
  elementClass,
  states,
  told,
}: ElementContract<E>): Promise<Survey> {
  const found = {
    parts: new Set<string>(),
    slots: new Set<string>(),
    states: new Set<string>(),
    events: new Map<string, string>(),
  };
  const setState = (_: unknown, name: unknown) => found.states.add(name as string);
  const restore = [
    spy(CustomStateSet.prototype, 'add', setState),
    spy(CustomStateSet.prototype, 'delete', setState),
    spy(EventTarget.prototype, 'dispatchEvent', (target, event) => {
      if (!(target instanceof elementClass) || !(event instanceof Event)) return;
      // Those that stay inside the element, or tell linked elements only, do not reach the page.
      if (event.bubbles && event.composed) found.events.set(event.type, event.constructor.name);
    }),
  ];
  freezeToday();
  try {
    const refused = { properties: { catalog: { schemaVersion: 0 } } };
    for (const state of [...Object.values(states), refused, ...(told ? [told] : [])]) {
      const element = await mountState(tag, state);
      for (const { part } of findAll(element, '[part]'))
        for (const name of part) found.parts.add(name);
      for (const { name } of findAll<HTMLSlotElement>(element, 'slot')) found.slots.add(name);
      cleanUp();
    }
  } finally {
    thawToday();
    for (const one of restore) one();
  }
  return found;
}

/** Names of the accessors of a class below `PricingElement`, and whether they can be set. */
function accessorsOf(elementClass: typeof PricingElement): Map<string, boolean> {
  const found = new Map<string, boolean>();
  let proto: object = elementClass.prototype;
  while (!Object.hasOwn(proto, 'requestUpdate') && proto !== HTMLElement.prototype) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(proto)))
      if ('get' in descriptor && !found.has(name)) found.set(name, descriptor.set !== undefined);
    proto = Object.getPrototypeOf(proto) as object;
  }
  return found;
}

export function testManifest<E extends PricingElement>(contract: ElementContract<E>): void {
  const { tag, elementClass, defaultsWith = {} } = contract;

  describe('manifest', () => {
    let manifest: ElementDeclaration;
    let found: Survey;
    before(async () => {
      manifest = await manifestOf(tag);
      found = await survey(contract);
    });

    it('has every attribute, and no other', () => {
      expect(namesOf(manifest.attributes)).to.deep.equal(sorted(elementClass.observedAttributes));
      expect(manifest.attributes.length).to.be.above(10);
    });

    it('names the property that each attribute sets', async () => {
      const element = await mount<E>(tag);
      for (const { name, fieldName, type } of manifest.attributes) {
        element.setAttribute(name, '7');
        const value = element[fieldName as keyof E];
        expect(value, name).to.equal(type?.text === 'boolean' ? true : '7');
      }
    });

    it('has the values of every closed list, and calls no other list closed', async () => {
      const element = await mount<E>(tag);
      let closed = 0;
      for (const { name, type } of manifest.attributes) {
        const issue = () =>
          element.issues.find(({ field, code }) => field === name && code === 'unknown-option');
        element.setAttribute(name, 'nonsense');
        await nextTask();
        const values = literalsOf(type?.text);
        const allowed = issue()?.params['allowed'] as readonly string[] | undefined;
        if (values.length > 0) expect(sorted(allowed ?? []), name).to.deep.equal(sorted(values));
        else if (!OF_THE_PRICE_LIST.includes(name)) expect(allowed, name).to.equal(undefined);
        for (const value of values) {
          element.setAttribute(name, value);
          await nextTask();
          expect(issue(), `${name}=${value}`).to.equal(undefined);
        }
        element.removeAttribute(name);
        if (values.length > 0) closed += 1;
      }
      expect(closed).to.be.above(1);
    });

    it('has the default of each attribute that has one: to write it changes nothing', async () => {
      let tried = 0;
      for (const { name, fieldName, type, default: value } of manifest.attributes) {
        if (value === undefined) continue;
        const attributes = defaultsWith[name] ?? {};
        const plain = await mount<E>(tag, { attributes });
        if (type?.text === 'boolean') {
          expect(String(plain[fieldName as keyof E]), name).to.equal(value);
          continue;
        }
        const written = await mount<E>(tag, { attributes: { ...attributes, [name]: value } });
        expect(written.issues, name).to.deep.equal([]);
        const worked = workloadOf(plain)?.[fieldName ?? ''];
        if (worked === undefined) expect(seenOf(written), name).to.equal(seenOf(plain));
        else expect(lowOf(worked), name).to.equal(value);
        tried += 1;
        cleanUp();
      }
      expect(tried).to.be.above(2);
    });

    it('has every property that can be set, and marks the others as read-only', () => {
      const accessors = accessorsOf(elementClass);
      const fields = fieldsOf(manifest);
      expect(
        sorted(fields.filter((field) => !field.readonly).map(({ name }) => name)),
      ).to.deep.equal(
        sorted(
          [...accessors]
            .filter(([name, set]) => set && !name.startsWith('_'))
            .map(([name]) => name),
        ),
      );
      for (const { name } of fields.filter((field) => field.readonly))
        expect(accessors.get(name), name).to.equal(false);
    });

    it('has methods that exist', () => {
      for (const { kind, name, static: isStatic } of manifest.members) {
        if (kind !== 'method') continue;
        const owner: object = isStatic ? elementClass : elementClass.prototype;
        expect(Reflect.get(owner, name), name).to.be.a('function');
      }
    });

    it('has every part that shows in some state, and no other', () => {
      expect(namesOf(manifest.cssParts)).to.deep.equal(sorted(found.parts));
    });

    it('has every slot, and no other', () => {
      // Without a name: what shows until the element is defined.
      expect(namesOf(manifest.slots)).to.deep.equal(sorted(['', ...found.slots]));
    });

    it('has every event that reaches the page, with its class, and no other', () => {
      const told = manifest.events.map(({ name, type }) => [name, type?.text ?? '']);
      expect(Object.fromEntries(told)).to.deep.equal(Object.fromEntries(found.events));
    });

    it('has every state, and no other', () => {
      expect(namesOf(manifest.cssStates)).to.deep.equal(sorted(found.states));
    });

    it('has every custom property that the style sheets read, with its default, and no other', () => {
      const read = fallbacksOf(cssOf(elementClass));
      expect(
        Object.fromEntries(
          manifest.cssProperties.map(({ name, default: value }) => [name, [value]]),
        ),
      ).to.deep.equal(Object.fromEntries(read));
      expect(read.size).to.be.within(10, 15);
    });

    it('styles no part that it does not have', () => {
      const styled = [...cssOf(elementClass).matchAll(/\[part~?=['"]?([\w-]+)/g)];
      expect(styled.length).to.be.above(5);
      const known = namesOf(manifest.cssParts);
      expect(
        unique(styled.map(([, name]) => name!)).filter((name) => !known.includes(name)),
      ).to.deep.equal([]);
    });

    it('shows what a page puts into each slot', async () => {
      const names = namesOf(manifest.slots).filter(Boolean);
      expect(names.length).to.be.above(0);
      const element = await mount<E>(tag);
      for (const name of names) {
        const child = document.createElement('b');
        child.slot = name;
        child.textContent = `in the slot ${name}`;
        element.append(child);
        expect(child.assignedSlot?.name, name).to.equal(name);
        expect(isSeen(child), name).to.equal(true);
      }
    });
  });
}

function workloadOf(element: PricingElement): Readonly<Record<string, unknown>> | undefined {
  return 'workload' in element
    ? (element.workload as Readonly<Record<string, unknown>>)
    : undefined;
}

/** A value of a workload as an attribute would say it; ranges of one value as that. */
function lowOf(value: unknown): string {
  const { low } = Object(value) as { low?: unknown };
  return String(low ?? value);
}
