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
import type { Catalog, CompleteWorkload, Issue, Workload } from '../../core/index.js';
import { launchPlanner as words } from '../../i18n/en/launch-planner.js';
import { shared } from '../../i18n/en/shared.js';
import type { Texts } from '../../i18n/fill.js';
import { frozenCopy } from '../../internal/frozen-copy.js';
import { asEntered } from '../../view-models/as-entered.js';
import { type Check, type LaunchView, launchView } from '../../view-models/launch-planner.js';
import {
  type BudgetView,
  budgetView,
  leversView,
} from '../../view-models/launch-planner-changes.js';
import { checklistMarkdown, launchMarkdown } from '../../view-models/launch-planner-export.js';
import type { LaunchRequest, Planned } from '../../view-models/launch-planner-request.js';
import type { LeverView } from '../../view-models/lever-view.js';
import { barStyles } from '../shared/bars.styles.js';
import { figureBarStyles } from '../shared/figure-bars.styles.js';
import { baseStyles } from '../shared/base.styles.js';
import { choiceStyles } from '../shared/choice.styles.js';
import { copyButton, copyByHand } from '../shared/copy.js';
import { dated, said } from '../shared/dated.js';
import { numberField } from '../shared/fields.js';
import { leverStyles } from '../shared/levers.styles.js';
import type { NumberValue, TextValue, UncertainValue } from '../shared/attribute-values.js';
import { provenanceLine } from '../shared/provenance.js';
import { sourceLink } from '../shared/table.js';
import { tableStyles } from '../shared/table.styles.js';
import { TriedChanges } from '../shared/tried-changes.js';
import { typedStyles } from '../shared/typed.styles.js';
import { WorkloadAttributes } from '../shared/workload-attributes.js';
import { assignWorkload, attributeOf, enteredWorkload } from '../../view-models/workload-fields.js';
import {
  assumptions,
  chain,
  checklist,
  limits,
  ramp,
  schedule,
  tradeoff,
  verdict,
} from './blocks.template.js';
import { budget, type Changes, levers } from './changes.template.js';
import { type PlanChange, PlanChangeEvent } from './events.js';
import { form } from './form.template.js';
import { launchPlannerStyles } from './launch-planner.styles.js';
import {
  enteredSettings,
  planned,
  type Setting,
  type Settings,
  WORDS,
} from '../../view-models/launch-planner-planned.js';
import { exchangeOf, textOf } from '../../view-models/settings.js';
import { PlannerInputs } from './planner-inputs.js';

/** When a working day's job starts, unless a reader says otherwise. */
const JOB_START = '09:00';

/**
 * Plans a launch: problems first, then the steps from volume to dollars, demand against the limits of
 * each usage tier, how long a job takes, the ramp, batch, and what to check.
 *
 * @summary Checks a monthly volume against an account's limits and budget before a launch.
 * @tag launch-planner
 * @since 0.1.0
 *
 * @fires {PlanChangeEvent} plan-change - A reader changed the plan, or a price list that the page supplied arrived.
 *
 * @cssstate fits - The account can handle the plan.
 * @cssstate stopped - The spending cap, a limit or the size of a request stops the plan.
 * @cssstate unpriced - There is no price, because a token count or a rate isn't known.
 * @cssstate stale - A rate in use was last checked more than 120 days before the price date.
 *
 * @example <launch-planner tier="2" quality="high" images-per-month="2400"></launch-planner>
 */
export class LaunchPlanner extends WorkloadAttributes {
  static override readonly tag = 'launch-planner';

  static override styles: CSSResultGroup = [
    baseStyles,
    barStyles,
    figureBarStyles,
    choiceStyles,
    typedStyles,
    tableStyles,
    leverStyles,
    launchPlannerStyles,
  ];

  static override properties: PropertyDeclarations = {
    tier: {},
    demand: {},
    hoursPerDay: { attribute: 'hours-per-day' },
    daysPerWeek: { attribute: 'days-per-week' },
    peakFactor: { attribute: 'peak-factor' },
    busiestHourShare: { attribute: 'busiest-hour-share' },
    tokensPerMinute: { attribute: 'tokens-per-minute' },
    imagesPerMinute: { attribute: 'images-per-minute' },
    inputImagesPerMinute: { attribute: 'input-images-per-minute' },
    latency: {},
    concurrency: {},
    monthlyCap: { attribute: 'monthly-cap' },
    editShare: { attribute: 'edit-share' },
    jobImages: { attribute: 'job-images' },
    start: {},
    rampFirstDay: { attribute: 'ramp-first-day' },
    rampFirstWeek: { attribute: 'ramp-first-week' },
    tokensCounted: { attribute: 'tokens-counted' },
    budget: {},
    _jobStart: { state: true },
  };

