import { html, nothing, type TemplateResult } from 'lit';
import { calculator as words } from '../../i18n/en/calculator.js';
import { sizeText } from '../../i18n/fill.js';
import { said } from '../shared/dated.js';
import { linkButton, problemList } from '../shared/described.js';
import { hintLine } from '../shared/fields.js';
import { shapeIcon } from '../shared/icons.js';
import type { FormContext } from './form-context.js';
import { pairOf, workloadChoice, workloadNumber, workloadSelect } from './form-fields.js';

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
    <legend part="subtitle">${words.output}</legend>
    ${sizeField(form)} ${qualityField(form)} ${cheaperHint(form)}
    <details class="fold" ?open=${view.needsMeasured || form.shows.unfolded('outputTokens')}>
      <summary>${said(words.outputTokens)}</summary>
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
          value: String(form.entered('partialImages').low),
          onChange: (count) => {
            form.change({ partialImages: Number(count) });
          },
        },
      )}
    </div>
  </fieldset>`;
}

export function sizeField(form: FormContext): TemplateResult {
  const { view, shows, size } = form;
  const custom = shows.customSize;
  const known = custom || view.sizes.some(({ value }) => value === size);
  return html`<div part="field">
    ${workloadSelect(
      form,
      'size',
      words.size,
      [
        ...view.sizes,
        // A size that the model does not take is shown as what was chosen all the same.
        ...(known ? [] : [{ value: size, label: sizeText(size) }]),
        ...(view.model.sizes.kind === 'list' ? [] : [{ value: CUSTOM, label: words.customSize }]),
      ],
      {
        value: custom ? CUSTOM : size,
        ...(custom && { problems: [] }),
        beside: view.shape && shapeIcon(view.shape),
        onChange: (chosen) => {
          if ((chosen === CUSTOM) !== custom) form.toggle('custom-size');
          if (chosen !== CUSTOM) form.change({ size: chosen });
        },
      },
    )}
    ${custom ? edges(form) : nothing}
  </div>`;
}

/** A size of one's own. */
function edges(form: FormContext): TemplateResult {
  const { boxes, describedBy, onLeave, onKey } = pairOf(form, 'size', [words.width, words.height]);
  return html`<div
      class="edges"
      dir="ltr"
      role="group"
      aria-label=${words.customSize}
      aria-describedby=${describedBy}
      @focusout=${onLeave}
      @keydown=${onKey}
    >
      ${boxes[0]}<span>×</span>${boxes[1]}
    </div>
    ${hintLine({ id: 'size', readAs: form.readAs('size') })}
    ${problemList({ id: 'size', problems: form.problems('size') })}`;
}

/** A size that costs less. It stands below the choices on which it depends, so that it moves neither. */
export function cheaperHint(form: FormContext): TemplateResult | typeof nothing {
  const { cheaper } = form.view;
  if (!cheaper || form.isLocked('size')) return nothing;
  return html`<p part="hint">
    ${cheaper.label}.
    ${linkButton(words.useIt, () => {
      if (!form.shows.customSize) form.toggle('custom-size');
      form.change({ size: cheaper.value });
    })}
  </p>`;
}

export function qualityField(form: FormContext): TemplateResult {
  const { aside } = form;
  return html`${workloadChoice(form, 'quality', words.quality, form.view.qualities)}
  ${
    aside === null
      ? nothing
      : html`<div part="notice">
          <p>${said(aside.says)}</p>
          ${linkButton(words.measuredBack, aside.restore)}
        </div>`
  }`;
}
