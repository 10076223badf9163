import type { CalculatorView } from './calculator.js';
import type { CalculatorWords } from './calculator-request.js';
import { csv, markdownLink, markdownTable, markdownText } from './text-export.js';

/** A result as Markdown: the figures, the ledger, what is taken for granted, the source. */
export function calculatorMarkdown(
  view: CalculatorView,
  { calculator: say }: CalculatorWords,
): string {
  const { workload } = view.estimate;
  const lines = (title: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : [`${markdownText(title)}:`, items.map((item) => `- ${markdownText(item)}`).join('\n')];
  return [
    `**${markdownText(`${workload.model}, ${workload.size}, ${workload.quality}`)}**`,
    markdownText(
      `${view.perKept.label}: ${view.perKept.text}. ${view.perMonth.label}: ${view.perMonth.text}. ${view.sentence}`,
    ),
    markdownTable(
      [say.meter, say.tokensHead, say.rateHead, say.cost],
      [
        ...view.ledger.rows.map(({ name, tokens, rate, cost }) => [name, tokens, rate, cost]),
        ...(view.ledger.rounding === null ? [] : [[say.rounding, '', '', view.ledger.rounding]]),
        [say.oneAttempt, '', '', view.ledger.attempt],
        [`${say.attemptsPerKept} (${view.ledger.attemptsWhy})`, '', '', view.ledger.attempts],
        [say.oneKept, '', '', view.ledger.kept],
      ],
    ),
    ...lines(say.notPriced, view.reasons),
    ...lines(say.warnings, view.warnings),
    ...lines(say.assumptions, view.assumptions),
    ...(view.provenance
      ? [
          `${markdownText(`${say.ratesRead} ${view.provenance.says}`)} · ${markdownLink(view.provenance.source.name, view.provenance.source.href)}`,
        ]
      : []),
  ].join('\n\n');
}

/** A result as CSV: one line a meter, in US dollars, exact. */
export function calculatorCsv({ estimate }: CalculatorView): string {
  return csv([
    'model,offer,as_of,processing,meter,tokens_low,tokens_high,usd_rate,per_tokens,usd_low,usd_high,checked,source'.split(
      ',',
    ),
    ...estimate.lines.map(({ meter, quantity, rate, cost }) =>
      [
        estimate.workload.model,
        estimate.offer,
        estimate.asOf,
        estimate.workload.processing,
        meter,
        quantity?.low,
        quantity?.high,
        rate?.usd,
        rate?.per,
        cost?.low,
        cost?.high,
        rate?.checks.at(-1),
        rate?.source,
      ].map((value) => String(value ?? '')),
    ),
  ]);
}
