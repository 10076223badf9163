/** A stand-in for a calculator: an element that other elements follow by `for`. */
import { catalog } from '../../src/catalog/index.js';
import {
  type SharedWorkload,
  SOURCE_EVENT,
  WORKLOAD,
  WORKLOAD_EVENT,
} from '../../src/controllers/link-controller.js';
import { readWorkload } from '../../src/core/index.js';

export class StubSource extends HTMLElement {
  #shared: SharedWorkload = {
    model: 'gpt-image-1.5',
    workload: readWorkload({ model: 'gpt-image-1.5' }, catalog).workload!,
    asOf: undefined,
    offer: undefined,
    catalog,
  };
  #root: Node | undefined;

  get [WORKLOAD](): SharedWorkload {
    return this.#shared;
  }

  share(change: Partial<SharedWorkload>): void {
    this.#shared = { ...this.#shared, ...change };
    this.dispatchEvent(new Event(WORKLOAD_EVENT));
  }

  connectedCallback(): void {
    this.#root = this.getRootNode();
    this.#root.dispatchEvent(new Event(SOURCE_EVENT));
  }

  disconnectedCallback(): void {
    this.#root?.dispatchEvent(new Event(SOURCE_EVENT));
  }
}

customElements.define('stub-workload-source', StubSource);

export function stubSource(id: string): StubSource {
  const source = new StubSource();
  source.id = id;
  return source;
}
