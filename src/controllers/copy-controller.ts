import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a button says that it has copied. */
const DONE_MS = 2000;

/**
 * Copies text and remembers for a moment which of an element's copy buttons did. Where the
 * clipboard is closed (no secure context, no permission) the text is offered for copying by hand.
 */
export class CopyController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = '';
  #refused: string | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The button that has just copied. */
  get done(): string {
    return this.#done;
  }

  /** Text that the clipboard did not take. */
  get refused(): string | null {
    return this.#refused;
  }

  /** What was refused is no longer what would be copied. */
  forget(): void {
    this.#refused = null;
  }

  async copy(button: string, text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      this.#refused = text;
      this.#host.requestUpdate();
      return false;
    }
    this.#refused = null;
    if (!this.#host.isConnected) return true;
    this.#done = button;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#done = '';
      this.#host.requestUpdate();
    }, DONE_MS);
    return true;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#done = '';
  }
}
