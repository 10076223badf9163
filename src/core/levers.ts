import type { Catalog } from './catalog.js';
import { compareOffers } from './compare-offers.js';
import { differenceOf } from './difference.js';
import { estimate, type EstimateOptions } from './estimate.js';
import type { Priced } from './exact-costs.js';
import { cheapestFirst, type Lever, workloadLevers } from './workload-levers.js';
import type { Workload } from './workload.js';

/**
 * The changes that change the monthly cost most: those of {@link workloadLevers}, and the cheapest other
 * offer of the catalog for the same model, whatever it bills by. Lowest cost first.
 * @example levers({ quality: 'high' }, catalog)[0] // quality-down: { quality: 'medium' }
 */
export function levers(
  workload: Workload,
  catalog: Catalog,
  options: EstimateOptions = {},
): readonly Lever[] {
  const before = estimate(workload, catalog, options);
  if (before.kind === 'invalid' || before.kind === 'unpriced') return [];
  const other = otherOffer(before, workload, catalog);
  const own = workloadLevers(workload, catalog, options);
  return other ? cheapestFirst([...own, other]) : own;
}

/** The cheapest other offer of the same model, where it moves the month. */
function otherOffer(before: Priced, workload: Workload, catalog: Catalog): Lever | null {
  const compared = compareOffers(workload, catalog, { asOf: before.asOf });
  const row =
    compared.kind === 'comparison' &&
    compared.rows.find(
      ({ group, offer, perMonth }) => group === 'same-model' && offer !== before.offer && perMonth,
    );
  if (!row || !row.perKept || !row.perMonth) return null;
  const { offer, perKept, perMonth, warnings } = row;
  const difference = differenceOf(before.perMonth, perMonth);
  return (
    difference && {
      code: 'other-offer',
      change: {},
      offer,
      params: { provider: row.provider },
      perKept,
      perMonth,
      difference,
      warnings,
    }
  );
}
