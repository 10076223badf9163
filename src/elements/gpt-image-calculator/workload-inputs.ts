import type { ReactiveControllerHost } from 'lit';
import { DraftController } from '../../controllers/draft-controller.js';
import { TokenCountController } from '../../controllers/token-count-controller.js';
import {
  AUTO,
  type CompleteWorkload,
  findModel,
  parseSize,
  presetSizes,
  type Range,
  type Workload,
  type WorkloadIssue,
} from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { shared } from '../../i18n/en/shared.js';
import { formatTyped } from '../../i18n/format.js';
import { parseCount, parsePercent, type Typed } from '../../i18n/parse-number.js';
import { imageDimensions } from '../../internal/image-dimensions.js';
import { formView } from '../../view-models/calculator-form.js';
import type { CalculatorRequest } from '../../view-models/calculator.js';
import type { Problem } from '../shared/described.js';
import { attributeOf, type Field, FIELD_NAMES, FIELDS, fieldValue } from './fields.js';
import type { FormContext } from './form-context.js';

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

/**
 * What a person enters: properties of the calculator, texts that are still being typed, the way an
 * input is shown, and the state before something was tried.
 */
export class WorkloadInputs {
  readonly #host: InputHost;
  readonly #onPerson: () => void;
  readonly #drafts: DraftController;
  readonly #tokens: TokenCountController;
  readonly #ranged = new Set<string>();
  #issues: readonly WorkloadIssue[] = [];
  #before: Workload | null = null;
  #promptText: boolean | undefined;
  #customSize = false;
  #customShown = false;
  #fileProblem = false;
  #referenceText = '';
  readonly #unfolded = new Set<Field>();

  /** @param onPerson called before each change that a person makes. */
  constructor(host: InputHost, onPerson: () => void) {
    this.#host = host;
    this.#onPerson = onPerson;
    this.#drafts = new DraftController(host);
    this.#tokens = new TokenCountController(host);
  }

