import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { PrintController } from '../../controllers/print-controller.js';
import type {
  Catalog,
  CompleteWorkload,
  Issue,
  OfferGroup,
  Provider,
  Workload,
} from '../../core/index.js';
import { providerCompare as words } from '../../i18n/en/provider-compare.js';
import type { Texts } from '../../i18n/fill.js';
import { formatInteger, formatTime } from '../../i18n/format.js';
import { midnightAfter } from '../../internal/today.js';
import { asEntered } from '../../view-models/as-entered.js';
import {
  type ProviderCompareView,
  providerCompareView,
} from '../../view-models/provider-compare.js';
import { type FactsView, factsView } from '../../view-models/provider-compare-facts.js';
import { offerExplanation, planText } from '../../view-models/provider-compare-explain.js';
import {
  type Arrangement,
  type Compared,
  type CompareRequest,
  type Sort,
  SORTS,
  type View,
  VIEWS,
} from '../../view-models/provider-compare-request.js';
import { startsOpen, WORDS } from '../../view-models/provider-compare-compared.js';
import { barStyles } from '../shared/bars.styles.js';
import { figureBarStyles } from '../shared/figure-bars.styles.js';
import { exchangeOf, namesOf, oneOf } from '../../view-models/settings.js';
import { baseStyles } from '../shared/base.styles.js';
import { choiceStyles } from '../shared/choice.styles.js';
import { dated, said } from '../shared/dated.js';
import { explainStyles } from '../shared/explain.styles.js';
import type { NamesValue } from '../shared/attribute-values.js';
import { segmentedStyles } from '../shared/segmented.styles.js';
import { discloseStyles } from '../shared/disclose.styles.js';
import { tableStyles } from '../shared/table.styles.js';
import { WorkloadAttributes } from '../shared/workload-attributes.js';
import { assignWorkload, enteredWorkload } from '../../view-models/workload-fields.js';
import { BreakEvenBlock } from './break-even.js';
import { Comparer, givenOut } from './compared.js';
import { controls } from './controls.template.js';
import { CompareCopies } from './copies.js';
import { costTable, provenance } from './cost.template.js';
import { type ComparisonChange, ComparisonChangeEvent } from './events.js';
import { factsTable } from './facts.template.js';
import { PriceList } from './price-list.js';
import { providerCompareStyles } from './provider-compare.styles.js';

/**
 * Compares a workload at every offer: the cost per kept image, whatever the offer bills by, and the
 * facts other than price that help to decide.
 *
 * @summary Compares what the same images cost at each provider, with limits and things to watch out for.
 * @tag provider-compare
 * @since 0.1.0
 *
 * @fires {ComparisonChangeEvent} comparison-change - A reader changed what the comparison shows, or the offers of other providers arrived.
 *
 * @attr offer - The offer or provider, by its id, that the break-even point starts with.
 * @attr locked - `view`, `sort` and `sellers` remove those controls.
 *
 * @cssstate unpriced - None of the offers shown has a price.
 * @cssstate stale - A rate in use was last checked more than 120 days before the price date.
 *
 * @example <provider-compare quality="high" images-per-month="2400"></provider-compare>
 */
export class ProviderCompare extends WorkloadAttributes {
  static override readonly tag = 'provider-compare';

  static override styles: CSSResultGroup = [
    baseStyles,
    barStyles,
    figureBarStyles,
    segmentedStyles,
    choiceStyles,
    tableStyles,
    discloseStyles,
    explainStyles,
    providerCompareStyles,
  ];

  static override properties: PropertyDeclarations = {
    offers: {},
    view: {},
    sort: {},
    requestOptions: { attribute: 'request-options' },
    ownKey: { type: Boolean, attribute: 'own-key' },
    _kind: { state: true },
    _pricedOnly: { state: true },
    _descending: { state: true },
    _allFacts: { state: true },
  };

  /** Offers or providers to show, by their ids, separated by spaces or commas. Defaults to all. */
  declare offers: NamesValue;
  /** `cost` shows what each offer costs. `facts` shows the entry cost, the account you need, what limits you, and what each offer is best for. @default cost */
  declare view: 'cost' | 'facts' | null | undefined;
  /** The order: by cost per kept image, by cost per month, by name, or by the day each price was checked. @default cost */
  declare sort: 'cost' | 'month' | 'name' | 'date' | null | undefined;
  /** Paid request options to include, such as `web-search`, separated by spaces or commas. */
  declare requestOptions: NamesValue;
  /** Assumes that you use your own API key with the maker of the model where the offer allows it. */
  declare ownKey: boolean;

  declare protected _kind: Provider['kind'] | 'all';
  declare protected _pricedOnly: boolean;
  declare protected _descending: boolean;
  declare protected _allFacts: boolean;

