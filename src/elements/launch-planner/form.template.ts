import { html, nothing, type TemplateResult } from 'lit';
import { DEMANDS, type Issue, TOKENS_COUNTED } from '../../core/index.js';
import { launchPlanner as words } from '../../i18n/en/launch-planner.js';
import { formatNumber } from '../../i18n/format.js';
import type { LaunchRequest } from '../../view-models/launch-planner-request.js';
import { hasOwnLimits, moneyText } from '../../view-models/launch-planner-texts.js';
import { dated, said } from '../shared/dated.js';
import { numberField, select, textOf } from '../shared/fields.js';
import { live } from '../shared/live.js';
import { attributeOf } from '../../view-models/workload-fields.js';
import {
  BUSIEST_HOUR,
  PEAK_FACTOR,
  type Setting,
} from '../../view-models/launch-planner-planned.js';
import { NUMBER_INPUTS, type NumberInput, type PlannerInputs } from './planner-inputs.js';

export interface Form {
  readonly request: LaunchRequest;
  readonly inputs: PlannerInputs;
  readonly issues: readonly Issue[];
  /** Whether the workload is the element's own. */
  readonly alone: boolean;
  readonly jobStart: string;
  readonly isLocked: (input: string) => boolean;
  readonly set: (setting: Setting, value: unknown) => void;
  readonly setJobStart: (time: string) => void;
}

export function form(context: Form): TemplateResult {
  const { request, alone, set } = context;
  const { plan, locale } = request;
  const { demand } = plan.launch;
  const { low, likely = low } = plan.workload.imagesPerMonth;
  const kept = formatNumber(locale, likely);
  return html`${inputsOnPaper(context)}
    <div part="controls">
      <div class="inputs">
        ${alone ? number(context, 'imagesPerMonth', { placeholder: formatNumber(locale, 1000) }) : nothing}
        ${plan.tiers.length > 0 ? tierField(context) : nothing}
        ${select({
          id: 'demand',
          label: words.inputs.demand,
          options: DEMANDS.map((value) => ({ value, label: words.demands[value] })),
          value: demand.kind,
          disabled: context.isLocked('demand'),
          onChange: (value) => {
            set('demand', value);
          },
        })}
        ${
          demand.kind === 'working-hours'
            ? html`${number(context, 'hoursPerDay', { placeholder: String(demand.hoursPerDay) })}
              ${number(context, 'daysPerWeek', { placeholder: String(demand.daysPerWeek) })}`
            : demand.kind === 'peak-factor'
              ? number(context, 'peakFactor', { placeholder: String(PEAK_FACTOR) })
              : demand.kind === 'busiest-hour'
                ? number(context, 'busiestHourShare', { placeholder: String(BUSIEST_HOUR) })
                : nothing
        }
        ${number(context, 'jobImages', { placeholder: kept })}
        ${native(context, 'jobStart', 'time', context.jobStart, context.setJobStart)}
      </div>
      ${ownLimits(context)} ${more(context)}
    </div>`;
}

/** What the fields hold, where they cannot be shown: on paper. */
function inputsOnPaper({ request, inputs, issues, alone, jobStart }: Form): TemplateResult {
  const { plan, locale } = request;
  const { tier, demand, tokensCounted } = plan.launch;
  const typed = NUMBER_INPUTS.filter((name) => alone || name !== 'imagesPerMonth').flatMap(
    (name): (readonly [string, string])[] => {
      const { label, value, unit = '' } = inputs.field(name, locale, issues);
      return value === '' ? [] : [[label, `${value} ${unit}`.trimEnd()]];
    },
  );
  const all = [
    [words.inputs.tier, tier === null ? words.tierNone : words.tierName(tier)],
    [words.inputs.demand, words.demands[demand.kind]],
    [words.inputs.jobStart, jobStart],
    [words.inputs.start, plan.start],
    [words.inputs.tokensCounted, words.tokensCounted[tokensCounted]],
    ...typed,
  ] as const;
  return html`<ul class="print-only">
    ${all.map(([label, value]) => html`<li>${said(html`${label}: <b>${dated(value)}</b>`)}</li>`)}
  </ul>`;
}

function number(
  { inputs, issues, request, isLocked }: Form,
  name: NumberInput,
  more: { readonly placeholder?: string; readonly hint?: string; readonly disabled?: boolean } = {},
): TemplateResult {
  const field = inputs.field(name, request.locale, issues);
  return numberField({
    ...field,
    ...more,
    disabled: more.disabled === true || isLocked(attributeOf(name)),
  });
}

