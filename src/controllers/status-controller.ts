import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough that typing is over, short enough to belong to what was done. */
const ANNOUNCE_AFTER_MS = 600;

/** The text of an element's one status region: the last sentence of a burst, said once. */
export class StatusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  announce(sentence: string): void {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected) return;
    this.#timer = setTimeout(() => {
      // A sentence that is said twice differs by a space, else assistive technology stays silent.
      this.#text = sentence === this.#text ? `${sentence} ` : sentence;
      this.#host.requestUpdate();
    }, ANNOUNCE_AFTER_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
