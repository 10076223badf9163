import {
  type Catalog,
  compareOffers,
  type Day,
  type Issue,
  type Offer,
  type OfferGroup,
  type Workload,
} from '../core/index.js';
import { estimateWords } from '../i18n/en/estimate.js';
import { providerCompare } from '../i18n/en/provider-compare.js';
import { shared } from '../i18n/en/shared.js';
import type { Compared, Terms } from './provider-compare-request.js';
import { acceptedWorkload } from './workload-fields.js';

export const WORDS = { compare: providerCompare, estimate: estimateWords, shared };

/** What is compared. */
export interface Subject {
  readonly workload: Workload;
  readonly catalog: Catalog;
  readonly asOf: Day;
  /** Ids of offers or sellers; all where none is named. */
  readonly offers: readonly string[];
  readonly terms: Terms;
  /** One that the page names separately. */
  readonly offer: string | undefined;
}

export interface Found {
  readonly comparison: Compared | undefined;
  /** What of the names some offer is called by; none when all are compared. */
  readonly named: readonly string[];
  readonly issues: readonly Issue[];
}

/**
 * Compares; what cannot be used of the workload gives way to defaults, and what no offer is called to
 * all offers.
 */
export function compare({ workload, catalog, asOf, offers, terms, offer }: Subject): Found {
  const issues: Issue[] = [];
  const known = new Set(catalog.offers.flatMap(({ id, provider }) => [id, provider]));
  const named = offers.filter((name) => known.has(name));
  const allowed = requestOptions(catalog);
  const wanted = terms.options ?? [];
  const options = {
    ...terms,
    // What no offer has a price or a rule for is said, and then left out: it's misspelled.
    options: wanted.filter((name) => allowed.includes(name)),
    asOf,
    ...(named.length > 0 && { offers: named }),
  };
  let found = compareOffers(workload, catalog, options);
  if (found.kind === 'invalid') {
    issues.push(...found.issues);
    found = compareOffers(acceptedWorkload(workload, found.issues), catalog, options);
  }
  if (found.kind === 'invalid') found = compareOffers({}, catalog, options);
  const unknown = (field: string, names: readonly string[] = []): Issue[] =>
    names
      .filter((name) => !known.has(name))
      .map((got) => ({ field, code: 'unknown-offer', params: { got } }));
  return {
    comparison: found.kind === 'comparison' ? found : undefined,
    named,
    issues: [
      ...issues,
      ...unknown('offer', offer === undefined ? [] : [offer]),
      ...unknown('offers', offers),
      ...wanted
        .filter((name) => !allowed.includes(name))
        .map((got): Issue => ({
          field: 'request-options',
          code: 'unknown-option',
          params: { got, allowed },
        })),
    ],
  };
}

/** Options that some offer has a price or a rule for. */
function requestOptions(catalog: Catalog): readonly string[] {
  const optionsOf = ({ charges, modifiers = [], refuses = [] }: Offer): readonly string[] =>
    [...charges, ...modifiers, ...refuses].flatMap((each) =>
      'when' in each ? (each.when.option ?? []) : [],
    );
  return [...new Set(catalog.offers.flatMap(optionsOf))].sort();
}

/** Whether a group shows its rows at first: other models fold away unless certain offers are named. */
export function startsOpen(group: OfferGroup, named: readonly string[]): boolean {
  return group === 'same-model' || named.length > 0;
}
