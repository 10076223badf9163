import { type AccountStep, monthOf, turningVolumes } from './account-costs.js';
import { attemptsFor, FAILED_REQUESTS } from './attempts.js';
import { type BillLine, NOTHING, type RequestBill } from './bill.js';
import { addOnce } from './errors.js';
import type { OfferLine, OfferStep } from './comparison.js';
import type { Day } from './dates.js';
import { compareMoney, type Money, scale, toDecimal } from './money.js';
import type { planOf } from './offer-bill.js';
import type { Offer } from './offers.js';
import type { Cost } from './cost.js';
import { combine, type Range } from './ranges.js';
import type { CompleteWorkload } from './workload.js';

const least = (amounts: readonly Money[]): Money =>
  amounts.reduce((a, b) => (compareMoney(b, a) < 0 ? b : a));
export const greatest = (amounts: readonly Money[]): Money =>
  amounts.reduce((a, b) => (compareMoney(b, a) > 0 ? b : a));

const isSame = (a: Money | undefined, b: Money | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && compareMoney(a, b) === 0);

/** From the least to the greatest; likely only when all are alike. */
function span(ranges: readonly Range<Money>[]): Range<Money> {
  const only = ranges[0]!;
  if (
    ranges.every(
      ({ low, high, likely }) =>
        isSame(low, only.low) && isSame(high, only.high) && isSame(likely, only.likely),
    )
  )
    return only;
  const low = least(ranges.map((range) => range.low));
  const high = greatest(ranges.map((range) => range.high));
  return compareMoney(low, high) === 0 ? { low, high, likely: low } : { low, high };
}

export interface AccountContext {
  readonly offer: Offer;
  readonly workload: CompleteWorkload;
  readonly plan: ReturnType<typeof planOf>;
  readonly asOf: Day;
}

/** What a request comes to over several settings. */
export const sumOf = (bills: readonly RequestBill[]): Range<Money> =>
  span(bills.map(({ sum }) => sum));

/** @param request what one comes to before the account, as {@link sumOf} says. */
export function totals(request: Range<Money>, { offer, workload, plan, asOf }: AccountContext) {
  const { imagesPerRequest, imagesPerMonth, rerollRate, failureRate } = workload;
  const usual = FAILED_REQUESTS[offer.failures.status === 'billed' ? 1 : 0];
  const attempts = attemptsFor(rerollRate, failureRate, workload.failedRequests ?? usual);
  const perAttempt = combine([request], (sum) => scale(sum, 1n, BigInt(imagesPerRequest)));
  const kept = combine([perAttempt, attempts.billable], (cost, { n, d }) => scale(cost, n, d));
  // Allowances and floors make neither end sure: all ends of cost and volume are worked out, and
  // the volumes between them at which the cost of an image turns.
  const month = (cost: Money, attempt: Money, images: number) => {
    const steps = monthOf(offer, scale(cost, BigInt(images)), attempt, plan, asOf);
    const sum = steps.at(-1)?.sum ?? scale(cost, BigInt(images));
    return { steps, sum, perKept: scale(sum, 1n, BigInt(images)) };
  };
  const { low, high, likely } = imagesPerMonth;
  const volumes = (cost: Money, attempt: Money): readonly number[] => [
    low,
    ...turningVolumes(offer, cost, attempt, plan)
      .map(Number)
      .filter((images) => images > low && images < high),
    high,
  ];
  const corners = (['low', 'high'] as const).flatMap((end) =>
    volumes(kept[end], perAttempt[end]).map((images) => month(kept[end], perAttempt[end], images)),
  );
  const middle =
    kept.likely && perAttempt.likely && likely !== undefined
      ? month(kept.likely, perAttempt.likely, likely)
      : null;
  const over = (of: 'sum' | 'perKept'): Range<Money> => {
    const ends = corners.map((corner) => corner[of]);
    const range = { low: least(ends), high: greatest(ends) };
    return middle ? { ...range, likely: middle[of] } : range;
  };
  const [cheap] = corners;
  const dear = corners.at(-1)!;
  const billable = combine(
    [attempts.billable, imagesPerMonth],
    ({ n, d }, images) => Number(BigInt(images) * n) / Number(d),
  );
  return {
    perAttempt,
    perKept: over('perKept'),
    perMonth: over('sum'),
    billable: billable.high,
    steps: cheap!.steps.map((step, at): OfferStep =>
      stepOf(step, 'month', {
        low: step.sum,
        high: dear.steps[at]?.sum ?? step.sum,
        ...(middle?.steps[at] && { likely: middle.steps[at].sum }),
      }),
    ),
  };
}

