import {
  AUTO,
  type Catalog,
  type CompleteWorkload,
  findModel,
  parseSize,
  type Range,
  type Workload,
  type WorkloadIssue,
} from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { shared } from '../../i18n/en/shared.js';
import { sizeText } from '../../i18n/fill.js';
import { formatInteger } from '../../i18n/format.js';
import { rangeText } from '../../view-models/calculator-figures.js';
import { formView } from '../../view-models/calculator-form.js';
import type { CalculatorRequest } from '../../view-models/calculator-request.js';
import type { Problem } from '../shared/described.js';
import {
  attributeOf,
  type Field,
  FIELD_NAMES,
  rangeOf,
} from '../../view-models/workload-fields.js';
import type { FormContext, RateField } from './form-context.js';
import { PromptInput } from './prompt-input.js';
import { ReferenceInputs } from './reference-inputs.js';
import { kindOf, TypedInputs } from './typed-inputs.js';
import {
  type InputHost,
  type InputRules,
  type TriedSettings,
  WorkloadValues,
} from './workload-values.js';

/** The inputs of the workload: what they hold, what is wrong with it, and how they are shown. */
export class WorkloadInputs {
  readonly values: WorkloadValues;
  readonly #host: InputHost;
  readonly #rules: InputRules;
  readonly #typed: TypedInputs;
  readonly #prompt: PromptInput;
  readonly #references: ReferenceInputs;
  readonly #ranged = new Set<string>();
  readonly #unfolded = new Set<Field>();
  #issues: readonly WorkloadIssue[] = [];
  /** The price list whose models can be chosen. */
  #offered: Pick<Catalog, 'models'> = { models: [] };
  #customSize = false;
  #customShown = false;

  constructor(host: InputHost, rules: InputRules) {
    this.#host = host;
    this.#rules = rules;
    this.values = new WorkloadValues(host, rules, (fields) => {
      this.#typed.forget(fields);
    });
    this.#typed = new TypedInputs(host, this.values, () => rules.locale());
    this.#prompt = new PromptInput(host, this.values, rules);
    this.#references = new ReferenceInputs(host, this.values);
  }

  /** What is wrong, to be said: each input by its name. */
  get wrong(): string {
    const fields = FIELD_NAMES.flatMap((field) =>
      this.#problems(field).map(({ text }) =>
        words.wrong(words.fieldName(attributeOf(field)), text),
      ),
    );
    return [...fields, ...this.#unfinished].join(' ');
  }

  /** Whether something is wrong that only a reader can have brought about. */
  get isWrongByHand(): boolean {
    return this.#typed.refused.size + this.#unfinished.length > 0;
  }

  /** What is wrong with steps that have not reached the workload. */
  get #unfinished(): readonly string[] {
    const { textProblem, fileProblem } = this.#references;
    return [
      ...(textProblem ? [words.wrong(words.addReference, words.typed('not-a-size'))] : []),
      ...(fileProblem ? [words.fileUnreadable] : []),
      ...(this.#prompt.counting === 'failed' ? [words.countFailed] : []),
    ];
  }

