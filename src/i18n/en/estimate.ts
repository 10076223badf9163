import type {
  Assumption,
  EstimateReason,
  EstimateWarning,
  Notice,
  UsagePart,
} from '../../core/index.js';
import { fill, type Texts, word } from '../fill.js';

const ASSUMPTIONS: Texts<Assumption['code']> = {
  'prompt-length': 'A prompt of {value} tokens. Enter yours to replace it.',
  'prompt-estimated': 'The text is estimated at {value} tokens; an exact count narrows it.',
  'prompt-overhead':
    'The service adds {value} tokens to a prompt; seen on real responses, not published.',
  'input-billed-once': 'A request of {value} images bills its input once; not published.',
  'not-cached': 'No input is billed as cached. Enter a share if your dashboard shows one.',
  'partials-arrive': 'Every preview arrives. Each adds tokens; a fast image may skip some.',
  'auto-size': 'Auto picks one of {sizes}.',
  'failed-requests': ({ value }) =>
    value === 'billed'
      ? 'Failed requests are billed.'
      : 'Failed requests are not billed; OpenAI publishes no rule.',
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
  conflict: 'Sources disagree on a figure of this model; a table of its rates names them.',
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

/** After the number of tokens. */
const PARTS: Texts<UsagePart['code']> = {
  prompt: 'in the prompt',
  'prompt-overhead': 'added by the service',
  instructions: 'of instructions',
  'reference-image': 'for a reference of {width} × {height}',
  cached: 'counted as cached',
  'cached-share': 'counted as cached',
  image: 'for the image',
  'measured-image': 'as you measured',
  'partial-images': 'for previews',
  text: 'of text beside the image',
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
  /** `value` words a number or range. */
  assumption: ({ code }: Assumption, value: string): string =>
    fill(ASSUMPTIONS[code], { value, sizes: value }),
  warning: (warning: Notice<EstimateWarning>): string => word(WARNINGS, warning),
  reason: (reason: EstimateReason): string => word(REASONS, reason),
  part: (part: UsagePart, tokens: string): string => `${tokens} ${word(PARTS, part)}`,
  formula: (formula: Notice): string => word(FORMULAS, formula),
} as const;

export type EstimateMessages = typeof estimateWords;
