import type { Conflict, PriceList } from '../core/index.js';
import type { MeterNames } from '../i18n/en/meters.js';
import { type SourceView, sourceView } from './provenance.js';

/** Sources that say different things about one figure, as a page shows them. */
export interface ConflictView {
  readonly summary: string;
  readonly claims: readonly { readonly says: string; readonly sources: readonly SourceView[] }[];
  readonly consequence: string;
}

export function conflictView(
  { models, meter, summary, claims, consequence }: Conflict,
  catalog: PriceList,
  meters: MeterNames,
): ConflictView {
  return {
    summary: `${[models.join(', '), ...(meter ? [meters[meter][0]] : [])].join(', ')}: ${summary}`,
    claims: claims.map(({ says, date, sources }) => ({
      says: date === undefined ? says : `${says}, ${date}`,
      sources: sources.map((id) => sourceView(catalog, id)),
    })),
    consequence,
  };
}
