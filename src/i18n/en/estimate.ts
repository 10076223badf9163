import type {
  Assumption,
  EstimateReason,
  EstimateWarning,
  Notice,
  UsagePart,
} from '../../core/index.js';

type Values = Notice['params'];

const list = (params: Values, name: string): string => [params[name]].flat().join(', ');
const range = (params: Values): string => `${list(params, 'low')} to ${list(params, 'high')}`;

const size = (text: string): string => text.replaceAll('x', ' × ');

/** English sentences for what an estimate says of itself, by code. `quantity` words a number or range. */
export const estimateWords = {
  assumption: ({ code }: Assumption, value: string): string => {
    switch (code) {
      case 'prompt-length':
        return `A prompt of ${value} tokens. Enter yours to replace it.`;
      case 'prompt-estimated':
        return `The text is estimated at ${value} tokens; an exact count narrows it.`;
      case 'prompt-overhead':
        return `The service adds ${value} tokens to a prompt; seen on real responses, not published.`;
      case 'input-billed-once':
        return `A request of ${value} images bills its input once; not published.`;
      case 'not-cached':
        return 'No input is billed as cached. Enter a share if your dashboard shows one.';
      case 'partials-arrive':
        return 'Every preview arrives. Each adds tokens; a fast image may skip some.';
      case 'auto-size':
        return `Auto picks one of ${size(value)}.`;
      case 'failed-requests':
        return value === 'billed'
          ? 'Failed requests are billed.'
          : 'Failed requests are not billed; OpenAI publishes no rule.';
    }
  },

  warning: ({ code, params }: Notice<EstimateWarning>): string => {
    switch (code) {
      case 'batch-derived':
        return 'The batch rate is computed by the general rule; no row for this model was seen.';
      case 'batch-disputed':
        return 'Sources disagree on whether batch is offered; the standard price stands beside it.';
      case 'rate-stale':
        return `The rates were checked ${list(params, 'checked')}, ${list(params, 'days')} days before this date.`;
      case 'rate-read-later':
        return `The rates were first read ${list(params, 'checked')}, after this date.`;
      case 'rate-undated':
        return 'The day on which a rate was read is not recorded.';
      case 'model-deprecated':
        return 'The model is deprecated.';
      case 'model-shuts-down':
        return `The model shuts down ${list(params, 'shutdown')}, in ${list(params, 'days')} days.${
          list(params, 'replacements') ? ` Named instead: ${list(params, 'replacements')}.` : ''
        }`;
      case 'conflict':
        return 'Sources disagree on a figure of this model; a table of its rates names them.';
      case 'references-unused':
        return 'Generating uses no reference images; they are kept for an edit.';
      case 'caching-not-published':
        return 'When input counts as cached is not published for image requests.';
      case 'size-rules-not-published':
        return `Which sizes the model takes is not known. ${list(params, 'reason')}`;
      case 'rounding-not-published':
        return `How the count is rounded is not published: ${range(params)} tokens.`;
      case 'size-experimental':
        return `${size(list(params, 'size'))} is experimental, says the vendor.`;
      case 'auto-quality':
        return 'Auto lets the model choose the quality; the range covers all of them.';
      case 'auto-observed':
        return `Auto was seen to bill ${list(params, 'tokens')} tokens at ${size(list(params, 'size'))}.`;
      case 'fidelity-ignored':
        return 'This model has no input fidelity setting.';
      default:
        return code;
    }
  },

  reason: ({ code, params }: EstimateReason): string => {
    switch (code) {
      case 'model-not-released':
        return `The model is not released on this date; it is due ${list(params, 'released')}.`;
      case 'model-shut-down':
        return `The model was shut down ${list(params, 'shutdown')}.`;
      case 'no-rate-then':
        return `No rate is known for ${list(params, 'date')}.`;
      case 'rate-not-published':
        return `A rate is not published. ${list(params, 'reason')}`;
      case 'batch-not-offered':
        return `Batch is not offered. ${list(params, 'reason')}`;
      case 'batch-unknown':
        return `Whether batch is offered is not published. ${list(params, 'reason')}`;
      case 'output-rule-not-published':
        return `How many tokens an image takes is not known. ${list(params, 'reason')}`;
      case 'input-rule-not-published':
        return `How many tokens a reference takes is not known. ${list(params, 'reason')}`;
      case 'partial-tokens-not-published':
        return 'What a preview adds is not published for this model.';
      case 'prompt-overhead-not-published':
        return 'What the service adds to a prompt is not published for this model.';
      case 'text-output-not-published':
        return 'Whether text output is billed is not published for this model.';
      case 'size-not-offered':
        return `The model has no token count for ${size(list(params, 'size'))}.`;
      case 'outside-formula':
        return `The formula gives no count for ${size(list(params, 'size'))}.`;
      default:
        return code;
    }
  },

  part: ({ code, params }: UsagePart, tokens: string): string => {
    switch (code) {
      case 'prompt':
        return `${tokens} in the prompt`;
      case 'prompt-overhead':
        return `${tokens} added by the service`;
      case 'instructions':
        return `${tokens} of instructions`;
      case 'reference-image':
        return `${tokens} for a reference of ${list(params, 'width')} × ${list(params, 'height')}`;
      case 'cached':
        return `${tokens} counted as cached`;
      case 'cached-share':
        return `${tokens} counted as cached`;
      case 'image':
        return `${tokens} for the image`;
      case 'measured-image':
        return `${tokens} as you measured`;
      case 'partial-images':
        return `${tokens} for previews`;
      case 'text':
        return `${tokens} of text beside the image`;
    }
  },

  formula: ({ code, params }: Notice): string => {
    const of = (name: string): string => list(params, name);
    switch (code) {
      case 'table':
        return `${size(of('size'))} at ${of('quality')} quality, from the published table`;
      case 'lattice':
        return `⌈${of('base')} × ${of('grid')} × (${of('pixelOffset')} + ${of('width')} × ${of('height')}) ÷ ${of('divisor')}⌉, from the calculator in OpenAI’s guide`;
      case 'over-settings':
        return `the least and the most over ${size(of('sizes'))} at ${of('qualities')}`;
      case 'tiles':
        return `${of('baseTokens')} + ${of('tokensPerTile')} × ${of('tiles')} tiles + ${of('fidelityTokens')}`;
      case 'patches':
        return `${of('across')} × ${of('down')} patches, observed, not published by OpenAI`;
      default:
        return code;
    }
  },
} as const;

export type EstimateMessages = typeof estimateWords;
