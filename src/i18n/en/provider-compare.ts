import type {
  Charge,
  EstimateReason,
  EstimateWarning,
  Factor,
  Meter,
  Notice,
  OfferGroup,
  OfferReason,
  OfferRow,
  OfferWarning,
  Provider,
} from '../../core/index.js';
import { sizeText, type Texts, word } from '../fill.js';
import { estimateWords } from './estimate.js';
import { meters } from './meters.js';
import { some } from './plural.js';

import {
  BILLING,
  FACTORS,
  FORMULAS,
  LEADS,
  MORE_WARNINGS,
  REASONS,
  STEPS,
  WARNINGS,
} from './provider-compare-codes.js';
import { breakEvenWords } from './provider-compare-break-even.js';

const PER = { day: 'a day', month: 'a month', once: 'once' } as const;
export type Period = keyof typeof PER;

/** English words of `<provider-compare>`. */
export const providerCompare = {
  title: 'The same image, elsewhere',
  titleFacts: 'What decides between the offers',
  caption: 'Offers for the same image',
  /** What is compared. */
  lede: (workload: {
    readonly model: string;
    readonly size: string;
    readonly quality: string;
    readonly edit: boolean;
    readonly kept: string;
    readonly rerolled: string | null;
    readonly failed: string | null;
  }): string => {
    const { model, size, quality, edit, kept, rerolled, failed } = workload;
    return `${[
      model,
      edit ? 'edit' : '',
      size === 'auto' ? 'auto size' : sizeText(size),
      `${quality} quality`,
    ]
      .filter(Boolean)
      .join(', ')}. ${[
      `${kept} images kept a month`,
      rerolled === null ? '' : `${rerolled} of 100 re-rolled`,
      failed === null ? '' : `${failed} of 100 failed`,
    ]
      .filter(Boolean)
      .join(', ')}.`;
  },
  asOf: (date: string): string => `Prices of ${date}.`,

  // Controls
  view: 'View',
  views: { cost: 'Cost', facts: 'Facts' },
  sortBy: 'Sort by',
  sorts: {
    cost: 'Cost per kept image',
    month: 'Cost per month',
    name: 'Name',
    date: 'Date checked',
  },
  sellers: 'Sellers',
  allSellers: 'All',
  kinds: {
    'first-party': 'The maker',
    cloud: 'Clouds',
    gateway: 'Gateways',
    reseller: 'Resellers',
    playground: 'Playgrounds',
  } satisfies Record<Provider['kind'], string>,
  pricedOnly: 'Only with a price',
  sorted: (by: string, descending: boolean): string =>
    `Sorted by ${by.toLowerCase()}${descending ? ', the other way round' : ''}.`,
  shown: (count: string): string => `${some(count, 'offer')} shown.`,
  viewed: (view: string): string => `${view} view.`,
  none: 'No offer is left with these filters.',

  // Columns
  offer: 'Offer',
  billingHead: 'Billed',
  perKept: 'Per kept image',
  perMonth: 'Per month',
  traps: 'What to watch',
  checked: 'Checked',
  priceChecked: 'Price checked',

  // Groups
  groups: {
    'same-model': (model: string): string => `The same model, ${model}`,
    'same-vendor': (): string => 'Other models of the same vendor',
    'other-model': (): string => 'Other models',
  } satisfies Record<OfferGroup, (model: string) => string>,
  groupNotes: {
    'same-model': '',
    'same-vendor':
      'Compared by tokens: each at the quality whose token count is nearest. The same word does not mean the same picture.',
    'other-model':
      'Other pictures for the same request. Quality words do not mean the same across models, so none is matched: the cost covers all qualities.',
  } satisfies Record<OfferGroup, string>,
  groupCount: (count: string, lowest: string | null): string =>
    `${some(count, 'offer')}${lowest === null ? '' : `, from ${lowest}`}`,
  showGroup: (title: string, count: string): string => `${title} (${count})`,

  // Rows
  billing: (kind: Charge['kind'], credits: boolean, free: boolean, prepaid: boolean): string =>
    free
      ? 'Credits, free'
      : `${credits ? `Credits: ${BILLING[kind].toLowerCase()}` : BILLING[kind]}${prepaid ? ', prepaid' : ''}`,
  own: 'your data',
  free: 'free',
  lowest: (isLikely: boolean, isJoint: boolean, someAreFree: boolean): string =>
    [isLikely ? 'likely' : '', isJoint ? 'joint' : '', 'lowest', someAreFree ? 'paid' : '']
      .filter(Boolean)
      .join(' '),
  /** Of ranges that overlap. */
  maybeLowest: 'may be lowest',
  /** Against the lowest. */
  more: (percent: string): string => `+${percent}%`,
  to: (low: string, high: string): string => `${low} to ${high}`,
  about: 'about',
  likely: (likely: string, low: string, high: string): string =>
    `about ${likely} (${low} to ${high})`,
  lead: (kind: OfferRow['kind'], reasons: readonly OfferReason[]): string =>
    Object.entries(LEADS).find(([code]) => reasons.some((reason) => reason.code === code))?.[1] ??
    (kind === 'unsupported' ? 'Not offered.' : 'Not published.'),
  reason: (reason: OfferReason, locale?: string): string =>
    reason.code in REASONS
      ? word(REASONS, reason, locale)
      : estimateWords.reasonWithNote(reason as EstimateReason, locale),
  warning: (warning: Notice<OfferWarning>, locale?: string): string =>
    warning.code in WARNINGS
      ? word(WARNINGS, warning, locale)
      : warning.code in MORE_WARNINGS
        ? word(MORE_WARNINGS, warning, locale)
        : estimateWords.warning(warning as Notice<EstimateWarning>, locale),
  // Without a quality in the request
  sameDefault: (quality: string): string => `Without a quality you get ${quality}, as here.`,
  otherDefault: (quality: string): string => `Without a quality you get ${quality}.`,
  paidDefault: (quality: string, cost: string): string =>
    quality === 'auto'
      ? `Without a quality the service picks one: ${cost} per kept image.`
      : `Without a quality you pay for ${quality}: ${cost} per kept image.`,
  noDefault: 'Without a quality: not published.',
  noQuality: 'The model has no quality setting.',
  limit: (limit: string): string => `Limit: ${limit}.`,
  limitUnknown: 'Limits are not published.',
  moreRows: (count: string): string => `${count} more offers: choose a seller, or copy them all.`,
  moreTraps: (count: string): string => `${count} more: open the row.`,
  disputes: (count: string): string =>
    count === '1' ? 'Sources disagree on one point.' : `Sources disagree on ${count} points.`,
  age: 'Age',
  /** Where no day is known. */
  noDay: '—',
  dayUnknown: 'the day is not known',

  // What an allowance can serve
  unit: (amount: string, unit: 'usd' | 'credits' | 'images'): string =>
    unit === 'usd' ? amount : unit === 'credits' ? some(amount, 'credit') : some(amount, 'image'),
  given: (amount: string, per: Period): string => `${amount} ${PER[per]}`,
  capacity: (
    given: string,
    perRequest: string,
    generations: string,
    left: string | null,
    per: Period,
  ): string =>
    `${given} ${PER[per]} at ${perRequest} per generation: ${some(generations, 'generation')} ${PER[per]}${
      left === null ? '' : `, ${left} left over`
    }.`,
  capacityMonth: (images: string): string => `A month of it makes ${some(images, 'image')}.`,
  cannotReach: (
    given: string,
    perRequest: string,
    images: string,
    per: Period,
    month: string,
    needed: string,
  ): string =>
    `${given} ${PER[per]} at ${perRequest} per generation is ${some(images, 'image')} ${PER[per]}, about ${month} attempts a month against the ${needed} you need.`,
  resets: (local: string | null): string =>
    `New ones come at midnight UTC${local === null ? '' : `, ${local} where you are`}.`,
  resetsUnknown: 'When they come anew is not published.',

  // What opens below a row
  meters: {
    ...meters,
    image: ['Images', ''],
    megapixel: ['Megapixels', ''],
    'input-image': ['Reference images', ''],
    second: ['Seconds', ''],
    request: ['Requests', ''],
    credit: ['Credits', ''],
  } satisfies Record<Meter, readonly [string, string]>,
  formula: (formula: Notice, locale?: string): string =>
    formula.code in FORMULAS
      ? word(FORMULAS, formula, locale)
      : estimateWords.formula(formula, locale),
  factor: (factor: Notice<Factor['code']>, locale?: string): string =>
    word(FACTORS, factor, locale),
  step: (step: Notice, locale?: string): string => word(STEPS, step, locale),
  of: { image: 'an image', request: 'a request' },
  units: {
    'text-input': 'tokens',
    'text-input-cached': 'tokens',
    'image-input': 'tokens',
    'image-input-cached': 'tokens',
    'text-output': 'tokens',
    'image-output': 'tokens',
    image: 'images',
    megapixel: 'megapixels',
    'input-image': 'reference images',
    second: 'seconds',
    request: 'requests',
    credit: 'credits',
  } satisfies Record<Meter, string>,
  rateUnit: 'rate unit',
  price: 'price',
  images: 'images a request',
  eachAttempt: 'each attempt',
  counted: 'Counted',
  how: 'How',
  source: 'Source',
  date: 'Date',
  confidence: 'Confidence',
  confidences: { high: 'high', medium: 'medium', low: 'low' },
  notBilled: 'not billed',
  several: 'Several prices: the range covers all of them.',
  notPriced: 'not priced',
  oneAttempt: 'One attempt',
  rerolls: (reroll: string, failure: string, billed: boolean, attempts: string): string =>
    `× ${attempts} attempts per kept image: ${reroll} of 100 re-rolled, ${failure} of 100 failed, failures ${billed ? 'billed' : 'not billed'}`,
  aMonth: 'A month',
  oneKept: 'One kept image',
  sums: 'From one attempt to the month',
  after: (cost: string): string => `comes to ${cost}`,
  warnings: 'Good to know',
  plan: 'Credit plan',
  plans: (name: string, usd: string): string => `${name}, ${usd}`,
  planned: (name: string, plan: string, cost: string | null): string =>
    cost === null ? `${name}, ${plan}.` : `${name}, ${plan}: ${cost} per kept image.`,
  terms: 'Account',
  account: {
    minimum: (usd: string): string => `Least payment: ${usd}`,
    minimumUnknown: 'There is a least payment; how much is not published.',
    expire: (days: string): string => `Credits expire after ${days} days.`,
    free: (given: string): string => `Free: ${given}.`,
    failures: (note: string): string => `Failed requests: ${note}`,
  },

  // Facts
  dimensions: {
    entryCost: 'Entry cost',
    account: 'Account required',
    costDriver: 'Cost driver',
    limitDriver: 'Limit driver',
    bestFor: 'Best for',
  },
  dimension: 'What decides',
  accounts: { yes: 'Required', no: 'Not required' },
  notPublished: 'not published',
  fewFacts: (shown: string, all: string): string =>
    `The ${shown} offers of ${all} that publish most of it.`,
  allFacts: (all: string): string => `Show all ${all} offers`,

  // Break-even
  ...breakEvenWords,

  loading: 'Other offers are loading.',
  failed: (reason: string): string =>
    `The other offers could not be loaded, so only what came with this page is shown. ${reason}`,
  arrived: 'Other offers are loaded.',
  provenance: (from: string, to: string): string =>
    `Prices checked ${from === to ? from : `between ${from} and ${to}`}; each row has its date, and opens to its sources.`,
  copied: 'The comparison was copied.',
  problems: {
    'unknown-offer': 'no offer or seller “{got}” in this price list.',
  } as Texts,
} as const;

export type ProviderCompareMessages = typeof providerCompare;
