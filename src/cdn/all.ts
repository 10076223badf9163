export { GptImageCalculator, MeterTable } from '../define/index.js';
