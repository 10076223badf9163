import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Counts a text exactly. The tokenizer is loaded when it is first asked for; the text itself goes
 * nowhere.
 */
export class TokenCountController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: 'idle' | 'loading' | 'failed' = 'idle';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): 'idle' | 'loading' | 'failed' {
    return this.#state;
  }

  hostConnected(): void {
    // Nothing to start: counting waits for a person.
  }

  /** Another text: that the last could not be counted is over. */
  forget(): void {
    if (this.#state === 'failed') this.#enter('idle');
  }

  /** Tokens of the text; `undefined` when the tokenizer could not be loaded. */
  async count(text: string): Promise<number | undefined> {
    this.#enter('loading');
    try {
      const { countTextTokens } = await import('../tokenizer/index.js');
      const tokens = await countTextTokens(text);
      this.#enter('idle');
      return tokens;
    } catch {
      this.#enter('failed');
      return undefined;
    }
  }

  #enter(state: 'idle' | 'loading' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
