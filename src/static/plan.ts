import { catalog as bundled } from '../catalog/index.js';
import type { Catalog, Issue } from '../core/index.js';
import { needCatalog } from '../core/contract.js';
import { launchPlanner as words } from '../i18n/en/launch-planner.js';
import { shared } from '../i18n/en/shared.js';
import { type BudgetView, budgetView, leversView } from '../view-models/launch-planner-changes.js';
import type { ChainView } from '../view-models/launch-planner-chain.js';
import type { LimitsView, MeterView } from '../view-models/launch-planner-limits.js';
import {
  enteredSettings,
  planned,
  type Setting,
  SETTINGS,
  WORDS,
} from '../view-models/launch-planner-planned.js';
import type { LaunchRequest } from '../view-models/launch-planner-request.js';
import type { RampView, ScheduleView } from '../view-models/launch-planner-schedule.js';
import { type LaunchView, launchView, type TradeView } from '../view-models/launch-planner.js';
import { textOf } from '../view-models/settings.js';
import { attributeOf, attributeText } from '../view-models/workload-fields.js';
import { html, type Markup, type Piece } from './html.js';
import {
  dated,
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

/** The options of a `<launch-planner>` other than its workload: numbers, ranges, or the texts of attributes. */
export interface PlanOptions extends StaticOptions, Readonly<Partial<Record<Setting, unknown>>> {
  /** US dollars per month. */
  readonly budget?: string | number | undefined;
}

/**
 * A `<launch-planner>` as HTML, with the same figures: what the images cost, what stops the plan, and how
 * long it takes.
 * @param catalog defaults to the built-in price list. One of your own is written into the tag, unless it
 *   is at the address of `catalogSrc`.
 * @example planHtml({ imagesPerMonth: 2400 }, { tier: '2', demand: 'working-hours' }).html
 */
export function planHtml(
  workload: StaticWorkload = {},
  options: PlanOptions = {},
  catalog: Catalog = bundled,
): StaticHtml {
  needCatalog(catalog);
  const issues: Issue[] = [];
  const { entered, attributes } = readWorkload(workload, issues);
  const { asOf, offer, ...common } = commonSettings(options, catalog.date, issues);
  const settings = enteredSettings(options);
  const found = planned({ workload: entered, settings, catalog, asOf, offer });
  issues.push(...found.issues);
  if (!found.plan) issues.push({ field: 'catalog', code: 'empty-catalog', params: {} });
  const request = found.plan && { ...common, catalog, plan: found.plan, jobStart: null };
  const budget = request ? solve(options.budget, request, issues) : null;
  const said = notice(issues, words.problems, common.locale);
  return assemble({
    tag: 'launch-planner',
    options,
    settings: {
      ...attributes,
      ...Object.fromEntries(
        [...SETTINGS, 'budget' as const].map((name) => [
          attributeOf(name),
          attributeText(options[name]),
        ]),
      ),
    },
    content: request ? render(request, budget, said) : frame(words.title, said),
    issues,
    own: catalog === bundled ? null : catalog,
  });
}

/** `null` without a budget that can be used. */
function solve(budget: unknown, request: LaunchRequest, issues: Issue[]): BudgetView | null {
  const usd = textOf(budget);
  if (!usd) return null;
  const found = budgetView(usd, request, WORDS);
  if ('present' in found) return found;
  issues.push(...found.issues.filter(({ field }) => field === 'budget'));
  return null;
}

function render(request: LaunchRequest, budget: BudgetView | null, said: Piece): Markup {
  const view = launchView(request, WORDS);
  return frame(
    words.title,
    paragraphs([view.lede]),
    said,
    html`<p><strong>${dated(view.verdict.says)}</strong></p>`,
    paragraphs(view.verdict.more),
    chain(view.chain),
    paragraphs(view.unpriced),
    limits(view.limits),
    schedule(view.schedule),
    ramp(view.ramp),
    trade(view.trade),
    levers(`${words.levers}. ${words.leversNote}`, leversView(request, WORDS)),
    budgetAnswers(budget),
    heading(words.checklist),
    list(view.checklist.map(({ name, note }) => html`<b>${name}</b> ${dated(note)}`)),
    fold(`${words.assumptions} (${view.assumptions.length})`, list(view.assumptions.map(dated))),
    sources(view, request),
  );
}

const heading = (title: string): Markup => html`<p><strong>${dated(title)}</strong></p>`;

/** From images to dollars, a step a line. */
function chain({ links, note }: ChainView): Piece {
  return html`<ol>
      ${links.map(
        ({ by, value, range, unit }) =>
          html`<li>
            ${by.map((each) => html`${dated(each)}${' '}`)}<b>${figure(value)}</b>
            ${unit}${between(range)}
          </li>`,
      )}
    </ol>
    ${paragraphs([note])}`;
}

function limits({ title, note, columns, rows, notes }: LimitsView): Piece {
  return html`${heading(title)} ${paragraphs([note])}
    <table>
      <caption>
        ${words.limits}
      </caption>
      <thead>
        <tr>
          ${[words.tierHead, ...columns, words.bindingHead].map(
            (name) => html`<th scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, meters, strong, rest, yours }) =>
            html`<tr>
              <th scope="row">${yours ? html`<strong>${name}</strong>` : name}</th>
              ${columns.map((_, at) => html`<td>${meters[at] ? meter(meters[at]) : null}</td>`)}
              <td>${strong !== '' && html`<b>${strong}</b>${' '}`}${dated(rest)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${paragraphs(notes)}`;
}

