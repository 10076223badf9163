import { html, nothing, svg, type TemplateResult } from 'lit';
import { launchPlanner as words } from '../../i18n/en/launch-planner.js';
import type {
  Check,
  LaunchView,
  TradeView,
  VerdictView,
} from '../../view-models/launch-planner.js';
import type { ChainView } from '../../view-models/launch-planner-chain.js';
import {
  type LimitsView,
  type MeterView,
  TICK,
  type TierRowView,
} from '../../view-models/launch-planner-limits.js';
import type {
  RampView,
  ScheduleRowView,
  ScheduleView,
} from '../../view-models/launch-planner-schedule.js';
import { dated, said } from '../shared/dated.js';
import { live } from '../shared/live.js';

// Roles are spelled out because narrow layouts change `display`, which strips them from a table.

/** The result: whether the account can handle the plan. */
export function verdict({ kind, says, more }: VerdictView): TemplateResult {
  return html`<div part="verdict" class=${kind}>
    <p class="says">${said(dated(says))}</p>
    ${more.map((each) => html`<p class="small">${said(dated(each))}</p>`)}
  </div>`;
}

/** A heading that states the finding. */
function heading(title: string, note = ''): TemplateResult {
  return html`<h4 part="subtitle">${said(dated(title))}</h4>
    ${note ? html`<p class="small muted">${said(dated(note))}</p>` : nothing}`;
}

/** Numbers stay with their units, so that a range breaks between its ends. */
const unbroken = (text: string): string => text.replace(/(?<=\d) /g, '\u00a0');

/** Values that are this long stand under one another where there is little room. */
const LONG = 12;

export function chain({ links, note }: ChainView, unpriced: readonly string[]): TemplateResult {
  return html`<section class="block span">
    <h4 class="hidden-visually">${words.chain}</h4>
    <div part="chain" class=${links.some(({ value }) => value.length > LONG) ? 'long' : nothing}>
      ${links.map(
        ({ by, value, range, unit }) =>
          html`${
              by.length === 0
                ? nothing
                : html`<p class="step-op">
                    ${arrow}${by.map((each) => html`<span>${said(each)} </span>`)}
                  </p>`
            }
            <p part="step">
              <bdi dir="ltr" part="figure" class="step-value">${value}</bdi>
              <span class="step-unit">${said(unit)}</span>
              ${range === null ? nothing : html`<bdi dir="ltr" class="step-unit">${range}</bdi>`}
            </p>`,
      )}
    </div>
    <p class="small muted">${said(note)}</p>
    ${unpriced.map((reason) => html`<p part="notice">${said(dated(reason))}</p>`)}
  </section>`;
}

const arrow = svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 8h11M9.5 4l4 4-4 4" /></svg>`;

export function limits(view: LimitsView): TemplateResult {
  const { title, note, columns, rows, notes } = view;
  return html`<section class="block ${columns.length > 2 ? 'span' : ''}" part="limits">
    ${heading(title, `${note} ${words.tick}`)}
    <table class="tiers ${columns.length > 2 ? 'many' : ''}" role="table">
      <caption class="hidden-visually">
        ${words.limits}
      </caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">${words.tierHead}</th>
          ${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
          <th scope="col" role="columnheader" class="end">${words.bindingHead}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => tierRow(row, columns.length))}
      </tbody>
    </table>
    ${notes.map((each) => html`<p class="small muted">${said(each)}</p>`)}
  </section>`;
}

function tierRow(
  { name, yours, meters, strong, rest }: TierRowView,
  columns: number,
): TemplateResult {
  return html`<tr role="row" class=${yours ? 'yours' : nothing} aria-current=${yours || nothing}>
    <th scope="row" role="rowheader">${said(name)}</th>
    ${
      meters.length > 0
        ? meters.map((each) => html`<td role="cell">${meter(each)}</td>`)
        : columns > 0
          ? html`<td role="cell" colspan=${columns}></td>`
          : nothing
    }
    <td role="cell" class="end binding small">
      ${said(html`${strong ? html`<b>${strong}</b> ` : nothing}${dated(rest)}`)}
    </td>
  </tr>`;
}

/** The limit is the tick, at the same place in every row; the fill may pass it. */
function meter({ label, needed, limit, share, fill, over, reason }: MeterView): TemplateResult {
  return html`<span class="cell-label" aria-hidden="true">${label}</span>
    <div part="meter" class=${over ? 'over' : nothing}>
      <bdi dir="ltr" class="meter-line"
        ><span
          >${needed} <span class="muted">${limit === null ? reason : words.of(limit)}</span></span
        >
        <span class="share">${share}</span></bdi
      >
      ${
        limit === null
          ? nothing
          : html`<svg
              part="track"
              class="track"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect class="whole-track" width="100" height="10" />
              <rect part="fill" width=${Math.max(fill, 1)} height="10" />
              <line
                class="limit"
                x1=${TICK}
                x2=${TICK}
                y1="-5"
                y2="15"
                vector-effect="non-scaling-stroke"
              />
            </svg>`
      }
    </div>`;
}

