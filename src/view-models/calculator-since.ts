import { type Day, estimate, type EstimateCost } from '../core/index.js';
import { exactOrRange } from './calculator-figures.js';
import { type CalculatorRequest, type CalculatorWords, optionsOf } from './calculator-request.js';

/** What changed since a link was made: today's estimate beside the cost that the link holds, or its lack. */
export function sinceView(
  then: {
    readonly asOf?: Day | undefined;
    readonly cost?: { readonly low: string; readonly high: string } | undefined;
  },
  request: CalculatorRequest,
  today: Day | null,
  words: CalculatorWords,
): string | null {
  if (then.asOf === undefined || today === null) return null;
  const keptOn = (asOf: Day): EstimateCost | null => {
    const found = estimate(request.workload, request.catalog, optionsOf({ ...request, asOf }));
    return 'perKept' in found ? found.perKept : null;
  };
  const now = keptOn(today);
  // On the day itself there is only something to say where other prices than the link's are in force.
  const isSame = !then.cost || (then.cost.low === now?.low && then.cost.high === now.high);
  if (today === then.asOf && isSame) return null;
  const { calculator: say } = words;
  // A link without a cost had no price, or was not made by a calculator.
  const was = then.cost ?? keptOn(then.asOf);
  if (!was) return say.sinceNoPrice(then.asOf, now && exactOrRange(now, request, say));
  if (!now) return say.sinceUnpriced(then.asOf);
  return was.low === now.low && was.high === now.high
    ? say.sinceSame(then.asOf)
    : say.sinceChanged(
        then.asOf,
        exactOrRange({ ...was, about: false }, request, say),
        exactOrRange(now, request, say),
      );
}
