import type {
  AccountStep,
  BillStep,
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
  UnitFormula,
} from '../../core/index.js';
import { sizeText, type Texts, word } from '../fill.js';
import { estimateWords } from './estimate.js';
import { meters } from './meters.js';

/** Amounts among the parameters are worded before: `cost`, `amount`, `usd`, `first` and so on. */
const REASONS: Texts<Exclude<OfferReason['code'], EstimateReason['code']>> = {
  'no-price-then': 'No price is known for {date}.',
  'setting-not-published': 'No price is published for {size} at {quality} quality.',
  'tier-too-small': 'Its largest tier does not hold {size}.',
  'seconds-not-published': 'How many seconds an image takes is not published.',
  'not-published': '{reason}',
  'no-charge': 'No price is published for such a request.',
  'upstream-unknown': 'It charges by the prices of {offer}, which this price list does not have.',
  'upstream-circular': 'It charges by the prices of {offer}, which refer back to it.',
  'upstream-too-long': 'It charges by the prices of {offer}, through more than {max} other offers.',
  'upstream-refuses': 'It charges by the prices of {offer}, which is not sold for such a request.',
  'own-key-fee-not-published': 'What it takes for using your own key is not published.',
  'credit-price-not-published': 'What a credit costs is not published.',
  'offer-not-begun': 'It is sold from {from} on.',
  'offer-ended': 'It was sold until {to}.',
  'operation-not-offered': ({ operation }) =>
    operation === 'edit' ? 'It has no edits.' : 'It only edits.',
  'setting-refused': '{reason}',
  'size-not-accepted': 'The model takes no {size}.',
  'too-many-references': 'It takes {max} reference images, you send {got}.',
  'allowance-too-small': 'It gives {imagesPerMonth} images a month, you need {needed}.',
  'no-size': 'Which sizes the model takes is not known. Ask for an explicit size.',
};

const LEADS: Readonly<Partial<Record<OfferReason['code'], string>>> = {
  'allowance-too-small': 'Cannot reach this volume.',
  'model-not-released': 'Not on sale.',
  'model-shut-down': 'Not on sale.',
  'offer-not-begun': 'Not on sale.',
  'offer-ended': 'Not on sale.',
};

const WARNINGS: Texts<Exclude<OfferWarning, EstimateWarning>> = {
  'default-quality': ({ quality }) =>
    quality === 'auto'
      ? 'If you send no quality, the service picks one: {cost} per kept image.'
      : 'If you send no quality, you pay for {quality}: {cost} per kept image.',
  'tier-by-edge':
    'The seller does not publish how many pixels a tier holds; {size} is taken for {tier} by its longest edge.',
  'price-ends': ({ promotion }) =>
    promotion === 'yes' ? 'A promotion: the price ends {to}.' : 'The price ends {to}.',
  'offer-ends': 'The offer ends {to}.',
  'other-plan': 'On the plan {plan} ({usd}) an image costs {cost}.',
  'free-once': 'Free, once: {amount}; not counted here.',
  surcharge: '{label} adds {amount} {of}; not counted here.',
  'compared-by-tokens':
    'Priced at {quality} quality, {tokens} tokens: the nearest to the {of} of {wanted} quality at the model you chose.',
  'quality-not-compared': ({ qualities }) =>
    String(qualities)
      ? 'The range covers all its qualities: {qualities}.'
      : 'The model has one quality.',
  'low-confidence': 'A figure of this price was quoted by others, or seen once.',
  'previews-not-priced': 'What a preview costs here is not published; none is counted.',
  'own-key-optional': 'You can also bring your own key; its bill comes apart.',
};
const MORE_WARNINGS: Texts = {
  'model-deprecated': 'The model is deprecated.',
  'model-shuts-down': 'The model shuts down {shutdown}, in {days} days.',
  conflict: '{summary}',
};

const FORMULAS: Texts<UnitFormula> = {
  flat: 'one price, whatever the size and quality',
  'by-quality': 'the price of {quality} quality',
  'by-size': 'the price of {size}',
  'by-tier': 'the price of the {tier} tier',
  'by-quality-and-size': 'the price of {size} at {quality} quality',
  'by-quality-and-tier': 'the price of the {tier} tier at {quality} quality',
  'by-pixels': ({ maxPixels }) =>
    maxPixels === undefined
      ? 'the price of {pixels} pixels'
      : 'the price of {pixels} pixels, which up to {maxPixels} have',
  'by-megapixel': ({ input }) =>
    `{output} megapixels an image: {first} for the first, {further} for each further one${
      input === '0' ? '' : '; {input} of reference images as further ones'
    }`,
  'per-input-image': '{references} reference images, {free} of them free',
  'per-second': '{low} to {high} seconds an image, as seen',
};

const FACTORS: Texts<Factor['code']> = {
  batch: 'Batch: × {multiplier}',
  upstream: 'Priced as {offer} × {multiplier}',
  'own-key': 'Billed by {offer}, on your own key',
};

const STEPS: Texts<BillStep['code'] | AccountStep['code']> = {
  credits: 'Credits: {usd} buys {credits} (plan: {plan})',
  multiply: '{label}: × {multiplier}',
  surcharge: '{label}: {amount} {of}',
  minimum: 'At least {amount} {of}',
  'round-up': 'Rounded up to a multiple of {step} {of}',
  allowance: 'Free: {given}',
  subscription: 'Subscription {plan}: at least {usd} a month',
  'top-up-fee': ({ floorUsd }) =>
    `Fee on paying in: {percent}%${floorUsd === undefined ? '' : ', at least {floor} a payment'}; {usd} a month in one payment`,
};

