import { html, type TemplateResult } from 'lit';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A choice of a few words, all visible: radio buttons drawn as one bar. */
export function segmented<Value extends string>(field: {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}): TemplateResult {
  return html`<fieldset part="field">
    <legend class="hidden-visually">${field.legend}</legend>
    <div part="segmented">
      ${field.options.map(
        ({ value, label }) =>
          html`<label part="option">
            <input
              type="radio"
              name=${field.name}
              .value=${value}
              .checked=${value === field.value}
              @change=${(): void => {
                field.onChange(value);
              }}
            />
            <span class="option-face">${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
