import { type Catalog, estimate, sizeGrid, type Workload, workloadLevers } from '../core/index.js';
import { capital, sizeText } from '../i18n/fill.js';
import { exactOrRange } from './calculator-figures.js';
import { type CalculatorRequest, type CalculatorWords, optionsOf } from './calculator-request.js';
import { type LeverView, leverView } from './lever-view.js';

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

/** What moves the cost, each step with the change that makes it; the least that a kept image can cost first. */
export function movesView(request: CalculatorRequest, words: CalculatorWords): LeverView[] {
  const { workload, catalog, locale } = request;
  const { calculator: say } = words;
  return workloadLevers(workload, catalog, optionsOf(request)).map((lever) =>
    leverView(lever, locale, {
      name: say.moveName(lever),
      cost: exactOrRange(lever.perKept, request, say, true),
    }),
  );
}

/** Whether there is a grid: one estimate in place of one for each cell. */
export function hasGrid(request: CalculatorRequest): boolean {
  return estimate(request.workload, request.catalog, optionsOf(request)).kind !== 'invalid';
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

/**
 * A view that is made again only for another request. The catalog, which is never changed, is told by
 * its identity; the rest by what it says, because each update creates it again.
 */
export function ofLastRequest<View>(
  make: (request: CalculatorRequest, words: CalculatorWords) => View,
): typeof make {
  let last: { readonly catalog: Catalog; readonly key: string; readonly view: View } | undefined;
  return (request, words) => {
    const { catalog, ...rest } = request;
    const key = JSON.stringify(rest);
    if (last?.catalog !== catalog || last.key !== key)
      last = { catalog, key, view: make(request, words) };
    return last.view;
  };
}
