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
  'no-price-then': 'No price is known for {date}.',
  'setting-not-published': 'No price is published for {size} at {quality} quality.',
  'tier-too-small': 'Its largest tier does not hold {size}.',
  'seconds-not-published': 'How many seconds an image takes is not published.',
  'from-price':
    'From {amount} per image. The seller doesn’t say which settings cost that, and which cost more.',
  'option-not-priced': 'The seller doesn’t publish a price for the option “{option}”.',
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

export const LEADS: Readonly<Partial<Record<OfferReason['code'], string>>> = {
  'allowance-too-small': 'Cannot reach this volume.',
  'model-not-released': 'Not on sale.',
  'model-shut-down': 'Not on sale.',
  'offer-not-begun': 'Not on sale.',
  'offer-ended': 'Not on sale.',
  'from-price': 'Starting price only.',
};

export const WARNINGS: Texts<Exclude<OfferWarning, EstimateWarning>> = {
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
export const MORE_WARNINGS: Texts = {
  'model-deprecated': 'The model is deprecated.',
  'model-shuts-down': 'The model shuts down {shutdown}, in {days} days.',
  conflict: '{summary}',
};

/** Reference images of a request for several images may be billed more than once. */
const repeated = (images: unknown): string =>
  Number(images) > 1 ? ', billed 1 to {images} times' : '';

export const FORMULAS: Texts<UnitFormula> = {
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
  'by-megapixel': ({ input, images }) =>
    `{output} megapixels an image: {first} for the first, {further} for each further one${
      input === '0' ? '' : `; {input} of reference images as further ones${repeated(images)}`
    }`,
  'per-input-image': ({ images }) =>
    `{references} reference images, {free} of them free${repeated(images)}`,
  'per-second': '{low} to {high} seconds an image, as seen',
};

export const FACTORS: Texts<Factor['code']> = {
  batch: 'Batch: × {multiplier}',
  upstream: 'Priced as {offer} × {multiplier}',
  'own-key': 'Billed by {offer}, on your own key',
};

export const STEPS: Texts<BillStep['code'] | AccountStep['code']> = {
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

export const BILLING: Readonly<Record<Charge['kind'], string>> = {
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
  from: 'Per image, starting price',
  'per-input-image': 'Per reference image',
  'per-second': 'Per second of computing',
  upstream: 'As another offer, times a factor',
  'not-billed': 'Not billed',
  'not-published': 'Billing not published',
};
