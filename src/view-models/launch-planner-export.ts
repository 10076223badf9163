import type { Check, LaunchView } from './launch-planner.js';
import type { BudgetView } from './launch-planner-changes.js';
import type { LaunchRequest, LaunchWords } from './launch-planner-request.js';
import type { LeverView } from './lever-view.js';
import { markdownLink, markdownTable, markdownText } from './text-export.js';

/** What a reader can change of a plan, and has ticked. */
export interface PlanChanges {
  readonly levers: readonly LeverView[];
  /** `null` without a budget. */
  readonly budget: BudgetView | null;
  readonly ticked: ReadonlySet<Check>;
}

/** The plan as Markdown, in the order that is seen. */
export function launchMarkdown(
  view: LaunchView,
  { exchange }: LaunchRequest,
  words: LaunchWords,
  { levers, budget, ticked }: PlanChanges,
): string {
  const { plan: say, shared } = words;
  const { verdict, chain, limits, schedule, ramp, trade, provenance, limitsFrom } = view;
  const list = (items: readonly string[]): string =>
    items.map((item) => `- ${markdownText(item)}`).join('\n');
  const title = (text: string): string => `**${markdownText(text)}**`;
  return [
    title(say.title),
    markdownText(view.lede),
    markdownText([verdict.says, ...verdict.more].join(' ')),
    markdownText(
      chain.links
        .map(({ by, value, range, unit }) =>
          [by.join(' '), `${value} ${unit}${range === null ? '' : ` (${range})`}`]
            .filter(Boolean)
            .join(' → '),
        )
        .join(' '),
    ),
    markdownText([chain.note, ...view.unpriced].join(' ')),
    title(limits.title),
    markdownText(limits.note),
    markdownTable(
      [say.tierHead, ...limits.columns, say.bindingHead],
      limits.rows.map(({ name, meters, strong, rest }) => [
        name,
        ...limits.columns.map((_, at) => {
          const meter = meters[at];
          if (!meter) return '';
          return meter.limit === null
            ? `${meter.needed}; ${meter.reason}`
            : `${meter.needed} ${say.of(meter.limit)}, ${meter.share}`;
        }),
        `${strong} ${rest}`.trim(),
      ]),
    ),
    ...(limits.notes.length > 0 ? [list(limits.notes)] : []),
    title(schedule.title),
    markdownTable(
      [
        say.scheduleHead.tier,
        say.scheduleHead.ready,
        say.scheduleHead.takes,
        say.scheduleHead.clock,
      ],
      schedule.rows.map(({ name, ready, takes, clock }) => [name, ready, takes, clock]),
    ),
    title(ramp.title),
    markdownText(ramp.note),
    markdownTable(
      [
        say.rampHead.point,
        say.rampHead.from,
        say.rampHead.images,
        say.rampHead.usd,
        say.rampHead.use,
        say.rampHead.wait,
      ],
      ramp.rows.map(({ name, from, images, usd, use, wait }) => [
        name,
        from,
        images,
        usd,
        use,
        wait,
      ]),
    ),
    title(trade.title),
    list([
      ...trade.options.map(
        ({ name, usd, range, note }) =>
          `${name}: ${usd}${range === null ? '' : ` (${range})`}. ${note}`,
      ),
      ...(trade.note ? [trade.note] : []),
    ]),
    ...(levers.length > 0
      ? [
          title(say.levers),
          markdownText(say.leversNote),
          markdownTable(
            [say.leverHead.change, say.leverHead.difference, say.leverHead.month],
            levers.map(({ name, note, percent, cost }) => [
              note ? `${name} (${note})` : name,
              percent,
              cost,
            ]),
          ),
        ]
      : []),
    ...(budget
      ? [
          title(say.budgetTitle),
          markdownText(budget.present),
          list(
            budget.answers.map(({ name, says, note }) =>
              [`${name}: ${says}`, note].filter(Boolean).join('; '),
            ),
          ),
          markdownText(say.budgetNote),
        ]
      : []),
    checklistMarkdown(view, words, ticked),
    title(say.assumptions),
    list(view.assumptions),
    [
      ...(provenance
        ? [
            `- ${markdownText(`${say.provenance} ${provenance.says}:`)} ${markdownLink(provenance.source.name, provenance.source.href)}`,
          ]
        : []),
      ...(limitsFrom
        ? [`- ${markdownText(limitsFrom.says)} ${markdownLink(limitsFrom.name, limitsFrom.href)}`]
        : []),
      ...(exchange
        ? [`- ${markdownText(shared.exchange(exchange.perUsd, exchange.currency, exchange.date))}`]
        : []),
    ].join('\n'),
  ].join('\n\n');
}

/** The checklist as a list of tasks. */
export function checklistMarkdown(
  { checklist }: LaunchView,
  { plan: say }: LaunchWords,
  ticked: ReadonlySet<Check>,
): string {
  return [
    `**${markdownText(say.checklist)}**`,
    checklist
      .map(
        ({ id, name, note }) =>
          `- [${ticked.has(id) ? 'x' : ' '}] ${markdownText(`${name}. ${note}`)}`,
      )
      .join('\n'),
  ].join('\n\n');
}