  readonly #copies = new CompareCopies(this, this.status);
  readonly #prices = new PriceList(this, () => {
    this.dataArrived();
  });
  readonly #comparer = new Comparer();
  readonly #print = new PrintController(this);
  readonly #breakEven = new BreakEvenBlock(this, () => {
    this.#done = 'break-even';
  });
  readonly #open = new Set<string>();
  /** Groups that a reader opened or closed. */
  readonly #groups = new Map<OfferGroup, boolean>();
  /** Credit plans that a reader chose, by offer. */
  #plans: Readonly<Record<string, string>> = {};
  #planned = '';
  #isWhole = false;
  #request: CompareRequest | undefined;
  #cost: ProviderCompareView | undefined;
  #facts: FactsView | undefined;
  #view: View = 'cost';
  #sort: Sort = 'cost';
  #named: readonly string[] = [];
  /** The change to send the page an event about. */
  #done: ComparisonChange | undefined;

  constructor() {
    super();
    this.ownKey = false;
    this._kind = 'all';
    this._pricedOnly = false;
    this._descending = false;
    this._allFacts = false;
  }

  /** The complete workload. Setting it changes only the fields that you give. */
  get workload(): CompleteWorkload | undefined {
    return this.comparison?.workload;
  }
  set workload(workload: Workload | undefined) {
    assignWorkload(this, workload ?? {});
  }

  /** Every offer with its cost, or the reason why it has none, frozen. Filters don't change it. */
  get comparison(): Compared | undefined {
    return this.#request && givenOut(this.#request.comparison);
  }

  /** Moves the focus to the first control. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked, select, button')?.focus(options);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'sort') this._descending = false;
  }

  protected override get problems(): Texts {
    return { ...super.problems, ...words.problems };
  }

  protected override prepare(issues: Issue[]): void {
    // Says what is wrong with data of the page's own; which of them are used is a matter of the list.
    this.givenCatalog(issues);
    const { catalog, whole, own } = this.#prices.inUse({
      followed: this.followed,
      catalog: this.ownCatalog,
      own: this.ownPrices,
      isReading: this.isReading,
    });
    const { asOf, dated } = this.priceDate(catalog.date, issues);
    this.#isWhole = whole;
    this.#view = oneOf('view', this.view, VIEWS, 'cost', issues);
    this.#sort = oneOf('sort', this.sort, SORTS, 'cost', issues);
    const exchange = exchangeOf(this, issues);
    const terms = {
      options: namesOf(this.requestOptions),
      ownKey: this.ownKey,
      plans: this.#plans,
    };
    const found = this.#comparer.compare({
      workload: this.followed ? asEntered(this.followed.workload) : enteredWorkload(this),
      catalog,
      asOf,
      offers: namesOf(this.offers),
      terms,
      // What a calculator cannot use it says itself.
      offer: this.followed ? undefined : this.offerInUse,
    });
    this.#named = found.named;
    // An offer that has not arrived is not unknown.
    const judged = whole && this.#prices.failure === null;
    const late = ['offer', 'offers', 'request-options'];
    issues.push(...found.issues.filter(({ field }) => judged || !late.includes(field)));
    if (!found.comparison) {
      this.#request = this.#cost = this.#facts = undefined;
      return;
    }
    this.#request = {
      catalog,
      comparison: found.comparison,
      named: this.#named,
      own,
      terms,
      offer: this.offerInUse,
      dated,
      exchange,
      locale: this.language.lang,
      midnight: this._today && formatTime(this.language.lang, midnightAfter(this._today)),
    };
    this.#cost =
      this.#view === 'cost'
        ? providerCompareView(this.#request, this.#arrangement, this.#openGroups, WORDS)
        : undefined;
    this.#facts =
      this.#view === 'facts' ? factsView(this.#request, this._allFacts, WORDS) : undefined;
  }

  protected override baseCatalog(): Promise<Catalog> {
    return this.#prices.everybodys();
  }

  protected override dataArrived(): void {
    this.#done = 'offers';
    this.requestUpdate();
  }

  get #arrangement(): Arrangement {
    return {
      sort: this.#sort,
      descending: this._descending,
      kind: this._kind,
      pricedOnly: this._pricedOnly,
    };
  }

  /** Other models are folded unless the page names offers. */
  get #openGroups(): ReadonlySet<OfferGroup> {
    const all: readonly OfferGroup[] = ['same-model', 'same-vendor', 'other-model'];
    return new Set(
      all.filter((group) => this.#groups.get(group) ?? startsOpen(group, this.#named)),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.size > 0) this.#copies.forget();
    const rows = this.#request?.comparison.rows ?? [];
    this.setStates({
      unpriced: rows.every(({ perKept }) => perKept === null),
      stale: rows.some(({ age }) => age?.state === 'stale'),
      invalid: this.issues.length > 0,
    });
    if (!this.#isWhole) this.setStates({ loading: true });
  }

  protected override updated(): void {
    const done = this.#done;
    this.#done = undefined;
    const compared = this.#request?.comparison;
    if (!done || !compared) return;
    this.status.announce(this.#announcement(done));
    this.dispatchEvent(new ComparisonChangeEvent(done, compared, this.#view, this.#sort));
  }

  #announcement(done: ComparisonChange): string {
    switch (done) {
      case 'view':
        return words.viewed(words.views[this.#view]);
      case 'sort':
        return words.sorted(words.sorts[this.#sort], this._descending);
      case 'offers':
        return words.arrived;
      case 'plan':
        return planText(this.#planned, this.#request!, WORDS);
      case 'break-even':
        return this.#breakEven.sentence;
      default:
        return words.shown(this.#count(this.#cost?.shown ?? this.#facts?.columns.length ?? 0));
    }
  }

  #count(number: number): string {
    return formatInteger(this.language.lang, number);
  }

  protected override render(): TemplateResult {
    const request = this.#request;
    const title = this.#view === 'facts' ? words.titleFacts : words.title;
    return html`<div part="base" role="group" lang="en" aria-label=${title}>
      <div part="header">
        <slot name="heading"><h3 part="title">${title}</h3></slot>
        ${this.#cost ? html`<p class="lede">${said(dated(this.#cost.lede))}</p>` : nothing}
        <slot name="note"></slot>
      </div>
      ${this.renderIssues()} ${this.#renderData()}
      ${
        request && this.#isWhole
          ? html`${this.#renderControls()} ${this.#renderCost(request)} ${this.#renderFacts()}
            ${this.#copies.render(request, this.#cost, this.#facts)}`
          : nothing
      }
      <slot name="footer"></slot>
      ${this.renderStatus()}
    </div>`;
  }

  /** Whether the other offers have loaded, in a line that keeps its place. */
  #renderData(): TemplateResult | typeof nothing {
    const { failure } = this.#prices;
    if (!this.#isWhole) return html`<p class="small data-line">${words.loading}</p>`;
    return failure === null ? nothing : html`<p part="notice">${words.failed(failure)}</p>`;
  }

  #renderControls(): TemplateResult {
    return controls({
      view: this.#view,
      arrangement: this.#arrangement,
      cost: this.#cost,
      isLocked: (input) => this.isLocked(input),
      show: (view) => {
        this.view = view;
        this.#done = 'view';
      },
      sort: (by) => {
        this.#sortBy(by);
      },
      filter: ({ kind = this._kind, pricedOnly = this._pricedOnly }) => {
        this._kind = kind;
        this._pricedOnly = pricedOnly;
        this.#done = 'filter';
      },
    });
  }

  #renderCost(request: CompareRequest): TemplateResult | typeof nothing {
    const view = this.#cost;
    if (!view) return nothing;
    const open = this.#openGroups;
    return html`${costTable(view, {
      arrangement: this.#arrangement,
      sort: (by) => {
        this.#sortBy(by);
      },
      isOpen: (offer) => this.#print.isPrinting || this.#open.has(offer),
      toggle: (offer) => {
        if (!this.#open.delete(offer)) this.#open.add(offer);
        this.requestUpdate();
      },
      isGroupOpen: (group) => open.has(group),
      toggleGroup: (group) => {
        this.#groups.set(group, !open.has(group));
        this.requestUpdate();
      },
      explain: ({ row }) => offerExplanation(row, request, WORDS),
      choosePlan: (offer, plan) => {
        this.#plans = { ...this.#plans, [offer]: plan };
        this.#planned = offer;
        this.#done = 'plan';
        this.requestUpdate();
      },
      mayFold: view.groups.length > 1,
      maySort: !this.isLocked('sort'),
    })}
    ${this.#breakEven.render(request)} ${provenance(view, request)}`;
  }

  #renderFacts(): TemplateResult | typeof nothing {
    return this.#facts
      ? factsTable(this.#facts, () => {
          this._allFacts = true;
          this.#done = 'filter';
        })
      : nothing;
  }

  /** The order that is in force already turns round. */
  #sortBy(sort: Sort): void {
    this._descending = sort === this.#sort && !this._descending;
    this.sort = sort;
    this.#done = 'sort';
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'comparison-change': ComparisonChangeEvent;
  }
  interface HTMLElementTagNameMap {
    'provider-compare': ProviderCompare;
  }
}
