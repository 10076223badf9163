import type { ReactiveControllerHost } from 'lit';
import type { CompleteWorkload, Workload } from '../../core/index.js';
import { attributeOf, type Field, FIELD_NAMES, FIELDS, fieldValue } from './fields.js';

/** The calculator as its inputs see it. */
export interface InputHost extends ReactiveControllerHost, HTMLElement {
  prompt: string | null | undefined;
  promptTokens: unknown;
  readonly workload: CompleteWorkload | undefined;
}

/** Every field but the model left out. */
const NOTHING = Object.fromEntries(
  FIELD_NAMES.filter((field) => field !== 'model').map((field) => [field, null]),
) as Workload;

/** What is entered, as properties of the calculator, and the state before something was tried. */
export class WorkloadValues {
  readonly #host: InputHost;
  readonly #onPerson: () => void;
  readonly #onAssigned: (fields: readonly string[]) => void;
  #before: Workload | null = null;

  /**
   * @param onPerson called before each change that a person makes.
   * @param onAssigned called when something else than typing has decided fields.
   */
  constructor(
    host: InputHost,
    onPerson: () => void,
    onAssigned: (fields: readonly string[]) => void,
  ) {
    this.#host = host;
    this.#onPerson = onPerson;
    this.#onAssigned = onAssigned;
  }

  /** The workload as it is entered: what nobody gave is left out. */
  get entered(): Workload {
    const entries = FIELD_NAMES.map((field) => [field, fieldValue(field, this.#values[field])]);
    return Object.fromEntries(entries.filter(([, value]) => value != null)) as Workload;
  }

  get canUndo(): boolean {
    return this.#before !== null;
  }

  get #values(): Record<Field, unknown> {
    return this.#host as unknown as Record<Field, unknown>;
  }

  /** Properties as a page sets them. */
  assign(workload: Workload): void {
    this.#set(workload);
    this.#onAssigned(Object.keys(workload));
  }

  #set(workload: Workload): void {
    for (const [field, value] of Object.entries(workload)) {
      if (Object.hasOwn(FIELDS, field)) this.#values[field as Field] = value;
    }
  }

  /** Back to the attributes. */
  reset(): void {
    this.#before = null;
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
    this.#onPerson();
    this.#set(change);
  }

  /** What a person chose; undoing an earlier try no longer touches it. */
  change(change: Workload): void {
    if (this.#before) {
      const rest = Object.entries(this.#before).filter(([field]) => !(field in change));
      this.#before = rest.length > 0 ? Object.fromEntries(rest) : null;
    }
    this.#apply(change);
  }

  /** Like `change`, to be undone as a whole. */
  try(change: Workload): void {
    this.#remember(change);
    this.#apply(change);
  }

  /** Everything as a document says it; nobody did anything. */
  replace(workload: Workload): void {
    this.assign({ ...NOTHING, ...workload });
  }

  /** A starting point replaces everything but the model. */
  start(workload: Workload): void {
    this.try({ ...NOTHING, ...workload });
  }

  undo(): void {
    const before = this.#before ?? {};
    this.#before = null;
    this.#apply(before);
  }

  /** What a try is about to change, as it was before the first of several. */
  #remember(change: Workload): void {
    const { entered } = this;
    const before: Record<string, unknown> = {};
    for (const field of Object.keys(change)) before[field] = entered[field as Field] ?? null;
    this.#before = { ...before, ...this.#before };
  }

  #apply(change: Workload): void {
    this.#onPerson();
    this.assign(change);
    this.#host.requestUpdate();
  }
}
