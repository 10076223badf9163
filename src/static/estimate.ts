import { catalog as bundled } from '../catalog/index.js';
import type { Catalog, Issue } from '../core/index.js';
import { needCatalog } from '../core/contract.js';
import { calculator as words } from '../i18n/en/calculator.js';
import { staticWords } from '../i18n/en/static.js';
import { calculate, type Shown, WORDS } from '../view-models/calculation.js';
import type { CalculatorView } from '../view-models/calculator.js';
import type { HeadFigure } from '../view-models/calculator-figures.js';
import { gridView, type GridView, movesView } from '../view-models/calculator-moves.js';
import type { LedgerView } from '../view-models/calculator-ledger.js';
import { html, type Markup, type Piece } from './html.js';
import {
  amount,
  conflicts,
  dated,
  equation,
  facts,
  figure,
  fold,
  frame,
  levers,
  link,
  list,
  notice,
  paragraphs,
  provenance,
} from './parts.js';
import { assemble, commonSettings, type StaticHtml, type StaticOptions } from './settings.js';
import { readWorkload, type StaticWorkload } from './workload.js';

/**
 * A `<gpt-image-calculator>` as HTML, with the same figures: the cost per kept image and per month, and
 * how it is calculated. With `density: 'compact'`, only the result.
 * @param catalog defaults to the built-in price list. One of your own is written into the tag, unless it
 *   is at the address of `catalogSrc`.
 * @example estimateHtml({ quality: 'high', imagesPerMonth: 2400 }).html
 */
export function estimateHtml(
  workload: StaticWorkload = {},
  options: StaticOptions = {},
  catalog: Catalog = bundled,
): StaticHtml {
  needCatalog(catalog);
  const issues: Issue[] = [];
  const { entered, attributes } = readWorkload(workload, issues);
  const common = commonSettings(options, catalog.date, issues);
  const found = calculate(entered, {}, { ...common, catalog }, undefined);
  issues.push(...found.offerIssues, ...found.issues);
  const said = notice(issues, words.problems, common.locale);
  return assemble({
    tag: 'gpt-image-calculator',
    options,
    settings: attributes,
    content: found.shown
      ? render(found.shown, said, options.density === 'compact')
      : frame(words.title, said),
    issues,
    own: catalog === bundled ? null : catalog,
  });
}

function render({ request, view }: Shown, said: Piece, compact: boolean): Markup {
  const { workload } = view.estimate;
  const title = workload.operation === 'edit' ? words.titleEdit : words.title;
  const { provenance: read } = view;
  return frame(
    title,
    html`<p>${view.workloadText}. ${dated(words.priceDate(view.estimate.asOf))}</p>`,
    headline(view),
    said,
    view.unpriced && [
      html`<p><strong>${view.unpriced.title}</strong></p>`,
      paragraphs([...view.unpriced.reasons, words.replacedBy(view.unpriced.replacements)]),
    ],
    !compact && [
      money(view),
      ledger(view.ledger),
      levers(`${words.moves}, ${words.movesNote}`, movesView(request, WORDS)),
      grid(gridView(request, WORDS)),
      caveats(view),
    ],
    read && provenance(read.state, `${words.ratesRead} ${read.says}`, read.source),
    request.exchange &&
      paragraphs([
        WORDS.shared.exchange(
          request.exchange.perUsd,
          request.exchange.currency,
          request.exchange.date,
        ),
      ]),
  );
}

/** The two figures, between which ends they lie, and the sentence that says what is paid for. */
function headline({ perKept, perMonth, ranges, sentence }: CalculatorView): Piece {
  const told = (head: HeadFigure, each: string): Markup => {
    const range = ranges.find((mark) => mark.each === each);
    const ends = range && words.to(range.low, range.high);
    // Without a likely figure the figure itself is from one end to the other.
    return html`<dt>${head.label}</dt>
      <dd>
        <strong>${amount(head)}</strong>${
          ends !== undefined && ends !== head.text && html`, ${figure(ends)}`
        }
      </dd>`;
  };
  return html`<dl>${told(perKept, words.eachKept)}${told(perMonth, words.aMonth)}</dl>
    <p>${dated(sentence)}</p>`;
}

/** A sentence when one meter dominates, the parts otherwise. */
function money({ money: { sentence, parts } }: CalculatorView): Piece {
  if (parts.length === 0) return null;
  return html`<p><strong>${sentence ?? words.money}</strong></p>
    ${
      sentence === null && list(parts.map(({ name, text }) => html`${name} <b>${figure(text)}</b>`))
    }`;
}

function ledger(lines: LedgerView): Piece {
  const sum = (name: string, note: string, value: string): Markup =>
    html`<tr>
      <th scope="row" colspan="3">${name}${note !== '' && html` (${note})`}</th>
      <td>${figure(value)}</td>
    </tr>`;
  return html`<table>
      <caption>
        ${words.ledger}
      </caption>
      <thead>
        <tr>
          ${[words.meter, words.tokensHead, words.rateHead, words.cost].map(
            (name) => html`<th scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${lines.rows.map(
          ({ name, tokens, rate, cost }) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${[tokens, rate, cost].map((text) => html`<td>${figure(text)}</td>`)}
            </tr>`,
        )}
      </tbody>
      <tfoot>
        ${lines.rounding !== null && sum(words.rounding, '', lines.rounding)}
        <tr>
          <th scope="row">${words.oneAttempt}</th>
          <td>${figure(lines.tokens ?? '')}</td>
          <td></td>
          <td>${figure(lines.attempt)}</td>
        </tr>
        ${sum(words.attemptsPerKept, lines.attemptsWhy, lines.attempts)}
        ${sum(words.oneKept, '', lines.kept)}
      </tfoot>
    </table>
    ${fold(
      staticWords.lines,
      lines.rows.map(
        ({ name, equation: terms, facts: all }) =>
          html`<p><strong>${name}</strong></p>
            ${equation(terms)} ${facts(all)}`,
      ),
    )}`;
}

function grid(view: GridView | null): Piece {
  if (!view) return null;
  return fold(
    words.grid,
    html`<table>
      <caption>
        ${words.grid}, ${words.movesNote}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.size}</th>
          ${view.qualities.map((quality) => html`<th scope="col">${words.qualityName(quality)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.rows.map(
          ({ size, cells }) =>
            html`<tr>
              <th scope="row">${size}</th>
              ${cells.map(
                ({ text, present }) =>
                  html`<td>
                    ${figure(text)}${present && html`${' '}<small>${words.gridNow}</small>`}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

/** The notes and the assumptions. */
function caveats({ warnings, standard, conflicts: disputes, assumptions }: CalculatorView): Piece {
  const notes = standard === null ? warnings : [words.standardIs(standard), ...warnings];
  return [
    notes.length + disputes.length > 0 &&
      html`<p><strong>${words.warnings} (${notes.length + disputes.length})</strong></p>
        ${list([...notes.map(dated), ...conflicts(disputes)])}`,
    assumptions.length > 0 &&
      fold(
        `${words.assumptions} (${assumptions.length})`,
        list(
          assumptions.map(
            ({ name, says, source }) =>
              html`<b>${name}:</b> ${dated(says)}${
                  source && html`${' '}${words.source}: ${link(source)}`
                }`,
          ),
        ),
      ),
  ];
}