/** A table whose middle column is drawn. */
export function schedule({ title, note, ticks, rows }: ScheduleView): TemplateResult {
  if (rows.length === 0)
    return html`<section class="block" part="schedule">${heading(title)}</section>`;
  const { tier, plot, ready, takes } = words.scheduleHead;
  const known = rows.some((row) => row.ready !== '');
  return html`<section class="block" part="schedule">
    ${heading(title, note)}
    <table class="clock" role="table">
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">${tier}</th>
          <th scope="col" role="columnheader" class="plot">
            <span class="hidden-visually">${plot}</span>
            <svg class="axis" aria-hidden="true">
              ${ticks.map(
                ({ at, label }, index) =>
                  svg`<text class=${index % 2 === 1 ? 'odd' : ''} x="${at}%" y="90%" text-anchor=${
                    at === 0 ? 'start' : at === 100 ? 'end' : 'middle'
                  }>${label}</text>`,
              )}
            </svg>
          </th>
          ${known ? html`<th scope="col" role="columnheader" class="end">${ready}</th>` : nothing}
          <th scope="col" role="columnheader" class="end">${takes}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => clockRow(row, ticks, known))}
      </tbody>
    </table>
  </section>`;
}

function clockRow(
  { name, yours, promised, bar, ready, takes }: ScheduleRowView,
  ticks: ScheduleView['ticks'],
  known: boolean,
): TemplateResult {
  const kind = [yours ? 'yours' : '', promised ? 'promised' : ''].filter(Boolean).join(' ');
  return html`<tr role="row" class=${kind || nothing}>
    <th scope="row" role="rowheader">${said(name)}</th>
    <td role="cell" class="plot">
      <svg class="bars" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        ${ticks.map(
          ({ at }) =>
            svg`<line x1=${at} x2=${at} y1="0" y2="10" vector-effect="non-scaling-stroke" />`,
        )}
        <rect
          part="fill"
          y="3"
          width=${Math.max(bar, 0.5)}
          height="4"
          vector-effect="non-scaling-stroke"
        />
      </svg>
    </td>
    ${known ? html`<td role="cell" class="end"><bdi dir="ltr">${ready}</bdi></td>` : nothing}
    <td role="cell" class="end muted"><bdi dir="ltr">${unbroken(takes)}</bdi></td>
  </tr>`;
}

export function ramp({ title, note, rows }: RampView): TemplateResult {
  const { point, from, images, usd, use, wait } = words.rampHead;
  return html`<section class="block first" part="ramp">
    ${heading(title, note)}
    <div class="scroll" role="region" tabindex="0" aria-label=${words.ramp}>
      <table>
        <thead>
          <tr>
            <th scope="col">${point}</th>
            <th scope="col">${from}</th>
            ${[images, usd, use, wait].map((name) => html`<th scope="col" class="end">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.name}</th>
                <td><span class="whole">${row.from}</span></td>
                ${[row.images, row.usd, row.use, row.wait].map(
                  (text) => html`<td class="end"><bdi dir="ltr">${text}</bdi></td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

export function tradeoff({ title, options, note }: TradeView): TemplateResult {
  return html`<section class="block first">
    ${heading(title)}
    <div part="tradeoff">
      ${options.map(
        (option) =>
          html`<div class="way">
            <p class="small strong">${option.name}</p>
            <p>
              <bdi dir="ltr" part="figure" class="step-value">${option.usd}</bdi>
              ${
                option.range === null
                  ? nothing
                  : html`<span class="step-unit">${said(option.range)}</span>`
              }
            </p>
            <p class="small muted">${said(option.note)}</p>
          </div>`,
      )}
    </div>
    ${note ? html`<p class="small muted">${said(note)}</p>` : nothing}
  </section>`;
}

/** What is ticked is kept nowhere. */
export function checklist(
  { checklist: checks }: LaunchView,
  ticked: ReadonlySet<Check>,
  tick: (check: Check) => void,
  copy: unknown,
): TemplateResult {
  return html`<section class="block" part="checklist">
    ${heading(words.checklist)}
    <ul>
      ${checks.map(
        ({ id, name, note }) =>
          html`<li>
            <label
              ><input
                type="checkbox"
                .checked=${live(ticked.has(id))}
                @change=${(): void => {
                  tick(id);
                }}
              /><span>${said(html`<b>${name}</b>`)} <small>${said(note)}</small></span></label
            >
          </li>`,
      )}
    </ul>
    ${copy}
  </section>`;
}

export function assumptions({ assumptions: all }: LaunchView): TemplateResult {
  return html`<details class="fold span">
    <summary>${said(`${words.assumptions} (${all.length})`)}</summary>
    <ul class="notes">
      ${all.map((each) => html`<li>${said(each)}</li>`)}
    </ul>
  </details>`;
}