function tierField({ request, isLocked, set }: Form): TemplateResult {
  const { plan } = request;
  const available = plan.tiers.filter(({ verdict }) => verdict.kind !== 'not-available');
  const chosen = plan.launch.tier ?? '';
  const known = available.some(({ tier }) => tier === chosen);
  return select({
    id: 'tier',
    label: words.inputs.tier,
    options: [
      { value: '', label: words.tierNone },
      ...(known || chosen === '' ? [] : [{ value: chosen, label: words.tierName(chosen) }]),
      ...available.map(({ tier, qualifyingUsd }) => ({
        value: tier,
        label: words.tierOption(
          words.tierName(tier),
          qualifyingUsd && moneyText(qualifyingUsd, { ...request, exchange: null }),
        ),
      })),
    ],
    value: chosen,
    disabled: isLocked('tier'),
    onChange: (value) => {
      set('tier', value || undefined);
    },
  });
}

/** A field that the browser draws: a day or a time of day. */
function native(
  { isLocked }: Form,
  name: 'jobStart' | 'start',
  type: 'time' | 'date',
  value: string,
  onChange: (value: string) => void,
): TemplateResult {
  return html`<div part="field">
    <label part="label" for=${name}>${words.inputs[name]}</label>
    <span part="box" class="affix"
      ><input
        part="input"
        id=${name}
        type=${type}
        .value=${live(value)}
        ?disabled=${isLocked(attributeOf(name))}
        @change=${(event: Event): void => {
          onChange(textOf(event));
        }}
    /></span>
  </div>`;
}

/** What one's own dashboard shows; until it is typed, what the tier's table says. */
function ownLimits(context: Form): TemplateResult {
  const { request } = context;
  const { plan, locale } = request;
  const { limits } = plan.launch;
  const chosen = plan.tiers.find(({ tier }) => tier === plan.launch.tier);
  const published = (code: string): string => {
    const clock = chosen?.clocks.find((each) => each.code === code);
    return clock?.limitPerMinute && clock.from === 'tier'
      ? formatNumber(locale, Number(clock.limitPerMinute.high))
      : '';
  };
  return html`<details
    class="fold"
    ?open=${hasOwnLimits(limits) || limits.latencySeconds !== null || limits.concurrency !== null}
  >
    <summary>${said(words.ownLimits)}</summary>
    <div class="inputs">
      ${number(context, 'tokensPerMinute', { placeholder: published('tokens-per-minute') })}
      ${number(context, 'imagesPerMinute', { placeholder: published('images-per-minute') })}
      ${number(context, 'inputImagesPerMinute', { placeholder: published('images-per-minute') })}
      ${number(context, 'monthlyCap', {
        placeholder: chosen?.monthlyCapUsd
          ? formatNumber(locale, Number(chosen.monthlyCapUsd))
          : '',
      })}
      ${number(context, 'latency')} ${number(context, 'concurrency')}
    </div>
  </details>`;
}

function more(context: Form): TemplateResult {
  const { request, set } = context;
  const { plan } = request;
  const { ramp, editShare, tokensCounted } = plan.launch;
  const steady = ramp.firstDay === 100 && ramp.firstWeek === 100;
  const noReferences = plan.workload.referenceImages.length === 0 && editShare === null;
  return html`<details class="fold" ?open=${!steady || editShare !== null}>
    <summary>${said(words.more)}</summary>
    <div class="inputs">
      ${native(context, 'start', 'date', plan.start, (day) => {
        set('start', day || undefined);
      })}
      ${number(context, 'rampFirstDay', { placeholder: '100' })}
      ${number(context, 'rampFirstWeek', { placeholder: '100' })}
      ${number(context, 'editShare', {
        disabled: noReferences,
        ...(noReferences && { hint: words.noReferences }),
      })}
      ${select({
        id: 'tokensCounted',
        label: words.inputs.tokensCounted,
        options: TOKENS_COUNTED.map((value) => ({ value, label: words.tokensCounted[value] })),
        value: tokensCounted,
        disabled: context.isLocked('tokens-counted'),
        onChange: (value) => {
          set('tokensCounted', value);
        },
      })}
    </div>
  </details>`;
}
