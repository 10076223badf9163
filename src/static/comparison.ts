import { fullCatalog } from '../catalog/offers/index.js';
import { type Catalog, type Issue, OFFER_GROUPS } from '../core/index.js';
import { needCatalog } from '../core/contract.js';
import { providerCompare as words } from '../i18n/en/provider-compare.js';
import { shared } from '../i18n/en/shared.js';
import { staticWords } from '../i18n/en/static.js';
import { compare, startsOpen, WORDS } from '../view-models/provider-compare-compared.js';
import {
  type OfferExplanation,
  offerExplanation,
} from '../view-models/provider-compare-explain.js';
import { type FactsView, factsView } from '../view-models/provider-compare-facts.js';
import {
  type CompareRequest,
  type Sort,
  SORTS,
  type View,
  VIEWS,
} from '../view-models/provider-compare-request.js';
import {
  type OfferGroupView,
  type OfferRowView,
  providerCompareView,
} from '../view-models/provider-compare.js';
import { namesOf, oneOf } from '../view-models/settings.js';
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
  link,
  list,
  notice,
  paragraphs,
} from './parts.js';
import {
  assemble,
  attributesFrom,
  commonSettings,
  ownOffers,
  type StaticHtml,
  type StaticOptions,
} from './settings.js';
import { readWorkload, type StaticWorkload } from './workload.js';

const SETTINGS = ['offers', 'view', 'sort', 'requestOptions', 'ownKey'] as const;

/** The options of a `<provider-compare>` other than its workload. */
export interface ComparisonOptions extends StaticOptions {
  /** Offers or providers, by their ids, in a list or separated by spaces or commas. Defaults to all. */
  readonly offers?: string | readonly string[] | undefined;
  /** Defaults to `cost`. */
  readonly view?: View | undefined;
  /** Defaults to `cost`. */
  readonly sort?: Sort | undefined;
  /** Paid request options to include, such as `web-search`. */
  readonly requestOptions?: string | readonly string[] | undefined;
  readonly ownKey?: boolean | undefined;
}

/**
 * A `<provider-compare>` as HTML, with the same figures: what the workload costs at each offer, or why
 * it has no price.
 * @param catalog defaults to all offers. A price list of your own is written into the tag, unless it is
 *   at the address of `catalogSrc`.
 * @example comparisonHtml({ imagesPerMonth: 2400 }, { offers: 'openai fal replicate' }).html
 */
export function comparisonHtml(
  workload: StaticWorkload = {},
  options: ComparisonOptions = {},
  catalog: Catalog = fullCatalog,
): StaticHtml {
  needCatalog(catalog);
  const issues: Issue[] = [];
  const { entered, attributes } = readWorkload(workload, issues);
  const { asOf, offer, ...common } = commonSettings(options, catalog.date, issues);
  const view = oneOf('view', options.view, VIEWS, 'cost', issues);
  const sort = oneOf('sort', options.sort, SORTS, 'cost', issues);
  const asked = namesOf(options.offers);
  const terms = {
    options: namesOf(options.requestOptions),
    ownKey: options.ownKey === true,
    plans: {},
  };
  const found = compare({
    workload: entered,
    catalog,
    asOf,
    offers: namesOf(options.offers),
    terms,
    offer,
  });
  const { named } = found;
  issues.push(...found.issues);
  const said = notice(issues, { ...shared.problems, ...words.problems }, common.locale);
  const request = found.comparison && {
    ...common,
    catalog,
    comparison: found.comparison,
    named,
    own: ownOffers(catalog, fullCatalog, options),
    terms,
    offer,
    midnight: null,
  };
  const own = catalog === fullCatalog ? null : catalog;
  const title = view === 'facts' ? words.titleFacts : words.title;
  return assemble({
    tag: 'provider-compare',
    options,
    settings: { ...attributes, ...attributesFrom(options, SETTINGS) },
    content: !request
      ? frame(title, said)
      : view === 'facts'
        ? frame(title, said, factsTable(factsView(request, true, WORDS)))
        : frame(title, costs(request, sort, said)),
    issues,
    own,
    // All of everybody's have their room without a word.
    room: request && (asked.length > 0 || own) ? shownRows(request, view) : undefined,
  });
}

/** How many offers show at once, before anything is opened. */
function shownRows({ comparison, named }: CompareRequest, view: View): number {
  return comparison.rows.filter(({ group }) => view === 'facts' || startsOpen(group, named)).length;
}

