import type { ReactiveControllerHost, TemplateResult } from 'lit';
import {
  ASPECTS,
  type BreakEvenView,
  breakEvenView,
  firstPair,
  OVERS,
  type Pair,
  pairOptions,
} from '../../view-models/provider-compare-break-even.js';
import type { Compared, CompareRequest } from '../../view-models/provider-compare-request.js';
import { breakEvenFold } from './break-even.template.js';
import { WORDS } from '../../view-models/provider-compare-compared.js';

/** Which two offers a reader compares, and where one becomes cheaper than the other. */
export class BreakEvenBlock {
  readonly #host: ReactiveControllerHost;
  readonly #onChoice: () => void;
  #chosen: Partial<Pair> = {};
  #isOpen = false;
  #kept: { comparison: Compared; key: string; view: BreakEvenView } | undefined;

  constructor(host: ReactiveControllerHost, onChoice: () => void) {
    this.#host = host;
    this.#onChoice = onChoice;
  }

  /** What was found last. */
  get sentence(): string {
    return this.#kept?.view.sentence ?? '';
  }

  render(request: CompareRequest): TemplateResult {
    const pair = this.#pairOf(request);
    const open = this.#isOpen;
    return breakEvenFold({
      pair,
      open,
      view: pair && open ? this.#viewOf(request, pair) : null,
      options: open ? pairOptions(request) : [],
      overs: OVERS,
      aspects: ASPECTS,
      toggle: (isOpen) => {
        if (isOpen === this.#isOpen) return;
        this.#isOpen = isOpen;
        this.#host.requestUpdate();
      },
      choose: (change) => {
        this.#chosen = { ...this.#chosen, ...change };
        this.#onChoice();
        this.#host.requestUpdate();
      },
    });
  }

  /** What is chosen, as far as it is on sale; the two to start with otherwise. */
  #pairOf(request: CompareRequest): Pair | null {
    const { offers, over = 'volume', aspect = '1:1' } = this.#chosen;
    const sold = (id: string): boolean => request.comparison.rows.some(({ offer }) => offer === id);
    const pair = offers?.every(sold) ? offers : firstPair(request);
    return pair && { offers: pair, over, aspect };
  }

  /** It takes as long as a hundred comparisons, so it is kept while nothing changes. */
  #viewOf(request: CompareRequest, pair: Pair): BreakEvenView {
    const { comparison, exchange, locale } = request;
    const key = JSON.stringify([pair, exchange, locale]);
    if (this.#kept?.comparison !== comparison || this.#kept.key !== key)
      this.#kept = { comparison, key, view: breakEvenView(request, pair, WORDS) };
    return this.#kept.view;
  }
}
