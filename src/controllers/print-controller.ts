import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host while the page is put on paper, so that it can show what a reader cannot open there. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isPrinting = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isPrinting(): boolean {
    return this.#isPrinting;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
    this.#isPrinting = false;
  }

  readonly #begin = (): void => {
    this.#isPrinting = true;
    this.#host.requestUpdate();
  };

  readonly #end = (): void => {
    this.#isPrinting = false;
    this.#host.requestUpdate();
  };
}
