import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalog, CompleteWorkload, Workload } from '../core/index.js';
import type { OwnPrices } from './catalog-controller.js';

/** Another offer to take: its id, or `''` for the one that a model is sold by first; `null` leaves it as it is. */
export type OfferChange = string | null;

/** What a calculator shares with the elements that follow it: one workload, one price date. */
export interface SharedWorkload {
  readonly model: string;
  /** Everything that is computed with; no text of a prompt. */
  readonly workload: CompleteWorkload;
  /** The UTC day whose rates apply; `undefined` follows the clock. */
  readonly asOf: string | undefined;
  readonly offer: string | undefined;
  readonly catalog: Catalog;
  /** What of the catalog the page gave to the source. */
  readonly own?: OwnPrices | undefined;
  /** Whether a reader may change these fields, and the offer; absent where nothing can be changed from outside. */
  readonly mayChange?: (change: Workload, offer: OfferChange) => boolean;
  /**
   * Changes the source's workload as its own reader would, where that may be changed.
   * @param name what is said of it.
   */
  readonly change?: (change: Workload, offer: OfferChange, name: string) => void;
  /** Takes back what was tried, here or in the source; `null` when there is nothing to take back. */
  readonly undo?: (() => void) | null;
}

/** A registered symbol, so that two copies of the library on one page understand each other. */
export const WORKLOAD: unique symbol = Symbol.for('image-pricing-elements.workload');

export interface WorkloadSource extends Element {
  /** `undefined` while there is nothing to follow. */
  readonly [WORKLOAD]: SharedWorkload | undefined;
}

/** Sent by a source on itself when what it shares has changed. */
export const WORKLOAD_EVENT = 'gic-workload';
/** Sent by a source on its root when it has been connected, so that earlier followers find it. */
export const SOURCE_EVENT = 'gic-source';

/**
 * Follows the element that `for` names in the same root, whichever of the two comes first.
 * Updates its host in the same frame as the source.
 */
export class LinkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #id = '';
  #root: Node | undefined;
  #source: WorkloadSource | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** What the source shares; `undefined` while there is none. */
  get shared(): SharedWorkload | undefined {
    return this.#source?.[WORKLOAD];
  }

  /** Whether the page has been read to its end without a source of that id. */
  get missing(): boolean {
    return (
      this.#id !== '' &&
      !this.#source &&
      this.#host.isConnected &&
      document.readyState === 'complete'
    );
  }

  follow(id: string): void {
    if (id === this.#id) return;
    this.#id = id;
    this.#find();
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener(SOURCE_EVENT, this.#find);
    if (document.readyState !== 'complete') window.addEventListener('load', this.#update);
    this.#find();
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener(SOURCE_EVENT, this.#find);
    window.removeEventListener('load', this.#update);
    this.#leave();
  }

  readonly #find = (): void => {
    const root = this.#root;
    const found =
      this.#id !== '' && (root instanceof Document || root instanceof ShadowRoot)
        ? root.getElementById(this.#id)
        : null;
    const source = found && WORKLOAD in found ? (found as unknown as WorkloadSource) : undefined;
    if (source === this.#source) return;
    this.#leave();
    this.#source = source;
    source?.addEventListener(WORKLOAD_EVENT, this.#update);
    this.#update();
  };

  readonly #update = (): void => {
    this.#host.requestUpdate();
  };

  #leave(): void {
    this.#source?.removeEventListener(WORKLOAD_EVENT, this.#update);
    this.#source = undefined;
  }
}
