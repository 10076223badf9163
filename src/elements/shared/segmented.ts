import { html, nothing, type TemplateResult } from 'lit';
import { live } from './live.js';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** A smaller second line. */
  readonly note?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A choice of a few words, all visible: radio buttons drawn as one bar. */
export function segmented<Value extends string>(field: {
  /** Unique in the element. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: string;
  readonly onChange: (value: Value) => void;
  /** Whether the label is seen; it is always heard. */
  readonly labelled?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: unknown;
  /** What stands below the bar. */
  readonly below?: unknown;
}): TemplateResult {
  const { id, options, labelled, disabled = false, describedBy = nothing } = field;
  return html`<fieldset part="field" ?disabled=${disabled} aria-describedby=${describedBy}>
    <legend part=${labelled ? 'label' : nothing} class=${labelled ? nothing : 'hidden-visually'}>
      ${field.label}
    </legend>
    <div part="segmented">
      ${options.map(
        ({ value, label, note, disabled }) =>
          html`<label part="option">
            <input
              type="radio"
              name=${id}
              ?disabled=${disabled}
              .value=${value}
              .checked=${live(value === field.value)}
              @change=${(): void => {
                field.onChange(value);
              }}
            />
            <span class="option-face" part=${value === field.value ? 'selected' : nothing}
              >${label}${note ? html` <small>${note}</small>` : nothing}</span
            >
          </label>`,
      )}
    </div>
    ${field.below}
  </fieldset>`;
}
