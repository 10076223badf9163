import type { Provenance } from './catalog.js';
import { creditsToUsd, times } from './bill.js';
import { type Day, DAYS_PER_MONTH } from './dates.js';
import type { Notice, Params } from './errors.js';
import {
  add,
  compareMoney,
  type DecimalString,
  type Money,
  parseMoney,
  scale,
  toDecimal,
  ZERO,
} from './money.js';
import type { Allowance, CreditPlan, Offer } from './offers.js';
import { rateOn } from './rates.js';

/** What an account adds to or takes off the month. */
export interface AccountStep extends Notice<'allowance' | 'subscription' | 'top-up-fee'> {
  readonly dated: Provenance;
  /** The month's sum that it leaves. */
  readonly sum: Money;
}

/**
 * What a month of use costs once the account's free allowance, subscription and fee on paying in
 * are counted: in this order, as one payment a month.
 * @param used US dollars of the month's use.
 * @param perImage US dollars of one attempt, for allowances counted in images.
 */
export function monthOf(
  offer: Offer,
  used: Money,
  perImage: Money,
  plan: CreditPlan | undefined,
  day: Day,
): readonly AccountStep[] {
  const steps: AccountStep[] = [];
  let sum = used;
  const step = (code: AccountStep['code'], params: Params, dated: Provenance): void => {
    steps.push({ code, params, dated, sum });
  };
  for (const allowance of offer.account?.allowances ?? []) {
    if (!isSubtracted(allowance)) continue;
    const free = freeOf(allowance, perImage, plan);
    sum = compareMoney(free, sum) >= 0 ? ZERO : subtract(sum, free);
    step('allowance', allowanceParams(allowance), allowance);
  }
  if (plan?.monthly) {
    const least = parseMoney(plan.usd);
    if (compareMoney(sum, least) < 0) sum = least;
    step('subscription', { usd: plan.usd, plan: plan.name }, plan);
  }
  const fee = offer.account?.topUpFee;
  if (fee && rateOn([fee], day) && sum.n > 0n) {
    const share = scale(times(sum, fee.percent), 1n, 100n);
    const floor = parseMoney(fee.floorUsd ?? '0');
    const paid = compareMoney(share, floor) < 0 ? floor : share;
    sum = add(sum, paid);
    const { percent, floorUsd = '0' } = fee;
    step('top-up-fee', { percent, floorUsd, usd: toDecimal(paid) }, fee);
  }
  return steps;
}

/**
 * Numbers of images about which the cost of one turns: the end of the free allowance, the floor of
 * the fee and the subscription. Between two of them it only falls or only rises.
 * @param perKept US dollars of one kept image before the account.
 */
export function turningVolumes(
  offer: Offer,
  perKept: Money,
  perImage: Money,
  plan: CreditPlan | undefined,
): readonly bigint[] {
  if (perKept.n === 0n) return [];
  const free = (offer.account?.allowances ?? [])
    .filter(isSubtracted)
    .map((allowance) => freeOf(allowance, perImage, plan))
    .reduce(add, ZERO);
  const paid = [ZERO];
  if (plan?.monthly) paid.push(parseMoney(plan.usd));
  const { percent, floorUsd } = offer.account?.topUpFee ?? {};
  if (percent !== undefined && floorUsd !== undefined) {
    const { n, d } = parseMoney(percent);
    if (n > 0n) paid.push(scale(parseMoney(floorUsd), d * 10n ** 12n * 100n, n));
  }
  return paid.flatMap((sum) => {
    const until = add(free, sum);
    const images = (until.n * perKept.d) / (until.d * perKept.n);
    return [images, images + 1n];
  });
}

/** Whether an allowance lessens the month's bill. */
function isSubtracted({ per, beyond }: Allowance): boolean {
  return per !== 'once' && beyond !== 'refused';
}

/** What an allowance is worth in a month, US dollars. */
function freeOf(allowance: Allowance, perImage: Money, plan: CreditPlan | undefined): Money {
  const days = allowance.per === 'day' ? DAYS_PER_MONTH : 1;
  return scale(valueOf(allowance, perImage, plan), BigInt(days));
}

function valueOf({ unit, amount }: Allowance, perImage: Money, plan?: CreditPlan): Money {
  if (unit === 'images') return times(perImage, amount);
  const money = parseMoney(amount);
  return unit === 'usd' ? money : plan ? creditsToUsd(money, plan) : ZERO;
}

/** `a - b`, where `b` is not above `a`. */
function subtract(a: Money, b: Money): Money {
  return add(a, { n: -b.n, d: b.d });
}

export function allowanceParams({ unit, amount, per, resets }: Allowance): Params {
  return { unit, amount, per, ...(resets && { resets }) };
}

/** What a free allowance that nothing can be bought beyond can serve. */
export interface Capacity {
  readonly unit: Allowance['unit'];
  /** What is given, and what one request takes of it. */
  readonly given: DecimalString;
  readonly perRequest: DecimalString;
  readonly per: 'day' | 'month' | 'once';
  /** Whole requests and images of one period. */
  readonly requests: number;
  readonly images: number;
  /** What is left of the period's allowance after them. */
  readonly left: DecimalString;
  /** Images of 30 days, or of the one month. */
  readonly imagesPerMonth: number;
  readonly resets: Allowance['resets'] | null;
}

/**
 * How many images an allowance serves that nothing can be bought beyond; `null` when the offer has none.
 * @param perRequest what a request takes, in US dollars and credits.
 * @example 5 credits a day, 3 a request: 1 image a day, 2 credits left over, 30 in 30 days
 */
export function capacityOf(
  offer: Offer,
  perRequest: { readonly usd: Money; readonly credits: Money | null },
  imagesPerRequest: number,
): Capacity | null {
  const allowance = offer.account?.allowances?.find(({ beyond }) => beyond === 'refused');
  if (!allowance) return null;
  const { unit, amount, per, resets } = allowance;
  const given = parseMoney(amount);
  const one = 10n ** 12n;
  const taken =
    unit === 'images'
      ? { n: BigInt(imagesPerRequest) * one, d: 1n }
      : unit === 'usd'
        ? perRequest.usd
        : (perRequest.credits ?? ZERO);
  if (taken.n === 0n) return null;
  const requests = (given.n * taken.d) / (given.d * taken.n);
  const images = Number(requests) * imagesPerRequest;
  return {
    unit,
    given: amount,
    perRequest: toDecimal(taken),
    per,
    requests: Number(requests),
    images,
    left: toDecimal(subtract(given, scale(taken, requests))),
    imagesPerMonth: images * (per === 'day' ? DAYS_PER_MONTH : 1),
    resets: resets ?? null,
  };
}
