import { catalog } from '../../src/catalog/index.js';
import { meterTable } from '../../src/i18n/en/meter-table.js';
import { shared } from '../../src/i18n/en/shared.js';
import {
  type MeterTableRequest,
  type MeterTableRow,
  type MeterTableView,
  meterTableView,
} from '../../src/view-models/meter-table.js';

export const WORDS = { table: meterTable, shared };

/** The view of gpt-image-2 on 2026-11-22, or of whatever is asked for instead. */
export function viewOf(over: Partial<MeterTableRequest> = {}): MeterTableView {
  return meterTableView(
    {
      catalog,
      models: ['gpt-image-2'],
      asOf: '2026-11-22',
      dated: false,
      unit: '1M',
      batch: false,
      history: false,
      exchange: null,
      locale: 'en',
      ...over,
    },
    WORDS,
  );
}

export function rowsOf(view: MeterTableView): readonly MeterTableRow[] {
  return view.groups.flatMap(({ rows }) => rows);
}

export function rowOf(view: MeterTableView, meter: string): MeterTableRow {
  const found = rowsOf(view).find((row) => row.meter === meter);
  if (!found) throw new Error(`No row of ${meter}`);
  return found;
}

/** The text of every cell, a line a row. */
export function texts(view: MeterTableView): string[][] {
  return rowsOf(view).map(({ cells }) => cells.map(({ figure }) => figure.text));
}
