import { html, nothing, type TemplateResult } from 'lit';
import { type Day, isDay } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { today } from '../../internal/today.js';
import { decodeWorkload, encodeWorkload, readLink } from '../../internal/workload-link.js';
import type { CalculatorRequest } from '../../view-models/calculator-request.js';
import { sinceView } from '../../view-models/calculator-since.js';
import { dated, said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';
import { type Shown, WORDS } from './calculation.js';
import type { WorkloadInputs } from './workload-inputs.js';

/** The calculator as what restores it sees it. */
interface SavedHost extends HTMLElement {
  asOf: string | undefined;
  restore: boolean;
}

interface SavedRules {
  /** Whether the page keeps a setting from being changed. */
  isLocked(field: string): boolean;
  /** Called before a person leaves the price date for today's. */
  onToday(): void;
}

/** The result as a link and a form hold it: the workload, the price date, and the cost then. */
export function linkText({ request, view }: Shown): string {
  const { workload, asOf } = view.estimate;
  return encodeWorkload({
    workload,
    asOf,
    offer: request.offer,
    cost: 'perKept' in view.estimate ? view.estimate.perKept : undefined,
  });
}

/** A workload that was saved in a link or a form, and what has changed since. */
export class SavedWorkload {
  readonly #host: SavedHost;
  readonly #inputs: WorkloadInputs;
  readonly #rules: SavedRules;
  #restored: ReturnType<typeof decodeWorkload> | undefined;

  constructor(host: SavedHost, inputs: WorkloadInputs, rules: SavedRules) {
    this.#host = host;
    this.#inputs = inputs;
    this.#rules = rules;
  }

  /** Reads the page's address, where the page asks for it. */
  connected(): void {
    const { restore, id } = this.#host;
    const text = restore && !this.#restored ? readLink(location.href, id) : undefined;
    if (text !== undefined) this.restore(text);
  }

  restore(text: string): void {
    const read = decodeWorkload(text);
    this.#inputs.values.replace(read.workload);
    const { asOf } = read;
    const dated =
      asOf !== undefined && isDay(asOf) && asOf <= today() && !this.#rules.isLocked('asOf');
    if (dated) this.#host.asOf = asOf;
    this.#restored = dated ? read : { ...read, asOf: undefined };
  }

  /** Forgets what was restored, its price date too. */
  reset(): void {
    if (this.#restored) this.#host.asOf = this.#host.getAttribute('as-of') ?? undefined;
    this.#restored = undefined;
  }

  /** A link pins its price date; what the same costs today stands beside it. */
  sinceNotice(request: CalculatorRequest, day: Day | null): TemplateResult | typeof nothing {
    const since = this.#restored && sinceView(this.#restored, request, day, WORDS);
    if (since == null || this.#host.asOf !== this.#restored?.asOf) return nothing;
    return html`<div part="notice">
      <p>${said(dated(since))}</p>
      ${linkButton(words.useToday, () => {
        this.#rules.onToday();
        this.#host.asOf = undefined;
      })}
    </div>`;
  }
}
