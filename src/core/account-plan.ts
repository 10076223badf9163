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
import type { RampPointCode } from './demand.js';
import { type LaunchVerdict, type RequestRefusal, verdictOf } from './launch-verdict.js';
import { compareMoney, type DecimalString, type Money, parseMoney } from './money.js';
import type { Offer } from './offers.js';
import { own } from './plain.js';
import { certain } from './bill.js';
import { combine, falling, type Range } from './ranges.js';
import {
  product,
  type Quantity,
  quantityOf,
  quotient,
  type Ratio,
  ratioOf,
  toText,
} from './ratios.js';
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
  /** Why one request cannot succeed, however long it waits; `null` when nothing says so. */
  readonly refusal: RequestRefusal | null;
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
  /** What one request asks of each limit a minute; `null` when not known. */
  readonly perRequest: Readonly<Record<RequestRefusal['clock'], Range<Ratio> | null>>;
  /** The busiest stage of the ramp. */
  readonly point: RampPointCode;
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
  const { load, point, months, usdPerMonth } = context;
  const open = tier?.available ? tier : null;
  const reason: ClockReason =
    tier && !open ? { code: 'tier-not-available', params: { tier: tier.id } } : missing;
  const limits = limitsOf(context, open, own, reason);
  const { reading, utilisation } = readClocks(load, limits);
  const refusal = refusalOf(context, limits);
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
        : verdictOf({ reading, point, refusal, capUsd, capDays }),
    refusal,
    ...(refusal?.from === 'low' ? neverDone(reading) : reading),
  };
  return { plan, utilisation };
}

const CHECKED = ['images-per-minute', 'input-images-per-minute', 'tokens-per-minute'] as const;

/** What is certain before what is only possible. */
function refusalOf({ perRequest }: AccountContext, limits: Limits): RequestRefusal | null {
  const at = (from: RequestRefusal['from']): RequestRefusal[] =>
    CHECKED.flatMap((clock) => {
      // Which tokens count is not published, so a count is never enough to be certain.
      if (clock === 'tokens-per-minute' && from === 'low') return [];
      const each = perRequest[clock];
      const limit = limits[clock]?.perMinute?.high;
      return each && limit && compareMoney(each[from], limit) > 0
        ? [{ from, clock, perRequest: quantityOf(each), limitPerMinute: toText(limit) }]
        : [];
    });
  return at('low')[0] ?? at('high')[0] ?? null;
}

/** Demand and limits stay; nothing is ever ready, waits its turn, or is enough. */
const neverDone = (reading: ClockReading): ClockReading => ({
  ...reading,
  clocks: reading.clocks.map((clock) => ({
    ...clock,
    enoughImagesPerMonth: null,
    jobSeconds: null,
  })),
  queue: null,
  job: null,
});

type OpenTier = Extract<RateLimitTier, { available: true }>;

function limitsOf(
  { launch, batch, perRequest }: AccountContext,
  tier: OpenTier | null,
  own: Partial<CompleteLaunch['limits']>,
  missing: ClockReason,
): Limits {
  const known = (
    mine: number | null | undefined,
    published: number | undefined,
  ): NonNullable<Limits[ClockCode]> => {
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
    // The refusals on record name the tier's images a minute as this limit, and count the images
    // that are asked for. Without references it differs from images a minute only where it is typed.
    'input-images-per-minute':
      own.inputImagesPerMinute == null && perRequest['input-images-per-minute']?.likely
        ? null
        : known(own.inputImagesPerMinute ?? own.imagesPerMinute, tier?.imagesPerMinute),
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
