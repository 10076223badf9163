import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { catalog as bundled } from '../../catalog/index.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { DraftController } from '../../controllers/draft-controller.js';
import {
  type SharedWorkload,
  SOURCE_EVENT,
  WORKLOAD,
  WORKLOAD_EVENT,
} from '../../controllers/link-controller.js';
import {
  type CompleteWorkload,
  estimate,
  type Issue,
  parseSize,
  PRESETS,
  type Workload,
  type WorkloadIssue,
  WORKFLOWS,
} from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { estimateWords } from '../../i18n/en/estimate.js';
import { meterTable } from '../../i18n/en/meter-table.js';
import { shared } from '../../i18n/en/shared.js';
import { parseCount, parsePercent } from '../../i18n/parse-number.js';
import { imageDimensions } from '../../internal/image-dimensions.js';
import { calculatorCsv, calculatorMarkdown } from '../../view-models/calculator-export.js';
import { formView, uncertainText } from '../../view-models/calculator-form.js';
import {
  type CalculatorRequest,
  type CalculatorView,
  calculatorView,
  gridView,
  movesView,
  type Usable,
} from '../../view-models/calculator.js';
import { baseStyles } from '../shared/base.styles.js';
import { copyButton, copyByHand } from '../shared/copy.js';
import { fieldStyles } from '../shared/fields.styles.js';
import { type Problem, select } from '../shared/fields.js';
import { PricingElement } from '../shared/pricing-element.js';
import { tableStyles } from '../shared/table.styles.js';
import { calculatorStyles } from './calculator.styles.js';
import { EstimateChangeEvent } from './events.js';
import { attributeOf, type Field, FIELD_NAMES, FIELDS, fieldValue } from './fields.js';
import type { FormContext } from './form-context.js';
import { outputGroup, qualityField, sizeField } from './output.template.js';
import { requestGroup } from './request.template.js';
import {
  caveats,
  figure,
  grid,
  headline,
  ledger,
  levers,
  moneyBar,
  provenanceLine,
  type ResultActions,
  unpriced,
} from './results.template.js';
import { keptField, volumeGroup } from './volume.template.js';

const WORDS = { calculator: words, estimate: estimateWords, meters: meterTable.meters, shared };

/** A workload in words, or the reason why it has none. */
interface Shown {
  readonly request: CalculatorRequest;
  readonly view: CalculatorView;
}

/**
 * What an image costs, from a workflow to the kept image and the month, every figure open to
 * inspection.
 *
 * @summary A calculator for the cost of generated and edited images, by token meters.
 * @tag gpt-image-calculator
 * @since 0.1.0
 *
 * @fires {EstimateChangeEvent} estimate-change - A person changed an input.
 *
 * @slot - Fallback content, shown until the element is defined.
 * @slot heading - Replaces the title.
 * @slot note - Text below the title.
 * @slot actions - More buttons beside the copy buttons.
 * @slot footer - Text at the end.
 *
 * @csspart base - The whole figure.
 * @csspart header - Title and starting points.
 * @csspart title - The title.
 * @csspart controls - The inputs.
 * @csspart group - Inputs that belong together.
 * @csspart field - One control with its label.
 * @csspart label - A label.
 * @csspart hint - A note below a control.
 * @csspart input - A native control.
 * @csspart segmented - A bar of options.
 * @csspart option - One option.
 * @csspart reference - A reference image.
 * @csspart headline - The figures and the sentence.
 * @csspart figure - One figure.
 * @csspart range - Low to high.
 * @csspart results - Everything below the headline.
 * @csspart bar - Where the money goes.
 * @csspart lines - The ledger.
 * @csspart row - A line of the ledger.
 * @csspart explain - What opens below a line.
 * @csspart levers - What moves the number.
 * @csspart lever - One step.
 * @csspart grid - Costs by size and quality.
 * @csspart provenance - Where and when the rates were read.
 * @csspart notice - Why there is no price, and settings that could not be used.
 * @csspart actions - The buttons at the end.
 * @csspart action - One button.
 *
 * @cssproperty --gic-accent - Bars, selected options, links, focus ring.
 * @cssproperty --gic-surface - Fill of controls.
 * @cssproperty --gic-border - Hairlines.
 * @cssproperty --gic-control-border - Outlines of inputs, at least 3:1.
 * @cssproperty --gic-muted - Secondary text, at least 4.5:1.
 * @cssproperty --gic-positive - Savings, fresh rates.
 * @cssproperty --gic-caution - Increases, stale rates, notices.
 * @cssproperty [--gic-radius=0.25em] - Corners of controls.
 * @cssproperty [--gic-density=1] - Multiplies every space.
 * @cssproperty [--gic-rule=2px] - The rule that opens the element.
 * @cssproperty [--gic-figure-size=3em] - The headline figure.
 * @cssproperty [--gic-figure-weight=600] - Weight of the figures.
 * @cssproperty [--gic-label-weight=500] - Weight of labels.
 *
 * @cssstate exact - The cost is one figure.
 * @cssstate range - The cost is a range.
 * @cssstate unpriced - A token count or a rate is not known.
 * @cssstate invalid - An input cannot be used; the last good result stays.
 * @cssstate stale - The rates were checked more than 120 days before the price date.
 *
 * @example <gpt-image-calculator quality="high" images-per-month="2400"></gpt-image-calculator>
 */
