import { html, nothing, type TemplateResult } from 'lit';
import { meterTable as words } from '../../i18n/en/meter-table.js';
import { shared } from '../../i18n/en/shared.js';
import type {
  ConflictView,
  Figure,
  MeterTableCell,
  MeterTableDetail,
  MeterTableRow,
  MeterTableView,
  ProvenanceView,
} from '../../view-models/meter-table.js';
import { dated } from '../shared/dated.js';
import { ageIcons } from '../shared/icons.js';
import { discloseButton, equation, sourceLink } from '../shared/table.js';

/** What a reader has opened, and how to open more. */
export interface OpenRows {
  has(meter: string): boolean;
  toggle(meter: string): void;
}

// Roles are spelled out because narrow layouts change `display`, which strips them from a table.

/** How soon several models must stack instead of standing abreast. */
function crowd(view: MeterTableView): string {
  const models = view.columns.length;
  return models <= 3 ? 'few' : models <= 5 ? 'some' : 'lots';
}

/** Unit, date and what the reader must know of the models; several models say it in their heads. */
export function lede(view: MeterTableView): TemplateResult {
  const notes = view.notes.map(
    ({ text, caution }) =>
      html`<span class=${caution ? 'caution' : nothing}>${dated(text)}</span>${' '}`,
  );
  return view.many
    ? html`<p class="lede">${dated(view.lede)}</p>
        ${notes.length > 0 ? html`<p class="lede departures ${crowd(view)}">${notes}</p>` : nothing}`
    : html`<p class="lede">${dated(view.lede)} ${notes}</p>`;
}

export function rateTable(view: MeterTableView, open: OpenRows): TemplateResult {
  const width = view.columns.length;
  const shape = view.many ? `many ${crowd(view)}` : `one ${width > 1 ? 'with-batch' : ''}`;
  const span = width + (view.many ? 1 : 2);
  return html`<div class="table-scroll">
    <table part="table" class=${shape} role="table">
      <caption class="hidden-visually">
        ${view.caption}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">${words.meter}</th>
          ${view.columns.map(({ label, note, caution }) =>
            view.many
              ? html`<th scope="col" role="columnheader" class="end">
                  <b>${label}</b>
                  <small class=${caution ? 'caution' : ''}>${dated(note ?? '')}</small>
                </th>`
              : html`<th scope="col" role="columnheader" class="end">${label}</th>`,
          )}
          ${view.many ? nothing : html`<th scope="col" role="columnheader" class="use-col">${words.planningUse}</th>`}
        </tr>
      </thead>
      ${view.groups.map(
        ({ label, rows }) =>
          html`<tbody>
            <tr class="group" role="row">
              <th colspan=${span} scope="rowgroup" role="rowheader">${label}</th>
            </tr>
            ${rows.map((row) => rateRow(row, view, span, open))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

function rateRow(
  row: MeterTableRow,
  view: MeterTableView,
  span: number,
  open: OpenRows,
): TemplateResult {
  const isOpen = open.has(row.meter);
  const id = `explain-${row.meter}`;
  return html`<tr part="row" role="row" class=${isOpen ? 'open' : ''}>
      <th scope="row" role="rowheader">
        ${discloseButton({
          label: row.name,
          open: isOpen,
          controls: id,
          onToggle: () => {
            open.toggle(row.meter);
          },
        })}
      </th>
      ${row.cells.map((cell, index) => rateCell(cell, view.many ? view.columns[index]!.note : undefined))}
      ${view.many ? nothing : html`<td class="use-col" role="cell">${row.use}</td>`}
    </tr>
    <tr class="detail" role="row" id=${id} ?hidden=${!isOpen}>
      <td class="explain-cell" role="cell" colspan=${span}>
        ${view.many ? html`<p class="explain-use">${row.use}</p>` : nothing}
        <div part="explain">${row.details.map((detail) => explanation(detail, view.many))}</div>
      </td>
    </tr>`;
}

function rateCell(cell: MeterTableCell, note: string | undefined): TemplateResult {
  return html`<td part="rate" role="cell" class="end">
    ${
      note === undefined
        ? nothing
        : html`<span class="cell-label" aria-hidden="true">${cell.label}</span>`
    }
    <span
      >${figure(cell.figure)}${
        cell.batch ? html`<small>${words.batchShare} ${figure(cell.batch)}</small>` : nothing
      }${cell.disputed ? html`<small class="disputed">${words.disagree.toLowerCase()}</small>` : nothing}</span
    >
  </td>`;
}

function figure(value: Figure): TemplateResult {
  if (value.kind === 'word')
    return html`<span class=${value.unknown ? 'word unknown' : 'word'}>${value.text}</span>`;
  return html`<bdi data-pad=${value.pad > 0 ? '0'.repeat(value.pad) : nothing}>${value.text}</bdi>${
      value.usd === undefined ? nothing : html` <small><bdi>${value.usd}</bdi></small>`
    }`;
}

function explanation(detail: MeterTableDetail, named: boolean): TemplateResult {
  return html`<div class="explained">
    ${named ? html`<b>${detail.model}</b>` : nothing} ${detail.equations.map(equation)}
    <dl class="facts">
      ${detail.facts.map(
        ({ label, value, href }) =>
          html`<dt>${label}</dt>
            <dd>${href ? sourceLink(value, href) : dated(value)}</dd>`,
      )}
    </dl>
  </div>`;
}

export function provenanceLines(view: MeterTableView): TemplateResult {
  return html`<div part="provenance">
    ${view.provenance.map(provenanceLine)}${view.exchange === null ? nothing : html`<p>${view.exchange}</p>`}
  </div>`;
}

function provenanceLine(line: ProvenanceView): TemplateResult {
  return html`<p class="provenance-line" data-age=${line.state}>
    <span
      >${ageIcons[line.state]}${line.state === 'stale' ? html`<strong>${shared.stale}:</strong> ` : nothing}${line.subject || words.ratesRead}
      ${dated(line.age)}</span
    ><span>${line.confidence}</span
    >${line.history === null ? nothing : html`<span>${dated(line.history)}</span>`}<span
      >${words.sourceIs} ${sourceLink(line.source.name, line.source.href)}</span
    >
  </p>`;
}

export function conflictNotes(conflicts: readonly ConflictView[]): TemplateResult | typeof nothing {
  if (conflicts.length === 0) return nothing;
  return html`<div class="conflicts">
    ${conflicts.map(
      (conflict) =>
        html`<details part="notice">
          <summary>${conflict.subject}: ${conflict.summary}</summary>
          <ul>
            ${conflict.claims.map(
              (claim) =>
                html`<li>
                  ${claim.says}${claim.date === null ? nothing : html`, ${claim.date}`}
                  (${claim.sources.map((source, index) => html`${index > 0 ? '; ' : nothing}${sourceLink(source.name, source.href)}`)})
                </li>`,
            )}
          </ul>
          <p>${conflict.consequence}</p>
        </details>`,
    )}
  </div>`;
}
