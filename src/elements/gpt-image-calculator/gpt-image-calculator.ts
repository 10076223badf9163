import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { catalog as bundled } from '../../catalog/index.js';
import {
  type SharedWorkload,
  SOURCE_EVENT,
  WORKLOAD,
  WORKLOAD_EVENT,
} from '../../controllers/link-controller.js';
import { PrintController } from '../../controllers/print-controller.js';
import {
  type Catalog,
  type CompleteWorkload,
  type Issue,
  type Workload,
} from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import type { Texts } from '../../i18n/fill.js';
import { frozenCopy } from '../../internal/frozen-copy.js';
import type { CalculatorView } from '../../view-models/calculator.js';
import { gridView, hasGrid, movesView, ofLastRequest } from '../../view-models/calculator-moves.js';
import type { Usable } from '../../view-models/calculator-request.js';
import { pricedModel } from '../../view-models/priced-model.js';
import { barStyles } from '../shared/bars.styles.js';
import { exchangeOf, textOf } from '../../view-models/settings.js';
import { baseStyles } from '../shared/base.styles.js';
import { choiceStyles } from '../shared/choice.styles.js';
import { said } from '../shared/dated.js';
import { explainStyles } from '../shared/explain.styles.js';
import { fieldStyles } from '../shared/fields.styles.js';
import { segmentedStyles } from '../shared/segmented.styles.js';
import { leverStyles } from '../shared/levers.styles.js';
import { discloseStyles } from '../shared/disclose.styles.js';
import { tableStyles } from '../shared/table.styles.js';
import { moneyBar } from './bars.template.js';
import { calculate, type Shown, WORDS } from '../../view-models/calculation.js';
import { calculatorStyles } from './calculator.styles.js';
import { caveats, provenance, unpriced } from './caveats.template.js';
import { CopyButtons } from './copy-buttons.js';
import { EstimateChangeEvent } from './events.js';
import { attributeOf, FIELD_NAMES } from '../../view-models/workload-fields.js';
import { GridFold } from './grid-fold.js';
import { compactHeadline, headline, workloadLine } from './headline.template.js';
import { KeepClear } from './keep-clear.js';
import { ledger } from './ledger.template.js';
import { grid, levers } from './moves.template.js';
import { cheaperHint, outputGroup, qualityField, sizeField } from './output.template.js';
import { requestGroup } from './request.template.js';
import type { ResultActions } from './result-actions.js';
import { presetField } from './presets.template.js';
import { linkText, SavedWorkload } from './saved-workload.js';
import { keptField, volumeGroup } from './volume.template.js';
import { typedStyles } from '../shared/typed.styles.js';
import { WorkloadAttributes } from '../shared/workload-attributes.js';
import { WorkloadInputs } from './workload-inputs.js';
import type { TriedSettings } from './workload-values.js';

/** Inputs of the compact calculator. */
const COMPACT = ['size', 'quality', 'images-per-month'];

/**
 * Turns a workflow into the cost per kept image and per month. Every figure opens to its formula,
 * source and date.
 *
 * @summary Calculates what generated and edited images cost, per kept image and per month.
 * @tag gpt-image-calculator
 * @since 0.1.0
 *
 * @fires {EstimateChangeEvent} estimate-change - A reader changed an input, and the estimate changed.
 *
 * @cssstate exact - The cost is a single figure.
 * @cssstate range - The cost is a range.
 * @cssstate unpriced - There is no price, because a token count or a rate isn't known.
 * @cssstate stale - A rate in use was last checked more than 120 days before the price date.
 *
 * @example <gpt-image-calculator quality="high" images-per-month="2400"></gpt-image-calculator>
 */
export class GptImageCalculator extends WorkloadAttributes {
  static override readonly tag = 'gpt-image-calculator';
  static readonly formAssociated = true;

  static override styles: CSSResultGroup = [
    baseStyles,
    barStyles,
    segmentedStyles,
    choiceStyles,
    typedStyles,
    fieldStyles,
    tableStyles,
    discloseStyles,
    explainStyles,
    leverStyles,
    calculatorStyles,
  ];

  static override properties: PropertyDeclarations = {
    restore: { type: Boolean },
    _disabled: { state: true },
  };

  /** Restores the workload from a copied link when the page opens and when its address changes. Needs an `id`. */
  declare restore: boolean;

  declare protected _disabled: boolean;

