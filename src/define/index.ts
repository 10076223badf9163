/** Registers every element under its own tag. */
export { GptImageCalculator } from './gpt-image-calculator.js';
export { LaunchPlanner } from './launch-planner.js';
export { MeterTable } from './meter-table.js';
export { ProviderCompare } from './provider-compare.js';
