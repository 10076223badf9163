/**
 * The calculator's work by hand, as a reference for what rendering with Lit costs: the same estimate,
 * the same words and figures, written into the same number of places, only where a text has changed.
 */
import { catalog } from '../src/catalog/index.ts';
import { estimate, readWorkload, type Workload } from '../src/core/index.ts';
import { calculator } from '../src/i18n/en/calculator.ts';
import { estimateWords } from '../src/i18n/en/estimate.ts';
import { meterTable } from '../src/i18n/en/meter-table.ts';
import { shared } from '../src/i18n/en/shared.ts';
import { parseNumber } from '../src/i18n/parse-number.ts';
import { formView } from '../src/view-models/calculator-form.ts';
import { gridView, movesView } from '../src/view-models/calculator-moves.ts';
import { calculatorView } from '../src/view-models/calculator.ts';

const WORDS = { calculator, estimate: estimateWords, meters: meterTable.meters, shared };
const AS_OF = '2026-11-22';

export class VanillaCalculator extends HTMLElement {
  readonly #texts: Text[] = [];
  #workload: Workload = {};

  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open' });
    const input = document.createElement('input');
    input.id = 'imagesPerMonth';
    input.addEventListener('input', () => {
      const typed = parseNumber(input.value, 'count', 'en');
      if (typed.kind !== 'number') return;
      this.#workload = { ...this.#workload, imagesPerMonth: typed.value };
      this.#update();
    });
    root.append(input);
    this.#update();
  }

  /** Everything that a result says, as the calculator shows it. */
  #update(): void {
    const found = estimate(this.#workload, catalog, { asOf: AS_OF });
    const { workload } = readWorkload(this.#workload, catalog);
    if (found.kind === 'invalid' || !workload) return;
    const request = {
      workload: this.#workload,
      catalog,
      asOf: AS_OF,
      dated: true,
      exchange: null,
      locale: 'en',
    };
    const view = calculatorView(found, request, WORDS);
    const form = formView(
      { ...request, workload, references: [], offered: catalog },
      calculator,
      shared,
    );
    const texts = [
      ...Object.values(view).flatMap(leaves),
      ...movesView(request, WORDS).flatMap(leaves),
      ...leaves(gridView(request, WORDS)),
      ...[form.models, form.sizes, form.qualities, form.references, form.cheaper].flatMap(leaves),
    ];
    texts.forEach((text, index) => {
      const node = this.#texts[index];
      if (!node) {
        const place = document.createElement('span');
        const fresh = document.createTextNode(text);
        place.append(fresh);
        this.shadowRoot!.append(place, ' ');
        this.#texts.push(fresh);
      } else if (node.data !== text) {
        node.data = text;
      }
    });
  }
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  // What the core returned is not shown as it is.
  if (typeof value === 'object' && value !== null && !('lines' in value)) {
    return Object.values(value).flatMap(leaves);
  }
  return [];
}
