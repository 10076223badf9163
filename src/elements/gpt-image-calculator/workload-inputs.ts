import {
  AUTO,
  type CompleteWorkload,
  findModel,
  presetSizes,
  type Range,
  type Workload,
  type WorkloadIssue,
} from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { shared } from '../../i18n/en/shared.js';
import { formatTyped } from '../../i18n/format.js';
import { formView } from '../../view-models/calculator-form.js';
import type { CalculatorRequest } from '../../view-models/calculator-request.js';
import type { Problem } from '../shared/described.js';
import { attributeOf, type Field } from './fields.js';
import type { FormContext } from './form-context.js';
import { PromptInput } from './prompt-input.js';
import { ReferenceInputs } from './reference-inputs.js';
import { TypedInputs } from './typed-inputs.js';
import { type InputHost, WorkloadValues } from './workload-values.js';

/** The inputs of the workload: what they hold, what is wrong with it, and how they are shown. */
export class WorkloadInputs {
  readonly values: WorkloadValues;
  readonly #host: InputHost;
  readonly #typed: TypedInputs;
  readonly #prompt: PromptInput;
  readonly #references: ReferenceInputs;
  readonly #ranged = new Set<string>();
  readonly #unfolded = new Set<Field>();
  #issues: readonly WorkloadIssue[] = [];
  #customSize = false;
  #customShown = false;

  /** @param onPerson called before each change that a person makes. */
  constructor(host: InputHost, onPerson: () => void) {
    this.#host = host;
    this.values = new WorkloadValues(host, onPerson, (fields) => {
      this.#typed.forget(fields);
    });
    this.#typed = new TypedInputs(host, this.values);
    this.#prompt = new PromptInput(host, this.values);
    this.#references = new ReferenceInputs(host, this.values);
  }

  /** Fields whose input is refused, by what is entered or by what was typed and left. */
  get refused(): readonly string[] {
    const typed = [...this.#typed.refused.keys()].map(attributeOf);
    return [...new Set([...this.#issues.map(({ field }) => field), ...typed])];
  }

  /** What the core refuses of the workload that is entered. */
  set issues(issues: readonly WorkloadIssue[]) {
    this.#issues = issues;
  }

  /** Back to the attributes. */
  reset(): void {
    this.#ranged.clear();
    this.#unfolded.clear();
    this.#prompt.reset();
    this.#customSize = false;
    this.values.reset();
  }

  undo(): void {
    this.values.undo();
    this.#focus('preset');
  }

  form(
    request: CalculatorRequest,
    workload: CompleteWorkload,
    isLocked: FormContext['isLocked'],
  ): FormContext {
    const { locale, catalog } = request;
    const presets = presetSizes(findModel(catalog, workload.model)!);
    const refused = this.#issues.map(({ field }) => field);
    return {
      view: formView({ ...request, workload }, words, shared),
      workload,
      text: (field) => this.#typed.text(field, workload, refused, locale),
      number: (value) => formatTyped(locale, value, 'percent'),
      entered: (field) => rangeOf(this.values.entered[field]) ?? workload[field],
      problems: (field) => this.#problems(field),
      isLocked,
      type: (field, text) => {
        this.#unfolded.add(field);
        this.#typed.type(field, text);
      },
      leave: (field) => {
        this.#typed.leave(field);
      },
      change: (change) => {
        this.values.change(change.model == null ? change : this.#fitting(change, request));
      },
      shows: {
        promptText: this.#prompt.showsText,
        customSize: (this.#customShown =
          this.#customSize || !(workload.size === AUTO || presets.includes(workload.size))),
        range: (field) =>
          this.#ranged.has(field) || (!this.#typed.isTyped(field) && isRange(workload, field)),
        counting: this.#prompt.counting,
        fileProblem: this.#references.fileProblem,
        unfolded: (field) => this.#isUnfolded(field, workload),
        referenceText: this.#references.text,
      },
      toggle: (what) => {
        this.#toggle(what);
      },
      addReference: (size) => {
        this.#references.add(size);
      },
      typeReference: (text) => {
        this.#references.type(text);
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
      ...(typed === undefined ? [] : [{ text: words.typed(typed) }]),
      ...(typed === undefined ? issues : []).map((issue, at) => ({
        text: words.problem(issue),
        // Several broken rules of one size are mended by the same repairs: they stand once.
        repairs: (at === issues.length - 1 ? (issue.repairs ?? []) : []).map((repair) => ({
          label: words.repair(repair),
          apply: () => {
            this.values.change(repair);
          },
        })),
      })),
    ];
  }

  /** Another model may not know the quality that is set; then its own default applies. */
  #fitting(change: Workload, { catalog }: CalculatorRequest): Workload {
    const model = findModel(catalog, change.model ?? '');
    const { quality } = this.values.entered;
    return quality == null || quality === AUTO || model?.qualities.includes(quality)
      ? change
      : { ...change, quality: null };
  }

  #toggle(what: 'prompt-text' | 'custom-size' | Field): void {
    if (what === 'prompt-text') this.#prompt.toggle();
    else if (what === 'custom-size') this.#customSize = !this.#customShown;
    else if (!this.#ranged.delete(what)) this.#ranged.add(what);
    this.#host.requestUpdate();
    this.#focus(what === 'prompt-text' ? 'prompt-toggle' : `${what}-sure`);
  }

  /** An input that folds away is open while it holds something, and stays open once typed into. */
  #isUnfolded(field: Field, workload: CompleteWorkload): boolean {
    const value = field === 'prompt' ? null : workload[field];
    const holds = typeof value === 'object' && value !== null && 'high' in value && value.high > 0;
    return holds || this.#unfolded.has(field) || this.#problems(field).length > 0;
  }

  /** What was focused may have been replaced. */
  #focus(id: string): void {
    void this.#host.updateComplete.then(() => {
      this.#host.shadowRoot?.querySelector<HTMLElement>(`#${id}`)?.focus();
    });
  }
}

function isRange(workload: CompleteWorkload, field: Field): boolean {
  const value = field === 'prompt' ? null : workload[field];
  return typeof value === 'object' && value !== null && 'low' in value && value.low !== value.high;
}

/** A number or range that is entered as a range; nothing of what cannot be read. */
function rangeOf(value: unknown): Range | undefined {
  if (typeof value === 'number') return { low: value, high: value, likely: value };
  if (typeof value !== 'object' || value === null || !('low' in value)) return undefined;
  return value as Range;
}
