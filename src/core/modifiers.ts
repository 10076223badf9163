import type { BillStep } from './bill.js';
import { certain, times } from './bill.js';
import { holds, type RequestSetting } from './conditions.js';
import type { Day } from './dates.js';
import type { Params } from './errors.js';
import { add, compareMoney, type DecimalString, type Money, parseMoney, scale } from './money.js';
import type { Modifier, Unit } from './offers.js';
import { combine, type Range } from './ranges.js';
import { rateOn } from './rates.js';

/**
 * What an offer's modifiers make of the sum of a request's charges, one step each, in their order.
 * A regional uplift is an account's choice and no part of it.
 * @param toUsd US dollars of an amount of the offer.
 */
export function modify(
  modifiers: readonly Modifier[],
  charged: Range<Money>,
  setting: RequestSetting,
  images: number,
  day: Day,
  toUsd: (amount: Money, unit: Unit) => Money,
): BillStep[] {
  const steps: BillStep[] = [];
  let sum = charged;
  for (const modifier of modifiers) {
    if (modifier.kind === 'regional-processing' || !rateOn([modifier], day)) continue;
    if ('when' in modifier && !holds(modifier.when, setting)) continue;
    const each = (text: DecimalString, unit: Unit): Money =>
      scale(
        toUsd(parseMoney(text), unit),
        'of' in modifier && modifier.of === 'image' ? BigInt(images) : 1n,
      );
    let params: Params;
    switch (modifier.kind) {
      case 'multiply': {
        const { multiplier, label } = modifier;
        params = { multiplier, label };
        sum = combine([sum], (amount) => times(amount, multiplier));
        break;
      }
      case 'surcharge': {
        const { amount: more, unit, of, label } = modifier;
        params = { amount: more, unit, of, label };
        sum = combine([sum, certain(each(more, unit))], add);
        break;
      }
      case 'minimum': {
        const { amount: least, unit, of } = modifier;
        params = { amount: least, unit, of };
        sum = combine([sum, certain(each(least, unit))], greater);
        break;
      }
      case 'round-up': {
        const { step, unit, of } = modifier;
        params = { step, unit, of };
        sum = combine([sum, certain(each(step, unit))], roundUp);
      }
    }
    steps.push({ code: modifier.kind, params, dated: modifier, sum });
  }
  return steps;
}

function greater(a: Money, b: Money): Money {
  return compareMoney(a, b) < 0 ? b : a;
}

/** The least multiple of a step that is not below the amount; the amount when the step is nothing. */
function roundUp(amount: Money, step: Money): Money {
  if (step.n === 0n) return amount;
  const whole = amount.n * step.d;
  const part = amount.d * step.n;
  return scale(step, (whole + part - 1n) / part);
}
