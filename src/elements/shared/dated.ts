import { html, type TemplateResult } from 'lit';

/**
 * A sentence in its own direction, whatever the page's, whose ISO dates do not break over two
 * lines.
 */
export function dated(text: string): TemplateResult {
  const parts = text.split(/(\d{4}-\d{2}-\d{2})/);
  return html`<bdi
    >${parts.map((part, index) =>
      index % 2 === 1 ? html`<span class="whole">${part}</span>` : part,
    )}</bdi
  >`;
}
