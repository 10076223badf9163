import {
  html,
  nothing,
  type ReactiveControllerHost,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { CopyController } from '../../controllers/copy-controller.js';
import type { StatusController } from '../../controllers/status-controller.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { shared } from '../../i18n/en/shared.js';
import { writeLink } from '../../internal/workload-link.js';
import {
  calculatorCsv,
  calculatorJson,
  calculatorMarkdown,
} from '../../view-models/calculator-export.js';
import { copyButton, copyByHand } from '../shared/copy.js';
import { linkIcon } from '../shared/icons.js';
import { type Shown, WORDS } from '../../view-models/calculation.js';
import { linkText } from './saved-workload.js';

/** The buttons that copy the result in several forms. */
export class CopyButtons {
  readonly #host: ReactiveControllerHost & Element;
  readonly #status: StatusController;
  readonly #copy: CopyController;

  constructor(host: ReactiveControllerHost & Element, status: StatusController) {
    this.#host = host;
    this.#status = status;
    this.#copy = new CopyController(host);
  }

  /** The result is another one. */
  forget(): void {
    this.#copy.forget();
  }

  render(shown: Shown): TemplateResult {
    const { view } = shown;
    const button = (name: string, label: string, text: () => string, icon?: SVGTemplateResult) =>
      copyButton(label, this.#copy.done === name, () => void this.#copyText(name, text()), icon);
    const link = (): string => writeLink(location.href, this.#host.id, linkText(shown));
    // Without an id nobody could tell whose link it is.
    return html`<div part="actions">
        ${this.#host.id ? button('link', words.copyLink, link, linkIcon) : nothing}
        ${button('markdown', shared.copyMarkdown, () => calculatorMarkdown(view, WORDS))}
        ${button('csv', shared.copyCsv, () => calculatorCsv(view, WORDS))}
        ${button('json', words.copyJson, () => calculatorJson(view))}
        <slot name="actions"></slot>
      </div>
      ${copyByHand(this.#copy.refused)}`;
  }

  async #copyText(button: string, text: string): Promise<void> {
    const copied = await this.#copy.copy(button, text);
    this.#status.announce(
      copied ? (button === 'link' ? words.copiedLink : words.copiedResult) : shared.copyFailed,
    );
  }
}
