import { html, nothing, type TemplateResult } from 'lit';
import { FAILED_REQUESTS } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { parsePercent } from '../../i18n/parse-number.js';
import { linkButton, problemList } from '../shared/described.js';
import { hintLine, numberInput, textOf } from '../shared/fields.js';
import { live } from '../shared/live.js';
import type { FormContext } from './form-context.js';
import { typedField, workloadChoice, workloadNumber, workloadSelect } from './form-fields.js';

/** How much, and how often it has to be done again. */
export function volumeGroup(form: FormContext): TemplateResult {
  const { failureRate, failedRequests } = form.workload;
  return html`<fieldset part="group">
    <legend class="kicker">${words.volume}</legend>
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
      failureRate.high > 0
        ? workloadSelect(
            form,
            'failedRequests',
            words.failedRequests,
            FAILED_REQUESTS.map((value) => ({ value, label: words.failedWays[value] })),
            { value: failedRequests ?? FAILED_REQUESTS[0] },
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
  field: 'rerollRate' | 'failureRate',
  label: string,
  hint?: string,
): TemplateResult {
  const { low, high, likely = low } = form.entered(field);
  const ranged = form.shows.range(field);
  const typed = { ...typedField(form, field), hint };
  const { disabled } = typed;
  const set = (value: { low: number; high: number } | number): void => {
    form.change({ [field]: value });
  };
  const toggle = linkButton(
    ranged ? words.sure : words.notSure,
    () => {
      form.toggle(field);
      set(ranged ? likely : { low, high: Math.min(low + 10, 99) });
    },
    { small: true, disabled, id: `${field}-sure` },
  );
  if (ranged) {
    const end = (which: 'low' | 'high', name: string): TemplateResult =>
      html`<input
        part="input"
        class="box"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-label="${label}, ${name}"
        ?disabled=${disabled}
        .value=${live(form.number(which === 'low' ? low : high))}
        @change=${(event: Event): void => {
          const typed = parsePercent(textOf(event));
          if (typed.kind === 'number') set({ low, high, [which]: typed.value });
        }}
      />`;
    return html`<fieldset part="field">
      <legend part="label">${label}</legend>
      <span class="between"
        >${words.between} ${end('low', words.low)} ${words.and} ${end('high', words.high)}
        ${words.ofHundred} ${toggle}</span
      >
      ${hintLine(typed)} ${problemList(typed)}
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
        .value=${live(String(likely))}
        @input=${(event: Event): void => {
          set(Number(textOf(event)));
        }}
      />
      ${numberInput({ ...typed, unit: words.ofHundred })}
    </span>
    ${hintLine(typed)} ${problemList(typed)}
  </div>`;
}
