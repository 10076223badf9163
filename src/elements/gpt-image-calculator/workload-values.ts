import type { ReactiveControllerHost } from 'lit';
import { TriedChanges } from '../shared/tried-changes.js';
import type { CompleteWorkload, Workload } from '../../core/index.js';
import {
  assignWorkload,
  attributeOf,
  enteredWorkload,
  type Field,
  FIELD_NAMES,
} from '../../view-models/workload-fields.js';

/** The calculator as its inputs see it. */
export interface InputHost extends ReactiveControllerHost, HTMLElement {
  offer: string | null | undefined;
  prompt: string | null | undefined;
  promptTokens: unknown;
  readonly workload: CompleteWorkload | undefined;
}

/** What the inputs ask of the calculator. */
export interface InputRules {
  /**
   * Called before each change that a person makes.
   * @param step what is said beside its result.
   */
  onPerson(step?: string): void;
  /** The language of the page. */
  locale(): string;
  /** Says something to those who do not see it. */
  announce(sentence: string): void;
  /** Whether a field keeps the value that the page gave it. */
  isLocked(field: string): boolean;
}

/** Every field but the model left out. */
const NOTHING = Object.fromEntries(
  FIELD_NAMES.filter((field) => field !== 'model').map((field) => [field, null]),
) as Workload;

/** What is entered, as properties of the calculator, and the state before something was tried. */
export class WorkloadValues {
  readonly #host: InputHost;
  readonly #rules: InputRules;
  readonly #onAssigned: (fields: readonly string[]) => void;
  readonly #tried: TriedChanges;
  #started: { readonly name: string; readonly values: readonly unknown[] } | null = null;

  /** @param onAssigned called when something else than typing has decided fields. */
  constructor(host: InputHost, rules: InputRules, onAssigned: (fields: readonly string[]) => void) {
    this.#host = host;
    this.#rules = rules;
    this.#onAssigned = onAssigned;
    this.#tried = new TriedChanges(host, (field) => rules.isLocked(field));
  }

  /** The workload as it is entered: what nobody gave is left out. */
  get entered(): Workload {
    return enteredWorkload(this.#host);
  }

  get canUndo(): boolean {
    return this.#tried.canUndo;
  }

  /** The starting point, as long as nothing has been changed since; otherwise empty. */
  get started(): string {
    const { name = '', values = [] } = this.#started ?? {};
    return FIELD_NAMES.every((field, at) => this.get(field) === values[at]) ? name : '';
  }

  /** A property as it is. */
  get(field: Field): unknown {
    return (this.#host as unknown as Record<Field, unknown>)[field];
  }

  /** Properties as a page sets them. */
  assign(workload: Workload): void {
    assignWorkload(this.#host, workload);
    this.#onAssigned(Object.keys(workload));
  }

  /** Back to the attributes. */
  reset(): void {
    if (this.#tried.has('offer')) this.#host.offer = this.#host.getAttribute('offer') ?? undefined;
    this.#forgetTries();
    this.assign(
      Object.fromEntries(
        FIELD_NAMES.map((field) => [
          field,
          this.#host.getAttribute(attributeOf(field)) ?? undefined,
        ]),
      ),
    );
  }

  /** What a person is typing. */
  type(change: Workload): void {
    this.#rules.onPerson();
    this.decided(Object.keys(change));
    assignWorkload(this.#host, change);
  }

  /** What a person chose; undoing an earlier try no longer touches it. */
  change(change: Workload): void {
    this.decided(Object.keys(change));
    this.#apply(change);
  }

  /** What somebody has decided about fields, or the offer, is not undone. */
  decided(fields: Iterable<string>): void {
    this.#tried.forget(fields);
  }

  /**
   * Like `change`, to be undone as a whole.
   * @param offer the offer to take with it; `null` leaves it as it is.
   */
  try(change: Workload, offer: string | null = null): void {
    const { entered } = this;
    const before: Record<string, unknown> = {};
    for (const field of Object.keys(change)) before[field] = entered[field as Field] ?? null;
    if (offer !== null) before['offer'] = this.#host.offer;
    this.#tried.try(before, () => {
      if (offer !== null) this.#host.offer = offer;
      this.#apply(change);
    });
  }

  /** Everything as a document says it, but for what is locked; nobody did anything. */
  replace(workload: Workload): void {
    this.#forgetTries();
    this.assign(this.#unlocked({ ...NOTHING, ...workload }));
  }

  /**
   * A starting point replaces everything but the model and what is locked. The text of a prompt
   * stays: a text that is in use goes on to be counted, another only stays in its field.
   */
  start(name: string, workload: Workload, usesText: boolean): void {
    const kept = usesText ? ['prompt', 'promptTokens'] : ['prompt'];
    this.try(this.#unlocked({ ...NOTHING, ...workload }, kept));
    this.#started = { name, values: FIELD_NAMES.map((field) => this.get(field)) };
  }

  /** From here on the numbers are the person's own. */
  ownNumbers(): void {
    this.#started = null;
  }

  undo(): void {
    const { offer, ...before } = { offer: this.#host.offer, ...this.#tried.undo() };
    this.#host.offer = offer;
    this.#apply(before);
  }

  #unlocked(workload: Workload, kept: readonly string[] = []): Workload {
    return Object.fromEntries(
      Object.entries(workload).filter(
        ([field]) => !kept.includes(field) && !this.#rules.isLocked(field),
      ),
    );
  }

  #forgetTries(): void {
    this.#tried.forget();
    this.#started = null;
  }

  #apply(change: Workload): void {
    this.#rules.onPerson();
    this.assign(change);
    this.#host.requestUpdate();
  }
}
