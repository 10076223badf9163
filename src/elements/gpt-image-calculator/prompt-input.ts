import { TokenCountController } from '../../controllers/token-count-controller.js';
import type { InputHost, WorkloadValues } from './workload-values.js';

/** The prompt: a text, which stays in its field, or a count. */
export class PromptInput {
  readonly #host: InputHost;
  readonly #values: WorkloadValues;
  readonly #tokens: TokenCountController;
  #chosen: boolean | undefined;

  constructor(host: InputHost, values: WorkloadValues) {
    this.#host = host;
    this.#values = values;
    this.#tokens = new TokenCountController(host);
  }

  /** Whether the text is shown, and not the count. */
  get showsText(): boolean {
    return this.#chosen ?? this.#host.promptTokens == null;
  }

  get counting(): TokenCountController['state'] {
    return this.#tokens.state;
  }

  /** Whether there is a text and it is what is counted. */
  get usesText(): boolean {
    return this.showsText && !!this.#host.prompt;
  }

  type(text: string): void {
    this.#values.type({ prompt: text, promptTokens: null });
  }

  toggle(): void {
    this.#chosen = !this.showsText;
  }

  reset(): void {
    this.#chosen = undefined;
  }

  async countExactly(): Promise<void> {
    const text = this.#host.prompt ?? '';
    const tokens = await this.#tokens.count(text);
    // Unless the text has changed in the meantime.
    if (tokens !== undefined && text === (this.#host.prompt ?? '')) {
      this.#values.change({ promptTokens: tokens });
      this.#chosen = true;
    }
  }
}
