import { freshness } from '../core/index.js';
import type { CalculatorView } from './calculator.js';
import type { CalculatorWords } from './calculator-request.js';
import { workloadText } from './calculator-workload.js';
import { sourceView } from './provenance.js';
import { csv, markdownLink, markdownTable, markdownText } from './text-export.js';

/** A result as Markdown: the workload, the figures, the ledger, what to know of them, the source. */
export function calculatorMarkdown(
  view: CalculatorView,
  { calculator: say }: CalculatorWords,
): string {
  const { ledger, perKept, perMonth, unpriced, standard, provenance } = view;
  const list = (title: string, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : [`${markdownText(title)}:`, items.map((item) => `- ${item}`).join('\n')];
  const figure = ({ label, text, usd }: typeof perKept): string =>
    `${label}: ${text}${usd === undefined ? '' : ` (${usd})`}.`;
  return [
    `**${markdownText(view.workloadText)}**`,
    markdownText(
      `${figure(perKept)} ${figure(perMonth)} ${view.sentence} ${say.priceDate(view.estimate.asOf)}`,
    ),
    markdownTable(
      [say.meter, say.tokensHead, say.rateHead, say.cost],
      [
        ...ledger.rows.map(({ name, tokens, rate, cost }) => [name, tokens, rate, cost]),
        ...(ledger.rounding === null ? [] : [[say.rounding, '', '', ledger.rounding]]),
        [say.oneAttempt, ledger.tokens ?? '', '', ledger.attempt],
        [`${say.attemptsPerKept} (${ledger.attemptsWhy})`, '', '', ledger.attempts],
        [say.oneKept, '', '', ledger.kept],
      ],
    ),
    ...(unpriced
      ? [
          markdownText(
            [unpriced.title, ...unpriced.reasons, say.replacedBy(unpriced.replacements)]
              .join(' ')
              .trim(),
          ),
        ]
      : []),
    ...list(say.warnings, [
      ...[...(standard === null ? [] : [say.standardIs(standard)]), ...view.warnings].map(
        markdownText,
      ),
      ...view.conflicts.map(({ summary, claims, consequence }) =>
        [
          markdownText(summary),
          ...claims.map(
            ({ says, sources }) =>
              `${markdownText(says)} (${sources.map(({ name, href }) => markdownLink(name, href)).join('; ')}).`,
          ),
          markdownText(consequence),
        ].join(' '),
      ),
    ]),
    ...list(
      say.assumptions,
      view.assumptions.map(
        ({ name, says, source }) =>
          markdownText(`${name}: ${says}`) +
          (source ? ` ${markdownLink(source.name, source.href)}` : ''),
      ),
    ),
    ...(provenance
      ? [
          `${markdownText(`${say.ratesRead} ${provenance.says}`)} · ${markdownLink(provenance.source.name, provenance.source.href)}`,
        ]
      : []),
  ].join('\n\n');
}

const CSV_HEAD = [
  'line',
  'meter',
  'tokens_per_request_low',
  'tokens_per_request_high',
  'rate_usd',
  'rate_tokens',
  'usd_per',
  'usd_low',
  'usd_likely',
  'usd_high',
  'rate_checked',
  'rate_source',
  'rate_source_url',
  'kind',
  'model',
  'offer',
  'price_date',
  'processing',
  'size',
  'quality',
  'images_per_request',
  'attempts_per_kept_low',
  'attempts_per_kept_high',
  'kept_per_month_low',
  'kept_per_month_high',
  'workload',
];

/**
 * A result as CSV, in US dollars, exact.
 *
 * `line` says what a row is: a `meter`, with its tokens in a request and what it adds to an attempt
 * (tokens × rate ÷ images per request), or a `total`. `usd_per` says what the dollars of the row
 * are for: an `attempt`, a `request`, an image that is `kept`, a `month`. The columns from `kind` on
 * say what all rows share. What is not known is empty: with `kind` unpriced the totals are.
 */
export function calculatorCsv(
  { estimate, request }: CalculatorView,
  words: CalculatorWords,
): string {
  const { workload, attempts, asOf } = estimate;
  const { perKept } = attempts.billable;
  const common = [
    estimate.kind,
    workload.model,
    estimate.offer,
    asOf,
    workload.processing,
    workload.size,
    workload.quality,
    workload.imagesPerRequest,
    perKept.low.decimal,
    perKept.high.decimal,
    workload.imagesPerMonth.low,
    workload.imagesPerMonth.high,
    workloadText(estimate, { ...request, locale: 'en' }, words),
  ];
  const total = (name: 'perAttempt' | 'perRequest' | 'perKept' | 'perMonth') => {
    // The known lines alone are no price.
    if (estimate.kind === 'unpriced') return ['', '', ''];
    const { low, likely, high } = estimate[name];
    return [low, likely, high];
  };
  return csv(
    [
      CSV_HEAD,
      ...estimate.lines.map(({ meter, quantity, rate, cost, derivedFrom }) => {
        const source = rate && sourceView(request.catalog, rate.source);
        return [
          'meter',
          meter,
          quantity?.low,
          quantity?.high,
          rate?.usd,
          rate?.per,
          'attempt',
          cost?.low,
          cost?.likely,
          cost?.high,
          rate && freshness(derivedFrom?.rate ?? rate, asOf).checked,
          source?.name,
          source?.href,
          ...common,
        ];
      }),
      ...(
        [
          ['attempt', 'perAttempt'],
          ['request', 'perRequest'],
          ['kept', 'perKept'],
          ['month', 'perMonth'],
        ] as const
      ).map(([per, name]) => [
        'total',
        ...Array<undefined>(5),
        per,
        ...total(name),
        ...Array<undefined>(3),
        ...common,
      ]),
    ].map((cells) => cells.map((cell) => String(cell ?? ''))),
  );
}

/**
 * A result as JSON: the estimate as the core returns it (amounts are decimal strings of US dollars,
 * assumptions and warnings are codes with parameters), its price date, and the sources it names.
 * `schemaVersion` changes when a field changes its meaning or goes.
 */
export function calculatorJson({ estimate, request: { catalog } }: CalculatorView): string {
  const named = [
    ...estimate.lines.map(({ rate }) => rate?.source),
    ...estimate.assumptions.map(({ source }) => source),
  ];
  const sources = Object.fromEntries(
    named.flatMap((id) =>
      id != null && Object.hasOwn(catalog.sources, id) ? [[id, catalog.sources[id]]] : [],
    ),
  );
  return JSON.stringify(
    { schemaVersion: 1, currency: 'USD', priceDate: estimate.asOf, ...estimate, sources },
    null,
    2,
  );
}
