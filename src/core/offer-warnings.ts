import { allowanceParams } from './account-costs.js';
import type { RequestBill } from './bill.js';
import type { ImageModel } from './catalog.js';
import type { OfferGroup, OfferWarning } from './comparison.js';
import { type Day, daysBetween, firstDay, type PartialDate } from './dates.js';
import { addOnce, type Notice, type Params } from './errors.js';
import { lifecycleOn } from './lifecycle.js';
import { planOf, settingAt } from './offer-bill.js';
import type { RowContext } from './offer-row.js';
import { type AccountContext, costOf, totals } from './offer-totals.js';
import type { Offer } from './offers.js';
import { AUTO, readSize } from './sizes.js';
import { isPublished } from './tiers.js';

/** Days before its end from which a price, an offer or a model is said to end. */
const SOON = 120;

export function offerWarnings(
  offer: Offer,
  model: ImageModel,
  { catalog, asOf, read }: RowContext,
  warnings: Notice<OfferWarning>[],
): void {
  const { stage, shutdown, daysToShutdown } = lifecycleOn(model, asOf);
  if (stage !== 'shut-down') {
    if (shutdown !== null && daysToShutdown !== null && daysToShutdown <= SOON)
      warnings.push({ code: 'model-shuts-down', params: { shutdown, days: daysToShutdown } });
    else if (stage === 'deprecated') warnings.push({ code: 'model-deprecated', params: {} });
  }
  if (endsSoon(offer.to, asOf)) warnings.push({ code: 'offer-ends', params: { to: offer.to! } });
  const vendor = catalog.providers[offer.provider]?.kind === 'first-party';
  for (const { id, offers, models, topic, summary } of catalog.conflicts)
    if (
      (offers ? offers.includes(offer.id) : vendor && models.includes(offer.model)) &&
      (topic !== 'batch' || read.processing === 'batch')
    )
      warnings.push({ code: 'conflict', params: { id, summary } });
  for (const allowance of offer.account?.allowances ?? [])
    if (allowance.per === 'once')
      warnings.push({ code: 'free-once', params: allowanceParams(allowance) });
  for (const modifier of offer.modifiers ?? [])
    if (modifier.kind === 'surcharge' && modifier.when?.option !== undefined) {
      const { label, amount, unit, of, when } = modifier;
      const params = { option: when.option!, label, amount, unit, of };
      warnings.push({ code: 'surcharge', params });
    }
  if (offer.account?.ownKey?.status === 'optional')
    warnings.push({ code: 'own-key-optional', params: {} });
  if (
    read.partialImages > 0 &&
    !offer.charges.some(({ kind }) => kind === 'tokens' || kind === 'merged-tokens')
  )
    warnings.push({ code: 'previews-not-priced', params: {} });
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

/** What would be paid by leaving something out, or by buying credits in another way. */
export function trapWarnings(
  offer: Offer,
  model: ImageModel,
  group: OfferGroup,
  account: AccountContext,
  quality: string,
  all: (quality: string, plan?: string) => readonly RequestBill[],
  warnings: Notice<OfferWarning>[],
): void {
  const costAt = (word: string, plan: AccountContext['plan']): Params | null => {
    const bills = all(word, plan?.id);
    if (bills.length === 0 || bills.some(({ reasons }) => reasons.length > 0)) return null;
    const { low, high } = costOf(totals(bills, { ...account, plan }).perKept);
    return { low, high };
  };
  const left = offer.defaults?.quality;
  if (group === 'same-model' && left !== undefined && left !== quality) {
    const known = left === AUTO || model.qualities.includes(left);
    const cost = known ? costAt(left, account.plan) : null;
    if (cost) warnings.push({ code: 'default-quality', params: { quality: left, ...cost } });
  }
  const credit = offer.account?.credit;
  if (credit && 'plans' in credit)
    for (const other of credit.plans) {
      if (other.id === account.plan?.id) continue;
      const bought = planOf(offer, account.asOf, other.id);
      const cost = bought?.id === other.id ? costAt(quality, bought) : null;
      if (cost)
        warnings.push({
          code: 'other-plan',
          params: { plan: other.name, usd: other.usd, ...cost },
        });
    }
  const { size } = account.workload;
  const asked = readSize(size);
  if (asked && offer.tiers) {
    const { tier } = settingAt(offer, { workload: account.workload, options: [] }, asked, quality);
    if (tier && !isPublished(tier))
      warnings.push({ code: 'tier-by-edge', params: { tier: tier.name, size } });
  }
}