function costs(request: CompareRequest, sort: Sort, said: Piece): Piece {
  const { named, exchange } = request;
  const view = providerCompareView(
    request,
    { sort, descending: false, kind: 'all', pricedOnly: false },
    new Set(OFFER_GROUPS),
    WORDS,
  );
  const { provenance } = view;
  const groups = view.groups.map((group) => ({
    group,
    rows: group.rows.map((row) => ({
      view: row,
      explained: offerExplanation(row.row, request, WORDS),
    })),
  }));
  // Many offers are touched by the same one.
  const disputes = new Map(
    groups
      .flatMap(({ rows }) => rows)
      .flatMap(({ explained }) => explained.conflicts)
      .map((conflict) => [JSON.stringify(conflict), conflict]),
  );
  return [
    paragraphs([view.lede]),
    said,
    groups.map(({ group, rows }) => {
      const table = groupTable(group, rows);
      return groups.length === 1
        ? table
        : fold(html`${group.title} · ${group.says}`, table, startsOpen(group.id, named));
    }),
    conflicts([...disputes.values()]),
    provenance && [
      html`<p>
        ${provenance.state === 'stale' && html`<strong>${shared.stale}</strong>${' '}`}
        ${dated(provenance.says)}
      </p>`,
    ],
    exchange && paragraphs([shared.exchange(exchange.perUsd, exchange.currency, exchange.date)]),
  ];
}

/** A row and what opens from it. */
interface Explained {
  readonly view: OfferRowView;
  readonly explained: OfferExplanation;
}

function groupTable({ title, note }: OfferGroupView, rows: readonly Explained[]): Markup {
  return html`${paragraphs([note])}
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          ${[words.offer, words.perKept, words.perMonth, words.traps, words.checked].map(
            (name) => html`<th scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(offerRow)}
      </tbody>
    </table>`;
}

function offerRow({ view, explained }: Explained): Markup {
  const { name, model, billing, own, perKept, perMonth, against, lead, reason, age } = view;
  const { traps, limits } = view;
  const tag = [model, billing, own ? words.own : null].filter((each) => each !== null).join(', ');
  const said = [...traps.others, ...traps.disputes, ...limits];
  return html`<tr>
    <th scope="row">${name}<br /><small>${tag}</small></th>
    ${
      perKept && perMonth
        ? html`<td>
              <strong>${amount(perKept)}</strong>${
                against.says !== '' && html`<br /><small>${against.says}</small>`
              }
            </td>
            <td>${amount(perMonth)}</td>`
        : html`<td colspan="2"><i>${lead}</i> ${dated(reason)}</td>`
    }
    <td>${list(said.map(dated))} ${fold(staticWords.sum, explanation(explained, said))}</td>
    <td>${age ? dated(age.says) : unknown(words.notPublished)}</td>
  </tr>`;
}

const unknown = (text: string): Markup => html`<i>${text}</i>`;

/** How a cost comes about, with the source and date of every figure; what the row says is not said again. */
function explanation(view: OfferExplanation, said: readonly string[]): Piece {
  const titled = (title: string, items: readonly Markup[]): Piece =>
    items.length > 0 &&
    html`<p><strong>${title}</strong></p>
      ${list(items)}`;
  const more = (texts: readonly string[]): readonly Markup[] =>
    texts.filter((text) => !said.includes(text)).map(dated);
  return [
    view.lines.map(
      ({ name, cost, equation: terms, facts: all }) =>
        html`<p><strong>${name}</strong> ${figure(cost)}</p>
          ${equation(terms)} ${facts(all)}`,
    ),
    titled(
      words.sums,
      view.sums.map(
        ({ says, cost, facts: all }) =>
          html`${dated(says)}${cost !== '' && html` ${figure(cost)}`} ${facts(all)}`,
      ),
    ),
    titled(words.terms, more(view.account)),
    titled(words.warnings, more([...view.warnings, ...view.notes])),
  ];
}

/** What decides beside the price: an offer a row, so that many of them fit. */
function factsTable({ columns, rows }: FactsView): Markup {
  return html`<table>
    <caption>
      ${words.titleFacts}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.offer}</th>
        ${rows.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${columns.map(
        ({ name, note }, at) =>
          html`<tr>
            <th scope="row">${name}${note !== '' && html`<br /><small>${note}</small>`}</th>
            ${rows.map(({ cells }) => {
              const { text, known, source } = cells[at]!;
              return html`<td>
                ${known ? dated(text) : unknown(text)}${source && html`<br />${link(source)}`}
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
