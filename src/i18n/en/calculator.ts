import type { BatchTerms, Issue, Operation, Processing, Workload } from '../../core/index.js';
import { capital, sizeText, type Texts, word } from '../fill.js';
import { leverName, qualityName } from './levers.js';
import { typedProblem, workloadProblems } from './workload-problems.js';

const PROBLEMS: Texts = {
  ...workloadProblems,
  'follows-none': 'a calculator can’t follow another calculator.',
};

/** What the inputs are called, by attribute. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  model: 'model',
  operation: 'workflow',
  prompt: 'prompt',
  'prompt-tokens': 'prompt tokens',
  'instruction-tokens': 'instruction tokens',
  'cached-share': 'cached share',
  'cached-reference-share': 'cached share of reference images',
  'reference-images': 'reference images',
  'input-fidelity': 'input fidelity',
  size: 'size',
  quality: 'quality',
  'output-tokens': 'measured output tokens',
  'images-per-request': 'images per request',
  'partial-images': 'streaming previews',
  processing: 'processing',
  'images-per-month': 'images you keep',
  'reroll-rate': 're-roll rate',
  'failure-rate': 'failed requests',
  'failed-requests': 'how failed requests are billed',
  'prompt-overhead': 'prompt overhead',
};

/** What a link holds beside the inputs. */
function linkName(attribute: string): string {
  if (attribute === 'as-of') return 'price date';
  return Object.hasOwn(FIELD_NAMES, attribute) ? FIELD_NAMES[attribute]! : attribute;
}

