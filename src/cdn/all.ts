export { GptImageCalculator, LaunchPlanner, MeterTable, ProviderCompare } from '../define/index.js';
