import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OfferGroup } from '../../core/index.js';
import { providerCompare as words } from '../../i18n/en/provider-compare.js';
import { formatInteger } from '../../i18n/format.js';
import { shared } from '../../i18n/en/shared.js';
import type {
  Amount,
  Bar,
  OfferGroupView,
  OfferRowView,
  ProviderCompareView,
} from '../../view-models/provider-compare.js';
import type { OfferExplanation } from '../../view-models/provider-compare-explain.js';
import type {
  Arrangement,
  CompareRequest,
  Sort,
} from '../../view-models/provider-compare-request.js';
import { dated, said } from '../shared/dated.js';
import { ageIcon } from '../shared/icons.js';
import { discloseButton } from '../shared/table.js';
import { explanation } from './explain.template.js';

/** What a reader can do with the table. */
export interface CostActions {
  readonly arrangement: Arrangement;
  sort(by: Sort): void;
  isOpen(offer: string): boolean;
  toggle(offer: string): void;
  isGroupOpen(group: OfferGroup): boolean;
  toggleGroup(group: OfferGroup): void;
  explain(row: OfferRowView): OfferExplanation;
  choosePlan(offer: string, plan: string): void;
  readonly maySort: boolean;
  readonly mayFold: boolean;
}

/** Traps that stand in a row; the others open with it. */
const MOST_TRAPS = 2;
const COLUMNS = 5;
/** Rows that a group shows; a longer list would keep the page waiting. */
const MOST_ROWS = 1_000;

// Roles are spelled out because narrow layouts change `display`, which strips them from a table.

export function costTable(view: ProviderCompareView, actions: CostActions): TemplateResult {
  return html`<table part="table" class="offers" role="table">
    <caption class="hidden-visually">
      ${words.caption}
    </caption>
    <thead>
      <tr role="row">
        ${head('name', words.offer, actions)} ${head('cost', words.perKept, actions)}
        ${head('month', words.perMonth, actions, 'end')}
        <th scope="col" role="columnheader" class="note-col">${words.traps}</th>
        ${head('date', words.checked, actions, 'end')}
      </tr>
    </thead>
    ${
      view.shown === 0
        ? html`<tbody>
            <tr role="row">
              <td role="cell" colspan=${COLUMNS}>${words.none}</td>
            </tr>
          </tbody>`
        : view.groups.map((each) => group(each, actions))
    }
  </table>`;
}

function head(by: Sort, label: string, actions: CostActions, place = ''): TemplateResult {
  const { sort, descending } = actions.arrangement;
  // The newest date comes first.
  const down = descending !== (by === 'date');
  return html`<th
    scope="col"
    role="columnheader"
    class=${place || nothing}
    aria-sort=${sort === by ? (down ? 'descending' : 'ascending') : nothing}
  >
    ${
      actions.maySort
        ? html`<button
              type="button"
              class="sorter"
              @click=${(): void => {
                actions.sort(by);
              }}
            >
              ${label}<span class="arrow" aria-hidden="true"></span></button
            ><span class="stacked-head">${label}</span>`
        : html`${label}<span class="arrow" aria-hidden="true"></span>`
    }
  </th>`;
}

function group(view: OfferGroupView, actions: CostActions): TemplateResult {
  const { id, title, note, says, rows } = view;
  const open = actions.isGroupOpen(id);
  const label = actions.mayFold
    ? discloseButton(title, open, `group-${id}`, () => {
        actions.toggleGroup(id);
      })
    : title;
  return html`<tbody class=${id} id="group-${id}">
    <tr class="group" role="row">
      <th part="subtitle" colspan=${COLUMNS} scope="rowgroup" role="rowheader">
        ${label} <span class="count">${said(says)}</span>
        ${note ? html`<p class="note">${said(dated(note))}</p>` : nothing}
      </th>
    </tr>
    ${repeat(
      rows.slice(0, MOST_ROWS),
      (row) => row.id,
      (row) => offerRow(row, actions),
    )}
    ${
      rows.length > MOST_ROWS
        ? html`<tr role="row">
            <td role="cell" colspan=${COLUMNS}>
              ${words.moreRows(formatInteger('en', rows.length - MOST_ROWS))}
            </td>
          </tr>`
        : nothing
    }
  </tbody>`;
}

