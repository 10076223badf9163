import type { Catalog, Provenance } from './catalog.js';
import type { EstimateOptions } from './estimate.js';
import type { Notice } from './errors.js';
import { type LaunchPart, usdOf } from './launch-parts.js';
import type { CompleteLaunch } from './launch-options.js';
import { estimate } from './estimate.js';
import { compareMoney, type DecimalString, type Money, scale, toDecimal, ZERO } from './money.js';
import type { BatchTerms, Offer } from './offers.js';
import type { Cost } from './cost.js';
import { own } from './plain.js';
import { combine, type Range } from './ranges.js';
import {
  ceiling,
  difference,
  type Quantity,
  quantityOf,
  quotient,
  type Ratio,
  ratioOf,
} from './ratios.js';
import type { Workload } from './workload.js';

/** Dollars saved against hours waited. */
export type BatchTrade =
  | {
      readonly kind: 'offered';
      readonly status: Exclude<BatchTerms['status'], 'not-offered' | 'unknown'>;
      /** Streamed previews are left out, as batch has none. */
      readonly change: Workload;
      /** A month; the ends belong to the ends of the cost. */
      readonly standardUsd: Cost;
      readonly batchUsd: Cost;
      /** What batch takes off, and what it adds where it is the dearer one; neither is below zero. */
      readonly savedUsd: Cost;
      readonly extraUsd: Cost;
      readonly job: {
        readonly savedUsd: Cost;
        readonly extraUsd: Cost;
        /** Whole files, by requests alone: the size of a request is not known. */
        readonly files: Quantity | null;
        /** The most hours that batch may take; `null` when not known. */
        readonly hours: number | null;
        /** What standard processing takes at the account's limits; `null` when not known. */
        readonly standardSeconds: Quantity | null;
      };
      /** Whole files of a month. */
      readonly files: Quantity | null;
      readonly requestsPerFile: number | null;
      readonly megabytesPerFile: number | null;
      /** Where the limits were read; `null` when they are yours or not known. */
      readonly source: Provenance | null;
    }
  | {
      readonly kind: 'refused';
      readonly reason: Notice<'batch-not-offered' | 'batch-unknown'>;
    }
  /** One of the two has no price. */
  | { readonly kind: 'unpriced' };

export interface BatchContext {
  readonly catalog: Catalog;
  readonly offer: Offer;
  readonly options: EstimateOptions;
  readonly limits: CompleteLaunch['limits'];
  readonly parts: readonly LaunchPart[];
  /** Billable attempts a month and of the job, and requests of both. */
  readonly billable: { readonly month: Range<Ratio>; readonly job: Range<Ratio> };
  readonly requests: { readonly month: Range<Ratio>; readonly job: Range<Ratio> };
  readonly standardSeconds: Quantity | null;
}

const CHANGE: Workload = { processing: 'batch', partialImages: 0 };

/** What the same plan saves in batch, and how long it may then take. */
export function batchTrade(context: BatchContext): BatchTrade {
  const { catalog, offer, options, limits, parts, billable, requests } = context;
  const { status } = offer.batch;
  if (status === 'not-offered' || status === 'unknown')
    return {
      kind: 'refused',
      reason: {
        code: status === 'unknown' ? 'batch-unknown' : 'batch-not-offered',
        params: { reason: offer.batch.reason },
      },
    };
  const under = (change: Workload): Range<Money> | null =>
    usdOf(
      parts.flatMap((part) => {
        const found = estimate({ ...part.workload, ...change }, catalog, options);
        return found.kind === 'invalid' ? [] : [{ ...part, estimate: found }];
      }),
    );
  const standard = under({ processing: 'standard' });
  const batch = under(CHANGE);
  if (!standard || !batch) return { kind: 'unpriced' };
  const saved = combine([standard, batch], excess);
  const extra = combine([batch, standard], excess);
  const published = own(catalog.batchLimits, offer.provider);
  const requestsPerFile = limits.requestsPerBatchFile ?? published?.requestsPerFile ?? null;
  const files = (of: Range<Ratio>): Quantity | null =>
    requestsPerFile === null
      ? null
      : quantityOf(combine([of], (all) => ceiling(quotient(all, ratioOf(requestsPerFile)))));
  return {
    kind: 'offered',
    status,
    change: CHANGE,
    standardUsd: costOver(standard, billable.month),
    batchUsd: costOver(batch, billable.month),
    savedUsd: costOver(saved, billable.month),
    extraUsd: costOver(extra, billable.month),
    job: {
      savedUsd: costOver(saved, billable.job),
      extraUsd: costOver(extra, billable.job),
      files: files(requests.job),
      hours: limits.batchWindowHours ?? published?.windowHours ?? null,
      standardSeconds: context.standardSeconds,
    },
    files: files(requests.month),
    requestsPerFile,
    megabytesPerFile: published?.megabytesPerFile ?? null,
    source:
      published && limits.requestsPerBatchFile === null && limits.batchWindowHours === null
        ? published
        : null,
  };
}

/** By how much one amount is above another; nothing where it is not. */
function excess(a: Money, b: Money): Money {
  return compareMoney(a, b) > 0 ? difference(a, b) : ZERO;
}

/** An amount of one thing over how many there are, printed. */
export function costOver(each: Range<Money>, many: Range<Ratio>): Cost {
  return combine([each, many], (amount, { n, d }): DecimalString => toDecimal(scale(amount, n, d)));
}