  /** The account's usage tier for this model, such as `2`. Without it, the limits are unknown. */
  declare tier: TextValue;
  /** How the images spread over the month. Defaults to the pattern of whichever of the next four attributes is set. @default steady */
  declare demand: 'steady' | 'working-hours' | 'peak-factor' | 'busiest-hour' | null | undefined;
  /** Working hours per day, 1 to 24. @default 8 */
  declare hoursPerDay: NumberValue;
  /** Working days per week, 1 to 7, starting on Monday. @default 5 */
  declare daysPerWeek: NumberValue;
  /** Images in the busiest hour divided by images in an average hour, 1 to 720. @default 3 */
  declare peakFactor: UncertainValue;
  /** Percentage of the month's images that fall in its busiest hour, up to 100. @default 1 */
  declare busiestHourShare: UncertainValue;
  /** Your account's limit of tokens per minute, from your dashboard. Defaults to the usage tier's. */
  declare tokensPerMinute: NumberValue;
  /** Your account's limit of images per minute, from your dashboard. Defaults to the usage tier's. */
  declare imagesPerMinute: NumberValue;
  /** Your account's limit of input images per minute, which counts generated images and may count reference images. Defaults to the limit of images per minute. */
  declare inputImagesPerMinute: NumberValue;
  /** Seconds from a request to its images. Without it, the schedule leaves waiting out. */
  declare latency: UncertainValue;
  /** Requests that you run at the same time. The schedule uses it if `latency` is set too. */
  declare concurrency: NumberValue;
  /** The spending cap in US dollars per calendar month, 0.01 or more. Defaults to the usage tier's. */
  declare monthlyCap: TextValue;
  /** Percentage of kept images that are edits, 0 to 100. Without it, all images are what `operation` says. */
  declare editShare: UncertainValue;
  /** Images that you keep per job. Defaults to those of the month. */
  declare jobImages: NumberValue;
  /** The first UTC day, as `YYYY-MM-DD`. Defaults to the price date. */
  declare start: TextValue;
  /** Volume on the first day, as a percentage of a steady day. @default 100 */
  declare rampFirstDay: NumberValue;
  /** Volume per day on days 2 to 7, as a percentage of a steady day. @default 100 */
  declare rampFirstWeek: NumberValue;
  /** Which tokens count toward the limit. OpenAI doesn't publish it. @default input-and-output */
  declare tokensCounted: 'input-and-output' | 'input' | 'output' | null | undefined;
  /** A budget in US dollars per month, 0.01 or more. The planner shows what it buys. */
  declare budget: NumberValue;

  declare protected _jobStart: string;

