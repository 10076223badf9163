import { sizesOfShape } from './break-even.js';
import type { Catalog } from './catalog.js';
import { estimate, type EstimateCost, type EstimateOptions } from './estimate.js';
import { checkSale, unknownOption } from './checks.js';
import { needOptions } from './contract.js';
import { type Priced, usdPerKept } from './exact-costs.js';
import { readUsd } from './launch-options.js';
import {
  compareMoney,
  type DecimalString,
  type Money,
  parseMoney,
  scale,
  toDecimal,
} from './money.js';
import { outputOf } from './image-output-tokens.js';
import { findModel } from './models.js';
import { MOST } from './numbers.js';
import { difference, quotient } from './ratios.js';
import { parseSize, sizeText } from './sizes.js';
import type { Notice } from './errors.js';
import { readWorkload, type Workload, type WorkloadIssue } from './workload.js';

/** The end of a range that the budget must cover; `high` is always enough. */
export const BUDGET_ENDS = ['high', 'likely', 'low'] as const;
export type BudgetEnd = (typeof BUDGET_ENDS)[number];

export interface BudgetOptions extends EstimateOptions {
  /** US dollars per month as a decimal string, at least 0.01. */
  readonly usd: DecimalString | number | null;
  /** Defaults to high. Without a likely cost, `likely` falls back to high. */
  readonly end?: BudgetEnd | null;
}

export type BudgetReason = Notice<
  'unpriced' | 'measured-tokens' | 'no-qualities' | 'auto-size' | 'sizes-not-published'
>;

/** A change to the workload, and what the month then costs. */
export interface BudgetPlan {
  readonly change: Workload;
  readonly perKept: EstimateCost;
  readonly perMonth: EstimateCost;
}

/** One question to a budget, the rest of the workload as it is. */
export type BudgetAnswer =
  | (BudgetPlan & {
      readonly kind: 'fits';
      /** US dollars of the budget that are left over. */
      readonly leftUsd: DecimalString;
    })
  /** Even the smallest value costs more than the budget. */
  | {
      readonly kind: 'infeasible';
      readonly least: BudgetPlan;
      /** US dollars that are missing. */
      readonly missingUsd: DecimalString;
    }
  | { readonly kind: 'not-applicable'; readonly reason: BudgetReason };

export type Budget =
  | {
      readonly kind: 'solved';
      readonly usd: DecimalString;
      readonly end: BudgetEnd;
      /** The workload as it is; `null` when it has no price. */
      readonly present: BudgetAnswer;
      /** The most kept images per month. */
      readonly images: BudgetAnswer;
      /** The best quality of the model. */
      readonly quality: BudgetAnswer;
      /**
       * The accepted size of the most pixels with the same shape: of each width the nearest height, at
       * most 1.5 % off. Sizes that the vendor calls experimental are among them.
       */
      readonly size: BudgetAnswer;
    }
  | { readonly kind: 'invalid'; readonly issues: readonly WorkloadIssue[] };

interface Candidate extends BudgetPlan {
  readonly usd: Money;
}

/**
 * What a monthly budget buys, as three separate answers: the most images, the best quality, the largest
 * size. Each keeps the rest of the workload and is a change that you can apply; the answers don't
 * combine. Amounts are compared exactly, at one end of the ranges. Never throws, whatever a person types.
 * @example
 * // medium at 96 x $5 + 1,756 x $30 per 1M = $0.05316 an image: $100 buys 1,881 and leaves $0.00604
 * solveBudget({ promptTokens: 90 }, catalog, { usd: '100' }).images.change // { imagesPerMonth: 1881 }
 */
