import type { Catalog } from '../core/catalog.js';
import type { Offer } from '../core/offers.js';
import { MOST_UPSTREAM } from '../core/offer-bill.js';
import { presetSizes } from '../core/sizes.js';

/**
 * The most that a comparison of all offers may take, by {@link effortOf}: twenty times what
 * the bundled offers of everybody take, and as much as can be shown within a second.
 */
export const MAX_EFFORT = 150_000;

/**
 * How much there is to compute when every offer is compared for every quality and size: for each of
 * those, and each way to buy credits, the charges and modifiers of an offer and of those it leads to.
 * Lists that are each of a usual length can multiply to hours.
 */
export function effortOf({ offers, models, providers, conflicts }: Catalog): number {
  const offerById = new Map(offers.map((offer) => [offer.id, offer]));
  const settings = new Map(
    models.map((model) => [
      model.id,
      (model.qualities.length || 1) * (presetSizes(model).length || 1),
    ]),
  );
  const entries = ({ charges, modifiers = [] }: Offer): number =>
    1 + charges.length + modifiers.length;

  // What each offer takes with those it leads to, one step further each round.
  let taken = new Map(offers.map((offer) => [offer.id, entries(offer)]));
  for (let round = 0; round < MOST_UPSTREAM; round++) {
    const before = taken;
    taken = new Map(
      offers.map((offer) => {
        const further = leadsTo(offer).map((id) => before.get(id) ?? 0);
        return [offer.id, entries(offer) + further.reduce((a, b) => Math.max(a, b), 0)];
      }),
    );
  }

  const aboutOffer = counted(conflicts.flatMap((conflict) => conflict.offers ?? []));
  const aboutModel = counted(
    conflicts.flatMap((conflict) => (conflict.offers ? [] : conflict.models)),
  );
  return [...offerById.values()].reduce((sum, offer) => {
    const { id, model, provider, account } = offer;
    const plans = account?.credit && 'plans' in account.credit ? account.credit.plans.length : 0;
    // Each is told beside the offer, which takes more than a sum does.
    const told =
      (aboutOffer.get(id) ?? 0) +
      (providers[provider]?.kind === 'first-party' ? (aboutModel.get(model) ?? 0) : 0);
    return sum + (taken.get(id) ?? 0) * (settings.get(model) ?? 1) * (1 + plans) + 10 * told;
  }, 0);
}

function leadsTo({ charges, account }: Offer): readonly string[] {
  const passed = charges.flatMap((charge) => (charge.kind === 'upstream' ? charge.offer : []));
  return account?.ownKey ? [...passed, account.ownKey.upstream] : passed;
}

function counted(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
