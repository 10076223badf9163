import { html, nothing, type TemplateResult } from 'lit';
import { providerCompare as words } from '../../i18n/en/provider-compare.js';
import type { ProviderCompareView } from '../../view-models/provider-compare.js';
import {
  type Arrangement,
  type Sort,
  SORTS,
  type View,
  VIEWS,
} from '../../view-models/provider-compare-request.js';
import { select } from '../shared/fields.js';
import { live } from '../shared/live.js';
import { segmented } from '../shared/segmented.js';

export interface Controls {
  readonly view: View;
  readonly arrangement: Arrangement;
  /** What is filtered; none of it in the view of facts. */
  readonly cost: ProviderCompareView | undefined;
  isLocked(input: string): boolean;
  readonly show: (view: View) => void;
  sort(by: Sort): void;
  readonly filter: (change: Partial<Pick<Arrangement, 'kind' | 'pricedOnly'>>) => void;
}

/** The switch between the views; order and filters of the one with costs. */
export function controls(shown: Controls): TemplateResult {
  const { view, arrangement, cost } = shown;
  return html`<div part="controls" class="toolbar">
    ${
      shown.isLocked('view')
        ? nothing
        : segmented({
            id: 'view',
            label: words.view,
            options: VIEWS.map((value) => ({ value, label: words.views[value] })),
            value: view,
            onChange: shown.show,
          })
    }
    ${
      cost && !shown.isLocked('sort')
        ? select({
            id: 'sort',
            label: words.sortBy,
            options: SORTS.map((value) => ({ value, label: words.sorts[value] })),
            value: arrangement.sort,
            onChange: (sort) => {
              shown.sort(sort as Sort);
            },
          })
        : nothing
    }
    ${cost && !shown.isLocked('sellers') ? filters(shown, cost) : nothing}
  </div>`;
}

function filters(
  { arrangement, filter }: Controls,
  { kinds, kind, someUnpriced }: ProviderCompareView,
): TemplateResult {
  return html`${
    kinds.length > 1
      ? select({
          id: 'sellers',
          label: words.sellers,
          options: [
            { value: 'all', label: words.allSellers },
            ...kinds.map((value) => ({ value, label: words.kinds[value] })),
          ],
          value: kind,
          onChange: (chosen) => {
            filter({ kind: chosen as Arrangement['kind'] });
          },
        })
      : nothing
  }
  ${
    someUnpriced
      ? html`<label class="check"
          ><input
            type="checkbox"
            .checked=${live(arrangement.pricedOnly)}
            @change=${(event: Event): void => {
              filter({ pricedOnly: (event.target as HTMLInputElement).checked });
            }}
          />${words.pricedOnly}</label
        >`
      : nothing
  }`;
}
