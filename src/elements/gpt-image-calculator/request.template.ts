import { html, nothing, type TemplateResult } from 'lit';
import { FIDELITIES, OPERATIONS } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { said } from '../shared/dated.js';
import { describedBy, invalid, linkButton, problemList } from '../shared/described.js';
import { hintLine, numberInput, select, textOf } from '../shared/fields.js';
import { removeIcon } from '../shared/icons.js';
import type { FormContext } from './form-context.js';
import { workloadChoice, workloadNumber, workloadSelect } from './form-fields.js';

/** What is sent: model, workflow, prompt, instructions, references. */
export function requestGroup(form: FormContext): TemplateResult {
  return html`<fieldset part="group">
    <legend part="subtitle">${words.request}</legend>
    ${modelField(form)}
    ${workloadChoice(
      form,
      'operation',
      words.operation,
      OPERATIONS.map((value) => ({ value, label: words.operations[value] })),
    )}
    ${promptField(form)} ${instructions(form)} ${form.shows.references ? references(form) : nothing}
  </fieldset>`;
}

/** A model that cannot be used is shown as what was asked for, and cannot be chosen. */
function modelField(form: FormContext): TemplateResult {
  const { models, lifecycle } = form.view;
  const id = form.text('model');
  const known = models.some(({ value }) => value === id);
  const refused = { value: id, label: words.notInList(id), disabled: true };
  return workloadSelect(form, 'model', words.model, known ? models : [refused, ...models], {
    ...(known && { hint: lifecycle.text, caution: lifecycle.caution }),
  });
}

function promptField(form: FormContext): TemplateResult {
  const { promptText, counting } = form.shows;
  const count = form.view.promptTokens;
  const described = { id: 'prompt', hint: words.promptStays, problems: form.problems('prompt') };
  const exactly = {
    id: 'count-exactly',
    problems: counting === 'failed' ? [{ text: words.countFailed }] : [],
  };
  // A text sets the count, and a count replaces the text.
  const disabled = form.isLocked('prompt') || form.isLocked('promptTokens');
  const toggle = linkButton(
    promptText ? words.promptAsCount : words.promptAsText,
    () => {
      form.toggle('prompt-text');
    },
    { small: true, disabled, id: 'prompt-toggle' },
  );
  if (!promptText) {
    return html`<div class="stack">
      ${workloadNumber(form, 'promptTokens', words.promptTokens, words.tokens)} ${toggle}
    </div>`;
  }
  return html`<div part="field">
    <span class="label-line">
      <label part="label" for="prompt">${words.prompt}</label>
      <span class="small muted">${words.tokensEach(count)}</span>
    </span>
    <textarea
      part="input box"
      id="prompt"
      rows="3"
      dir="auto"
      placeholder=${
        disabled || form.workload.promptFrom === 'text' ? nothing : words.promptAssumed(count)
      }
      aria-describedby=${describedBy(described)}
      aria-invalid=${invalid(described)}
      ?disabled=${disabled}
      .value=${form.text('prompt')}
      @input=${(event: Event): void => {
        form.typePrompt(textOf(event));
      }}
    ></textarea>
    ${hintLine(described)} ${problemList(described)}
    <span class="links">
      ${linkButton(
        counting === 'loading' ? words.counting : words.countExactly,
        () => {
          // Not disabled meanwhile, which would take the focus away.
          if (counting !== 'loading') form.countExactly();
        },
        { small: true, disabled, describedBy: describedBy(exactly) },
      )}
      ${toggle}
    </span>
    ${problemList(exactly)}
  </div>`;
}

const INSTRUCTIONS = ['instructionTokens', 'cachedShare', 'promptOverhead'] as const;

function instructions(form: FormContext): TemplateResult {
  return html`<details
    class="fold"
    ?open=${INSTRUCTIONS.some((field) => form.shows.unfolded(field))}
  >
    <summary>${said(words.instructions)}</summary>
    <div class="stack">
      <div class="pair">
        ${workloadNumber(form, 'instructionTokens', words.instructionTokens, words.tokens)}
        ${workloadNumber(form, 'cachedShare', words.cachedShare, words.percent)}
      </div>
      ${workloadNumber(form, 'promptOverhead', words.promptOverhead, words.tokens, form.view.overhead)}
    </div>
  </details>`;
}

function references(form: FormContext): TemplateResult {
  const { view, shows } = form;
  const field = 'referenceImages';
  const locked = form.isLocked(field);
  const described = { id: field, problems: form.problems(field) };
  const file = {
    id: 'file',
    hint: words.fileStays,
    problems: shows.fileProblem ? [{ text: words.fileUnreadable }] : [],
  };
  const referenceProblems = shows.referenceProblem ? [{ text: words.typed('not-a-size') }] : [];
  return html`<fieldset
    part="field"
    ?disabled=${locked}
    aria-describedby=${describedBy(described)}
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
              ({ label, note, refused }, index) =>
                html`<li part="reference" class=${refused ? 'caution' : nothing}>
                  <span>${label}</span><span class="small muted">${note}</span>
                  <button
                    type="button"
                    class="icon-button"
                    aria-label=${words.removeReference(index + 1, label)}
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
    ${problemList(described)}
    ${select({
      id: 'add-reference',
      label: words.addReference,
      invalid: described.problems.length > 0,
      options: [{ value: '', label: words.choose }, ...view.referencePresets],
      value: '',
      onChange: (size) => {
        if (size) form.addReference(size);
      },
    })}
    ${numberInput({
      id: 'reference-size',
      ariaLabel: words.referenceSize,
      problems: referenceProblems,
      value: shows.referenceText,
      unit: words.referenceSize,
      onInput: (text) => {
        form.typeReference(text);
      },
      onLeave: () => {
        form.leaveReference();
      },
    })}
    ${problemList({ id: 'reference-size', problems: referenceProblems })}
    <label class="file">
      <span part="label">${words.fromFile}</span>
      <input
        type="file"
        accept="image/*"
        multiple
        aria-describedby=${describedBy(file)}
        aria-invalid=${invalid(file)}
        @change=${(event: Event): void => {
          const input = event.target as HTMLInputElement;
          form.measure(input.files ?? []);
          input.value = '';
        }}
      />
    </label>
    ${hintLine(file)} ${problemList(file)}
    ${
      shows.field('inputFidelity')
        ? workloadChoice(
            form,
            'inputFidelity',
            words.inputFidelity,
            FIDELITIES.map((value) => ({ value, label: words.fidelities[value] })),
          )
        : nothing
    }
    ${
      shows.field('cachedReferenceShare')
        ? workloadNumber(form, 'cachedReferenceShare', words.cachedReferences, words.percent)
        : nothing
    }
  </fieldset>`;
}

function allowDrop(event: DragEvent): void {
  event.preventDefault();
}
