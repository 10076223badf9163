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
import { capital, sizeText, type Texts, word } from '../fill.js';
import { estimateWords } from './estimate.js';
import { meters } from './meters.js';
import { some } from './plural.js';

import {
  BILLING,
  FACTORS,
  FORMULAS,
  LEADS,
  MORE_REASONS,
  MORE_WARNINGS,
  REASONS,
  STEPS,
  WARNINGS,
} from './provider-compare-codes.js';
import { breakEvenWords } from './provider-compare-break-even.js';

const PER = { day: ' per day', month: ' per month', once: '' } as const;
export type Period = keyof typeof PER;

/** What an allowance gives, as the subject of a sentence. */
const RESETS = {
  usd: 'the allowance resets',
  credits: 'credits reset',
  images: 'free images reset',
} as const;

const UNITS = {
  'text-input': 'token',
  'text-input-cached': 'token',
  'image-input': 'token',
  'image-input-cached': 'token',
  'text-output': 'token',
  'image-output': 'token',
  image: 'image',
  megapixel: 'megapixel',
  'input-image': 'reference image',
  second: 'second',
  request: 'request',
  credit: 'credit',
} satisfies Record<Meter, string>;

/** English words of `<provider-compare>`. */
export const providerCompare = {
  title: 'The same image at other providers',
  titleFacts: 'Compare offers',
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
      `${kept} kept images per month`,
      rerolled === null ? '' : `${rerolled} re-rolled`,
      failed === null ? '' : `${failed} failed`,
    ]
      .filter(Boolean)
      .join(', ')}.`;
  },
  asOf: (date: string): string => `Prices as of ${date}.`,

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
  sellers: 'Providers',
  allSellers: 'All',
  kinds: {
    'first-party': 'Model makers',
    cloud: 'Clouds',
    gateway: 'Gateways',
    reseller: 'Resellers',
    playground: 'Playgrounds',
  } satisfies Record<Provider['kind'], string>,
  pricedOnly: 'Priced offers only',
  sorted: (by: string, descending: boolean): string =>
    `Sorted by ${by.toLowerCase()}${descending ? ', descending' : ''}.`,
  shown: (count: string): string => `Showing ${some(count, 'offer')}.`,
  viewed: (view: string): string => `${view} view.`,
  none: 'No offers match these filters.',

  // Columns
  offer: 'Offer',
  billingHead: 'Billed by',
  perKept: 'Per kept image',
  perMonth: 'Per month',
  traps: 'Watch out for',
  checked: 'Checked',
  priceChecked: 'Price checked',

  // Groups
  groups: {
    'same-model': (model: string): string => `Same model: ${model}`,
    'same-vendor': (): string => 'Other models from the same maker',
    'other-model': (): string => 'Other models',
  } satisfies Record<OfferGroup, (model: string) => string>,
  groupNotes: {
    'same-model': '',
    'same-vendor':
      'Each model is priced at the quality whose token count is closest to yours. The same quality name doesn’t mean the same picture.',
    'other-model':
      'These models make different pictures from the same request. Quality names mean different things to each of them, so costs cover all qualities.',
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
    `${isLikely ? 'likely ' : ''}${isJoint ? 'tied for ' : ''}lowest${someAreFree ? ' paid' : ''}`,
  /** Of ranges that overlap. */
  maybeLowest: 'may be the lowest',
  /** Against the lowest. */
  more: (percent: string): string => `+${percent}%`,
  percent: (number: string): string => `${number}%`,
  to: (low: string, high: string): string => `${low} to ${high}`,
  about: 'about',
  likely: (likely: string, low: string, high: string): string =>
    `about ${likely} (${low} to ${high})`,
  lead: (kind: OfferRow['kind'], reasons: readonly OfferReason[]): string =>
    Object.entries(LEADS).find(([code]) => reasons.some((reason) => reason.code === code))?.[1] ??
    (kind === 'unsupported' ? 'Not available.' : 'No published price.'),
  reason: (reason: OfferReason, locale?: string): string =>
    reason.code in REASONS
      ? word(REASONS, reason, locale)
      : reason.code in MORE_REASONS
        ? word(MORE_REASONS, reason, locale)
        : estimateWords.reasonWithNote(reason as EstimateReason, locale),
  warning: (warning: Notice<OfferWarning>, locale?: string): string =>
    warning.code in WARNINGS
      ? word(WARNINGS, warning, locale)
      : warning.code in MORE_WARNINGS
        ? word(MORE_WARNINGS, warning, locale)
        : estimateWords.warning(warning as Notice<EstimateWarning>, locale),
  // When a request leaves the quality out
  default: (quality: string): string => `If you don’t set a quality, you get ${quality}.`,
  noDefault: 'Doesn’t say which quality you get if a request leaves it out.',
  /** Above the rows: how many of the offers don't say. */
  noDefaults: (count: string, of: string): string =>
    of === '1'
      ? 'Always set a quality: this offer doesn’t say which one you get without it.'
      : `Always set a quality: ${count === of ? `none of these ${of} offers says` : `${count} of these ${of} offers do${count === '1' ? 'es' : ''}n’t say`} which one you get without it.`,
  noQuality: 'This model has no quality setting.',
  /** Above the rows: what holds for all of them, or for most. */
  shared: (text: string, count: string, of: string): string =>
    `${text} (${count === of ? `All ${of} offers` : `${count} of ${of} offers`})`,
  limit: (limit: string): string => `Limit: ${limit}.`,
  limitUnknown: 'Doesn’t publish its limits.',
  moreRows: (count: string): string =>
    `${count} more offers. Choose one kind of provider, or copy the whole list.`,
  moreTraps: (count: string): string => `${count} more in the details.`,
  disputes: (count: string): string =>
    count === '1' ? 'Sources disagree on 1 point.' : `Sources disagree on ${count} points.`,
  age: 'Age',
  /** Where no day is known. */
  noDay: '—',
  dayUnknown: 'check date not recorded',

  // What an allowance can serve
  unit: (amount: string, unit: 'usd' | 'credits' | 'images'): string =>
    unit === 'usd' ? amount : unit === 'credits' ? some(amount, 'credit') : some(amount, 'image'),
  given: (amount: string, per: Period): string =>
    `${amount}${per === 'once' ? ', once' : PER[per]}`,
  capacity: (
    given: string,
    perRequest: string,
    generations: string,
    left: string | null,
    per: Period,
  ): string =>
    `${given}${PER[per]} at ${perRequest} per generation: ${some(generations, 'generation')}${PER[per]}${
      left === null ? '' : `, ${left} left over`
    }.`,
  capacityMonth: (images: string): string => `That’s ${some(images, 'image')} in 30 days.`,
  cannotReach: (
    given: string,
    perRequest: string,
    images: string,
    per: Period,
    month: string,
    needed: string,
  ): string =>
    `${given}${PER[per]} at ${perRequest} per generation is ${some(images, 'image')}${PER[per]}: up to ${month} attempts in 30 days. You need ${needed}.`,
  resets: (unit: keyof typeof RESETS, local: string | null): string =>
    `${capital(RESETS[unit])} at midnight UTC${local === null ? '' : ` (${local} your time)`}.`,
  resetsUnknown: (unit: keyof typeof RESETS): string =>
    `Doesn’t publish when ${RESETS[unit].replace('resets', 'renews').replace('reset', 'renew')}.`,

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
  of: { image: 'per image', request: 'per request' },
  /** Below a count: the unit that is counted. */
  unitOf: (meter: Meter, count: string): string => `${UNITS[meter]}${count === '1' ? '' : 's'}`,
  rateUnit: 'rate unit',
  price: 'price',
  images: 'images per request',
  eachAttempt: 'per attempt',
  counted: 'Counted',
  how: 'Calculation',
  source: 'Source',
  date: 'Date',
  confidence: 'Confidence',
  confidences: { high: 'high', medium: 'medium', low: 'low' },
  notBilled: 'not billed',
  several: 'Several prices apply. The range covers all of them.',
  notPriced: 'not priced',
  oneAttempt: 'One attempt',
  rerolls: (reroll: string, failure: string, billed: boolean, attempts: string): string =>
    `× ${attempts} attempts per kept image: ${reroll} re-rolled, ${failure} failed, failed requests ${billed ? 'billed' : 'not billed'}`,
  aMonth: 'One month',
  oneKept: 'One kept image',
  sums: 'From one attempt to one month',
  warnings: 'Notes',
  plan: 'Credit plan',
  plans: (name: string, usd: string): string => `${name}, ${usd}`,
  planned: (name: string, plan: string, cost: string | null): string =>
    cost === null ? `${name}, ${plan}.` : `${name}, ${plan}: ${cost} per kept image.`,
  terms: 'Account',
  account: {
    minimum: (usd: string): string => `Minimum payment: ${usd}.`,
    minimumUnknown: 'Requires a minimum payment, but doesn’t publish how much.',
    expire: (days: string): string => `Credits expire after ${days} days.`,
    free: (given: string): string => `Free: ${given}.`,
    failures: (note: string): string => `Failed requests: ${note}`,
  },

  // Facts
  dimensions: {
    entryCost: 'Entry cost',
    account: 'Account',
    costDriver: 'Cost depends on',
    limitDriver: 'Limited by',
    bestFor: 'Best for',
  },
  dimension: 'Fact',
  accounts: { yes: 'Required', no: 'Not required' },
  notPublished: 'not published',
  fewFacts: (shown: string, all: string): string =>
    `Showing the ${shown} of ${all} offers that publish the most.`,
  allFacts: (all: string): string => `Show all ${all} offers`,

  // Break-even
  ...breakEvenWords,

  loading: 'Loading other offers…',
  failed: (reason: string): string =>
    `Couldn’t load the other offers. Showing only those included with this page. ${reason}`,
  arrived: 'Other offers loaded.',
  provenance: (from: string, to: string): string =>
    `Prices checked ${from === to ? `on ${from}` : `between ${from} and ${to}`}. Open a row to see its sources.`,
  copied: 'Comparison copied.',
  problems: {
    'unknown-offer': 'no offer or provider “{got}” in this price list.',
  } as Texts,
} as const;

export type ProviderCompareMessages = typeof providerCompare;
