import type { BatchTerms, Issue, Operation, Processing, Workload } from '../../core/index.js';
import { capital, sizeText, type Texts, word } from '../fill.js';
import { leverName, qualityName } from './levers.js';
import { typedProblem, workloadProblems } from './workload-problems.js';

const PROBLEMS: Texts = {
  ...workloadProblems,
  'follows-none': 'a calculator follows no other.',
};

/** What the inputs are called, by attribute. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  model: 'model',
  operation: 'workflow',
  prompt: 'prompt',
  'prompt-tokens': 'prompt tokens',
  'instruction-tokens': 'instruction tokens',
  'cached-share': 'cached share',
  'cached-reference-share': 'cached share of references',
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
  title: 'What a generated image costs',
  titleEdit: 'What an edited image costs',

  // Inputs
  request: 'Request',
  output: 'Output',
  volume: 'Volume',
  presets: 'Start from',
  presetNone: 'your own numbers',
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
  promptAssumed: (count: string): string => `Counted as ${count} tokens until you type.`,
  promptStays: 'The text stays in this field.',
  countExactly: 'Count exactly',
  counting: 'Loading the tokenizer…',
  countedExactly: (count: string): string => `Counted exactly, ${count} tokens`,
  wrong: (name: string, text: string): string => `${capital(name)}: ${text}`,
  countFailed: 'The tokenizer could not be loaded; the estimate stays.',
  instructions: 'Instructions and overhead',
  instructionTokens: 'Instruction tokens',
  cachedShare: 'Cached share',
  promptOverhead: 'Prompt overhead',
  overheadHint: (tokens: string | null): string =>
    tokens === null
      ? 'What the service adds to a prompt of this model is not published.'
      : `Tokens that the service adds to a prompt; ${tokens} while this is empty.`,
  references: 'Reference images',
  addReference: 'Add a reference',
  removeReference: (place: number, size: string): string => `Remove reference ${place}, ${size}`,
  referenceSize: 'width × height',
  fromFile: 'Measure a local file',
  fileStays: 'Only its width and height are read. Nothing is uploaded.',
  noSize: 'no size',
  oneTooMany: 'one too many',
  fileUnreadable: 'The size of this file could not be read.',
  cachedReferences: 'Cached share of references',
  inputFidelity: 'Input fidelity',
  fidelities: { low: 'Low', high: 'High' },
  size: 'Size',
  customSize: 'Custom size',
  autoSize: 'Auto, the model chooses',
  square: 'square',
  landscape: 'landscape',
  portrait: 'portrait',
  qualityName,
  width: 'Width',
  height: 'Height',
  quality: 'Quality',
  tokensEach: (count: string): string => `${count} tokens`,
  outputTokens: 'Measured output tokens',
  outputTokensHint: 'From the usage of a real response; replaces the rule.',
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
    const sure = { offered: '', derived: ', computed', disputed: ', disputed' }[terms.status];
    return `${hours === undefined ? '' : `within ${hours} h, `}${price}${sure}`;
  },
  noBatch: (terms: Extract<BatchTerms, { reason: string }>): string =>
    terms.status === 'unknown'
      ? `Whether batch is offered is not known. ${terms.reason}`
      : `Batch is not offered. ${terms.reason}`,
  imagesPerMonth: 'Images you keep',
  perMonth: 'per month',
  rerollRate: 'Re-roll rate',
  failureRate: 'Failed requests',
  failureHint: 'Requests that return nothing you can use.',
  ofHundred: 'of 100',
  failedRequests: 'Failed requests are',
  failedWays: { 'not-billed': 'not billed', billed: 'billed' },
  tokens: 'tokens',
  notSure: 'Not sure?',
  between: 'between',
  and: 'and',
  sure: 'One number',
  cheaper: (size: string, tokens: string): string =>
    `${size}, at least the pixels: ${tokens} tokens`,
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
    return 'Without previews';
  },

  // The workload on one line
  told: {
    references: (sizes: readonly string[]): string =>
      `${sizes.length === 1 ? 'a reference' : 'references'} of ${sizes.join(' and ')}`,
    fidelity: 'high input fidelity',
    autoSize: 'auto size',
    autoQuality: 'auto quality',
    measured: (tokens: string): string => `${tokens} measured tokens an image`,
    prompt: (tokens: string): string => `${tokens} prompt tokens`,
    instructions: (tokens: string): string => `${tokens} instruction tokens`,
    cached: (share: string): string => `${share}% of them cached`,
    cachedReferences: (share: string): string => `${share}% of the references cached`,
    images: (images: string): string => `${images} images a request`,
    previews: (previews: number): string => `${previews} preview${previews === 1 ? '' : 's'}`,
    batch: 'batch',
    kept: (images: string): string => `${images} images kept a month`,
    rerolled: (rate: string): string => `${rate} of 100 re-rolled`,
    failed: (rate: string, billed: string): string => `${rate} of 100 failed, ${billed}`,
  },

  // Results
  perKept: 'Cost per kept image',
  perMonthCost: 'Cost per month',
  about: 'about',
  atLeast: 'at least',
  to: (low: string, high: string): string => `${low} to ${high}`,
  eachKept: 'each kept',
  aMonth: 'a month',
  paid: (kept: string, attempts: string): string =>
    kept === attempts
      ? `You keep ${kept} images and pay for as many attempts.`
      : `You keep ${kept} images and pay for ${attempts} attempts.`,
  lastGood: (inputs: string): string => `The last result that could be made. Look at: ${inputs}.`,
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

  money: 'Where the money goes',
  dominates: (meter: string, share: string, atHigh: boolean): string =>
    `${meter} is ${share} of it${atHigh ? ' at the high end' : ''}.`,
  ledger: 'Cost of one attempt, by meter',
  meter: 'Meter',
  tokensHead: 'Tokens',
  rateHead: 'Rate per 1M',
  cost: 'Cost',
  oneAttempt: 'One attempt',
  attemptsPerKept: 'Attempts per kept image',
  attemptsWhy: (reroll: string, failure: string): string =>
    `${reroll} of 100 re-rolled, ${failure} of 100 failed`,
  oneKept: 'One kept image',
  rounding: 'Rounding',
  perRequest: 'per request',
  rateUnit: 'rate unit',
  perMillion: 'per 1M tokens',
  images: 'images a request',
  eachAttempt: 'each attempt',
  counted: 'Tokens',
  rate: 'Rate',
  rateCaption: 'rate',
  unknown: 'not published',
  noRate: 'no rate',
  source: 'Source',
  date: 'Date',

  moves: 'What moves this number',
  movesNote: 'per kept image',
  moveName: leverName,
  moreMoves: (count: number): string => `${count} more changes`,
  try: 'Try',
  tryThis: (name: string): string => `Try: ${name}`,
  undo: 'Undo',
  undone: (steps: string): string => `Undone, ${steps}`,
  /** What was done, and what came of it. */
  stepped: (step: string, result: string): string => `${step}: ${result}`,

  grid: 'Cost by size and quality',
  gridNow: 'now',

  standardIs: (cost: string): string => `Without batch it is ${cost} per kept image.`,
  priceDate: (date: string): string => `Priced at the rates of ${date}.`,
  ratesRead: 'Rates',
  assumptions: 'Taken for granted',
  change: 'Change',
  changeIt: (name: string): string => `Change: ${name}`,
  warnings: 'Good to know',
  copyLink: 'Copy link',
  copyJson: 'Copy as JSON',
  copiedLink: 'The link was copied.',
  copiedResult: 'The result was copied.',
  sinceSame: (date: string): string =>
    `Opened from a link of ${date}; at today’s rates it costs the same.`,
  sinceChanged: (date: string, was: string, now: string): string =>
    `Opened from a link of ${date}, priced at that date. It cost ${was} then; at today’s rates it costs ${now}.`,
  sinceUnpriced: (date: string): string =>
    `Opened from a link of ${date}, priced at that date. At today’s rates it has no price.`,
  sinceNoPrice: (date: string, now: string | null): string =>
    `Opened from a link of ${date}. It had no price then; ${
      now === null ? 'it has none today either' : `at today’s rates it costs ${now}`
    }.`,
  todayUsed: 'At today’s rates',
  /** @param names attributes. */
  linkUnreadable: (names: readonly string[]): string =>
    names.includes('link')
      ? 'The link holds nothing that can be read.'
      : `Parts of the link could not be read: ${names.map(linkName).join(', ')}.`,
  useToday: 'Use today’s rates',
  result: (perKept: string, perMonth: string): string =>
    `${perKept} per kept image, ${perMonth} a month.`,
} as const;

export type CalculatorMessages = typeof calculator;
