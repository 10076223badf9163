import { allowanceParams } from './account-costs.js';
import type { RequestBill } from './bill.js';
import type { Conflict, ImageModel } from './catalog.js';
import type { OfferWarning } from './comparison.js';
import { type Day, daysBetween, firstDay, type PartialDate } from './dates.js';
import { addOnce, type Notice, type Params } from './errors.js';
import { lifecycleOn } from './lifecycle.js';
import { planOf } from './offer-bill.js';
import type { RowContext } from './offer-row.js';
import { type AccountContext, costOf, sumOf, totals } from './offer-totals.js';
import type { Offer } from './offers.js';
import { own } from './plain.js';
import { rateOn } from './rates.js';
import { isPublished } from './tiers.js';

/** Conflicts by what they are about, so that thousands of offers find theirs at once. */
export interface ConflictIndex {
  readonly byOffer: ReadonlyMap<string, readonly Conflict[]>;
  /** Those that name no offers: about what the model's vendor says. */
  readonly byModel: ReadonlyMap<string, readonly Conflict[]>;
}

export function indexConflicts(conflicts: readonly Conflict[]): ConflictIndex {
  const byOffer = new Map<string, Conflict[]>();
  const byModel = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    const [index, ids] = conflict.offers ? [byOffer, conflict.offers] : [byModel, conflict.models];
    for (const id of new Set(ids)) index.set(id, [...(index.get(id) ?? []), conflict]);
  }
  return { byOffer, byModel };
}

/** Days before its end from which a price, an offer or a model is said to end. */
const SOON = 120;

export function offerWarnings(
  offer: Offer,
  model: ImageModel,
  { catalog, asOf, read, options, conflicts }: RowContext,
  warnings: Notice<OfferWarning>[],
): void {
  const { stage, shutdown, daysToShutdown } = lifecycleOn(model, asOf);
  if (stage !== 'shut-down') {
    if (shutdown !== null && daysToShutdown !== null && daysToShutdown <= SOON)
      warnings.push({ code: 'model-shuts-down', params: { shutdown, days: daysToShutdown } });
    else if (stage === 'deprecated') warnings.push({ code: 'model-deprecated', params: {} });
  }
  if (endsSoon(offer.to, asOf)) warnings.push({ code: 'offer-ends', params: { to: offer.to! } });
  const vendor = own(catalog.providers, offer.provider)?.kind === 'first-party';
  const about = [
    ...(conflicts.byOffer.get(offer.id) ?? []),
    ...(vendor ? (conflicts.byModel.get(offer.model) ?? []) : []),
  ];
  for (const { id, topic, summary } of about)
    if (topic !== 'batch' || read.processing === 'batch')
      warnings.push({ code: 'conflict', params: { id, summary } });
  for (const allowance of offer.account?.allowances ?? [])
    if (allowance.per === 'once')
      warnings.push({ code: 'free-once', params: allowanceParams(allowance) });
  for (const modifier of offer.modifiers ?? [])
    if (modifier.kind === 'surcharge' && modifier.when?.option !== undefined) {
      const { label, amount, unit, of, when } = modifier;
      const params = { option: when.option!, label, amount, unit, of };
      if (!options.options?.includes(when.option!) && rateOn([modifier], asOf))
        warnings.push({ code: 'surcharge', params });
    }
  const key = offer.account?.ownKey;
  if (key?.status === 'optional' && !options.ownKey)
    warnings.push({ code: 'own-key-optional', params: { offer: key.upstream } });
}

function endsSoon(to: PartialDate | undefined, asOf: Day): boolean {
  return to !== undefined && firstDay(to) > asOf && daysBetween(asOf, firstDay(to)) <= SOON;
}

export function figureWarnings(
  bills: readonly RequestBill[],
  asOf: Day,
  warnings: Notice<OfferWarning>[],
): void {
  for (const figure of bills.flatMap(({ read }) => read)) {
    const { to, promotion } = figure as { to?: PartialDate; promotion?: boolean };
    if (endsSoon(to, asOf))
      addOnce(warnings, [
        { code: 'price-ends', params: { to: to!, promotion: promotion ? 'yes' : 'no' } },
      ]);
  }
}

/** The requests of a row, as they are and as they would be. */
export interface RowBills {
  readonly bills: readonly RequestBill[];
  /** With credits of another plan. */
  readonly under: (plan: string) => readonly RequestBill[];
  /** At a quality that stands when none is sent; empty where that changes nothing. */
  readonly byDefault: (quality: string) => readonly RequestBill[];
}

/** What would be paid by leaving something out, or by buying credits in another way. */
export function trapWarnings(
  offer: Offer,
  account: AccountContext,
  warnings: Notice<OfferWarning>[],
  { bills: priced, under, byDefault }: RowBills,
): void {
  const costOfAll = (
    bills: readonly RequestBill[],
    plan: AccountContext['plan'],
  ): Params | null => {
    if (bills.length === 0 || bills.some(({ reasons }) => reasons.length > 0)) return null;
    const { low, high } = costOf(totals(sumOf(bills), { ...account, plan }).perKept);
    return { low, high };
  };
  const left = offer.defaults?.quality;
  if (left !== undefined) {
    const cost = costOfAll(byDefault(left), account.plan);
    if (cost) warnings.push({ code: 'default-quality', params: { quality: left, ...cost } });
  }
  const credit = offer.account?.credit;
  if (credit && 'plans' in credit)
    for (const other of credit.plans) {
      if (other.id === account.plan?.id) continue;
      const bought = planOf(offer, account.asOf, other.id);
      const cost = bought?.id === other.id ? costOfAll(under(bought.id), bought) : null;
      if (cost)
        warnings.push({
          code: 'other-plan',
          params: { plan: other.name, usd: other.usd, ...cost },
        });
    }
  const lines = priced.flatMap((bill) => bill.lines);
  if (account.workload.partialImages > 0 && !lines.some(({ meter }) => meter === 'image-output'))
    warnings.push({ code: 'previews-not-priced', params: {} });
  // Only where a tier decides: an edit may have one price whatever its size.
  for (const { params } of lines.flatMap(({ formula }) => formula ?? [])) {
    const tier = offer.tiers?.find(({ name }) => name === params['tier']);
    if (tier && !isPublished(tier))
      addOnce(warnings, [
        { code: 'tier-by-edge', params: { tier: tier.name, size: account.workload.size } },
      ]);
  }
}
