import type { CompleteWorkload } from '../../core/index.js';
import type { Planned } from '../../view-models/launch-planner-request.js';

/** What a reader did, or that prices arrived. */
export type PlanChange = 'input' | 'apply' | 'undo' | 'data';

/** A reader changed the plan, or data that the page supplied arrived. Never contains the prompt. */
export class PlanChangeEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'plan-change';
  /** What happened. */
  readonly change: PlanChange;
  /** The new plan, frozen. */
  readonly plan: Planned;
  /** The complete workload that was planned. */
  readonly workload: CompleteWorkload;

  constructor(change: PlanChange, plan: Planned) {
    super(PlanChangeEvent.type, { bubbles: true, composed: true });
    this.change = change;
    this.plan = plan;
    this.workload = plan.workload;
  }
}
