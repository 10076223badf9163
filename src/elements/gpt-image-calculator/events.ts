import type { CompleteWorkload, Estimate } from '../../core/index.js';

/** A reader changed an input, and the estimate changed. Never contains the prompt. */
export class EstimateChangeEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'estimate-change';
  /** The new estimate, frozen. */
  readonly estimate: Exclude<Estimate, { kind: 'invalid' }>;
  /** The complete workload that was priced. */
  readonly workload: CompleteWorkload;

  constructor(estimate: EstimateChangeEvent['estimate']) {
    super(EstimateChangeEvent.type, { bubbles: true, composed: true });
    this.estimate = estimate;
    this.workload = estimate.workload;
  }
}
