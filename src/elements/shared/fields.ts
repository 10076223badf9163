import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chevronDownIcon, cautionIcon } from './icons.js';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** A smaller second line. */
  readonly note?: string | undefined;
}

/** A way to mend an input with one click. */
export interface Repair {
  readonly label: string;
  readonly apply: () => void;
}

/** What is wrong with an input, in words, and how to mend it. */
export interface Problem {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

interface Labelled {
  /** Unique in the element; `-problem` and `-hint` are added for what describes the control. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly disabled?: boolean | undefined;
}

/** A choice of a few words, all visible: radio buttons drawn as one bar. */
export function segmented<Value extends string>(
  field: Omit<Labelled, 'hint'> & {
    readonly options: readonly Option<Value>[];
    readonly value: string;
    readonly onChange: (value: Value) => void;
    /** Whether the label is seen; it is always heard. */
    readonly labelled?: boolean;
  },
): TemplateResult {
  return html`<fieldset
    part="field"
    ?disabled=${field.disabled}
    aria-describedby=${describedBy(field)}
  >
    <legend
      part=${field.labelled ? 'label' : nothing}
      class=${field.labelled ? nothing : 'hidden-visually'}
    >
      ${field.label}
    </legend>
    <div part="segmented">
      ${field.options.map(
        ({ value, label, note }) =>
          html`<label part="option">
            <input
              type="radio"
              name=${field.id}
              .value=${value}
              .checked=${live(value === field.value)}
              @change=${(): void => {
                field.onChange(value);
              }}
            />
            <span class="option-face"
              >${label}${note ? html`<small>${note}</small>` : nothing}</span
            >
          </label>`,
      )}
    </div>
    ${problemList(field)}
  </fieldset>`;
}

/** A choice from a list. */
export function select(
  field: Labelled & {
    readonly options: readonly Option[];
    readonly value: string;
    readonly caution?: boolean;
    readonly onChange: (value: string) => void;
  },
): TemplateResult {
  return html`<div part="field">
    <label part="label" for=${field.id}>${field.label}</label>
    <span class="select">
      <select
        part="input"
        id=${field.id}
        ?disabled=${field.disabled}
        aria-describedby=${describedBy(field)}
        aria-invalid=${invalid(field)}
        @change=${(event: Event): void => {
          field.onChange((event.target as HTMLSelectElement).value);
        }}
      >
        ${field.options.map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${live(value === field.value)}>${label}</option>`,
        )}
      </select>
      ${chevronDownIcon}
    </span>
    ${
      field.hint
        ? html`<p part="hint" id="${field.id}-hint" class=${field.caution ? 'caution' : nothing}>
            ${field.hint}
          </p>`
        : nothing
    }
    ${problemList(field)}
  </div>`;
}

/** A typed number. What is typed stays as it is until the field is left. */
export function numberField(
  field: Labelled & {
    readonly value: string;
    readonly unit?: string | undefined;
    readonly onInput: (text: string) => void;
    readonly onLeave: () => void;
  },
): TemplateResult {
  return html`<div part="field">
    <label part="label" for=${field.id}>${field.label}</label>
    ${numberInput(field)}
    ${field.hint ? html`<p part="hint" id="${field.id}-hint">${field.hint}</p>` : nothing}
    ${problemList(field)}
  </div>`;
}

/** The box of a typed number, where the label stands elsewhere. */
export function numberInput(
  field: Omit<Labelled, 'label'> & {
    readonly ariaLabel?: string | undefined;
    readonly value: string;
    readonly unit?: string | undefined;
    readonly onInput: (text: string) => void;
    readonly onLeave: () => void;
  },
): TemplateResult {
  return html`<span class="affix">
    <input
      part="input"
      id=${field.id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      aria-label=${field.ariaLabel ?? nothing}
      aria-describedby=${describedBy(field)}
      aria-invalid=${invalid(field)}
      ?disabled=${field.disabled}
      .value=${live(field.value)}
      @input=${(event: Event): void => {
        field.onInput((event.target as HTMLInputElement).value);
      }}
      @change=${field.onLeave}
      @blur=${field.onLeave}
    />${field.unit ? html`<span>${field.unit}</span>` : nothing}
  </span>`;
}

type Described = Pick<Labelled, 'id' | 'hint' | 'problems'>;

function invalid({ problems = [] }: Described): 'true' | typeof nothing {
  return problems.length > 0 ? 'true' : nothing;
}

function describedBy({ id, hint, problems = [] }: Described): string | typeof nothing {
  const ids = [hint && `${id}-hint`, problems.length > 0 && `${id}-problem`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

function problemList({ id, problems = [] }: Described): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="problems" id="${id}-problem">
    ${problems.map(
      ({ text, repairs }) =>
        html`<p class="problem">
          ${cautionIcon}<span
            >${text}
            ${repairs.map(
              ({ label, apply }) =>
                html`${' '}<button type="button" class="link" @click=${apply}>${label}</button>`,
            )}</span
          >
        </p>`,
    )}
  </div>`;
}
