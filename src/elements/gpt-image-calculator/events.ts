import type { CompleteWorkload, Estimate } from '../../core/index.js';

/** A person changed an input and the estimate followed. Carries no prompt text. */
export class EstimateChangeEvent extends Event {
  static readonly type = 'estimate-change';
  readonly estimate: Exclude<Estimate, { kind: 'invalid' }>;
  readonly workload: CompleteWorkload;

  constructor(estimate: EstimateChangeEvent['estimate']) {
    super(EstimateChangeEvent.type, { bubbles: true, composed: true });
    this.estimate = estimate;
    this.workload = estimate.workload;
  }
}

declare global {
  interface HTMLElementEventMap {
    'estimate-change': EstimateChangeEvent;
  }
}
