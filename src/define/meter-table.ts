import { MeterTable } from '../elements/meter-table/meter-table.js';

MeterTable.define();

export { MeterTable };
