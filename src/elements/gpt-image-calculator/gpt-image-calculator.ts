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
import {
  type SharedWorkload,
  SOURCE_EVENT,
  WORKLOAD,
  WORKLOAD_EVENT,
} from '../../controllers/link-controller.js';
import {
  type CompleteWorkload,
  estimate,
  isDay,
  type Issue,
  PRESETS,
  type Workload,
  WORKFLOWS,
} from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { estimateWords } from '../../i18n/en/estimate.js';
import { meters } from '../../i18n/en/meters.js';
import { shared } from '../../i18n/en/shared.js';
import type { Texts } from '../../i18n/fill.js';
import {
  decodeWorkload,
  encodeWorkload,
  readLink,
  writeLink,
} from '../../internal/workload-link.js';
import { today } from '../../internal/today.js';
import { calculatorCsv, calculatorMarkdown } from '../../view-models/calculator-export.js';
import { type CalculatorView, calculatorView } from '../../view-models/calculator.js';
import { gridView, movesView } from '../../view-models/calculator-moves.js';
import type { CalculatorRequest, Usable } from '../../view-models/calculator-request.js';
import { sinceView } from '../../view-models/calculator-since.js';
import { baseStyles } from '../shared/base.styles.js';
import { linkButton } from '../shared/described.js';
import { copyButton, copyByHand } from '../shared/copy.js';
import { fieldStyles } from '../shared/fields.styles.js';
import { segmentedStyles } from '../shared/segmented.styles.js';
import { select } from '../shared/fields.js';
import { linkIcon } from '../shared/icons.js';
import { PricingElement } from '../shared/pricing-element.js';
import { tableStyles } from '../shared/table.styles.js';
import { moneyBar } from './bars.template.js';
import { calculatorStyles } from './calculator.styles.js';
import { caveats, provenance, unpriced } from './caveats.template.js';
import { EstimateChangeEvent } from './events.js';
import { attributeOf, FIELD_NAMES } from './fields.js';
import type { FormContext } from './form-context.js';
import { figure, headline } from './headline.template.js';
import { ledger } from './ledger.template.js';
import { grid, levers } from './moves.template.js';
import { outputGroup, qualityField, sizeField } from './output.template.js';
import { requestGroup } from './request.template.js';
import type { ResultActions } from './result-actions.js';
import { keptField, volumeGroup } from './volume.template.js';
import { WorkloadInputs } from './workload-inputs.js';

const WORDS = { calculator: words, estimate: estimateWords, meters, shared };

