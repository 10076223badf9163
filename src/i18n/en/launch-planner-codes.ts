import type { BudgetReason, ClockReason, PlanAssumption } from '../../core/index.js';
import type { Texts } from '../fill.js';

export const CLOCK_REASONS: Texts<ClockReason['code']> = {
  'limits-not-published': 'Limits for this model aren’t published. {reason} Enter yours.',
  'limits-not-for-offer': 'This price list has no limits for {offer}. Enter yours.',
  'tier-not-chosen': 'Choose your tier or enter your limit.',
  'batch-limits-not-published':
    'Batch has its own queue limit, which isn’t published. Enter yours.',
  'tier-not-available': 'This tier doesn’t include the model.',
  'limit-not-published': 'not published; enter yours',
  'latency-not-given': 'Enter how many seconds a request takes.',
  'concurrency-not-given': 'Enter how many requests you run at once.',
  'tokens-not-known': 'The token count of an image isn’t known.',
};

const COUNTED = {
  'input-and-output': 'Input and output tokens',
  input: 'Input tokens',
  output: 'Output tokens',
} as const;

export const ASSUMPTIONS: Texts<PlanAssumption['code']> = {
  'days-in-month':
    'Rates per minute assume a month of {value} days. The ramp and the cap use calendar months (UTC).',
  'steady-demand': 'Requests arrive evenly, day and night.',
  'working-hours': ({ value }) => {
    const [hours, days] = value as readonly string[];
    return `Requests arrive evenly during ${hours} hours per day, ${days} days per week.`;
  },
  'no-ramp': 'The first day is as busy as any other.',
  'tokens-counted': ({ value }) =>
    `${COUNTED[value as keyof typeof COUNTED]} count toward the limit. The provider doesn’t publish which tokens do.`,
  'failures-count': 'Failed requests count toward the limits: {value}%.',
  'latency-left-out': 'The time a request takes is left out until you enter it.',
  'reference-images-may-count':
    'Reference images may count toward the limit on input images, so its use is a range.',
  'queue-model':
    'Average waits assume an {value} queue: requests arrive at random, one by one, and none gives up. Limits that allow bursts make waits shorter.',
  'batch-files-by-requests':
    'Batch files are counted by number of {value}. Their size isn’t known in advance.',
};

export const BUDGET_REASONS: Readonly<Record<BudgetReason['code'], string>> = {
  unpriced: 'This plan has no price to compare with a budget.',
  'measured-tokens': 'Your measured token count applies to one quality and size only.',
  'no-qualities': 'This model has no quality setting.',
  'auto-size': 'Choose a size to find a larger one with the same shape.',
  'sizes-not-published': 'The sizes this model accepts aren’t published.',
};
