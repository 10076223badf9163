import { html, nothing, type TemplateResult } from 'lit';
import { parseSize } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { linkButton, problemList } from '../shared/described.js';
import { numberInput } from '../shared/fields.js';
import { shapeIcon } from '../shared/icons.js';
import type { FormContext } from './form-context.js';
import { typedField, workloadChoice, workloadNumber, workloadSelect } from './form-fields.js';

const CUSTOM = 'custom';

/** What comes back: size, quality, images a request, previews. */
export function outputGroup(form: FormContext): TemplateResult {
  const { view } = form;
  const measured = workloadNumber(
    form,
    'outputTokens',
    words.outputTokens,
    words.tokens,
    words.outputTokensHint,
  );
  return html`<fieldset part="group">
    <legend class="kicker">${words.output}</legend>
    ${sizeField(form)} ${qualityField(form)} ${cheaperHint(form)}
    <details class="fold" ?open=${view.needsMeasured || form.shows.unfolded('outputTokens')}>
      <summary>${words.outputTokens}</summary>
      ${measured}
    </details>
    <div class="pair">
      ${workloadNumber(form, 'imagesPerRequest', words.imagesPerRequest)}
      ${workloadSelect(
        form,
        'partialImages',
        words.partialImages,
        words.partials.map((label, count) => ({ value: String(count), label })),
        {
          onChange: (count) => {
            form.change({ partialImages: Number(count) });
          },
        },
      )}
    </div>
  </fieldset>`;
}

export function sizeField(form: FormContext): TemplateResult {
  const { view, shows } = form;
  const typed = form.text('size');
  const custom = shows.customSize;
  const [width = '', height = ''] = custom ? typed.split('x') : [];
  const edge = (label: string, value: string, joined: (text: string) => string): TemplateResult =>
    numberInput({
      ...typedField(form, 'size'),
      id: label,
      problemsOf: 'size',
      ariaLabel: label,
      value,
      onInput: (text) => {
        form.type('size', joined(text));
      },
    });
  return html`<div part="field">
    ${workloadSelect(
      form,
      'size',
      words.size,
      [
        ...view.sizes,
        ...(view.model.sizes.kind === 'list' ? [] : [{ value: CUSTOM, label: words.customSize }]),
      ],
      {
        value: custom ? CUSTOM : typed,
        ...(custom && { problems: [] }),
        beside: view.shape && shapeIcon(view.shape),
        onChange: (size) => {
          if ((size === CUSTOM) !== custom) form.toggle('custom-size');
          if (size !== CUSTOM) form.change({ size });
        },
      },
    )}
    ${
      custom
        ? html`<div class="edges">
              ${edge(words.width, width, (text) => `${text}x${height}`)}<span>×</span>${edge(
                words.height,
                height,
                (text) => `${width}x${text}`,
              )}
            </div>
            ${problemList({ id: 'size', problems: form.problems('size') })}`
        : nothing
    }
  </div>`;
}

/** A size that costs less. It stands below the choices on which it depends, so that it moves neither. */
export function cheaperHint(form: FormContext): TemplateResult | typeof nothing {
  const { cheaper } = form.view;
  if (!cheaper || form.isLocked('size')) return nothing;
  return html`<p part="hint">
    ${cheaper.label}.
    ${linkButton(words.useIt, () => {
      if (!form.shows.customSize && parseSize(cheaper.value)) form.toggle('custom-size');
      form.change({ size: cheaper.value });
    })}
  </p>`;
}

export function qualityField(form: FormContext): TemplateResult {
  return workloadChoice(form, 'quality', words.quality, form.view.qualities);
}
