import type { ReactiveControllerHost } from 'lit';

/** Whether the grid of costs is seen, so that nothing is worked out for one that is folded away. */
export class GridFold {
  readonly #host: ReactiveControllerHost & Element;
  #fold: HTMLDetailsElement | undefined;
  #isOpening = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  get isOpen(): boolean {
    if (this.#isOpening) return true;
    // A grid that was removed and rendered again starts closed.
    return this.#fold?.getRootNode() === this.#host.shadowRoot && this.#fold.open;
  }

  handleEvent({ type, currentTarget }: Event): void {
    if (type === 'toggle') {
      this.#fold = currentTarget as HTMLDetailsElement;
      this.#isOpening = false;
    } else {
      // Before it opens, so that it never opens empty.
      this.#isOpening = !(currentTarget as Element).parentElement!.matches('[open]');
    }
    this.#host.requestUpdate();
  }
}
