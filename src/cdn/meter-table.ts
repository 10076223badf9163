export { MeterTable } from '../define/meter-table.js';
