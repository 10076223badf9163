import { type Move, sizeGrid, whatMoves, type Workload } from '../core/index.js';
import { capital, sizeText } from '../i18n/fill.js';
import { formatNumber } from '../i18n/format.js';
import { exactOrRange } from './calculator-figures.js';
import { type CalculatorRequest, type CalculatorWords, optionsOf } from './calculator-request.js';

export interface MoveView {
  readonly name: string;
  /** −88 %, +297 % */
  readonly percent: string;
  readonly direction: Move['difference']['direction'];
  /** Percent of today's cost, cut at 100. */
  readonly bar: number;
  readonly cut: boolean;
  readonly cost: string;
  readonly change: Workload;
}

export interface GridView {
  readonly qualities: readonly string[];
  readonly rows: readonly {
    readonly size: string;
    readonly cells: readonly {
      readonly text: string;
      readonly known: boolean;
      readonly present: boolean;
      readonly change: Workload;
    }[];
  }[];
}

/** What moves the cost, each step with the change that makes it. */
export function movesView(request: CalculatorRequest, words: CalculatorWords): MoveView[] {
  const { workload, catalog, locale } = request;
  return whatMoves(workload, catalog, optionsOf(request)).map(
    ({ code, change, estimate: after, difference }) => {
      const percent = Number(difference.percent ?? 0);
      const sign = difference.direction === 'less' ? '−' : '+';
      return {
        name: words.calculator.moveName(code, change),
        percent: `${sign}${formatNumber(locale, percent >= 10 ? Math.round(percent) : percent)}%`,
        direction: difference.direction,
        bar: Math.min(percent, 100),
        cut: percent > 100,
        cost: exactOrRange(after.perKept, request, words.calculator, true),
        change,
      };
    },
  );
}

/** What the workload would cost at every size and quality of its model. */
export function gridView(request: CalculatorRequest, words: CalculatorWords): GridView | null {
  const grid = sizeGrid(request.workload, request.catalog, optionsOf(request));
  return (
    grid && {
      qualities: grid.qualities,
      rows: grid.rows.map((cells, row) => ({
        size: capital(sizeText(grid.sizes[row]!)),
        cells: cells.map(({ size, quality, perKept, present }) => ({
          text: perKept
            ? exactOrRange(perKept, request, words.calculator, true)
            : words.calculator.notPriced.toLowerCase(),
          known: perKept !== null,
          present,
          change: { size, quality, outputTokens: null },
        })),
      })),
    }
  );
}
