/** Words for the codes of a comparison: why, what to know, and how a figure came about. */
import type {
  AccountStep,
  BillStep,
  Charge,
  EstimateReason,
  EstimateWarning,
  Factor,
  OfferReason,
  OfferWarning,
  UnitFormula,
} from '../../core/index.js';
import type { Texts } from '../fill.js';

/** Amounts among the parameters are worded before: `cost`, `amount`, `usd`, `first` and so on. */
export const REASONS: Texts<Exclude<OfferReason['code'], EstimateReason['code']>> = {
  'no-price-then': 'No known price on {date}.',
  'setting-not-published': 'Doesn’t publish a price for {size} at {quality} quality.',
  'tier-too-small': 'Its largest tier is smaller than {size}.',
  'seconds-not-published': 'Doesn’t publish how many seconds an image takes.',
  'from-price':
    'From {amount} per image. Doesn’t say which settings cost that and which cost more.',
  'option-not-priced': 'Doesn’t publish a price for the option “{option}”.',
  'not-published': '{reason}',
  'no-charge': 'Doesn’t publish a price for this kind of request.',
  'upstream-unknown': 'Its prices follow {provider}, which isn’t in this price list.',
  'upstream-circular': 'Its prices follow {provider}, whose prices follow this offer.',
  'upstream-too-long': 'Its prices follow {provider} through more than {max} other offers.',
  'upstream-refuses': 'Its prices follow {provider}, which doesn’t support this request.',
  'own-key-fee-not-published': 'Doesn’t publish its fee for using your own key.',
  'credit-price-not-published': 'Doesn’t publish what a credit costs.',
  'offer-not-begun': 'Available from {from}.',
  'offer-ended': 'No longer sold (ended {to}).',
  'operation-not-offered': ({ operation }) =>
    operation === 'edit' ? 'Doesn’t support edits.' : 'Only supports edits.',
  'setting-refused': '{reason}',
  'size-not-accepted': 'This model doesn’t support {size}.',
  'too-many-references': ({ max }) =>
    `Accepts up to {max} reference image${max === 1 ? '' : 's'}; you have {got}.`,
  'allowance-too-small': 'It gives you {imagesPerMonth} images in 30 days; you need {needed}.',
  'no-size': 'We don’t know which sizes this model supports. Choose an exact size.',
};

/** Shorter than in an estimate: the lead has already said that there is no price. */
export const MORE_REASONS: Texts = { 'rate-not-published': '{reason}' };

export const LEADS: Readonly<Partial<Record<OfferReason['code'], string>>> = {
  'allowance-too-small': 'Can’t reach this volume.',
  'model-not-released': 'Not on sale.',
  'model-shut-down': 'Not on sale.',
  'offer-not-begun': 'Not on sale.',
  'offer-ended': 'Not on sale.',
  'from-price': 'Starting price only.',
};

export const WARNINGS: Texts<Exclude<OfferWarning, EstimateWarning>> = {
  'default-quality': ({ quality }) =>
    quality === 'auto'
      ? 'If you don’t set a quality, the model chooses: {cost} per kept image.'
      : 'If you don’t set a quality, you get {quality}: {cost} per kept image.',
  'tier-by-edge':
    'Doesn’t publish tier sizes in pixels. We treat {size} as {tier}, by its longest edge.',
  'price-ends': ({ promotion }) =>
    `${promotion === 'yes' ? 'This promotional price' : 'This price'} ends on {to}.`,
  'offer-ends': 'This offer ends on {to}.',
  'other-plan': 'On the {plan} plan ({usd}), a kept image costs {cost}.',
  'free-once': 'Includes {amount} for free, once. Not counted here.',
  surcharge: '{label} adds {amount} {of}. Not counted here.',
  'compared-by-tokens': 'Priced at {quality} quality ({tokens} tokens per image).',
  'quality-not-compared': ({ qualities }) =>
    String(qualities)
      ? 'The range covers all qualities: {qualities}.'
      : 'This model has one quality.',
  'low-confidence': 'Part of this price comes from a third party, or was seen only once.',
  'previews-not-priced': 'Doesn’t publish what previews cost, so they aren’t included.',
  'own-key-optional': 'You can use your own {provider} key; {provider} then bills you separately.',
};
export const MORE_WARNINGS: Texts = {
  'model-deprecated': 'This model is deprecated.',
  'model-shuts-down': ({ days }) =>
    `This model shuts down on {shutdown}, in {days} day${days === 1 ? '' : 's'}.`,
  conflict: '{summary}',
};

/** Reference images of a request for several images may be billed more than once. */
const repeated = (images: unknown): string =>
  Number(images) > 1 ? ', billed 1 to {images} times' : '';

export const FORMULAS: Texts<UnitFormula> = {
  flat: 'one price for every size and quality',
  'by-quality': 'the price for {quality} quality',
  'by-size': 'the price for {size}',
  'by-tier': 'the price for the {tier} tier',
  'by-quality-and-size': 'the price for {size} at {quality} quality',
  'by-quality-and-tier': 'the price for the {tier} tier at {quality} quality',
  'by-pixels': ({ maxPixels }) =>
    maxPixels === undefined
      ? 'the price for {pixels} pixels'
      : 'the price for {pixels} pixels, in the range up to {maxPixels}',
  'by-megapixel': ({ input, images }) =>
    `{output} megapixels per image: {first} for the first, {further} for each additional one${
      input === '0' ? '' : `; {input} MP of reference images count as additional${repeated(images)}`
    }`,
  'per-input-image': ({ references, free, images }) =>
    `{references} reference image${references === 1 ? '' : 's'}${free === 0 ? '' : ', the first {free} free'}${repeated(images)}`,
  'per-second': '{low} to {high} seconds per image, as observed',
};

export const FACTORS: Texts<Factor['code']> = {
  batch: 'Batch: × {multiplier}',
  upstream: 'Priced as at {provider} × {multiplier}',
  'own-key': 'Billed by {provider} to your own key',
};

export const STEPS: Texts<BillStep['code'] | AccountStep['code']> = {
  credits: 'Credits: {usd} buys {credits} ({plan} plan)',
  multiply: '{label}: × {multiplier}',
  surcharge: '{label}: {amount} {of}',
  minimum: 'At least {amount} {of}',
  'round-up': 'Rounded up to a multiple of {step} {of}',
  allowance: 'Free: {given}',
  subscription: '{plan} subscription: at least {usd} per month',
  'top-up-fee': ({ floorUsd }) =>
    `Payment fee: {percent}%${floorUsd === undefined ? '' : ', at least {floor} per payment'}. That’s {usd} per month with one payment`,
};

export const BILLING: Readonly<Record<Charge['kind'], string>> = {
  tokens: 'Token meters',
  'merged-tokens': 'Token meters, combined',
  flat: 'Per image, one price',
  'by-quality': 'Per image, by quality',
  'by-size': 'Per image, by size',
  'by-tier': 'Per image, by tier',
  'by-quality-and-size': 'Per image, by quality and size',
  'by-quality-and-tier': 'Per image, by quality and tier',
  'by-pixels': 'Per image, by pixels',
  'by-megapixel': 'Per megapixel',
  from: 'Per image, starting price',
  'per-input-image': 'Per reference image',
  'per-second': 'Per second of compute time',
  upstream: 'Markup on another offer',
  'not-billed': 'Not billed',
  'not-published': 'Billing not published',
};
