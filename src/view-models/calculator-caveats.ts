import {
  type Assumption,
  type Day,
  estimate,
  type EstimateReason,
  findModel,
  lifecycleOn,
  type LifecycleStage,
} from '../core/index.js';
import { capital } from '../i18n/fill.js';
import { formatNumber } from '../i18n/format.js';
import { aboutOf } from './about.js';
import { rangeText } from './calculator-figures.js';
import {
  type CalculatorRequest,
  type CalculatorWords,
  optionsOf,
  type Usable,
} from './calculator-request.js';
import { type ConflictView, conflictView } from './conflicts.js';
import { type SourceView, sourceView } from './provenance.js';

/** What a reader can do about a missing price. */
export type Way =
  'last-day' | 'replace' | 'enter-measured' | 'no-previews' | 'use-standard' | 'price-as';
const WAYS: readonly Way[] = [
  'last-day',
  'replace',
  'enter-measured',
  'no-previews',
  'use-standard',
  'price-as',
];

/** Ways by reason; another model is the way on from all others. */
const WAYS_ON: Readonly<Partial<Record<EstimateReason['code'], readonly Way[]>>> = {
  'model-shut-down': ['last-day', 'replace'],
  'model-not-released': ['last-day', 'price-as'],
  'output-rule-not-published': ['enter-measured', 'price-as'],
  'size-not-offered': ['enter-measured', 'price-as'],
  'outside-formula': ['enter-measured', 'price-as'],
  'partial-tokens-not-published': ['no-previews', 'price-as'],
  'batch-not-offered': ['use-standard'],
  'batch-unknown': ['use-standard'],
};

const DEAD: Readonly<Partial<Record<LifecycleStage, EstimateReason['code']>>> = {
  'shut-down': 'model-shut-down',
  'not-released': 'model-not-released',
};

const OTHER_MODEL: readonly Way[] = ['price-as'];

/** Why there is no price. */
export interface UnpricedView {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly ways: readonly Way[];
  /** The nearest day on which the model has a price; `null` where none is known. */
  readonly day: Day | null;
  /** Models of the price list that take the place of one that was shut down. */
  readonly replacements: readonly string[];
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
  request: CalculatorRequest,
  { estimate: codes }: CalculatorWords,
  near: Usable | null,
): UnpricedView | null {
  if (found.kind !== 'unpriced') return null;
  const { reasons, lifecycle, asOf } = found;
  const { catalog, locale } = request;
  const [title, ...more] = codes.unpriced(reasons, locale, aboutOf(found, catalog));
  const day = near && near.kind !== 'unpriced' ? near.asOf : null;
  const replacements = lifecycle.replacements.filter((id) => {
    const model = findModel(catalog, id);
    return model && lifecycleOn(model, asOf).stage === 'live';
  });
  // A model that can't be used on this day is the whole reason.
  const dead = reasons.find(({ code }) => code === DEAD[lifecycle.stage]);
  const ways = new Set(
    (dead ? [dead] : reasons).flatMap(({ code }) => WAYS_ON[code] ?? OTHER_MODEL),
  );
  if (day === null) ways.delete('last-day');
  // Nobody named a replacement that can be used.
  if (ways.has('replace') && replacements.length === 0) ways.add('price-as').delete('replace');
  return {
    title,
    reasons: more,
    ways: WAYS.filter((way) => ways.has(way)),
    day,
    replacements,
  };
}

/** The same workload on the nearest day of the model's life; `null` on a day within it. */
export function nearestDay(found: Usable, request: CalculatorRequest): Usable | null {
  const { nearestDay: asOf } = found.lifecycle;
  if (asOf === null) return null;
  const near = estimate(request.workload, request.catalog, optionsOf({ ...request, asOf }));
  return near.kind === 'invalid' ? null : near;
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
