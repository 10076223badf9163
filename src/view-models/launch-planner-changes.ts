import {
  type Budget,
  type BudgetAnswer,
  estimate,
  type Lever,
  levers,
  solveBudget,
  type Workload,
} from '../core/index.js';
import { own } from '../core/plain.js';
import { formatInteger } from '../i18n/format.js';
import { asEntered } from './as-entered.js';
import type { LaunchRequest, LaunchWords } from './launch-planner-request.js';
import { type LeverView, leverView } from './lever-view.js';
import { ends, moneyText, spread } from './launch-planner-texts.js';

/** Those that move the month most. */
const MOST_LEVERS = 8;

/** What moves the month's cost, each with the change that makes it. */
export function leversView(request: LaunchRequest, words: LaunchWords): readonly LeverView[] {
  const { plan, catalog, locale } = request;
  const { plan: say } = words;
  const found = levers(asEntered(plan.workload), catalog, optionsOf(request));
  return [...found]
    .sort((a, b) => Number(b.difference.usd) - Number(a.difference.usd))
    .slice(0, MOST_LEVERS)
    .map((lever) =>
      leverView(lever, locale, {
        name: say.lever(lever, own(catalog.providers, lever.params.provider)?.name),
        note: lever.code === 'other-offer' && !isPlannable(lever, request) ? say.notPlanned : '',
        cost: spread(lever.perMonth, (usd) => moneyText(usd, request), words),
      }),
    );
}

/** Offers bill in many ways; an estimate, and with it a plan, is of those that bill by tokens. */
function isPlannable(
  { change, offer }: Lever,
  { plan: { workload, asOf }, catalog }: LaunchRequest,
): boolean {
  const options = offer === null ? { asOf } : { asOf, offer };
  const { kind } = estimate({ ...asEntered(workload), ...change }, catalog, options);
  return kind === 'exact' || kind === 'range';
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
