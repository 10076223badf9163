import type { CatalogIssue } from '../../catalog/parse.js';
import type { CatalogOrigin, CatalogProblem } from '../../controllers/catalog-controller.js';

/** A price list that the page supplied couldn't be loaded or used. The last good one still applies. */
export class CatalogErrorEvent extends Event {
  /** The name to listen for. */
  static readonly type = 'catalog-error';
  /** Where the data came from. */
  readonly origin: CatalogOrigin;
  /** `load` if the data didn't arrive, `data` if it can't be used. */
  readonly kind: 'load' | 'data';
  /** The first issues, each with its place in the data and what was expected. */
  readonly issues: readonly CatalogIssue[];
  /** How many issues there are in total. */
  readonly issueCount: number;

  constructor({ origin, kind, issues, issueCount }: CatalogProblem) {
    super(CatalogErrorEvent.type, { bubbles: true, composed: true });
    this.origin = origin;
    this.kind = kind;
    this.issues = issues;
    this.issueCount = issueCount;
  }
}
