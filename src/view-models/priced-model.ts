import { estimate, findModel, type ImageModel } from '../core/index.js';
import { type CalculatorRequest, optionsOf } from './calculator-request.js';

/**
 * Another model that has a price for a workload at its date: the catalog's first, else the newest.
 * A quality that it does not know gives way to its own. `null` when there is none.
 */
export function pricedModel(
  request: CalculatorRequest,
): { readonly model: string; readonly quality?: null } | null {
  const { workload, catalog } = request;
  const [first, ...others] = catalog.models;
  if (!first) return null;
  const released = ({ lifecycle }: ImageModel): string => lifecycle.released ?? '';
  const present = findModel(catalog, workload.model ?? first.id);
  others.sort((a, b) => (released(a) < released(b) ? 1 : -1));
  for (const { id, qualities } of [first, ...others]) {
    if (id === present?.id) continue;
    const known = workload.quality == null || [...qualities, 'auto'].includes(workload.quality);
    const change = known ? { model: id } : { model: id, quality: null };
    // A measured count belongs to the model that it was measured with.
    const { kind } = estimate(
      { ...workload, ...change, outputTokens: null },
      catalog,
      optionsOf(request),
    );
    if (kind === 'exact' || kind === 'range') return change;
  }
  return null;
}