function stepOf(
  { code, params, dated }: Pick<AccountStep, 'params' | 'dated'> & { readonly code: string },
  of: OfferStep['of'],
  cost: Range<Money>,
): OfferStep {
  return { code, params, of, source: dated.source, checks: dated.checks, cost: costOf(cost) };
}

/** What happened to the sum of an attempt; only where every setting went the same way. */
export function attemptSteps(bills: readonly RequestBill[], images: number): readonly OfferStep[] {
  const [first] = bills;
  const codes = ({ steps }: RequestBill) => steps.map(({ code }) => code).join();
  if (!first || bills.some((bill) => codes(bill) !== codes(first))) return [];
  return first.steps.map((step, at) =>
    stepOf(
      step,
      'attempt',
      combine([span(bills.map(({ steps }) => steps[at]!.sum))], (sum) =>
        scale(sum, 1n, BigInt(images)),
      ),
    ),
  );
}

export function costOf(range: Range<Money>): Cost {
  const cost = lineCost(range);
  return cost.low === cost.high ? { ...cost, likely: cost.low } : cost;
}

/** The likely cost of a line can lie outside of the ends, which belong to those of the sum. */
function lineCost({ low, high, likely }: Range<Money>): Cost {
  const cost = { low: toDecimal(low), high: toDecimal(high) };
  return likely ? { ...cost, likely: toDecimal(likely) } : cost;
}

/** The lines of one bill, or of several settings together, by meter. */
export function mergeLines(bills: readonly RequestBill[], images: number): readonly OfferLine[] {
  const share = (cost: Range<Money>): Cost =>
    lineCost(combine([cost], (amount) => scale(amount, 1n, BigInt(images))));
  // The first line of a meter belongs to the first of the others, and so on.
  const groups = new Map<string, BillLine[]>();
  for (const { lines } of bills) {
    const seen = new Map<string, number>();
    for (const line of lines) {
      const nth = (seen.get(line.meter) ?? 0) + 1;
      seen.set(line.meter, nth);
      const key = `${line.meter} ${nth}`;
      const group = groups.get(key);
      if (group) group.push(line);
      else groups.set(key, [line]);
    }
  }
  return [...groups.values()].map((group): OfferLine => {
    const line = group[0]!;
    const alike = (part: (each: BillLine) => unknown): boolean =>
      group.every((each) => part(each) === part(line));
    const reasons: BillLine['reasons'][number][] = [];
    for (const each of group) addOnce(reasons, each.reasons);
    const costs = group.flatMap(({ cost }) => cost ?? []);
    // A line that some settings do not have costs nothing there.
    if (group.length < bills.length) costs.push(NOTHING);
    const quantities = group.flatMap(({ quantity }) => quantity ?? []);
    const numbers = quantities
      .flatMap(({ low, high }) => [low, high])
      .sort((a, b) => Number(a) - Number(b));
    return {
      ...line,
      // One price or formula cannot stand for several.
      price: alike(({ price }) => price?.amount) ? line.price : null,
      formula: alike(({ formula }) => JSON.stringify(formula)) ? line.formula : null,
      quantity: alike(({ quantity }) => JSON.stringify(quantity))
        ? line.quantity
        : { low: numbers[0]!, high: numbers.at(-1)! },
      cost: group.every(({ cost }) => cost) ? share(span(costs)) : null,
      reasons,
    };
  });
}
