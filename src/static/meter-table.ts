import { catalog as wholeList, priceList } from '../catalog/index.js';
import type { Issue, PriceList } from '../core/index.js';
import { needPrices } from '../core/contract.js';
import { meterTable as words } from '../i18n/en/meter-table.js';
import { shared } from '../i18n/en/shared.js';
import { staticWords } from '../i18n/en/static.js';
import { listedModels, listedOffer } from '../view-models/meter-table-settings.js';
import {
  type MeterTableCell,
  type MeterTableView,
  meterTableView,
  type Unit,
  UNITS,
} from '../view-models/meter-table.js';
import { oneOf } from '../view-models/settings.js';
import { html, type Markup, type Piece } from './html.js';
import {
  amount,
  conflicts,
  dated,
  facts,
  fold,
  frame,
  notice,
  paragraphs,
  provenance,
} from './parts.js';
import {
  assemble,
  attributesFrom,
  commonSettings,
  type StaticHtml,
  type StaticOptions,
} from './settings.js';

const WORDS = { table: words, shared };
const SETTINGS = ['models', 'unit', 'batch', 'history'] as const;

/** The options of a `<meter-table>`. */
export interface MeterTableOptions extends StaticOptions {
  /** Models by their ids or aliases, in a list or separated by spaces or commas. Defaults to gpt-image-2. */
  readonly models?: string | readonly string[] | undefined;
  /** Defaults to `1M`. */
  readonly unit?: Unit | undefined;
  readonly batch?: boolean | undefined;
  readonly history?: boolean | undefined;
}

/**
 * A `<meter-table>` as HTML, with the same figures.
 * @param catalog defaults to the built-in price list. One of your own is written into the tag, unless it
 *   is at the address of `catalogSrc`.
 * @example meterTableHtml({ models: 'gpt-image-2', batch: true }).html
 */
export function meterTableHtml(
  options: MeterTableOptions = {},
  catalog: PriceList = priceList,
): StaticHtml {
  needPrices(catalog);
  const { content, issues, models } = render(options, catalog);
  return assemble({
    tag: 'meter-table',
    options,
    settings: attributesFrom(options, SETTINGS),
    content,
    issues,
    own: catalog === priceList || catalog === wholeList ? null : catalog,
    room: models > 1 ? models : undefined,
  });
}

function render(
  options: MeterTableOptions,
  catalog: PriceList,
): { readonly content: Markup; readonly issues: readonly Issue[]; readonly models: number } {
  const issues: Issue[] = [];
  const { offer, ...common } = commonSettings(options, catalog.date, issues);
  const models = listedModels(catalog, options.models, issues);
  const unit = oneOf('unit', options.unit, UNITS, '1M', issues);
  const sold = listedOffer(catalog, models, offer, issues);
  const said = (): Piece => notice(issues, shared.problems, common.locale);
  if (models.length === 0) return { content: frame(words.titleMany, said()), issues, models: 0 };
  const view = meterTableView(
    {
      ...common,
      catalog,
      models,
      offer: sold,
      unit,
      batch: options.batch === true,
      history: options.history === true,
    },
    WORDS,
  );
  return {
    content: frame(view.title, lede(view), said(), table(view), below(view)),
    issues,
    models: models.length,
  };
}

/** Unit, date and what a reader must know of the models. */
function lede({ lede: says, notes }: MeterTableView): Piece {
  return html`<p>
    ${dated(says)}${notes.map(
      ({ text, caution }) =>
        html`${' '}${caution ? html`<strong>${dated(text)}</strong>` : dated(text)}`,
    )}
  </p>`;
}

function table({ caption, columns, groups, many }: MeterTableView): Piece {
  const span = columns.length + (many ? 1 : 2);
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.meter}</th>
        ${columns.map(
          ({ label, note }) =>
            html`<th scope="col">
              ${label}${note !== undefined && html`<br /><small>${dated(note.text)}</small>`}
            </th>`,
        )}
        ${!many && html`<th scope="col">${words.planningUse}</th>`}
      </tr>
    </thead>
    ${groups.map(
      ({ label, rows }) =>
        html`<tbody>
          <tr>
            <th colspan="${span}" scope="rowgroup">${label}</th>
          </tr>
          ${rows.map(
            ({ name, cells, use }) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${cells.map(cell)} ${!many && html`<td>${use}</td>`}
              </tr>`,
          )}
        </tbody>`,
    )}
  </table>`;
}

function cell({ figure, batch, disputed }: MeterTableCell): Markup {
  return html`<td>
    ${figure.word ? html`<i>${figure.text}</i>` : amount(figure)}${
      batch !== undefined &&
      html`<br /><small
          >${batch.label} ${batch.word ? html`<i>${batch.text}</i>` : amount(batch)}</small
        >`
    }${disputed && html`<br /><small>${words.disagree}</small>`}
  </td>`;
}

/** Sources: of the whole table, of each rate, and where they disagree. */
function below(view: MeterTableView): Piece {
  const { many, groups } = view;
  return [
    view.provenance.map(({ subject, state, says, source }) =>
      provenance(state, `${subject}: ${says.join(' · ')}`, source),
    ),
    paragraphs([view.exchange ?? '']),
    fold(
      staticWords.rates,
      groups
        .flatMap(({ rows }) => rows)
        .map(
          ({ name, use, details }) =>
            html`<p><strong>${name}</strong>${many && html`: ${use}`}</p>
              ${details.map(
                ({ model, facts: all }) => html`${many && html`<p>${model}</p>`} ${facts(all)}`,
              )}`,
        ),
    ),
    conflicts(view.conflicts),
  ];
}
