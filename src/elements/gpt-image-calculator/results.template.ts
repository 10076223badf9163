import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { calculator as words } from '../../i18n/en/calculator.js';
import type {
  CalculatorView,
  GridView,
  HeadFigure,
  LedgerRow,
  MoveView,
} from '../../view-models/calculator.js';
import type { Workload } from '../../core/index.js';
import { dated, said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';
import { factList, provenanceLine } from '../shared/provenance.js';
import { discloseButton } from '../shared/table.js';

/** SVG attributes are presentation, which a strict policy allows where `style` is not. */
const segment = (x: number, width: number, step: number): SVGTemplateResult =>
  svg`<rect class="step-${step}" x=${x} width=${width} height="10" />`;
/** Past 100 % the bar is cut, and shows the cut. */
const cutMark = svg`<path class="cut" d="M82 10 86 0h3l-4 10z" />`;

/** What a reader can do with a result. */
export interface ResultActions {
  isOpen(line: string): boolean;
  toggle(line: string): void;
  try(change: Workload, name: string): void;
  readonly undo: (() => void) | null;
  /** Whether size and quality may be chosen from the grid. */
  readonly mayChoose: boolean;
}

/** The two figures and the sentence that says what is paid for. */
export function headline(view: CalculatorView): TemplateResult {
  return html`<div part="headline">
    <div class="figures">${figure(view.perKept, true)} ${figure(view.perMonth, false)}</div>
    ${
      view.range === null
        ? nothing
        : html`<div part="range">
            <span class="range-track">
              ${
                view.range.position === null
                  ? nothing
                  : html`<svg
                      class="range-mark"
                      aria-hidden="true"
                      viewBox="0 0 100 10"
                      preserveAspectRatio="none"
                    >
                      ${segment(view.range.position, 0.8, 0)}
                    </svg>`
              }
            </span>
            <span class="range-ends"
              ><bdi dir="ltr">${view.range.low}</bdi><bdi dir="ltr">${view.range.high}</bdi></span
            >
          </div>`
    }
    <p class="sentence">${said(view.sentence)}</p>
  </div>`;
}

export function figure({ label, text, known, usd }: HeadFigure, lead: boolean): TemplateResult {
  return html`<p part="figure" class=${lead ? 'lead' : nothing}>
    <span class="figure-label">${label}</span>
    <bdi dir="ltr" class="figure-value ${known ? (text.length > 9 ? 'long' : '') : 'none'}"
      >${text}</bdi
    >${usd === undefined ? nothing : html`<bdi dir="ltr" class="small muted">${usd}</bdi>`}
  </p>`;
}

/** Why there is no price, and two ways on. */
export function unpriced(
  view: CalculatorView,
  ways: readonly { readonly label: string; readonly go: () => void }[],
): TemplateResult | typeof nothing {
  if (view.reasons.length === 0) return nothing;
  return html`<div part="notice">
    <p class="notice-title">${words.unpricedWay}</p>
    ${view.reasons.map((reason) => html`<p>${said(dated(reason))}</p>`)}
    <p class="links">${ways.map(({ label, go }) => linkButton(label, go))}</p>
  </div>`;
}

/** A sentence when one meter dominates, a bar otherwise. */
export function moneyBar({ money }: CalculatorView): TemplateResult | typeof nothing {
  if (money.parts.length === 0) return nothing;
  let from = 0;
  return html`<div part="bar">
    <p class="kicker">${words.money}</p>
    ${
      money.sentence !== null
        ? html`<p>${said(money.sentence)}</p>`
        : html`<svg
              class="track"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              ${money.parts.map(({ percent }, index) => {
                const x = from;
                from += percent;
                return segment(x, percent, index);
              })}
            </svg>
            <ul class="bar-labels">
              ${money.parts.map(
                ({ name, text }, index) =>
                  html`<li>
                    <span class="swatch step-${index}"></span>${name}${' '}<b>${text}</b>
                  </li>`,
              )}
            </ul>`
    }
  </div>`;
}

/** A formula whose operands carry their own captions. */
function equation(terms: LedgerRow['equation']): TemplateResult {
  return html`<p class="equation" dir="ltr">
    ${terms.map(
      ({ operator, value, caption }) =>
        html`<span class="term"
          >${operator}<span class="operand"><b>${value}</b> <small>${caption}</small></span></span
        >`,
    )}
  </p>`;
}

/** Every figure opens to its formula, operands, source and date. */
export function ledger(view: CalculatorView, actions: ResultActions): TemplateResult {
  const { ledger: lines } = view;
  return html`<div part="lines">
    <table class="ledger" role="table">
      <caption class="kicker">
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
                <td role="cell" class="end"><bdi dir="ltr">${row.cost}</bdi></td>
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
        ${sumRow(words.oneAttempt, '', lines.attempt, 'sum')}
        ${sumRow(words.attemptsPerKept, lines.attemptsWhy, lines.attempts)}
        ${sumRow(words.oneKept, '', lines.kept, 'sum')}
      </tfoot>
    </table>
  </div>`;
}

function sumRow(name: string, note: string, value: string, kind = ''): TemplateResult {
  return html`<tr role="row" class=${kind === '' ? nothing : kind}>
    <th scope="row" role="rowheader" colspan="3">
      ${name}${note ? html`<small>${note}</small>` : nothing}
    </th>
    <td role="cell" class="end"><bdi dir="ltr">${value}</bdi></td>
  </tr>`;
}

/** Steps that change the cost, each to be tried and undone. */
export function levers(
  moves: readonly MoveView[],
  actions: ResultActions,
): TemplateResult | typeof nothing {
  if (moves.length === 0 && !actions.undo) return nothing;
  return html`<div part="levers">
    <p class="kicker">
      ${words.moves} <span class="muted">${words.movesNote}</span>
      ${actions.undo ? linkButton(words.undo, actions.undo) : nothing}
    </p>
    <ul>
      ${moves.map(
        ({ name, percent, direction, bar, cut, cost, change }) =>
          html`<li part="lever" class=${direction}>
            <span class="lever-name">${name}</span>
            <svg
              class="lever-bar"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              ${segment(0, Math.max(bar, 1), 0)} ${cut ? cutMark : nothing}
            </svg>
            <bdi dir="ltr" class="lever-delta">${percent}</bdi>
            <bdi dir="ltr" class="lever-cost">${cost}</bdi>
            ${linkButton(
              words.try,
              () => {
                actions.try(change, name);
              },
              { ariaLabel: words.tryThis(name) },
            )}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Costs at every size and quality; the present point is marked, the others can be chosen. */
export function grid(view: GridView, actions: ResultActions): TemplateResult {
  return html`<details class="fold" part="grid">
    <summary>${words.grid}</summary>
    <div class="table-scroll" role="region" tabindex="0" aria-label=${words.grid}>
      <table>
        <caption class="hidden-visually">
          ${words.grid}, ${words.movesNote}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.size}</th>
            ${view.qualities.map((quality) => html`<th scope="col" class="end">${words.qualityName(quality)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${view.rows.map(
            ({ size, cells }) =>
              html`<tr>
                <th scope="row">${size}</th>
                ${cells.map(
                  ({ text, known, present, change }) =>
                    html`<td class=${present ? 'end present' : 'end'}>
                      ${
                        actions.mayChoose && known && !present
                          ? linkButton(html`<bdi dir="ltr">${text}</bdi>`, () => {
                              actions.try(change, size);
                            })
                          : html`<bdi dir="ltr">${text}</bdi>`
                      }
                      ${present ? html`<small>${words.gridNow}</small>` : nothing}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** What is taken for granted, and what to know. */
export function caveats({ assumptions, warnings, standard }: CalculatorView): TemplateResult {
  const block = (
    title: string,
    lines: readonly string[],
    open: boolean,
  ): TemplateResult | typeof nothing =>
    lines.length === 0
      ? nothing
      : html`<details class="fold" ?open=${open}>
          <summary>${title} (${lines.length})</summary>
          <ul class="caveats">
            ${lines.map((line) => html`<li>${said(dated(line))}</li>`)}
          </ul>
        </details>`;
  const notes = standard === null ? warnings : [words.standardIs(standard), ...warnings];
  return html`${block(words.warnings, notes, true)} ${block(words.assumptions, assumptions, false)}`;
}

/** Where and when the rates were read. */
export function provenance({ provenance: line }: CalculatorView): TemplateResult | typeof nothing {
  return line === null
    ? nothing
    : html`<div part="provenance">
        ${provenanceLine(line.state, `${words.ratesRead} ${line.says}`, line.source)}
      </div>`;
}
