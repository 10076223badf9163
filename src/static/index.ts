export { comparisonHtml } from './comparison.js';
export type { ComparisonOptions } from './comparison.js';
export { estimateHtml } from './estimate.js';
export { meterTableHtml } from './meter-table.js';
export type { MeterTableOptions } from './meter-table.js';
export { planHtml } from './plan.js';
export type { PlanOptions } from './plan.js';
export type { StaticHtml, StaticOptions } from './settings.js';
export type { StaticWorkload } from './workload.js';
