import { html, nothing, type TemplateResult } from 'lit';
import { parseSize } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { numberInput, segmented, select } from '../shared/fields.js';
import type { FormContext } from './form-context.js';
import { workloadNumber } from './request.template.js';

const CUSTOM = 'custom';

/** What comes back: size, quality, images a request, previews. */
export function outputGroup(form: FormContext): TemplateResult {
  const { view, workload } = form;
  return html`<fieldset part="group">
    <legend class="kicker">${words.output}</legend>
    ${sizeField(form)} ${qualityField(form)}
    ${
      view.needsMeasured || workload.outputTokens
        ? workloadNumber(form, 'outputTokens', words.outputTokens, {
            unit: words.tokens,
            hint: words.outputTokensHint,
          })
        : html`<details class="fold">
            <summary>${words.outputTokens}</summary>
            ${workloadNumber(form, 'outputTokens', words.outputTokens, {
              unit: words.tokens,
              hint: words.outputTokensHint,
            })}
          </details>`
    }
    <div class="pair">
      ${workloadNumber(form, 'imagesPerRequest', words.imagesPerRequest)}
      ${select({
        id: 'partialImages',
        label: words.partialImages,
        options: words.partials.map((label, count) => ({ value: String(count), label })),
        value: String(workload.partialImages),
        problems: form.problems('partialImages'),
        disabled: form.isLocked('partialImages'),
        onChange: (count) => {
          form.change({ partialImages: Number(count) });
        },
      })}
    </div>
  </fieldset>`;
}

export function sizeField(form: FormContext): TemplateResult {
  const { view, shows } = form;
  const typed = form.text('size');
  const custom = shows.customSize;
  const [width = '', height = ''] = custom ? typed.split('x') : [];
  const disabled = form.isLocked('size');
  const edge = (label: string, value: string, joined: (text: string) => string): TemplateResult =>
    numberInput({
      id: label,
      ariaLabel: label,
      value,
      problems: form.problems('size'),
      disabled,
      onInput: (text) => {
        form.type('size', joined(text));
      },
      onLeave: () => {
        form.leave('size');
      },
    });
  return html`<div part="field">
    ${select({
      id: 'size',
      label: words.size,
      options: [
        ...view.sizes,
        ...(view.model.sizes.kind === 'list' ? [] : [{ value: CUSTOM, label: words.customSize }]),
      ],
      value: custom ? CUSTOM : typed,
      problems: custom ? [] : form.problems('size'),
      disabled,
      onChange: (size) => {
        if ((size === CUSTOM) !== custom) form.toggle('custom-size');
        if (size !== CUSTOM) form.change({ size });
      },
    })}
    ${
      custom
        ? html`<div class="edges">
              ${edge(words.width, width, (text) => `${text}x${height}`)}<span>×</span>${edge(
                words.height,
                height,
                (text) => `${width}x${text}`,
              )}
            </div>
            ${form.problems('size').map(
              ({ text, repairs }) =>
                html`<p class="problem">
                  <span
                    >${text}${repairs.map(
                      ({ label, apply }) =>
                        html`${' '}<button type="button" class="link" @click=${apply}>
                            ${label}
                          </button>`,
                    )}</span
                  >
                </p>`,
            )}`
        : nothing
    }
    ${
      view.cheaper && !disabled
        ? html`<p part="hint">
            ${view.cheaper.label}.${' '}<button
              type="button"
              class="link"
              @click=${(): void => {
                const size = view.cheaper!.value;
                if (!custom && parseSize(size)) form.toggle('custom-size');
                form.change({ size });
              }}
            >
              ${words.useIt}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

export function qualityField(form: FormContext): TemplateResult {
  return segmented({
    id: 'quality',
    label: words.quality,
    labelled: true,
    options: form.view.qualities,
    value: form.workload.quality,
    problems: form.problems('quality'),
    disabled: form.isLocked('quality'),
    onChange: (quality) => {
      form.change({ quality });
    },
  });
}
