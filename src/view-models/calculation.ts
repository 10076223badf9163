import { estimate, type Issue, type Workload, type WorkloadIssue } from '../core/index.js';
import { calculator } from '../i18n/en/calculator.js';
import { estimateWords } from '../i18n/en/estimate.js';
import { meters } from '../i18n/en/meters.js';
import { shared } from '../i18n/en/shared.js';
import type { CalculatorRequest, Usable } from './calculator-request.js';
import { type CalculatorView, calculatorView } from './calculator.js';
import { acceptedWorkload } from './workload-fields.js';

export const WORDS = { calculator, estimate: estimateWords, meters, shared };

/** A workload that could be used, and its result in words. */
export interface Shown {
  readonly request: CalculatorRequest;
  readonly view: CalculatorView;
}

/** What a workload is priced with. */
export type Pricing = Omit<CalculatorRequest, 'workload'>;

export interface Calculation {
  /** What to show; `undefined` when nothing could be priced. */
  readonly shown: Shown | undefined;
  /** What cannot be used of the workload that is entered. */
  readonly issues: readonly WorkloadIssue[];
  readonly offerIssues: readonly Issue[];
}

/**
 * The result of what is entered. While that cannot be used, what is being typed gives way to what
 * was there before, or all to the last workload that could be used; at first, what is refused gives
 * way to defaults. All at the date and in the currency asked for now.
 * @param before fields that are being typed into, as they were before.
 */
export function calculate(
  entered: Workload,
  before: Workload,
  pricing: Pricing,
  last: Workload | undefined,
): Calculation {
  const offerIssues: Issue[] = [];
  const now = estimateAt(entered, pricing, offerIssues);
  if (now.kind !== 'invalid')
    return { shown: shownOf(entered, now, pricing), issues: [], offerIssues };
  const { issues } = now;
  const accepted = acceptedWorkload(entered, issues);
  const inReserve = [
    { ...entered, ...before },
    ...(last ? [{ ...last, ...before }, last] : [accepted, {}]),
  ];
  for (const workload of inReserve) {
    const found = estimateAt(workload, pricing, []);
    if (found.kind !== 'invalid')
      return { shown: shownOf(workload, found, pricing), issues, offerIssues };
  }
  return { shown: undefined, issues, offerIssues };
}

function shownOf(workload: Workload, found: Usable, pricing: Pricing): Shown {
  const request = { ...pricing, workload };
  return { request, view: calculatorView(found, request, WORDS) };
}

/** An offer that does not exist gives way to the model's first. */
function estimateAt(workload: Workload, { catalog, asOf, offer }: Pricing, offerIssues: Issue[]) {
  const found = estimate(workload, catalog, offer === undefined ? { asOf } : { asOf, offer });
  const issue = found.kind === 'invalid' && found.issues.find(({ field }) => field === 'offer');
  if (!issue) return found;
  offerIssues.push(issue);
  return estimate(workload, catalog, { asOf });
}
