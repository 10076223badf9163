import type { Lever, Workload } from '../core/index.js';
import { formatNumber } from '../i18n/format.js';

/** The bar holds today's cost; what is more is cut, and shows the cut. */
const WHOLE = 100;

/** A change that moves the cost, in words. */
export interface LeverView {
  readonly name: string;
  readonly note: string;
  /** −88 %, +297 % */
  readonly percent: string;
  readonly direction: Lever['difference']['direction'];
  /** Percent of today's cost, cut at 100. */
  readonly bar: number;
  readonly cut: boolean;
  /** What it costs then. */
  readonly cost: string;
  /** `null` where it cannot be taken over. */
  readonly change: Workload | null;
  /** The offer to take with it; `null` where the change alone leads there. */
  readonly offer: string | null;
}

/** Whole percents from ten on; all of it only when it is all of it. */
function shown(percent: number): number {
  if (percent < 10) return percent;
  return percent < 100 ? Math.min(Math.round(percent), 99.9) : Math.round(percent);
}

export function leverView(
  { difference, change, offer }: Lever,
  locale: string,
  { note = '', ...said }: { name: string; cost: string; note?: string },
): LeverView {
  const percent = Number(difference.percent ?? 0);
  const sign = difference.direction === 'less' ? '−' : '+';
  return {
    ...said,
    note,
    percent: `${sign}${formatNumber(locale, shown(percent))}%`,
    direction: difference.direction,
    bar: Math.min(percent, WHOLE),
    cut: percent > WHOLE,
    change: note ? null : change,
    offer,
  };
}
