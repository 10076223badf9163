import { html, nothing, type TemplateResult } from 'lit';
import type { Freshness } from '../../core/index.js';
import { shared } from '../../i18n/en/shared.js';
import type { SourceView } from '../../view-models/provenance.js';
import { dated, said } from './dated.js';
import { ageIcon } from './icons.js';
import { sourceLink } from './table.js';

/** Where and when figures were read. */
export function provenanceLine(
  state: Freshness['state'],
  says: string,
  source: SourceView,
): TemplateResult {
  return html`<p data-age=${state}>
    ${ageIcon(state)}${said(
      html`${state === 'stale' ? html`<strong>${shared.stale}</strong> ` : nothing}${dated(
        `${says} · ${shared.sourceIs}`,
      )}
      ${sourceLink(source.name, source.href)}`,
    )}
  </p>`;
}

/** What an opened row says, line by line. */
export function factList(
  facts: readonly {
    readonly label: string;
    readonly value: string;
    readonly href?: string | null;
  }[],
): TemplateResult {
  return html`<dl class="facts">
    ${facts.map(
      ({ label, value, href }) =>
        html`<dt>${label}</dt>
          <dd>${said(href ? sourceLink(value, href) : dated(value))}</dd>`,
    )}
  </dl>`;
}
