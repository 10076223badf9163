import { html, nothing, type TemplateResult } from 'lit';
import { shared } from '../../i18n/en/shared.js';
import { copyIcon, doneIcon } from './icons.js';

/** A button that copies; for a moment it says that it has. */
export function copyButton(label: string, done: boolean, onCopy: () => void): TemplateResult {
  return html`<button type="button" part="action" ?data-done=${done} @click=${onCopy}>
    ${done ? doneIcon : copyIcon}${done ? shared.copied : label}
  </button>`;
}

/** The text itself, where the browser refused the clipboard. */
export function copyByHand(text: string | null): TemplateResult | typeof nothing {
  if (text === null) return nothing;
  return html`<label class="small">
    ${shared.copyFailed}
    <textarea class="by-hand" readonly .value=${text} @focus=${selectAll}></textarea>
  </label>`;
}

function selectAll(event: FocusEvent): void {
  (event.target as HTMLTextAreaElement).select();
}
