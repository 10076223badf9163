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
  #chosen: 'text' | 'count' | undefined;
  /** The text that was counted exactly, and its count. */
  #exact: { readonly text: string; readonly tokens: number } | undefined;

  constructor(host: InputHost, values: WorkloadValues, rules: InputRules) {
    this.#host = host;
    this.#values = values;
    this.#rules = rules;
    this.#tokens = new TokenCountController(host);
  }

  /** Whether the text is shown, and not the count: never a text next to a count that isn't its own. */
  get showsText(): boolean {
    if (this.#chosen === 'count') return false;
    return (
      this.#host.promptTokens == null || this.#isExact || (this.#chosen === 'text' && !this.#text)
    );
  }

  get #text(): string {
    return this.#host.prompt ?? '';
  }

  get #isExact(): boolean {
    const { text, tokens } = this.#exact ?? {};
    return tokens !== undefined && tokens === this.#host.promptTokens && text === this.#text;
  }

  get counting(): TokenCountController['state'] {
    return this.#tokens.state;
  }

  /** Whether there is a text and it is what is counted. */
  get usesText(): boolean {
    return this.showsText && !!this.#text;
  }

  type(text: string): void {
    this.#tokens.forget();
    this.#values.type({ prompt: text, promptTokens: null });
  }

  /** Back to a text counts the text; without one the count goes on as what is assumed. */
  toggle(): void {
    this.#chosen = this.showsText ? 'count' : 'text';
    const isOthers = this.#host.promptTokens != null && !this.#isExact;
    if (this.#chosen === 'text' && this.#text && isOthers)
      this.#values.change({ promptTokens: null });
  }

  reset(): void {
    this.#chosen = undefined;
    this.#tokens.forget();
  }

  async countExactly(): Promise<void> {
    const text = this.#text;
    this.#rules.announce(words.counting);
    const tokens = await this.#tokens.count(text);
    // Unless the text has changed in the meantime, or given way to a count.
    if (tokens !== undefined && this.showsText && text === this.#text) {
      this.#rules.onPerson(words.countedExactly(formatInteger(this.#rules.locale(), tokens)));
      this.#values.change({ promptTokens: tokens });
      this.#chosen = 'text';
      this.#exact = { text, tokens };
    }
  }
}
