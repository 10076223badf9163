import type { CompleteWorkload } from '../../core/index.js';
import type { Planned } from '../../view-models/launch-planner-request.js';

/** What a person did, or that price data have arrived. */
export type PlanChange = 'input' | 'apply' | 'undo' | 'data';

/** A person changed the plan, or data that the page names have arrived. Carries no prompt text. */
export class PlanChangeEvent extends Event {
  static readonly type = 'plan-change';
  readonly change: PlanChange;
  readonly plan: Planned;
  readonly workload: CompleteWorkload;

  constructor(change: PlanChange, plan: Planned) {
    super(PlanChangeEvent.type, { bubbles: true, composed: true });
    this.change = change;
    this.plan = plan;
    this.workload = plan.workload;
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-change': PlanChangeEvent;
  }
}
