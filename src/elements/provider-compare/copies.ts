import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CopyController } from '../../controllers/copy-controller.js';
import type { StatusController } from '../../controllers/status-controller.js';
import { providerCompare as words } from '../../i18n/en/provider-compare.js';
import { shared } from '../../i18n/en/shared.js';
import type { ProviderCompareView } from '../../view-models/provider-compare.js';
import {
  compareCsv,
  compareMarkdown,
  factsMarkdown,
} from '../../view-models/provider-compare-export.js';
import type { FactsView } from '../../view-models/provider-compare-facts.js';
import type { CompareRequest } from '../../view-models/provider-compare-request.js';
import { copyButton, copyByHand } from '../shared/copy.js';
import { WORDS } from '../../view-models/provider-compare-compared.js';

/** The buttons that copy the view that is seen. */
export class CompareCopies {
  readonly #status: StatusController;
  readonly #copy: CopyController;

  constructor(host: ReactiveControllerHost & Element, status: StatusController) {
    this.#status = status;
    this.#copy = new CopyController(host);
  }

  /** What is seen is something else. */
  forget(): void {
    this.#copy.forget();
  }

  render(
    request: CompareRequest,
    cost: ProviderCompareView | undefined,
    facts: FactsView | undefined,
  ): TemplateResult {
    const button = (name: string, label: string, text: () => string): TemplateResult =>
      copyButton(label, this.#copy.done === name, () => void this.#copyText(name, text()));
    return html`<div part="actions">
        ${button('markdown', shared.copyMarkdown, () =>
          facts ? factsMarkdown(facts, WORDS) : compareMarkdown(cost!, request, WORDS),
        )}
        ${button('csv', shared.copyCsv, () => compareCsv(request, WORDS))}
        <slot name="actions"></slot>
      </div>
      ${copyByHand(this.#copy.refused)}`;
  }

  async #copyText(button: string, text: string): Promise<void> {
    this.#status.announce((await this.#copy.copy(button, text)) ? words.copied : shared.copyFailed);
  }
}
