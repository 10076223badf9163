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
  'prompt-length': 'The prompt has {value} tokens.',
  'prompt-estimated':
    'We estimate {value} tokens for this text. “Count exactly” gives the exact number.',
  'prompt-overhead':
    'The provider adds {value} tokens to each prompt. This isn’t published; real responses show it.',
  'input-billed-per-image':
    'OpenAI bills the input of a request for {value} images {value} times. This isn’t published; one bill shows it. The low end counts the input once.',
  'not-cached': 'No input is billed as cached. Check your dashboard for the actual share.',
  'partials-arrive':
    'All {value} previews arrive, and each adds tokens. A fast image may skip some.',
  'auto-size': 'Auto picks one of these sizes: {sizes}.',
  'failed-requests': 'Failed requests are {value}.',
};

const WARNINGS: Texts<EstimateWarning> = {
  'batch-derived':
    'The batch rate is calculated from OpenAI’s general discount. We haven’t seen a batch rate listed for this model.',
  'batch-disputed':
    'Sources disagree on whether this model supports batch, so we show the standard price too.',
  'rate-stale': 'The rates were last checked on {checked}, {days} days before this date.',
  'rate-read-later': 'The rates were first checked on {checked}, after this date.',
  'rate-undated': 'We don’t know when one of the rates was checked.',
  'model-deprecated': 'This model is deprecated.',
  'model-shuts-down': ({ replacements }) =>
    `This model shuts down on {shutdown}, in {days} days.${
      String(replacements) && ' Replacement: {replacements}.'
    }`,
  conflict: 'Sources disagree on one of this model’s figures.',
  'references-unused':
    'Reference images are used only when you edit. Yours are kept until you switch back.',
  'caching-not-published':
    'OpenAI doesn’t publish when the input of an image request counts as cached.',
  'size-rules-not-published':
    'The provider doesn’t publish which sizes this model supports. {reason}',
  'rounding-not-published':
    'OpenAI doesn’t publish how it rounds the token count, so it can be {low} to {high}.',
  'size-experimental': 'The provider calls {size} experimental.',
  'auto-quality': 'With auto, the model chooses the quality. The range covers all qualities.',
  'auto-observed': 'One response with auto quality billed {tokens} tokens at {size}.',
  'fidelity-ignored': 'This model ignores input fidelity.',
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
  { vendor = 'The provider', model = 'the model' }: About = {},
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
  'prompt-overhead': repeated('added by the provider'),
  instructions: repeated('in the instructions'),
  'reference-image': repeated('for a reference image of {width} × {height}'),
  cached: repeated('counted as cached'),
  'cached-share': repeated('counted as cached'),
  image: ({ images }) => (images === 1 ? 'for the image' : 'for {images} images'),
  'measured-image': ({ images }) => `measured${images === 1 ? '' : ', for {images} images'}`,
  'partial-images': ({ images }) => `for previews${images === 1 ? '' : ' of {images} images'}`,
  text: ({ images }) => `of text output with ${images === 1 ? 'the image' : '{images} images'}`,
};

const FORMULAS: Texts = {
  table: '{size} at {quality} quality, from OpenAI’s table',
  lattice:
    '⌈{base} × {grid} × ({pixelOffset} + {width} × {height}) ÷ {divisor}⌉, from the calculator in OpenAI’s guide',
  'over-settings': 'the lowest and highest count over {sizes} at {qualities}',
  tiles: '{baseTokens} + {tokensPerTile} × {tiles} tiles + {fidelityTokens}',
  tier: '{tokens} tokens for the {tier} tier, which includes {size}',
  'per-image': 'the same count for every image',
  patches: '{across} × {down} patches. OpenAI doesn’t publish this rule; real responses show it',
};

/** English sentences for what an estimate says of itself, by code. */
export const estimateWords = {
  /** `value` and `usual` word a number, a range, sizes or an option. */
  assumption: ({ code, note = '' }: Assumption, value: string, usual: string): string => {
    const standing = value === usual ? 'This is the default.' : `Default: ${sizeText(usual)}.`;
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
