import type { Catalog, ImageModel, RateLimitTable, RateLimitTier } from './catalog.js';
import {
  type ClockCode,
  type ClockReading,
  type ClockReason,
  type ExactClocks,
  type Limits,
  type Load,
  percentOf,
  readClocks,
} from './clocks.js';
import type { Day } from './dates.js';
import type { CompleteLaunch } from './launch-options.js';
import { type LaunchVerdict, verdictOf } from './launch-verdict.js';
import { type DecimalString, type Money, parseMoney } from './money.js';
import type { Offer } from './offers.js';
import { own } from './plain.js';
import { certain } from './bill.js';
import { combine, falling, type Range } from './ranges.js';
import { product, type Quantity, quotient, ratioOf } from './ratios.js';
import { capDay, type MonthSoFar } from './spending-cap.js';

/** A plan under one set of limits: those of a tier, or one's own. */
export interface AccountPlan extends ClockReading {
  /** `null`: no tier was chosen. */
  readonly tier: string | null;
  /** US dollars paid before an account qualifies; `null` when not known. */
  readonly qualifyingUsd: DecimalString | null;
  readonly monthlyCapUsd: DecimalString | null;
  /** A steady month's spending over the cap. */
  readonly capUsedPercent: Quantity | null;
  /**
   * The UTC day on which the cap is reached, `null` where it is not; its ends belong to the ends of
   * the cost, so that the high one is the earliest. `null` altogether without a cap or a price.
   */
  readonly capDays: Range<Day | null> | null;
  readonly verdict: LaunchVerdict;
}

/** The table of limits that holds for a model at an offer, or why none does. */
export function limitsTable(
  catalog: Catalog,
  model: ImageModel,
  offer: Offer,
): RateLimitTable | ClockReason {
  const { rateLimits } = model;
  if ('unknown' in rateLimits)
    return { code: 'limits-not-published', params: { reason: rateLimits.unknown } };
  // The table is the vendor's own; what another provider allows is its own affair.
  if (own(catalog.providers, offer.provider)?.kind !== 'first-party')
    return { code: 'limits-not-for-offer', params: { offer: offer.id } };
  return (
    own(catalog.rateLimits, rateLimits.table) ?? {
      code: 'limits-not-published',
      params: { reason: '' },
    }
  );
}

export interface AccountContext {
  readonly launch: CompleteLaunch;
  readonly load: Load;
  readonly batch: boolean;
  readonly months: readonly MonthSoFar[];
  /** A steady month; `null` when it has no price. */
  readonly usdPerMonth: Range<Money> | null;
}

/**
 * @param tier `null`: none was chosen, or there is no table; `missing` says why.
 * @param own limits that replace those of the tier.
 */
export function accountPlan(
  context: AccountContext,
  tier: RateLimitTier | null,
  own: Partial<CompleteLaunch['limits']>,
  missing: ClockReason,
): { readonly plan: AccountPlan; readonly utilisation: ExactClocks['utilisation'] } {
  const { launch, load, months, usdPerMonth } = context;
  const open = tier?.available ? tier : null;
  const reason: ClockReason =
    tier && !open ? { code: 'tier-not-available', params: { tier: tier.id } } : missing;
  const clocks = readClocks(load, limitsOf(context, open, own, reason));
  const capUsd = own.monthlyCapUsd ?? open?.monthlyCapUsd ?? null;
  const cap = capUsd === null ? null : parseMoney(capUsd);
  const capDays = cap && usdPerMonth && combine([usdPerMonth], (usd) => capDay(months, cap, usd));
  const plan: AccountPlan = {
    tier: tier?.id ?? null,
    qualifyingUsd: open?.qualifyingUsd ?? null,
    monthlyCapUsd: capUsd,
    capUsedPercent:
      cap?.n && usdPerMonth ? percentOf(combine([usdPerMonth], (usd) => quotient(usd, cap))) : null,
    capDays,
    verdict:
      tier && !open
        ? { kind: 'not-available', tier: tier.id }
        : verdictOf({ clocks, ramp: launch.ramp, capUsd, capDays }),
    ...clocks.reading,
  };
  return { plan, utilisation: clocks.utilisation };
}

type OpenTier = Extract<RateLimitTier, { available: true }>;

function limitsOf(
  { launch, batch }: AccountContext,
  tier: OpenTier | null,
  own: Partial<CompleteLaunch['limits']>,
  missing: ClockReason,
): Limits {
  const known = (
    mine: number | null | undefined,
    published: number | undefined,
  ): Limits[ClockCode] => {
    if (mine != null) return { perMinute: certain(ratioOf(mine)), from: 'yours' };
    if (batch)
      return { perMinute: null, reason: { code: 'batch-limits-not-published', params: {} } };
    if (!tier) return { perMinute: null, reason: missing };
    return published === undefined
      ? { perMinute: null, reason: { code: 'limit-not-published', params: { tier: tier.id } } }
      : { perMinute: certain(ratioOf(published)), from: 'tier' };
  };
  const { latencySeconds, concurrency } = launch.limits;
  return {
    'images-per-minute': known(own.imagesPerMinute, tier?.imagesPerMinute),
    'tokens-per-minute': known(own.tokensPerMinute, tier?.tokensPerMinute),
    'input-images-per-minute': known(own.inputImagesPerMinute, undefined),
    concurrency:
      latencySeconds && concurrency !== null
        ? {
            perMinute: combine([falling(latencySeconds)], (seconds) =>
              quotient(product(ratioOf(concurrency), ratioOf(60)), ratioOf(seconds)),
            ),
            from: 'yours',
          }
        : {
            perMinute: null,
            reason: {
              code: latencySeconds ? 'concurrency-not-given' : 'latency-not-given',
              params: {},
            },
          },
  };
}