  readonly #copy = new CopyController(this);
  readonly #inputs = new PlannerInputs(this, () => {
    this.#done = 'input';
  });
  readonly #ticked = new Set<Check>();
  #request: LaunchRequest | undefined;
  #view: LaunchView | undefined;
  /** A frozen copy for callers, so that nobody can change the catalog or the element through it. */
  #given: { readonly of: Planned; readonly copy: Planned } | undefined;
  #budget: BudgetView | null = null;
  #kept: { catalog: Catalog; key: string; levers: readonly LeverView[] } | undefined;
  #says = '';
  /** Changes that a reader tried in the planner's own workload. */
  readonly #tried = new TriedChanges(this, (field) => this.isLocked(attributeOf(field)));
  /** The change to send the page an event about. */
  #done: PlanChange | undefined;

  constructor() {
    super();
    this._jobStart = JOB_START;
  }

  /** The complete workload. Setting it changes only the fields that you give. */
  get workload(): CompleteWorkload | undefined {
    return this.plan?.workload;
  }
  set workload(workload: Workload | undefined) {
    assignWorkload(this, workload ?? {});
  }

  /** The plan, frozen. `issues` lists the settings that it leaves out. */
  get plan(): Planned | undefined {
    const found = this.#request?.plan;
    if (found && this.#given?.of !== found) this.#given = { of: found, copy: frozenCopy(found) };
    return found && this.#given?.copy;
  }

  /** Moves the focus to the first input. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input:enabled, select:enabled')?.focus(options);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    const property = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    this.#inputs.forget(property);
    this.#tried.forget([property]);
  }

  protected override get problems(): Texts {
    return words.problems;
  }

  protected override dataArrived(): void {
    this.#done = 'data';
    this.requestUpdate();
  }

  protected override prepare(issues: Issue[]): void {
    const catalog = this.givenCatalog(issues) ?? bundled;
    const { asOf, dated: isDated } = this.priceDate(catalog.date, issues);
    const exchange = exchangeOf(this, issues);
    const workload = this.followed ? asEntered(this.followed.workload) : enteredWorkload(this);
    const found = planned({
      workload,
      settings: this.#settings,
      catalog,
      asOf,
      offer: this.offerInUse,
    });
    issues.push(...found.issues);
    if (!found.plan) {
      issues.push({ field: 'catalog', code: 'empty-catalog', params: {} });
      this.#request = this.#view = undefined;
      return;
    }
    this.#request = {
      catalog,
      plan: found.plan,
      dated: isDated,
      exchange,
      locale: this.language.lang,
      // In the reader's own time zone.
      jobStart: this._today === null ? null : new Date(`${found.plan.start}T${this._jobStart}`),
    };
    this.#view = launchView(this.#request, WORDS);
    this.#budget = this.#solve(this.#request, issues);
  }

  /** `null` without a budget that can be used. */
  #solve(request: LaunchRequest, issues: Issue[]): BudgetView | null {
    const usd = textOf(this.budget);
    if (!usd) return null;
    const found = budgetView(usd, request, WORDS);
    if ('present' in found) return found;
    issues.push(...found.issues.filter(({ field }) => field === 'budget'));
    return null;
  }

  get #settings(): Settings {
    return enteredSettings(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.size > 0) this.#copy.forget();
    const plan = this.#request?.plan;
    this.setStates({
      fits: this.#view?.verdict.kind === 'fits',
      stopped: this.#view?.verdict.kind === 'stops',
      unpriced: plan?.usdPerMonth === null,
      stale: this.#view?.provenance?.state === 'stale',
      invalid: this.issues.length > 0 || this.#inputs.refused,
    });
  }

  protected override updated(): void {
    const done = this.#done;
    this.#done = undefined;
    if (!done || !this.#view) return;
    this.status.announce(`${this.#says} ${this.#view.verdict.says}`.trim());
    this.#says = '';
    this.dispatchEvent(new PlanChangeEvent(done, this.plan!));
  }

  protected override render(): TemplateResult {
    const request = this.#request;
    const view = this.#view;
    return html`<div part="base" role="group" lang="en" aria-label=${words.title}>
      <div part="header">
        <slot name="heading"><h3 part="title">${words.title}</h3></slot>
        ${view ? html`<p class="lede">${said(dated(view.lede))}</p>` : nothing}
        <slot name="note"></slot>
      </div>
      ${this.renderIssues(this.#inputs.beside)}
      ${request && view ? this.#renderPlan(request, view) : nothing}
      <slot name="footer"></slot>
      ${this.renderStatus()}
    </div>`;
  }

  #renderPlan(request: LaunchRequest, view: LaunchView): TemplateResult {
    const changes = this.#changes;
    return html`${verdict(view.verdict)}
      ${form({
        request,
        inputs: this.#inputs,
        issues: this.issues,
        alone: !this.followed,
        jobStart: this._jobStart,
        isLocked: (input) => this.isLocked(input),
        set: (setting, value) => {
          this.#done = 'input';
          (this as Record<Setting, unknown>)[setting] = value;
        },
        setJobStart: (time) => {
          this.#done = 'input';
          this._jobStart = time || JOB_START;
        },
      })}
      <div class="planner">
        ${chain(view.chain, view.unpriced)} ${limits(view.limits)} ${schedule(view.schedule)}
        ${ramp(view.ramp)} ${tradeoff(view.trade)} ${levers(this.#levers(request), changes)}
        ${budget(
          this.#budget,
          numberField({
            ...this.#inputs.field('budget', request.locale, this.issues),
            disabled: this.isLocked('budget'),
          }),
          changes,
        )}
        ${checklist(
          view,
          this.#ticked,
          (check) => {
            if (!this.#ticked.delete(check)) this.#ticked.add(check);
            this.requestUpdate();
          },
          this.#copyButton('checklist', words.copyChecklist, words.copiedChecklist, () =>
            checklistMarkdown(view, WORDS, this.#ticked),
          ),
        )}
        ${assumptions(view)}
      </div>
      ${this.#renderProvenance(view)}
      <div part="actions">
        ${this.#copyButton('plan', shared.copyMarkdown, words.copied, () =>
          launchMarkdown(view, request, WORDS, {
            levers: this.#levers(request),
            budget: this.#budget,
            ticked: this.#ticked,
          }),
        )}
        <slot name="actions"></slot>
      </div>
      ${copyByHand(this.#copy.refused)}`;
  }

  /** They take as long as a dozen estimates, so they are kept until the plan changes. */
  #levers(request: LaunchRequest): readonly LeverView[] {
    const { plan, catalog, exchange, locale } = request;
    const key = JSON.stringify([plan.workload, plan.asOf, plan.offer, exchange, locale]);
    if (this.#kept?.catalog !== catalog || this.#kept.key !== key)
      this.#kept = { catalog, key, levers: leversView(request, WORDS) };
    return this.#kept.levers;
  }

  get #changes(): Changes {
    const { followed } = this;
    return {
      mayChange: (change, offer) =>
        followed
          ? (followed.mayChange?.(change, offer) ?? false)
          : [...Object.keys(change), ...(offer === null ? [] : ['offer'])].every(
              (field) => !this.isLocked(attributeOf(field)),
            ),
      apply: (change, name, offer) => {
        if (followed) followed.change?.(change, offer, name);
        else this.#try(change, offer);
        this.#after('apply', words.applied(name));
      },
      undo: this.#undo,
    };
  }

  /** Undoes a tried change where it was made: in the calculator that is followed, or here. */
  get #undo(): (() => void) | null {
    const { followed } = this;
    const undo = followed
      ? followed.undo
      : this.#tried.canUndo &&
        ((): void => {
          Object.assign(this, this.#tried.undo());
        });
    return undo
      ? () => {
          undo();
          this.#after('undo', words.undone);
        }
      : null;
  }

  #try(change: Workload, offer: string | null): void {
    const own = this as unknown as Readonly<Record<string, unknown>>;
    const fields = [...Object.keys(change), ...(offer === null ? [] : ['offer'])];
    this.#tried.try(Object.fromEntries(fields.map((field) => [field, own[field]])), () => {
      assignWorkload(this, change);
      if (offer !== null) this.offer = offer;
    });
    for (const field of fields) this.#inputs.forget(field);
  }

  #after(done: PlanChange, says: string): void {
    this.#done = done;
    this.#says = says;
    this.requestUpdate();
  }

  #renderProvenance({ provenance, limitsFrom }: LaunchView): TemplateResult {
    const exchange = this.#request?.exchange;
    return html`<div part="provenance">
      ${
        provenance
          ? provenanceLine(
              provenance.state,
              `${words.provenance} ${provenance.says}`,
              provenance.source,
            )
          : nothing
      }
      ${
        limitsFrom
          ? html`<p>
              ${said(
                html`${dated(limitsFrom.says)} ${sourceLink(limitsFrom.name, limitsFrom.href)}`,
              )}
            </p>`
          : nothing
      }
      ${
        exchange
          ? html`<p>
              ${said(dated(shared.exchange(exchange.perUsd, exchange.currency, exchange.date)))}
            </p>`
          : nothing
      }
    </div>`;
  }

  #copyButton(name: string, label: string, done: string, text: () => string): TemplateResult {
    return copyButton(label, this.#copy.done === name, () => {
      void this.#copy.copy(name, text()).then((copied) => {
        this.status.announce(copied ? done : shared.copyFailed);
      });
    });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'plan-change': PlanChangeEvent;
  }
  interface HTMLElementTagNameMap {
    'launch-planner': LaunchPlanner;
  }
}