/** Inputs that say beside themselves what is wrong with them. */
const ATTRIBUTES = FIELD_NAMES.filter(
  (field) => !['inputFidelity', 'failedRequests', 'cachedReferenceShare'].includes(field),
).map(attributeOf);
const COMPACT = ['size', 'quality', 'images-per-month'];

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

  static override styles: CSSResultGroup = [
    baseStyles,
    segmentedStyles,
    fieldStyles,
    tableStyles,
    calculatorStyles,
  ];

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
  readonly #inputs = new WorkloadInputs(this, () => {
    this.#byPerson = true;
  });
  readonly #open = new Set<string>();
  #good: Shown | undefined;
  #root: Node | undefined;
  #byPerson = false;
  #restored: ReturnType<typeof decodeWorkload> | undefined;
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
    this.#inputs.assign(workload ?? {});
  }

  /** The last estimate that could be made; `issues` says whether an input has been refused since. */
  get estimate(): Usable | undefined {
    return this.#good?.view.estimate;
  }

  /** What followers see: one workload, one price date. */
  get [WORKLOAD](): SharedWorkload | undefined {
    // Before the first update, and with an empty price list, there is nothing to follow.
    if (!this.#good) return undefined;
    const { asOf, dated, offer, catalog } = this.#good.request;
    return {
      model: this.#good.view.estimate.workload.model,
      asOf: dated ? asOf : undefined,
      offer,
      catalog,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.restore && !this.#restored) this.#restore(readLink(location.href, this.id));
    // After the first update there is something to share.
    void this.updateComplete.then(() => {
      if (!this.isConnected) return;
      this.#root = this.getRootNode();
      this.#root.dispatchEvent(new Event(SOURCE_EVENT));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Followers look again, and find that it is gone.
    this.#root?.dispatchEvent(new Event(SOURCE_EVENT));
    this.#root = undefined;
  }

  /** Moves the focus to the first input. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('select:enabled, input:enabled')?.focus(options);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // A text that the page sets later wins over a count that was typed.
    if (name === 'prompt' && value !== null) {
      this.promptTokens = this.getAttribute('prompt-tokens') ?? undefined;
    }
  }

  formResetCallback(): void {
    this.#inputs.reset();
    if (this.#restored) this.asOf = this.getAttribute('as-of') ?? undefined;
    this.#restored = undefined;
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean): void {
    this._disabled = disabled;
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.#restore(state);
  }

  protected override get problems(): Texts {
    return words.problems;
  }

  protected override prepare(issues: Issue[]): void {
    const catalog = this.givenCatalog(issues) ?? bundled;
    const { asOf, dated } = this.priceDate(catalog.date, issues);
    const request = {
      catalog,
      asOf,
      dated,
      offer: this.offerInUse,
      exchange: this.exchange(issues),
      locale: this.language.lang,
    };
    let workload = this.#inputs.entered;
    let found = this.#estimate(workload, request, issues);
    this.#inputs.issues = found.kind === 'invalid' ? found.issues : [];
    if (found.kind === 'invalid') {
      issues.push(...found.issues);
      // The last good workload stays, at the date and in the currency asked for now.
      const last = this.#good?.request.workload;
      if (last) {
        found = this.#estimate(last, request, []);
        if (found.kind === 'invalid') return;
        const usable = { ...request, workload: last };
        this.#good = { request: usable, view: calculatorView(found, usable, WORDS) };
        return;
      }
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
    if (changed.size > 0) this.#copy.forget();
    const kind = this.#good?.view.kind;
    this.setStates({
      exact: kind === 'exact',
      range: kind === 'range',
      unpriced: kind === 'unpriced',
      invalid: this.issues.length > 0 || this.#inputs.refused.length > 0,
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
    if (changed) {
      this.internals.setFormValue(this.#link(good));
      this.dispatchEvent(new Event(WORKLOAD_EVENT));
    }
    if (changed && this.#byPerson) {
      this.status.announce(good.view.announcement);
      this.dispatchEvent(new EstimateChangeEvent(now));
    }
    this.#byPerson = false;
  }

  protected override render(): TemplateResult {
    const good = this.#good;
    if (!good) {
      return html`<div part="base" role="group" lang="en" aria-label=${words.title}>
        ${this.renderIssues()} ${this.renderStatus()}
      </div>`;
    }
    const { workload } = good.view.estimate;
    const title = workload.operation === 'edit' ? words.titleEdit : words.title;
    return html`<div part="base" role="group" lang="en" aria-label=${title}>
      <header part="header">
        <slot name="heading"><h3 part="title">${title}</h3></slot>
        <slot name="note"></slot>
      </header>
      ${this.density === 'compact' ? this.#renderCompact(good) : this.#renderWhole(good)}
      <slot name="footer"></slot>
      ${this.renderStatus()}
    </div>`;
  }

  #renderCompact({ request, view }: Shown): TemplateResult {
    const form = this.#form(request, view);
    return html`<div class="compact">
      <div part="controls">${sizeField(form)} ${qualityField(form)} ${keptField(form)}</div>
      <div part="results" class=${this.#inputs.refused.length > 0 ? 'dimmed' : nothing}>
        ${figure(view.perKept, true)}
        <p class="sentence">${this.#sentence(view)}</p>
        ${figure(view.perMonth, false)} ${this.#renderUnpriced(view)} ${this.renderIssues(COMPACT)}
      </div>
      ${provenance(view)}
      <slot name="actions"></slot>
    </div>`;
  }

  #renderWhole({ request, view }: Shown): TemplateResult {
    const form = this.#form(request, view);
    const dimmed = this.#inputs.refused.length > 0 ? 'dimmed' : '';
    const actions: ResultActions = {
      isOpen: (line) => this.#open.has(line),
      toggle: (line) => {
        if (!this.#open.delete(line)) this.#open.add(line);
        this.requestUpdate();
      },
      try: (change, name) => {
        this.#inputs.try(change);
        this.status.announce(words.tried(name));
      },
      mayChoose: this.#mayChange({ size: null, quality: null }),
      undo: this.#inputs.canUndo
        ? (): void => {
            this.#inputs.undo();
            this.status.announce(words.undone);
          }
        : null,
    };
    const moves = movesView(request, WORDS).filter(({ change }) => this.#mayChange(change));
    const costs = gridView(request, WORDS);
    return html`<div class="calc">
      <div class="answer ${dimmed}">${headline({ ...view, sentence: this.#sentence(view) })}</div>
      <div part="controls">
        ${this.#renderPresets({ request, view })} ${requestGroup(form)} ${outputGroup(form)}
        ${volumeGroup(form)}
      </div>
      <div part="results" class=${dimmed}>
        ${this.renderIssues(ATTRIBUTES)} ${this.#renderSince(request)} ${this.#renderUnpriced(view)}
        ${moneyBar(view)} ${ledger(view.ledger, actions)} ${levers(moves, actions)}
        ${costs ? grid(costs, actions) : nothing} ${caveats(view)}
        ${this.#renderActions({ request, view })}
      </div>
      ${provenance(view)}
    </div>`;
  }

  /** Whether a change leaves alone what the page has locked. */
  #mayChange(change: Workload): boolean {
    return (
      !this._disabled && Object.keys(change).every((field) => !this.isLocked(attributeOf(field)))
    );
  }

  /** What is in force of the locked inputs, whoever set it. */
  #lockedValues({ workload }: Usable): Workload {
    const { entered } = this.#inputs;
    const locked = FIELD_NAMES.filter((field) => this.isLocked(attributeOf(field)));
    return Object.fromEntries(
      locked.map((field) => [
        field,
        entered[field] ?? (field === 'prompt' ? null : workload[field]),
      ]),
    );
  }

  #renderPresets({ view: { estimate: found } }: Shown): TemplateResult {
    return select({
      id: 'preset',
      disabled: this._disabled,
      label: words.presets,
      options: [
        { value: '', label: words.presetNone },
        ...WORKFLOWS.map((value) => ({ value, label: words.presetNames[value]! })),
      ],
      value: '',
      onChange: (name) => {
        const preset = WORKFLOWS.find((known) => known === name);
        if (preset) this.#inputs.start({ ...PRESETS[preset], ...this.#lockedValues(found) });
      },
    });
  }

  /** A link pins its price date; what the same costs today stands beside it. */
  #renderSince(request: CalculatorRequest): TemplateResult | typeof nothing {
    const since = this.#restored && sinceView(this.#restored, request, this._today, WORDS);
    if (since == null || this.asOf !== this.#restored?.asOf) return nothing;
    return html`<div part="notice">
      <p>${since}</p>
      ${linkButton(words.useToday, () => {
        this.asOf = undefined;
      })}
    </div>`;
  }

  #renderUnpriced(view: CalculatorView): TemplateResult | typeof nothing {
    const ways = [];
    const { estimate: found } = view;
    const rule =
      found.kind === 'unpriced' &&
      found.reasons.some(({ code }) => code === 'output-rule-not-published');
    if (rule && this.density !== 'compact') {
      ways.push({
        label: words.enterMeasured,
        go: () => {
          this.renderRoot.querySelector<HTMLElement>('#outputTokens')?.focus();
        },
      });
    }
    const change = { model: 'gpt-image-2', quality: null };
    if (found.workload.model !== change.model && this.#mayChange({ model: null })) {
      ways.push({
        label: words.priceAs(change.model),
        go: () => {
          this.#inputs.try(change);
        },
      });
    }
    return unpriced(view, ways);
  }

  #renderActions(good: Shown): TemplateResult {
    const { view } = good;
    const button = (name: string, label: string, text: () => string): TemplateResult =>
      copyButton(label, this.#copy.done === name, () => void this.#copyText(name, text()));
    return html`<div part="actions">
        ${copyButton(
          words.copyLink,
          this.#copy.done === 'link',
          () => void this.#copyText('link', writeLink(location.href, this.id, this.#link(good))),
          linkIcon,
        )}
        ${button('markdown', shared.copyMarkdown, () => calculatorMarkdown(view, WORDS))}
        ${button('csv', shared.copyCsv, () => calculatorCsv(view))}
        ${button('json', words.copyJson, () => JSON.stringify(view.estimate, null, 2))}
        <slot name="actions"></slot>
      </div>
      ${copyByHand(this.#copy.refused)}`;
  }

  #form(request: CalculatorRequest, view: CalculatorView): FormContext {
    return this.#inputs.form(
      request,
      view.estimate.workload,
      (field) => this._disabled || this.isLocked(attributeOf(field)),
    );
  }

  #sentence(view: CalculatorView): string {
    const { refused } = this.#inputs;
    return refused.length > 0
      ? words.lastGood(refused.map(words.fieldName).join(', '))
      : view.sentence;
  }

  /** The result as a link holds it: the workload, the price date, and the cost then. */
  #link({ request, view }: Shown): string {
    const { workload, asOf } = view.estimate;
    return encodeWorkload({
      workload: { ...workload, outputTokens: workload.outputTokens, promptOverhead: null },
      asOf,
      offer: request.offer,
      cost: 'perKept' in view.estimate ? view.estimate.perKept : undefined,
    });
  }

  #restore(text: string | undefined): void {
    if (text === undefined) return;
    this.#restored = decodeWorkload(text);
    this.#inputs.replace(this.#restored.workload);
    const { asOf } = this.#restored;
    if (asOf !== undefined && isDay(asOf) && asOf <= today()) this.asOf = asOf;
    else this.#restored = { ...this.#restored, asOf: undefined };
  }

  async #copyText(button: string, text: string): Promise<void> {
    this.status.announce(
      (await this.#copy.copy(button, text))
        ? button === 'link'
          ? words.copiedLink
          : words.copiedResult
        : shared.copyFailed,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gpt-image-calculator': GptImageCalculator;
  }
}
