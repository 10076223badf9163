import { html, nothing, type TemplateResult } from 'lit';
import { calculator as words } from '../../i18n/en/calculator.js';
import type { LedgerView } from '../../view-models/calculator-ledger.js';
import { said } from '../shared/dated.js';
import { equation } from '../shared/explain.js';
import { factList } from '../shared/provenance.js';
import { discloseButton } from '../shared/table.js';
import type { ResultActions } from './result-actions.js';

const TO = words.to('', '');

/** An amount in one piece; a range breaks between its ends, and after the words before it. */
function amount(text: string): TemplateResult {
  const [first, high] = text.split(TO);
  const [, lead, low] = /^(\p{L}.* )?(.*)$/u.exec(first!)!;
  return html`<bdi dir="ltr"
    >${lead}<span class="whole">${low}${high === undefined ? nothing : TO.trimEnd()}</span>${
      high === undefined ? nothing : html` <span class="whole">${high}</span>`
    }</bdi
  >`;
}

/** Every figure opens to its formula, operands, source and date. */
export function ledger(lines: LedgerView, actions: ResultActions): TemplateResult {
  return html`<div part="lines">
    <table class="ledger" role="table">
      <caption part="subtitle">
        ${words.ledger}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">${words.meter}</th>
          <th scope="col" role="columnheader" class="end drop">${words.tokensHead}</th>
          <th scope="col" role="columnheader" class="end drop">${words.rateHead}</th>
          <th scope="col" role="columnheader" class="end">${words.cost}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.rows.map(
          (row) =>
            html`<tr part="row" role="row" class=${actions.isOpen(row.id) ? 'open' : nothing}>
                <th scope="row" role="rowheader">
                  ${discloseButton(row.name, actions.isOpen(row.id), `line-${row.id}`, () => {
                    actions.toggle(row.id);
                  })}
                  <span class="in-line" aria-hidden="true"
                    ><bdi dir="ltr">${row.tokens} × ${row.rate}</bdi></span
                  >
                </th>
                <td role="cell" class="end drop"><bdi dir="ltr">${row.tokens}</bdi></td>
                <td role="cell" class="end drop"><bdi dir="ltr">${row.rate}</bdi></td>
                <td role="cell" class="end">${amount(row.cost)}</td>
              </tr>
              <tr class="detail" role="row" id="line-${row.id}" ?hidden=${!actions.isOpen(row.id)}>
                <td class="explain-cell" role="cell" colspan="4">
                  <div part="explain">
                    ${row.equation.length > 0 ? equation(row.equation) : nothing}
                    ${factList(row.facts)}
                  </div>
                </td>
              </tr>`,
        )}
      </tbody>
      <tfoot>
        ${lines.rounding === null ? nothing : sumRow(words.rounding, '', lines.rounding)}
        <tr role="row" class="sum">
          <th scope="row" role="rowheader">
            ${words.oneAttempt}${
              lines.tokens === null
                ? nothing
                : html`<span class="in-line" aria-hidden="true"
                    ><bdi dir="ltr">${words.tokensEach(lines.tokens)}</bdi></span
                  >`
            }
          </th>
          <td role="cell" class="end drop"><bdi dir="ltr">${lines.tokens}</bdi></td>
          <td role="cell" class="drop"></td>
          <td role="cell" class="end">${amount(lines.attempt)}</td>
        </tr>
        ${sumRow(words.attemptsPerKept, lines.attemptsWhy, lines.attempts)}
        ${sumRow(words.oneKept, '', lines.kept, 'sum')}
      </tfoot>
    </table>
  </div>`;
}

function sumRow(name: string, note: string, value: string, kind = ''): TemplateResult {
  return html`<tr role="row" class=${kind === '' ? nothing : kind}>
    <th scope="row" role="rowheader" colspan="2">
      ${name}${note ? html`<small>${said(note)}</small>` : nothing}
    </th>
    <td role="cell" class="end" colspan="2">${amount(value)}</td>
  </tr>`;
}