  /** The workload as it is entered: what nobody gave is left out. */
  get entered(): Workload {
    const entries = FIELD_NAMES.map((field) => [field, fieldValue(field, this.#values[field])]);
    return Object.fromEntries(entries.filter(([, value]) => value != null)) as Workload;
  }

  /** Fields whose input is refused, by what is entered or by what was typed and left. */
  get refused(): readonly string[] {
    const typed = [...this.#drafts.refused.keys()].map(attributeOf);
    return [...new Set([...this.#issues.map(({ field }) => field), ...typed])];
  }

  get canUndo(): boolean {
    return this.#before !== null;
  }

  /** What the core refuses of the workload that is entered. */
  set issues(issues: readonly WorkloadIssue[]) {
    this.#issues = issues;
  }

  /** Properties as a page sets them. */
  assign(workload: Workload): void {
    for (const [field, value] of Object.entries(workload)) {
      if (Object.hasOwn(FIELDS, field)) this.#values[field as Field] = value;
    }
    this.#drafts.forget(Object.keys(workload));
  }

  /** Back to the attributes. */
  reset(): void {
    this.#before = null;
    this.#ranged.clear();
    this.#unfolded.clear();
    this.#promptText = undefined;
    this.#customSize = false;
    this.assign(
      Object.fromEntries(
        FIELD_NAMES.map((field) => [
          field,
          this.#host.getAttribute(attributeOf(field)) ?? undefined,
        ]),
      ),
    );
  }

  /** What a person chose; undoing an earlier try no longer touches it. */
  change(change: Workload): void {
    if (this.#before) {
      const rest = Object.entries(this.#before).filter(([field]) => !(field in change));
      this.#before = rest.length > 0 ? Object.fromEntries(rest) : null;
    }
    this.#apply(change);
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
    this.#remember({ ...NOTHING, ...workload });
    this.#apply({ ...NOTHING, ...workload });
  }

  undo(): void {
    const before = this.#before ?? {};
    this.#before = null;
    this.#apply(before);
    this.#focus('preset');
  }

  form(
    request: CalculatorRequest,
    workload: CompleteWorkload,
    isLocked: FormContext['isLocked'],
  ): FormContext {
    const { locale, catalog, asOf } = request;
    const presets = presetSizes(findModel(catalog, workload.model)!);
    return {
      view: formView({ workload, catalog, asOf, locale }, words, shared),
      workload,
      text: (field) => this.#text(field, workload, locale),
      number: (value) => formatTyped(locale, value, 'percent'),
      entered: (field) => rangeOf(this.entered[field]) ?? workload[field],
      problems: (field) => this.#problems(field),
      isLocked,
      type: (field, text) => {
        this.#type(field, text);
      },
      leave: (field) => {
        this.#leave(field);
      },
      change: (change) => {
        this.change(change.model == null ? change : this.#fitting(change, request));
      },
      shows: {
        promptText: this.#showsText,
        customSize: (this.#customShown =
          this.#customSize || !(workload.size === AUTO || presets.includes(workload.size))),
        range: (field) =>
          this.#ranged.has(field) ||
          (this.#drafts.text(field) === undefined && isRange(workload, field)),
        counting: this.#tokens.state,
        fileProblem: this.#fileProblem,
        unfolded: (field) => this.#isUnfolded(field, workload),
        referenceText: this.#referenceText,
      },
      toggle: (what) => {
        this.#toggle(what);
      },
      addReference: (size) => {
        const read = parseSize(size);
        if (!read) return;
        this.#referenceText = '';
        this.change({ referenceImages: [...workload.referenceImages, read] });
      },
      typeReference: (text) => {
        this.#referenceText = text;
        this.#host.requestUpdate();
      },
      removeReference: (index) => {
        this.change({ referenceImages: workload.referenceImages.filter((_, at) => at !== index) });
        this.#focus('add-reference');
      },
      measure: (files) => void this.#measure([...files]),
      countExactly: () => void this.#countExactly(),
    };
  }

  get #values(): Record<Field, unknown> {
    return this.#host as unknown as Record<Field, unknown>;
  }

  get #showsText(): boolean {
    return this.#promptText ?? (this.#host.prompt != null && this.#host.promptTokens == null);
  }

  #text(field: Field, workload: CompleteWorkload, locale: string): string {
    const typed = this.#drafts.text(field);
    if (typed !== undefined) return typed;
    if (field === 'prompt') return this.#host.prompt ?? '';
    const entered: unknown = this.entered[field];
    // What was chosen, also while it is refused.
    if (FIELDS[field] === 'word' && typeof entered === 'string') return entered;
    // So is a number that is refused.
    if (entered !== undefined && this.#issues.some((issue) => issue.field === attributeOf(field))) {
      if (typeof entered === 'string') return entered;
      if (typeof entered === 'number' && Number.isFinite(entered)) {
        return formatTyped(locale, entered, FIELDS[field] === 'percent' ? 'percent' : 'count');
      }
    }
    const value = workload[field];
    if (value === null) return '';
    // An estimated text has a likely count between its ends; two numbers say enough.
    if (field === 'promptTokens') {
      const { low, high } = workload.promptTokens;
      return formatTyped(locale, low === high ? low : { low, high }, 'count');
    }
    if (typeof value === 'number' || (typeof value === 'object' && 'low' in value)) {
      const known = typeof value === 'number' || value.low !== value.high ? value : value.low;
      return formatTyped(locale, known, FIELDS[field] === 'percent' ? 'percent' : 'count');
    }
    return typeof value === 'string' ? value : '';
  }

  #problems(field: Field): Problem[] {
    const typed = this.#drafts.refused.get(field);
    const issues = this.#issues.filter((issue) => issue.field === attributeOf(field));
    return [
      ...(typed === undefined ? [] : [{ text: words.typed(typed) }]),
      ...(typed === undefined ? issues : []).map((issue, at) => ({
        text: words.problem(issue),
        // Several broken rules of one size are mended by the same repairs: they stand once.
        repairs: (at === issues.length - 1 ? (issue.repairs ?? []) : []).map((repair) => ({
          label: words.repair(repair),
          apply: () => {
            this.change(repair);
          },
        })),
      })),
    ];
  }

  #type(field: Field, text: string): void {
    this.#drafts.typing(field, text);
    this.#unfolded.add(field);
    const change = this.#understood(field, text);
    if (!change) return;
    this.#onPerson();
    for (const [name, value] of Object.entries(change)) this.#values[name as Field] = value;
  }

  /** What a typed text means for the workload; nothing while it is not complete. */
  #understood(field: Field, text: string): Workload | undefined {
    if (field === 'prompt') return { prompt: text, promptTokens: null };
    if (field === 'size') return parseSize(text) ? { size: text } : undefined;
    const read = this.#read(field, text);
    switch (read.kind) {
      case 'number':
        return { [field]: read.value };
      case 'range': {
        const { low, high, likely } = read;
        return { [field]: likely === undefined ? { low, high } : { low, likely, high } };
      }
      case 'empty':
        return field === 'outputTokens' ? { outputTokens: null } : undefined;
      case 'invalid':
        return undefined;
    }
  }

  #leave(field: Field): void {
    const text = this.#drafts.text(field);
    if (text === undefined) return;
    let code: string | null = null;
    if (field === 'size') {
      code = parseSize(text) ? null : 'not-a-size';
    } else if (field !== 'prompt') {
      const read = this.#read(field, text);
      if (read.kind === 'invalid') code = read.reason;
      if (read.kind === 'empty' && field !== 'outputTokens') code = 'empty';
    }
    this.#drafts.left(field, code);
  }

  #read(field: Field, text: string): Typed {
    return FIELDS[field] === 'percent' ? parsePercent(text) : parseCount(text);
  }

  /** Another model may not know the quality that is set; then its own default applies. */
  #fitting(change: Workload, { catalog }: CalculatorRequest): Workload {
    const model = findModel(catalog, change.model ?? '');
    const { quality } = this.entered;
    return quality == null || quality === AUTO || model?.qualities.includes(quality)
      ? change
      : { ...change, quality: null };
  }

  #toggle(what: 'prompt-text' | 'custom-size' | Field): void {
    if (what === 'prompt-text') this.#promptText = !this.#showsText;
    else if (what === 'custom-size') this.#customSize = !this.#customShown;
    else if (!this.#ranged.delete(what)) this.#ranged.add(what);
    this.#host.requestUpdate();
    this.#focus(what === 'prompt-text' ? 'prompt-toggle' : `${what}-sure`);
  }

  async #measure(files: readonly File[]): Promise<void> {
    const found = await Promise.all(files.map((file) => imageDimensions(file)));
    const sizes = found.flatMap((each) =>
      each.kind === 'size' ? [{ width: each.width, height: each.height }] : [],
    );
    this.#fileProblem = sizes.length < files.length;
    // What was added while the files were read stays.
    this.change({ referenceImages: [...(this.#host.workload?.referenceImages ?? []), ...sizes] });
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

  async #countExactly(): Promise<void> {
    const text = this.#host.prompt ?? '';
    const tokens = await this.#tokens.count(text);
    // Unless the text has changed in the meantime.
    if (tokens !== undefined && text === (this.#host.prompt ?? '')) {
      this.change({ promptTokens: tokens });
      this.#promptText = true;
    }
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
