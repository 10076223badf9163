import { meterDirection } from './meters.js';
import { type Estimate, type EstimateLine } from './estimate.js';
import { add, type Money, parseMoney, scale, ZERO } from './money.js';
import { combine, type Range } from './ranges.js';
import { certain, costOfUnits } from './bill.js';
import { type Ratio, ratioOf, readRatio } from './ratios.js';

export type Answered = Exclude<Estimate, { kind: 'invalid' }>;
export type Priced = Extract<Estimate, { kind: 'exact' | 'range' }>;

/** Which tokens a limit of tokens a minute counts. */
export const TOKENS_COUNTED = ['input-and-output', 'input', 'output'] as const;
export type TokensCounted = (typeof TOKENS_COUNTED)[number];

/** The exact dollars behind `perAttempt` of an estimate, which is printed rounded: its lines again. */
export function usdPerAttempt({ lines, workload }: Priced): Range<Money> {
  const images = BigInt(workload.imagesPerRequest);
  return lines
    .flatMap(({ quantity, rate }) =>
      quantity && rate
        ? [costOfUnits(quantity, parseMoney(rate.usd), BigInt(rate.per) * images)]
        : [],
    )
    .reduce<Range<Money>>((sum, cost) => combine([sum, cost], add), certain(ZERO));
}

/** The exact dollars behind `perKept`. */
export function usdPerKept(estimate: Priced): Range<Money> {
  return combine([usdPerAttempt(estimate), billablePerKept(estimate)], (cost, { n, d }) =>
    scale(cost, n, d),
  );
}

export const billablePerKept = ({ attempts }: Answered): Range<Ratio> =>
  combine([attempts.billable.perKept], ({ ratio }) => readRatio(ratio));

export const attemptsPerKept = ({ attempts }: Answered): Range<Ratio> =>
  combine([attempts.total.perKept], ({ ratio }) => readRatio(ratio));

/**
 * Tokens of one attempt, cached ones included: a request's tokens over its images. `null` where
 * those of a meter are not known.
 */
export function tokensPerAttempt(
  { lines, workload }: Answered,
  counted: TokensCounted,
): Range<Ratio> | null {
  const wanted = lines.filter(({ meter }) => counts(meter, counted));
  if (wanted.some(({ quantity, parts }) => !quantity || parts.some(({ tokens }) => !tokens)))
    return null;
  const images = ratioOf(workload.imagesPerRequest);
  return combine(
    wanted.map(({ quantity }) => quantity!),
    (...tokens) => scale(ratioOf(tokens.reduce((sum, each) => sum + each, 0)), 1n, images.n),
  );
}

function counts(meter: EstimateLine['meter'], counted: TokensCounted): boolean {
  return (
    counted === 'input-and-output' || (meterDirection(meter) === 'sent') === (counted === 'input')
  );
}
