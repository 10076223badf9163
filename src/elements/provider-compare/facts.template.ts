import { html, nothing, type TemplateResult } from 'lit';
import { providerCompare as words } from '../../i18n/en/provider-compare.js';
import type { FactsView } from '../../view-models/provider-compare-facts.js';
import { dated, said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';
import { sourceLink } from '../shared/table.js';

/** What decides beside the price; narrow columns stack it, the roles keep it a table then. */
export function factsTable(view: FactsView, showAll: () => void): TemplateResult {
  const { columns, rows, left } = view;
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${words.titleFacts}>
      <table part="table" class="decisions" role="table">
        <caption class="hidden-visually">
          ${words.titleFacts}
        </caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">${words.dimension}</th>
            ${columns.map(
              ({ name, note }) =>
                html`<th scope="col" role="columnheader">
                  <b>${name}</b>${note ? html`<small>${note}</small>` : nothing}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, cells }) =>
              html`<tr part="row" role="row">
                <th scope="row" role="rowheader">${label}</th>
                ${cells.map(
                  ({ text, known, source }, at) =>
                    html`<td role="cell">
                      <span class="cell-label" aria-hidden="true">${columns[at]!.name}</span>
                      ${known ? said(dated(text)) : html`<i>${text}</i>`}
                      ${
                        source ? html`<br />${said(sourceLink(source.name, source.href))}` : nothing
                      }
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      left === null
        ? nothing
        : html`<p class="small">${said(left.says)} ${linkButton(left.all, showAll)}</p>`
    }`;
}
