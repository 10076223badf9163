import type { Catalog, ExchangeRate, LaunchPlan } from '../core/index.js';
import type { EstimateMessages } from '../i18n/en/estimate.js';
import type { LaunchPlannerMessages } from '../i18n/en/launch-planner.js';
import type { SharedMessages } from '../i18n/en/shared.js';

export type Planned = Extract<LaunchPlan, { kind: 'plan' }>;

/** What the views of a plan are made from. */
export interface LaunchRequest {
  readonly catalog: Catalog;
  readonly plan: Planned;
  /** Whether somebody asked for the price date, so that ages are told from it and not from now. */
  readonly dated: boolean;
  readonly exchange: ExchangeRate | null;
  readonly locale: string;
  /** When the job starts; `null` where no reader is known, so that only durations are told. */
  readonly jobStart: Date | null;
}

export interface LaunchWords {
  readonly plan: LaunchPlannerMessages;
  readonly estimate: EstimateMessages;
  readonly shared: SharedMessages;
}
