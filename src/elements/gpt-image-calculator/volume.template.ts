import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FAILED_REQUESTS, PROCESSINGS } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { numberInput, segmented, select } from '../shared/fields.js';
import type { FormContext } from './form-context.js';
import { workloadNumber } from './request.template.js';

/** How much, and how often it has to be done again. */
export function volumeGroup(form: FormContext): TemplateResult {
  const { workload } = form;
  return html`<fieldset part="group">
    <legend class="kicker">${words.volume}</legend>
    ${segmented({
      id: 'processing',
      label: words.processing,
      labelled: true,
      options: PROCESSINGS.map((value) => {
        const [label, note] = words.processings[value];
        return { value, label, note };
      }),
      value: workload.processing,
      problems: form.problems('processing'),
      disabled: form.isLocked('processing'),
      onChange: (processing) => {
        form.change({ processing });
      },
    })}
    ${keptField(form)} ${rateField(form, 'rerollRate', words.rerollRate)}
    ${rateField(form, 'failureRate', words.failureRate)}
    ${
      workload.failureRate.high > 0
        ? select({
            id: 'failedRequests',
            label: words.failedRequests,
            options: FAILED_REQUESTS.map((value) => ({ value, label: words.failedWays[value] })),
            value: workload.failedRequests ?? FAILED_REQUESTS[0],
            disabled: form.isLocked('failedRequests'),
            onChange: (way) => {
              form.change({ failedRequests: way as (typeof FAILED_REQUESTS)[number] });
            },
          })
        : nothing
    }
  </fieldset>`;
}

export function keptField(form: FormContext): TemplateResult {
  return workloadNumber(form, 'imagesPerMonth', words.imagesPerMonth, { unit: words.perMonth });
}

/** A share in percent: drag roughly, type exactly, or give two ends when it is not sure. */
function rateField(
  form: FormContext,
  field: 'rerollRate' | 'failureRate',
  label: string,
): TemplateResult {
  const rate = form.workload[field];
  const ranged = form.shows.range(field);
  const disabled = form.isLocked(field);
  const problems = form.problems(field);
  const set = (value: { low: number; high: number } | number): void => {
    form.change({ [field]: value });
  };
  const toggle = html`<button
    type="button"
    class="link small"
    ?disabled=${disabled}
    @click=${(): void => {
      form.toggle(field);
      set(
        ranged ? (rate.likely ?? rate.low) : { low: rate.low, high: Math.min(rate.low + 10, 99) },
      );
    }}
  >
    ${ranged ? words.sure : words.notSure}
  </button>`;
  if (ranged) {
    const end = (which: 'low' | 'high', name: string): TemplateResult =>
      html`<input
        part="input"
        class="box"
        type="number"
        min="0"
        max="99"
        step="any"
        aria-label="${label}, ${name}"
        ?disabled=${disabled}
        .value=${live(String(rate[which]))}
        @change=${(event: Event): void => {
          set({
            low: rate.low,
            high: rate.high,
            [which]: Number((event.target as HTMLInputElement).value),
          });
        }}
      />`;
    return html`<fieldset part="field">
      <legend part="label">${label}</legend>
      <span class="between"
        >${words.between} ${end('low', words.low)} ${words.and} ${end('high', words.high)}
        ${words.ofHundred} ${toggle}</span
      >
      ${problems.map(({ text }) => html`<p class="problem">${text}</p>`)}
    </fieldset>`;
  }
  return html`<div part="field">
    <span class="label-line"><label part="label" for=${field}>${label}</label>${toggle}</span>
    <span class="range-line">
      <input
        type="range"
        min="0"
        max="90"
        aria-label=${label}
        ?disabled=${disabled}
        .value=${live(String(rate.likely ?? rate.low))}
        @input=${(event: Event): void => {
          set(Number((event.target as HTMLInputElement).value));
        }}
      />
      ${numberInput({
        id: field,
        value: form.text(field),
        unit: words.ofHundred,
        problems,
        disabled,
        onInput: (text) => {
          form.type(field, text);
        },
        onLeave: () => {
          form.leave(field);
        },
      })}
    </span>
    ${problems.map(({ text }) => html`<p class="problem" id="${field}-problem">${text}</p>`)}
  </div>`;
}
