/** Gives every token of a reading to a line of the bill, and what is open to as few lines as possible. */
import type { Basis } from '../counts.js';
import { exactCount } from '../counts.js';
import { add, compareMoney, type Money, ZERO } from '../money.js';
import type { Bill, OpenCost } from './bill.js';
import {
  cheapestSplit,
  dearestSplit,
  fewest,
  most,
  type Split,
  type SplitRange,
  splitRange,
} from './input-split.js';
import type { UsageReading } from './read-usage.js';
import * as is from './sums.js';

const BASIS: Basis = 'yours';
const IN = [is.TEXT_IN, is.IMAGE_IN, is.TEXT_CACHED, is.IMAGE_CACHED] as const;
const OUT = [is.TEXT_OUT, is.IMAGE_OUT] as const;

/** Two ways to tell the input apart: by kind, and by whether it was cached. */
const BY_KIND = [
  [is.TEXT_IN, is.TEXT_CACHED],
  [is.IMAGE_IN, is.IMAGE_CACHED],
] as const;
const BY_CACHE = [
  [is.TEXT_IN, is.IMAGE_IN],
  [is.TEXT_CACHED, is.IMAGE_CACHED],
] as const;

/**
 * Adds the lines of a reading.
 * @param likelyImageOutput image output tokens that the response's size and quality take, if that is known.
 */
export function billTokens(
  bill: Bill,
  reading: UsageReading,
  likelyImageOutput: number | undefined,
): void {
  const { counts } = reading;
  // The usual receipt leaves nothing open. Any other way bills it the same, only slower.
  // Stryker disable ConditionalExpression,EqualityOperator,LogicalOperator
  if (
    counts[is.TEXT_IN]! >= 0 &&
    counts[is.IMAGE_IN]! >= 0 &&
    counts[is.TEXT_CACHED]! >= 0 &&
    counts[is.IMAGE_CACHED]! >= 0
  ) {
    // Stryker restore all
    addKnown(bill, counts, is.TEXT_IN, is.IMAGE_CACHED);
  } else if (counts[is.INPUT]! >= 0) {
    addSplit(bill, splitRange(reading));
  } else if (counts[is.TOTAL]! >= 0) {
    addWithinTotal(bill, reading);
    return;
  } else {
    addUnbounded(bill, reading);
  }
  addOutput(bill, reading, likelyImageOutput);
}

function addKnown(bill: Bill, counts: is.Counts, first: number, last: number): void {
  for (let index = first; index <= last; index++)
    if (counts[index]! > 0) bill.add(index, counts[index]!);
}

function addOutput(bill: Bill, { counts, floors }: UsageReading, likely: number | undefined): void {
  if (counts[is.TEXT_OUT]! >= 0 && counts[is.IMAGE_OUT]! >= 0) {
    addKnown(bill, counts, is.TEXT_OUT, is.IMAGE_OUT);
    return;
  }
  const known = OUT.map((index) => Math.max(counts[index]!, floors?.[index] ?? 0, 0));
  const [text, image] = known as [number, number];
  if (text > 0) bill.add(is.TEXT_OUT, text);
  if (image > 0) bill.add(is.IMAGE_OUT, image);
  const open = OUT.filter((index) => counts[index]! < 0);
  if (open.length === 0) return;
  if (counts[is.OUTPUT]! < 0) {
    const billed = open.filter((index) => !bill.isFree(index));
    if (billed.length > 0) bill.addUnreported(billed);
    return;
  }
  const rest = counts[is.OUTPUT]! - text - image;
  if (rest === 0) return;
  const ends = whollyOf(bill, open, rest);
  const images = likely === undefined ? rest + 1 : Math.max(likely - image, 0);
  bill.addOpen(
    open,
    exactCount(rest, BASIS),
    images > rest
      ? ends
      : {
          ...ends,
          likely: add(
            bill.costAt(is.IMAGE_OUT, images, 'high'),
            bill.costAt(is.TEXT_OUT, rest - images, 'high'),
          ),
        },
  );
}