function offerRow(view: OfferRowView, actions: CostActions): TemplateResult {
  const { id, name, model, billing, own, perKept, perMonth, against, lead, reason, age } = view;
  const open = actions.isOpen(id);
  const detail = `offer-${id.replace(/[^\w-]/g, '-')}`;
  const kind = [
    open ? 'open' : '',
    against.isLowest ? 'cheapest' : '',
    perKept ? '' : 'unsupported',
  ];
  return html`<tr part="row" role="row" class=${kind.filter(Boolean).join(' ') || nothing}>
      <th scope="row" role="rowheader">
        ${discloseButton(name, open, detail, () => {
          actions.toggle(id);
        })}
        ${own ? html`<span part="tag" class="own">${words.own}</span>` : nothing}
        <span part="tag">${said(model === null ? billing : html`${model}<br />${billing}`)}</span>
      </th>
      ${
        perKept && perMonth
          ? html`<td class="wide" role="cell">
                <div part="measure">
                  <span class="measure-line"
                    ><span>${amount(perKept, true)}</span>
                    <small>${said(against.says)}</small></span
                  >
                  ${track(view.bar)}
                </div>
              </td>
              <td class="end-wide" role="cell">
                <span class="cell-label" aria-hidden="true">${words.perMonth}</span>${amount(
                  perMonth,
                  false,
                )}
              </td>`
          : html`<td class="wide" role="cell" colspan="2">
              <p part="reason">${said(html`<i>${lead}</i> ${dated(reason)}`)}</p>
            </td>`
      }
      <td class="note-col" role="cell">${notes(view)}</td>
      <td class="end-wide" role="cell">
        <span class="cell-label" aria-hidden="true">${words.checked}</span>
        ${
          age
            ? html`<span class="age-cell" data-age=${age.state} title=${age.says}
                >${ageIcon(age.state)}<span class="whole"><bdi dir="ltr">${age.date}</bdi></span
                ><span class="hidden-visually">, ${age.says}</span></span
              >`
            : nothing
        }
      </td>
    </tr>
    ${
      open
        ? html`<tr class="detail" role="row" id=${detail}>
            <td class="explain-cell" role="cell" colspan=${COLUMNS}>
              ${explanation(actions.explain(view), detail, (plan) => {
                actions.choosePlan(id, plan);
              })}
            </td>
          </tr>`
        : nothing
    }`;
}

function amount({ text, usd }: Amount, strong: boolean): TemplateResult {
  return html`<bdi dir="ltr" class=${strong ? 'strong' : nothing}>${text}</bdi>${
      usd === undefined ? nothing : html` <small><bdi dir="ltr">${usd}</bdi></small>`
    }`;
}

/** Bars start at zero; the tick carries the lowest cost down the column, caps end a range. */
function track(bar: Bar | null): TemplateResult | typeof nothing {
  if (!bar) return nothing;
  const { to, range, lowest } = bar;
  const upright = (name: string, x: number, from: number, end: number) =>
    svg`<line class=${name} x1=${x} x2=${x} y1=${from} y2=${end} vector-effect="non-scaling-stroke" />`;
  return html`<svg
    part="track"
    class="track"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect part="fill" width=${to} height="10" />
    ${
      range
        ? svg`<line class="range" x1=${range.low} x2=${range.high} y1="5" y2="5" vector-effect="non-scaling-stroke" />
            ${upright('range', range.low, 1, 9)} ${upright('range', range.high, 1, 9)}`
        : nothing
    }
    ${lowest === null || lowest === to ? nothing : upright('at-cheapest', lowest, -4, 14)}
  </svg>`;
}

function notes({
  traps: { others, disputes },
  limits,
}: OfferRowView): TemplateResult | typeof nothing {
  if (others.length + disputes.length + limits.length === 0) return nothing;
  return html`<span class="cell-label" aria-hidden="true">${words.traps}</span>
    <ul part="reason">
      ${others.slice(0, MOST_TRAPS).map((trap) => html`<li>${said(dated(trap))}</li>`)}
      ${
        disputes.length > 0
          ? html`<li>${said(words.disputes(String(disputes.length)))}</li>`
          : nothing
      }
      ${
        others.length > MOST_TRAPS
          ? html`<li>${said(words.moreTraps(String(others.length - MOST_TRAPS)))}</li>`
          : nothing
      }
      ${limits.map((limit) => html`<li class="limit">${said(limit)}</li>`)}
    </ul>`;
}

/** When the prices were read, and the exchange rate. */
export function provenance(
  { provenance: read }: ProviderCompareView,
  { exchange }: CompareRequest,
): TemplateResult | typeof nothing {
  if (!read) return nothing;
  return html`<div part="provenance">
    <p data-age=${read.state}>${ageIcon(read.state)}${said(dated(read.says))}</p>
    ${
      exchange
        ? html`<p>
            ${said(dated(shared.exchange(exchange.perUsd, exchange.currency, exchange.date)))}
          </p>`
        : nothing
    }
  </div>`;
}
