import type { BatchTerms, TokenMeter } from '../../core/index.js';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** English words of `<meter-table>`. */
export const meterTable = {
  titleOne: (model: string): string => `${model} rates`,
  titleMany: 'Rates by model',
  caption: (models: string, unit: string): string => `Rates of ${models}, US dollars per ${unit}`,
  lede: (unit: string): string => `US dollars per ${unit}.`,
  ledeConverted: (currency: string, unit: string): string =>
    `${currency} per ${unit}, US dollars beside it.`,
  asOf: (date: string): string => `Rates as they stood on ${date}.`,

  meter: 'Meter',
  publicRate: 'Public rate',
  batch: 'Batch',
  standard: 'Standard',
  planningUse: 'Planning use',
  groups: { sent: 'You send', returned: 'You get back' },
  meters: {
    'text-input': 'Text input',
    'text-input-cached': 'Cached text input',
    'image-input': 'Image input',
    'image-input-cached': 'Cached image input',
    'text-output': 'Text output',
    'image-output': 'Image output',
  } satisfies Record<TokenMeter, string>,
  uses: {
    'text-input': 'Prompt and instructions',
    'text-input-cached': 'Instructions repeated across requests',
    'image-input': 'Reference images of an edit',
    'image-input-cached': 'The same reference sent again',
    'text-output': 'Text that comes back with the image',
    'image-output': 'Every generated image, by size and quality',
  } satisfies Record<TokenMeter, string>,

  unit: 'Rates per',
  units: { '1M': '1M tokens', '1K': '1K tokens', token: 'token' },
  unitLong: { '1M': '1,000,000 tokens', '1K': '1,000 tokens', token: 'token' },

  notBilled: 'not billed',
  notPublished: 'not published',
  notOffered: 'not offered',
  from: (date: string): string => `from ${date}`,
  until: (date: string): string => `until ${date}`,
  notBilledWhy:
    'The price list prints no rate for this meter: such tokens add nothing to the bill.',
  notPublishedWhy: 'Nobody published this rate. It is unknown, not free.',
  noRateThenWhy: 'No rate is known for this date.',

  batchTerms: (terms: BatchTerms): string => {
    switch (terms.status) {
      case 'unknown':
        return `Batch: ${terms.reason}`;
      case 'not-offered':
        return `Batch is not offered. ${terms.reason}`;
      default: {
        const share = terms.multiplier === '0.5' ? 'half' : `${terms.multiplier} times`;
        const start = {
          offered: `Batch costs ${share} the standard rate.`,
          derived: `Batch is computed as ${share} the standard rate.`,
          disputed: `Sources disagree on batch; it is computed as ${share} the standard rate.`,
        }[terms.status];
        return [start, terms.note].filter(Boolean).join(' ');
      }
    }
  },

  rate: 'Rate',
  perToken: 'per token',
  tokens: 'tokens',
  source: 'Source',
  date: 'Date',
  confidence: 'Confidence',
  history: 'History',
  status: 'Status',
  standardRate: 'standard rate',
  batchShare: 'batch',
  batchRate: 'batch rate',
  unchanged: (since: string, readings: number): string =>
    readings === 0
      ? `in force since ${since}, days of reading not recorded`
      : `unchanged since ${since}, ${NUMBERS[readings] ?? readings} ${readings === 1 ? 'reading' : 'readings'}`,
  changed: (usd: string, from: string): string => `${usd} from ${from}`,
  earlier: 'before that',

  disagree: 'Sources disagree',
  open: (meter: string): string => `${meter}: where this comes from`,
  ratesRead: 'Rates',
  sourceIs: 'source',
  confidenceIs: (confidence: string): string => `confidence ${confidence}`,
  changedUnit: (unit: string): string => `Rates are shown per ${unit}.`,
  copiedMarkdown: 'The table was copied as Markdown.',
  copiedCsv: 'The table was copied as CSV.',
} as const;

export type MeterTableMessages = typeof meterTable;
