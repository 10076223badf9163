import type { Comparison, CompleteWorkload } from '../../core/index.js';
import type { Sort, View } from '../../view-models/provider-compare-request.js';

/** What a person did, or that the offers of other sellers have arrived. */
export type ComparisonChange = 'view' | 'sort' | 'filter' | 'break-even' | 'offers';

/** A person looks at the comparison in another way, or more offers have arrived. Carries no prompt text. */
export class ComparisonChangeEvent extends Event {
  static readonly type = 'comparison-change';
  readonly change: ComparisonChange;
  readonly comparison: Exclude<Comparison, { kind: 'invalid' }>;
  readonly workload: CompleteWorkload;
  readonly view: View;
  readonly sort: Sort;

  constructor(
    change: ComparisonChange,
    comparison: ComparisonChangeEvent['comparison'],
    view: View,
    sort: Sort,
  ) {
    super(ComparisonChangeEvent.type, { bubbles: true, composed: true });
    this.change = change;
    this.comparison = comparison;
    this.workload = comparison.workload;
    this.view = view;
    this.sort = sort;
  }
}

declare global {
  interface HTMLElementEventMap {
    'comparison-change': ComparisonChangeEvent;
  }
}
