import { type Day, estimate } from '../core/index.js';
import { exactOrRange } from './calculator-figures.js';
import { type CalculatorRequest, type CalculatorWords, optionsOf } from './calculator-request.js';

/** What changed since a link was made: today's estimate beside the cost that the link holds. */
export function sinceView(
  then: {
    readonly asOf?: string | undefined;
    readonly cost?: { readonly low: string; readonly high: string } | undefined;
  },
  request: CalculatorRequest,
  today: Day | null,
  words: CalculatorWords,
): string | null {
  if (then.asOf === undefined || today === null || today === then.asOf) return null;
  const now = estimate(request.workload, request.catalog, optionsOf({ ...request, asOf: today }));
  const { calculator: say } = words;
  if (now.kind === 'invalid' || now.kind === 'unpriced') return say.sinceUnpriced(then.asOf);
  const was = then.cost ?? now.perKept;
  return was.low === now.perKept.low && was.high === now.perKept.high
    ? say.sinceSame(then.asOf)
    : say.sinceChanged(
        then.asOf,
        exactOrRange({ ...was, about: false }, request, say),
        exactOrRange(now.perKept, request, say),
      );
}
