import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Texts that a person is typing. While a field is being typed into it shows the text as it is; once
 * it is left it shows what was understood, or keeps the text with the reason why it cannot be used.
 */
export class DraftController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #texts = new Map<string, string>();
  readonly #refused = new Map<string, string>();
  #rendering = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is being typed into a field. */
  text(field: string): string | undefined {
    return this.#texts.get(field);
  }

  /** Fields left with a text that cannot be used, and the code why. */
  get refused(): ReadonlyMap<string, string> {
    return this.#refused;
  }

  typing(field: string, text: string): void {
    this.#texts.set(field, text);
    this.#refused.delete(field);
    this.#host.requestUpdate();
  }

  /** The field was left; `code` says why its text cannot be used. */
  left(field: string, code: string | null): void {
    if (code === null) {
      this.#texts.delete(field);
      this.#refused.delete(field);
    } else if (this.#texts.has(field)) {
      this.#refused.set(field, code);
    }
    // A field that an update takes away is left in the midst of that update.
    if (this.#rendering) {
      queueMicrotask(() => {
        this.#host.requestUpdate();
      });
    } else this.#host.requestUpdate();
  }

  /** Something else decided the field's value. */
  forget(fields: Iterable<string>): void {
    for (const field of fields) {
      this.#texts.delete(field);
      this.#refused.delete(field);
    }
  }

  hostUpdate(): void {
    this.#rendering = true;
  }

  hostUpdated(): void {
    this.#rendering = false;
  }
}
