import type { Cost } from '../core/index.js';
import { formatNumber } from '../i18n/format.js';
import type { CompareRequest, CompareWords } from './provider-compare-request.js';

/** What a cost is compared by: what is likely, otherwise the whole range. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How a cost stands against the lowest of its group. */
export interface Against {
  /** "lowest" or "+5%"; empty where nobody can say. */
  readonly says: string;
  readonly isLowest: boolean;
}

export interface Yardstick {
  readonly of: (cost: Cost) => Against;
  /** The lowest cost, where it is one figure. */
  readonly lowest: number | null;
}

const NOTHING: Against = { says: '', isLowest: false };

/**
 * Measures the costs of one group against the lowest of them. Nothing is called the lowest while
 * another may be below it; what is free has no percent, so the rest is measured against the lowest
 * that is paid.
 */
export function yardstick(
  costs: readonly Cost[],
  { locale }: Pick<CompareRequest, 'locale'>,
  { compare: say }: CompareWords,
): Yardstick {
  const paid = costs.map(boundsOf).filter(({ high }) => high > 0);
  const someAreFree = paid.length < costs.length;
  const isFree = (cost: Cost): boolean => boundsOf(cost).high === 0;
  const free: Against = { says: say.free, isLowest: true };
  const [first] = paid;
  if (!first || costs.length === 1)
    return { of: (cost) => (isFree(cost) ? free : NOTHING), lowest: null };

  const best = paid.reduce((a, b) => (b.high < a.high ? b : a));
  // Of ranges that overlap none is the lowest.
  const isSure = paid.every((each) => each === best || each.low >= best.high);
  const isJoint = paid.filter(({ high }) => high === best.high).length > 1;
  const percents = ({ low, high }: Bounds): string => {
    if (best.low === 0) return '';
    const [from, to] = [low / best.high, high / best.low].map((ratio) => percent(ratio, locale));
    return from === to ? say.more(to!) : say.to(say.more(from!), say.more(to!));
  };
  return {
    lowest: isSure && best.low === best.high ? best.high : null,
    of: (cost) => {
      if (isFree(cost)) return free;
      const own = boundsOf(cost);
      if (!isSure)
        return {
          ...NOTHING,
          says: own.low < best.high || own.high === best.high ? say.maybeLowest : '',
        };
      if (own.high !== best.high) return { ...NOTHING, says: percents(own) };
      const isLikely = cost.likely !== undefined && cost.low !== cost.high;
      return { says: say.lowest(isLikely, isJoint, someAreFree), isLowest: true };
    },
  };
}

function boundsOf({ low, high, likely }: Cost): Bounds {
  return { low: Number(likely ?? low), high: Number(likely ?? high) };
}

function percent(ratio: number, locale: string): string {
  const more = (ratio - 1) * 100;
  return formatNumber(locale, more, more < 1 ? 1 : 0);
}
