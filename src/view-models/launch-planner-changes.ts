import {
  type Budget,
  type BudgetAnswer,
  type Lever,
  levers,
  solveBudget,
  type Workload,
} from '../core/index.js';
import { formatInteger, formatNumber } from '../i18n/format.js';
import { asEntered } from './as-entered.js';
import type { LaunchRequest, LaunchWords } from './launch-planner-request.js';
import { ends, moneyText, spread } from './launch-planner-texts.js';

/** The bar holds today's cost; what is more is cut, and shows the cut. */
const WHOLE = 100;
/** Those that move the month most. */
const MOST_LEVERS = 8;

export interface LeverView {
  readonly name: string;
  readonly note: string;
  /** −44 %, +297 % */
  readonly percent: string;
  readonly direction: Lever['difference']['direction'];
  readonly bar: number;
  readonly cut: boolean;
  readonly month: string;
  /** `null` where a change of the workload alone does not make it. */
  readonly change: Workload | null;
}

/** What moves the month's cost, each with the change that makes it. */
export function leversView(request: LaunchRequest, words: LaunchWords): readonly LeverView[] {
  const { plan, catalog, locale } = request;
  const { plan: say } = words;
  const found = levers(asEntered(plan.workload), catalog, optionsOf(request));
  return [...found]
    .sort((a, b) => Number(b.difference.usd) - Number(a.difference.usd))
    .slice(0, MOST_LEVERS)
    .map(({ code, change, offer, params, perMonth, difference }) => {
      const percent = Number(difference.percent ?? 0);
      const provider = catalog.providers[String(params.provider)]?.name;
      // Another model is bought where it is sold first, which is what the workload alone leads to.
      const sold = catalog.offers.find(({ model }) => model === change.model)?.id;
      return {
        name: say.lever(code, change, provider === undefined ? params : { ...params, provider }),
        note: say.leverNote(code),
        percent: `${difference.direction === 'less' ? '−' : '+'}${formatNumber(locale, percent, percent >= 10 ? 0 : 1)}%`,
        direction: difference.direction,
        bar: Math.min(percent, WHOLE),
        cut: percent > WHOLE,
        month: spread(perMonth, (usd) => moneyText(usd, request), words),
        change: offer === null || offer === sold ? change : null,
      };
    });
}

const optionsOf = ({ plan: { asOf, offer } }: LaunchRequest) => ({ asOf, offer });

export interface AnswerView {
  readonly name: string;
  readonly says: string;
  readonly note: string;
  /** `null` where there is nothing to apply. */
  readonly change: Workload | null;
}

export interface BudgetView {
  readonly present: string;
  readonly answers: readonly AnswerView[];
}

const ASKED = ['images', 'quality', 'size'] as const;

/** What a budget buys; `null` when it is no amount of dollars. */
export function budgetView(
  usd: string | number,
  request: LaunchRequest,
  words: LaunchWords,
): BudgetView | Extract<Budget, { kind: 'invalid' }> {
  const { plan, catalog } = request;
  const { plan: say } = words;
  const found = solveBudget(asEntered(plan.workload), catalog, { ...optionsOf(request), usd });
  if (found.kind === 'invalid') return found;
  const { present } = found;
  const money = (amount: string): string => moneyText(amount, request);
  return {
    present:
      present.kind === 'fits'
        ? say.presentFits(money(present.leftUsd))
        : present.kind === 'infeasible'
          ? say.presentShort(money(present.missingUsd))
          : say.budgetReason(present.reason.code),
    answers: ASKED.map((name) => answerView(say.answers[name], found[name], request, words)),
  };
}

function answerView(
  name: string,
  answer: BudgetAnswer,
  request: LaunchRequest,
  words: LaunchWords,
): AnswerView {
  const { plan, locale } = request;
  const { plan: say } = words;
  const { workload } = plan;
  const money = (usd: string): string => moneyText(usd, request);
  const worded = ({ imagesPerMonth, ...change }: Workload): string =>
    say.answer(
      change,
      typeof imagesPerMonth === 'number' ? formatInteger(locale, imagesPerMonth) : null,
    );
  switch (answer.kind) {
    case 'fits': {
      const { change, perMonth, leftUsd } = answer;
      const now = (Object.keys(change) as (keyof typeof workload)[]).every(
        (field) =>
          JSON.stringify(change[field as keyof Workload]) ===
          JSON.stringify(simple(workload[field])),
      );
      const month = ends(perMonth, money, words) ?? spread(perMonth, money, words);
      return {
        name,
        says: now ? `${worded(change)}, ${say.asNow}` : worded(change),
        note: say.left(month, money(leftUsd)),
        change: now ? null : change,
      };
    }
    case 'infeasible':
      return {
        name,
        says: say.least(worded(answer.least.change), money(answer.missingUsd)),
        note: '',
        change: null,
      };
    case 'not-applicable':
      return { name, says: say.budgetReason(answer.reason.code), note: '', change: null };
  }
}

/** A range that is one number, as a workload gives it. */
function simple(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('low' in value) || !('high' in value))
    return value;
  return value.low === value.high ? value.low : value;
}
