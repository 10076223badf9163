export { MeterTable } from '../define/index.js';
