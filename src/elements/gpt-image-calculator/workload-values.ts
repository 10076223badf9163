import type { ReactiveControllerHost } from 'lit';
import { TriedChanges } from '../shared/tried-changes.js';
import type { CompleteWorkload, Range, Workload } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import {
  assignWorkload,
  attributeOf,
  enteredWorkload,
  type Field,
  FIELD_NAMES,
  fieldValue,
  rangeOf,
} from '../../view-models/workload-fields.js';

/** The calculator as its inputs see it. */
export interface InputHost extends ReactiveControllerHost, HTMLElement {
  offer: string | null | undefined;
  asOf: string | null | undefined;
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

/** What a measured token count belongs to. */
const SETTING = ['model', 'size', 'quality'] as const;

/** A measured count and the setting it was measured at, as it was entered and as it was in force. */
interface Measured {
  readonly outputTokens: unknown;
  readonly entered: Workload;
  readonly at: CompleteWorkload;
}

/** What trying a change may set in addition to the workload. */
export interface TriedSettings {
  readonly offer?: string;
  readonly asOf?: string;
}

/** What is entered, as properties of the calculator, and the state before something was tried. */
export class WorkloadValues {
  readonly #host: InputHost;
  readonly #rules: InputRules;
  readonly #onAssigned: (fields: readonly string[]) => void;
  readonly #tried: TriedChanges;
  #aside: Measured | null = null;
  /** What a person measured, while it is in use. */
  #measured: Measured | null = null;
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

  /** A measured count that was set aside because the setting is another now. */
  get aside(): { readonly outputTokens: Range; readonly at: CompleteWorkload } | null {
    const outputTokens = rangeOf(fieldValue('outputTokens', this.#aside?.outputTokens));
    return this.#aside && outputTokens ? { outputTokens, at: this.#aside.at } : null;
  }

  /** Back to the setting at which was measured. */
  get measuredAgain(): Workload {
    const { entered, outputTokens } = this.#aside ?? {};
    return { ...entered, outputTokens } as Workload;
  }

  /** A count that a person measured doesn't stay when a page changes the setting. */
  settle(): void {
    const measured = this.#measured;
    if (!measured || this.get('outputTokens') !== measured.outputTokens) this.#measured = null;
    else if (!this.#isAt(measured)) {
      this.#aside = measured;
      this.#measured = null;
      this.assign({ outputTokens: null });
    }
  }

  /** Whether the setting is the one of a measurement. */
  #isAt({ entered, at }: Measured, change: Workload = {}): boolean {
    return SETTING.every((field) => {
      const value = field in change ? change[field] : fieldValue(field, this.get(field));
      return (value ?? null) === (entered[field] ?? null) || value === at[field];
    });
  }

  #measure(): Measured | null {
    const at = this.#host.workload;
    const outputTokens = this.get('outputTokens');
    if (!at || outputTokens == null || outputTokens === '') return null;
    const { entered: all } = this;
    const entered = Object.fromEntries(SETTING.map((field) => [field, all[field] ?? null]));
    return { outputTokens, entered: entered, at };
  }

  /**
   * A person's change, with what it means for a measured count: at another model, size or quality it
   * is set aside, and it comes back with the setting it was measured at.
   */
  #withMeasured(change: Workload): Workload {
    if (change.outputTokens != null) this.#aside = null;
    if (change.outputTokens != null || !SETTING.some((field) => field in change)) return change;
    if (this.#rules.isLocked('outputTokens')) return change;
    if (this.#aside) {
      if (!this.#isAt(this.#aside, change)) return change;
      const { outputTokens } = this.#aside;
      this.#aside = null;
      return { ...change, outputTokens } as Workload;
    }
    const measured = this.#measure();
    if (!measured || this.#isAt(measured, change)) return change;
    this.#aside = measured;
    return { ...change, outputTokens: null };
  }

  /** Properties as a page sets them. */
  assign(workload: Workload): void {
    assignWorkload(this.#host, workload);
    this.#onAssigned(Object.keys(workload));
  }

  /** Back to the attributes. */
  reset(): void {
    this.#aside = null;
    if (this.#tried.has('offer')) this.#host.offer = this.#host.getAttribute('offer') ?? undefined;
    if (this.#tried.has('asOf')) this.#host.asOf = this.#host.getAttribute('as-of') ?? undefined;
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
  type(typed: Workload): void {
    const change = this.#withMeasured(typed);
    const isMoved = 'outputTokens' in change && !('outputTokens' in typed);
    this.#rules.onPerson(isMoved ? this.#asideSays : undefined);
    this.decided(Object.keys(change));
    assignWorkload(this.#host, change);
    if (isMoved) this.#onAssigned(['outputTokens']);
    if ('outputTokens' in typed) {
      this.#aside = null;
      this.#measured = this.#measure();
    }
  }

  get #asideSays(): string | undefined {
    return this.#aside ? words.measuredAside : undefined;
  }

  /** What a person chose; undoing an earlier try no longer touches it. */
  change(chosen: Workload): void {
    const change = this.#withMeasured(chosen);
    this.decided(Object.keys(change));
    this.#apply(change, change === chosen ? undefined : this.#asideSays);
  }

  /** What somebody has decided about fields, or the offer, is not undone. */
  decided(fields: Iterable<string>): void {
    this.#tried.forget(fields);
  }

  /**
   * Like `change`, to be undone as a whole.
   * @param settings the offer and the price date to take with it.
   */
  try(tried: Workload, settings: TriedSettings = {}): void {
    const { entered } = this;
    const change = this.#withMeasured(tried);
    const before: Record<string, unknown> = {};
    for (const field of Object.keys(change)) before[field] = entered[field as Field] ?? null;
    for (const name of Object.keys(settings)) before[name] = this.#host[name as 'offer' | 'asOf'];
    this.#tried.try(before, () => {
      Object.assign(this.#host, settings);
      this.#apply(change);
    });
  }

  /** Everything as a document says it, but for what is locked; nobody did anything. */
  replace(workload: Workload): void {
    this.#forgetTries();
    this.#aside = null;
    this.assign(this.#unlocked({ ...NOTHING, ...workload }));
  }

  /**
   * A starting point replaces everything but the model and what is locked. The text of a prompt
   * stays: a text that is in use goes on to be counted, another only stays in its field.
   */
  start(name: string, workload: Workload, usesText: boolean): void {
    const kept = usesText ? ['prompt', 'promptTokens'] : ['prompt'];
    this.try(this.#unlocked({ ...NOTHING, ...workload }, kept));
    this.#aside = null;
    this.#started = { name, values: FIELD_NAMES.map((field) => this.get(field)) };
  }

  /** From here on the numbers are the person's own. */
  ownNumbers(): void {
    this.#started = null;
  }

  undo(): void {
    const { offer, asOf } = this.#host;
    const { offer: sold, asOf: day, ...before } = { offer, asOf, ...this.#tried.undo() };
    this.#host.offer = sold;
    this.#host.asOf = day;
    this.#aside = null;
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

  #apply(change: Workload, says?: string): void {
    this.#rules.onPerson(says);
    this.assign(change);
    this.#host.requestUpdate();
  }
}
