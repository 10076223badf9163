import { holds, type RequestSetting } from './conditions.js';
import { type Day, firstDay } from './dates.js';
import type { Notice } from './errors.js';
import type { Offer } from './offers.js';
import type { Processing } from './rates.js';

export type OfferRefusal =
  | 'offer-not-begun'
  | 'offer-ended'
  | 'operation-not-offered'
  | 'setting-refused'
  | 'batch-not-offered'
  | 'batch-unknown';

/** Why an offer does not take a request, whatever its model accepts. */
export function offerRefusals(
  { from, to, operations, batch, refuses }: Offer,
  setting: RequestSetting,
  processing: Processing,
  asOf: Day,
): readonly Notice<OfferRefusal>[] {
  const reasons: Notice<OfferRefusal>[] = [];
  const refuse = (code: OfferRefusal, params: Notice['params']): void => {
    reasons.push({ code, params });
  };
  const { operation } = setting;
  if (from !== undefined && asOf < firstDay(from)) refuse('offer-not-begun', { from });
  if (to !== undefined && asOf >= firstDay(to)) refuse('offer-ended', { to });
  if (operations && !operations.includes(operation)) refuse('operation-not-offered', { operation });
  if (processing === 'batch' && 'reason' in batch)
    refuse(batch.status === 'unknown' ? 'batch-unknown' : 'batch-not-offered', {
      reason: batch.reason,
    });
  const refusal = refuses?.find(({ when }) => holds(when, setting));
  if (refusal) refuse('setting-refused', { reason: refusal.reason });
  return reasons;
}
