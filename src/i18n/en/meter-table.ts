import type { BatchTerms } from '../../core/index.js';
import { meters } from './meters.js';

/** English words of `<meter-table>`. */
export const meterTable = {
  titleOne: (model: string): string => `${model} rates`,
  titleMany: 'Rates by model',
  caption: (models: string, unit: string): string => `Rates for ${models} per ${unit}`,
  lede: (unit: string): string => `US dollars per ${unit}.`,
  ledeConverted: (currency: string, unit: string): string =>
    `${currency} per ${unit}, with US dollars.`,
  asOf: (date: string): string => `Rates as of ${date}.`,

  meter: 'Meter',
  standard: 'Public rate',
  batch: 'Batch',
  batchRates: 'Batch rates',
  batchRatesFor: (models: string): string => `Batch rates for ${models}`,
  /** Says whether a batch figure is published, calculated or disputed. */
  batchLabel: (status: BatchTerms['status']): string =>
    status === 'derived'
      ? 'batch (calculated)'
      : status === 'disputed'
        ? 'batch (disputed)'
        : 'batch',
  planningUse: 'What it covers',
  sent: 'You send',
  returned: 'You get back',
  meters,

  unit: 'Rates per',
  units: { '1M': '1M tokens', '1K': '1K tokens', token: 'token' },
  unitLong: { '1M': '1,000,000 tokens', '1K': '1,000 tokens', token: 'token' },
  unitChanged: (unit: string): string => `Showing rates per ${unit}.`,

  notBilled: 'not billed',
  notPublished: 'not published',
  notOffered: 'not offered',
  billedOtherwise: 'not billed by token',
  from: (date: string): string => `from ${date}`,
  until: (date: string): string => `until ${date}`,
  notBilledWhy: 'The price list has no rate for these tokens, so they add nothing to the bill.',
  notPublishedWhy: 'That doesn’t mean it’s free.',
  billedOtherwiseWhy: 'This offer isn’t billed by token. Compare providers to see what it costs.',
  noRateThenWhy: 'No known rate on this date.',
  batchTerms: (terms: BatchTerms): string => {
    switch (terms.status) {
      case 'unknown':
        return `Batch: ${terms.reason}`;
      case 'not-offered':
        return `Batch isn’t available. ${terms.reason}`;
      default: {
        const share = terms.multiplier === '0.5' ? 'half' : `${terms.multiplier} times`;
        const start =
          terms.status === 'offered'
            ? 'Batch costs'
            : `${terms.status === 'disputed' ? 'Sources disagree on batch. It' : 'Batch'} is calculated as`;
        return `${start} ${share} the standard rate. ${terms.note ?? ''}`.trim();
      }
    }
  },

  rate: 'Rate',
  perToken: (usd: string, tokens: string, each: string): string =>
    `${usd} ÷ ${tokens} tokens = ${each} per token`,
  readLater: (since: string): string => `in effect since ${since}, first checked later`,
  status: 'Status',
  date: 'Date',
  source: 'Source',
  confidence: 'Confidence',
  history: 'History',
  rates: 'Rates',
  confidenceIs: (confidence: string): string => `${confidence} confidence`,
  unchanged: (since: string, readings: number): string =>
    readings === 0
      ? `in effect since ${since}, check dates not recorded`
      : `unchanged since ${since}, checked ${readings === 1 ? 'once' : `${readings} times`}`,
  earlier: (usd: string, from: string): string => `${usd} from ${from}`,
  disagree: 'sources disagree',
  copied: 'Table copied.',
} as const;

export type MeterTableMessages = typeof meterTable;
