export { GptImageCalculator, MeterTable, ProviderCompare } from '../define/index.js';
