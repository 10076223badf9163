import type { Catalog, Day, Estimate, ExchangeRate, Workload } from '../core/index.js';
import type { CalculatorMessages } from '../i18n/en/calculator.js';
import type { EstimateMessages } from '../i18n/en/estimate.js';
import type { MeterNames } from '../i18n/en/meters.js';
import type { SharedMessages } from '../i18n/en/shared.js';

/** What the views of a calculator are made from. */
export interface CalculatorRequest {
  readonly workload: Workload;
  readonly catalog: Catalog;
  readonly offer?: string | undefined;
  readonly asOf: Day;
  readonly dated: boolean;
  readonly exchange: ExchangeRate | null;
  readonly locale: string;
}

export interface CalculatorWords {
  readonly calculator: CalculatorMessages;
  readonly estimate: EstimateMessages;
  readonly meters: MeterNames;
  readonly shared: SharedMessages;
}

/** An estimate that has lines: everything but an invalid workload. */
export type Usable = Exclude<Estimate, { kind: 'invalid' }>;

export function optionsOf({ asOf, offer }: Pick<CalculatorRequest, 'asOf' | 'offer'>): {
  asOf: Day;
  offer?: string;
} {
  return offer === undefined ? { asOf } : { asOf, offer };
}
