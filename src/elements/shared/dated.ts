import { html, type TemplateResult } from 'lit';

/** A sentence whose ISO dates and spans such as "in 4 days" do not break over two lines. */
export function dated(text: string): TemplateResult {
  const parts = text.split(/(\d{4}-\d{2}-\d{2}|\bin \d+ days?\b)/);
  return html`${parts.map((part, index) =>
    index % 2 === 1 ? html`<span class="whole">${part}</span>` : part,
  )}`;
}

/** Words in their own direction, whatever the page's. */
export function said(words: unknown): TemplateResult {
  return html`<bdi dir="ltr">${words}</bdi>`;
}