  readonly #copies = new CopyButtons(this, this.status);
  readonly #inputs = new WorkloadInputs(this, {
    onPerson: (step) => {
      this.#byPerson = true;
      this.#step = step ?? this.#step;
    },
    locale: () => this.language.lang,
    announce: (sentence) => {
      this.status.announce(sentence);
    },
    isLocked: (field) => this.#isLocked(field),
  });
  readonly #saved = new SavedWorkload(this, this.#inputs, {
    isLocked: (field) => this.#isLocked(field),
    onToday: () => {
      this.#byPerson = true;
      this.#step = words.todayUsed;
    },
  });
  readonly #clear = new KeepClear();
  readonly #print = new PrintController(this);
  readonly #gridFold = new GridFold(this);
  readonly #movesOf = ofLastRequest(movesView);
  readonly #hasGrid = ofLastRequest(hasGrid);
  readonly #costsOf = ofLastRequest(gridView);
  readonly #open = new Set<string>();
  #catalog: Catalog = bundled;
  #good: Shown | undefined;
  /** A frozen copy for callers, so that nobody can change the catalog or the element through it. */
  #given: { readonly of: Usable; readonly copy: Usable } | undefined;
  #root: Node | undefined;
  #byPerson = false;
  /** The last choice that the result mentions, and what an undo takes back. */
  #step = '';
  #tried: readonly string[] = [];
  #sharedAs = '';
  /** What was wrong at the last update. */
  #wrong = '';
  #sharedCatalog: Catalog | undefined;

  constructor() {
    super();
    this.restore = false;
    this._disabled = false;
  }

  /** The complete workload. Setting it changes only the fields that you give. */
  get workload(): CompleteWorkload | undefined {
    return this.estimate?.workload;
  }
  set workload(workload: Workload | undefined) {
    this.#inputs.values.assign(workload ?? {});
  }

  /** The last valid estimate, frozen. In the state `invalid`, a later input was refused. */
  get estimate(): Usable | undefined {
    const found = this.#good?.view.estimate;
    if (found && this.#given?.of !== found) this.#given = { of: found, copy: frozenCopy(found) };
    return found && this.#given?.copy;
  }

  /** What followers read: one workload and one price date. */
  get [WORKLOAD](): SharedWorkload | undefined {
    // Before the first update, and with an empty price list, there is nothing to follow.
    if (!this.#good) return undefined;
    const { asOf, dated, offer, catalog } = this.#good.request;
    const { workload } = this.#good.view.estimate;
    return {
      model: workload.model,
      workload,
      asOf: dated ? asOf : undefined,
      offer,
      catalog,
      own: this.ownPrices,
      mayChange: (change, to) => this.#mayChange(change, to),
      change: (change, to, name) => {
        if (!this.#mayChange(change, to)) return;
        this.#stepTo(name);
        this.#inputs.values.try(change, to === null ? {} : { offer: to });
      },
      undo: this.#canUndo
        ? () => {
            this.#undo();
            this.#inputs.values.undo();
          }
        : null,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#saved.connected();
    // After the first update there is something to share.
    void this.updateComplete.then(() => {
      if (!this.isConnected) return;
      this.#root = this.getRootNode();
      this.#root.dispatchEvent(new Event(SOURCE_EVENT));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#saved.disconnected();
    // Followers look again, and find that it is gone.
    this.#root?.dispatchEvent(new Event(SOURCE_EVENT));
    this.#root = undefined;
  }

  /** Moves the focus to the first input. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('select:enabled, input:enabled')?.focus(options);
  }

  /**
   * Moves the focus to the input of a workload attribute, such as `failed-requests`, and opens the section
   * that it is in. Does nothing if the input is locked, disabled or not shown.
   */
  focusField(attribute: string): void {
    this.#inputs.focusField(attribute);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.#inputs.setByPage(name);
    // A text that the page sets later wins over a count that was typed.
    if (name === 'prompt' && value !== null) {
      this.promptTokens = this.getAttribute('prompt-tokens') ?? undefined;
    }
  }

  formResetCallback(): void {
    this.#inputs.reset();
    this.#saved.reset();
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean): void {
    this._disabled = disabled;
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.#saved.restore(state);
  }

  protected override get problems(): Texts {
    return words.problems;
  }

  protected override prepare(issues: Issue[]): void {
    const catalog = (this.#catalog = this.givenCatalog(issues) ?? bundled);
    const { asOf, dated } = this.priceDate(catalog.date, issues);
    const request = {
      catalog,
      asOf,
      dated,
      offer: this.offerInUse,
      exchange: exchangeOf(this, issues),
      locale: this.language.lang,
    };
    this.#inputs.values.settle();
    const found = calculate(
      this.#inputs.values.entered,
      this.#inputs.before,
      request,
      this.#good?.request.workload,
    );
    this.#inputs.judge(found.issues);
    issues.push(...found.offerIssues, ...this.#inputs.issues);
    if (textOf(this.for)) issues.push({ field: 'for', code: 'follows-none', params: {} });
    this.#good = found.shown ?? this.#good;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.size > 0) this.#copies.forget();
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
    const repriced = good.request.catalog !== this.#sharedCatalog;
    this.#sharedAs = sharing;
    this.#sharedCatalog = good.request.catalog;
    if (changed) this.internals.setFormValue(linkText(good));
    if (changed || repriced) this.dispatchEvent(new Event(WORKLOAD_EVENT));
    const { wrong, isWrongByHand } = this.#inputs;
    const news = wrong !== this.#wrong;
    this.#wrong = wrong;
    if (news && wrong && (this.#byPerson || isWrongByHand)) this.status.announce(wrong);
    else if (this.#byPerson && (changed || news || this.#step)) {
      const { announcement } = good.view;
      this.status.announce(this.#step ? words.stepped(this.#step, announcement) : announcement);
    }
    if (changed && this.#byPerson) this.dispatchEvent(new EstimateChangeEvent(this.estimate!));
    this.#byPerson = false;
    this.#step = '';
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
      <div part="header">
        <slot name="heading"><h3 part="title">${title}</h3></slot>
        <slot name="note"></slot>
      </div>
      ${this.density === 'compact' ? this.#renderCompact(good) : this.#renderWhole(good)}
      <slot name="footer"></slot>
      ${this.renderStatus()}
    </div>`;
  }

  #renderCompact({ request, view }: Shown): TemplateResult {
    const form = this.#inputs.form(request, view.estimate.workload, this._disabled, this.#catalog);
    return html`<div class="compact">
      <div part="controls">
        ${sizeField(form)} ${qualityField(form)} ${cheaperHint(form)} ${keptField(form)}
      </div>
      <div part="results" class=${this.#inputs.refused.length > 0 ? 'dimmed' : nothing}>
        ${workloadLine(view)} ${compactHeadline(view)}
        <p class="sentence">${said(this.#sentence(view))}</p>
        ${this.#renderUnpriced({ request, view })} ${this.renderIssues(COMPACT)}
        ${this.#saved.unreadable()}
      </div>
      ${provenance(view)}
      <slot name="actions"></slot>
    </div>`;
  }

  #renderWhole({ request, view }: Shown): TemplateResult {
    const { workload } = view.estimate;
    const form = this.#inputs.form(request, workload, this._disabled, this.#catalog);
    const dimmed = this.#inputs.refused.length > 0 ? 'dimmed' : '';
    const actions: ResultActions = {
      isOpen: (line) => this.#open.has(line),
      toggle: (line) => {
        if (!this.#open.delete(line)) this.#open.add(line);
        this.requestUpdate();
      },
      try: (change, name, next, offer) => {
        this.#try(change, name, next, offer == null ? {} : { offer });
      },
      // A measured count gives way to the rule of what is chosen.
      mayChoose: this.#mayChange({
        size: null,
        quality: null,
        ...(workload.outputTokens && { outputTokens: null }),
      }),
      changeOf: (attribute) => this.#changeOf(attribute),
      undo: this.#canUndo
        ? (): void => {
            this.#undo();
            this.#inputs.undo();
          }
        : null,
    };
    const moves = this.#movesOf(request, WORDS).filter(
      ({ change, offer }) => change !== null && this.#mayChange(change, offer),
    );
    const isGridSeen = this.#gridFold.isOpen || this.#print.isPrinting;
    const costs = isGridSeen ? this.#costsOf(request, WORDS) : null;
    return html`<div
      class="calc"
      @pointerdown=${this.#clear}
      @pointercancel=${this.#clear}
      @click=${this.#clear}
      @keydown=${this.#clear}
      @focusin=${this.#clear}
    >
      <div class="answer ${dimmed}">${headline({ ...view, sentence: this.#sentence(view) })}</div>
      <div part="controls">
        ${presetField({
          disabled: this._disabled,
          value: this.#inputs.values.started,
          batch: form.view.noBatch === null,
          onStart: (name, preset) => {
            this.#stepTo(words.presetNames[name]);
            this.#inputs.start(name, preset);
          },
        })}
        ${requestGroup(form)} ${outputGroup(form)} ${volumeGroup(form)}
      </div>
      <div part="results" class=${dimmed}>
        ${this.renderIssues(FIELD_NAMES.filter(form.shows.field).map(attributeOf))}
        ${this.#saved.unreadable()} ${this.#saved.sinceNotice(request, this._today)}
        ${this.#renderUnpriced({ request, view })} ${moneyBar(view)} ${ledger(view.ledger, actions)}
        ${levers(moves, actions)}
        ${this.#hasGrid(request, WORDS) ? grid(costs, actions, this.#gridFold) : nothing}
        ${caveats(view, actions)} ${this.#copies.render({ request, view })}
      </div>
      ${provenance(view)}
    </div>`;
  }

  /** Whether the page keeps a reader from changing a field. A prompt's text and count are one input. */
  #isLocked(field: string): boolean {
    const names = /^prompt(Tokens)?$/.test(field)
      ? ['prompt', 'prompt-tokens']
      : [attributeOf(field)];
    return names.some((name) => this.isLocked(name));
  }

  /** Whether a change leaves alone what the page has locked. */
  #mayChange(change: Workload, offer: string | null = null): boolean {
    const fields = offer === null ? Object.keys(change) : [...Object.keys(change), 'offer'];
    return !this._disabled && fields.every((field) => !this.#isLocked(field));
  }

  #try(change: Workload, name: string, next: string, settings: TriedSettings = {}): void {
    this.#stepTo(name);
    this.#inputs.try(change, next, settings);
  }

  get #canUndo(): boolean {
    return !this._disabled && this.#inputs.values.canUndo;
  }

  /** Says what is taken back. */
  #undo(): void {
    this.#step = words.undone(this.#tried.join(', '));
    this.#tried = [];
  }

  /** A step that can be undone, together with those before it. */
  #stepTo(name = ''): void {
    this.#step = name;
    this.#tried = [...(this.#canUndo ? this.#tried : []), name];
  }

  #renderUnpriced({ request, view: { unpriced: why } }: Shown): TemplateResult | null {
    if (!why) return null;
    const tried = (label: string, change: Workload, settings: TriedSettings = {}) => {
      const go = (): void => {
        this.#try(change, label, '[part=results]', settings);
      };
      const isFree = Object.keys(settings).every((name) => !this.#isLocked(name));
      return this.#mayChange(change) && isFree ? [{ label, go }] : [];
    };
    const ways = why.ways.flatMap((way) => {
      switch (way) {
        case 'last-day':
          return tried(words.priceOn(why.day!), {}, { asOf: why.day! });
        case 'replace':
          return why.replacements.flatMap((model) => tried(words.useModel(model), { model }));
        case 'enter-measured': {
          const go = this.#changeOf('output-tokens');
          return go ? [{ label: words.enterMeasured, go }] : [];
        }
        case 'no-previews':
          return tried(words.repair({ partialImages: 0 }), { partialImages: 0 });
        case 'use-standard':
          return tried(words.repair({ processing: 'standard' }), { processing: 'standard' });
        case 'price-as': {
          const change = pricedModel(request);
          return change ? tried(words.priceAs(change.model), change) : [];
        }
      }
    });
    return unpriced(why, ways);
  }

  /** What leads to the input of an attribute; `null` where there is none to change. */
  #changeOf(attribute: string): (() => void) | null {
    const shown = this.density !== 'compact' || COMPACT.includes(attribute);
    if (!shown || this._disabled || !this.#inputs.isFree(attribute)) return null;
    return () => {
      this.focusField(attribute);
    };
  }

  #sentence(view: CalculatorView): string {
    const { refused } = this.#inputs;
    return refused.length > 0
      ? words.lastGood(refused.map(words.fieldName).join(', '))
      : view.sentence;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'estimate-change': EstimateChangeEvent;
  }
  interface HTMLElementTagNameMap {
    'gpt-image-calculator': GptImageCalculator;
  }
}
