import type { CatalogProblem } from '../../controllers/catalog-controller.js';

/** Price data that the page gave could not be loaded or used; the last good data stay in force. */
export class CatalogErrorEvent extends Event {
  static readonly type = 'catalog-error';
  /** Where the data came from. */
  readonly origin: CatalogProblem['origin'];
  /** Whether they did not arrive (`load`), or what arrived cannot be used (`data`). */
  readonly kind: CatalogProblem['kind'];
  /** The first issues, each with its place in the data and what was expected there. */
  readonly issues: CatalogProblem['issues'];
  /** How many there are in all. */
  readonly issueCount: number;

  constructor({ origin, kind, issues, issueCount }: CatalogProblem) {
    super(CatalogErrorEvent.type, { bubbles: true, composed: true });
    this.origin = origin;
    this.kind = kind;
    this.issues = issues;
    this.issueCount = issueCount;
  }
}

declare global {
  interface HTMLElementEventMap {
    'catalog-error': CatalogErrorEvent;
  }
}