/** Input of which the number is known, but not the split. */
function addSplit(bill: Bill, range: SplitRange): void {
  const least = fewest(range);
  const greatest = most(range);
  for (const index of IN) if (least[index] > 0) bill.add(index, least[index]);
  const open = IN.filter((index) => greatest[index] > least[index]);
  if (open.length === 0) return;

  const joint = ends(bill, range, least, open);
  const separate = [BY_KIND, BY_CACHE].find((groups) => apart(bill, range, least, joint, groups));
  for (const group of separate ?? [open]) {
    const indexes = group.filter((index) => open.includes(index));
    const cost = separate ? ends(bill, range, least, indexes) : joint;
    const tokens = tokensOf(range, least, indexes)[0];
    if (tokens > 0) bill.addOpen(indexes, exactCount(tokens, BASIS), cost);
  }
}

/** Whether groups can be told apart: each has a certain number of tokens, and their ends add up to the joint ones. */
function apart(
  bill: Bill,
  range: SplitRange,
  least: Split,
  joint: OpenCost,
  groups: readonly (readonly number[])[],
): boolean {
  let low: Money = ZERO;
  let high: Money = ZERO;
  for (const group of groups) {
    const [fewestOf, mostOf] = tokensOf(range, least, group);
    if (fewestOf !== mostOf) return false;
    const cost = ends(bill, range, least, group);
    low = add(low, cost.low);
    high = add(high, cost.high);
  }
  return compareMoney(low, joint.low) === 0 && compareMoney(high, joint.high) === 0;
}

/** How many tokens of these meters there are beyond the certain ones, at least and at most. */
function tokensOf(
  range: SplitRange,
  least: Split,
  indexes: readonly number[],
): readonly [number, number] {
  const ones = IN.map((index) => (indexes.includes(index) ? 1 : 0)) as unknown as Split;
  const count = (split: Split): number =>
    indexes.reduce((sum, index) => sum + split[index]! - least[index]!, 0);
  return [count(cheapestSplit(range, ones)), count(dearestSplit(range, ones))];
}

/** The least and the most that the tokens of these meters cost beyond the certain ones. */
function ends(
  bill: Bill,
  range: SplitRange,
  least: Split,
  indexes: readonly number[],
): { readonly low: Money; readonly high: Money } {
  const prices = (end: 'low' | 'high'): Split =>
    IN.map((index) => (indexes.includes(index) ? bill.orderOf(index, end) : 0)) as unknown as Split;
  const cost = (split: Split, end: 'low' | 'high'): Money =>
    indexes.reduce(
      (sum, index) => add(sum, bill.costAt(index, split[index]! - least[index]!, end)),
      ZERO,
    );
  return {
    low: cost(cheapestSplit(range, prices('low')), 'low'),
    high: cost(dearestSplit(range, prices('high')), 'high'),
  };
}

/** Only the sum of input and output is known: what is not told apart is of any meter that is left. */
function addWithinTotal(bill: Bill, { counts, floors }: UsageReading): void {
  const certain = [...IN, ...OUT].map((index) => Math.max(counts[index]!, floors?.[index] ?? 0, 0));
  certain.forEach((tokens, index) => {
    if (tokens > 0) bill.add(index, tokens);
  });
  const open = [...IN, ...OUT].filter((index) => counts[index]! < 0);
  const rest = counts[is.TOTAL]! - certain.reduce((sum, tokens) => sum + tokens, 0);
  if (rest <= 0 || open.length === 0) return;
  // Each way to use the reported sums bounds the cost; the narrowest bounds hold.
  const bounds = [[is.TEXT, is.IMAGE], [is.UNCACHED, is.CACHED], []].map((sums) =>
    withSums(bill, counts, certain, open, rest, sums),
  );
  const low = bounds.map((bound) => bound.low).reduce((a, b) => (compareMoney(a, b) > 0 ? a : b));
  const high = bounds.map((bound) => bound.high).reduce((a, b) => (compareMoney(a, b) < 0 ? a : b));
  bill.addOpen(open, exactCount(rest, BASIS), { low, high });
}