  /** Fields whose input is refused, by what is entered or by what was typed and left. */
  get refused(): readonly string[] {
    const typed = [...this.#typed.refused.keys()].map(attributeOf);
    return [...new Set([...this.#issues.map(({ field }) => field), ...typed])];
  }

  get issues(): readonly WorkloadIssue[] {
    return this.#issues;
  }

  /** The fields that were typed into, as they were before that. */
  get before(): Workload {
    return this.#typed.before;
  }

  /** What the core refuses of the workload that is entered, but for what is not finished yet. */
  judge(issues: readonly WorkloadIssue[]): void {
    if (issues.length === 0) this.#typed.settle();
    const unfinished = FIELD_NAMES.filter((field) => this.#typed.isUnfinished(field));
    const waiting = unfinished.map(attributeOf);
    this.#issues = issues.filter(({ field }) => !waiting.includes(field));
  }

  /** A page has set an attribute: nothing that is being typed stands against it. */
  setByPage(attribute: string): void {
    const field = fieldOf(attribute);
    this.values.decided([field ?? attribute]);
    if (!field) return;
    this.#typed.forget([field]);
    this.#ranged.delete(field);
    if (field === 'prompt' || field === 'promptTokens') this.#prompt.reset();
  }

  /** Back to the attributes. */
  reset(): void {
    this.#unfolded.clear();
    this.#prompt.reset();
    this.#references.reset();
    this.#showPlainly();
    this.values.reset();
  }

  /** A starting point; without a workload the numbers stay and are the person's own. */
  start(name: string, workload: Workload | undefined): void {
    if (!workload) {
      this.values.ownNumbers();
      return;
    }
    this.#showPlainly();
    this.values.start(name, workload, this.#prompt.usesText);
  }

  #showPlainly(): void {
    this.#ranged.clear();
    this.#customSize = false;
  }

  undo(): void {
    this.values.undo();
    this.land('[part=levers] [part=subtitle]');
  }

  /** Something to try, whose button goes; `next` is where the focus goes on. */
  try(change: Workload, next: string, settings: TriedSettings): void {
    this.values.try(this.#fitting(change), settings);
    this.land(next);
  }

  /** @param offered the price list whose models can be chosen. */
  form(
    request: CalculatorRequest,
    workload: CompleteWorkload,
    disabled: boolean,
    offered: Catalog,
  ): FormContext {
    const { locale } = request;
    const { entered, aside } = this.values;
    const view = formView(
      { ...request, workload, references: this.#references.entered, offered },
      words,
      shared,
    );
    this.#offered = offered;
    const size = entered.size && parseSize(entered.size) ? entered.size : workload.size;
    const enteredRange = (field: RateField | 'partialImages'): Range =>
      rangeOf(entered[field]) ?? rangeOf(workload[field])!;
    const references =
      workload.operation === 'edit' || this.#problems('referenceImages').length > 0;
    return {
      view,
      workload,
      size,
      text: (field) =>
        field === 'prompt'
          ? (this.#host.prompt ?? '')
          : field === 'model'
            ? this.#modelText(workload)
            : this.#typed.text(field, workload, this.#isRefused(field), locale),
      pair: (field) =>
        this.#typed.pair(
          field,
          size,
          enteredRange(field === 'size' ? 'rerollRate' : field),
          locale,
        ),
      entered: enteredRange,
      problems: (field) => this.#problems(field),
      readAs: (field) => this.#typed.readAs(field),
      isLocked: (field) => disabled || this.#rules.isLocked(field),
      type: (field, text) => {
        this.#unfolded.add(field);
        if (field === 'size') this.#customSize = true;
        else if (typeof text !== 'string') this.#ranged.add(field);
        this.#typed.type(field, text, this.#isRefused(field));
        const readAs = this.#typed.readAs(field);
        if (readAs) this.#rules.onPerson(readAs);
      },
      leave: (field) => {
        this.#leave(field);
      },
      commit: (field) => {
        this.#leave(field);
        // A range has two boxes, which take the place of the one that it was typed into.
        if (this.#isRanged(field, workload)) this.#focusLost(`${field}-first`);
      },
      typePrompt: (text) => {
        this.#prompt.type(text);
      },
      change: (change) => {
        this.values.change(this.#fitting(change));
      },
      aside: aside && {
        says: words.measuredAt(
          rangeText(aside.outputTokens, (end) => formatInteger(locale, end), words),
          [aside.at.model, sizeText(aside.at.size), aside.at.quality].join(', '),
        ),
        restore: () => {
          this.values.change(this.values.measuredAgain);
          this.#landAt(['quality']);
        },
      },
      shows: {
        promptText: this.#prompt.showsText,
        customSize: (this.#customShown =
          view.model.sizes.kind !== 'list' &&
          (this.#customSize || !view.sizes.some(({ value }) => value === size))),
        references,
        field: (field) => {
          switch (field) {
            case 'prompt':
              return this.#prompt.showsText;
            case 'promptTokens':
              return !this.#prompt.showsText;
            case 'failedRequests':
              return workload.failureRate.high > 0;
            case 'inputFidelity':
              return references && view.hasFidelity;
            case 'cachedReferenceShare':
              return references && view.references.length > 0;
            default:
              return true;
          }
        },
        range: (field) => this.#isRanged(field, workload),
        counting: this.#prompt.counting,
        fileProblem: this.#references.fileProblem,
        unfolded: (field) => this.#isUnfolded(field, workload),
        referenceText: this.#references.text,
        referenceProblem: this.#references.textProblem,
      },
      toggle: (what) => {
        this.#toggle(what, workload);
      },
      addReference: (text) => {
        this.#references.add(text);
      },
      typeReference: (text) => {
        this.#references.type(text);
      },
      leaveReference: () => {
        this.#references.leave();
      },
      removeReference: (index) => {
        this.#references.remove(index);
        this.#focus('add-reference');
      },
      measure: (files) => void this.#references.measure([...files]),
      countExactly: () => void this.#prompt.countExactly(),
    };
  }

  #problems(field: Field): Problem[] {
    const typed = this.#typed.refused.get(field);
    const issues = this.#issues.filter((issue) => issue.field === attributeOf(field));
    return [
      ...(typed === undefined
        ? []
        : [{ text: words.typed(typed, kindOf(field), this.#rules.locale()) }]),
      ...(typed === undefined ? issues : []).map((issue, at) => ({
        text: words.problem(issue, this.#rules.locale()),
        // Several broken rules of one size are mended by the same repairs: they stand once.
        repairs: (at === issues.length - 1 ? (issue.repairs ?? []) : [])
          .filter((repair) => this.#mayMake(repair))
          .map((repair) => ({
            label: words.repair(repair, issue.code),
            apply: () => {
              this.values.change(this.#fitting(repair));
              this.#landAt([field, ...(Object.keys(repair) as Field[])]);
            },
          })),
      })),
    ];
  }

  /** Another model may not know the quality that is set; then its own default applies. */
  #fitting(change: Workload): Workload {
    const model = findModel(this.#offered, change.model ?? '');
    const { quality } = this.values.entered;
    return !model ||
      quality == null ||
      this.#rules.isLocked('quality') ||
      quality === AUTO ||
      model.qualities.includes(quality)
      ? change
      : { ...change, quality: null };
  }

  #toggle(what: 'prompt-text' | 'custom-size' | RateField, workload: CompleteWorkload): void {
    if (what === 'prompt-text') {
      this.#prompt.toggle();
      this.#typed.forget(['promptTokens']);
    } else if (what === 'custom-size') this.#customSize = !this.#customShown;
    else if (this.#isRanged(what, workload)) this.#ranged.delete(what);
    else this.#ranged.add(what);
    this.#host.requestUpdate();
    this.#focus(what === 'prompt-text' ? 'prompt-toggle' : `${what}-sure`);
  }

  /** The model that an alias stands for; what is refused as it is. */
  #modelText(workload: CompleteWorkload): string {
    const { model = workload.model } = this.values.entered;
    return findModel(this.#offered, String(model))?.id ?? String(model);
  }

  /** A text that was left is judged, and what is wrong with it is said. */
  #leave(field: Field): void {
    if (this.#typed.isTyped(field)) this.#rules.onPerson();
    this.#typed.leave(field);
  }

  #isRefused(field: Field): boolean {
    return this.#issues.some((issue) => issue.field === attributeOf(field));
  }

  #mayMake(change: Workload): boolean {
    return !Object.keys(change).some((field) => this.#rules.isLocked(field));
  }

  /** Whether a rate is shown by its two ends. */
  #isRanged(field: Field, workload: CompleteWorkload): boolean {
    if (this.#ranged.has(field) || this.#typed.isTyped(field)) return this.#ranged.has(field);
    const range =
      rangeOf(this.values.entered[field]) ?? rangeOf(field !== 'prompt' && workload[field]);
    return range !== undefined && range.low !== range.high;
  }

  /** An input that folds away is open while it holds something, and stays open once typed into. */
  #isUnfolded(field: Field, workload: CompleteWorkload): boolean {
    const range = rangeOf(field !== 'prompt' && workload[field]);
    return (
      (range !== undefined && range.high > 0) ||
      this.#unfolded.has(field) ||
      this.#problems(field).length > 0
    );
  }

  /** Whether an attribute is an input that is not locked. */
  isFree(attribute: string): boolean {
    const field = fieldOf(attribute);
    return field !== undefined && !this.#rules.isLocked(field);
  }

  /** Moves the focus to the input of a field, by attribute, and opens what it is folded into. */
  focusField(attribute: string): void {
    const field = fieldOf(attribute);
    if (!field || this.#rules.isLocked(field)) return;
    const control = this.#find(inputOf(field));
    const fold = control?.closest('details');
    if (fold) fold.open = true;
    control?.focus();
  }

  /**
   * Where the focus goes on when what was pressed is gone: to the first that is there, else to the
   * results. Nothing else moves unless it would be out of sight.
   */
  land(...places: readonly string[]): void {
    void this.#host.updateComplete.then(() => {
      if (this.#host.shadowRoot?.activeElement?.matches(places[0] ?? ':not(*)')) return;
      for (const place of [...places, '[part=results]']) {
        const found = this.#find(place);
        if (!found) continue;
        // Not every place is a control.
        if (found.tabIndex < 0) found.tabIndex = -1;
        found.focus({ preventScroll: place === '[part=results]' });
        return;
      }
    });
  }

  #landAt(fields: readonly Field[]): void {
    this.land(...fields.map((field) => inputOf(field)));
  }

  /** What was focused may have been replaced. */
  #focus(id: string): void {
    void this.#host.updateComplete.then(() => {
      this.#find(`#${id}`)?.focus();
    });
  }

  /** Only if nothing else has the focus then. */
  #focusLost(id: string): void {
    void this.#host.updateComplete.then(() => {
      if (!this.#host.shadowRoot?.activeElement) this.#find(`#${id}`)?.focus();
    });
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}

/** The control of a field. */
function inputOf(field: Field): string {
  return field === 'referenceImages'
    ? '#add-reference'
    : field === 'prompt' || field === 'promptTokens'
      ? '#promptTokens, #prompt'
      : `#${field}, #${field}-first, [name=${field}]:checked`;
}

function fieldOf(attribute: string): Field | undefined {
  return FIELD_NAMES.find((field) => attributeOf(field) === attribute);
}