/** English words of `<gpt-image-calculator>`. */
export const calculator = {
  title: 'Cost of a generated image',
  titleEdit: 'Cost of an edited image',

  // Inputs
  request: 'Request',
  output: 'Output',
  volume: 'Volume',
  presets: 'Start from',
  presetNone: 'Your own numbers',
  presetWithout: (name: string): string => `${name} (not offered for this model)`,
  presetNames: {
    'prompt-validation': 'Prompt validation',
    'text-to-image': 'Text to image',
    'image-editing': 'Image editing',
    batch: 'Batch',
    launch: 'Launch',
  } as Readonly<Record<string, string>>,
  model: 'Model',
  notInList: (model: string): string => `${model} (not in this price list)`,
  operation: 'Workflow',
  operations: { generate: 'Generate', edit: 'Edit' } satisfies Record<Operation, string>,
  prompt: 'Prompt',
  promptAsCount: 'Enter a token count instead',
  promptAsText: 'Enter the text instead',
  promptTokens: 'Prompt tokens',
  promptAssumed: (count: string): string => `Assumes ${count} tokens until you type a prompt.`,
  promptStays: 'Your prompt never leaves this page.',
  countExactly: 'Count exactly',
  counting: 'Loading the tokenizer…',
  countedExactly: (count: string): string => `Exactly ${count} tokens`,
  wrong: (name: string, text: string): string => `${capital(name)}: ${text}`,
  countFailed: 'Couldn’t load the tokenizer. The count is still an estimate.',
  instructions: 'Instructions and overhead',
  instructionTokens: 'Instruction tokens',
  cachedShare: 'Cached share',
  promptOverhead: 'Prompt overhead',
  overheadHint: (tokens: string | null): string =>
    tokens === null
      ? 'The provider doesn’t publish how many tokens it adds to a prompt for this model.'
      : `Tokens that the provider adds to each prompt. Assumes ${tokens} if empty.`,
  references: 'Reference images',
  addReference: 'Add a reference image',
  removeReference: (place: number, size: string): string =>
    `Remove reference image ${place}, ${size}`,
  referenceSize: 'width × height',
  fromFile: 'Get the size from a file',
  fileStays: 'Reads only the width and height. The file never leaves this page.',
  noSize: 'no size',
  oneTooMany: 'over the limit',
  fileUnreadable: 'Couldn’t read the size of this file. Enter it instead.',
  cachedReferences: 'Cached share of reference images',
  inputFidelity: 'Input fidelity',
  fidelities: { low: 'Low', high: 'High' },
  size: 'Size',
  customSize: 'Custom size',
  autoSize: 'Auto (the model chooses)',
  square: 'square',
  landscape: 'landscape',
  portrait: 'portrait',
  qualityName,
  width: 'Width',
  height: 'Height',
  quality: 'Quality',
  tokensEach: (count: string): string => `${count} tokens`,
  outputTokens: 'Measured output tokens',
  outputTokensHint: 'Use the token count from a real response instead of our estimate.',
  measuredAt: (tokens: string, setting: string): string =>
    `Your ${tokens} measured tokens are for ${setting}, so this estimate doesn’t use them.`,
  measuredBack: 'Go back to that setting',
  measuredAside: 'Measured tokens set aside',
  imagesPerRequest: 'Images per request',
  partialImages: 'Streaming previews',
  partials: ['None', '1 preview', '2 previews', '3 previews'],
  processing: 'Processing',
  processings: { standard: 'Standard', batch: 'Batch' } satisfies Record<Processing, string>,
  now: 'now',
  batchNote: (terms: BatchTerms, hours?: number): string => {
    if (terms.status === 'unknown') return 'not published';
    if (terms.status === 'not-offered') return 'not offered';
    const price = terms.multiplier === '0.5' ? 'half price' : `${terms.multiplier} times the price`;
    const sure = { offered: '', derived: ', calculated', disputed: ', disputed' }[terms.status];
    return `${hours === undefined ? '' : `within ${hours} h, `}${price}${sure}`;
  },
  noBatch: (terms: Extract<BatchTerms, { reason: string }>): string =>
    terms.status === 'unknown'
      ? `The provider doesn’t say whether this model supports batch. ${terms.reason}`
      : `Batch isn’t available for this model. ${terms.reason}`,
  imagesPerMonth: 'Images you keep',
  perMonth: 'per month',
  rerollRate: 'Re-roll rate',
  failureRate: 'Failed requests',
  failureHint: 'Requests that return no usable image.',
  percent: '%',
  failedRequests: 'Failed requests are',
  failedWays: { 'not-billed': 'not billed', billed: 'billed' },
  tokens: 'tokens',
  notSure: 'Enter a range',
  between: 'between',
  and: 'and',
  sure: 'Enter one number',
  cheaper: (size: string, tokens: string): string =>
    `${size} has at least as many pixels and takes ${tokens} tokens`,
  use: (what: string): string => `Use ${what}`,
  useIt: 'Use it',
  choose: 'choose a size',
  low: 'at least',
  high: 'at most',

  problems: PROBLEMS,
  problem: (issue: Issue, locale?: string): string => capital(word(PROBLEMS, issue, locale)),
  typed: typedProblem,
  /** @param code what it repairs. */
  repair: (change: Workload, code?: string): string => {
    if (change.model) return `Use ${change.model}`;
    if (change.size) return `Use ${sizeText(change.size)}`;
    if (change.operation) return 'Generate instead';
    if (change.referenceImages)
      return code === 'too-many'
        ? `Keep the first ${change.referenceImages.length}`
        : 'Add a square reference';
    if (change.processing) return 'Use standard processing';
    return 'Remove previews';
  },

  // The workload on one line
  told: {
    references: (sizes: readonly string[]): string =>
      `${sizes.length === 1 ? 'a reference image' : 'reference images'} of ${sizes.join(' and ')}`,
    fidelity: 'high input fidelity',
    autoSize: 'auto size',
    autoQuality: 'auto quality',
    measured: (tokens: string): string => `${tokens} measured tokens per image`,
    prompt: (tokens: string): string => `${tokens} prompt tokens`,
    instructions: (tokens: string): string => `${tokens} instruction tokens`,
    cached: (share: string): string => `${share}% of them cached`,
    cachedReferences: (share: string): string => `${share}% of reference images cached`,
    images: (images: string): string => `${images} images per request`,
    previews: (previews: number): string => `${previews} preview${previews === 1 ? '' : 's'}`,
    batch: 'batch',
    kept: (images: string): string => `${images} kept images per month`,
    rerolled: (rate: string): string => `${rate}% re-rolled`,
    failed: (rate: string, billed: string): string => `${rate}% failed (${billed})`,
  },

  // Results
  perKept: 'Cost per kept image',
  perMonthCost: 'Cost per month',
  about: 'about',
  atLeast: 'at least',
  to: (low: string, high: string): string => `${low} to ${high}`,
  eachKept: 'per kept image',
  aMonth: 'per month',
  paid: (kept: string, attempts: string): string =>
    `You keep ${kept} images and pay for ${attempts} attempts.`,
  lastGood: (inputs: string): string => `Showing the last valid result. Check: ${inputs}.`,
  fieldName: (attribute: string): string => FIELD_NAMES[attribute] ?? attribute,
  notPriced: 'No price',
  priceOn: (day: string): string => `Price it as of ${day}`,
  useModel: (model: string): string => `Use ${model}`,
  replacedBy: (models: readonly string[]): string =>
    models.length === 0
      ? ''
      : `${models.length === 1 ? 'Replacement' : 'Replacements'}: ${models.join(', ')}.`,
  priceAs: (model: string): string => `Price it as ${model}`,
  enterMeasured: 'Enter measured tokens',

  money: 'Share of the cost',
  dominates: (meter: string, share: string, atHigh: boolean): string =>
    `${meter} is ${share} of the ${atHigh ? 'highest ' : ''}cost.`,
  ledger: 'Cost of one attempt, by meter',
  meter: 'Meter',
  tokensHead: 'Tokens',
  rateHead: 'Rate per 1M',
  cost: 'Cost',
  oneAttempt: 'One attempt',
  attemptsPerKept: 'Attempts per kept image',
  attemptsWhy: (reroll: string, failure: string): string =>
    `${reroll}% re-rolled, ${failure}% failed`,
  oneKept: 'One kept image',
  rounding: 'Rounding',
  perRequest: 'per request',
  rateUnit: 'rate unit',
  perMillion: 'per 1M tokens',
  images: 'images per request',
  eachAttempt: 'per attempt',
  counted: 'Tokens',
  rate: 'Rate',
  rateCaption: 'rate',
  unknown: 'not published',
  noRate: 'no rate',
  source: 'Source',
  date: 'Date',

  moves: 'What changes the cost most',
  movesNote: 'per kept image',
  moveName: leverName,
  moreMoves: (count: number): string => `${count} more changes`,
  try: 'Try',
  tryThis: (name: string): string => `Try: ${name}`,
  undo: 'Undo',
  undone: (steps: string): string => `Undone: ${steps}`,
  /** What was done, and what came of it. */
  stepped: (step: string, result: string): string => `${step}: ${result}`,

  grid: 'Cost by size and quality',
  gridNow: 'now',

  standardIs: (cost: string): string => `Without batch, it costs ${cost} per kept image.`,
  priceDate: (date: string): string => `Prices as of ${date}.`,
  ratesRead: 'Rates',
  assumptions: 'Assumptions',
  change: 'Change',
  changeIt: (name: string): string => `Change: ${name}`,
  warnings: 'Notes',
  copyLink: 'Copy link',
  copyJson: 'Copy as JSON',
  copiedLink: 'Link copied.',
  copiedResult: 'Result copied.',
  sinceSame: (date: string): string =>
    `This link was made on ${date}. At today’s rates it costs the same.`,
  sinceChanged: (date: string, was: string, now: string): string =>
    `This link was made on ${date} and shows the cost then, ${was}. At today’s rates it costs ${now}.`,
  sinceUnpriced: (date: string): string =>
    `This link was made on ${date} and shows the cost then. At today’s rates it has no price.`,
  sinceNoPrice: (date: string, now: string | null): string =>
    `This link was made on ${date}, when there was no price. ${
      now === null ? 'There is none today either' : `At today’s rates it costs ${now}`
    }.`,
  todayUsed: 'Using today’s rates',
  /** @param names attributes. */
  linkUnreadable: (names: readonly string[]): string =>
    names.includes('link')
      ? 'Couldn’t read this link.'
      : `Couldn’t read parts of this link: ${names.map(linkName).join(', ')}.`,
  useToday: 'Use today’s rates',
  result: (perKept: string, perMonth: string): string =>
    `${perKept} per kept image, ${perMonth} per month.`,
} as const;

export type CalculatorMessages = typeof calculator;
