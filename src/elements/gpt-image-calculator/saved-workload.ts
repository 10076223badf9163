import { html, nothing, type TemplateResult } from 'lit';
import { type Day, isDay } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { today } from '../../internal/today.js';
import { decodeWorkload, encodeWorkload, readLink } from '../../internal/workload-link.js';
import type { CalculatorRequest } from '../../view-models/calculator-request.js';
import { sinceView } from '../../view-models/calculator-since.js';
import { dated, said } from '../shared/dated.js';
import { linkButton } from '../shared/described.js';
import { type Shown, WORDS } from '../../view-models/calculation.js';
import type { WorkloadInputs } from './workload-inputs.js';

/** The calculator as what restores it sees it. */
interface SavedHost extends HTMLElement {
  asOf: string | null | undefined;
  offer: string | null | undefined;
  restore: boolean;
  requestUpdate(): void;
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
  // How failures are billed is the offer's to say, unless somebody has decided it.
  const failedRequests = request.workload.failedRequests ?? null;
  return encodeWorkload({
    workload: { ...workload, failedRequests },
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
  /** What was read last of the page's address. */
  #link: string | undefined;

  constructor(host: SavedHost, inputs: WorkloadInputs, rules: SavedRules) {
    this.#host = host;
    this.#inputs = inputs;
    this.#rules = rules;
  }

  /** Reads the page's address, and again when a link is pasted into the open page. */
  connected(): void {
    window.addEventListener('hashchange', this.#read);
    this.#read();
  }

  disconnected(): void {
    window.removeEventListener('hashchange', this.#read);
  }

  /** Where the page asks for it; an element without an id has no link. */
  readonly #read = (): void => {
    const { restore, id } = this.#host;
    const text = restore && id ? readLink(location.href, id) : undefined;
    if (text === undefined || text === this.#link) return;
    this.#link = text;
    this.restore(text);
  };

  restore(text: string): void {
    this.reset();
    const read = decodeWorkload(text);
    const { asOf, offer, unreadable } = read;
    this.#inputs.values.replace(read.workload);
    const usable = asOf === undefined || (isDay(asOf) && asOf <= today());
    const dated = usable && asOf !== undefined && !this.#rules.isLocked('asOf');
    if (dated) this.#host.asOf = asOf;
    // One that the price list does not have gives way to the model's first, and is said so. A link
    // without one was made where the page's own was in force.
    if (!this.#rules.isLocked('offer'))
      this.#host.offer = offer ?? this.#host.getAttribute('offer') ?? undefined;
    this.#restored = {
      ...read,
      asOf: dated ? asOf : undefined,
      unreadable: usable ? unreadable : [...unreadable, 'as-of'],
    };
    this.#host.requestUpdate();
  }

  /** Forgets what was restored, its price date and offer too. */
  reset(): void {
    if (this.#restored) {
      this.#host.asOf = this.#host.getAttribute('as-of') ?? undefined;
      this.#host.offer = this.#host.getAttribute('offer') ?? undefined;
    }
    this.#restored = undefined;
  }

  /** What of the link could not be read. */
  unreadable(): TemplateResult | typeof nothing {
    const names = this.#restored?.unreadable ?? [];
    return names.length === 0
      ? nothing
      : html`<div part="notice">
          <p>${words.linkUnreadable(names)}</p>
        </div>`;
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
        this.#inputs.land();
      })}
    </div>`;
  }
}
