import { html, nothing, type TemplateResult } from 'lit';
import { FAILED_REQUESTS } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { linkButton, problemList } from '../shared/described.js';
import { hintLine, numberInput, textOf } from '../shared/fields.js';
import { live } from '../shared/live.js';
import type { FormContext, RateField } from './form-context.js';
import {
  onEnter,
  pairOf,
  typedField,
  workloadChoice,
  workloadNumber,
  workloadSelect,
} from './form-fields.js';

/** All of a hundred would never end. */
const MOST_ON_SLIDER = 99;

/** How much, and how often it has to be done again. */
export function volumeGroup(form: FormContext): TemplateResult {
  const { shows, workload } = form;
  return html`<fieldset part="group">
    <legend part="subtitle">${words.volume}</legend>
    ${workloadChoice(
      form,
      'processing',
      words.processing,
      form.view.processings,
      form.view.noBatch ?? undefined,
    )}
    ${keptField(form)} ${rateField(form, 'rerollRate', words.rerollRate)}
    ${rateField(form, 'failureRate', words.failureRate, words.failureHint)}
    ${
      shows.field('failedRequests')
        ? workloadSelect(
            form,
            'failedRequests',
            words.failedRequests,
            FAILED_REQUESTS.map((value) => ({ value, label: words.failedWays[value] })),
            { value: workload.failedRequests ?? FAILED_REQUESTS[0] },
          )
        : nothing
    }
  </fieldset>`;
}

export function keptField(form: FormContext): TemplateResult {
  return workloadNumber(form, 'imagesPerMonth', words.imagesPerMonth, words.perMonth);
}

/** A share in percent: drag roughly, type exactly, or give two ends when it is not sure. */
function rateField(
  form: FormContext,
  field: RateField,
  label: string,
  hint?: string,
): TemplateResult {
  const { low, likely = low } = form.entered(field);
  const ranged = form.shows.range(field);
  const typed = { ...typedField(form, field), hint };
  const { disabled } = typed;
  const toggle = linkButton(
    ranged ? words.sure : words.notSure,
    () => {
      form.toggle(field);
      const above = Math.max(low, Math.min(low + 10, MOST_ON_SLIDER));
      form.change({ [field]: ranged ? likely : { low, high: above } });
    },
    { small: true, disabled, id: `${field}-sure` },
  );
  if (ranged) {
    const { boxes, describedBy, onLeave, onKey } = pairOf(
      form,
      field,
      [`${label}, ${words.low}`, `${label}, ${words.high}`],
      hint,
    );
    return html`<fieldset
      part="field"
      aria-describedby=${describedBy}
      @focusout=${onLeave}
      @keydown=${onKey}
    >
      <legend part="label">${label}</legend>
      <span class="between"
        >${words.between} ${boxes[0]} ${words.and} ${boxes[1]} ${words.percent} ${toggle}</span
      >
      ${hintLine(typed)} ${problemList(typed)}
    </fieldset>`;
  }
  return html`<div part="field">
    <span class="label-line"><label part="label" for=${field}>${label}</label>${toggle}</span>
    <span
      class="range-line"
      @keydown=${onEnter(() => {
        form.commit(field);
      })}
    >
      <input
        type="range"
        min="0"
        max=${MOST_ON_SLIDER}
        step="1"
        aria-label=${label}
        aria-valuetext="${form.text(field)}${words.percent}"
        ?disabled=${disabled}
        .value=${live(String(Math.min(Math.round(likely), MOST_ON_SLIDER)))}
        @input=${(event: Event): void => {
          form.change({ [field]: Number(textOf(event)) });
        }}
      />
      ${numberInput({ ...typed, unit: words.percent })}
    </span>
    ${hintLine(typed)} ${problemList(typed)}
  </div>`;
}