export class GptImageCalculator extends PricingElement {
  static override readonly tag = 'gpt-image-calculator';
  static readonly formAssociated = true;

  static override styles: CSSResultGroup = [baseStyles, fieldStyles, tableStyles, calculatorStyles];

  static override properties: PropertyDeclarations = {
    model: {},
    operation: {},
    size: {},
    quality: {},
    imagesPerRequest: { attribute: 'images-per-request' },
    partialImages: { attribute: 'partial-images' },
    prompt: {},
    promptTokens: { attribute: 'prompt-tokens' },
    instructionTokens: { attribute: 'instruction-tokens' },
    cachedShare: { attribute: 'cached-share' },
    cachedReferenceShare: { attribute: 'cached-reference-share' },
    referenceImages: { attribute: 'reference-images' },
    inputFidelity: { attribute: 'input-fidelity' },
    outputTokens: { attribute: 'output-tokens' },
    processing: {},
    imagesPerMonth: { attribute: 'images-per-month' },
    rerollRate: { attribute: 'reroll-rate' },
    failureRate: { attribute: 'failure-rate' },
    failedRequests: { attribute: 'failed-requests' },
    restore: { type: Boolean },
    _disabled: { state: true },
  };

  /** An id or alias of a model of the catalog; gpt-image-2 by default. */
  declare model: string | null | undefined;
  /** `generate` (default) or `edit`. */
  declare operation: string | null | undefined;
  /** `WxH` or `auto`; 1024x1024 by default. */
  declare size: string | null | undefined;
  /** One of the model's words or `auto`; medium by default. */
  declare quality: string | null | undefined;
  /** 1 to 10. */
  declare imagesPerRequest: unknown;
  /** Streamed previews, 0 to 3. */
  declare partialImages: unknown;
  /** The text of a prompt; it never leaves its field, only its token count does. */
  declare prompt: string | null | undefined;
  /** Tokens of the prompt, a number or `low..high`; 100 by default. */
  declare promptTokens: unknown;
  /** Tokens of instructions sent with every prompt. */
  declare instructionTokens: unknown;
  /** Percent of the instruction tokens billed as cached. */
  declare cachedShare: unknown;
  /** Percent of the reference tokens billed as cached. */
  declare cachedReferenceShare: unknown;
  /** Sizes of reference images: `1024x1024, 1024x1536`; up to 16. */
  declare referenceImages: unknown;
  /** `low` (default) or `high`, for models with the setting. */
  declare inputFidelity: string | null | undefined;
  /** Measured output tokens of one image; makes a model priceable whose rule is not known. */
  declare outputTokens: unknown;
  /** `standard` (default) or `batch`. */
  declare processing: string | null | undefined;
  /** Images kept a month; 1000 by default. */
  declare imagesPerMonth: unknown;
  /** Percent of delivered images that are asked for again, below 100. */
  declare rerollRate: unknown;
  /** Percent of requests that fail, below 100. */
  declare failureRate: unknown;
  /** `not-billed` (default) or `billed`. */
  declare failedRequests: string | null | undefined;
  /** Reads the workload back from the address when the element is connected. */
  declare restore: boolean;

