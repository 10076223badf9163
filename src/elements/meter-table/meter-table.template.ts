import { html, nothing, type TemplateResult } from 'lit';
import { meterTable as words } from '../../i18n/en/meter-table.js';
import type {
  Figure,
  MeterTableCell,
  MeterTableRow,
  MeterTableView,
  Note,
} from '../../view-models/meter-table.js';
import { conflictDetails } from '../shared/conflict.js';
import { dated, said } from '../shared/dated.js';
import { factList, provenanceLine } from '../shared/provenance.js';
import { discloseButton } from '../shared/table.js';

/** What a reader has opened, and how to open more. */
export interface OpenRows {
  has(meter: string): boolean;
  toggle(meter: string): void;
}

/** How soon several models must stack instead of standing abreast. */
function crowd({ columns }: MeterTableView): string {
  return columns.length <= 3 ? 'few' : columns.length <= 5 ? 'some' : 'lots';
}

/** Unit, date and what the reader must know of the models; several models say it in their heads. */
export function lede(view: MeterTableView): TemplateResult {
  const notes = view.notes.map((each) => html`${note(each)}${' '}`);
  return html`<p class="lede">${said(html`${dated(view.lede)} ${view.many ? nothing : notes}`)}</p>
    ${
      view.many && notes.length > 0
        ? html`<p class="lede departures ${crowd(view)}">${said(notes)}</p>`
        : nothing
    }`;
}

function note({ text, caution }: Note): TemplateResult {
  return html`<span class=${caution ? 'caution' : nothing}>${dated(text)}</span>`;
}

// Roles are spelled out because narrow layouts change `display`, which strips them from a table.

export function rateTable(view: MeterTableView, open: OpenRows): TemplateResult {
  const width = view.columns.length;
  const span = width + (view.many ? 1 : 2);
  const shape = view.many ? `many ${crowd(view)}` : `one figures-${width}`;
  return html`<div class="table-scroll">
    <table part="table" class=${shape} role="table">
      <caption class="hidden-visually">
        ${view.caption}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">${words.meter}</th>
          ${view.columns.map(
            (column) =>
              html`<th scope="col" role="columnheader" class="end">
                ${
                  column.note
                    ? html`<b>${column.label}</b> <small>${note(column.note)}</small>`
                    : column.label
                }
              </th>`,
          )}
          ${
            view.many
              ? nothing
              : html`<th scope="col" role="columnheader" class="use-col">${words.planningUse}</th>`
          }
        </tr>
      </thead>
      ${view.groups.map(
        ({ label, rows }) =>
          html`<tbody>
            <tr class="group" role="row">
              <th part="subtitle" colspan=${span} scope="rowgroup" role="rowheader">
                ${said(label)}
              </th>
            </tr>
            ${rows.map((row) => rateRow(row, view.many, span, open))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

function rateRow(row: MeterTableRow, many: boolean, span: number, open: OpenRows): TemplateResult {
  const isOpen = open.has(row.meter);
  const toggle = (): void => {
    open.toggle(row.meter);
  };
  return html`<tr part="row" role="row" class=${isOpen ? 'open' : nothing}>
      <th scope="row" role="rowheader">${discloseButton(row.name, isOpen, row.meter, toggle)}</th>
      ${row.cells.map((cell) => rateCell(cell, many))}
      ${many ? nothing : html`<td class="use-col" role="cell">${row.use}</td>`}
    </tr>
    <tr class="detail" role="row" id=${row.meter} ?hidden=${!isOpen}>
      <td class="explain-cell" role="cell" colspan=${span}>
        ${many ? html`<p class="use">${row.use}</p>` : nothing}
        <div part="explain">
          ${row.details.map(
            ({ model, facts }) =>
              html`<div>${many ? html`<b>${model}</b>` : nothing} ${factList(facts)}</div>`,
          )}
        </div>
      </td>
    </tr>`;
}

function rateCell(
  { label, figure, batch, disputed }: MeterTableCell,
  many: boolean,
): TemplateResult {
  return html`<td part="rate" role="cell" class="end">
    ${many ? html`<span class="cell-label" aria-hidden="true">${label}</span>` : nothing}
    <span
      >${figureText(figure)}${
        batch ? html`<small>${batch.label} ${figureText(batch)}</small>` : nothing
      }${disputed ? html`<small class="caution">${words.disagree}</small>` : nothing}</span
    >
  </td>`;
}

function figureText({ text, word, pad, usd }: Figure): TemplateResult {
  return word
    ? html`<span class=${word}>${text}</span>`
    : html`<bdi dir="ltr" data-pad=${pad === '' ? nothing : (pad ?? nothing)}>${text}</bdi>${
          usd === undefined ? nothing : html` <small><bdi dir="ltr">${usd}</bdi></small>`
        }`;
}

export function provenance(view: MeterTableView): TemplateResult {
  return html`<div part="provenance">
      ${view.provenance.map(({ subject, state, says, source }) =>
        provenanceLine(state, `${subject}: ${says.join(' · ')}`, source),
      )}
      ${view.exchange === null ? nothing : html`<p>${said(dated(view.exchange))}</p>`}
    </div>
    ${view.conflicts.map((conflict) => conflictDetails(conflict, 'notice'))}`;
}
