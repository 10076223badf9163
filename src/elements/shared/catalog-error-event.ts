import type { CatalogIssue } from '../../catalog/parse.js';
import type { CatalogOrigin, CatalogProblem } from '../../controllers/catalog-controller.js';

/** Price data that the page gave could not be loaded or used; the last good data stay in force. */
export class CatalogErrorEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'catalog-error';
  /** Where the data came from. */
  readonly origin: CatalogOrigin;
  /** Whether they did not arrive (`load`), or what arrived cannot be used (`data`). */
  readonly kind: 'load' | 'data';
  /** The first issues, each with its place in the data and what was expected there. */
  readonly issues: readonly CatalogIssue[];
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
