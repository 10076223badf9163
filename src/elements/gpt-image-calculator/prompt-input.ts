import { TokenCountController } from '../../controllers/token-count-controller.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { formatInteger } from '../../i18n/format.js';
import type { InputHost, InputRules, WorkloadValues } from './workload-values.js';

/** The prompt: a text, which stays in its field, or a count. */
export class PromptInput {
  readonly #host: InputHost;
  readonly #values: WorkloadValues;
  readonly #rules: InputRules;
  readonly #tokens: TokenCountController;
  #chosen: boolean | undefined;

  constructor(host: InputHost, values: WorkloadValues, rules: InputRules) {
    this.#host = host;
    this.#values = values;
    this.#rules = rules;
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
    this.#tokens.forget();
    this.#values.type({ prompt: text, promptTokens: null });
  }

  toggle(): void {
    this.#chosen = !this.showsText;
  }

  reset(): void {
    this.#chosen = undefined;
    this.#tokens.forget();
  }

  async countExactly(): Promise<void> {
    const text = this.#host.prompt ?? '';
    this.#rules.announce(words.counting);
    const tokens = await this.#tokens.count(text);
    // Unless the text has changed in the meantime, or given way to a count.
    if (tokens !== undefined && this.showsText && text === (this.#host.prompt ?? '')) {
      this.#rules.onPerson(words.countedExactly(formatInteger(this.#rules.locale(), tokens)));
      this.#values.change({ promptTokens: tokens });
      this.#chosen = true;
    }
  }
}
