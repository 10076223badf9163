import { html, type TemplateResult } from 'lit';
import { said } from './dated.js';
import { chevronIcon } from './icons.js';

/** The row header that opens the row below it; `details` cannot wrap rows. */
export function discloseButton(
  label: string,
  open: boolean,
  controls: string,
  onToggle: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="disclose"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${controls}
    @click=${onToggle}
  >
    ${chevronIcon}<span>${said(label)}</span>
  </button>`;
}

/** A link, or plain text where a catalog gives no https address. */
export function sourceLink(name: string, href: string | null): TemplateResult {
  return href === null ? html`${name}` : html`<a href=${href}>${name}</a>`;
}
