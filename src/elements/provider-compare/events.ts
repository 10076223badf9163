import type { CompleteWorkload } from '../../core/index.js';
import type { Compared, Sort, View } from '../../view-models/provider-compare-request.js';
import { givenOut } from './compared.js';

/** What a reader did, or that the offers of other sellers have arrived. */
export type ComparisonChange = 'view' | 'sort' | 'filter' | 'plan' | 'break-even' | 'offers';

/** A reader looks at the comparison in another way, or more offers have arrived. Carries no prompt text. */
export class ComparisonChangeEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'comparison-change';
  /** What has happened. */
  readonly change: ComparisonChange;
  /** The view that is shown now. */
  readonly view: View;
  /** The order that is shown now. */
  readonly sort: Sort;
  readonly #compared: Compared;

  constructor(change: ComparisonChange, compared: Compared, view: View, sort: Sort) {
    super(ComparisonChangeEvent.type, { bubbles: true, composed: true });
    this.change = change;
    this.#compared = compared;
    this.view = view;
    this.sort = sort;
  }

  /** As it was when the event was sent, frozen. */
  get comparison(): Compared {
    return givenOut(this.#compared);
  }

  /** What is compared, every field filled in. */
  get workload(): CompleteWorkload {
    return this.comparison.workload;
  }
}
