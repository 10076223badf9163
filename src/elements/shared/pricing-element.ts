import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  CATALOG_MODES,
  CatalogController,
  type CatalogOrigin,
  type CatalogProblem,
  type OwnPrices,
} from '../../controllers/catalog-controller.js';
import { LanguageController } from '../../controllers/language-controller.js';
import { LinkController, type SharedWorkload } from '../../controllers/link-controller.js';
import { StatusController } from '../../controllers/status-controller.js';
import type { Catalog, Day, Issue } from '../../core/index.js';
import { shared as words } from '../../i18n/en/shared.js';
import type { Texts } from '../../i18n/fill.js';
import { today } from '../../internal/today.js';
import { VERSION } from '../../internal/version.js';
import { dayOf, issueTexts, oneOf, textOf } from '../../view-models/settings.js';
import { CatalogErrorEvent } from './catalog-error-event.js';
import { takeEarly } from './early.js';
import type { NumberValue, TextValue } from './attribute-values.js';

export const DENSITIES = ['regular', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/**
 * What every element has: prices and their date, currency, language, issues, a status for screen
 * readers, custom states, and the link to a calculator.
 *
 * Attributes are input and never throw: if a value can't be used, the default applies and the value
 * appears among the issues.
 *
 * The tags are those of every element. Parts and custom properties of some stand with the style
 * sheets that have them, and become those of the elements that list the sheet in their `styles`.
 *
 * @fires {CatalogErrorEvent} catalog-error - A price list that the page supplied couldn't be loaded or used.
 *
 * @slot - Content shown until the element loads. It can include a price list of your own.
 * @slot heading - A heading that replaces the title.
 * @slot note - Text below the title.
 * @slot actions - Buttons to add to the copy buttons.
 * @slot footer - Text at the end of the element.
 *
 * @cssstate loading - Prices are loading.
 * @cssstate invalid - A setting or an input can't be used. The last valid one still applies.
 */
export abstract class PricingElement extends LitElement {
  /** The version of the package, which distinguishes two copies on a page. */
  static readonly version = VERSION;

  /** The tag that `define()` registers without an argument. */
  static readonly tag: string = '';

  static override properties: PropertyDeclarations = {
    offer: {},
    asOf: { attribute: 'as-of' },
    currency: {},
    exchangeRate: { attribute: 'exchange-rate' },
    exchangeRateDate: { attribute: 'exchange-rate-date' },
    for: {},
    locked: {},
    density: {},
    catalog: { attribute: false },
    catalogSrc: { attribute: 'catalog-src' },
    catalogMode: { attribute: 'catalog-mode' },
    _today: { state: true },
  };

  /** An offer or a provider, by its id in the price list. Defaults to the model's first offer. */
  declare offer: TextValue;
  /** The price date: the UTC day whose prices apply, as `YYYY-MM-DD`. Defaults to today. */
  declare asOf: TextValue;
  /** A currency to show next to US dollars, as an ISO 4217 code. Needs `exchange-rate` and `exchange-rate-date`. @default USD */
  declare currency: TextValue;
  /** Units of that currency per US dollar, such as `0.86`. */
  declare exchangeRate: NumberValue;
  /** The day of the exchange rate, as `YYYY-MM-DD`. */
  declare exchangeRateDate: TextValue;
  /** The id of a calculator in the same document or shadow root. The element uses its workload, prices and price date. A calculator can't follow another calculator. */
  declare for: TextValue;
  /** Inputs that readers can't change, separated by spaces or commas. */
  declare locked: TextValue;
  /** `compact` is for narrow columns. @default regular */
  declare density: 'regular' | 'compact' | null | undefined;
  /** A price list of your own. It is checked unless `parseCatalog` returned it, and wins over `catalogSrc`. */
  declare catalog: Catalog | null | undefined;
  /** The address of a price list of your own, on the same origin or with CORS. Fetched without cookies. */
  declare catalogSrc: TextValue;
  /** `replace` uses only your own price list. `merge` adds it to the built-in one; entries with the same id replace built-in entries. @default replace */
  declare catalogMode: 'replace' | 'merge' | null | undefined;

  /** Today, once a browser shows the element; `null` in a first render, which reads no clock. */
  declare protected _today: Day | null;

  protected readonly language = new LanguageController(this);
  protected readonly link = new LinkController(this);
  protected readonly status = new StatusController(this);
  readonly #catalogs = new CatalogController(
    this,
    () => this.baseCatalog(),
    (origin, problem) => {
      this.#settled(origin, problem);
    },
  );
  /** What a page had set before the element was defined; see {@link takeEarly}. */
  #early: Readonly<Record<string, unknown>> | undefined;
  #internals: ElementInternals | undefined;
  #issues: readonly Issue[] = [];

  constructor() {
    super();
    this.#early = takeEarly(this);
    this._today = null;
  }

  /**
   * Registers the element. Registering the same class again does nothing. If another class has the tag,
   * as when a page loads two versions, the first one stays, and a warning is logged once. For a second
   * tag or a second registry, a subclass is registered.
   */
  static define(
    tag: string = this.tag,
    registry = globalThis.customElements as CustomElementRegistry | undefined,
  ): void {
    if (!registry) return;
    const element = this as unknown as CustomElementConstructor;
    const present = registry.get(tag);
    if (present) {
      if (present !== element && !Object.prototype.isPrototypeOf.call(element, present)) {
        const version = 'version' in present ? String(present.version) : 'unknown';
        console.warn(
          `<${tag}> is already defined (version ${version}); version ${this.version} is not used.`,
        );
      }
      return;
    }
    try {
      registry.define(tag, element);
    } catch (error) {
      // Taken: a constructor can be registered once. Anything else, such as a malformed tag, is the caller's.
      if (!(error instanceof DOMException) || error.name !== 'NotSupportedError') throw error;
      registry.define(tag, class extends element {});
    }
  }

  /** The attributes and properties that couldn't be used, each with its field and the reason. */
  // A text that a reader has typed and that is no value (letters, an emptied field) is not among them:
  // the value before it stays, and the state `invalid` is set.
  get issues(): readonly Issue[] {
    return this.#issues;
  }

  /** The catalog that the page or the linked calculator gave; an element has a bundled one beside. */
  protected givenCatalog(issues: Issue[]): Catalog | undefined {
    const { problem } = this.#catalogs;
    if (problem) {
      const field = problem.origin === 'src' ? 'catalog-src' : 'catalog';
      const code = problem.kind === 'load' ? 'catalog-not-loaded' : 'catalog-refused';
      for (const { path, message } of problem.issues)
        issues.push({ field, code, params: { path, message } });
    }
    return this.link.shared?.catalog ?? this.#catalogs.catalog;
  }

  /** The catalog that the page gave to this very element, once it has been checked. */
  protected get ownCatalog(): Catalog | undefined {
    return this.#catalogs.catalog;
  }

  /** Whether the page gave this element data that are still being read. */
  protected get isReading(): boolean {
    return this.#catalogs.loading;
  }

  /** The catalog that own data are merged into. */
  protected async baseCatalog(): Promise<Catalog> {
    return (await import('../../catalog/index.js')).catalog;
  }

  /** What the page itself gave to this very element. */
  protected get ownPrices(): OwnPrices | undefined {
    return this.#catalogs.own;
  }

  /** Data that the page names by address or contains have arrived, and are in force. */
  protected dataArrived(): void {
    // Elements with a change event send it.
  }

  #settled(origin: CatalogOrigin, problem: CatalogProblem | null): void {
    if (problem) {
      this.status.announce(words.catalogRefused);
      this.dispatchEvent(new CatalogErrorEvent(problem));
    } else if (origin !== 'property') this.dataArrived();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.#catalogs.loading) return done;
    await this.#catalogs.checked();
    return super.getUpdateComplete();
  }

  /** The offer in use. */
  protected get offerInUse(): string | undefined {
    const named = this.link.shared ? this.link.shared.offer : textOf(this.offer);
    return named === '' ? undefined : named;
  }

  /** The day whose rates apply, and whether somebody asked for it; `catalogDate` until today is known. */
  protected priceDate(
    catalogDate: Day,
    issues: Issue[],
  ): { readonly asOf: Day; readonly dated: boolean } {
    const wanted = this.link.shared ? this.link.shared.asOf : this.asOf;
    const day = dayOf('as-of', wanted, issues);
    return day ? { asOf: day, dated: true } : { asOf: this._today ?? catalogDate, dated: false };
  }

  /** What is wrong with a setting, by code. */
  protected get problems(): Texts {
    return words.problems;
  }

  protected isLocked(input: string): boolean {
    return (textOf(this.locked) ?? '').split(/[\s,]+/).includes(input);
  }

  /** What the linked calculator shares, once it is there. */
  protected get followed(): SharedWorkload | undefined {
    return this.link.shared;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    Object.assign(this, this.#early);
    this.#early = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A declarative shadow root without hydration support would be rendered a second time beside.
    if (!('litElementHydrateSupport' in globalThis)) this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.link.follow(textOf(this.for) ?? '');
    const issues: Issue[] = [];
    const mode = oneOf('catalog-mode', this.catalogMode, CATALOG_MODES, 'replace', issues);
    oneOf('density', this.density, DENSITIES, 'regular', issues);
    this.#catalogs.want({ property: this.catalog, src: textOf(this.catalogSrc) ?? '', mode });
    this.prepare(issues);
    if (this.link.missing && !issues.some(({ field }) => field === 'for'))
      issues.push({
        field: 'for',
        code: 'unknown-target',
        params: { got: textOf(this.for) ?? '' },
      });
    this.#issues = issues;
    this.setStates({ loading: this.#catalogs.loading });
  }

  /** Computes what `render` shows; settings that cannot be used go to `issues`. */
  protected abstract prepare(issues: Issue[]): void;

  protected override firstUpdated(): void {
    // After the update, as a second one: the first render reads no clock, and both come before the
    // first paint.
    queueMicrotask(() => {
      this._today = today();
    });
  }

  protected get internals(): ElementInternals {
    return (this.#internals ??= this.attachInternals());
  }

  /** Custom states, for `:state(name)` in the page's style sheet. */
  protected setStates(states: Readonly<Record<string, boolean>>): void {
    const { states: set } = this.internals;
    for (const [name, on] of Object.entries(states)) {
      if (on) set.add(name);
      else set.delete(name);
    }
  }

  /** @param beside fields whose issues stand beside their inputs. */
  protected renderIssues(beside: readonly string[] = []): TemplateResult | typeof nothing {
    const issues = this.#issues.filter(({ field }) => !beside.includes(field));
    if (issues.length === 0) return nothing;
    return html`<div part="notice">
      <p class="notice-title">${words.ignored}</p>
      <ul>
        ${issueTexts(issues, this.problems, this.language.lang, words).map(
          (each) => html`<li>${each}</li>`,
        )}
      </ul>
    </div>`;
  }

  /** The one live region; what it says comes from `status.announce`. */
  protected renderStatus(): TemplateResult {
    return html`<div role="status" class="hidden-visually">${this.status.text}</div>`;
  }
}

declare global {
  // Here and with the elements, not with the event classes: whoever imports an element has these.
  interface GlobalEventHandlersEventMap {
    'catalog-error': CatalogErrorEvent;
  }
}
