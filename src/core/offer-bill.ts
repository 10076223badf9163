import {
  type BillContext,
  type BillLine,
  type BillReason,
  type BillStep,
  certain,
  creditsToUsd,
  type Factor,
  NOTHING,
  type RequestBill,
  times,
} from './bill.js';
import type { ImageModel, Provenance } from './catalog.js';
import { holds, type RequestSetting } from './conditions.js';
import type { Day } from './dates.js';
import { addOnce, type Notice } from './errors.js';
import type { Meter } from './meters.js';
import { modify } from './modifiers.js';
import { add, compareMoney, type Money, parseMoney, scale, ZERO } from './money.js';
import type { Charge, CreditPlan, Offer, OwnKeyTerms, Unit } from './offers.js';
import { combine, falling, type Range } from './ranges.js';
import { offerRefusals } from './offer-refusals.js';
import { rateOn } from './rates.js';
import { AUTO, type Size, sizeText } from './sizes.js';
import { freshnessWarnings, type RateWarning } from './tariffs.js';
import { tierOf } from './tiers.js';
import { isAboutTokens, tokenLine } from './token-charges.js';
import { unitMeter, unitPrice } from './unit-charges.js';
import { type MeterUsage, usageOf } from './usage.js';

/** The plan by which an offer's credits are bought: the one named, else the first on the day. */
export function planOf({ account }: Offer, day: Day, named?: string): CreditPlan | undefined {
  const credit = account?.credit;
  if (!credit || !('plans' in credit)) return undefined;
  const valid = credit.plans.filter((plan) => rateOn([plan], day));
  return valid.find(({ id }) => id === named) ?? valid[0];
}

/** Whether credits cost nothing: they are never sold, only given, and no more than that can be used. */
function areGiven({ account }: Offer): boolean {
  const given = account?.allowances?.some(
    ({ beyond, unit }) => beyond === 'refused' && unit !== 'usd',
  );
  return account?.credit !== undefined && 'notSold' in account.credit && given === true;
}

/** What is asked of an offer for one explicit size and quality. */
export function settingAt(
  offer: Offer,
  { workload, options }: Pick<BillContext, 'workload' | 'options'>,
  size: Size,
  quality: string,
): RequestSetting {
  const { operation, referenceImages } = workload;
  const references = operation === 'edit' ? referenceImages : [];
  return {
    operation,
    size,
    quality,
    tier: offer.tiers && tierOf(offer.tiers, size),
    references,
    options,
  };
}

/** Quality words to price: all of the model's when the choice is left open. */
export function qualitiesOf(offer: Offer, model: ImageModel, quality: string): readonly string[] {
  if (quality !== AUTO || model.qualities.length === 0) return [quality];
  // Some offers print a price for the word itself.
  const printed = offer.charges.some(
    (charge) =>
      charge.kind === 'by-quality' &&
      charge.prices.some(({ amounts }) => Object.hasOwn(amounts, AUTO)),
  );
  return printed ? [AUTO] : model.qualities;
}

/** The most offers whose prices lead to one another. */
export const MOST_UPSTREAM = 8;

const ONE_TOKEN = {
  quantity: { low: 1, high: 1, basis: 'yours' },
  parts: [],
  reasons: [],
} as const;

const BLANK = {
  unit: 'usd',
  quantity: null,
  price: null,
  formula: null,
  parts: [],
  factors: [],
  cost: null,
  reasons: [],
} satisfies Omit<BillLine, 'meter'>;

/**
 * What one request of a workload comes to at an offer, for one explicit size and quality. Charges
 * are tried in order, the first of each meter whose condition holds; then modifiers, in order.
 * @param plan the credit plan. Defaults to the offer's first.
 * @param path offers that led here, so that circles of upstream offers end.
 */
