import type { PricingElement } from '../../../src/elements/shared/pricing-element.js';
import { mount, nextTask, nextToggle, type Setup } from '../helpers.js';

/** A state of an element: how a page sets it up, and what a person does then. */
export interface ElementState<E extends PricingElement> extends Setup {
  readonly act?: (element: E) => unknown;
}

export type ElementClass<E extends PricingElement> = (new () => E) & typeof PricingElement;

export interface ElementContract<E extends PricingElement> {
  readonly tag: string;
  readonly elementClass: ElementClass<E>;
  /**
   * Every state worth checking, by name: without any attribute, with issues, everything opened.
   * Together they show every documented part.
   */
  readonly states: Readonly<Record<string, ElementState<E>>>;
  /** What no attribute can take away, such as the table. */
  readonly always: string;
  /** Attributes that leave little to render, where a test makes hundreds of it. */
  readonly small?: Readonly<Record<string, string>>;
  /** The control that `focus()` goes to. */
  readonly firstControl: string;
  /** What a person reads of a field that could not be used; its attribute and a colon otherwise. */
  readonly named?: (field: string) => string;
  /** A property that a page may set before the definition, and what is then seen. */
  readonly early: {
    readonly property: keyof E & string;
    readonly value: unknown;
    readonly seen: RegExp;
  };
  /** What a reader does that the page is told of by an event, if there is such a thing. */
  readonly told?: ElementState<E>;
  /** Under which attributes the default of an attribute counts, where it does not by itself. */
  readonly defaultsWith?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A state with something opened or chosen, which a move in the document must not lose. */
  readonly kept: ElementState<E>;
}

export async function mountState<E extends PricingElement>(
  tag: string,
  state: ElementState<E>,
  parent?: Node,
): Promise<E> {
  const element = await mount<E>(tag, state, parent);
  if (state.act) {
    await state.act(element);
    // What a fold shows only when it is open is drawn after that event.
    await nextToggle();
  }
  await nextTask();
  return element;
}

/** States that every element has, whatever it shows: data that do not come, data of no use. */
export const DATA_STATES: Readonly<Record<string, ElementState<PricingElement>>> = {
  'data on their way': {
    act: async (element) => {
      element.catalogSrc = '/package.json?hold=for-ever';
      await nextTask();
      if (!element.matches(':state(loading)')) throw new Error('Nothing is on its way');
    },
  },
  'data refused': {
    act: async (element) => {
      Object.assign(element, {
        catalog: { schemaVersion: 1, offers: [{ id: 'one' }], models: 'none' },
      });
      await element.updateComplete;
      if (!element.issues.some(({ field }) => field === 'catalog'))
        throw new Error('The data were not refused');
    },
  },
};

let tags = 0;

/** A tag that nobody has used yet. */
export function freshTag(tag: string): string {
  return `${tag}-copy-${++tags}`;
}
