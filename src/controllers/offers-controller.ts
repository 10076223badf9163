import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { markChecked } from '../catalog/checked.js';
import { catalog } from '../catalog/index.js';
import { type Catalog, mergeCatalogs } from '../core/index.js';

/**
 * OpenAI's prices with everybody else's offers: those are a bundle of its own, which only a comparison
 * asks for. Loaded once for all elements of a page.
 */
export const offersBundle: { loaded: Catalog | undefined; load: () => Promise<Catalog> } = {
  loaded: undefined,
  load: async () => {
    // Without OpenAI's prices, which the page has already.
    const { providersBeside } = await import('../catalog/offers/providers-beside.js');
    return markChecked(mergeCatalogs(catalog, providersBeside(catalog.offers)));
  },
};

/** Fetches the bundle for its host and tells when it is there, or why it is not. */
export class OffersController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onArrival: () => void;
  #asked = false;
  #failure: string | null = null;

  /** @param onArrival called when the offers have come after the host was first shown. */
  constructor(host: ReactiveControllerHost & Element, onArrival: () => void) {
    this.#host = host;
    this.#onArrival = onArrival;
    host.addController(this);
  }

  /** The whole catalog, once it is there. */
  get catalog(): Catalog | undefined {
    return offersBundle.loaded;
  }

  /** Why it cannot be had. */
  get failure(): string | null {
    return this.#failure;
  }

  hostConnected(): void {
    this.#failure = null;
    this.#asked = false;
  }

  /** All offers, whenever they are there. */
  async whole(): Promise<Catalog> {
    return (offersBundle.loaded ??= await offersBundle.load());
  }

  /** Asks for it, once. */
  request(): void {
    if (this.#asked || offersBundle.loaded || !this.#host.isConnected) return;
    this.#asked = true;
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      await this.whole();
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
    }
    if (!this.#host.isConnected) return;
    if (this.#failure === null) this.#onArrival();
    else this.#host.requestUpdate();
  }
}