export function solveBudget(workload: Workload, catalog: Catalog, options: BudgetOptions): Budget {
  needOptions(options);
  const { workload: read, model, issues: found } = readWorkload(workload, catalog, options.asOf);
  const issues: WorkloadIssue[] = [...found];
  checkSale(catalog, model ?? undefined, options, issues);
  const usd = readUsd('budget', options.usd ?? '', issues);
  const end = options.end ?? 'high';
  if (!BUDGET_ENDS.includes(end)) issues.push(unknownOption('budget-end', end, BUDGET_ENDS));
  if (!read || usd === null || issues.length > 0) return { kind: 'invalid', issues };

  const budget = parseMoney(usd);
  const priced = (change: Workload): Priced | null => {
    const after = estimate({ ...workload, ...change }, catalog, options);
    return after.kind === 'exact' || after.kind === 'range' ? after : null;
  };
  const each = (after: Priced): Money => {
    const range = usdPerKept(after);
    return range[end] ?? range.high;
  };
  const candidate = (change: Workload): Candidate | null => {
    const after = priced(change);
    if (!after) return null;
    const { imagesPerMonth } = after.workload;
    const images = imagesPerMonth[end] ?? imagesPerMonth.high;
    const { perKept, perMonth } = after;
    return { change, perKept, perMonth, usd: scale(each(after), BigInt(images)) };
  };
  const fits = ({ usd: cost }: Candidate): boolean => compareMoney(cost, budget) <= 0;
  // The best first: the first that fits is the answer.
  const answer = (changes: readonly Workload[]): BudgetAnswer => {
    const all = changes.flatMap((change) => candidate(change) ?? []);
    const best = all.find(fits);
    if (best) return fitting(best, budget);
    const [least] = all.sort((a, b) => compareMoney(a.usd, b.usd));
    return least ? short(least, budget) : not('unpriced');
  };
  const { outputTokens } = read;
  const own = findModel(catalog, read.model)!;
  const { qualities, sizes } = own;
  const { size: wanted, quality } = read;
  const shape = parseSize(wanted);
  const present = priced({});
  const likely = present && usdPerKept(present).likely;
  const at = end === 'likely' && !likely ? 'high' : end;
  return {
    kind: 'solved',
    usd,
    end,
    present: answer([{}]),
    images: present ? answer(mostImages(each(present), budget)) : not('unpriced'),
    quality: outputTokens
      ? not('measured-tokens')
      : qualities.length === 0
        ? not('no-qualities')
        : answer([...qualities].reverse().map((word) => ({ quality: word }))),
    size: outputTokens
      ? not('measured-tokens')
      : !shape
        ? not('auto-size')
        : sizes.kind === 'unknown'
          ? not('sizes-not-published')
          : largestSize(),
  };

  /** A month's cost grows with the tokens of an image and with nothing else of a size. */
  function largestSize(): BudgetAnswer {
    const all = sizesOfShape(own, wanted.replace('x', ':')).flatMap((size) => {
      const { image } = outputOf(own, { size, quality });
      return image ? [{ size: sizeText(size), tokens: image[at] ?? image.high }] : [];
    });
    const change = ({ size }: (typeof all)[number]): Workload => ({ size });
    // Stable: of sizes with equal tokens the smaller comes first.
    const byTokens = [...all].sort((a, b) => a.tokens - b.tokens);
    let [affordable, dear] = [0, byTokens.length];
    while (affordable < dear) {
      const middle = Math.floor((affordable + dear) / 2);
      const found = candidate(change(byTokens[middle]!));
      if (found && fits(found)) affordable = middle + 1;
      else dear = middle;
    }
    const most = byTokens[affordable - 1]?.tokens;
    const best = most === undefined ? byTokens[0] : all.findLast(({ tokens }) => tokens <= most);
    return answer(best ? [change(best)] : []);
  }
}

const not = (code: BudgetReason['code']): BudgetAnswer => ({
  kind: 'not-applicable',
  reason: { code, params: {} },
});

/** As many as the budget pays for; one when it pays for none, and no more than a workload may have. */
function mostImages(each: Money, budget: Money): readonly Workload[] {
  if (each.n === 0n) return [{ imagesPerMonth: MOST }];
  const { n, d } = quotient(budget, each);
  const images = Math.min(Number(n / d), MOST);
  return [{ imagesPerMonth: Math.max(images, 1) }];
}

function fitting({ usd, ...plan }: Candidate, budget: Money): BudgetAnswer {
  return { kind: 'fits', ...plan, leftUsd: toDecimal(difference(budget, usd)) };
}

function short({ usd, ...least }: Candidate, budget: Money): BudgetAnswer {
  return { kind: 'infeasible', least, missingUsd: toDecimal(difference(usd, budget)) };
}
