import {
  type Catalog,
  compareOffers,
  type Day,
  type Issue,
  type Workload,
} from '../../core/index.js';
import { estimateWords } from '../../i18n/en/estimate.js';
import { providerCompare } from '../../i18n/en/provider-compare.js';
import { shared } from '../../i18n/en/shared.js';
import type { Compared } from '../../view-models/provider-compare-request.js';
import { acceptedWorkload } from '../shared/workload-fields.js';

export const WORDS = { compare: providerCompare, estimate: estimateWords, shared };

/** What is compared. */
export interface Subject {
  readonly workload: Workload;
  readonly catalog: Catalog;
  readonly asOf: Day;
  /** Ids of offers or sellers; all where none is named. */
  readonly offers: readonly string[];
}

/**
 * Compares; what cannot be used of the workload gives way to defaults, and what no offer is called to
 * all offers.
 */
export function compare({ workload, catalog, asOf, offers }: Subject): {
  readonly comparison: Compared | undefined;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const known = catalog.offers.flatMap(({ id, provider }) => [id, provider]);
  const options = offers.some((name) => known.includes(name)) ? { asOf, offers } : { asOf };
  const unknown = offers
    .filter((name) => !known.includes(name))
    .map((got): Issue => ({ field: 'offers', code: 'unknown-offer', params: { got } }));
  let found = compareOffers(workload, catalog, options);
  if (found.kind === 'invalid') {
    issues.push(...found.issues);
    found = compareOffers(acceptedWorkload(workload, found.issues), catalog, options);
  }
  if (found.kind === 'invalid') found = compareOffers({}, catalog, options);
  return {
    comparison: found.kind === 'comparison' ? found : undefined,
    issues: [...issues, ...unknown],
  };
}
