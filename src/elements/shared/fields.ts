import { html, nothing, type TemplateResult } from 'lit';
import { type Described, describedBy, invalid, problemList } from './described.js';
import { chevronDownIcon } from './icons.js';
import { live } from './live.js';
import type { Option } from './segmented.js';

interface Field extends Described {
  readonly disabled?: boolean | undefined;
}

interface Typed extends Field {
  readonly value: string;
  readonly unit?: string | undefined;
  /** What stands in its place while it is empty. */
  readonly placeholder?: string | undefined;
  readonly onInput: (text: string) => void;
  readonly onLeave?: () => void;
}

/** A choice from a list. */
export function select(
  field: Field & {
    readonly label: string;
    readonly options: readonly Option[];
    readonly value: string;
    /** Whether the hint is a warning. */
    readonly caution?: boolean;
    /** What draws the choice, behind the list. */
    readonly beside?: unknown;
    readonly onChange: (value: string) => void;
  },
): TemplateResult {
  return html`<div part="field">
    <label part="label" for=${field.id}>${field.label}</label>
    <span class=${field.beside ? 'select with-shape' : 'select'}>
      <select
        part="input box"
        id=${field.id}
        ?disabled=${field.disabled}
        aria-describedby=${describedBy(field)}
        aria-invalid=${invalid(field)}
        @change=${(event: Event): void => {
          field.onChange(textOf(event));
        }}
      >
        ${field.options.map(
          ({ value, label, disabled }) =>
            html`<option
              value=${value}
              ?disabled=${disabled}
              .selected=${live(value === field.value)}
            >
              ${label}
            </option>`,
        )}
      </select>
      ${chevronDownIcon} ${field.beside}
    </span>
    ${hintLine(field)} ${problemList(field)}
  </div>`;
}

/** A typed number. What is typed stays as it is until the field is left. */
export function numberField(field: Typed & { readonly label: string }): TemplateResult {
  return html`<div part="field">
    <label part="label" for=${field.id}>${field.label}</label>
    ${numberInput(field)} ${hintLine(field)} ${problemList(field)}
  </div>`;
}

/** The box of a typed number, where the label stands elsewhere. */
export function numberInput(
  field: Typed & { readonly ariaLabel?: string | undefined },
): TemplateResult {
  return html`<span part="box" class="affix">
    <input
      part="input"
      id=${field.id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      placeholder=${field.placeholder ?? nothing}
      aria-label=${field.ariaLabel ?? nothing}
      aria-describedby=${describedBy(field)}
      aria-invalid=${invalid(field)}
      ?disabled=${field.disabled}
      .value=${live(field.value)}
      @input=${(event: Event): void => {
        field.onInput(textOf(event));
      }}
      @change=${field.onLeave}
      @blur=${field.onLeave}
    />${field.unit ? html`<span class="unit">${field.unit}</span>` : nothing}
  </span>`;
}

/** What the control of an event says. */
export function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

/** What to know about a control. */
export function hintLine({
  id,
  hint,
  readAs,
  caution,
}: Described & { readonly caution?: boolean }): unknown {
  const text = readAs ?? hint;
  return text
    ? html`<p part="hint" id="${id}-hint" class=${caution ? 'caution' : nothing}>${text}</p>`
    : nothing;
}
