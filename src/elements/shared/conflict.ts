import { html, nothing, type TemplateResult } from 'lit';
import type { ConflictView } from '../../view-models/conflicts.js';
import { said } from './dated.js';
import { sourceLink } from './table.js';

/** What the sources of a figure disagree on; it opens to who says what. */
export function conflictDetails(
  { summary, claims, consequence }: ConflictView,
  part?: 'notice',
): TemplateResult {
  return html`<details part=${part ?? nothing}>
    <summary>${said(summary)}</summary>
    <ul>
      ${claims.map(
        ({ says, sources }) =>
          html`<li>
            ${said(
              html`${says}:
              ${sources.map(
                ({ name, href }, index) =>
                  html`${index > 0 ? '; ' : nothing}${sourceLink(name, href)}`,
              )}`,
            )}
          </li>`,
      )}
    </ul>
    <p>${said(consequence)}</p>
  </details>`;
}
