import type { Catalog } from './catalog.js';
import { certain } from './bill.js';
import { estimate, type EstimateOptions } from './estimate.js';
import {
  type Answered,
  tokensPerAttempt,
  type TokensCounted,
  usdPerAttempt,
} from './exact-costs.js';
import type { EditChange } from './launch-options.js';
import { add, compareMoney, type Money } from './money.js';
import { combine, falling, type Range } from './ranges.js';
import {
  difference,
  ONE,
  product,
  quotient,
  type Ratio,
  ratioOf,
  shareOfPercent,
} from './ratios.js';
import type { Operation } from './operations.js';
import type { Workload, WorkloadIssue } from './workload.js';

/** One kind of image in a plan. */
export interface LaunchPart {
  readonly operation: Operation;
  /** Percent of the kept images. */
  readonly sharePercent: Range;
  readonly workload: Workload;
  readonly estimate: Answered;
}

/**
 * The kinds of image that a plan mixes: only what the workload says, or generated and edited ones.
 * Issues of the kinds are added once each.
 */
export function partsOf(
  workload: Workload,
  catalog: Catalog,
  options: EstimateOptions,
  { editShare, edit }: { readonly editShare: Range | null; readonly edit?: EditChange | null },
  issues: WorkloadIssue[],
): readonly LaunchPart[] {
  const all = certain(100);
  const rest = editShare && combine([falling(editShare)], (percent) => 100 - percent);
  const wanted: (Omit<LaunchPart, 'estimate' | 'operation'> & { operation?: Operation })[] =
    editShare && rest
      ? [
          {
            sharePercent: rest,
            workload: { ...workload, operation: 'generate', referenceImages: null },
          },
          { sharePercent: editShare, workload: { ...workload, ...edit, operation: 'edit' } },
        ]
      : [{ sharePercent: all, workload }];
  return wanted.flatMap(({ sharePercent, workload: own }) => {
    if (sharePercent.high === 0) return [];
    const found = estimate(own, catalog, options);
    if (found.kind !== 'invalid')
      return [
        { operation: found.workload.operation, sharePercent, workload: own, estimate: found },
      ];
    for (const issue of found.issues)
      if (!issues.some(({ field, code }) => field === issue.field && code === issue.code))
        issues.push(issue);
    return [];
  });
}

/**
 * The mean over the kinds of image, by their shares; `null` when a kind's own is not known. Where the
 * shares are a range the ends are the least and the greatest that any of them makes.
 * @example // 30 % of 8 and 70 % of 6 make 6.6
 */
export function mixed(
  parts: readonly LaunchPart[],
  valueOf: (part: LaunchPart) => Range<Ratio> | null,
): Range<Ratio> | null {
  const values = parts.map(valueOf);
  const [first, second] = values;
  if (!first || values.includes(null)) return null;
  if (!second) return first;
  const edits = parts[1]!.sharePercent;
  const mean = (percent: number, a: Ratio, b: Ratio): Ratio => {
    const share = shareOfPercent(percent);
    return add(product(difference(ONE, share), a), product(share, b));
  };
  const ends = (at: 'low' | 'high', sign: number): Ratio => {
    const [one, other] = [edits.low, edits.high].map((percent) =>
      mean(percent, first[at], second[at]),
    ) as [Ratio, Ratio];
    return compareMoney(one, other) * sign <= 0 ? one : other;
  };
  const low = ends('low', 1);
  const high = ends('high', -1);
  if (compareMoney(low, high) === 0) return certain(low);
  return edits.likely === undefined || first.likely === undefined || second.likely === undefined
    ? { low, high }
    : { low, high, likely: mean(edits.likely, first.likely, second.likely) };
}

/** Dollars of one attempt over the kinds; `null` when one has no price. */
export const usdOf = (parts: readonly LaunchPart[]): Range<Money> | null =>
  mixed(parts, ({ estimate: found }) => (found.kind === 'unpriced' ? null : usdPerAttempt(found)));

export const tokensOf = (
  parts: readonly LaunchPart[],
  counted: TokensCounted,
): Range<Ratio> | null => mixed(parts, ({ estimate: found }) => tokensPerAttempt(found, counted));

const referencesOf = ({ operation, estimate: { workload } }: LaunchPart): number =>
  operation === 'edit' ? workload.referenceImages.length : 0;

/** From the images alone to the images and all that is sent along. */
const withReferences = (images: Ratio, references: Ratio): Range<Ratio> =>
  references.n === 0n ? certain(images) : { low: images, high: add(images, references) };

/**
 * Input images of one attempt: the image itself and, perhaps, its references, those of a request
 * over its images. Whether they count is not published, so nothing is likely.
 */
export const inputImagesOf = (parts: readonly LaunchPart[]): Range<Ratio> =>
  mixed(parts, (part) =>
    withReferences(
      ONE,
      quotient(ratioOf(referencesOf(part)), ratioOf(part.estimate.workload.imagesPerRequest)),
    ),
  )!;

/** Input images of the largest request. */
export const inputImagesPerRequest = (parts: readonly LaunchPart[], images: number): Range<Ratio> =>
  withReferences(ratioOf(images), ratioOf(Math.max(...parts.map(referencesOf))));
