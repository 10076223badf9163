import type {
  Assumption,
  EstimateReason,
  EstimateWarning,
  Notice,
  Params,
  UsagePart,
} from '../../core/index.js';
import { fill, sizeText, type Texts, word } from '../fill.js';

const ASSUMPTIONS: Texts<Assumption['code']> = {
  'prompt-length': 'A prompt of {value} tokens.',
  'prompt-estimated': 'The text is estimated at {value} tokens; an exact count narrows it.',
  'prompt-overhead':
    'The service adds {value} tokens to a prompt; seen on real responses, not published.',
  'input-billed-per-image':
    'A request for {value} images bills its input {value} times, once per image. OpenAI doesn’t publish this; it was seen on a bill. The low end counts the input once.',
  'not-cached': 'Nothing of it is billed as cached. Your dashboard may show a share.',
  'partials-arrive':
    'Of {value} asked for, all arrive. Each adds tokens; a fast image may skip some.',
  'auto-size': 'Auto picks one of {sizes}.',
  'failed-requests': 'Failed requests are {value}.',
};

const WARNINGS: Texts<EstimateWarning> = {
  'batch-derived':
    'The batch rate is computed by the general rule; no row for this model was seen.',
  'batch-disputed':
    'Sources disagree on whether batch is offered; the standard price stands beside it.',
  'rate-stale': 'The rates were checked {checked}, {days} days before this date.',
  'rate-read-later': 'The rates were first read {checked}, after this date.',
  'rate-undated': 'The day on which a rate was read is not recorded.',
  'model-deprecated': 'The model is deprecated.',
  'model-shuts-down': ({ replacements }) =>
    `The model shuts down {shutdown}, in {days} days.${
      String(replacements) && ' Named instead: {replacements}.'
    }`,
  conflict: 'Sources disagree on a figure of this model.',
  'references-unused': 'Generating uses no reference images; they are kept for an edit.',
  'caching-not-published': 'When input counts as cached is not published for image requests.',
  'size-rules-not-published': 'Which sizes the model takes is not known. {reason}',
  'rounding-not-published': 'How the count is rounded is not published: {low} to {high} tokens.',
  'size-experimental': '{size} is experimental, says the vendor.',
  'auto-quality': 'Auto lets the model choose the quality; the range covers all of them.',
  'auto-observed': 'Auto was seen to bill {tokens} tokens at {size}.',
  'fidelity-ignored': 'This model has no input fidelity setting.',
};

const REASONS: Texts<EstimateReason['code']> = {
  'not-plain-tokens':
    'This offer is not billed by plain token rates. A comparison of providers works it out.',
  'model-not-released': 'The model is not released on this date; it is due {released}.',
  'model-shut-down': 'The model was shut down {shutdown}.',
  'tokens-not-reported': 'The tokens of this meter were not reported.',
  'no-rate-then': 'No rate is known for {date}.',
  'rate-not-published': 'A rate is not published. {reason}',
  'batch-not-offered': 'Batch is not offered. {reason}',
  'batch-unknown': 'Whether batch is offered is not published. {reason}',
  'output-rule-not-published': 'How many tokens an image takes is not known. {reason}',
  'input-rule-not-published': 'How many tokens a reference takes is not known. {reason}',
  'partial-tokens-not-published': 'What a preview adds is not published for this model.',
  'prompt-overhead-not-published':
    'What the service adds to a prompt is not published for this model.',
  'text-output-not-published': 'Whether text output is billed is not published for this model.',
  'size-not-offered': 'The model has no token count for {size}.',
  'outside-formula': 'The formula gives no count for {size}.',
};

/** Over the reasons, by the first of them that is among these; no count is the usual one. */
const TITLES: Readonly<Partial<Record<EstimateReason['code'], string>>> = {
  'model-shut-down': 'The model can no longer be used, so no number is shown.',
  'model-not-released': 'The model is not on sale on this date, so no number is shown.',
  'batch-not-offered': 'This model has no batch price, so no number is shown.',
  'batch-unknown': 'No batch price is known for this model, so no number is shown.',
  'no-rate-then': 'A token count without a rate is not a price, so no number is shown.',
  'rate-not-published': 'A token count without a rate is not a price, so no number is shown.',
};
const NO_COUNT = 'A rate without a token count is not a price, so no number is shown.';

/** Of input that a request for several images may bill more than once. */
const repeated =
  (text: string) =>
  ({ times }: Params): string =>
    times === undefined ? text : `${text}, billed 1 to {times} times`;

/** After the number of tokens. */
const PARTS: Texts<UsagePart['code']> = {
  prompt: repeated('in the prompt'),
  'prompt-overhead': repeated('added by the service'),
  instructions: repeated('of instructions'),
  'reference-image': repeated('for a reference of {width} × {height}'),
  cached: repeated('counted as cached'),
  'cached-share': repeated('counted as cached'),
  image: ({ images }) => (images === 1 ? 'for the image' : 'for {images} images'),
  'measured-image': ({ images }) => `as you measured${images === 1 ? '' : ', for {images} images'}`,
  'partial-images': ({ images }) => `for previews${images === 1 ? '' : ' of {images} images'}`,
  text: ({ images }) => `of text beside ${images === 1 ? 'the image' : '{images} images'}`,
};

const FORMULAS: Texts = {
  table: '{size} at {quality} quality, from the published table',
  lattice:
    '⌈{base} × {grid} × ({pixelOffset} + {width} × {height}) ÷ {divisor}⌉, from the calculator in OpenAI’s guide',
  'over-settings': 'the least and the most over {sizes} at {qualities}',
  tiles: '{baseTokens} + {tokensPerTile} × {tiles} tiles + {fidelityTokens}',
  tier: '{tokens} tokens for the {tier} tier, which holds {size}',
  'per-image': 'the same count for every image',
  patches: '{across} × {down} patches, observed, not published by OpenAI',
};

/** English sentences for what an estimate says of itself, by code. */
export const estimateWords = {
  /** `value` and `usual` word a number, a range, sizes or an option. */
  assumption: ({ code, note = '' }: Assumption, value: string, usual: string): string => {
    const standing =
      value === usual ? 'That is the default.' : `The default is ${sizeText(usual)}.`;
    return `${fill(ASSUMPTIONS[code], { value, sizes: value })} ${standing} ${note}`.trim();
  },
  warning: (warning: Notice<EstimateWarning>, locale?: string): string =>
    word(WARNINGS, warning, locale),
  reason: (reason: EstimateReason, locale?: string): string => word(REASONS, reason, locale),
  unpriced: (reasons: readonly EstimateReason[]): string =>
    Object.entries(TITLES).find(([code]) => reasons.some((reason) => reason.code === code))?.[1] ??
    NO_COUNT,
  part: (part: UsagePart, tokens: string, locale?: string): string =>
    `${tokens} ${word(PARTS, part, locale)}`,
  each: (all: string, tokens: string): string => `${all}, ${tokens} each`,
  formula: (formula: Notice, locale?: string): string => word(FORMULAS, formula, locale),
} as const;

export type EstimateMessages = typeof estimateWords;