function withSums(
  bill: Bill,
  counts: is.Counts,
  certain: readonly number[],
  open: readonly number[],
  rest: number,
  sums: readonly number[],
): { readonly low: Money; readonly high: Money } {
  const groups: { readonly indexes: readonly number[]; readonly tokens: number }[] = [];
  let left = open;
  let tokens = rest;
  for (const sum of sums) {
    const parts = is.partsOf(sum)!;
    const indexes = parts.filter((index) => left.includes(index));
    if (counts[sum]! < 0 || indexes.length === 0) continue;
    const own = counts[sum]! - parts.reduce((all, index) => all + certain[index]!, 0);
    groups.push({ indexes, tokens: own });
    left = left.filter((index) => !indexes.includes(index));
    tokens -= own;
  }
  if (left.length > 0) groups.push({ indexes: left, tokens: Math.max(tokens, 0) });
  return groups
    .map((group) => whollyOf(bill, group.indexes, Math.max(group.tokens, 0)))
    .reduce((a, b) => ({ low: add(a.low, b.low), high: add(a.high, b.high) }));
}

/** Tokens whose sum is known, and the meters that share them. */
interface OpenGroup {
  readonly indexes: readonly number[];
  readonly tokens: number;
  /** Whether these are all of them, not only the least. */
  readonly closed: boolean;
}

/** Nothing bounds the input: the sums that are known become lines, and the other meters are unreported. */
function addUnbounded(bill: Bill, { counts, floors }: UsageReading): void {
  const atLeast = (count: number): number => Math.max(counts[count]!, floors?.[count] ?? 0, 0);
  // A row and a column share a meter, so only one of the two can be used: the one that proves more.
  const [groups, other] = [
    [is.TEXT, is.IMAGE, is.UNCACHED, is.CACHED],
    [is.UNCACHED, is.CACHED, is.TEXT, is.IMAGE],
  ].map((sums) => groupsOf(counts, sums, atLeast)) as [OpenGroup[], OpenGroup[]];
  const open = compareMoney(leastOf(bill, groups), leastOf(bill, other)) < 0 ? other : groups;
  const covered = new Set(open.flatMap(({ indexes, closed }) => (closed ? indexes : [])));
  const unreported = IN.filter(
    (index) => counts[index]! < 0 && !covered.has(index) && !bill.isFree(index),
  );
  // In the order of the meters.
  for (const index of IN) {
    if (index === unreported[0]) bill.addUnreported(unreported);
    if (atLeast(index) > 0) bill.add(index, atLeast(index));
    for (const { indexes, tokens } of open)
      if (indexes[0] === index && tokens > 0)
        bill.addOpen(indexes, exactCount(tokens, BASIS), whollyOf(bill, indexes, tokens));
  }
}

/** The known ones of some sums, each with the meters in it that are open; none shares a meter with another. */
function groupsOf(
  counts: is.Counts,
  sums: readonly number[],
  atLeast: (count: number) => number,
): OpenGroup[] {
  const taken = new Set<number>();
  const groups: OpenGroup[] = [];
  for (const sum of sums) {
    const parts = is.partsOf(sum)!;
    const indexes = parts.filter((index) => counts[index]! < 0);
    if (atLeast(sum) === 0 && counts[sum]! < 0) continue;
    if (indexes.length === 0 || indexes.some((index) => taken.has(index))) continue;
    const tokens = Math.max(
      atLeast(sum) - parts.reduce((all, index) => all + atLeast(index), 0),
      0,
    );
    groups.push({ indexes, tokens, closed: counts[sum]! >= 0 });
    for (const index of indexes) taken.add(index);
  }
  return groups;
}

function leastOf(bill: Bill, groups: readonly OpenGroup[]): Money {
  return groups.reduce(
    (sum, { indexes, tokens }) => add(sum, whollyOf(bill, indexes, tokens).low),
    ZERO,
  );
}

/** What tokens cost that are all of one of these meters, the cheapest and the dearest. */
function whollyOf(
  bill: Bill,
  indexes: readonly number[],
  tokens: number,
): { readonly low: Money; readonly high: Money } {
  const costs = (end: 'low' | 'high'): Money[] =>
    indexes.map((index) => bill.costAt(index, tokens, end)).sort(compareMoney);
  return { low: costs('low')[0]!, high: costs('high').at(-1)! };
}
