import type { BatchTerms } from '../../core/index.js';
import { meters } from './meters.js';

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
  caption: (models: string, unit: string): string => `Rates of ${models} per ${unit}`,
  lede: (unit: string): string => `US dollars per ${unit}.`,
  ledeConverted: (currency: string, unit: string): string =>
    `${currency} per ${unit}, US dollars beside it.`,
  asOf: (date: string): string => `Rates as they stood on ${date}.`,

  meter: 'Meter',
  standard: 'Public rate',
  batch: 'Batch',
  batchShare: 'batch',
  /** A batch figure is called what it is: printed, computed or disputed. */
  batchLabel: (status: BatchTerms['status']): string =>
    status === 'derived' ? 'batch, computed' : status === 'disputed' ? 'batch, disputed' : 'batch',
  planningUse: 'Planning use',
  sent: 'You send',
  returned: 'You get back',
  meters,

  unit: 'Rates per',
  units: { '1M': '1M tokens', '1K': '1K tokens', token: 'token' },
  unitLong: { '1M': '1,000,000 tokens', '1K': '1,000 tokens', token: 'token' },
  unitChanged: (unit: string): string => `Rates are shown per ${unit}.`,

  notBilled: 'not billed',
  notPublished: 'not published',
  notOffered: 'not offered',
  billedOtherwise: 'not by token',
  from: (date: string): string => `from ${date}`,
  until: (date: string): string => `until ${date}`,
  notBilledWhy: 'The price list prints no rate: such tokens add nothing to the bill.',
  notPublishedWhy: 'Unknown, not free.',
  billedOtherwiseWhy: 'This offer has other prices; a comparison of providers works them out.',
  noRateThenWhy: 'No rate is known for this day.',
  batchTerms: (terms: BatchTerms): string => {
    switch (terms.status) {
      case 'unknown':
        return `Batch: ${terms.reason}`;
      case 'not-offered':
        return `Batch is not offered. ${terms.reason}`;
      default: {
        const share = terms.multiplier === '0.5' ? 'half' : `${terms.multiplier} times`;
        const start =
          terms.status === 'offered'
            ? 'Batch costs'
            : `${terms.status === 'disputed' ? 'Sources disagree on batch; it' : 'Batch'} is computed as`;
        return `${start} ${share} the standard rate. ${terms.note ?? ''}`.trim();
      }
    }
  },

  rate: 'Rate',
  perToken: (usd: string, tokens: string, each: string): string =>
    `${usd} ÷ ${tokens} tokens = ${each} a token`,
  readLater: (since: string): string => `in force since ${since}, first read later`,
  status: 'Status',
  date: 'Date',
  source: 'Source',
  confidence: 'Confidence',
  history: 'History',
  rates: 'Rates',
  confidenceIs: (confidence: string): string => `confidence ${confidence}`,
  unchanged: (since: string, readings: number): string =>
    readings === 0
      ? `in force since ${since}, days of reading not recorded`
      : `unchanged since ${since}, ${NUMBERS[readings] ?? readings} reading${readings === 1 ? '' : 's'}`,
  earlier: (usd: string, from: string): string => `${usd} from ${from}`,
  disagree: 'sources disagree',
  copied: 'The table was copied.',
} as const;

export type MeterTableMessages = typeof meterTable;