export function billRequest(
  offer: Offer,
  context: BillContext,
  size: Size,
  quality: string,
  plan?: string,
  path: readonly string[] = [],
): RequestBill {
  const { catalog, model, workload, asOf } = context;
  const { processing, imagesPerRequest: images } = workload;
  const setting = settingAt(offer, context, size, quality);
  const lines: BillLine[] = [];
  const warnings: Notice<RateWarning>[] = [];
  const read: Provenance[] = [];
  const bought = planOf(offer, asOf, plan);
  const toUsd = (amount: Money, unit: Unit): Money =>
    unit === 'usd' ? amount : bought ? creditsToUsd(amount, bought) : ZERO;
  /** Options that what is charged depends on. */
  const pricedOptions = new Set(offer.freeOptions);

  const push = (line: BillLine): void => {
    lines.push(line);
    if (line.price) read.push(line.price);
  };
  const refuse = (meter: Meter, reason: BillReason): void => {
    push({ ...BLANK, meter, reasons: [reason] });
  };

  const { ownKey } = offer.account ?? {};
  if (ownKey && (ownKey.status === 'required' || context.ownKey)) {
    addUpstream(ownKey.upstream, { code: 'own-key', multiplier: '1' });
    addKeyFee(ownKey);
  } else {
    const charges = offer.charges.filter(({ when }) => holds(when, setting));
    // Tokens count as soon as the offer charges for any.
    if (offer.charges.some(isAboutTokens)) addTokens(charges);
    addUnits(charges.filter((charge) => !isAboutTokens(charge)));
    if (lines.length === 0) refuse('request', { code: 'no-charge', params: {} });
    else if (!charges.some(({ kind }) => kind === 'upstream')) addMissingOptions();
  }

  /** What an option costs is never taken for what a request costs without it. */
  function addMissingOptions(): void {
    for (const modifier of offer.modifiers ?? [])
      if ('when' in modifier && modifier.when.option !== undefined)
        if (rateOn([modifier], asOf) && holds(modifier.when, setting))
          pricedOptions.add(modifier.when.option);
    for (const option of context.options)
      if (!pricedOptions.has(option))
        refuse('request', { code: 'option-not-priced', params: { option } });
  }

  function addTokens(charges: readonly Charge[]): void {
    const lineOf = (used: MeterUsage) => tokenLine(used, charges, offer, asOf, processing);
    const used = usageOf({ ...workload, size: sizeText(size), quality }, model, (meter) => {
      const { cost, unit } = lineOf({ ...ONE_TOKEN, meter });
      // Without a price of a credit there is no other unit that it could be compared with.
      if (!cost) return undefined;
      return bought ? toUsd(cost.low, unit) : cost.low;
    });
    for (const line of used.meters.map(lineOf)) {
      const { option, read: figure, ...rest } = line;
      push(rest);
      if (figure) read.push(figure);
      if (option !== undefined) pricedOptions.add(option);
    }
    const { status } = offer.batch;
    if (processing === 'batch' && (status === 'derived' || status === 'disputed'))
      addOnce(warnings, [{ code: `batch-${status}`, params: { model: model.id } }]);
  }

  function addUnits(charges: readonly Charge[]): void {
    const billed = new Set<Meter>();
    let upstreamBilled = false;
    const batch =
      processing === 'batch' && 'multiplier' in offer.batch ? offer.batch.multiplier : null;
    for (const charge of charges) {
      if (charge.kind === 'tokens' || charge.kind === 'merged-tokens') continue;
      if (charge.kind === 'upstream') {
        if (upstreamBilled) continue;
        upstreamBilled = true;
        const price = rateOn(charge.prices, asOf);
        if (!price) refuse('request', { code: 'no-price-then', params: { date: asOf } });
        else {
          read.push(price);
          addUpstream(charge.offer, { code: 'upstream', multiplier: price.multiplier });
        }
        continue;
      }
      const meter = 'meter' in charge ? charge.meter : unitMeter(charge);
      // By image or by megapixel, a picture has one price.
      const key = meter === 'megapixel' ? 'image' : meter;
      if (billed.has(key)) continue;
      billed.add(key);
      if (charge.when?.option !== undefined) pricedOptions.add(charge.when.option);
      // What is not sent costs nothing, whether or not it has a price.
      const free = charge.kind === 'per-input-image' ? charge.free : 0;
      if (meter === 'input-image' && setting.references.length <= free) continue;
      if (charge.kind === 'not-published') {
        refuse(meter, { code: 'not-published', params: { reason: charge.reason } });
      } else if (charge.kind === 'not-billed') {
        push({ ...BLANK, meter, cost: NOTHING });
        read.push(charge);
      } else {
        const { unit } = charge;
        const found = unitPrice(charge, setting, images, asOf);
        if (found.kind === 'unpriced') {
          const { from, reason } = found;
          const price = from ? { ...from, per: 1 } : null;
          push({ ...BLANK, meter, unit, price, reasons: [reason] });
        } else {
          const { amount, dated, quantity, formula, cost } = found;
          push({
            ...BLANK,
            meter,
            unit,
            quantity,
            price: { ...dated, amount, per: 1 },
            formula,
            factors: batch ? [{ code: 'batch', multiplier: batch }] : [],
            cost: batch ? combine([cost], (whole) => times(whole, batch)) : cost,
          });
        }
      }
    }
  }

  function addUpstream(id: string, factor: Factor): void {
    const upstream = catalog.offers.find((candidate) => candidate.id === id);
    const give = (code: BillReason['code'], params: Notice['params'] = {}): void => {
      refuse('request', { code, params: { offer: id, ...params } } as BillReason);
    };
    if (!upstream) {
      give('upstream-unknown');
      return;
    }
    if (id === offer.id || path.includes(id)) {
      give('upstream-circular');
      return;
    }
    if (path.length >= MOST_UPSTREAM) {
      give('upstream-too-long', { max: MOST_UPSTREAM });
      return;
    }
    // What the other offer does not sell has no price there that could be passed on.
    const asked = settingAt(upstream, context, size, quality);
    if (offerRefusals(upstream, asked, processing, asOf).length > 0) {
      give('upstream-refuses');
      return;
    }
    const bill = billRequest(upstream, context, size, quality, undefined, [...path, offer.id]);
    const by = { ...factor, offer: id };
    const scaled = (cost: Range<Money>): Range<Money> =>
      combine([cost], (amount) => times(amount, factor.multiplier));
    if (bill.steps.length > 0 || bill.credits) {
      // The upstream's own credits and modifiers work on its sum, so that its lines are one here.
      const { sum, reasons } = bill;
      const cost = reasons.length > 0 ? null : scaled(sum);
      push({ ...BLANK, meter: 'request', quantity: certain('1'), factors: [by], cost, reasons });
    } else {
      for (const line of bill.lines)
        push({
          ...line,
          factors: [...line.factors, by],
          cost: line.cost && scaled(line.cost),
        });
    }
    addOnce(warnings, bill.warnings);
    read.push(...bill.read);
  }

  function addKeyFee(terms: OwnKeyTerms): void {
    const { fee } = terms;
    if (!fee) {
      refuse('request', { code: 'own-key-fee-not-published', params: {} });
      return;
    }
    const units = fee.of === 'image' ? images : 1;
    push({
      ...BLANK,
      meter: fee.of,
      unit: fee.unit,
      quantity: certain(String(units)),
      price: { ...terms, amount: fee.amount, per: 1 },
      cost: certain(scale(parseMoney(fee.amount), BigInt(units))),
    });
  }

  const reasons: BillReason[] = [];
  for (const line of lines) addOnce(reasons, line.reasons);

  const total = (unit: Unit): Range<Money> =>
    lines.reduce(
      (sum, line) => (line.cost && line.unit === unit ? combine([sum, line.cost], add) : sum),
      NOTHING,
    );
  const credits = lines.some(({ unit }) => unit === 'credits') ? total('credits') : null;
  const steps: BillStep[] = [];
  let sum = total('usd');
  if (credits) {
    sum = combine([total('usd'), credits], (usd, amount) => add(usd, toUsd(amount, 'credits')));
    if (bought) {
      const { name, usd, credits: count } = bought;
      const params = { plan: name, usd, credits: count };
      steps.push({ code: 'credits', params, dated: bought, sum });
    } else if (!areGiven(offer))
      addOnce(reasons, [{ code: 'credit-price-not-published', params: {} }]);
  }
  const changes = modify(offer.modifiers ?? [], sum, setting, images, asOf, toUsd);
  if (!bought && changes.some(({ params }) => params['unit'] === 'credits'))
    addOnce(reasons, [{ code: 'credit-price-not-published', params: {} }]);
  steps.push(...changes);
  sum = steps.at(-1)?.sum ?? sum;

  for (const step of steps) read.push(step.dated);
  for (const figure of read) addOnce(warnings, freshnessWarnings(figure, asOf));
  return { lines, steps, sum, credits: credits && ordered(credits), reasons, warnings, read };
}

/** Where cached tokens are billed in another unit than others, an end can still come out above the other. */
function ordered(range: Range<Money>): Range<Money> {
  return compareMoney(range.low, range.high) > 0 ? falling(range) : range;
}
