import type { Catalog } from './catalog.js';
import type { Count } from './counts.js';
import {
  estimate,
  type EstimateCost,
  type EstimateOptions,
  type EstimateReason,
} from './estimate.js';
import { checkModel } from './checks.js';
import { presetSizes } from './sizes.js';
import { readWorkload, type Workload } from './workload.js';

/** What the workload would cost at one size and quality. */
export interface SizeGridCell {
  readonly size: string;
  readonly quality: string;
  /** Whether it is the workload's own size and quality; never with a measured count, which is neither's. */
  readonly present: boolean;
  /** Image output tokens of one request; `null` when not known. */
  readonly tokens: Count | null;
  /** `null` when it cannot be priced; `reasons` says why. */
  readonly perAttempt: EstimateCost | null;
  readonly perKept: EstimateCost | null;
  readonly reasons: readonly EstimateReason[];
}

/** A row a size, a column a quality; `auto` among them when the workload has it. */
export interface SizeGrid {
  readonly sizes: readonly string[];
  readonly qualities: readonly string[];
  /** In the order of `sizes`, then of `qualities`. */
  readonly rows: readonly (readonly SizeGridCell[])[];
}

/**
 * The costs of a workload at every quality and preset size of its model, and at its own size and
 * quality (a size of its own, `auto`), each an estimate of its own by the model's rule: a measured
 * token count is left out, because it belongs to one size and quality. `null` when the workload
 * cannot be used.
 */
export function sizeGrid(
  workload: Workload,
  catalog: Catalog,
  options: EstimateOptions = {},
): SizeGrid | null {
  const { workload: own } = readWorkload(workload, catalog);
  if (!own || estimate(workload, catalog, options).kind === 'invalid') return null;
  const model = checkModel(own.model, catalog, [])!;
  const withOwn = (all: readonly string[], one: string): readonly string[] =>
    all.includes(one) ? all : [...all, one];
  const sizes = withOwn(presetSizes(model), own.size);
  const qualities = withOwn(model.qualities, own.quality);
  const rows = sizes.map((size) =>
    qualities.map((quality): SizeGridCell => {
      const changed = { ...workload, size, quality, outputTokens: null };
      const found = estimate(changed, catalog, options);
      const present = size === own.size && quality === own.quality && own.outputTokens === null;
      const cell = { size, quality, present };
      if (found.kind === 'invalid')
        return { ...cell, tokens: null, perAttempt: null, perKept: null, reasons: [] };
      const priced = found.kind !== 'unpriced';
      return {
        ...cell,
        tokens: found.lines.find(({ meter }) => meter === 'image-output')?.quantity ?? null,
        perAttempt: priced ? found.perAttempt : null,
        perKept: priced ? found.perKept : null,
        reasons: priced ? [] : found.reasons,
      };
    }),
  );
  return { sizes, qualities, rows };
}