const BILLING: Readonly<Record<Charge['kind'], string>> = {
  tokens: 'Token meters',
  'merged-tokens': 'Token meters, merged',
  flat: 'Per image, one price',
  'by-quality': 'Per image, by quality',
  'by-size': 'Per image, by size',
  'by-tier': 'Per image, by tier',
  'by-quality-and-size': 'Per image, by quality and size',
  'by-quality-and-tier': 'Per image, by quality and tier',
  'by-pixels': 'Per image, by pixels',
  'by-megapixel': 'Per megapixel',
  'per-input-image': 'Per reference image',
  'per-second': 'Per second of computing',
  upstream: 'As another offer, times a factor',
  'not-billed': 'Not billed',
  'not-published': 'Billing not published',
};

const PER = { day: 'a day', month: 'a month', once: 'once' } as const;
export type Period = keyof typeof PER;

const some = (text: string, one: string): string => (text === '1' ? `1 ${one}` : `${text} ${one}s`);

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
  traps: 'If you send no quality; traps, limits',
  otherTraps: 'Traps and limits',
  checked: 'Checked',

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
    `about ${likely}, ${low} to ${high}`,
  lead: (kind: OfferRow['kind'], reasons: readonly OfferReason[]): string =>
    Object.entries(LEADS).find(([code]) => reasons.some((reason) => reason.code === code))?.[1] ??
    (kind === 'unsupported' ? 'Not offered.' : 'Not published.'),
  reason: (reason: OfferReason, locale?: string): string =>
    reason.code in REASONS
      ? word(REASONS, reason, locale)
      : estimateWords.reason(reason as EstimateReason, locale),
  warning: (warning: Notice<OfferWarning>, locale?: string): string =>
    warning.code in WARNINGS
      ? word(WARNINGS, warning, locale)
      : warning.code in MORE_WARNINGS
        ? word(MORE_WARNINGS, warning, locale)
        : estimateWords.warning(warning as Notice<EstimateWarning>, locale),
  // Without a quality in the request
  sameDefault: (quality: string): string => `You get ${quality}, as here.`,
  otherDefault: (quality: string): string => `You get ${quality}.`,
  paidDefault: (quality: string, cost: string): string =>
    quality === 'auto'
      ? `The service picks one: ${cost} per kept image.`
      : `You pay for ${quality}: ${cost} per kept image.`,
  noDefault: 'Not published.',
  noQuality: 'The model has no quality setting.',
  limit: (limit: string): string => `Limit: ${limit}.`,
  limitUnknown: 'Limits are not published.',
  moreRows: (count: string): string => `${count} more offers: choose a seller, or copy them all.`,
  moreTraps: (count: string): string => `${count} more: open the row.`,
  disputes: (count: string): string =>
    count === '1' ? 'Sources disagree on one point.' : `Sources disagree on ${count} points.`,
  age: 'Age',

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
  breakEven: 'Where one becomes cheaper than the other',
  first: 'Compare',
  second: 'with',
  over: 'Over',
  overs: { volume: 'Images a month', size: 'Size' },
  aspect: 'Shape',
  at: {
    volume: (size: string, quality: string): string =>
      `At ${size === 'auto' ? 'auto size' : sizeText(size)} and ${quality} quality`,
    size: (aspect: string, quality: string): string => `At ${aspect} and ${quality} quality`,
  },
  from: {
    volume: (images: string): string => `${some(images, 'image')} a month`,
    size: (megapixels: string, size: string): string =>
      `${megapixels} megapixels (${sizeText(size)})`,
  },
  crossing: {
    once: (at: string, name: string, from: string): string =>
      `${at}, ${name} is cheaper from ${from} up.`,
    several: (at: string, first: string, steps: readonly (readonly [string, string])[]): string =>
      `${at}, ${first} is cheaper at first; ${steps
        .map(([name, from]) => `${name} from ${from} up`)
        .join('; ')}.`,
    none: (at: string, name: string, low: string, high: string): string =>
      `${at}, ${name} is cheaper throughout, from ${low} to ${high}.`,
    same: (at: string, low: string, high: string): string =>
      `${at}, both cost the same throughout, from ${low} to ${high}.`,
    noSize: (at: string): string => `${at}, the model takes no size.`,
  },
  unpricedPair: (name: string, reasons: string): string =>
    `${name} has no price to compare with. ${reasons}`,
  onePair: 'There are not two offers with a price to compare.',
  figures: 'The figures',
  perKeptAxis: 'per kept image',
  size: 'Size',
  volume: 'Images a month',

  // Data
  loading: 'Other offers are loading.',
  failed: (reason: string): string =>
    `The other offers could not be loaded, so only what came with this page is shown. ${reason}`,
  arrived: (count: string): string => `${some(count, 'offer')} loaded.`,
  provenance: (from: string, to: string): string =>
    `Prices checked ${from === to ? from : `between ${from} and ${to}`}; each row has its date, and opens to its sources.`,
  copied: 'The comparison was copied.',
  problems: {
    'unknown-offer': 'no offer or seller “{got}” in this price list.',
  } as Texts,
} as const;

export type ProviderCompareMessages = typeof providerCompare;