  declare protected _disabled: boolean;

  readonly #copy = new CopyController(this);
  readonly #drafts = new DraftController(this);
  readonly #open = new Set<string>();
  readonly #ranged = new Set<string>();
  #good: Shown | undefined;
  #workloadIssues: readonly WorkloadIssue[] = [];
  #before: Workload | null = null;
  #byPerson = false;
  #promptText: boolean | undefined;
  #customSize = false;
  #counting: FormContext['shows']['counting'] = 'idle';
  #fileProblem = false;
  #sharedAs = '';

  constructor() {
    super();
    this.restore = false;
    this._disabled = false;
  }

  /** What the element computes with, every field filled in; setting it replaces only what is given. */
  get workload(): CompleteWorkload | undefined {
    return this.#good?.view.estimate.workload;
  }
  set workload(workload: Workload | undefined) {
    this.#assign(workload ?? {});
  }

  /** The last estimate that could be made; `issues` says whether an input has been refused since. */
  get estimate(): Usable | undefined {
    return this.#good?.view.estimate;
  }

  /** What followers see: one workload, one price date. */
  get [WORKLOAD](): SharedWorkload {
    const { asOf, dated, offer, catalog } = this.#good!.request;
    return {
      model: this.#good!.view.estimate.workload.model,
      asOf: dated ? asOf : undefined,
      offer,
      catalog,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After the first update there is something to share.
    void this.updateComplete.then(() => {
      if (this.isConnected) this.getRootNode().dispatchEvent(new Event(SOURCE_EVENT));
    });
  }

  /** Moves the focus to the first input. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('select:enabled, input:enabled')?.focus(options);
  }

  formResetCallback(): void {
    this.#drafts.forget(FIELD_NAMES);
    for (const field of FIELD_NAMES) {
      (this as Record<string, unknown>)[field] = this.getAttribute(attributeOf(field)) ?? undefined;
    }
  }

  formDisabledCallback(disabled: boolean): void {
    this._disabled = disabled;
  }

  protected override prepare(issues: Issue[]): void {
    const catalog = this.givenCatalog ?? bundled;
    const { asOf, dated } = this.priceDate(catalog.date, issues);
    const request = {
      catalog,
      asOf,
      dated,
      offer: this.offerInUse,
      exchange: this.exchange(issues),
      locale: this.language.lang,
    };
    let workload = this.#entered();
    let found = this.#estimate(workload, request, issues);
    this.#workloadIssues = found.kind === 'invalid' ? found.issues : [];
    if (found.kind === 'invalid') {
      issues.push(...found.issues);
      if (this.#good) return;
      // Nothing to show yet: what cannot be used gives way to its default.
      const refused = new Set(found.issues.map(({ field }) => field));
      workload = Object.fromEntries(
        Object.entries(workload).filter(([field]) => !refused.has(attributeOf(field))),
      );
      found = this.#estimate(workload, request, []);
      if (found.kind === 'invalid') found = estimate({}, catalog, { asOf });
      if (found.kind === 'invalid') return;
    }
    const usable = { ...request, workload };
    this.#good = { request: usable, view: calculatorView(found, usable, WORDS) };
  }

  #estimate(
    workload: Workload,
    { catalog, asOf, offer }: Omit<CalculatorRequest, 'workload'>,
    issues: Issue[],
  ) {
    const found = estimate(workload, catalog, offer === undefined ? { asOf } : { asOf, offer });
    const offerIssue =
      found.kind === 'invalid' && found.issues.find(({ field }) => field === 'offer');
    if (!offerIssue) return found;
    issues.push(offerIssue);
    return estimate(workload, catalog, { asOf });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const kind = this.#good?.view.kind;
    this.setStates({
      exact: kind === 'exact',
      range: kind === 'range',
      unpriced: kind === 'unpriced',
      invalid: this.issues.length > 0 || this.#drafts.refused.size > 0,
      stale: this.#good?.view.provenance?.state === 'stale',
    });
  }

  protected override updated(): void {
    const good = this.#good;
    if (!good) return;
    const { estimate: now } = good.view;
    const sharing = JSON.stringify([now.workload, good.request.asOf, good.request.offer]);
    const changed = sharing !== this.#sharedAs;
    this.#sharedAs = sharing;
    if (changed) this.dispatchEvent(new Event(WORKLOAD_EVENT));
    if (changed && this.#byPerson) {
      this.status.announce(good.view.announcement);
      this.dispatchEvent(new EstimateChangeEvent(now));
    }
    this.#byPerson = false;
  }

  protected override render(): TemplateResult {
    const good = this.#good;
    if (!good) {
      return html`<section part="base" lang="en" aria-label=${words.title}>
        ${this.renderIssues()} ${this.renderStatus()}
      </section>`;
    }
    const { workload } = good.view.estimate;
    const title = workload.operation === 'edit' ? words.titleEdit : words.title;
    return html`<section part="base" lang="en" aria-label=${title}>
      <header part="header">
        <slot name="heading"><h3 part="title">${title}</h3></slot>
        <slot name="note"></slot>
      </header>
      ${this.density === 'compact' ? this.#renderCompact(good) : this.#renderWhole(good)}
      <slot name="footer"></slot>
      ${this.renderStatus()}
    </section>`;
  }

  #renderCompact({ request, view }: Shown): TemplateResult {
    const form = this.#form(request, view);
    return html`<div class="compact">
      <div part="controls">${sizeField(form)} ${qualityField(form)} ${keptField(form)}</div>
      <div part="results" class=${this.#refusedFields().length > 0 ? 'dimmed' : nothing}>
        ${figure(view.perKept, true)}
        <p class="sentence">${this.#sentence(view)}</p>
        ${figure(view.perMonth, false)} ${this.#renderUnpriced(view)}
      </div>
      ${provenanceLine(view)}
    </div>`;
  }

  #renderWhole({ request, view }: Shown): TemplateResult {
    const form = this.#form(request, view);
    const dimmed = this.#refusedFields().length > 0 ? 'dimmed' : '';
    const actions: ResultActions = {
      isOpen: (line) => this.#open.has(line),
      toggle: (line) => {
        if (!this.#open.delete(line)) this.#open.add(line);
        this.requestUpdate();
      },
      try: (change, name) => {
        this.#before ??= this.#entered();
        this.#change(change);
        this.status.announce(words.tried(name));
      },
      undo:
        this.#before &&
        (() => {
          this.#undo();
        }),
    };
    const moves = movesView(request, WORDS);
    const costs = gridView(request, WORDS);
    return html`<div class="calc">
      <div class="answer ${dimmed}">${headline({ ...view, sentence: this.#sentence(view) })}</div>
      <div part="controls">
        ${this.#renderPresets()} ${requestGroup(form)} ${outputGroup(form)} ${volumeGroup(form)}
      </div>
      <div part="results" class=${dimmed}>
        ${this.renderIssues()} ${this.#renderUnpriced(view)} ${moneyBar(view)}
        ${ledger(view, actions)} ${levers(moves, actions)} ${costs ? grid(costs, actions) : nothing}
        ${caveats(view)} ${this.#renderActions({ request, view })}
      </div>
      ${provenanceLine(view)}
    </div>`;
  }

  #renderPresets(): TemplateResult {
    return select({
      id: 'preset',
      label: words.presets,
      options: [
        { value: '', label: words.presetNone },
        ...WORKFLOWS.map((value) => ({ value, label: words.presetNames[value]! })),
      ],
      value: '',
      onChange: (name) => {
        if (name in PRESETS) {
          this.#before = this.#entered();
          this.#change({ ...RESET, ...PRESETS[name as keyof typeof PRESETS] });
        }
      },
    });
  }

  #renderUnpriced(view: CalculatorView): TemplateResult | typeof nothing {
    return unpriced(view, [
      {
        label: words.enterMeasured,
        go: () => {
          this.renderRoot.querySelector<HTMLElement>('#outputTokens')?.focus();
        },
      },
      {
        label: words.priceAs('gpt-image-2'),
        go: () => {
          this.#before = this.#entered();
          this.#change({ model: 'gpt-image-2', quality: null });
        },
      },
    ]);
  }

  #renderActions({ view }: Shown): TemplateResult {
    const button = (name: string, label: string, text: () => string): TemplateResult =>
      copyButton(label, this.#copy.done === name, () => void this.#copyText(name, text()));
    return html`<div part="actions">
        ${button('markdown', shared.copyMarkdown, () => calculatorMarkdown(view, WORDS))}
        ${button('csv', shared.copyCsv, () => calculatorCsv(view))}
        ${button('json', words.copyJson, () => JSON.stringify(view.estimate, null, 2))}
        <slot name="actions"></slot>
      </div>
      ${copyByHand(this.#copy.refused)}`;
  }

  // Inputs

  /** The workload as it is entered: what nobody gave is left out. */
  #entered(): Workload {
    const entries = FIELD_NAMES.map(
      (field) => [field, fieldValue(field, (this as Record<string, unknown>)[field])] as const,
    );
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
  }

