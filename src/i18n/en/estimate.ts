import type {
  Assumption,
  EstimateReason,
  EstimateWarning,
  Notice,
  Params,
  UsagePart,
} from '../../core/index.js';
import { capital, fill, sizeText, type Texts, word } from '../fill.js';

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

/** Why there is no price: what nobody published, or what has no price on this date. */
const REASONS: Texts<EstimateReason['code']> = {
  'model-shut-down': 'Shut down on {shutdown}. {model} has no price from that day on.',
  'model-not-released': 'Not released until {released}. {model} has no price before that day.',
  'not-plain-tokens':
    'This offer isn’t billed by tokens alone. A provider comparison can price it.',
  'tokens-not-reported': 'The response didn’t report the tokens of this meter.',
  'no-rate-then': '{vendor}’s rate for {date} isn’t known.',
  'rate-not-published': '{vendor} hasn’t published a rate for every meter of this request.',
  'batch-not-offered': '{vendor} doesn’t offer batch for this model.',
  'batch-unknown': '{vendor} hasn’t published whether this model supports batch.',
  'output-rule-not-published': '{vendor} hasn’t published how many tokens this image uses.',
  'input-rule-not-published': '{vendor} hasn’t published how many tokens a reference image uses.',
  'partial-tokens-not-published': '{vendor} hasn’t published how many tokens a preview adds.',
  'prompt-overhead-not-published': '{vendor} hasn’t published how many tokens it adds to a prompt.',
  'text-output-not-published': '{vendor} hasn’t published whether it bills text output.',
  'size-not-offered': '{vendor} lists no token count for {size}.',
  'outside-formula': '{vendor}’s formula gives no count for {size}.',
};

/** These name the day themselves; what rules out every price comes first. */
const LIFE: readonly EstimateReason['code'][] = ['model-shut-down', 'model-not-released'];
const FIRST: readonly EstimateReason['code'][] = [...LIFE, 'batch-not-offered', 'batch-unknown'];

/** Who a reason speaks of. */
export interface About {
  readonly vendor?: string | undefined;
  readonly model?: string | undefined;
}

function reason(
  { code, params }: EstimateReason,
  locale?: string,
  { vendor = 'The vendor', model = 'the model' }: About = {},
): string {
  return capital(word(REASONS, { code, params: { vendor, model, ...params } }, locale));
}

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
  reason,
  /** With the note of whoever looked for it. */
  reasonWithNote: (given: EstimateReason, locale?: string, about?: About): string =>
    `${reason(given, locale, about)} ${String(given.params.reason ?? '')}`.trim(),
  /** The sentence to lead with and those that follow. */
  unpriced: (
    reasons: readonly EstimateReason[],
    locale?: string,
    about?: About,
  ): readonly [title: string, ...more: string[]] => {
    const rank = ({ code }: EstimateReason): number => FIRST.indexOf(code) >>> 0;
    const [first, ...more] = [...reasons].sort((a, b) => rank(a) - rank(b));
    const says = reason(first!, locale, about);
    const others = LIFE.includes(first!.code) ? [] : more;
    return [
      others === more ? `No price: ${says}` : says,
      ...new Set(others.map((each) => reason(each, locale, about))),
    ];
  },
  part: (part: UsagePart, tokens: string, locale?: string): string =>
    `${tokens} ${word(PARTS, part, locale)}`,
  each: (all: string, tokens: string): string => `${all}, ${tokens} each`,
  formula: (formula: Notice, locale?: string): string => word(FORMULAS, formula, locale),
} as const;

export type EstimateMessages = typeof estimateWords;
