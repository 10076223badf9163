import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { priceList } from '../../catalog/index.js';
import { CopyController } from '../../controllers/copy-controller.js';
import type { Issue, PriceList } from '../../core/index.js';
import { meterTable as words } from '../../i18n/en/meter-table.js';
import { shared } from '../../i18n/en/shared.js';
import { meterTableCsv, meterTableMarkdown } from '../../view-models/meter-table-export.js';
import { listedModels, listedOffer } from '../../view-models/meter-table-settings.js';
import {
  type MeterTableView,
  meterTableView,
  type Unit,
  UNITS,
} from '../../view-models/meter-table.js';
import { exchangeOf, oneOf } from '../../view-models/settings.js';
import { baseStyles } from '../shared/base.styles.js';
import { copyButton, copyByHand } from '../shared/copy.js';
import { segmentedStyles } from '../shared/segmented.styles.js';
import { segmented } from '../shared/segmented.js';
import type { NamesValue } from '../shared/attribute-values.js';
import { PricingElement } from '../shared/pricing-element.js';
import { discloseStyles } from '../shared/disclose.styles.js';
import { tableStyles } from '../shared/table.styles.js';
import { meterTableStyles } from './meter-table.styles.js';
import { lede, provenance, rateTable } from './meter-table.template.js';

const WORDS = { table: words, shared };

/**
 * The official rates of one or more models, with their dates and sources.
 *
 * @summary Shows the official rates of each token meter, with the day each was checked, its source and its history.
 * @tag meter-table
 * @since 0.1.0
 *
 * @attr locked - `unit` removes the unit switch.
 *
 * @cssstate fresh - Every rate was checked within 45 days before the price date.
 * @cssstate ageing - A rate was last checked more than 45 days before the price date, but none more than 120.
 * @cssstate stale - A rate in use was last checked more than 120 days before the price date.
 *
 * @example <meter-table models="gpt-image-2" batch history></meter-table>
 */
export class MeterTable extends PricingElement {
  static override readonly tag = 'meter-table';

  static override styles: CSSResultGroup = [
    baseStyles,
    segmentedStyles,
    tableStyles,
    discloseStyles,
    meterTableStyles,
  ];

  static override properties: PropertyDeclarations = {
    models: {},
    unit: {},
    batch: { type: Boolean },
    history: { type: Boolean },
  };

  /** Models by their ids or aliases, separated by spaces or commas. @default gpt-image-2 */
  declare models: NamesValue;
  /** The number of tokens that rates are for. Readers can switch it. @default 1M */
  declare unit: '1M' | '1K' | 'token' | null | undefined;
  /** Shows batch rates. */
  declare batch: boolean;
  /** Shows how long each rate has been unchanged, and every check. */
  declare history: boolean;

  readonly #copy = new CopyController(this);
  readonly #open = new Set<string>();
  #view: MeterTableView | undefined;
  #unit: Unit = '1M';
  #prices: PriceList = priceList;

  constructor() {
    super();
    this.batch = false;
    this.history = false;
  }

  /** Moves the focus to the first control. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked, button')?.focus(options);
  }

  protected override prepare(issues: Issue[]): void {
    this.#prices = this.givenCatalog(issues) ?? priceList;
    // A calculator that is followed decides alone.
    const models = listedModels(this.#prices, this.followed?.model ?? this.models, issues);
    const { asOf, dated } = this.priceDate(this.#prices.date, issues);
    const exchange = exchangeOf(this, issues);
    this.#unit = oneOf('unit', this.unit, UNITS, '1M', issues);
    if (models.length === 0) {
      this.#view = undefined;
      return;
    }
    this.#view = meterTableView(
      {
        catalog: this.#prices,
        models,
        offer: listedOffer(this.#prices, models, this.offerInUse, issues),
        asOf,
        dated,
        unit: this.#unit,
        batch: this.batch,
        history: this.history,
        exchange,
        locale: this.language.lang,
      },
      WORDS,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.size > 0) this.#copy.forget();
    const ages = new Set(this.#view?.provenance.map(({ state }) => state));
    const stale = ages.has('stale');
    const ageing = !stale && ages.has('ageing');
    this.setStates({
      stale,
      ageing,
      fresh: !stale && !ageing && ages.has('fresh'),
      invalid: this.issues.length > 0,
    });
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return html`<div
      part="base"
      role="group"
      lang="en"
      aria-label=${view?.title ?? words.titleMany}
    >
      ${view ? this.#renderHeader(view) : nothing} ${this.renderIssues()}
      ${
        view
          ? html`${rateTable(view, {
              has: (meter) => this.#open.has(meter),
              toggle: (meter) => {
                this.#toggle(meter);
              },
            })}
            ${provenance(view)} ${this.#renderActions(view)}`
          : nothing
      }
      <slot name="footer"></slot>
      ${this.renderStatus()}
    </div>`;
  }

  #renderHeader(view: MeterTableView): TemplateResult {
    return html`<div part="header">
      <div class="toolbar">
        <slot name="heading"><h3 part="title">${view.title}</h3></slot>
        ${
          this.isLocked('unit')
            ? nothing
            : html`<div part="controls">
                ${segmented({
                  id: 'unit',
                  label: words.unit,
                  options: UNITS.map((value) => ({ value, label: words.units[value] })),
                  value: this.#unit,
                  onChange: (unit) => {
                    this.#changeUnit(unit);
                  },
                })}
              </div>`
        }
      </div>
      ${lede(view)}
      <slot name="note"></slot>
    </div>`;
  }

  #renderActions(view: MeterTableView): TemplateResult {
    const button = (name: string, label: string, text: () => string): TemplateResult =>
      copyButton(label, this.#copy.done === name, () => void this.#copyText(name, text()));
    return html`<div part="actions">
        ${button('markdown', shared.copyMarkdown, () => meterTableMarkdown(view, WORDS))}
        ${button('csv', shared.copyCsv, () => meterTableCsv(view))}
        <slot name="actions"></slot>
      </div>
      ${copyByHand(this.#copy.refused)}`;
  }

  #toggle(meter: string): void {
    if (!this.#open.delete(meter)) this.#open.add(meter);
    this.requestUpdate();
  }

  #changeUnit(unit: Unit): void {
    this.unit = unit;
    this.status.announce(words.unitChanged(words.unitLong[unit]));
  }

  async #copyText(button: string, text: string): Promise<void> {
    this.status.announce((await this.#copy.copy(button, text)) ? words.copied : shared.copyFailed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meter-table': MeterTable;
  }
}