  /** Fields whose input is refused, by what is entered or by what is being typed. */
  #refusedFields(): readonly string[] {
    return [
      ...new Set([
        ...this.#workloadIssues.map(({ field }) => field),
        ...[...this.#drafts.refused.keys()].map(attributeOf),
      ]),
    ];
  }

  #sentence(view: CalculatorView): string {
    const refused = this.#refusedFields();
    return refused.length > 0 ? words.lastGood(refused.join(', ')) : view.sentence;
  }

  #form(request: CalculatorRequest, view: CalculatorView): FormContext {
    const { workload } = view.estimate;
    const { locale } = request;
    const shownText = (field: Field): string => {
      const typed = this.#drafts.text(field);
      if (typed !== undefined) return typed;
      if (field === 'prompt') return this.prompt ?? '';
      if (field === 'size') {
        const size = fieldValue('size', this.size) ?? workload.size;
        return String(size);
      }
      const value = field === 'prompt' ? null : workload[field];
      if (value === null) return '';
      return typeof value === 'number' || (typeof value === 'object' && 'low' in value)
        ? uncertainText(value, locale, FIELDS[field] === 'percent' ? 4 : 0)
        : String(value);
    };
    return {
      view: formView(
        { workload, catalog: request.catalog, asOf: request.asOf, locale },
        words,
        shared,
      ),
      workload,
      text: shownText,
      problems: (field) => this.#problems(field),
      isLocked: (field) => this._disabled || this.isLocked(attributeOf(field)),
      type: (field, text) => {
        this.#type(field, text);
      },
      leave: (field) => {
        this.#leave(field);
      },
      change: (change) => {
        this.#change(change);
      },
      shows: {
        promptText: this.#promptText ?? (this.prompt != null && this.promptTokens == null),
        customSize:
          this.#customSize || !(workload.size === 'auto' || this.#isPreset(request, workload)),
        range: (field) => this.#ranged.has(field) || this.#isRange(workload, field),
        counting: this.#counting,
        fileProblem: this.#fileProblem,
      },
      toggle: (what) => {
        this.#toggleInput(what);
      },
      addReference: (size) => {
        const read = parseSize(size);
        if (read) this.#change({ referenceImages: [...workload.referenceImages, read] });
      },
      removeReference: (index) => {
        this.#change({ referenceImages: workload.referenceImages.filter((_, at) => at !== index) });
      },
      measure: (files) => void this.#measure([...files]),
      countExactly: () => void this.#countExactly(),
    };
  }

  #isPreset({ catalog }: CalculatorRequest, { model, size }: CompleteWorkload): boolean {
    const sizes = catalog.models.find(({ id }) => id === model)?.sizes;
    return (
      sizes !== undefined && (sizes.kind === 'list' ? sizes.sizes : sizes.presets).includes(size)
    );
  }

  #isRange(workload: CompleteWorkload, field: Field): boolean {
    const value = workload[field];
    return (
      typeof value === 'object' && value !== null && 'low' in value && value.low !== value.high
    );
  }

  #problems(field: Field): Problem[] {
    const typed = this.#drafts.refused.get(field);
    const name = attributeOf(field);
    return [
      ...(typed === undefined ? [] : [{ text: words.typed(typed), repairs: [] }]),
      ...this.#workloadIssues
        .filter((issue) => issue.field === name)
        .map((issue) => ({
          text: shared.issue(issue),
          repairs: (issue.repairs ?? []).map((repair) => ({
            label: words.repair(repair),
            apply: () => {
              this.#change(repair);
            },
          })),
        })),
    ];
  }

  #type(field: Field, text: string): void {
    this.#drafts.typing(field, text);
    if (field === 'prompt') {
      this.#change({ prompt: text, promptTokens: null }, field);
      return;
    }
    if (field === 'size') {
      if (parseSize(text)) this.#change({ size: text }, field);
      return;
    }
    const read = this.#read(field, text);
    if (read.kind === 'number') this.#change({ [field]: read.value }, field);
    if (read.kind === 'range') this.#change({ [field]: { low: read.low, high: read.high } }, field);
    if (read.kind === 'empty' && field === 'outputTokens')
      this.#change({ outputTokens: null }, field);
  }

  #leave(field: Field): void {
    const text = this.#drafts.text(field);
    if (text === undefined) return;
    if (field === 'size') {
      this.#drafts.left(field, parseSize(text) ? null : 'not-a-size');
      return;
    }
    const read = this.#read(field, text);
    const optional = field === 'outputTokens';
    this.#drafts.left(
      field,
      read.kind === 'empty'
        ? optional
          ? null
          : 'empty'
        : read.kind === 'invalid'
          ? read.reason
          : null,
    );
  }

  #read(field: Field, text: string) {
    return FIELDS[field] === 'percent' ? parsePercent(text) : parseCount(text);
  }

  /** What a person chose; other drafts of the same fields are over. */
  #change(change: Workload, typing?: Field): void {
    this.#byPerson = true;
    const names = Object.keys(change);
    this.#drafts.forget(names.filter((name) => name !== typing));
    this.#assign(change);
    this.requestUpdate();
  }

  #assign(workload: Workload): void {
    for (const [field, value] of Object.entries(workload)) {
      if (field in FIELDS) (this as Record<string, unknown>)[field] = value;
    }
  }

  #undo(): void {
    const before = this.#before ?? {};
    this.#before = null;
    this.#change({ ...RESET, ...before });
    this.status.announce(words.undone);
  }

  #toggleInput(what: 'prompt-text' | 'custom-size' | Field): void {
    if (what === 'prompt-text') {
      this.#promptText = !(this.#promptText ?? this.prompt != null);
    } else if (what === 'custom-size') {
      this.#customSize = !this.#customSize;
    } else if (!this.#ranged.delete(what)) {
      this.#ranged.add(what);
    }
    this.requestUpdate();
  }

  async #measure(files: readonly File[]): Promise<void> {
    const found = await Promise.all(files.map((file) => imageDimensions(file)));
    const sizes = found.flatMap((each) =>
      each.kind === 'size' ? [{ width: each.width, height: each.height }] : [],
    );
    this.#fileProblem = sizes.length < files.length;
    if (sizes.length > 0) {
      this.#change({ referenceImages: [...(this.workload?.referenceImages ?? []), ...sizes] });
    }
    this.requestUpdate();
  }

  /** Loads the tokenizer beside the page's script; the text itself goes nowhere. */
  async #countExactly(): Promise<void> {
    const text = this.prompt ?? '';
    this.#counting = 'loading';
    this.requestUpdate();
    try {
      const { countTextTokens } = await import('../../tokenizer/index.js');
      const tokens = await countTextTokens(text);
      this.#counting = 'idle';
      // Unless the text has changed in the meantime.
      if (text === this.prompt) this.#change({ promptTokens: tokens });
    } catch {
      this.#counting = 'failed';
    }
    this.requestUpdate();
  }

  async #copyText(button: string, text: string): Promise<void> {
    this.status.announce(
      (await this.#copy.copy(button, text)) ? words.copiedResult : shared.copyFailed,
    );
  }
}

/** Every field left out. */
const RESET = Object.fromEntries(
  FIELD_NAMES.filter((field) => field !== 'model').map((field) => [field, null]),
) as Workload;

declare global {
  interface HTMLElementTagNameMap {
    'gpt-image-calculator': GptImageCalculator;
  }
}
