import { html, nothing, type TemplateResult } from 'lit';
import { FIDELITIES, type Operation, OPERATIONS } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { numberField, segmented, select } from '../shared/fields.js';
import { removeIcon } from '../shared/icons.js';
import type { Field } from './fields.js';
import type { FormContext } from './form-context.js';

/** A number field of the workload with everything that it shares with the others. */
export function workloadNumber(
  form: FormContext,
  field: Field,
  label: string,
  more: { readonly unit?: string; readonly hint?: string | undefined } = {},
): TemplateResult {
  return numberField({
    id: field,
    label,
    ...more,
    value: form.text(field),
    problems: form.problems(field),
    disabled: form.isLocked(field),
    onInput: (text) => {
      form.type(field, text);
    },
    onLeave: () => {
      form.leave(field);
    },
  });
}

/** What is sent: model, workflow, prompt, instructions, references. */
export function requestGroup(form: FormContext): TemplateResult {
  const { view, workload } = form;
  return html`<fieldset part="group">
    <legend class="kicker">${words.request}</legend>
    ${select({
      id: 'model',
      label: words.model,
      options: view.models,
      value: workload.model,
      hint: view.lifecycle.text,
      caution: view.lifecycle.caution,
      problems: form.problems('model'),
      disabled: form.isLocked('model'),
      onChange: (model) => {
        form.change({ model });
      },
    })}
    ${segmented<Operation>({
      id: 'operation',
      label: words.operation,
      labelled: true,
      options: OPERATIONS.map((value) => ({ value, label: words.operations[value] })),
      value: workload.operation,
      problems: form.problems('operation'),
      disabled: form.isLocked('operation'),
      onChange: (operation) => {
        form.change({ operation });
      },
    })}
    ${promptField(form)} ${instructions(form)}
    ${
      workload.operation === 'edit' || form.problems('referenceImages').length > 0
        ? references(form)
        : nothing
    }
  </fieldset>`;
}

function promptField(form: FormContext): TemplateResult {
  const { shows } = form;
  const toggle = html`<button
    type="button"
    class="link small"
    ?disabled=${form.isLocked('prompt')}
    @click=${(): void => {
      form.toggle('prompt-text');
    }}
  >
    ${shows.promptText ? words.promptAsCount : words.promptAsText}
  </button>`;
  if (!shows.promptText) {
    return html`<div class="stack">
      ${workloadNumber(form, 'promptTokens', words.promptTokens, { unit: words.tokens })} ${toggle}
    </div>`;
  }
  return html`<div part="field">
    <span class="label-line">
      <label part="label" for="prompt">${words.prompt}</label>
      <span class="small muted">${words.tokensEach(form.text('promptTokens'))}</span>
    </span>
    <textarea
      part="input"
      id="prompt"
      rows="4"
      aria-describedby="prompt-hint"
      ?disabled=${form.isLocked('prompt')}
      .value=${form.text('prompt')}
      @input=${(event: Event): void => {
        form.type('prompt', (event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p part="hint" id="prompt-hint">${words.promptStays}</p>
    <span class="links">
      <button
        type="button"
        class="link small"
        ?disabled=${shows.counting === 'loading'}
        @click=${(): void => {
          form.countExactly();
        }}
      >
        ${shows.counting === 'loading' ? words.counting : words.countExactly}
      </button>
      ${toggle}
    </span>
    ${shows.counting === 'failed' ? html`<p class="problem">${words.countFailed}</p>` : nothing}
  </div>`;
}

function instructions(form: FormContext): TemplateResult {
  const { instructionTokens } = form.workload;
  return html`<details class="fold" ?open=${instructionTokens.high > 0}>
    <summary>${words.instructions}</summary>
    <div class="pair">
      ${workloadNumber(form, 'instructionTokens', words.instructionTokens, { unit: words.tokens })}
      ${workloadNumber(form, 'cachedShare', words.cachedShare, { unit: words.ofHundred })}
    </div>
  </details>`;
}

function references(form: FormContext): TemplateResult {
  const { view, workload, shows } = form;
  const locked = form.isLocked('referenceImages');
  return html`<fieldset
    part="field"
    ?disabled=${locked}
    @dragover=${allowDrop}
    @drop=${(event: DragEvent): void => {
      event.preventDefault();
      if (!locked) form.measure(event.dataTransfer?.files ?? []);
    }}
  >
    <legend part="label">${words.references}</legend>
    ${
      view.references.length === 0
        ? nothing
        : html`<ul class="references">
            ${view.references.map(
              ({ label, note }, index) =>
                html`<li part="reference">
                  <span>${label}</span><span class="small muted">${note}</span>
                  <button
                    type="button"
                    class="icon-button"
                    aria-label=${words.removeReference(label)}
                    @click=${(): void => {
                      form.removeReference(index);
                    }}
                  >
                    ${removeIcon}
                  </button>
                </li>`,
            )}
          </ul>`
    }
    ${form.problems('referenceImages').map(
      ({ text, repairs }) =>
        html`<p class="problem" role="none">
          <span
            >${text}${repairs.map(
              ({ label, apply }) =>
                html`${' '}<button type="button" class="link" @click=${apply}>${label}</button>`,
            )}</span
          >
        </p>`,
    )}
    ${select({
      id: 'add-reference',
      label: words.addReference,
      options: [{ value: '', label: words.choose }, ...view.referencePresets],
      value: '',
      onChange: (size) => {
        if (size) form.addReference(size);
      },
    })}
    <label class="file">
      <span part="label">${words.fromFile}</span>
      <input
        type="file"
        accept="image/*"
        multiple
        aria-describedby="file-hint"
        @change=${(event: Event): void => {
          const input = event.target as HTMLInputElement;
          form.measure(input.files ?? []);
          input.value = '';
        }}
      />
    </label>
    <p part="hint" id="file-hint">${words.fileStays}</p>
    ${shows.fileProblem ? html`<p class="problem">${words.fileUnreadable}</p>` : nothing}
    ${
      view.hasFidelity
        ? segmented({
            id: 'inputFidelity',
            label: words.inputFidelity,
            labelled: true,
            options: FIDELITIES.map((value) => ({ value, label: words.fidelities[value] })),
            value: workload.inputFidelity,
            onChange: (inputFidelity) => {
              form.change({ inputFidelity });
            },
          })
        : nothing
    }
    ${
      workload.referenceImages.length > 0
        ? workloadNumber(form, 'cachedReferenceShare', words.cachedReferences, {
            unit: words.ofHundred,
          })
        : nothing
    }
  </fieldset>`;
}

function allowDrop(event: DragEvent): void {
  event.preventDefault();
}