function meter({ needed, limit, share, reason }: MeterView): Markup {
  return html`${figure(needed)}
  ${limit === null ? reason : words.of(limit)}${share !== '' && html` (${figure(share)})`}`;
}

function schedule({ title, note, rows }: ScheduleView): Piece {
  if (rows.length === 0) return heading(title);
  const { tier, takes, clock } = words.scheduleHead;
  return html`${heading(title)} ${paragraphs([note])}
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          ${[tier, takes, clock].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.name}</th>
              <td>${figure(row.takes)}</td>
              <td>${row.clock}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function ramp({ title, note, rows }: RampView): Piece {
  const { point, from, images, usd, use, wait } = words.rampHead;
  return html`${heading(title)} ${paragraphs([note])}
    <table>
      <caption>
        ${words.ramp}
      </caption>
      <thead>
        <tr>
          ${[point, from, images, usd, use, wait].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.name}</th>
              <td>${dated(row.from)}</td>
              ${[row.images, row.usd, row.use, row.wait].map(
                (text) => html`<td>${figure(text)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** The ends of a figure behind it. */
const between = (range: string | null): Piece => range !== null && html` (${figure(range)})`;

/** Standard beside batch. */
function trade({ title, options, note }: TradeView): Piece {
  return [
    heading(title),
    options.length > 0 &&
      html`<dl>
        ${options.map(
          (option) =>
            html`<dt>${option.name}</dt>
              <dd>
                <b>${figure(option.usd)}</b>${between(option.range)}${'. '}${dated(option.note)}
              </dd>`,
        )}
      </dl>`,
    paragraphs([note]),
  ];
}

function budgetAnswers(view: BudgetView | null): Piece {
  return (
    view && [
      heading(words.budgetTitle),
      paragraphs([view.present]),
      html`<dl>
        ${view.answers.map(
          ({ name, says, note }) =>
            html`<dt>${name}</dt>
              <dd><b>${dated(says)}</b> ${note}</dd>`,
        )}
      </dl>`,
    ]
  );
}

function sources({ provenance: read, limitsFrom }: LaunchView, { exchange }: LaunchRequest): Piece {
  return [
    read && provenance(read.state, `${words.provenance} ${read.says}`, read.source),
    limitsFrom && html`<p>${dated(limitsFrom.says)} ${link(limitsFrom)}</p>`,
    exchange && paragraphs([shared.exchange(exchange.perUsd, exchange.currency, exchange.date)]),
  ];
}
