import type { PlanStep, Range, StepCode, StepOperand } from '../core/index.js';
import { formatMoney, formatNumber } from '../i18n/format.js';
import type { LaunchRequest, LaunchWords } from './launch-planner-request.js';
import { ends, moneyText, numberText, shortText, spread } from './launch-planner-texts.js';

/** A quantity of the chain, and what is done with the one before to come to it. */
export interface LinkView {
  readonly by: readonly string[];
  readonly value: string;
  /** From where to where, when `value` is what is likely. */
  readonly range: string | null;
  readonly unit: string;
}

export interface ChainView {
  readonly links: readonly LinkView[];
  /** What the limits see of it. */
  readonly note: string;
}

/** kept ÷ … → billable attempts × … → tokens × … → dollars. */
export function chainView(request: LaunchRequest, words: LaunchWords): ChainView {
  const { plan, locale } = request;
  const { plan: say } = words;
  const step = (code: StepCode): PlanStep => plan.steps.find((each) => each.code === code)!;
  const count = (value: string): string => numberText(value, locale);
  const link = (
    value: Range<string> | null,
    text: (value: string) => string,
    unit: string,
    by: readonly string[] = [],
  ): LinkView => ({
    by,
    value: value ? spread(value, text, words) : say.notKnown,
    range: value && ends(value, text, words),
    unit,
  });
  const [kept, billable, tokens, usd] = (
    ['kept', 'billable-attempts', 'billed-tokens', 'usd'] as const
  ).map(step) as [PlanStep, PlanStep, PlanStep, PlanStep];
  const share = (value: string): string => shareText(value, locale);
  const lost = [
    ...part(billable, 'delivered-share', (range) => say.rerolls(spread(range, share, words))),
    ...part(billable, 'succeeded-share', (range) => say.failures(spread(range, share, words))),
  ];
  const blended = blendedRate(tokens, usd);
  const unbilled = step('unbilled-attempts').value;
  const money = (amount: string): string => moneyText(amount, request);
  const batch = plan.workload.processing === 'batch';
  return {
    links: [
      link(kept.value, count, say.steps.kept),
      link(billable.value, count, say.steps.billable, lost.length > 0 ? lost : [say.noneLost]),
      link(
        tokens.value,
        (value) => shortText(value, locale),
        say.steps.tokens,
        part(tokens, 'tokens-per-attempt', (range) => say.tokensEach(spread(range, count, words))),
      ),
      {
        ...link(
          usd.value,
          money,
          say.steps.usd(batch),
          blended
            ? [
                say.blended(
                  spread(
                    blended,
                    (rate) =>
                      request.exchange ? money(rate) : formatMoney(locale, rate, 'USD', 2),
                    words,
                  ),
                ),
              ]
            : [],
        ),
        ...(usd.value ? {} : { value: say.notPriced }),
      },
    ],
    note: [
      say.attempts(
        spread(step('attempts').value!, count, words),
        spread(step('requests').value!, count, words),
      ),
      ...(unbilled && Number(unbilled.high) > 0
        ? [say.unbilled(spread(unbilled, count, words))]
        : []),
    ].join(' '),
  };
}

const NOTHING_LOST = '1';

function part(
  { operands }: PlanStep,
  code: StepOperand['code'],
  says: (value: Range<string>) => string,
): readonly string[] {
  return operands
    .filter((operand) => operand.code === code && operand.value.low !== NOTHING_LOST)
    .map(({ value }) => says(value));
}

/** Dollars for a million tokens, all meters together; `null` when one of the two is not known. */
function blendedRate(tokens: PlanStep, usd: PlanStep): Range<string> | null {
  const each = tokens.operands.find(({ code }) => code === 'tokens-per-attempt')?.value;
  const cost = usd.operands.find(({ code }) => code === 'usd-per-attempt')?.value;
  if (!each || !cost) return null;
  const rate = (amount: string, count: string): string =>
    ((Number(amount) / Number(count)) * 1e6).toFixed(6);
  const low = rate(cost.low, each.low);
  const high = rate(cost.high, each.high);
  return Number(low) <= Number(high) ? { low, high } : { low: high, high: low };
}

function shareText(share: string, locale: string): string {
  return formatNumber(locale, Number(share), 3);
}
