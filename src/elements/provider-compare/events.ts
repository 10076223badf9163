import type { CompleteWorkload } from '../../core/index.js';
import type { Compared, Sort, View } from '../../view-models/provider-compare-request.js';
import { givenOut } from './compared.js';

/** What a reader did, or that the offers of other providers arrived. */
export type ComparisonChange = 'view' | 'sort' | 'filter' | 'plan' | 'break-even' | 'offers';

/** A reader changed what the comparison shows, or more offers arrived. Never contains the prompt. */
export class ComparisonChangeEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'comparison-change';
  /** What happened. */
  readonly change: ComparisonChange;
  /** The current view. */
  readonly view: View;
  /** The current order. */
  readonly sort: Sort;
  readonly #compared: Compared;

  constructor(change: ComparisonChange, compared: Compared, view: View, sort: Sort) {
    super(ComparisonChangeEvent.type, { bubbles: true, composed: true });
    this.change = change;
    this.#compared = compared;
    this.view = view;
    this.sort = sort;
  }

  /** The comparison when the event was sent, frozen. */
  get comparison(): Compared {
    return givenOut(this.#compared);
  }

  /** The complete workload that was compared. */
  get workload(): CompleteWorkload {
    return this.comparison.workload;
  }
}
