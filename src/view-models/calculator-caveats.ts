import type { Assumption, EstimateReason } from '../core/index.js';
import { capital } from '../i18n/fill.js';
import { formatNumber } from '../i18n/format.js';
import { rangeText } from './calculator-figures.js';
import type { CalculatorRequest, CalculatorWords, Usable } from './calculator-request.js';
import { type ConflictView, conflictView } from './conflicts.js';
import { type SourceView, sourceView } from './provenance.js';

/** What a reader can do about a missing price. */
export type Way = 'enter-measured' | 'no-previews' | 'use-standard' | 'price-as';
const WAYS: readonly Way[] = ['enter-measured', 'no-previews', 'use-standard', 'price-as'];

/** Ways by reason; another model is the way on from all others. */
const WAYS_ON: Readonly<Partial<Record<EstimateReason['code'], readonly Way[]>>> = {
  'output-rule-not-published': ['enter-measured', 'price-as'],
  'size-not-offered': ['enter-measured', 'price-as'],
  'outside-formula': ['enter-measured', 'price-as'],
  'partial-tokens-not-published': ['no-previews', 'price-as'],
  'batch-not-offered': ['use-standard'],
  'batch-unknown': ['use-standard'],
};

const OTHER_MODEL: readonly Way[] = ['price-as'];

/** Why there is no price. */
export interface UnpricedView {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly ways: readonly Way[];
}

/** Something the estimate takes for true. */
export interface AssumptionView {
  readonly name: string;
  readonly says: string;
  readonly source: SourceView | null;
  /** The attribute that changes it. */
  readonly field: string;
}

export function unpricedView(
  found: Usable,
  { locale }: CalculatorRequest,
  { estimate: codes }: CalculatorWords,
): UnpricedView | null {
  if (found.kind !== 'unpriced') return null;
  const { reasons } = found;
  const ways = reasons.flatMap(({ code }) => WAYS_ON[code] ?? OTHER_MODEL);
  return {
    title: codes.unpriced(reasons),
    reasons: reasons.map((reason) => codes.reason(reason, locale)),
    ways: WAYS.filter((way) => ways.includes(way)),
  };
}

export function assumptionViews(
  found: Usable,
  { locale, catalog }: CalculatorRequest,
  { calculator: say, estimate: codes }: CalculatorWords,
): AssumptionView[] {
  const text = (value: Assumption['value']): string => {
    if (typeof value === 'number') return formatNumber(locale, value);
    if (typeof value === 'string') {
      return (say.failedWays as Readonly<Record<string, string>>)[value] ?? value;
    }
    return 'low' in value
      ? rangeText(value, (end) => formatNumber(locale, end), say)
      : value.join(', ');
  };
  return found.assumptions.map((assumption) => ({
    name: capital(say.fieldName(assumption.field)),
    says: codes.assumption(assumption, text(assumption.value), text(assumption.default)),
    source: assumption.source === null ? null : sourceView(catalog, assumption.source),
    field: assumption.field,
  }));
}

/** Warnings in words, each once. */
export function warningTexts(
  found: Usable,
  { locale }: CalculatorRequest,
  { estimate: codes }: CalculatorWords,
): string[] {
  const disputed = found.warnings.some(({ params }) => params.topic === 'batch');
  // Conflicts are quoted with their sources instead.
  const said = found.warnings.filter(
    ({ code }) => code !== 'conflict' && !(disputed && code === 'batch-disputed'),
  );
  return [...new Set(said.map((warning) => codes.warning(warning, locale)))];
}

/** The conflicts between sources that the estimate warns of, with who says what. */
export function conflictsOf(
  found: Usable,
  { catalog }: CalculatorRequest,
  { meters }: CalculatorWords,
): ConflictView[] {
  return found.warnings.flatMap(({ code, params }) =>
    catalog.conflicts
      .filter(({ id }) => code === 'conflict' && id === params.id)
      .map((conflict) => conflictView(conflict, catalog, meters)),
  );
}
