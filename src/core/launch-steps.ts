import { combine, falling, type Range } from './ranges.js';
import { difference, product, type Quantity, quantityOf, quotient, type Ratio } from './ratios.js';

export type StepCode =
  | 'kept'
  | 'attempts'
  | 'billable-attempts'
  | 'unbilled-attempts'
  | 'requests'
  | 'counted-tokens'
  | 'billed-tokens'
  | 'usd';

/** What a step is made of. */
export interface StepOperand {
  readonly code:
    | StepCode
    | 'delivered-share'
    | 'succeeded-share'
    | 'images-per-request'
    | 'counted-tokens-per-attempt'
    | 'tokens-per-attempt'
    | 'usd-per-attempt';
  /** What is done with it to the operands before; the first one is taken as it is. */
  readonly operator: 'take' | 'multiply' | 'divide' | 'subtract';
  /** Its ends belong to the ends of the step's value. */
  readonly value: Quantity;
}

/** One link of the chain from volume to dollars, a month. */
export interface PlanStep {
  readonly code: StepCode;
  /** `null` when an operand is not known. US dollars for `usd`, tokens, images or requests else. */
  readonly value: Quantity | null;
  /** `kept` has none. Without those that are not known. */
  readonly operands: readonly StepOperand[];
}

export interface Chain {
  readonly kept: Range<Ratio>;
  /** Of a kept image. */
  readonly attempts: Range<Ratio>;
  readonly billable: Range<Ratio>;
  readonly failuresBilled: boolean;
  /** 1 - r and 1 - f. */
  readonly delivered: Range<Ratio>;
  readonly succeeded: Range<Ratio>;
  readonly imagesPerRequest: Range<Ratio>;
  /** Those that count towards the limit. */
  readonly countedPerAttempt: Range<Ratio> | null;
  readonly tokensPerAttempt: Range<Ratio> | null;
  /** Dollars, not pico-dollars. */
  readonly usdPerAttempt: Range<Ratio> | null;
}

type Given = readonly [
  code: StepOperand['code'],
  operator: StepOperand['operator'],
  value: Range<Ratio> | null,
];

/**
 * volume → attempts → requests → tokens → dollars, each with its operands.
 * @example // 2,400 ÷ 0.80 ÷ 0.96 → 3,125 attempts
 */
export function stepsOf(chain: Chain): readonly PlanStep[] {
  const { kept, delivered, succeeded, failuresBilled } = chain;
  const attempts = combine([kept, chain.attempts], product);
  const billable = combine([kept, chain.billable], product);
  const times = (a: Range<Ratio>, b: Range<Ratio> | null) => b && combine([a, b], product);
  const reroll: Given = ['delivered-share', 'divide', delivered];
  const failure: Given = ['succeeded-share', 'divide', succeeded];
  const take = (code: StepCode, value: Range<Ratio>): Given => [code, 'take', value];
  const step = (
    code: StepCode,
    value: Range<Ratio> | null,
    ...operands: readonly Given[]
  ): PlanStep => ({
    code,
    value: value && quantityOf(value),
    operands: operands.flatMap(([name, operator, each]) =>
      each ? [{ code: name, operator, value: quantityOf(each) }] : [],
    ),
  });
  const { countedPerAttempt: counted, tokensPerAttempt: tokens, usdPerAttempt: usd } = chain;
  const { imagesPerRequest } = chain;
  return [
    step('kept', kept),
    step('attempts', attempts, take('kept', kept), reroll, failure),
    step(
      'billable-attempts',
      billable,
      take('kept', kept),
      reroll,
      ...(failuresBilled ? [failure] : []),
    ),
    step(
      'unbilled-attempts',
      combine([attempts, billable], difference),
      take('attempts', attempts),
      ['billable-attempts', 'subtract', billable],
    ),
    step(
      'requests',
      combine([attempts, falling(imagesPerRequest)], quotient),
      take('attempts', attempts),
      ['images-per-request', 'divide', imagesPerRequest],
    ),
    step('counted-tokens', times(attempts, counted), take('attempts', attempts), [
      'counted-tokens-per-attempt',
      'multiply',
      counted,
    ]),
    step('billed-tokens', times(billable, tokens), take('billable-attempts', billable), [
      'tokens-per-attempt',
      'multiply',
      tokens,
    ]),
    step('usd', times(billable, usd), take('billable-attempts', billable), [
      'usd-per-attempt',
      'multiply',
      usd,
    ]),
  ];
}
