import type { CompleteWorkload } from '../../core/index.js';
import type { Planned } from '../../view-models/launch-planner-request.js';

/** What a reader did, or that price data have arrived. */
export type PlanChange = 'input' | 'apply' | 'undo' | 'data';

/** A reader changed the plan, or data that the page names have arrived. Carries no prompt text. */
export class PlanChangeEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'plan-change';
  /** What has happened. */
  readonly change: PlanChange;
  /** The new plan, frozen. */
  readonly plan: Planned;
  /** What is planned with, every field filled in. */
  readonly workload: CompleteWorkload;

  constructor(change: PlanChange, plan: Planned) {
    super(PlanChangeEvent.type, { bubbles: true, composed: true });
    this.change = change;
    this.plan = plan;
    this.workload = plan.workload;
  }
}
