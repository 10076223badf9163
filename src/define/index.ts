/** Registers every element under its own tag. */
export { MeterTable } from './meter-table.js';
