/** The view of a workload on 2026-11-22, as the calculator asks for it. */
import { catalog } from '../../src/catalog/index.js';
import { estimate, type Workload } from '../../src/core/index.js';
import { calculator } from '../../src/i18n/en/calculator.js';
import { estimateWords } from '../../src/i18n/en/estimate.js';
import { meterTable } from '../../src/i18n/en/meter-table.js';
import { shared } from '../../src/i18n/en/shared.js';
import { type CalculatorView, calculatorView } from '../../src/view-models/calculator.js';
import { type CalculatorRequest, optionsOf } from '../../src/view-models/calculator-request.js';

export const CALCULATOR_WORDS = {
  calculator,
  estimate: estimateWords,
  meters: meterTable.meters,
  shared,
};

export function requestOf(
  workload: Workload = {},
  over: Partial<CalculatorRequest> = {},
): CalculatorRequest {
  return {
    workload,
    catalog,
    asOf: '2026-11-22',
    dated: false,
    exchange: null,
    locale: 'en',
    ...over,
  };
}

export function calculatorViewOf(
  workload: Workload = {},
  over: Partial<CalculatorRequest> = {},
): CalculatorView {
  const request = requestOf(workload, over);
  const found = estimate(request.workload, request.catalog, optionsOf(request));
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.issues));
  return calculatorView(found, request, CALCULATOR_WORDS);
}
